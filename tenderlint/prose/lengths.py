"""Answers that are lengths: terms with their extensions, notice, and how often is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.prose.counting import how_often
from tenderlint.quantities import (
    Duration,
    Range,
    exactly,
    find_dates,
    parse_duration,
    parse_extension,
)
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import subtract
from tenderlint.quantities.writing import WORD_PATTERN, number_word, plain
from tenderlint.statements import Silence

_LONGEST: Final = 12 * 100
"""No contract runs for more than a hundred years."""
_LONGEST_ANSWER: Final = 300
"""Characters; a longer one is no answer in short forms."""
_BARE: Final = lazy(r"\d{1,4}(?:\.\d{1,2})?")
_TIDY: Final = (
    (lazy(r"(?<=\d) ?m(?![a-z])"), " months"),
    (lazy(r"(?<=\d) ?y(?![a-z])"), " years"),
    (lazy(r"(?<![a-z])incl?(?:\.|(?![a-z]))"), "including"),
    (lazy(rf"(?<![a-z])(exten(?:d|ds|ded|dable|ding|sion)) to (?=\d|{WORD_PATTERN})"),
     r"\1 to a total of "),
)  # fmt: skip
_RESTATED: Final = lazy(rf"(?<!\d)(\d{{1,3}}) \(({WORD_PATTERN})\)")
_CHAIN: Final = r"\d{1,3}(?: ?\+ ?\d{1,3}){1,5}"
_WHOLE_AND_PARTS: Final = lazy(
    r"(?:(?:up to|maximum(?: of)?|total(?: of)?) )?(?P<whole>\d{1,3}) ?(?P<unit>years?|yrs?"
    rf"|months?|mths?)(?: (?:in total|total|overall|max|maximum))?,? ?\(?(?P<chain>{_CHAIN})\)?"
)
_PARTS_AND_WHOLE: Final = lazy(
    rf"(?P<chain>{_CHAIN})(?: (?:years|yrs|months|mths))?,? \(?(?:(?:total|maximum|max|up to|=)"
    r"(?: of)? )?(?P<whole>\d{1,3}) ?(?P<unit>years?|yrs?|months?|mths?)"
    r"(?: (?:in total|total|overall|max|maximum))?\)?"
)
_UNITLESS_END: Final = lazy(
    rf".*?(?P<unit>years?|yrs?|months?|mths?)[^\d]{{1,60}}(?P<chain>{_CHAIN})\)?"
)
_SAYS_YES: Final = lazy(r"yes ?(?:[,;:(-]|\.) ?(?P<rest>.{3,200})", re.DOTALL)
_FROM: Final = lazy(r"(?:,? ?(?:from|starting|commencing|beginning|until|to|on|-|\()){1,3} ?\Z")
_YEARS_BETWEEN: Final = lazy(r"\(?(?:from )?20\d{2}(?:/\d{2})? ?(?:-|to) ?20\d{2}(?:/\d{2})?\)?")
_NOTICE: Final = lazy(r"'? ?(?:of )?(?:(?:prior|written|advance|no-fault) ){0,2}notice(?: period)?"
                      r"(?: (?:in writing|by either party|from either party))?")  # fmt: skip
_COSTS: Final = lazy(
    r"'? ?(?:of |worth of )?(?:(?:annual|total) )?(?:(?:running|operating|core)(?: costs)?"
    r"|expenditure|spending|turnover|reserves)"
)
_EXTENDED: Final = frozenset({"term.initial", "procedure.framework_months"})
_AFTERWARDS: Final = {
    "terms.notice": _NOTICE,
    "term.extension_notice": _NOTICE,
    "conditions.reserves_required": _COSTS,
}


def read_lengths(field: str, text: str) -> Iterator[tuple[str, Range | Silence | None]]:
    """What an answer in months states; a None means that it is not understood.

    A term with extensions states the term, the extensions together, and the whole.
    """
    folded = " ".join(plain(text).lower().split()).rstrip(".")
    if _BARE.fullmatch(folded):
        # A number alone does not say whether it counts months or years.
        return
    if field == "term.extension":
        yield field, Silence.NONE if folded == "no" else _extension(folded)
        return
    often = how_often(folded) if field == "terms.payment_interval" else None
    if often is not None and 12 % often == 0:
        yield field, exactly(12 // often)
        return
    after = _AFTERWARDS.get(field)
    duration = _duration(folded if after is None else after.sub("", folded))
    if duration is None:
        return
    if field == "term.maximum":
        yield field, duration.maximum or duration.initial
        return
    yield field, duration.initial
    if duration.maximum is None or field not in _EXTENDED:
        return
    yield "term.maximum", duration.maximum
    if field == "term.initial" and duration.initial.exact and duration.maximum.exact:
        yield "term.extension", subtract(duration.maximum, duration.initial)


def _duration(folded: str) -> Duration | None:
    duration = parse_duration(_tidied(folded))
    if duration is None or _believable(duration.maximum or duration.initial) is None:
        return None
    shrinks = duration.maximum is not None and duration.maximum.high < duration.initial.high
    return None if shrinks else duration


def _extension(folded: str) -> Range | None:
    said_yes = _SAYS_YES.fullmatch(folded)
    return _believable(parse_extension(_tidied(said_yes["rest"] if said_yes else folded)))


def _believable(months: Range | None) -> Range | None:
    return None if months is None or months.high > _LONGEST else months


def _tidied(folded: str) -> str:
    """The answer with its short forms written out, and without the days between which it runs."""
    if len(folded) > _LONGEST_ANSWER:
        return folded
    text = _without_days(folded)
    for pattern, words in _TIDY:
        text = pattern.sub(words, text)
    text = _RESTATED.sub(_agreeing, text)
    for form in (_WHOLE_AND_PARTS, _PARTS_AND_WHOLE):
        match = form.fullmatch(text)
        if match is not None and _sum(match["chain"]) == int(match["whole"]):
            return f"{match['chain']} {match['unit']}"
    ended = _UNITLESS_END.fullmatch(text)
    if ended is None:
        return text
    if ended["unit"].startswith("y"):
        return f"{text.rstrip(')')} years"
    # After months, "1+1" may be years: nobody extends by a month.
    months = all(int(part) % 6 == 0 for part in ended["chain"].split("+"))
    return text if months else "?"


def _agreeing(match: re.Match[str]) -> str:
    """The figure of "3 (three)"; a mark that nothing reads where the two disagree."""
    return match[1] if number_word(match[2]) == int(match[1]) else "?"


def _sum(chain: str) -> int:
    return sum(int(part) for part in chain.split("+"))


def _without_days(folded: str) -> str:
    text = _YEARS_BETWEEN.sub("", folded) if "20" in folded else folded
    for match in reversed(tuple(find_dates(text))):
        before = _FROM.sub("", text[: match.start])
        text = before + text[match.end :].lstrip(")")
    return text.strip(" ,;")
