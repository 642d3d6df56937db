"""Old Excel workbooks: what is hidden or struck out in an .xls is no part of the tender."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.readers.source import Source
from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.biff import scan_xls
from tenderlint.readers.workbook.compound import stream_of
from tenderlint.readers.workbook.marks import Look

MARKED = Path(__file__).parent / "documents" / "marked.xls"
DATA = MARKED.read_bytes()


def test_hidden_and_struck_words_are_set_aside() -> None:
    (reading,) = read(Source("marked.xls", MARKED))
    set_aside = [
        (passage.text, f"{passage.location.sheet}!{passage.location.cell}", str(passage.standing))
        for passage in reading.ignored
    ]
    assert set_aside == [
        ("Minimum annual turnover", "Conditions!A4", "hidden"),
        ("£150,000", "Conditions!B4", "hidden"),
        ("60 days", "Conditions!B5", "struck"),
        ("Lead provider", "Conditions!D8", "hidden"),
        ("Yes", "Conditions!E8", "hidden"),
        ("Minimum annual turnover", "Old!A1", "hidden"),
        ("£900,000", "Old!B1", "hidden"),
    ]
    fields = {statement.pointer.field for statement in reading.statements}
    assert "conditions.minimum_turnover" not in fields
    assert "terms.payment_days" not in fields
    assert "conditions.lead_provider_required" not in fields
    assert reading.problems == ()


def test_the_marks_of_an_old_workbook() -> None:
    marks = scan_xls(DATA)
    assert marks is not None
    assert marks.complete
    sheet = marks.sheets["Conditions"].marks
    assert sheet.hidden_rows == {3}
    assert sheet.hidden_columns == [(3, 4)]
    assert sheet.looks[4, 1] == Look.STRUCK
    assert sheet.looks[5, 1] == Look.PERCENT


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(DATA[:512], id="the header alone"),
        pytest.param(DATA[:2000], id="cut short"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4000, id="all ones"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4000, id="all zeros"),
    ],
)
def test_a_damaged_file_has_no_marks(data: bytes) -> None:
    assert scan_xls(data) is None


def test_a_chain_that_bites_its_tail_ends() -> None:
    looped = bytearray(DATA)
    # The allocation table stands in the sector named first in the header: let all point to 0.
    (sector,) = [int.from_bytes(DATA[76:80], "little")]
    start = (sector + 1) * 512
    looped[start : start + 512] = b"\x00" * 512
    assert stream_of(bytes(looped), "No such stream") is None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(DATA) - 1), st.integers(0, 255)), max_size=30))
def test_changed_bytes_never_raise(changes: list[tuple[int, int]]) -> None:
    data = bytearray(DATA)
    for position, value in changes:
        data[position] = value
    result = scan_xls(bytes(data))
    assert result is None or isinstance(result.complete, bool)
