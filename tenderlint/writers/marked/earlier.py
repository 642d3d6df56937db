"""The sheet of an earlier copy: what was decided and answered on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tenderlint.readers.source import Source
from tenderlint.readers.workbook.grid import Scalar
from tenderlint.readers.workbook.load import load
from tenderlint.readers.workbook.marked import (
    DECISION_COLUMN,
    REASON_COLUMN,
    REFERENCE_COLUMN,
    SHAPE,
    SHEET,
    Reference,
    read_reference,
)
from tenderlint.writers.marked.listing import AUTHORITY, FINDING, Cell, Look, Row

_STANDS = {"finding": "Decided before and not found now", "question": "Answered before"}


class Given(NamedTuple):
    """What stands beside one row."""

    reference: Reference
    text: str
    """What the row is about, in words."""
    answer: Scalar
    reason: Scalar


class Earlier(NamedTuple):
    """A sheet of ours that the workbook has."""

    name: str
    given: tuple[Given, ...]
    """The rows that are answered."""


def read_earlier(data: bytes) -> Earlier | None:
    """The sheet of an earlier copy in a workbook, or None.

    Raises:
        UnreadableError: the workbook cannot be read.
    """
    for loaded in load(Source("", data=data)).sheets:
        raw = loaded.raw
        if not raw.name.casefold().startswith(SHEET):
            continue
        cells = {(row, column): value for row, column, value in raw.cells}
        if cells.get((0, REFERENCE_COLUMN)) == SHAPE:
            return Earlier(raw.name, tuple(_given(cells)))
    return None


def _given(cells: Mapping[tuple[int, int], Scalar]) -> Iterable[Given]:
    for (row, column), value in cells.items():
        reference = read_reference(str(value)) if column == REFERENCE_COLUMN else None
        answer = cells.get((row, DECISION_COLUMN), "")
        reason = cells.get((row, REASON_COLUMN), "")
        if reference is not None and (answer != "" or reason != ""):
            yield Given(reference, str(cells.get((row, FINDING), "")), answer, reason)


def with_earlier(rows: Sequence[Row], earlier: Earlier | None) -> list[Row]:
    """The rows with what was answered before; what has no row any more stands at the end."""
    if earlier is None:
        return list(rows)
    left = list(earlier.given)
    alone = len({row.reference.tender for row in rows if row.reference}) <= 1
    filled = []
    for row in rows:
        found = _match(row.reference, left, alone=alone) if row.reference else None
        if found is not None:
            left.remove(found)
            row = row._replace(cells={**row.cells, **_answers(found)})  # noqa: PLW2901
        filled.append(row)
    for kind, heading in _STANDS.items():
        gone = [one for one in left if one.reference.kind == kind]
        if gone:
            band = {at: Cell("" if at else heading, Look.BAND) for at in range(REASON_COLUMN + 1)}
            filled.append(Row(band))
        filled += [_left_over(one) for one in gone]
    return filled


def _match(reference: Reference, given: Iterable[Given], *, alone: bool) -> Given | None:
    """What was given to a row: by all of its reference, else by where the finding stands."""
    same = [
        one
        for one in given
        if one.reference.kind == reference.kind
        and one.reference.name == reference.name
        and (alone or one.reference.tender == reference.tender)
    ]
    exact = (one for one in same if one.reference.mark == reference.mark)
    near = (
        one
        for one in same
        if reference.kind == "finding" and one.reference.anchor == reference.anchor
    )
    return next(exact, None) or next(near, None)


def _answers(given: Given) -> dict[int, Cell]:
    return {
        DECISION_COLUMN: _cell(given.answer),
        REASON_COLUMN: _cell(given.reason),
    }


def _cell(value: Scalar) -> Cell:
    import datetime as dt

    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return Cell(value, Look.DAY)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Cell(value, Look.NUMBER)
    if isinstance(value, bool):
        return Cell("Yes" if value else "No", Look.ANSWER)
    return Cell(str(value), Look.ANSWER)


def _left_over(given: Given) -> Row:
    cells = {FINDING: Cell(given.text), AUTHORITY: Cell(given.reference.name, Look.QUIET)}
    return Row({**cells, **_answers(given)}, given.reference)
