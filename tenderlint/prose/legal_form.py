"""Whether organisations that bid together have to form a company before they bid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.statements import Statement

_WORDS: Final = ("joint", "consorti", "group", "special purpose", "partnership")
_GROUP: Final = (
    r"(?<![a-z])(?:joint (?:ventures?|bidders|bids|tenders|tenderers)|consorti(?:a|um|ums)"
    r"|groups? of (?:bidders|suppliers|tenderers|organisations|economic operators|providers"
    r"|contractors|companies)|groupings?|partnerships)(?![a-z])"
)
_FORM: Final = (
    r"(?:(?:be|have been|become) (?:legally )?(?:incorporated|constituted|established|registered)"
    r"|incorporate|(?:have )?(?:form|set up|establish|create|take|adopt|assume|constitute)(?:ed)?"
    r" (?:into )?(?:an? |the )?(?:(?:new|single|separate|specific|particular|given|legal"
    r"|incorporated|appropriate) ){0,3}(?:legal (?:entity|form|body|personality)|entity|company"
    r"|legal|form|spv|special purpose (?:vehicle|company)|corporate (?:body|vehicle)))(?![a-z])"
)
_MUST: Final = (
    r"(?:must|shall|should|has to|have to|needs? to|(?:is|are|will be) (?:required|expected) to)"
)
_BID: Final = (
    r"(?:(?:any|the|its|their|your|an?) )?(?:(?:joint|final|initial) )?(?:bid(?:s|ding)?"
    r"|tender(?:s|ing)?|submi(?:ssion|tting)|quotations?|applications?|applying|applies"
    r"|closing date|deadline|expression of interest|they (?:bid|tender|apply)|it (?:bids|tenders"
    r"|applies)|responding|participating|selection stage)(?![a-z])"
)
_BEFORE: Final = (
    r"(?:before|prior to|in advance of|by the time of|at the time of|in order to|at the point of"
    r"|when|by)"
)
_FIRST: Final = Saying(
    True,
    Phrase(
        _WORDS,
        rf"{_GROUP}[^.\n;]{{0,60}}?(?<![a-z]){_MUST} (?:already |first )?{_FORM}[^.\n;]{{0,40}}?"
        rf"(?<![a-z]){_BEFORE} (?:submitting )?{_BID}",
    ),
    Phrase(
        ("award", "success", "winning", "if ", "may "),
        r"(?<![a-z])(?:(?:on|upon|after|following|at|if) (?:contract )?award\w{0,2}"
        r"|if successful|successful (?:consorti|group|bid|joint)|winning (?:consorti|group|bid)"
        r"|may be required)",
    ),
)
_AWARD: Final = (
    r"(?:(?:on|upon|after|following|at|if|once|when|where|for the purpose of)"
    r" (?:(?:the|they|it|is|are|a|contract|be|being) ){0,4}"
    r"(?:award(?:ed|ing)?|successful|appointed|they win|win|won)"
    r"|(?:before|prior to|for|by|at) (?:the )?(?:contract|framework|service|agreement)"
    r" (?:signature|signing|start|starts|commencement|award|is signed)"
    r"|(?:before|prior to) (?:entering into|signing|execution of|award)"
    r"|as a condition of (?:contract )?award)(?![a-z])"
)
_AFTER: Final = Saying(
    False,
    Phrase(
        ("joint ", "consorti", "group", "partnerships", "legal form"),
        rf"{_GROUP}[^.\n;]{{0,80}}?(?<![a-z])(?:may|might|could|will|shall|must|can) (?:only )?"
        rf"(?:be )?(?:required to |asked to |obliged to )?{_FORM}[^.\n;]{{0,60}}?"
        rf"(?<![a-z]){_AWARD}"
        rf"|(?<![a-z]){_AWARD},? [^.\n;]{{0,40}}?{_GROUP}[^.\n;]{{0,40}}?(?<![a-z])(?:may|might"
        rf"|could|will|shall|must) (?:be )?(?:required to |asked to |obliged to )?{_FORM}"
        r"|(?<![a-z])no (?:specific |particular |special |given )?legal form (?:is|will be)"
        r" (?:required|needed|asked|imposed|stipulated|prescribed)(?![a-z])"
        rf"|{_GROUP}[^.\n;]{{0,40}}?(?<![a-z])(?:need not|(?:do|does|will|is|are|shall)(?: not|n't)"
        r" (?:be )?(?:need|have|required|obliged|expected) to)"
        rf" {_FORM}",
        ("award", "success", "contract", "form", "incorporat", "constitut", "establish", "set up",
         "creat", "tak", "adopt", "assum", "register"),
    ),
    own_no=True,
)  # fmt: skip
_SAYINGS: Final = (_AFTER, _FIRST)
WORDS: Final = words_of(*_SAYINGS)


def read(page: Page) -> Iterator[Statement]:
    """Whether a group must be a company to bid; that it may have to be one later is a no."""
    yield from answer(page, "conditions.legal_form_before_award", _SAYINGS)
