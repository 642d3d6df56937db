"""How many lots a text names, and for how many of them one may bid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.quantities import exactly
from tenderlint.statements import Statement

_LOT: Final = Phrase(("lot ",), r"(?<![a-z])lot (?P<name>[1-9]\d?|[a-hx-z])(?![a-z0-9.])")
_UP_TO: Final = Phrase(
    ("lots ",), r"(?<![a-z])lots 1 ?(?:to|-|through to|through) ?(?P<last>[1-9]\d?)(?!\d|\.\d)"
)
_SPLIT: Final = Phrase(
    ("lots", "categor"),
    r"(?<![a-z])(?<!risks are )(?<!costs are )(?<!breaches are )(?<!broken )(?:divided|split"
    r"|separated|broken(?: down)?|arranged|grouped|structured|organised)"
    rf"(?: up)?(?: in)?to (?:the following )?(?P<count>{COUNT}) (?:\w{{1,15}}"
    rf" ){{0,2}}?"
    r"(?:lots|categor(?:y|ies)|category's)(?![a-z])"
    rf"|(?<![a-z])(?:compris(?:es|ing|ed)|includes?|consists?|consisting|made up|have|has|are"
    rf"|will be|in)"
    rf"(?: of)?(?: the following)? (?P<again>{COUNT}) (?:(?:separate|distinct|individual"
    rf"|geographical"
    r"|different|regional) )?lots(?![a-z])",
)
_BID: Final = r"(?:tender|bid|apply|submit(?: \w{1,12}){0,4}?|respond|applications?|bids?|tenders?)"
_ANY: Final = Saying(
    False,
    Phrase(
        ("lot", "categor", "areas", "one or more contracts", "combination", "or all", "and all"),
        rf"(?<![a-z]){_BID}(?: \w{{1,10}}){{0,3}}? (?:for|against|on|in)"
        r" (?:(?:just |either )?(?:one|1|a single lot|any|as many|some|either)(?: lot)?,?"
        r" ?(?:(?:or|and|and/or|/|of|to)(?: \w{1,10}){0,3}? )?(?:more|both|all|two|several|multiple"
        r"|combination|number|of (?:the|these)|(?:the|these)|lots?)[^.\n]{0,30}?"
        r"|each lot (?:they|you) wish|(?:one|individual|single|separate) )(?<![a-z])lots?(?![a-z])"
        rf"|(?<![a-z]){_BID}(?: \w{{1,10}}){{0,3}}? (?:for|against) (?:one|1)(?: lot)?,?"
        r" (?:or|and/or|to) (?:both|all|more|any)(?![a-z])[^.\n]{0,20}?lots?(?![a-z])"
        r"|(?<![a-z])(?:bid|tender|apply|join|register(?:ed)?|submit(?:ted)?)(?![a-z])[^.\n]{0,60}?"
        r"(?<![a-z])(?:one|1|any)(?:,| or| and|/| to| any| more| multiple| multiples| several| than"
        r"| one){1,6}(?: all| both)?(?: of)?(?: the| these)?(?: \w{1,15}){0,2}? (?:lots?"
        r"|categor(?:y|ies)|areas)(?![a-z])"
        rf"|(?<![a-z])(?:{_BID}|submitted)(?: \w{{1,10}}){{0,3}}? (?:for|against) (?:(?:one"
        rf"|1),? (?:multiple"
        r"|more|several),? (?:or|and) all|any combination|(?:one|1) or more categor(?:y"
        r"|ies))(?![a-z])"
        rf"|(?<![a-z])(?:{_BID}|accepted|admission)(?: \w{{1,10}}){{0,3}}? (?:for|on) (?:one or"
        rf" more(?: of)?"
        r"(?: the)?|any of the|all \d{1,2}) (?:lots|categor(?:y|ies)|contracts)(?![a-z])"
        rf"|(?<![a-z]){_BID}(?: \w{{1,10}}){{0,3}}? for (?:as many of (?:the|these) lots|each lot"
        r" (?:they|you) wish|(?:one|any|multiple) (?:or more )?(?:of the )?lots?)(?![a-z])",
    ),
    own_no=True,
)
_NEED_NOT: Final = Saying(
    False,
    Phrase(
        ("lots",),
        rf"(?<![a-z])(?:not|n't) (?:be )?(?:required|obliged|have|need|necessary) to {_BID} for"
        r" (?:both|all|every)(?: of the| the)? lots?(?![a-z])",
    ),
    own_no=True,
)
_ALL: Final = Saying(
    True,
    Phrase(
        ("lots",),
        rf"(?<![a-z])(?:must|shall|required to|have to|need to) {_BID}(?: \w{{1,10}}){{0,2}}? for"
        r" (?:both|all|every)(?: of the| the)?(?: \w{1,10})? lots?(?![a-z])"
        rf"|(?<![a-z]){_BID} (?:for|against) (?:individual|single|only one|some|part of the) lots?"
        r" (?:will|shall|are|is)(?: not|not) (?:be )?(?:accepted|considered|permitted)",
    ),
    own_no=True,
)
_LIMIT: Final = Phrase(
    ("lots", "lot "),
    rf"(?<![a-z])(?P<verb>tender|bid|apply|submit|be awarded|awarded|win|appointed)(?![a-z])"
    rf"[^.\n\d;]{{0,60}}?(?:maximum of|max(?:imum)?|no more than|up to|not more than|limited to"
    rf"|only)"
    rf" (?P<count>{COUNT}) lots?(?![a-z])"
    rf"|(?<![a-z])no (?:bidder|tenderer|supplier|provider)s? (?:will|may|can|shall)"
    rf" (?P<verb2>be awarded|win|bid for|tender for) more than (?P<count2>{COUNT}) lots?(?![a-z])",
)
_FIELDS: Final = {
    "tender": "division.lots_bid_limit",
    "bid": "division.lots_bid_limit",
    "apply": "division.lots_bid_limit",
    "submit": "division.lots_bid_limit",
}
WORDS: Final = ("lot ", *_UP_TO.words, *words_of(_NEED_NOT, _ANY, _ALL))


def read(page: Page) -> Iterator[Statement]:
    """How many lots there are, and whether one may bid for some of them."""
    yield from answer(page, "division.all_lots_required", (_NEED_NOT, _ALL, _ANY))
    yield from _limit(page)
    if page.lot is None:
        yield from _named(page)


def _named(page: Page) -> Iterator[Statement]:
    """How many there are: said in so many words, or by the names of several."""
    for match in _SPLIT.find(page):
        count = counted(match["count"] or match["again"])
        if count is not None and count.low > 1 and stands(page, match.span()):
            yield page.says("division.lots_named", count, match.span())
            return
    for match in _UP_TO.find(page):
        if stands(page, match.span()):
            yield page.says("division.lots_named", exactly(int(match["last"])), match.span())
            return
    found = list(_LOT.find(page))
    names = {match["name"] for match in found}
    if len(names) > 1:
        yield page.says("division.lots_named", exactly(len(names)), found[0].span())


def _limit(page: Page) -> Iterator[Statement]:
    told: set[str] = set()
    for match in _LIMIT.find(page):
        verb = match["verb"] or match["verb2"].removesuffix(" for")
        field = _FIELDS.get(verb, "division.lots_award_limit")
        count = counted(match["count"] or match["count2"])
        if count is not None and field not in told and stands(page, match.span()):
            told.add(field)
            yield page.says(field, count, match.span())
