"""What makes a sentence no statement of this tender's: negation, law, other parties, the past."""

from __future__ import annotations

from typing import Final

from tenderlint.prose.former import former
from tenderlint.prose.others import of_others
from tenderlint.prose.page import Page, Phrase, compiled, pattern
from tenderlint.provenance import Span

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
    r"(?<![a-z])(?:says?|said|states?|reads?|provides?|permits?|allows?|limits?|caps?|forbids?|bars?"
    r"|(?:may|must|shall|can|should)(?:not| not)(?: normally)?"
    r" [\"']?(?:exceed|require|ask|be more|be greater))"
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
    r"|not required|no (?:condition|requirement|part) of|no party to|waived?)(?![a-z])",
)
_NOT_HERE: Final = (
    r"(?=\s{0,2}(?:[.;,)]|\n|\Z)| (?:here|now|again|this time|any more)(?![a-z])"
    r"| (?:to|of|for|in|by|under) (?:this|the present|our|ours)(?![a-z]))"
)
_TAKEN_BACK: Final = Phrase(
    ("neither", "none of", "that ", "this ", "these ", "those ", "it ", "they "),
    r"\A[\s\"'(]{0,4}(?:neither(?: of (?:them|these|those|the two))?|(?:none of )?(?:that|this"
    r"|these|those|it|they|them)(?: (?:demand|requirement|condition|rule|figure|threshold"
    r"|limit)s?)?) (?:(?:does not|do not|will not|doesn't|don't|won't|is not|are not|isn't|aren't"
    r"|is|are|is no|are no|will|was|were)(?: an?| any| being)? ?(?:apply|applies|condition"
    r"|requirement|repeated|asked(?: for)?|required|needed|part|the case|carried over|set)"
    r"|applies|apply|play no part|(?:is|are) no longer(?: \w{1,15}){0,3})" + _NOT_HERE,
)
_POSITIVE: Final = pattern(r"(?<![a-z])(?:neither|none|not|no)(?![a-z])|n't")
_DROPPED: Final = Phrase(
    ("not ask", "not require", "not repeat", "not set", "not include", "n't ask", "n't require"),
    r"(?<![a-z])(?:we|and|council|authority|trust|board|buyer|school|tender|procurement|contract"
    r"|notice) (?:do|does|will|shall)(?: not|n't) (?:ask for|require|repeat|set|include) (?:it"
    r"|this|that|them|these|those|either)(?: (?:here|now|again|this time|any more))?"
    r"(?=\s{0,2}(?:[.;,)]|\n|\Z))",
)


_OPENING: Final = 40
_NEXT: Final = 160


def stands(page: Page, span: Span, *, law: bool = False) -> bool:
    """Whether what the words at `span` say is said of this tender, now, and not denied.

    With `law` the words name a law themselves, and its name is no sign that it is quoted.
    """
    return not (told_of_another(page, span, law=law) or denied(page, span) or supposed(page, span))


def told_of_another(page: Page, span: Span, *, law: bool = False) -> bool:
    """Whether the sentence tells of the past, the law, an example or another party."""
    start, end = page.sentence(span[0])
    end = max(end, span[1])
    if former(page, (start, end)) or of_others(page, (start, end), span[1]):
        return True
    guards = (_SUPPOSED,) if law else (_QUOTED_LAW, _SUPPOSED)
    return any(guard.first(page, start, end) is not None for guard in guards)


def supposed(page: Page, span: Span) -> bool:
    """Whether the sentence opens with a condition ("If a bidder …") before `span`."""
    start, _ = page.sentence(span[0])
    if not _CONDITIONAL.occurs(page, start, start + _OPENING):
        return False
    return _conditional(page, start)


def denied(page: Page, span: Span) -> bool:
    """Whether the clause of `span`, or the sentence after it, says that it is not required."""
    start, end = page.sentence(span[0])
    end = max(end, span[1])
    clause = max(start, page.lower.rfind(", but ", start, span[0]))
    if _DENIED.first(page, clause, min(end, span[1] + 80)) is not None:
        return True
    return taken_back(page, span)


def taken_back(page: Page, span: Span) -> bool:
    """Whether the next sentence says that what was said does not apply here."""
    number = page.number(max(span[0], span[1] - 1)) + 1
    if number >= len(page.sentences):
        return False
    start, end = page.sentences[number]
    end = min(end, start + _NEXT)
    if _DROPPED.first(page, start, end) is not None:
        return True
    if not _TAKEN_BACK.occurs(page, start, end):
        return False
    match = compiled(_TAKEN_BACK.pattern).match(page.lower[start:end])
    return match is not None and _POSITIVE.search(match[0]) is not None


def _conditional(page: Page, start: int) -> bool:
    head = page.lower[start : start + _OPENING]
    return compiled(_CONDITIONAL.pattern).match(head) is not None
