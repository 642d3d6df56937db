"""Text of a tender as one line that a page can hold."""

from __future__ import annotations

from tenderlint.quantities.patterns import lazy
from tenderlint.reporters.discretion import discreet

_UNPRINTABLE = lazy(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
    # What turns the direction of the text that follows, and could show it as other than it is.
    r"\u202a-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def printable(text: str) -> str:
    """The text as one line, without control characters and what is no character at all."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def told(text: str) -> str:
    """The same, without ways to reach a person."""
    return discreet(printable(text))


def safe_address(url: str) -> str:
    """The address if a page may link to it: https, and nothing in it that needs escaping.

    Anything else gives an empty text: the source is then named without a link.
    """
    return url if _SAFE.fullmatch(url) else ""


_SAFE = lazy(
    r"https://[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~:/?#@!$&'*+,;=%-]{0,1900})?"
)
