"""Tables: lots, criteria, insurances, standards, indicators, payments."""

from __future__ import annotations

from typing import Any

import pytest

from tenderlint.readers.workbook import read
from tenderlint.statements import Reading, Silence, Stage
from tests.workbook_files import build, place_of, read_sheets, said, source, value_of

TITLE = ["Title", "Community transport"]
BUYER = ["Buyer", "Riverside Council"]
SUMMARY = {"Summary": [TITLE, BUYER]}


def in_percent(sheet: str, column: str) -> Any:
    def edit(workbook: Any) -> None:
        for cell in workbook[sheet][column][1:]:
            cell.number_format = "0%"

    return edit


def test_lots_table() -> None:
    rows = [
        [
            "Lot",
            "Title",
            "Area",
            "Annual value (£)",
            "Population",
            "Term (months)",
            "Minimum turnover",
        ],
        ["Lot 1", "North", "Northtown", 50000, 12000, 36, "£100,000"],
        [2, "South", "Southville", 40000, 9000, 24, "none"],
        ["Total", None, None, 90000],
    ]
    assert said(read_sheets({"Lots": rows})) == [
        ("lot.title", "1", None, "North"),
        ("lot.area", "1", None, "Northtown"),
        ("lot.stated_annual_value", "1", None, 5000000),
        ("lot.population", "1", None, 12000),
        ("term.initial", "1", None, 36),
        ("conditions.minimum_turnover", "1", None, 10000000),
        ("lot.title", "2", None, "South"),
        ("lot.area", "2", None, "Southville"),
        ("lot.stated_annual_value", "2", None, 4000000),
        ("lot.population", "2", None, 9000),
        ("term.initial", "2", None, 24),
        ("conditions.minimum_turnover", "2", None, Silence.NONE),
        ("lot.stated_annual_value", None, None, 9000000),
    ]


def test_lot_and_its_title_in_one_cell() -> None:
    rows = [["Lot", "Value"], ["Lot 1: North", "£10,000"], ["Lot 2: South", "£20,000"]]
    reading = read_sheets({"Lots": rows})
    [north, _] = [s for s in reading.statements if s.pointer.field == "lot.title"]
    assert (north.pointer.lot, north.verbatim, north.location.span) == ("1", "North", (7, 12))
    assert value_of(reading, "lot.value", "2") == 2000000


def test_lots_known_by_name_alone() -> None:
    rows = [["Lot", "Value"], ["Northtown", "£10,000"], ["Southville", "£20,000"]]
    assert said(read_sheets({"Lots": rows}), "lot.title") == [
        ("lot.title", "1", None, "Northtown"),
        ("lot.title", "2", None, "Southville"),
    ]


def test_lots_in_columns() -> None:
    rows = [
        [None, "Lot 1", "Lot 2"],
        ["Area", "Northtown", "Southville"],
        ["Contract value", "£10,000", "£20,000"],
        ["Public liability insurance", "£5m", "£10m"],
    ]
    assert said(read_sheets({"Lots": rows})) == [
        ("lot.area", "1", None, "Northtown"),
        ("lot.area", "2", None, "Southville"),
        ("lot.value", "1", None, 1000000),
        ("lot.value", "2", None, 2000000),
        ("insurance.kind", "1", "public-liability", "public-liability"),
        ("insurance.amount", "1", "public-liability", 500000000),
        ("insurance.kind", "2", "public-liability", "public-liability"),
        ("insurance.amount", "2", "public-liability", 1000000000),
    ]


def test_lot_value_not_understood_is_a_problem() -> None:
    rows = [["Lot", "Title", "Value"], [1, "North", "lots of money"], [2, "South", "£20,000"]]
    [problem] = read_sheets({"Lots": rows}).problems
    assert str(problem.location) == "Lots!C2"


def test_sheet_of_one_lot() -> None:
    sheets = SUMMARY | {"Lot 2 - South": [["Contract value", "£20,000"], ["Title", "Day centre"]]}
    reading = read_sheets(sheets)
    assert value_of(reading, "lot.value", "2") == 2000000


def test_heading_of_one_lot() -> None:
    rows = [
        ["Lot 1: North"],
        ["Contract value", "£10,000"],
        ["Lot 2: South"],
        ["Contract value", "£9,000"],
    ]
    assert said(read_sheets({"Details": rows})) == [
        ("lot.title", "1", None, "North"),
        ("lot.title", "2", None, "South"),
        ("lot.value", "1", None, 1000000),
        ("lot.value", "2", None, 900000),
    ]


@pytest.mark.parametrize(
    ("price", "quality", "edit"),
    [
        pytest.param(60, 40, None, id="bare numbers"),
        pytest.param("60%", "40%", None, id="text with percent signs"),
        pytest.param(0.6, 0.4, None, id="fractions that make one"),
        pytest.param(0.6, 0.4, in_percent("Criteria", "B"), id="cells shown as percentages"),
    ],
)
def test_criteria_weights(price: object, quality: object, edit: Any) -> None:
    rows = [["Criterion", "Weighting"], ["Price", price], ["Quality", quality]]
    assert said(read_sheets(SUMMARY | {"Criteria": rows}, edit), "criterion.") == [
        ("criterion.name", None, "0", "Price"),
        ("criterion.kind", None, "0", "price"),
        ("criterion.weight", None, "0", 60),
        ("criterion.name", None, "1", "Quality"),
        ("criterion.kind", None, "1", "quality"),
        ("criterion.weight", None, "1", 40),
    ]


def test_lone_fractions_are_not_taken_for_percentages() -> None:
    rows = [["Criterion", "Weight"], ["Price", 0.6], ["Quality", 0.3]]
    reading = read_sheets(SUMMARY | {"Criteria": rows})
    assert [str(p.location) for p in reading.problems] == ["Criteria!B2", "Criteria!B3"]
    assert said(reading, "criterion.weight") == []


def weights(reading: Any) -> list[tuple[object, object]]:
    names = {
        s.pointer.item: s.value for s in reading.statements if s.pointer.field == "criterion.name"
    }
    return [(names[item], value) for _, _, item, value in said(reading, "criterion.weight")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                ["Price", 40],
                ["Quality", 60],
                ["2.1 Staffing", 30],
                ["2.2 Delivery", 30],
                ["Total", 100],
            ],
            [("Price", 40), ("Quality", 60)],
            id="numbered sub-criteria and a total",
        ),
        pytest.param(
            [["Price", 40], ["Quality", 60], ["- Staffing", 30], ["- Delivery", 30]],
            [("Price", 40), ("Quality", 60)],
            id="dashes before sub-criteria",
        ),
        pytest.param(
            [["1.1 Price", 40], ["1.2 Quality", 60]],
            [("1.1 Price", 40), ("1.2 Quality", 60)],
            id="all numbered like sub-criteria",
        ),
    ],
)
def test_sub_criteria(rows: list[list[Any]], expected: list[tuple[str, int]]) -> None:
    reading = read_sheets(SUMMARY | {"Criteria": [["Award criterion", "Weight (%)"], *rows]})
    assert weights(reading) == expected


def test_sub_criteria_in_a_column_of_their_own() -> None:
    rows = [
        ["Criterion", "Sub-criterion", "Weight"],
        ["Price", None, 40],
        ["Quality", None, 60],
        [None, "Staffing", 30],
        [None, "Delivery", 30],
    ]
    assert weights(read_sheets(SUMMARY | {"Criteria": rows})) == [("Price", 40), ("Quality", 60)]


def test_weights_only_on_sub_criteria() -> None:
    rows = [
        ["Criterion", "Sub-criterion", "Weight"],
        ["Quality", "Staffing", 35],
        [None, "Delivery", 25],
        ["Price", None, 40],
    ]
    reading = read_sheets(SUMMARY | {"Criteria": rows})
    assert weights(reading) == [("Staffing", 35), ("Delivery", 25), ("Price", 40)]


def test_criteria_without_headers() -> None:
    rows = [["Award criteria"], [], ["Price", "60%"], ["Quality", "30%"], ["Social value", "10%"]]
    assert weights(read_sheets({"Evaluation": rows})) == [
        ("Price", 60),
        ("Quality", 30),
        ("Social value", 10),
    ]


def test_criteria_of_each_lot() -> None:
    rows = [
        ["Lot", "Criterion", "Weight"],
        ["Lot 1", "Price", 40],
        ["Lot 1", "Quality", 60],
        ["Lot 2", "Price", 100],
    ]
    assert said(read_sheets(SUMMARY | {"Criteria": rows}), "criterion.weight") == [
        ("criterion.weight", "1", "0", 40),
        ("criterion.weight", "1", "1", 60),
        ("criterion.weight", "2", "0", 100),
    ]


def test_criteria_under_a_lots_heading() -> None:
    rows = [["Lot 1 - Award criteria"], ["Criterion", "Weight"], ["Price", 100]]
    reading = read_sheets(SUMMARY | {"Lots": rows})
    assert value_of(reading, "criterion.weight", "1", "0") == 100


def test_weights_of_lots_side_by_side() -> None:
    rows = [["Criterion", "Lot 1", "Lot 2"], ["Price", 40, 30], ["Quality", 60, 70]]
    assert said(read_sheets(SUMMARY | {"Criteria": rows}), "criterion.weight") == [
        ("criterion.weight", "1", "0", 40),
        ("criterion.weight", "1", "1", 60),
        ("criterion.weight", "2", "0", 30),
        ("criterion.weight", "2", "1", 70),
    ]


def test_stated_type_of_a_criterion_comes_before_its_name() -> None:
    rows = [
        ["Criterion", "Type", "Weight"],
        ["Local hiring", "Social value", 10],
        ["Fees", "Price", 90],
    ]
    reading = read_sheets(SUMMARY | {"Criteria": rows})
    assert value_of(reading, "criterion.kind", None, "0") == "social-value"
    assert place_of(reading, "criterion.kind", None, "0") == "Criteria!B2"


def test_insurances_table() -> None:
    rows = [
        ["Insurance", "Level of cover", "When required"],
        ["Public liability", "£10m", "With the bid"],
        ["Employers' liability", "£5m", "By contract start"],
        ["Cyber", "£1m", None],
    ]
    assert said(read_sheets(SUMMARY | {"Insurances": rows}), "insurance.") == [
        ("insurance.kind", None, "public-liability", "public-liability"),
        ("insurance.amount", None, "public-liability", 1000000000),
        ("insurance.due", None, "public-liability", "with-bid"),
        ("insurance.kind", None, "employers-liability", "employers-liability"),
        ("insurance.amount", None, "employers-liability", 500000000),
        ("insurance.due", None, "employers-liability", "by-start"),
        ("insurance.kind", None, "other", "other"),
        ("insurance.amount", None, "other", 100000000),
    ]


def test_insurances_table_counts_in_millions() -> None:
    rows = [["Insurance", "Minimum cover (£m)"], ["Public liability", 10]]
    reading = read_sheets(SUMMARY | {"Conditions": rows})
    assert value_of(reading, "insurance.amount", None, "public-liability") == 1000000000


def test_standards_table() -> None:
    rows = [
        ["Accreditation", "Or equivalent", "Required by law"],
        ["ISO 9001", "Yes", "No"],
        ["Riverside Quality Mark", "No", "No"],
    ]
    found = said(read_sheets(SUMMARY | {"Standards": rows}), "standard.")
    assert ("standard.equivalent_accepted", None, "iso-9001", True) in found
    assert ("standard.name", None, "riverside-quality-mark", "Riverside Quality Mark") in found
    assert ("standard.equivalent_accepted", None, "riverside-quality-mark", False) in found


def test_levels_of_service_are_no_standards_to_hold() -> None:
    rows = [["Standard", "Description"], ["A", "The general level of service."]]
    assert said(read_sheets(SUMMARY | {"Levels": rows}), "standard.") == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                ["KPI", "Target"],
                ["Number of journeys", 1000],
                ["People who feel less lonely", "80%"],
            ],
            id="with a header",
        ),
        pytest.param(
            [["Number of journeys", 1000], ["People who feel less lonely", "80%"]], id="without"
        ),
    ],
)
def test_indicators(rows: list[list[Any]]) -> None:
    assert said(read_sheets(SUMMARY | {"KPIs": rows}), "indicator.") == [
        ("indicator.name", None, "0", "Number of journeys"),
        ("indicator.kind", None, "0", "activity"),
        ("indicator.name", None, "1", "People who feel less lonely"),
        ("indicator.kind", None, "1", "outcome"),
    ]


def test_numbered_indicators_with_their_type() -> None:
    rows = [["KPI", "Description", "KPI type"], ["KPI 1", "Journeys made on time", "Process"]]
    assert said(read_sheets(SUMMARY | {"Performance": rows}), "indicator.") == [
        ("indicator.name", None, "0", "Journeys made on time"),
        ("indicator.kind", None, "0", "process"),
    ]


def test_indicators_whose_type_reads_like_a_header() -> None:
    rows = [
        ["KPI", "Indicator type"],
        ["Residents who feel less alone", "Outcome"],
        ["Number of visits", "Activity"],
    ]
    assert said(read_sheets(SUMMARY | {"KPIs": rows}), "indicator.") == [
        ("indicator.name", None, "0", "Residents who feel less alone"),
        ("indicator.kind", None, "0", "outcome"),
        ("indicator.name", None, "1", "Number of visits"),
        ("indicator.kind", None, "1", "activity"),
    ]


def test_parts_of_the_payment() -> None:
    rows = [["Payment basis", "Share"], ["Block", 0.8], ["Results", 0.2]]
    assert said(read_sheets(SUMMARY | {"Payments": rows}), "payment.") == [
        ("payment.basis", None, "0", "block"),
        ("payment.share", None, "0", 80),
        ("payment.basis", None, "1", "results"),
        ("payment.share", None, "1", 20),
    ]


def test_timetable_of_stages_and_dates() -> None:
    rows = [
        ["Stage", "Date"],
        ["Publication of tender notice", "2 November 2026"],
        ["Closing date for tenders", "1 December 2026"],
    ]
    reading = read_sheets(SUMMARY | {"Timetable": rows})
    assert place_of(reading, "timetable.published") == "Timetable!B2"
    assert place_of(reading, "timetable.deadline") == "Timetable!B3"


def test_table_ends_at_a_blank_row() -> None:
    rows = [
        ["Criterion", "Weight"],
        ["Price", 100],
        [],
        ["Buyer", "Riverside"],
        ["Term", "2 years"],
    ]
    reading = read_sheets({"Sheet1": rows})
    assert weights(reading) == [("Price", 100)]
    assert value_of(reading, "term.initial") == 24


def test_one_table_follows_another_without_a_gap() -> None:
    rows = [
        ["Criterion", "Weight"],
        ["Price", 100],
        ["Insurance", "Amount"],
        ["Public liability", "£5m"],
    ]
    reading = read_sheets(SUMMARY | {"Sheet1": rows})
    assert weights(reading) == [("Price", 100)]
    assert value_of(reading, "insurance.amount", None, "public-liability") == 500000000


def test_list_with_a_tender_in_each_row() -> None:
    rows = [
        ["Title", "Buyer", "Contract value", "Closing date"],
        ["Cleaning", "Riverside", 5000, "1 May 2026"],
        ["Catering", "Riverside", 9000, "2 May 2026"],
    ]
    first, second = read(source(build({"Pipeline": rows})))
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert [first.title, second.title] == ["Cleaning", "Catering"]
    assert [str(first.root), str(second.root)] == ["Pipeline!A2", "Pipeline!A3"]
    assert said(second, "lot.") == [("lot.value", None, None, 900000)]


def test_list_with_those_who_hold_the_contracts_is_of_awards() -> None:
    rows = [
        ["Contract title", "Supplier", "Contract value", "Start date", "End date"],
        ["Cleaning", "Bright Ltd", 5000, "1 May 2026", "30 April 2027"],
        ["Catering", "Bistro CIC", 9000, "1 May 2026", "30 April 2027"],
    ]
    stages = [
        one.stage for one in read(source(build({"Register": rows}))) if isinstance(one, Reading)
    ]
    assert stages == [Stage.AWARD, Stage.AWARD]


def test_list_beside_a_tender_is_not_the_tender() -> None:
    rows = [
        ["Contract title", "Contract value", "Start date", "Contract end"],
        ["Cleaning", 5000, "1 May 2026", "30 April 2027"],
        ["Catering", 9000, "1 May 2026", "30 April 2027"],
    ]
    reading = read_sheets({"Summary": [TITLE, BUYER, ["Contract value", "£20,000"]], "Now": rows})
    assert said(reading, "term.") == []
