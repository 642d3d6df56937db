"""The template: every question once, answers read back, and what was read of a tender carried over."""

from __future__ import annotations

import datetime as dt
import json
from math import inf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl.workbook import Workbook

from tenderlint.lint import gather, read_inputs
from tenderlint.model import FIELDS
from tenderlint.quantities import Range, Unit
from tenderlint.readers import NoTenderError, Source
from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.form import LISTS, MARK
from tenderlint.readers.workbook.form.answers import answers_read
from tenderlint.readers.workbook.form.choices import choices
from tenderlint.readers.workbook.form.layout import FRONT, NOT_ASKED, SHEETS, SPECIFICATION
from tenderlint.readers.workbook.labels import match_label
from tenderlint.resolve import Read, resolve
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Pointer
from tests.commands import ROOT, run
from tests.native_tenders import tenders
from tests.template_files import (
    ASKED,
    LISTED,
    carried,
    filled_in,
    one_read,
    opened,
    questions,
    reading_of,
    saved,
    table_row,
    written,
)
from tests.workbook_files import plain, said, value_of

EXAMPLES = ["community-transport.xlsx", "neighbourhood-befriending.xlsx", "youth-club.json",
            "lunch-clubs.json", "invitation-to-tender", "pack"]  # fmt: skip
NOTICES = sorted((ROOT / "tests" / "documents" / "notices").glob("*.json"))
DOCUMENTS = sorted((ROOT / "tests" / "documents").glob("*.json"))

ANSWERS: dict[Unit, object] = {
    Unit.MONEY: 150_000,
    Unit.MONTHS: 36,
    Unit.DAYS: 30,
    Unit.PERCENT: 0.4,
    Unit.COUNT: 3,
    Unit.DATE: dt.date(2027, 4, 1),
    Unit.TEXT: "Harrowmere",
}


def answer_to(field: str) -> object:
    """What someone might answer: the first of the list, or something of the right kind."""
    return choices(field)[0] if choices(field) else ANSWERS[FIELDS[field].unit]


def test_every_field_is_asked_once_or_left_out_on_purpose():
    asked = [*ASKED, *(field for field in LISTED if not field.startswith("lot."))]
    assert len(asked) == len(set(asked))
    assert set(asked) | {"lot.title"} | NOT_ASKED == set(FIELDS)
    assert not set(asked) & NOT_ASKED


def test_every_question_stands_on_one_sheet_with_help_beside_it():
    book = opened(written())
    assert sorted(field for field, _, _ in questions(book)) == sorted(ASKED)
    helps = [book[sheet].cell(row, 3).value for _, sheet, row in questions(book)]
    assert all(helps)
    assert not [text for text in helps if "OCDS" in text or "`" in text]


@pytest.mark.parametrize("field", [*ASKED, *LISTED])
def test_what_a_drop_down_list_offers_is_read(field: str):
    expected = {"Yes": True, "No": False, "No, exempt": False, "Not yet": None, "Don't know": None}
    for choice in choices(field):
        found = answers_read(Pointer(field), choice)
        assert not found.problems
        assert not found.unread
        values = [statement.value for statement in found.statements]
        if FIELDS[field].unit is Unit.ENUM:
            assert values == [FIELDS[field].members[choices(field).index(choice)]]
        else:
            value = expected[choice]
            turned = value if value is None else value is not FIELDS[field].opposite
            assert values == ([] if value is None else [turned])


def test_the_lists_in_the_workbook_are_those_that_are_read():
    book = opened(written())
    for field, sheet, row in questions(book):
        if not choices(field):
            continue
        [rule] = [
            rule for rule in book[sheet].data_validations.dataValidation if f"B{row}" in rule.sqref
        ]
        assert listed(book, rule.formula1) == choices(field)
        assert rule.prompt


def listed(book: Workbook, formula: str) -> tuple[str, ...]:
    """The words of a drop-down list."""
    if formula.startswith('"'):
        return tuple(formula.strip('"').split(","))
    cells = book[LISTS][formula.partition("!")[2].replace("$", "")]
    return tuple(cell.value for (cell,) in cells)


def test_a_template_filled_in_by_hand_reads_without_a_remark():
    reading = reading_of(filled_in({field: answer_to(field) for field in ASKED}))
    assert (reading.problems, reading.unread, reading.ignored) == ((), (), ())
    assert resolve(reading.statements).conflicts == ()
    answered = {s.pointer.field for s in reading.statements if s.location.cell is not None}
    assert set(ASKED) <= answered
    assert {s.confidence for s in reading.statements} == {"high"}


@pytest.mark.parametrize(
    ("field", "answer", "value"),
    [
        pytest.param("lot.value", "£25,000 to £50,000", (2_500_000, 5_000_000), id="a range of money"),
        pytest.param("conditions.minimum_turnover", "No", "none", id="no minimum, said shortly"),
        pytest.param("conditions.minimum_turnover", "see the ITT", "elsewhere", id="stated elsewhere"),
        pytest.param("term.initial", 36, 36, id="a number counts months"),
        pytest.param("term.initial", "3 years", 36, id="a length in words"),
        pytest.param("award.stated_price_weight", 40, 40, id="40 put into a cell of percentages"),
        pytest.param("award.stated_price_weight", "40", 40, id="40 as text"),
        pytest.param("award.stated_price_weight", "40%", 40, id="40% as text"),
        pytest.param("award.stated_price_weight", 0.4, 40, id="40% as Excel holds it"),
        pytest.param("procedure.shortlist", "Yes", False, id="everyone may tender: no shortlist"),
        pytest.param("procedure.shortlist", "No", True, id="not everyone may tender"),
        pytest.param("division.refused", "Yes, because it is small", True, id="a reason behind it"),
        pytest.param("insurance.due", "By the start of the contract", "by-start", id="a choice"),
    ],
)  # fmt: skip
def test_how_answers_are_read(field: str, answer: object, value: object):
    percent = FIELDS[field].unit is Unit.PERCENT and not isinstance(answer, str)
    [statement] = answers_read(Pointer(field), answer, percent=percent).statements
    assert plain(statement.value) == value


@pytest.mark.parametrize(
    ("field", "answer", "problem"),
    [
        pytest.param("lot.value", "a lot", "“a lot” was not understood", id="no amount"),
        pytest.param("timetable.deadline", 3, "“3” was not understood", id="no day"),
        pytest.param("award.stated_price_weight", -0.1, "“-10%” was not understood", id="negative"),
    ],
)
def test_what_is_no_answer_is_a_problem(field: str, answer: object, problem: str):
    percent = FIELDS[field].unit is Unit.PERCENT
    found = answers_read(Pointer(field), answer, percent=percent)
    assert found.statements == ()
    assert found.problems[0].message.startswith(problem)


def criteria(*weights: object) -> list[tuple[object, ...]]:
    book = opened(written())
    for ordinal, weight in enumerate(weights):
        table_row(book, FIELDS["criterion.name"].asks, f"Criterion {ordinal}", "Quality", weight)
    table_row(book, "What is the lot called?", "North", 1)
    table_row(book, "What is the lot called?", "South", 2)
    reading = reading_of(saved(book))
    assert reading.unread == ()
    return [row[3] for row in said(reading, "criterion.weight")] or [
        problem.message for problem in reading.problems
    ]


@pytest.mark.parametrize(
    ("weights", "read_as"),
    [
        pytest.param((0.6, 0.4), [60, 40], id="typed into Excel"),
        pytest.param((60, 40), [60, 40], id="put there by a program"),
        pytest.param(("60%", "40"), [60, 40], id="as text"),
        pytest.param(
            (0.9, 0.4),
            ["The shares come to 130, not to 100; none was used. Give each as a percentage of the whole."],
            id="more than a hundred",
        ),
    ],
)  # fmt: skip
def test_weights_read_the_same_however_they_are_typed(weights, read_as):
    assert criteria(*weights) == read_as


def test_lots_and_where_one_of_them_differs():
    book = opened(written(lots=2))
    table_row(book, "What is the lot called?", "North", None, "The north", "Yes", 40_000)
    table_row(book, "Which question?", FIELDS["term.initial"].asks, 2, "2 years")
    table_row(book, "Which question?", FIELDS["award.questions"].asks, "Lot 2", 4)
    table_row(
        book, FIELDS["insurance.kind"].asks, "Public liability", 5_000_000, "With the bid", None, 1
    )
    reading = reading_of(saved(book))
    assert (reading.problems, reading.unread) == ((), ())
    assert said(reading) == [
        ("lot.title", "1", None, "North"),
        ("lot.area", "1", None, "The north"),
        ("lot.by_area", "1", None, True),
        ("lot.value", "1", None, 4_000_000),
        ("term.initial", "2", None, 24),
        ("award.questions", "2", None, 4),
        ("insurance.kind", "1", "public-liability", "public-liability"),
        ("insurance.amount", "1", "public-liability", 500_000_000),
        ("insurance.due", "1", "public-liability", "with-bid"),
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param((FIELDS["term.initial"].asks, None, "2 years"), "say which lot it is about", id="no lot"),
        pytest.param(("How nice is it?", 1, "Very"), "choose a question about lots", id="no question"),
        pytest.param((FIELDS["term.initial"].asks, 1, 2), "“2” was not understood", id="two of what?"),
    ],
)  # fmt: skip
def test_a_difference_that_cannot_be_read_is_a_problem(row, problem):
    book = opened(filled_in({"tender.title": "A", "buyer.name": "B"}))
    table_row(book, "Which question?", *row)
    [found] = reading_of(saved(book)).problems
    assert problem in found.message


def test_the_description_in_your_own_words_is_read_as_prose():
    book = opened(filled_in({"tender.title": "A", "buyer.name": "B"}))
    sheet = book["The service"]
    [row] = [cell.row for (cell,) in sheet.iter_rows(max_col=1) if cell.value == SPECIFICATION]
    sheet.cell(
        row, 2
    ).value = "Bidders must have a minimum annual turnover of £400,000 to take part."
    reading = reading_of(saved(book))
    assert value_of(reading, "conditions.minimum_turnover") == 40_000_000
    assert value_of(reading, "document.has_specification") is True


def test_a_sheet_and_a_row_of_ones_own_are_read_too():
    book = opened(filled_in({"tender.title": "A"}))
    own = book.create_sheet("Conditions")
    own.append(["Minimum turnover", 200_000])
    sheet = book["Dates"]
    row = sheet.max_row + 1
    sheet.cell(row, 1).value, sheet.cell(row, 2).value = "Contract start date", dt.date(2027, 4, 1)
    sheet.cell(row + 1, 1).value, sheet.cell(row + 1, 2).value = "Our colour", "Blue"
    sheet.cell(row + 1, 6).value = "A remark that somebody wrote far to the right"
    reading = reading_of(saved(book))
    assert value_of(reading, "conditions.minimum_turnover") == 20_000_000
    assert value_of(reading, "term.start") == dt.date(2027, 4, 1).toordinal()
    assert [passage.text for passage in reading.unread] == [
        "Our colour",
        "A remark that somebody wrote far to the right",
    ]


def test_nothing_that_the_template_says_is_a_statement_of_the_tender():
    with pytest.raises(NoTenderError, match="the template with hardly a question answered"):
        read(Source("empty.xlsx", data=written(lots=3)))
    reading = reading_of(filled_in({"tender.title": "A", "buyer.name": "B"}))
    assert said(reading) == [("tender.title", None, None, "A"), ("buyer.name", None, None, "B")]
    assert (reading.problems, reading.unread, reading.ignored) == ((), (), ())


@pytest.mark.parametrize("field", [f for f in ASKED if not FIELDS[f].opposite])
def test_a_question_is_a_label_on_any_sheet(field: str):
    match = match_label(FIELDS[field].asks)
    assert match is not None
    assert (match.field, match.exact) == (field, True)


# What was read of a tender, carried over.


def reads_of(path: Path) -> list[Read]:
    together = path.is_dir()
    found = read_inputs(gather([str(path)], together=together).sources, together=together)
    return [item for item in found if isinstance(item, Read)]


def as_held(value: object) -> object:
    """A value as a spreadsheet holds it: numbers to some fifteen digits."""
    return (
        tuple(pytest.approx(float(end), rel=1e-12) for end in value)
        if isinstance(value, Range)
        else value
    )


def assert_carried(found: Read) -> None:
    """Reading the template that a tender fills says what the tender says, without a remark."""
    again = one_read(Source("filled.xlsx", data=written(found)))
    before, after = carried(found), carried(again)
    assert (again.reading.problems, again.reading.unread, again.reading.ignored) == ((), (), ())
    assert again.resolution.conflicts == ()
    for place, (value, derived) in before.items():
        if place in after or not derived:
            assert as_held(after[place][0]) == as_held(value), place
    assert [
        place for place, (_, derived) in after.items() if place not in before and not derived
    ] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back_as_it_was_read(name: str):
    found = reads_of(ROOT / "examples" / name)
    assert found
    for one in found:
        assert_carried(one)


@pytest.mark.parametrize("path", [*DOCUMENTS, *NOTICES], ids=lambda path: path.stem)
def test_a_tender_of_the_tests_comes_back_as_it_was_read(path: Path):
    for one in reads_of(path):
        if len(carried(one)) > 1:
            assert_carried(one)


def weighable(found: Read) -> bool:
    """Whether the shares of a tender fit into a hundred, which a template insists on."""
    totals: dict[tuple[str, str | None], float] = {}
    for (field, lot, _), (value, _) in carried(found).items():
        if field in ("criterion.weight", "payment.share") and hasattr(value, "high"):
            totals[field, lot] = totals.get((field, lot), 0) + float(value.high)
    return all(total <= 100 for total in totals.values())


def ordinary(found: Read) -> bool:
    """Whether no number is one that only a program would write: next to nothing, or at least 0."""
    ranges = [value for value, _ in carried(found).values() if isinstance(value, Range)]
    if any(value.low == 0 and value.high == inf for value in ranges):
        return False
    return all(end == 0 or end > 1e-6 for value in ranges for end in value)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)  # fmt: skip
@given(tenders())
def test_any_tender_comes_back_as_it_was_read(document: dict):
    data = json.dumps(document).encode()
    found = [item for item in read_inputs([Source("t.json", data=data)]) if isinstance(item, Read)]
    for one in found:
        if weighable(one) and ordinary(one) and len({field for field, _, _ in carried(one)}) > 1:
            assert_carried(one)


def test_beside_each_answer_stands_where_it_was_read():
    [found] = reads_of(ROOT / "examples" / "community-transport.xlsx")
    book = opened(written(found))
    notes = {field: book[sheet].cell(row, 4).value for field, sheet, row in questions(book)}
    place = "community-transport.xlsx, Terms!B2: “60 days from receipt of invoice”"
    assert notes["terms.payment_days"].endswith(place)
    assert notes["terms.uplift"].endswith("Terms!B3: “Prices are fixed for the term”")
    assert notes["preparation.bidder_support"] is None


def native(**members: object) -> Read:
    data = json.dumps({"tenderlint": 0, **members}).encode()
    return one_read(Source("t.json", data=data))


def test_answers_are_numbers_and_days_where_they_can_be():
    found = native(
        tender={"title": "A"}, lot={"value": 150_000}, term={"initial": 36, "start": "1 April 2027"},
        award={"stated_price_weight": 40}, terms={"payment_days": 30},
    )  # fmt: skip
    book = opened(written(found))
    cells = {field: book[sheet].cell(row, 2) for field, sheet, row in questions(book)}
    shown = {field: (cell.value, cell.number_format) for field, cell in cells.items() if cell.value}
    assert shown == {
        "tender.title": ("A", "@"),
        "lot.value": (150_000, "[$£-809]#,##0"),
        "term.start": (dt.datetime(2027, 4, 1), "dd mmm yyyy"),  # noqa: DTZ001
        "term.initial": (36, '[=1]0 "month";General "months"'),
        "award.stated_price_weight": (0.4, "0%"),
        "terms.payment_days": (30, '[=1]0 "day";General "days"'),
    }


def test_what_disagrees_or_is_doubtful_is_left_open_with_a_note():
    folder = ROOT / "examples" / "pack"
    found = reads_of(folder)[0]
    assert found.resolution.conflicts
    book = opened(written(found))
    open_rows = [
        row
        for sheet in book
        for row in sheet.iter_rows(min_col=3, max_col=4, values_only=True)
        if str(row[1]).startswith("What was read disagrees; choose one. ")
    ]
    assert open_rows
    assert {answer for answer, _ in open_rows} == {None}


@pytest.mark.parametrize("start", list("=+-@"))
def test_text_from_a_tender_never_becomes_a_formula(start: str):
    text = f'{start}HYPERLINK("https://example.org","A")'
    title = native(tender={"title": text}, buyer={"name": "B"}, standards=[{"name": text}])
    book = opened(written(title))
    cells = [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == text
    ]
    assert len(cells) == 2
    assert {(cell.data_type, cell.quotePrefix) for cell in cells} == {("s", True)}


def test_notes_do_not_repeat_how_to_reach_a_person():
    found = native(tender={"title": "A"}, buyer={"name": "Ask jo.bloggs@example.org"})
    book = opened(written(found))
    [note] = [book[s].cell(row, 4).value for f, s, row in questions(book) if f == "buyer.name"]
    assert "example.org" not in note


def test_letters_that_no_workbook_can_hold_are_left_out():
    found = native(tender={"title": "A\x00\x0b club\ufffe"}, buyer={"name": "B"})
    assert value_of(reading_of(written(found)), "tender.title") == "A club"


# How it looks.


def test_the_same_tender_gives_the_same_bytes():
    [found] = reads_of(ROOT / "examples" / "youth-club.json")
    assert written(found) == written(found)
    assert written() == written()


def test_it_opens_with_the_six_principles():
    book = opened(written())
    assert book.sheetnames == [FRONT, *(sheet.name for sheet in SHEETS), LISTS]
    words = [cell.value for (cell,) in book[FRONT].iter_rows(max_col=1) if cell.value]
    for number, principle in enumerate(builtin_ruleset().principles, start=1):
        assert f"{number}. {principle.title}" in words
    assert book[LISTS].sheet_state == "hidden"


def test_it_is_ready_to_print_and_safe_from_a_slip_of_the_hand():
    book = opened(written())
    for sheet in book:
        if sheet.title == LISTS:
            continue
        assert sheet["C1"].value == MARK
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.sheet_properties.pageSetUpPr.fitToPage) == (
            1,
            True,
        )
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    for _, sheet, row in questions(book):
        assert book[sheet].cell(row, 1).protection.locked
        assert not book[sheet].cell(row, 2).protection.locked


def test_the_one_formula_is_the_total_of_the_weights():
    book = opened(written())
    formulas = [
        (sheet.title, cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == [("How you choose", '=SUMIFS(C6:C15,D6:D15,"")')]


# The command.


def test_it_writes_and_says_what_comes_next(tmp_path: Path):
    done = run("init", "tender.xlsx", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout == "tender.xlsx\nFill it in, and check it with: tenderlint check tender.xlsx\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["tender.xlsx"]
    checked = run("check", "tender.xlsx", cwd=tmp_path)
    assert checked.returncode == 3
    assert "fill in the answers beside the questions" in checked.stderr + checked.stdout


def test_it_is_filled_from_a_tender_and_judged_alike(tmp_path: Path):
    source = ROOT / "examples" / "community-transport.xlsx"
    run("init", "tender.xlsx", "--from", str(source), cwd=tmp_path)

    def rules(path: Path) -> list[str]:
        report = json.loads(run("check", "--format", "json", str(path)).stdout)
        return sorted(finding["rule"] for finding in report["tenders"][0]["findings"])

    assert rules(tmp_path / "tender.xlsx") == rules(source)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("there.xlsx",), "there.xlsx is there already; it was left as it is.", id="there"),
        pytest.param(("tender.xls",), "tender.xls is not a name for a workbook; end it with .xlsx.", id="suffix"),
        pytest.param(("folder.xlsx",), "folder.xlsx is a folder; give the name of a file.", id="a folder"),
        pytest.param(("no/where.xlsx",), "where.xlsx: could not be written (No such file or directory); close it", id="no folder"),
        pytest.param(("new.xlsx", "--from", "absent.json"), "absent.json: ", id="no such source"),
        pytest.param(("new.xlsx", "--from", "two.jsonl"), "two.jsonl holds more than one tender", id="two"),
        pytest.param(("new.xlsx", "--from", "there.xlsx"), "there.xlsx: ", id="no tender"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_said_and_nothing_is_touched(arguments, message, tmp_path: Path):
    (tmp_path / "there.xlsx").write_bytes(b"mine")
    (tmp_path / "folder.xlsx").mkdir()
    notice = json.dumps(json.loads(NOTICES[0].read_text(encoding="utf-8")))
    (tmp_path / "two.jsonl").write_text(f"{notice}\n{notice}\n", encoding="utf-8")
    before = sorted(path.name for path in tmp_path.iterdir())
    done = run("init", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert (tmp_path / "there.xlsx").read_bytes() == b"mine"


def test_force_writes_over_a_file(tmp_path: Path):
    (tmp_path / "there.xlsx").write_bytes(b"mine")
    assert run("init", "there.xlsx", "--force", cwd=tmp_path).returncode == 0
    assert (tmp_path / "there.xlsx").read_bytes() == written()
