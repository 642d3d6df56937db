"""Rules on neighbourhoods and local spending: their facts, the nations, the dates, the documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import tenderlint
from tenderlint.rule import Force, Severity
from tests.judging import NOT_APPLICABLE, SATISFIED, VIOLATED, on, pounds, say, whole_view
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

OURS = [rule for rule in RULES.values() if rule.principle in ("neighbourhood", "local-spend")]
SPENT = say("lot.value", pounds(1_500_000))
HEALTH = say("procedure.health_services", True)
CALL_OFF = say("procedure.call_off", True)


def buyer(nation="england", kind="council", day=(2026, 4, 6)):
    who = [say("buyer.nation", nation), say("buyer.kind", kind)]
    return [*who, say("timetable.published", on(*day))]


def worth(amount):
    return say("lot.value_including_vat", pounds(amount))


def of_each_lot(field, *answers):
    ids = "12345"[: len(answers)]
    said = zip(ids, answers, strict=True)
    titles = [say("lot.title", f"Lot {lot}", lot=lot) for lot in ids]
    return [*titles, *(say(field, answer, lot=lot) for lot, answer in said if answer is not None)]


def cases(table):
    return pytest.mark.parametrize(("said", "expected"), table.values(), ids=table)


@cases(
    {
        "a place": ([say("service.named_places", "Alderwick")], False),
        "a lot for one area": ([say("lot.by_area", True)], False),
        "silence": ([], None),
        "a specification that is silent": ([say("document.has_specification", True)], None),
    }
)
def test_no_place_is_named_only_where_the_tender_says_so(said, expected):
    assert whole_view(said).lots[0].value("service.names_no_place") is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Home care for adults", True),
        ("Community transport", True),
        ("Carers' helpline", True),
        ("Care home placements", False),
    ],
)
def test_what_is_given_at_home_or_on_the_road_is_told_by_its_title(title, expected):
    view = whole_view([say("tender.title", title)])
    assert view.lots[0].value("service.comes_to_people") is expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((True, False), True),
        ((True, None), True),
        ((False, False), False),
        ((False, None), None),
        ((None, None), None),
    ],
    ids=["one", "one and a silent one", "none", "none and a silent one", "silence"],
)
@pytest.mark.parametrize(
    ("field", "fact"),
    [
        ("lot.by_area", "division.has_area_lots"),
        ("service.for_residents", "division.serves_residents"),
    ],
)
def test_one_lot_is_enough(field, fact, answers, expected):
    assert whole_view(of_each_lot(field, *answers)).value(fact) is expected


@cases(
    {
        "of the whole": ([say("lot.value", pounds(5))], pounds(5)),
        "of two lots": (of_each_lot("lot.value", pounds(2), pounds(3)), pounds(5)),
        "of one of two lots": (of_each_lot("lot.value", pounds(2), None), None),
        "silence": ([], None),
    }
)
def test_the_value_of_the_whole_is_stated_or_the_sum_of_its_lots(said, expected):
    assert whole_view(said).value("division.total_value") == expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [("85312400 92511000", True), ("80500000", False), ("85312400 80500000", None)],
)
def test_what_may_be_reserved_to_mutuals_goes_by_every_code(codes, expected):
    view = whole_view([say("tender.cpv", codes)])
    assert view.value("procedure.reservable_for_mutuals") is expected


KEPT = say("procedure.reserved_for", "voluntary-or-small")
NOT_RESERVED = say("preparation.reservation_considered", False)
NOT_CONSIDERED = say("preparation.social_value_considered", False)


@cases(
    {
        "England": ([*buyer(), ABOVE], "Social Value) Act 2012"),
        "Wales": ([*buyer("wales"), ABOVE], "(Wales) Act 2023"),
        "Wales before the duty": ([*buyer("wales", day=(2026, 3, 24)), ABOVE], "Locality"),
        "Northern Ireland": ([*buyer("northern-ireland"), ABOVE], "Locality"),
    }
)
def test_social_value_is_a_question_of_each_nation_s_own_law(said, expected):
    found = finding("social-value-not-considered", SERVICE, said, NOT_CONSIDERED)
    assert expected in found.basis[0].cite
    assert force(found) is not Force.MUST
    assert any("Act 2012" in basis.cite for basis in found.basis) == ("2012" in expected)


@cases(
    {
        "Scotland": ([*buyer("scotland"), ABOVE], NOT_APPLICABLE),
        "below the threshold": ([*buyer(), ORDINARY, BELOW], NOT_APPLICABLE),
        "a call-off": ([*buyer(), ABOVE, CALL_OFF], NOT_APPLICABLE),
        "a concession": ([*buyer(), ABOVE, say("procedure.concession", True)], NOT_APPLICABLE),
        "a small light touch contract": ([*buyer(), LIGHT, worth(207_719)], NOT_APPLICABLE),
        "a small health service": ([*buyer(), HEALTH, worth(207_719)], NOT_APPLICABLE),
    }
)
def test_where_the_act_of_2012_has_nothing_to_say(said, expected):
    assert outcome("social-value-not-considered", SERVICE, said, NOT_CONSIDERED) is expected


@pytest.mark.parametrize("kind", [LIGHT, HEALTH], ids=["light touch", "health"])
def test_the_act_of_2012_reaches_services_to_people_from_the_ordinary_threshold(kind):
    said = [*buyer(), kind, worth(207_720)]
    found = finding("social-value-not-considered", SERVICE, said, NOT_CONSIDERED)
    assert force(found) is Force.REGARD
    assert "Act 2012" in found.basis[0].cite


@cases(
    {
        "the first day of the Order": ([*buyer(day=(2026, 2, 4)), BELOW], VIOLATED),
        "the day before": ([*buyer(day=(2026, 2, 3)), BELOW], NOT_APPLICABLE),
        "in 2025": ([*buyer(day=(2025, 6, 2)), BELOW], NOT_APPLICABLE),
        "above the threshold": ([*buyer(), ABOVE], NOT_APPLICABLE),
        "Wales": ([*buyer("wales"), BELOW], NOT_APPLICABLE),
        "Scotland": ([*buyer("scotland"), BELOW], NOT_APPLICABLE),
        "Northern Ireland": ([*buyer("northern-ireland"), BELOW], NOT_APPLICABLE),
        "a school": ([*buyer(kind="school"), BELOW], NOT_APPLICABLE),
        "the NHS": ([*buyer(kind="health"), BELOW], NOT_APPLICABLE),
        "central government": ([*buyer(kind="central"), BELOW], NOT_APPLICABLE),
        "a health service": ([*buyer(), HEALTH], NOT_APPLICABLE),
        "a call-off": ([*buyer(), BELOW, CALL_OFF], NOT_APPLICABLE),
        "reserved": ([*buyer(), BELOW, KEPT], SATISFIED),
    }
)
def test_12_a_reservation_is_a_choice_of_english_councils_below_the_threshold(said, expected):
    assert outcome("reservation-not-considered", SERVICE, said, NOT_RESERVED) is expected


@pytest.mark.parametrize("kind", ["central", "school", "health"])
def test_13_the_rules_of_central_government_are_not_those_of_councils(kind):
    said = [say("procedure.reserved_for", "local"), say("procedure.reserved_area", "other-area")]
    asked = [*buyer(kind=kind), BELOW, *said]
    assert outcome("reservation-misdefined", SERVICE, asked) is NOT_APPLICABLE


@pytest.mark.parametrize("area", ["part-of-area", "other-area"])
def test_a_reservation_to_a_ward_keeps_nobody_out_and_is_said_with_care(area):
    said = [say("procedure.reserved_for", "local"), say("procedure.reserved_area", area)]
    found = finding("reservation-misdefined", COUNCIL, SERVICE, BELOW, said)
    assert (found.severity, force(found)) == (Severity.NONE, Force.MUST)
    assert "ward" not in found.change_to


@pytest.mark.parametrize("area", ["own-area", "own-county", "own-area-and-neighbours"])
def test_an_area_of_the_order_is_commended(area):
    said = [say("procedure.reserved_for", "local"), say("procedure.reserved_area", area)]
    assert outcome("reservation-misdefined", COUNCIL, SERVICE, BELOW, said) is SATISFIED
    assert judged("reservation-not-considered", COUNCIL, SERVICE, BELOW, said).praise


LOCAL_ONLY = say("conditions.local_only", True)


@cases(
    {
        "a council": ([*buyer(), ABOVE], ("s.17(1)", "s.22(1)")),
        "a council's call-off": ([*buyer(), ABOVE, CALL_OFF], ("s.17(1)",)),
        "central government": ([*buyer(kind="central"), ABOVE], ("s.22(1)",)),
        "Northern Ireland": ([*buyer("northern-ireland"), ABOVE], ("s.22(1)",)),
        "a council before the Order": ([*buyer(day=(2026, 2, 3)), BELOW], ("s.17(5)(e): before",)),
        "central call-off": ([*buyer(kind="central"), ABOVE, CALL_OFF], ()),
        "central government in 2025": ([*buyer(kind="central", day=(2025, 6, 2)), BELOW], ()),
        "since the Order": ([*buyer(day=(2026, 2, 4)), BELOW], ()),
        "Scotland": ([*buyer("scotland"), ABOVE], ()),
    }
)
def test_13_who_may_bid_is_a_matter_of_the_law_that_binds_the_buyer(said, expected):
    found = judged("local-only-where-law-forbids", SERVICE, said, LOCAL_ONLY).findings
    cited = [basis for one in found for basis in one.basis]
    assert all(basis.force is Force.MUST and not basis.holds for basis in cited)
    assert len(cited) == len(expected)
    assert all(part in basis.cite for part, basis in zip(expected, cited, strict=True))


@pytest.mark.parametrize(("term", "expected"), [(60, VIOLATED), (61, NOT_APPLICABLE)])
def test_14_up_to_five_years_a_contract_may_be_kept_for_mutuals_and_not_charities(term, expected):
    asked = [*COUNCIL, LIGHT, ABOVE, say("tender.cpv", "85312400"), say("term.initial", term)]
    report = judged("mutual-reservation-not-considered", SERVICE, asked, NOT_RESERVED)
    assert [found.outcome for found in report.outcomes] == [expected]
    assert not any("charit" in found.change_to for found in report.findings)


@cases(
    {
        "England": ([*buyer(), ABOVE], Force.REGARD),
        "below the threshold": ([*buyer(), BELOW], Force.GUIDANCE),
        "Wales": ([*buyer("wales"), ABOVE], Force.GUIDANCE),
        "Scotland": ([*buyer("scotland"), ABOVE], Force.GUIDANCE),
        "Northern Ireland": ([*buyer("northern-ireland"), ABOVE], Force.GUIDANCE),
        "a market": ([*buyer(), ABOVE, say("procedure.dynamic_market", True)], Force.GUIDANCE),
        "a health service": ([*buyer(), HEALTH], Force.GUIDANCE),
    }
)
def test_22_the_national_statement_is_cited_only_where_regard_is_due(said, expected):
    asked = say("award.stated_price_weight", 100)
    assert force(finding("price-only", SERVICE, said, asked)) is expected
    assert outcome("price-only", SERVICE, said, asked, CALL_OFF) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("nation", "value", "expected"),
    [
        ("scotland", 4_000_000, VIOLATED),
        ("scotland", 3_999_999, NOT_APPLICABLE),
        ("england", 9_000_000, NOT_APPLICABLE),
        ("wales", 9_000_000, NOT_APPLICABLE),
    ],
)
def test_community_benefits_are_a_matter_of_scotland_from_four_million(nation, value, expected):
    said = [*buyer(nation), say("lot.value", pounds(value))]
    asked = say("preparation.community_benefits_considered", False)
    assert outcome("community-benefits-not-considered", SERVICE, said, asked) is expected


@pytest.mark.parametrize("nation", ["wales", "scotland"])
def test_the_marks_of_the_english_notice_are_not_cited_elsewhere(nation):
    marks = [say("lot.marked_for_voluntary", False), say("lot.value", pounds(90_000))]
    found = finding("suitability-flag-missing", SERVICE, buyer(nation), BELOW, marks)
    assert not any("Regulations 2024" in basis.cite for basis in found.basis)


@pytest.mark.parametrize("rule", OURS, ids=[rule.id for rule in OURS])
def test_11_and_26_no_rule_makes_central_policy_a_duty_of_councils(rule):
    words = [rule.asks, rule.affects, rule.change_to, rule.why, rule.yardstick]
    words += [basis.cite for basis in rule.basis]
    assert not any(name in " ".join(words) for name in ("TOMs", "PPN", "target", "10%"))


@pytest.mark.parametrize("rule", OURS, ids=[rule.id for rule in OURS])
def test_silence_is_not_a_fault(rule):
    said = [say("document.has_specification", True), SPENT, *of_each_lot("lot.value", None, None)]
    for place in (ABOVE, BELOW):
        assert not judged(rule.id, COUNCIL, SERVICE, LIGHT, place, said).findings


# The documents

FIRES = """
neighbourhood-wellbeing-hub: central-base-required no-neighbourhood-unit
neighbourhood-wellbeing-hub: one-contract-for-the-whole-area
neighbourhood-family-support: no-community-venue no-devolved-budget no-local-governance
neighbourhood-lots-by-function: function-lots-only no-local-governance
neighbourhood-same-in-every-area: identical-area-specs proximity-criterion-unused
neighbourhood-two-counties: full-coverage-from-day-one lots-refused-by-formula
neighbourhood-two-counties: reaches-beyond-one-authority
neighbourhood-exemplary-youth-work:
local-spend-reablement: social-value-not-considered social-value-counted-in-pounds
local-spend-reablement: social-value-not-local no-local-subcontract-invite no-local-spend-tracking
local-spend-welfare-advice: social-value-overload reservation-not-considered
local-spend-welfare-advice: suitability-flag-missing
local-spend-reserved-to-two-wards: reservation-misdefined
local-spend-meals-by-price: price-only price-outweighs-quality undercutting-formula
local-spend-local-firms-only: local-only-where-law-forbids mutual-reservation-not-considered
local-spend-invited-quotes: no-local-quote-invited
local-spend-scottish-care: community-benefits-not-considered no-local-subcontract-invite
local-spend-exemplary-welcome-spaces:
"""
EXPECTED: dict[str, set[str]] = {}
for line in FIRES.strip().splitlines():
    EXPECTED.setdefault(line.split(":")[0], set()).update(line.split(":")[1].split())


def read(document):
    path = Path(__file__).parent / "documents" / f"{document}.json"
    report = tenderlint.check(path, today=date(2026, 7, 1))
    assert not report.problems
    (tender,) = report.tenders
    return tender


@pytest.mark.parametrize(("document", "rules"), EXPECTED.items(), ids=EXPECTED)
def test_what_a_document_is_found_to_hold(document, rules):
    found = {found.rule for found in read(document).findings}
    assert found & {rule.id for rule in OURS} == rules


def test_every_rule_is_found_in_a_document():
    assert set().union(*EXPECTED.values()) == {rule.id for rule in OURS}


@pytest.mark.parametrize(
    ("document", "praised"),
    [("neighbourhood-exemplary-youth-work", 8), ("local-spend-exemplary-welcome-spaces", 9)],
)
def test_a_tender_that_does_well_is_praised_and_has_no_fault(document, praised):
    tender = read(document)
    assert not tender.findings
    assert len({praise.rule for praise in tender.praise} & {rule.id for rule in OURS}) == praised
