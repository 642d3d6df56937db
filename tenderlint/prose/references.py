"""The references or examples of earlier work that a bidder must give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.provenance import Span
from tenderlint.statements import Statement

WORDS: Final = (
    "references", "referees", "examples", "case studies", "reference", "example", "experience",
)  # fmt: skip

_DEMAND: Final = Phrase(
    WORDS,
    r"(?<![a-z])(?:provide|submit|supply|give|require[ds]?|detail|demonstrate|include"
    r"|evidence)(?![a-z])"
    rf"[^.\n\d]{{0,60}}?(?<![a-z])(?P<bound>maximum of |up to |no more than )?"
    rf"(?P<count>(?<![\d.]){COUNT})"
    r"(?: (?:relevant|previous|recent|written|client|suitable|past|similar|project"
    r"|satisfactory|current|contract"
    r"|trade|separate|different|detailed|good|positive|other|comparable|professional)){0,4}"
    r",? (?:references?|referees?|examples?|case studies|contract examples?)(?![a-z])",
)
_YEARS: Final = Phrase(
    ("year",),
    r"(?<![a-z])(?:within|in|during|over|from)(?: the)? (?:last|past|previous"
    rf"|preceding) (?P<count>{COUNT})"
    r" years(?![a-z])",
)
_SIMILAR: Final = Phrase(
    ("similar", "comparable", "same"),
    r"(?<![a-z])(?:similar|comparable|same)(?![a-z])[^.\n]{0,40}?(?<![a-z])(?:value|size)(?![a-z])",
)
_CARRIED_OUT: Final = Phrase(
    WORDS,
    r"(?<![a-z])(?:examples?|references?|case studies)(?![a-z])[^.\n]{0,120}?(?<![a-z])(?:carried"
    r" out|delivered|completed|provided|undertaken|of a similar|similar)(?![a-z])"
    r"|(?<![a-z])experience(?![a-z])[^.\n]{0,60}?(?<![a-z])(?:within|in|over|during)(?: the)?"
    r" (?:last|past|previous)(?![a-z])",
)
_ITEM: Final = "0"


def read(page: Page) -> Iterator[Statement]:
    """The first demand for references: how many, how old, and of what value."""
    for match in _DEMAND.find(page):
        span = page.sentence(match.start())
        if not stands(page, match.span()):
            continue
        count = counted(match["count"])
        if count is None or not 1 <= count.low <= 20:
            continue
        if match["bound"] is None:
            yield page.says("reference.count", count, match.span(), item=_ITEM)
        yield from _years(page, (match.start(), span[1]))
        yield from _similar(page, span)
        return
    for match in _CARRIED_OUT.find(page):
        if stands(page, match.span()):
            yield from _years(page, page.sentence(match.start()))
            yield from _similar(page, page.sentence(match.start()))
            return


def _years(page: Page, span: Span) -> Iterator[Statement]:
    match = _YEARS.first(page, *span)
    count = counted(match["count"]) if match is not None else None
    if match is not None and count is not None and 1 <= count.low <= 15:
        yield page.says("reference.years", count, match.span(), item=_ITEM)


def _similar(page: Page, span: Span) -> Iterator[Statement]:
    """Said in the same sentence or in the next."""
    number = min(page.number(span[0]) + 1, len(page.sentences) - 1)
    match = _SIMILAR.first(page, span[0], page.sentences[number][1])
    if match is not None and stands(page, match.span()):
        yield page.says("reference.similar_value", True, match.span(), item=_ITEM)
