"""For how many years a bidder must have been trading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.prose.saying import unsettled
from tenderlint.statements import Statement

_LEAST: Final = (
    r"(?:(?:at least|a minimum of|minimum of|no less than|not less than|more than|over|the last"
    r"|the past) (?:the (?:last|past) )?)?"
)
_BEEN: Final = (
    r"(?:been (?:actively |continuously |established and )?(?:trading|in business|in existence"
    r"|incorporated|established|in operation|operational)|traded|existed)"
)
_TRADING: Final = Phrase(
    ("trad", "business", "existence", "existed", "incorporated", "established", "operation"),
    r"(?<![a-z])(?:must|shall|should|have to|has to|need to|needs to|required to|will need to)"
    rf" (?:also )?have (?:already )?{_BEEN}[^.\n\d;]{{0,40}}? (?:for )?{_LEAST}"
    rf"(?P<first>(?<![\d.]){COUNT}) (?:full |complete |consecutive )?years(?![a-z])"
    rf"|(?<!no )(?<![a-z])(?:minimum(?: of)?|at least|no less than|not less than) "
    rf"(?P<second>{COUNT}) years'?(?: of)? (?:continuous )?trading(?: (?:history|record))?(?![a-z])"
    rf"|(?<![a-z])(?<!no )trading (?:history|record) of (?:at least |a minimum of |not less than"
    rf" |no less than )?(?P<third>{COUNT}) years(?![a-z])",
)
_INSTEAD: Final = Phrase(
    ("or ", "unless", "manager", "director", "individual", "person", "staff"),
    r"(?<![a-z])(?:or (?:be able|can|provide|show|demonstrate|others?|an? (?:business|equivalent"
    r"|parent|letter)|equivalent|its|their|have (?:staff|people|managers))|unless"
    r"|(?:manager|director|individual|person|staff)s? (?:must|shall|should))(?![a-z])",
)
_MOST: Final = 20
WORDS: Final = _TRADING.words


def read(page: Page) -> Iterator[Statement]:
    """The years of the first demand; where something else does as well there is none."""
    for match in _TRADING.find(page):
        span = match.span()
        count = counted(match["first"] or match["second"] or match["third"])
        if count is None or not 1 <= count.low <= _MOST:
            continue
        spoiled = _INSTEAD.first(page, *page.sentence(span[0])) is not None
        if not spoiled and stands(page, span) and not unsettled(page, span):
            yield page.says("conditions.years_trading", count, span)
            return
