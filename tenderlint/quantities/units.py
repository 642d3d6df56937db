"""The units in which values are held, compared and shown."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """What kind of value a field, a fact or a parameter holds, and how its number counts."""

    MONEY = "money"
    """Pounds sterling, held as integer pence."""
    MONTHS = "months"
    """A duration in calendar months."""
    DAYS = "days"
    """A duration in days (Europe/London)."""
    PERCENT = "percent"
    """A share, 0 to 100."""
    COUNT = "count"
    """A number of things: references, words, lots, people."""
    NUMBER = "number"
    """A bare number, such as a ratio."""
    DATE = "date"
    """A calendar day (Europe/London), held as its proleptic Gregorian ordinal."""
    BOOL = "bool"
    """Yes or no."""
    ENUM = "enum"
    """One of a declared list of words."""
    TEXT = "text"
    """Words as they stand."""


NUMERIC = frozenset(
    {Unit.MONEY, Unit.MONTHS, Unit.DAYS, Unit.PERCENT, Unit.COUNT, Unit.NUMBER, Unit.DATE}
)
"""The units whose values are a `Range`."""
