"""What holds for every workbook: addresses exist, words stand there, damage is refused cleanly."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tenderlint.model import FIELDS
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.grid import shown
from tenderlint.statements import Reading
from tests.workbook_files import build, rewrite, source

LABELS = sorted({label for field in FIELDS.values() for label in field.labels})
VALUES = [
    "£150,000", "3 years", "2 November 2026", "yes", "none", "40%", "see the ITT", "fixed", "TBC",
    "Lot 1", "Lot 2: South", "ISO 9001 or equivalent", "Public liability insurance", "Criteria",
    "Bidders must hold public liability insurance of £5m with the bid.", "  £2m ", "=A1",
    "Bidders must have a turnover of at least £90,000.", "Total", "Price", "Specification",
    150000, 0.4, 36, True, None, None,
]  # fmt: skip
CELLS = st.one_of(
    st.sampled_from(LABELS), st.sampled_from(VALUES), st.text(max_size=12), st.floats(-1e9, 1e9)
)
SHEETS = st.dictionaries(
    st.sampled_from(
        ["Summary", "Lots", "Criteria", "KPIs", "Conditions", "Terms", "Lot 3", "Notes v1"]
    ),
    st.lists(st.lists(CELLS, max_size=5), max_size=8),
    min_size=1,
    max_size=3,
)
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def excel_can_hold(value: Any) -> bool:
    try:
        openpyxl.Workbook().active.append([value])
    except (ValueError, openpyxl.utils.exceptions.IllegalCharacterError):
        return False
    return True


def cell_text(workbook: Any, sheet: str, address: str) -> str:
    value = workbook[sheet][address].value
    return shown(value, percent=False)[1]


def check_addresses(reading: Reading, data: bytes) -> None:
    """Every address that the reading names exists, and its words stand there."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    for statement in reading.statements:
        where = statement.location
        assert where.sheet in workbook.sheetnames
        if where.cell is None:
            assert statement.verbatim == where.sheet
            continue
        text = cell_text(workbook, where.sheet, where.cell)
        start, end = where.span or (0, len(text))
        assert text[start:end] == statement.verbatim
        assert statement.verbatim
        assert statement.pointer.field in FIELDS
    for passage in (*reading.unread, *reading.ignored):
        assert passage.location.cell is not None
    for problem in reading.problems:
        assert problem.location.cell is not None


@given(SHEETS)
@SETTINGS
def test_words_stand_where_statements_say(sheets: dict[str, list[list[Any]]]) -> None:
    held = {
        name: [[v if excel_can_hold(v) else None for v in row] for row in rows]
        for name, rows in sheets.items()
    }
    data = build(held)
    try:
        readings = read(source(data))
    except UnreadableError:
        return
    for reading in readings:
        check_addresses(reading, data)


GOOD = build(
    {
        "Summary": [["Title", "Day centre"], ["Buyer", "Riverside"], ["Contract value", "£90,000"]],
        "Criteria": [["Criterion", "Weight"], ["Price", 40], ["Quality", 60]],
    }
)


def test_words_of_a_plain_tender_stand_where_statements_say() -> None:
    [reading] = read(source(GOOD))
    assert len(reading.statements) > 8
    check_addresses(reading, GOOD)


def read_or_refuse(data: bytes) -> None:
    try:
        outcome: object = read(source(data))
    except UnreadableError as refusal:
        outcome = str(refusal)
    assert outcome


@given(st.binary(max_size=300))
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + b"\0" * 18)
@example(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
@SETTINGS
def test_random_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refuse(data)


@given(st.integers(0, len(GOOD) - 1))
@SETTINGS
def test_cut_workbooks_are_refused(length: int) -> None:
    with pytest.raises(UnreadableError):
        read(source(GOOD[:length]))


@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 7)), min_size=1, max_size=4)
)
@SETTINGS
def test_workbooks_with_flipped_bits_are_read_or_refused(flips: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for position, bit in flips:
        data[position] ^= 1 << bit
    read_or_refuse(bytes(data))


SHEET_XML = st.lists(
    st.one_of(
        st.sampled_from(
            ["<row>", "</row>", "<c>", '<c r="B2" t="s">', "</c>", "<v>", "</v>", "<v>1</v>",
             "<f>", "</f>", '<row r="3">', '<c r="A1" t="e">', '<c t="inlineStr">', "<is>",
             "<t>Title</t>", "</is>", '<mergeCell ref="A1:C9"/>', '<dimension ref="B:2"/>']
        ),
        st.text(max_size=5),
    ),
    max_size=14,
)  # fmt: skip


@given(SHEET_XML)
@SETTINGS
def test_strange_sheets_are_read_or_refused(pieces: list[str]) -> None:
    inner = "".join(pieces).encode("utf-8", "replace")
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + inner
        + b"</sheetData></worksheet>"
    )
    read_or_refuse(rewrite(GOOD, lambda name, old: sheet if name.endswith("sheet1.xml") else old))
