"""Whatever a workbook is like, every reference names the right sheet and cell."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenderlint.provenance import Location
from tenderlint.readers.workbook.marked import read_reference
from tenderlint.report import Evidence, Finding, Report
from tenderlint.rule import Severity, Status
from tenderlint.statements import Confidence
from tenderlint.writers.marked import companion_workbook, mark_workbook
from tests.annotated_files import NAME, judge, parts_of, titles
from tests.workbook_files import build

_LETTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="[]:*?/\\"), max_size=20
)
_NAMES = st.builds("{}é{}'s".format, st.integers(0, 99), _LETTERS)
_PLACES = st.tuples(st.integers(1, 40), st.integers(1, 12))
_TEXTS = st.text(max_size=30) | st.sampled_from(
    ["=1+1", "+44", "-1", "@SUM(A1)", '=HYPERLINK("x")', "_x0041_", "</t><f>1</f>", "\x00a\x0bb"]
)


class Made(NamedTuple):
    """A workbook, and where in it the findings are."""

    data: bytes
    places: list[tuple[str, tuple[int, int]]]


@st.composite
def workbooks(draw: Any) -> Made:
    names = draw(st.lists(_NAMES, min_size=1, max_size=3, unique_by=str.casefold))
    places = []

    def edit(workbook: Any) -> None:
        for name in names:
            sheet = workbook[name]
            filled = draw(st.lists(_PLACES, max_size=12, unique=True))
            for row, column in filled:
                sheet.cell(row, column, f"{row} {column}")
            for column in draw(st.sets(st.sampled_from("ABCDEF"), max_size=3)):
                sheet.column_dimensions[column].hidden = True
            for row in draw(st.sets(st.integers(1, 40), max_size=3)):
                sheet.row_dimensions[row].hidden = True
            if draw(st.booleans()) and (5, 3) not in filled:
                sheet.merge_cells("B5:D6")
            places.extend((name, p) for p in draw(st.lists(_PLACES, max_size=4, unique=True)))

    return Made(build({name: [] for name in names}, edit), places)


def finding(number: int, place: Location, text: str) -> Finding:
    return Finding(
        rule=f"rule-{number}",
        title=text,
        principle="people-at-the-heart",
        severity=list(Severity)[number % 4],
        status=Status.STABLE,
        confidence=Confidence.HIGH,
        level=1,
        lots=(),
        asks=text,
        affects="",
        change_to=text,
        keep_if=text,
        yardstick=text,
        why="",
        basis=(),
        facts=(),
        evidence=(Evidence(place, text, primary=True),),
        fingerprint=f"{number:016x}",
    )


_BASE = judge(build({"Summary": [["Title", "Lunch clubs"], ["Minimum turnover", "£600,000"]]}))


def report_on(made: Made, text: str) -> Report:
    found = tuple(
        finding(number, Location(NAME, sheet=sheet, cell=address(place)), text)
        for number, (sheet, place) in enumerate(made.places)
    )
    return _BASE._replace(tenders=(_BASE.tenders[0]._replace(findings=found),))


def address(place: tuple[int, int]) -> str:
    return f"{openpyxl.utils.get_column_letter(place[1])}{place[0]}"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(workbooks(), _TEXTS)
def test_links_comments_and_marks_name_the_right_cells(made: Made, text: str) -> None:
    report = report_on(made, text)
    copy = openpyxl.load_workbook(
        io.BytesIO(mark_workbook(made.data, NAME, report, titles()).content)
    )
    old = openpyxl.load_workbook(io.BytesIO(made.data))
    assert copy.sheetnames == ["tenderlint", *old.sheetnames]
    for row in copy["tenderlint"].iter_rows():
        reference = read_reference(str(row[9].value or ""))
        if reference is not None and reference.kind == "finding":
            sheet, place = made.places[int(reference.mark, 16)]
            quoted = sheet.replace("'", "''")
            assert row[2].hyperlink.location == f"'{quoted}'!{address(place)}"
            where = anchor_of(old[sheet], place)
            said = copy[sheet][where].comment.text
            assert f"{row[0].value}. " in said or shared(made, old, sheet, where)
            # Inside a merged range openpyxl shows the borders of its first cell only.
            if values(old[sheet]) and (place[0] != 6 or not old[sheet].merged_cells.ranges):
                assert edge_of(copy[sheet], place[0])
    for sheet in old:
        assert values(copy[sheet.title]) == values(sheet)


def anchor_of(sheet: Any, place: tuple[int, int]) -> str:
    inside = [merged for merged in sheet.merged_cells.ranges if address(place) in merged]
    return inside[0].start_cell.coordinate if inside else address(place)


def shared(made: Made, old: Any, sheet: str, where: str) -> bool:
    """Whether several findings stand at one cell, so that its comment begins with another."""
    held = [p for name, p in made.places if name == sheet and anchor_of(old[sheet], p) == where]
    return len(held) > 1


def edge_of(sheet: Any, row: int) -> bool:
    return any(cell.border.left.style == "thick" for cell in sheet[row])


def values(sheet: Any) -> dict[str, object]:
    return {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value is not None}


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_no_text_becomes_a_formula(text: str) -> None:
    made = Made(build({"A": [["x"]]}), [("A", (1, 1))])
    report = report_on(made, text)
    for data in (
        mark_workbook(made.data, NAME, report, titles()).content,
        companion_workbook(NAME, report, titles()),
    ):
        for name, part in parts_of(data).items():
            if name.startswith("xl/worksheets/"):
                assert b"<f>" not in part
        sheet = openpyxl.load_workbook(io.BytesIO(data))["tenderlint"]
        assert {c.data_type for row in sheet.iter_rows() for c in row} <= {"s", "n", "inlineStr"}
        shown = [c.value for row in sheet.iter_rows() for c in row if c.column == 4]
        # openpyxl leaves the underscore escaped, which spreadsheets do not.
        assert legal(text) in [str(v or "").replace("_x005F_", "_").strip() for v in shown]


def legal(text: str) -> str:
    """The text as a spreadsheet can hold it."""
    from tenderlint.reporters.discretion import discreet
    from tenderlint.writers.package import plain_characters

    return plain_characters(discreet(text)).strip()
