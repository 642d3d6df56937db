"""Calendar days as tenders write them, in British order, counted in Europe/London."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import Range, exactly
from tenderlint.quantities.writing import plain

EARLIEST: Final = date(1970, 1, 1).toordinal()
LATEST: Final = date(2100, 12, 31).toordinal()


class DateMatch(NamedTuple):
    """A day or month found in a text: its ordinals and the half-open span of its words."""

    days: Range
    start: int
    end: int


_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH: Final = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_YEAR: Final = (
    r"(?:(?:19|20|21)\d{2}(?!\d)|'?\d{2}(?!\d|[:.]\d| ?(?:am|pm|noon|midday|hrs|hours)(?![a-z])))"
)
_WEEKDAY: Final = (
    r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day|s|nes|r|rs|urs)?\.?,? (?:the )?)?"
)
_DATE: Final = lazy(
    rf"(?<![a-z\d]){_WEEKDAY}(?:"
    r"(?P<iso>(?:19|20|21)\d{2}-\d{2}-\d{2})"
    r"(?P<time>[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?P<zone>z|[+-]\d{2}:?\d{2})?)?"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]?"
    rf"(?P<month>{_MONTH})[ ,-]{{0,2}}(?P<year>{_YEAR})"
    rf"|(?P<numbers>\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}}))(?![\d/.-]\d)(?!\d)"
    rf"|(?P<month_first>{_MONTH}) "
    rf"(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_last>{_YEAR})"
    rf"|(?P<month_alone>{_MONTH})[ ,-]{{1,2}}(?P<year_alone>(?:19|20|21)\d{{2}})(?!\d)"
    r")(?![a-z])",
    re.IGNORECASE | re.ASCII,
)
_TIME: Final = lazy(
    r"(?:(?:12 ?)?(?:noon|midday|midnight)"
    r"|\d{1,2}(?:[:.]\d{2}){1,2} ?(?:am|pm|a\.m|p\.m|noon|midday|midnight|hrs|hours)?"
    r"|\d{4} ?(?:hrs|hours)|\d{1,2} ?(?:am|pm))(?![a-z\d])",
    re.IGNORECASE | re.ASCII,
)
_AROUND: Final = frozenset(
    "at by on before from until noon midday gmt bst utc uk local time london the of date "
    "clock o'clock @ expected anticipated indicative provisional "
    "provisionally estimated planned proposed target tbc".split()
)
_PART: Final = frozenset("early mid late end start beginning middle during in".split())
"""Words that name a part of a month."""
_WORD: Final = lazy(r"[^\s,;:.()\[\]-]+")
_SLASHED: Final = lazy(r"(?<!\d)(\d{1,2})/([A-Za-z]{3,9})/(\d{4}|\d{2})(?!\d)")
_LATEST_ON: Final = lazy(r"(?<![a-z])(?:(?:no|not) later than|on or before|at the latest)(?![a-z])")
_WEEK: Final = lazy(r"(?<![a-z])(?:w/c|w/b|wc|week (?:commencing|beginning|starting|of))(?![a-z])")
_SEASONS: Final = {
    "spring": ((3, 1), (6, 21)), "summer": ((6, 1), (9, 23)), "autumn": ((9, 1), (12, 22)),
    "winter": ((12, 1), (3, 21)),
}  # fmt: skip
"""The first and last day of each, by the calendar or by the sun, whichever is wider."""
_SEASON: Final = lazy(
    r"(?:in )?(?:early |mid |mid-|late )?(?P<season>spring|summer|autumn|winter),? (?:of )?"
    r"(?P<year>20\d{2})(?:[/-](?:20)?(?P<next>\d{2}))?",
    re.ASCII,
)
_QUARTER: Final = lazy(
    r"(?:q|quarter )(?P<quarter>[1-4]),? (?:of )?(?:fy ?)?(?P<year>20\d{2}|\d{2})[/-]"
    r"(?P<next>\d{4}|\d{2})",
    re.ASCII,
)
_SHORT_MONTH: Final = lazy(
    r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[-'](?P<short>[2-4]\d)"
    r"|(?P<number>0[1-9]|1[0-2])/(?P<long>20\d{2})",
    re.ASCII,
)
_NOTE: Final = lazy(r"[(\[][^()\[\]]{0,300}[)\]]")


def parse_date(text: str) -> Range | None:
    """The day that `text` names, as ordinals; a month alone gives the range of its days.

    A time of day may stand beside it, and notes in brackets. An instant with a zone becomes its
    day in London. A week ("w/c 11 January 2027"), a season and a quarter of a financial year give
    the range of their days. None where no single day or period is named, where the weekday does
    not fit the day, and before 1970 or after 2100.
    """
    window = _SLASHED.sub(r"\1 \2 \3", " ".join(plain(text).split()))
    found = tuple(find_dates(window))
    if not found:
        return _period(window.lower().rstrip("."))
    if len(found) != 1:
        return None
    days = found[0].days
    rest = f"{window[: found[0].start]} {window[found[0].end :]}".lower()
    week = _WEEK.search(rest)
    if week is not None:
        days, rest = Range(days.low, days.low + 6), rest.replace(week[0], " ", 1)
    rest = _TIME.sub(" ", _NOTE.sub(" ", _LATEST_ON.sub(" ", rest)))
    around = _AROUND if found[0].days.exact else _AROUND | _PART
    if week is not None and not found[0].days.exact:
        return None
    return days if all(word in around for word in _WORD.findall(rest)) else None


def _period(lower: str) -> Range | None:
    """The days of a season, a financial quarter, or a month in short writing ("Jan-27")."""
    season, quarter = _SEASON.fullmatch(lower), _QUARTER.fullmatch(lower)
    if season is not None:
        return _season(season["season"], int(season["year"]), season["next"])
    if quarter is not None:
        return _financial_quarter(int(quarter["quarter"]), quarter["year"], quarter["next"])
    month = _SHORT_MONTH.fullmatch(lower)
    if month is None:
        return None
    if month["name"]:
        return _whole_month(month["name"], f"20{month['short']}")
    return _days_of_month(int(month["long"]), int(month["number"]))


def _season(name: str, year: int, following: str | None) -> Range | None:
    """A winter lies in two years: "winter 2026/27" is clear, "winter 2026" is not."""
    winter = name == "winter"
    if winter != (following is not None):
        return None
    if following is not None and int(following) != (year + 1) % 100:
        return None
    first, last = _SEASONS[name]
    return Range(date(year, *first).toordinal(), date(year + winter, *last).toordinal())


def _financial_quarter(quarter: int, year: str, following: str) -> Range | None:
    """The first quarter of 2027/28 begins in April 2027."""
    begins = _year(year)
    if int(following) % 100 != (begins + 1) % 100:
        return None
    year_of, month = (begins, 3 * quarter + 1) if quarter < 4 else (begins + 1, 1)
    first, last = _days_of_month(year_of, month), _days_of_month(year_of, month + 2)
    return Range(first.low, last.high)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateMatch]:
    """The days and months that `text[start:end]` names, in order, with their spans in `text`."""
    window = plain(text)
    for match in _DATE.finditer(window, start, len(window) if end is None else end):
        days = _days(match)
        if days is not None and EARLIEST <= days.low <= days.high <= LATEST:
            yield DateMatch(days, match.start(), match.end())


def _days(match: re.Match[str]) -> Range | None:
    if match["month_alone"]:
        return _whole_month(match["month_alone"], match["year_alone"])
    day = _day(match)
    if day is None or not _fits(match["weekday"], day):
        return None
    return exactly(day.toordinal())


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return _instant(match)
        if match["numbers"]:
            day, month, year = match["numbers"].split(match["mark"])
            return date(_year(year), int(month), int(day))
        month = match["month"] or match["month_first"]
        year = match["year"] or match["year_last"]
        day = match["day"] or match["day_second"]
        return date(_year(year), _MONTHS[month.lower().rstrip(".")], int(day))
    except (ValueError, OverflowError):
        return None


def _instant(match: re.Match[str]) -> date:
    """The London day of an ISO date or instant; without a zone the time is London's."""
    if not match["zone"]:
        return date.fromisoformat(match["iso"])
    from zoneinfo import ZoneInfo

    moment = datetime.fromisoformat(match[0][match.start("iso") - match.start() :].upper())
    return moment.astimezone(ZoneInfo("Europe/London")).date()


def _year(digits: str) -> int:
    year = int(digits.lstrip("'"))
    return year + 2000 if year < 100 else year


def _fits(weekday: str | None, day: date) -> bool:
    return weekday is None or _WEEKDAYS[day.weekday()] == weekday.lower()


def _whole_month(month: str, digits: str) -> Range:
    return _days_of_month(int(digits), _MONTHS[month.lower().rstrip(".")])


def _days_of_month(year: int, number: int) -> Range:
    first = date(year, number, 1).toordinal()
    following = date(year + number // 12, number % 12 + 1, 1).toordinal()
    return Range(first, following - 1)
