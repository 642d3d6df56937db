"""A document as its readers hand it on: paragraphs and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.statements import Form, Passage, Problem

GUESSED_LEVEL = 9
"""The level of a heading that only looks like one: below all that are marked as headings."""


class Paragraph(NamedTuple):
    """One paragraph that shows words."""

    number: int
    """Counted from 1: in a PDF on its page, else in the document."""
    text: str
    """Its live words: nothing that is struck out, deleted or hidden."""
    page: int | None = None
    level: int | None = None
    """The level of a heading, 1 the highest."""
    depth: int | None = None
    """The level of a list's item, 0 the highest."""
    bullet: bool = False
    """Whether it is an item of a list without numbers."""
    goes_on: bool = False
    """Whether it goes on where the paragraph before it, on another page, broke off."""

    def at(self, file: str) -> Location:
        """Its address."""
        return Location(file, paragraph=self.number, page=self.page)

    @property
    def words(self) -> str:
        """Its words without the space around them."""
        return self.text.strip()


class Piece(NamedTuple):
    """A stretch of a paragraph, such as a cell of a table or a paragraph in it."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return self.paragraph.text[self.start : self.end]


def whole(paragraph: Paragraph) -> Piece:
    """All of a paragraph."""
    return Piece(paragraph, 0, len(paragraph.text))


class TableCell(NamedTuple):
    """A cell of a table; `row` and `column` are counted from 0."""

    row: int
    column: int
    pieces: tuple[Piece, ...]
    covers: tuple[tuple[int, int], ...] = ()
    """The other places that a merged cell takes up."""


class Table(NamedTuple):
    """A table of several columns, its cells in reading order."""

    cells: tuple[TableCell, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs that stand in its cells."""
        for cell in self.cells:
            for piece in cell.pieces:
                yield piece.paragraph


Block = Paragraph | Table


class Document(NamedTuple):
    """A Word document or a PDF."""

    file: str
    form: Form
    blocks: tuple[Block, ...]
    titles: tuple[str, ...] = ()
    """What may be its title, the best first."""
    ignored: tuple[Passage, ...] = ()
    """Words that are struck out, deleted, hidden or comments."""
    problems: tuple[Problem, ...] = ()
    pages: int | None = None
    """How many pages it has, where that is known."""
