"""Quantities as exact ranges, and the arithmetic and three-valued comparison over them.

A `Range` stands for one value that lies somewhere in `low..high` (both included); the two are
equal when the value is known exactly. Arithmetic returns the smallest range that holds every
possible result. A comparison is True or False only if it comes out the same for every pair of
values in the two ranges at which it is defined; otherwise it is None, which means *unknown*.

Numbers are `int` and `Fraction`; `inf` marks an end that nothing bounds ("at least £5m").
"""

from __future__ import annotations

from fractions import Fraction
from math import inf
from typing import NamedTuple

Number = int | Fraction | float
"""An exact number; the only floats in use are `inf` and `-inf`."""


class Range(NamedTuple):
    """The values from `low` to `high`, in the unit that the field or fact declares."""

    low: Number
    high: Number

    @property
    def exact(self) -> bool:
        """Whether the range holds a single value."""
        return self.low == self.high


def exactly(value: Number) -> Range:
    """The range that holds `value` alone."""
    return Range(value, value)


def hull(first: Range, second: Range) -> Range:
    """The smallest range that holds both."""
    return Range(min(first.low, second.low), max(first.high, second.high))


def overlap(first: Range, second: Range) -> Range | None:
    """The values that both ranges hold, or None where they hold none in common."""
    low, high = max(first.low, second.low), min(first.high, second.high)
    return Range(low, high) if low <= high else None


def add(first: Range, second: Range) -> Range:
    """Every sum of a value of `first` and a value of `second`."""
    return Range(_sum(first.low, second.low), _sum(first.high, second.high))


def subtract(first: Range, second: Range) -> Range:
    """Every difference of a value of `first` and a value of `second`."""
    return Range(_sum(first.low, -second.high), _sum(first.high, -second.low))


def negate(value: Range) -> Range:
    """Every value of the range with its sign turned."""
    return Range(-value.high, -value.low)


def multiply(first: Range, second: Range) -> Range:
    """Every product of a value of `first` and a value of `second`."""
    corners = [_product(a, b) for a in first for b in second]
    return Range(min(corners), max(corners))


def divide(first: Range, second: Range) -> Range | None:
    """Every defined quotient; None (unknown) if the divisor is zero or may have either sign.

    A divisor that merely reaches down to zero ("up to £250,000") leaves one end open: the
    quotient is not defined at zero itself, and every other quotient lies in the range.
    """
    low, high = second
    if low == 0 == high or low < 0 < high:
        return None
    corners = [_quotient(a, b, low if b == high else high) for a in first for b in second]
    return Range(min(corners), max(corners))


def less(first: Range, second: Range) -> bool | None:
    """Whether `first < second`."""
    if first.high < second.low:
        return True
    return False if first.low >= second.high else None


def at_most(first: Range, second: Range) -> bool | None:
    """Whether `first <= second`."""
    if first.high <= second.low:
        return True
    return False if first.low > second.high else None


def equal(first: Range, second: Range) -> bool | None:
    """Whether `first == second`."""
    if first.exact and first == second:
        return True
    return False if overlap(first, second) is None else None


def simplest(value: Fraction) -> Number:
    """The same number, as an `int` where it is whole."""
    return value.numerator if value.denominator == 1 else value


def _sum(a: Number, b: Number) -> Number:
    # A large exact number cannot be added to a float, not even to `inf`.
    if isinstance(a, float):
        return a
    return b if isinstance(b, float) else a + b


def _product(a: Number, b: Number) -> Number:
    # inf * 0 would be NaN; the product of zero and any bounded value is zero.
    if a == 0 or b == 0:
        return 0
    if isinstance(a, float) or isinstance(b, float):
        return inf if (a > 0) == (b > 0) else -inf
    return a * b


def _quotient(a: Number, b: Number, other_end: Number) -> Number:
    if b == 0:
        if a == 0:
            return 0
        return inf if (a > 0) == (other_end > 0) else -inf
    if b in (inf, -inf):
        return 0
    if a in (inf, -inf):
        return a if b > 0 else -a
    return simplest(Fraction(a) / Fraction(b))
