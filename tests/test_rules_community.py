"""Rules on a buyer's commitment to its community: what binds whom, and what they must leave alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import tenderlint
from tenderlint.facts.community import _KEEP_IT_LOCAL
from tenderlint.facts.councils import council_named
from tenderlint.rule import Force, Severity
from tenderlint.statements import Silence
from tests.judging import (
    NOT_APPLICABLE,
    SATISFIED,
    UNDETERMINED,
    VIOLATED,
    on,
    pounds,
    say,
    whole_view,
)
from tests.rule_judging import (
    ABOVE,
    BELOW,
    COUNCIL,
    LIGHT,
    RULES,
    SERVICE,
    finding,
    force,
    judged,
    outcome,
)

DOCUMENTS = Path(__file__).parent / "documents"
DAY = date(2026, 11, 21)
COMMUNITY = {rule.id for rule in RULES.values() if rule.principle == "community"}
PAYMENT = {"Procurement Act 2023, s.68", "Procurement Act 2023, s.73"}
SUB_PAID_LATE = say("terms.subcontractor_payment_days", 60)
NO_LIMIT = say("terms.liability_uncapped", True)


def fact(name, *statements):
    return whole_view(statements).lots[0].value(name)


def who(nation, kind="council"):
    return [
        say("buyer.nation", nation),
        say("buyer.kind", kind),
        say("timetable.published", on(2026, 3, 2)),
    ]


# Derived facts: what is said, and what follows.


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Calderdale Council", True),
        ("City of Bradford MDC", True),
        ("City of York Council - Procurement", True),
        ("Newcastle upon Tyne City Council", True),
        ("Newcastle-under-Lyme Borough Council", False),
        ("Royal Borough of Greenwich", False),
        ("Plymouth City Council", False),
        ("Marlow Vale Borough Council", False),
        ("Leeds Teaching Hospitals NHS Trust", False),
        ("Bradford Children and Families Company", None),
        ("Newcastle", None),
    ],
)
def test_which_buyers_are_in_the_keep_it_local_network(name, expected):
    assert fact("buyer.keep_it_local", say("buyer.name", name)) is expected


def test_a_buyer_without_a_name_may_be_in_the_network():
    assert fact("buyer.keep_it_local") is None


def test_the_network_has_17_present_councils():
    found = {council_named(name) for name in _KEEP_IT_LOCAL}
    assert {council.name for council in found if council and council.current} == _KEEP_IT_LOCAL
    assert len(_KEEP_IT_LOCAL) == 17


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("service.leaves_out_community_buildings",
         [say("service.community_assets_invited", False)], True),
        ("service.leaves_out_community_buildings", [say("service.premises_prescribed", True)], True),
        ("service.leaves_out_community_buildings",
         [say("service.premises_prescribed", True), say("service.community_assets_invited", True)],
         False),
        ("service.leaves_out_community_buildings", [say("service.premises_prescribed", False)], None),
        ("service.leaves_out_community_buildings", [], None),
        ("service.names_home_care", [say("tender.title", "Homecare for adults")], True),
        ("service.names_home_care", [say("tender.title", "Domiciliary care, north")], True),
        ("service.names_home_care", [say("terms.hourly_rate_ceiling", pounds(24))], True),
        ("service.names_home_care", [say("tender.title", "Care home beds")], False),
        ("service.names_home_care", [], False),
        ("terms.says_bidders_price_each_year", [say("terms.uplift", "bidder-prices")], True),
        ("terms.says_bidders_price_each_year", [say("terms.uplift", "fixed")], False),
        ("terms.says_bidders_price_each_year", [], False),
        ("terms.leaves_liability_open", [NO_LIMIT], True),
        ("terms.leaves_liability_open", [say("terms.liability_cap", pounds(100_000))], False),
        ("terms.leaves_liability_open", [say("terms.liability_cap", Silence.NONE)], True),
        ("terms.leaves_liability_open", [say("terms.liability_cap", Silence.ELSEWHERE)], None),
        ("terms.leaves_liability_open", [], None),
        ("terms.leaves_pension_risk", [say("terms.pension_risk_on_provider", True)], True),
        ("terms.leaves_pension_risk",
         [say("terms.staff_transfer", False), say("terms.pension_risk_on_provider", True)], True),
        ("terms.leaves_pension_risk", [say("terms.staff_transfer", False)], False),
        ("terms.leaves_pension_risk", [say("terms.staff_transfer", True)], None),
    ],
)  # fmt: skip
def test_what_follows_from_what_is_said(name, said, expected):
    assert fact(name, *said) is expected


# Whom the law binds, and whom it does not.


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([COUNCIL, ABOVE], Force.MUST),
        ([COUNCIL, BELOW], Force.MUST_BELOW_THRESHOLD),
        ([who("wales"), BELOW], Force.MUST_BELOW_THRESHOLD),
        ([who("northern-ireland"), ABOVE], Force.MUST),
    ],
    ids=["council above", "council below", "Wales below", "Northern Ireland above"],
)
def test_23_thirty_days_for_subcontractors_bind_by_the_act(said, expected):
    found = finding("no-flow-down", SERVICE, LIGHT, SUB_PAID_LATE, *said)
    assert found.severity is Severity.WARNING
    assert force(found) is expected


@pytest.mark.parametrize(
    "said",
    [
        [who("england", "school"), ABOVE],
        [who("england", "school"), BELOW],
        [COUNCIL, ABOVE, say("procedure.concession", True)],
        [COUNCIL, say("procedure.health_services", True)],
        [who("scotland"), ABOVE],
        [who("northern-ireland"), BELOW],
    ],
    ids=[
        "school above", "school below", "concession", "health service", "Scotland",
        "Northern Ireland below",
    ],
)  # fmt: skip
def test_21_thirty_days_for_subcontractors_leave_alone_whom_the_act_does_not_bind(said):
    assert outcome("no-flow-down", SERVICE, LIGHT, SUB_PAID_LATE, *said) is NOT_APPLICABLE


INDEMNITY = [
    say("insurance.kind", "professional-indemnity", item="pi"),
    say("insurance.amount", pounds(1_000_000), item="pi"),
]
STAFF = [
    say("insurance.kind", "employers-liability", item="el"),
    say("insurance.amount", pounds(10_000_000), item="el"),
]
NO_SUM = [say("insurance.kind", "public-liability", item="pl")]
UNLIMITED = [*NO_SUM, say("insurance.unlimited", True, item="pl")]


@pytest.mark.parametrize(
    ("insured", "cap", "expected"),
    [
        ([], 1_000_000, VIOLATED),
        ([INDEMNITY], 1_000_000, SATISFIED),
        ([INDEMNITY], 1_000_001, VIOLATED),
        ([STAFF], 1_000_000, VIOLATED),
        ([INDEMNITY, STAFF], 1_000_001, VIOLATED),
        ([INDEMNITY, NO_SUM], 1_000_000, SATISFIED),
        ([INDEMNITY, NO_SUM], 2_000_000, UNDETERMINED),
        ([INDEMNITY, UNLIMITED], 9_000_000, SATISFIED),
    ],
    ids=[
        "no cover", "the cover", "more than the cover", "for staff alone", "for staff beside it",
        "a sum is missing", "a sum is missing and would decide", "cover without a limit",
    ],
)  # fmt: skip
def test_a_limit_of_liability_no_higher_than_the_cover_is_left_alone(insured, cap, expected):
    asked = [
        say("terms.liability_cap", pounds(cap)),
        say("lot.stated_annual_value", pounds(50_000)),
    ]
    assert outcome("liability-cap-high", COUNCIL, SERVICE, BELOW, asked, *insured) is expected


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        ("uncapped-liability", [NO_LIMIT]),
        ("pension-risk-on-provider", [say("terms.pension_risk_on_provider", True)]),
        ("liability-cap-high",
         [say("terms.liability_cap", pounds(900_000)),
          say("lot.stated_annual_value", pounds(50_000))]),
    ],
)  # fmt: skip
def test_16_barriers_for_small_firms_are_to_be_considered_and_are_no_duty(rule, asked):
    for regime in (ABOVE, BELOW):
        assert force(finding(rule, COUNCIL, SERVICE, LIGHT, regime, asked)) is Force.REGARD
    for unbound in (
        [who("scotland"), BELOW],
        [who("northern-ireland"), BELOW],
        [who("england", "school"), BELOW],
        [COUNCIL, say("procedure.health_services", True)],
    ):
        assert force(finding(rule, SERVICE, LIGHT, asked, *unbound)) is Force.GUIDANCE


@pytest.mark.parametrize("rule", sorted(COMMUNITY))
def test_no_rule_names_a_duty_beyond_the_terms_of_payment(rule):
    duties = [basis for basis in RULES[rule].basis if basis.force is Force.MUST]
    assert {basis.cite.split(":")[0] for basis in duties} <= PAYMENT


def test_24_no_engagement_is_a_missed_chance_and_said_to_be_no_duty():
    asked = say("preparation.held", False)
    found = finding("market-not-engaged", COUNCIL, SERVICE, LIGHT, ABOVE, asked)
    assert found.severity is Severity.INFO
    assert force(found) is Force.GUIDANCE
    (of_the_act,) = [basis for basis in found.basis if "s.16" in basis.cite]
    assert of_the_act.force is Force.JUDGEMENT
    assert "no duty" in of_the_act.cite


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        ("engagement-without-voluntary",
         [say("preparation.held", True), say("preparation.voluntary_invited", False)]),
        ("capacity-building-absent",
         [say("preparation.bidder_support", False), say("lot.value", pounds(240_000))]),
    ],
)  # fmt: skip
def test_scotland_has_a_duty_of_its_own_to_regard_the_third_sector(rule, asked):
    worth = [] if rule == "capacity-building-absent" else [say("lot.value", pounds(50_000))]
    found = finding(rule, who("scotland"), SERVICE, LIGHT, asked, worth)
    assert force(found) is Force.REGARD
    assert "Scotland" in found.basis[0].cite
    elsewhere = finding(rule, who("wales"), SERVICE, LIGHT, BELOW, asked)
    assert force(elsewhere) is Force.GUIDANCE


def test_the_scottish_duty_is_that_of_a_regulated_procurement():
    asked = [say("preparation.held", True), say("preparation.voluntary_invited", False)]
    small = say("lot.value", pounds(49_999))
    found = finding("engagement-without-voluntary", who("scotland"), SERVICE, LIGHT, asked, small)
    assert force(found) is Force.GUIDANCE
    assert not any("Scotland" in basis.cite for basis in found.basis)


def test_guidance_on_best_value_is_for_england():
    less = [
        say("lot.stated_annual_value", pounds(90_000)),
        say("lot.previous_annual_value", pounds(100_000)),
        say("service.scope_reduced", False),
    ]
    english = finding("budget-below-predecessor", COUNCIL, SERVICE, less)
    assert force(english) is Force.GUIDANCE
    (former,) = [basis for basis in english.basis if "Best Value" in basis.cite]
    assert former.force is Force.JUDGEMENT
    assert "£90,000 a year" in english.asks
    assert "90%" in english.asks
    welsh = finding("budget-below-predecessor", who("wales"), SERVICE, less)
    assert not any("Best Value" in basis.cite for basis in welsh.basis)


# Dates: the price of home care, and the terms of payment before the Act.


@pytest.mark.parametrize(
    ("day", "pence", "expected"),
    [
        ((2025, 3, 31), 28_53, SATISFIED),
        ((2025, 3, 31), 28_52, VIOLATED),
        ((2025, 4, 1), 32_13, VIOLATED),
        ((2026, 3, 31), 32_14, SATISFIED),
        ((2026, 4, 1), 24_10, UNDETERMINED),
        ((2024, 3, 31), 24_10, UNDETERMINED),
    ],
)
def test_an_hour_of_home_care_is_compared_with_the_price_of_its_year(day, pence, expected):
    rate = pounds(1)._replace(low=pence, high=pence)
    asked = [say("buyer.nation", "england"), say("terms.hourly_rate_ceiling", rate)]
    assert (
        outcome("ceiling-rate-below-cost", asked, say("timetable.published", on(*day))) is expected
    )


@pytest.mark.parametrize("nation", ["wales", "scotland", "northern-ireland"])
def test_the_price_of_home_care_is_that_of_england(nation):
    asked = [say("buyer.nation", nation), say("terms.hourly_rate_ceiling", pounds(20))]
    published = say("timetable.published", on(2025, 9, 1))
    assert outcome("ceiling-rate-below-cost", asked, published) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("day", "expected"), [((2025, 2, 24), VIOLATED), ((2025, 2, 23), NOT_APPLICABLE)]
)
def test_thirty_days_for_subcontractors_begin_with_the_act(day, expected):
    said = [*COUNCIL[:3], BELOW, say("timetable.published", on(*day))]
    assert outcome("no-flow-down", said, SUB_PAID_LATE) is expected


# Good practice is said where it is stated, and only there.


@pytest.mark.parametrize(
    ("rule", "said", "words"),
    [
        ("market-not-engaged",
         [say("preparation.held", True), say("preparation.voluntary_invited", True)], "invited"),
        ("arrears-cash-flow", [say("terms.in_advance", True)], "in advance"),
        ("no-flow-down", [say("terms.subcontractor_payment_days", 14)], "within 14 days"),
        ("capacity-building-absent", [say("preparation.bidder_support", True)], "offered"),
        ("grant-not-considered", [say("preparation.grant_considered", True)], "grant"),
        ("price-fixed-for-years", [say("terms.uplift", "indexed")], "index"),
    ],
)  # fmt: skip
def test_what_is_done_well_is_said(rule, said, words):
    (praise,) = judged(rule, COUNCIL, SERVICE, said).praise
    assert words in praise.text
    assert not judged(rule, COUNCIL, SERVICE).praise


# Whole tenders.


def findings_of(path):
    (report,) = tenderlint.check(path, today=DAY).tenders
    assert not report.problems
    assert not report.conflicts
    return [found.rule for found in report.findings]


def test_every_rule_of_the_principle_fires_on_a_tender_of_ours():
    documents = [p for p in DOCUMENTS.glob("community-*.json") if "exemplary" not in p.name]
    fired = {rule for path in documents for rule in findings_of(path)}
    assert fired >= COMMUNITY


@pytest.mark.parametrize(
    "path", sorted(DOCUMENTS.glob("community-exemplary-*.json")), ids=lambda path: path.stem
)
def test_exemplary_tenders_have_no_findings(path):
    assert findings_of(path) == []
