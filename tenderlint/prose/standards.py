"""The certificates, accreditations and registrations that a bidder must hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.certificates import WORDS, Mention, mentions_in
from tenderlint.prose.equivalents import equivalent_of, instead_of, route_beside
from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.provenance import Span
from tenderlint.statements import Statement

__all__ = ["WORDS", "read"]

_DEMAND: Final = Phrase(
    ("must", "shall", "requir", "should", "need", "hold", "minimum", "essential", "have", "be"),
    r"(?<![a-z])(?:must|shall|require[ds]?|requirements?|should|needs? to|hold(?:ing)?"
    r"|minimum|essential|(?:will|to) (?:have|be))(?![a-z])",
)
_HELD: Final = Phrase(
    ("hold", "held", "certif", "accredit", "regist", "licen", "approved", "member", "complian",
     "mark",
     "standard", "obtain", "achiev", "check", "badge", "rated", "cleared", "equivalent"),
    r"(?<![a-z])(?:hold(?:s|ing)?|held|certif\w{0,10}|(?:re-?)?accredit\w{0,8}|regist\w{0,10}"
    r"|licen\w{0,6}|approved|member\w{0,5}|complian\w{0,3}|standards?|marked|obtain|achieve\w?|checks?"
    r"|checked|badge\w?|rated|cleared|equivalent)(?![a-z])",
)  # fmt: skip
_TERSE: Final = pattern(
    r"[^.\n]{0,60}?(?:(?<![a-z])certif(?:ied to|icated to)|(?:certification|certificate"
    r"|accreditation)[.;]?\s{0,4}\Z)"
)
_WEAKENED: Final = pattern(
    r"(?<![a-z])(?:may|desirable|advantage|welcome|optional|preferred|if|where|is|are|was|were)"
    r"(?![a-z])"
)
_PASSING: Final = pattern(
    r"(?:release of|introduction of|migrat\w{1,5} to|replaced by|superseded by|transition to"
    r"|defined in|methods? (?:in|of)|working towards|guidance (?:from|of|on))"
    r"(?: the)?(?: new)?(?: standard)?(?: bs)?(?: en)?\s?\Z"
)
_REPORTED: Final = pattern(
    r"\s?(?:reports?|grades?|inspections?|ratings?|guidance|guidelines)(?![a-z])"
)
_LEAD_IN: Final = pattern(r"(?:\bbs ?)?(?:\ben\s{0,3})?\Z")
_NOT_ASKED: Final = Phrase(
    ("whether", "where ", "council hold", "authority hold", "notify", "inform ", "referred to"),
    r"(?<![a-z])(?:(?:state|confirm|indicate|say) whether|where (?:the )?(?:bidders?|tenderers?"
    r"|suppliers?|providers?|you) holds?|(?:council|authority|trust) holds|notify|inform"
    r"|referred to)"
    r"(?![a-z])",
)
_CONDITIONS: Final = frozenset({"technical", "suitability", "selection"})
"""Under these headings what is named is asked for, though no word of demand stands by it."""
_LIST: Final = 15
_HEADING: Final = Phrase(
    ("accredit", "certif", "qualif", "standard", "licen"),
    r"(?<![a-z])(?:required|mandatory|essential|must|minimum|following)(?![a-z])[^.\n]{0,60}?"
    r"(?:accredit|certif|qualif|standard|licen)|(?:accreditation|certification|qualification"
    r"|standard|licen[cs]e)s?[^.\n]{0,40}?(?:required|mandatory|essential|needed)",
)
_JOINED: Final = 6
_SHORT: Final = 100


def read(page: Page) -> Iterator[Statement]:
    """The standards asked for, each once, with what is accepted in their place."""
    mentions = [mention for mention in mentions_in(page) if _asked(page, mention)]
    told: set[tuple[str, str]] = set()
    for index, mention in enumerate(mentions):
        for statement in _statements(page, mentions, index):
            key = (statement.pointer.field, mention.slug)
            if key not in told:
                told.add(key)
                yield statement


def _asked(page: Page, mention: Mention) -> bool:
    """Whether the bidder is asked to hold it: said so in its sentence, or just before it."""
    start, end = _clause(page, mention.start)
    before = max(start, mention.start - 60)
    if _PASSING.search(page.lower, before, _lead_in(page, mention)) is not None:
        return False
    if _REPORTED.match(page.lower, mention.end) is not None:
        return False
    if _NOT_ASKED.first(page, start, mention.start) is not None:
        return False
    held = _HELD.first(page, start, max(end, mention.end)) is not None
    demanded = _DEMAND.first(page, start, max(end, mention.end)) is not None
    if not demanded and held and _in_list(page, mention):
        demanded = True
    if not demanded and held and page.section in _CONDITIONS:
        demanded = _WEAKENED.search(page.lower, start, end) is None
    if not demanded and page.section in {"technical", "suitability"}:
        previous = page.sentences[max(0, page.number(mention.start) - 1)]
        demanded = _DEMAND.first(page, *previous) is not None or _terse(page, (start, end))
    return held and demanded and stands(page, (mention.start, mention.end))


def _clause(page: Page, position: int) -> Span:
    """Its sentence, with those before it that a semicolon joins to it."""
    number = page.number(position)
    end = page.sentences[number][1]
    first = number
    while first > max(0, number - _JOINED) and _semicolon(page, page.sentences[first][0]):
        first -= 1
    return page.sentences[first][0], end


def _semicolon(page: Page, position: int) -> bool:
    return page.lower[max(0, position - 4) : position].rstrip().endswith(";")


def _in_list(page: Page, mention: Mention) -> bool:
    """Whether a short line stands in a list whose heading asks for certificates."""
    number = page.number(mention.start)
    start, end = page.sentences[number]
    if end - start > _SHORT or _WEAKENED.search(page.lower, start, end) is not None:
        return False
    for first, last in reversed(page.sentences[max(0, number - _LIST) : number]):
        if page.lower[first:last].rstrip().endswith(":"):
            return _HEADING.first(page, first, last) is not None
    return False


def _terse(page: Page, span: Span) -> bool:
    """Whether a short line under a condition does no more than name a certificate."""
    words = page.lower[span[0] : span[1]]
    if len(words) > _SHORT or _WEAKENED.search(words) is not None:
        return False
    return _TERSE.match(words) is not None


def _lead_in(page: Page, mention: Mention) -> int:
    match = _LEAD_IN.search(page.lower, max(0, mention.start - 12), mention.start)
    return mention.start if match is None else match.start()


def _statements(page: Page, mentions: list[Mention], index: int) -> Iterator[Statement]:
    mention = mentions[index]
    span = (mention.start, mention.end)
    item = mention.slug
    yield page.says("standard.name", mention.name, span, item=item)
    equivalent = equivalent_of(page, mentions, index)
    if equivalent is not None:
        yield page.says(
            "standard.equivalent_accepted", equivalent[0], equivalent[1], item=item,
        )  # fmt: skip
    route = route_beside(page, mentions, index) or instead_of(page, mentions, index)
    if route is not None:
        yield page.says("standard.alternative_accepted", True, route, item=item)
    if mention.by_law:
        yield page.says("standard.required_by_law", True, span, item=item)
