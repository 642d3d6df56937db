"""A table in a document, read as a sheet of a workbook is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.document.blocks import Paragraph, Table
from tenderlint.readers.document.lists import LONGEST_TEXT
from tenderlint.readers.document.outline import Place
from tenderlint.readers.document.stretch import Stretch, join, passage_at, placed
from tenderlint.readers.workbook.answers import prose_found
from tenderlint.readers.workbook.found import Found
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.sections import PROSE_HINTS, Context, Section
from tenderlint.readers.workbook.sheet import SheetReading, read_sheet
from tenderlint.readers.workbook.tables import rows_of
from tenderlint.statements import Passage, Problem, Statement

_NOT_UNDERSTOOD = "“"
"""A sheet's problem with the words in a cell begins by quoting them."""
_LEAST_ANSWER = 2
_LONGEST_LABEL = 100


class TableReading(NamedTuple):
    """What a table says, with places in the document."""

    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    unread: tuple[Passage, ...]
    sections: tuple[tuple[Section, Paragraph], ...]
    """Sections that are named in the table itself, with the paragraph that names them."""
    set_aside: tuple[Passage, ...] = ()


def read_table(file: str, table: Table, place: Place) -> TableReading:
    """Everything that a table says."""
    stretches = {(cell.row, cell.column): join(cell.pieces) for cell in table.cells}
    grid = _grid(table, stretches)
    read = read_sheet(grid, Context(place.section, place.lot))
    found = _with_pairs(grid, read.found, place)
    return _placed(file, found, read, stretches)


def huge_in(table: Table) -> list[Paragraph]:
    """The paragraphs of cells that are too long to be read as cells."""
    return [
        piece.paragraph
        for cell in table.cells
        if len(join(cell.pieces).text) > LONGEST_TEXT
        for piece in cell.pieces
    ]


def _grid(table: Table, stretches: dict[Address, Stretch]) -> Grid:
    cells = {
        at: Cell(*at, CellKind.TEXT, stretch.text, stretch.text)
        for at, stretch in stretches.items()
        if stretch.text.strip() and len(stretch.text) <= LONGEST_TEXT
    }
    covered = {at: (cell.row, cell.column) for cell in table.cells for at in cell.covers}
    return Grid("", "", cells, covered)


def _with_pairs(grid: Grid, found: Found, place: Place) -> Found:
    """With rows of two cells that nothing was made of read as one sentence: "label: answer"."""
    hint = PROSE_HINTS.get(place.section) if place.section is not None else None
    more: list[Statement] = []
    told: set[str] = set()
    for row in rows_of(grid).values():
        if len(row) != 2 or any((cell.row, cell.column) in found.used for cell in row):
            continue
        label, answer = row
        if len(label.words) > _LONGEST_LABEL or len(answer.words) < _LEAST_ANSWER:
            continue
        lead = f"{label.words.rstrip(' :')}: "
        read = prose_found(grid, answer, lot=place.lot, section=hint, lead=lead).statements
        more.extend(read)
        if read:
            told |= {label.address, answer.address}
    unread = tuple(one for one in found.unread if one.location.cell not in told)
    return found._replace(statements=(*found.statements, *more), unread=unread)


def _placed(
    file: str, found: Found, read: SheetReading, stretches: dict[Address, Stretch]
) -> TableReading:
    by_address = {Cell(*at, CellKind.TEXT, "", "").address: s for at, s in stretches.items()}

    def stretch_at(location: Location) -> Stretch:
        return by_address[location.cell or ""]

    statements = tuple(placed(said, stretch_at(said.location), file) for said in found.statements)
    unread = [passage_at(stretch_at(one.location), one.location.span, file) for one in found.unread]
    problems = []
    for problem in found.problems:
        stretch = stretch_at(problem.location)
        if problem.message.startswith(_NOT_UNDERSTOOD):
            # Tables in documents are also forms to be filled in: what stands in them need not
            # be an answer.
            unread.append(passage_at(stretch, problem.location.span, file))
        else:
            at = stretch.pieces[0].paragraph.at(file)
            problems.append(Problem(problem.message, at))
    return TableReading(
        statements, tuple(problems), tuple(unread), tuple(_sections(read, by_address))
    )


def _sections(
    read: SheetReading, stretches: dict[str, Stretch]
) -> Iterator[tuple[Section, Paragraph]]:
    for section, location, _ in read.sections:
        if location.cell is not None:
            yield section, stretches[location.cell].pieces[0].paragraph
