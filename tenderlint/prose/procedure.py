"""Lots refused and why, shortlists, and the dates that bidders must keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands, told_of_another
from tenderlint.prose.page import COUNT, Page, Phrase, counted, pattern
from tenderlint.provenance import Span
from tenderlint.quantities import find_dates
from tenderlint.statements import Statement

_REFUSED: Final = Phrase(
    ("lots",),
    r"(?<![a-z])(?:decided|elected|chosen|opted) not to (?:use|divide|split|award|include"
    r"|procure|break)[^.\n]{0,60}?(?<![a-z])lots(?![a-z])"
    r"|(?<![a-z])(?:not|n't)(?: be| been| being)? (?:sub-?)?(?:divided|split|divide|dividing"
    r"|broken)(?: down| up)?[^.\n]{0,40}? into (?:separate |smaller )?lots(?![a-z])"
    r"|(?<![a-z])(?:there (?:are|will be) )?no (?:separate )?lots (?:are|will be"
    r"|have been) (?:used|proposed|offered|included)",
)
_BELOW: Final = pattern(
    r"[^.\n:]{0,60}?(?:reasons?(?:\(s\))?)[^.\n:]{0,40}?:\s{0,8}(?P<reason>[^\n]{4,300}?)\s*"
    r"(?=\n|\Z)"
)
_BECAUSE: Final = pattern(
    r"[^.\n]{0,60}?(?<![a-z])(?:because|as|since|due to"
    r"|owing to)(?![a-z]) (?P<reason>[^.\n]{6,300})"
)
_WHY_NOT: Final = Phrase(
    ("lots",),
    r"(?<![a-z])reasons? for not (?:using|dividing|splitting)[^.\n]{0,40}lots(?: is| are"
    r"|:)\s?(?P<reason>[^.\n]{6,300})",
)
_BIDDERS: Final = (
    r"(?:bidders?|suppliers?|tenderers?|candidates?|applicants?|providers?|organisations?"
    r"|respondents?|companies)"
)
_SHORTLIST_SIZE: Final = Phrase(
    ("invited", "shortlist", "taken forward", "proceed"),
    rf"(?<![a-z\d])(?P<first>{COUNT}) (?:highest|top|best)(?:[- ](?:scor|rank"
    rf"|plac)\w{{1,4}})?[^.\n]{{0,60}}?{_BIDDERS}"
    r"[^.\n]{0,60}?(?:invited|shortlisted|taken forward|proceed)"
    r"|(?<![a-z])(?:top|highest(?:[- ]scoring)?) "
    rf"(?P<second>{COUNT})[^.\n]{{0,30}}?{_BIDDERS}[^.\n]{{0,60}}?(?:invited|shortlisted"
    r"|taken forward|proceed)"
    r"|(?<![a-z])shortlist(?:ed)?(?: of| to)?(?: a maximum of"
    rf"| up to)? (?P<third>{COUNT}) {_BIDDERS}",
)
_SHORTLIST: Final = Phrase(
    ("shortlist", "two-stage", "two stage"),
    r"(?<![a-z])(?:two[- ]stage (?:procurement|procedure|process|tender|competitive"
    r"|restricted|competition)"
    rf"|(?:only )?short-?listed {_BIDDERS} (?:will|shall) (?:then "
    r"|subsequently )?be (?:invited|issued|sent|asked)"
    rf"|{_BIDDERS} (?:will|shall|to) be short-?listed)(?![a-z])",
)
_NO_SHORTLIST: Final = Phrase(
    ("shortlist", "short-list"),
    r"(?<![a-z])(?:no|without an?|not be an?|not an?) short-?list(?:ing)?(?![a-z])",
)
_LATE_STAGE: Final = Phrase(
    (
        "interview",
        "presentation",
        "demonstration",
        "negotiat",
        "mini-competition",
        "mini competition",
    ),
    r"interview|presentation|demonstration|negotiat|mini-? ?competition",
)
_SUBMISSION: Final = (
    r"(?:tenders?|bids?|submissions?|quotations?|quotes?|responses?|questionnaires?"
    r"|expressions? of interest|proposals?|applications?|psqs?|pqqs?|sqs?|returns?)"
)
_DEADLINE: Final = Phrase(
    (
        "deadline",
        "closing date",
        "closing time",
        "return date",
        "submission date",
        "final date",
        "close date",
    ),
    r"(?<![a-z])(?:deadline|clos(?:e|ing) date|closing time|return date|submission date"
    r"|final date(?: and time)? for)s?(?![a-z])",
)
_RETURNED: Final = Phrase(
    ("submitted", "returned", "received", "submit"),
    rf"(?<![a-z]){_SUBMISSION}(?![a-z])[^.\n]{{0,60}}?(?:must|should|shall|are to|is to|to"
    r"|need to|will) be "
    r"(?:submitted|returned|received|uploaded)[^.\n]{0,100}?(?:by|no later than"
    r"|not later than|before|on or before)(?![a-z])",
)
_CLOSES: Final = Phrase(
    ("close",),
    rf"(?<![a-z])(?:{_SUBMISSION}|tender ?box|round|advert|opportunity|notice)(?![a-z])"
    r"[^.\n]{0,40}?(?<![a-z])(?:will close|closes) (?:at|on)(?![a-z])",
)
_QUESTION: Final = pattern(
    r"(?<![a-z])(?:questions?|clarifications?|quer(?:y|ies)|enquir(?:y|ies))(?![a-z])"
)
_IS_SUBMISSION: Final = pattern(rf"(?<![a-z]){_SUBMISSION}(?![a-z])")
_FIRST_STAGE: Final = pattern(
    r"(?<![a-z])(?:questionnaires?|psq|pqq|sq|first stage|stage 1|stage one)(?![a-z])"
)
_OTHER_DEADLINE: Final = pattern(
    r"(?<![a-z])(?:payment|invoice|report|complet(?:e|ion) of (?:the )?works|installation"
    r"|delivery|mobilisation|registration|register\w{0,3} (?:an? |your )?interest|market"
    r" engagement|has (?:now )?passed"
    r"|as of)"
)
_NEAR: Final = 45
_FAR: Final = 170
_LONGEST: Final = 40
WORDS: Final = tuple(
    word
    for phrase in (_REFUSED, _WHY_NOT, _SHORTLIST_SIZE, _SHORTLIST, _DEADLINE, _RETURNED, _CLOSES)
    for word in phrase.words
)


def read(page: Page) -> Iterator[Statement]:
    """What the text says of lots, stages and dates."""
    yield from _division(page)
    yield from _stages(page)
    yield from _dates(page)


def _division(page: Page) -> Iterator[Statement]:
    match = _REFUSED.first(page)
    if match is not None and not told_of_another(page, match.span()):
        yield page.says("division.refused", True, match.span())
        after = _BELOW.match(page.lower, match.end()) or _BECAUSE.match(page.lower, match.end())
        if after is not None:
            yield _reason(page, after.span("reason"))
            return
    why = _WHY_NOT.first(page)
    if why is not None:
        yield _reason(page, why.span("reason"))


def _reason(page: Page, span: Span) -> Statement:
    start, end = page.trimmed(span)
    return page.says("division.reason", page.normal[start:end], (start, end))


def _stages(page: Page) -> Iterator[Statement]:
    if _NO_SHORTLIST.first(page) is not None:
        return
    for match in _SHORTLIST_SIZE.find(page):
        count = counted(match["first"] or match["second"] or match["third"])
        span = page.sentence(match.start())
        if count is None or _LATE_STAGE.first(page, *span) or not stands(page, match.span()):
            continue
        yield page.says("procedure.shortlist", True, match.span())
        yield page.says("procedure.shortlist_size", count, match.span())
        return
    for match in _SHORTLIST.find(page):
        span = page.sentence(match.start())
        if _LATE_STAGE.first(page, *span) is None and stands(page, match.span()):
            yield page.says("procedure.shortlist", True, match.span())
            return


def _dates(page: Page) -> Iterator[Statement]:
    found = [
        pair
        for phrase, reach in ((_DEADLINE, _FAR), (_RETURNED, _NEAR), (_CLOSES, _NEAR))
        for match in phrase.find(page)
        if (pair := _dated(page, match.span(), reach)) is not None
    ]
    first_stage = any(
        first for first, statement in found if statement.pointer.field == "timetable.deadline"
    )
    told: set[str] = set()
    if any("interest" not in one.verbatim.lower() for _, one in found):
        # Where tenders have a day of their own, that for interest only opens the way to them.
        found = [pair for pair in found if "interest" not in pair[1].verbatim.lower()]
    for first, statement in found:
        field = statement.pointer.field
        late = field == "timetable.deadline" and first_stage and not first
        key = f"{field} {statement.value}"
        if not late and key not in told:
            told.add(key)
            yield statement


def _dated(page: Page, named: Span, reach: int) -> tuple[bool, Statement] | None:
    """Whether it is a first stage's, and the statement, of a deadline with its date."""
    first, last = page.sentence(named[0])
    date = next(find_dates(page.normal, named[1], min(last, named[1] + reach + _LONGEST)), None)
    if date is None or date.start - named[1] > reach or not date.days.exact:
        return None
    words = page.lower[max(first, named[0] - 80) : date.start]
    between = page.lower[named[0] : date.start]
    label = page.lower[max(first, named[0] - 25) : date.start]
    span = (named[0], date.end)
    if not stands(page, span) or _OTHER_DEADLINE.search(label) is not None:
        return None
    several = between.count("deadline") > 1 and not between.startswith("deadline for this")
    if several or " not " in between:
        return None
    if _QUESTION.search(label) is not None:
        return False, page.says("timetable.questions", date.days, span)
    if _IS_SUBMISSION.search(words) is None and "closing" not in between:
        return None
    return _FIRST_STAGE.search(words) is not None, page.says("timetable.deadline", date.days, span)
