"""Facts that hang on the calendar: holidays, days to ask and to read, words of an earlier law."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from tenderlint.facts.answers import days_between, said_or_no
from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import simplest

_SATURDAY: Final = 5

_EARLIER_WORDS: Final = lazy(
    r"(?<![a-z])(?:ojeu|official journal|meat|most economically advantageous|pcr ?(?:20)?15"
    r"|public contracts regulations|espd|ppn 03/24|sq|selection questionnaire)(?![a-z])"
)
"""Words of the law before the Procurement Act 2023, lower case."""

_FIGURES: Final = lazy(r"(?<![\d,.])(?:\d{1,3}(?:,\d{3})+|\d{5,9})(?!\d)")
_EARLIER_THRESHOLDS: Final = frozenset((214_904, 139_688, 429_809, 5_372_609))
"""Those of 2024 and 2025 that changed on 1 January 2026, each for at least one kind of contract."""

_THRESHOLDS: Final = (
    "threshold_sub_central",
    "threshold_central",
    "threshold_light_touch",
    "threshold_concession",
    "threshold_works",
)


@derived(
    "timetable.christmas_working_days",
    Unit.COUNT,
    scope="lot",
    asks_for=("timetable.published", "timetable.deadline"),
)
def christmas_working_days(read: Read) -> Range | None:
    """Working days of the time to bid that fall between 20 December and 3 January.

    Mondays to Fridays without the bank holidays of England and Wales; the day after publication
    is the first. Known only where both dates are exact.
    """
    window = _window(read)
    return None if window is None else exactly(len(_christmas_days(window)))


@derived(
    "timetable.august_share",
    Unit.PERCENT,
    scope="lot",
    asks_for=("timetable.published", "timetable.deadline"),
)
def august_share(read: Read) -> Range | None:
    """The share of the days to bid that fall in August; known where both dates are exact."""
    window = _window(read)
    if window is None:
        return None
    august = sum(len(_within(window, date(y, 8, 1), date(y, 8, 31))) for y in _years(window))
    return exactly(simplest(Fraction(100 * august, len(window))))


@derived(
    "timetable.days_to_ask",
    Unit.DAYS,
    scope="lot",
    asks_for=("timetable.questions", "timetable.published"),
)
def days_to_ask(read: Read) -> Range | None:
    """Days from publication to the last day for questions."""
    return days_between(read, "timetable.published", "timetable.questions")


@derived(
    "timetable.days_after_answers",
    Unit.DAYS,
    scope="lot",
    asks_for=("timetable.answers", "timetable.deadline"),
)
def days_after_answers(read: Read) -> Range | None:
    """Days from the last answers to bidders' questions to the closing date."""
    return days_between(read, "timetable.answers", "timetable.deadline")


@derived(
    "conditions.partners_needed",
    Unit.BOOL,
    scope="lot",
    asks_for=("conditions.lead_provider_required",),
    phrase="several organisations bid together under a lead",
)
def partners_needed(read: Read) -> bool | None:
    """Whether a bid is made by several organisations: one of them has to lead the others.

    Where the conditions were supplied and do not mention a lead: none has to.
    """
    return said_or_no(read, "conditions.lead_provider_required")


@derived(
    "procedure.notes_superseded_terms",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.superseded_terms",),
    phrase="words are noted as superseded",
)
def notes_superseded_terms(read: Read) -> bool | None:
    """Whether words of the tender are noted as superseded; where none are: no."""
    if read.word("procedure.superseded_terms") is not None:
        return True
    return None if read.stated("procedure.superseded_terms") is None else False


@derived(
    "procedure.cites_earlier_law",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.superseded_terms",),
    phrase="it uses words or figures of an earlier law",
)
def cites_earlier_law(read: Read) -> bool | None:
    """Whether the words noted as superseded belong to law that is no longer in force.

    Figures alone do if they are thresholds that have changed since; one that is in force on the
    day whose law applies does not.
    """
    words = read.word("procedure.superseded_terms")
    if words is None:
        return False if read.stated("procedure.superseded_terms") else None
    written = words.lower()
    figures = {int(found.replace(",", "")) for found in _FIGURES.findall(written)}
    if not figures or _EARLIER_WORDS.search(written):
        return True
    concession = "concession" in written or read.flag("regime.concession") is True
    in_force = (*_THRESHOLDS, *(("threshold_light_touch_concession",) if concession else ()))
    limits = [limit for name in in_force if (limit := read.limit(name)) is not None]
    return any(
        not any(limit.low <= figure * 100 <= limit.high for limit in limits)
        for figure in figures & _EARLIER_THRESHOLDS
    )


def _window(read: Read) -> range | None:
    """The days that bidders have, as ordinals; None unless both ends are known exactly."""
    published, deadline = read.range("timetable.published"), read.range("timetable.deadline")
    if published is None or deadline is None or not (published.exact and deadline.exact):
        return None
    return range(int(published.low) + 1, int(deadline.low) + 1) or None


def _christmas_days(window: range) -> list[int]:
    found = []
    for year in _years(window):
        holidays = _christmas_holidays(year)
        season = _within(window, date(year, 12, 20), date(year + 1, 1, 3))
        found += [day for day in season if _is_weekday(day) and day not in holidays]
    return found


def _christmas_holidays(year: int) -> set[int]:
    """The bank holidays of a winter; one that falls on a weekend moves to the next free weekday."""
    taken: set[int] = set()
    for holiday in (date(year, 12, 25), date(year, 12, 26), date(year + 1, 1, 1)):
        day = holiday.toordinal()
        while not _is_weekday(day) or day in taken:
            day += 1
        taken.add(day)
    return taken


def _is_weekday(day: int) -> bool:
    return date.fromordinal(day).weekday() < _SATURDAY


def _years(window: range) -> range:
    """The years in which a winter or an August may have begun that the days touch."""
    return range(date.fromordinal(window[0]).year - 1, date.fromordinal(window[-1]).year + 1)


def _within(window: range, first: date, last: date) -> range:
    return range(max(window[0], first.toordinal()), min(window[-1], last.toordinal()) + 1)
