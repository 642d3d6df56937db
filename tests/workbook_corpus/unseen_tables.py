"""Tables of requirements and of lots."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Shown, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, due, insured, text

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"
MOTOR = "motor"


def _home_care() -> Case:
    """A metropolitan borough's minimum requirements: a clause number, what, and how much of it."""
    book = Book()
    book.sheet(
        "Min requirements",
        [
            [unsure("Thornley Metropolitan Borough Council | Adult Commissioning | DRAFT 3")],
            ["Procurement of", text("tender.title", "Help at home for older people")],
            ["Commissioned by", text("buyer.name", "Thornley Metropolitan Borough Council")],
            [],
            ["Ref", "Requirement", "Detail", "P/F"],
            ["1", "Insurance", None, None],
            [
                "1.1",
                insured("Employers' liability insurance", EL),
                cover(
                    "At least £5,000,000, in place when the contract starts",
                    EL,
                    5000000,
                    "by-start",
                ),
                "P/F",
            ],
            [
                "1.2",
                insured("Public liability insurance", PL),
                cover(
                    "At least £5,000,000, in place when the contract starts",
                    PL,
                    5000000,
                    "by-start",
                ),
                "P/F",
            ],
            [
                "1.3",
                insured("Motor insurance (business use)", MOTOR),
                due("Certificates to be sent with the bid", MOTOR, "with-bid"),
                "P/F",
            ],
            ["2", "Finance", None, None],
            [
                "2.1",
                "Minimum annual turnover",
                says("£400,000", "conditions.minimum_turnover", 400000),
                "P/F",
            ],
            [
                "2.2",
                "Bidders with less turnover than that",
                says(
                    "A bank reference and a cash-flow forecast are accepted in its place",
                    "conditions.turnover_alternative",
                    True,
                ),
                "Info",
            ],
            ["2.3", "Years of accounts to be sent", says(2, "conditions.accounts_years", 2), "P/F"],
            [
                "2.4",
                "Bidders whom no law requires to be audited",
                says(
                    "May send unaudited or independently examined accounts",
                    "conditions.audited_where_required",
                    True,
                ),
                "Info",
            ],
            [
                "2.5",
                "Reserves",
                says("None required", "conditions.reserves_required", "none"),
                None,
            ],
            ["3", "Experience", None, None],
            [
                "3.1",
                "References",
                Cell(
                    "Two, from the last five years",
                    Fact("reference.count", 2),
                    Fact("reference.years", 5),
                ),
                "P/F",
            ],
            [
                "3.2",
                "Must they be for contracts of a similar value?",
                says("No", "reference.similar_value", False),
                "Info",
            ],
            [
                "3.3",
                "Years of trading",
                says("No minimum", "conditions.years_trading", "none"),
                None,
            ],
            ["4", "Working with others", None, None],
            [
                "4.1",
                "Consortium bids",
                says("Accepted", "conditions.consortium_allowed", True),
                "Info",
            ],
            [
                "4.2",
                "Must the group form a company first?",
                says("No", "conditions.legal_form_before_award", False),
                "Info",
            ],
            [
                "4.3",
                "Sub-contracting",
                says("Allowed", "conditions.subcontracting_allowed", True),
                "Info",
            ],
            ["5", "Quality marks", None, None],
            [
                "5.1",
                says("ISO 9001", "standard.name", "ISO 9001", item="ISO 9001"),
                says("Or equivalent", "standard.equivalent_accepted", True, item="ISO 9001"),
                "P/F",
            ],
            ["6", "Submission", None, None],
            [
                "6.1",
                "Sent through the portal",
                says("Yes, no paper copies", "timetable.electronic", True),
                None,
            ],
            ["6.2", "Fee to take part", says("None", "procedure.bidding_fee", False), None],
        ],
    )
    return book.case("borough-home-care-requirements", "numbered requirements")


def _day_opportunities() -> Case:
    """A unitary council's matrix: lots across the top, questions down the side."""

    def across(label: str, name: str, *cells: tuple[Shown, str | int | bool]) -> list[Cell | Shown]:
        return [label, *(says(s, name, v, lot=str(n)) for n, (s, v) in enumerate(cells, start=1))]

    book = Book()
    book.sheet(
        "Lot matrix",
        [
            [text("tender.title", "Day opportunities for adults")],
            ["Issued by", text("buyer.name", "Calder Vale Council")],
            [],
            ["Item", "Lot 1", "Lot 2", "Lot 3"],
            across(
                "What it is",
                "lot.title",
                ("Day centre for older people", "Day centre for older people"),
                ("Gardening and outdoor work", "Gardening and outdoor work"),
                ("Evening and weekend clubs", "Evening and weekend clubs"),
            ),
            across(
                "Where",
                "lot.area",
                ("Upper Calder", "Upper Calder"),
                ("Lower Calder", "Lower Calder"),
                ("Borough wide", "Borough wide"),
            ),
            across(
                "Most we will pay over the term, ex VAT",
                "lot.value",
                ("£360,000", 360000),
                ("£150,000", 150000),
                ("£96,000", 96000),
            ),
            across(
                "In a year, ex VAT",
                "lot.stated_annual_value",
                ("£120,000", 120000),
                ("£50,000", 50000),
                ("£32,000", 32000),
            ),
            across(
                "Residents in the area",
                "lot.population",
                ("41,300", 41300),
                ("58,750", 58750),
                ("100,050", 100050),
            ),
            across(
                "People expected in a year",
                "lot.volume",
                (85, 85),
                (40, 40),
                (120, 120),
            ),
            across(
                "First day of service",
                "term.start",
                (date(2027, 4, 5), "2027-04-05"),
                (date(2027, 5, 3), "2027-05-03"),
                (date(2027, 4, 5), "2027-04-05"),
            ),
            across(
                "Length, without extensions",
                "term.initial",
                ("36 months", 36),
                ("36 months", 36),
                ("36 months", 36),
            ),
            across(
                "Extensions in all",
                "term.extension",
                ("12 months", 12),
                ("24 months", 24),
                ("12 months", 12),
            ),
            across(
                "Marked for small businesses",
                "lot.marked_for_small",
                ("Yes", True),
                ("Yes", True),
                ("Yes", True),
            ),
            across(
                "Marked for voluntary organisations",
                "lot.marked_for_voluntary",
                ("No", False),
                ("Yes", True),
                ("Yes", True),
            ),
            across(
                "Yearly turnover that a bidder needs",
                "conditions.minimum_turnover",
                ("£240,000", 240000),
                ("None", "none"),
                ("None", "none"),
            ),
            [],
            ["How many lots may one bidder win?", says(2, "division.lots_award_limit", 2)],
        ],
    )
    return book.case("unitary-day-opportunities-matrix", "a column a lot")


def _advice() -> Case:
    """A county's schedule of lots: lettered lots, one a row, and limits below."""
    book = Book()
    lots: list[tuple[str, str, str, str, int, int, int, str, bool]] = [
        (
            "1a",
            "Lot 1A",
            "Debt advice, north",
            "Northern districts",
            412000,
            103000,
            152400,
            "Yes",
            True,
        ),
        (
            "1b",
            "Lot 1B",
            "Debt advice, south",
            "Southern districts",
            388000,
            97000,
            139800,
            "Yes",
            True,
        ),
        (
            "2",
            "Lot 2",
            "Welfare benefits helpline",
            "Whole county",
            260000,
            65000,
            292200,
            "No",
            False,
        ),
        (
            "3",
            "Lot 3",
            "Tribunal representation",
            "Whole county",
            148000,
            37000,
            292200,
            "No",
            False,
        ),
    ]
    book.sheet(
        "Sched of Lots",
        [
            [unsure("Westmarch CC"), None, "Schedule 2 to the invitation"],
            [],
            [
                "Lot",
                "Service to be provided",
                "Districts covered",
                "Max spend over 4 yrs (£, ex VAT)",
                "Spend p.a. (£, ex VAT)",
                "Population",
                "TUPE expected?",
            ],
            *(
                [
                    shown,
                    text("lot.title", title, lot),
                    text("lot.area", area, lot),
                    says(value, "lot.value", value, lot=lot, format="#,##0"),
                    says(annual, "lot.stated_annual_value", annual, lot=lot, format="#,##0"),
                    says(people, "lot.population", people, lot=lot, format="#,##0"),
                    says(tupe, "terms.staff_transfer", transfer, lot=lot),
                ]
                for lot, shown, title, area, value, annual, people, tupe, transfer in lots
            ),
            [],
            [
                "Maximum number of lots that a bidder may bid for",
                None,
                None,
                says(3, "division.lots_bid_limit", 3),
            ],
            [
                "Maximum number of lots that a bidder may be awarded",
                None,
                None,
                says(2, "division.lots_award_limit", 2),
            ],
            [
                "Bids for every lot required?",
                None,
                None,
                says("No", "division.all_lots_required", False),
            ],
        ],
    )
    book.sheet(
        "Front",
        [
            ["Invitation", text("tender.title", "Advice on debt, benefits and tribunals")],
            ["Council", text("buyer.name", "Westmarch County Council")],
            ["Contract length", says("4 years", "term.initial", 48)],
            ["Starts", says("1 October 2027", "term.start", "2027-10-01")],
        ],
    )
    return book.case("county-advice-lots", "a row a lot")


CASES: tuple[Case, ...] = (_home_care(), _day_opportunities(), _advice())
