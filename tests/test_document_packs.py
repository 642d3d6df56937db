"""Word documents and PDFs beside other files: one tender, and which file is believed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import tenderlint
from tenderlint.lint import gather
from tenderlint.lint.together import combine
from tenderlint.provenance import Location
from tenderlint.quantities import Range
from tenderlint.readers import read_source
from tenderlint.resolve import resolve
from tenderlint.statements import How, Pointer
from tests import pdf_files, word_files
from tests.commands import ROOT, run
from tests.packs import DAY, NOTICE
from tests.word_files import document, h, p
from tests.workbook_files import build, source

EXAMPLE = ROOT / "examples" / "invitation-to-tender"
VALUE, TERM = "Contract value: £300,000", "Payment terms: 30 days"
WORD = document(p(VALUE), p(TERM), h("Conditions of contract"), p("Prices are fixed for the term."))
PDF = pdf_files.pdf(pdf_files.page("Contract value: £300,000", "Payment terms: 60 days"))
BOOK = build({"Summary": [["Title", "Lunch clubs"], ["Contract value", "£300,000"]]})


def readings(**files: bytes):
    found = []
    for name, data in files.items():
        stem, _, ending = name.rpartition("_")
        found.extend(read_source(source(data, f"{stem}.{ending}")))
    return found


def test_the_better_source_stands_first() -> None:
    notice = (ROOT / "examples" / "lunch-clubs.json").read_bytes()
    whole = combine(readings(d_pdf=PDF, c_docx=WORD, b_xlsx=BOOK, a_json=notice))
    assert whole.files == ("a.json", "b.xlsx", "c.docx", "d.pdf")
    assert combine(readings(d_pdf=PDF, c_docx=WORD, b_xlsx=BOOK)).title == "Lunch clubs"


def test_what_a_document_says_otherwise_is_a_conflict_with_both_places() -> None:
    whole = combine(readings(a_docx=WORD, b_pdf=PDF))
    (conflict,) = resolve(whole.statements).conflicts
    assert conflict.pointer.field == "terms.payment_days"
    assert [str(said.location) for said in conflict.statements] == [
        "paragraph 2", "page 1, paragraph 2",
    ]  # fmt: skip


def test_pages_add_up() -> None:
    two = pdf_files.pdf(pdf_files.page(VALUE), pdf_files.page(TERM))
    whole = combine(readings(a_pdf=PDF, b_pdf=two))
    entry = resolve(whole.statements).entries[Pointer("document.pages")]
    assert entry.value == Range(3, float("inf"))
    stated = build({"Summary": [["Title", "Lunch clubs"], ["Number of pages", "40"]]})
    whole = combine(readings(a_pdf=PDF, b_pdf=two, c_xlsx=stated))
    resolution = resolve(whole.statements)
    assert resolution.entries[Pointer("document.pages")].value == Range(40, 40)
    assert "document.pages" not in {one.pointer.field for one in resolution.conflicts}


def test_a_specification_claims_nothing_that_it_does_not_hold() -> None:
    specification = document(h("Service specification"), p("The service visits people. " * 60))
    whole = combine(readings(a_xlsx=BOOK, b_docx=specification))
    held = {s.pointer.field: s.location for s in whole.statements if s.how is How.DERIVED}
    assert held["document.has_specification"] == Location("b.docx", paragraph=1)
    assert not {"document.has_conditions", "document.has_terms"} & held.keys()


class TestAbsence:
    def test_it_points_at_the_heading_that_would_hold_it(self, tmp_path: Path) -> None:
        body = [
            h("Conditions of contract"),
            p(
                "Invoices are paid within 60 days. The Council may extend the contract by two years."
            ),
            p("Contract value: £900,000"),
            p("Term: 5 years"),
            p("The services are used by residents."),
            p("Sub-contracting is not permitted."),
        ]
        path = tmp_path / "terms.docx"
        path.write_bytes(document(*body))
        report = tenderlint.check(path)
        places = {
            str(evidence.location)
            for finding in report.tenders[0].findings
            for evidence in finding.evidence
        }
        assert places
        assert all(place.startswith("paragraph") for place in places)


class TestRuns:
    def test_a_folder_is_one_tender_with_every_document(self) -> None:
        done = run("check", "--together", str(EXAMPLE), "--format", "json", *DAY)
        (tender,) = json.loads(done.stdout)["tenders"]
        assert [Path(name).name for name in tender["files"]] == [
            "notice.json", "instructions.docx", "specification.docx", "conditions-of-contract.pdf",
        ]  # fmt: skip
        assert (tender["title"], tender["problems"]) == ("Short breaks for unpaid carers", [])
        places = [place for finding in tender["findings"] for place in finding["locations"]]
        assert {place["page"] for place in places} == {None, 1}
        assert all(place["text"] for place in places if place["paragraph"])

    def test_the_documents_show_what_the_notice_does_not(self) -> None:
        def found(path: Path) -> set[str]:
            report = tenderlint.check(path, together=True)
            return {finding.rule for tender in report.tenders for finding in tender.findings}

        alone = found(EXAMPLE / "notice.json")
        assert {"turnover-out-of-proportion", "consortium-barred"} <= found(EXAMPLE) - alone

    def test_each_document_of_a_folder_is_judged_by_itself(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(WORD)
        (tmp_path / "b.pdf").write_bytes(PDF)
        (tmp_path / "c.docx").write_bytes(document(p("Form of tender.")))
        (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        (tmp_path / "~$a.docx").write_bytes(b"\x05Anna")
        report = tenderlint.check(tmp_path)
        assert [Path(tender.files[0]).name for tender in report.tenders] == ["a.docx", "b.pdf"]
        (problem,) = report.problems
        assert problem.no_tender
        assert "says too little to be a tender by itself" in problem.message

    def test_what_cannot_be_read_in_a_pack_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(WORD)
        (tmp_path / "c.docx").write_bytes(document(p("Form of tender.")))
        ole2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
        (tmp_path / "old.doc").write_bytes(ole2)
        assert len(gather([str(tmp_path)]).sources) == 2
        report = tenderlint.check(tmp_path, together=True)
        (tender,) = report.tenders
        assert [Path(name).name for name in tender.files] == ["a.docx", "c.docx"]
        (problem,) = tender.problems
        assert "save it in Word as .docx" in problem.message

    @pytest.mark.parametrize("option", [(), ("--together",)])
    def test_a_document_that_says_too_little_is_no_tender(self, tmp_path: Path, option) -> None:
        path = tmp_path / "form.docx"
        path.write_bytes(document(p("Form of tender.")))
        done = run("check", *option, str(path))
        assert done.returncode == 3
        assert "says too little to be a tender by itself" in " ".join(done.stdout.split())

    def test_show_prints_pages_and_paragraphs(self, tmp_path: Path) -> None:
        shutil.copy(NOTICE, tmp_path)
        (tmp_path / "terms.pdf").write_bytes(PDF)
        (tmp_path / "terms.docx").write_bytes(WORD)
        done = run("show", "--together", ".", cwd=tmp_path)
        assert "terms.pdf, page 1, paragraph 2" in done.stdout
        assert "terms.docx, paragraph 2" in done.stdout

    def test_from_standard_input(self) -> None:
        assert run("check", "-", "--fail-on", "never", stdin=WORD).returncode == 0
        assert run("check", "-", "--fail-on", "never", stdin=PDF).returncode == 0


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (Location("a", paragraph=12), "paragraph 12"),
        (Location("a", paragraph=12, page=3), "page 3, paragraph 12"),
        (Location("a", page=3), "page 3"),
        (Location("a"), "whole file"),
    ],
)
def test_an_address_as_a_person_would_look_it_up(location: Location, words: str) -> None:
    assert str(location) == words


def test_a_document_is_read_in_bounded_time() -> None:
    """A long document takes seconds, not minutes."""
    body = [part for n in range(300) for part in (h(f"{n}. Requirements"), p("We ask this. " * 60))]
    (reading,) = read_source(word_files.source(document(*body)))
    assert reading.problems == ()
