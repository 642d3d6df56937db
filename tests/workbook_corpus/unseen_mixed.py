"""Workbooks that mix layouts: lots on sheets of their own, lots without numbers, many small tables."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Row, Shown, never, says, unsure
from tests.workbook_corpus.case import Case
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _standard(name: str, *answers: tuple[str, str, bool | str]) -> Row:
    cells = (says(shown, f"standard.{what}", value, item=name) for shown, what, value in answers)
    return [says(name, "standard.name", name, item=name), *cells]


def _handyperson() -> Case:
    """A city's framework: particulars above, tables of standards, payment and measures below."""
    book = Book()
    book.sheet(
        "Framework",
        [
            [
                "Framework title",
                text("tender.title", "Handyperson and adaptations"),
                None,
                None,
                None,
            ],
            ["Lead authority", text("buyer.name", "Ouseborough City Council"), None, None, None],
            ["Is this a framework agreement?", says("Yes", "procedure.framework", True)],
            ["Framework runs for", says("4 years", "procedure.framework_months", 48)],
            ["Suppliers on it, at most", says(8, "procedure.framework_suppliers", 8)],
            ["Can suppliers join later?", says("No", "procedure.framework_open", False)],
            ["Estimated spend through it (ex VAT)", says("£2.4 million", "lot.value", 2400000)],
            ["Closing date", says("Monday 1 March 2027", "timetable.deadline", "2027-03-01")],
            [],
            ["Accreditation", "Or equivalent?", "Required by law?", "To be held by"],
            _standard(
                "Gas Safe",
                ("No", "equivalent_accepted", False),
                ("Yes", "required_by_law", True),
                ("Contract start", "due", "by-start"),
            ),
            _standard(
                "ISO 9001",
                ("Yes", "equivalent_accepted", True),
                ("No", "required_by_law", False),
                ("With the bid", "due", "with-bid"),
            ),
            _standard(
                "TrustMark",
                ("Yes", "equivalent_accepted", True),
                ("No", "required_by_law", False),
                ("Contract start", "due", "by-start"),
            ),
            [],
            ["Paid for", "Share of price"],
            [
                says("Block", "payment.basis", "block", item="block"),
                says("60%", "payment.share", 60, item="block"),
            ],
            [
                says("Unit", "payment.basis", "unit", item="unit"),
                says("40%", "payment.share", 40, item="unit"),
            ],
            [],
            ["What is measured", "Kind"],
            [
                indicator("Jobs done in the month"),
                says("Activity", "indicator.kind", "activity", item="Jobs done in the month"),
            ],
            [
                indicator("Residents who feel safer at home"),
                says(
                    "Outcome", "indicator.kind", "outcome", item="Residents who feel safer at home"
                ),
            ],
            [
                indicator("Complaints handled with the resident"),
                says(
                    "Process",
                    "indicator.kind",
                    "process",
                    item="Complaints handled with the resident",
                ),
            ],
        ],
    )
    return book.case("city-handyperson-framework", "several tables on a sheet")


def _short_breaks() -> Case:
    """A county's pack: what holds for all on the first sheet, each lot on a sheet of its own."""
    book = Book()
    book.sheet(
        "All lots",
        [
            ["SHORT BREAKS FOR DISABLED CHILDREN", None],
            ["Tender", text("tender.title", "Short breaks for disabled children")],
            ["Authority", text("buyer.name", "Northmoor County Council")],
            ["Tenders must arrive by", says("2 April 2027", "timetable.deadline", "2027-04-02")],
            ["All lots start on", says("1 October 2027", "term.start", "2027-10-01")],
            ["All lots run for", says("36 months", "term.initial", 36)],
            ["Lots one bidder may win", says(1, "division.lots_award_limit", 1)],
            [insured("Public liability insurance", PL), cover("£10 million", PL, 10000000)],
            [],
            ["Criterion", "Weighting (%)"],
            [criterion("Quality", "quality"), weight(70, 70, "Quality")],
            [criterion("Price", "price"), weight(30, 30, "Price")],
        ],
    )

    def lot(
        number: str, name: str, title: str, value: str, pounds: int, turnover: Cell, people: int
    ) -> None:
        book.sheet(
            f"Lot {number} {name}",
            [
                [f"Lot {number}", None],
                ["Lot title", text("lot.title", title, number)],
                ["Lot value (3 years, ex VAT)", says(value, "lot.value", pounds, lot=number)],
                ["Children expected a year", says(people, "lot.volume", people, lot=number)],
                ["Minimum turnover for this lot", turnover],
            ],
        )

    lot(
        "1",
        "Overnight",
        "Overnight stays",
        "£900,000",
        900000,
        says("£300,000", "conditions.minimum_turnover", 300000, lot="1"),
        45,
    )
    lot(
        "2",
        "Saturday",
        "Saturday clubs",
        "£210,000",
        210000,
        says("None", "conditions.minimum_turnover", "none", lot="2"),
        130,
    )
    lot(
        "3",
        "Holidays",
        "Holiday play",
        "£156,000",
        156000,
        says("None", "conditions.minimum_turnover", "none", lot="3"),
        160,
    )
    return book.case("county-short-breaks-lot-sheets", "several sheets")


def _holiday_food() -> Case:
    """A borough's table of wards: lots without numbers, a total below, conditions at the side."""
    book = Book()
    wards: list[tuple[str, int, int, int]] = [
        ("Eastgate", 24000, 8000, 7450),
        ("Ferry Lane", 30000, 10000, 9120),
        ("St Olave's", 21000, 7000, 6080),
    ]
    rows: list[list[Cell | Shown]] = [
        [
            text("lot.title", ward, ward),
            says(value, "lot.value", value, lot=ward, format='"£"#,##0'),
            says(annual, "lot.stated_annual_value", annual, lot=ward, format='"£"#,##0'),
            says(people, "lot.population", people, lot=ward, format="#,##0"),
        ]
        for ward, value, annual, people in wards
    ]
    book.sheet(
        "HAF 2027",
        [
            [text("tender.title", "Holiday food and activities in three wards")],
            ["Buyer:", text("buyer.name", "Hollins Borough Council")],
            [],
            ["Lot", "Value, 3 years, ex VAT", "A year, ex VAT", "Population"],
            *rows,
            [
                never("Total"),
                says(75000, "lot.value", 75000, format='"£"#,##0'),
                says(25000, "lot.stated_annual_value", 25000, format='"£"#,##0'),
                unsure(22650),
            ],
        ],
        merge=["A1:D1"],
    )
    book.sheet(
        "HAF 2027",
        [
            ["Who can bid", None],
            ["Turnover", says("No minimum", "conditions.minimum_turnover", "none")],
            ["Joint bids", says("Welcome", "conditions.consortium_allowed", True)],
            [
                "Reserved for",
                says(
                    "Voluntary and small organisations",
                    "procedure.reserved_for",
                    "voluntary-or-small",
                ),
            ],
            [
                insured("Public liability", PL),
                cover("£2m", PL, 2000000),
                due("by contract start", PL, "by-start"),
            ],
            ["Paid in advance?", says("Yes", "terms.in_advance", True)],
            [
                "Bids by",
                says(date(2027, 2, 12), "timetable.deadline", "2027-02-12", format="dd/mm/yyyy"),
            ],
        ],
        at="G4",
    )
    return book.case("borough-holiday-food-wards", "two tables side by side")


CASES: tuple[Case, ...] = (_handyperson(), _short_breaks(), _holiday_food())
