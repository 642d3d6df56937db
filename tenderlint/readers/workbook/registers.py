"""Lists of tenders, one in each row: a pipeline, a forward plan, an export, a register."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from tenderlint.model import LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.provenance import Location
from tenderlint.readers.workbook.answers import Asked, quote, read_value, read_weakly
from tenderlint.readers.workbook.by_answer import match_by_answer
from tenderlint.readers.workbook.found import Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import insurance_kind
from tenderlint.readers.workbook.label_index import Nearness
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import Match, match_label, read_label
from tenderlint.readers.workbook.lots import insurance_amount
from tenderlint.readers.workbook.tables import MAXIMUM_COLUMNS, Rows, is_total
from tenderlint.statements import Confidence, Labelled, Pointer, Stage

_FIRST_ROWS = 60
"""The header of a list stands among so many rows of the sheet."""
_LEAST_LABELS = 3
_LEAST_ROWS = 2
_LEAST_CELLS = 3
_TITLE = "tender.title"
_OF_A_TENDER = ("term.", "timetable.", "procedure.", "buyer.", "tender.reference")
"""A list of goods has titles and prices too; it has none of these."""
_SERVICE = frozenset({"service", "services", "description", "requirement", "scheme", "name"})
"""Headers that name what is bought, where no other header does."""
_HOLDER = frozenset(
    {"supplier", "supplier name", "provider", "provider name", "contractor", "awarded to",
     "awarded supplier", "winning bidder", "name of supplier", "awarded provider"}
)  # fmt: skip
"""Headers over those who hold a contract: what is listed has been awarded."""


class Entry(NamedTuple):
    """One tender of a list."""

    found: Found
    root: Location
    stage: Stage


class Register(NamedTuple):
    """A list of tenders: its header, its columns and its rows."""

    grid: Grid
    header: tuple[Cell, ...]
    columns: tuple[tuple[Cell, Match], ...]
    body: tuple[tuple[Cell, ...], ...]

    @property
    def used(self) -> frozenset[tuple[int, int]]:
        """Every cell of the list."""
        rows = (self.header, *self.body)
        return frozenset((cell.row, cell.column) for cells in rows for cell in cells)


def register_of(grid: Grid, rows: Rows) -> Register | None:
    """The list on a sheet that has one tender in each of its rows, or None."""
    for row, header in islice(rows.items(), _FIRST_ROWS):
        texts = [cell for cell in header if cell.kind is CellKind.TEXT]
        if not _LEAST_LABELS < len(texts) <= MAXIMUM_COLUMNS or len(texts) < len(header):
            continue
        columns = _columns(grid, header, rows.get(row + 1, ()))
        fields = {match.field for _, match in columns}
        if len(fields) < _LEAST_LABELS or _TITLE not in fields or "lot.title" in fields:
            continue
        if not any(field.startswith(_OF_A_TENDER) for field in fields):
            continue
        body = tuple(_body(rows, row, header))
        awarded = any(key_of(cell.words) in _HOLDER for cell in header)
        if len(body) >= (1 if awarded else _LEAST_ROWS):
            return Register(grid, header, columns, body)
    return None


def _columns(
    grid: Grid, header: tuple[Cell, ...], first: tuple[Cell, ...]
) -> tuple[tuple[Cell, Match], ...]:
    """The headers that name a field of a tender, the first of each."""
    found: dict[str, tuple[Cell, Match]] = {}
    below = {cell.column: cell for cell in first}
    for cell in header:
        match = match_label(cell.words)
        if match is None and cell.column in below:
            match = match_by_answer(cell.words, quote(grid, below[cell.column]))
        if match is not None and match.field.partition(".")[0] in _OF_TENDERS:
            found.setdefault(match.field, (cell, match))
    if _TITLE not in found:
        named = next((cell for cell in header if key_of(cell.words) in _SERVICE), None)
        if named is not None and len(found) >= _LEAST_LABELS:
            match = Match(_TITLE, read_label(named.words), Nearness.IDLE_WORDS)
            found[_TITLE] = (named, match)
    return tuple(found.values())


_OF_TENDERS = frozenset({*TENDER_SECTIONS, *LOT_SECTIONS})


def _body(rows: Rows, row: int, header: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    first, last = header[0].column, header[-1].column
    for below in (number for number in rows if number > row):
        cells = tuple(cell for cell in rows[below] if first <= cell.column <= last)
        if len(cells) >= _LEAST_CELLS and not is_total(cells[0].words):
            yield cells


def read_register(register: Register) -> Iterator[Entry]:
    """Each tender of a list that has a title."""
    stage = Stage.TENDER
    if any(key_of(cell.words) in _HOLDER for cell in register.header):
        stage = Stage.AWARD
    for cells in register.body:
        found = together(_row(register, cells))
        if any(said.pointer.field == _TITLE for said in found.statements):
            yield Entry(found, register.grid.at(cells[0]), stage)


def _row(register: Register, cells: tuple[Cell, ...]) -> Iterator[Found]:
    by_column = {cell.column: cell for cell in cells}
    for header, match in register.columns:
        cell = by_column.get(header.column)
        if cell is None:
            continue
        confidence = Confidence.HIGH if match.exact else Confidence.MEDIUM
        asked = Asked(Pointer(match.field), match.label, confidence)
        read = read_value if match.nearness is Nearness.DECLARED else read_weakly
        found = read(asked, quote(register.grid, cell))
        understood = any(said.pointer.field == match.field for said in found.statements)
        at = register.grid.at(header)
        label = Labelled(header.text, at, match.field, match.how, understood)
        yield found._replace(labels=(label,))
    for header in register.header:
        kind = insurance_kind(read_label(header.words).key)
        cell = by_column.get(header.column)
        if kind is not None and cell is not None:
            named, said = quote(register.grid, header), quote(register.grid, cell)
            yield insurance_amount(named, said, kind, None)
