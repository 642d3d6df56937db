"""What people believe of procurement law and is not so: each a small tender that must not trip us.

The numbers in the names of the tests are those of the list of common wrong beliefs in the research
on the law; the rules are the built-in ones.
"""

from __future__ import annotations

import pytest

from tenderlint.rule import Force, OutcomeKind, Severity
from tenderlint.statements import Statement
from tests.judging import NOT_APPLICABLE, SATISFIED, UNDETERMINED, VIOLATED, on, pounds, say
from tests.rule_judging import (
    ABOVE,
    BELOW,
    COUNCIL,
    LIGHT,
    ORDINARY,
    RULES,
    SERVICE,
    days_open,
    finding,
    force,
    insured,
    outcome,
)


def test_1_twice_the_turnover_is_out_of_proportion_and_no_legal_maximum():
    turnover = [
        say("conditions.minimum_turnover", pounds(100_000)),
        say("lot.stated_annual_value", pounds(50_000)),
    ]
    found = finding("turnover-out-of-proportion", COUNCIL, SERVICE, turnover, BELOW)
    assert found.severity is Severity.ERROR
    assert force(found) is Force.REGARD
    assert not any("maximum" in basis.cite.lower() for basis in found.basis)


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        (
            "audited-accounts-required",
            [
                say("conditions.audited_accounts", True),
                say("conditions.audited_where_required", False),
            ],
        ),
        ("contract-with-buyer-required", [say("conditions.contract_with_buyer", True)]),
        ("consortium-barred", [say("conditions.consortium_allowed", False)]),
        ("reliance-barred", [say("conditions.reliance_allowed", False)]),
        ("insurance-required-before-award", insured("public-liability", 5_000_000, "with-bid")),
        (
            "standard-without-equivalent",
            [
                say("standard.name", "ISO 9001", item="a"),
                say("standard.equivalent_accepted", False, item="a"),
            ],
        ),
    ],
)
def test_2_the_bans_of_section_22_bind_above_the_threshold_and_are_advice_below(rule, asked):
    above = finding(rule, COUNCIL, SERVICE, LIGHT, ABOVE, asked)
    below = finding(rule, COUNCIL, SERVICE, LIGHT, BELOW, asked)
    assert (force(above), force(below)) == (Force.MUST, Force.REGARD)
    assert above.severity is below.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        ("consortium-barred", [say("conditions.consortium_allowed", False)]),
        ("insurance-required-before-award", insured("public-liability", 5_000_000, "with-bid")),
    ],
)
def test_2_the_bans_of_section_22_do_not_bind_health_services_and_are_still_reported(rule, asked):
    health = say("procedure.health_services", True)
    found = finding(rule, COUNCIL, SERVICE, health, asked)
    assert force(found) is Force.GUIDANCE
    assert found.severity is Severity.ERROR


def test_3_insurance_before_the_award_is_a_matter_of_section_22_as_with_the_bid():
    asked = insured("public-liability", 5_000_000, "before-award")
    found = finding("insurance-required-before-award", COUNCIL, LIGHT, ABOVE, asked)
    assert found.severity is Severity.WARNING
    assert force(found) is Force.MUST


@pytest.mark.parametrize("due", ["by-start", "by-award", "commitment"])
def test_3_insurance_may_be_required_once_the_contract_is_won(due):
    asked = insured("public-liability", 5_000_000, due)
    assert outcome("insurance-required-before-award", COUNCIL, ABOVE, asked) is SATISFIED


def test_3_employers_liability_is_compulsory_already():
    asked = insured("employers-liability", 5_000_000, "with-bid")
    assert outcome("insurance-required-before-award", COUNCIL, ABOVE, asked) is NOT_APPLICABLE


def test_3_ten_million_of_employers_liability_is_what_insurers_give():
    asked = insured("employers-liability", 10_000_000)
    assert outcome("employers-liability-high", COUNCIL, asked) is SATISFIED


@pytest.mark.parametrize(
    "said",
    [
        say("service.physical_risk", True),
        say("tender.category", "works"),
        say("tender.title", "Community transport for older people"),
        say("tender.title", "Care at home"),
        say("tender.cpv", "85311000"),
    ],
    ids=["risk is ticked", "building work", "transport", "care", "a care code"],
)
def test_public_liability_of_ten_million_is_not_judged_where_there_is_physical_risk(said):
    small = say("lot.stated_annual_value", pounds(50_000))
    asked = insured("public-liability", 10_000_000)
    assert outcome("public-liability-high", COUNCIL, small, asked, said) is NOT_APPLICABLE


def test_public_liability_of_ten_million_is_a_question_where_the_risk_is_not_known():
    small = say("lot.stated_annual_value", pounds(50_000))
    asked = insured("public-liability", 10_000_000)
    assert outcome("public-liability-high", COUNCIL, small, asked) is UNDETERMINED


def test_public_liability_of_seven_million_is_not_judged():
    low = say("service.physical_risk", False)
    small = say("lot.stated_annual_value", pounds(50_000))
    asked = insured("public-liability", 7_000_000)
    assert outcome("public-liability-high", COUNCIL, small, low, asked) is SATISFIED


def test_4_conditions_that_are_checked_inside_one_tender_are_no_shortlist():
    one_stage = say("procedure.shortlist", False)
    asked = [say("conditions.minimum_turnover", pounds(100_000)), one_stage]
    rule = "shortlist-below-threshold"
    assert outcome(rule, COUNCIL, SERVICE, BELOW, asked) is SATISFIED


def test_a_shortlist_below_the_threshold_is_reported_with_the_force_of_part_6():
    asked = say("procedure.shortlist", True)
    found = finding("shortlist-below-threshold", COUNCIL, SERVICE, BELOW, asked)
    assert found.severity is Severity.ERROR
    assert force(found) is Force.MUST_BELOW_THRESHOLD


def works(value: int) -> list[Statement]:
    return [
        say("tender.category", "works"),
        say("procedure.shortlist", True),
        say("lot.value_including_vat", pounds(value)),
    ]


def test_5_works_of_300_000_pounds_may_shortlist_below_the_threshold():
    assert outcome("shortlist-below-threshold", COUNCIL, works(300_000)) is SATISFIED


def test_5_works_of_150_000_pounds_may_not():
    assert outcome("shortlist-below-threshold", COUNCIL, works(150_000)) is VIOLATED


def test_5_works_at_exactly_the_sum_may_shortlist():
    assert outcome("shortlist-below-threshold", COUNCIL, works(207_720)) is SATISFIED


@pytest.mark.parametrize(
    ("value", "expected"), [(160_000, SATISFIED), (135_018, SATISFIED), (135_000, VIOLATED)]
)
def test_5_works_of_a_department_may_shortlist_from_a_lower_sum(value, expected):
    department = [say("buyer.nation", "england"), say("buyer.kind", "central")]
    asked = [say("timetable.published", on(2026, 3, 2)), BELOW, *works(value)]
    assert outcome("shortlist-below-threshold", department, asked) is expected


@pytest.mark.parametrize(
    "said",
    [
        [say("buyer.nation", "wales"), say("buyer.kind", "council")],
        [say("buyer.nation", "england"), say("buyer.kind", "school")],
        [say("buyer.nation", "england"), say("procedure.call_off", True)],
        [say("buyer.nation", "england"), say("procedure.closed_quotes", True)],
        [say("buyer.nation", "northern-ireland"), say("buyer.kind", "council")],
    ],
    ids=["a Welsh council", "a school", "a call-off", "invited quotes", "Northern Ireland"],
)
def test_who_may_shortlist_below_the_threshold(said):
    asked = [say("procedure.shortlist", True), say("timetable.published", on(2026, 3, 2)), BELOW]
    assert outcome("shortlist-below-threshold", SERVICE, said, asked) is NOT_APPLICABLE


def test_6_a_light_touch_tender_of_twelve_days_is_no_matter_of_section_54():
    asked = [LIGHT, ABOVE, days_open(12)]
    assert outcome("window-below-statutory", COUNCIL, SERVICE, asked) is NOT_APPLICABLE


def test_a_light_touch_tender_of_twelve_days_is_short_and_no_duty():
    found = finding("window-short", COUNCIL, SERVICE, LIGHT, ABOVE, days_open(12))
    assert found.severity is Severity.WARNING
    assert force(found) is Force.REGARD


@pytest.mark.parametrize(
    ("days", "said", "expected"),
    [
        (25, [], SATISFIED),
        (24, [], VIOLATED),
        (29, [say("timetable.electronic", False)], VIOLATED),
        (30, [say("timetable.electronic", False)], SATISFIED),
        (29, [say("timetable.documents_together", False)], VIOLATED),
        (
            34,
            [say("timetable.electronic", False), say("timetable.documents_together", False)],
            VIOLATED,
        ),
        (10, [say("procedure.planned_notice", True)], SATISFIED),
        (9, [say("procedure.planned_notice", True)], VIOLATED),
        (10, [say("timetable.urgent", True)], SATISFIED),
        (10, [say("procedure.dynamic_market", True)], SATISFIED),
        (25, [say("procedure.shortlist", True), say("timetable.electronic", False)], SATISFIED),
        (24, [say("procedure.shortlist", True), say("procedure.planned_notice", True)], VIOLATED),
    ],
    ids=lambda part: str(part) if isinstance(part, int | OutcomeKind) else "",
)
def test_6_the_shortest_minimum_that_applies_is_the_one(days, said, expected):
    asked = [ORDINARY, ABOVE, days_open(days), *said]
    assert outcome("window-below-statutory", COUNCIL, SERVICE, asked) is expected


def test_6_a_call_off_has_no_minimum():
    asked = [ORDINARY, ABOVE, days_open(5), say("procedure.call_off", True)]
    assert outcome("window-below-statutory", COUNCIL, SERVICE, asked) is NOT_APPLICABLE


def test_7_below_the_threshold_there_is_no_number_of_days():
    asked = [ORDINARY, BELOW, days_open(12)]
    assert outcome("window-below-statutory", COUNCIL, SERVICE, asked) is NOT_APPLICABLE
    found = finding("window-short", COUNCIL, SERVICE, asked)
    assert force(found) is Force.REGARD


@pytest.mark.parametrize(
    ("days", "expected"), [(14, Severity.WARNING), (15, Severity.INFO), (24, Severity.INFO)]
)
def test_days_below_the_threshold_by_their_number(days, expected):
    found = finding("window-short", COUNCIL, SERVICE, LIGHT, BELOW, days_open(days))
    assert found.severity is expected


@pytest.mark.parametrize("category", ["goods", "works"])
def test_two_weeks_for_goods_or_building_work_are_not_short(category):
    asked = [say("tender.category", category), ORDINARY, BELOW, days_open(14)]
    assert outcome("window-short", COUNCIL, asked) is SATISFIED


def test_a_quote_by_invitation_of_a_small_sum_has_its_own_days():
    small = [say("procedure.closed_quotes", True), say("lot.value", pounds(20_000))]
    asked = [LIGHT, BELOW, days_open(11), *small]
    assert outcome("window-short", COUNCIL, SERVICE, asked) is SATISFIED


def test_11_five_percent_for_social_value_is_no_fault_of_a_council():
    scored = [
        say("criterion.name", "Social value", item="a"),
        say("criterion.kind", "social-value", item="a"),
        say("criterion.weight", 5, item="a"),
        say("award.social_value_local", True),
    ]
    assert outcome("social-value-not-local", COUNCIL, SERVICE, scored) is SATISFIED
    assert "social-value-under-10" not in RULES


def test_12_local_bidders_only_is_allowed_below_the_threshold_since_february_2026():
    asked = say("conditions.local_only", True)
    assert outcome("local-only-where-law-forbids", COUNCIL, BELOW, asked) is SATISFIED


def test_12_local_bidders_only_above_the_threshold_has_no_effect_on_them():
    asked = say("conditions.local_only", True)
    found = finding("local-only-where-law-forbids", COUNCIL, ABOVE, asked)
    assert found.severity is Severity.NONE
    assert force(found) is Force.MUST
