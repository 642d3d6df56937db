"""Amounts of money as tenders write them, read exactly or not at all.

Only pounds sterling are read; an amount in any other currency is no amount here. A separator
of thousands stands before groups of three digits and nowhere else, so that "1 300,000" stays
unread. Every pattern is bounded, so reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import Final, Literal, NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import Number, Range, exactly
from tenderlint.quantities.writing import WORD_PATTERN, number_word, plain

Per = Literal["year", "month", "week", "day", "hour"]
Vat = Literal["excluding", "including"]


class Money(NamedTuple):
    """An amount of money; `amount` is in whole pence."""

    amount: Range
    per: Per | None = None
    """The time that the amount is paid for, where one is named ("per annum")."""
    vat: Vat | None = None
    """What is said of value added tax, where anything is said."""


class MoneyMatch(NamedTuple):
    """An amount found in a text, and the half-open span of the words that say it."""

    money: Money
    start: int
    end: int


class _Figure(NamedTuple):
    """One number that may be an amount: its digits, multiplier and marks of currency."""

    start: int
    end: int
    digits: str
    scale: int
    scaled: bool
    sterling: bool
    leads: bool
    """Whether the mark of currency stands before the number."""


_CONTEXT: Final = 40
_LONGEST_FIGURE: Final = 80
_SCALES: Final = {
    "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "mil": 1_000_000,
    "million": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_SCALE_PATTERN: Final = r"(?:thousand|million|billion|mil|mn|bn|k|m)(?![a-z0-9])"
_NUMBER: Final = (
    r"(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d{1,2}(?!\d))?"
    r"|\d{1,3}(?: \d{3}){1,4}(?!\d)(?:\.\d{1,2}(?!\d))?"
    r"|\d{1,12}(?!\d)(?:\.\d{1,6}(?!\d))?)"
)
_AFTER: Final = r"(?!,\d| \d{3}(?!\d)|\.\d)"
_POUNDS: Final = r"(?:gbp|pounds? sterling|pounds?|sterling)(?![a-z0-9])"
_FIGURE: Final = lazy(
    rf"(?P<before>(?<![a-z])gbp ?£? ?|(?<![a-z$€])£ ?(?:gbp ?)?)?"
    rf"(?<![\d.,])(?<!\d )\[?(?P<digits>{_NUMBER}){_AFTER}\]?"
    rf"(?: ?(?P<scale>{_SCALE_PATTERN}))?(?P<after> ?{_POUNDS})?",
    re.IGNORECASE | re.ASCII,
)
_IN_WORDS: Final = lazy(
    rf"(?<![a-z-])(?P<count>{WORD_PATTERN})(?: (?P<hundred>hundred))?"
    rf"(?: (?P<scale>thousand|million|billion))? (?:gbp|pounds?(?: sterling)?)(?![a-z])",
    re.IGNORECASE | re.ASCII,
)
_JOIN: Final = lazy(r"\s?(?:-|to|and)\s?", re.IGNORECASE | re.ASCII)
_BETWEEN: Final = lazy(r"(?:between|from)\s?\Z", re.IGNORECASE | re.ASCII)
_RESTATED: Final = lazy(r"\s?[(\[]?\s?", re.ASCII)
_NO_MORE: Final = lazy(
    r"(?<![a-z])(?:up to(?: a (?:maximum|total|limit) of)?|(?:a )?maximum(?: of| value)?|max|"
    r"no more than|not more than|not to exceed|not exceeding|less than|under|below|capped at)"
    r"\s?:?\s?\Z",
    re.IGNORECASE | re.ASCII,
)
_NO_LESS: Final = lazy(
    r"(?<![a-z])(?:at least|(?:a )?minimum(?: of| value)?|min|no less than|not less than|"
    r"more than|over|in excess of|exceeding|above|from)\s?:?\s?\Z",
    re.IGNORECASE | re.ASCII,
)
_OR_MORE: Final = lazy(
    r"\s?(?:or (?:more|above|over)|\+|minimum)(?![a-z0-9])", re.IGNORECASE | re.ASCII
)
_TAIL: Final = lazy(
    r"[\s,]{0,2}[(\[]?(?:"
    r"(?P<year>per annum|p\.?a\.?(?![a-z])|per year|a year|each year|every year|annually|yearly"
    r"|/ ?(?:year|yr|annum)|per yr)"
    r"|(?P<month>per (?:calendar )?month|pcm|a month|each month|monthly|/ ?month)"
    r"|(?P<week>per week|a week|each week|weekly|pw(?![a-z])|/ ?week)"
    r"|(?P<day>per day|a day|daily|/ ?day)"
    r"|(?P<hour>per hour|an hour|hourly|/ ?(?:hour|hr)|p/h|ph(?![a-z]))"
    r"|(?P<excluding>(?:excluding|exclusive of|excl?\.?|ex\.?|plus|\+|net of|before|without)"
    r" ?(?:of )?(?:uk |any )?vat)"
    r"|(?P<including>(?:including|inclusive of|incl?\.?|with) ?(?:of )?(?:uk |any )?vat)"
    r")(?![a-z])[)\]]?",
    re.IGNORECASE | re.ASCII,
)
_BARE: Final = lazy(rf"({_NUMBER})(?: ?({_SCALE_PATTERN}))?", re.IGNORECASE | re.ASCII)
_NOTE: Final = lazy(r"[(\[][^()\[\]]{0,300}[)\]]")
_AROUND: Final = frozenset(
    "a about any an approx approximately around c ca circa each and every claim per occurrence "
    "estimated estimate total budget value of the is in aggregate any one event contract sum "
    "overall maximum minimum up to between at least from only for per annum whole term ~ claims or "
    "series incident incidents occurrences arising out limit indemnity cover respect est max "
    "min amount".split()
)
_UNMARKED: Final = lazy(
    rf"(?<![\w.,$€+-])(?<!\d )(?=(?:(?=\d{{4}}|\d{{1,3}},){_NUMBER}{_AFTER}"
    rf"|{_NUMBER} ?{_SCALE_PATTERN})(?! ?%))",
    re.ASCII | re.IGNORECASE,
)
"""Before a figure that is one of money though no mark says so: large, or in thousands."""
_MINIMUM: Final = lazy(r"(?<![a-z])(min|max)\.(?= ?[£\d])", re.IGNORECASE | re.ASCII)
_MARKS: Final = ("£", "gbp", "pound", "sterling")


def find_money(text: str, start: int = 0, end: int | None = None) -> Iterator[MoneyMatch]:
    """The amounts in `text[start:end]`, in order, each with its span in `text`.

    A number counts only with a mark of sterling. Words that bound the amount ("up to") and that
    follow it ("per annum", "excluding VAT") belong to the span. The time taken is linear.
    """
    end = len(text) if end is None else end
    base = max(0, start - _CONTEXT)
    window = plain(text[base:end])
    lowered = window.lower()
    if not any(mark in lowered for mark in _MARKS):
        return
    for match in _matches(window, start - base):
        yield MoneyMatch(match.money, match.start + base, match.end + base)


def parse_money(text: str) -> Money | None:
    """The one amount that `text` states, or None if it does not clearly state one.

    Notes in brackets and words such as "approximately" or "for each claim" may stand around it.
    A number alone counts as pounds, since the text is the answer to a question about money.
    """
    window = " ".join(plain(text).split())
    bare = _BARE.fullmatch(window)
    if bare is not None:
        pence = _pence(bare[1], _SCALES[(bare[2] or "").lower()] if bare[2] else 1)
        return None if pence is None else Money(exactly(pence))
    window = _MINIMUM.sub(r"\1", window)
    if not any(mark in window.lower() for mark in _MARKS):
        window = _UNMARKED.sub("£", window, count=2)
    found = tuple(_matches(window, 0))
    if len(found) != 1:
        return None
    only = found[0]
    around = f"{_without_notes(window[: only.start])} {_without_notes(window[only.end :])}"
    words = re.findall(r"[^\s,;:.()\[\]]+", around)
    return only.money if all(word.lower() in _AROUND for word in words) else None


def _without_notes(text: str) -> str:
    return _NOTE.sub(" ", text)


def _matches(window: str, start: int) -> Iterator[MoneyMatch]:
    """Amounts of an already plain text that begin at or after `start`."""
    figures = [figure for figure in _figures(window) if figure.end > start]
    position = 0
    reached = start
    while position < len(figures):
        first = figures[position]
        second = figures[position + 1] if position + 1 < len(figures) else None
        joined = _joined(window, first, second) if second is not None else None
        last = first if joined is None or second is None else second
        amount = joined or _single(first)
        position += 1 if last is first else 2
        if amount is None or first.start < reached:
            continue
        match, used = _complete(window, first, last, amount, figures[position : position + 1])
        position += used
        reached = match.end if match is not None else reached
        if match is not None:
            yield match


def _figures(window: str) -> Iterator[_Figure]:
    worded = sorted(_worded(window))
    following = 0
    for match in _FIGURE.finditer(window):
        while following < len(worded) and worded[following].start < match.start():
            yield worded[following]
            following += 1
        scale = (match["scale"] or "").lower()
        yield _Figure(
            match.start(), match.end(), match["digits"], _SCALES.get(scale, 1), bool(scale),
            bool(match["before"] or match["after"]), bool(match["before"]),
        )  # fmt: skip
    yield from worded[following:]


def _worded(window: str) -> Iterator[_Figure]:
    """Amounts in number words: "five million pounds", "two hundred thousand pounds"."""
    for match in _IN_WORDS.finditer(window):
        count = number_word(match["count"])
        if count is None:
            continue
        scale = _SCALES.get((match["scale"] or "").lower(), 1) * (100 if match["hundred"] else 1)
        yield _Figure(match.start(), match.end(), str(count), scale, True, True, False)


def _single(figure: _Figure) -> Range | None:
    if not figure.sterling:
        return None
    pence = _pence(figure.digits, figure.scale)
    return None if pence is None else exactly(pence)


def _joined(window: str, first: _Figure, second: _Figure) -> Range | None:
    """The range from `first` to `second`, if that is what the words between them say."""
    join = _JOIN.fullmatch(window, first.end, second.start)
    if join is None or not (first.leads or second.sterling):
        return None
    between = _BETWEEN.search(window, max(0, first.start - 10), first.start)
    if "and" in join[0].lower() and between is None:
        return None
    # "£2-5 million" and "£25-£50k" name the multiplier once, for both ends.
    scale = first.scale if first.scaled or not second.scaled else second.scale
    low, high = _pence(first.digits, scale), _pence(second.digits, second.scale)
    if low is None or high is None or low > high:
        return None
    return Range(low, high)


def _pence(digits: str, scale: int) -> int | None:
    """Whole pence; None where the number has a part of a penny."""
    whole, _, part = digits.replace(",", "").replace(" ", "").partition(".")
    pence, rest = divmod(int(whole + part) * scale * 100, 10 ** len(part))
    return pence if rest == 0 else None


def _complete(
    window: str, first: _Figure, last: _Figure, amount: Range, following: list[_Figure]
) -> tuple[MoneyMatch | None, int]:
    """The match with what bounds and follows it, and how many further figures it took in."""
    start, end, used = first.start, last.end, 0
    if following and _RESTATED.fullmatch(window, end, following[0].start) is not None:
        again = _single(following[0])
        # Words and figures for one amount must agree, or neither can be believed.
        if again is not None and again != amount:
            return None, 1
        if again is not None:
            end, used = following[0].end, 1
            end += 1 if window[end : end + 1] in {")", "]"} else 0
    if amount.exact:
        start, end, amount = _bounded(window, start, end, amount.low)
    per, vat, end = _tail(window, end)
    return MoneyMatch(Money(amount, per, vat), start, end), used


def _bounded(window: str, start: int, end: int, pence: Number) -> tuple[int, int, Range]:
    """The range that words such as "up to" or "at least" make of an amount, and its span."""
    begin = max(0, start - _CONTEXT)
    no_less = _NO_LESS.search(window, begin, start)
    no_more = _NO_MORE.search(window, begin, start)
    if no_more is not None and not _negated_bound(window, no_more.start()):
        return no_more.start(), end, Range(0, pence)
    if no_less is not None:
        return no_less.start(), end, Range(pence, inf)
    or_more = _OR_MORE.match(window, end)
    if or_more is not None and not window[or_more.end() :].lstrip().lower().startswith("vat"):
        return start, or_more.end(), Range(pence, inf)
    return start, end, exactly(pence)


def _negated_bound(window: str, start: int) -> bool:
    """Whether a bound is turned round by the word before it ("not less than")."""
    before = window[max(0, start - 5) : start].lower().rstrip()
    return before.endswith(("not", "no"))


def _tail(window: str, end: int) -> tuple[Per | None, Vat | None, int]:
    """What follows the amount: the time it is for, the tax, and where those words end."""
    per: Per | None = None
    vat: Vat | None = None
    for _ in range(3):
        match = _TAIL.match(window, end)
        if match is None:
            break
        match match.lastgroup:
            case "year" | "month" | "week" | "day" | "hour" as word:
                per = per or word
            case "excluding" | "including" as word:
                vat = vat or word
        end = match.end()
    return per, vat, end
