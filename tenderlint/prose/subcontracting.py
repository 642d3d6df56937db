"""Whether a bidder may give parts of the work to others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import told_of_another
from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.statements import Statement

_WORDS: Final = ("sub-contract", "subcontract", "sub contract")
_SUB: Final = r"(?<![a-z])(?<!further )(?<!sub-)sub[- ]?contract"
_THE_USE: Final = (
    rf"(?:(?<![a-z])(?:the )?(?:use|engagement|appointment) of )?{_SUB}(?:ing|ors?|s)(?![a-z])"
)
_ANY: Final = (
    r"(?:any|the services?|the works?|the contract|this contract|this service|these services"
    r"|the goods|it|their obligations|its obligations)(?! to )(?![a-z])"
)
_BE: Final = r"(?:is|are|will be|shall be|would be|may be)"
_NOT_BE: Final = r"(?:is|are|will|shall|may|must|can)(?: not|not)(?: be)?"
_WHO: Final = (
    r"(?<![a-z])(?<!sub-)(?<!sub )(?:bidders?|tenderers?|suppliers?|providers?|contractors?"
    r"|applicants?|candidates?|you|organisations?|service providers?)(?! (?:who|that|which))"
)
_OF_IT: Final = (
    rf"(?: (?:of|in|for|under|on) {_ANY}(?: (?:part|element|portion|aspect)s?)?"
    r"(?: of (?:the|this|these) \w{1,15})?)?(?:,? in whole or (?:in )?part,?)?"
)
_GIVE: Final = r"(?:(?:assign|transfer|novate|sub-?let)(?:,| or|, or|/) ?){0,3}sub[- ]?contract"
_SOME: Final = (
    " to ", "whole", "entire", "all of", "except", "other than", "core", "clinical", "until",
    "after ", "before", "at this stage", "contractor", "more than", "%",
)  # fmt: skip
_PARTIAL: Final = Phrase(
    _SOME,
    r"(?<![a-z])(?:(?:the )?whole(?! or)|entire(?:ty)?|all of|except|other than|core|clinical|until"
    r"|after (?:award|submission|the tender)|before|at this stage|more than)(?![a-z])|%"
    r"|(?<![a-z])sub-?contractors? (?:may|shall|must|can|will|are|is)(?! not be used)(?![a-z])"
    r"|(?<![a-z])sub[- ]?contract(?:ing|ed)? to ",
)
_CONSENT: Final = (
    r"(?:without|unless|except (?:with|where|by)|save (?:with|where)|other than with"
    r"|subject to|only (?:with|by|where))[^.\n]{0,40}?(?<![a-z])(?:consent|agree(?:d|s|ment)?"
    r"|approv(?:al|ed|es)|permission|permitted|authori[sz](?:ed|ation)|accept(?:s|ed|ance)?)"
)
_WITH_CONSENT: Final = Saying(
    True,
    Phrase(
        _WORDS,
        rf"{_SUB}(?:ing|ed|ors?)?(?![a-z])[^.\n]{{0,120}}?(?<![a-z]){_CONSENT}(?![a-z])",
    ),
    own_no=True,
)
_BARRED: Final = Saying(
    False,
    Phrase(
        _WORDS,
        rf"{_THE_USE}{_OF_IT} (?:{_NOT_BE} (?:permitted|allowed|accepted|acceptable|permissible"
        rf"|used|possible)|{_BE} (?:strictly )?(?:prohibited|forbidden|excluded|barred))(?![a-z])"
        r"|(?<![a-z])no sub[- ]?contract(?:ing|ors?)(?![a-z])"
        rf"(?:{_OF_IT} (?:{_BE} (?:permitted|allowed|accepted|used)|may be used))(?![a-z])"
        rf"|(?<![a-z])no (?:part|element|portion|aspect)s? of [^.\n]{{1,40}}?"
        r" (?:may|shall|can|must|will|is to|are to) be (?:assigned,? or )?sub[- ]?contracted"
        r"(?![a-z])"
        rf"|{_WHO} (?:may not|must not|shall not|can ?not"
        r"|(?:will|shall|are|is)(?: not|not) (?:be )?(?:permitted|allowed|able|entitled) to)"
        rf" {_GIVE}(?: {_ANY}|(?=\s{{0,2}}(?:[.;,)]|\n|\Z)))",
    ),
    _PARTIAL,
)
_ALLOWED: Final = Saying(
    True,
    Phrase(
        _WORDS,
        rf"{_THE_USE}{_OF_IT} {_BE} (?:permitted|allowed|accepted|acceptable|permissible"
        r"|welcomed?|encouraged)(?![a-z])"
        rf"|{_WHO} (?:may|can|(?:will be|are|is|shall be) (?:permitted|allowed|free|able"
        r"|entitled) to)"
        r" (?:also |choose to |propose to |use )?sub[- ]?contract(?:ors)?(?= (?:part|some|any"
        r"|elements?|the|with|for|to|in)(?![a-z])|\s{0,2}(?:[.;,)]|\n|\Z))",
    ),
    Phrase(
        ("if ", "where ", "extent", "no ", "only"),
        r"(?<![a-z])(?:(?:if|where|extent that|when) (?:any )?(?:the use of )?sub[- ]?contract\w*"
        r"|no (?:part|sub))",
    ),
    governed=True,
)
_ASKED: Final = Saying(
    True,
    Phrase(
        _WORDS,
        r"(?<![a-z])intend to (?:use (?:as )?)?sub[- ]?contract(?:ors?)?(?:,)? (?:and,? )?"
        r"(?:if so|for what|what)(?![a-z])|(?<![a-z])(?:proportion|percentage|share|part)s?"
        r"(?: \([^)\n]{1,30}\))? of the contract(?: that)? (?:they|you|it|(?:the )?bidders?"
        r"|(?:the )?tenderers?|(?:the )?suppliers?) intends? to sub[- ]?contract(?![a-z])",
    ),
    own_no=True,
)
"""Who asks how much will be sub-contracted, as the single procurement document does (4C.10),
allows it."""
_SAYINGS: Final = (_WITH_CONSENT, _BARRED, _ALLOWED)
WORDS: Final = words_of(*_SAYINGS, _ASKED)


def read(page: Page) -> Iterator[Statement]:
    """Whether sub-contracting is allowed; with the buyer's agreement it is."""
    told = list(answer(page, "conditions.subcontracting_allowed", _SAYINGS))
    asked = _ASKED.phrase.first(page)
    if told or asked is None or told_of_another(page, asked.span()):
        yield from told
    else:
        yield page.says("conditions.subcontracting_allowed", True, asked.span())
