"""Whether several providers will share the work: a list, a framework or a market is set up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.statements import Statement

_SHARED: Final = (
    r"(?:frameworks?|dynamic purchasing systems?|dynamic markets?|purchasing systems?|p?dps"
    r"|(?:approved|accredited|preferred|qualified)(?: \w{1,12}){0,2} lists?|provider lists?"
    r"|lists? of (?:approved|accredited|qualified)|open lists?|alliance(?: contract)?)(?![a-z])"
)
_NOT_SHARED: Final = (
    r"(?!(?:outcomes?|performance|quality|assessment|policy|competency|assurance|governance"
    r"|monitoring|evaluation|strategic) )"
)
"""What is set up in such words is how work is done, not who may do it."""
_SET_UP: Final = Phrase(
    (
        "framework", "dynamic", "purchasing system", "dps", " list", "alliance",
    ),
    r"(?<![a-z])(?:establish(?:ing|ment of|ed)?|set(?:ting)? up|creat(?:e|ing|ion of)"
    r"|re-?open|re-?opening|(?:apply|applications?|wish|invited?|opportunity|seeking|providers?)"
    r" to join"
    r"|admission (?:on)?to|appoint\w{0,4} to|join(?:ing)?|entry (?:on)?to)"
    rf" (?:{_NOT_SHARED}[a-z0-9,'()-]{{1,20}} ){{0,6}}?{_SHARED}"
    rf"|(?<!works within )(?<!work within )(?<![a-z])"
    rf"(?:this|open|new|multi-(?:supplier|provider)|the proposed) {_SHARED}"
    rf"|(?<![a-z])(?:commissioned|procured|purchased|bought) (?:through|via|from) an? {_SHARED}"
    r"|(?<![a-z])the framework(?: agreement)? (?:will|shall|is (?:split|divided|open))(?![a-z])"
    r"|(?<![a-z])the alliance (?:can|will|is|shall)(?![a-z])",
)  # fmt: skip
_FUND: Final = Phrase(
    ("fund bid", "the fund", "bid value", "grant value"),
    r"(?<![a-z])(?:fund bids?|bids? (?:to|into) the fund|maximum (?:bid|grant) value)",
)
WORDS: Final = (*_SET_UP.words, *_FUND.words)


def read(page: Page) -> Iterator[Statement]:
    """That several providers share the work, where the text says that they are brought together."""
    for phrase in (_SET_UP, _FUND):
        for match in phrase.find(page):
            if stands(page, match.span()):
                yield page.says("procedure.many_providers", True, match.span())
                return
