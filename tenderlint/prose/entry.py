"""How one comes to bid: quotes by invitation only, and a fee for the papers or the bid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.statements import Statement

_INVITED: Final = Phrase(
    ("invit",),
    r"(?<![a-z])(?:quotes?|quotations?)(?: (?:is|are|will be|shall be|may be (?:sent|submitted)))?"
    r" by invitation(?: only)?(?![a-z])"
    r"|(?<![a-z])only (?:the )?invited (?:suppliers|organisations|providers|bidders|companies"
    r"|contractors) (?:may|can|will be able to) (?:quote|submit an? (?:quote|quotation))"
    r"|(?<![a-z])(?:others|no other \w{1,15}|nobody else) (?:are not|is not|are|is) invited to"
    r" (?:quote|submit an? (?:quote|quotation))",
)
_FEE: Final = Phrase(
    ("fee", "charge", "payable"),
    r"(?<![a-z])(?:an? )?(?:non-refundable )?(?:(?:registration|submission|tender|bidding"
    r"|document|administration) )?(?:fee|charge|payment) of \u00a3 ?\d[\d,.]{0,9}[^.\n]{0,60}?"
    r"(?<![a-z])(?:for (?:each|every|the|a) (?:tender|bid|quote|quotation|submission)(?![a-z])"
    r"|for (?:the|a copy of the|access to the) (?:tender|procurement|contract) documents"
    r"|to (?:submit|upload|register|download|see the|access the|bid|tender)(?![a-z]))",
)
WORDS: Final = (*_INVITED.words, *_FEE.words)


def read(page: Page) -> Iterator[Statement]:
    """The first of each that is said of this tender."""
    for field, phrase in (("procedure.closed_quotes", _INVITED), ("procedure.bidding_fee", _FEE)):
        for match in phrase.find(page):
            if stands(page, match.span()):
                yield page.says(field, True, match.span())
                break
