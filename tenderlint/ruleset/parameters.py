"""Values as rule files write them, and the parameters that are made of them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from tenderlint.quantities import (
    Range,
    Unit,
    exactly,
    parse_count,
    parse_date,
    parse_duration,
    parse_money,
    parse_percent,
)
from tenderlint.quantities.writing import decimal
from tenderlint.rule import Dated, Parameter
from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake
from tenderlint.ruleset.shapes import DatedShape, ParameterShape
from tenderlint.statements import Silence, Value

_DAYS = re.compile(r"(\d{1,6}) days?", re.ASCII)
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)


class Built(NamedTuple):
    """A parameter, and every mistake in it."""

    parameter: Parameter
    mistakes: tuple[RulesetMistake, ...]


def build_parameter(name: str, shape: ParameterShape, document: Document) -> Built:
    """A parameter from its shape; what is wrong with it stands in `mistakes`."""
    unit = Unit(shape.unit)
    mistakes: list[RulesetMistake] = []
    values: list[Dated] = []
    for position, dated in enumerate(shape.values):
        path: Path = ("parameters", name, "values", position)
        value = read_value(unit, dated.value, ())
        if not isinstance(value, Range) or not value.exact:
            message = f"“{dated.value}” is not one value of the unit {unit}"
            mistakes.append(document.mistake((*path, "value"), message))
            continue
        entry = Dated(value, day(dated.first), day(dated.last), dated.source, dated.url or "")
        wrong = _wrong_time(dated, entry, values)
        if wrong:
            mistakes.append(document.mistake(path, wrong))
        values.append(entry)
    parameter = Parameter(name, unit, shape.description, shape.judgement, tuple(values))
    return Built(parameter, tuple(mistakes))


def day(text: str | None) -> int | None:
    """The ordinal of an ISO date that has been checked."""
    return None if text is None else date.fromisoformat(text).toordinal()


def never(first: int | None, last: int | None) -> bool:
    """Whether no day lies between two days, both included."""
    return first is not None and last is not None and first > last


def _wrong_time(shape: DatedShape, entry: Dated, earlier: list[Dated]) -> str:
    if never(entry.first, entry.last):
        return f"ends on {shape.last}, before it starts on {shape.first}"
    if any(_overlap(entry, other) for other in earlier):
        return "holds on a day on which an earlier entry holds: give each day one value"
    return ""


def _overlap(one: Dated, other: Dated) -> bool:
    return not never(one.first, other.last) and not never(other.first, one.last)


def read_value(unit: Unit, value: Any, members: tuple[str, ...]) -> Value | Silence | None:  # noqa: ANN401
    """A value as a rule file writes it; None if it is not one of that unit."""
    if not isinstance(value, str | int):
        return None
    if value in ("none", "elsewhere"):
        return Silence(str(value))
    if unit is Unit.BOOL:
        return value if isinstance(value, bool) else None
    if isinstance(value, bool):
        return None
    if unit in (Unit.TEXT, Unit.ENUM):
        text = str(value)
        return text if unit is Unit.TEXT or text in members else None
    return _whole(unit, value) if isinstance(value, int) else _quantity(unit, value)


def _whole(unit: Unit, value: int) -> Range | None:
    if unit is Unit.DATE or (value < 0 and unit is not Unit.NUMBER):
        return None
    if unit is Unit.PERCENT and value > 100:
        return None
    return exactly(value * 100 if unit is Unit.MONEY else value)


def _quantity(unit: Unit, text: str) -> Range | None:
    if unit is Unit.MONEY:
        money = parse_money(text)
        return money.amount if money else None
    if unit is Unit.MONTHS:
        duration = parse_duration(text)
        return duration.initial if duration else None
    if unit is Unit.PERCENT:
        return parse_percent(text)
    if unit is Unit.DATE:
        return parse_date(text)
    if unit is Unit.COUNT:
        return parse_count(text)
    match = (_DAYS if unit is Unit.DAYS else _NUMBER).fullmatch(text)
    return exactly(decimal(match[1] if unit is Unit.DAYS else match[0])) if match else None
