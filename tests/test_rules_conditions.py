"""Size, partners, money, experience and certificates: what the rules on conditions tell apart."""

from __future__ import annotations

import json

import pytest

from tenderlint.rule import Force, OutcomeKind, Severity
from tenderlint.statements import Statement, Value
from tests.commands import ROOT, run
from tests.judging import (
    NOT_APPLICABLE,
    SATISFIED,
    UNDETERMINED,
    VIOLATED,
    on,
    pounds,
    say,
)
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
    insured,
    judged,
    outcome,
)

EXEMPLARY = ("conditions-exemplary-youth-clubs", "conditions-exemplary-transport")


def buyer(nation: str, kind: str = "council") -> list[Statement]:
    return [
        say("buyer.nation", nation),
        say("buyer.kind", kind),
        say("buyer.central", False),
        say("timetable.published", on(2026, 5, 4)),
    ]


def standard(name: str, **said: Value) -> list[Statement]:
    given = {"standard.name": name} | {f"standard.{key}": value for key, value in said.items()}
    return [say(field, value, item="a") for field, value in given.items()]


def lots(*values: int) -> list[Statement]:
    return [
        say("lot.stated_annual_value", pounds(value), lot=str(n)) for n, value in enumerate(values)
    ]


DEMANDS = {
    "accounts-years": [say("conditions.accounts_years", 3)],
    "all-lots-or-none": [say("division.all_lots_required", True), *lots(40_000, 50_000)],
    "bid-candy-risk": [
        say("conditions.lead_provider_required", True),
        say("terms.partners_share_protected", False),
    ],
    "bond-or-guarantee": [say("conditions.guarantee_required", True)],
    "credit-score-only": [say("conditions.credit_score", True)],
    "cyber-scheme-over-reach": [
        *standard("Cyber Essentials", equivalent_accepted=False),
        say("service.sensitive_data", False),
    ],
    "irrelevant-policies": [say("conditions.unrelated_policies", True)],
    "legal-form-before-award": [say("conditions.legal_form_before_award", True)],
    "only-contracts-count": [say("conditions.contracts_only", True)],
    "subcontract-ban": [say("conditions.subcontracting_allowed", False)],
    "too-many-policies": [say("conditions.policies_required", 9)],
    "turnover-sole-test": [
        say("conditions.minimum_turnover", pounds(90_000)),
        say("conditions.turnover_alternative", False),
        say("lot.stated_annual_value", pounds(60_000)),
    ],
    "unlimited-cover": [
        *insured("public-liability", 5_000_000),
        say("insurance.unlimited", True, item="a"),
    ],
    "years-trading": [say("conditions.years_trading", 5)],
}
"""Demands that no section of the Act forbids: proportion and regard, above and below."""

BANS = {
    "audited-accounts-required": [
        say("conditions.audited_accounts", True),
        say("conditions.audited_where_required", False),
    ],
    "consortium-barred": [say("conditions.consortium_allowed", False)],
    "contract-with-buyer-required": [say("conditions.contract_with_buyer", True)],
    "insurance-required-before-award": insured("public-liability", 5_000_000, "with-bid"),
    "reliance-barred": [say("conditions.reliance_allowed", False)],
    "standard-without-equivalent": standard("ISO 9001", equivalent_accepted=False),
    "turnover-out-of-proportion": [
        say("conditions.minimum_turnover", pounds(120_000)),
        say("lot.stated_annual_value", pounds(60_000)),
    ],
}
"""Demands that section 22 forbids in a covered procurement that is no call-off."""


FIRING = (
    *("accreditation-at-bid", "bundled-services", "carbon-plan-small", "employers-liability-high"),
    *("framework-members-only", "like-for-like-contracts", "no-lot-cap", "no-lot-in-reach"),
    *("professional-indemnity-high", "public-liability-high", "registration-required-of-bidders"),
    *("separable-parts-not-divided", "transport-licence-only", *DEMANDS, *BANS),
)


@pytest.mark.parametrize("rule", DEMANDS)
@pytest.mark.parametrize("value", [ABOVE, BELOW], ids=["above the threshold", "below it"])
def test_a_demand_that_no_section_forbids_is_weighed_and_not_forbidden(rule, value):
    found = finding(rule, COUNCIL, SERVICE, LIGHT, value, DEMANDS[rule])
    assert force(found) is Force.REGARD
    assert Force.MUST not in {basis.force for basis in found.basis}


@pytest.mark.parametrize("rule", [*DEMANDS, *BANS])
@pytest.mark.parametrize(
    "said",
    [
        pytest.param([*COUNCIL, say("procedure.health_services", True)], id="health services"),
        pytest.param([*buyer("scotland"), ABOVE], id="Scotland at a large value"),
        pytest.param([*buyer("northern-ireland"), BELOW], id="Northern Ireland below"),
        pytest.param([*buyer("england", "school"), BELOW], id="a school below the threshold"),
        pytest.param([*COUNCIL, BELOW, say("procedure.call_off", True)], id="a call-off below"),
    ],
)
def test_nobody_is_shown_a_section_of_the_act_that_does_not_bind_them(rule, said):
    found = finding(rule, said, SERVICE, LIGHT, {**DEMANDS, **BANS}[rule])
    assert not any("Procurement Act 2023" in basis.cite for basis in found.basis if not basis.holds)
    assert force(found) is not Force.MUST


@pytest.mark.parametrize("rule", BANS)
def test_2_the_bans_of_section_22_do_not_reach_a_call_off(rule):
    call_off = say("procedure.call_off", True)
    light = finding(rule, COUNCIL, SERVICE, LIGHT, ABOVE, call_off, BANS[rule])
    ordinary = finding(rule, COUNCIL, SERVICE, ORDINARY, ABOVE, call_off, BANS[rule])
    partners = rule in ("consortium-barred", "reliance-barred")
    without = Force.JUDGEMENT if rule == "contract-with-buyer-required" else Force.GUIDANCE
    assert force(light) is (Force.REGARD if partners else without)
    assert force(ordinary) is (Force.REGARD if partners else Force.GUIDANCE)
    assert not any("s.22" in basis.cite for basis in (*light.basis, *ordinary.basis))


@pytest.mark.parametrize("rule", BANS)
def test_2_section_46_is_named_for_a_call_off_that_is_not_light_touch(rule):
    call_off = say("procedure.call_off", True)
    shown = {
        kind: any(
            "s.46" in basis.cite
            for basis in finding(rule, COUNCIL, SERVICE, said, ABOVE, call_off, BANS[rule]).basis
        )
        for kind, said in (("light", LIGHT), ("ordinary", ORDINARY))
    }
    has_a_twin = rule in (
        *("audited-accounts-required", "contract-with-buyer-required"),
        *("insurance-required-before-award", "standard-without-equivalent"),
    )
    assert shown == {"light": False, "ordinary": has_a_twin}


@pytest.mark.parametrize("rule", [*DEMANDS, *BANS])
def test_wales_has_the_regard_of_part_6_as_england_has(rule):
    found = finding(rule, buyer("wales"), SERVICE, LIGHT, BELOW, {**DEMANDS, **BANS}[rule])
    assert force(found) is Force.REGARD


@pytest.mark.parametrize("rule", [*DEMANDS, *BANS])
def test_before_the_act_none_of_its_sections_is_shown(rule):
    earlier = [*buyer("england"), say("timetable.published", on(2025, 1, 6))]
    kept = [s for s in earlier if s.value != on(2026, 5, 4)]
    found = finding(rule, kept, SERVICE, LIGHT, ABOVE, {**DEMANDS, **BANS}[rule])
    assert not any("Procurement Act 2023" in basis.cite for basis in found.basis)


def test_the_demand_is_the_same_on_both_sides_of_new_year_2026():
    for year in (2025, 2026):
        said = [s for s in COUNCIL if s.pointer.field != "timetable.published"]
        when = say("timetable.published", on(year, 6, 2))
        found = finding(
            "credit-score-only", said, when, SERVICE, BELOW, DEMANDS["credit-score-only"]
        )
        assert (found.severity, force(found)) == (Severity.ERROR, Force.REGARD)


@pytest.mark.parametrize(
    ("turnover", "expected"),
    [(60_000, SATISFIED), (60_001, VIOLATED), (120_000, VIOLATED)],
    ids=["a year's value", "a pound more", "twice a year's value"],
)
def test_1_a_turnover_alone_is_judged_only_where_it_restricts(turnover, expected):
    said = [
        say("conditions.minimum_turnover", pounds(turnover)),
        say("conditions.turnover_alternative", False),
        say("lot.stated_annual_value", pounds(60_000)),
    ]
    assert outcome("turnover-sole-test", COUNCIL, SERVICE, said) is expected


def test_1_no_cap_in_law_is_shown_for_a_scottish_turnover():
    asked = BANS["turnover-out-of-proportion"]
    found = finding("turnover-out-of-proportion", buyer("scotland"), SERVICE, ABOVE, asked)
    assert [basis.force for basis in found.basis] == [Force.GUIDANCE]


def test_3_insurance_is_not_what_is_judged_but_when_it_is_due():
    asked = insured("public-liability", 2_000_000, "by-start")
    assert outcome("insurance-required-before-award", COUNCIL, ABOVE, asked) is SATISFIED
    limited = [*asked, say("insurance.unlimited", False, item="a")]
    assert outcome("unlimited-cover", COUNCIL, ABOVE, limited) is SATISFIED


def test_4_accounts_may_be_asked_for_below_the_threshold():
    asked = say("conditions.accounts_years", 2)
    assert outcome("accounts-years", COUNCIL, BELOW, asked) is SATISFIED


def test_15_bundled_services_show_no_duty_to_divide():
    parts = [say("division.separable_parts", 4), say("document.has_notice", True)]
    found = finding("bundled-services", COUNCIL, SERVICE, ORDINARY, ABOVE, parts)
    assert force(found) is Force.REGARD
    assert all("s.18" not in basis.cite for basis in found.basis)


def test_10_and_14_no_change_offers_a_reservation_or_a_smaller_value():
    for rule in (RULES[name] for name in FIRING):
        assert "reserve" not in rule.change_to.lower(), rule.id
        assert "threshold" not in rule.change_to.lower(), rule.id


@pytest.mark.parametrize("rule", FIRING)
def test_silence_is_no_breach(rule):
    assert not judged(rule, COUNCIL, SERVICE, CONDITIONS).findings


@pytest.mark.parametrize(
    ("annual", "charged", "expected"),
    [
        (4_000_000, True, VIOLATED),
        (4_500_000, True, SATISFIED),
        (4_500_000, False, VIOLATED),
        (5_000_000, False, VIOLATED),
    ],
)
def test_central_government_asks_for_a_carbon_plan_above_five_million_with_vat(
    annual: int, charged: bool, expected: OutcomeKind
):
    said = [say("conditions.carbon_plan", True), say("tender.vat_charged", charged)]
    value = say("lot.stated_annual_value", pounds(annual))
    assert outcome("carbon-plan-small", COUNCIL, SERVICE, said, value) is expected


def test_the_policy_of_central_government_is_guidance_to_a_council():
    said = [say("conditions.carbon_plan", True), say("lot.stated_annual_value", pounds(90_000))]
    found = finding("carbon-plan-small", COUNCIL, say("buyer.central", False), SERVICE, said)
    assert [basis.force for basis in found.basis] == [Force.GUIDANCE]


@pytest.mark.parametrize(
    ("said", "published", "expected"),
    [
        pytest.param([BELOW], (2026, 5, 4), VIOLATED, id="below the threshold"),
        pytest.param([ABOVE], (2026, 5, 4), NOT_APPLICABLE, id="above it bidders register"),
        pytest.param([BELOW], (2025, 1, 6), NOT_APPLICABLE, id="before the Act"),
        pytest.param([], (2026, 5, 4), UNDETERMINED, id="value not known"),
    ],
)
def test_registration_before_the_bid(said, published, expected):
    asked = [say("procedure.registration_to_bid", True), *said]
    who = [s for s in COUNCIL if s.pointer.field != "timetable.published"]
    when = say("timetable.published", on(*published))
    assert outcome("registration-required-of-bidders", who, when, asked) is expected


def test_the_regulations_of_2026_are_shown_from_april_2026():
    asked = [say("procedure.registration_to_bid", True), BELOW]
    who = [s for s in COUNCIL if s.pointer.field != "timetable.published"]
    shown = {}
    for month in (3, 4):
        when = say("timetable.published", on(2026, month, 2))
        found = finding("registration-required-of-bidders", who, when, asked)
        shown[month] = any("Regulations 2026" in basis.cite for basis in found.basis)
    assert shown == {3: False, 4: True}


@pytest.fixture(scope="module")
def documents() -> dict[str, dict]:
    files = sorted(str(p) for p in (ROOT / "tests" / "documents").glob("conditions-*.json"))
    finished = run("check", *files, "--format", "json", "--on", "2026-11-21")
    tenders = json.loads(finished.stdout)["tenders"]
    return {
        tender["files"][0].rpartition("/")[2].removesuffix(".json"): tender for tender in tenders
    }


def test_every_rule_fires_in_a_tender_as_it_is_written(documents):
    fired = {found["rule"] for tender in documents.values() for found in tender["findings"]}
    assert set(FIRING) <= fired


@pytest.mark.parametrize("name", EXEMPLARY)
def test_in_an_exemplary_tender_nothing_is_found_and_something_is_praised(documents, name):
    assert documents[name]["findings"] == []
    assert documents[name]["verdict"] == "no-barrier-found"
    assert len(documents[name]["praise"]) >= 4


def test_small_lots_are_not_praised_where_all_have_to_be_bid_for(documents):
    praised = [praise["rule"] for praise in documents["conditions-visiting-lots"]["praise"]]
    assert "no-lot-in-reach" not in praised
