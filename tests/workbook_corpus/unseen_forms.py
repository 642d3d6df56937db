"""Forms of one tender: labels beside values, above them, in merged cells, in a gateway form."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _respite() -> Case:
    """A health body's project form: labels in B, answers in D, guidance in F."""
    book = Book()
    rows: list[tuple[str, Cell, str]] = [
        (
            "Scheme name",
            text("tender.title", "Respite and sitting service for unpaid carers"),
            "Keep it short",
        ),
        (
            "Commissioning organisation",
            text("buyer.name", "NHS Mid Wessex Integrated Care Board"),
            "",
        ),
        ("Type of organisation", says("Health", "buyer.kind", "health"), ""),
        ("Our ref", text("tender.reference", "ICB/26/118"), "From the Atamis record"),
        ("What are we buying?", says("Services", "tender.category", "services"), ""),
        (
            "Budget per annum (ex VAT)",
            says(145000, "lot.stated_annual_value", 145000, format='"£"#,##0'),
            "",
        ),
        (
            "Whole life value (ex VAT, optional years included)",
            says("£725,000", "lot.value", 725000),
            "e.g. £1,200,000",
        ),
        (
            "Cost of the current contract in a year",
            says("£131,000", "lot.previous_annual_value", 131000),
            "",
        ),
        ("Initial period", says("3 years", "term.initial", 36), "e.g. 5 years"),
        (
            "Option to extend",
            says("up to 2 further years (1 + 1)", "term.extension", 24),
            "",
        ),
        ("Go-live", says(date(2027, 7, 1), "term.start", "2027-07-01", format="dd/mm/yyyy"), ""),
        (
            "Does the Provider Selection Regime apply?",
            says("No, not a relevant health care service", "procedure.health_services", False),
            "",
        ),
        ("Is it light touch?", says("Yes", "procedure.light_touch", True), ""),
        (
            "Procedure to be followed",
            text("procedure.method", "Competitive flexible procedure"),
            "",
        ),
        ("Advert goes live", says("16 November 2026", "timetable.published", "2026-11-16"), ""),
        (
            "Clarification questions close",
            says("11 December 2026", "timetable.questions", "2026-12-11"),
            "",
        ),
        (
            "Tender return",
            says("14 January 2027, 12 noon", "timetable.deadline", "2027-01-14"),
            "e.g. 1 May 2026",
        ),
        ("Award decision", says("22 February 2027", "timetable.award", "2027-02-22"), ""),
        (
            "Pre-market engagement",
            Cell(
                "Two provider events were held in June 2026; the VCSE alliance was invited.",
                Fact("preparation.held", True),
                Fact("preparation.voluntary_invited", True),
            ),
            "",
        ),
        ("Split into lots?", says("No", "division.refused", True), ""),
        (
            "If not, why not",
            text("division.reason", "One team covers the whole of the place footprint."),
            "",
        ),
        ("Invoices paid within", says("30 days", "terms.payment_days", 30), ""),
        ("Price review", says("CPI each April from year 2", "terms.uplift", "indexed"), ""),
        (
            "Termination without cause",
            says("6 months' written notice by the ICB", "terms.notice", 6),
            "",
        ),
        ("TUPE", says("Likely to apply", "terms.staff_transfer", True), ""),
    ]
    book.sheet("PID", [["Procurement initiation document v0.9"]], at="B2")
    book.sheet(
        "PID",
        [[label, None, value, None, never(note) if note else None] for label, value, note in rows],
        at="B4",
    )
    return book.case("icb-respite-initiation", "label beside value")


def _grounds() -> Case:
    """A parish clerk's card: three labels in a row, what they mean in the row below."""
    book = Book()
    book.sheet(
        "Tender card",
        [
            [unsure("Stoke Barrow Parish Council: card for the noticeboard")],
            [],
            ["Council", "Job", "Kind of contract"],
            [
                text("buyer.name", "Stoke Barrow Parish Council"),
                text("tender.title", "Grass cutting and hedges 2027-2030"),
                says("Services", "tender.category", "services"),
            ],
            [],
            ["Cost each year (no VAT)", "Cost over three years (no VAT)", "VAT"],
            [
                says(9800, "lot.stated_annual_value", 9800, format='"£"#,##0.00'),
                says(29400, "lot.value", 29400, format='"£"#,##0.00'),
                says("Is charged", "tender.vat_charged", True),
            ],
            [],
            ["First day", "Last day", "How long"],
            [
                says(date(2027, 3, 1), "term.start", "2027-03-01", format="d mmm yyyy"),
                says(date(2030, 2, 28), "term.end", "2030-02-28", format="d mmm yyyy"),
                says("three years", "term.initial", 36),
            ],
            [],
            ["Advertised on", "Questions to the clerk by", "Quotes in by"],
            [
                says(date(2026, 12, 1), "timetable.published", "2026-12-01", format="d mmm yyyy"),
                says(date(2026, 12, 18), "timetable.questions", "2026-12-18", format="d mmm yyyy"),
                says(date(2027, 1, 8), "timetable.deadline", "2027-01-08", format="d mmm yyyy"),
            ],
            [],
            ["Decided at the meeting of", "We pay within", "Either side may end it with"],
            [
                says(date(2027, 1, 19), "timetable.award", "2027-01-19", format="d mmm yyyy"),
                says("14 days of the invoice", "terms.payment_days", 14),
                says("three months' notice", "terms.notice", 3),
            ],
            [],
            [
                insured("Public liability cover", PL),
                insured("Employers' liability cover", EL),
                "References",
            ],
            [
                cover("£5 million", PL, 5000000),
                cover("£5 million", EL, 5000000),
                says("2", "reference.count", 2),
            ],
        ],
    )
    return book.case("parish-grass-card", "label above value")


def _supported_living() -> Case:
    """A county's cover sheet: banners over six columns, labels over two, values over four."""
    book = Book()
    rows = [
        [("Type of contract"), says("Services", "tender.category", "services")],
        ["Directorate", "Adults and Communities"],
        ["Estimated spend over five years, net of VAT", says("£4.2m", "lot.value", 4200000)],
        [
            "Estimated spend in a year, net of VAT",
            says("£840,000", "lot.stated_annual_value", 840000),
        ],
        ["Commencement", says("1st June 2027", "term.start", "2027-06-01")],
        ["Expiry of the first term", says("31st May 2030", "term.end", "2030-05-31")],
        ["Longest possible expiry", says("31st May 2032", "term.maximum_end", "2032-05-31")],
    ]
    timetable = [
        [
            "Publication of the tender notice",
            says("4th January 2027", "timetable.published", "2027-01-04"),
        ],
        ["Last day for questions", says("22nd January 2027", "timetable.questions", "2027-01-22")],
        [
            "Council replies to questions by",
            says("29th January 2027", "timetable.answers", "2027-01-29"),
        ],
        ["Submissions due", says("8th February 2027", "timetable.deadline", "2027-02-08")],
        ["Contract award", says("29th March 2027", "timetable.award", "2027-03-29")],
    ]
    standing = [
        ["Yearly turnover of at least", says("£1,680,000", "conditions.minimum_turnover", 1680000)],
        ["Accounts to be sent", Cell("Last 3 years", Fact("conditions.accounts_years", 3))],
        ["Joint bids", says("Welcome", "conditions.consortium_allowed", True)],
        ["Subcontracting", says("Permitted", "conditions.subcontracting_allowed", True)],
        [
            "Parent company guarantee or bond",
            says("Not required", "conditions.guarantee_required", False),
        ],
        [insured("Employer's liability", EL), cover("£10m", EL, 10000000)],
        [insured("Public liability", PL), cover("£10m", PL, 10000000)],
        [insured("Professional indemnity", PI), cover("£2m", PI, 2000000)],
    ]
    merges = ["A1:F1", "A2:F2", "A4:F4", "A13:F13", "A20:F20"]
    body = [[label, None, value] for label, value in rows]
    first = [[label, None, value] for label, value in timetable]
    second = [[label, None, value] for label, value in standing]
    book.sheet(
        "Cover",
        [
            [text("buyer.name", "Penfold County Council")],
            [text("tender.title", "Supported living for adults with a learning disability")],
            [],
            ["SECTION ONE: THE CONTRACT"],
            *body,
            [],
            ["SECTION TWO: KEY DATES"],
            *first,
            [],
            ["SECTION THREE: STANDING OF BIDDERS"],
            *second,
        ],
        merge=[
            *merges,
            *(
                f"{pair}"
                for row in (*range(5, 12), *range(14, 19), *range(21, 29))
                for pair in (f"A{row}:B{row}", f"C{row}:F{row}")
            ),
        ],
    )
    return book.case("county-supported-living-cover", "merged cells")


def _gateway() -> Case:
    """A borough's gateway form: numbered questions, tick marks in boxes, a table to fill in."""
    book = Book()
    book.sheet(
        "Gateway 1",
        [
            ["GATEWAY 1: PERMISSION TO PROCURE", None, None, None],
            [
                "Completed by the category lead; blank boxes stop the form at the board",
                None,
                None,
                None,
            ],
            ["A", "About the requirement", None, None],
            ["A1", "Project", text("tender.title", "Independent travel training"), None],
            ["A2", "Contracting body", text("buyer.name", "London Borough of Eastmere"), None],
            ["A3", "Project number", text("tender.reference", "EM-2027-044"), None],
            [
                "A4",
                "Supplies, services or works",
                says("Services", "tender.category", "services"),
                None,
            ],
            [
                "A5",
                "Most we would spend, ex VAT",
                says("£160,000", "lot.value", 160000),
                "from the business case",
            ],
            [
                "A6",
                "Same, with VAT and every option",
                says("£192,000", "lot.value_including_vat", 192000),
                None,
            ],
            [
                "A7",
                "What we pay now each year",
                says("£70,500", "lot.previous_annual_value", 70500),
                "2024 contract",
            ],
            ["B", "Before we go out", None, None],
            ["B1", "Have providers been spoken to?", says("Yes", "preparation.held", True), None],
            [
                "B2",
                "Were charities and community groups asked along?",
                says("No", "preparation.voluntary_invited", False),
                None,
            ],
            [
                "B3",
                "Was a grant considered instead?",
                says("Yes", "preparation.grant_considered", True),
                None,
            ],
            [
                "B4",
                "Have we thought about what keeps small organisations from bidding?",
                says("No", "preparation.barriers_considered", False),
                None,
            ],
            [
                "B5",
                "Social value thought through before the market was approached?",
                says("Yes", "preparation.social_value_considered", True),
                None,
            ],
            ["C", "Route", None, None],
            ["C1", "How will we procure?", text("procedure.method", "Open procedure"), None],
            [
                "C2",
                "Above the procurement threshold?",
                says("No", "procedure.above_threshold", False),
                None,
            ],
            ["C3", "Will it be a framework?", says("No", "procedure.framework", False), None],
            ["C4", "Will it be reserved?", says("No", "procedure.reserved_for", "nobody"), None],
            ["C5", "One contract or lots", unsure("One contract"), None],
            ["D", "Scoring", None, None],
            ["D1", criterion("Quality", "quality"), weight("50%", 50, "Quality"), None],
            ["D2", criterion("Cost", "price"), weight("40%", 40, "Cost"), None],
            [
                "D3",
                criterion("Social value", "social-value"),
                weight("10%", 10, "Social value"),
                None,
            ],
            ["E", "Approvals", None, None],
            ["E1", "Director's limit", never("£500,000"), None],
            ["E2", "Board date", never("12/11/2026"), None],
        ],
    )
    return book.case("borough-gateway-form", "gateway form")


CASES: tuple[Case, ...] = (_respite(), _grounds(), _supported_living(), _gateway())
