"""Values as rule files and configurations write them."""

from __future__ import annotations

import re
from typing import Any

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
from tenderlint.statements import Silence, Value

_DAYS = re.compile(r"(\d{1,6}) days?", re.ASCII)
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)


def changed_parameter(known: Parameter, value: object, by: str, reason: str) -> Parameter | str:
    """A number that is a judgement, with another value; else in words why it cannot have it.

    Args:
        known: the number as it is.
        value: the new value, as it was written.
        by: who sets it.
        reason: why.
    """
    if not known.judgement:
        source = known.values[0].source
        return f"“{known.name}” is not a judgement that can be changed: {source}"
    meant = read_value(known.unit, value, ())
    if not isinstance(meant, Range) or not meant.exact:
        return f"“{value}” is not one value of the unit {known.unit}"
    set_by = f"set by {by}: {reason.rstrip('.')}"
    return known._replace(values=(Dated(meant, source=set_by),), set_by=set_by)


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
