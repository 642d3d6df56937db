"""Whether a credit score decides on its own who may bid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer
from tenderlint.provenance import Span
from tenderlint.statements import Statement

_SCORE: Final = r"(?<![a-z])credit(?: risk| safe)? (?:scores?|ratings?)(?![a-z])"
_OUT: Final = (
    r"(?:(?:will|shall|would)(?: automatically| immediately)? (?:be (?:automatically )?(?:excluded"
    r"|rejected|disqualified|eliminated|failed|deselected|deemed (?:a|to have) fail\w{0,2})"
    r"|fail|not (?:be (?:considered|invited|evaluated|accepted|eligible)|pass|proceed|progress)"
    r"|(?:result in|lead to|mean) (?:an? )?(?:automatic )?(?:exclusion|rejection"
    r"|disqualification|fail(?:ure)?))|(?:is|are) (?:automatically )?(?:excluded|rejected"
    r"|disqualified|an automatic fail))(?![a-z])"
)
_FAILS: Final = Saying(
    True,
    Phrase(
        ("credit",),
        rf"{_SCORE}[^.\n;]{{0,40}}?(?<![a-z])(?:below|under|less than|lower than|worse than|short"
        rf" of|beneath)(?![a-z])[^.\n]{{0,60}}?(?<![a-z]){_OUT}",
    ),
)
_NOT_ALONE: Final = Phrase(
    ("other", "also", "alternative", "guarantee", "accounts", "discretion", "unless", "together",
     "part of", "one of", "combin", "addition", "turnover", "ratio", "further", "may", "liquid",
     "profit", "net ", "both", "explain", "evidence", "assess", "appeal", "however"),
    r"(?<![a-z])(?:others?|also|alternatives?|alternatively|guarantees?|guarantors?|accounts"
    r"|discretion|unless|together|part of|one of|combin\w{1,8}|additional|addition|turnover"
    r"|ratios?|further|may|liquidity|profit\w{0,7}|net|both|explain|explanation|evidence"
    r"|assess(?:ed|ment)|appeal|however)(?![a-z])",
)  # fmt: skip
WORDS: Final = _FAILS.phrase.words


def read(page: Page) -> Iterator[Statement]:
    """That it decides, where neither its own nor the next sentence names anything beside it."""
    for said in answer(page, "conditions.credit_score", (_FAILS,)):
        span = said.location.span
        if span is not None and not _beside(page, span):
            yield said


def _beside(page: Page, span: Span) -> bool:
    """Whether something else counts too, by the sentences around."""
    number = page.number(span[0])
    last = min(number + 1, len(page.sentences) - 1)
    start, end = page.sentences[max(0, number - 1)][0], page.sentences[last][1]
    return _NOT_ALONE.first(page, start, end) is not None
