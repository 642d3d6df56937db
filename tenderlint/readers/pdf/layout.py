"""Pages to paragraphs and tables, each paragraph with its number on its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.document.blocks import (
    GUESSED_LEVEL,
    Block,
    Paragraph,
    Table,
    TableCell,
    whole,
)
from tenderlint.readers.document.prose import is_in_contents
from tenderlint.readers.pdf.columns import Row, Strip, rows_of
from tenderlint.readers.pdf.pages import Page, usual_leading, usual_size
from tenderlint.readers.workbook.label_words import key_of

_LARGER = 1.12
_LONGEST_HEADING = 120
_SENTENCE_ENDS = (".", ";", ",", ":", "?", "!")
_NUMBERED = lazy(r"(?P<number>\d{1,2}(?:\.\d{1,3}){0,4})\.?\s+\S")
_BULLET = lazy(r"(?:[•●▪◦·‣–—*\uf0b7\uf0a7-]|o(?= ))\s+\S")
_LETTER = lazy(r"\(?(?:[a-z]|[ivx]{1,5})\)\s+\S")
_CONTENTS = frozenset({"contents", "table of contents", "index", "contents page", "page"})
_NUMBERED_LEVEL, _SIZES = 4, 4
"""Headings by their size come first, then bold ones by the depth of their number."""
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": None}
)


class _Layout:
    """What is usual in a document, and so what is a heading."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.size = usual_size(pages)
        self.leading = usual_leading(pages)
        pieces = [piece for page in pages for piece in page.pieces]
        larger = {p.size for p in pieces if p.size > self.size * _LARGER}
        self.sizes = sorted(larger, reverse=True)
        letters = sum(len(piece.text) for piece in pieces)
        bold = sum(len(piece.text) for piece in pieces if piece.bold)
        self.bold_tells = bold * 2 < letters

    def level(self, strip: Strip, text: str) -> int | None:
        """The level of a heading; None if the paragraph is none."""
        if len(text) > _LONGEST_HEADING or text.endswith(_SENTENCE_ENDS) or is_in_contents(text):
            return None
        first = strip.lines[0]
        if first.size in self.sizes:
            return min(self.sizes.index(first.size) + 1, _SIZES)
        if not (self.bold_tells and first.bold) or not any(map(str.isalpha, text)):
            return None
        number = _NUMBERED.match(text)
        if number is None:
            return GUESSED_LEVEL
        return min(_NUMBERED_LEVEL + number["number"].count(".") + 1, GUESSED_LEVEL - 1)


def blocks_of(pages: Sequence[Page]) -> list[Block]:
    """All pages' paragraphs and tables in reading order."""
    layout = _Layout(pages)
    found: list[Block] = []
    for page in pages:
        blocks = list(_blocks(page, layout))
        before = found[-1] if found else None
        if blocks and isinstance(blocks[0], Paragraph) and isinstance(before, Paragraph):
            blocks[0] = blocks[0]._replace(goes_on=_goes_on(before, blocks[0]))
        found.extend(blocks)
    return found


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page begins within a sentence of the page before it."""
    next_page = before.page is not None and after.page == before.page + 1
    broken = not before.words.endswith(_SENTENCE_ENDS) and before.level is None
    return next_page and broken and after.words[:1].islower() and after.depth is None


def _blocks(page: Page, layout: _Layout) -> Iterator[Block]:
    count = 0
    table: list[Row] = []
    in_contents = False
    for row in rows_of(page, layout.leading):
        if len(row.columns) > 1:
            table.append(row)
            continue
        if table:
            held = _table(table, page.number, count)
            count += _paragraphs_in(held)
            table = []
            if not (in_contents and _lists_pages(held)):
                yield held
        for strip in row.columns[0]:
            count += 1
            yield _paragraph(strip, page.number, count, layout)
        in_contents = key_of(row.columns[0][-1].text[:_LONGEST_HEADING]) in _CONTENTS
    if table:
        held = _table(table, page.number, count)
        if not (in_contents and _lists_pages(held)):
            yield held


def _lists_pages(table: Table) -> bool:
    """Whether each row ends with a number, as those of a table of contents do."""
    last = {cell.row: cell for cell in table.cells}
    return all("".join(p.text for p in cell.pieces).isdecimal() for cell in last.values())


def _paragraphs_in(table: Table) -> int:
    return sum(1 for _ in table.paragraphs())


def _paragraph(strip: Strip, page: int, number: int, layout: _Layout | None) -> Paragraph:
    text = strip.text.translate(_LETTERS)
    bullet = _BULLET.match(text) is not None
    depth = 0 if bullet else 1 if _LETTER.match(text) else None
    level = layout.level(strip, text) if layout is not None and depth is None else None
    return Paragraph(number, text, page, level, depth, bullet)


def _table(rows: Sequence[Row], page: int, count: int) -> Table:
    """Rows that follow each other as a table; the widest says where its columns stand."""
    widest = max(rows, key=lambda row: len(row.columns))
    edges = [_edges(column) for column in widest.columns]
    cells: list[TableCell] = []
    for number, row in enumerate(rows):
        taken = -1
        for column in row.columns:
            paragraphs = []
            for strip in column:
                count += 1
                paragraphs.append(_paragraph(strip, page, count, None))
            taken = max(taken + 1, _nearest(_edges(column), edges))
            cells.append(TableCell(number, taken, tuple(map(whole, paragraphs))))
    return Table(tuple(cells))


def _edges(column: Sequence[Strip]) -> tuple[float, float]:
    return min(strip.left for strip in column), max(strip.right for strip in column)


def _nearest(own: tuple[float, float], columns: Sequence[tuple[float, float]]) -> int:
    """The column that a cell shares most of its width with, else the one that stands nearest."""

    def distance(column: tuple[float, float]) -> float:
        shared = min(own[1], column[1]) - max(own[0], column[0])
        return -shared

    return min(range(len(columns)), key=lambda number: distance(columns[number]))
