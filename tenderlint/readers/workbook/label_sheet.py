"""What reading labels with their values needs to know of a sheet, and of the cells on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tenderlint.model import FIELDS, LOT_SECTIONS
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Asked, quote, read_quietly
from tenderlint.readers.workbook.by_answer import is_category
from tenderlint.readers.workbook.found import Found
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import MAXIMUM_LABEL, Match, match_label, unit_of
from tenderlint.readers.workbook.lots import item_of
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.sections import PROSE_HINTS, Context, Outline
from tenderlint.readers.workbook.tables import Rows
from tenderlint.statements import Confidence, Labelled, Pointer

_REACH = 8
"""How many columns to the right of a label its value may stand."""
_TABLE_COLUMNS = 4
"""Rows of so many texts with a row of as many below are a table, not a label and its answer."""
_LONGEST_TITLE = 16
"""Words; a longer text beside "Title" is a sentence."""
PAIRED_ITEMS = frozenset({"reference", "payment"})
"""Collections that a label alone may speak of: there is one of each."""
VALUE_HEADERS = frozenset(
    {"value", "detail", "details", "answer", "response", "requirement", "information",
     "description", "data", "entry", "date", "amount", "minimum", "required", "level", "status",
     "comments", "comment", "notes", "note", "unit", "quantity", "cost", "price", "total", "owner",
     "response required", "your response", "evidence", "detail required", "specification"}
)  # fmt: skip
_PROSE_HINT_BY_FIELD = {
    "conditions": "economic", "insurance": "economic", "standard": "technical", "terms": "terms",
    "payment": "terms", "award": "criteria", "reference": "technical",
}  # fmt: skip


class LabelSheet(NamedTuple):
    """What reading pairs needs to know of a sheet."""

    grid: Grid
    rows: Rows
    outline: Outline
    taken: frozenset[Address]
    """Cells that tables have used."""
    value_columns: frozenset[int]
    """Columns in which labels have their values to the right."""
    answered_in: Mapping[int, int]
    """The column in which labels of a column are answered, where that is not the next one."""


@lru_cache(maxsize=8192)
def _match(words: str) -> Match | None:
    return match_label(words, items=PAIRED_ITEMS)


def label_of(cell: Cell) -> Match | None:
    """The field that a cell is the label of, or None."""
    return (
        _match(cell.words)
        if cell.kind is CellKind.TEXT and len(cell.words) <= MAXIMUM_LABEL
        else None
    )


def value_beside(sheet: LabelSheet, cell: Cell) -> Cell | None:
    """The cell that answers a label: the next live one to the right, within reach.

    Merged cells count as one; where a column between holds translations or remarks, it is passed
    over.
    """
    row = sheet.rows[cell.row]
    beyond = sheet.answered_in.get(cell.column, cell.column + 1) - 1
    at = bisect_right(row, max(cell.column, beyond), key=lambda other: other.column)
    if at == len(row):
        return None
    gap = [
        column
        for column in range(cell.column + 1, row[at].column)
        if sheet.grid.covered.get((cell.row, column)) is None
    ]
    return row[at] if len(gap) < _REACH else None


def answer_columns(grid: Grid, rows: Rows) -> dict[int, int]:
    """Where labels of a column are answered in a column further to the right than the next.

    Only answers of a telling kind count: dates, money, lengths, numbers, yes and no.
    """
    counts: dict[int, dict[int, int]] = {}
    for cells in rows.values():
        for at, cell in enumerate(cells[:-2]):
            match = label_of(cell)
            if match is None or FIELDS[match.field].unit is Unit.TEXT:
                continue
            asked = Asked(Pointer(match.field), match.label)
            for value in cells[at + 1 : at + 1 + _COLUMNS_TRIED]:
                if label_of(value) is None and read_quietly(asked, quote(grid, value)):
                    columns = counts.setdefault(cell.column, {})
                    columns[value.column] = columns.get(value.column, 0) + 1
                    break
    return {
        column: best
        for column, found in counts.items()
        for best in [max(found, key=lambda other: (found[other], -other))]
        if best > column + 1 and found[best] >= _LEAST_ANSWERS and len(found) == 1
    }


_COLUMNS_TRIED = 3
_LEAST_ANSWERS = 3


_COUNTED = lazy(r"\d{1,3} [a-z]")
"""Beside a label "2 references" is an answer, and no label with a number before it."""


def meant(match: Match, value: Cell) -> Match:
    """The field that a label asks for, given its answer: "What are we buying?", "Services"."""
    if match.field == "tender.title" and is_category(value.words):
        return match._replace(field="tender.category")
    return match


def _answered_below(sheet: LabelSheet, value: Cell) -> bool:
    """Whether a text beside a label, a column apart, is a label too, and both have answers below.

    "Name of the contract", a gap, "Budget holder", and below them a name and a person.
    """
    row = sheet.rows[value.row]
    if len(row) < _LEAST_COLUMNS or row[0].column + 1 in {cell.column for cell in row}:
        return False
    below = sheet.grid.cells.get((value.row + 1, row[0].column))
    beside = sheet.grid.cells.get((value.row + 1, value.column))
    return below is not None and beside is not None and label_of(below) is None


_LEAST_COLUMNS = 2


def with_unit_beside(sheet: LabelSheet, match: Match, value: Cell) -> Match:
    """The label with the unit that a column of its own gives: "Value", 1.44, "£ million"."""
    beside = sheet.grid.cells.get((value.row, value.column + 1))
    if beside is None or match.label.scale is not None or len(beside.words) > _LONGEST_UNIT:
        return match
    label = unit_of(beside.words)
    if label is None:
        return match
    return match._replace(label=match.label._replace(scale=label))


_LONGEST_UNIT = 14


def is_sentence(cell: Cell) -> bool:
    """Whether a text is too long, or too much of a sentence, to be a title."""
    words = len(cell.words.split())
    return words > _LONGEST_TITLE or (cell.words.endswith(".") and words > _LONGEST_TITLE // 2)


def answers(sheet: LabelSheet, value: Cell, match: Match) -> bool:
    """Whether a cell may answer a label: it is no label itself, and no header of a column."""
    is_label = label_of(value) is not None and _COUNTED.match(value.words) is None
    if is_label:
        return False
    if FIELDS[match.field].unit is not Unit.TEXT:
        return True
    if _answered_below(sheet, value):
        return False
    row, below = sheet.rows[value.row], sheet.rows.get(value.row + 1, ())
    heads_columns = (
        len(row) >= _TABLE_COLUMNS
        and len(below) >= _TABLE_COLUMNS
        and all(cell.kind is CellKind.TEXT for cell in row)
    )
    return not heads_columns and key_of(value.words) not in VALUE_HEADERS


def asked(match: Match, context: Context) -> Asked:
    """What a label asks where it stands."""
    section = match.field.partition(".")[0]
    lot = context.lot if section in LOT_SECTIONS or section in PAIRED_ITEMS else None
    return Asked(
        Pointer(match.field, lot, item_of(match.field) if section in PAIRED_ITEMS else None),
        match.label,
        Confidence.HIGH if match.exact else Confidence.MEDIUM,
        _hint(context, section),
    )


def _hint(context: Context, section: str = "") -> str | None:
    if section in _PROSE_HINT_BY_FIELD:
        return _PROSE_HINT_BY_FIELD[section]
    return PROSE_HINTS.get(context.section) if context.section is not None else None


def places(*cells: Cell) -> frozenset[Address]:
    """The addresses of cells."""
    return frozenset((cell.row, cell.column) for cell in cells)


def labelled(sheet: LabelSheet, cell: Cell, match: Match, found: Found) -> tuple[Labelled, ...]:
    """That a label was matched, and whether its answer was understood."""
    read = any(said.pointer.field == match.field for said in found.statements)
    at = sheet.grid.at(cell)
    return (Labelled(cell.text, at, match.field, match.how, read),)
