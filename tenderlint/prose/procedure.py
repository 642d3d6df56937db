"""Lots refused and why, shortlists, and the dates that bidders must keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands, told_of_another
from tenderlint.prose.page import COUNT, Page, Phrase, compiled, counted
from tenderlint.provenance import Span
from tenderlint.quantities import find_dates
from tenderlint.statements import Confidence, Statement

WORDS: Final = ("lots", "shortlist", "invited", "deadline", "closing date", "submitted", "returned",
                "received", "two-stage", "two stage", "questions", "clarification")  # fmt: skip

_REFUSED: Final = Phrase(
    ("lots",),
    r"(?<![a-z])(?:decided|elected|chosen|opted) not to (?:use|divide|split|award|include|procure|break)[^.\n]{0,60}?(?<![a-z])lots(?![a-z])"
    r"|(?<![a-z])(?:not|n't)(?: be| been| being)? (?:sub-?)?(?:divided|split|divide|dividing|broken)(?: down| up)?[^.\n]{0,40}? into (?:separate |smaller )?lots(?![a-z])"
    r"|(?<![a-z])(?:there (?:are|will be) )?no (?:separate )?lots (?:are|will be|have been) (?:used|proposed|offered|included)",
)
_BELOW: Final = compiled(
    r"[^.\n:]{0,60}?(?:reasons?(?:\(s\))?)[^.\n:]{0,40}?:\s{0,8}(?P<reason>[^\n]{4,300}?)\s*(?=\n|\Z)"
)
_BECAUSE: Final = compiled(
    r"[^.\n]{0,60}?(?<![a-z])(?:because|as|since|due to|owing to)(?![a-z]) (?P<reason>[^.\n]{6,300})"
)
_WHY_NOT: Final = Phrase(
    ("lots",),
    r"(?<![a-z])reasons? for not (?:using|dividing|splitting)[^.\n]{0,40}lots(?: is| are|:)\s?(?P<reason>[^.\n]{6,300})",
)
_BIDDERS: Final = r"(?:bidders?|suppliers?|tenderers?|candidates?|applicants?|providers?|organisations?|respondents?|companies)"
_SHORTLIST_SIZE: Final = Phrase(
    ("invited", "shortlist", "taken forward", "proceed"),
    rf"(?<![a-z\d])(?P<first>{COUNT}) (?:highest|top|best)(?:[- ](?:scor|rank|plac)\w{{1,4}})?[^.\n]{{0,60}}?{_BIDDERS}"
    r"[^.\n]{0,60}?(?:invited|shortlisted|taken forward|proceed)"
    rf"|(?<![a-z])(?:top|highest(?:[- ]scoring)?) (?P<second>{COUNT})[^.\n]{{0,30}}?{_BIDDERS}[^.\n]{{0,60}}?(?:invited|shortlisted|taken forward|proceed)"
    rf"|(?<![a-z])shortlist(?:ed)?(?: of| to)?(?: a maximum of| up to)? (?P<third>{COUNT}) {_BIDDERS}",
)
_SHORTLIST: Final = Phrase(
    ("shortlist", "two-stage", "two stage"),
    rf"(?<![a-z])(?:two[- ]stage (?:procurement|procedure|process|tender|competitive|restricted|competition)"
    rf"|(?:only )?short-?listed {_BIDDERS} (?:will|shall) (?:then |subsequently )?be (?:invited|issued|sent|asked)"
    rf"|{_BIDDERS} (?:will|shall|to) be short-?listed)(?![a-z])",
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
_SUBMISSION: Final = r"(?:tenders?|bids?|submissions?|quotations?|quotes?|responses?|questionnaires?|proposals?|applications?|psqs?|pqqs?|sqs?|returns?)"
_DEADLINE: Final = Phrase(
    ("deadline", "closing date", "closing time", "return date", "submission date"),
    r"(?<![a-z])(?:deadline|closing date|closing time|return date|submission date)s?(?P<of>[^.\n:\d]{0,120}?)(?::|is|are|-|by|on|of|=|\()\s{0,3}(?P<date>)",
)
_RETURNED: Final = Phrase(
    ("submitted", "returned", "received", "submit"),
    rf"(?<![a-z]){_SUBMISSION}(?![a-z])[^.\n]{{0,60}}?(?:must|should|shall|are to|is to|to|need to|will) be "
    r"(?:submitted|returned|received|uploaded)[^.\n]{0,100}?(?:by|no later than|not later than|before|on or before)(?![a-z])(?P<of>)\s{0,2}(?P<date>)",
)
_QUESTION: Final = compiled(
    r"(?<![a-z])(?:questions?|clarifications?|quer(?:y|ies)|enquir(?:y|ies))(?![a-z])"
)
_IS_SUBMISSION: Final = compiled(rf"(?<![a-z]){_SUBMISSION}(?![a-z])")
_FIRST_STAGE: Final = compiled(
    r"(?<![a-z])(?:questionnaires?|psq|pqq|sq|first stage|stage 1|stage one)(?![a-z])"
)
_OTHER_DEADLINE: Final = compiled(
    r"(?<![a-z])(?:payment|invoice|report|complet(?:e|ion) of (?:the )?works|installation|delivery|mobilisation|registration|interest|market engagement|has (?:now )?passed|as of)"
)
_NEAR: Final = 45


def read(page: Page) -> Iterator[Statement]:
    """What the text says of lots, stages and dates."""
    yield from _division(page)
    yield from _stages(page)
    yield from _dates(page)


def _division(page: Page) -> Iterator[Statement]:
    match = _REFUSED.first(page)
    if match is not None and not told_of_another(page, match.span()):
        yield page.says("division.refused", True, match.span(), confidence=Confidence.HIGH)
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
        (first, statement)
        for phrase in (_DEADLINE, _RETURNED)
        for match in phrase.find(page)
        if (pair := _dated(page, match.start(), match.end("of"), match.end())) is not None
        for first, statement in (pair,)
    ]
    first_stage = any(
        first for first, statement in found if statement.pointer.field == "timetable.deadline"
    )
    told: set[str] = set()
    for first, statement in found:
        field = statement.pointer.field
        late = field == "timetable.deadline" and first_stage and not first
        key = f"{field} {statement.value}"
        if not late and key not in told:
            told.add(key)
            yield statement


def _dated(page: Page, start: int, named: int, position: int) -> tuple[bool, Statement] | None:
    """Whether it is a first stage's, and the statement, of a deadline with its date."""
    date = next(find_dates(page.normal, position, position + _NEAR + 40), None)
    if date is None or date.start - position > _NEAR or not date.days.exact:
        return None
    words = page.lower[
        page.sentence(start)[0] if page.sentence(start)[0] > start - 80 else start : date.start
    ]
    label = page.lower[start : max(named, start + 8)]
    if not stands(page, (start, date.end)) or _OTHER_DEADLINE.search(words) is not None:
        return None
    span = (start, date.end)
    if _QUESTION.search(label) is not None or _QUESTION.search(words) is not None:
        return False, page.says("timetable.questions", date.days, span)
    if _IS_SUBMISSION.search(words) is None and "closing" not in label:
        return None
    first = _FIRST_STAGE.search(words) is not None
    confidence = Confidence.HIGH if _IS_SUBMISSION.search(label) else Confidence.MEDIUM
    return first, page.says("timetable.deadline", date.days, span, confidence=confidence)
