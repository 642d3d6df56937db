"""What is told of an earlier contract, tender or draft, in the past tense."""

from __future__ import annotations

from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.provenance import Span

_AGO: Final = Phrase(
    ("previous", "former", "used to", "no longer", "in the past", "last time", "historically"),
    r"(?<![a-z])(?:previously|formerly|used to|no longer|in the past(?! (?:\d|one|two|three"
    r"|four|five|six|seven|ten|few))|last time|historically"
    r"|former (?:requirement|condition|contract|tender|framework)"
    r"|previous (?:requirement|condition|contract|tender|framework)s? (?:was|were|had|asked"
    r"|required))"
    r"(?![a-z])",
)
_THING: Final = (
    r"(?:procurements?|tenders?|tendering|competitions?|rounds?|exercises?|contracts?"
    r"|frameworks?|agreements?|notices?|drafts?|versions?|specifications?|providers?|suppliers?"
    r"|contractors?)"
)
_YEAR: Final = r"(?:19|20)\d\d(?:[/-]\d{2,4})?"
_EARLIER: Final = (
    rf"(?:(?:last|previous|earlier|former|outgoing|expiring|preceding|old) (?:\w{{1,15}} )?{_THING}"
    rf"|{_THING},? (?:that (?:was|were) |which (?:was|were) )?(?:(?:let|held|awarded|run|signed"
    rf"|published|issued|made)(?: of| in| from| since)?|of|in|from|since) (?:\w{{3,9}} )?{_YEAR}"
    rf"|(?:the|our|an?) {_YEAR} {_THING}"
    rf"|in {_YEAR},? (?:we|the \w{{1,15}}|bidders|suppliers|tenderers|providers|applicants)"
    r"(?= (?:was|were|had|did|required|asked|set)(?![a-z])))"
)
_WORDS: Final = ("last ", "previous", "earlier", "former", "outgoing", "expiring", "preceding",
                 "old ", "19", "20")  # fmt: skip
_HAPPENED: Final = Phrase(
    _WORDS,
    rf"(?<![a-z]){_EARLIER}(?![a-z\d])[^.\n]{{0,90}}?(?<![a-z])(?:was|were|had|did|required|asked"
    r"|paid|invited|demanded|needed|expected|called for|specified|insisted|set)(?![a-z])",
)
_REPORTED: Final = Phrase(
    _WORDS,
    rf"(?<![a-z]){_EARLIER}(?![a-z\d])[^.\n]{{0,90}}?(?<![a-z])(?:said|stated|read|proposed"
    r"|suggested)(?![a-z])",
)
_NOW: Final = Phrase(
    ("must", "shall", "will", "should", "has to", "have to", "need", "is ", "are "),
    r"(?<![a-z])(?:must|shall|will(?! not| no longer| end| expire)|should|has to|have to"
    r"|needs? to|(?:is|are) (?:now |also )?(?:required|needed|asked|to (?:be|have|hold)))(?![a-z])",
)


def former(page: Page, span: Span) -> bool:
    """Whether the words between two places tell of what was, and ask nothing of today."""
    if _AGO.first(page, *span) is not None or _REPORTED.first(page, *span) is not None:
        return True
    return _HAPPENED.first(page, *span) is not None and _NOW.first(page, *span) is None
