"""Long questions with short answers, questions to bidders, and the particulars of a contract."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _family_hubs() -> Case:
    """A council's form for its legal team: whole sentences as questions."""
    book = Book()
    questions: list[tuple[str, Cell]] = [
        (
            "What name will the opportunity have on the portal and in every document?",
            text("tender.title", "Family hubs: parenting courses"),
        ),
        (
            "Which legal entity will sign the contract as the buyer?",
            text("buyer.name", "Severnside Council"),
        ),
        (
            "Without VAT, and counting every year for which the contract could be extended, what is the most that the Council expects to pay under it?",
            says("£625,000", "lot.value", 625000),
        ),
        (
            "What does the Council expect to pay in any one year of it, without VAT?",
            says("£125,000", "lot.stated_annual_value", 125000),
        ),
        (
            "On what date is the successful provider expected to begin delivering?",
            says(date(2027, 8, 30), "term.start", "2027-08-30", format="dd mmmm yyyy"),
        ),
        (
            "For how long will the contract run before any extension is used?",
            says("Three years", "term.initial", 36),
        ),
        (
            "If every extension is used, by how many months can the contract be lengthened in total?",
            says("24", "term.extension", 24),
        ),
        (
            "On what day will the tender notice be published?",
            says(date(2027, 2, 1), "timetable.published", "2027-02-01", format="dd mmmm yyyy"),
        ),
        (
            "What is the last day on which bidders may put questions to us?",
            says(date(2027, 2, 19), "timetable.questions", "2027-02-19", format="dd mmmm yyyy"),
        ),
        (
            "By what day must bidders have sent us their tenders?",
            says(date(2027, 3, 8), "timetable.deadline", "2027-03-08", format="dd mmmm yyyy"),
        ),
        (
            "When do we expect to have decided who wins?",
            says(date(2027, 4, 19), "timetable.award", "2027-04-19", format="dd mmmm yyyy"),
        ),
        (
            "Will organisations be permitted to submit a bid together with others, as a consortium?",
            says("Yes, and we encourage it", "conditions.consortium_allowed", True),
        ),
        (
            "Will the lead bidder be permitted to sub-contract parts of the service?",
            says("Yes", "conditions.subcontracting_allowed", True),
        ),
        (
            "What yearly turnover, if any, must a bidder be able to show?",
            says("£250,000", "conditions.minimum_turnover", 250000),
        ),
        (
            "Were providers, including small charities, talked to before this form was written?",
            Cell(
                "Yes", Fact("preparation.held", True), Fact("preparation.voluntary_invited", True)
            ),
        ),
        (
            "Within how many days of receiving a valid invoice will the provider be paid?",
            says("30 days", "terms.payment_days", 30),
        ),
        (
            "How much notice must the Council give if it wants to end the contract early and the provider is not at fault?",
            says("Six months", "terms.notice", 6),
        ),
        (
            "Are there staff working on this now who might transfer to a new provider under TUPE?",
            says("Yes", "terms.staff_transfer", True),
        ),
        (
            "Is there a limit to the provider's liability, and if so what is it?",
            says("£2,000,000", "terms.liability_cap", 2000000),
        ),
        (
            "How many reports a year will the provider have to send us?",
            says("4", "terms.reports_a_year", 4),
        ),
    ]
    book.sheet(
        "Legal instruction",
        [["No", "Question", "Answer"], *([n, q, a] for n, (q, a) in enumerate(questions, start=1))],
    )
    return book.case("unitary-family-hubs-instruction", "long questions")


def _sq() -> Case:
    """A selection questionnaire: what bidders are asked, an empty column for what they say."""
    book = Book()
    book.sheet(
        "SQ",
        [
            [unsure("Selection questionnaire: school counselling")],
            ["Contracting authority:", text("buyer.name", "Bramfield City Council"), None, None],
            [
                "Return by:",
                says("26/03/2027 at 12:00", "timetable.deadline", "2027-03-26"),
                None,
                None,
            ],
            [],
            ["Q", "Question", "How it is marked", "Bidder's response"],
            [
                "0",
                never("Example: Do you hold ISO 14001?"),
                never("Pass/fail"),
                never("Yes, certificate no. 123"),
            ],
            ["1.1", "Name of your organisation", "Information", None],
            ["1.2", "Registered charity or company number", "Information", None],
            ["1.3", unsure("Are you bidding as the lead of a consortium?"), "Information", None],
            [
                "2.1",
                Cell(
                    "Please confirm that your annual turnover was at least £150,000 in each of the last two financial years.",
                    Fact("conditions.minimum_turnover", 150000),
                    Fact("conditions.turnover_years", 2),
                ),
                "Pass/fail",
                None,
            ],
            [
                "2.2",
                Cell(
                    "Please attach your audited accounts for the last two years.",
                    Fact("conditions.audited_accounts", True),
                    Fact("conditions.accounts_years", 2),
                ),
                "Pass/fail",
                None,
            ],
            [
                "3.1",
                Cell(
                    "Please confirm that you hold employers' liability insurance of at least £5 million.",
                    Fact("insurance.kind", EL, item=EL),
                    Fact("insurance.amount", 5000000, item=EL),
                ),
                "Pass/fail",
                None,
            ],
            [
                "3.2",
                Cell(
                    "Please confirm that you hold public liability insurance of at least £5 million.",
                    Fact("insurance.kind", PL, item=PL),
                    Fact("insurance.amount", 5000000, item=PL),
                ),
                "Pass/fail",
                None,
            ],
            [
                "3.3",
                Cell(
                    "Please confirm that you will obtain professional indemnity insurance of £2 million if you are awarded the contract.",
                    Fact("insurance.kind", PI, item=PI),
                    Fact("insurance.amount", 2000000, item=PI),
                    Fact("insurance.due", "commitment", item=PI),
                ),
                "Pass/fail",
                None,
            ],
            [
                "4.1",
                Cell(
                    "Please give three references from the last three years.",
                    Fact("reference.count", 3),
                    Fact("reference.years", 3),
                ),
                "Pass/fail",
                None,
            ],
            [
                "5.1",
                Cell(
                    "Please confirm that you hold Cyber Essentials or equivalent.",
                    Fact("standard.name", "Cyber Essentials", item="Cyber Essentials"),
                    Fact("standard.equivalent_accepted", True, item="Cyber Essentials"),
                ),
                "Pass/fail",
                None,
            ],
            [
                "6.1",
                says(
                    "Please say how local voluntary organisations will share in the work.",
                    "conditions.local_supply_plan",
                    True,
                ),
                "Information",
                None,
            ],
        ],
    )
    return book.case("city-counselling-selection", "questionnaire")


def _particulars() -> Case:
    """A combined authority's contract data: a clause, what it is about, what is agreed."""
    book = Book()
    book.sheet(
        "Contract Data Pt 1",
        [
            ["CONTRACT DATA PROVIDED BY THE AUTHORITY", None, None],
            ["Clause", "Subject", "Data"],
            ["1", "The Authority is", text("buyer.name", "Three Rivers Combined Authority")],
            ["1", "The Services are", text("tender.title", "Bikeability training for adults")],
            [
                "1",
                "Kind of authority",
                says("Combined authority", "buyer.kind", "combined-authority"),
            ],
            ["2.1", "The Commencement Date is", says("1 June 2027", "term.start", "2027-06-01")],
            ["2.1", "The Expiry Date is", says("31 May 2029", "term.end", "2029-05-31")],
            ["2.2", "The Initial Period is", says("24 months", "term.initial", 24)],
            [
                "2.3",
                "The Authority may extend the Term by",
                says("12 months", "term.extension", 12),
            ],
            [
                "2.4",
                "Extension to be decided before the end by",
                says("6 months", "term.extension_notice", 6),
            ],
            ["5.1", "The Contract Sum (excluding VAT) is", says("£90,000", "lot.value", 90000)],
            [
                "5.2",
                "Undisputed invoices are paid within",
                says("30 days of receipt", "terms.payment_days", 30),
            ],
            ["5.3", "The interval of payment is", says("every month", "terms.payment_interval", 1)],
            ["5.4", "Indexation", says("CPI on each anniversary", "terms.uplift", "indexed")],
            [
                "5.5",
                "Sub-contractors are paid within",
                says("30 days", "terms.subcontractor_payment_days", 30),
            ],
            [
                "8.1",
                "The limit of the Provider's liability is",
                says("£250,000", "terms.liability_cap", 250000),
            ],
            ["8.2", insured("Public liability insurance", PL), cover("£5,000,000", PL, 5000000)],
            [
                "8.3",
                insured("Employers' liability insurance", EL),
                cover("£5,000,000", EL, 5000000),
            ],
            ["8.4", "Insurances to be maintained for", never("6 years after expiry")],
            ["9.1", "Termination on notice by the Authority", says("3 months", "terms.notice", 3)],
            ["9.2", "Termination for insolvency", never("Immediately")],
            ["11", "Interest on late payment", never("8% above base rate")],
        ],
    )
    book.sheet(
        "Contract Data Pt 2",
        [
            ["CONTRACT DATA PROVIDED BY THE PROVIDER (completed at award)", None, None],
            ["Clause", "Subject", "Data"],
            ["5.1", "The Provider's price is", "£"],
            ["8.2", "Public liability insurance held", "£2,000,000 (specimen)"],
        ],
        never=True,
    )
    book.sheet(
        "Evaluation",
        [
            ["Criteria", "Weight"],
            [criterion("Quality", "quality"), weight("80%", 80, "Quality")],
            [criterion("Price", "price"), weight("20%", 20, "Price")],
        ],
    )
    return book.case("combined-authority-contract-data", "contract data")


CASES: tuple[Case, ...] = (_family_hubs(), _sq(), _particulars())
