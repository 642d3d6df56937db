"""Tables: a row of headers, and the rows below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import Match, match_label
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.sections import Outline, Section, lot_name

MAXIMUM_HEADER = 80
MAXIMUM_COLUMNS = 60
_TOTAL = lazy(r"(?:(?:grand|sub|overall) ?)?totals?(?: .{0,40})?|overall|sum", re.IGNORECASE)
_LOT_HEADERS = frozenset(
    {"lot", "lot no", "lot number", "lot id", "lot ref", "lot reference", "lots"}
)

Rows = Mapping[int, tuple[Cell, ...]]
"""The live cells of each row that has any, from left to right."""


class Table(NamedTuple):
    """A header row and its body."""

    grid: Grid
    header: tuple[Cell, ...]
    body: tuple[int, ...]
    """The rows below the header, without totals."""
    totals: tuple[int, ...]
    """The rows that add up the others."""
    section: Section | None
    lot: str | None
    """The lot on whose part of the sheet the table stands."""
    spanned: frozenset[Address]
    """All live cells of the table."""

    def at(self, row: int, column: int | None) -> Cell | None:
        """The live cell in `row` under the header of `column`."""
        return None if column is None else self.grid.cells.get((row, column))

    def merged(self, row: int, column: int) -> Cell | None:
        """The same, or the cell whose merged range covers the place."""
        own = self.grid.cells.get((row, column))
        covering = self.grid.covered.get((row, column))
        return own or (self.grid.cells.get(covering) if covering is not None else None)

    def lot_of(self, row: int) -> str | None:
        """The lot that a row of the table speaks of: by its lot column, else by its place."""
        column = next((c.column for c in self.header if header_key(c) in _LOT_HEADERS), None)
        cell = self.merged(row, column) if column is not None else None
        if cell is None:
            return self.lot
        if key_of(cell.words) in ("all", "all lots"):
            return None
        return lot_id(cell.words)


class Columns(NamedTuple):
    """Which header stands for which field of a collection, by the field's own name."""

    by_name: dict[str, int]
    matches: dict[str, Match]

    def get(self, name: str) -> int | None:
        """The column of a field, or None."""
        return self.by_name.get(name)


def rows_of(grid: Grid) -> dict[int, tuple[Cell, ...]]:
    """The grid's cells row by row, from left to right."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells.values():
        rows.setdefault(cell.row, []).append(cell)
    return {
        row: tuple(sorted(cells, key=lambda cell: cell.column))
        for row, cells in sorted(rows.items())
    }


def header_key(cell: Cell) -> str:
    """The words of a header in lower case."""
    return key_of(cell.words)


@lru_cache(maxsize=4096)
def _match(text: str, collection: str) -> Match | None:
    return match_label(text, items=frozenset({collection}))


def columns_of(header: tuple[Cell, ...], collection: str) -> Columns:
    """The headers that stand for fields of `collection`, the first of each."""
    by_name: dict[str, int] = {}
    matches: dict[str, Match] = {}
    for cell in header[:MAXIMUM_COLUMNS]:
        if cell.kind is not CellKind.TEXT or len(cell.words) > MAXIMUM_HEADER:
            continue
        match = _match(cell.words, collection)
        if match is None or not match.field.startswith(f"{collection}."):
            continue
        name = match.field.partition(".")[2]
        # "Weighting" stands surer for a weight than "Maximum marks" before it.
        if name not in by_name or match.nearness < matches[name].nearness:
            by_name[name], matches[name] = cell.column, match
    return Columns(by_name, matches)


def table_below(
    grid: Grid, rows: Rows, header_row: int, outline: Outline, is_header: Callable[[int], bool]
) -> Table:
    """The table under `header_row`: down to a blank row, a heading or the next header."""
    header = rows[header_row]
    first, last = header[0].column, header[-1].column
    headings = {heading.cell.row for heading in outline.headings if heading.section is not None}
    body: list[int] = []
    totals: list[int] = []
    spanned = {(cell.row, cell.column) for cell in header}
    row = header_row
    while (row := row + 1) in rows and row not in headings and not is_header(row):
        within = [cell for cell in rows[row] if first <= cell.column <= last]
        if not within:
            break
        spanned.update((cell.row, cell.column) for cell in rows[row])
        (totals if is_total(within[0].words) else body).append(row)
    context = outline.at(header_row)
    return Table(
        grid, header, tuple(body), tuple(totals), context.section, context.lot, frozenset(spanned)
    )


def is_total(text: str) -> bool:
    """Whether a row that begins so adds up the others."""
    return _TOTAL.fullmatch(text.strip(" :")) is not None


def has_lot_column(header: tuple[Cell, ...]) -> bool:
    """Whether one header names lots."""
    return any(header_key(cell) in _LOT_HEADERS for cell in header)


def is_lot_header(cell: Cell) -> bool:
    """Whether a header is that of lots' numbers or names."""
    return header_key(cell) in _LOT_HEADERS


def lot_id(words: str) -> str:
    """A lot's id from the cell that names it: "Lot 1" and "1" are the same lot."""
    named = lot_name(words)
    if named is not None:
        return named.id
    return words.lower() if len(words) <= 3 else words
