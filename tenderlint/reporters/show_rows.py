"""What `show` prints, as rows: every stated field, and what was derived from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenderlint.facts import FACTS, Context, Limits, View
from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.resolve import Read, Resolution
from tenderlint.statements import Confidence, How, Silence, Statement, Value

_SHOWN = (
    "lot.annual_value",
    "term.months",
    "term.longest_months",
    "timetable.window_days",
    "award.price_weight",
    "award.quality_weight",
    "service.reaches_residents",
)
"""The derived facts that a person would want to confirm."""


class Row(NamedTuple):
    """One value that was read or derived."""

    name: str
    value: Value | Silence | None
    unit: Unit
    lot: str | None
    item: str | None
    how: How
    confidence: Confidence
    statement: Statement
    """The statement that carries it best."""


def rows(read: Read, limits: Limits, today: int) -> Iterator[Row]:
    """Every stated field in reading order, then the derived facts of each lot."""
    yield from _stated(read.resolution)
    whole = View(Context(read.resolution.tender, limits, today))
    for view in whole.lots:
        for name in _SHOWN:
            known = view.known(name)
            if known.value is not None and known.statements:
                said = known.statements[0]
                surest = max((s.confidence for s in known.statements), key=list(Confidence).index)
                lot = view.lot.id or None
                yield Row(name, known.value, FACTS[name].unit, lot, None, How.DERIVED, surest, said)


def _stated(resolution: Resolution) -> Iterator[Row]:
    for pointer, entry in resolution.entries.items():
        said = entry.statements[0]
        yield Row(
            name=pointer.field,
            value=entry.value,
            unit=FIELDS[pointer.field].unit,
            lot=pointer.lot,
            item=pointer.item,
            how=said.how,
            confidence=said.confidence,
            statement=said,
        )
