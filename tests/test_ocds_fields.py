"""Which member of a notice states which field, with its value, address and words."""

from __future__ import annotations

from datetime import date
from math import inf

import pytest

from tenderlint.quantities import Range, exactly
from tenderlint.statements import How, Silence
from tests.ocds_notices import NOTICE, misplaced, notice, reading_of, said, values, with_lot


def day(year: int, month: int, number: int) -> Range:
    return exactly(date(year, month, number).toordinal())


@pytest.mark.parametrize(
    ("field", "value", "pointer", "verbatim"),
    [
        ("tender.title", "Befriending for older residents", "/tender/title", None),
        ("tender.reference", "FC/77", "/tender/id", "FC/77"),
        ("tender.category", "services", "/tender/mainProcurementCategory", "services"),
        ("tender.cpv", "85000000 85312000", "/tender/classification/id", "85000000"),
        ("buyer.name", "Fernshire Council", "/buyer/name", "Fernshire Council"),
        ("buyer.nation", "england", "/parties/0/address/region", "UKE22"),
        ("buyer.central", False, "/parties/0/details/classifications/0/id", None),
        ("procedure.legal_basis", "procurement-act-2023", "/tender/legalBasis/id", "2023/54"),
        ("procedure.above_threshold", True, "/tender/aboveThreshold", "true"),
        ("procedure.light_touch", True, "/tender/specialRegime/0", "lightTouch"),
        ("procedure.framework", False, "/tender/techniques/hasFrameworkAgreement", "false"),
        ("lot.value", exactly(30_000_050), "/tender/value/amount", "300000.5"),
        ("lot.value_including_vat", exactly(36_000_060), "/tender/value/amountGross", "360000.6"),
        ("lot.value", exactly(20_000_000), "/tender/lots/0/value/amount", "200000"),
        ("lot.title", "Upper valley", "/tender/lots/0/title", "Upper valley"),
        ("lot.title", "2", "/tender/lots/1/id", "2"),
        ("term.start", day(2026, 7, 1), "/tender/lots/0/contractPeriod/startDate", "2026-07-01"),
        ("term.end", day(2029, 6, 30), "/tender/lots/0/contractPeriod/endDate", "2029-06-30"),
        ("term.initial", exactly(36), "/tender/lots/0/contractPeriod/endDate", "2029-06-30"),
        ("term.initial", exactly(24), "/tender/lots/1/contractPeriod/durationInDays", "720"),
        ("term.extension", exactly(24), "/tender/lots/0/renewal/description", "2 x 12 months"),
        ("timetable.published", day(2026, 3, 2), "/tender/documents/0/datePublished", None),
        ("timetable.deadline", day(2026, 4, 20), "/tender/tenderPeriod/endDate", None),
        ("timetable.questions", day(2026, 4, 10), "/tender/enquiryPeriod/endDate", None),
        ("timetable.award", day(2026, 6, 1), "/tender/awardPeriod/endDate", "2026-06-01"),
        ("document.has_timetable", True, "/tender/tenderPeriod/endDate", None),
        ("document.has_conditions", True, "/tender/selectionCriteria", ""),
        ("document.has_notice", True, "/ocid", "ocds-h6vhtk-0a1b2c"),
        (
            "division.lots_bid_limit",
            Silence.NONE,
            "/tender/lotDetails/maximumLotsBidPerSupplier",
            "2147483647",
        ),
    ],
)
def test_each_field_is_read_from_its_member(field, value, pointer, verbatim):
    found = said(reading_of(NOTICE), field)
    assert (value, pointer) in [(v, p) for v, p, _ in found]
    if verbatim is not None:
        assert (value, pointer, verbatim) in found


@pytest.mark.parametrize("tag", ["planning", "award", "tenderCancellation"])
def test_only_a_tender_notice_is_one(tag):
    assert values(reading_of({**NOTICE, "tag": [tag]}), "document.has_notice") == []
    assert values(reading_of({**NOTICE, "tag": ["tenderUpdate"]}), "document.has_notice") == [True]


def test_every_address_holds_the_words_that_it_quotes():
    assert not misplaced(reading_of(NOTICE), NOTICE)


def test_the_reading_is_known_by_ocid_and_title():
    reading = reading_of(NOTICE)
    assert (reading.id, reading.title) == ("ocds-h6vhtk-0a1b2c", "Befriending for older residents")
    release = {key: value for key, value in NOTICE.items() if key != "ocid"}
    assert reading_of(release).id == "000123-2026"


VALUES = {
    "net and gross": (
        {"value": {"amount": 10, "amountGross": 12, "currency": "GBP"}},
        exactly(1000),
        exactly(1200),
    ),
    "gross only": ({"value": {"amountGross": 12.5, "currency": "GBP"}}, None, exactly(1250)),
    "a lowest value makes a range": (
        {"minValue": {"amount": 80000}, "value": {"amount": 95000, "currency": "GBP"}},
        Range(8_000_000, 9_500_000),
        None,
    ),
    "a lowest value alone is open above": (
        {"minValue": {"amount": 80000, "currency": "GBP"}},
        Range(8_000_000, inf),
        None,
    ),
    "a lowest value of nought says nothing": (
        {"minValue": {"amount": 0}, "value": {"amount": 500}},
        exactly(50_000),
        None,
    ),
    "nought is not stated": ({"value": {"amount": 0, "currency": "GBP"}}, None, None),
    "one is not stated": ({"value": {"amount": 1.0, "currency": "GBP"}}, None, None),
    "a number as text": ({"value": {"amount": " 990000.00 "}}, exactly(99_000_000), None),
    "pennies are exact": ({"value": {"amount": 0.29e2}}, exactly(2900), None),
    "lower case sterling": ({"value": {"amount": 7, "currency": "gbp"}}, exactly(700), None),
    "null": ({"value": None}, None, None),
}


@pytest.mark.parametrize(("members", "net", "gross"), VALUES.values(), ids=VALUES)
def test_values_of_the_tender_and_of_a_lot(members, net, gross):
    whole = reading_of(notice(**{"value": ..., "lots": [], **members}))
    lot = reading_of(notice(value=..., lots=[{"id": "1", **members}]))
    expected = [] if net is None else [net]
    expected_gross = [] if gross is None else [gross]
    assert values(whole, "lot.value") == expected
    assert values(whole, "lot.value_including_vat") == expected_gross
    if "minValue" not in members or net is not None:
        assert values(lot, "lot.value", "1") == expected
    assert not whole.problems
    assert not lot.problems


@pytest.mark.parametrize(
    ("members", "pointer"),
    [
        pytest.param(
            {"value": {"amount": 500, "amountGross": 600, "currency": "AED"}},
            "/tender/value/currency",
            id="dirhams",
        ),
        pytest.param(
            {"minValue": {"amount": 900}, "value": {"amount": 500}},
            "/tender/minValue/amount",
            id="lowest above highest",
        ),
        pytest.param({"value": {"amount": -500}}, "/tender/value/amount", id="below nought"),
        pytest.param({"value": {"amount": 7.9e28}}, "/tender/value/amount", id="a placeholder"),
        pytest.param({"value": {"amount": "a lot"}}, "/tender/value/amount", id="words"),
        pytest.param({"value": {"amount": "1/3"}}, "/tender/value/amount", id="a fraction"),
        pytest.param({"value": {"amount": True}}, "/tender/value/amount", id="a truth"),
        pytest.param({"value": 500}, "/tender/value", id="a number where the object should be"),
        pytest.param({"value": [500]}, "/tender/value", id="an array where the object should be"),
    ],
)
def test_values_that_are_not_believed_are_one_problem_at_their_place(members, pointer):
    document = notice(**{"value": ..., "lots": [], **members})
    reading = reading_of(document)
    assert [problem.location.pointer for problem in reading.problems] == [pointer]
    assert not values(reading, "lot.value")
    assert not misplaced(reading, document)


def test_amounts_in_another_currency_are_left_unread():
    reading = reading_of(notice(value={"amount": 500, "amountGross": 600, "currency": "AED"}))
    assert [passage.text for passage in reading.unread][:2] == ["500", "600"]
    assert "AED" in reading.problems[0].message


@pytest.mark.parametrize(
    ("period", "months", "how"),
    [
        pytest.param({"durationInMonths": 30}, exactly(30), How.STATED, id="months"),
        pytest.param({"durationInDays": 1440}, exactly(48), How.STATED, id="30 days a month"),
        pytest.param({"durationInDays": 730}, exactly(24), How.STATED, id="365 days a year"),
        pytest.param(
            {"startDate": "2026-05-14T00:00:00+01:00", "endDate": "2026-12-31T23:59:59Z"},
            exactly(7),
            How.DERIVED,
            id="whole months between dates",
        ),
        pytest.param(
            {"startDate": "2026-05-01", "endDate": "2026-05-01", "durationInMonths": 12},
            exactly(12),
            How.STATED,
            id="a length before dates",
        ),
    ],
)
def test_the_initial_term(period, months, how):
    reading = reading_of(with_lot(contractPeriod=period))
    found = [s for s in reading.statements if s.pointer.field == "term.initial"]
    assert [(s.value, s.how, s.pointer.lot) for s in found] == [(months, how, "1")]
    assert not reading.problems


@pytest.mark.parametrize(
    ("period", "pointer"),
    [
        pytest.param(
            {"startDate": "2027-01-01", "endDate": "2026-01-01"}, "endDate", id="ends before start"
        ),
        pytest.param({"durationInDays": -30}, "durationInDays", id="below nought"),
        pytest.param({"durationInMonths": 99999}, "durationInMonths", id="thousands of years"),
        pytest.param({"endDate": "soon"}, "endDate", id="no date"),
        pytest.param({"endDate": "0001-01-01T00:00:00Z"}, "endDate", id="a placeholder date"),
        pytest.param({"endDate": "2999-12-31"}, "endDate", id="beyond 2100"),
    ],
)
def test_terms_that_cannot_be_are_problems(period, pointer):
    reading = reading_of(with_lot(contractPeriod=period))
    assert not values(reading, "term.initial", "1")
    places = [problem.location.pointer for problem in reading.problems]
    assert places == [f"/tender/lots/0/contractPeriod/{pointer}"]


def test_a_term_of_less_than_a_month_is_counted_in_days():
    period = {"startDate": "2026-05-01", "endDate": "2026-05-10"}
    ((months, _, _),) = said(reading_of(with_lot(contractPeriod=period)), "term.initial")
    assert isinstance(months, Range)
    assert 0 < months.low <= months.high < 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("2026-04-20T23:30:00Z", day(2026, 4, 21), id="summer time: the next day"),
        pytest.param("2026-01-20T23:30:00Z", day(2026, 1, 20), id="winter time"),
        pytest.param("2026-04-20T00:30:00+01:00", day(2026, 4, 20), id="with an offset"),
        pytest.param("2026-04-20T23:30:00", day(2026, 4, 20), id="without a zone"),
        pytest.param("2026-04-20", day(2026, 4, 20), id="a day alone"),
        pytest.param(" 2026-04-20 ", day(2026, 4, 20), id="with spaces"),
        pytest.param("20/04/2026", day(2026, 4, 20), id="British order"),
    ],
)
def test_days_are_days_in_london(written, expected):
    reading = reading_of(notice(tenderPeriod={"endDate": written}))
    assert values(reading, "timetable.deadline") == [expected]


def test_a_procedure_of_two_stages_has_the_deadline_of_its_first():
    document = notice(tenderPeriod=..., expressionOfInterestDeadline="2026-04-01T12:00:00Z")
    ((value, pointer, _),) = said(reading_of(document), "timetable.deadline")
    assert (value, pointer) == (day(2026, 4, 1), "/tender/expressionOfInterestDeadline")


def test_the_first_version_of_a_notice_opened_the_procurement():
    versions = [
        {"noticeType": "UK4", "datePublished": "2026-03-20"},
        {"noticeType": "UK4", "datePublished": "2026-03-02"},
        {"datePublished": "2026-01-01"},
    ]
    ((value, pointer, _),) = said(reading_of(notice(documents=versions)), "timetable.published")
    assert (value, pointer) == (day(2026, 3, 2), "/tender/documents/1/datePublished")


def test_without_a_typed_document_the_tender_then_the_release_says_when():
    dated = notice(documents=..., datePublished="2026-02-28")
    assert values(reading_of(dated), "timetable.published") == [day(2026, 2, 28)]
    assert said(reading_of(notice(documents=...)), "timetable.published")[0][1] == "/date"


def test_a_planned_tender_is_published_when_it_is_planned():
    planned = {
        **notice(communication={"futureNoticeDate": "2026-09-01"}),
        "tag": ["planning"],
    }
    assert values(reading_of(planned), "timetable.published") == [day(2026, 9, 1)]
    unplanned = {**NOTICE, "tag": ["planning"]}
    assert values(reading_of(unplanned), "timetable.published") == []


def test_before_the_act_the_award_period_is_not_the_award():
    document = notice(legalBasis={"scheme": "CELEX", "id": "32014L0024"})
    reading = reading_of(document)
    assert values(reading, "timetable.award") == []
    assert values(reading, "procedure.legal_basis") == ["before-the-act"]


def test_another_law_is_left_unread():
    reading = reading_of(notice(legalBasis={"scheme": "UKSI", "id": "2023/1348"}))
    assert values(reading, "procedure.legal_basis") == []
    assert "2023/1348" in [passage.text for passage in reading.unread]


@pytest.mark.parametrize(
    ("tender", "above", "shortlist"),
    [
        pytest.param(
            {"procurementMethodDetails": "Open procedure (below threshold)"}, [False], [False],
            id="open, below",
        ),
        pytest.param(
            {"procurementMethodDetails": "Restricted procedure (above threshold)"}, [True], [True],
            id="restricted, above",
        ),
        pytest.param(
            {"procurementMethodDetails": "Not specified", "procurementMethod": "open"}, [], [],
            id="not specified",
        ),
        pytest.param(
            {"aboveThreshold": False, "procurementMethodDetails": "above threshold"}, [False], [],
            id="the field before the words",
        ),
        pytest.param({"secondStage": {"invitationDate": "2026-06-01"}}, [], [True], id="invited"),
    ],
)  # fmt: skip
def test_threshold_and_shortlist(tender, above, shortlist):
    reading = reading_of(notice(**{"aboveThreshold": ..., **tender}))
    assert values(reading, "procedure.above_threshold") == above
    assert values(reading, "procedure.shortlist") == shortlist


def test_light_touch_is_left_unsaid_where_the_notice_does_not_say_it():
    assert values(reading_of(notice(specialRegime=...)), "procedure.light_touch") == []
    assert values(reading_of(notice(specialRegime=["concession"])), "procedure.light_touch") == []


@pytest.mark.parametrize(
    ("stages", "size"),
    [
        pytest.param([{"minimumCandidates": 5}], [Range(5, inf)], id="at least"),
        pytest.param([{"maximumCandidates": 4}], [Range(1, 4)], id="at most"),
        pytest.param(
            [{"minimumCandidates": 5, "maximumCandidates": 5}] * 2, [exactly(5)], id="exactly"
        ),
        pytest.param([{"maximumCandidates": 4}, {"maximumCandidates": 5}], [], id="lots differ"),
    ],
)
def test_how_many_are_shortlisted(stages, size):
    lots = [{"id": str(index), "secondStage": stage} for index, stage in enumerate(stages)]
    reading = reading_of(notice(lots=lots))
    assert values(reading, "procedure.shortlist") == [True]
    assert values(reading, "procedure.shortlist_size") == size


def test_why_there_are_no_lots():
    details = {
        "noLotsDivisionRationale": "One team serves all.",
        "maximumLotsAwardedPerSupplier": 2,
    }
    reading = reading_of(notice(lotDetails=details))
    assert values(reading, "division.reason") == ["One team serves all."]
    assert values(reading, "division.refused") == [True]
    assert values(reading, "division.lots_award_limit") == [exactly(2)]


def test_only_cpv_codes_of_eight_digits_count_and_each_once():
    document = notice(
        classification={"scheme": "CPV", "id": "8500"},
        additionalClassifications=[{"scheme": "PROC", "id": "12345678"}, {"id": "85311000-4"}],
        items=[{"classification": {"scheme": "CPV", "id": "85311000"}}],
    )
    found = said(reading_of(document), "tender.cpv")
    assert found == [("85311000", "/tender/additionalClassifications/1/id", "85311000-4")]


def test_find_a_tenders_own_number_is_not_the_buyers_reference():
    assert values(reading_of(notice(id="ocds-h6vhtk-0a1b2c")), "tender.reference") == []


def test_a_category_of_another_kind_is_a_problem():
    reading = reading_of(notice(mainProcurementCategory="consultingServices"))
    assert values(reading, "tender.category") == []
    assert [p.location.pointer for p in reading.problems] == ["/tender/mainProcurementCategory"]


def test_lots_with_one_id_are_kept_apart():
    reading = reading_of(notice(lots=[{"id": "1", "title": "a"}, {"id": "1", "title": "b"}]))
    assert values(reading, "lot.title", "1") == ["a"]
    assert values(reading, "lot.title", "1 (lot 2)") == ["b"]
    assert [p.location.pointer for p in reading.problems] == ["/tender/lots/1/id"]


def test_lots_without_an_id_are_known_by_their_place():
    reading = reading_of(notice(lots=[{"title": "a"}, {"title": "b"}]))
    assert values(reading, "lot.title", "2") == ["b"]
