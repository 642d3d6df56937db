"""For whom a contract is reserved, where text says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import unsettled
from tenderlint.statements import Statement

_RESERVED: Final = Phrase(
    ("reserved",),
    r"(?<![a-z])(?:contract|procurement|opportunity|tender|competition|lot|participation|it|this)"
    r"(?: \w{1,12}){0,3}? (?:is|are|will be|has been|shall be|be) (?:also )?reserved (?:for|to)"
    r" (?P<whom>[^.\n;]{4,120})",
)
_WHOM: Final = (
    ("supported-employment", Phrase(("support", "shelter"),
     r"supported (?:businesses|employment)|sheltered (?:workshops?|employment)")),
    ("mutual", Phrase(("mutual", "mission"), r"mutuals?(?![a-z])|public service mission")),
    ("voluntary-or-small", Phrase(
        ("volunt", "vcse", "charit", "social enterprise", "small", "sme", "communit"),
        r"voluntary|vcse|charit|social enterprise|small|(?<![a-z])smes?(?![a-z])|community org")),
    ("local", Phrase(("local", "based", "located"),
     r"(?<![a-z])local(?! authorit)(?![a-z])|based in|located in")),
)  # fmt: skip
WORDS: Final = _RESERVED.words


def read(page: Page) -> Iterator[Statement]:
    """The first reservation whose beneficiaries are known."""
    for match in _RESERVED.find(page):
        if unsettled(page, match.span()) or not stands(page, match.span()):
            continue
        for member, phrase in _WHOM:
            if phrase.first(page, *match.span("whom")) is not None:
                yield page.says("procedure.reserved_for", member, match.span())
                return
