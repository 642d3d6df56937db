"""The marked copy of a workbook: what is said where, and that everything else stays."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
import python_calamine

from tenderlint.readers.workbook.marked import SHAPE, Reference, read_reference
from tenderlint.report import fingerprint
from tenderlint.writers.marked import companion_workbook, mark_workbook
from tenderlint.writers.package import UnpatchableError, nodes_of
from tenderlint.writers.package.worksheet import _ORDER
from tests.annotated_files import EXTRA, NAME, judge, packed_parts, parts_of, rich, titles
from tests.workbook_files import build, rewrite

_MOVING = re.compile(r'\s(?:s|count|localSheetId|activeTab|firstSheet)="[^"]*"')
"""Attributes whose values may change: numbers of formats, counts, and places of sheets."""
_TOKEN = re.compile(r"<[^>]*>|[^<]+")


def marked(data: bytes) -> bytes:
    return mark_workbook(data, NAME, judge(data), titles()).content


def opened(data: bytes, **options: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says that it drops sparklines
        return openpyxl.load_workbook(io.BytesIO(data), **options)


@pytest.fixture(scope="module")
def copy() -> bytes:
    return marked(rich())


def test_parts_that_were_not_touched_keep_their_packed_bytes(copy: bytes) -> None:
    before, after = packed_parts(rich()), packed_parts(copy)
    touched = {name for name in before if before[name] != after[name]}
    assert touched == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        *(f"xl/worksheets/sheet{number}.xml" for number in range(1, 7)),
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    assert touched.isdisjoint(EXTRA)
    assert list(after)[: len(before)] == list(before)


def test_parts_that_were_touched_only_gained(copy: bytes) -> None:
    before, after = parts_of(rich()), parts_of(copy)
    for name in before:
        if before[name] != after[name]:
            assert is_subsequence(tokens(before[name]), tokens(after[name])), name


def tokens(part: bytes) -> list[str]:
    return [_MOVING.sub("", token) for token in _TOKEN.findall(part.decode())]


def is_subsequence(some: list[str], every: list[str]) -> bool:
    left = iter(every)
    return all(token in left for token in some)


def test_two_other_programs_read_the_same_values(copy: bytes) -> None:
    for cached in (False, True):
        old, new = opened(rich(), data_only=cached), opened(copy, data_only=cached)
        assert new.sheetnames == ["tenderlint", *old.sheetnames]
        for sheet in old:
            assert grown(new[sheet.title]) == grown(sheet)
    old, new = (python_calamine.load_workbook(io.BytesIO(data)) for data in (rich(), copy))
    for name in old.sheet_names:
        assert new.get_sheet_by_name(name).to_python() == old.get_sheet_by_name(name).to_python()


def grown(sheet: Any) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet for cell in row if cell.value is not None}


def test_every_finding_is_a_comment_at_its_cell_or_beside_one_that_was_there(copy: bytes) -> None:
    workbook, report = opened(copy), judge(rich())
    moved = {"C9": "D9", "C14": "D14"}
    for finding in report.tenders[0].findings:
        place = finding.evidence[0].location
        sheet = workbook[place.sheet]
        cell = moved.get(place.cell, place.cell) if place.sheet == "Conditions" else place.cell
        comment = sheet[cell].comment
        assert comment.author == "tenderlint"
        assert finding.title in comment.text
        assert f"Change to: {finding.change_to}" in comment.text
    officer = workbook["Conditions"]["C9"].comment
    assert (officer.author, officer.text) == ("Officer", "Please check this figure.")


def test_every_row_with_a_finding_has_a_coloured_edge(copy: bytes) -> None:
    before, after = opened(rich()), opened(copy)
    edges = {
        (sheet.title, cell.coordinate): cell.border.left.color.rgb
        for sheet in after
        for row in sheet
        for cell in row
        if cell.border.left.style == "thick"
    }
    assert edges["Conditions", "A9"] == edges["Conditions", "A4"] == "FF9B1C1F"
    assert edges["Terms", "A2"] == "FFC77700"
    assert edges["Summary", "A16"] == "FF1F5FA8"
    assert {column for _, (column, *_) in edges} == {"A"}
    for name, address in edges:
        old, new = before[name][address], after[name][address]
        assert [repr(new.font), repr(new.fill), new.number_format] == [
            *(repr(old.font), repr(old.fill), old.number_format)
        ]


def test_the_list_comes_first_and_links_to_every_finding(copy: bytes) -> None:
    sheet = opened(copy).worksheets[0]
    found = judge(rich()).tenders[0].findings
    by_print = {finding.fingerprint: finding for finding in found}
    assert (sheet.title, sheet["J1"].value, sheet.freeze_panes) == ("tenderlint", SHAPE, "A4")
    listed = [row for row in sheet.iter_rows(min_row=4) if kind_of(row) == "finding"]
    assert [row[0].value for row in listed] == list(range(1, len(found) + 1))
    for row in listed:
        reference = read_reference(row[9].value)
        finding = by_print.pop(reference.mark)
        place = finding.evidence[0].location
        assert row[2].hyperlink.location == f"'{place.sheet}'!{place.cell}"
        assert row[2].value == f"{place.sheet}!{place.cell}"
        quotation = finding.evidence[0].text
        anchor = fingerprint(finding.rule, [quotation]) if quotation else ""
        wanted = Reference("finding", "tender", finding.rule, finding.fingerprint, anchor)
        assert reference == wanted
    assert not by_print


def kind_of(row: Any) -> str:
    reference = read_reference(str(row[9].value or ""))
    return reference.kind if reference else ""


def test_findings_stand_by_principle_in_the_principles_order(copy: bytes) -> None:
    sheet = opened(copy).worksheets[0]
    bands = [str(row[0].value).partition(" · ")[0] for row in sheet.iter_rows(min_row=4)]
    shown = [title for title in titles().values() if title in bands]
    assert [band for band in bands if band in titles().values()] == shown
    assert len(shown) >= 4


def test_answers_are_chosen_from_lists_and_a_name_and_a_day_are_asked_for(copy: bytes) -> None:
    sheet = opened(copy).worksheets[0]
    rows = {kind_of(row) for row in sheet.iter_rows()}
    assert rows == {"", "by", "on", "finding", "question"}
    choices = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            first, last = rule.formula1.replace("$", "").split(":")
            words = tuple(cell[0].value for cell in sheet[f"{first}:{last}"])
            for held in rule.sqref.ranges:
                for cell in held.cells:
                    choices[cell] = words
    for number, row in enumerate(sheet.iter_rows(), 1):
        if kind_of(row) == "finding":
            assert choices[number, 8] == ("change", "keep, because …")
    assert ("Yes", "No") in choices.values()
    assert all(sheet.column_dimensions[column].hidden for column in "JK")


def test_names_of_one_sheet_and_the_open_sheet_move_with_their_sheets(copy: bytes) -> None:
    before, after = opened(rich()), opened(copy)
    assert after["Summary"].defined_names["Wert"].attr_text == "Summary!$B$11"
    assert after["Conditions"].defined_names["Wert"].attr_text == "Conditions!$C$9"
    assert after.active.title == before.active.title
    assert [s.sheet_state for s in after.worksheets[1:]] == [s.sheet_state for s in before]
    assert after.security.lockStructure
    assert after["Conditions"].protection.sheet


def test_sections_of_worksheets_stand_in_the_order_of_the_standard(copy: bytes) -> None:
    for name, part in parts_of(copy).items():
        if name.startswith("xl/worksheets/sheet"):
            ranks = [_ORDER.index(node.local) for node in nodes_of(part, depth=1).children]
            assert ranks == sorted(ranks), name


def test_every_relation_leads_to_a_part_and_every_part_has_a_type(copy: bytes) -> None:
    parts = parts_of(copy)
    types = nodes_of(parts["[Content_Types].xml"])
    endings = {node.get("Extension") for node in types.all("Default")}
    stated = {node.get("PartName") for node in types.all("Override")}
    for name, part in parts.items():
        if name not in EXTRA and name != "[Content_Types].xml":
            assert f"/{name}" in stated or name.rpartition(".")[2] in endings, name
        if name.endswith((".xml", ".rels", ".vml")):
            ET.fromstring(part)
        for node in nodes_of(part).children if name.endswith(".rels") else ():
            target = node.get("Target") or ""
            if target.startswith("/"):
                assert target[1:] in parts, (name, target)


def test_marking_a_marked_copy_replaces_what_was_said_and_keeps_decisions(copy: bytes) -> None:
    workbook = opened(copy)
    sheet = workbook.worksheets[0]
    rows = [row for row in sheet.iter_rows() if kind_of(row) == "finding"]
    rows[0][7].value, rows[0][8].value = "keep, because …", "the law asks for it"
    question = next(row for row in sheet.iter_rows() if kind_of(row) == "question")
    question[7].value = "Yes"
    stream = io.BytesIO()
    workbook.save(stream)
    again = opened(mark_workbook(stream.getvalue(), NAME, judge(rich()), titles()).content)
    assert again.sheetnames == workbook.sheetnames
    found = [row for row in again.worksheets[0].iter_rows() if kind_of(row) == "finding"]
    assert [cell.value for cell in found[0][7:9]] == ["keep, because …", "the law asks for it"]
    asked = [r for r in again.worksheets[0].iter_rows() if r[9].value == question[9].value]
    assert [row[7].value for row in asked] == ["Yes"]
    for old, new in zip(opened(copy).worksheets[1:], again.worksheets[1:], strict=True):
        assert said(new) == said(old)
        assert thick(new) == thick(old)


def said(sheet: Any) -> dict[str, str]:
    return {c.coordinate: c.comment.text for row in sheet for c in row if c.comment}


def thick(sheet: Any) -> list[str]:
    return [c.coordinate for row in sheet for c in row if c.border.left.style == "thick"]


def test_marks_and_comments_go_when_their_finding_is_gone() -> None:
    report = judge(rich())
    none = report._replace(tenders=(report.tenders[0]._replace(findings=()),))
    again = opened(mark_workbook(marked(rich()), NAME, none, titles()).content)
    plain = opened(rich())
    for sheet in plain:
        assert said(again[sheet.title]) == said(sheet)
        assert thick(again[sheet.title]) == []


def test_a_sheet_of_that_name_that_is_not_ours_stays() -> None:
    def edit(workbook: Any) -> None:
        workbook.create_sheet("Tenderlint").append(["Notes of our own"])

    copy = opened(marked(build(SMALL, edit)))
    assert copy.sheetnames == ["tenderlint 2", "Summary", "Tenderlint"]
    assert copy["Tenderlint"]["A1"].value == "Notes of our own"


SMALL = {
    "Summary": [
        ["Title", "Lunch clubs"],
        ["Contract value", "£150,000"],
        ["Contract length", "3 years"],
        ["Minimum turnover", "£600,000"],
        ["Payment terms", "60 days"],
    ]
}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.encode("utf-16"), id="in UTF-16"),
        pytest.param(lambda text: ("\ufeff" + text).encode(), id="with a byte order mark"),
        pytest.param(lambda text: prefixed(text).encode(), id="with prefixes on its elements"),
        pytest.param(lambda text: text.replace("/>", " />").encode(), id="with spaces in its tags"),
    ],
)
def test_however_a_worksheet_is_written(change: Any) -> None:
    def each(name: str, content: bytes) -> bytes:
        wanted = name in ("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml")
        return (
            change(content.decode().partition("?>")[2] or content.decode()) if wanted else content
        )

    old = rewrite(build(SMALL), each)
    new = mark_workbook(old, NAME, judge(build(SMALL)), titles()).content
    for name in ("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"):
        assert parts_of(new)[name][:5] == parts_of(old)[name][:5]
    before, after = opened(old), opened(new)
    assert after.sheetnames == ["tenderlint", "Summary"]
    assert grown(after["Summary"]) == grown(before["Summary"]) != {}
    assert set(said(after["Summary"])) == {"B4"}
    assert thick(after["Summary"]) == ["A4"]


def prefixed(text: str) -> str:
    """The same part with the prefix x on every element that has none."""
    text = re.sub(r"<(/?)([A-Za-z]+)(?=[\s/>])", r"<\1x:\2", text)
    return text.replace('xmlns="', 'xmlns:x="', 1)


def test_a_strict_workbook_gets_strict_parts() -> None:
    def strict(_name: str, content: bytes) -> bytes:
        if not content.lstrip().startswith(b"<"):
            return content
        return (
            content.decode()
            .replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            .encode()
        )

    data = rewrite(build(SMALL), strict)
    parts = parts_of(marked(data))
    new = {name: part for name, part in parts.items() if name not in parts_of(data)}
    assert any(b"purl.oclc.org/ooxml/spreadsheetml/main" in part for part in new.values())
    for name, part in parts.items():
        if not name.startswith("docProps/") and not name.endswith(".vml"):
            assert b"schemas.openxmlformats.org/officeDocument/2006" not in part, name


@pytest.mark.parametrize(
    ("name", "change", "says"),
    [
        pytest.param(
            "xl/styles.xml",
            lambda _: b"<styleSheet/>",
            "has styles without fonts",
            id="styles without fonts",
        ),
        pytest.param(
            "xl/worksheets/sheet1.xml",
            lambda part: part.replace(b'r="4"', b'r="1"', 1),
            "has rows out of order",
            id="rows out of order",
        ),
        pytest.param(
            "xl/worksheets/sheet1.xml",
            lambda part: part.replace(b'r="A4"', b'r="A4" s="99"', 1),
            "has a cell with a format that is not there",
            id="a format that is not there",
        ),
    ],
)
def test_what_is_not_as_expected_is_not_patched(name: str, change: Any, says: str) -> None:
    report = judge(build(SMALL))
    data = rewrite(build(SMALL), lambda part, held: change(held) if part == name else held)
    with pytest.raises(UnpatchableError, match=says):
        mark_workbook(data, NAME, report, titles())


def test_a_shared_workbook_is_not_patched() -> None:
    stream = io.BytesIO(build(SMALL))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/revisions/revisionHeaders.xml", "<headers/>")
    with pytest.raises(UnpatchableError, match="shared"):
        mark_workbook(stream.getvalue(), NAME, judge(build(SMALL)), titles())


def test_the_companion_holds_the_same_list_without_links_into_it() -> None:
    report = judge(rich())
    own = opened(companion_workbook(NAME, report, titles()))
    assert own.sheetnames == ["tenderlint"]
    both = [own.worksheets[0], opened(marked(rich())).worksheets[0]]
    first, second = ([[c.value for c in row[:10]] for row in s.iter_rows()] for s in both)
    without = [[cell for at, cell in enumerate(row) if at != 1] for row in first]
    assert without == [[cell for at, cell in enumerate(row) if at != 1] for row in second]
    links = [c.hyperlink for row in own.worksheets[0] for c in row if c.hyperlink]
    assert links
    assert all(link.location is None and link.target.startswith("https://") for link in links)


def test_the_same_workbook_gives_the_same_bytes() -> None:
    assert marked(rich()) == marked(rich())


def test_a_marked_copy_is_judged_as_the_workbook_that_it_marks(copy: bytes) -> None:
    before, after = judge(rich()).tenders[0], judge(copy).tenders[0]
    assert [f.fingerprint for f in after.findings] == [f.fingerprint for f in before.findings]
    assert after.questions == before.questions
    assert (after.verdict, after.problems) == (before.verdict, before.problems)


def test_what_rests_on_an_answer_says_so(copy: bytes) -> None:
    workbook = opened(copy)
    sheet = workbook.worksheets[0]
    for row in sheet.iter_rows():
        if kind_of(row) == "question" and "overheads" in row[9].value:
            row[7].value = "Yes"
    stream = io.BytesIO()
    workbook.save(stream)
    report = judge(stream.getvalue())
    [number] = [
        n for n, f in enumerate(report.tenders[0].findings) if "overhead" in f.title.lower()
    ]
    assert report.tenders[0].findings[number].evidence[0].location.sheet == "tenderlint"
    again = opened(mark_workbook(stream.getvalue(), NAME, report, titles()).content)
    found = [r for r in again.worksheets[0].iter_rows() if kind_of(r) == "finding"]
    [about] = [r for r in found if "overhead" in r[1].value.lower()]
    assert not said(again.worksheets[0])
    assert (about[2].value, about[2].hyperlink) == ("an answer on this sheet", None)
    kept = [r for r in again.worksheets[0].iter_rows() if "overheads" in str(r[9].value)]
    assert [(kind_of(r), r[7].value) for r in kept] == [("question", "Yes")]
