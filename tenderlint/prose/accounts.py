"""The accounts that a bidder must show: audited or not, and of how many years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import denied, stands
from tenderlint.prose.page import COUNT, Page, Phrase, counted, pattern
from tenderlint.prose.saying import Saying, meant, unsettled
from tenderlint.provenance import Span
from tenderlint.statements import Statement

_ACCOUNTS: Final = (
    r"(?:(?:annual|financial|statutory|published|company|full|final|signed|filed|trading"
    r"|consolidated|group|year-end) ){0,3}(?:accounts|financial statements|statements of accounts?)"
)
_AUDITED: Final = Phrase(
    ("audited",),
    r"(?<![a-z-])(?<!un )(?:independently )?audited(?: \([^)\n]{1,40}\)| (?:or|and|/) (?:certified"
    rf"|signed|published|filed|approved)| where (?:applicable|required))? {_ACCOUNTS}(?![a-z])",
)
_DEMAND: Final = Phrase(
    ("must", "shall", "should", "requir", "need", "provid", "submi", "suppl", "enclos", "attach",
     "upload", "includ", "request", "send", "has to", "have to", "evidence", "copies", "copy"),
    r"(?<![a-z])(?:must|shall|should|require[ds]?|needs?|needed|provide[ds]?|submit(?:ted)?"
    r"|supply|supplied|enclosed?|attach(?:ed)?|upload(?:ed)?|included?|request(?:ed)?|send"
    r"|has to|have to|evidenced?|cop(?:y|ies) of|to be (?:given|sent))(?![a-z])",
)  # fmt: skip
_ALSO: Final = (
    r"(?:(?:or|alternatively|otherwise|failing (?:that|which)),? (?:(?:provide|submit|supply|send"
    r"|with|if not available|if none),? )?(?:(?:an?|the|other|their|its|your|any|some|such"
    r"|suitable|similar|equivalent|alternative) ){0,3}"
    r"(?:equivalents?(?! period)|unaudited|un-audited|management|draft|certified|independently"
    r"|abbreviated|accounts (?:that |which )?(?:the )?law (?:requires|asks)|accounts required by"
    r"|(?:signed )?(?:letter|statement|reference)s? (?:from|of|by)|bank(?:er'?s?|er's)? "
    r"(?:letter|reference|statement)s?|(?:financial )?(?:evidence|information|proof|documents"
    r"|accounts|means|assurance)|cash[- ]?flow|business plan))"
)
_BY_LAW: Final = (
    r"(?:(?:where|if|as|when|to the extent) (?:so |legally |this is |it is |they are |an audit is"
    r" |your? (?:are|is) |you are |applicable|available|audited|legally ){0,2}"
    r"(?:(?:required|obliged)(?: to (?:be audited|have (?:them|one|an audit)|audit))?"
    r" (?:by|under) (?:law|statute|company law|charity law|the companies act|legislation|the law)"
    r"|legally required|required to be audited|applicable|available|the law (?:requires|asks)))"
)
_OTHERS_TAKEN: Final = Phrase(
    ("audited",),
    rf"audited[^.\n]{{0,200}}?(?:(?<![a-z]){_ALSO}|(?<![a-z]){_BY_LAW})(?![a-z])"
    rf"|audited,? ?\(?where (?:required|applicable)\)? {_ACCOUNTS}|(?<![a-z])audited accounts,?"
    r" where required(?=\s{0,2}(?:[.;,)]|\n|\Z))"
    r"|(?<![a-z])(?:un-?audited|management|independently examined|draft) (?:accounts )?or"
    r" audited"
    r"|(?<![a-z])audited or (?:un-?audited|independently examined|management|draft)(?![a-z])",
)
_WITHOUT: Final = Phrase(
    ("audited", "audit"),
    r"(?<![a-z])(?:(?:if|where) (?:you|your organisation|an? \w{1,15}|the \w{1,15}|they)"
    r" (?:do(?:es)? not have|cannot (?:provide|supply)|(?:is|are) (?:not required|unable)"
    r"|have no|has no)"
    r"|(?:those|bidders|suppliers|tenderers|providers|organisations|charities|applicants|groups"
    r"|companies)"
    r" (?:(?:that|who|which) )?(?:do not have|without|are not required|(?:have|with) no|that need"
    r" no|cannot provide))[^.\n]{0,60}?audit(?:ed)?(?![a-z])[^.\n]{0,80}?(?<![a-z])(?:may|can"
    r"|should|must|shall|please|are to|will)(?! not)(?![a-z])(?! be (?:excluded|rejected))",
)
_REFUSED: Final = Phrase(
    ("audited", "management", "abbreviated", "draft"),
    r"(?<![a-z])(?:un-?audited|management|abbreviated|draft)(?: (?:or|and) \w{1,15})? accounts"
    r" (?:will|shall|are|is|may|can)(?: not|not) (?:be )?(?:accept(?:ed|able)|considered"
    r"|sufficient)(?![a-z])",
)
_NOT_THE_BIDDERS: Final = Phrase(
    ("each", "every", "annual", "during", "end of", "year-end", "year end", "months of", "council",
     "authority", "trust", "we ", "our ", "auditor", "prepar", "produc", "publish", "draft",
     "after the", "board", "academ", "school", "fund", "reconcil", "throughout"),
    r"(?<![a-z])(?:(?:each|every) (?:financial |contract )?year(?! (?:of|for|in|over) the)"
    r"|annually|during the (?:contract|term|agreement)|throughout|(?:the )?end of (?:the|each|every"
    r"|its) (?:\w{1,12} )?year|year[- ]end(?! accounts)|within \w{1,8} months (?:of|after)"
    r"|(?:the |our )?(?:council|authority|trust|board|academy|academies|school|fund)(?:'s?)?"
    r" (?:\w{1,15} )?(?:audited|accounts)|our (?:own )?(?:\w{1,15} )?(?:audited|accounts)"
    r"|(?:we|council|authority|trust|board|academy|academies|school|fund) (?:must|shall|has to"
    r"|have to|(?:is|are) required to|needs? to|will)(?: be)? (?:publish|submit|produce|prepare"
    r"|file|provide|supply|send|lay|approve)|(?:our|the) auditors?|(?:prepar\w{1,5}|produc\w{1,5}"
    r"|publish\w{0,3}|reconcil\w{1,9}) (?:of )?(?:the |our |its )?(?:\w{1,15} )?(?:audited"
    r"|accounts|financial))(?![a-z])",
)  # fmt: skip
_ASKED: Final = Saying(True, _AUDITED, _NOT_THE_BIDDERS)
_PERIOD: Final = r"(?:financial|trading|accounting|full|consecutive|complete|completed|recent)"
_YEARS: Final = Phrase(
    ("accounts", "financial statements"),
    r"(?<![a-z])(?P<before>up to |maximum of |maximum |to )?(?:(?:at least|a minimum of|minimum of"
    rf"|the last|last|past|most recent) )?(?P<first>{COUNT}) (?:(?:most )?{_PERIOD} )?"
    r"(?:years?(?:'s?|s')?|sets)(?: (?:worth )?of)?(?: (?:the|their|your|its))?(?: (?:full"
    rf"|latest|most|recent|last|independently|un-?audited|audited|or|published)){{0,4}}"
    rf" {_ACCOUNTS}(?![a-z])"
    r"|(?<![a-z])(?<!bank )(?<!user )(?<!customer )(?<!email )(?<!client )(?<!energy )"
    r"(?<!utility )(?<!key )"
    r"(?:accounts|financial statements)(?:,? or equivalent)?(?: \([^)\n]{1,40}\))? (?:(?:for|of"
    r"|from|covering|over"
    r"|relating to) )(?:each of )?(?:(?:the|your|their|its) )?(?P<up>up to )?"
    r"(?:(?:last|past|previous|preceding|most recent|latest|immediately preceding) )?"
    rf"(?P<second>{COUNT}) (?:(?:most recent|{_PERIOD}) ){{0,2}}years?(?![a-z])",
)
_SOFTENED: Final = Phrase(
    (
        "since",
        "as long",
        "such ",
        "however",
        "from incorporation",
        "as many",
        "fewer",
        "shorter",
        "where available",
        "if available",
        "where you have",
        "up to",
        "less than",
        "newly",
        "so far as",
        "period for which",
    ),
    r"(?<![a-z])(?:since|for as long|such (?:shorter|lesser|period)|however (?:long|many)"
    r"|from incorporation|as many|fewer|shorter|(?:where|if) available|where you have|up to"
    r"|less than|newly|so far as|period for which)(?![a-z])",
)
_COPY: Final = pattern(r"[^.\n]{0,60}?(?<![a-z])cop(?:y|ies) of (?:the|your|their)(?![a-z])")
_TERSE: Final = 120
_NEXT: Final = 2
WORDS: Final = ("audited", "accounts", "financial statements")


def read(page: Page) -> Iterator[Statement]:
    """Whether they must be audited, whether others do as well, and their years."""
    yield from _audited(page)
    yield from _years(page)


def _audited(page: Page) -> Iterator[Statement]:
    asked, last = False, -1
    for match in _AUDITED.find(page):
        span = match.span()
        if page.number(span[0]) == last:
            continue
        last = page.number(span[0])
        if not (meant(page, span, _ASKED) and _demanded(page, span)):
            continue
        if not asked:
            yield page.says("conditions.audited_accounts", True, span)
            asked = True
        others = _others(page, span)
        if others is not None:
            yield page.says("conditions.audited_where_required", others[0], others[1])
            return


def _others(page: Page, span: Span) -> tuple[bool, Span] | None:
    """Whether other accounts do, by the same sentence and the next ones."""
    number = page.number(span[0])
    start, end = page.sentences[number]
    found = _OTHERS_TAKEN.first(page, start, end)
    if found is not None:
        return True, found.span()
    reach = page.sentences[min(number + _NEXT, len(page.sentences) - 1)][1]
    without = _WITHOUT.first(page, page.sentences[max(0, number - 1)][0], reach)
    if without is not None:
        return True, without.span()
    refused = _REFUSED.first(page, start, reach)
    return None if refused is None else (False, refused.span())


def _years(page: Page) -> Iterator[Statement]:
    last = -1
    for match in _YEARS.find(page):
        span = match.span()
        if page.number(span[0]) == last:
            continue
        last = page.number(span[0])
        count = counted(match["first"] or match["second"])
        if count is None or not 1 <= count.low <= 10 or match["before"] or match["up"]:
            continue
        if not stands(page, span) or unsettled(page, span) or denied(page, span):
            continue
        start, end = page.sentence(span[0])
        spoiled = any(one.first(page, start, end) for one in (_NOT_THE_BIDDERS, _SOFTENED))
        if not spoiled and _demanded(page, span):
            yield page.says("conditions.accounts_years", count, span)
            return


def _demanded(page: Page, span: Span) -> bool:
    """Whether a demand stands in the sentence, or it is a short line of a condition."""
    start, end = page.sentence(span[0])
    if _DEMAND.first(page, start, end) is not None:
        return True
    terse = end - start <= _TERSE or _COPY.match(page.lower, start) is not None
    return page.section == "economic" and terse
