"""What a rule must leave alone: lots, certificates, weights, words and silence."""

from __future__ import annotations

import pytest

from tenderlint.rule import Force, Rule, Severity
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Statement
from tests.judging import NOT_APPLICABLE, SATISFIED, UNDETERMINED, VIOLATED, on, pounds, say
from tests.rule_judging import (
    ABOVE,
    BELOW,
    CONDITIONS,
    COUNCIL,
    LIGHT,
    ORDINARY,
    RULES,
    SERVICE,
    finding,
    force,
    judged,
    outcome,
)

ONE_CONTRACT = [
    say("division.refused", True),
    say("division.separable_parts", 3),
    say("document.has_notice", True),
]


def test_15_no_lots_and_no_reason_is_a_question_where_no_parts_are_told_apart():
    asked = [say("division.refused", True), say("document.has_notice", True)]
    rule = "separable-parts-not-divided"
    assert outcome(rule, COUNCIL, ORDINARY, ABOVE, asked) is UNDETERMINED


def test_15_lots_are_no_duty_below_the_threshold():
    rule = "separable-parts-not-divided"
    assert outcome(rule, COUNCIL, ORDINARY, BELOW, ONE_CONTRACT) is NOT_APPLICABLE


def test_15_a_light_touch_notice_needs_no_reason():
    found = finding("separable-parts-not-divided", COUNCIL, LIGHT, ABOVE, ONE_CONTRACT)
    assert force(found) is not Force.MUST


def test_15_a_welsh_light_touch_notice_is_not_shown_the_regulations_for_england():
    wales = [*COUNCIL[:1], say("buyer.nation", "wales"), *COUNCIL[2:]]
    found = finding("separable-parts-not-divided", wales, LIGHT, ABOVE, ONE_CONTRACT)
    assert not any("Regulations 2024" in basis.cite for basis in found.basis)


def test_15_a_specification_without_the_notice_is_a_question():
    asked = [*ONE_CONTRACT[:2], say("document.has_specification", True)]
    rule = "separable-parts-not-divided"
    assert outcome(rule, COUNCIL, ORDINARY, ABOVE, asked) is UNDETERMINED


def test_15_parts_told_apart_and_no_reason_above_the_threshold():
    found = finding("separable-parts-not-divided", COUNCIL, ORDINARY, ABOVE, ONE_CONTRACT)
    assert found.severity is Severity.WARNING
    assert force(found) is Force.MUST


@pytest.mark.parametrize(
    "name",
    [
        "CQC registration",
        "Registered with Ofsted",
        "SIA licence",
        "Gas Safe register",
        "Waste carrier's licence",
        "ICO registration",
        "Enhanced DBS check",
        "Social Work England",
    ],
)
def test_registrations_that_the_law_requires_need_no_equivalent(name):
    asked = [say("standard.name", name, item="a"), CONDITIONS]
    assert outcome("standard-without-equivalent", COUNCIL, ABOVE, asked) is NOT_APPLICABLE


@pytest.mark.parametrize("name", ["ISO 9001", "CHAS", "Cyber Essentials", "BS EN ISO 14001"])
def test_certificates_need_their_equivalents(name):
    asked = [say("standard.name", name, item="a"), CONDITIONS]
    found = finding("standard-without-equivalent", COUNCIL, ABOVE, asked)
    assert found.severity is Severity.ERROR
    assert "s.22(4)(c)" in found.basis[0].cite


def test_only_a_british_standard_is_a_matter_of_section_56():
    asked = [say("standard.name", "BS 8454", item="a"), CONDITIONS]
    found = finding("standard-without-equivalent", COUNCIL, ABOVE, asked)
    assert "s.56" in found.basis[0].cite


@pytest.mark.parametrize(("due", "expected"), [("by-start", False), ("later", False), ("", True)])
def test_a_certificate_that_is_due_later_is_no_condition_of_bidding(due, expected):
    asked = [say("standard.name", "ISO 9001", item="a"), CONDITIONS]
    when = [say("standard.due", due, item="a")] if due else []
    found = finding("standard-without-equivalent", COUNCIL, ABOVE, asked, when)
    assert found.severity is (Severity.ERROR if expected else Severity.WARNING)
    assert any("s.22(4)(c)" in basis.cite for basis in found.basis) is expected


def test_a_certificate_of_which_the_conditions_are_not_supplied_is_a_question():
    asked = say("standard.name", "ISO 9001", item="a")
    assert outcome("standard-without-equivalent", COUNCIL, ABOVE, asked) is UNDETERMINED


def test_a_certificate_that_nobody_knows_is_a_question():
    asked = [say("standard.name", "Rainbow Mark", item="a"), CONDITIONS]
    assert outcome("standard-without-equivalent", COUNCIL, ABOVE, asked) is UNDETERMINED


def test_audited_accounts_where_the_law_requires_them_keep_nobody_out():
    asked = [
        say("conditions.audited_accounts", True),
        say("conditions.audited_where_required", True),
    ]
    assert outcome("audited-accounts-required", COUNCIL, ABOVE, asked) is SATISFIED


def test_conditions_that_do_not_name_a_framework_are_open_to_all():
    rule = "framework-members-only"
    assert outcome(rule, COUNCIL, SERVICE, BELOW) is UNDETERMINED
    assert outcome(rule, COUNCIL, SERVICE, BELOW, CONDITIONS) is SATISFIED


@pytest.mark.parametrize(
    ("regime", "severity"),
    [([ABOVE], Severity.WARNING), ([BELOW], Severity.ERROR), ([], Severity.WARNING)],
    ids=["above the threshold", "below it", "not known which"],
)
def test_a_dynamic_market_above_the_threshold_takes_applications_from_those_who_bid(
    regime, severity
):
    asked = [say("procedure.members_only", True), say("procedure.dynamic_market", True)]
    assert finding("framework-members-only", COUNCIL, SERVICE, asked, regime).severity is severity


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("consortium-barred", "conditions.consortium_allowed"),
        ("reliance-barred", "conditions.reliance_allowed"),
        ("contract-with-buyer-required", "conditions.contract_with_buyer"),
        ("audited-accounts-required", "conditions.audited_accounts"),
        ("notice-under-three-months", "terms.notice"),
        ("questions-out-of-proportion", "award.words"),
        ("grant-not-considered", "preparation.grant_considered"),
    ],
)
def test_silence_is_a_question(rule, field):
    value = say("lot.stated_annual_value", pounds(50_000))
    report = judged(rule, COUNCIL, SERVICE, BELOW, CONDITIONS, value)
    (found,) = report.outcomes
    assert found.outcome is UNDETERMINED
    assert field in found.missing


@pytest.mark.parametrize("days", [29, 30])
def test_23_payment_within_the_law_is_satisfied(days):
    asked = say("terms.payment_days", days)
    assert outcome("payment-later-than-30-days", COUNCIL, BELOW, asked) is SATISFIED


def test_21_a_school_is_not_bound_by_the_thirty_days():
    school = [say("buyer.kind", "school"), say("buyer.nation", "england")]
    asked = [say("terms.payment_days", 60), say("timetable.published", on(2026, 3, 2))]
    for threshold in (ABOVE, BELOW):
        assert outcome("payment-later-than-30-days", school, asked, threshold) is NOT_APPLICABLE


def test_a_million_over_seven_years_is_in_reach():
    sized = [say("lot.value", pounds(1_000_000)), say("term.initial", 84)]
    assert outcome("no-lot-in-reach", COUNCIL, SERVICE, sized) is SATISFIED


def test_one_lot_in_reach_is_enough():
    sized = [
        say("lot.value", pounds(3_000_000), lot="1"),
        say("lot.value", pounds(300_000), lot="2"),
        say("term.initial", 36),
    ]
    outcomes = judged("no-lot-in-reach", COUNCIL, SERVICE, sized).outcomes
    assert {found.outcome for found in outcomes} == {SATISFIED}


def test_lots_that_are_all_too_large_are_one_finding():
    sized = [
        say("lot.value", pounds(3_000_000), lot="1"),
        say("lot.value", pounds(2_000_000), lot="2"),
        say("term.initial", 36),
    ]
    found = finding("no-lot-in-reach", COUNCIL, SERVICE, sized)
    assert set(found.lots) == {"1", "2"}
    assert "£2,000,000" in found.asks


@pytest.mark.parametrize(
    "title", ["Framework for supported living", "Care Dynamic Purchasing System", "Help Alliance"]
)
def test_the_value_of_many_providers_together_is_not_that_of_one(title):
    sized = [say("lot.value", pounds(90_000_000)), say("term.initial", 36)]
    named = say("tender.title", title)
    assert outcome("no-lot-in-reach", COUNCIL, SERVICE, sized, named) is NOT_APPLICABLE


def weighed(*weights: int | None) -> list[Statement]:
    said = [say("document.has_criteria", True)]
    for position, weight in enumerate(weights):
        item = f"c{position}"
        said.append(say("criterion.name", f"Criterion {position}", item=item))
        if weight is not None:
            said.append(say("criterion.weight", weight, item=item))
    return said


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (weighed(None, None), VIOLATED),
        (weighed(60, 40), SATISFIED),
        (weighed(60, None), SATISFIED),
        (weighed(None), SATISFIED),
        ([*weighed(None, None), say("award.method_stated", True)], SATISFIED),
        ([*weighed(None, None), say("award.stated_price_weight", 40)], SATISFIED),
        (weighed(None, None)[1:], UNDETERMINED),
    ],
    ids=["none", "all", "one", "a single criterion", "a method", "price alone", "a summary"],
)
def test_weights_are_missing_only_where_the_criteria_were_supplied(said, expected):
    assert outcome("weights-missing", COUNCIL, SERVICE, ABOVE, said) is expected


def test_weights_are_no_duty_below_the_threshold():
    said = weighed(None, None)
    assert outcome("weights-missing", COUNCIL, SERVICE, BELOW, said) is NOT_APPLICABLE


def test_weights_are_no_duty_of_a_call_off():
    said = [*weighed(None, None), say("procedure.call_off", True)]
    assert outcome("weights-missing", COUNCIL, SERVICE, ABOVE, said) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        (5_000, 10_000, SATISFIED),
        (5_001, 10_000, VIOLATED),
        (6_000, 100_000, VIOLATED),
        (5_900, 100_000, SATISFIED),
    ],
    ids=["few words", "just too many", "at the ratio", "below the ratio"],
)
def test_words_are_judged_by_their_number_and_by_the_contract(words, value, expected):
    asked = [say("award.words", words), say("lot.stated_annual_value", pounds(value))]
    assert outcome("questions-out-of-proportion", COUNCIL, SERVICE, asked) is expected


@pytest.mark.parametrize("title", ["Home care", "Community transport", "Translation services"])
def test_payment_by_the_unit_is_customary_for_some_work(title):
    asked = [
        say("payment.basis", "unit", item="a"),
        say("payment.share", 100, item="a"),
        say("tender.title", title),
    ]
    assert outcome("paid-by-unit", COUNCIL, SERVICE, asked) is NOT_APPLICABLE


EVERY = tuple(RULES.values())


@pytest.mark.parametrize("rule", EVERY, ids=[rule.id for rule in EVERY])
def test_a_rule_never_loses_its_voice(rule: Rule):
    always = [basis for basis in rule.basis if basis.holds is None and basis.first is None]
    exempt = {"local-only-where-law-forbids"}  # where no law forbids it, there is no fault
    assert always or rule.id in exempt


@pytest.mark.parametrize("rule", EVERY, ids=[rule.id for rule in EVERY])
def test_a_rule_names_the_demand_underneath(rule: Rule):
    assert rule.demand


def test_each_principle_has_at_least_four_rules():
    counts = {
        principle.id: sum(rule.principle == principle.id for rule in EVERY)
        for principle in builtin_ruleset().principles
    }
    assert min(counts.values()) >= 4, counts
