"""Points of law at their edges: the value, the route or the buyer at which a duty begins."""

from __future__ import annotations

import pytest

from tenderlint.report import TenderReport
from tenderlint.rule import Force, Severity
from tests.judging import on, pounds, say
from tests.law_drafts import Buyer, Sections, draft_of, judged, shown_in
from tests.rule_judging import ABOVE, COUNCIL, SERVICE, finding, force


def report(buyer: Buyer, amount: str, route: str = "alone", **sections: Sections) -> TenderReport:
    draft = draft_of(buyer, "small", route)
    draft["lot"] = draft["lot"] | {"value_including_vat": amount, "value": amount}
    return judged(draft | sections, buyer.published)


def cited(found: TenderReport, words: str) -> bool:
    return any(words in basis.cite for _, basis in shown_in(found))


SOCIAL_VALUE = "Social Value) Act 2012"
LIGHT = Buyer(light=True)
HEALTH = Buyer(health=True)


@pytest.mark.parametrize(
    ("buyer", "amount", "shown"),
    [
        (LIGHT, "£207,719", False),
        (LIGHT, "£207,720", True),
        (HEALTH, "£207,719", False),
        (HEALTH, "£207,720", True),
        (Buyer(kind="central", light=True), "£135,018", True),
        (Buyer(kind="central", light=True), "£135,017", False),
        (Buyer("wales", light=True), "£500,000", False),
        (Buyer(light=True, published="2024-11-11"), "£500,000", False),
        (Buyer(), "£200,000", False),
    ],
)
def test_social_value_reaches_light_touch_and_health_services_below_their_threshold(
    buyer: Buyer, amount: str, *, shown: bool
):
    assert cited(report(buyer, amount), SOCIAL_VALUE) is shown


@pytest.mark.parametrize("route", ["call-off", "concession"])
def test_social_value_does_not_reach_call_offs_and_concessions(route: str):
    assert not cited(report(LIGHT, "£500,000", route), SOCIAL_VALUE)


@pytest.mark.parametrize(
    ("category", "amount", "shown"),
    [
        ("services", "£49,999", False),
        ("services", "£50,000", True),
        ("works", "£1,999,999", False),
        ("works", "£2,000,000", True),
    ],
)
def test_scotlands_duty_is_one_of_regulated_procurement(category: str, amount: str, *, shown: bool):
    tender = {"title": "Repairs", "category": category}
    found = report(Buyer("scotland"), amount, tender=tender)
    assert cited(found, "(Scotland) Act 2014, s.9") is shown


@pytest.mark.parametrize(
    ("area", "bound"),
    [("own-area", False), ("own-area-and-neighbours", False), ("part-of-area", True)],
)
@pytest.mark.parametrize("kind", ["council", "combined-authority", "police", "fire"])
def test_section_17_binds_below_the_threshold_where_the_area_is_not_the_orders(
    kind: str, area: str, *, bound: bool
):
    buyer = Buyer(kind=kind)
    procedure = draft_of(buyer, "small", "reserved")["procedure"] | {"reserved_area": area}
    found = report(buyer, "£60,000", "reserved", procedure=procedure)
    duties = [basis.cite for _, basis in shown_in(found) if basis.force is Force.MUST]
    assert any("Local Government Act 1988, s.17" in cite for cite in duties) is bound


def test_health_services_in_wales_have_a_law_of_their_own():
    buyer = Buyer("wales", health=True)
    found = report(buyer, "£500,000")
    assert not cited(found, "Procurement Act 2023")
    assert cited(found, "Provider Selection Regime) (Wales)")


@pytest.mark.parametrize(("amount", "bound"), [(99_000, False), (100_000, True)])
def test_the_duty_on_turnover_starts_with_what_excludes(amount: int, *, bound: bool):
    asked = [
        say("conditions.minimum_turnover", pounds(amount)),
        say("lot.value", pounds(150_000)),
        say("term.initial", 36),
    ]
    found = finding("turnover-out-of-proportion", COUNCIL, SERVICE, ABOVE, asked)
    assert (found.severity is Severity.ERROR) is bound
    assert force(found) is (Force.MUST if bound else Force.REGARD)


@pytest.mark.parametrize(
    ("above", "market", "expected"),
    [
        (True, True, Severity.WARNING),
        (False, True, Severity.ERROR),
        (True, False, Severity.ERROR),
    ],
)
def test_members_only_is_less_of_a_barrier_in_a_market_that_must_take_applications(
    expected: Severity, *, above: bool, market: bool
):
    said = [
        say("procedure.members_only", True),
        say("procedure.dynamic_market", market),
        say("procedure.above_threshold", above),
    ]
    assert finding("framework-members-only", COUNCIL, SERVICE, said).severity is expected


@pytest.mark.parametrize(("nation", "shown"), [("england", True), ("wales", False)])
def test_the_note_on_cyber_essentials_binds_the_nhs_of_england(nation: str, *, shown: bool):
    found = report(Buyer(nation, "health"), "£60,000")
    bound = {basis.force for _, basis in shown_in(found) if "PPN 014" in basis.cite}
    assert (Force.CENTRAL_ONLY in bound) is shown


def test_the_notice_of_the_older_guidance_is_our_judgement():
    said = [say("terms.notice", 1), say("timetable.published", on(2026, 3, 2))]
    found = finding("notice-under-three-months", COUNCIL[:-1], SERVICE, said)
    assert force(found) is Force.JUDGEMENT
