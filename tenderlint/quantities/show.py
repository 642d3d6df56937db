"""Values as a person writes them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import inf

from tenderlint.quantities.ranges import Number, Range
from tenderlint.quantities.units import Unit

PENCE = 100


def show(value: Range | bool | str, unit: Unit) -> str:  # noqa: FBT001 - a value, not a switch
    """A value in words and figures: "£25,000 to £50,000", "36 months", "2 November 2026"."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value.replace("-", " ") if unit is Unit.ENUM else value
    if value.exact:
        return _one(value.low, unit)
    if value.high == inf:
        return f"at least {_one(value.low, unit)}"
    if value.low == 0 and unit is not Unit.NUMBER:
        return f"up to {_one(value.high, unit)}"
    low, high = _figure(value.low, unit), _one(value.high, unit)
    return high if low == _figure(value.high, unit) else f"{low} to {high}"


def _one(number: Number, unit: Unit) -> str:
    figure = _figure(number, unit)
    if unit in (Unit.MONTHS, Unit.DAYS):
        name = str(unit)
        return f"{figure} {name[:-1] if figure == '1' else name}"
    return figure


def _figure(number: Number, unit: Unit) -> str:
    if unit is Unit.MONEY:
        return _money(number)
    if unit is Unit.DATE:
        day = date.fromordinal(int(number))
        return f"{day.day} {day:%B %Y}"
    if unit is Unit.PERCENT:
        return f"{_decimal(number, 1)}%"
    return _decimal(number, 2)


def _money(pence: Number) -> str:
    whole = round(Fraction(pence))
    if whole % PENCE == 0 or abs(whole) >= 1_000 * PENCE:
        return f"£{round(Fraction(pence) / PENCE):,}"
    return f"£{whole // PENCE:,}.{whole % PENCE:02}"


def _decimal(number: Number, places: int) -> str:
    """At most so many decimals, none where they are zero."""
    scaled = round(Fraction(number) * 10**places)
    whole, rest = divmod(abs(scaled), 10**places)
    sign = "-" if scaled < 0 else ""
    return f"{sign}{whole:,}" + (f".{rest:0{places}}".rstrip("0") if rest else "")
