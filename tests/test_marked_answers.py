"""The sheet of answers in a marked workbook: decisions, answers, and what does not count."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.lint.together import combine
from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.marked import CHANGE, KEEP, Reference, read_reference
from tenderlint.statements import Choice, Reading
from tests.marked_files import Line, marked, question_line, signed
from tests.workbook_files import build, place_of, source, value_of

DRAFT = {
    "Summary": [
        ["Title", "Lunch clubs"],
        ["Buyer", "Harrowmere District Council"],
        ["Contract type", "Services"],
    ]
}
MARK = Reference("finding", "tender", "audited-accounts-required", "0" * 16, "1" * 16)
OTHER = Reference("finding", "tender", "no-lots", "2" * 16, "")
DAY = dt.date(2026, 11, 22).toordinal()


def read_marked(lines: Sequence[Line], edit: Any = None, draft: Any = DRAFT) -> Reading:
    [reading] = read(source(marked(draft, lines, edit), "tender-marked.xlsx"))
    assert isinstance(reading, Reading)
    return reading


def decided(reading: Reading) -> list[tuple[str, str, str]]:
    return [(one.rule, str(one.choice), one.reason) for one in reading.decisions]


def problems(reading: Reading) -> list[str]:
    return [f"{one.location}: {one.message}" for one in reading.problems]


def test_a_decision_says_what_why_who_when_and_where() -> None:
    reading = read_marked([(MARK, KEEP, "The auditor needs them."), *signed()])
    [one] = reading.decisions
    assert one._replace(location=one.location._replace(file="")) == (
        "audited-accounts-required",
        "0" * 16,
        "1" * 16,
        Choice.KEEP,
        "The auditor needs them.",
        "Jo Marsh",
        DAY,
        "tender",
        ("", "tenderlint", "H5", None, None, None, None, None, None),
    )
    assert problems(reading) == []


@pytest.mark.parametrize(
    ("choice", "reason", "expected"),
    [
        pytest.param(KEEP, "Law asks it.", ("keep", "Law asks it."), id="as offered"),
        pytest.param("Keep", "Law asks it.", ("keep", "Law asks it."), id="one word"),
        pytest.param("keep, because law asks it", None, ("keep", "law asks it"), id="all in one"),
        pytest.param("KEEP IT - law asks it", "", ("keep", "law asks it"), id="with a dash"),
        pytest.param(KEEP, "a\nb", ("keep", "a b"), id="a reason over two lines"),
        pytest.param(KEEP, "=1+1", ("keep", "=1+1"), id="a reason that looks like a formula"),
        pytest.param(
            KEEP, "<b>Law</b>", ("keep", "<b>Law</b>"), id="a reason that looks like markup"
        ),
        pytest.param(CHANGE, None, ("change", ""), id="change"),
        pytest.param("Change it.", "by June", ("change", "by June"), id="change with a note"),
        pytest.param(None, None, ("open", ""), id="nothing"),
        pytest.param("Don’t know", None, ("open", ""), id="nobody knows"),
        pytest.param("…", None, ("open", ""), id="a placeholder"),
    ],
)
def test_choices_that_are_understood(
    choice: object, reason: object, expected: tuple[str, str]
) -> None:
    reading = read_marked([(MARK, choice, reason), *signed()])
    assert decided(reading) == [("audited-accounts-required", *expected)]
    assert problems(reading) == []


@pytest.mark.parametrize(
    ("choice", "reason", "problem"),
    [
        pytest.param(
            KEEP,
            None,
            "tenderlint!H5: “keep” has no reason beside it, so it does not count; write it in I5",
            id="keep without a reason",
        ),
        pytest.param(
            KEEP,
            "tbc",
            "tenderlint!H5: “keep” has no reason beside it, so it does not count; write it in I5",
            id="keep with a placeholder for a reason",
        ),
        pytest.param(
            None,
            "The law asks it.",
            "tenderlint!H5: I5 gives a reason and nothing is chosen; choose change or keep here",
            id="a reason alone",
        ),
        pytest.param(
            "perhaps",
            None,
            "tenderlint!H5: “perhaps” was not understood; choose change, or keep and give the "
            "reason",
            id="nonsense",
        ),
        pytest.param(
            "keeper",
            "x",
            "tenderlint!H5: “keeper” was not understood; choose change, or keep and give the "
            "reason",
            id="a word that begins like keep",
        ),
    ],
)
def test_choices_that_do_not_count(choice: object, reason: object, problem: str) -> None:
    reading = read_marked([(MARK, choice, reason), *signed()])
    assert problems(reading) == [problem]
    assert decided(reading) == [("audited-accounts-required", "open", "")]


def test_two_different_answers_to_one_finding_count_for_nothing() -> None:
    lines = [(MARK, KEEP, "a"), (OTHER, CHANGE, None), (MARK, CHANGE, None), (MARK, KEEP, "a")]
    reading = read_marked(lines)
    assert decided(reading) == [
        ("audited-accounts-required", "open", ""),
        ("no-lots", "change", ""),
    ]
    assert problems(reading) == [
        (
            "tenderlint!H7: This finding is answered differently in H5, so neither answer counts; "
            "leave one"
        )
    ]


@pytest.mark.parametrize(
    ("by", "on", "expected", "problem"),
    [
        pytest.param("Jo Marsh", dt.date(2026, 11, 22), ("Jo Marsh", DAY), [], id="a date cell"),
        pytest.param("Jo Marsh", "22/11/2026", ("Jo Marsh", DAY), [], id="a day as text"),
        pytest.param(None, None, ("", None), [], id="nobody signed"),
        pytest.param(
            "Jo Marsh",
            "soon",
            ("Jo Marsh", None),
            ["tenderlint!H7: “soon” is no day; write it like 22 November 2026"],
            id="no day",
        ),
        pytest.param(
            "Jo Marsh",
            "November 2026",
            ("Jo Marsh", None),
            ["tenderlint!H7: “November 2026” is no day; write it like 22 November 2026"],
            id="a month",
        ),
    ],
)
def test_who_decided_and_when(
    by: object, on: object, expected: tuple[object, object], problem: list[str]
) -> None:
    reading = read_marked([(MARK, KEEP, "a"), *signed(by, on)])
    assert [(one.by, one.on) for one in reading.decisions] == [expected]
    assert [(one.by, one.on) for one in reading.answers] == [expected]
    assert problems(reading) == problem


def _columns_inserted(sheet: Any) -> None:
    sheet.insert_cols(2, 2)
    sheet.column_dimensions["J"].hidden = False
    sheet.column_dimensions["L"].hidden = True


def _sorted_backwards(sheet: Any) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for row, values in enumerate(reversed(rows), 1):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column).value = value


@pytest.mark.parametrize(
    ("edit", "cell"),
    [
        pytest.param(lambda sheet: sheet.insert_rows(1, 3), "H8", id="rows above"),
        pytest.param(_columns_inserted, "J5", id="columns before the answers"),
        pytest.param(lambda sheet: sheet.delete_cols(1, 4), "D5", id="columns deleted"),
        pytest.param(lambda sheet: sheet.delete_rows(2, 3), "H2", id="rows deleted"),
        pytest.param(_sorted_backwards, "H4", id="sorted, the heading too"),
        pytest.param(
            lambda sheet: sheet.column_dimensions.__getitem__("J").__setattr__("hidden", False),
            "H5",
            id="the references shown",
        ),
    ],
)
def test_decisions_are_found_whatever_was_done_to_the_sheet(edit: Any, cell: str) -> None:
    reading = read_marked([(MARK, KEEP, "a"), (OTHER, CHANGE, None), *signed()], edit)
    assert sorted(decided(reading)) == [
        ("audited-accounts-required", "keep", "a"),
        ("no-lots", "change", ""),
    ]
    by_rule = {one.rule: one for one in reading.decisions}
    kept = by_rule["audited-accounts-required"]
    assert (kept.by, kept.on) == ("Jo Marsh", DAY)
    if edit is not _sorted_backwards:
        assert kept.location.cell == cell


def test_a_deleted_row_decides_nothing() -> None:
    reading = read_marked([(MARK, KEEP, "a"), *signed()], lambda sheet: sheet.delete_rows(5))
    assert (reading.decisions, problems(reading)) == ((), [])


def _hide_row(sheet: Any) -> None:
    sheet.row_dimensions[5].hidden = True


def _strike(sheet: Any) -> None:
    from openpyxl.styles import Font

    sheet["H5"].font = Font(strike=True)


@pytest.mark.parametrize(
    "edit", [pytest.param(_hide_row, id="hidden"), pytest.param(_strike, id="struck out")]
)
def test_answers_that_nobody_sees_do_not_count(edit: Any) -> None:
    lines = [(MARK, KEEP, "a"), *signed()]
    reading = read_marked(lines, edit)
    assert decided(reading) == [("audited-accounts-required", "open", "")]
    assert problems(reading) == [
        (
            "tenderlint!H5: This answer is hidden or struck out, so it does not count; show the row, "
            "or clear the cell"
        )
    ]


def test_a_hidden_sheet_of_answers_does_not_count() -> None:
    def hide(sheet: Any) -> None:
        sheet.sheet_state = "hidden"

    reading = read_marked([(MARK, KEEP, "a"), *signed()], hide)
    assert reading.decisions == ()
    assert problems(reading) == [
        (
            "tenderlint: This sheet of answers is hidden, so nothing on it counts; show it, or delete "
            "it"
        )
    ]


def test_the_sheet_is_no_tender_text() -> None:
    def add_words(sheet: Any) -> None:
        sheet["A20"], sheet["B20"] = "Contract value", "£9,000,000"
        sheet["A21"] = "Bidders must have a turnover of at least £5 million."

    reading = read_marked([(MARK, KEEP, "a"), *signed()], add_words)
    assert {one.location.sheet for one in reading.statements} == {"Summary"}
    assert (reading.ignored, reading.unread) == ((), ())


def test_a_sheet_of_the_same_name_that_is_none_is_tender_text() -> None:
    reading = read(source(build({**DRAFT, "tenderlint": [["Contract value", "£90,000"]]})))[0]
    assert isinstance(reading, Reading)
    assert place_of(reading, "lot.value") == "tenderlint!B1"


def test_our_comments_are_not_handed_on_and_those_of_others_are() -> None:
    from openpyxl.comments import Comment

    def comment(workbook: Any) -> None:
        workbook["Summary"]["B1"].comment = Comment("Keep if …", "tenderlint")
        workbook["Summary"]["B2"].comment = Comment("Is this right?", "Sam")

    reading = read(source(build(DRAFT, comment)))[0]
    assert isinstance(reading, Reading)
    assert [(one.text, str(one.location)) for one in reading.ignored] == [
        ("Is this right?", "Summary!B2")
    ]


@pytest.mark.parametrize(
    ("field", "answer", "expected"),
    [
        pytest.param("lot.value", "£90,000", 9_000_000, id="money"),
        pytest.param("lot.value", 90000, 9_000_000, id="money as a number"),
        pytest.param("term.initial", "3 years", 36, id="a duration"),
        pytest.param("preparation.grant_considered", "Yes", True, id="yes"),
        pytest.param(
            "preparation.grant_considered", "No, because of the VAT", False, id="no with a reason"
        ),
        pytest.param("division.reason", "One depot serves it.", "One depot serves it.", id="text"),
        pytest.param("buyer.nation", "England", "england", id="a choice"),
    ],
)
def test_an_answer_is_a_statement_at_its_cell(field: str, answer: object, expected: object) -> None:
    reading = read_marked([question_line(field, answer)])
    assert value_of(reading, field) == expected
    [said] = [one for one in reading.statements if one.pointer.field == field]
    assert (str(said.location), said.how, said.confidence) == ("tenderlint!H5", "stated", "high")
    assert problems(reading) == []


def test_why_a_question_was_answered_so_is_kept_as_a_note() -> None:
    lines = [
        question_line("preparation.grant_considered", "No, because of the VAT", "See the paper."),
        question_line("preparation.held", "Yes"),
    ]
    [answers] = read_marked(lines).answers
    assert [(one.pointer.field, one.text, one.location.cell) for one in answers.notes] == [
        ("preparation.grant_considered", "of the VAT", "H5"),
        ("preparation.grant_considered", "See the paper.", "I5"),
    ]


@pytest.mark.parametrize(
    "answer", [None, "Don't know", "don’t know.", "TBC", "[insert]", "Not yet"]
)
def test_no_answer_leaves_the_question_open(answer: object) -> None:
    reading = read_marked([question_line("lot.value", answer)])
    assert [said for said in reading.statements if said.pointer.field == "lot.value"] == []
    assert [one.field for one in reading.answers[0].unanswered] == ["lot.value"]
    assert problems(reading) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param(
            question_line("lot.value", "purple"),
            "tenderlint!H5: “purple” was not understood; write an amount, such as £150,000",
            id="nonsense",
        ),
        pytest.param(
            question_line("lot.purple", "3"),
            "tenderlint!H5: This question is not asked any more, so the answer is not used; clear "
            "the cell",
            id="an unknown field",
        ),
        pytest.param(
            question_line("lot.value", "£3,000", lot="7"),
            "tenderlint!H5: The tender has no lot 7 any more; write the answer in the tender itself",
            id="a lot that is gone",
        ),
        pytest.param(
            question_line("reference.similar_value", "Yes"),
            "tenderlint!H5: The tender names none of these; write the answer beside each, in the "
            "tender itself",
            id="nothing that it could be about",
        ),
        pytest.param(
            question_line("document.has_terms", "Yes"),
            "tenderlint!H5: This says that there is a document; to have it read, give its file "
            "with --together",
            id="a document that is elsewhere",
        ),
    ],
)
def test_answers_that_cannot_be_used(line: Line, problem: str) -> None:
    reading = read_marked([line])
    assert problems(reading) == [problem]
    assert {one.location.sheet for one in reading.statements} == {"Summary"}


def test_what_the_tender_says_itself_ranks_over_the_answer() -> None:
    draft = {"Summary": [*DRAFT["Summary"], ["Contract value", "£90,000"]]}
    reading = read_marked([question_line("lot.value", "£70,000")], draft=draft)
    assert place_of(reading, "lot.value") == "Summary!B4"
    assert [(one.text, str(one.location), one.standing) for one in reading.ignored] == [
        ("£70,000", "tenderlint!H5", "superseded")
    ]


def test_an_answer_settles_what_the_tender_leaves_to_another_document() -> None:
    draft = {"Summary": [*DRAFT["Summary"], ["Contract value", "See the invitation to tender"]]}
    reading = read_marked([question_line("lot.value", "£70,000")], draft=draft)
    said = [str(one.location) for one in reading.statements if one.pointer.field == "lot.value"]
    assert said[-1] == "tenderlint!H5"


def test_an_answer_about_a_lot_is_said_of_that_lot() -> None:
    draft = {
        "Summary": DRAFT["Summary"],
        "Lots": [["Lot", "Title", "Value"], ["1", "North", "£50,000"], ["2", "South", "£60,000"]],
    }
    reading = read_marked([question_line("lot.population", "5,000", lot="2")], draft=draft)
    assert value_of(reading, "lot.population", lot="2") == 5000


def test_answers_make_no_tender_of_a_workbook_that_is_none() -> None:
    lines = [question_line("lot.value", "£70,000"), question_line("buyer.nation", "England")]
    assert not read_marked(lines, draft={"Notes": [["Hello"]]}).stands_alone


def test_answers_in_a_file_of_their_own_are_about_the_tender_beside_it() -> None:
    [draft] = read(source(build(DRAFT)))
    assert isinstance(draft, Reading)
    lines = [(MARK, KEEP, "a"), question_line("lot.value", "£70,000"), *signed()]
    [answers] = read(source(marked({"Notes": [["Hello"]]}, lines), "answers.xlsx"))
    assert isinstance(answers, Reading)
    both = combine([answers, draft])
    assert (both.id, both.title, both.root.file) == ("tender", "Lunch clubs", "tender.xlsx")
    assert decided(both) == [("audited-accounts-required", "keep", "a")]
    assert place_of(both, "lot.value") == "tenderlint!H6"


def test_a_pack_has_the_decisions_of_all_its_files() -> None:
    first = read_marked([(MARK, KEEP, "a"), *signed()])
    second = read_marked([(OTHER, CHANGE, None)])
    both = combine([first, second._replace(root=second.root._replace(file="b.xlsx"))])
    assert [one.rule for one in both.decisions] == ["audited-accounts-required", "no-lots"]
    assert len(both.answers) == 2


def test_far_too_many_rows_are_refused() -> None:
    from tenderlint.readers.source import UnreadableError

    with pytest.raises(UnreadableError, match="more than 10,000 rows"):
        read_marked([(MARK, KEEP, "a")] * 10_001)


FLAT = [
    ["ocid", "id", "tag", "tender/title", "tender/description"],
    ["ocds-abc123-1", "1", "tender", "First", "A service for residents."],
    ["ocds-abc123-2", "2", "tender", "Second", "A service for residents."],
]


def test_of_several_tenders_each_has_its_own_answers() -> None:
    lines = [
        (MARK._replace(tender="ocds-abc123-1"), KEEP, "a"),
        (MARK._replace(tender="ocds-abc123-2"), CHANGE, None),
        (Reference("by", "ocds-abc123-1"), "Jo", None),
        (Reference("by", "ocds-abc123-2"), "Sam", None),
    ]
    found = [
        one for one in read(source(marked({"releases": FLAT}, lines))) if isinstance(one, Reading)
    ]
    assert [(one.id, [(d.choice, d.by) for d in one.decisions]) for one in found] == [
        ("ocds-abc123-1", [("keep", "Jo")]),
        ("ocds-abc123-2", [("change", "Sam")]),
    ]


_WORDS = st.text(string.ascii_letters + string.digits + " =+-@<>&'\"|£é’", min_size=1, max_size=40)
_REASONS = _WORDS.map(lambda words: f"It stays since {words}")
_REFERENCES = st.builds(
    Reference,
    st.just("finding"),
    _WORDS,
    st.sampled_from(["no-lots", "audited-accounts-required"]),
    st.text("0123456789abcdef", min_size=16, max_size=16),
    st.text("0123456789abcdef", max_size=16),
)
_LINES = st.tuples(_REFERENCES, st.sampled_from([(CHANGE, "change"), (KEEP, "keep")]), _REASONS)


@given(_REFERENCES)
def test_a_reference_is_read_as_it_was_written(reference: Reference) -> None:
    assert read_reference(str(reference)) == tuple(part.replace("|", "/") for part in reference)


@settings(max_examples=25, deadline=None)
@given(st.lists(_LINES, max_size=5, unique_by=lambda line: str(line[0])))
def test_decisions_that_are_written_are_read_back(lines: list[Any]) -> None:
    reading = read_marked([(mark, said, reason) for mark, (said, _), reason in lines])
    assert [(one.rule, one.fingerprint, one.anchor, *one[3:5]) for one in reading.decisions] == [
        (mark.name, mark.mark, mark.anchor, choice, " ".join(reason.split()))
        for mark, (_, choice), reason in lines
    ]
    assert problems(reading) == []
