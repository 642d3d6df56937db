"""Months from published numbers of days, and between two days."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from tenderlint.quantities.ranges import Range, exactly, simplest


def months_from_days(days: int) -> Range:
    """The months that a published number of days stands for.

    Notices count 30 days to the month (1080 is 36 months) or 365 to the year (1460 is 48). Where
    neither fits, the range runs from the longest calendar months to months of 30 days.
    """
    if days % 30 == 0:
        return exactly(days // 30)
    if days % 365 == 0:
        return exactly(days // 365 * 12)
    return Range(simplest(Fraction(days * 12, 366)), simplest(Fraction(days, 30)))


def whole_months(start_ordinal: int, end_ordinal: int) -> int:
    """The whole calendar months from the first day to the last day, both included."""
    start = date.fromordinal(start_ordinal)
    after = date.fromordinal(end_ordinal) + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    month_end = (after + timedelta(days=1)).month != after.month
    complete = after.day >= start.day or month_end
    return max(0, months if complete else months - 1)
