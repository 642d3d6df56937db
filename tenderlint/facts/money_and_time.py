"""Facts about how much is bought, for how long, and how long bidders have."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit, exactly, whole_months
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import Number, add, divide, hull, simplest, subtract

MONTHS_A_YEAR = exactly(12)


@derived("term.months", Unit.MONTHS, scope="lot", asks_for=("term.initial",))
def term_months(read: Read) -> Range | None:
    """The initial term, stated or from its dates (whole months)."""
    return read.range("term.initial") or _months_between(read, "term.end")


@derived("term.longest_months", Unit.MONTHS, scope="lot", asks_for=("term.maximum",))
def longest_months(read: Read) -> Range | None:
    """The term with every extension; the initial term where no extension is stated."""
    stated = read.range("term.maximum") or _months_between(read, "term.maximum_end")
    initial = read.range("term.months")
    if stated is not None or initial is None:
        return stated
    extension = read.range("term.extension")
    return initial if extension is None else add(initial, extension)


@derived(
    "term.states_outside_reason",
    Unit.BOOL,
    scope="lot",
    phrase="the term is bound by outside funding or a pilot",
)
def states_outside_reason(read: Read) -> bool:
    """Whether the tender says that funding, a pilot or a bounded need sets the term."""
    if read.flag("term.bound_by_funding"):
        return True
    return _BOUNDED_NEED.search((read.word("tender.title") or "").lower()) is not None


_BOUNDED_NEED = lazy(
    r"(?<![a-z])(?:pilot|trial|interim|winter|inquiry|waiting list|one-off)(?![a-z])"
)
"""Words of a title whose need ends by itself, lower case; "temporary accommodation" goes on."""


def _months_between(read: Read, end: str) -> Range | None:
    first, last = read.range("term.start"), read.range(end)
    if first is None or last is None or last.low < first.high:
        return None
    published = read.range("timetable.published")
    if published is not None and first.high < published.low:
        return None  # an entry that was never brought up to date
    return Range(_whole_months(first.high, last.low), _whole_months(first.low, last.high))


def _whole_months(start: Number, end: Number) -> int:
    return whole_months(int(start), int(end))


@derived("lot.annual_value", Unit.MONEY, scope="lot", asks_for=("lot.value", "term.initial"))
def annual_value(read: Read) -> Range | None:
    """What the lot pays in a year: stated, or its value over the years that the value covers.

    A lot of less than a year is not scaled up: its whole value is what it pays in a year. Where
    it is not said whether the value includes the extensions, the range covers both.
    """
    stated = read.range("lot.stated_annual_value")
    if stated is not None:
        return stated
    value, initial = read.range("lot.value"), read.range("term.months")
    if value is None or initial is None:
        return None
    longest = read.range("term.longest_months") or initial
    months = hull(initial, longest)
    years = Range(max(_years(months.low), 1), max(_years(months.high), 1))
    return divide(value, years)


def _years(months: Number) -> Number:
    return months if isinstance(months, float) else simplest(Fraction(months) / 12)


_LONGEST_OPEN = 90
"""Days, chosen by us: nearly twice the 48 for which UK tenders are open on average.

The average is TheyBuyForYou's; no source gives the longest.
"""


@derived("timetable.law_date", Unit.DATE, scope="tender", asks_for=("timetable.published",))
def law_date(read: Read) -> Range:
    """The day whose law applies: of the first notice, or for a draft without one today.

    Where only the lots state their notices, the range holds all of these. A closing date that is
    past shows that the notice was published before it: then the range reaches back from there by
    the longest time that tenders are open as a rule.
    """
    stated = read.range("timetable.published")
    if stated is not None:
        return stated
    lots = [lot.range("timetable.published") for lot in read.lots()]
    known = [day for day in lots if day is not None]
    if known:
        return reduce(hull, known)
    deadline = read.range("timetable.deadline")
    if deadline is None or deadline.high >= read.today:
        return exactly(read.today)
    return Range(deadline.low - _LONGEST_OPEN, deadline.high)


@derived(
    "timetable.window_days",
    Unit.DAYS,
    scope="lot",
    asks_for=("timetable.published", "timetable.deadline"),
)
def window_days(read: Read) -> Range | None:
    """Days from publication to the closing date; the day after publication is the first.

    Procurement Act 2023, s.54.
    """
    published, deadline = read.range("timetable.published"), read.range("timetable.deadline")
    if published is None or deadline is None or deadline.high < published.low:
        return None  # a closing date before the notice is that of another one
    return subtract(deadline, published)
