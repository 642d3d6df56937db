"""Whether staff come with the work (TUPE), and whether bidders are told who they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.statements import Statement

_NAMES: Final = ("tupe", "transfer of undertakings")
_TUPE: Final = (
    r"(?<![a-z])(?:tupe|transfer of undertakings(?: ?\(protection of employment\))?)(?![a-z])"
    r"(?: legislation| rules| provisions| conditions)?(?: \(?regulations?\)?)?(?: (?:19|20)\d\d)?"
    r"(?: regulations?)?(?: ?\([^)\n]{1,60}\))?"
)
_APPLY: Final = r"(?:apply|be applicable|be relevant|be engaged|be triggered)"
_HEDGED: Final = r"(?:well |also |therefore |still |potentially |possibly |normally )?"
_LATER: Final = Phrase(
    ("expir", "terminat", "end of", "exit", "conclusion", "or may not", "own view", "own advice",
     "own legal", "own opinion", "themselves", "yourself"),
    r"(?<![a-z])(?:(?:on|upon|at|after|following) (?:the )?(?:expiry|termination|exit|conclusion"
    r"|end of (?:the|this) (?:contract|term|agreement))"
    r"|(?:may|might|will) or (?:may|might|will) not"
    r"|(?:own (?:\w{1,15} )?(?:view|advice|opinion)|themselves|yourself)[^.\n]{0,40}? tupe)"
    r"(?![a-z])",
)  # fmt: skip
_NO_TRANSFER: Final = Saying(
    False,
    Phrase(
        ("tupe", "undertakings", "transfer"),
        rf"{_TUPE} (?:(?:does|do|will|shall|would)(?: not|n't) {_HEDGED}{_APPLY}"
        r"|(?:is|are)(?: not|n't) (?:\w{1,15} )?(?:considered|believed|expected|thought|likely"
        rf"|deemed|anticipated|envisaged|intended)(?: likely)? to {_APPLY}"
        r"|(?:is|are)(?: not|n't) (?:\w{1,15} )?(?:applicable|relevant)|not applicable"
        r"|(?:is|are) (?:considered |thought )?unlikely to (?:apply|be applicable))(?![a-z])"
        r"|(?<![a-z])(?:not|n't) (?:\w{1,15} )?(?:consider|believe|expect|expected|considered"
        rf"|believed|anticipate|anticipated|think|thought|envisage|envisaged)(?: that)?"
        rf" (?:the )?{_TUPE} (?:will|would|to|does|do|applies|apply)(?: {_APPLY})?(?![a-z])"
        r"|(?<![a-z])no tupe (?:implications?|transfers?|considerations?|issues?|applies"
        r"|liabilit\w{1,3}|requirements?)(?![a-z])"
        r"|(?<![a-z])tupe(?: applies| applicable| apply)?\s?[:=-]\s?(?:no|not applicable|n/a)"
        r"(?![a-z])"
        r"|(?<![a-z])no (?:\w{1,15} )?(?:staff|employees) (?:will |are (?:expected |eligible |due )"
        r"?to |would )transfer(?![a-z])",
    ),
    _LATER,
    law=True,
    governed=True,
)
_TRANSFER: Final = Saying(
    True,
    Phrase(
        _NAMES,
        r"(?<![a-z])to be tupe'?d(?![a-z])|"
        rf"{_TUPE} (?:(?:may|will|shall|could|would|might|does|do) {_HEDGED}{_APPLY}"
        r"|(?:is|are) (?:\w{1,15} )?(?:considered|believed|expected|thought|likely|deemed"
        rf"|anticipated|envisaged)(?: likely)? to {_APPLY}"
        r"|applies|(?:is|are) (?:applicable|likely)|(?:may|will) be (?:an issue|a factor))(?![a-z])"
        r"|(?<![a-z])(?:there (?:are|will be|may be|is|is likely to be|are likely to be)"
        r"(?: potential(?:ly)?| possible| some| an?){0,2}) tupe"
        r" (?:implications?|transfers?|considerations?|issues?)(?![a-z])"
        r"|(?<![a-z])tupe(?: applies| applicable| apply)?\s?[:=-]\s?(?:yes|applies)(?![a-z])"
        r"|(?<![a-z])(?:staff|employees|workers|posts) (?:will|may|are likely to|are expected to)"
        r" (?:\w{1,15} )?(?:transfer|tupe)(?![a-z])[^.\n]{0,60}?(?<![a-z])(?:tupe|transfer of"
        r" undertakings|the new (?:provider|supplier|contractor))(?![a-z])",
    ),
    _LATER,
    law=True,
    governed=True,
)
_DATA: Final = (
    r"(?<![a-z])(?:(?:anonymi[sz]ed|tupe|workforce|employee liability|staff transfer"
    r"|transferring) (?:and \w{1,15} )?(?:(?:staff|staffing|employee|employees|workforce|tupe"
    r"|transfer|liability|personnel) ){0,2}"
    r"(?:information|data|lists?|details|schedules?|spreadsheets?|matrix))(?![a-z])"
)
_ABOUT: Final = r"(?: (?:on|of|for|about|relating to|from|in) [^.\n,;]{1,60}?)?"
_TO_WHOM: Final = Phrase(
    ("successful", "preferred", "winning", "award", "shortlisted", "expir", "terminat", "end of",
     "exit", "if ", "used "),
    r"(?<![a-z])(?:successful|preferred|winning|appointed) (?:\w{1,15} )?(?:bidders?|tenderers?"
    r"|suppliers?|providers?|contractors?|candidates?)|(?<![a-z])(?:after|on|upon|following|at)"
    r" (?:\w{1,15} )?award(?![a-z])|(?<![a-z])(?:expiry|termination|exit)(?![a-z])"
    r"|(?<![a-z])end of (?:the|this) (?:contract|term)",
)  # fmt: skip
_WITHHELD: Final = Saying(
    False,
    Phrase(
        ("tupe", "anonymi", "workforce", "liability", "transfer"),
        rf"{_DATA}{_ABOUT} (?:is|are|has|have|will|can|could)(?: not|not|n't) (?:currently |yet )?"
        r"(?:be |been )?(?:available|provided|supplied|attached|included|shared|released|issued"
        r"|made available)(?![a-z])",
    ),
    _TO_WHOM,
)
_SUPPLIED: Final = Saying(
    True,
    Phrase(
        ("tupe", "anonymi", "workforce", "liability", "transfer"),
        rf"{_DATA}{_ABOUT} (?:(?:is|are|has been|have been|will be|can be|may be) (?:now |also )?"
        r"(?:attached|enclosed|included|provided|supplied|shared|released|issued|made available"
        r"|available|obtained|requested|found|set out|contained|given)"
        r"|(?:available|attached|enclosed|supplied|provided) (?:on|upon|in|at|as|with|to))"
        r"(?![a-z])",
    ),
    _TO_WHOM,
)
_SAYINGS: Final = (
    ("terms.staff_transfer", (_NO_TRANSFER, _TRANSFER)),
    ("terms.staff_data_supplied", (_WITHHELD, _SUPPLIED)),
)
WORDS: Final = words_of(*(one for _, sayings in _SAYINGS for one in sayings))


def read(page: Page) -> Iterator[Statement]:
    """Whether staff may transfer, and whether their data are to be had before the bid."""
    for field, sayings in _SAYINGS:
        yield from answer(page, field, sayings)
