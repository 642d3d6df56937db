"""When the notice was published, and until when questions and tenders may be sent."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Final

from tenderlint.quantities import Range
from tenderlint.readers.ocds.days import day, london_day
from tenderlint.readers.ocds.nodes import (
    Leaf,
    Node,
    Said,
    child,
    children,
    flag,
    stated,
    text,
    word,
)
from tenderlint.readers.ocds.procedure import under_the_act
from tenderlint.statements import How, Problem, Stage, Statement

_Day = Generator[Problem, None, Leaf[Range] | None]

_POLICIES: Final = {"required": True, "allowed": True, "notAllowed": False}
"""Whether tenders may be sent electronically, by the code of the notice."""


def timetable(release: Node, tender: Node, stage: Stage) -> Iterator[Said]:
    """The dates of the procurement, all of them for the tender as a whole."""
    published = yield from _published(release, tender, stage)
    if published is not None:
        yield stated("timetable.published", published.value, published)
    deadline = yield from _deadline(tender)
    if deadline is not None:
        yield stated("timetable.deadline", deadline.value, deadline)
        yield stated("document.has_timetable", value=True, leaf=deadline)
    questions = yield from _end(tender, "enquiryPeriod")
    if questions is not None:
        yield stated("timetable.questions", questions.value, questions)
    # Before the Act the field was used for the opening of tenders.
    if under_the_act(tender):
        award = yield from _end(tender, "awardPeriod")
        if award is not None:
            yield stated("timetable.award", award.value, award)
    yield from _manner(tender)
    named = text(release, "ocid") or text(release, "id") or text(tender, "title")
    if stage is Stage.TENDER and named is not None:
        yield stated("document.has_notice", value=True, leaf=named, how=How.DERIVED)


def _manner(tender: Node) -> Iterator[Statement]:
    """Whether the time is cut short by urgency, and whether tenders are sent electronically."""
    steps = child(tender, "procedure")
    urgent = None if steps is None else flag(steps, "isAccelerated")
    if urgent is not None:
        yield stated("timetable.urgent", urgent.value, urgent)
    terms = child(tender, "submissionTerms")
    policy = None if terms is None else text(terms, "electronicSubmissionPolicy")
    electronic = None if policy is None else _POLICIES.get(policy.value.strip())
    if policy is not None and electronic is not None:
        yield stated("timetable.electronic", electronic, policy)
        return
    methods = tender.members.get("submissionMethod")
    for index, method in enumerate(methods if isinstance(methods, list) else ()):
        if method == "electronicSubmission":
            leaf = Leaf(method, tender.location(f"submissionMethod/{index}"), method)
            yield stated("timetable.electronic", value=True, leaf=leaf)
            return


def _published(release: Node, tender: Node, stage: Stage) -> _Day:
    """The day of the tender notice; of a planned one, the day on which it is to be published."""
    if stage is Stage.PLANNING:
        plan = child(tender, "communication")
        return None if plan is None else (yield from day(plan, "futureNoticeDate"))
    notices = [
        node
        for node in children(tender, "documents")
        if word(node, "noticeType") and _readable(node, "datePublished")
    ]
    if notices:
        # A later version of a notice stands beside the first; the first opened the procurement.
        return (yield from day(min(notices, key=_first_day), "datePublished"))
    tender_date = yield from day(tender, "datePublished")
    if tender_date is not None or _is_decided(release, tender):
        return tender_date
    return (yield from day(release, "date"))


def _is_decided(release: Node, tender: Node) -> bool:
    """Whether the release tells of the decision: its own date is then not the notice's."""
    return word(tender, "status") == "complete" or bool(release.members.get("awards"))


def _readable(node: Node, key: str) -> bool:
    written = word(node, key)
    return bool(written) and london_day(written) is not None


def _first_day(notice: Node) -> float:
    found = london_day(word(notice, "datePublished"))
    return 0 if found is None else float(found.low)


def _deadline(tender: Node) -> _Day:
    """The last day for tenders; a procedure of two stages has one for its first stage only."""
    final = yield from _end(tender, "tenderPeriod")
    return final if final is not None else (yield from day(tender, "expressionOfInterestDeadline"))


def _end(tender: Node, period: str) -> _Day:
    node = child(tender, period)
    return None if node is None else (yield from day(node, "endDate"))
