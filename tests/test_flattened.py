"""OCDS flattened into the sheets of a workbook: the same facts as its JSON, at the cells."""

from __future__ import annotations

import io
import json
from copy import deepcopy
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.readers import NoTenderError, Source, read_source
from tenderlint.readers.workbook.grid import shown
from tenderlint.statements import Problem, Reading, Stage
from tests.commands import DATA
from tests.contracts_finder_files import addressed, cut
from tests.flattened_files import flattened
from tests.ocds_notices import NOTICE, reading_of
from tests.workbook_files import build, plain, said, value_of

META = [
    ["version", 1.1],
    ["uri", "https://example.org/notices.json"],
    ["publishedDate", "2026-03-02T09:00:00Z"],
    ["publisher/name", "Fernshire Council"],
    ["license", "https://example.org/licence"],
]
HEAD = ["ocid", "id", "tag", "tender/id", "tender/title", "tender/value/amount"]
ROW = ["ocds-h6vhtk-9", "9-1", "tender", "FC/9", "Lunch clubs", 90000]


def results(sheets: dict[str, list[list[Any]]], edit: Any = None) -> list[Reading | Problem]:
    return list(read_source(Source("notices.xlsx", data=build(sheets, edit))))


def only(sheets: dict[str, list[list[Any]]], edit: Any = None) -> Reading:
    (reading,) = results(sheets, edit)
    assert isinstance(reading, Reading)
    return reading


def told(reading: Reading) -> list[str]:
    return sorted(str((*s.pointer, plain(s.value), s.how)) for s in reading.statements)


def check_addresses(reading: Reading, data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for location, words in addressed(reading):
        assert location.cell is not None
        value = book[location.sheet][location.cell].value
        if words:
            assert cut(shown(value, percent=False)[1], location) == words


def test_a_flattened_notice_says_what_its_json_says():
    data = build({**flattened(NOTICE), "Meta": META})
    (reading,) = read_source(Source("notices.xlsx", data=data))
    assert isinstance(reading, Reading)
    twin = reading_of(NOTICE)
    assert told(reading) == told(twin)
    assert (reading.id, reading.title, reading.stage) == (twin.id, twin.title, twin.stage)
    assert [p.message for p in reading.problems] == [p.message for p in twin.problems]
    check_addresses(reading, data)


PLACES = [
    ("tender", "title"), ("tender", "description"), ("tender", "value"), ("tender", "lots"),
    ("tender", "items"), ("tender", "documents"), ("tender", "selectionCriteria"), ("parties",),
    ("tender", "specialRegime"), ("tender", "lotDetails"), ("description",), ("tag",),
]  # fmt: skip
WORDS = st.sampled_from(
    ["Bidders need a turnover of £150,000.", "3 years", "true", "12", "a;b", " x ", "#", "£1,000"]
)


@given(st.sets(st.sampled_from(PLACES)), st.lists(st.tuples(WORDS, WORDS), max_size=4))
@settings(max_examples=40)
def test_any_flattened_notice_says_what_its_json_says(left_out, lots):
    notice = deepcopy(NOTICE)
    for *way, last in left_out:
        holder: Any = notice
        for step in way:
            holder = holder[step]
        del holder[last]
    for number, (title, description) in enumerate(lots):
        lot = {"id": f"more {number}", "title": title, "description": description}
        notice["tender"].setdefault("lots", []).append(lot)  # type: ignore[attr-defined]
    data = build(flattened(notice))
    (reading,) = read_source(Source("notices.xlsx", data=data))
    assert isinstance(reading, Reading)
    assert told(reading) == told(reading_of(notice))
    check_addresses(reading, data)


def test_lots_and_their_parts_stand_in_sheets_of_their_own():
    lot = "tender/lots/0"
    criterion = f"{lot}/awardCriteria/criteria/0"
    reading = only(
        {
            "Releases": [HEAD, ROW],
            "1. Lots >>": [["ocid", "id", f"{lot}/id"]],
            "Lots": [
                ["ocid", "id", f"{lot}/id", f"{lot}/title", f"{lot}/value/amount"],
                [*ROW[:2], 1, "North", 30000],
                [*ROW[:2], 2, "South", 60000],
            ],
            "tende_lots_awardCriter_criteria": [
                ["ocid", "id", f"{lot}/id", f"{criterion}/type", f"{criterion}/description"],
                [*ROW[:2], 1, "price", 0.4],
                [*ROW[:2], 1, "quality", "60%"],
                [*ROW[:2], 2, "price", "100"],
            ],
        }
    )
    assert value_of(reading, "lot.value", "2") == 6000000
    assert said(reading, "criterion.kind") == [
        ("criterion.kind", "1", "0", "price"),
        ("criterion.kind", "1", "1", "quality"),
        ("criterion.kind", "2", "0", "price"),
    ]
    (weight,) = [s for s in reading.statements if s.pointer[:2] == ("criterion.weight", "2")]
    assert str(weight.location) == "tende_lots_awardCriter_criteria!E4"


def test_words_in_one_cell_with_semicolons_are_a_list_with_spans():
    head = [*HEAD, "tender/submissionMethod", "tender/specialRegime"]
    row = [*ROW, "written; electronicSubmission", "concession;lightTouch"]
    reading = only({"A": [head, row]})
    places = {s.pointer.field: (str(s.location), s.location.span) for s in reading.statements}
    assert places["timetable.electronic"] == ("A!G2", (9, 29))
    assert places["procedure.light_touch"] == ("A!H2", (11, 21))


def test_text_where_a_number_or_a_truth_should_be_is_read():
    head = [*HEAD[:5], "tender/value/amount", "tender/aboveThreshold", "tender/suitability/vcse"]
    reading = only({"A": [head, [*ROW[:5], "£90,000", "TRUE", "false"]]})
    assert value_of(reading, "lot.value") == 9000000
    assert value_of(reading, "procedure.above_threshold") is True
    assert reading.problems == ()


@pytest.mark.parametrize("words", ["9" * 5000, "inf", "-", "1.2.3", "٣", "£"], ids=lambda w: w[:5])
def test_text_that_is_no_number_is_a_problem_at_most(words):
    reading = only({"A": [HEAD, [*ROW[:5], words]]})
    assert reading.title == "Lunch clubs"


def test_several_notices_and_their_stages():
    later = ["ocds-h6vhtk-9", "9-2", "award", "FC/9", "Lunch clubs", 90000]
    first, second = results({"A": [HEAD, ROW, later]})
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert [first.stage, second.stage] == [Stage.TENDER, Stage.AWARD]
    assert [str(first.root), str(second.root)] == ["A!A2", "A!A3"]


def test_remarks_above_the_headings_are_passed_over():
    reading = only({"A": [["# version 2", "hashcomments"], HEAD, ROW]})
    assert str(reading.root) == "A!A3"


def test_a_row_that_gives_another_value_is_a_problem_and_loses_nothing_else():
    again = [*ROW[:4], "Luncheon clubs", 90000]
    reading = only({"A": [HEAD, ROW], "B": [HEAD, again]})
    assert reading.title == "Lunch clubs"
    (problem,) = reading.problems
    assert "`tender/title`" in problem.message
    assert str(problem.location) == "B!E2"


def test_a_row_without_a_notice_is_a_problem_and_loses_only_itself():
    reading, problem = results({"A": [HEAD, ROW, [None, None, "tender", None, "Nobody's", 1]]})
    assert isinstance(reading, Reading)
    assert isinstance(problem, Problem)
    assert str(problem.location) == "A!C3"


def test_a_row_with_one_of_the_ids_belongs_to_the_notice_that_has_it():
    rows = [["ocid", "tender/lots/0/title"], ["ocds-h6vhtk-9", "North"], ["ocds-h6vhtk-9", "South"]]
    reading = only({"A": [HEAD, ROW], "Lots": rows})
    assert [words for *_, words in said(reading, "lot.title")] == ["North", "South"]


def test_another_sheet_is_said_not_to_be_read():
    reading = only({"A": [HEAD, ROW], "Notes": [["Contract value", "£5m"]], "Meta": META})
    (problem,) = reading.problems
    assert problem.location.sheet == "Notes"


def test_headings_without_a_row_hold_no_notice():
    with pytest.raises(NoTenderError, match="no notice under them"):
        results({"A": [HEAD], "Meta": META})


def test_rows_that_make_up_no_release_hold_no_notice():
    with pytest.raises(NoTenderError):
        results({"A": [["ocid", "id", "buyer/name"], ["ocds-h6vhtk-9", "9-1", "Fernshire"]]})


@pytest.mark.parametrize(
    "heading",
    ["tender", "tender/title/0", "0/title", "tender//title", "tender/title/more", "tag/0/x", "/".join("a" * 40)],
    ids=str,
)  # fmt: skip
def test_headings_that_contradict_each_other_lose_nothing_else(heading):
    reading = only({"A": [[*HEAD, heading], [*ROW, "words"]]})
    assert reading.title == "Lunch clubs"
    assert value_of(reading, "lot.value") == 9000000


def test_hidden_rows_are_set_aside_without_contact_details():
    head = [*HEAD, "tender/contactPoint/name"]
    rows = [head, [*ROW, "Petronella Quill"], [*ROW[:4], "Old title", 1, "Barnaby Thrale"]]

    def hide(book: Any) -> None:
        book["A"].row_dimensions[3].hidden = True

    reading = only({"A": rows}, hide)
    words = [passage.text for passage in reading.ignored]
    assert "Old title" in words
    assert not any("Thrale" in text or "Quill" in text for text in words)


def test_the_real_sample_says_what_its_json_says():
    sheets = DATA / "workbooks" / "ocds-213czf-000-00001-02-tender.xlsx"
    if not sheets.exists():
        pytest.skip("the real sample is not beside this checkout")
    (reading,) = read_source(Source(sheets.name, sheets))
    assert isinstance(reading, Reading)
    document = json.loads(sheets.with_suffix(".json").read_text("utf-8"))
    assert told(reading) == told(reading_of(document))
    check_addresses(reading, sheets.read_bytes())
