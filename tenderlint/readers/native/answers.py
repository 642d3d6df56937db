"""The value of one field to statements: numbers and words exactly, answers in words as read."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Any, Final

from tenderlint.model import FIELDS
from tenderlint.prose import read_answer
from tenderlint.provenance import Location
from tenderlint.quantities import Number, Range, Unit, exactly, parse_date
from tenderlint.readers.json_values import as_number, json_text
from tenderlint.readers.native.leaves import ELSEWHERE, wanted
from tenderlint.statements import Passage, Pointer, Problem, Silence, Statement, Value

Said = Statement | Problem | Passage
"""What reading one value may leave."""

_NOT_YET: Final = frozenset(
    {"tbc", "tbd", "?", "-", "to be confirmed", "to be decided", "to be agreed", "not yet known"}
)
_DEMANDS: Final = frozenset({"conditions.minimum_turnover", "insurance.amount"})
"""Fields of which "at least" a sum asks for that sum; zero asks for nothing."""
_PENCE: Final = 100
_LONGEST_SHOWN: Final = 80


def read_value(pointer: Pointer, value: object, location: Location) -> Iterator[Said]:
    """What the value of a field states; it has been found to fit the field.

    `location` is the value's own; of a range it is its upper end that is pointed at.
    """
    unit = FIELDS[pointer.field].unit
    if value is None:
        return
    if value == ELSEWHERE:
        yield _statement(pointer, Silence.ELSEWHERE, value, location)
    elif isinstance(value, bool):
        yield _statement(pointer, value, value, location)
    elif isinstance(value, dict):
        yield from _range(pointer, unit, value, location)
    elif isinstance(value, str):
        yield from _words(pointer, unit, value, location)
    else:
        yield from _number(pointer, unit, value, location)


def _words(pointer: Pointer, unit: Unit, text: str, location: Location) -> Iterator[Said]:
    if unit is Unit.ENUM:
        yield _statement(pointer, text, text, location)
        return
    if " ".join(text.lower().split()).rstrip(".") in _NOT_YET:
        yield Passage(text, location)
        return
    statements = read_answer(pointer, text, location)
    if statements is None:
        shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
        message = f"“{shown}” was not understood; write {wanted(FIELDS[pointer.field])}."
        yield Problem(message, location)
    else:
        yield from statements


def _number(pointer: Pointer, unit: Unit, value: object, location: Location) -> Iterator[Said]:
    number = _exact(unit, value)
    if isinstance(number, str):
        yield Problem(number, location)
    elif number == 0 and pointer.field in _DEMANDS:
        yield _statement(pointer, Silence.NONE, value, location)
    else:
        yield _statement(pointer, exactly(number), value, location)


def _range(
    pointer: Pointer, unit: Unit, ends: dict[str, Any], location: Location
) -> Iterator[Said]:
    low, high = (_end(unit, ends, name) for name in ("low", "high"))
    for name, end in (("low", low), ("high", high)):
        if isinstance(end, str):
            yield Problem(end, _inside(location, name))
    if isinstance(low, str) or isinstance(high, str):
        return
    least = 0 if low is None else low.low
    most = _most(pointer, unit, least) if high is None else high.high
    if least > most:
        yield Problem("The low end is above the high end; neither was read. Correct one.", location)
        return
    told = "low" if high is None else "high"
    yield _statement(pointer, Range(least, most), ends[told], _inside(location, told))


def _most(pointer: Pointer, unit: Unit, least: Number) -> Number:
    """The high end of a range that names none: what "at least three" requires is three."""
    if unit is Unit.COUNT or pointer.field in _DEMANDS:
        return least
    return 100 if unit is Unit.PERCENT else inf


def _end(unit: Unit, ends: dict[str, Any], name: str) -> Range | str | None:
    """One end of a range, None where it is not given, or what is wrong with it."""
    if name not in ends:
        return None
    if unit is Unit.DATE:
        day = parse_date(ends[name])
        return day or "This is not a day from 1970 to 2100; the range was not read."
    number = _exact(unit, ends[name])
    return number if isinstance(number, str) else exactly(number)


def _exact(unit: Unit, value: object) -> Number | str:
    """A number in the unit in which it is held, or what is wrong with it."""
    number = as_number(value)
    assert number is not None  # noqa: S101 - only numbers come here
    if unit is Unit.MONEY:
        pence = number * _PENCE
        if pence != int(pence):
            return "An amount cannot have parts of a penny; it was not read. Correct it."
        return int(pence)
    if unit is Unit.PERCENT and 0 < number <= 1:
        return (
            f"{json_text(value)} may be a percentage or a part of one; it was not read. "
            'Write 40 for 40%, and "1%" for one per cent.'
        )
    return number


def _inside(location: Location, name: str) -> Location:
    return location._replace(pointer=f"{location.pointer}/{name}")


def _statement(
    pointer: Pointer, value: Value | Silence, written: object, location: Location
) -> Statement:
    return Statement(pointer, value, location, json_text(written))
