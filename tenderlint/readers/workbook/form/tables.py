"""The tables of the form: one row for each lot, criterion, insurance and their like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from tenderlint.model import FIELDS, LOT_SECTIONS
from tenderlint.quantities import Range, exactly
from tenderlint.quantities.ranges import simplest
from tenderlint.readers.workbook.answers import percent_of, quote
from tenderlint.readers.workbook.criteria import kind_of
from tenderlint.readers.workbook.form.answers import read_form_answer
from tenderlint.readers.workbook.form.layout import GROUPS, READ_FROM, Table
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import indicator_kind
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.tables import lot_id
from tenderlint.statements import Confidence, How, Passage, Pointer, Problem, Statement

_ALL = frozenset({"", "all", "all lots", "every lot"})
_LONGEST_KEY = 60
_ROUNDING = 1
"""How far above a hundred rounded weights may come."""


class _Row(NamedTuple):
    """One row of a table: the lot that it names, and its cells by their fields."""

    lot: str | None
    cells: dict[str, Cell]
    leftover: tuple[Cell, ...]
    """Cells under no header of the form."""


def read_table(grid: Grid, table: Table, header: Sequence[Cell], body: Sequence[int]) -> Found:
    """The rows of a table under its header."""
    known = {key_of(text): field for field, text in table.columns}
    columns = {cell.column: known[key_of(cell.words)] for cell in header if _names(cell, known)}
    skipped = {cell.column for cell in header if key_of(cell.words) == key_of(READ_FROM)}
    rows = [row for at in body for row in _rows(grid, at, columns, skipped)]
    unread = tuple(
        Passage(said.verbatim, said.location)
        for row in rows
        for cell in row.leftover
        for said in [quote(grid, cell)]
    )
    reader = {"lots": _lots, "differences": _differences}.get(table.kind)
    found = reader(grid, rows) if reader is not None else _items(grid, table.kind, rows)
    return together((found, Found(unread=unread)))


def _names(cell: Cell, known: dict[str, str]) -> bool:
    return key_of(cell.words) in known


def _rows(grid: Grid, at: int, columns: dict[int, str], skipped: set[int]) -> Iterator[_Row]:
    cells = {column: cell for (row, column), cell in grid.cells.items() if row == at}
    lot_column = next((column for column, field in columns.items() if not field), None)
    named = cells.get(lot_column) if lot_column is not None else None
    lot = None if named is None or key_of(named.words) in _ALL else lot_id(named.words)
    by_field = {
        field: cells[column] for column, field in columns.items() if field and column in cells
    }
    others = (
        cell for column, cell in cells.items() if column not in columns and column not in skipped
    )
    yield _Row(lot, by_field, tuple(others))


def _lots(grid: Grid, rows: Sequence[_Row]) -> Found:
    parts: list[Found] = []
    for ordinal, row in enumerate(rows, start=1):
        lot = row.lot or str(ordinal)
        parts.extend(
            read_form_answer(Pointer(field, lot), grid, cell) for field, cell in row.cells.items()
        )
    return together(parts)


def _differences(grid: Grid, rows: Sequence[_Row]) -> Found:
    asked = {key_of(FIELDS[field].asks): field for group in GROUPS for field in group.fields}
    return together(_difference(grid, row, asked) for row in rows)


def _difference(grid: Grid, row: _Row, asked: dict[str, str]) -> Found:
    question, answer = row.cells.get("question"), row.cells.get("answer")
    if question is None or answer is None:
        return NOTHING
    field = asked.get(key_of(question.words), "")
    if field.partition(".")[0] not in LOT_SECTIONS or row.lot is None:
        message = (
            "This row was not read; choose a question about lots from the list"
            if row.lot is not None
            else "This row was not read; say which lot it is about"
        )
        return Found(problems=(Problem(message, grid.at(question)),))
    return read_form_answer(Pointer(field, row.lot), grid, answer, shows_unit=False)


def _items(grid: Grid, kind: str, rows: Sequence[_Row]) -> Found:
    told = [row for row in rows if row.cells]
    keys = _keys(grid, kind, told)
    shares, problems = _shares(grid, told, f"{kind}.{_SHARE_OF[kind]}" if kind in _SHARE_OF else "")
    parts: list[Found] = [Found(problems=tuple(problems))]
    for row, key in zip(told, keys, strict=True):
        for field, cell in row.cells.items():
            at = Pointer(field, row.lot, key)
            share = shares.get((cell.row, cell.column))
            if share is not None:
                parts.append(share(at))
            else:
                parts.append(read_form_answer(at, grid, cell))
        parts.append(_derived(grid, kind, row, key))
    return together(parts)


_SHARE_OF = {"criterion": "weight", "payment": "share"}


class _Share(NamedTuple):
    """The share that a cell of a column states; None where the whole column cannot be right."""

    grid: Grid
    cell: Cell
    value: Range | None

    def __call__(self, pointer: Pointer) -> Found:
        """The statement of it."""
        if self.value is None:
            return NOTHING
        return Found((quote(self.grid, self.cell).says(pointer, self.value),))


def _shares(
    grid: Grid, rows: Sequence[_Row], field: str
) -> tuple[dict[tuple[int, int], _Share], list[Problem]]:
    """The shares of a column, which only together say whether 0.4 is 40% and whether they fit."""
    by_lot: dict[str | None, list[tuple[Cell, Fraction]]] = {}
    for row in rows:
        cell = row.cells.get(field)
        number = None if cell is None else _number(grid, cell)
        if cell is not None and number is not None:
            by_lot.setdefault(row.lot, []).append((cell, number))
    found: dict[tuple[int, int], _Share] = {}
    problems = []
    for cells in by_lot.values():
        total = sum((number for _, number in cells), Fraction(0))
        parts_of_one = total == 1 and all(cell.kind is CellKind.NUMBER for cell, _ in cells)
        over = total > 100 + _ROUNDING
        if over:
            problems.append(Problem(_too_much(total), quote(grid, cells[0][0]).location))
        for cell, number in cells:
            whole = number * 100 if parts_of_one else number
            if 0 < number < 1 and cell.kind is CellKind.NUMBER and not parts_of_one:
                continue  # 0.4 may be 40% or less than half of one
            value = None if over else exactly(simplest(whole))
            found[cell.row, cell.column] = _Share(grid, cell, value)
    return found, problems


def _number(grid: Grid, cell: Cell) -> Fraction | None:
    if cell.kind is not CellKind.PERCENT:
        number = percent_of(quote(grid, cell))
        return None if number is None or number > 100 else number
    shown = Fraction(cell.text.removesuffix("%"))
    return shown / 100 if 100 < shown <= 100 * 100 else shown if 0 <= shown <= 100 else None


def _too_much(total: Fraction) -> str:
    return (
        f"The shares come to {round(total)}, not to 100; none was used. "
        "Give each as a percentage of the whole."
    )


def _keys(grid: Grid, kind: str, rows: Sequence[_Row]) -> list[str]:
    """What tells the items of a collection apart: their names, or their order in their lot."""
    seen: Counter[tuple[str | None, str]] = Counter()
    keys = []
    for row in rows:
        name = _name(grid, kind, row)
        count = seen[row.lot, name]
        seen[row.lot, name] += 1
        if name:
            keys.append(name if not count else f"{name}-{count + 1}")
        else:
            keys.append(str(count))
    return keys


def _name(grid: Grid, kind: str, row: _Row) -> str:
    if kind == "insurance":
        cell = row.cells.get("insurance.kind")
        said = read_form_answer(Pointer("insurance.kind"), grid, cell).statements if cell else ()
        return str(said[0].value) if said else "other"
    if kind == "standard":
        cell = row.cells.get("standard.name")
        return key_of(cell.words).replace(" ", "-")[:_LONGEST_KEY] if cell else "certificate"
    return ""


def _derived(grid: Grid, kind: str, row: _Row, key: str) -> Found:
    """What the name of a criterion or an indicator says of its kind, where nobody says it."""
    name = row.cells.get(f"{kind}.name")
    if kind not in ("criterion", "indicator") or name is None or f"{kind}.kind" in row.cells:
        return NOTHING
    said = quote(grid, name)
    value = kind_of(said.words) if kind == "criterion" else indicator_kind(said.words)
    if value is None:
        return NOTHING
    at = Pointer(f"{kind}.kind", row.lot, key)
    statement: Statement = said.says(at, value, How.DERIVED, Confidence.MEDIUM)
    return Found((statement,))
