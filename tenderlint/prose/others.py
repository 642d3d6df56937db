"""Whose demand it is: another procurement's, another party's, or the buyer's own figure."""

from __future__ import annotations

from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.provenance import Span

_OPENS: Final = r"\A[\s\"'(\u2022*-]{0,8}"
_ELSEWHERE: Final = Phrase(
    ("another", "other ", "separate", "different"),
    rf"{_OPENS}(?:in|for|under) (?:another|some other|other|a separate|a different)"
    r" (?:\w{1,15} )?(?:procurement|tender|contract|framework|competition|exercise|notice"
    r"|agreement)s?(?![a-z])",
)
_PARTY: Final = (
    r"(?:landlords?|tenants?|residents?|schools?|academies|colleges|pupils|parents|families"
    r"|carers|customers|clients|patients|householders|homeowners|leaseholders|developers|donors"
    r"|funders|grant holders|volunteers|venues?|sub-?contractors|foster carers|personal"
    r" assistants|neighbouring councils|other councils|other authorities)"
)
_SUBJECT: Final = Phrase(
    ("landlord", "tenant", "resident", "school", "academies", "college", "pupil", "parent",
     "famil", "carers", "customer", "client", "patient", "holder", "owners", "developers",
     "donors", "funders", "volunteers", "venue", "contractors",
     "personal assistant", "other councils", "other authorities",
     "neighbouring councils"),
    rf"{_OPENS}(?:(?:the|our|all|any|each|every|some|most|private|local|many|larger?|small"
    rf"|individual) ){{0,3}}{_PARTY}(?! (?:meals?|catering|transport|liaison|support|care"
    r"|services?|engagement|who (?:bid|tender))(?![a-z]))(?!['a-z:-])"
    r"[^.\n]{0,60}?(?<![a-z])(?:must|shall|should|have to|has to|needs? to|are required|pays?"
    r"|holds?|with an?)(?![a-z])",
)  # fmt: skip
_BIDDER: Final = Phrase(
    ("bid", "tender", "supplier", "provider", "contractor", "applicant", "candidate", "you",
     "organisation", "consortium", "participant"),
    r"(?<![a-z])(?:bidders?|tenderers?|suppliers?|providers?|contractors?|applicants?"
    r"|candidates?|you|your|organisations?|consortium|participants?)(?![a-z])",
)  # fmt: skip
_HELD_BY: Final = Phrase(
    ("held by", "carried by", "arranged by", "taken out by"),
    r"(?<![a-z])(?:held|carried|arranged|taken out) by (?:the |our |its |each |a )?(?:\w{1,15} )?"
    r"(?:council|authority|trust|landlord|tenant|resident|school|owner|venue|buyer|district"
    r"|borough)(?![a-rt-z])",
)
_PARTNER: Final = Phrase(
    ("partner",),
    r"(?<![a-z])(?:our|the (?:council|authority|trust|board|buyer)'s) (?:\w{1,15} )?partners?"
    r"(?![a-z])",
)
_ASKED: Final = Phrase(
    ("must", "shall", "will", "should", "requir", "need", "expect", "have to", "has to"),
    r"(?<![a-z])(?:must|shall|will|should|require[ds]?|needs?|expect(?:s|ed)?|have to|has to)"
    r"(?![a-z])",
)
_OWN: Final = Phrase(
    ("our ", "council", "authority", "trust", "buyer", "board", "association", "university"),
    r"(?<![a-z])(?:our own|(?:the )?(?:council|authority|trust|buyer|board|association|university)"
    r"(?:'s?)? (?:own |annual |gross |total )?(?:turnover|insurance|public liability)"
    r"|(?:the )?(?:council|authority|trust|buyer|board|association|university)"
    r" (?:itself )?(?:has|have|holds?|maintains?|carries|insures|turns over) "
    r"(?:an? |its own |the )?(?:annual |yearly |gross |total )?"
    r"(?:turnover|insurance|public liability|professional|employer)"
    r"|turnover of the (?:council|authority|trust|buyer|board|association|university|group|market))"
    r"(?![a-z])",
)
_HEAD: Final = 140


def of_others(page: Page, span: Span, place: int) -> bool:
    """Whether the sentence at `span` tells, at `place`, of someone who is no bidder of this."""
    start, end = span
    head = min(end, start + _HEAD)
    if _opening(page, _ELSEWHERE, start, head):
        return True
    if _OWN.first(page, start, end) is not None or _HELD_BY.first(page, start, end) is not None:
        return True
    if _opening(page, _SUBJECT, start, head) and _BIDDER.first(page, start, end) is None:
        return True
    if _PARTNER.first(page, start, max(start, place)) is None:
        return False
    return _ASKED.first(page, start, end) is None


def _opening(page: Page, phrase: Phrase, start: int, end: int) -> bool:
    """Whether the words from `start` match: its start is the text's own."""
    if not phrase.occurs(page, start, end):
        return False
    head = page._replace(lower=page.lower[start:end])
    return phrase.first(head) is not None
