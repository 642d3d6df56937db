"""Several tables on a sheet, tables beside each other, clauses in cells, and many sheets."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _community_centre() -> Case:
    """A town council's single sheet: who and what, dates, scores and covers, one below the other."""
    book = Book()
    book.sheet(
        "Sheet1",
        [
            [text("buyer.name", "Hensham Town Council")],
            [text("tender.title", "Running the Corn Hall community centre")],
            [],
            ["MONEY"],
            ["Contract sum, all 5 years", says("£165,000 + VAT", "lot.value", 165000)],
            ["Contract sum, one year", says("£33,000 + VAT", "lot.stated_annual_value", 33000)],
            [],
            ["WHEN", "DATE"],
            [
                "Notice on Find a Tender",
                says(date(2027, 1, 11), "timetable.published", "2027-01-11"),
            ],
            ["Walk round the hall", never(date(2027, 1, 22))],
            ["Questions by", says(date(2027, 1, 29), "timetable.questions", "2027-01-29")],
            ["Bids by", says(date(2027, 2, 19), "timetable.deadline", "2027-02-19")],
            ["Council decides", says(date(2027, 3, 15), "timetable.award", "2027-03-15")],
            [
                "Keys handed over, service starts",
                says(date(2027, 5, 1), "term.start", "2027-05-01"),
            ],
            [],
            ["HOW WE SCORE", "OUT OF 100"],
            [criterion("Plans for the hall", "quality"), weight(45, 45, "Plans for the hall")],
            [criterion("Roots in the town", "quality"), weight(25, 25, "Roots in the town")],
            [criterion("Price", "price"), weight(30, 30, "Price")],
            [],
            ["COVER NEEDED", "AMOUNT", "BY WHEN"],
            [
                insured("Public liability", PL),
                cover("£5m", PL, 5000000),
                due("Contract start", PL, "by-start"),
            ],
            [
                insured("Employer's liability", EL),
                cover("£5m", EL, 5000000),
                due("Contract start", EL, "by-start"),
            ],
            [],
            ["REFEREES"],
            ["How many", says("two", "reference.count", 2)],
            ["No older than", says("5 years", "reference.years", 5)],
        ],
    )
    return book.case("town-council-corn-hall", "several tables on a sheet")


def _repairs() -> Case:
    """A housing association's one-pager: two and three tables next to each other."""
    book = Book()
    book.sheet(
        "One page",
        [
            ["Key facts", None, None, "Milestone", "Date", None, "Scored on", "Share"],
            [
                "Landlord",
                text("buyer.name", "Fenland Homes"),
                None,
                "Contract notice",
                says("12-Oct-26", "timetable.published", "2026-10-12"),
                None,
                criterion("Price", "price"),
                weight(0.35, 35, "Price", format="0%"),
            ],
            [
                "Works / services",
                says("Works", "tender.category", "works"),
                None,
                "Queries close",
                says("30-Oct-26", "timetable.questions", "2026-10-30"),
                None,
                criterion("Method and programme", "quality"),
                weight(0.3, 30, "Method and programme", format="0%"),
            ],
            [
                "Job title",
                text("tender.title", "Void property repairs"),
                None,
                "Tenders back",
                says("13-Nov-26", "timetable.deadline", "2026-11-13"),
                None,
                criterion("Care for tenants", "quality"),
                weight(0.2, 20, "Care for tenants", format="0%"),
            ],
            [
                "Total, ex VAT",
                says("£1.35m", "lot.value", 1350000),
                None,
                "Award",
                says("18-Dec-26", "timetable.award", "2026-12-18"),
                None,
                criterion("Social value", "social-value"),
                weight(0.15, 15, "Social value", format="0%"),
            ],
            [
                "Term",
                says("2 yrs", "term.initial", 24),
                None,
                "On site",
                says("1-Mar-27", "term.start", "2027-03-01"),
            ],
            [
                "Can be extended by",
                says("1 yr", "term.extension", 12),
            ],
            [],
            ["Insurance", "Limit", None, "Money", "How"],
            [
                insured("Public", PL),
                cover("£10m", PL, 10000000),
                None,
                "Days to pay",
                says(28, "terms.payment_days", 28),
            ],
            [
                insured("Employers", EL),
                cover("£10m", EL, 10000000),
                None,
                "Retention",
                never("3%"),
            ],
        ],
    )
    return book.case("housing-association-one-page", "two tables side by side")


def _youth_spec() -> Case:
    """A district's specification: a clause number and a paragraph in each row."""
    book = Book()
    clauses: list[tuple[str, Cell]] = [
        ("1", Cell("About this service")),
        (
            "1.1",
            unsure(
                "This contract is for open-access youth clubs for young people aged 11 to 18 who live in the district."
            ),
        ),
        (
            "1.2",
            Cell(
                "The service was designed together with young people from the clubs that exist today.",
                Fact("service.codesigned", True),
            ),
        ),
        ("2", Cell("Length")),
        (
            "2.1",
            Cell(
                "The contract starts on 1 September 2027 and runs for three years.",
                Fact("term.start", "2027-09-01"),
                Fact("term.initial", 36),
            ),
        ),
        (
            "2.2",
            Cell(
                "The Council may extend it by up to 24 months in all.",
                Fact("term.extension", 24),
            ),
        ),
        ("3", Cell("Money")),
        (
            "3.1",
            Cell(
                "The Council will pay no more than £270,000 excluding VAT over the three years.",
                Fact("lot.value", 270000),
            ),
        ),
        (
            "3.2",
            Cell(
                "Payment is made quarterly in advance.",
                Fact("terms.in_advance", True),
                Fact("terms.payment_interval", 3),
            ),
        ),
        (
            "3.3",
            Cell("Prices are fixed for the first three years.", Fact("terms.uplift", "fixed")),
        ),
        (
            "3.4",
            Cell(
                "Any underspend at the end of a financial year shall be returned to the Council.",
                Fact("terms.surplus_clawed_back", True),
            ),
        ),
        ("4", Cell("Who may bid")),
        (
            "4.1",
            Cell(
                "Bidders must show an annual turnover of at least £180,000 in each of the last two financial years.",
                Fact("conditions.minimum_turnover", 180000),
                Fact("conditions.turnover_years", 2),
            ),
        ),
        (
            "4.2",
            Cell(
                "Consortium bids are welcome.",
                Fact("conditions.consortium_allowed", True),
            ),
        ),
        (
            "4.3",
            Cell(
                "The successful bidder must hold public liability insurance of £5 million by the contract start.",
                Fact("insurance.kind", PL, item=PL),
                Fact("insurance.amount", 5000000, item=PL),
                Fact("insurance.due", "by-start", item=PL),
            ),
        ),
        ("5", Cell("Ending the contract")),
        (
            "5.1",
            Cell(
                "The Council may terminate this contract without fault by giving six months' written notice.",
                Fact("terms.notice", 6),
            ),
        ),
        (
            "5.2",
            Cell(
                "The Provider's liability is limited to £500,000.",
                Fact("terms.liability_cap", 500000),
            ),
        ),
        ("6", Cell("What came before")),
        (
            "6.1",
            never(
                "Under the previous contract, the provider had to hold professional indemnity insurance of £2 million and a turnover of £1 million."
            ),
        ),
    ]
    book.sheet("Spec", [["No.", "Text"], *([number, clause] for number, clause in clauses)])
    return book.case("district-youth-specification", "prose in cells")


def _stop_smoking() -> Case:
    """A public-health analyst's workbook: a sheet for each subject, and a change log."""
    book = Book()
    book.sheet(
        "1_Overview",
        [
            ["Field", "Entry"],
            ["Programme", text("tender.title", "Stop smoking support in communities")],
            ["Local authority", text("buyer.name", "Royal Borough of Kingsbourne")],
            ["Nation", says("England", "buyer.nation", "england")],
            ["CPV", says("85323000", "tender.cpv", "85323000")],
            ["Adult population", Cell("176,400", open=True)],
            ["Do residents use it directly?", says("Yes", "service.for_residents", True)],
            ["Prevention or early help?", says("Yes", "service.prevention", True)],
        ],
    )
    book.sheet(
        "2_Money",
        [
            ["Line", "£"],
            ["Contract value for the 4 years ex VAT", says(620000, "lot.value", 620000)],
            ["Contract value per year ex VAT", says(155000, "lot.stated_annual_value", 155000)],
            [
                says(
                    "Paid for results (% of contract)", "payment.basis", "results", item="results"
                ),
                says(20, "payment.share", 20, item="results"),
            ],
        ],
    )
    book.sheet(
        "3_Timeline",
        [
            ["Step", "When"],
            ["PIN", unsure(date(2026, 8, 3))],
            ["ITT issued", says(date(2026, 12, 7), "timetable.published", "2026-12-07")],
            ["ITT questions deadline", says(date(2027, 1, 8), "timetable.questions", "2027-01-08")],
            ["ITT return", says(date(2027, 1, 25), "timetable.deadline", "2027-01-25")],
            ["Contract award decision", says(date(2027, 3, 1), "timetable.award", "2027-03-01")],
            ["Service start", says(date(2027, 6, 1), "term.start", "2027-06-01")],
        ],
    )
    book.sheet(
        "4_Conditions",
        [
            ["Condition", "Level"],
            ["Turnover needed", says("No minimum", "conditions.minimum_turnover", "none")],
            ["Accounts needed", says("1 year", "conditions.accounts_years", 1)],
            [insured("Professional indemnity insurance", PI), cover("£1m", PI, 1000000)],
        ],
    )
    book.sheet(
        "5_Eval",
        [
            ["Criterion", "Type", "%"],
            [
                criterion("Reach into priority groups"),
                says("Quality", "criterion.kind", "quality", item="Reach into priority groups"),
                weight(40, 40, "Reach into priority groups"),
            ],
            [
                criterion("Clinical governance"),
                says("Quality", "criterion.kind", "quality", item="Clinical governance"),
                weight(20, 20, "Clinical governance"),
            ],
            [
                criterion("Local social value"),
                says("Social value", "criterion.kind", "social-value", item="Local social value"),
                weight(10, 10, "Local social value"),
            ],
            [
                criterion("Unit cost"),
                says("Price", "criterion.kind", "price", item="Unit cost"),
                weight(30, 30, "Unit cost"),
            ],
        ],
    )
    book.sheet(
        "6_KPIs",
        [
            ["KPI", "Target"],
            [indicator("Number of people who set a quit date", "activity"), never("900 a year")],
            [
                indicator("People who have not smoked for four weeks", "outcome"),
                never("450 a year"),
            ],
            [indicator("Number of referrals from GP practices", "activity"), never("300 a year")],
        ],
    )
    book.sheet(
        "Change log",
        [
            ["Date", "Change"],
            ["02/11/2026", "Contract value was £700,000, now as 2_Money"],
            ["09/11/2026", "ITT return moved from 18/01/2027"],
        ],
        never=True,
    )
    return book.case("public-health-stop-smoking", "several sheets")


CASES: tuple[Case, ...] = (_community_centre(), _repairs(), _youth_spec(), _stop_smoking())
