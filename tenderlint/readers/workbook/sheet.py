"""One sheet to statements: tables first, then labels with values, then running text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tenderlint.readers.workbook.answers import prose_found, quote
from tenderlint.readers.workbook.cards import read_cards
from tenderlint.readers.workbook.criteria import is_criteria_header, read_criteria, read_headless
from tenderlint.readers.workbook.extent import NamedSection
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import (
    is_indicators_header,
    is_insurance_header,
    is_payments_header,
    is_standards_header,
    read_indicator_list,
    read_indicators,
    read_insurances,
    read_payments,
    read_standards,
)
from tenderlint.readers.workbook.lots import (
    is_lots_header,
    is_lots_matrix,
    read_lots,
    read_lots_matrix,
)
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.pairs import read_pairs, unread_pairs
from tenderlint.readers.workbook.registers import Entry, read_register, register_of
from tenderlint.readers.workbook.sections import (
    PROSE_HINTS,
    Context,
    Outline,
    Section,
    heading_place,
    outline_of,
    section_of_heading,
)
from tenderlint.readers.workbook.tables import (
    MAXIMUM_COLUMNS,
    MAXIMUM_HEADER,
    Rows,
    Table,
    rows_of,
    table_below,
)
from tenderlint.readers.workbook.weights import runs_of_weights
from tenderlint.statements import Pointer, Statement

_PROSE_WORDS = 4
"""A cell of fewer words that no label explains says nothing by itself."""
_LEAST_HEADERS = 2
_LISTED_INDICATOR_WORDS = (2, 25)

_Test = Callable[[tuple[Cell, ...], Section | None], bool]
_READERS: tuple[tuple[_Test, Callable[[Table], Found]], ...] = (
    (is_criteria_header, read_criteria),
    (is_insurance_header, read_insurances),
    (is_standards_header, read_standards),
    (is_payments_header, read_payments),
    (is_indicators_header, read_indicators),
    (lambda header, _: is_lots_matrix(header), read_lots_matrix),
    (is_lots_header, read_lots),
)


class SheetReading(NamedTuple):
    """What a sheet, or a part of one that stands by itself, says, and the sections it names."""

    grid: Grid
    found: Found
    sections: tuple[NamedSection, ...]
    entries: tuple[Entry, ...] = ()
    """The tenders of a list that has one in each row."""


def read_sheet(grid: Grid, start: Context | None = None) -> SheetReading:
    """Everything that one visible sheet says.

    `start` says where its first row stands, where something else than its name does.
    """
    rows = rows_of(grid)
    outline = outline_of(grid, start)
    register = register_of(grid, rows)
    listed = NOTHING if register is None else Found(used=register.used)
    tables = together((listed, *_tables(grid, rows, outline, listed.used)))
    titles = Found(tuple(_lot_titles(grid, outline)))
    runs = together(_runs(grid, rows, outline, tables.used))
    lists = together((runs, *_headless(grid, rows, outline, tables.used | runs.used)))
    cards = read_cards(grid, rows, outline, tables.used | lists.used)
    taken = tables.used | lists.used | cards.used
    pairs = read_pairs(grid, rows, outline, taken)
    used = taken | pairs.used
    prose = together(_running_text(grid, outline, used))
    left = Found(unread=tuple(unread_pairs(grid, rows, used | prose.used)))
    found = together((titles, tables, lists, cards, pairs, prose, left))
    sections = tuple(_named_sections(grid, outline, rows))
    return SheetReading(
        grid, found, sections, () if register is None else tuple(read_register(register))
    )


def _tables(grid: Grid, rows: Rows, outline: Outline, taken: frozenset[Address]) -> Iterator[Found]:
    readers = {row: reader for row in rows if (reader := _reader(rows[row], outline)) is not None}
    used: frozenset[Address] = taken
    for row, reader in readers.items():
        first = rows[row][0]
        if (first.row, first.column) in used:
            continue
        ends = _ends_matrix(readers) if reader is read_lots_matrix else readers.__contains__
        table = table_below(grid, rows, row, outline, ends)
        if table.body:
            found = reader(table)
            used |= found.used
            yield found


def _ends_matrix(readers: Mapping[int, Callable[[Table], Found]]) -> Callable[[int], bool]:
    """Where a table with a column for each lot ends: its rows read like headers of lots."""
    return lambda row: readers.get(row) not in (None, read_lots)


def _reader(header: tuple[Cell, ...], outline: Outline) -> Callable[[Table], Found] | None:
    """How to read the table under a row, if the row heads one."""
    if len(header) < _LEAST_HEADERS:
        return None
    header = header[:MAXIMUM_COLUMNS]
    texts = [cell for cell in header if cell.kind is CellKind.TEXT]
    if len(texts) < len(header) or any(len(cell.words) > MAXIMUM_HEADER for cell in texts[:2]):
        return None
    section = outline.at(header[0].row).section
    return next((reader for test, reader in _READERS if test(header, section)), None)


def _lot_titles(grid: Grid, outline: Outline) -> Iterator[Statement]:
    """Titles of lots that stand in headings: "Lot 1: North"."""
    for heading in outline.headings:
        lot = heading.lot
        if lot is not None and lot.id and lot.title and heading.section is None:
            start = heading.cell.live.rfind(lot.title)
            said = quote(grid, heading.cell, start, start + len(lot.title))
            yield said.says(Pointer("lot.title", lot.id), said.words)


def _headless(
    grid: Grid, rows: Rows, outline: Outline, taken: frozenset[Address]
) -> Iterator[Found]:
    """Lists without headers, in sections that say what they list."""
    groups: dict[tuple[Section | None, str | None], list[tuple[Cell, ...]]] = {}
    headings = {(heading.cell.row, heading.cell.column) for heading in outline.headings}
    for row, cells in rows.items():
        first = (cells[0].row, cells[0].column)
        if first not in taken and first not in headings:
            groups.setdefault(outline.at(row), []).append(cells)
    for (section, lot), group in groups.items():
        if section is Section.CRITERIA:
            yield read_headless(grid, [cells for cells in group if len(cells) > 1], lot)
        elif section is Section.INDICATORS:
            yield read_indicator_list(grid, _indicator_cells(group), lot)


def _runs(grid: Grid, rows: Rows, outline: Outline, taken: frozenset[Address]) -> Iterator[Found]:
    """Weights that come to a hundred, wherever they stand one below the other."""
    for run in runs_of_weights(grid, rows):
        first = run[0][0]
        context = outline.at(first.row)
        if (first.row, first.column) not in taken:
            yield read_headless(grid, run, context.lot)


def _indicator_cells(group: list[tuple[Cell, ...]]) -> Iterator[Cell]:
    least, most = _LISTED_INDICATOR_WORDS
    for cells in group:
        for cell in cells[:2]:
            is_name = least <= len(cell.words.split()) <= most and not cell.words.endswith(
                (":", ".")
            )
            if cell.kind is CellKind.TEXT and is_name:
                yield cell
                break


def _running_text(grid: Grid, outline: Outline, used: frozenset[Address]) -> Iterator[Found]:
    for place, cell in grid.cells.items():
        if place in used or cell.kind is not CellKind.TEXT:
            continue
        if len(cell.words.split()) < _PROSE_WORDS:
            continue
        context = outline.at(cell.row)
        hint = PROSE_HINTS.get(context.section) if context.section is not None else None
        found = prose_found(grid, cell, lot=context.lot, section=hint)
        yield found._replace(used=frozenset({place})) if found.statements else found


def _named_sections(grid: Grid, outline: Outline, rows: Rows) -> Iterator[NamedSection]:
    """The sections that hold more than their heading."""
    for section, cell in outline.sections:
        first = -1 if cell is None else cell.row
        if any(row > first for row in rows):
            yield (section, *heading_place(grid, cell))
    yield from _sections_in_pairs(grid, rows)


def _sections_in_pairs(grid: Grid, rows: Rows) -> Iterator[NamedSection]:
    """A section's name with its text beside it: "Specification", "The service will …"."""
    for cells in rows.values():
        if len(cells) == 2 and len(cells[1].words.split()) >= _PROSE_WORDS * 2:
            section = section_of_heading(cells[0].words)
            if section is not None:
                yield section, grid.at(cells[0]), cells[0].text
