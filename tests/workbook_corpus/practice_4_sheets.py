"""Workbooks of several tables and sheets, with a pricing sheet or unhelpful names."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Row, says, unsure
from tests.workbook_corpus.case import Case, Fact


def _several_tables() -> Case:
    book = Book()
    book.sheet(
        "Tender on a page",
        [
            ["Tender on a page: Community Mental Health Drop-ins"],
            [],
            ["The contract"],
            ["Title", says("Community Mental Health Drop-ins", "tender.title", "Community Mental Health Drop-ins")],
            ["Buyer", says("Aldersham City Council", "buyer.name", "Aldersham City Council")],
            ["Total value (ex VAT)", says("£375,000", "lot.value", 375000)],
            ["Term", says("30 months", "term.initial", 30)],
            [],
            ["Timetable"],
            ["Event", "Date", "Time"],
            ["Tender notice published", says(date(2027, 2, 15), "timetable.published", "2027-02-15", format="ddd d mmm yyyy"), None],
            ["Clarification questions close", says(date(2027, 3, 5), "timetable.questions", "2027-03-05", format="ddd d mmm yyyy"),
             "17:00"],
            ["Tender submission deadline", says(date(2027, 3, 19), "timetable.deadline", "2027-03-19", format="ddd d mmm yyyy"),
             "12:00"],
            ["Contract award", says(date(2027, 4, 30), "timetable.award", "2027-04-30", format="ddd d mmm yyyy"), None],
            ["Service commencement", says(date(2027, 7, 1), "term.start", "2027-07-01", format="ddd d mmm yyyy"), None],
            [],
            ["Evaluation criteria"],
            ["Criterion", "Weight (%)", "Pages allowed"],
            ["Price", says(25, "criterion.weight", 25, item="Price"), None],
            ["Service delivery", says(35, "criterion.weight", 35, item="Service delivery"), 4],
            ["Working with people with lived experience",
             says(25, "criterion.weight", 25, item="Working with people with lived experience"), 2],
            ["Local social value", says(15, "criterion.weight", 15, item="Local social value"), 2],
            [],
            ["Insurance"],
            ["Type of cover", "Level", "When needed"],
            ["Public liability", says("£5m", "insurance.amount", 5000000, item="public-liability"),
             says("By contract start", "insurance.due", "by-start", item="public-liability")],
            ["Employers' liability", says("£10m", "insurance.amount", 10000000, item="employers-liability"),
             says("With your tender", "insurance.due", "with-bid", item="employers-liability")],
            ["Professional indemnity", says("£1m", "insurance.amount", 1000000, item="professional-indemnity"),
             says("By contract start", "insurance.due", "by-start", item="professional-indemnity")],
            [],
            ["Performance indicators"],
            ["KPI", "Measure", "Target"],
            ["KPI 1", says("Number of drop-in sessions held each month", "indicator.name",
                           "Number of drop-in sessions held each month", item="Number of drop-in sessions held each month"), 12],
            ["KPI 2", says("% of people who say that they feel less lonely", "indicator.name",
                           "% of people who say that they feel less lonely",
                           item="% of people who say that they feel less lonely"), "70%"],
        ],
    )  # fmt: skip
    return book.case("drop-ins-on-a-page", "several tables on a sheet")


def _side_by_side() -> Case:
    book = Book()
    book.sheet(
        "Summary",
        [
            ["Contract details", None],
            ["Title", says("Family Mediation and Contact Centre", "tender.title", "Family Mediation and Contact Centre")],
            ["Council", says("Penhallow Council", "buyer.name", "Penhallow Council")],
            ["Contract value", says("£165,000", "lot.value", 165000)],
            ["Annual value", says("£55,000", "lot.stated_annual_value", 55000)],
            ["Initial term", says("36 months", "term.initial", 36)],
            ["Payment terms", says("30 days", "terms.payment_days", 30)],
            ["Minimum turnover", says("£80,000", "conditions.minimum_turnover", 80000)],
        ],
    )  # fmt: skip
    book.sheet(
        "Summary",
        [
            ["Key dates", None],
            ["Issue tender", says("11/01/2027", "timetable.published", "2027-01-11")],
            ["Questions deadline", says("01/02/2027", "timetable.questions", "2027-02-01")],
            ["Tender deadline", says("15/02/2027", "timetable.deadline", "2027-02-15")],
            ["Award date", says("12/03/2027", "timetable.award", "2027-03-12")],
            ["Start date", says("01/04/2027", "term.start", "2027-04-01")],
        ],
        at="D1",
    )  # fmt: skip
    book.sheet(
        "Summary",
        [
            ["Criterion", "Weighting"],
            ["Price", says(0.3, "criterion.weight", 30, item="Price", format="0%")],
            ["Quality", says(0.6, "criterion.weight", 60, item="Quality", format="0%")],
            ["Social value", says(0.1, "criterion.weight", 10, item="Social value", format="0%")],
        ],
        at="G1",
    )
    book.sheet(
        "Summary",
        [
            ["Insurance", "Cover"],
            ["Public liability", says(5000000, "insurance.amount", 5000000, item="public-liability", format="£#,##0")],
            ["Employers liability", says(5000000, "insurance.amount", 5000000, item="employers-liability", format="£#,##0")],
        ],
        at="G7",
    )  # fmt: skip
    return book.case("mediation-side-by-side", "two tables side by side")


def _several_sheets() -> Case:
    book = Book()
    book.sheet(
        "Cover",
        [
            ["Tender workbook"],
            ["Contract title", says("Supported Lodgings for Care Leavers", "tender.title", "Supported Lodgings for Care Leavers")],
            ["Tender reference", says("DN712345", "tender.reference", "DN712345")],
            ["Contracting authority", says("Tarnside Council", "buyer.name", "Tarnside Council")],
        ],
    )  # fmt: skip
    book.sheet(
        "How to complete",
        [
            ["How to complete this workbook"],
            ["1. Read every tab before you begin."],
            ["2. Type your answers in the yellow cells. For example: Contract value £1,000,000; Start date 01/01/2020."],
            ["3. Save the file as PDF and upload it to the portal."],
        ],
        never=True,
    )  # fmt: skip
    book.sheet(
        "Commercial",
        [
            ["Maximum contract value", says("£1,440,000", "lot.value", 1440000)],
            ["Initial contract term", says("4 years", "term.initial", 48)],
            ["Possible extension", says("up to 24 months", "term.extension", 24)],
            ["Contract commencement", says("1 October 2027", "term.start", "2027-10-01")],
            ["Price review", says("Reviewed each year by agreement", "terms.uplift", "reviewed")],
            ["Payment", Cell("Paid monthly in advance", Fact("terms.payment_interval", 1), Fact("terms.in_advance", True))],
            ["Termination notice", says("6 months", "terms.notice", 6)],
        ],
    )  # fmt: skip
    book.sheet(
        "Timeline",
        [
            ["Milestone", "Planned date"],
            ["Publish tender", says(date(2027, 4, 12), "timetable.published", "2027-04-12", format="dd/mm/yyyy")],
            ["Bidders' event", unsure(date(2027, 4, 20), format="dd/mm/yyyy")],
            ["Final date for questions", says(date(2027, 5, 7), "timetable.questions", "2027-05-07", format="dd/mm/yyyy")],
            ["Tenders due", says(date(2027, 5, 24), "timetable.deadline", "2027-05-24", format="dd/mm/yyyy")],
            ["Interviews", unsure(date(2027, 6, 14), format="dd/mm/yyyy")],
            ["Award notice", unsure(date(2027, 7, 5), format="dd/mm/yyyy")],
        ],
    )  # fmt: skip
    book.sheet(
        "Scoring",
        [
            ["Section", "Weighting %"],
            ["Price", says("20", "criterion.weight", 20, item="Price")],
            ["Safeguarding", says("30", "criterion.weight", 30, item="Safeguarding")],
            [
                "Recruiting and keeping hosts",
                says("40", "criterion.weight", 40, item="Recruiting and keeping hosts"),
            ],
            ["Social value", says("10", "criterion.weight", 10, item="Social value")],
        ],
    )
    book.sheet("Lists", [["Yes"], ["No"], ["£5,000,000"], ["£10,000,000"]], hidden=True)
    return book.case("lodgings-workbook", "several sheets")


def _unhelpful_names() -> Case:
    book = Book()
    book.sheet(
        "Sheet1",
        [
            [
                "tender name",
                says(
                    "Bereavement Support for Families",
                    "tender.title",
                    "Bereavement Support for Families",
                ),
            ],
            ["council", says("Holmebridge Council", "buyer.name", "Holmebridge Council")],
            ["budget", says("£90,000", "lot.value", 90000)],
            ["yrs", says(3, "term.initial", 36)],
        ],
    )
    book.sheet(
        "Copy of Sheet2 (2)",
        [
            ["what", "when"],
            ["advert goes out", says("7 June 2027", "timetable.published", "2027-06-07")],
            ["questions in by", says("25 June 2027", "timetable.questions", "2027-06-25")],
            ["bids in by", says("9 July 2027", "timetable.deadline", "2027-07-09")],
            ["contract starts", says("4 October 2027", "term.start", "2027-10-04")],
        ],
    )
    book.sheet(
        "FINAL v3",
        [
            ["Public liability insurance", says("£2 million", "insurance.amount", 2000000, item="public-liability")],
            ["Employers' liability insurance", says("£5 million", "insurance.amount", 5000000, item="employers-liability")],
            ["Accounts", Cell("Accounts for the last 2 years, audited only if the law requires it",
                              Fact("conditions.accounts_years", 2), Fact("conditions.audited_where_required", True))],
            ["Joint bids", says("Allowed", "conditions.consortium_allowed", True)],
            ["Referees", says("two", "reference.count", 2)],
            ["Pay invoices within", says("14 days", "terms.payment_days", 14)],
        ],
    )  # fmt: skip
    return book.case("bereavement-sheet1", "several sheets")


def _pricing() -> Case:
    book = Book()
    book.sheet(
        "Tender details",
        [
            ["Contract name", says("Meals at Home", "tender.title", "Meals at Home")],
            ["Name of authority", says("Stokeley Council", "buyer.name", "Stokeley Council")],
            ["Estimated contract value", says("£560,000", "lot.value", 560000)],
            ["Contract period", Cell("2 years + 2 years", Fact("term.initial", 24), Fact("term.extension", 24))],
            ["Start of contract", says("5 April 2027", "term.start", "2027-04-05")],
            ["Return date for tenders", says("22 January 2027", "timetable.deadline", "2027-01-22")],
            ["Minimum turnover required", says("£280,000", "conditions.minimum_turnover", 280000)],
            ["Insurance - employer's liability", says("£5m", "insurance.amount", 5000000, item="employers-liability")],
            ["Insurance - public liability", says("£5m", "insurance.amount", 5000000, item="public-liability")],
            ["Insurance - product liability", says("£5m", "insurance.amount", 5000000, item="product-liability")],
            ["Price uplift", says("CPI each April", "terms.uplift", "indexed")],
            ["Meals expected each year", says("62,000", "lot.volume", 62000)],
        ],
    )  # fmt: skip
    rows: list[Row] = [
        ["PRICING SCHEDULE – to be completed by the bidder"],
        ["Line", "Description", "Unit", "Quantity", "Unit price (£)", "Year 1 (£)", "Year 2 (£)"],
    ]
    items = (
        "Hot meal, standard", "Hot meal, halal", "Hot meal, kosher", "Frozen meal", "Pureed meal", "Tea-time pack",
        "Breakfast pack", "Bank holiday meal", "Christmas lunch", "Welfare check", "Van lease", "Fuel", "Driver, hourly",
        "Cook, hourly", "Kitchen assistant, hourly", "Volunteer expenses", "Packaging", "Cleaning", "Training",
        "Insurance premium", "Management fee", "Overheads",
    )  # fmt: skip
    for number, item in enumerate(items, start=1):
        rows.append([number, item, "each", 100 * number, 4.25 + number, 425 * number, 431 * number])
    rows.append(["Total", None, None, None, None, 107525, 109043])
    book.sheet("Pricing", rows, never=True)
    return book.case("meals-with-pricing", "pricing beside the tender")


CASES: tuple[Case, ...] = (
    _several_tables(),
    _side_by_side(),
    _several_sheets(),
    _unhelpful_names(),
    _pricing(),
)
