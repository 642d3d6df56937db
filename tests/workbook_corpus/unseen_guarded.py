"""Workbooks with things that are not the tender: totals, hidden and struck cells, formulas, prices."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _hubs() -> Case:
    """A public-health team's budget: years, lots and criteria, each table ending in a total."""
    book = Book()
    book.sheet(
        "Finance",
        [
            [unsure("Healthy Living Hubs: budget envelope"), None, None, None, None],
            [],
            ["Lot", "Hub", "2027/28", "2028/29", "Whole contract ex VAT"],
            [
                "1",
                text("lot.title", "Harbour hub", "1"),
                unsure(88000),
                unsure(90000),
                says(178000, "lot.value", 178000, lot="1"),
            ],
            [
                "2",
                text("lot.title", "Moorside hub", "2"),
                unsure(61000),
                unsure(63000),
                says(124000, "lot.value", 124000, lot="2"),
            ],
            [
                "3",
                text("lot.title", "Riverside hub", "3"),
                unsure(72000),
                unsure(74000),
                says(146000, "lot.value", 146000, lot="3"),
            ],
            [None, "All hubs", unsure(221000), unsure(227000), says(448000, "lot.value", 448000)],
            [None, "Contingency held by the council", never(22400), never(0), never(22400)],
        ],
    )
    book.sheet(
        "Scoring",
        [
            ["Award criterion", "Weighting", "Max score"],
            [
                criterion("Understanding of the neighbourhood", "quality"),
                weight("25%", 25, "Understanding of the neighbourhood"),
                never(5),
            ],
            [criterion("Delivery model", "quality"), weight("25%", 25, "Delivery model"), never(5)],
            [
                criterion("Staffing and volunteers", "quality"),
                weight("15%", 15, "Staffing and volunteers"),
                never(5),
            ],
            [
                criterion("Social value", "social-value"),
                weight("15%", 15, "Social value"),
                never(5),
            ],
            [criterion("Price", "price"), weight("20%", 20, "Price"), never(5)],
            [Cell("TOTAL", never=True), never("100%"), never(25)],
        ],
    )
    book.sheet(
        "Basics",
        [
            ["Service name", text("tender.title", "Healthy Living Hubs")],
            ["Public body", text("buyer.name", "Brackwater City Council")],
            ["Contract begins", says("01/04/2027", "term.start", "2027-04-01")],
            ["Contract ends", says("31/03/2029", "term.end", "2029-03-31")],
            ["Tenders to be in by", says("15/01/2027", "timetable.deadline", "2027-01-15")],
        ],
    )
    return book.case("public-health-hub-budget", "totals rows")


def _meals() -> Case:
    """A draft that has been through many hands: hidden, struck out, commented and superseded."""
    book = Book()
    book.sheet(
        "v3 FINAL",
        [
            [unsure("Meals at home: particulars")],
            ["Service title", text("tender.title", "Meals at home and a chat")],
            ["Purchasing authority", text("buyer.name", "Saltmarsh District Council")],
            ["Contract value, whole term ex VAT", says("£330,000", "lot.value", 330000)],
            ["Contract value, whole term ex VAT (old)", Cell("£410,000", strike=True)],
            [
                "Yearly turnover required",
                says(
                    "£110,000",
                    "conditions.minimum_turnover",
                    110000,
                    comment="Finance asked for £500,000, see email",
                ),
            ],
            ["Term", says("3 years", "term.initial", 36)],
            ["Term with every extension", says("5 years", "term.maximum", 60)],
            ["Payment days (first draft)", Cell("60", strike=True)],
            ["Days in which invoices are paid", says("30", "terms.payment_days", 30)],
            ["Notice for ending early (council)", says("3 months", "terms.notice", 3)],
            ["Legal's view: notice of 1 month", "1 month"],
            ["Liability cap", says("£1,000,000", "terms.liability_cap", 1000000)],
            [insured("Public liability", PL), cover("£5m", PL, 5000000)],
            ["Parent company guarantee", says("No", "conditions.guarantee_required", False)],
            ["Price rises", says("Reviewed each year", "terms.uplift", "reviewed")],
            ["Deadline for tenders", says(date(2027, 2, 5), "timetable.deadline", "2027-02-05")],
            ["Start of contract", says(date(2027, 6, 7), "term.start", "2027-06-07")],
        ],
        hidden_rows=[12],
    )
    book.sheet(
        "v3 FINAL",
        [["Reviewer's figure"], ["£300,000"], ["£360,000"]],
        at="E2",
        hidden_columns=["E"],
    )
    book.sheet(
        "v2",
        [
            ["SUPERSEDED by v3, do not use"],
            ["Contract value, whole term ex VAT", "£390,000"],
            ["Deadline for tenders", "22/01/2027"],
            ["Consortium bids", "Not accepted"],
        ],
        never=True,
    )
    book.sheet(
        "lookup",
        [["Yes", "No"], ["Professional indemnity", "£10m"], ["Term", "10 years"]],
        hidden=True,
    )
    return book.case("district-meals-many-hands", "hidden, struck and superseded")


def _reablement() -> Case:
    """A finance officer's model: values worked out, one of them wrong, one never worked out."""
    book = Book()

    def worked(
        formula: str, cached: float | str | None, name: str, value: float | str, **style: object
    ) -> Cell:
        return says(formula, name, value, cached=cached, **style)

    book.sheet(
        "Inputs",
        [
            ["Hours a week", 120],
            ["Rate an hour", 24.5],
            ["Weeks", 52],
            ["Years", 3],
        ],
        never=True,
    )
    book.sheet(
        "Particulars",
        [
            ["Contract", text("tender.title", "Reablement at weekends")],
            ["Client", text("buyer.name", "Tidewater Borough Council")],
            [
                "Yearly contract value (net of VAT)",
                worked(
                    "=Inputs!B1*Inputs!B2*Inputs!B3",
                    152880,
                    "lot.stated_annual_value",
                    152880,
                    format='"£"#,##0',
                ),
            ],
            [
                "Total contract value (net of VAT)",
                worked("=B3*Inputs!B4", 458640, "lot.value", 458640, format='"£"#,##0'),
            ],
            ["Total with VAT and extensions", Cell("=B4*VAT/0", cached="#NAME?", never=True)],
            [
                "Turnover threshold for bidders",
                worked("=B3*1", 152880, "conditions.minimum_turnover", 152880, format='"£"#,##0'),
            ],
            [
                "Contract commencement date",
                worked("=DATE(2027,4,5)", 46482, "term.start", "2027-04-05", format="dd/mm/yyyy"),
            ],
            ["Initial contract length in months", worked("=Inputs!B4*12", 36, "term.initial", 36)],
            [
                "Tender submission date",
                worked(
                    "=DATE(2027,1,22)",
                    46409,
                    "timetable.deadline",
                    "2027-01-22",
                    format="dd/mm/yyyy",
                ),
            ],
            ["Contract award date", Cell("=B9+NA()", cached="#N/A", never=True)],
            ["Extension length in months", says(24, "term.extension", 24)],
            [
                "Procurement route",
                worked('="Open procedure"', "Open procedure", "procedure.method", "Open procedure"),
            ],
            ["Number of reports in a year", worked("=12/3", 4, "terms.reports_a_year", 4)],
        ],
    )
    book.sheet(
        "Weights",
        [
            ["Criterion", "Weight"],
            [
                criterion("Price", "price"),
                weight("=1-B3-B4", 45, "Price", format="0%", cached=0.45),
            ],
            [criterion("Quality", "quality"), weight(0.45, 45, "Quality", format="0%")],
            [
                criterion("Social value", "social-value"),
                weight(0.1, 10, "Social value", format="0%"),
            ],
            [never("Total"), Cell("=SUM(B2:B4)", cached=1, never=True, format="0%")],
        ],
    )
    return book.case("borough-reablement-model", "formulas")


def _cleaning() -> Case:
    """A housing body's pack: particulars on one sheet, the bidder's price sheets beside it."""
    book = Book()
    book.sheet(
        "Info for bidders",
        [
            ["Contract for", text("tender.title", "Communal cleaning of sheltered schemes")],
            ["Employer", text("buyer.name", "Harbourside Housing Association")],
            ["What it is", says("Services", "tender.category", "services")],
            ["Estimate for the whole term, no VAT", says("£268,000", "lot.value", 268000)],
            ["Estimate for one year, no VAT", says("£67,000", "lot.stated_annual_value", 67000)],
            ["Commences", says("2 August 2027", "term.start", "2027-08-02")],
            ["Duration", says("4 years", "term.initial", 48)],
            ["Prices", says("Rise by CPI each August", "terms.uplift", "indexed")],
            ["Invoices settled", says("within 21 days", "terms.payment_days", 21)],
            [
                "Paid",
                Cell(
                    "monthly in arrears",
                    Fact("terms.payment_interval", 1),
                    Fact("terms.in_advance", False),
                ),
            ],
            ["TUPE applies", says("Yes", "terms.staff_transfer", True)],
            [
                "Anonymised list of staff supplied",
                says("Yes, on sheet TUPE", "terms.staff_data_supplied", True),
            ],
            ["Submit by", says("noon on 12 March 2027", "timetable.deadline", "2027-03-12")],
            [
                insured("Public liability insurance", PL),
                cover("£10,000,000 in place at contract start", PL, 10000000, "by-start"),
            ],
            [
                insured("Employers' liability insurance", EL),
                cover("£10,000,000 in place at contract start", EL, 10000000, "by-start"),
            ],
            ["Scored on", None],
            [criterion("Price", "price"), weight("50 per cent", 50, "Price")],
            [criterion("Quality", "quality"), weight("50 per cent", 50, "Quality")],
        ],
    )
    book.sheet(
        "Price sheet",
        [
            ["Bidder's name:", None, None],
            ["Scheme", "Hours a week", "Bidder's price a year (£)"],
            ["Anchor Court", 18, 14250],
            ["Beacon Court", 12, 9800],
            ["Total contract value", None, 24050],
            ["Contract duration offered", None, "2 years"],
        ],
        never=True,
    )
    book.sheet(
        "TUPE",
        [
            ["Anonymised list of staff", None, None],
            ["Post", "Hours", "Hourly pay"],
            ["Cleaner A", 20, 12.6],
            ["Cleaner B", 16, 12.6],
        ],
        never=True,
    )
    return book.case("housing-cleaning-with-prices", "pricing beside the tender")


CASES: tuple[Case, ...] = (_hubs(), _meals(), _reablement(), _cleaning())
