"""Parts of a sheet that stand by themselves: tables side by side, and one tender below another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from typing import TypeVar

from tenderlint.readers.workbook.answers import quote
from tenderlint.readers.workbook.by_answer import match_by_answer
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import insurance_kind
from tenderlint.readers.workbook.labels import MAXIMUM_LABEL, match_label, read_label
from tenderlint.readers.workbook.sections import lot_name, section_of_heading
from tenderlint.readers.workbook.tables import Rows, rows_of

_What = TypeVar("_What")
_LEAST_LABELS = 2
"""A part to the right of an empty column stands by itself from so many labels of its own."""
_LEAST_COLUMNS = 2
_MOST_CELLS = 20_000
"""Larger sheets are tables of numbers."""
_BEYOND = 1 << 30
_MATRIX_ROWS = 40
_MOST_BESIDE_TITLE = 4
"""Cells of a row that gives a title: a label, the title, and remarks."""
_TITLE = "tender.title"
_ITEMS = frozenset({"criterion", "insurance", "standard", "indicator", "reference", "payment"})


def regions(grid: Grid) -> tuple[Grid, ...]:
    """The grid, or its parts that stand side by side with an empty column between them.

    Where the columns are empty only in some rows, those rows are a part to themselves.
    """
    whole = _side_by_side(grid)
    if len(whole) > 1 or len(grid.cells) > _MOST_CELLS:
        return whole
    found: list[Grid] = []
    start = 0
    for first, end in _bands(grid):
        band = _side_by_side(_part(grid, _rows(first, end)))
        if len(band) > 1:
            found += [_part(grid, _rows(start, first)), *band]
            start = end
    if not found:
        return (grid,)
    found.append(_part(grid, _rows(start, _BEYOND)))
    return tuple(part for part in found if part.cells)


def _bands(grid: Grid) -> Iterator[tuple[int, int]]:
    """First row of each stretch of rows without an empty one between, and the row after it."""
    rows = sorted({row for row, _ in grid.cells})
    first = None
    for row, following in pairwise((*rows, _BEYOND)):
        first = row if first is None else first
        if following > row + 1:
            yield first, row + 1
            first = None


def _side_by_side(grid: Grid) -> tuple[Grid, ...]:
    by_column: dict[int, list[Cell]] = {}
    for cell in grid.cells.values():
        by_column.setdefault(cell.column, []).append(cell)
    columns = sorted(by_column)
    cuts = [
        right
        for at, (left, right) in enumerate(pairwise(columns), 1)
        if right - left > 1 and at >= _LEAST_COLUMNS and _stands_alone(grid, by_column[right])
    ]
    if not cuts:
        return (grid,)
    starts = [0, *cuts]
    ends = [*cuts, columns[-1] + 1]
    return tuple(_part(grid, _columns(start, end)) for start, end in zip(starts, ends, strict=True))


def _stands_alone(grid: Grid, first: list[Cell]) -> bool:
    """Whether what begins with a column of these cells has labels of its own."""
    answered = (cell for cell in first if _answered(grid, cell))
    return len(tuple(islice(answered, _LEAST_LABELS))) == _LEAST_LABELS


def _answered(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is a label, or a name beside a number, with something to its right."""
    beside = grid.cells.get((cell.row, cell.column + 1))
    if beside is None or cell.kind is not CellKind.TEXT:
        return False
    return _names_field(cell.words) or beside.kind in (CellKind.NUMBER, CellKind.PERCENT)


def _names_field(words: str) -> bool:
    if len(words) > MAXIMUM_LABEL:
        return False
    return (
        match_label(words, items=_ITEMS) is not None
        or insurance_kind(read_label(words).key) is not None
        or section_of_heading(words) is not None
    )


def blocks(grid: Grid) -> tuple[Grid, ...]:
    """The grid, or its parts from one tender's title to the next.

    What stands before the first title is a part of its own.
    """
    rows = rows_of(grid)
    starts = _titles(grid, rows)
    if len(starts) < 2:
        return (grid,)
    starts = [_with_heading(rows, row) for row in starts]
    ends = [*starts[1:], _BEYOND]
    parts = [_part(grid, _rows(0, starts[0]))]
    parts += [_part(grid, _rows(start, end)) for start, end in zip(starts, ends, strict=True)]
    return tuple(part for part in parts if part.cells)


def _titles(grid: Grid, rows: Rows) -> list[int]:
    """The rows that give titles of different tenders, one below the other."""
    by_column: dict[int, dict[str, int]] = {}
    for cells in rows.values():
        if len(cells) > _MOST_BESIDE_TITLE:
            continue
        first = cells[0]
        beside = cells[1] if len(cells) > 1 else None
        if beside is None or beside.kind is not CellKind.TEXT or first.kind is not CellKind.TEXT:
            continue
        if len(first.words) > MAXIMUM_LABEL:
            continue
        said = quote(grid, beside)
        match = match_label(first.words) or match_by_answer(first.words, said)
        titled = match is not None and match.field == _TITLE
        if titled and match_label(beside.words) is None and not _in_matrix(rows, first.row):
            by_column.setdefault(first.column, {}).setdefault(beside.words.casefold(), first.row)
    return sorted(max(by_column.values(), key=len, default={}).values())


def _in_matrix(rows: Rows, row: int) -> bool:
    """Whether lots are named over the columns of a row."""
    first = row - _MATRIX_ROWS
    while row in rows and row > first:
        if sum(lot_name(cell.words) is not None for cell in rows[row]) > 1:
            return True
        row -= 1
    return False


def _with_heading(rows: Rows, row: int) -> int:
    """The row of a block's title, or that of a heading which stands directly above it."""
    above = rows.get(row - 1)
    return row - 1 if above is not None and len(above) == 1 else row


def _rows(start: int, end: int) -> Callable[[int, int], bool]:
    return lambda row, _: start <= row < end


def _columns(start: int, end: int) -> Callable[[int, int], bool]:
    return lambda _, column: start <= column < end


def _part(grid: Grid, inside: Callable[[int, int], bool]) -> Grid:
    return Grid(
        grid.file,
        grid.name,
        {place: cell for place, cell in grid.cells.items() if inside(*place)},
        _inside(grid.covered.items(), inside),
        _inside(grid.unanswered.items(), inside),
    )


def _inside(
    places: Iterable[tuple[tuple[int, int], _What]], inside: Callable[[int, int], bool]
) -> dict[tuple[int, int], _What]:
    return {place: what for place, what in places if inside(*place)}
