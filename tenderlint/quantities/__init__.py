"""Money, durations, shares, counts and dates: exact, and honest about what is not known."""

from tenderlint.quantities.dates import DateMatch, find_dates, parse_date
from tenderlint.quantities.durations import (
    Duration,
    duration_runs,
    parse_duration,
    parse_extension,
)
from tenderlint.quantities.money import Money, MoneyMatch, find_money, parse_money
from tenderlint.quantities.months import months_from_days, whole_months
from tenderlint.quantities.ranges import Number, Range, exactly
from tenderlint.quantities.shares import parse_count, parse_percent, parse_yes_no, ratio
from tenderlint.quantities.units import NUMERIC, Unit

__all__ = [
    "NUMERIC",
    "DateMatch",
    "Duration",
    "Money",
    "MoneyMatch",
    "Number",
    "Range",
    "Unit",
    "duration_runs",
    "exactly",
    "find_dates",
    "find_money",
    "months_from_days",
    "parse_count",
    "parse_date",
    "parse_duration",
    "parse_extension",
    "parse_money",
    "parse_percent",
    "parse_yes_no",
    "ratio",
    "whole_months",
]
