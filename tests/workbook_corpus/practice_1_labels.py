"""Workbooks of labels and values: beside, above, with notes in brackets, mistyped, as long questions."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact


def _befriending() -> Case:
    book = Book()
    book.sheet(
        "Tender summary",
        [
            ["Castlebridge Borough Council"],
            ["Adult Social Care - Commissioning"],
            [],
            [
                "Name of tender",
                says("Older People's Befriending Service", "tender.title",
                     "Older People's Befriending Service"),
            ],
            ["Our reference", says("CBC/ASC/2027/014", "tender.reference", "CBC/ASC/2027/014")],
            ["Council", says("Castlebridge Borough Council", "buyer.name", "Castlebridge Borough Council")],
            ["Type of contract", says("Services", "tender.category", "services")],
            ["CPV", says("85312000", "tender.cpv", "85312000")],
            ["Total contract value", says("£180,000", "lot.value", 180000)],
            ["Budget per year", says(60000, "lot.stated_annual_value", 60000, format="£#,##0")],
            ["Contract start", says(date(2027, 4, 1), "term.start", "2027-04-01", format="dd/mm/yyyy")],
            ["Contract end", says(date(2029, 3, 31), "term.end", "2029-03-31", format="dd/mm/yyyy")],
            ["Contract length", says("2 years", "term.initial", 24)],
            ["Option to extend", says("up to 12 months", "term.extension", 12)],
            ["Date advertised", says(date(2026, 11, 2), "timetable.published", "2026-11-02", format="d mmm yy")],
            ["Questions by", says("20 November 2026", "timetable.questions", "2026-11-20")],
            ["Closing date for bids", says("4 December 2026, 12 noon", "timetable.deadline", "2026-12-04")],
            ["Award decision", says("22/01/2027", "timetable.award", "2027-01-22")],
            ["Is TUPE likely to apply?", says("No", "terms.staff_transfer", False)],
            ["Can organisations bid as a consortium?", says("Yes", "conditions.consortium_allowed", True)],
            ["Minimum turnover", says("None", "conditions.minimum_turnover", "none")],
            ["Public liability", says("£5,000,000", "insurance.amount", 5000000, item="public-liability")],
            ["Employers liability", says("£10,000,000", "insurance.amount", 10000000, item="employers-liability")],
            ["Payment terms", says("30 days from invoice", "terms.payment_days", 30)],
            ["Lead officer", "Commissioning Manager, Ageing Well"],
        ],
    )  # fmt: skip
    return book.case("befriending-summary", "label beside value")


def _advice() -> Case:
    book = Book()
    book.sheet(
        "Key facts",
        [
            ["KEY FACTS FOR BIDDERS"],
            [],
            ["A. About the contract"],
            [None, "What we are buying", None,
             says("Welfare Rights and Debt Advice", "tender.title", "Welfare Rights and Debt Advice")],
            [None, "Who is buying", None, says("Thornleigh City Council", "buyer.name", "Thornleigh City Council")],
            [None, "Estimated value over the full term", None, says("£1.25m", "lot.value", 1250000)],
            [None, "Value each year", None, says("£250k", "lot.stated_annual_value", 250000)],
            [None, "Initial term", None, says("36 months", "term.initial", 36)],
            [None, "Extension", None, says("2 x 12 months", "term.extension", 24)],
            [None, "Procedure", None, says("Open procedure", "procedure.method", "Open procedure")],
            [None, "Light touch regime?", None, says("Yes", "procedure.light_touch", True)],
            ["B. Key dates"],
            [None, "Tender published", None, says("Monday 11 January 2027", "timetable.published", "2027-01-11")],
            [None, "Deadline for clarification questions", None,
             says("29 January 2027 at 5pm", "timetable.questions", "2027-01-29")],
            [None, "Deadline for tenders", None, says("Friday 12 February 2027 12:00", "timetable.deadline", "2027-02-12")],
            [None, "Intention to award", None, says("19 March 2027", "timetable.award", "2027-03-19")],
            [None, "Service starts", None, says("1 July 2027", "term.start", "2027-07-01")],
            ["C. What bidders must have"],
            [None, "Annual turnover of at least", None, says("£500,000", "conditions.minimum_turnover", 500000)],
            [None, "Accounts", None,
             Cell("Audited accounts for the last 3 years",
                  Fact("conditions.audited_accounts", True), Fact("conditions.accounts_years", 3))],
            [None, "Professional indemnity insurance", None,
             says("£2 million", "insurance.amount", 2000000, item="professional-indemnity")],
            [None, "Public liability insurance", None,
             says("£10 million each claim", "insurance.amount", 10000000, item="public-liability")],
            [None, "References", None, says("2 references", "reference.count", 2)],
            [None, "Advice Quality Standard", None, unsure("Required or working towards")],
        ],
    )  # fmt: skip
    return book.case("advice-key-facts", "label beside value")


def _sports() -> Case:
    book = Book()
    book.sheet(
        "Front sheet",
        [
            ["Contract title", "Reference number", "Commissioning authority"],
            [
                says("Holiday Activities and Food Programme", "tender.title", "Holiday Activities and Food Programme"),
                says("PS-1187", "tender.reference", "PS-1187"),
                says("Dunmarsh District Council", "buyer.name", "Dunmarsh District Council"),
            ],
            [],
            ["Contract value", "Start date", "Length of contract"],
            [
                says("£96,000", "lot.value", 96000),
                says(date(2027, 3, 29), "term.start", "2027-03-29", format="dd-mmm-yyyy"),
                says("12 months", "term.initial", 12),
            ],
            [],
            ["Publication date", "Closing date", "Clarifications close"],
            [
                says(date(2026, 12, 7), "timetable.published", "2026-12-07", format="dd-mmm-yyyy"),
                says(date(2027, 1, 18), "timetable.deadline", "2027-01-18", format="dd-mmm-yyyy"),
                says(date(2027, 1, 8), "timetable.questions", "2027-01-08", format="dd-mmm-yyyy"),
            ],
            [],
            ["Area to be covered"],
            [says("Dunmarsh town and the coastal parishes", "lot.area", "Dunmarsh town and the coastal parishes")],
            [],
            ["Notice period"],
            [says("3 months", "terms.notice", 3)],
            [],
            ["Payment frequency"],
            [Cell("Monthly in advance", Fact("terms.payment_interval", 1), Fact("terms.in_advance", True))],
            [],
            ["Sub-contracting"],
            [says("Permitted", "conditions.subcontracting_allowed", True)],
        ],
    )  # fmt: skip
    return book.case("holiday-front-sheet", "label above value")


def _homeless() -> Case:
    book = Book()
    book.sheet(
        "Sheet1",
        [
            ["ITT particulars"],
            ["Title of contract", says("Rough Sleeper Outreach", "tender.title", "Rough Sleeper Outreach")],
            ["Contracting authority (name)", says("Wexcombe Council", "buyer.name", "Wexcombe Council")],
            ["Contract value (£, whole life, excl. VAT)", says(640000, "lot.value", 640000)],
            ["Annual value (£ per annum, excl. VAT)", says(160000, "lot.stated_annual_value", 160000)],
            ["Value of current contract (£ p.a. - for information only)",
             says(148500, "lot.previous_annual_value", 148500)],
            ["Contract term (months, not including extensions)", says(36, "term.initial", 36)],
            ["Extension options (months)", says(12, "term.extension", 12)],
            ["Start date (subject to Cabinet approval)",
             says(date(2027, 6, 1), "term.start", "2027-06-01", format="dd/mm/yyyy")],
            ["Tender deadline (no late bids accepted)",
             says("26/02/2027 (noon)", "timetable.deadline", "2027-02-26")],
            ["Clarification deadline (via the portal only)", says("12/02/2027", "timetable.questions", "2027-02-12")],
            ["Minimum annual turnover (£, last 2 years)",
             says(320000, "conditions.minimum_turnover", 320000)],
            ["Public Liability (£m)", says(5, "insurance.amount", 5000000, item="public-liability")],
            ["Employer's Liability (£m)", says(10, "insurance.amount", 10000000, item="employers-liability")],
            ["Professional Indemnity (£m)", says(1, "insurance.amount", 1000000, item="professional-indemnity")],
            ["Payment terms (days from receipt of a valid invoice)", says(30, "terms.payment_days", 30)],
            ["Notice to terminate without cause (months)", says(6, "terms.notice", 6)],
            ["Price weighting (%)", says(30, "award.stated_price_weight", 30)],
            ["Quality weighting (%)", says(60, "award.stated_quality_weight", 60)],
            ["Social value weighting (%)", says(10, "criterion.weight", 10, item="Social value")],
            ["Number of references (from the last five years)",
             Cell(2, Fact("reference.count", 2))],
            ["TUPE (Y/N)", says("Y", "terms.staff_transfer", True)],
            ["Expected number of people supported (per year)", says(210, "lot.volume", 210)],
        ],
    )  # fmt: skip
    return book.case("outreach-particulars", "units and notes in brackets")


def _carers() -> Case:
    book = Book()
    book.sheet(
        "Tender info",
        [
            ["Tendr title", says("Young Carers Support", "tender.title", "Young Carers Support")],
            ["Contarct value", says("£210,000", "lot.value", 210000)],
            ["Anual value", says("£70,000", "lot.stated_annual_value", 70000)],
            ["Contract legnth", says("3 years", "term.initial", 36)],
            ["Extention", says("1 year + 1 year", "term.extension", 24)],
            ["Start dtae", says("01/09/2027", "term.start", "2027-09-01")],
            ["Closeing date", says("14/05/2027", "timetable.deadline", "2027-05-14")],
            ["Clarifcation deadline", says("30/04/2027", "timetable.questions", "2027-04-30")],
            ["Date publised", says("06/04/2027", "timetable.published", "2027-04-06")],
            ["Minimum turover", says("£140,000", "conditions.minimum_turnover", 140000)],
            ["Public liabilty insurance", says("£5m", "insurance.amount", 5000000, item="public-liability")],
            ["Employers liablity insurance", says("£5m", "insurance.amount", 5000000, item="employers-liability")],
            ["Proffesional indemnity", says("£1m", "insurance.amount", 1000000, item="professional-indemnity")],
            ["Consortia bids acepted?", says("Yes", "conditions.consortium_allowed", True)],
            ["Sub contracting alowed", says("Yes", "conditions.subcontracting_allowed", True)],
            ["Paymnet terms", says("Within 30 days", "terms.payment_days", 30)],
            ["Notice perod", says("3 months", "terms.notice", 3)],
            ["Nubmer of lots", unsure(1)],
            ["Buyer / authorty", says("Marlesham County Council", "buyer.name", "Marlesham County Council")],
        ],
    )  # fmt: skip
    return book.case("young-carers-mistyped", "typing mistakes")


def _recovery() -> Case:
    book = Book()
    book.sheet(
        "Commissioner to complete",
        [
            ["Question", "Answer", "Guidance"],
            ["What is the name of the service that you want to buy?",
             says("Recovery Community Hubs", "tender.title", "Recovery Community Hubs"),
             "As it should appear in the notice"],
            ["Which authority is the contracting authority for this procurement?",
             says("North Ravensholme Council", "buyer.name", "North Ravensholme Council"), None],
            ["What is the total value of the contract over its full term, including any extension (£, ex VAT)?",
             says(900000, "lot.value", 900000, format="#,##0"),
             never("For example, £100,000 a year for 3 years with a 2 year extension is £500,000")],
            ["How much will the contract be worth in each year (£)?",
             says(180000, "lot.stated_annual_value", 180000, format="#,##0"), None],
            ["How long will the contract last before any extension?", says("3 years", "term.initial", 36),
             never("e.g. 2 years")],
            ["By how long could the contract be extended, in total?", says("2 years", "term.extension", 24), None],
            ["On what date should the new contract start?",
             says(date(2027, 10, 1), "term.start", "2027-10-01", format="dd mmmm yyyy"), None],
            ["When will the tender be published?", says("1 March 2027", "timetable.published", "2027-03-01"), None],
            ["By when must tenders be returned to us?", says("16 April 2027", "timetable.deadline", "2027-04-16"),
             never("Allow at least 25 days")],
            ["What is the last date on which bidders may ask clarification questions?",
             says("1 April 2027", "timetable.questions", "2027-04-01"), None],
            ["What minimum annual turnover, if any, must a bidder show?",
             says("£360,000", "conditions.minimum_turnover", 360000),
             never("Should be no more than twice the annual value")],
            ["How much public liability insurance must the provider hold?",
             says("£5 million", "insurance.amount", 5000000, item="public-liability"), None],
            ["How much employer's liability insurance must the provider hold?",
             says("£5 million", "insurance.amount", 5000000, item="employers-liability"), None],
            ["Could any staff transfer to the new provider under TUPE?", says("Yes", "terms.staff_transfer", True), None],
            ["Are smaller organisations able to bid together as a consortium?",
             says("Yes", "conditions.consortium_allowed", True), None],
            ["Within how many days of receiving a valid invoice will we pay?",
             says(30, "terms.payment_days", 30), None],
            ["Did you hold any market engagement before drafting the specification?",
             says("Yes", "preparation.held", True), None],
            ["Were voluntary and community organisations invited to take part in that engagement?",
             says("Yes", "preparation.voluntary_invited", True), None],
            ["Did you consider awarding a grant instead of a contract?",
             says("No", "preparation.grant_considered", False), None],
            ["How many references does a bidder have to provide?", says(2, "reference.count", 2), None],
        ],
    )  # fmt: skip
    return book.case("recovery-hub-questions", "long questions")


CASES: tuple[Case, ...] = (
    _befriending(),
    _advice(),
    _sports(),
    _homeless(),
    _carers(),
    _recovery(),
)
