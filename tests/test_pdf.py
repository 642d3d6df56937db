"""PDFs: lines put together to paragraphs and tables again, and what cannot be read said so."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenderlint.readers import read_source
from tenderlint.readers.document.blocks import Paragraph, Table
from tenderlint.readers.pdf import load as pdf_load
from tenderlint.readers.pdf import read
from tenderlint.readers.pdf.load import load
from tenderlint.readers.source import UnreadableError
from tenderlint.statements import Standing
from tests.commands import run
from tests.pdf_files import Line, lines, page, pdf, read_pdf, source
from tests.workbook_files import place_of, said, value_of

TURNOVER = "Bidders must have an annual turnover of at least £500,000."
GOOD = pdf(page(TURNOVER, "Contract value: £300,000"))
FEW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def texts(*pages: list[Line] | None) -> list[str]:
    """The paragraphs of a PDF; the cells of a row of a table with bars between them."""
    found = []
    for block in load(source(pdf(*pages))).blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            rows: dict[int, list[str]] = {}
            for cell in block.cells:
                rows.setdefault(cell.row, []).append(" / ".join(one.text for one in cell.pieces))
            found.extend(" | ".join(cells) for cells in rows.values())
    return found


class TestParagraphs:
    def test_an_address_is_a_page_and_a_paragraph_on_it(self) -> None:
        reading = read_pdf(page("One.", "Two."), page("Three.", TURNOVER))
        assert place_of(reading, "conditions.minimum_turnover") == "page 2, paragraph 2"

    def test_wrapped_lines_are_joined(self) -> None:
        wrapped = ("Bidders must have an annual turnover", "of at least £500,000.")
        assert texts(page("Before.", wrapped, "After.")) == ["Before.", TURNOVER, "After."]

    @pytest.mark.parametrize(
        ("first", "second", "whole"),
        [
            pytest.param("an organi-", "sation", "an organisation", id="a broken word"),
            pytest.param("a long-", "term view", "a long-term view", id="a compound"),
            pytest.param("the Stoke-", "Newington road", "the Stoke-Newington road", id="a name"),
        ],
    )
    def test_hyphens_at_the_end_of_a_line(self, first: str, second: str, whole: str) -> None:
        assert texts(page((f"This is {first}", f"{second} here."))) == [f"This is {whole} here."]

    def test_items_of_a_list_stay_apart(self) -> None:
        found = texts(
            page(
                (
                    "The provider shall:",
                    "• reply to each referral in two",
                    "days;",
                    "• keep records.",
                )
            )
        )
        assert found == [
            "The provider shall:", "• reply to each referral in two days;", "• keep records.",
        ]  # fmt: skip

    def test_a_mark_that_stands_apart_is_one_with_its_words(self) -> None:
        clause = [Line("4.2", 100), Line("Invoices are paid within 60 days.", 100, x=130)]
        assert texts(clause) == ["4.2 Invoices are paid within 60 days."]

    def test_a_sentence_goes_on_over_the_page(self) -> None:
        reading = read_pdf(
            page("Something else.", "Bidders must have a minimum"),
            page("annual turnover of £500,000.", "The end."),
        )
        assert value_of(reading, "conditions.minimum_turnover") == 50_000_000
        assert place_of(reading, "conditions.minimum_turnover") == "page 2, paragraph 1"

    def test_headers_footers_and_page_numbers_are_left_out(self) -> None:
        def furnished(number: int, words: str) -> list[Line]:
            head, foot = (
                Line("Ellerdale District Council", 40),
                Line(f"Page {number} of 3", 805, x=270),
            )
            return [head, *page(words), foot]

        assert texts(*(furnished(n, f"Clause {n}.") for n in (1, 2, 3))) == [
            "Clause 1.", "Clause 2.", "Clause 3.",
        ]  # fmt: skip

    def test_headings_that_differ_by_their_number_are_none(self) -> None:
        tops = ("Lot 4: North", "Lot 5: South", "Lot 6: West")
        found = texts(*([Line(top, 60), *page(f"Words {n}.")] for n, top in enumerate(tops)))
        assert found[::2] == list(tops)

    def test_a_watermark_across_the_page_is_left_out(self) -> None:
        content = GOOD.replace(
            b"BT /F1 11.0 Tf 72.0", b"BT /F1 11.0 Tf 0.7 0.7 -0.7 0.7 9 9 Tm 72.0", 1
        )
        assert content != GOOD
        (block,) = load(source(content)).blocks
        assert isinstance(block, Paragraph)
        assert block.text == "Contract value: £300,000"

    def test_a_table_of_contents_says_nothing(self) -> None:
        contents = [
            Line("Contents", 90), Line("Payment terms", 120), Line("30", 120, x=500),
            Line("Contract value", 140), Line("41", 140, x=500),
        ]  # fmt: skip
        dotted = page("Turnover of at least £500,000 " + "." * 30 + " 7")
        assert said(read_pdf(contents, dotted)) == []


class TestTables:
    def test_words_beside_each_other_are_a_row(self) -> None:
        table = [
            Line("Contract value", 100), Line("£300,000", 100, x=300),
            Line("Payment terms", 120), Line("60 days from the date", 120, x=300),
            Line("of the invoice", 134, x=300), Line("Term", 154), Line("3 years", 154, x=300),
        ]  # fmt: skip
        assert texts(table) == [
            "Contract value | £300,000",
            "Payment terms | 60 days from the date of the invoice",
            "Term | 3 years",
        ]
        reading = read_pdf(table)
        assert value_of(reading, "term.initial") == 36
        assert place_of(reading, "lot.value") == "page 1, paragraph 2"

    def test_criteria_with_weights(self) -> None:
        rows = [("Criterion", "Weighting"), ("Price", "40%"), ("Quality", "60%")]
        table = [
            Line(text, 100 + 18 * n, x=72 + 200 * column)
            for n, row in enumerate(rows)
            for column, text in enumerate(row)
        ]
        assert said(read_pdf(page("How we score:"), table), "criterion.weight") == [
            ("criterion.weight", None, "0", 40),
            ("criterion.weight", None, "1", 60),
        ]

    def test_a_narrow_gap_is_one_between_cells_where_others_end_there_too(self) -> None:
        table = [
            Line("Social value 10%", 100), Line("Price", 118), Line("40%", 118, x=140),
            Line("Quality", 136), Line("50%", 136, x=140),
        ]  # fmt: skip
        table[0:1] = [Line("Social value", 100), Line("10%", 100, x=140)]
        assert texts(table) == ["Social value | 10%", "Price | 40%", "Quality | 50%"]


class TestHeadings:
    @pytest.mark.parametrize(
        "heading",
        [
            pytest.param(Line("3. Scoring", 90, size=16), id="larger"),
            pytest.param(Line("3. Scoring", 90, bold=True), id="bold"),
            pytest.param(Line("Award criteria", 90), id="by its words"),
        ],
    )
    def test_they_say_where_words_stand(self, heading: Line) -> None:
        body = lines("Price 40%, quality 60%.", "The rest of the text is longer.", top=130, gap=30)
        reading = read_pdf([heading, *body])
        assert value_of(reading, "award.stated_price_weight") == 40
        assert place_of(reading, "document.has_criteria") == "page 1, paragraph 1"

    def test_the_largest_is_the_title(self) -> None:
        reading = read_pdf([Line("Lunch clubs", 80, size=20), *page(TURNOVER, top=120)])
        assert reading.title == "Lunch clubs"
        assert read_pdf(page(TURNOVER), title="Lunch clubs").title == "Lunch clubs"


class TestNotLive:
    def test_words_that_are_struck_out_are_set_aside(self) -> None:
        # The first line stands at 842 - 90 = 752 and is about 300 points long.
        box = "/QuadPoints[70 765 400 765 70 748 400 748]/Rect[70 748 400 765]"
        note = f"/Annots[<</Type/Annot/Subtype/StrikeOut{box}/Contents(too high)>>]"
        (reading,) = read(source(pdf(page(TURNOVER, "Contract value: £300,000"), annotations=note)))
        assert said(reading) == [("lot.value", None, None, 30_000_000)]
        assert [p.standing for p in reading.ignored] == [Standing.STRUCK, Standing.COMMENT]
        assert [p.text for p in reading.ignored] == [TURNOVER, "too high"]
        assert {str(p.location) for p in reading.ignored} == {"page 1"}

    def test_comments_are_set_aside(self) -> None:
        note = "/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/Contents(Turnover of £9m?)>>]"
        (reading,) = read(source(pdf(page(TURNOVER), annotations=note)))
        assert [passage.standing for passage in reading.ignored] == [Standing.COMMENT]


class TestScans:
    def test_a_page_without_text_is_a_problem(self) -> None:
        reading = read_pdf(page(TURNOVER), None, None, page("The end."), None)
        assert [(str(p.location), p.message.partition(":")[0]) for p in reading.problems] == [
            ("page 2", "Pages 2 to 3 hold no text"),
            ("page 5", "Page 5 holds no text"),
        ]

    def test_a_blank_page_is_none(self) -> None:
        assert read_pdf(page(TURNOVER), []).problems == ()

    def test_a_scan_as_a_whole_is_refused(self) -> None:
        with pytest.raises(UnreadableError, match=r"may be a scan.*OCR"):
            read(source(pdf(None, None)))

    def test_it_is_never_free_of_barriers(self, tmp_path: Any) -> None:
        path = tmp_path / "tender.pdf"
        path.write_bytes(
            pdf(page(TURNOVER.replace("£500,000", "£5"), "Contract value: £900,000"), None)
        )
        done = run("check", str(path), "--fail-on", "never")
        assert "No barrier was found" not in done.stdout
        assert "Page 2 holds no text" in " ".join(done.stdout.split())


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            pytest.param(b"%PDF-1.7\n...", "PDF cut short", id="only a mark"),
            pytest.param(GOOD[: len(GOOD) // 3], "PDF", id="a third"),
            pytest.param(
                pdf(
                    page(TURNOVER),
                    trailer=f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>"
                    "/ID[<00><00>]",
                ),
                "PDF protected with a password",
                id="a password",
            ),
            pytest.param(pdf(*[[]] * 1_501), "1501 pages", id="too many pages"),
            pytest.param(pdf([]), "without text", id="an empty page"),
        ],
    )
    def test_refused_with_its_own_sentence(self, data: bytes, words: str) -> None:
        with pytest.raises(UnreadableError, match=words) as refusal:
            list(read_source(source(data)))
        assert "specification.pdf" not in str(refusal.value)

    def test_without_the_engine_the_next_step_is_named(self, monkeypatch: Any) -> None:
        monkeypatch.setattr(pdf_load, "find_spec", lambda _: None)
        with pytest.raises(UnreadableError, match=r"pip install 'tenderlint\[docs\]'"):
            read(source(GOOD))

    @pytest.mark.parametrize(
        "program",
        [
            pytest.param("import os; os.abort()", id="dies"),
            pytest.param("print('not JSON')", id="talks nonsense"),
            pytest.param("print('[]')", id="talks JSON"),
            pytest.param("import time; time.sleep(60)", id="hangs"),
        ],
    )
    def test_an_engine_that_fails_is_a_clear_refusal(self, program: str, monkeypatch: Any) -> None:
        real = subprocess.run

        def other_program(_: Any, **options: Any) -> Any:
            return real([sys.executable, "-c", program], **(options | {"timeout": 1}))

        monkeypatch.setattr(subprocess, "run", other_program)
        with pytest.raises(UnreadableError, match="save it as a PDF again"):
            read(source(GOOD))

    def test_words_before_the_mark_are_passed_over(self) -> None:
        assert said(next(iter(read_source(source(b"junk\n" + GOOD)))))

    @given(st.integers(0, len(GOOD) - 1))
    @FEW
    def test_cut_pdfs_are_read_or_refused(self, length: int) -> None:
        read_or_refuse(GOOD[:length])

    @given(
        st.lists(
            st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 7)), min_size=1, max_size=6
        )
    )
    @FEW
    def test_pdfs_with_flipped_bits_are_read_or_refused(self, flips: list[tuple[int, int]]) -> None:
        data = bytearray(GOOD)
        for position, bit in flips:
            data[position] ^= 1 << bit
        read_or_refuse(bytes(data))


def read_or_refuse(data: bytes) -> None:
    try:
        outcome: object = list(read_source(source(data)))
    except UnreadableError as refusal:
        outcome = str(refusal)
    assert outcome


def test_the_engine_is_never_loaded_here() -> None:
    assert importlib.util.find_spec("pypdfium2") is not None
    read(source(GOOD))
    assert "pypdfium2" not in sys.modules


def test_a_table_has_more_than_one_column() -> None:
    blocks = load(source(pdf(page("One.", "Two.")))).blocks
    assert not any(isinstance(block, Table) for block in blocks)
