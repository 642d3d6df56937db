"""The workbook export: one sheet with its headings in the first row, and one notice a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenderlint.readers.contracts_finder.columns import Column, columns_of
from tenderlint.readers.contracts_finder.notice import UNNAMED, read_record
from tenderlint.readers.contracts_finder.record import Record
from tenderlint.readers.ocds.nodes import Leaf
from tenderlint.readers.workbook.grid import Cell, Grid
from tenderlint.readers.workbook.marks import parse_address
from tenderlint.readers.workbook.tables import Rows, rows_of
from tenderlint.statements import Passage, Problem, Reading, Standing


def read_sheet(grid: Grid, set_aside: Sequence[Passage]) -> Iterator[Reading | Problem]:
    """Every notice of a sheet that is an export, and that rows are hidden, if any are."""
    rows = rows_of(grid)
    header, *below = rows.values()
    columns = _columns(header)
    ignored = _by_row(columns, set_aside)
    for cells in below:
        record = _record(grid, cells, columns)
        reading = read_record(record)
        if reading is None:
            yield Problem(f"This row {UNNAMED}", record.root)
        else:
            yield reading._replace(ignored=tuple(ignored.get(cells[0].row, ())))
    hidden = _hidden_rows(rows, set_aside)
    if hidden:
        message = (
            f"Rows of this sheet are hidden ({hidden}); they were not read. Show them to have "
            "them judged."
        )
        yield Problem(message, grid.root)


def _columns(header: tuple[Cell, ...]) -> dict[int, Column]:
    """What the cells below each heading hold, by the heading's place."""
    found = columns_of(cell.words for cell in header)
    return {header[at].column: column for column, at in found.items()}


def _record(grid: Grid, cells: tuple[Cell, ...], columns: dict[int, Column]) -> Record:
    return Record(
        {
            columns[cell.column]: Leaf(cell.live, grid.at(cell), cell.text)
            for cell in cells
            if cell.column in columns
        },
        grid.at(cells[0]),
    )


def _by_row(columns: dict[int, Column], set_aside: Sequence[Passage]) -> dict[int, list[Passage]]:
    """The words of each row that are not part of its notice, of the columns that are read."""
    found: dict[int, list[Passage]] = {}
    for passage in set_aside:
        row, column = parse_address(passage.location.cell or "")
        if column in columns:
            found.setdefault(row, []).append(passage)
    return found


def _hidden_rows(rows: Rows, set_aside: Sequence[Passage]) -> int:
    """How many rows hold nothing but hidden words; what stands there is not repeated."""
    hidden = (said for said in set_aside if said.standing is Standing.HIDDEN)
    return len({parse_address(said.location.cell or "")[0] for said in hidden} - rows.keys())
