"""The comments part of a worksheet: ours added to those that it has, or taken out again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tenderlint.readers.workbook.grid import address_of
from tenderlint.readers.workbook.marked import AUTHOR
from tenderlint.readers.workbook.marks import Address, parse_address
from tenderlint.writers.package import Node, Patch, UnpatchableError, element_text, nodes_of

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"

_FONT = '<§sz val="9"/><§color indexed="81"/><§rFont val="Tahoma"/><§family val="2"/>'
_COMMENT = (
    '<§comment ref="{cell}" authorId="{author}"><§text>'
    f'<§r><§rPr><§b/>{_FONT}</§rPr><§t xml:space="preserve">{{heading}}\n</§t></§r>'
    f'<§r><§rPr>{_FONT}</§rPr><§t xml:space="preserve">{{text}}</§t></§r>'
    "</§text></§comment>"
)
_LONGEST = 30_000
"""Letters of a comment; a spreadsheet holds 32,767."""


class Words(NamedTuple):
    """What a comment says: a bold heading, and the text below it."""

    heading: str
    text: str

    @property
    def whole(self) -> str:
        """Heading and text."""
        return f"{self.heading}\n{self.text}"


def no_comments(*, strict: bool) -> bytes:
    """A comments part without comments."""
    main = STRICT_MAIN if strict else MAIN
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<comments xmlns="{main}"><authors></authors><commentList></commentList></comments>'
    ).encode()


def with_comments(data: bytes, words: Mapping[Address, Words]) -> bytes:
    """A comments part with ours behind those that it has.

    Raises:
        UnpatchableError: it has no lists of authors and comments.
    """
    root, patch = nodes_of(data), Patch(data)
    authors, comments = root.child("authors"), root.child("commentList")
    if authors is None or comments is None:
        raise UnpatchableError("has comments that are not as expected")
    names = _authors(patch, root)
    author = names.index(AUTHOR) if AUTHOR in names else len(names)
    if author == len(names):
        patch.append(authors, f"<{root.prefix}author>{AUTHOR}</{root.prefix}author>")
    written = (
        _COMMENT.replace("§", root.prefix).format(
            cell=address_of(cell),
            author=author,
            heading=element_text(said.heading),
            text=element_text(said.text[:_LONGEST]),
        )
        for cell, said in words.items()
    )
    patch.append(comments, "".join(written))
    return patch.result()


def own_comments(data: bytes) -> dict[Address, Node]:
    """The comments of ours in a comments part, by cell."""
    root, patch = nodes_of(data), Patch(data)
    comments, names = root.child("commentList"), _authors(patch, root)
    return {
        cell_of(node): node
        for node in (comments.children if comments else ())
        if _name(names, node.get("authorId")) == AUTHOR
    }


def _authors(patch: Patch, root: Node) -> list[str]:
    authors = root.child("authors")
    found = authors.children if authors else ()
    return [patch.utf8[node.head : node.tail].decode().strip() for node in found]


def cells_with_comments(data: bytes) -> set[Address]:
    """The cells that have a comment, in a part of comments or of threads."""
    root = nodes_of(data)
    comments = root if root.local == "ThreadedComments" else root.child("commentList")
    return {cell_of(node) for node in (comments.children if comments else ()) if node.get("ref")}


def without(data: bytes, gone: Mapping[Address, Node]) -> bytes:
    """A comments part without some of its comments."""
    patch = Patch(data)
    for node in gone.values():
        patch.remove(node)
    return patch.result()


def cell_of(node: Node) -> Address:
    """The cell of a comment."""
    return parse_address((node.get("ref") or "").partition(":")[0].replace("$", ""))


def _name(names: list[str], number: str | None) -> str:
    known = number is not None and number.isdecimal() and int(number) < len(names)
    return names[int(number or 0)] if known else ""
