"""The other formats, real workbooks, and the reading as a whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tenderlint.readers.source import NoTenderError, Source, UnreadableError
from tenderlint.readers.workbook import engine, read
from tenderlint.statements import How, Reading, Stage, Standing
from tests.workbook_files import build, read_sheets, said, source, value_of

DOCUMENTS = Path(__file__).parent / "documents"
WORKBOOKS = Path(__file__).parents[1].parent / "shared" / "data"


def read_document(name: str) -> Reading:
    [reading] = read(Source(name, DOCUMENTS / name))
    return reading


@pytest.mark.parametrize("name", ["lunch-clubs.ods", "lunch-clubs.xls"])
def test_values_in_other_formats(name: str) -> None:
    reading = read_document(name)
    assert (reading.id, reading.title) == ("lunch-clubs", "Lunch clubs")
    assert value_of(reading, "lot.value") == 9000000
    assert value_of(reading, "term.start") == 740072
    assert value_of(reading, "criterion.weight", None, "1") == 60
    assert value_of(reading, "lot.value", "2") == 4000000
    assert ("£7", Standing.HIDDEN) in [(p.text, p.standing) for p in reading.ignored]


def test_what_is_not_live_in_an_ods_is_set_aside() -> None:
    reading = read_document("lunch-clubs.ods")
    assert [(p.text, str(p.location), p.standing) for p in reading.ignored] == [
        ("Minimum turnover", "Summary!A6", Standing.HIDDEN),
        ("£500,000", "Summary!B6", Standing.HIDDEN),
        ("2 years", "Summary!B7", Standing.STRUCK),
        ("ask legal", "Summary!B8", Standing.COMMENT),
        ("Notes", "Lots!D1", Standing.HIDDEN),
        ("East", "Lots!B2", Standing.STRUCK),
        ("a", "Lots!D2", Standing.HIDDEN),
        ("b", "Lots!D3", Standing.HIDDEN),
        ("Contract value", "Working!A1", Standing.HIDDEN),
        ("£7", "Working!B1", Standing.HIDDEN),
    ]
    assert value_of(reading, "lot.title", "1") == "North"
    assert reading.problems == ()


def test_an_old_workbook_without_marks_is_read_without_a_problem() -> None:
    assert read_document("lunch-clubs.xls").problems == ()


def test_where_marks_cannot_be_read_the_reader_says_so(monkeypatch) -> None:
    monkeypatch.setattr("tenderlint.readers.workbook.biff.scan_xls", lambda _: None)
    [problem] = read_document("lunch-clubs.xls").problems
    assert "cannot be told from live ones" in problem.message
    assert str(problem.location) == "whole file"


@pytest.mark.parametrize("name", ["lunch-clubs.ods", "lunch-clubs.xls"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_cut_files_of_other_formats_are_refused(name: str, share: float) -> None:
    data = (DOCUMENTS / name).read_bytes()
    with pytest.raises(UnreadableError):
        read(source(data[: int(len(data) * share)], name))


@pytest.mark.parametrize(
    "program",
    [
        pytest.param("import os; os.abort()", id="dies"),
        pytest.param("print('not JSON')", id="talks nonsense"),
        pytest.param("import time; time.sleep(60)", id="hangs"),
    ],
)
def test_child_that_fails_is_a_clear_refusal(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run = subprocess.run

    def other_program(_: Any, **options: Any) -> Any:
        return run([sys.executable, "-c", program], **(options | {"timeout": 1}))

    monkeypatch.setattr(subprocess, "run", other_program)
    with pytest.raises(UnreadableError, match="save it as"):
        engine.read_in_child(b"")


def test_reading_as_a_whole() -> None:
    sheets = {
        "Summary": [["Title", "Day centre"], ["Buyer", "Riverside Council"]],
        "Timetable": [["Closing date", "2 November 2026"]],
        "Conditions": [["Minimum turnover", "none"]],
        "Criteria": [["Criterion", "Weight"], ["Price", 100]],
        "Terms": [["Payment terms", "30 days"]],
        "Specification": [["The day centre opens on weekdays and serves a hot lunch."]],
    }
    [reading] = read(source(build(sheets), r"C:\bids\day-centre.final.xlsx"))
    assert (reading.id, reading.title, reading.stage) == (
        "day-centre.final",
        "Day centre",
        Stage.TENDER,
    )
    assert str(reading.root) == "whole file"
    present = {s.pointer.field: s for s in reading.statements if s.how is How.DERIVED}
    assert {field for field in present if field.startswith("document.")} == {
        "document.has_timetable",
        "document.has_conditions",
        "document.has_criteria",
        "document.has_terms",
        "document.has_specification",
    }
    shown_at = present["document.has_criteria"]
    assert (str(shown_at.location), shown_at.verbatim) == ("Criteria", "Criteria")


def test_parts_without_a_sheet_of_their_own() -> None:
    rows = [
        ["Title", "Day centre"],
        ["Specification"],
        ["The day centre opens on weekdays and serves a hot lunch."],
        ["Minimum turnover", "none"],
        ["Public liability insurance", "£5m"],
    ]
    reading = read_sheets({"Sheet1": rows})
    shown = {
        s.pointer.field: str(s.location)
        for s in reading.statements
        if s.pointer.field.startswith("document.")
    }
    assert shown == {
        "document.has_specification": "Sheet1!A2",
        "document.has_conditions": "Sheet1!B4",
    }


def test_one_figure_is_not_a_part() -> None:
    reading = read_sheets({"Summary": [["Title", "Day centre"], ["Minimum turnover", "none"]]})
    assert not [s for s in reading.statements if s.pointer.field.startswith("document.")]


def test_prose_sheet_is_read_cell_by_cell() -> None:
    words = "Bidders must have a turnover of at least £120,000 in each of the last two years."
    rows = [["Specification"], ["The service runs on weekdays."], [words]]
    reading = read_sheets({"Summary": [["Title", "Day centre"]], "Specification": rows})
    [turnover] = [s for s in reading.statements if s.pointer.field == "conditions.minimum_turnover"]
    assert str(turnover.location) == "Specification!A3"
    assert turnover.location.span is not None
    assert words[slice(*turnover.location.span)] == turnover.verbatim


@pytest.mark.parametrize(
    "sheets",
    [
        pytest.param({"Sheet1": []}, id="empty"),
        pytest.param(
            {"Sheet1": [["Favourite colour", "blue"], ["Shoe size", 41]]}, id="other things"
        ),
        pytest.param({"Sheet1": [["Buyer", "Riverside"]]}, id="one field"),
    ],
)
def test_workbook_without_a_tender(sheets: dict[str, list[list[object]]]) -> None:
    with pytest.raises(NoTenderError, match="no labels of a tender"):
        read(source(build(sheets)))


def real(name: str) -> Source:
    path = WORKBOOKS / name
    if not path.exists():
        pytest.skip("the collected workbooks are not beside this checkout")
    return Source(name, path)


def test_export_of_many_notices_is_one_tender_a_row() -> None:
    assert len(read(real("contracts-finder-export.xlsx"))) == 1787


def test_large_buyers_workbook_is_read_without_inventing_fields() -> None:
    [reading] = read(real("workbooks/ccs-services-and-buildings-template.xlsx"))
    assert said(reading, "insurance.") == []
    assert [s for s in reading.statements if s.how is How.STATED] == []
