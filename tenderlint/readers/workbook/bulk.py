"""Long tables of figures: a price schedule of fifty thousand rows is no list of labels."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.registers import register_of
from tenderlint.readers.workbook.tables import rows_of
from tenderlint.statements import Passage

LEAST_ROWS = 300
"""So many rows without an empty one between, each of several cells, are a table of figures."""
_LEAST_CELLS = 3
_LEAST_WORDS = 9
"""A text of so many words in such a table is still read."""


def without_bulk(grid: Grid) -> tuple[Grid, list[Passage]]:
    """The grid without the short cells of long tables, and the cell that heads each of them.

    A list of tenders is not passed over, however long.
    """
    if len(grid.cells) < LEAST_ROWS * _LEAST_CELLS:
        return grid, []
    rows = rows_of(grid)
    tables = list(_tables(rows))
    if not tables or register_of(grid, rows) is not None:
        return grid, []
    bodies = {row for table in tables for row in table[1:]}
    left = {
        place: cell
        for place, cell in grid.cells.items()
        if cell.row not in bodies or _says_something(cell)
    }
    heads = [rows[table[0]][0] for table in tables]
    passages = [Passage(cell.text, grid.at(cell)) for cell in heads]
    return Grid(grid.file, grid.name, left, grid.covered, grid.unanswered), passages


def _tables(rows: dict[int, tuple[Cell, ...]]) -> Iterator[list[int]]:
    """The rows of each long table, its heading among them."""
    run: list[int] = []
    for row, cells in rows.items():
        if len(cells) >= _LEAST_CELLS and (not run or row == run[-1] + 1):
            run.append(row)
            continue
        if len(run) >= LEAST_ROWS:
            yield run
        run = [row] if len(cells) >= _LEAST_CELLS else []
    if len(run) >= LEAST_ROWS:
        yield run


def _says_something(cell: Cell) -> bool:
    return cell.kind is CellKind.TEXT and cell.text.count(" ") >= _LEAST_WORDS - 1
