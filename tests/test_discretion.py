"""No report repeats how to reach a person, and what is blotted out keeps its length."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.provenance import Location
from tenderlint.readers.ocds import text_at
from tenderlint.reporters.discretion import discreet
from tests.commands import run
from tests.contracts_finder_files import csv_of, search_of, sheet_of
from tests.flattened_files import flattened
from tests.ocds_notices import NOTICE
from tests.workbook_files import build

CONTACTS = [
    "p.quill@fernshire.example",
    "tenders+care@procurement.fernshire.gov.uk",
    "p_quill @ fernshire.example",
    "01632 960123",
    "01632960123",
    "(01632) 960 123",
    "+44 1632 960123",
    "+44 (0)1632 960 123",
    "00441632960123",
    "020 7946 0958",
    "020-7946-0958",
    "07700 900123",
    "01632 960123 ext 45",
    "+353 1 234 5678",
    "0800 123 4567",
]
PLAIN = [
    "£150,000", "£1,000,000.00", "0.607m GBP", "660,000 GBP", "01/02/2026", "01.02.2026 12:00",
    "2026-11-05T12:00:00+00:00", "12:00 on 02-11-2026", "85312100-4", "03000000-1 15000000",
    "ocds-r6ebe6-0000575002", "DN0123456", "037689-2026", "2026/S 000-081117", "ISO 9001:2015",
    "5 lots @ £20.50 each", "lots 01 02 03 04 05 06", "HG1 9ZZ", "60% / 40%", "GB-COH-01234567",
    "https://www.find-tender.service.gov.uk/Notice/094476-2026", "0900 2025-03-11", "2147483647",
    "Dr Gray’s Hospital", "Contact Centre staff", "QIP131", "1 x 12 months", "10,000,000",
]  # fmt: skip
BETWEEN = st.text(alphabet="abc XYZ.,:;()\n£-", max_size=12).map(lambda words: f" {words} ")


@pytest.mark.parametrize("contact", CONTACTS)
@pytest.mark.parametrize(
    "words", ["{}", "Write to {}.", "({})", "tel:{}", "{}, or call", "a\n{}\nb", "ring {}rn now"]
)
def test_ways_to_reach_someone_are_blotted_out(contact, words):
    text = words.format(contact)
    if "rn" in words and not contact[-1].isdecimal():
        return
    blotted = discreet(text)
    assert len(blotted) == len(text)
    assert [a for a, b in zip(text, blotted, strict=True) if a != b and b != "*"] == []
    start = text.index(contact)
    assert set(blotted[start : start + len(contact)]) <= {"*", " ", "("}


@pytest.mark.parametrize("words", PLAIN)
def test_what_is_no_way_to_reach_someone_stands(words):
    assert discreet(words) == words
    assert discreet(f"It says {words} here.") == f"It says {words} here."


@pytest.mark.parametrize(
    ("words", "blotted"),
    [
        ("Contact: Petronella Quill", "Contact: ********** *****"),
        ("contact name - Petronella Quill", "contact name - ********** *****"),
        ("for the attention of Ms P. Quill", "for the attention of ** ** *****"),
        ("Mrs Quill will answer", "Mrs ***** will answer"),
        ("ask Petronella Quill on 01632 960123", "ask ********** ***** on ***** ******"),
        ("Petronella Quill (e-mail: p@q.uk)", "********** ***** (e-mail: ******)"),
    ],
)
def test_the_name_of_whom_they_reach_is_blotted_out(words, blotted):
    assert discreet(words) == blotted


@given(st.lists(BETWEEN | st.sampled_from(CONTACTS + PLAIN), max_size=8).map("".join) | st.text())
def test_length_and_space_are_kept(text):
    blotted = discreet(text)
    assert len(blotted) == len(text)
    assert all(a == b or (b == "*" and not a.isspace()) for a, b in zip(text, blotted, strict=True))
    assert "fernshire.example" not in blotted


@pytest.mark.parametrize("piece", ["a", "a@", "@ ", "0", "01 ", "+4 ", "Mr A", "Aa ", "contact: "])
def test_long_hostile_texts_are_passed_through(piece):
    text = (piece * 200_000)[:200_000]
    assert len(discreet(text)) == len(text)


SPOKEN = (
    " Contact: Petronella Quill, p.quill@fernshire.example, 01632 960123, before a minimum annual"
    " turnover of £900,000 is asked of bidders by p.quill@fernshire.example (01632 960123)."
)
SECRETS = ("quill", "petronella", "fernshire.example", "960123", "01632")


def spoken(value: Any) -> Any:
    """A document with the contacts in every text that is longer than a code."""
    if isinstance(value, dict):
        return {key: spoken(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [spoken(inner) for inner in value]
    if isinstance(value, str) and " " in value:
        return value + SPOKEN
    return value


def notice() -> dict[str, Any]:
    document: dict[str, Any] = spoken(deepcopy(NOTICE))
    point = {"name": "Petronella Quill", "email": "p.quill@fernshire.example"}
    document["parties"][0]["contactPoint"] = {**point, "telephone": "01632 960123"}
    document["tender"]["submissionMethodDetails"] = "p.quill@fernshire.example"
    document["tender"]["value"]["amount"] = "01632 960123"
    return document


def words_of_sheet() -> bytes:
    rows = [
        ["Title", f"Lunch clubs.{SPOKEN}"],
        ["Buyer", "Fernshire, 01632 960123"],
        ["Contract value", "£90,000 (p.quill@fernshire.example)"],
        ["Contact name", "Petronella Quill"],
        ["E-mail", "p.quill@fernshire.example"],
        ["Minimum turnover", f"£500,000.{SPOKEN}"],
        [f"Bidders should know this and much else besides.{SPOKEN}"],
    ]
    return build({"Summary": rows})


FILES = {
    "notice.json": lambda: json.dumps(notice()).encode(),
    "flattened.xlsx": lambda: build(flattened(notice())),
    "export.csv": lambda: csv_of({"Description": SPOKEN, "Title": f"Clubs.{SPOKEN}"}),
    "search.json": lambda: search_of({"description": SPOKEN, "title": f"Clubs.{SPOKEN}"}),
    "export.xlsx": lambda: sheet_of({"Description": SPOKEN, "Title": f"Clubs.{SPOKEN}"}),
    "tender.xlsx": words_of_sheet,
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("command", ["check", "show"])
def test_no_report_of_any_source_repeats_a_contact(tmp_path: Path, name, form, command):
    path = tmp_path / name
    path.write_bytes(FILES[name]())
    more = ["--all", "--fail-on", "never"] if command == "check" else []
    done = run(command, str(path), "--format", form, *more)
    assert "lunch clubs" in done.stdout.lower() or "clubs" in done.stdout.lower() or name[0] in "nf"
    assert "turnover" in done.stdout
    # Where a text was broken over lines, its parts are told from one another by spaces alone.
    words = "".join(done.stdout.lower().split())
    assert [secret for secret in SECRETS if secret in words] == []


def test_spans_of_what_is_blotted_out_still_hold(tmp_path: Path):
    path = tmp_path / "notice.json"
    document = notice()
    path.write_text(json.dumps(document), encoding="utf-8")
    shape = json.loads(run("check", str(path), "--format", "json", "--fail-on", "never").stdout)
    seen = blotted = 0
    for finding in shape["tenders"][0]["findings"]:
        for place in finding["locations"]:
            span = tuple(place["span"]) if place["span"] else None
            there = text_at(document, Location(path.name, pointer=place["pointer"], span=span))
            assert there is not None
            seen += 1
            blotted += "*" in place["text"]
            assert discreet(there) == place["text"]
    assert seen
    assert blotted
