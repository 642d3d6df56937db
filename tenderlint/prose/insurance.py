"""The insurances that a bidder must hold, how much, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import inf
from typing import Final, NamedTuple

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.provenance import Span
from tenderlint.quantities import MoneyMatch, Range, exactly
from tenderlint.statements import Confidence, Statement

WORDS: Final = ("liability", "indemnity", "insurance", "risk")

_KINDS: Final = Phrase(
    WORDS,
    r"(?<![a-z])(?:(?P<employers>employer\W{0,16}s?\W{0,4}(?:compulsory\W{0,4})?liability)"
    r"|(?P<public>public\W{0,3}(?:(?:and|&|/|or)\W{0,2})?(?:products?\W{0,2})?liability)"
    r"|(?P<professional>professional (?:risks? )?(?:indemnity|liability))"
    r"|(?P<product>products? liability)"
    r"|(?P<other>(?:contractors?'? )?all[- ]risks?(?= cover| insurance| of no less| \u003d| -|:))"
    r"|(?P<motor>(?:third party )?motor(?: vehicle)?(?: third party)?(?: liability)? insurance))"
    r"(?![a-z])",
)
_MEMBERS: Final = {
    "employers": "employers-liability",
    "public": "public-liability",
    "professional": "professional-indemnity",
    "product": "product-liability",
    "motor": "motor",
    "other": "other",
}
_DEMAND: Final = Phrase(
    ("must", "shall", "requir", "hold", "need", "minimum", "least", "level", "obtain", "have "),
    r"(?<![a-z])(?:must|shall|require[ds]?|requirements?|(?:to |will )hold|needs? to|minimum"
    r"|at least|levels? of|obtain|should have|to have)(?![a-z])",
)
_COMMITMENT: Final = Phrase(
    ("commit", "willing", "undertak", "agree to", "able to obtain", "will "),
    r"(?<![a-z])(?:commit(?:s|ted|ting|ment)?(?: to)?(?:rn|\n)?,? ?(?:obtain|hav|tak|secur|put"
    r"|purchas|arrang|hold)[a-z]{0,5}"
    r"|willing(?:ness)? to (?:obtain|take|secure|arrange|increase)"
    r"|undertak(?:e|es|ing) to (?:obtain|hold|take|secure|arrange)"
    r"|agrees? to (?:obtain|hold|take|secure|arrange)|(?:are|be|is) able to obtain"
    r"|or (?:that they )?will (?:obtain|have|put))",
)
_BY_START: Final = Phrase(
    ("commenc", "start"),
    r"(?<![a-z])(?:prior to|before|by|at|from|upon|on)(?: the)?(?: date of)?"
    r"(?: (?:contract|service|any contract|framework))?"
    r"(?: (?:commenc\w{0,8}|start\w{0,3})(?![a-z])|(?: contract| service)? (?:starts|commences))",
)
_BEFORE_AWARD: Final = Phrase(
    ("award",),
    r"(?<![a-z])(?<!on or )(?<!by or )(?<!at or )(?:prior to|before)(?: the)?(?: any)?"
    r"(?: contract)?(?: is| being)? award(?:ed|ing)?(?![a-z])",
)
_BY_AWARD: Final = Phrase(
    ("award",),
    r"(?<![a-z])(?:by|at|upon|on|at the point of|following)(?: or before| or prior to)?(?: the)?"
    r"(?: any)?(?: contract)? award(?:ed|ing)?(?![a-z])",
)
_WITH_BID: Final = Phrase(
    (
        "tender",
        "bid",
        "submission",
        "quotation",
        "proposal",
        "already",
        "current",
        "response",
        "closing date",
        "deadline",
    ),
    r"(?<![a-z])(?:at the time of (?:the |your |their )?(?:tender\w{0,3}|bid\w{0,4}"
    r"|submission|submitting)"
    r"|(?:at|(?:hold|held|have|in place|in force)(?![a-z])[^.\n]{0,80} (?:by|on|before)) the"
    r" (?:closing date|(?:tender|bid|submission) (?:deadline|date)"
    r"|deadline for (?:tenders|bids|submissions?|receipt)|tender return date"
    r"|date of (?:the |their |your )?(?:tender|bid|submission))"
    r"|(?:certificates?|evidence|cop(?:y|ies)|proof)[^.\n]{0,120}(?:with|as part of"
    r"|at the time of|within|alongside)"
    r" (?:the |your |their |its |this )?(?:tender|bid|submission|quotation|proposal|response)"
    r"|(?:must|shall) (?:already|currently) (?:hold|have|possess)"
    r"|(?:held|in place) (?:with|when submitting|at) (?:the |your |their )?(?:tender|bid"
    r"|submission))(?![a-z])",
)
_DUE: Final = (
    ("commitment", _COMMITMENT),
    ("with-bid", _WITH_BID),
    ("before-award", _BEFORE_AWARD),
    ("by-award", _BY_AWARD),
    ("by-start", _BY_START),
)
_INTRODUCES: Final = Phrase(
    ("insurance", "cover", "following", "below", "indemnity", "liability"),
    r"(?<![a-z])(?:insurances?|cover|(?:the)?following|below|indemnity|liability)(?![a-z])",
)
_BEFORE_KIND: Final = pattern(r"\s?(?:of|in|for|minimum|worth of|-|:)?\s?\Z")
_TOGETHER: Final = pattern(r"(?: insurances?)?\s?(?:,|and|&|/|, and)\s?(?:an? )?")
_UNMARKED: Final = pattern(
    r"(?: insurances?)?\s?(?:=|:|-)\s?(?:(\d{1,3}(?:,\d{3}){2})(?![\d,.])"
    r"|(?P<millions>\d{1,3}) ?(?:million|m)(?![a-z]))"
)
_MOST: Final = 200
"""Mentions beyond these are no list of insurances any more, and are left unread."""
_OPENING: Final = 30
_REACH: Final = 320
_GOVERNED: Final = 1500


class _Mention(NamedTuple):
    """One insurance named in the text."""

    kind: str
    start: int
    end: int


class _Cover(NamedTuple):
    """The cover asked for, and the span of the words that say so."""

    value: Range
    span: Span
    confidence: Confidence


def read(page: Page) -> Iterator[Statement]:
    """The insurances asked for, each once for each amount."""
    mentions = [
        _Mention(_MEMBERS[str(match.lastgroup)], match.start(), match.end())
        for match in islice(_KINDS.find(page), _MOST)
    ]
    told: set[tuple[str, object]] = set()
    for index, mention in enumerate(mentions):
        if not stands(page, (mention.start, mention.end)):
            continue
        cover = _cover(page, mentions, index)
        if cover is None and not (_demanded(page, mention) or _listed(page, mention)):
            continue
        for statement in _statements(page, mention, cover):
            key = (statement.pointer.field + mention.kind, statement.value)
            if key not in told:
                told.add(key)
                yield statement


def _statements(page: Page, mention: _Mention, cover: _Cover | None) -> Iterator[Statement]:
    confidence = Confidence.MEDIUM if cover is None else cover.confidence
    span = (mention.start, mention.end)
    yield page.says("insurance.kind", mention.kind, span, item=mention.kind, confidence=confidence)
    if cover is not None:
        yield page.says(
            "insurance.amount", cover.value, cover.span, item=mention.kind, confidence=confidence
        )
    due, place = _due(page, mention), page
    if due is None and page.lead is not None:
        due, place = _led_by(page), page.lead
    if due is not None:
        yield place.says("insurance.due", due[0], due[1], item=mention.kind)


def _demanded(page: Page, mention: _Mention) -> bool:
    start, _ = page.sentence(mention.start)
    return _DEMAND.first(page, start, mention.end + 80) is not None


def _listed(page: Page, mention: _Mention) -> bool:
    """Whether it opens a line of a list that says when its insurances are due."""
    opens = mention.start - page.sentence(mention.start)[0] <= _OPENING
    return opens and (_due(page, mention) is not None or _led_by(page) is not None)


def _cover(page: Page, mentions: list[_Mention], index: int) -> _Cover | None:
    """The amount that belongs to a mention: just before it, or between it and the next one."""
    mention = mentions[index]
    before = _amount_before(page, mention)
    if before is not None:
        return _covered(mention, before)
    limit = min(mention.end + _REACH, _paragraph_end(page, mention.end))
    following = mentions[index + 1] if index + 1 < len(mentions) else None
    if following is not None and following.start < limit:
        if _TOGETHER.fullmatch(page.lower, mention.end, following.start) is not None:
            shared = _cover(page, mentions, index + 1)
            # Amounts that precede their insurances are not shared by the one before.
            return shared if shared is not None and shared.span[1] > following.end else None
        limit = following.start
    for match in page.money(mention.end, limit):
        taken = following is not None and _precedes(page, match, following)
        if not taken and match.money.per is None:
            return _covered(mention, match)
    return _unmarked(page, mention)


def _paragraph_end(page: Page, position: int) -> int:
    """Where the sentence that follows the one of `position` begins a new demand."""
    number = page.number(position)
    last = page.sentences[min(number + 1, len(page.sentences) - 1)]
    ends_here = page.sentences[number][1]
    joined = page.normal[ends_here - 3 : ends_here].strip()[-1:] in {":", "="}
    return last[1] if joined else ends_here


def _amount_before(page: Page, mention: _Mention) -> MoneyMatch | None:
    start = max(page.sentence(mention.start)[0], mention.start - 60)
    for match in page.money(start, mention.start):
        if _BEFORE_KIND.fullmatch(page.lower, match.end, mention.start) is not None:
            return match
    return None


def _precedes(page: Page, match: MoneyMatch, following: _Mention) -> bool:
    gap = page.lower[match.end : following.start]
    return (
        len(gap) < 12
        and "\n" not in gap
        and _BEFORE_KIND.fullmatch(gap) is not None
        and bool(gap.strip() in {"", "of", "in"})
    )


def _covered(mention: _Mention, match: MoneyMatch) -> _Cover:
    amount = match.money.amount
    value = exactly(amount.low) if amount.high == inf else amount
    span = (min(mention.start, match.start), max(mention.end, match.end))
    return _Cover(value, span, Confidence.MEDIUM)


def _unmarked(page: Page, mention: _Mention) -> _Cover | None:
    """A figure of at least a million after a sign of equality: pounds, though no mark says so."""
    match = _UNMARKED.match(page.lower, mention.end)
    if match is None:
        return None
    pounds = int(match[1].replace(",", "")) if match[1] else int(match["millions"]) * 1_000_000
    pence = pounds * 100
    return _Cover(exactly(pence), (mention.start, match.end()), Confidence.LOW)


def _due(page: Page, mention: _Mention) -> tuple[str, Span] | None:
    """When it is due: by its own sentence, the one that introduces the list, or the next ones."""
    number = page.number(mention.start)
    own = _due_in(page, page.sentences[number])
    if own is not None:
        return own
    for earlier in range(number - 1, -1, -1):
        span = page.sentences[earlier]
        if mention.start - span[1] > _GOVERNED:
            break
        found = _due_in(page, span)
        if found is not None and _introduces(page, earlier):
            return found
    for span in page.sentences[number + 1 : number + 4]:
        found = _due_in(page, span)
        if found is not None and page.lower.find("insur", *span) >= 0:
            return found
    return None


def _led_by(page: Page) -> tuple[str, Span] | None:
    """When all are due, by the text that leads to a list of insurances and names none itself."""
    lead = page.lead
    if lead is None or _KINDS.first(lead) is not None:
        return None
    for number, span in enumerate(lead.sentences):
        due = _due_in(lead, span)
        if due is not None and lead.lower.find("insur", *span) >= 0 and _introduces(lead, number):
            return due
    return None


def _introduces(page: Page, number: int) -> bool:
    """Whether a sentence leads to a list of insurances; a line may break inside it."""
    start, end = page.sentences[number]
    words = page.lower[start:end].rstrip()
    if words.endswith(":"):
        return True
    if not words.endswith((".", ";")) and number + 1 < len(page.sentences):
        end = page.sentences[number + 1][1]
    return _INTRODUCES.first(page, start, end) is not None


def _due_in(page: Page, span: Span) -> tuple[str, Span] | None:
    if not stands(page, span):
        return None
    for member, phrase in _DUE:
        match = phrase.first(page, *span)
        if match is not None:
            return member, match.span()
    return None
