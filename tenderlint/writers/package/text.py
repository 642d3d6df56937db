"""Text as XML: escaped, without characters that XML or a spreadsheet could take for others."""

from __future__ import annotations

from tenderlint.quantities.patterns import lazy

_ILLEGAL = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CODED = lazy(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Spreadsheets read "_x0041_" as the letter A."""


def plain_characters(text: str) -> str:
    """The text with line feeds as its only line breaks and without characters illegal in XML."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def element_text(text: str) -> str:
    """The text as the content of a string's element; a spreadsheet reads the same text again."""
    return _escaped(_CODED.sub("_x005F_", plain_characters(text)))


def attribute_text(text: str) -> str:
    """The text as an attribute's value, without the quotation marks around it."""
    return _escaped(plain_characters(text)).replace('"', "&quot;").replace("\n", "&#10;")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
