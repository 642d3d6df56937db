"""Several tenders in a workbook: a sheet each, a block each, a row each."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Row, never, says, unsure
from tests.workbook_corpus.case import Case
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _trust_quarter() -> Case:
    """An NHS trust's quarter: one sheet for each procurement, named after it, and a cover."""
    book = Book()
    book.sheet(
        "READ ME",
        [
            ["Q4 procurements"],
            [
                "One tab for each. Do not add columns. Values as e.g. 250,000; dates as e.g. 01/04/2026."
            ],
        ],
        never=True,
    )
    book.sheet(
        "Interpreting",
        [
            ["Procurement", text("tender.title", "Face-to-face interpreting")],
            ["Trust", text("buyer.name", "Wenbourne Hospitals NHS Foundation Trust")],
            ["Value over contract life, ex VAT", says("£540,000", "lot.value", 540000)],
            ["Contract life", says("36 months", "term.initial", 36)],
            ["Extension options", says("None", "term.extension", "none")],
            ["Return by", unsure("see portal")],
            ["Paid", says("within 30 days of invoice", "terms.payment_days", 30)],
            [insured("Professional indemnity", PI), cover("£1,000,000", PI, 1000000)],
        ],
        tender="interpreting",
    )
    book.sheet(
        "Volunteer drivers",
        [
            ["Procurement", text("tender.title", "Volunteer driver coordination")],
            ["Trust", text("buyer.name", "Wenbourne Hospitals NHS Foundation Trust")],
            ["Value over contract life, ex VAT", says("£84,000", "lot.value", 84000)],
            ["Contract life", says("24 months", "term.initial", 24)],
            ["Extension options", says("12 months", "term.extension", 12)],
            ["Return by", says("26 February 2027", "timetable.deadline", "2027-02-26")],
            ["Paid", says("within 14 days of invoice", "terms.payment_days", 14)],
            [insured("Public liability", PL), cover("£5,000,000", PL, 5000000)],
        ],
        tender="drivers",
    )
    book.sheet(
        "Arts on wards",
        [
            ["Procurement", text("tender.title", "Arts on the wards")],
            ["Trust", text("buyer.name", "Wenbourne Hospitals NHS Foundation Trust")],
            ["Value over contract life, ex VAT", says("£45,000", "lot.value", 45000)],
            ["Contract life", says("18 months", "term.initial", 18)],
            ["Extension options", says("6 months", "term.extension", 6)],
            ["Return by", says("5 March 2027", "timetable.deadline", "2027-03-05")],
            ["Paid", says("within 30 days of invoice", "terms.payment_days", 30)],
            [insured("Public liability", PL), cover("£2,000,000", PL, 2000000)],
        ],
        tender="arts",
    )
    return book.case("nhs-trust-quarter", "a sheet a tender")


def _parks_blocks() -> Case:
    """A town council's quotes for the year: one block below the other on one sheet."""
    book = Book()

    def block(
        at: str,
        tag: str,
        title: str,
        value: Cell,
        length: Cell,
        start: Cell,
        back: Cell,
        liability: Cell,
    ) -> None:
        rows: list[Row] = [
            ["Quote for", text("tender.title", title)],
            ["Council", text("buyer.name", "Oxley Town Council")],
            ["Contract price ceiling (without VAT)", value],
            ["Runs for", length],
            ["Start date", start],
            ["Quotes to be back by", back],
            [insured("Public liability insurance", PL), liability],
            ["Price / quality", None],
            [criterion("Price", "price"), weight("70%", 70, "Price")],
            [criterion("Quality", "quality"), weight("30%", 30, "Quality")],
        ]
        book.sheet("Quotes 2027", rows, at=at, tender=tag)

    block(
        "A3",
        "floral",
        "Hanging baskets and planters",
        says("£18,000", "lot.value", 18000),
        says("2 years", "term.initial", 24),
        says("1 May 2027", "term.start", "2027-05-01"),
        says("5 February 2027", "timetable.deadline", "2027-02-05"),
        cover("£5 million", PL, 5000000),
    )
    block(
        "A15",
        "lights",
        "Christmas lights: fitting and storing",
        says("£42,500", "lot.value", 42500),
        says("3 years", "term.initial", 36),
        says("1 September 2027", "term.start", "2027-09-01"),
        says("28 May 2027", "timetable.deadline", "2027-05-28"),
        cover("£10 million", PL, 10000000),
    )
    book.sheet("Quotes 2027", [[unsure("Oxley TC: quotes to be sought in 2027")]], at="A1")
    return book.case("town-council-quotes", "a block a tender")


def _forward_plan() -> Case:
    """A district's forward plan: a banner, headings in the third row, a procurement in each row."""
    book = Book()
    book.sheet(
        "Fwd plan 27-28",
        [
            [unsure("Marlow Vale District Council: procurement forward plan (refreshed monthly)")],
            [],
            [
                "Plan ref",
                "Procurement",
                "Head of service",
                "Type",
                "Estimated total value ex VAT",
                "Tender to be published",
                "Tender closing date",
                "Contract start date",
                "Initial term (months)",
                "Max extension (months)",
            ],
        ],
    )
    plans = [
        (
            "MV01",
            "Homelessness outreach",
            "Housing",
            "Services",
            390000,
            "2027-01-18",
            "2027-02-26",
            "2027-07-01",
            36,
            24,
        ),
        (
            "MV02",
            "Play area surfacing",
            "Leisure",
            "Works",
            115000,
            "2027-02-01",
            "2027-03-05",
            "2027-05-10",
            4,
            0,
        ),
        (
            "MV03",
            "Recycling caddies",
            "Waste",
            "Goods",
            64000,
            "2027-03-08",
            "2027-04-09",
            "2027-06-01",
            12,
            12,
        ),
        (
            "MV04",
            "Community transport",
            "Communities",
            "Services",
            210000,
            "2027-04-12",
            "2027-05-21",
            "2027-10-01",
            60,
            0,
        ),
    ]
    for row, plan in enumerate(plans, start=4):
        reference, title, head, kind, value, out, closing, start, months, more = plan
        book.sheet(
            "Fwd plan 27-28",
            [
                [
                    text("tender.reference", reference),
                    text("tender.title", title),
                    head,
                    says(kind, "tender.category", kind.lower()),
                    says(value, "lot.value", value, format='"£"#,##0'),
                    says(date.fromisoformat(out), "timetable.published", out),
                    says(date.fromisoformat(closing), "timetable.deadline", closing),
                    says(date.fromisoformat(start), "term.start", start),
                    says(months, "term.initial", months),
                    says(more, "term.extension", more) if more else unsure(more),
                ]
            ],
            at=f"A{row}",
            tender=reference,
        )
    return book.case("district-forward-plan", "a row a tender")


def _portal_export() -> Case:
    """What a regional portal writes out: headings in its own words, text dates with times."""
    book = Book()
    book.sheet(
        "Export",
        [
            [
                "Opportunity ID",
                "Opportunity title",
                "Organisation",
                "First published",
                "Responses due",
                "Contract from",
                "Contract to",
                "Budget GBP (ex VAT)",
                "SME suitable",
                "VCSE suitable",
                "Buyer phone",
            ]
        ],
    )
    found = [
        (
            "DN700101",
            "Bereavement support groups",
            "Ashdown Borough Council",
            "2026-11-02 09:00",
            "2026-11-30 12:00",
            "2027-02-01",
            "2029-01-31",
            "58000.00",
            "Yes",
            "Yes",
        ),
        (
            "DN700118",
            "Tree surgery call-out",
            "Selwick Parish Council",
            "2026-11-05 14:30",
            "2026-12-04 17:00",
            "2027-01-04",
            "2027-12-31",
            "12500.00",
            "Yes",
            "No",
        ),
        (
            "DN700126",
            "Carers' breaks vouchers",
            "North Ridings County Council",
            "2026-11-09 10:15",
            "2027-01-11 12:00",
            "2027-04-01",
            "2031-03-31",
            "1480000.00",
            "No",
            "Yes",
        ),
    ]
    for row, line in enumerate(found, start=2):
        ident, title, buyer, out, closing, start, end, value, small, voluntary = line
        book.sheet(
            "Export",
            [
                [
                    text("tender.reference", ident),
                    text("tender.title", title),
                    text("buyer.name", buyer),
                    says(out, "timetable.published", out[:10]),
                    says(closing, "timetable.deadline", closing[:10]),
                    says(start, "term.start", start),
                    says(end, "term.end", end),
                    says(value, "lot.value", int(float(value))),
                    says(small, "lot.marked_for_small", small == "Yes"),
                    says(voluntary, "lot.marked_for_voluntary", voluntary == "Yes"),
                    never("01632 960001"),
                ]
            ],
            at=f"A{row}",
            tender=ident,
        )
    return book.case("regional-portal-export", "a row a tender")


CASES: tuple[Case, ...] = (_trust_quarter(), _parks_blocks(), _forward_plan(), _portal_export())
