"""Word documents: what is read, under which heading, and what is no part of the tender."""

from __future__ import annotations

import pytest

from tenderlint.statements import Standing
from tests.word_files import (
    TURNOVER,
    document,
    h,
    p,
    read_word,
    row,
    run,
    source,
    table,
)
from tests.workbook_files import place_of, said, value_of


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{mark.format('begin')}{code}{mark.format('separate')}{result}{mark.format('end')}"


class TestParagraphs:
    def test_they_are_counted_in_reading_order_over_tables(self) -> None:
        reading = read_word(
            p("First."), p(), table(("Two", "Three"), ("Four", "Five")), p(TURNOVER)
        )
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 6"

    def test_a_label_and_its_value_in_one_paragraph(self) -> None:
        reading = read_word(p("Contract value: £300,000 excluding VAT"), p("Term: 3 years"))
        assert said(reading) == [
            ("lot.value", None, None, 30_000_000),
            ("term.initial", None, None, 36),
        ]

    def test_a_heading_and_the_answer_below_it(self) -> None:
        reading = read_word(h("Contract value"), p("£300,000"), h("Buyer"), p("We buy for all."))
        assert said(reading) == [("lot.value", None, None, 30_000_000)]

    def test_a_name_is_no_title(self) -> None:
        assert said(read_word(p("Name: J. Smith, procurement officer"), p(TURNOVER), p("x"))) == [
            ("conditions.minimum_turnover", None, None, 50_000_000)
        ]

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(run("turnover of at ") + run("least £500,000", "<w:b/>"), id="runs"),
            pytest.param(
                "<w:r><w:t>turnover of at least £500,</w:t><w:t>000</w:t></w:r>", id="texts"
            ),
            pytest.param(
                "<w:hyperlink>" + run("turnover of at least ") + "</w:hyperlink>" + run("£500,000"),
                id="a link",
            ),
            pytest.param(
                "<w:ins>" + run("turnover of at least £500,000") + "</w:ins>", id="inserted words"
            ),
            pytest.param(
                "<w:moveTo>" + run("turnover of at least £500,000") + "</w:moveTo>", id="moved here"
            ),
            pytest.param(
                run("turn\u00adover of at least <b>").replace("&lt;b&gt;", "")
                + "<w:r><w:softHyphen/></w:r>"
                + run("£500,000"),
                id="soft hyphens",
            ),
            pytest.param(
                run("turnover of at least") + "<w:r><w:tab/></w:r>" + run("£500,000"), id="a tab"
            ),
            pytest.param(
                run("turnover") + "<w:r><w:br/></w:r>" + run("of at least £500,000"), id="a break"
            ),
            pytest.param(
                run("turnover of at least ") + field("REF limit \\h", run("£500,000")), id="a field"
            ),
            pytest.param(
                run("turnover of at least ")
                + '<w:fldSimple w:instr="DOCPROPERTY limit">'
                + run("£500,000")
                + "</w:fldSimple>",
                id="a simple field",
            ),
            pytest.param(
                "<w:sdt><w:sdtPr><w:alias w:val='Figure'/></w:sdtPr><w:sdtContent>"
                + run("turnover of at least £500,000")
                + "</w:sdtContent></w:sdt>",
                id="a content control",
            ),
            pytest.param(
                run("turnover of at least ")
                + "<w:r><w:rPr><w:strike w:val='0'/><w:vanish w:val='false'/></w:rPr>"
                "<w:t>£500,000</w:t></w:r>",
                id="switches that are off",
            ),
            pytest.param(
                "<w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>"
                "<w:t>turnover of at least £500,000</w:t></w:r>",
                id="struck out before a change",
            ),
        ],
    )
    def test_words_are_read_however_they_are_set(self, content: str) -> None:
        reading = read_word(p(run("Bidders must have an annual ") + content + run(".")))
        assert value_of(reading, "conditions.minimum_turnover") == 50_000_000
        assert reading.ignored == ()

    def test_a_hyphen_that_does_not_break_is_a_hyphen(self) -> None:
        body = run("Sub") + "<w:r><w:noBreakHyphen/></w:r>" + run("contracting is not permitted.")
        reading = read_word(p(body))
        assert value_of(reading, "conditions.subcontracting_allowed") is False

    def test_symbols_of_special_fonts(self) -> None:
        sign = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
        bullet, least = sign.format("Wingdings", "F0A7"), sign.format("Symbol", "F0B3")
        reading = read_word(p(bullet + run(" " + TURNOVER)), p(least + run("3 references")))
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 1"


class TestNotLive:
    @pytest.mark.parametrize(
        ("content", "standing"),
        [
            pytest.param(deleted(TURNOVER), Standing.STRUCK, id="deleted"),
            pytest.param(
                f"<w:moveFrom>{run(TURNOVER)}</w:moveFrom>", Standing.SUPERSEDED, id="moved away"
            ),
            pytest.param(run(TURNOVER, "<w:strike/>"), Standing.STRUCK, id="struck out"),
            pytest.param(run(TURNOVER, "<w:dstrike/>"), Standing.STRUCK, id="struck out twice"),
            pytest.param(run(TURNOVER, "<w:vanish/>"), Standing.HIDDEN, id="hidden"),
            pytest.param(
                run(TURNOVER, '<w:rStyle w:val="Gone"/>'), Standing.STRUCK, id="struck by style"
            ),
        ],
    )
    def test_it_is_set_aside(self, content: str, standing: Standing) -> None:
        reading = read_word(p("Before."), p(content), p("After."))
        assert said(reading) == []
        (passage,) = reading.ignored
        assert (passage.text, passage.standing) == (TURNOVER, standing)
        assert str(passage.location) == "paragraph 2"

    @pytest.mark.parametrize(
        ("properties", "standing"),
        [
            pytest.param("<w:del/>", Standing.STRUCK, id="deleted"),
            pytest.param("<w:hidden/>", Standing.HIDDEN, id="hidden"),
        ],
    )
    def test_a_row_is_set_aside(self, properties: str, standing: Standing) -> None:
        rows = row("Payment terms", "60 days", properties=properties) + row("Term", "3 years")
        reading = read_word(f"<w:tbl>{rows}</w:tbl>")
        assert said(reading) == [("term.initial", None, None, 36)]
        assert [p.standing for p in reading.ignored] == [standing, standing]

    def test_words_around_a_change_are_one_sentence(self) -> None:
        change = deleted("£2m") + "<w:ins>" + run("£500,000") + "</w:ins>"
        reading = read_word(
            p(run("Bidders need a minimum turnover of ") + change + run(" a year."))
        )
        assert value_of(reading, "conditions.minimum_turnover") == 50_000_000
        assert [passage.text for passage in reading.ignored] == ["£2m"]

    def test_comments_stand_with_the_paragraph_they_hang_on(self) -> None:
        mark = '<w:r><w:commentReference w:id="4"/></w:r>'
        reading = read_word(
            p("One."),
            p(run("Two.") + mark),
            comments=f'<w:comment w:id="4">{p("Turnover of £9m?")}</w:comment>'
            f'<w:comment w:id="5">{p("Of nothing.")}</w:comment>',
        )
        (passage,) = reading.ignored
        assert (passage.text, passage.standing) == ("Turnover of £9m?", Standing.COMMENT)
        assert str(passage.location) == "paragraph 2"

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(p(TURNOVER, "TOC1"), id="its style"),
            pytest.param(p(field(' TOC \\o "1-3" ', run(TURNOVER))), id="its field"),
            pytest.param(
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
                f"</w:docPartObj></w:sdtPr><w:sdtContent>{p(TURNOVER)}</w:sdtContent></w:sdt>",
                id="its control",
            ),
            pytest.param(p("Turnover of at least £500,000 ........... 7"), id="its dots"),
        ],
    )
    def test_a_table_of_contents_is_no_prose(self, content: str) -> None:
        reading = read_word(content, p("The text begins."))
        assert said(reading) == []
        assert reading.ignored == ()

    def test_a_table_of_contents_that_never_ends_hides_nothing(self) -> None:
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        )
        assert said(read_word(p(begin), p(TURNOVER)))

    def test_the_hint_of_an_empty_control_is_no_text(self) -> None:
        hint = (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Turnover of £500,000")
            + "</w:sdtContent></w:sdt>"
        )
        assert said(read_word(p(hint), p("Text."))) == []

    def test_the_copy_for_old_programs_is_not_read_twice(self) -> None:
        box = f"<w:txbxContent>{p(TURNOVER)}</w:txbxContent>"
        both = (
            f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        reading = read_word(
            p(run("Beside it stands a box.") + both + run(" It goes on.")), p("End.")
        )
        assert said(reading) == [("conditions.minimum_turnover", None, None, 50_000_000)]
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 2"


class TestTheWhole:
    @pytest.mark.parametrize(
        ("body", "core", "title"),
        [
            pytest.param(p("Lunch clubs", "Title"), "", "Lunch clubs", id="its title"),
            pytest.param(p("Specification", "Title"), "Lunch clubs", "Lunch clubs", id="stated"),
            pytest.param(h("Lunch clubs"), "Microsoft Word - v2", "Lunch clubs", id="a heading"),
            pytest.param(p("Specification", "Title"), "", "Specification", id="nothing better"),
            pytest.param(p("Lunch clubs"), "", "", id="none"),
        ],
    )
    def test_its_title(self, body: str, core: str, title: str) -> None:
        reading = read_word(body, p(TURNOVER), core=f"<title>{core}</title>")
        assert reading.title == title
        assert reading.id == "specification"

    def test_footnotes_stand_after_what_refers_to_them(self) -> None:
        mark = '<w:r><w:footnoteReference w:id="3"/></w:r>'
        reading = read_word(
            p(run("Bidders are vetted") + mark + run(".")),
            p("The end."),
            footnotes=f'<w:footnote w:id="3">{p(TURNOVER)}</w:footnote>'
            f'<w:footnote w:id="9">{p("A turnover of £9m is required.")}</w:footnote>',
        )
        assert said(reading) == [("conditions.minimum_turnover", None, None, 50_000_000)]
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 2"

    def test_parts_that_stand_in_other_files_are_a_problem(self) -> None:
        reading = read_word(p(TURNOVER), '<w:altChunk r:id="r9"/>')
        assert "stand in other files" in reading.problems[0].message

    def test_it_claims_only_the_parts_that_it_holds(self) -> None:
        reading = read_word(
            h("Introduction"),
            p("This document tells bidders how to bid. " * 30),
            h("Evaluation"),
            p("See the invitation to tender."),
            h("Conditions of participation"),
            p(TURNOVER),
            p("Bidders must hold public liability insurance of £5 million."),
            h("Specification"),
            p("See the workbook."),
        )
        assert [s.pointer.field for s in reading.statements if "document." in s.pointer.field] == [
            "document.has_conditions"
        ]
        assert place_of(reading, "document.has_conditions") == "paragraph 5"

    def test_a_specification_is_known_by_its_length(self) -> None:
        reading = read_word(h("Service specification"), p("The service visits people. " * 60))
        assert value_of(reading, "document.has_specification") is True

    def test_what_its_title_says_holds_where_no_heading_does(self) -> None:
        reading = read_word(
            p("Conditions of contract", "Title"),
            p("Invoices are paid within 60 days. Prices are fixed for the whole of the term."),
        )
        assert value_of(reading, "document.has_terms") is True

    @pytest.mark.parametrize(("counted", "pages"), [("9", 12), ("0", None), ("4000", None)])
    def test_pages_count_where_the_words_agree(self, counted: str, pages: int | None) -> None:
        reading = read_word(
            p("The service visits people at home every day."),
            app=f"<Pages>12</Pages><Words>{counted}</Words>",
        )
        held = [s.value.low for s in reading.statements if s.pointer.field == "document.pages"]
        assert held == ([] if pages is None else [pages])

    def test_little_is_no_tender_by_itself(self) -> None:
        assert not read_word(p("The form of tender follows.")).stands_alone
        assert not read_word(p(TURNOVER)).stands_alone
        assert read_word(p(TURNOVER), p("Contract value: £300,000")).stands_alone

    def test_its_name_does_not_matter(self) -> None:
        from tenderlint.readers import read_source

        (reading,) = read_source(source(document(p(TURNOVER)), "tender.xlsx"))
        assert said(reading)
