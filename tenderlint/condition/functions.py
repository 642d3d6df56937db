"""The functions of the rule language: how many arguments they take and what they mean."""

from __future__ import annotations

from collections.abc import Callable

from tenderlint.quantities import Range
from tenderlint.quantities.ranges import divide, multiply, subtract

HUNDRED = Range(100, 100)


def days(start: Range, end: Range) -> Range:
    """Days from one date to another: the day after `start` counts as the first."""
    return subtract(end, start)


def share(part: Range, whole: Range) -> Range | None:
    """`part` as a percentage of `whole`; unknown if `whole` is zero."""
    quotient = divide(part, whole)
    return None if quotient is None else multiply(quotient, HUNDRED)


def smaller(first: Range, second: Range) -> Range:
    """The smaller of two values."""
    return Range(min(first.low, second.low), min(first.high, second.high))


def larger(first: Range, second: Range) -> Range:
    """The larger of two values."""
    return Range(max(first.low, second.low), max(first.high, second.high))


FUNCTIONS: dict[str, Callable[[Range, Range], Range | None]] = {
    "days": days,
    "share": share,
    "smaller": smaller,
    "larger": larger,
}
"""The functions of two values. `stated(x)`, which takes a fact's name, is part of the grammar."""
