"""Contracts Finder's exports: the same notice in each dialect says the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tenderlint.quantities import Range
from tenderlint.readers.contracts_finder.columns import columns_of, is_export
from tenderlint.readers.contracts_finder.procedures import procedure_words
from tenderlint.statements import Confidence, How, Stage
from tests.contracts_finder_files import (
    CELLS,
    ITEM,
    ROW,
    SUPPLIER,
    csv_of,
    problems,
    read,
    read_one,
    readings,
    search_of,
    sheet_of,
    values,
)


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


COMMON = {
    "tender.title": "Lunch clubs in the upper valley",
    "tender.reference": "FC/2026/14",
    "tender.category": "services",
    "tender.cpv": "85312100 55521100",
    "buyer.name": "Fernshire Council",
    "timetable.published": day("2026-03-02"),
    "timetable.deadline": day("2026-04-20"),
    "document.has_notice": True,
    "document.has_timetable": True,
    "lot.marked_for_small": True,
    "lot.marked_for_voluntary": False,
    "term.start": day("2026-07-01"),
    "term.end": day("2029-06-30"),
    "term.initial": 36,
}
PROCEDURE = {
    "procedure.method": "Open procedure (below threshold)",
    "procedure.above_threshold": False,
    "procedure.shortlist": False,
}
RANGE = {"lot.value": Range(8000000, 9500000)}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(csv_of({}), {**COMMON, **PROCEDURE, **RANGE}, id="CSV"),
        pytest.param(
            sheet_of({}),
            {**COMMON, **PROCEDURE, "lot.value": 9500050},
            id="a workbook",
        ),
        pytest.param(search_of({}), {**COMMON, **RANGE}, id="a search"),
        pytest.param(json.dumps(dict(ITEM)).encode(), {**COMMON, **RANGE}, id="one item"),
        pytest.param(json.dumps({"item": ITEM}).encode(), {**COMMON, **RANGE}, id="one hit"),
        pytest.param(json.dumps([dict(ITEM)]).encode(), {**COMMON, **RANGE}, id="an array"),
    ],
)
def test_a_notice_says_the_same_in_every_dialect(data: bytes, expected: dict[str, object]) -> None:
    reading = read_one(data)
    assert values(reading) == expected
    assert (reading.id, reading.stage, reading.problems) == ("FC/2026/14", Stage.TENDER, ())
    assert reading.title == "Lunch clubs in the upper valley"


@pytest.mark.parametrize(
    ("low", "high", "value"),
    [
        pytest.param("80000", "95000", Range(8000000, 9500000), id="a range"),
        pytest.param("80000", "80000", 8000000, id="one figure twice"),
        pytest.param("", "95000", 9500000, id="the highest only"),
        pytest.param("0", "95000", 9500000, id="nought stands for nothing"),
        pytest.param("1", "95000", 9500000, id="and so does one"),
        pytest.param("0", "0", None, id="nothing at all"),
        pytest.param("", "", None, id="blanks"),
        pytest.param("80000", "", Range(8000000, float("inf")), id="the lowest only"),
        pytest.param("£80,000.50", "'95,000", Range(8000050, 9500000), id="as people write it"),
    ],
)
def test_value(low: str, high: str, value: object) -> None:
    reading = read_one(csv_of({"Value Low": low, "Value High": high}))
    assert values(reading).get("lot.value") == value
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        pytest.param({"Value High": "tbc"}, "should be a number", id="no figure"),
        pytest.param({"Value Low": "99000"}, "above the value", id="lowest above highest"),
        pytest.param({"Closing Date": "31/02/2026"}, "not a date", id="no such day"),
        pytest.param({"End Date": "01/01/2026"}, "ends before it starts", id="ends first"),
    ],
)
def test_what_cannot_be_is_a_problem_at_its_place(row: Mapping[str, str], words: str) -> None:
    (problem,) = read_one(csv_of(row)).problems
    assert words in problem.message
    assert problem.location.line == 2
    assert problem.location.column in {"Value Low", "Value High", "Closing Date", "End Date"}


@pytest.mark.parametrize(
    ("row", "stage"),
    [
        pytest.param({}, Stage.TENDER, id="open"),
        pytest.param({"Status": "Closed"}, Stage.TENDER, id="closed"),
        pytest.param({"Status": "Awarded"}, Stage.AWARD, id="awarded"),
        pytest.param({"Awarded Date": "01/05/2026"}, Stage.AWARD, id="a day of award"),
        pytest.param({"Awarded Value": "90000"}, Stage.AWARD, id="an awarded value"),
        pytest.param({SUPPLIER: "[Acorn|1 Mill|NONE||Yes|Yes]"}, Stage.AWARD, id="a supplier"),
        pytest.param({"Awarded Date": "01/01/1", "Awarded Value": "0"}, Stage.TENDER, id="blanks"),
        pytest.param({SUPPLIER: "[|||||]"}, Stage.TENDER, id="an empty supplier"),
        pytest.param({"Notice Type": "Pipeline"}, Stage.PLANNING, id="pipeline"),
        pytest.param({"Notice Type": "PreProcurement"}, Stage.PLANNING, id="engagement"),
        pytest.param({"Status": "Withdrawn"}, Stage.CANCELLATION, id="withdrawn"),
        pytest.param(
            {"Status": "Cancelled", "Awarded Date": "01/05/2026"}, Stage.CANCELLATION, id="over"
        ),
    ],
)
def test_stage(row: Mapping[str, str], stage: Stage) -> None:
    assert read_one(csv_of(row)).stage is stage


def test_the_days_of_the_award_are_not_those_of_the_contract_as_advertised() -> None:
    awarded = {"Contract start date": "01/08/2026", "Contract end date": "31/07/2027"}
    terms = ("term.start", "term.end")
    advertised = {"term.start": day("2026-07-01"), "term.end": day("2029-06-30")}
    assert values(read_one(csv_of(awarded)), *terms) == advertised
    alone = read_one(csv_of({**awarded, "Start Date": "", "End Date": "01/01/1"}))
    assert values(alone, *terms) == {
        "term.start": day("2026-08-01"),
        "term.end": day("2027-07-31"),
    }


@pytest.mark.parametrize("last", ["21/04/2029", "22/04/2029"])
def test_a_contract_of_a_day_or_two_is_a_placeholder_and_set_aside(last: str) -> None:
    reading = read_one(csv_of({"Start Date": "21/04/2029", "End Date": last}))
    assert not [field for field in values(reading) if field.startswith("term.")]
    assert [passage.text for passage in reading.unread] == ["21/04/2029", last]


def test_a_planned_notice_is_to_be_published_and_has_no_deadline() -> None:
    plan = {"noticeType": "Pipeline", "approachMarketDate": "2026-09-01T00:00:00+01:00"}
    found = values(read_one(search_of(plan)))
    assert found["timetable.published"] == day("2026-09-01")
    assert "timetable.deadline" not in found
    assert "timetable.published" not in values(read_one(csv_of({"Notice Type": "Pipeline"})))


@pytest.mark.parametrize(
    ("row", "category", "how"),
    [
        pytest.param({"OJEU Contract Type": "Products"}, "goods", How.STATED, id="products"),
        pytest.param({"OJEU Contract Type": "Works"}, "works", How.STATED, id="works"),
        pytest.param({"OJEU Contract Type": ""}, "services", How.DERIVED, id="by the codes"),
        pytest.param(
            {"OJEU Contract Type": "NotSpecified", "Cpv Codes": "45000000 44000000"},
            None,
            None,
            id="codes that disagree",
        ),
        pytest.param(
            {"OJEU Contract Type": "", "Cpv Codes": "48000000"}, None, None, id="software"
        ),
    ],
)
def test_category(row: Mapping[str, str], category: str | None, how: How | None) -> None:
    said = [s for s in read_one(csv_of(row)).statements if s.pointer.field == "tender.category"]
    assert [(one.value, one.how) for one in said] == ([] if category is None else [(category, how)])
    assert all(one.confidence is Confidence.MEDIUM for one in said if one.how is How.DERIVED)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        pytest.param("OpenOJEU ", "Open procedure (above threshold)", id="a code"),
        pytest.param("Open procedure (OJEU)", "Open procedure (OJEU)", id="words"),
        pytest.param("Other Light Touch", "Other - Light Touch", id="another, named"),
        pytest.param("Other:", "Other", id="another"),
        pytest.param(
            "CompetitiveProcedureWithNegotationOJEU",
            "Competitive procedure with negotiation (above threshold)",
            id="misspelt by the site",
        ),
        pytest.param("Open market days", "Open market days", id="words that begin with a code"),
    ],
)
def test_procedure_words(written: str, words: str) -> None:
    assert procedure_words(written) == words


@pytest.mark.parametrize(
    ("row", "urgent"),
    [
        pytest.param({"Accelerated Justification": "Urgency: the provider closed."}, True, id="so"),
        pytest.param({"OJEU Procedure Type": "AcceleratedRestricted "}, True, id="by procedure"),
        pytest.param({"Accelerated Justification": "N/A"}, None, id="not applicable"),
        pytest.param({"Accelerated Justification": "Not urgent"}, None, id="denied"),
        pytest.param({"Accelerated Justification": "PIN published"}, None, id="another reason"),
    ],
)
def test_urgency(row: Mapping[str, str], urgent: bool | None) -> None:
    assert values(read_one(csv_of(row))).get("timetable.urgent") is urgent


TURNOVER = "Bidders must have a minimum annual turnover of £150,000."


def test_the_texts_are_read_as_prose_and_nothing_twice() -> None:
    reading = read_one(csv_of({"Description": TURNOVER, "Additional Text": TURNOVER}))
    said = [s for s in reading.statements if s.pointer.field == "conditions.minimum_turnover"]
    assert [(one.value, one.how) for one in said] == [(Range(15000000, 15000000), How.PROSE)]
    assert said[0].location.column == "Description"
    more = read_one(csv_of({"Additional Text": TURNOVER}))
    assert "conditions.minimum_turnover" in values(more)


def test_the_region_where_it_is_advertised_is_not_the_area_that_is_served() -> None:
    assert "lot.area" not in values(read_one(csv_of({})))


@pytest.mark.parametrize(
    ("build", "absent"),
    [
        pytest.param(csv_of, {"Notice Identifier": "", "Title": ""}, id="CSV"),
        pytest.param(sheet_of, {"Procurement reference": None, "Title": None}, id="workbook"),
        pytest.param(search_of, {"noticeIdentifier": None, "id": "", "title": " "}, id="JSON"),
    ],
)
def test_what_has_no_name_is_a_problem_and_stops_no_other(
    build: Callable[..., bytes], absent: Mapping[str, object]
) -> None:
    results = read(build(absent, {}))
    assert len(readings(results)) == 1
    (problem,) = problems(results)
    assert "neither a title nor a reference" in problem.message


def test_without_a_reference_a_notice_is_known_by_its_place() -> None:
    assert read_one(csv_of({"Notice Identifier": ""})).id == "line 2"
    assert read_one(search_of({"noticeIdentifier": None})).id == ITEM["id"]


@pytest.mark.parametrize(
    ("names", "known"),
    [
        pytest.param(tuple(ROW), True, id="CSV"),
        pytest.param(tuple(CELLS), True, id="workbook"),
        pytest.param(tuple(ITEM), True, id="JSON"),
        pytest.param(tuple(reversed(ROW)), True, id="another order"),
        pytest.param(("Title", "Buyer", "Contract value", "Closing date"), False, id="a register"),
        pytest.param(
            ("Title", "Description", "Start date", "End date", "CPV codes", "Buyer", "Supplier"),
            False,
            id="a longer register",
        ),
    ],
)
def test_an_export_is_known_by_its_columns(names: tuple[str, ...], known: bool) -> None:
    assert is_export(names) is known


def test_no_column_of_a_person_is_ever_read() -> None:
    assert not columns_of(name for name in (*ROW, *CELLS) if "contact" in name.lower())
