"""How suppliers come to the contract: frameworks, dynamic markets, call-offs, reservations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tenderlint.readers.ocds.days import london_day
from tenderlint.readers.ocds.framework import framework, techniques_of
from tenderlint.readers.ocds.lots import Lot
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
from tenderlint.readers.ocds.procedure import special_regime
from tenderlint.statements import Confidence, Statement

_FROM_A_FRAMEWORK: Final = "call-off from a framework agreement"
_FROM_A_MARKET: Final = "call-off from a dynamic purchasing system"
_FROM_AN_EARLIER_ONE: Final = "using pre-procurement act commercial tool"
"""Find a Tender: bought through a framework or purchasing system set up before the Act."""

_RESERVED: Final = {
    "shelteredWorkshop": "supported-employment",
    "publicServiceMissionOrganization": "mutual",
    "smeVcse": "voluntary-or-small",
}
"""Codes of OCDS and of its UK extension."""

_PLANNED = "UK3"
_LEAST_DAYS, _MOST_DAYS = 40, 365
"""A planned procurement notice shortens the time for tenders if it was published at least 40 days
and not more than 12 months before the tender notice (Procurement Act 2023, s.15(3)); twelve months
are 365 days at least."""


def route(release: Node, tender: Node, lots: Sequence[Lot]) -> Iterator[Said]:
    """Call-off, dynamic market, framework, reservation, concession and planned notice."""
    yield from _call_off(tender)
    nodes = (tender, *(lot.node for lot in lots))
    yield from _dynamic_market(nodes)
    yield from framework(tender, nodes)
    yield from _reserved(tender, lots)
    yield from _concession(tender)
    yield from _planned(release, tender)


def _call_off(tender: Node) -> Iterator[Statement]:
    method = text(tender, "procurementMethodDetails")
    if method is None:
        return
    named = " ".join(method.value.lower().split()).replace("call off", "call-off")
    surely = Confidence.HIGH
    if named.startswith(_FROM_AN_EARLIER_ONE):
        surely = Confidence.MEDIUM
    elif not named.startswith((_FROM_A_FRAMEWORK, _FROM_A_MARKET)):
        return
    yield stated("procedure.call_off", value=True, leaf=method, confidence=surely)
    yield stated("procedure.members_only", value=True, leaf=method, confidence=surely)
    if named.startswith(_FROM_A_MARKET):
        yield stated("procedure.dynamic_market", value=True, leaf=method)


def _dynamic_market(nodes: Sequence[Node]) -> Iterator[Statement]:
    """A dynamic purchasing system as soon as one lot has one."""
    said = [
        used
        for techniques in techniques_of(nodes)
        if (used := flag(techniques, "hasDynamicPurchasingSystem")) is not None
    ]
    if said:
        chosen = next((used for used in said if used.value), said[0])
        yield stated("procedure.dynamic_market", chosen.value, chosen)


def _reserved(tender: Node, lots: Sequence[Lot]) -> Iterator[Statement]:
    """For whom the contract is reserved: said of the whole, or the same of every lot."""
    found = _reservation(tender)
    if found is None and lots:
        each = [_reservation(lot.node) for lot in lots]
        found = each[0] if len({said and said[0] for said in each}) == 1 else None
    if found is not None:
        yield stated("procedure.reserved_for", found[0], found[1])


def _reservation(node: Node) -> tuple[str, Leaf[str]] | None:
    """For whom, where one kind of supplier only is named.

    A place is the narrower limit: what is reserved to small suppliers of a place is reserved to
    the place.
    """
    other = child(node, "otherRequirements")
    if other is None:
        return None
    if child(other, "reservedParticipationLocation") is not None:
        return "local", Leaf("", other.location("reservedParticipationLocation"), "")
    kinds = dict(_kinds(other))
    return next(iter(kinds.items())) if len(kinds) == 1 else None


def _kinds(other: Node) -> Iterator[tuple[str, Leaf[str]]]:
    codes = other.members.get("reservedParticipation")
    for index, code in enumerate(codes if isinstance(codes, list) else ()):
        kind = _RESERVED.get(code.strip()) if isinstance(code, str) else None
        if kind is not None:
            yield kind, Leaf(code, other.location(f"reservedParticipation/{index}"), code)


def _concession(tender: Node) -> Iterator[Statement]:
    leaf = special_regime(tender, "concession")
    if leaf is not None:
        yield stated("procedure.concession", value=True, leaf=leaf)


def _planned(release: Node, tender: Node) -> Iterator[Statement]:
    """A qualifying planned procurement notice, where the days of both notices are certain."""
    planning = child(release, "planning")
    if planning is None:
        return
    tenders = [
        found.low
        for node in children(tender, "documents")
        if word(node, "noticeType") == "UK4"
        and (found := london_day(word(node, "datePublished"))) is not None
    ]
    for node in children(planning, "documents"):
        leaf = text(node, "datePublished")
        day = None if leaf is None else london_day(leaf.value)
        if leaf is None or day is None or word(node, "noticeType") != _PLANNED:
            continue
        if tenders and _LEAST_DAYS <= min(tenders) - day.high <= _MOST_DAYS:
            yield stated("procedure.planned_notice", value=True, leaf=leaf)
            return
