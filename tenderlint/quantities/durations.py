"""Lengths of contracts in months: the initial term, and what every extension makes of it.

Text is cut into tokens (numbers, units, signs, words), and every word has to be one that such
an answer is made of; a text with any other word is left unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from tenderlint.quantities.duration_words import (
    EXTENDING,
    FILLER,
    FURTHER,
    REPEATING,
    TOTAL,
    UNCLEAR,
)
from tenderlint.quantities.months import months_from_days
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import Number, Range, add, exactly, hull, simplest
from tenderlint.quantities.writing import WORD_PATTERN, decimal, number_word, plain


class Duration(NamedTuple):
    """How long a contract runs, in months."""

    initial: Range
    maximum: Range | None = None
    """With every extension; None where no extension is named."""


class _Term(NamedTuple):
    """One length named in a text, and the words since the one before it."""

    months: Range
    words: frozenset[str]
    added: bool
    """Whether a plus sign joins it to the one before."""
    repeated: bool
    """Whether it is one length taken several times ("2 x 12 months")."""


class _Number(NamedTuple):
    value: Number
    unit: str
    sign: str
    words: frozenset[str]


_TOKEN: Final = lazy(
    rf"(?P<number>\d{{1,4}}(?:\.\d{{1,2}})?(?![\d,.]\d)|(?<![a-z]){WORD_PATTERN}(?![a-z]))"
    r"|(?P<unit>(?:year|yr|month|mth|week|wk|day)s?(?:'s?)?(?![a-z]))"
    r"|(?P<plus>\+|(?<![a-z])plus(?![a-z]))"
    r"|(?P<times>x(?![a-z]))"
    r"|(?P<word>[a-z]+(?:'[a-z]+)?)"
    r"|(?P<space>[\s(),;:.\[\]-]+)"
    r"|(?P<other>.)",
    re.ASCII | re.DOTALL,
)
_UNIT: Final = lazy(r"(?:year|yr|month|mth|week|wk|day)s?(?:'s?)?(?![a-z])", re.ASCII)
_BROKEN: Final = lazy(r"(?<=\d)[ \n]{1,6}(?=(?:year|month|week)s?(?![a-z]))")
"""A line that breaks between a number and its unit."""
_STOPS: Final = ("\n", ";", ". ")
_MOST_NUMBERS: Final = 30
"""No answer names more lengths; a text that does is no answer."""
_UNITS: Final = {"year": 12, "yr": 12, "month": 1, "mth": 1}
_SPAN: Final = lazy(
    rf"(?P<low>\d{{1,3}}|{WORD_PATTERN}) ?(?:-|to) ?(?P<high>\d{{1,3}}|{WORD_PATTERN})[ -]"
    r"(?P<unit>year|yr|month|mth|week|wk|day)s?"
)
_RESTATED: Final = lazy(rf"({WORD_PATTERN}) ?[(\[](\d{{1,3}})[)\]]")


def parse_duration(text: str) -> Duration | None:
    """The term that `text` states, with its extensions if it names any; None if unclear.

    "3+1+1 years" is 36 months, 60 with extensions. An extension alone is not a term.
    """
    span = _SPAN.fullmatch(_simplified(text))
    if span is not None:
        return _spanned(span)
    terms = _terms(text)
    if not terms or terms[0].repeated:
        return None
    first, rest = terms[0], _without_repeats(terms)
    if rest and not _opens_with_term(terms):
        return None
    if not rest:
        return _single(first, _trailing_words(text))
    trailing = _trailing_words(text)
    if trailing & {"total", "altogether", "overall"} and "further" not in rest[-1].words:
        rest[-1] = rest[-1]._replace(words=rest[-1].words | {"total"})
    return _with_extensions(first.months, rest, trailing)


def parse_extension(text: str) -> Range | None:
    """All extensions that `text` names, together, in months; None if it names none clearly.

    "2 x 12 months" is 24. Of a text that names the initial term too, only the extensions count.
    """
    terms = _terms(text)
    if not terms:
        return None
    rest = _without_repeats(terms)
    whole = parse_duration(text) if rest else None
    if rest and whole is None and _unclear(rest, _trailing_words(text)):
        return None
    named_first = bool(terms[0].words & EXTENDING) or all(term.added for term in terms[1:])
    if whole is not None and whole.maximum is not None and not named_first:
        return Range(
            max(0, whole.maximum.low - whole.initial.low),
            whole.maximum.high - whole.initial.high,
        )
    total = exactly(0)
    for term in [terms[0], *_without_repeats(terms)]:
        total = add(total, exactly(term.months.high))
    return total


def duration_runs(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of `text[start:end]` made only of words in which a term may be told.

    Each holds a number with a unit; whether it tells a term is for `parse_duration` or
    `parse_extension` to say.
    """
    lower = plain(text).lower()
    if len(lower) != len(text):
        return
    if "\n" in lower:
        lower = _BROKEN.sub(lambda match: " " * len(match[0]), lower)
    for first, last in _stretches(lower, start, len(lower) if end is None else end):
        yield from _runs(lower, first, last)


def _stretches(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between two stops that hold a unit: no run lies anywhere else."""
    reached = start
    for unit in _UNIT.finditer(lower, start, end):
        if unit.start() < reached:
            continue
        first = max(lower.rfind(stop, reached, unit.start()) for stop in _STOPS)
        ends = [lower.find(stop, unit.end(), end) for stop in _STOPS]
        last = min((found for found in ends if found >= 0), default=end)
        yield max(first, reached), last
        reached = last


def _runs(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin: int | None = None
    last, measured = 0, False
    for match in _TOKEN.finditer(lower, start, end):
        kind = match.lastgroup
        if kind == "other" or (kind == "word" and match[0] not in FILLER) or _stops(match):
            if begin is not None and measured:
                yield begin, last
            begin, measured = None, False
        elif kind != "space":
            begin = match.start() if begin is None else begin
            last = match.end()
            measured = measured or kind == "unit"
    if begin is not None and measured:
        yield begin, last


def _stops(match: re.Match[str]) -> bool:
    """Whether white space and points between two tokens end a sentence or a line."""
    if match.lastgroup != "space":
        return False
    space = match[0]
    return "." in space or ";" in space or "\n" in space


def _with_extensions(
    initial: Range, rest: list[_Term], trailing: frozenset[str]
) -> Duration | None:
    maximum = initial
    signalled = bool(trailing & EXTENDING)
    for term in rest:
        signalled = signalled or term.added or bool(term.words & EXTENDING)
    if not signalled:
        return None
    for term in rest:
        extra = exactly(term.months.high)
        beyond = add(maximum, extra)
        further = bool(term.words & {"further", "additional"})
        if term.words & TOTAL and not further:
            maximum = extra
        elif term.words & {"maximum", "max"} and not further and extra.low > initial.high:
            maximum = hull(extra, beyond)
        else:
            maximum = beyond
    return Duration(initial, maximum)


def _unclear(rest: list[_Term], trailing: frozenset[str]) -> bool:
    """Whether later lengths may be the whole term rather than an extension."""
    return bool(trailing & UNCLEAR) or any(term.words & UNCLEAR for term in rest)


def _opens_with_term(terms: list[_Term]) -> bool:
    """Whether the first of several lengths is the initial term, and those after it are not."""
    first = terms[0]
    extends = first.words & (EXTENDING - {"further", "additional"})
    unclear = any(term.words & {"initial", "original"} for term in terms[1:])
    return first.months.low > 0 and not first.added and not unclear and not extends


def _single(term: _Term, trailing: frozenset[str]) -> Duration | None:
    """A term named alone; "at most 4 years" leaves the initial term open."""
    words = term.words | trailing
    most = exactly(term.months.high)
    if words & TOTAL and words & EXTENDING:
        return Duration(Range(0, most.high), most)
    if words & EXTENDING:
        return None
    if words & {"maximum", "max"} or not term.months.low:
        return Duration(Range(0, most.high), most)
    return Duration(term.months)


def _spanned(span: re.Match[str]) -> Duration | None:
    """A term somewhere between two lengths: "2 to 3 years"."""
    words = [number_word(span[end]) for end in ("low", "high")]
    ends = [
        decimal(span[end]) if word is None else word
        for end, word in zip(("low", "high"), words, strict=True)
    ]
    low, high = (_months(end, span["unit"]) for end in ends)
    return Duration(Range(low.low, high.high)) if low.low <= high.high else None


def _without_repeats(terms: list[_Term]) -> list[_Term]:
    """The terms after the first, less those that say a length again ("24 months in 2 x 12")."""
    kept: list[_Term] = []
    index = 1
    while index < len(terms):
        said = terms[index:]
        if _restates(kept[-1] if kept else terms[0], said):
            return kept
        kept.append(terms[index])
        index += 1
    return kept


def _restates(before: _Term, rest: list[_Term]) -> bool:
    """Whether the last terms only say in parts or in another unit what was said before."""
    parts = rest[0].words == {"in"} and len(rest) == 1
    if parts and rest[0].months.high and before.months.high % rest[0].months.high == 0:
        return True
    if rest[0].added or rest[0].words & EXTENDING or rest[0].words - {"in", "on", "as", "or"}:
        return False
    return sum(term.months.high for term in rest) == before.months.high


def _terms(text: str) -> list[_Term]:
    """The lengths that the text names, in order; empty if any part of it is not understood."""
    numbers = _numbers(_simplified(text))
    if not numbers or len(numbers) > _MOST_NUMBERS:
        return []
    numbers = _with_units(numbers)
    terms: list[_Term] = []
    factor: Number = 1
    carried: frozenset[str] = frozenset()
    sign = ""
    for number in numbers:
        if number.unit == "":
            factor, carried, sign = factor * number.value, number.words, number.sign
            continue
        term = _term(number, factor, carried, sign)
        joined = terms and _continues(terms[-1], term, number)
        if joined:
            terms[-1] = terms[-1]._replace(months=add(terms[-1].months, term.months))
        else:
            terms.append(term)
        factor, carried, sign = 1, frozenset(), ""
    return terms


def _term(number: _Number, factor: Number, carried: frozenset[str], factor_sign: str) -> _Term:
    words = (number.words | carried) - {"of", "a", "an"}
    months = _months(number.value * factor, number.unit)
    bounded = {"up", "to"} <= words and not words & EXTENDING
    if bounded and not words & TOTAL:
        months = Range(0, months.high)
    added = number.sign == "+" or factor_sign == "+"
    return _Term(months, words, added, number.sign == "x")


def _continues(before: _Term, term: _Term, number: _Number) -> bool:
    """Whether two lengths are one: "1 year and 6 months"."""
    smaller = number.unit in {"month", "mth"} and before.months.low >= 12 > term.months.high
    return smaller and number.sign == "" and not (term.words - {"and"})


def _months(value: Number, unit: str) -> Range:
    if unit in _UNITS:
        return exactly(simplest(Fraction(value) * _UNITS[unit]))
    days = Fraction(value) * (7 if unit in {"week", "wk"} else 1)
    if days.denominator == 1:
        return months_from_days(days.numerator)
    return Range(simplest(days * 12 / 366), simplest(days / 30))


def _simplified(text: str) -> str:
    folded = " ".join(plain(text).lower().split())
    folded = re.sub(r"\((?:s|es)\)", "s", folded)
    return _RESTATED.sub(_one_number, folded)


def _one_number(match: re.Match[str]) -> str:
    """The figure of "two (2)"; a mark that nothing reads where word and figure disagree."""
    return match[2] if number_word(match[1]) == int(match[2]) else "?"


def _tokens(folded: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or "other"
        if kind != "space":
            yield kind, match[0]


def _trailing_words(text: str) -> frozenset[str]:
    """The words after the last number, which may name the length before them an extension."""
    words: list[str] = []
    for kind, value in _tokens(_simplified(text)):
        words = [] if kind == "number" else [*words, value] if kind == "word" else words
    return frozenset(words)


def _numbers(folded: str) -> list[_Number]:
    """The numbers of the text, each with its unit and what stands before it."""
    found: list[_Number] = []
    words: set[str] = set()
    sign = ""
    for kind, value in _tokens(folded):
        if kind == "number":
            worded = number_word(value)
            found.append(
                _Number(decimal(value) if worded is None else worded, "", sign, frozenset(words))
            )
            words, sign = set(), ""
        elif kind == "unit" and found and not found[-1].unit and not words and not sign:
            found[-1] = found[-1]._replace(unit=value.rstrip("'s"))
        elif kind == "unit" and found and not found[-1].unit and not sign and words <= FURTHER:
            # "2 further years"
            found[-1] = found[-1]._replace(unit=value.rstrip("'s"), words=found[-1].words | words)
            words = set()
        elif kind in {"plus", "times"}:
            sign = "+" if kind == "plus" else "x"
        elif kind == "word" and value in FILLER:
            words.add(value)
        else:
            return []
    return found


def _with_units(numbers: list[_Number]) -> list[_Number]:
    """The same with units filled in along a chain of plus signs; empty if one is missing."""
    filled = list(numbers)
    for index in range(len(filled) - 2, -1, -1):
        if filled[index].unit == "" and filled[index + 1].sign == "+":
            filled[index] = filled[index]._replace(unit=filled[index + 1].unit)
    for index in range(1, len(filled)):
        # In "2 years plus 2 x 12 months" the second 2 counts repeats and takes no unit.
        repeats = index + 1 < len(filled) and filled[index + 1].sign == "x"
        if filled[index].unit == "" and filled[index].sign == "+" and not repeats:
            filled[index] = filled[index]._replace(unit=filled[index - 1].unit)
    if all(number.unit == "" for number in filled):
        return _conventional(filled)
    for number, following in zip(filled, [*filled[1:], None], strict=True):
        if number.unit == "" and not _repeats(number, following):
            return []
    return filled


def _repeats(number: _Number, following: _Number | None) -> bool:
    """Whether a number without a unit counts how often the next length may be taken."""
    if following is None or not isinstance(number.value, int) or number.value > 20:
        return False
    return following.sign == "x" or (following.sign == "" and following.words <= REPEATING)


def _conventional(numbers: list[_Number]) -> list[_Number]:
    """Years for "3+1+1" and months for "36+12+12", as is the custom; else empty."""
    chain = len(numbers) > 1 and all(number.sign == "+" for number in numbers[1:])
    if not chain or any(number.words for number in numbers):
        return []
    if all(number.value <= 10 for number in numbers):
        return [number._replace(unit="year") for number in numbers]
    if all(number.value % 6 == 0 for number in numbers):
        return [number._replace(unit="month") for number in numbers]
    return []
