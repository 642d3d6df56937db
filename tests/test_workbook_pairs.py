"""Labels with values beside them, below them, or in the same cell."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tenderlint.statements import Confidence, How, Silence
from tests.workbook_files import place_of, plain, read_sheets, said, value_of

NOON = dt.datetime.fromisoformat("2027-04-01T12:00")
TITLE = ["Title", "Community transport"]
BUYER = ["Buyer", "Riverside Council"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(["Contract value (£)", 150000], ("lot.value", 15000000), id="pounds"),
        pytest.param(["Contract value", "£1.2m"], ("lot.value", 120000000), id="text in pounds"),
        pytest.param(["Contract value (£k)", 150], ("lot.value", 15000000), id="thousands"),
        pytest.param(["Contract value (£m)", 1.5], ("lot.value", 150000000), id="millions"),
        pytest.param(
            ["Contract value (inc VAT)", 180000],
            ("lot.value_including_vat", 18000000),
            id="with VAT",
        ),
        pytest.param(
            ["Contract value per annum", 50000], ("lot.stated_annual_value", 5000000), id="a year's"
        ),
        pytest.param(
            ["Contract value", "£50,000 per annum"],
            ("lot.stated_annual_value", 5000000),
            id="a year's, in the answer",
        ),
        pytest.param(
            ["Contract value", "£25,000 - £50,000"], ("lot.value", (2500000, 5000000)), id="range"
        ),
        pytest.param(["Term (months)", 36], ("term.initial", 36), id="months"),
        pytest.param(["Term (years)", 3], ("term.initial", 36), id="years"),
        pytest.param(["Start date", dt.date(2027, 4, 1)], ("term.start", 740072), id="date"),
        pytest.param(
            ["Closing date", "1 April 2027"], ("timetable.deadline", 740072), id="date as text"
        ),
        pytest.param(
            ["Closing date", NOON],
            ("timetable.deadline", 740072),
            id="noon",
        ),
        pytest.param(
            ["Minimum turnover", "None"], ("conditions.minimum_turnover", Silence.NONE), id="none"
        ),
        pytest.param(
            ["Minimum turnover", 0], ("conditions.minimum_turnover", Silence.NONE), id="zero"
        ),
        pytest.param(
            ["Minimum turnover", "See the ITT"],
            ("conditions.minimum_turnover", Silence.ELSEWHERE),
            id="elsewhere",
        ),
        pytest.param(["Consortium bids", True], ("conditions.consortium_allowed", True), id="TRUE"),
        pytest.param(["Consortium bids", "No"], ("conditions.consortium_allowed", False), id="no"),
        pytest.param(
            ["Consortium bids", "Not accepted"],
            ("conditions.consortium_allowed", False),
            id="not accepted",
        ),
        pytest.param(
            ["Consortium bids", "Welcome"], ("conditions.consortium_allowed", True), id="welcome"
        ),
        pytest.param(
            ["Lead provider", "Not required"],
            ("conditions.lead_provider_required", False),
            id="not required",
        ),
        pytest.param(["Payment terms (days)", 30], ("terms.payment_days", 30), id="days"),
        pytest.param(
            ["Price uplift", "CPI annually"], ("terms.uplift", "indexed"), id="words of a list"
        ),
        pytest.param(["Price weighting", 40], ("award.stated_price_weight", 40), id="percentage"),
        pytest.param(["Contract type", "Services"], ("tender.category", "services"), id="category"),
    ],
)
def test_value_beside_label(row: list[Any], expected: tuple[str, object]) -> None:
    reading = read_sheets({"Summary": [TITLE, BUYER, row]})
    field, value = expected
    assert value_of(reading, field) == value
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("label", "words", "part", "expected"),
    [
        pytest.param("Term", "3 blynedd / 3 years", "3 years", 36, id="a term"),
        pytest.param("Term", "3 blynedd\n3 years", "3 years", 36, id="on two lines"),
        pytest.param("Term", "3 years (3 blynedd)", "3 years", 36, id="in brackets"),
        pytest.param("Term", "3 blynedd", "3 blynedd", 36, id="Welsh alone"),
        pytest.param("Consortium bids", "Nac ydy / No", "No", False, id="no"),
        pytest.param("Consortium bids", "Oes/Yes", "Yes", True, id="yes, without spaces"),
        pytest.param("Contract value", "£5 miliwn / £5 million", "£5 million", 500_000_000, id="£"),
        pytest.param("Payment terms", "30 diwrnod / 30 days", "30 days", 30, id="days"),
        pytest.param(
            "Start date", "1 Ebrill 2027 / 1 April 2027", "1 April 2027", 740072, id="a day"
        ),
        pytest.param("Contract type", "Gwasanaethau / Services", "Services", "services", id="list"),
        pytest.param(
            "Minimum turnover", "Dim / None", "None", Silence.NONE, id="that there is none"
        ),
        pytest.param(
            "Term", "3 years / 3 blynedd yn y lle cyntaf", "3 years", 36, id="one not understood"
        ),
    ],
)
def test_an_answer_in_two_languages_is_quoted_where_it_stands(label, words, part, expected):
    reading = read_sheets({"Summary": [TITLE, BUYER, [label, words]]})
    [statement] = [s for s in reading.statements if str(s.location) == "Summary!B3"]
    assert plain(statement.value) == expected
    start, end = statement.location.span or (0, len(words))
    assert words[start:end] == statement.verbatim == part
    assert reading.problems == ()


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(["Term", "2 years / 3 years"], id="two terms"),
        pytest.param(["Consortium bids", "Ydy / No"], id="yes and no"),
        pytest.param(["Consortium bids", "Yes / No"], id="a choice not made"),
        pytest.param(["Contract value", "£5 miliwn / £6 million"], id="two amounts"),
        pytest.param(["Consortium bids", "x"], id="a cross or a tick"),
        pytest.param(["Consortium bids", "Required"], id="the answer to another question"),
        pytest.param(["Lead provider", "Allowed"], id="an answer to no demand"),
        pytest.param(["Closing date", "31/02/2027"], id="no such day"),
    ],
)
def test_answers_that_cannot_be_meant_are_problems(row):
    reading = read_sheets({"Summary": [TITLE, BUYER, row]})
    assert [str(problem.location) for problem in reading.problems] == ["Summary!B3"]
    assert not [s for s in reading.statements if str(s.location) == "Summary!B3"]


@pytest.mark.parametrize(
    "words",
    ["N/A", "TBC", "tbd", "To follow", "Don't know", "Don’t know", "Not yet", "Not sure", "tba"],
)
def test_no_answer_yet_is_no_problem(words):
    reading = read_sheets({"Summary": [TITLE, BUYER, ["Consortium bids", words]]})
    assert reading.problems == ()
    assert [(p.text, str(p.location)) for p in reading.unread] == [(words, "Summary!B3")]


@pytest.mark.parametrize(
    ("label", "words", "field", "expected"),
    [
        pytest.param(
            "Consortia excluded", "Not permitted", "conditions.consortium_allowed", False,
            id="a word speaks of the thing",
        ),
        pytest.param(
            "Consortia excluded", "No", "conditions.consortium_allowed", True, id="no to the label"
        ),
        pytest.param(
            "Overheads allowed", "Not allowed", "terms.overheads_barred", True, id="not allowed"
        ),
        pytest.param("Overheads allowed", "Yes", "terms.overheads_barred", False, id="yes"),
    ],
)  # fmt: skip
def test_answers_to_a_label_that_asks_the_opposite(label, words, field, expected):
    reading = read_sheets({"Summary": [TITLE, BUYER, [label, words]]})
    assert value_of(reading, field) is expected


def test_extensions_beside_the_term() -> None:
    reading = read_sheets({"Summary": [TITLE, ["Term", "3+1+1 years"]]})
    assert said(reading, "term.") == [
        ("term.initial", None, None, 36),
        ("term.maximum", None, None, 60),
        ("term.extension", None, None, 24),
    ]


def test_value_after_empty_and_merged_cells() -> None:
    def merge(workbook: Any) -> None:
        workbook["Summary"].merge_cells("A2:C2")

    reading = read_sheets({"Summary": [TITLE, ["Buyer", None, None, None, "Riverside"]]}, merge)
    assert place_of(reading, "buyer.name") == "Summary!E2"


def test_two_pairs_in_one_row() -> None:
    rows = [TITLE, ["Start date", "1 April 2027", "End date", "31 March 2030"]]
    reading = read_sheets({"Summary": rows})
    assert place_of(reading, "term.start") == "Summary!B2"
    assert place_of(reading, "term.end") == "Summary!D2"


def test_values_below_a_row_of_labels() -> None:
    rows = [["Title", "Contract value", "Term"], ["Day centre", "£90,000", "2 years"]]
    reading = read_sheets({"Summary": rows})
    assert value_of(reading, "tender.title") == "Day centre"
    assert value_of(reading, "lot.value") == 9000000
    assert value_of(reading, "term.initial") == 24


def test_value_below_a_label_that_stands_alone() -> None:
    rows = [["Contract value"], ["£90,000"], [], ["Closing date"], ["2 November 2026"]]
    reading = read_sheets({"Summary": rows})
    assert place_of(reading, "lot.value") == "Summary!A2"
    assert place_of(reading, "timetable.deadline") == "Summary!A5"


def test_next_label_is_no_value() -> None:
    reading = read_sheets({"Summary": [TITLE, ["Contract value"], BUYER]})
    assert said(reading, "lot.") == []
    assert value_of(reading, "buyer.name") == "Riverside Council"


def test_label_and_value_in_one_cell() -> None:
    reading = read_sheets({"Summary": [["Title: Community transport"], ["Term: 3 years"]]})
    [term] = [s for s in reading.statements if s.pointer.field == "term.initial"]
    assert (plain(term.value), term.verbatim, term.location.span) == (36, "3 years", (6, 13))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["Item", "Value"], TITLE, ["Minimum turnover", "£10,000"]], id="two columns"),
        pytest.param(
            [["Ref", "Item", "Value"], ["1", *TITLE], ["2", "Minimum turnover", "£10,000"]],
            id="numbers before them",
        ),
    ],
)
def test_header_of_labels_and_values_is_no_pair(rows: list[list[Any]]) -> None:
    reading = read_sheets({"Summary": rows})
    assert reading.unread == ()
    assert said(reading, "lot.") == []
    assert reading.problems == ()


def test_name_of_a_contact_is_no_title() -> None:
    rows = [BUYER, ["Term", "1 year"], ["Name", "Jo Field"], ["Email", "jo@example.org"]]
    reading = read_sheets({"Summary": rows})
    assert said(reading, "tender.title") == []


def test_label_that_is_nearly_declared_is_read_less_surely() -> None:
    reading = read_sheets({"Summary": [TITLE, ["The contract value", "£10,000"]]})
    [value] = [s for s in reading.statements if s.pointer.field == "lot.value"]
    assert value.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(["Contract value", "a lot"], id="words for money"),
        pytest.param(["Contract value", "1 300,000 GBP"], id="typing mistake"),
        pytest.param(["Term", 3], id="number without a unit"),
        pytest.param(["Consortium bids", "blue"], id="neither yes nor no"),
        pytest.param(["Start date", "soon"], id="no date"),
    ],
)
def test_value_not_understood_is_a_problem_with_its_cell(row: list[Any]) -> None:
    reading = read_sheets({"Summary": [TITLE, BUYER, row]})
    [problem] = reading.problems
    assert str(problem.location) == "Summary!B3"
    assert str(row[1]) in problem.message
    assert len(said(reading)) == 2


@pytest.mark.parametrize(
    "words", ["TBC", "to be confirmed", "[insert value]", "Please select", "?"]
)
def test_unfilled_value_is_neither_stated_nor_a_problem(words: str) -> None:
    reading = read_sheets({"Summary": [TITLE, BUYER, ["Contract value", words]]})
    assert reading.problems == ()
    assert said(reading, "lot.") == []
    assert [(p.text, str(p.location)) for p in reading.unread] == [(words, "Summary!B3")]


def test_pair_without_a_known_label_is_unread() -> None:
    reading = read_sheets({"Summary": [TITLE, BUYER, ["Favourite colour", "blue"]]})
    assert [(p.text, str(p.location)) for p in reading.unread] == [
        ("Favourite colour", "Summary!A3")
    ]


def test_unread_pairs_are_bounded() -> None:
    rows = [[f"Strange label {n}", "words"] for n in range(80)]
    assert len(read_sheets({"Summary": [TITLE, BUYER, *rows]}).unread) == 50


def test_insurance_beside_its_amount_and_when_it_is_due() -> None:
    rows = [
        ["Public liability insurance", "£10m", "By contract start"],
        ["Employers' liability (£m)", 5],
        ["Professional indemnity insurance", "not required"],
    ]
    reading = read_sheets({"Conditions": rows})
    assert said(reading, "insurance.") == [
        ("insurance.kind", None, "public-liability", "public-liability"),
        ("insurance.amount", None, "public-liability", 1000000000),
        ("insurance.due", None, "public-liability", "by-start"),
        ("insurance.kind", None, "employers-liability", "employers-liability"),
        ("insurance.amount", None, "employers-liability", 500000000),
        ("insurance.kind", None, "professional-indemnity", "professional-indemnity"),
        ("insurance.amount", None, "professional-indemnity", Silence.NONE),
    ]


def test_accreditation_with_its_equivalent() -> None:
    reading = read_sheets({"Conditions": [TITLE, ["Accreditations", "ISO 9001 or equivalent"]]})
    assert said(reading, "standard.") == [
        ("standard.name", None, "iso-9001", "ISO 9001"),
        ("standard.equivalent_accepted", None, "iso-9001", True),
    ]
    [name] = [s for s in reading.statements if s.pointer.field == "standard.name"]
    assert (name.verbatim, name.location.span) == ("ISO 9001", (0, 8))


def test_registration_that_the_law_requires() -> None:
    reading = read_sheets({"Conditions": [TITLE, ["Accreditation", "CQC registration"]]})
    assert ("standard.required_by_law", None, "cqc", True) in said(reading)


def test_references_and_payment_stand_alone() -> None:
    rows = [["References required", 3], ["Payment basis", "per visit"]]
    assert said(read_sheets({"Terms": rows})) == [
        ("reference.count", None, "0", 3),
        ("payment.basis", None, "0", "unit"),
    ]


def test_sentence_beside_a_label_is_read_as_one() -> None:
    words = "Bidders must have a turnover of at least £80,000 in each of the last two years."
    reading = read_sheets({"Conditions": [TITLE, ["Minimum turnover", words]]})
    [turnover] = [s for s in reading.statements if s.pointer.field == "conditions.minimum_turnover"]
    assert (plain(turnover.value), turnover.how) == (8000000, How.PROSE)
    assert reading.problems == ()


def test_sentence_that_leaves_the_labels_words_out() -> None:
    words = "At least £80,000 in each of the last two financial years"
    reading = read_sheets({"Conditions": [TITLE, ["Minimum turnover", words]]})
    [turnover] = [s for s in reading.statements if s.pointer.field == "conditions.minimum_turnover"]
    assert plain(turnover.value) == 8000000
    assert turnover.location.span is not None
    start, end = turnover.location.span
    assert words[start:end] == turnover.verbatim


def test_text_beside_a_sections_name_is_running_text() -> None:
    words = "Employers' liability insurance of £5m must be held at the time of tender."
    reading = read_sheets({"Summary": [TITLE, ["Insurance", words]]})
    assert ("insurance.amount", None, "employers-liability", 500000000) in said(reading)
    assert all(s.how is How.PROSE for s in reading.statements if s.pointer.item)
