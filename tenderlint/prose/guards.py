"""What makes a sentence no statement of this tender's: negation, law, other parties, the past."""

from __future__ import annotations

from typing import Final

from tenderlint.prose.page import Page, Phrase, compiled
from tenderlint.provenance import Span

_FORMER: Final = Phrase(
    ("previous", "former", "used to", "no longer", "in the past", "last time", "historically"),
    r"(?<![a-z])(?:previously|formerly|used to|no longer|in the past(?! (?:\d|one|two|three"
    r"|four|five|six|seven|ten|few))|last time|historically"
    r"|former (?:requirement|condition|contract|tender|framework)"
    r"|previous (?:requirement|condition|contract|tender|framework)s? (?:was|were|had|asked"
    r"|required))"
    r"(?![a-z])",
)
_QUOTED_LAW: Final = Phrase(
    (
        "regulation",
        "act",
        "law",
        "guidance",
        "legislation",
        "directive",
        "twice",
        "two times",
        "double",
    ),
    r"(?:(?<![a-z])(?:regulations?|act|law|guidance|legislation|directive)(?![a-z])[^.\n]{0,60}"
    r"(?<![a-z])(?:says?|said|states?|provides?|permits?|allows?|limits?|caps?"
    r"|(?:may|must|shall|can|should)(?:not| not)(?: normally)?"
    r" (?:exceed|require|ask|be more|be greater))"
    r"|(?:may|must|shall|should|can)(?:not| not)(?: normally)? exceed (?:twice|two times)"
    r"|(?:up to|maximum of|no more than|not more than|exceed) (?:twice|two times|double) the)",
)
_SUPPOSED: Final = Phrase(
    ("for example", "e.g", "for instance", "hypothetical", "modern slavery"),
    r"(?<![a-z])(?:for example|e\.g|for instance|hypothetical\w{0,4}|modern slavery)(?![a-z])",
)
_CONDITIONAL: Final = Phrase(
    ("if ", "unless", "should "),
    r"\A[\s\"'(]{0,8}(?:if (?:an? |any |the |your |you )|unless |should (?:an? |any |the |you ))",
)
_DENIED: Final = Phrase(
    ("not ", "n't", "no ", "without", "never", "cannot", "waive"),
    r"(?<![a-z])(?:(?:is|are|be|was|were|do|does|did|will|would|shall|should|has|have|had|can)"
    r"(?: not|n't)(?: be| been)?(?: an?| any)?"
    r" (?:required?|requirement|needed|need|necessary|mandatory|sought|set|impos(?:e|ed|ing)"
    r"|appl(?:y|ied)|ask(?:ed|ing)?|expected|request(?:ed|ing)?|essential|seeking|stipulated"
    r"|specif(?:y|ied)|have to|used)"
    r"|need not|no (?:need|requirement|obligation) (?:to|for|that)|without (?:the )?(?:need|having)"
    r"|not (?:a|an) (?:requirement|condition|criterion)|not mandatory|never required"
    r"|not required|waived?)(?![a-z])",
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


_OPENING: Final = 40


def stands(page: Page, span: Span) -> bool:
    """Whether what the words at `span` say is said of this tender, now, and not denied."""
    return not (told_of_another(page, span) or denied(page, span) or supposed(page, span))


def told_of_another(page: Page, span: Span) -> bool:
    """Whether the sentence tells of the past, the law, an example or the buyer itself."""
    start, end = page.sentence(span[0])
    end = max(end, span[1])
    guards = (_FORMER, _QUOTED_LAW, _SUPPOSED, _OWN)
    return any(guard.first(page, start, end) is not None for guard in guards)


def supposed(page: Page, span: Span) -> bool:
    """Whether the sentence opens with a condition ("If a bidder …") before `span`."""
    start, _ = page.sentence(span[0])
    if not _CONDITIONAL.occurs(page, start, start + _OPENING):
        return False
    return _conditional(page, start)


def denied(page: Page, span: Span) -> bool:
    """Whether the clause of `span` says that it is not required."""
    start, end = page.sentence(span[0])
    end = max(end, span[1])
    clause = max(start, page.lower.rfind(", but ", start, span[0]))
    return _DENIED.first(page, clause, min(end, span[1] + 80)) is not None


def _conditional(page: Page, start: int) -> bool:
    head = page.lower[start : start + _OPENING]
    return compiled(_CONDITIONAL.pattern).match(head) is not None
