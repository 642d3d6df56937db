"""The rules on the whole system and on early intervention, beyond their own examples."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tenderlint import check
from tenderlint.quantities import exactly
from tenderlint.quantities.ranges import Range
from tenderlint.rule import Force, OutcomeKind, Severity, Status
from tenderlint.statements import Statement
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
    ORDINARY,
    RULES,
    SERVICE,
    finding,
    force,
    judged,
    outcome,
)

DOCUMENTS = Path(__file__).parent / "documents"
PRINCIPLES = ("whole-system", "early-intervention")
OURS = {rule.id: rule for rule in RULES.values() if rule.principle in PRINCIPLES}
EXEMPLARY = ("whole-system-exemplary-neighbourhood-team", "early-exemplary-family-help")

FINDINGS = """\
early-employment-coaching: all-paid-on-results binary-payment
early-money-advice: uncapped-demand-risk no-demand-baseline in-year-savings-demand
early-parenting-support: crisis-threshold-for-early-help hard-time-cap \
 no-follow-up no-prevention-outcome
early-youth-mentoring: paid-on-results term-too-short closed-referral extension-confirmed-late
whole-system-befriending-by-the-hour: paid-by-unit indicators-count-activity \
 too-many-indicators reporting-frequency
whole-system-domestic-abuse-support: generic-replaces-specialist no-user-voice frozen-specification
whole-system-homelessness-outreach: single-owner no-referral-pathway \
 second-need-excluded input-prescription
whole-system-unpaid-carers: too-many-indicators indicators-count-activity no-user-voice
"""
FOUND = {
    name: set(rules.split()) for name, rules in (line.split(":") for line in FINDINGS.splitlines())
}


def report(name: str):
    (tender,) = check(DOCUMENTS / f"{name}.json", today=date(2026, 11, 21)).tenders
    return tender


@pytest.mark.parametrize("name", FOUND, ids=lambda name: name.replace("-", " "))
def test_what_a_tender_is_told(name: str):
    tender = report(name)
    assert {found.rule for found in tender.findings if found.principle in PRINCIPLES} == FOUND[name]
    assert not FOUND[name] & {praise.rule for praise in tender.praise}
    assert (tender.problems, tender.conflicts) == ((), ())


def test_every_rule_is_found_in_some_tender():
    assert set().union(*FOUND.values()) == set(OURS)


@pytest.mark.parametrize("name", EXEMPLARY, ids=lambda name: name.replace("-", " "))
def test_a_tender_that_does_well_is_told_so_and_nothing_else(name: str):
    tender = report(name)
    assert not tender.findings
    assert {p.rule for p in tender.praise} >= {"single-owner", "no-user-voice", "term-too-short"}


def test_no_rule_here_is_a_duty_and_only_nothing_before_results_keeps_locals_out():
    assert not [rule.id for rule in OURS.values() for b in rule.basis if "must" in b.force]
    errors = [rule for rule in OURS.values() if Severity.ERROR in {x.severity for x in rule.levels}]
    assert [(rule.id, rule.status) for rule in errors] == [("all-paid-on-results", Status.STABLE)]
    for principle in PRINCIPLES:
        assert len([rule for rule in OURS.values() if rule.principle == principle]) >= 10


def paid(*parts: tuple[str, int | None]) -> list[Statement]:
    said = []
    for number, (basis, share) in enumerate(parts):
        said.append(say("payment.basis", basis, item=str(number)))
        if share is not None:
            said.append(say("payment.share", share, item=str(number)))
    return said


def fact(name: str, *said: Statement):
    (lot,) = whole_view(said).lots
    return lot.value(name)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([("results", 40), ("block", 60)], exactly(40), id="one part"),
        pytest.param([("results", 20), ("results", 20), ("block", 60)], exactly(40), id="two"),
        pytest.param([("unit", 100)], exactly(0), id="hours invoiced"),
        pytest.param([("results", None), ("block", 60)], None, id="share not said"),
        pytest.param([], None, id="no part named"),
    ],
)
def test_the_share_that_is_paid_for_results(parts, expected: Range | None):
    assert fact("lot.results_share", *paid(*parts)) == expected


def test_terms_that_were_supplied_and_name_no_part_pay_nothing_for_results():
    assert fact("lot.results_share", say("document.has_terms", True)) == exactly(0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(paid(("block", 100)), True, id="a block"),
        pytest.param(paid(("block", 90), ("results", 10)), True, id="a block and results"),
        pytest.param(paid(("block", 20), ("unit", 80)), False, id="mostly by the unit"),
        pytest.param(paid(("block", 80), ("unit", 20)), True, id="mostly a block"),
        pytest.param(paid(("block", 50), ("unit", 50)), False, id="half and half"),
        pytest.param(paid(("block", None), ("unit", None)), None, id="shares not said"),
        pytest.param(paid(("unit", 100)), False, id="by the unit"),
        pytest.param([say("terms.uplift", "fixed")], None, id="a fixed price"),
        pytest.param([say("terms.uplift", "indexed")], None, id="an indexed price"),
        pytest.param([*paid(("unit", 100)), say("terms.uplift", "fixed")], False, id="fixed rate"),
    ],
)
def test_whether_a_price_is_a_block(said, expected: bool | None):
    assert fact("lot.is_paid_as_a_block", *said) is expected


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("service.answers_a_crisis", "Refuge for women and children", True),
        ("service.answers_a_crisis", "Advice for refugees", False),
        ("service.answers_a_crisis", "Night shelter, winter 2026", True),
        ("service.answers_a_crisis", "Crisis prevention for tenants", False),
        ("service.keeps_no_names", "Listening helpline", True),
        ("service.keeps_no_names", "Mental health drop-in", True),
        ("service.keeps_no_names", "Help for families", False),
    ],
    ids=str,
)
def test_what_a_title_says_of_a_service(name: str, title: str, expected: bool):
    assert fact(name, say("tender.title", title)) is expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [([False, False], True), ([False, True], False), ([False, None], None), ([], None)],
    ids=["all in steps", "one all or nothing", "one not said", "nothing for results"],
)
def test_whether_results_are_paid_in_steps(answers, expected: bool | None):
    said = paid(*[("results", 20) for _ in answers])
    said += [
        say("payment.all_or_nothing", answer, item=str(number))
        for number, answer in enumerate(answers)
        if answer is not None
    ]
    assert fact("lot.pays_results_in_steps", *said) is expected


@pytest.mark.parametrize(
    ("parts", "advance", "expected"),
    [
        pytest.param([("results", 60), ("results", 40)], False, (VIOLATED, NOT_APPLICABLE)),
        pytest.param([("results", 100)], True, (NOT_APPLICABLE, VIOLATED)),
        pytest.param([("results", 30), ("block", 70)], False, (SATISFIED, VIOLATED)),
        pytest.param([("results", 10), ("block", 90)], False, (SATISFIED, SATISFIED)),
        pytest.param([("unit", 100)], False, (NOT_APPLICABLE, NOT_APPLICABLE)),
    ],
    ids=["all", "all, in advance", "thirty percent", "a service credit of a tenth", "hours"],
)
def test_payment_for_results_is_one_finding(
    parts,
    advance: bool,
    expected: tuple[OutcomeKind, OutcomeKind],
):
    said = [*paid(*parts), say("terms.in_advance", advance)]
    rules = ("all-paid-on-results", "paid-on-results")
    assert tuple(outcome(rule, COUNCIL, SERVICE, said) for rule in rules) == expected


AT = say("timetable.published", on(2026, 3, 2))
SCHOOL = [say("buyer.nation", "england"), say("buyer.kind", "school"), AT]
SCOTTISH = [say("buyer.nation", "scotland"), say("buyer.kind", "council"), AT]
WELSH = [say("buyer.nation", "wales"), say("buyer.kind", "council"), AT]
NORTHERN_IRISH = [say("buyer.nation", "northern-ireland"), say("buyer.kind", "council"), AT]
CALL_OFF = say("procedure.call_off", True)


def worth(amount: int) -> Statement:
    return say("lot.value_including_vat", pounds(amount))


HEALTH = [*COUNCIL, say("procedure.health_services", True)]
ASKED = {
    "input-prescription": [say("service.method_prescribed", True)],
    "no-demand-baseline": [say("service.demand_data_supplied", False)],
    "uncapped-demand-risk": [*paid(("block", 100)), say("terms.volume_capped", False)],
    "all-paid-on-results": paid(("results", 100)),
    "paid-on-results": paid(("results", 40), ("block", 60)),
    "reporting-frequency": [
        say("terms.reports_a_year", 12),
        say("lot.stated_annual_value", pounds(60_000)),
    ],
}


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.replace("-", " "))
@pytest.mark.parametrize(
    ("regime", "expected"),
    [
        pytest.param([*COUNCIL, LIGHT, ABOVE], Force.REGARD, id="above the threshold"),
        pytest.param([*COUNCIL, LIGHT, BELOW], Force.REGARD, id="below the threshold"),
        pytest.param([*WELSH, LIGHT, BELOW], Force.REGARD, id="Wales, below the threshold"),
        pytest.param([*NORTHERN_IRISH, LIGHT, BELOW], Force.GUIDANCE, id="Northern Ireland, below"),
        pytest.param([*SCHOOL, LIGHT, BELOW], Force.GUIDANCE, id="a school, below"),
        pytest.param(HEALTH, Force.GUIDANCE, id="a health service"),
        pytest.param([*COUNCIL, LIGHT, BELOW, CALL_OFF], Force.GUIDANCE, id="a call-off, below"),
    ],
)
def test_the_law_is_named_only_where_it_binds(rule: str, regime, expected: Force):
    assert force(finding(rule, SERVICE, regime, ASKED[rule])) is expected


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.replace("-", " "))
@pytest.mark.parametrize(("amount", "regulated"), [(50_000, True), (49_999, False)])
def test_scotland_has_its_own_law(rule: str, amount: int, *, regulated: bool):
    worth = say("lot.value", pounds(amount))
    asked = [one for one in ASKED[rule] if one.pointer.field != "lot.value"]
    found = finding(rule, SERVICE, SCOTTISH, asked, worth)
    assert not [b.cite for b in found.basis if b.cite.startswith("Procurement Act 2023")]
    bound = regulated and rule in ("all-paid-on-results", "paid-on-results")
    assert (force(found) is Force.REGARD) == bound


@pytest.mark.parametrize(
    ("published", "section"),
    [(on(2025, 6, 2), "s.86"), (on(2026, 6, 1), "s.12(4)"), (on(2025, 1, 10), "Locality")],
    ids=["below the threshold of 2025", "above that of 2026", "before the Act"],
)
def test_the_same_sum_under_the_law_of_its_day(published: Range, section: str):
    council = [*COUNCIL[:3], say("timetable.published", published)]
    value = [say("lot.value_including_vat", pounds(210_000)), ORDINARY]
    found = finding("input-prescription", council, SERVICE, value, ASKED["input-prescription"])
    assert section in found.basis[0].cite


@pytest.mark.parametrize(
    ("regime", "cite"),
    [
        pytest.param([*COUNCIL, LIGHT, ABOVE], "Social Value", id="England, above"),
        pytest.param([*WELSH, LIGHT, ABOVE], "s.23(6)", id="Wales, above"),
        pytest.param([*COUNCIL, ORDINARY, BELOW], "Locality", id="below the threshold"),
        pytest.param(SCOTTISH, "Locality", id="Scotland"),
        pytest.param(HEALTH, "Locality", id="a health service"),
        pytest.param([*HEALTH, worth(400_000)], "Social Value", id="a large health service"),
        pytest.param([*COUNCIL, LIGHT, worth(400_000)], "Social Value", id="light touch, below"),
        pytest.param([*COUNCIL, LIGHT, worth(100_000)], "Locality", id="light touch, small"),
        pytest.param([*COUNCIL, LIGHT, ABOVE, CALL_OFF], "Locality", id="a call-off"),
    ],
)
def test_who_may_be_asked_to_consult(regime, cite: str):
    found = finding("no-user-voice", SERVICE, regime, say("service.codesigned", False))
    assert cite in found.basis[0].cite
    assert force(found) is Force.GUIDANCE
    assert found.severity is Severity.INFO


@pytest.mark.parametrize(
    ("count", "annual", "expected"),
    [
        (11, 249_000, "warning"),
        (11, 250_000, "info"),
        (11, 1_000_000, ""),
        (7, 170_000, "info"),
        (7, 175_000, ""),
        (6, 10_000, ""),
    ],
)
def test_indicators_against_what_the_contract_pays(count: int, annual: int, expected: str):
    said = [say("indicator.name", f"Measure {n}", item=str(n)) for n in range(count)]
    value = say("lot.stated_annual_value", pounds(annual))
    found = judged("too-many-indicators", COUNCIL, SERVICE, said, value).findings
    assert [finding.severity for finding in found] == ([expected] if expected else [])


def test_silence_is_a_question_although_every_part_was_supplied():
    parts = ("specification", "conditions", "criteria", "timetable")
    supplied = [say(f"document.has_{part}", True) for part in parts]
    value = [say("lot.stated_annual_value", pounds(60_000)), say("term.initial", 36)]
    silent = [*COUNCIL, *SERVICE, LIGHT, BELOW, *supplied, *value]
    decided = {"term-too-short", "crisis-threshold-for-early-help"}
    for rule in set(OURS) - decided:
        assert outcome(rule, silent) is UNDETERMINED, rule


@pytest.mark.parametrize(
    ("months", "said"),
    [(60, ["The first term is 60 months."]), (59, [])],
    ids=["five years", "less"],
)
def test_a_term_of_five_years_is_commended(months: int, said: list[str]):
    report = judged("term-too-short", COUNCIL, SERVICE, say("term.initial", months))
    assert [praise.text for praise in report.praise] == said
