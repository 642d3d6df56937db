"""Who may bid: groups of bidders, a leader for them, and bidders from one area only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands, told_of_another
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.statements import Statement

_GROUP: Final = (
    r"(?:consorti(?:a|um|ums)|joint (?:bids?|tenders?|ventures?)|groups? of (?:bidders"
    r"|organisations|economic operators))"
)
_NOT_ALLOWED: Final = Phrase(
    ("consorti", "joint", "group"),
    rf"(?<![a-z]){_GROUP}(?: (?:bids?|tenders?|applications?|arrangements?|members))?"
    r" (?:will|shall|are|is|may|must|can)(?: not|not)(?: be)?"
    r" (?:permitted|allowed|accepted|considered|eligible|bid|tender|apply)"
    rf"|(?<![a-z])no {_GROUP}(?: bids?| tenders?)?(?: (?:will|shall|are|is)|[.;,])"
    r"|(?:will|do|does|shall|can)(?: not|not) (?:accept|permit|allow"
    rf"|consider)[^.\n]{{0,30}}{_GROUP}",
)
_ALLOWED: Final = Phrase(
    ("consorti", "joint", "group"),
    rf"(?<![a-z]){_GROUP}(?: (?:bids?|tenders?|applications?|arrangements?"
    rf"|members))?[^.\n]{{0,30}}?"
    r" (?:(?:are|is|will be|would be|shall be) (?:\w{1,12} )?"
    r"(?:welcomed?|permitted|allowed|accepted|encouraged|acceptable|eligible)"
    r"|(?:may|can) (?:bid|tender|apply|submit|participate))"
    r"|(?<![a-z])(?:welcomes?|accepts?|invites?|encourages?|permits?|allows?|open to"
    r"|interest(?:ed)? from"
    rf"|suitable for|sole provider or|(?:applicant|tenderer|bidder)s? (?:and|or) (?:any"
    rf" )?(?={_GROUP}))[^.\n]{{0,50}}?(?<![a-z]){_GROUP}",
)
_LED: Final = Phrase(
    ("led by", "lead", "large"),
    rf"{_GROUP}[^.\n]{{0,80}}?(?<![a-z])led by an? (?:\w{{1,15}} )?(?:\w{{1,15}} )?"
    r"(?:provider|organisation|supplier|body|contractor|company|partner)"
    rf"|{_GROUP}[^.\n]{{0,60}}?(?:must|shall|will be required to|are required to) "
    r"(?:have|appoint|nominate|identify|name|be led by) an? (?:\w{1,15} )?"
    r"(?:lead|leading|large)",
)
_LOCAL: Final = Phrase(
    ("based", "located", "situated", "registered"),
    r"(?<![a-z])(?:bidders?|suppliers?|tenderers?|providers?|organisations?|contractors?"
    r"|applicants?"
    r"|companies|businesses)[^.\n,;]{0,25}? (?:must|shall|are required to|will need to|need to) "
    r"(?:already |currently )?(?:be (?:based|located|situated|registered)|have (?:a"
    r"|their) registered office)"
    r" (?:in|within)(?= )[^.\n;]{0,80}"
    r"|(?<![a-z])(?:only open to|open only to|reserved for|restricted to|limited to"
    r"|only accept(?:ed)? from)"
    r"[^.\n;]{0,60}? (?:based|located|situated|registered) (?:in|within)(?= )[^.\n;]{0,80}",
)
_LATER: Final = Phrase(
    (
        "by ",
        "before",
        "prior",
        "at the",
        "from the",
        "once",
        "upon",
        "portal",
        "system",
        "at ",
        "from ",
        "upon",
        "uk",
        "united",
        "on ",
    ),
    r"(?<![a-z])(?:by|before|prior to|at|from|upon|on)(?: the)? (?:contract|service|start"
    r"|commenc|time)"
    r"|(?<![a-z])(?:portal|system|uk|united kingdom|once|after award)(?![a-z])",
)
_NAMED: Final = pattern(r"[A-Z][\w&-]{0,30} Consortium")
WORDS: Final = (*_NOT_ALLOWED.words, *_ALLOWED.words, *_LED.words, *_LOCAL.words)


def read(page: Page) -> Iterator[Statement]:
    """What the text says of consortia, lead providers and local bidders."""
    yield from _consortium(page)
    match = _LED.first(page)
    if match is not None and stands(page, match.span()):
        yield page.says("conditions.lead_provider_required", True, match.span())
    for match in _LOCAL.find(page):
        end = page.sentence(match.start())[1]
        if stands(page, match.span()) and _LATER.first(page, match.start(), end) is None:
            yield page.says("conditions.local_only", True, match.span())


def _consortium(page: Page) -> Iterator[Statement]:
    refused = _NOT_ALLOWED.first(page)
    if refused is not None and not told_of_another(page, refused.span()):
        yield page.says("conditions.consortium_allowed", False, refused.span())
    for match in _ALLOWED.find(page):
        # A capital letter inside a sentence marks the name of a purchasing consortium.
        named = _NAMED.search(page.normal, max(0, match.start() - 40), match.end()) is not None
        covered = refused is not None and page.number(refused.start()) == page.number(match.start())
        if not named and not covered and stands(page, match.span()):
            yield page.says("conditions.consortium_allowed", True, match.span())
            return
