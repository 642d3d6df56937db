"""Time to bid and to start, length of packs, rounds, portals and frameworks: facts and traps."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

import pytest

import tenderlint
from tenderlint.quantities import Range, exactly
from tenderlint.report import TenderReport
from tenderlint.rule import Force, Severity
from tenderlint.statements import Silence, Statement
from tests.commands import ROOT
from tests.judging import NOT_APPLICABLE, SATISFIED, VIOLATED, on, pounds, say, whole_view
from tests.rule_judging import (
    ABOVE,
    BELOW,
    CONDITIONS,
    COUNCIL,
    LIGHT,
    ORDINARY,
    SERVICE,
    days_open,
    finding,
    force,
    outcome,
)

OWN = (
    "august-window barriers-not-considered clarification-gap disproportionate-procedure "
    "framework-lock-in framework-too-long holiday-window market-closed mobilisation-short "
    "no-contact-named no-feedback-promise no-time-to-partner pack-length paid-portal "
    "planned-notice-shortcut superseded-law-cited too-many-questions"
).split()
KNOWN_BEFORE = (
    "questions-out-of-proportion shortlist-below-threshold weights-missing "
    "window-below-statutory window-short"
).split()
DOCUMENTS = sorted((ROOT / "tests" / "documents").glob("timetable-*.json"))


def window(published: str, deadline: str) -> list[Statement]:
    return [
        say("timetable.published", exactly(date.fromisoformat(published).toordinal())),
        say("timetable.deadline", exactly(date.fromisoformat(deadline).toordinal())),
    ]


# What the facts on the calendar are worth.


@pytest.mark.parametrize(
    ("published", "deadline", "working"),
    [
        pytest.param("2026-12-11", "2027-01-08", 7, id="Boxing Day on a Saturday"),
        pytest.param("2027-12-01", "2028-01-31", 8, id="Christmas Day on a Saturday"),
        pytest.param("2022-12-01", "2023-01-31", 8, id="Christmas Day on a Sunday"),
        pytest.param("2026-12-01", "2026-12-21", 1, id="closes on the first Monday"),
        pytest.param("2026-12-20", "2026-12-21", 1, id="the day after publication counts"),
        pytest.param("2026-12-21", "2026-12-22", 1, id="the day of publication does not"),
        pytest.param("2027-01-01", "2027-01-20", 0, id="opens on New Year's Day"),
        pytest.param("2026-03-02", "2026-03-30", 0, id="spring"),
        pytest.param("2025-12-01", "2027-01-31", 14, id="two winters"),
    ],
)
def test_working_days_over_christmas(published, deadline, working):
    view = whole_view(window(published, deadline))
    assert view.value("timetable.christmas_working_days") == exactly(working)


@pytest.mark.parametrize(
    ("published", "deadline", "share"),
    [
        pytest.param("2026-07-31", "2026-08-31", 100, id="all of August"),
        pytest.param("2026-08-16", "2026-09-15", 50, id="half of the days"),
        pytest.param("2026-07-01", "2026-08-01", Fraction(100, 31), id="the first of August"),
        pytest.param("2025-07-31", "2026-07-31", Fraction(3100, 365), id="a year"),
    ],
)
def test_share_of_august(published, deadline, share):
    view = whole_view(window(published, deadline))
    assert view.value("timetable.august_share") == exactly(share)


@pytest.mark.parametrize("fact", ["timetable.christmas_working_days", "timetable.august_share"])
@pytest.mark.parametrize(
    "said",
    [
        pytest.param([say("timetable.published", on(2026, 8, 3))], id="no closing date"),
        pytest.param(window("2026-08-20", "2026-08-03"), id="closes before it opens"),
        pytest.param(window("2026-08-03", "2026-08-03"), id="closes on the day"),
        pytest.param(
            [
                say("timetable.published", on(2026, 8, 3)),
                say("timetable.deadline", Range(on(2026, 9, 1).low, on(2026, 9, 30).low)),
            ],
            id="only the month is known",
        ),
    ],
)
def test_seasons_are_not_known_without_two_days_in_order(said, fact):
    assert whole_view(said).value(fact) is None


@pytest.mark.parametrize(
    ("fact", "first", "last"),
    [
        ("timetable.days_to_ask", "timetable.published", "timetable.questions"),
        ("timetable.days_after_answers", "timetable.answers", "timetable.deadline"),
    ],
    ids=["to ask", "after the answers"],
)
def test_days_between_two_dates_and_none_where_they_run_backwards(fact, first, last):
    early, late = on(2026, 5, 4), on(2026, 5, 14)
    assert whole_view([say(first, early), say(last, late)]).value(fact) == exactly(10)
    assert whole_view([say(first, early), say(last, early)]).value(fact) == exactly(0)
    assert whole_view([say(first, late), say(last, early)]).value(fact) is None


LARGE = [say("lot.value", pounds(1_200_000)), say("lot.stated_annual_value", pounds(400_000))]
SMALL = [say("lot.value", pounds(90_000)), say("lot.stated_annual_value", pounds(30_000))]
LEAD = "conditions.lead_provider_required"


@pytest.mark.parametrize(
    ("said", "needed"),
    [
        pytest.param([say(LEAD, True)], True, id="one has to lead"),
        pytest.param([say(LEAD, False)], False, id="none has to lead"),
        pytest.param([CONDITIONS], False, id="the conditions do not mention it"),
        pytest.param([say(LEAD, Silence.ELSEWHERE), CONDITIONS], None, id="elsewhere"),
        pytest.param(SMALL, None, id="nothing said"),
        pytest.param(LARGE, None, id="a large value says nothing of it"),
    ],
)
def test_whether_several_bid_together(said, needed):
    assert whole_view(said).value("conditions.partners_needed") is needed


@pytest.mark.parametrize(
    ("words", "year", "earlier"),
    [
        pytest.param("MEAT", 2026, True, id="MEAT"),
        pytest.param("Contract notice in the OJEU", 2026, True, id="OJEU"),
        pytest.param("PCR 2015, threshold £207,720", 2026, True, id="words beside a sound figure"),
        pytest.param("Regulation 57", 2026, True, id="other words that were noted"),
        pytest.param("£214,904", 2026, True, id="a council's threshold of 2025"),
        pytest.param("£214,904", 2025, False, id="the same in its time"),
        pytest.param("£139,688", 2026, True, id="central government's of 2025"),
        pytest.param("£5,372,609", 2026, True, id="building work of 2025"),
        pytest.param("£5,372,609 (works)", 2025, False, id="building work in its time"),
        pytest.param("light touch concession £5,372,609", 2026, False, id="it never changed"),
        pytest.param("£663,540", 2026, False, id="light touch never changed"),
        pytest.param("£207,720", 2026, False, id="in force"),
        pytest.param(Silence.NONE, 2026, False, id="none"),
        pytest.param(Silence.ELSEWHERE, 2026, None, id="elsewhere"),
        pytest.param(None, 2026, None, id="nothing noted"),
    ],
)
def test_8_and_19_words_and_figures_of_an_earlier_law(words, year, earlier):
    noted = [] if words is None else [say("procedure.superseded_terms", words)]
    view = whole_view([*COUNCIL[:3], say("timetable.published", on(year, 6, 2)), *noted])
    assert view.value("procedure.cites_earlier_law") is earlier


# Common wrong beliefs on the law, by their number in the research.


def test_6_light_touch_has_no_floor_that_an_early_notice_could_lower():
    asked = [*SERVICE, ABOVE, days_open(12), say("procedure.planned_notice", True)]
    assert outcome("planned-notice-shortcut", COUNCIL, LIGHT, asked) is NOT_APPLICABLE
    assert outcome("planned-notice-shortcut", COUNCIL, ORDINARY, asked) is VIOLATED
    assert outcome("window-below-statutory", COUNCIL, ORDINARY, asked) is SATISFIED


@pytest.mark.parametrize(
    ("days", "expected"),
    [(9, SATISFIED), (10, VIOLATED), (24, VIOLATED), (25, SATISFIED)],
    ids=["below the floor, another rule's", "the floor", "a day short", "as without the notice"],
)
def test_6_an_early_notice_by_days(days, expected):
    asked = [ORDINARY, ABOVE, *SERVICE, say("procedure.planned_notice", True), days_open(days)]
    assert outcome("planned-notice-shortcut", COUNCIL, asked) is expected
    stages = say("procedure.shortlist", True)
    assert outcome("planned-notice-shortcut", COUNCIL, asked, stages) is SATISFIED


def test_16_barriers_are_for_the_buyer_to_consider_and_for_nobody_to_sue_over():
    asked = say("preparation.barriers_considered", False)
    for regime in (ABOVE, BELOW):
        found = finding("barriers-not-considered", COUNCIL, LIGHT, regime, asked)
        assert (found.severity, force(found)) == (Severity.INFO, Force.REGARD)
        assert not found.is_law


CLOSED = say("procedure.framework_open", False)


@pytest.mark.parametrize(
    ("said", "expected"),
    [([ORDINARY, CLOSED], VIOLATED), ([LIGHT, CLOSED], NOT_APPLICABLE)],
    ids=["closed and ordinary", "light touch"],
)
def test_18_four_years_bind_a_closed_framework_that_is_not_light_touch(said, expected):
    asked = [say("procedure.framework", True), say("procedure.framework_months", 60)]
    reason = say("procedure.framework_long_reason", False)
    assert outcome("framework-too-long", COUNCIL, ABOVE, asked, reason, said) is expected


def test_a_closed_dynamic_market_is_one_finding_and_not_two():
    asked = [*SERVICE, LIGHT, say("procedure.dynamic_market", True), CLOSED]
    assert force(finding("market-closed", COUNCIL, asked, ABOVE)) is Force.MUST
    assert outcome("framework-lock-in", COUNCIL, asked, ABOVE) is NOT_APPLICABLE
    assert outcome("market-closed", COUNCIL, asked, BELOW) is NOT_APPLICABLE
    assert outcome("framework-lock-in", COUNCIL, asked, BELOW) is VIOLATED


# Whom the law binds.

BARRED = {
    "barriers-not-considered": [say("preparation.barriers_considered", False)],
    "disproportionate-procedure": [say("procedure.stages", 4), *SMALL],
    "holiday-window": window("2026-12-11", "2027-01-08"),
    "mobilisation-short": [say("timetable.mobilisation", 21)],
    "no-contact-named": [say("procedure.contact_named", False)],
    "no-feedback-promise": [say("procedure.feedback_offered", False)],
    "no-time-to-partner": [say(LEAD, True), *window("2026-06-01", "2026-06-29")],
    "paid-portal": [say("procedure.bidding_fee", True)],
    "too-many-questions": [say("award.questions", 30), *SMALL],
}
SCHOOL = [say("buyer.nation", "england"), say("buyer.kind", "school"), BELOW]
NORTHERN_IRELAND = [say("buyer.nation", "northern-ireland"), BELOW]
HEALTH = [say("buyer.nation", "england"), say("procedure.health_services", True)]


@pytest.mark.parametrize("rule", BARRED)
@pytest.mark.parametrize(
    "buyer",
    [SCHOOL, NORTHERN_IRELAND, HEALTH],
    ids=["a school below the threshold", "Northern Ireland below it", "health services"],
)
def test_part_6_and_the_act_bind_neither_schools_nor_northern_ireland_nor_health(rule, buyer):
    found = finding(rule, SERVICE, buyer, BARRED[rule])
    assert force(found) in (Force.GUIDANCE, Force.JUDGEMENT)


@pytest.mark.parametrize("rule", BARRED)
def test_scottish_buyers_are_told_of_scottish_law_or_of_none(rule):
    worth = [] if SMALL[0] in BARRED[rule] else SMALL
    found = finding(rule, SERVICE, say("buyer.nation", "scotland"), BARRED[rule], worth)
    assert not any("Procurement Act 2023" in basis.cite for basis in found.basis)
    assert (force(found) is Force.REGARD) == (rule == "barriers-not-considered")


@pytest.mark.parametrize("rule", BARRED)
def test_welsh_councils_have_the_regard_of_section_86(rule):
    council = [say("buyer.nation", "wales"), say("buyer.kind", "council"), LIGHT, BELOW]
    found = finding(rule, SERVICE, council, BARRED[rule])
    assert "s.86" in found.basis[0].cite
    assert force(found) is Force.REGARD


def test_the_portal_is_free_by_law_above_the_threshold_only():
    fee = say("procedure.bidding_fee", True)
    assert finding("paid-portal", COUNCIL, LIGHT, ABOVE, fee).is_law
    assert not finding("paid-portal", COUNCIL, LIGHT, BELOW, fee).is_law
    closed = [say("procedure.closed_quotes", True), say("procedure.bidding_fee", False)]
    assert outcome("paid-portal", COUNCIL, BELOW, closed) is SATISFIED


# The documents beside these tests.


@cache
def checked(name: str) -> TenderReport:
    path = next(path for path in DOCUMENTS if path.stem == name)
    (tender,) = tenderlint.check(path, today=date(2026, 11, 22)).tenders
    return tender


def test_every_rule_is_seen_in_a_document():
    fired = {found.rule for path in DOCUMENTS for found in checked(path.stem).findings}
    assert fired.issuperset((*OWN, *KNOWN_BEFORE))


@pytest.mark.parametrize("name", [path.stem for path in DOCUMENTS if "exemplary" in path.stem])
def test_an_exemplary_tender_has_praise_and_no_finding(name):
    tender = checked(name)
    assert tender.findings == ()
    assert len({praise.rule for praise in tender.praise} & set(OWN)) >= 5
