"""A text prepared for reading: its readable forms, its sentences, and how statements are made."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tenderlint.provenance import Location, Span
from tenderlint.quantities import DateMatch, MoneyMatch, Range, find_dates, find_money
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import WORD_PATTERN, number_word
from tenderlint.statements import Confidence, How, Pointer, Silence, Statement, Value

COUNT: Final = rf"(?:\d{{1,3}}|{WORD_PATTERN})(?: ?[(\[]\d{{1,3}}[)\]])?"
"""A pattern for a small count in figures or words, perhaps repeated in brackets."""

_BOUNDARY: Final = lazy(r"\n+|[.;!?]+(?=\s)|\s[\u2022\u25cf*]\s", re.ASCII)
_LONGEST_SENTENCE: Final = 2_000
_NEXT: Final = lazy(r"\s*([^\s]?)")
_ONE_BREAK: Final = 2
"""A lost line break is two characters wide; more of them part paragraphs."""
_UNFINISHED: Final = lazy(
    r"(?<![a-z])(?:the|an?|of|and|or|with|to|for|by|any|from|is|are|be|must|shall|will|bs|en|iso"
    r"|[a-z]{4,14}ly)\s{0,2}\Z"
)
"""Words that end no sentence: a line that ends in one goes on in the next."""
_ABBREVIATED: Final = lazy(
    r"(?<![a-z])(?:e\.g|i\.e|etc|approx|min|max|no|nos|reg|regs|para|st|mr|mrs|ltd|inc|incl"
    r"|excl|p\.a)\Z"
)


class Page(NamedTuple):
    """One text to be read."""

    text: str
    """As it stands in the source; every span counts its characters."""
    normal: str
    """The same, readable: see `tenderlint.prose.plain`."""
    lower: str
    """The same in lower case, for patterns."""
    sentences: tuple[Span, ...]
    location: Location
    lot: str | None
    section: str | None
    lead: Page | None = None
    """The text that leads to this one: the description of the criterion whose minimum this is."""
    skipping: bool = True
    """Whether patterns whose words do not occur are skipped; only a test turns it off."""

    def sentence(self, position: int) -> Span:
        """The sentence in which `position` lies."""
        return self.sentences[self.number(position)]

    def number(self, position: int) -> int:
        """The number of that sentence, from 0."""
        return max(0, bisect_right(self.sentences, (position, len(self.text) + 1)) - 1)

    def money(self, start: int, end: int) -> Iterator[MoneyMatch]:
        """The amounts between two places."""
        return find_money(self.normal, start, end)

    def says(
        self,
        field: str,
        value: Value | Silence,
        span: Span,
        *,
        item: str | None = None,
        confidence: Confidence = Confidence.MEDIUM,
    ) -> Statement:
        """The statement that the words at `span` make."""
        start, end = self.trimmed(span)
        return Statement(
            Pointer(field, self.lot, item),
            value,
            self.location.within(start, end),
            self.text[start:end],
            How.PROSE,
            confidence,
        )

    def trimmed(self, span: Span) -> Span:
        """The span without white space at its ends."""
        words = self.normal[span[0] : span[1]]
        start = span[0] + len(words) - len(words.lstrip())
        return start, max(start, span[1] - len(words) + len(words.rstrip()))


class Phrase(NamedTuple):
    """A pattern over lower-case text, and words of which one occurs wherever it matches."""

    words: tuple[str, ...]
    pattern: str
    also: tuple[str, ...] = ()
    """Other words of which one occurs too wherever it matches; none where that says no more."""

    def occurs(self, page: Page, start: int = 0, end: int | None = None) -> bool:
        """Whether the pattern can match between two places: one of its words stands there."""
        if not page.skipping:
            return True
        part = page.lower if start == 0 and end is None else page.lower[start:end]
        stands = part.__contains__
        return any(map(stands, self.words)) and (not self.also or any(map(stands, self.also)))

    def find(self, page: Page, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Its matches between two places, in order."""
        if not self.occurs(page, start, end):
            return iter(())
        return compiled(self.pattern).finditer(
            page.lower, start, len(page.lower) if end is None else end
        )

    def first(self, page: Page, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Its first match between two places."""
        return next(self.find(page, start, end), None)


def pattern(text: str) -> re.Pattern[str]:
    """A pattern over lower-case text, compiled when it is first used."""
    return lazy(text, re.ASCII)


@lru_cache(maxsize=4)
def dates_in(normal: str) -> tuple[DateMatch, ...]:
    """The days that a whole text names; several topics ask for them."""
    return tuple(find_dates(normal))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern; compiled when it is first needed."""
    return re.compile(pattern, re.ASCII)


def counted(words: str) -> Range | None:
    """The count that a match of `COUNT` states; None where word and figure disagree."""
    word, _, again = words.replace("[", "(").partition("(")
    word = word.strip()
    value = int(word) if word.isdigit() else number_word(word)
    if value is None or (again and int(again.rstrip(")] ")) != value):
        return None
    return Range(value, value)


def sentences_of(normal: str, lower: str) -> tuple[Span, ...]:
    """The spans of the sentences; together they cover the whole text."""
    starts = [0]
    starts.extend(
        match.end()
        for match in _BOUNDARY.finditer(normal)
        if match.end() > starts[-1] and _ends_sentence(normal, lower, match)
    )
    spans = zip(starts, [*starts[1:], len(normal)], strict=True)
    return tuple(part for span in spans for part in _parts(normal, span))


def _parts(normal: str, span: Span) -> Iterator[Span]:
    """The sentence in parts of bounded length, so that reading stays linear in the text."""
    start, end = span
    while end - start > _LONGEST_SENTENCE:
        space = normal.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = space + 1 if space >= 0 else start + _LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _ends_sentence(normal: str, lower: str, match: re.Match[str]) -> bool:
    start = max(0, match.start() - 20)
    following = _NEXT.match(normal, match.end())
    letter = following[1] if following is not None else ""
    if match[0].startswith("\n"):
        # A line may be broken inside a sentence, which then goes on in lower case.
        if len(match[0]) <= _ONE_BREAK and _UNFINISHED.search(lower, start, match.start()):
            return False
        return not letter.islower() or len(match[0]) > 3
    if match[0][0] == "." and letter.islower():
        return False
    return _ABBREVIATED.search(lower, max(0, match.start() - 8), match.start()) is None
