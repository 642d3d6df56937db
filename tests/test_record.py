"""The decision record: as a value, as HTML, as a Word document, and from the command line."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.engine import with_decisions
from tenderlint.lint.reading import read_all
from tenderlint.report import Judged, Question, TenderReport
from tenderlint.resolve import Read
from tenderlint.rule import Ruleset
from tenderlint.statements import Choice, Decision, Problem
from tenderlint.writers.record import decision_record, docx_record, html_record
from tenderlint.writers.record.authorities import IN_FORCE, authorities
from tenderlint.writers.record.page import page
from tenderlint.writers.record.record import DecisionRecord
from tests.commands import ROOT, run
from tests.deciding import DAY, PLACE, decision, finding, tender
from tests.marked_files import finding_line, marked, question_line, signed
from tests.workbook_files import source

DRAFT = {
    "Summary": [
        ["Title", "Lunch <script>clubs</script>"],
        ["Buyer", "Harrowmere District Council"],
        ["Contract value", "£90,000"],
        ["Closing date", "11 January 2027"],
        ["Grant considered", "No"],
        ["Not divided into lots", "Yes"],
        ["Reason for no lots", "One kitchen cooks for all; ask cook@example.org"],
    ]
}
A, B, C = finding("a", "Two years' audited accounts"), finding("b"), finding("c", lots=("1", "2"))
BY = Judged("keep-it-local", "0.1.0", 3)
RULES = Ruleset("keep-it-local", "0.1.0", (), {}, ())
LINES = [
    question_line("preparation.social_value_considered", "Yes, because residents asked for it"),
    question_line("preparation.reservation_considered", None),
    question_line("lot.population", "Don't know"),
    question_line("lot.volume", None),
    *signed("Jo <b>Marsh</b>"),
]


def read_of(lines: list[object] | None = None) -> Read:
    data = marked(DRAFT, LINES if lines is None else lines)  # type: ignore[arg-type]
    [read] = read_all([source(data, "clubs-marked.xlsx")])
    assert isinstance(read, Read)
    return read


def record_of(
    report: TenderReport, decisions: list[Decision], read: Read | None = None
) -> DecisionRecord:
    read = read or read_of()
    read = Read(read.reading._replace(decisions=tuple(decisions)), read.resolution)
    after = with_decisions(report, decisions)
    return decision_record(after, read, BY, DAY, RULES)


REPORT = tender(A, B, C)._replace(
    title="Lunch <script>clubs</script>",
    buyer="Harrowmere District Council",
    files=("folder/clubs-marked.xlsx",),
    regime={"regime.covered": None, "regime.below_threshold": True, "regime.call_off": False},
    questions=(Question("lot.volume", "…", 2), Question("lot.area", "…", 1)),
    problems=(Problem("“x” was not understood; write it anew", PLACE),),
)
DECISIONS = [
    decision(A, reason="=The <funder> asks; call 01632 960123"),
    decision(B, Choice.CHANGE, "by June"),
    decision(finding("old"), Choice.OPEN, ""),
    decision(finding("older"), reason="It was needed"),
]


def text_of(record: DecisionRecord) -> str:
    """The words of a record's HTML, a line for each block and each cell."""
    html = html_record([record]).decode()
    body = html.partition("<main>")[2].partition("</main>")[0]
    body = re.sub(r"<caption>.*?</caption>", "", body)
    body = re.sub(r"</(?:th|td)>(?=<t)", " | ", body)
    body = re.sub(r"<[^>]+>", "", body)
    return "\n".join(line.strip() for line in body.split("\n") if line.strip()) + "\n"


WHOLE = """\
Decision record: Lunch &lt;script&gt;clubs&lt;/script&gt;
Buyer | Harrowmere District Council
Value | £90,000 without VAT
Dates | Tenders due 11 January 2027
Judged | Some local providers could not bid as drafted. 1 of 2 checks could be made. Judged on 22 November 2026 by the rules “keep-it-local” 0.1.0. From: clubs-marked.xlsx.
Barriers for small firms and voluntary organisations considered
Did you consider the barriers for small organisations? Not stated.
What was asked | Decision | Reason or change
Title of a (S!B1). “Two years&#x27; audited accounts”. Asks this. | Kept | Because: =The &lt;funder&gt; asks; call ***** ******.
Title of b (S!B1). “Not accepted”. Asks this. | To be changed | Not changed yet. Change to: That. Note: by June.
old | Not checked | The rules have no such check any more.
older | Kept, and gone | No longer found. Because: It was needed.
What else was considered
Lots | Did you decide not to divide the contract into lots? Yes (Summary!B6). Why is the contract not divided into lots? One kitchen cooks for all; ask **************** (Summary!B7).
Social value | Did you consider social value before the tender? Yes, because: residents asked for it (tenderlint!H5).
Grant or reservation | Did you consider a grant in place of a contract? No (Summary!B5). Did you consider reserving the contract? Not stated.
Engagement | Did you talk to providers before the tender? Not stated.
Still open
Not decided: Title of c (S!B1).
Not answered: How many people or sessions a year are expected?
Could not be used: tenderlint!H5: “x” was not understood; write it anew.
Decided by: Jo &lt;b&gt;Marsh&lt;/b&gt;, on 22 November 2026; Jo Marsh, on 22 November 2026.
SignedDate
Duties that ask for this: If the contract is at or above the procurement threshold: Procurement Act 2023, s.12(4): regard to the particular barriers that small and medium-sized enterprises may face, and whether they can be removed or reduced. If the contract is at or above the procurement threshold: Procurement Act 2023, s.18: whether the contract could reasonably be divided into lots, and the reasons where it could and is not. Procurement Act 2023, s.86: regard to the particular barriers that small and medium-sized enterprises may face, and whether they can be removed or reduced.
"""


def test_the_whole_record() -> None:
    assert text_of(record_of(REPORT, DECISIONS)) == WHOLE


def test_nothing_decided_and_nothing_asked() -> None:
    record = record_of(tender()._replace(regime={}), [], read_of(signed(None, None)))
    text = text_of(record)
    assert "Nothing was decided about a finding.\n" in text
    assert "Still open\nNothing.\nDecided by: not stated.\nSigned" in text


@pytest.mark.parametrize(
    ("gone", "report", "expected"),
    [
        pytest.param(
            decision(finding("a", "Old words"), Choice.CHANGE, ""),
            tender(A),
            ("Changed in words", "The words are others, and the same is still found in them."),
            id="the same under other words",
        ),
        pytest.param(
            decision(finding("old"), Choice.CHANGE, ""),
            tender(A),
            ("Not checked", "The rules have no such check any more."),
            id="a rule that is no more",
        ),
        pytest.param(
            decision(finding("old")),
            tender(A),
            ("Kept, and gone", "No longer found. Because: Law."),
            id="kept and gone",
        ),
    ],
)
def test_what_became_of_findings_that_are_gone(
    gone: Decision, report: TenderReport, expected: tuple[str, str]
) -> None:
    [line] = record_of(report, [gone]).barriers
    assert (line.decision, line.words) == expected


def test_what_is_kept_through_all_its_parts_is_told_by_the_parts() -> None:
    both = finding("both", parts=(A, B))
    record = record_of(tender(both, A, B), [decision(A), decision(B)])
    assert [line.title for line in record.barriers] == ["Title of a", "Title of b"]


COVERED, BELOW, CALL_OFF = "regime.covered", "regime.below_threshold", "regime.call_off"


@pytest.mark.parametrize(
    ("regime", "expected"),
    [
        pytest.param({COVERED: True, BELOW: False, CALL_OFF: False}, ["12(4)", "18"], id="covered"),
        pytest.param({COVERED: False, BELOW: True, CALL_OFF: False}, ["86"], id="below"),
        pytest.param({COVERED: True, BELOW: False, CALL_OFF: True}, ["12(4)"], id="a call-off"),
        pytest.param({COVERED: False, BELOW: False, CALL_OFF: False}, [], id="neither"),
        pytest.param(
            {COVERED: None, BELOW: None, CALL_OFF: False},
            ["If 12(4)", "If 18", "If 86"],
            id="not settled",
        ),
        pytest.param(
            {COVERED: True, BELOW: False, CALL_OFF: None},
            ["12(4)", "If 18"],
            id="perhaps a call-off",
        ),
    ],
)
def test_only_duties_that_apply_or_may_apply(
    regime: dict[str, bool | None], expected: list[str]
) -> None:
    said = authorities(regime, IN_FORCE)
    found = [
        ("If " if s.startswith("If ") else "") + s.split(", s.")[1].split(":")[0] for s in said
    ]
    assert found == expected
    assert authorities(regime, IN_FORCE - 1) == ()


def words_of(document: bytes) -> str:
    """The words of a Word document, a line for each paragraph."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        root = ET.fromstring(package.read("word/document.xml"))
    paragraphs = (
        "".join(t.text or "" for t in p.iter(f"{space}t")) for p in root.iter(f"{space}p")
    )
    return "\n".join(line for line in paragraphs if line)


def test_the_word_document_says_the_same() -> None:
    record = record_of(REPORT, DECISIONS)
    html = text_of(record)
    for escaped, plain in (("&lt;", "<"), ("&gt;", ">"), ("&#x27;", "'"), ("SignedDate", "")):
        html = html.replace(escaped, plain)
    cells = [
        cell.strip() for line in html.split("\n") for cell in line.split(" | ") if cell.strip()
    ]
    written = [
        line for line in words_of(docx_record([record])).split("\n") if "Signed:" not in line
    ]
    assert [line.strip() for line in written] == cells


def test_the_word_document_is_a_whole_package_and_the_same_each_time() -> None:
    record = record_of(REPORT, DECISIONS)
    document = docx_record([record])
    assert document == docx_record([record])
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        assert package.testzip() is None
        names = package.namelist()
        parts = {name: package.read(name).decode() for name in names}
    assert names[0] == "[Content_Types].xml"
    for content in parts.values():
        ET.fromstring(content)
    listed = re.findall(r'PartName="/([^"]+)"', parts["[Content_Types].xml"])
    assert set(listed) <= set(names)
    targets = re.findall(r'Target="([^"]+)"', parts["word/_rels/document.xml.rels"])
    assert {f"word/{target}" for target in targets} <= set(names)
    styles = set(re.findall(r'w:styleId="([^"]+)"', parts["word/styles.xml"]))
    used = set(re.findall(r'<w:(?:pStyle|tblStyle) w:val="([^"]+)"', parts["word/document.xml"]))
    assert used <= styles
    assert '<w:pgSz w:w="11906" w:h="16838"/>' in parts["word/document.xml"]
    assert "<w:tblHeader/>" in parts["word/document.xml"]
    assert 'w:lang w:val="en-GB"' in parts["word/styles.xml"]


def test_our_own_reader_opens_the_word_document() -> None:
    from tenderlint.readers import read_source

    [reading] = read_source(source(docx_record([record_of(REPORT, DECISIONS)]), "record.docx"))
    assert not isinstance(reading, Problem)


def test_two_tenders_are_two_pages() -> None:
    record = record_of(REPORT, DECISIONS)
    with zipfile.ZipFile(io.BytesIO(docx_record([record, record]))) as package:
        assert package.read("word/document.xml").count(b"<w:pageBreakBefore/>") == 1
    assert html_record([record, record]).count(b"<article>") == 2


def test_the_html_is_self_contained_and_says_its_language() -> None:
    html = html_record([record_of(REPORT, DECISIONS)]).decode()
    assert html.startswith('<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">')
    assert "<title>Decision record: Lunch &lt;script&gt;clubs&lt;/script&gt;</title>" in html
    assert not re.search(r"<script|<link|<img|src=|href=|url\(|@import", html)
    assert html.count("<h1>") == 1
    assert html.count('scope="col"') == 3
    assert "@page { size: A4;" in html


_ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@settings(max_examples=60, deadline=None)
@given(title=_ANY, reason=_ANY, by=_ANY)
def test_any_words_leave_both_formats_whole(title: str, reason: str, by: str) -> None:
    made = record_of(REPORT, DECISIONS)
    line = made.barriers[0]._replace(words=reason)
    made = made._replace(title=title, barriers=(line,))
    made = made._replace(signatures=(made.signatures[0]._replace(by=by),))
    document = docx_record([made])
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        for name in package.namelist():
            ET.fromstring(package.read(name))
    html = html_record([made]).decode()
    tags = {tag.lower() for tag in re.findall(r"<([A-Za-z][\w-]*)", html)}
    known = {"html", "head", "meta", "title", "style", "body", "main", "article", "h1", "h2", "p"}
    assert tags <= known | {*"table caption thead tbody tr th td strong span".split()}


def test_many_open_questions_stand_below_the_signature_and_all_of_them() -> None:
    asked = tuple(f"Question {number}?" for number in range(40))
    record = record_of(tender(A), [decision(A)])
    few = text_of(record._replace(unanswered=asked[:8]))
    assert f"Not answered: {' '.join(asked[:8])}\nDecided by:" in few
    many = text_of(record._replace(unanswered=asked))
    assert "Not answered: 40 questions, listed at the end.\nDecided by:" in many
    assert many.endswith(f"Not answered\n{' '.join(asked)}\n")


def test_nothing_is_cut() -> None:
    long = " ".join(f"word{number}" for number in range(4000))
    record = record_of(tender(A), [decision(A, reason=long)])
    assert "word3999" in text_of(record)
    document = docx_record([record])
    assert "word3999" in words_of(document)
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        rows = package.read("word/document.xml").decode().split("<w:tr>")
    [row] = [row for row in rows if "word3999" in row]
    assert "<w:cantSplit/>" not in row


def test_every_block_is_known_to_both_writers() -> None:
    blocks = {type(block).__name__ for block in page(record_of(REPORT, DECISIONS))}
    assert blocks == {"Heading", "Pairs", "Paragraph", "Table", "SignatureLine"}


DAY_OPTION = ("--on", "2026-11-22")


@pytest.fixture
def marked_file(tmp_path: Path) -> Path:
    """A marked copy of an example: two findings decided, one of them mended since."""
    import datetime as dt

    import openpyxl

    import tenderlint

    example = ROOT / "examples" / "community-transport.xlsx"
    [judged] = tenderlint.check(example, today=dt.date(2026, 11, 22)).tenders
    by_rule = {one.rule: one for one in judged.findings}
    lines = [
        finding_line(by_rule["audited-accounts-required"], "keep, because …", "The funder asks."),
        finding_line(by_rule["consortium-barred"], "change"),
        finding_line(by_rule["reliance-barred"], "change"),
        question_line("preparation.reservation_considered", "No"),
        *signed(),
    ]
    data = marked(example.read_bytes(), lines)
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    workbook["Conditions"]["C4"] = "Welcome"
    path = tmp_path / "transport-marked.xlsx"
    workbook.save(path)
    return path


def test_a_marked_workbook_becomes_a_record_beside_it(marked_file: Path) -> None:
    before = marked_file.read_bytes()
    done = run("record", marked_file.name, *DAY_OPTION, cwd=marked_file.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "wrote transport-marked-decision-record.docx\nwrote transport-marked-decision-record.html\n"
    )
    assert {path.name for path in marked_file.parent.iterdir()} == {
        "transport-marked.xlsx",
        "transport-marked-decision-record.docx",
        "transport-marked-decision-record.html",
    }
    assert marked_file.read_bytes() == before
    written = (marked_file.parent / "transport-marked-decision-record.docx").read_bytes()
    words = words_of(written)
    assert "Kept\nBecause: The funder asks." in words
    assert "To be changed\nNot changed yet." in words
    assert "Changed, and no longer found: Organisations may not bid together." in words
    assert "Decided by: Jo Marsh, on 22 November 2026." in words


def test_a_second_check_honours_the_answers(marked_file: Path) -> None:
    done = run("check", str(marked_file), "--all", *DAY_OPTION)
    assert "1 finding is kept with a reason." in done.stdout
    kept = done.stdout.partition("Kept with a reason:")[2]
    assert "Kept, because: The funder asks. (Jo Marsh, 22 November 2026)" in kept
    assert "You chose to change this; it is still there. (Jo Marsh, 22 November" in done.stdout
    assert "consortium-barred: To be changed, and no longer found." in done.stdout
    assert "1. Audited accounts" not in done.stdout


def test_a_record_is_not_overwritten_without_force(marked_file: Path) -> None:
    target = marked_file.parent / "r.html"
    target.write_text("mine")
    refused = run("record", str(marked_file), "-o", str(target))
    assert refused.returncode == 2
    assert refused.stderr == (
        f"{target}: is there already; name another file with -o, or give --force.\n"
    )
    assert target.read_text() == "mine"
    assert run("record", str(marked_file), "-o", str(target), "--force").returncode == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("forced", [(), ("--force",)], ids=["plain", "forced"])
def test_what_is_read_is_never_written_over(marked_file: Path, forced: tuple[str, ...]) -> None:
    folder = marked_file.parent
    other = folder / "annex.docx"
    other.write_bytes(docx_record([record_of(REPORT, DECISIONS)]))
    before = other.read_bytes()
    done = run("record", "--together", str(folder), "-o", str(other), *forced)
    assert done.returncode == 2
    assert done.stderr == f"{other}: is what the record is read from; name another file.\n"
    assert other.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ("{marked}", "-o", "r.pdf"),
            "r.pdf: a record is written as .docx or .html; name the file so.",
            id="another format",
        ),
        pytest.param(
            ("{marked}", "-o", "nowhere/r.html"),
            "nowhere/r.html: could not be written (No such file or directory); close it if it is "
            "open, and see that the folder is there and may be written to.",
            id="a folder that is not there",
        ),
        pytest.param(
            ("{example}",),
            "{example}: holds no sheet of answers, so there is nothing to record; mark the "
            "workbook first, and answer on the sheet that it gets.",
            id="a workbook that is not marked",
        ),
        pytest.param(
            ("missing.xlsx",),
            "missing.xlsx: does not exist",
            id="no file",
        ),
        pytest.param(
            ("{marked}", "{example}"),
            "Give one marked workbook; several files of one tender go with --together.",
            id="several files",
        ),
    ],
)
def test_what_cannot_be_recorded_is_said(
    marked_file: Path, arguments: tuple[str, ...], message: str
) -> None:
    names = {"marked": str(marked_file), "example": str(ROOT / "examples" / "lunch-clubs.json")}
    done = run("record", *(a.format(**names) for a in arguments), cwd=marked_file.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(message.format(**names))
    assert "Traceback" not in done.stderr
    assert [path.name for path in marked_file.parent.iterdir()] == ["transport-marked.xlsx"]


def test_the_record_of_a_file_without_a_folder_of_its_own(marked_file: Path) -> None:
    draft = ROOT / "examples" / "lunch-clubs.json"
    target = marked_file.parent / "both.html"
    done = run("record", "--together", str(draft), str(marked_file), "-o", str(target), *DAY_OPTION)
    assert (done.returncode, done.stderr) == (0, "")
    assert "lunch-clubs.json and transport-marked.xlsx" in target.read_text(encoding="utf-8")
