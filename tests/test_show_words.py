"""How `show` names fields and files: in a commissioner's words, and never twice the same folder."""

from __future__ import annotations

import pytest

from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.reporters.show_rows import _SHOWN
from tenderlint.reporters.show_words import (
    DERIVED,
    SECTIONS,
    heading_of,
    label_of,
    place_of,
    short_files,
)


def test_every_field_stands_under_a_heading_with_a_label_of_its_own() -> None:
    told: dict[tuple[str, str], str] = {}
    for name in FIELDS:
        heading, label = heading_of(name), label_of(name)
        assert heading in SECTIONS.values()
        assert label[:1].isupper() or label[:1].isdigit()
        assert "_" not in label
        assert told.setdefault((heading, label), name) == name


def test_what_is_derived_stands_apart() -> None:
    assert {heading_of(name) for name in _SHOWN} == {DERIVED}
    assert all("_" not in label_of(name) for name in _SHOWN)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("conditions.minimum_turnover", "Minimum turnover"),
        ("lot.value_including_vat", "Value including VAT"),
        ("terms.staff_transfer", "TUPE"),
        ("document.has_criteria", "Criteria"),
    ],
)
def test_labels_are_those_of_workbooks(name: str, label: str) -> None:
    assert label_of(name) == label


@pytest.mark.parametrize(
    ("files", "short"),
    [
        (("a/b.xlsx",), [""]),
        (("a/b.xlsx", "a/c.docx"), ["b.xlsx", "c.docx"]),
        (("b.xlsx", "c.docx"), ["b.xlsx", "c.docx"]),
        (("a/b.xlsx", "d/b.xlsx"), ["a/b.xlsx", "d/b.xlsx"]),
        ((r"C:\a\b.xlsx", r"C:\a\c.docx"), ["b.xlsx", "c.docx"]),
    ],
    ids=str,
)
def test_a_folder_that_all_share_is_left_out(files: tuple[str, ...], short: list[str]) -> None:
    assert list(short_files(files).values()) == short


def test_a_place_names_its_file_only_among_several() -> None:
    place = Location("a/b.xlsx", "Summary", "B3")
    assert place_of(place, short_files(["a/b.xlsx"])) == "Summary!B3"
    assert place_of(place, short_files(["a/b.xlsx", "a/c.docx"])) == "b.xlsx, Summary!B3"
    assert place_of(Location("a/c.docx"), short_files(["a/b.xlsx", "a/c.docx"])) == "c.docx"
