"""What may stand in a field: one check and one JSON Schema for each unit, from the same limits."""

from __future__ import annotations

from math import isfinite
from typing import Any, Final

from tenderlint.model import Field
from tenderlint.quantities import Unit

LIMITS: Final[dict[Unit, int]] = {
    Unit.MONEY: 10**12,
    Unit.MONTHS: 1_200,
    Unit.DAYS: 36_500,
    Unit.PERCENT: 100,
    Unit.COUNT: 10**9,
}
"""The greatest number that is believed: more than UK public bodies spend in a year; a century."""

WHOLE: Final = frozenset({Unit.DAYS, Unit.COUNT})
"""Units that have no parts."""

LONGEST_ANSWER: Final = 20_000
"""Characters of an answer; what is longer is a text and belongs in the specification."""

LONGEST_TEXT: Final = 5_000_000
"""Characters of a free text: some two thousand pages."""

ELSEWHERE: Final = "elsewhere"
"""The answer that the answer stands in another document."""

NAMES: Final[dict[Unit, str]] = {
    Unit.MONEY: "Money",
    Unit.MONTHS: "Months",
    Unit.DAYS: "Days",
    Unit.PERCENT: "Percent",
    Unit.COUNT: "Count",
    Unit.DATE: "Date",
    Unit.BOOL: "YesNo",
    Unit.TEXT: "Text",
}
"""What the kinds of value are called in the JSON Schema; an enumeration stands in its field."""

WANTED: Final[dict[Unit, str]] = {
    Unit.MONEY: 'an amount in pounds from 0 to £1,000,000,000,000, such as 50000, "£25,000 to '
    '£50,000" or {"low": 25000, "high": 50000}',
    Unit.MONTHS: "a number of months from 0 to 1,200, or a duration in words, such as 36 or "
    '"3+1+1 years"',
    Unit.DAYS: 'a whole number of days from 0 to 36,500, such as 30 or "30 days"',
    Unit.PERCENT: 'a percentage from 0 to 100, such as 40 or "40%"',
    Unit.COUNT: 'a whole number from 0 to 1,000,000,000, such as 2 or "at least two"',
    Unit.DATE: 'a day from 1970 to 2100 as text, such as "2027-04-01" or "1 April 2027"',
    Unit.BOOL: 'true, false or "elsewhere"',
    Unit.TEXT: f"text of 1 to {LONGEST_ANSWER:,} characters",
}
"""What is wanted in a field of each unit, as the middle of a sentence."""


def wanted(field: Field) -> str:
    """What is wanted in a field, as the middle of a sentence."""
    if field.unit is Unit.ENUM:
        return f"one of: {', '.join((*field.members, ELSEWHERE))}"
    return WANTED[field.unit]


def fits(value: object, unit: Unit, members: tuple[str, ...] = ()) -> bool:
    """Whether a JSON value may stand in a field; null stands for an answer not yet given."""
    if value is None or (value == ELSEWHERE and type(value) is str):
        return True
    if unit is Unit.BOOL:
        return type(value) is bool
    if unit is Unit.ENUM:
        return type(value) is str and value in members
    if is_text(value, LONGEST_ANSWER):
        return True
    if unit is Unit.TEXT:
        return False
    return _is_range(value, unit) or _is_number(value, unit)


def is_text(value: object, longest: int) -> bool:
    """Whether a JSON value is text with something in it, and not too long."""
    return type(value) is str and len(value) <= longest and not value.isspace() and value != ""


def _is_number(value: object, unit: Unit) -> bool:
    if unit not in LIMITS or not (type(value) is int or type(value) is float):
        return False
    if not (isfinite(value) and 0 <= value <= LIMITS[unit]):
        return False
    return unit not in WHOLE or value == int(value)


def _is_range(value: object, unit: Unit) -> bool:
    if type(value) is not dict or not value or not {"low", "high"}.issuperset(value):
        return False
    if unit is Unit.DATE:
        return len(value) == 2 and all(is_text(end, LONGEST_ANSWER) for end in value.values())
    return all(_is_number(end, unit) for end in value.values())


def schema_of(unit: Unit, members: tuple[str, ...] = ()) -> dict[str, Any]:
    """The JSON Schema of what may stand in a field; it allows exactly what `fits` does."""
    if unit is Unit.ENUM:
        return {"enum": [*members, ELSEWHERE, None]}
    if unit is Unit.BOOL:
        return {"anyOf": [{"type": ["boolean", "null"]}, {"const": ELSEWHERE}]}
    if unit is Unit.TEXT:
        return {**text_schema(LONGEST_ANSWER), "type": ["string", "null"]}
    end = text_schema(LONGEST_ANSWER) if unit is Unit.DATE else _number_schema(unit)
    both = {
        "type": "object",
        "properties": {"low": end, "high": end},
        "additionalProperties": False,
        **({"required": ["low", "high"]} if unit is Unit.DATE else {"minProperties": 1}),
    }
    numbers = [] if unit is Unit.DATE else [end]
    words = text_schema(LONGEST_ANSWER)
    return {"anyOf": [*numbers, words, both, {"type": "null"}]}


def text_schema(longest: int) -> dict[str, Any]:
    """The JSON Schema of text with something in it."""
    return {"type": "string", "maxLength": longest, "pattern": r"\S"}


def _number_schema(unit: Unit) -> dict[str, Any]:
    kind = "integer" if unit in WHOLE else "number"
    return {"type": kind, "minimum": 0, "maximum": LIMITS[unit]}
