"""One notice of an export to everything that it says: read as the OCDS release that it would be.

The site publishes the same notices as OCDS. So that the same words mean the same whichever way
they were exported, a notice is put into the shape of a release, read as one, and what was read
gets the addresses of the export.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tenderlint.provenance import Location
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.contracts_finder.columns import Column
from tenderlint.readers.contracts_finder.procedures import procedure_words
from tenderlint.readers.contracts_finder.record import Record, stage_of
from tenderlint.readers.ocds.days import london_day
from tenderlint.readers.ocds.nodes import Leaf, Node, stated
from tenderlint.readers.ocds.release import read_release
from tenderlint.readers.readdress import readdressed
from tenderlint.statements import (
    Confidence,
    How,
    Passage,
    Reading,
    Stage,
    Statement,
)

UNNAMED: Final = "names neither a title nor a reference; it was not read."
"""What is said of a row or an item that could be any notice."""

_TAGS: Final = {
    Stage.PLANNING: "planning",
    Stage.AWARD: "award",
    Stage.CANCELLATION: "tenderCancellation",
}
_CATEGORIES: Final = {
    "services": "services",
    "service contract": "services",
    "works": "works",
    "products": "goods",
    "goods": "goods",
    "supplies": "goods",
    "supply contract": "goods",
}
_YES_OR_NO: Final = {"yes": True, "true": True, "no": False, "false": False}
_CODE: Final = lazy(r"(?<!\d)(\d{8})(?:-\d)?(?!\d)", re.ASCII)
_URGENT: Final = lazy(r"\b(?:urgen(?:t|cy)|emergency|accelerated)\b")
_NEGATED: Final = lazy(r"\b(?:no|not|non|without|nor)\b|n['’]t\b")

_FORCED_DAYS: Final = 31
_MOST_DIGITS: Final = 20
_WORKS: Final = 45
_SERVICES: Final = range(50, 99)
_GOODS: Final = range(3, 45)
"""Divisions of the CPV, by its first two figures; division 48, software, may be either."""


class _Member(NamedTuple):
    """A member of the release, and the words of the export that it stands for."""

    path: str
    value: object
    leaf: Leaf[str]


def read_record(record: Record) -> Reading | None:
    """What a notice says, each statement with its address in the export; None if it has no name."""
    reference = record.said(Column.REFERENCE) or record.said(Column.IDENTITY)
    title = record.said(Column.TITLE)
    if reference is None and title is None:
        return None
    stage = stage_of(record)
    members = list(_members(record, stage))
    origins = {f"/{member.path}": member.leaf for member in members}
    release = _release(members, stage)

    def move(location: Location, _: str) -> tuple[Location, str]:
        return _place(location, origins, record)

    reading = readdressed(read_release(Node(release, record.root.file)), move)
    by_codes = () if "mainProcurementCategory" in release["tender"] else _category(record)
    return reading._replace(
        id=str(record.root) if reference is None else reference.value.strip(),
        stage=stage,
        root=record.root,
        statements=(*reading.statements, *by_codes),
        unread=(*_set_aside(record), *reading.unread),
    )


def _release(members: list[_Member], stage: Stage) -> dict[str, Any]:
    """The release that the members make up."""
    release: dict[str, Any] = {"tag": [_TAGS.get(stage, "tender")], "tender": {}}
    for member in members:
        *steps, last = member.path.split("/")
        inside = release
        for step in steps:
            inside = inside.setdefault(step, {})
        inside[last] = member.value
    return release


def _members(record: Record, stage: Stage) -> Iterator[_Member]:
    yield from _texts(record)
    yield from _amounts(record)
    yield from _days(record, stage)
    yield from _codes(record)
    yield from _manner(record)
    for column, name in ((Column.SMALL, "sme"), (Column.VOLUNTARY, "vcse")):
        leaf = record.said(column)
        mark = None if leaf is None else _YES_OR_NO.get(record.word(column))
        if leaf is not None and mark is not None:
            yield _Member(f"tender/suitability/{name}", mark, leaf)


def _texts(record: Record) -> Iterator[_Member]:
    for column, path in (
        (Column.TITLE, "tender/title"),
        (Column.REFERENCE, "tender/id"),
        (Column.BUYER, "buyer/name"),
        (Column.DESCRIPTION, "tender/description"),
        (Column.MORE, "description"),
    ):
        leaf = record.said(column)
        if leaf is not None:
            yield _Member(path, leaf.value, leaf)


def _amounts(record: Record) -> Iterator[_Member]:
    for column, holder in ((Column.LOW, "minValue"), (Column.HIGH, "value")):
        leaf = record.amount(column)
        if leaf is not None:
            whole = leaf.value.isdecimal() and len(leaf.value) < _MOST_DIGITS
            yield _Member(f"tender/{holder}/amount", int(leaf.value) if whole else leaf.value, leaf)


def _days(record: Record, stage: Stage) -> Iterator[_Member]:
    """The days; what closes in a notice of planning is no tender, and its day is left out."""
    planned = stage is Stage.PLANNING
    published = Column.TO_BE_PUBLISHED if planned else Column.PUBLISHED
    found = [
        ("communication/futureNoticeDate" if planned else "datePublished", record.day(published)),
        ("tenderPeriod/endDate", None if planned else record.day(Column.CLOSES)),
    ]
    start, end = _term(record)
    # A plan gives the days of the contract that it follows as often as those of its own.
    if not planned and not _is_forced(start, end):
        found += [("contractPeriod/startDate", start), ("contractPeriod/endDate", end)]
    for path, leaf in found:
        if leaf is not None:
            yield _Member(f"tender/{path}", leaf.value, leaf)


def _term(record: Record) -> tuple[Leaf[str] | None, Leaf[str] | None]:
    """The contract's first and last day; never one as advertised and the other as awarded."""
    advertised = record.day(Column.START), record.day(Column.END)
    if advertised != (None, None):
        return advertised
    return record.day(Column.AWARDED_START), record.day(Column.AWARDED_END)


def _is_forced(start: Leaf[str] | None, end: Leaf[str] | None) -> bool:
    """Whether the days stand there only because the site wants some after the closing date.

    Of the open notices of November 2025 half gave a contract of one or two days and others one of a
    few weeks, nearly all of them lists and dynamic purchasing systems that stay open for years.
    """
    first = None if start is None else london_day(start.value)
    last = None if end is None else london_day(end.value)
    if first is None or last is None:
        return False
    return first.low <= last.low <= first.low + _FORCED_DAYS


def _set_aside(record: Record) -> Iterator[Passage]:
    start, end = _term(record)
    if stage_of(record) is Stage.PLANNING or _is_forced(start, end):
        yield from (Passage(leaf.verbatim, leaf.location) for leaf in (start, end) if leaf)


def _codes(record: Record) -> Iterator[_Member]:
    leaf = record.said(Column.CODES)
    codes = [] if leaf is None else _CODE.findall(leaf.value)
    if leaf is not None and codes:
        yield _Member("tender/classification/id", codes[0], leaf)
        others = [{"id": code} for code in codes[1:]]
        yield _Member("tender/additionalClassifications", others, leaf)


def _manner(record: Record) -> Iterator[_Member]:
    """The category, the procedure, and whether it is cut short by urgency."""
    category = record.said(Column.CATEGORY)
    named = _CATEGORIES.get(record.word(Column.CATEGORY))
    if category is not None and named is not None:
        yield _Member("tender/mainProcurementCategory", named, category)
    procedure = record.said(Column.PROCEDURE)
    words = "" if procedure is None else procedure_words(procedure.value)
    if procedure is not None:
        yield _Member("tender/procurementMethodDetails", words, procedure)
    reason = record.said(Column.ACCELERATED)
    urgent = reason if reason is not None and _tells_urgency(reason.value) else None
    if procedure is not None and words.startswith("Accelerated "):
        urgent = procedure
    if urgent is not None:
        yield _Member("tender/procedure/isAccelerated", True, urgent)


def _tells_urgency(words: str) -> bool:
    lowered = words.lower()
    return _URGENT.search(lowered) is not None and _NEGATED.search(lowered) is None


def _category(record: Record) -> Iterator[Statement]:
    """Goods, services or works by the CPV codes, where all of them agree."""
    leaf = record.said(Column.CODES)
    if leaf is None:
        return
    named = {_kind(int(code[:2])) for code in _CODE.findall(leaf.value)}
    category = named.pop() if len(named) == 1 else None
    if category is not None:
        sure = Confidence.MEDIUM
        yield stated("tender.category", category, leaf, how=How.DERIVED, confidence=sure)


def _kind(division: int) -> str | None:
    if division == _WORKS:
        return "works"
    if division in _SERVICES:
        return "services"
    return "goods" if division in _GOODS else None


def _place(
    location: Location, origins: dict[str, Leaf[str]], record: Record
) -> tuple[Location, str]:
    """Where in the export a place in the release stands, and the words there."""
    leaf = origins.get(location.pointer or "")
    if leaf is None:
        return record.root, ""
    if location.span is None:
        return leaf.location, leaf.verbatim
    start, end = location.span
    return leaf.location.within(start, end), leaf.verbatim[start:end]
