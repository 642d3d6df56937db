"""The first and the last day of the contract, where text names them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, dates_in
from tenderlint.provenance import Span
from tenderlint.statements import Statement

_THING: Final = (
    r"(?:contracts?|services?|frameworks?|agreements?|p?dps|dynamic purchasing system|lists?"
    r"|scheme|provision|project|works?|placements?|term|programme|appointment|delivery|period)"
)
_START: Final = Phrase(
    ("commenc", "start", "begin", "go live", "go-live"),
    r"(?<![a-z])(?:(?:start|commencement|go[- ]live)(?:ing)? date(?! for (?:tender|submission))"
    r"(?: (?:of|for) (?:\w{1,15} ){1,4}?)?(?:\W{0,3}(?:is|will be|was|of|to be|from))?"
    r"|(?:commenc(?:e|es|ing|ed)|begins?|beginning|starts?|starting|go(?:es)?[- ]live)(?! date))"
    r"(?: on| in| from| by| around| or| about| on or around)*(?: the)?[\s:-]{0,4}",
)
_END: Final = Phrase(
    ("end", "expir", "until", "run to", "runs to", "completion date"),
    r"(?<![a-z])(?:(?:end|expiry|completion)(?:ing)? date(?: (?:of|for) (?:\w{1,15} ){1,4}?)?"
    r"(?:\W{0,3}(?:is|will be|was|of|to be|will (?:now )?be))?"
    r"|(?:ends?|ending|expir(?:es?|ing)|runs?(?:ning)? (?:up )?(?:to|until)|until|conclud(?:e|es"
    r"|ing))(?! date))(?: on| to| by)*(?: the)?[\s:-]{0,4}",
)
_FROM_TO: Final = Phrase(
    (" to ", "until", " - ", "through"),
    r"[\s,]{0,3}(?:to|until|up to|up until|-|through to)[\s,]{0,3}(?:the )?",
)
_FROM: Final = Phrase(
    ("from",),
    rf"(?<![a-z])(?:{_THING}|years?|months?|running|run|term|period)(?![a-z])[^.\n]{{0,40}}?"
    r"(?<![a-z])from(?: the)?[\s:-]{0,3}",
)
_PERIOD: Final = Phrase(
    ("period", "term", "duration", "dates"),
    r"(?<![a-z])(?:contract|framework|dps|agreement|service|validity)(?: of the)?(?: \w{1,15})?"
    r" (?:period|term|duration|dates)(?: of validity)?(?: of the \w{1,15})?(?: is| are| will be"
    r"| runs?)?(?: from)?[\s:-]{0,4}"
    r"|(?<![a-z])period of (?:the )?(?:framework|contract|agreement)(?: is| will be)?(?: from)?"
    r"[\s:-]{0,4}|(?<![a-z])period of validity of the \w{1,15} (?:is|will be)(?: from)?[\s:-]{0,4}",
)
_LABELLED: Final = Phrase(
    ("date",),
    r"(?<![a-z])(?:contract |service |framework |initial |commencement |dps )?(?P<which>start"
    r"|commencement|end|expiry|go[- ]live) date(?! for (?:tender|submission|receipt))"
    r"(?: (?:of|for) (?:the |this )?(?:\w{1,15} ){1,3}?)?(?:\W{0,3}(?:is|will be|was|of|to be|from"
    r"|will now be|will be back ?dated to|is now))?(?: on| the)?[\s:-]{0,4}(?=\Z|\d|\w{3,9} )",
)
_WHICH: Final = {"s": "start", "c": "start", "g": "start", "e": "end"}
_CURRENT: Final = Phrase(
    ("current", "existing", "incumbent", "previous", "maximum", "latest", "final", "possible",
     "extension", "extended"),
    r"(?<![a-z])(?:current|existing|incumbent|previous|maximum|latest|final|possible|extensions?"
    r"|extended)(?![a-z])",
)  # fmt: skip
_OTHERS: Final = Phrase(
    ("current", "existing", "incumbent", "previous", "present ", "interim", "apply", "applica",
     "tender", "submi", "clarif", "question", "open for", "expression", "payment", "funding",
     "evaluat", "interview", "financial year", "valid", "option", "exten", "mobilis", "consult",
     "engagement", "event", "training", "not ", "notice", "since", "due to", "enquir",
     "quer", "bid", "respon",
     "quot", "admission", "standstill", "procurement process", "recruit", "presentation",
     "lease", "academic", "school", "grant", "rate ", "policy", "certificate", "employee",
     "service user", "pilot", "phase", "year 1", "data", "during"),
    r"(?<![a-z])(?:current(?:ly)?|existing|incumbent|previous(?:ly)?|present|interim|apply"
    r"|applications?|applicants?|tenders?|tendering|submi\w{2,7}|clarif\w{1,9}|questions?|open for"
    r"|expressions?|payments?|funding|evaluat\w{1,4}|interviews?|financial year|valid(?:ity)?"
    r"|optional|exten\w{1,5}|mobilisation|consultation|engagement|events?|training|not|notice|since"
    r"|due to|standstill|procurement process|recruitment|presentations?|lease|academic|school"
    r"|grant|rates?|policy|certificate|employees?|service users?'?s?|phase|year 1|data|during"
    r"|enquir\w{1,3}|quer(?:y|ies)|bid\w{0,5}|respon\w{1,5}|quot\w{1,8}|admission)(?![a-z])",
)  # fmt: skip
_LENGTH: Final = Phrase(
    ("month", "year"), r"(?<![a-z])(?:years?|months?)\s(?:fixed\s)?(?:term\s)?\Z"
)
_A_MONTH: Final = 31
_NEAR: Final = 4
_BEFORE: Final = 90
_NEXT_TO: Final = 60
WORDS: Final = (*_START.words, *_END.words, *_FROM.words, *_PERIOD.words, *_LABELLED.words)


def read(page: Page) -> Iterator[Statement]:
    """The first start and the first end that are this contract's own."""
    dates = [
        (one.start, one.end, one.days)
        for one in dates_in(page.normal)
        if one.days.high - one.days.low < _A_MONTH
    ]
    told: set[str] = set()
    for start, end, days in dates:
        field = _field(page, start)
        if field is None or field in told or not stands(page, (start, end)):
            continue
        told.add(field)
        yield page.says(field, days, (start, end))
        last = next((one for one in dates if one[0] > end), None)
        if field == "term.start" and last is not None and _joins(page, (end, last[0])):
            told.add("term.end")
            yield page.says("term.end", last[2], (last[0], last[1]))


def _field(page: Page, date: int) -> str | None:
    """Which day of the contract a date is, by the words that lead to it."""
    first = page.sentence(date)[0]
    begin = max(first, date - _BEFORE)
    labelled = _LABELLED.first(page, begin, date)
    if labelled is not None and not page.lower[labelled.end() : date].strip(" :-"):
        current = _CURRENT.first(page, max(first, labelled.start() - 30), date) is not None
        return None if current else f"term.{_WHICH[labelled['which'][0]]}"
    if _OTHERS.first(page, max(begin, date - _NEXT_TO), date) is not None:
        return None
    for field, phrase in (
        ("term.start", _START),
        ("term.end", _END),
        ("term.start", _FROM),
        ("term.start", _PERIOD),
    ):
        for match in phrase.find(page, begin, date):
            if date - match.end() <= _NEAR and not page.lower[match.end() : date].strip(" :-"):
                return field
    return None


def _joins(page: Page, gap: Span) -> bool:
    match = _FROM_TO.first(page, *gap)
    return match is not None and match.span() == gap
