"""The turnover that a bidder must have."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Final

from tenderlint.prose.guards import stands, told_of_another
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.provenance import Span
from tenderlint.quantities import MoneyMatch, Range, exactly
from tenderlint.statements import Confidence, Silence, Statement

WORDS: Final = ("turnover",)

_TURNOVER: Final = Phrase(WORDS, r"(?<![a-z])turnover(?![a-z])")
_NONE: Final = Phrase(
    WORDS,
    r"(?<![a-z])no (?:specific |set )?(?:minimum )?(?:annual |yearly |general )?turnover"
    r"(?: requirements?| thresholds?| levels?| figure)?"
    r"(?= (?:is|are|has|will|applies|apply|required|needed|for this)|[.;,\n]|\Z)"
    r"|(?<![a-z])(?:minimum |an? )?(?:minimum )?(?:annual |yearly )?turnover"
    r"(?: requirements?| threshold| level)? (?:is|are|will|has|shall) not (?:be |been )?"
    r"(?:required|set|applied|requested|needed|a requirement|sought|asked for|specified)"
    r"|(?<![a-z])(?:not|n't) (?:set|setting|require|requiring|ask for|asking for|apply|specify"
    r"|impose|imposing|requested|stipulate) (?:an? )?(?:specific )?(?:minimum )?"
    r"(?:annual |yearly )?(?:level of )?turnover(?![a-z])",
)
_DEMAND: Final = Phrase(
    ("minimum", "least", "must", "requir", "should", "shall", "need", "threshold", "less than",
     "excess", "exceed", "expect"),
    r"(?<![a-z])(?:minimum|at least|must|require[ds]?|requirement|should|shall|needs?|threshold"
    r"|(?:not|no) less than|in excess of|exceed(?:s|ing)?|expect(?:s|ed)?)(?![a-z])",
)  # fmt: skip
_OTHER_TOPIC: Final = Phrase(
    ("insur", "liabil", "indemn", "credit", " value", "value of the", "assets", "profit", "loss"),
    r"insur|liabil|indemn|credit|(?:contract|tender|lot) value|value of the|assets|profit"
    r"|losse?s?(?![a-z])",
)
_YEARS: Final = Phrase(
    ("year",),
    r"(?<![a-z])(?:last|previous|past|preceding|recent|latest|each of the|the"
    rf"|of) (?P<count>{COUNT})"
    r" (?:most recent |previous |last |past |reported |consecutive |completed |full )?"
    r"(?:financial |trading |accounting )?years(?![a-z])",
)
_ALTERNATIVE: Final = Phrase(
    WORDS,
    r"(?<![a-z])turnover(?![a-z])[^.\n]{0,160}(?<![a-z])(?:or (?:other|alternative"
    r"|equivalent) evidence"
    r"|(?:may|will|can|shall) (?:also )?(?:provide|submit|offer|accept|consider|apply)[^.\n]{0,40}"
    r"(?:other|alternative|supporting|further) (?:evidence|information|assurance|means)"
    r"|apply discretion|parent company guarantee|alternative evidence|other evidence)(?![a-z])",
)
_REFUSED: Final = Phrase(
    ("not ",), r"(?<![a-z])not (?:be )?(?:accept|consider|permit|allow)(?:ed)?(?![a-z])"
)
_ASKED: Final = Phrase(
    ("minimum", "twice", "times", "information", "figures"),
    r"(?<![a-z])(?:minimum|twice|times|turnover (?:information|figures))(?![a-z])",
)
_SOLE: Final = Phrase(
    ("no other evidence", "no alternative evidence", "no other proof"),
    r"(?<![a-z])no (?:other|alternative) (?:evidence|proof)[^.\n]{0,80}?(?<![a-z])(?:will|shall|can"
    r"|may) be (?:accepted|considered)(?![a-z])",
)
_LESS: Final = 160
_LOT: Final = Phrase(("lot",), r"(?<![a-z])lots? ?\d")


def read(page: Page) -> Iterator[Statement]:
    """The minimum turnover, its years, and whether other evidence is accepted."""
    sentences = sorted({page.sentence(match.start()) for match in _TURNOVER.find(page)})
    for span in sentences:
        yield from _sentence(page, span)


def _sentence(page: Page, span: Span) -> Iterator[Statement]:
    none = _NONE.first(page, *span)
    if none is not None:
        if not told_of_another(page, none.span()):
            yield _says_none(page, none.span())
        return
    if not stands(page, span) and not _only_consequence(page, span):
        return
    amounts = [match for match in page.money(*span) if _of_turnover(page, span, match)]
    demanded = _DEMAND.first(page, *span) is not None
    if amounts and demanded:
        yield _minimum(page, span, amounts)
    if demanded:
        yield from _years(page, span, stated=bool(amounts))
    yield from _alternative(page, span)
    if amounts and demanded:
        yield from _sole(page, span)


def _only_consequence(page: Page, span: Span) -> bool:
    """Whether the sentence only says what follows for those who have less."""
    return _ALTERNATIVE.first(page, *span) is not None and not list(page.money(*span))


def _says_none(page: Page, span: Span) -> Statement:
    return page.says("conditions.minimum_turnover", Silence.NONE, span)


def _of_turnover(page: Page, span: Span, match: MoneyMatch) -> bool:
    """Whether an amount is the turnover itself, and a floor rather than a ceiling."""
    money = match.money
    if money.per not in {None, "year"} or (money.amount.low == 0 and money.amount.high > 0):
        return False
    before = page.lower.rfind("turnover", span[0], match.start)
    if before >= 0:
        near = match.start - before <= _LESS
        return near and _OTHER_TOPIC.first(page, before, match.start) is None
    after = page.lower.find("turnover", match.end, min(span[1], match.end + 40))
    return after >= 0 and _OTHER_TOPIC.first(page, match.end, after) is None


def _minimum(page: Page, span: Span, amounts: list[MoneyMatch]) -> Statement:
    """One figure; or, where each lot has its own, the range that holds them."""
    lows = [_floor(match.money.amount) for match in amounts]
    value = Range(min(low.low for low in lows), max(low.high for low in lows))
    several = len({low.low for low in lows}) > 1
    plain_figure = not several and _LOT.first(page, *span) is None
    start = min(page.lower.find("turnover", *span), amounts[0].start)
    end = max(amounts[-1].end, page.lower.find("turnover", *span) + len("turnover"))
    confidence = Confidence.MEDIUM if plain_figure else Confidence.LOW
    return page.says("conditions.minimum_turnover", value, (start, end), confidence=confidence)


def _floor(amount: Range) -> Range:
    return exactly(amount.low) if amount.high == inf else amount


def _years(page: Page, span: Span, *, stated: bool) -> Iterator[Statement]:
    turnover = page.lower.find("turnover", *span)
    minimum = _ASKED.first(page, *span) is not None
    match = _YEARS.first(page, turnover, span[1])
    if match is None or not (stated or minimum):
        return
    count = counted(match["count"])
    if count is not None and 1 <= count.low <= 10:
        yield page.says("conditions.turnover_years", count, match.span())


def _sole(page: Page, span: Span) -> Iterator[Statement]:
    """That nothing else is taken in its place: said in the same sentence or in the next."""
    number = min(page.number(span[0]) + 1, len(page.sentences) - 1)
    match = _SOLE.first(page, span[0], page.sentences[number][1])
    if match is not None and not told_of_another(page, match.span()):
        yield page.says("conditions.turnover_alternative", False, match.span())


def _alternative(page: Page, span: Span) -> Iterator[Statement]:
    match = _ALTERNATIVE.first(page, *span)
    if match is not None and _REFUSED.first(page, *match.span()) is None:
        yield page.says("conditions.turnover_alternative", True, match.span())
