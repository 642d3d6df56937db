"""The workbook of Contracts Finder, and the two real exports where they are beside the checkout."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tenderlint
from tenderlint.provenance import Location
from tenderlint.readers import NoTenderError, Source, read_source
from tenderlint.report import Verdict
from tenderlint.statements import Problem, Reading, Stage
from tests.commands import DATA
from tests.contracts_finder_files import (
    CELLS,
    addressed,
    problems,
    read,
    read_one,
    readings,
    sheet_of,
    values,
    words_in_csv,
    words_in_sheet,
)
from tests.workbook_files import build

TURNOVER = "Bidders must have a minimum annual turnover of £150,000."
LIST = [list(CELLS), list(CELLS.values())]


def test_each_row_is_a_tender_at_its_first_cell() -> None:
    found = readings(read(sheet_of({}, {"Procurement reference": "FC/2026/15"}, name="Export")))
    assert [(one.id, str(one.root)) for one in found] == [
        ("FC/2026/14", "Export!A2"),
        ("FC/2026/15", "Export!A3"),
    ]


@pytest.mark.parametrize(
    ("cell", "stage"),
    [
        pytest.param({}, Stage.TENDER, id="not awarded"),
        pytest.param({"Awarded date": "9 June 2026"}, Stage.AWARD, id="a day"),
        pytest.param({"Supplier": "Acorn Lunches CIC"}, Stage.AWARD, id="a supplier"),
    ],
)
def test_stage(cell: dict[str, object], stage: Stage) -> None:
    assert read_one(sheet_of(cell)).stage is stage


def test_the_headings_alone_hold_no_notice() -> None:
    with pytest.raises(NoTenderError, match="no notice under them"):
        read(sheet_of())


def test_hidden_rows_are_not_read_and_that_is_said_without_their_words() -> None:
    def hide(workbook: Any) -> None:
        workbook["Sheet"].row_dimensions[3].hidden = True

    results = read(build({"Sheet": [*LIST, LIST[1]]}, hide))
    assert len(readings(results)) == 1
    (problem,) = problems(results)
    assert "hidden (1)" in problem.message
    assert problem.location == Location("export", sheet="Sheet")


def test_a_hidden_sheet_is_no_list_of_notices() -> None:
    def hide(workbook: Any) -> None:
        workbook["Old"].sheet_state = "hidden"

    results = read(build({"New": LIST, "Old": LIST}, hide))
    assert [reading.root.sheet for reading in readings(results)] == ["New"]


def test_a_tender_beside_a_list_is_read_as_well() -> None:
    summary = [["Tender title", "Garden club"], ["Contract value", "£40,000"], ["Buyer", "Fern"]]
    found = readings(read(build({"Summary": summary, "Export": LIST})))
    assert [reading.title for reading in found] == ["Garden club", CELLS["Title"]]


def test_what_is_absent_from_a_row_is_absent_from_the_row_and_not_the_sheet(
    tmp_path: Path,
) -> None:
    path = tmp_path / "export.xlsx"
    path.write_bytes(sheet_of({}, {"Procurement reference": "FC/2026/15"}))
    places = {
        evidence.location.cell
        for tender in tenderlint.check(path).tenders
        for finding in tender.findings
        for evidence in finding.evidence
    }
    assert None not in places


CELL = st.one_of(
    st.none(),
    st.text(alphabet=st.sampled_from("aé£ ,.0123/"), max_size=20),
    st.sampled_from([TURNOVER, "1 May 2027", "2 May 2027", "Yes", "N/A", 5000]),
)


@settings(max_examples=40)
@given(
    st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(CELLS, CELL)), min_size=1, max_size=3)
)
def test_every_address_leads_to_the_words_it_quotes(rows: list[dict[str, object]]) -> None:
    data = sheet_of({}, *rows)
    for reading in readings(read(data)):
        for location, words in addressed(reading):
            if location.cell is not None and words:
                assert words_in_sheet(data, location) == words


def real(name: str) -> Path:
    path = DATA / name
    if not path.exists():
        pytest.skip("the real exports are not beside this checkout")
    return path


def all_of(path: Path) -> list[Reading | Problem]:
    return list(read_source(Source(path.name, path)))


def test_the_open_notices_of_a_month() -> None:
    path = real("contracts-finder-2025-11.csv")
    results = all_of(path)
    assert Counter(one.stage for one in readings(results)) == {
        Stage.TENDER: 393,
        Stage.PLANNING: 129,
    }
    assert problems(results) == []
    assert len({one.id for one in readings(results)}) == 522
    text = path.read_text(encoding="utf-8-sig")
    for reading in readings(results)[::7]:
        for location, words in addressed(reading):
            assert words_in_csv(text, location) == words


def test_the_awards_of_a_department_are_said_to_be_awards() -> None:
    path = real("contracts-finder-export.xlsx")
    results = all_of(path)
    found = readings(results)
    assert Counter(one.stage for one in found) == {Stage.AWARD: 1786, Stage.TENDER: 1}
    assert problems(results) == []
    assert values(found[0], "lot.value", "tender.reference") == {
        "lot.value": 7759329,
        "tender.reference": "RM5594 SO-9809",
    }


def test_every_cell_of_the_real_workbook_that_is_quoted_stands_there() -> None:
    import openpyxl

    path = real("contracts-finder-export.xlsx")
    sheet = openpyxl.load_workbook(path, read_only=True).active
    cells = [[None if v is None else str(v) for v in row] for row in sheet.values]
    for reading in readings(all_of(path)):
        for location, words in addressed(reading):
            column, row = ord((location.cell or "")[0]) - ord("A"), int((location.cell or "")[1:])
            there = cells[row - 1][column] or ""
            shown = there.removesuffix(".0") if column == 4 else there
            start, end = location.span or (0, len(shown))
            assert shown[start:end] == words


def test_no_real_award_is_judged() -> None:
    report = tenderlint.check(real("contracts-finder-export.xlsx"))
    assert report.problems == ()
    judged = [tender for tender in report.tenders if tender.verdict is not Verdict.NOT_JUDGED]
    assert len(report.tenders) == 1787
    assert len(judged) == 1
