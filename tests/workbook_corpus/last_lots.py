"""Workbooks for measuring: contracts in lots, across and down, and tables that end in a total."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight


def _transport_columns() -> Case:
    book = Book()
    book.sheet(
        "Lotting",
        [
            [unsure("Community Transport 2027: lotting paper, version for Procurement Board")],
            [],
            [None, "Lot 1", "Lot 2", "Lot 3"],
            [
                "Lot name",
                text("lot.title", "Dial-a-ride North", "1"),
                text("lot.title", "Dial-a-ride South", "2"),
                text("lot.title", "Hospital car scheme", "3"),
            ],
            [
                "Geography",
                text("lot.area", "Aldwick, Penhope and Stell", "1"),
                text("lot.area", "Ruddle and the Marsh villages", "2"),
                text("lot.area", "Whole county", "3"),
            ],
            [
                "Residents in area",
                says("61,000", "lot.population", 61000, lot="1"),
                says("48,500", "lot.population", 48500, lot="2"),
                says("109,500", "lot.population", 109500, lot="3"),
            ],
            [
                "Passenger trips per year",
                says("9,200", "lot.volume", 9200, lot="1"),
                says("7,400", "lot.volume", 7400, lot="2"),
                says("3,100", "lot.volume", 3100, lot="3"),
            ],
            [
                "Annual budget",
                says("£74,000", "lot.stated_annual_value", 74000, lot="1"),
                says("£66,000", "lot.stated_annual_value", 66000, lot="2"),
                says("£38,000", "lot.stated_annual_value", 38000, lot="3"),
            ],
            [
                "Value over 4 years (excl. VAT)",
                says("£296,000", "lot.value", 296000, lot="1"),
                says("£264,000", "lot.value", 264000, lot="2"),
                says("£152,000", "lot.value", 152000, lot="3"),
            ],
            [
                "TUPE likely?",
                says("Yes", "terms.staff_transfer", True, lot="1"),
                says("Yes", "terms.staff_transfer", True, lot="2"),
                says("No", "terms.staff_transfer", False, lot="3"),
            ],
            [
                "Present operator (for information)",
                never("Penhope Wheels"),
                never("County fleet"),
                never("Volunteer bureau"),
            ],
            [],
            ["Max. number of lots a bidder may win", says(2, "division.lots_award_limit", 2)],
            ["Bid for all lots compulsory?", says("No", "division.all_lots_required", False)],
            [
                "s.19 and s.22 permits accepted?",
                says("Yes", "conditions.transport_permits_accepted", True),
            ],
        ],
    )
    return book.case("community-transport-lotting", "a column a lot")


def _lodgings_rows() -> Case:
    book = Book()
    book.sheet(
        "Lots",
        [
            [unsure("Supported Lodgings - lots")],
            [],
            [
                "Lot no",
                "Lot title",
                "Area",
                "Places per year",
                "Est. value (total, £)",
                "Start",
                "Suitable for VCSE?",
                "Comments",
            ],
            [
                1,
                text("lot.title", "Lodgings for care leavers", "1"),
                text("lot.area", "Castleby", "1"),
                says(18, "lot.volume", 18, lot="1"),
                says(420000, "lot.value", 420000, lot="1", format="#,##0"),
                says(date(2027, 4, 5), "term.start", "2027-04-05", lot="1", format="dd-mmm-yy"),
                says("Y", "lot.marked_for_voluntary", True, lot="1"),
                "Present scheme ends March",
            ],
            [
                2,
                text("lot.title", "Lodgings for young asylum seekers", "2"),
                text("lot.area", "Castleby and Dunmoor", "2"),
                says(24, "lot.volume", 24, lot="2"),
                says(610000, "lot.value", 610000, lot="2", format="#,##0"),
                says(date(2027, 4, 5), "term.start", "2027-04-05", lot="2", format="dd-mmm-yy"),
                says("Y", "lot.marked_for_voluntary", True, lot="2"),
                None,
            ],
            [
                3,
                text("lot.title", "Emergency nights", "3"),
                text("lot.area", "Dunmoor", "3"),
                says(150, "lot.volume", 150, lot="3"),
                says(95000, "lot.value", 95000, lot="3", format="#,##0"),
                says(date(2027, 6, 7), "term.start", "2027-06-07", lot="3", format="dd-mmm-yy"),
                says("N", "lot.marked_for_voluntary", False, lot="3"),
                "Needs on-call rota",
            ],
            [],
            ["Contracting body:", text("buyer.name", "Castleby City Council")],
            ["Tender deadline:", says("22 January 2027", "timetable.deadline", "2027-01-22")],
            [
                "Ofsted registration needed:",
                Cell(
                    "Yes - Ofsted",
                    Fact("standard.name", "Ofsted", None, "Ofsted"),
                ),
            ],
        ],
    )
    return book.case("supported-lodgings-lots", "a row a lot")


def _sports_rows() -> Case:
    book = Book()
    book.sheet(
        "Summary",
        [
            ["Project", text("tender.title", "Holiday Activities and Food Programme")],
            ["Client", text("buyer.name", "Ravensholme Metropolitan Borough Council")],
            [
                "Procedure",
                Cell(
                    "Open procedure, light touch",
                    Fact("procedure.method", "Open procedure, light touch"),
                    Fact("procedure.light_touch", True),
                ),
            ],
            ["Quality : price", never("See tab Scoring")],
            ["Questions by", says("Fri 19 Feb 2027", "timetable.questions", "2027-02-19")],
            ["Bids by", says("Fri 5 Mar 2027", "timetable.deadline", "2027-03-05")],
            ["Most lots per bidder (bid)", says(4, "division.lots_bid_limit", 4)],
            ["Most lots per bidder (award)", says(2, "division.lots_award_limit", 2)],
        ],
    )
    book.sheet(
        "Lot table",
        [
            ["Lot", "Ward cluster", "Children a year", "Contract value ex. VAT"],
            [
                "Lot A",
                text("lot.area", "Highgate and Tannery", "a"),
                says("850", "lot.volume", 850, lot="a"),
                says("£190k", "lot.value", 190000, lot="a"),
            ],
            [
                "Lot B",
                text("lot.area", "Millfield", "b"),
                says("420", "lot.volume", 420, lot="b"),
                says("£96k", "lot.value", 96000, lot="b"),
            ],
            [
                "Lot C",
                text("lot.area", "Eastbank and Quarry Hill", "c"),
                says("1,100", "lot.volume", 1100, lot="c"),
                says("£245k", "lot.value", 245000, lot="c"),
            ],
            [
                "Lot D",
                text("lot.area", "Rural west", "d"),
                says("260", "lot.volume", 260, lot="d"),
                says("£71k", "lot.value", 71000, lot="d"),
            ],
            [
                "All lots",
                None,
                says("2,630", "lot.volume", 2630),
                says("£602k", "lot.value", 602000),
            ],
        ],
        at="B2",
    )
    book.sheet(
        "Scoring",
        [
            ["Applies to all lots"],
            [],
            ["What we score", "Out of 100"],
            [criterion("Activities and food", "quality"), weight(40, 40, "Activities and food")],
            [criterion("Reaching families", "quality"), weight(35, 35, "Reaching families")],
            [criterion("Price per place", "price"), weight(25, 25, "Price per place")],
        ],
    )
    return book.case("holiday-activities-lot-table", "a row a lot")


def _matrix_totals() -> Case:
    book = Book()
    book.sheet(
        "Evaluation matrix",
        [
            [unsure("Evaluation Matrix: Domestic Abuse Outreach")],
            ["Evaluators score 0 to 5. Weighted score = score / 5 x weight."],
            [],
            ["Ref", "Award criterion", "Weighting", "Word limit", "Evaluator 1", "Evaluator 2"],
            [
                "Q1",
                criterion("Safety planning and risk", "quality"),
                weight("20%", 20, "Safety planning and risk"),
                never(800),
                None,
                None,
            ],
            [
                "Q2",
                criterion("Trauma-informed practice", "quality"),
                weight("15%", 15, "Trauma-informed practice"),
                never(600),
                None,
                None,
            ],
            [
                "Q3",
                criterion("Work with local partners", "quality"),
                weight("15%", 15, "Work with local partners"),
                never(600),
                None,
                None,
            ],
            [
                "Q4",
                criterion("Mobilisation plan", "quality"),
                weight("10%", 10, "Mobilisation plan"),
                never(500),
                None,
                None,
            ],
            [
                None,
                "Sub-total written answers",
                unsure("60%"),
                says("2,500", "award.words", 2500),
                None,
                None,
            ],
            [
                "S1",
                criterion("Social value", "social-value"),
                weight("10%", 10, "Social value"),
                None,
                None,
                None,
            ],
            [
                "P1",
                criterion("Price (pricing schedule)", "price"),
                weight("30%", 30, "Price (pricing schedule)"),
                None,
                None,
                None,
            ],
            [None, "TOTAL", never("100%"), None, None, None],
            [],
            ["Scoring key"],
            [never(5), "Excellent: full confidence"],
            [never(3), "Acceptable: some gaps"],
            [never(0), "No answer"],
            [],
            ["Number of written questions", None, says(4, "award.questions", 4)],
            [
                "Low bids: explanation asked for?",
                None,
                says("Yes", "award.low_bids_questioned", True),
            ],
            [
                "Feedback to every bidder?",
                None,
                says("Yes, scores and reasons", "procedure.feedback_offered", True),
            ],
        ],
    )
    return book.case("outreach-evaluation-matrix", "totals rows")


def _meals_merged() -> Case:
    book = Book()
    book.sheet(
        "Tender summary",
        [
            [unsure("PENROWAN COUNCIL"), None, None, None, None],
            ["Tender summary: Meals at Home", None, None, None, None],
            [],
            ["A. GENERAL", None, None, None, None],
            ["Title of procurement", None, text("tender.title", "Meals at Home")],
            ["Department", None, "Adult Services"],
            ["Reference number", None, text("tender.reference", "PC/AS/27/004")],
            ["Is VAT charged?", None, says("Yes", "tender.vat_charged", True)],
            ["B. FINANCE", None, None, None, None],
            ["Overall value excluding VAT", None, says("£1,240,000", "lot.value", 1240000)],
            ["Meals per year", None, says("58,000", "lot.volume", 58000)],
            [
                "Price review",
                None,
                says("Reviewed each year with the provider", "terms.uplift", "reviewed"),
            ],
            ["Invoices settled in", None, says("21 days", "terms.payment_days", 21)],
            ["C. DATES", None, None, None, None],
            ["Advert", None, says("11 January 2027", "timetable.published", "2027-01-11")],
            ["Closing date", None, says("15 February 2027", "timetable.deadline", "2027-02-15")],
            ["Go-live", None, says("3 May 2027", "term.start", "2027-05-03")],
            ["Contract length", "Initial", says("4 years", "term.initial", 48)],
            [None, "Extension", says("2 years", "term.extension", 24)],
            ["D. INSURANCE", None, None, None, None],
            [
                insured("Employers' liability", "employers-liability"),
                None,
                cover("£10,000,000", "employers-liability", 10000000),
            ],
            [
                insured("Public liability", "public-liability"),
                None,
                cover("£10,000,000", "public-liability", 10000000),
            ],
            [insured("Motor", "motor"), None, cover("£5,000,000", "motor", 5000000)],
        ],
        merge=(
            "A1:E1",
            "A2:E2",
            "A4:E4",
            "A9:E9",
            "A14:E14",
            "A20:E20",
            "A18:A19",
            *(f"A{row}:B{row}" for row in (5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 17, 21, 22, 23)),
            *(
                f"C{row}:E{row}"
                for row in (*range(5, 9), *range(10, 14), *range(15, 20), 21, 22, 23)
            ),
        ),
    )
    return book.case("meals-at-home-summary", "merged cells")


CASES = (_transport_columns(), _lodgings_rows(), _sports_rows(), _matrix_totals(), _meals_merged())
