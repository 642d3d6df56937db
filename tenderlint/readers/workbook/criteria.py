"""Tables of award criteria with their weights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from tenderlint.prose import read_answer
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import percent_of, quote, share
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.labels import match_label
from tenderlint.readers.workbook.sections import Section, lot_name
from tenderlint.readers.workbook.tables import Columns, Table, columns_of, header_key, is_total
from tenderlint.statements import Confidence, How, Pointer, Problem, Statement

_ROUNDING = 1
"""How far above a hundred rounded weights may come."""
_WHOLE = Fraction(100)
_PRICE = lazy(
    r"\b(?:pric\w*|pris|prisiau|costs?|commercial|fees?|rates|tariffs?|cheapest)\b", re.IGNORECASE
)
_SOCIAL_VALUE = lazy(
    r"\bsocial (?:value|impact)\b|\bgwerth cymdeithasol\b|\bcommunity benefits?\b|\btoms?\b",
    re.IGNORECASE,
)
_SUB_NUMBER = lazy(r"\s*[a-z]?\d{1,2}(?:\.\d{1,2}|[a-z])+[.)]?\s", re.IGNORECASE)
_SUB_WORDS = lazy(r"\s*(?:of which|including|[-–•·▪])\s", re.IGNORECASE)


class _Row(NamedTuple):
    """One row of a criteria table."""

    name: Cell
    weight: Cell
    type: Cell | None
    lot: str | None
    number: Fraction | None
    """The weight as it stands, before it is known whether 0.4 means 40%."""
    sub: bool


def is_criteria_header(header: tuple[Cell, ...], section: Section | None) -> bool:
    """Whether the row names criteria and weights."""
    columns = columns_of(header, "criterion")
    named = columns.get("name") is not None
    weighted = columns.get("weight") is not None or bool(_lot_columns(header))
    if columns.get("weight") is None:
        return named and weighted
    return named or (section is Section.CRITERIA and len(header) > 1)


def read_criteria(table: Table) -> Found:
    """The criteria of a table with headers."""
    columns = columns_of(table.header, "criterion")
    weight = _weight_column(table, columns)
    weights = [(weight, None)] if weight is not None else []
    found = [
        _stated(table.grid, _chosen(list(_rows(table, columns, column, lot))))
        for column, lot in weights or _lot_columns(table.header)
        if column is not None
    ]
    return together(found)._replace(used=table.spanned)


def _weight_column(table: Table, columns: Columns) -> int | None:
    """The column of the weights: of several, the first whose numbers come to a hundred."""
    first = columns.get("weight")
    if first is None:
        return None
    headed = [
        cell.column
        for cell in table.header
        if (match := match_label(cell.words, items=_CRITERION)) is not None
        and match.field == "criterion.weight"
    ]
    for column in (first, *headed):
        rows = _chosen(list(_rows(table, columns, column, None)))
        if _total(rows) in (_WHOLE, 1):
            return column
    return first


_CRITERION = frozenset({"criterion"})


def read_headless(grid: Grid, rows: list[tuple[Cell, ...]], lot: str | None) -> Found:
    """Criteria without headers: names beside weights that come to 100% together."""
    table = [
        _Row(cells[0], cells[1], None, lot, _number(grid, cells[1]), sub=False)
        for cells in rows
        if len(cells) >= 2 and cells[0].kind is CellKind.TEXT and not is_total(cells[0].words)
    ]
    if len(table) < 2 or any(row.number is None for row in table):
        return NOTHING
    total = sum((row.number for row in table if row.number is not None), Fraction(0))
    if total not in (_WHOLE, 1):
        return NOTHING
    used = frozenset((cell.row, cell.column) for cells in rows for cell in cells)
    return _stated(grid, table)._replace(used=used)


def _lot_columns(header: tuple[Cell, ...]) -> list[tuple[int | None, str | None]]:
    """Columns headed "Lot 1", "Lot 2": each lot's weights in a column of its own."""
    named = [(cell.column, lot_name(cell.words)) for cell in header]
    found: list[tuple[int | None, str | None]] = [
        (c, lot.id) for c, lot in named if lot is not None
    ]
    return found if len(found) > 1 else []


def _rows(table: Table, columns: Columns, weight: int, lot: str | None) -> Iterator[_Row]:
    name_column = _name_column(table.header, columns, weight)
    sub_column = next((c.column for c in table.header if header_key(c).startswith("sub")), None)
    number_column = next((c.column for c in table.header if _is_numbering(c)), None)
    for row in table.body:
        own = table.at(row, name_column)
        below = table.at(row, sub_column) if sub_column != name_column else None
        name, cell = below or own, table.at(row, weight)
        if name is None or cell is None or is_total(name.words):
            continue
        numbered = table.at(row, number_column)
        sub = below is not None or own is None or _is_sub(own) or _is_sub_number(numbered)
        type_cell = table.at(row, columns.get("kind"))
        at = lot if lot is not None else table.lot_of(row)
        yield _Row(name, cell, type_cell, at, _number(table.grid, cell), sub)


def _name_column(header: tuple[Cell, ...], columns: Columns, weight: int) -> int:
    named = columns.get("name")
    if named is not None:
        return named
    texts = [cell.column for cell in header if cell.column != weight and not _is_numbering(cell)]
    return texts[0] if texts else header[0].column


def _is_numbering(cell: Cell) -> bool:
    return header_key(cell) in ("", "no", "number", "ref", "reference", "id", "question no", "lot")


def _is_sub(name: Cell) -> bool:
    return bool(_SUB_NUMBER.match(name.words) or _SUB_WORDS.match(name.live))


def _is_sub_number(number: Cell | None) -> bool:
    """Whether a row's number, in a column of its own, is that of a part ("2.1")."""
    return number is not None and _SUB_NUMBER.fullmatch(f"{number.words} ") is not None


def _number(grid: Grid, cell: Cell) -> Fraction | None:
    return percent_of(quote(grid, cell))


def _chosen(rows: list[_Row]) -> list[_Row]:
    """The rows that make up the whole: all, if they do; else those that are no sub-criteria."""
    top = [row for row in rows if not row.sub]
    whole = _total(rows) in (_WHOLE, 1)
    return rows if whole or not top else top


def _total(rows: list[_Row]) -> Fraction:
    return sum((row.number for row in rows if row.number is not None), Fraction(0))


def _stated(grid: Grid, rows: list[_Row]) -> Found:
    by_lot: dict[str | None, list[_Row]] = {}
    for row in rows:
        by_lot.setdefault(row.lot, []).append(row)
    return together(_table_of_lot(grid, lot, of_lot) for lot, of_lot in by_lot.items())


def _table_of_lot(grid: Grid, lot: str | None, rows: list[_Row]) -> Found:
    fractions = _total(rows) == 1
    statements: list[Statement] = []
    weights = [_weight(row, fractions=fractions) for row in rows]
    overlap = _overlap(grid, rows, weights)
    problems: list[Problem] = [] if overlap is None else [overlap]
    for ordinal, (row, weight) in enumerate(zip(rows, weights, strict=True)):
        statements.extend(_named(grid, row, lot, str(ordinal)))
        if overlap is not None:
            continue
        said = quote(grid, row.weight)
        if weight is None:
            message = (
                f"“{said.verbatim[:80]}” is not clearly a weight; write a percentage such as 40%"
            )
            problems.append(Problem(message, said.location))
        else:
            statements.append(
                said.says(Pointer("criterion.weight", lot, str(ordinal)), share(weight))
            )
    return Found(tuple(statements), tuple(problems))


def _overlap(grid: Grid, rows: list[_Row], weights: list[Fraction | None]) -> Problem | None:
    """Weights that come to more than a hundred are points, or overlap: none is a share."""
    total = sum((weight for weight in weights if weight is not None), Fraction(0))
    if total <= _WHOLE + _ROUNDING:
        return None
    message = (
        f"The weights come to {round(total)}, not to 100; they are points, or overlap. "
        "None was used. Give each as a percentage."
    )
    return Problem(message, quote(grid, rows[0].weight).location)


def _weight(row: _Row, *, fractions: bool) -> Fraction | None:
    if row.number is None:
        return None
    if row.weight.kind is CellKind.PERCENT or "%" in row.weight.words:
        return row.number
    if fractions:
        return row.number * 100
    # A lone 0.4 may be 40% or less than half of one; only the whole table could tell.
    return row.number if row.number >= 1 or row.number == 0 else None


def _named(grid: Grid, row: _Row, lot: str | None, item: str) -> Iterator[Statement]:
    said = quote(grid, row.name)
    yield said.says(Pointer("criterion.name", lot, item), said.words)
    pointer = Pointer("criterion.kind", lot, item)
    if row.type is not None:
        typed = quote(grid, row.type)
        stated = read_answer(pointer, typed.words, typed.location, verbatim=typed.verbatim)
        if stated:
            yield from stated
            return
    yield said.says(pointer, kind_of(said.words), How.DERIVED, Confidence.MEDIUM)


def kind_of(name: str) -> str:
    """What a criterion of this name scores."""
    if _SOCIAL_VALUE.search(name):
        return "social-value"
    return "price" if _PRICE.search(name) else "quality"
