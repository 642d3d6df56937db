"""Workbooks for measuring: a tender's particulars, one label and one answer after the other."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight


def _handyperson() -> Case:
    book = Book()
    book.sheet(
        "Key info",
        [
            [unsure("HARROWMERE BOROUGH COUNCIL - PROCUREMENT KEY INFORMATION SHEET")],
            [],
            ["No.", "Item", "Detail", "Owner", "RAG"],
            [
                1,
                "Contract title",
                text("tender.title", "Handyperson and Minor Repairs Service"),
                "DK",
                "G",
            ],
            [
                2,
                "Contracting authority",
                text("buyer.name", "Harrowmere Borough Council"),
                "DK",
                "G",
            ],
            [3, "Procurement ref", text("tender.reference", "HBC-HSG-0417"), "LP", "G"],
            [
                4,
                "Goods / Services / Works",
                says("Services", "tender.category", "services"),
                "LP",
                "G",
            ],
            [5, "CPV code", text("tender.cpv", "50800000-3"), "LP", "A"],
            [6, "Procurement route", text("procedure.method", "Open procedure"), "LP", "G"],
            [
                7,
                "Total contract value (ex VAT)",
                says("£465,000", "lot.value", 465000),
                "Finance",
                "G",
            ],
            [8, "Annual value", says("£93,000", "lot.stated_annual_value", 93000), "Finance", "G"],
            [
                9,
                "Spend on current contract (per year)",
                says("£88,400", "lot.previous_annual_value", 88400),
                "Finance",
                "A",
            ],
            [
                10,
                "Contract start date",
                says(date(2027, 9, 1), "term.start", "2027-09-01", format="dd/mm/yyyy"),
                "DK",
                "G",
            ],
            [11, "Initial term", says("3 years", "term.initial", 36), "DK", "G"],
            [12, "Extension option", says("2 years", "term.extension", 24), "DK", "G"],
            [
                13,
                "Tender published",
                says(date(2027, 3, 8), "timetable.published", "2027-03-08", format="dd/mm/yyyy"),
                "LP",
                "G",
            ],
            [
                14,
                "Clarification deadline",
                says(date(2027, 3, 29), "timetable.questions", "2027-03-29", format="dd/mm/yyyy"),
                "LP",
                "G",
            ],
            [
                15,
                "Tender return date",
                says(date(2027, 4, 12), "timetable.deadline", "2027-04-12", format="dd/mm/yyyy"),
                "LP",
                "G",
            ],
            [
                16,
                "Award decision",
                says(date(2027, 5, 28), "timetable.award", "2027-05-28", format="dd/mm/yyyy"),
                "LP",
                "A",
            ],
            [17, "Divided into lots?", says("No", "division.refused", True), "DK", "G"],
            [
                18,
                "Reason if not in lots",
                text(
                    "division.reason",
                    "One small team travels across the borough; splitting it would leave part-time posts.",
                ),
                "DK",
                "G",
            ],
            [19, "TUPE applies?", says("Yes", "terms.staff_transfer", True), "HR", "A"],
            [20, "Payment terms", says("30 days", "terms.payment_days", 30), "Finance", "G"],
            [21, "Notice period (no fault)", says("6 months", "terms.notice", 6), "Legal", "G"],
            [
                22,
                "Date of last review of this sheet",
                never(date(2026, 10, 30), format="dd/mm/yyyy"),
                "DK",
                None,
            ],
        ],
        merge=("A1:E1",),
    )
    book.sheet(
        "Change log",
        [
            ["Version", "Date", "Change", "By"],
            ["0.1", "14/09/2026", "First draft", "DK"],
            [
                "0.2",
                "12/10/2026",
                "Tender return date moved from 29 March 2027 to 12 April 2027",
                "LP",
            ],
            ["0.3", "30/10/2026", "Value reduced from £500,000; notice period was 3 months", "DK"],
        ],
        never=True,
    )
    return book.case("handyperson-key-info", "label beside value")


def _debt_advice() -> Case:
    book = Book()
    book.sheet(
        "Sheet1",
        [
            ["Commissioning summary"],
            ["Completed by:", None, unsure("Farida Oyelaran, Commissioning Officer")],
            [],
            ["About the service"],
            ["Name of service:", None, text("tender.title", "Debt and Money Advice")],
            ["Commissioner:", None, text("buyer.name", "Wexcombe District Council")],
            ["Area covered:", None, text("lot.area", "Wexcombe district")],
            ["Population:", None, says(114200, "lot.population", 114200)],
            ["Expected clients p.a.:", None, says("1,350", "lot.volume", 1350)],
            ["Is this preventative / early help?", None, says("Yes", "service.prevention", True)],
            ["Delivered in community venues?", None, says("Yes", "service.community_venues", True)],
            [
                "Partners named in spec:",
                None,
                text("service.named_partners", "Wexcombe Foodbank, Castle Street Law Centre"),
            ],
            [],
            ["Money"],
            ["Budget for the full term:", None, says("£252,000", "lot.value", 252000)],
            ["Is the budget fixed (quality only)?", None, says("No", "award.budget_fixed", False)],
            ["Invoices paid within:", None, says("14 days", "terms.payment_days", 14)],
            [
                "How paid:",
                None,
                Cell(
                    "Quarterly in advance",
                    Fact("terms.in_advance", True),
                    Fact("terms.payment_interval", 3),
                ),
            ],
            ["Indexation:", None, says("CPI each April", "terms.uplift", "indexed")],
            ["Underspend returned?", None, says("No", "terms.surplus_clawed_back", False)],
            [],
            ["Who can bid"],
            ["Minimum turnover:", None, says("£120,000", "conditions.minimum_turnover", 120000)],
            ["Accounts wanted:", None, says("last 2 years", "conditions.accounts_years", 2)],
            ["Audited accounts?", None, says("No", "conditions.audited_accounts", False)],
            ["Consortia allowed?", None, says("Yes", "conditions.consortium_allowed", True)],
            [
                "Sub-contracting allowed?",
                None,
                says("Yes", "conditions.subcontracting_allowed", True),
            ],
            [
                "References:",
                None,
                Cell(
                    "2, from the last 3 years",
                    Fact("reference.count", 2),
                    Fact("reference.years", 3),
                ),
            ],
            ["Notes:", None, unsure("FO to check with Legal whether a grant would be simpler.")],
        ],
        merge=("A1:C1",),
    )
    return book.case("debt-advice-summary", "label beside value")


def _carers_cards() -> Case:
    book = Book()
    book.sheet(
        "Cover",
        [
            [unsure("Marlsea County Council"), None, None],
            [unsure("Carers' Short Breaks: tender at a glance")],
            [],
            ["Tender reference", "Route", "Where to bid"],
            [
                text("tender.reference", "MCC/ASC/1182"),
                text("procedure.method", "Competitive flexible procedure"),
                "www.marlsea-tenders.example",
            ],
            [],
            ["Total value ex VAT", "Value per year", "Carers supported per year"],
            [
                says(1080000, "lot.value", 1080000, format='"£"#,##0'),
                says(360000, "lot.stated_annual_value", 360000, format='"£"#,##0'),
                says(640, "lot.volume", 640),
            ],
            [],
            ["Start", "End of initial term", "Latest possible end"],
            [
                says("1 October 2027", "term.start", "2027-10-01"),
                says("30 September 2030", "term.end", "2030-09-30"),
                says("30 September 2032", "term.maximum_end", "2032-09-30"),
            ],
            [],
            ["Questions by", "Tenders by", "Standstill ends"],
            [
                says("14 May 2027", "timetable.questions", "2027-05-14"),
                says("28 May 2027", "timetable.deadline", "2027-05-28"),
                never("26 July 2027"),
            ],
            [],
            [unsure("Quality"), unsure("Price"), unsure("Social value")],
            [unsure("65%"), unsure("25%"), unsure("10%")],
            [],
            ["Group bids accepted?", "TUPE?", "Briefing event for bidders?"],
            [
                says("Yes", "conditions.consortium_allowed", True),
                says("Yes", "terms.staff_transfer", True),
                says("Yes", "preparation.bidder_support", True),
            ],
            [],
            [
                insured("Employer's liability", "employers-liability"),
                insured("Public liability", "public-liability"),
                insured("Professional indemnity", "professional-indemnity"),
            ],
            [
                cover("£10 million", "employers-liability", 10000000),
                cover("£5 million", "public-liability", 5000000),
                cover("£1 million", "professional-indemnity", 1000000),
            ],
            [],
            ["Payment days", "Stages", "Turnover threshold"],
            [
                says(30, "terms.payment_days", 30),
                says(2, "procedure.stages", 2),
                says("£300,000", "conditions.minimum_turnover", 300000),
            ],
        ],
    )
    return book.case("carers-breaks-cards", "label above value")


def _wellbeing_brackets() -> Case:
    book = Book()
    book.sheet(
        "ITT data",
        [
            ["ITT data sheet (please keep one line per item)"],
            [],
            ["Item", "Entry"],
            [
                "Title (as it will appear on the portal)",
                text("tender.title", "Befriending and Wellbeing Calls"),
            ],
            ["Our ref (from the contracts register)", text("tender.reference", "PH-22-019")],
            [
                "Contract value (£, whole life, net of VAT)",
                says(318000, "lot.value", 318000, format="#,##0"),
            ],
            [
                "Contract value (£, whole life, gross of VAT, incl. extensions)",
                says("636,000 (gross)", "lot.value_including_vat", 636000),
            ],
            ["Yearly budget (£k)", says("106 (£k, net)", "lot.stated_annual_value", 106000)],
            ["Term (months, excl. extensions)", says(36, "term.initial", 36)],
            ["Extensions (months, all together)", says(24, "term.extension", 24)],
            ["Start (dd/mm/yy)", says("05/07/27", "term.start", "2027-07-05")],
            [
                "Tender closes (dd/mm/yy, noon)",
                says("16/04/27 (12:00)", "timetable.deadline", "2027-04-16"),
            ],
            ["Award (dd/mm/yy, provisional)", says("18/05/27", "timetable.award", "2027-05-18")],
            [
                "Mobilisation (weeks between award and start)",
                says("7 (weeks)", "timetable.mobilisation", 49),
            ],
            [
                "Payment (days from receipt of a valid invoice)",
                says("30 (calendar)", "terms.payment_days", 30),
            ],
            [
                "Termination without cause (months' notice, by us)",
                says("3 (months)", "terms.notice", 3),
            ],
            [
                "Turnover (£, minimum, each of the last 2 years)",
                Cell(
                    "200,000 (each of the last 2 years)",
                    Fact("conditions.minimum_turnover", 200000),
                    Fact("conditions.turnover_years", 2),
                ),
            ],
            [],
            ["Insurance", "Cover (£m, any one claim)"],
            [
                insured("Employers' (statutory)", "employers-liability"),
                cover("10 (£m)", "employers-liability", 10000000),
            ],
            [
                insured("Public (incl. volunteers)", "public-liability"),
                cover("5 (£m)", "public-liability", 5000000),
            ],
            [],
            ["Criterion", "Weight (%)"],
            [criterion("Quality of calls", "quality"), weight(50, 50, "Quality of calls")],
            [
                criterion("Volunteers: recruitment and care", "quality"),
                weight(20, 20, "Volunteers: recruitment and care"),
            ],
            [criterion("Price", "price"), weight(30, 30, "Price")],
            ["Total", never(100)],
            [],
            ["(Form v4. Replaces form v3, which asked for values gross of VAT.)"],
        ],
    )
    return book.case("wellbeing-calls-data-sheet", "units and notes in brackets")


CASES = (_handyperson(), _debt_advice(), _carers_cards(), _wellbeing_brackets())
