"""Rows of labels with a row of answers directly below: a card, or a form that reads downwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenderlint.readers.workbook.answers import quote, read_quietly
from tenderlint.readers.workbook.by_answer import match_by_answer
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import insurance_kind
from tenderlint.readers.workbook.label_sheet import asked, label_of, places
from tenderlint.readers.workbook.labels import Match, read_label
from tenderlint.readers.workbook.lots import insurance_amount
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.sections import Context, Outline
from tenderlint.readers.workbook.tables import Rows
from tenderlint.statements import Labelled

_LEAST = 2
"""So many labels of a row have to be known, and answered below."""
_LONGEST_LABEL = 60


class _Pair(NamedTuple):
    label: Cell
    value: Cell
    match: Match | None
    kind: str | None
    """The kind of insurance that the label names."""


def read_cards(grid: Grid, rows: Rows, outline: Outline, taken: frozenset[Address]) -> Found:
    """The answers of all rows that stand under a row of labels, and above nothing."""
    parts = []
    for row, labels in rows.items():
        values = rows.get(row + 1, ())
        following = rows.get(row + 2, ())
        ends = not following or _all_labels(labels, following)
        if not ends or not _may_be_card(labels, values, taken):
            continue
        pairs = list(_pairs(grid, labels, values))
        if sum(map(_tells, pairs)) >= _LEAST:
            context = outline.at(row)
            found = together(_read(grid, pair, context) for pair in pairs)
            parts.append(found._replace(used=places(*labels, *values)))
    return together(parts)


def _all_labels(labels: tuple[Cell, ...], following: tuple[Cell, ...]) -> bool:
    """Whether a row holds nothing but labels, and the second row below it begins with one."""
    sure = all((match := label_of(cell)) is not None and match.exact for cell in labels)
    return sure and label_of(following[0]) is not None


def _may_be_card(
    labels: tuple[Cell, ...], values: tuple[Cell, ...], taken: frozenset[Address]
) -> bool:
    """Whether a row is all texts, and the next one fills its columns."""
    if len(labels) < _LEAST or any((cell.row, cell.column) in taken for cell in labels):
        return False
    texts = all(cell.kind is CellKind.TEXT and len(cell.words) <= _LONGEST_LABEL for cell in labels)
    columns = {cell.column for cell in labels}
    return texts and len(values) >= _LEAST and {cell.column for cell in values} <= columns


def _pairs(grid: Grid, labels: tuple[Cell, ...], values: tuple[Cell, ...]) -> Iterator[_Pair]:
    below = {cell.column: cell for cell in values}
    for label in labels:
        value = below.get(label.column)
        if value is not None:
            match = label_of(label) or match_by_answer(label.words, quote(grid, value))
            yield _Pair(label, value, match, insurance_kind(read_label(label.words).key))


def _tells(pair: _Pair) -> bool:
    """Whether a label is known and what stands below it is no label itself."""
    known = pair.match is not None or pair.kind is not None
    return known and label_of(pair.value) is None


def _read(grid: Grid, pair: _Pair, context: Context) -> Found:
    label, value, match, kind = pair
    if kind is not None:
        return insurance_amount(quote(grid, label), quote(grid, value), kind, context.lot)
    if match is None or not _tells(pair):
        return NOTHING
    statements = read_quietly(asked(match, context), quote(grid, value))
    read = any(said.pointer.field == match.field for said in statements)
    named = Labelled(label.text, grid.at(label), match.field, match.how, read)
    return Found(statements, labels=(named,))
