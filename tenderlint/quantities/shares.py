"""Percentages, counts, and answers of yes or no."""

from __future__ import annotations

import re
from fractions import Fraction
from math import inf
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import Number, Range, exactly
from tenderlint.quantities.writing import WORD_PATTERN, decimal, number_word, plain

_NOTE: Final = lazy(r"\s?[(\[][^()\[\]]{0,300}[)\]]")
_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,6})?)"
_AT_LEAST: Final = r"(?:at least|(?:a )?minimum(?: of)?|no less than|not less than|min)"
_AT_MOST: Final = r"(?:up to|(?:a )?maximum(?: of)?|no more than|not more than|max)"
_PERCENT: Final = lazy(
    rf"(?:(?P<least>{_AT_LEAST}) |(?P<most>{_AT_MOST}) )?(?P<low>{_NUMBER}) ?"
    rf"(?:(?:%|per ?cent) ?)?(?:(?:-|to) ?(?P<high>{_NUMBER}) ?)?(?P<sign>%|per ?cent)?"
    r"(?: of (?:the )?(?:total|overall|final)(?: (?:score|marks?|weighting|evaluation))?)?"
)
_COUNT: Final = lazy(
    rf"(?:(?P<least>{_AT_LEAST}) |(?P<most>{_AT_MOST}) )?(?P<low>{_NUMBER}|{WORD_PATTERN})"
    rf"(?: ?(?:-|to) ?(?P<high>{_NUMBER}|{WORD_PATTERN}))?(?P<more> or more|\+)?"
)
_RESTATED: Final = lazy(r"\s?\(([\w-]{1,12})\)")
_YES_NO: Final = lazy(
    r"(?:(yes|y|true|yep|yeah|yup)|(no|n|false|nope))"
    r"(?:\s?(?![./]? ?(?:or )?(?:yes|no|y|n|a)(?![a-z]))[.,;:(/-].{0,300}"
    r"| (?:because|subject to|(?:please )?see|provided|with (?:prior )?(?:written )?"
    r"(?:consent|approval|agreement|permission))(?![a-z]).{0,300})?",
    re.DOTALL,
)
_TICKS: Final = frozenset("\u2713\u2714\u2611\u2705")
_CROSSES: Final = frozenset("\u2717\u2718\u274c")
_RATIO: Final = lazy(rf"(?P<first>{_NUMBER}) ?%? ?[:/] ?(?P<second>{_NUMBER}) ?%?")


def parse_percent(text: str) -> Range | None:
    """The one share that `text` states, from 0 to 100; None if it does not clearly state one.

    A number alone counts ("70"), unless it may as well be a fraction of one ("0.7", "1").
    """
    folded = _folded(_NOTE.sub("", text))
    match = _PERCENT.fullmatch(folded)
    if match is None:
        return None
    low, high = decimal(match["low"]), decimal(match["high"] or match["low"])
    signed = "%" in folded or "cent" in folded
    if high > 100 or low > high or (not signed and 0 < high <= 1):
        return None
    if match["high"] is not None:
        return Range(low, high)
    return _bounded(low, least=match["least"] is not None, most=match["most"] is not None, top=100)


def parse_count(text: str) -> Range | None:
    """The one number of things that `text` states, in figures or words to a hundred.

    A number repeated in brackets ("two (2)") must agree; None where nothing is clearly stated.
    """
    folded = _folded(text)
    again = _RESTATED.search(folded)
    restated = None if again is None else _whole(again[1])
    match = _COUNT.fullmatch(_NOTE.sub("", folded).strip())
    if match is None:
        return None
    low, high = _whole(match["low"]), _whole(match["high"] or match["low"])
    if low is None or high is None or low > high or restated not in {None, low}:
        return None
    if match["high"] is not None:
        return Range(low, high)
    least = match["least"] is not None or match["more"] is not None
    return _bounded(low, least=least, most=match["most"] is not None, top=inf)


def parse_yes_no(text: str) -> bool | None:
    """Whether the answer is yes or no, a remark after it allowed; None if it is neither."""
    folded = _folded(text)
    mark = folded.rstrip("\ufe0f")
    if mark in _TICKS or mark in _CROSSES:
        return mark in _TICKS
    match = _YES_NO.fullmatch(folded)
    return match[1] is not None if match is not None else None


def ratio(text: str) -> tuple[Fraction, Fraction] | None:
    """The two shares of "40 : 60" or "40%/60%", which make a hundred; None if it is neither."""
    match = _RATIO.fullmatch(_folded(_NOTE.sub("", text)))
    if match is None:
        return None
    first, second = Fraction(decimal(match["first"])), Fraction(decimal(match["second"]))
    return (first, second) if first + second == 100 else None


def _folded(text: str) -> str:
    return " ".join(plain(text).lower().split()).rstrip(".")


def _whole(text: str) -> int | None:
    word = number_word(text)
    if word is not None:
        return word
    if re.fullmatch(_NUMBER, text, re.ASCII) is None:
        return None
    value = decimal(text)
    return value if isinstance(value, int) else None


def _bounded(value: Number, *, least: bool, most: bool, top: Number) -> Range:
    if least:
        return Range(value, top)
    return Range(0, value) if most else exactly(value)
