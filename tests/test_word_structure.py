"""Lists, tables and headings of Word documents: what belongs to what."""

from __future__ import annotations

import pytest

from tenderlint.statements import Standing
from tests.word_files import (
    TURNOVER,
    h,
    item,
    p,
    read_word,
    row,
    run,
    table,
)
from tests.workbook_files import place_of, said, value_of

PUBLIC = "insurance.amount", None, "public-liability"


class TestLists:
    def test_what_leads_to_a_list_belongs_to_each_item(self) -> None:
        reading = read_word(
            p("Bidders must hold, at the time of tender:"),
            item("public liability insurance of £5 million;"),
            item("professional indemnity insurance of £2 million."),
        )
        assert value_of(reading, *PUBLIC) == 500_000_000
        assert place_of(reading, *PUBLIC) == "paragraph 2"
        assert value_of(reading, "insurance.due", None, "professional-indemnity") == "with-bid"
        assert len(reading.statements) == len({(s.pointer, s.value) for s in reading.statements})

    def test_a_lead_that_denies_denies_each_item(self) -> None:
        reading = read_word(
            p("The following are not required:"),
            item("public liability insurance of £5 million;"),
            item("ISO 9001."),
        )
        assert ("insurance.amount", None, "public-liability", 500_000_000) not in said(reading)

    def test_shares_in_a_list_are_read_together(self) -> None:
        reading = read_word(h("Award criteria"), item("Quality 60%"), item("Price 40%"))
        assert value_of(reading, "award.stated_price_weight") == 40
        assert place_of(reading, "award.stated_price_weight") == "paragraph 3"

    def test_numbered_clauses_are_no_list(self) -> None:
        reading = read_word(
            item("The provider holds public liability insurance of £5 million.", bullets=False),
            item("The Council pays invoices within 60 days.", bullets=False),
        )
        assert place_of(reading, "terms.payment_days") == "paragraph 2"

    def test_letters_under_a_clause_are(self) -> None:
        reading = read_word(
            item("Bidders must have:", bullets=False),
            item("an annual turnover of at least £500,000;", bullets=False, depth=1),
            item("three references.", bullets=False, depth=1),
        )
        assert value_of(reading, "conditions.minimum_turnover") == 50_000_000
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 2"

    def test_the_same_demand_twice_is_one(self) -> None:
        words = "Bidders must give two references from the last three years."
        reading = read_word(p(words), h("Again"), p(words))
        assert {s.pointer.item for s in reading.statements} == {"0"}


class TestTables:
    def test_labels_with_values(self) -> None:
        reading = read_word(
            table(
                ("Item", "Detail"),
                ("Contract value", "£300,000"),
                ("Public liability insurance", "£5 million"),
                ("Payment terms", "30 days"),
            )
        )
        assert said(reading) == [
            ("lot.value", None, None, 30_000_000),
            ("insurance.kind", None, "public-liability", "public-liability"),
            ("insurance.amount", None, "public-liability", 500_000_000),
            ("terms.payment_days", None, None, 30),
        ]
        assert place_of(reading, "lot.value") == "paragraph 4"

    def test_criteria_with_weights(self) -> None:
        reading = read_word(
            h("How tenders are scored"),
            table(
                ("No.", "Criterion", "Weighting"),
                ("1", "Price", "40%"),
                ("2", "Quality", "60%"),
                ("2.1", "Method", "40%"),
                ("2.2", "Staff", "20%"),
            ),
        )
        assert said(reading, "criterion.weight") == [
            ("criterion.weight", None, "0", 40),
            ("criterion.weight", None, "1", 60),
        ]

    def test_the_fullest_table_of_criteria_holds(self) -> None:
        reading = read_word(
            table(("Criterion", "Weight"), ("Price", "40%"), ("Quality", "60%")),
            p("In full:"),
            table(("Criterion", "Weight"), ("Price", "40%"), ("Method", "40%"), ("Staff", "20%")),
        )
        assert len(said(reading, "criterion.weight")) == 3
        assert reading.problems == ()
        assert {passage.standing for passage in reading.ignored} == {Standing.SUPERSEDED}

    def test_tables_of_criteria_that_differ_are_a_problem(self) -> None:
        reading = read_word(
            table(("Criterion", "Weight"), ("Price", "70%"), ("Quality", "30%")),
            p("In full:"),
            table(("Criterion", "Weight"), ("Price", "40%"), ("Method", "40%"), ("Staff", "20%")),
        )
        (problem,) = reading.problems
        assert "differs from the one at paragraph 10" in problem.message

    def test_a_row_that_no_label_explains_is_one_sentence(self) -> None:
        reading = read_word(
            table(
                ("Financial standing", "A minimum turnover of £500,000 a year."),
            )
        )
        assert value_of(reading, "conditions.minimum_turnover") == 50_000_000

    def test_a_frame_holds_paragraphs(self) -> None:
        reading = read_word(table((h("Contract value") + p("£300,000"),)))
        assert said(reading) == [("lot.value", None, None, 30_000_000)]

    def test_words_in_a_cell_of_several_paragraphs_have_their_own_address(self) -> None:
        cell = p("The service runs on weekdays and at weekends.") + p(TURNOVER)
        reading = read_word(
            table(
                ("Requirements of bidders", cell),
            )
        )
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 3"

    def test_a_merged_cell_goes_on_below(self) -> None:
        def merged(text: str, how: str) -> str:
            return f"<w:tcPr><w:vMerge{how}/></w:tcPr>{p(text)}"

        rows = row(merged("Payment terms", " w:val='restart'"), "30 days") + row(
            merged("", ""), "Term: 3 years"
        )
        reading = read_word(f"<w:tbl>{rows}</w:tbl>")
        assert value_of(reading, "terms.payment_days") == 30

    def test_a_form_to_be_filled_in_is_no_problem(self) -> None:
        reading = read_word(
            table(("Contract value", "£"), ("Payment terms", "[insert]"), ("Term", "as agreed")),
            p(TURNOVER),
        )
        assert reading.problems == ()
        assert {passage.text for passage in reading.unread} == {"£", "[insert]", "as agreed"}

    def test_a_table_in_a_table_is_read(self) -> None:
        inner = table(("Payment terms", "30 days"), ("Term", "3 years"))
        reading = read_word(table(("Terms", inner + p()), ("More", "Nothing.")))
        assert value_of(reading, "terms.payment_days") == 30
        assert value_of(reading, "term.initial") == 36


class TestHeadings:
    def test_a_style_based_on_a_heading_is_one(self) -> None:
        reading = read_word(p("Award criteria", "Council"), p("Price 40%, quality 60%."))
        assert value_of(reading, "award.stated_price_weight") == 40

    @pytest.mark.parametrize(
        "heading",
        [
            pytest.param(p("Scoring", more='<w:outlineLvl w:val="1"/>'), id="an outline level"),
            pytest.param(p(run("Scoring", "<w:b/>")), id="a bold line"),
            pytest.param(p("3. Scoring"), id="a line of its own"),
        ],
    )
    def test_they_are_known_by(self, heading: str) -> None:
        reading = read_word(heading, p("Price 40%, quality 60%."))
        assert value_of(reading, "award.stated_price_weight") == 40

    def test_a_heading_holds_down_to_the_next_of_its_level(self) -> None:
        reading = read_word(
            h("Scoring"),
            h("Questions", 2),
            p("Price 40%, quality 60%."),
            h("Other matters"),
            p("Price 30, quality 70."),
        )
        assert said(reading, "award.") == [
            ("award.stated_price_weight", None, None, 40),
            ("award.stated_quality_weight", None, None, 60),
        ]

    def test_a_heading_with_a_figure_says_something(self) -> None:
        reading = read_word(h("Minimum annual turnover of £500,000"), p("Send your accounts."))
        assert place_of(reading, "conditions.minimum_turnover") == "paragraph 1"

    def test_lots_scope_what_stands_below_them(self) -> None:
        reading = read_word(
            p("Contract term: 3 years"),
            h("Lot 1: North"),
            p("Contract value: £100,000"),
            h("Staff", 2),
            p(TURNOVER),
            h("Lot 2 – South"),
            p("Contract value: £200,000"),
            h("How to bid"),
            p("Payment terms: 30 days"),
        )
        assert said(reading) == [
            ("lot.title", "1", None, "North"),
            ("lot.title", "2", None, "South"),
            ("term.initial", None, None, 36),
            ("lot.value", "1", None, 10_000_000),
            ("conditions.minimum_turnover", "1", None, 50_000_000),
            ("lot.value", "2", None, 20_000_000),
            ("terms.payment_days", None, None, 30),
        ]
        assert place_of(reading, "lot.title", "2") == "paragraph 6"

    @pytest.mark.parametrize(
        "headings",
        [
            pytest.param(("Lot 1: North",), id="one lot only"),
            pytest.param(("Lot 1 and Lot 2", "Lots 1 to 3"), id="several at once"),
            pytest.param(("Lot 1, 2 and 3", "Lot 2 & 3"), id="lists"),
        ],
    )
    def test_what_is_not_plain_is_of_no_lot(self, headings: tuple[str, ...]) -> None:
        body = [part for heading in headings for part in (h(heading), p(TURNOVER))]
        assert {s.pointer.lot for s in read_word(*body).statements} == {None}
