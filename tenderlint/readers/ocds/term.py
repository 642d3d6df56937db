"""How long the contract runs, and how far it can be extended."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import lru_cache

from tenderlint.quantities import (
    Number,
    Range,
    exactly,
    months_from_days,
    parse_extension,
    whole_months,
)
from tenderlint.readers.ocds.days import day
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import Leaf, Node, Said, child, number, stated, text
from tenderlint.statements import Confidence, How, Problem

_MOST_MONTHS = 1200
"""A hundred years; a longer term is a placeholder."""


def term(lot: Lot) -> Iterator[Said]:
    """First and last day, initial term and extensions, of the tender or of one lot."""
    period = child(lot.node, "contractPeriod")
    if period is not None:
        start = yield from day(period, "startDate")
        end = yield from day(period, "endDate")
        latest = yield from day(period, "maxExtentDate")
        for field, leaf in (
            ("term.start", start),
            ("term.end", end),
            ("term.maximum_end", latest),
        ):
            if leaf is not None:
                yield stated(field, leaf.value, leaf, lot=lot.id)
        yield from _initial(lot, period, start, end)
    yield from _extension(lot)


@lru_cache(maxsize=1024)
def extension_of(words: str) -> Range | None:
    """The months of extension that a renewal's description states, if it is nothing but that."""
    # Every lot of a tender repeats the same words.
    return parse_extension(words)


def _initial(
    lot: Lot, period: Node, start: Leaf[Range] | None, end: Leaf[Range] | None
) -> Iterator[Said]:
    duration = yield from length(period)
    if duration is not None:
        yield stated("term.initial", duration.value, duration, lot=lot.id)
    elif start is not None and end is not None and start.value.exact and end.value.exact:
        first, last = int(start.value.low), int(end.value.low)
        if last < first:
            yield Problem("The contract ends before it starts; correct one date.", end.location)
            return
        months = whole_months(first, last)
        value = exactly(months) if months else months_from_days(last - first + 1)
        yield stated("term.initial", value, end, lot=lot.id, how=How.DERIVED)


def length(period: Node) -> Generator[Said, None, Leaf[Range] | None]:
    """The months that a period states in months or days; its dates are not looked at."""
    for key in ("durationInMonths", "durationInDays"):
        leaf = number(period, key)
        if leaf is None or leaf.value == 0:
            continue
        months = _months(leaf.value, days=key == "durationInDays")
        if months is not None:
            return Leaf(months, leaf.location, leaf.verbatim)
        message = "This is not a length that a contract can have; it was not used. Correct it."
        yield Problem(message, leaf.location)
    return None


def _months(length: Number, *, days: bool) -> Range | None:
    if not 0 < length <= _MOST_MONTHS * (31 if days else 1):
        return None
    if not days:
        return exactly(length)
    return months_from_days(int(length)) if length == int(length) else None


def _extension(lot: Lot) -> Iterator[Said]:
    renewal = child(lot.node, "renewal")
    words = None if renewal is None else text(renewal, "description")
    months = None if words is None else extension_of(words.value)
    if words is not None and months is not None:
        yield stated("term.extension", months, words, lot=lot.id, confidence=Confidence.MEDIUM)
