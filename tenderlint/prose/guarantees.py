"""Whether a bond or the guarantee of a parent company is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.statements import Statement

_KIND: Final = (
    r"(?:(?:ultimate )?(?:parent|holding|group)(?: company)?(?: performance| financial)?"
    r" guarantees?"
    r"|(?:performance|surety|bank|bid|tender|retention|guarantee|advance payment|on-demand"
    r"|defects) (?:guarantee )?bonds?"
    r"|bank guarantees?|bonds? (?:and|or|and/or|&|/) (?:an? )?(?:\w{1,15} ){0,2}guarantees?"
    r"|guarantees? (?:and|or|and/or|&|/) (?:an? )?(?:\w{1,15} ){0,2}bonds?)(?! scheme)(?![a-z])"
)
_OFFERED: Final = Phrase(
    ("or ", "if ", "where", "event", "unless", "who ", "that ", "which ", "may ", "reserve",
     "insurance", "rent", "tenan"),
    r"(?<!bond )(?<!bonds )(?<![a-z])(?:or|or other|or else|alternatively) (?:an? |the )?"
    r"(?:parent|ultimate|holding|group)(?: company)? guarantee"
    r"|(?<![a-z])(?:if|in the event|unless|where (?!(?:the|an?|your) [^.\n]{1,40}?"
    r"(?:subsidiary|part of a|member of a|parent)(?![a-z])))(?![a-z])"
    r"|(?<![a-z])(?:who|that|which) (?:fail|do not|does not|cannot|can not|rely|relies|score"
    r"|have not|are unable)(?![a-z])"
    r"|(?<![a-z])(?:may|reserves? the right to|might|could) (?:also )?(?:be )?(?:require|ask"
    r"|request|seek|offer|need)"
    r"|(?<![a-z])(?:insurance[- ]backed|rent|tenan\w{2,4})(?![a-z])",
)  # fmt: skip
_NEITHER: Final = Saying(
    False,
    Phrase(
        ("bond", "guarantee"),
        r"(?<![a-z])(?:no|neither an?|neither) (?:(?:performance|parent|company|bank|financial"
        r"|tender|surety) ){0,3}"
        r"(?:bonds?|guarantees?) (?:or|nor|and) (?:an? )?(?:(?:performance|parent|company|bank"
        r"|financial|tender|surety) ){0,3}(?:bonds?|guarantees?) (?:(?:is|are|will be|shall be)"
        r" (?:required|needed|requested|sought|asked for)|required|applies|apply)(?![a-z])"
        rf"|(?<![a-z]){_KIND} (?:is|are|will|shall)(?: not|not) (?:be )?(?:required|needed"
        r"|requested|sought|asked for)(?![a-z])"
        r"|(?<![a-z])(?:not|n't) (?:require|ask for|seek) (?:an? |any )?(?:bonds? or|guarantees? or"
        r"|(?:performance|parent company) (?:bonds?|guarantees?) or)(?![a-z])"
        r"|(?<![a-z])no (?:form of )?(?:bonds?|guarantees?) of any kind(?![a-z])",
    ),
)
_REQUIRED: Final = Saying(
    True,
    Phrase(
        ("bond", "guarantee"),
        rf"(?<![a-z]){_KIND}[^.\n;]{{0,50}}?(?<![a-z])(?:(?:will|shall|must|is to|are to|has to"
        r"|have to)(?: also)? be (?:required|provided|executed|supplied|given|entered into"
        r"|put in place|in place|submitted|furnished|procured|obtained|requested)"
        r"|(?:is|are) (?:also )?(?:required|mandatory|needed)|required)(?![a-z])"
        r"|(?<![a-z])(?:must|shall|will(?! be)|will need to|need to|needs to|required to"
        r"|obliged to|has to|have to|is to|are to|requires?|to)"
        r" (?:also )?(?:(?:provide|supply|execute|procure|furnish|submit|obtain|give|deliver"
        r"|enter into|put in place|secure|have|arrange) )?(?:the \w{1,15} with )?"
        rf"(?:either )?(?:an? |the )?(?:(?:executed|signed|suitable|satisfactory|valid|\d\d?%)"
        rf" )?{_KIND}"
        r"|(?<![a-z])an? bond (?:is|will be|shall be) required(?![a-z])",
    ),
    _OFFERED,
)
_SAYINGS: Final = (_NEITHER, _REQUIRED)
WORDS: Final = words_of(*_SAYINGS)


def read(page: Page) -> Iterator[Statement]:
    """Whether one of them is required; what a bidder may offer instead of another proof is not."""
    yield from answer(page, "conditions.guarantee_required", _SAYINGS)
