"""`tenderlint suggest`: the copy, what it leaves alone, the list, and what is refused."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

from tenderlint.engine.suggest import KEPT, NO_FIGURE, NO_PLACE, OVERLAPS, suggestions
from tenderlint.lint import check
from tenderlint.lint.suggesting import (
    CONTRADICTS,
    NothingToReadError,
    Suggested,
    suggest,
)
from tenderlint.readers import Source
from tenderlint.readers.workbook import read
from tenderlint.report import Waiver
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Standing
from tests.commands import ROOT, run
from tests.rule_drafts import BASE
from tests.workbook_files import build, read_sheets, rewrite, source

DAY = dt.date(2026, 11, 22)
EXAMPLE = ROOT / "examples" / "community-transport.xlsx"
Rows = list[list[Any]]


def draft(rows: Rows, edit: Callable[[Any], None] | None = None, **sheets: Rows) -> bytes:
    """A draft with these conditions on its second sheet."""
    base = [list(row) for row in BASE.items()]
    return build({"Summary": base, "Conditions": rows, **sheets}, edit)


def suggested(data: bytes) -> Suggested:
    return suggest(Source("tender.xlsx", data=data), builtin_ruleset(), DAY)


def cells(data: bytes, sheet: str = "Conditions") -> dict[str, object]:
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    return {
        cell.coordinate: _shown(cell.value)
        for row in book[sheet].iter_rows()
        for cell in row
        if cell.value is not None
    }


def _shown(value: object) -> object:
    """Rich text with what is struck out in tildes and what is underlined in low lines."""
    if not isinstance(value, CellRichText):
        return value
    return "".join(_marked(piece) for piece in value)


def _marked(piece: TextBlock | str) -> str:
    if isinstance(piece, str):
        return piece
    sign = "~" if piece.font.strike else "_" if piece.font.u else ""
    return f"{sign}{piece.text}{sign}"


def made(result: Suggested) -> list[tuple[str, str, str]]:
    return [(one.finding.rule, str(one.location), one.new) for one in result.found.made]


def left(result: Suggested) -> dict[str, str]:
    return {one.finding.rule: one.why for one in result.found.without}


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        pytest.param(
            [["Notice period", "1 month"]],
            {"B1": "~1 month~ [suggestion] _3 months_"},
            id="an answer",
        ),
        pytest.param(
            [["Accreditation", "ISO 9001"]],
            {"B1": "ISO 9001 [suggestion] _or equivalent_"},
            id="words after an answer",
        ),
        pytest.param(
            [["Bidders must hold ISO 27001 certification and Cyber Essentials Plus."]],
            {
                "A1": "Bidders must hold ISO 27001 [suggestion] _or equivalent_ certification and "
                "Cyber Essentials Plus [suggestion] _or equivalent_."
            },
            id="words twice in a sentence",
        ),
        pytest.param(
            [["Bidders must send audited accounts. They are read in confidence"]],
            {
                "A1": "Bidders must send audited accounts. [suggestion] _Bidders that are not "
                "required to be audited may send the accounts that the law requires of them._ They "
                "are read in confidence"
            },
            id="a sentence after a sentence",
        ),
        pytest.param(
            [["Bidders must send audited accounts"]],
            {
                "A1": "Bidders must send audited accounts [suggestion] _. Bidders that are not "
                "required to be audited may send the accounts that the law requires of them._"
            },
            id="a sentence after one without a full stop",
        ),
        pytest.param(
            [["Notice period", 1], ["Payment terms", 60]],
            {"B1": 1, "B2": 60, "C2": "[suggestion] _30 days from receipt of a valid invoice_"},
            id="beside a number",
        ),
        pytest.param(
            [["Payment terms", 60, "agreed", "by the board"]],
            {"B1": 60, "E1": "[suggestion] _30 days from receipt of a valid invoice_"},
            id="beside what stands beside it",
        ),
    ],
)
def test_where_the_new_words_stand(rows: Rows, shown: dict[str, object]) -> None:
    result = suggested(draft(rows))
    again = suggested(result.content)
    places = {one.location for one in result.found.made} - set(result.beside)
    assert not [one for one in again.found.made if one.location in places]
    after = cells(result.content)
    assert {address: after.get(address) for address in shown} == shown


def merge(book: Any) -> None:
    book["Conditions"].merge_cells("B1:C1")


def count_on(formula: str) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        book["Summary"]["D1"] = formula

    return edit


def table(book: Any) -> None:
    book["Conditions"].add_table(Table(displayName="Notice", ref="A1:B2"))


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        pytest.param(merge, "D1", id="a merged cell"),
        pytest.param(count_on("=Conditions!B1"), "C1", id="a formula names it"),
        pytest.param(count_on("=IF('Conditions'!$B$1=\"1 month\",1,0)"), "C1", id="fixed address"),
        pytest.param(count_on("=COUNTA(Conditions!A1:B9)"), "C1", id="in a range"),
        pytest.param(count_on("=COUNTA(Conditions!B:B)"), "C1", id="in a column"),
        pytest.param(count_on("=COUNTA(Conditions!1:3)"), "", id="in whole rows: nowhere is free"),
        pytest.param(count_on("=Notice&1"), "C1", id="a name that could be any cell"),
        pytest.param(count_on("=Conditions!B2&B1"), "B1", id="another cell of that sheet"),
        pytest.param(
            count_on('="B1 of Conditions"&SUM(A1:A3)'), "B1", id="only in quotation marks"
        ),
        pytest.param(table, "C1", id="the heading of a table"),
    ],
)
def test_a_cell_that_something_counts_on_keeps_its_words(
    edit: Callable[[Any], None], place: str
) -> None:
    rows: Rows = [["Notice period", "1 month"], ["Bond", "No"]]
    result = suggested(draft(rows, edit))
    after = cells(result.content)
    if place == "B1":
        assert after["B1"] == "~1 month~ [suggestion] _3 months_"
    elif place:
        assert (after["B1"], after[place]) == ("1 month", "[suggestion] _3 months_")
        assert list(result.beside.values()) == [place]
    else:
        assert after["B1"] == "1 month"
        assert left(result)["notice-under-three-months"] == "no cell beside it is free"


def test_a_formula_stays_a_formula() -> None:
    data = draft([["Notice period", "1 month"]])
    data = rewrite(
        data,
        lambda name, content: (
            content.replace(
                b'<c r="B1" t="inlineStr"><is><t>1 month</t></is></c>', _FORMULA
            ).replace(_shared_cell(content), _FORMULA)
            if name.endswith("sheet2.xml")
            else content
        ),
    )
    after = cells(suggested(data).content)
    assert (after["B1"], after["C1"]) == ('="1"&" month"', "[suggestion] _3 months_")


_FORMULA = b'<c r="B1" t="str"><f>"1"&amp;" month"</f><v>1 month</v></c>'


def _shared_cell(content: bytes) -> bytes:
    start = content.find(b'<c r="B1"')
    return content[start : content.find(b"</c>", start) + 4] if start >= 0 else b"\x00"


def test_cells_that_share_a_text_are_changed_one_by_one() -> None:
    rows: Rows = [["Notice period", "1 month"], ["Payment frequency", "1 month"], ["Bond", "Yes"]]
    after = cells(suggested(draft(rows)).content)
    assert after["B1"] == "~1 month~ [suggestion] _3 months_"
    assert after["B2"] == "1 month"


def test_the_look_of_the_old_words_stays() -> None:
    def edit(book: Any) -> None:
        bold = TextBlock(InlineFont(b=True, color="FF0000"), "1")
        book["Conditions"]["B1"] = CellRichText(bold, " month")
        book["Conditions"]["B2"].font = Font(name="Arial", size=14, italic=True)

    result = suggested(draft([["Notice period", ""], ["Payment terms", "60 days"]], edit))
    book = openpyxl.load_workbook(io.BytesIO(result.content), rich_text=True)
    one, month, mark, new = book["Conditions"]["B1"].value
    assert (one.text, one.font.b, one.font.color.rgb, one.font.strike) == (
        "1",
        True,
        "00FF0000",
        True,
    )
    assert (month.text, month.font.strike, mark.text) == (" month", True, " [suggestion] ")
    assert (new.text, new.font.u, new.font.color.rgb, new.font.strike) == (
        "3 months", "single", "FF1B7A3D", None,
    )  # fmt: skip
    assert [
        (piece.font.rFont, piece.font.sz, piece.font.i) for piece in book["Conditions"]["B2"].value
    ] == [("Arial", 14, True)] * 3


def test_everything_else_is_byte_for_byte_as_it_was() -> None:
    data = EXAMPLE.read_bytes()
    result = suggest(Source(str(EXAMPLE), EXAMPLE), builtin_ruleset(), DAY)
    assert EXAMPLE.read_bytes() == data
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(io.BytesIO(result.content)) as new,
    ):
        assert new.testzip() is None
        differing = {name for name in old.namelist() if new.read(name) != old.read(name)}
        added = set(new.namelist()) - set(old.namelist())
    assert added == {"xl/worksheets/suggestions1.xml"}
    assert differing == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/sheet6.xml",
    }


def test_the_same_tender_gives_the_same_bytes() -> None:
    data = draft([["Notice period", "1 month"], ["Payment terms", 60]])
    assert suggested(data).content == suggested(data).content


def test_the_list_stands_at_the_end_and_leads_to_the_cells() -> None:
    result = suggested(draft([["Notice period", "1 month"], ["Payment terms", 60]]))
    book = openpyxl.load_workbook(io.BytesIO(result.content))
    assert book.sheetnames == ["Summary", "Conditions", "suggestions"]
    listed = book["suggestions"]
    rows = [[cell.value for cell in row] for row in listed.iter_rows()]
    assert rows[:7] == [
        ["Suggestions by tenderlint for: Help at home in Alderbrook", *[None] * 6],
        [
            ("Each change stands after the old words, which are struck out, or beside them after "
            "the mark [suggestion]. Nothing counts as changed until you take it up: leave the new "
            "words alone in the cell. Every suggestion is one way to put it; you decide."),
            *[None] * 6,
        ],
        [None] * 7,
        ["Suggested: 2", *[None] * 6],
        [
            "Where", "In the tender", "Suggested", "What was found", "Whom it affects",
            "Keep it if", "Rule",
        ],
        [
            "Conditions!B2", "60", "30 days from receipt of a valid invoice",
            ("Invoices wait longer than the usual term. Pays invoices within 60 days; the usual "
            "term is 30 days."),
            "A group without reserves waits for wages that it has already paid.",
            "the longer time runs between others, not from buyer to provider",
            "payment-later-than-30-days",
        ],
        [
            "Conditions!B1", "1 month", "3 months",
            ("The contract may end at less than three months' notice. Lets the council end the "
            "contract without fault; the notice is 1 month."),
            ("A small employer cannot find other work for its staff, or give them their own "
            "notice, in that time."),
            "the shorter time applies to a serious fault or insolvency only",
            "notice-under-three-months",
        ],
    ]  # fmt: skip
    assert listed["A6"].hyperlink.location == "'Conditions'!C2"
    assert listed["A7"].hyperlink.location == "'Conditions'!B1"
    assert {cell.data_type for row in listed.iter_rows() for cell in row} <= {"s", "n"}
    assert all(
        cell.value is None for row in listed.iter_rows() for cell in row if cell.data_type == "n"
    )


def test_a_sheet_of_that_name_is_left_alone() -> None:
    data = draft([["Notice period", "1 month"]], suggestions=[["Put yours here"]])
    book = openpyxl.load_workbook(io.BytesIO(suggested(data).content))
    assert book.sheetnames == ["Summary", "Conditions", "suggestions", "suggestions 2"]
    assert book["suggestions"]["A1"].value == "Put yours here"


@pytest.mark.parametrize("words", ["=1+1", "+44", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0"])
def test_words_that_look_like_a_formula_stay_words(words: str) -> None:
    def edit(book: Any) -> None:
        for sheet, place in (("Summary", "B1"), ("Conditions", "B2")):
            book[sheet][place].value = words
            book[sheet][place].data_type = "s"

    rows: Rows = [["Notice period", "1 month"], ["Reason for no lots", ""]]
    result = suggested(draft(rows, edit))
    with zipfile.ZipFile(io.BytesIO(result.content)) as package:
        listed = package.read("xl/worksheets/suggestions1.xml")
    assert b"<f" not in listed
    assert made(result) == [("notice-under-three-months", "Conditions!B1", "3 months")]


def test_new_words_are_read_and_marks_and_lists_are_not() -> None:
    result = suggested(draft([["Notice period", "1 month"], ["Payment terms", 60]]))
    [reading] = read(source(result.content))
    said = {one.pointer.field: one for one in reading.statements}  # type: ignore[union-attr]
    assert said["terms.notice"].value.low == 3  # type: ignore[union-attr]
    assert said["terms.notice"].verbatim == "3 months"
    assert said["terms.payment_days"].verbatim == "60"
    aside = [one for one in reading.ignored if one.location.sheet == "Conditions"]  # type: ignore[union-attr]
    assert [(one.text, one.standing) for one in aside] == [
        ("1 month", Standing.STRUCK),
        ("[suggestion] 30 days from receipt of a valid invoice", Standing.SUGGESTED),
    ]
    assert {
        one.standing
        for one in reading.ignored  # type: ignore[union-attr]
        if one.location.sheet == "suggestions"
    } == {Standing.SUGGESTED}


def test_a_mark_alone_changes_nothing_that_is_read() -> None:
    plain = read_sheets({"Tender": [["Title", "X"], ["Notice period", "3 months"]]})
    marked = read_sheets({"Tender": [["Title", "X"], ["Notice period", "3 months [suggestion]"]]})
    assert [one.value for one in plain.statements] == [one.value for one in marked.statements]


@pytest.mark.parametrize(
    ("rows", "rule", "why"),
    [
        pytest.param(
            [["Consortia will not be accepted"]], "consortium-barred", NO_PLACE, id="in a sentence"
        ),
        pytest.param(
            [["Minimum turnover", "£150,000"], ["A minimum turnover of £150,000 is required."]],
            "turnover-out-of-proportion", CONTRADICTS, id="said twice, once in a sentence",
        ),
        pytest.param(
            [["Professional indemnity insurance", "£10m, certificate to be sent with the bid"]],
            "professional-indemnity-high", OVERLAPS, id="a graver one in the same cell",
        ),
    ],
)  # fmt: skip
def test_what_is_left_to_the_reader_and_why(rows: Rows, rule: str, why: str) -> None:
    result = suggested(draft([*rows, ["Annual contract value", "£50,000"]]))
    assert left(result)[rule] == why
    assert rule not in [name for name, _, _ in made(result)]


def test_macros_are_kept_as_they_are() -> None:
    data = draft([["Notice period", "1 month"]])
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\x00macro")
    with zipfile.ZipFile(io.BytesIO(suggested(stream.getvalue()).content)) as package:
        assert package.read("xl/vbaProject.bin") == b"\x00macro"


def test_several_tenders_in_one_file_are_refused() -> None:
    notices = (
        b'{"tenderlint": 0, "tender": {"title": "A"}}\n{"tenderlint": 0, "tender": {"title": "B"}}'
    )
    with pytest.raises(NothingToReadError):
        suggest(Source("many.jsonl", data=notices), builtin_ruleset(), DAY)


OUTPUT = (ROOT / "tests" / "expected" / "suggest-community-transport.txt").read_text("utf-8")


def test_the_command_says_what_it_changed_and_what_not(tmp_path: Path) -> None:
    out = tmp_path / "suggested.xlsx"
    finished = run(
        "suggest", "examples/community-transport.xlsx", "-o", str(out), "--on", "2026-11-22"
    )
    assert finished.stdout.replace(str(out), "suggested.xlsx") == OUTPUT
    assert (finished.stderr, finished.returncode) == ("", 0)
    assert list(tmp_path.iterdir()) == [out]
    again = run("check", "--fail-on", "error", "--on", "2026-11-22", str(out))
    assert again.returncode == 0
    assert "Local providers could bid, and it is made harder for them." in again.stdout


def refused(tmp_path: Path, *arguments: str) -> tuple[int, str]:
    finished = run("suggest", *arguments)
    assert finished.stdout == ""
    return finished.returncode, finished.stderr.strip().replace(str(tmp_path), "DIR")


def test_nothing_is_written_over(tmp_path: Path) -> None:
    tender, out = tmp_path / "tender.xlsx", tmp_path / "out.xlsx"
    tender.write_bytes(EXAMPLE.read_bytes())
    out.write_text("mine")
    same = "DIR/tender.xlsx is the tender itself; give the copy another name."
    assert refused(tmp_path, str(tender), "-o", str(tender), "--force") == (2, same)
    there = "DIR/out.xlsx exists already; give another name, or add --force."
    assert refused(tmp_path, str(tender), "-o", str(out)) == (2, there)
    assert (tender.read_bytes(), out.read_text()) == (EXAMPLE.read_bytes(), "mine")
    assert run("suggest", str(tender), "-o", str(out), "--force").returncode == 0
    assert zipfile.is_zipfile(out)
    assert tender.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        pytest.param(
            ["nothing.xlsx"], (2, "nothing.xlsx does not exist; check the name."), id="no such file"
        ),
        pytest.param(["examples"], (2, "examples is a folder; give one tender."), id="a folder"),
        pytest.param(
            ["examples/community-transport.xlsx", "-o", "DIR/copy.docx"],
            (2, "DIR/copy.docx would not open under this name; let it end in .xlsx."),
            id="a name of another kind",
        ),
        pytest.param(
            ["examples/community-transport.xlsx", "-o", "DIR/none/copy.xlsx"],
            (2, ("DIR/none/copy.xlsx: could not be written (No such file or directory); close it if "
             "it is open, and see that the folder is there and may be written to.")),
            id="a folder that is not there",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(
    tmp_path: Path, arguments: list[str], answer: tuple[int, str]
) -> None:
    given = [word.replace("DIR", str(tmp_path)) for word in arguments]
    assert refused(tmp_path, *given) == answer
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_without_a_tender_is_none(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(build({"Shopping": [["Milk", 2]]}))
    assert refused(tmp_path, str(path))[0] == 3


def test_of_a_document_a_list_alone_is_written(tmp_path: Path) -> None:
    out = tmp_path / "list.xlsx"
    finished = run("suggest", "examples/invitation-to-tender/instructions.docx", "-o", str(out))
    assert finished.returncode == 0
    assert finished.stdout.splitlines()[-1].replace(str(out), "list.xlsx") == (
        "Written: list.xlsx. It is a list alone: only a copy of an .xlsx or .xlsm can be written. "
        "examples/invitation-to-tender/instructions.docx was left as it was."
    )
    rows = openpyxl.load_workbook(out)["suggestions"]
    assert rows["A2"].value == (
        "Nothing in the tender was changed. Every suggestion is one way to put it; you decide."
    )
    assert rows["A4"].value == "Suggested: 3"


def test_a_figure_that_differs_from_lot_to_lot_is_not_put_into_words() -> None:
    lots: Rows = [
        ["Lot", "Lot title", "Lot value"],
        [1, "Visits in Alder", "£150,000"],
        [2, "Visits in Birch", "£240,000"],
    ]
    result = suggested(draft([["Minimum turnover", "£900,000"]], Lots=lots))
    assert left(result)["turnover-out-of-proportion"] == NO_FIGURE


ANSWERS: dict[str, list[Any]] = {
    "Notice period": ["1 month", "6 weeks", "3 months"],
    "Payment terms": ["60 days", 45, "30 days"],
    "Consortium bids": ["Not accepted", "No", "Welcome"],
    "Reliance on partners": ["Not accepted", "Yes"],
    "Minimum turnover": ["£150,000", 150_000, "£150,000 in each of three years", "None"],
    "Public liability insurance": ["£10m, certificate to be sent with the bid", "£5m"],
    "Audited accounts": ["Yes", "Audited accounts for the last 3 years", "No"],
    "Accreditation": ["ISO 9001", "ISO 9001 and Cyber Essentials", "ISO 9001 or equivalent"],
    "Years trading": ["5", 3, "None"],
    "Underspend returned": ["Yes", "No"],
    "Price uplift": ["Fixed for the term", "CPI each April"],
}
ROWS = st.lists(st.sampled_from(list(ANSWERS)), unique=True, min_size=1).flatmap(
    lambda labels: st.tuples(
        *(st.tuples(st.just(label), st.sampled_from(ANSWERS[label])) for label in labels)
    )
)


@given(ROWS)
@settings(max_examples=25, deadline=None)
def test_any_draft_keeps_its_words_and_loses_what_was_settled(
    rows: tuple[tuple[str, Any], ...],
) -> None:
    data = draft([list(row) for row in rows])
    result = suggested(data)
    assert result.in_copy
    old, new = cells(data), cells(result.content)
    for address, words in old.items():
        kept = re.sub(r" \[suggestion\] _[^_]*_", "", str(new[address])).replace("~", "")
        assert kept == str(words)
    again = suggested(result.content)
    beside = {one.finding.rule for one in result.found.made if one.location in result.beside}
    settled = {one.finding.rule for one in result.found.made} - beside
    before = {one.rule for one in result.report.findings if not one.parts}
    after = {one.rule for one in again.report.findings if not one.parts}
    assert after == before - settled


def test_what_is_kept_for_a_reason_is_left_as_it_is() -> None:
    [tender] = check(EXAMPLE).tenders
    place = tender.findings[0].evidence[0].location
    kept = Waiver("consortium-barred", "We need one point of contact", "Jo", None, place)
    findings = tuple(
        finding._replace(waived=kept) if finding.rule == kept.rule else finding
        for finding in tender.findings
    )
    made = suggestions(tender._replace(findings=findings), builtin_ruleset(), {})
    assert (kept.rule, KEPT) in {(one.finding.rule, one.why) for one in made.without}
