"""A framework agreement: how long it runs, for how many suppliers, whether others may join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tenderlint.quantities import Number, Range, exactly, whole_months
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.ocds.days import london_day
from tenderlint.readers.ocds.nodes import (
    Leaf,
    Node,
    Said,
    child,
    children,
    flag,
    number,
    stated,
    text,
    word,
)
from tenderlint.readers.ocds.term import length
from tenderlint.statements import Confidence, How, Problem, Statement

_NO_LIMIT: Final = 2**31 - 1
"""Publishing systems write their largest whole number, or a larger one, for "no limit"."""

_LONG: Final = 48
_REASON: Final = lazy(
    r"(?<![a-z])(?:because|reasons?|rationale|justif\w{1,8}|longer than|exceed\w{0,3}|in order to"
    r"|so that|investment|section 47)(?![a-z])"
)


def framework(tender: Node, nodes: Sequence[Node]) -> Iterator[Said]:
    """How long it runs, for how many, whether others may join; lots that differ leave it unsaid."""
    agreements = [
        agreement
        for techniques in techniques_of(nodes)
        if (agreement := child(techniques, "frameworkAgreement")) is not None
    ]
    yield from _open(agreements)
    suppliers = [most for node in agreements if (most := number(node, "maximumParticipants"))]
    if suppliers and all(most.value == suppliers[0].value for most in suppliers):
        yield from _suppliers(suppliers[0])
    months = []
    for node in agreements:
        period = child(node, "period")
        if period is None:
            continue
        found = (yield from length(period)) or _between(period)
        if found is not None:
            months.append(found)
    if months and all(found.value == months[0].value for found in months):
        yield stated("procedure.framework_months", months[0].value, months[0])
        yield from _long_reason(tender, agreements, months[0].value.low)


def _between(period: Node) -> Leaf[Range] | None:
    """The whole months between the days of a period, if both are certain."""
    last = text(period, "endDate")
    start, end = london_day(word(period, "startDate")), london_day(word(period, "endDate"))
    if last is None or start is None or end is None or not (start.exact and end.exact):
        return None
    months = whole_months(int(start.low), int(end.low)) if start.low <= end.low else 0
    return Leaf(exactly(months), last.location, last.verbatim) if months else None


def _open(agreements: Sequence[Node]) -> Iterator[Statement]:
    """Whether new suppliers can join while it runs; lots that differ leave it unsaid."""
    said = [leaf for node in agreements if (leaf := _openness(node)) is not None]
    if said and all(leaf.value == said[0].value for leaf in said):
        yield stated("procedure.framework_open", said[0].value, said[0])


def _openness(agreement: Node) -> Leaf[bool] | None:
    """Open if it is a scheme of open frameworks, else what its type says."""
    scheme = flag(agreement, "isOpenFrameworkScheme")
    if scheme is not None and scheme.value:
        return scheme
    kind = text(agreement, "type")
    if kind is not None and kind.value.strip() in {"open", "closed"}:
        return Leaf(kind.value.strip() == "open", kind.location, kind.verbatim)
    return scheme


def _suppliers(most: Leaf[Number]) -> Iterator[Statement | Problem]:
    if most.value >= _NO_LIMIT:
        return
    if most.value >= 1 and most.value == int(most.value):
        yield stated("procedure.framework_suppliers", exactly(most.value), most)
    else:
        message = "This is not a number of suppliers; it was not used. Correct it."
        yield Problem(message, most.location)


def _long_reason(tender: Node, agreements: Sequence[Node], months: Number) -> Iterator[Statement]:
    """Why it runs for longer than four years (OCDS: `periodRationale`).

    Procurement Act 2023, s.47(3), has the tender notice say it: one that gives no reason anywhere
    does not.
    """
    for node in agreements:
        reason = text(node, "periodRationale")
        if reason is not None:
            yield stated("procedure.framework_long_reason", value=True, leaf=reason)
            return
    words = [word(tender, "description"), *(word(node, "description") for node in agreements)]
    notice = any(word(node, "noticeType") == "UK4" for node in children(tender, "documents"))
    if not notice or months <= _LONG or any(_REASON.search(one.lower()) for one in words):
        return
    leaf = Leaf(value="", location=agreements[0].location(), verbatim="")
    surely = Confidence.MEDIUM
    yield stated(
        "procedure.framework_long_reason",
        value=False,
        leaf=leaf,
        how=How.DERIVED,
        confidence=surely,
    )


def techniques_of(nodes: Sequence[Node]) -> Iterator[Node]:
    """The part on frameworks and dynamic markets of the tender and of each lot."""
    for node in nodes:
        techniques = child(node, "techniques")
        if techniques is not None:
            yield techniques
