"""Cells: what they say, where they stand, and which of them are not part of the tender."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.grid import CellKind, address_of, plain_number, shown
from tenderlint.readers.workbook.marks import parse_address
from tenderlint.readers.workbook.words import blank
from tenderlint.statements import Silence, Standing
from tests.workbook_files import build, place_of, read_sheets, rewrite, said, source, value_of

MIDNIGHT = dt.datetime.fromisoformat("2026-11-02")
NOON = dt.datetime.fromisoformat("2026-11-02T12:00")
BASE = [["Title", "Community transport"], ["Buyer", "Riverside Council"]]
TURNOVER = ["Minimum turnover", "£500,000"]


def edit_sheet(change: Any, name: str = "Summary") -> Any:
    return lambda workbook: change(workbook[name])


@pytest.mark.parametrize(
    ("value", "percent", "expected"),
    [
        pytest.param(150000.0, False, (CellKind.NUMBER, "150000"), id="whole float"),
        pytest.param(0.1 + 0.2, False, (CellKind.NUMBER, "0.3"), id="binary dust"),
        pytest.param(1e21, False, (CellKind.NUMBER, "1" + "0" * 21), id="large"),
        pytest.param(0.00001, False, (CellKind.NUMBER, "0.00001"), id="small"),
        pytest.param(0.4, True, (CellKind.PERCENT, "40%"), id="percent"),
        pytest.param(0.125, True, (CellKind.PERCENT, "12.5%"), id="half a percent"),
        pytest.param(True, False, (CellKind.BOOL, "TRUE"), id="true"),
        pytest.param(dt.date(2026, 11, 2), False, (CellKind.DATE, "2026-11-02"), id="date"),
        pytest.param(
            MIDNIGHT,
            False,
            (CellKind.DATE, "2026-11-02"),
            id="midnight",
        ),
        pytest.param(
            NOON,
            False,
            (CellKind.DATE, "2026-11-02 12:00"),
            id="noon",
        ),
        pytest.param(dt.time(12, 30), False, (CellKind.TEXT, "12:30"), id="time"),
        pytest.param("0012", False, (CellKind.TEXT, "0012"), id="text of digits"),
    ],
)
def test_text_of_a_value(value: Any, percent: bool, expected: tuple[CellKind, str]) -> None:
    assert shown(value, percent=percent) == expected


@given(st.integers(0, 1_048_575), st.integers(0, 16_383))
def test_addresses_are_read_as_they_are_written(row: int, column: int) -> None:
    assert parse_address(address_of((row, column))) == (row, column)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12
    )
)
def test_numbers_keep_their_value_and_lose_idle_zeros(number: Decimal) -> None:
    text = plain_number(number)
    assert Decimal(text) == number
    assert not ("." in text and text.endswith(("0", ".")))


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_shown_by_its_fifteen_digits(value: float) -> None:
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    assert shown(value, percent=False) == (CellKind.NUMBER, plain_number(exact))


@given(st.text(min_size=1), st.data())
def test_blanking_keeps_every_other_character_in_place(text: str, data: Any) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    live = blank(text, [(start, end)])
    assert (live[:start], live[start:end], live[end:]) == (
        text[:start],
        " " * (end - start),
        text[end:],
    )


def test_addresses_count_from_the_sheets_corner() -> None:
    def place(sheet: Any) -> None:
        for row, (label, value) in enumerate(BASE, start=7):
            sheet.cell(row, 3, label)
            sheet.cell(row, 5, value)

    reading = read_sheets({"Summary": []}, edit_sheet(place))
    assert place_of(reading, "tender.title") == "Summary!E7"
    assert place_of(reading, "buyer.name") == "Summary!E8"


def hide_row(sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def hide_column(sheet: Any) -> None:
    sheet.column_dimensions["B"].hidden = True
    sheet["C1"], sheet["C2"] = "Day centre", "Riverside"


def strike(sheet: Any) -> None:
    sheet["B3"].font = Font(strike=True)


def show_nothing(sheet: Any) -> None:
    sheet["B3"].number_format = ";;;"


@pytest.mark.parametrize(
    ("change", "standing"),
    [
        pytest.param(hide_row, Standing.HIDDEN, id="hidden row"),
        pytest.param(hide_column, Standing.HIDDEN, id="hidden column"),
        pytest.param(strike, Standing.STRUCK, id="struck out"),
        pytest.param(show_nothing, Standing.HIDDEN, id="number format that shows nothing"),
    ],
)
def test_value_that_is_not_live_is_set_aside(change: Any, standing: Standing) -> None:
    reading = read_sheets({"Summary": [*BASE, TURNOVER]}, edit_sheet(change))
    assert said(reading, "conditions.") == []
    assert ("£500,000", "Summary!B3", standing) in [
        (p.text, str(p.location), p.standing) for p in reading.ignored
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheet_is_set_aside(state: str) -> None:
    def hide(workbook: Any) -> None:
        workbook["Notes"].sheet_state = state

    reading = read_sheets({"Summary": BASE, "Notes": [TURNOVER]}, hide)
    assert said(reading, "conditions.") == []
    assert [(p.text, p.standing) for p in reading.ignored] == [
        ("Minimum turnover", Standing.HIDDEN),
        ("£500,000", Standing.HIDDEN),
    ]


def test_superseded_sheet_is_set_aside() -> None:
    sheets = {
        "Summary": BASE,
        "Conditions v1": [TURNOVER],
        "Conditions v2": [["Minimum turnover", "none"]],
    }
    reading = read_sheets(sheets)
    assert place_of(reading, "conditions.minimum_turnover") == "Conditions v2!B1"
    assert {p.standing for p in reading.ignored} == {Standing.SUPERSEDED}


def test_comment_is_set_aside_at_its_cell() -> None:
    def comment(sheet: Any) -> None:
        sheet["B3"].comment = Comment("was £900,000", "A. Writer")

    reading = read_sheets({"Summary": [*BASE, TURNOVER]}, edit_sheet(comment))
    assert value_of(reading, "conditions.minimum_turnover") == 50000000
    assert [(p.text, str(p.location), p.standing) for p in reading.ignored] == [
        ("was £900,000", "Summary!B3", Standing.COMMENT)
    ]


def test_partly_struck_cell_says_what_is_left() -> None:
    def strike_part(sheet: Any) -> None:
        struck = TextBlock(InlineFont(strike=True), "£500,000")
        sheet["B3"] = CellRichText(struck, " £100,000")

    reading = read_sheets({"Summary": [*BASE, TURNOVER]}, edit_sheet(strike_part))
    [turnover] = [s for s in reading.statements if s.pointer.field == "conditions.minimum_turnover"]
    assert value_of(reading, "conditions.minimum_turnover") == 10000000
    assert (turnover.verbatim, turnover.location.span) == ("£100,000", (9, 17))
    assert [(p.text, p.location.span, p.standing) for p in reading.ignored] == [
        ("£500,000", (0, 8), Standing.STRUCK)
    ]


SHARED = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<si><r><rPr><strike/></rPr><t>£500,000</t></r><r><t> none</t></r></si></sst>"
)
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Day centre</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Minimum turnover</t></is></c>'
    '<c r="B2" t="s"><v>0</v></c></row></sheetData></worksheet>'
)


def test_partly_struck_shared_string() -> None:
    def replace(name: str, content: bytes) -> bytes | None:
        if name == "xl/sharedStrings.xml":
            return None
        return SHEET.encode() if name == "xl/worksheets/sheet1.xml" else content

    stream = io.BytesIO(rewrite(build({"Summary": BASE}), replace))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", SHARED)
    [reading] = read(source(stream.getvalue()))
    assert [(p.text, p.standing) for p in reading.ignored] == [("£500,000", Standing.STRUCK)]
    assert value_of(reading, "conditions.minimum_turnover") is Silence.NONE


def test_formula_without_a_stored_result_is_a_problem() -> None:
    reading = read_sheets({"Summary": [*BASE, ["Contract value", "=A1*3"]]})
    [problem] = reading.problems
    assert str(problem.location) == "Summary!B3"
    assert "formula without a stored result" in problem.message


def test_formula_without_a_label_is_no_problem() -> None:
    assert read_sheets({"Summary": [*BASE, ["Favourite", "=A1*3"]]}).problems == ()


def test_error_beside_a_label_is_a_problem() -> None:
    def break_reference(sheet: Any) -> None:
        sheet["B3"] = "#REF!"
        sheet["B3"].data_type = "e"

    reading = read_sheets({"Summary": [*BASE, TURNOVER]}, edit_sheet(break_reference))
    [problem] = reading.problems
    assert str(problem.location) == "Summary!B3"
    assert "an error" in problem.message


def test_percent_cell_is_quoted_as_it_is_shown() -> None:
    def show_percent(sheet: Any) -> None:
        sheet["B3"].number_format = "0%"

    reading = read_sheets({"Summary": [*BASE, ["Price weighting", 0.4]]}, edit_sheet(show_percent))
    [weight] = [s for s in reading.statements if s.pointer.field == "award.stated_price_weight"]
    assert (value_of(reading, "award.stated_price_weight"), weight.verbatim) == (40, "40%")


def test_space_around_a_value_is_outside_its_span() -> None:
    reading = read_sheets({"Summary": [*BASE, ["Term", "  3 years "]]})
    [term] = [s for s in reading.statements if s.pointer.field == "term.initial"]
    assert (term.verbatim, term.location.span) == ("3 years", (2, 9))
