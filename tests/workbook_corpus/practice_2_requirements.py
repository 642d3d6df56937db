"""Workbooks of requirements, clauses, questionnaires and sentences."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact


def _requirements() -> Case:
    book = Book()
    book.sheet(
        "Requirements",
        [
            ["Adult Carers Support Service – ITT requirements"],
            [],
            ["Ref", "Requirement", "Detail", "Bidder response"],
            ["1", "General", None, None],
            ["1.1", "Contract title", says("Adult Carers Support Service", "tender.title", "Adult Carers Support Service"), None],
            ["1.2", "Contracting body", says("Oakhampton Metropolitan Borough Council", "buyer.name",
                                             "Oakhampton Metropolitan Borough Council"), None],
            ["1.3", "Contract value", says("£1,050,000 over the full five years", "lot.value", 1050000), None],
            ["1.4", "Contract period",
             Cell("3 years with an option to extend by up to 2 years",
                  Fact("term.initial", 36), Fact("term.extension", 24)), None],
            ["1.5", "Commencement date", says("1 April 2027", "term.start", "2027-04-01"), None],
            ["2", "Financial standing", None, None],
            ["2.1", "Turnover", says("Minimum annual turnover of £400,000", "conditions.minimum_turnover", 400000),
             "Enter turnover £"],
            ["2.2", "Accounts",
             Cell("Two years' audited accounts must be submitted with the tender",
                  Fact("conditions.audited_accounts", True), Fact("conditions.accounts_years", 2)), "Attach"],
            ["2.3", "Parent company guarantee", says("Not required", "conditions.guarantee_required", False), None],
            ["3", "Insurance", None, None],
            ["3.1", "Public liability",
             Cell("£10,000,000, to be in place by contract start",
                  Fact("insurance.amount", 10000000, item="public-liability"),
                  Fact("insurance.due", "by-start", item="public-liability")), "Yes / No"],
            ["3.2", "Employers' liability", says("£5,000,000", "insurance.amount", 5000000, item="employers-liability"),
             "Yes / No"],
            ["3.3", "Professional indemnity",
             says("£2,000,000 any one claim", "insurance.amount", 2000000, item="professional-indemnity"), "Yes / No"],
            ["4", "Experience", None, None],
            ["4.1", "References",
             Cell("Three contract examples from the last 3 years",
                  Fact("reference.count", 3), Fact("reference.years", 3)), "Complete schedule 4"],
            ["4.2", "Quality standard",
             Cell("ISO 9001 or equivalent", Fact("standard.name", "ISO 9001", item="ISO 9001"),
                  Fact("standard.equivalent_accepted", True, item="ISO 9001")), "Yes / No"],
            ["4.3", "Cyber security",
             says("Cyber Essentials certificate", "standard.name", "Cyber Essentials", item="Cyber Essentials"), "Yes / No"],
            ["5", "Terms", None, None],
            ["5.1", "Payment", says("Invoices are paid within 30 days", "terms.payment_days", 30), None],
            ["5.2", "Consortia", says("Consortium bids are welcome", "conditions.consortium_allowed", True), None],
            ["5.3", "TUPE", says("TUPE is expected to apply", "terms.staff_transfer", True), None],
            ["5.4", "Termination", says("The Council may end the contract on 3 months' notice", "terms.notice", 3), None],
        ],
    )  # fmt: skip
    return book.case("carers-requirements", "numbered requirements")


def _mandatory() -> Case:
    book = Book()
    book.sheet(
        "Mandatory reqs",
        [
            [None, "Meals and Lunch Clubs - Requirements schedule"],
            [None, "Item no.", "Area", never("What we need from you"), "Pass/fail?"],
            [None, "R01", "Price and term", says("The contract value will not exceed £85,000.", "lot.value", 85000), None],
            [None, "R02", "Price and term", says("The contract will run for 24 months.", "term.initial", 24), None],
            [None, "R03", "Price and term", says("There is an option to extend for a further 12 months.", "term.extension", 12), None],
            [None, "R04", "Price and term", says("The service will begin on 3 May 2027.", "term.start", "2027-05-03"), None],
            [None, "R05", "Submission",
             says("Tenders must be received by 12 noon on 19 February 2027.", "timetable.deadline", "2027-02-19"), None],
            [None, "R06", "Submission",
             says("Questions may be asked until 5 February 2027.", "timetable.questions", "2027-02-05"), None],
            [None, "R07", "Insurance",
             says("Bidders must have public liability insurance of at least £5 million.", "insurance.amount", 5000000,
                  item="public-liability"), "P/F"],
            [None, "R08", "Insurance",
             says("Bidders must have employers' liability insurance of at least £5 million.", "insurance.amount", 5000000,
                  item="employers-liability"), "P/F"],
            [None, "R09", "Finance", says("Bidders must supply accounts for the last two years.", "conditions.accounts_years", 2), "P/F"],
            [None, "R10", "Finance", says("There is no minimum turnover for this contract.", "conditions.minimum_turnover", "none"), None],
            [None, "R11", "Delivery", says("Bidders may use sub-contractors.", "conditions.subcontracting_allowed", True), None],
            [None, "R12", "Delivery", says("Meals are served in at least six community centres and village halls.",
                                           "service.community_venues", True), None],
            [None, "R13", "Food hygiene", unsure("Level 2 food hygiene for all kitchen staff."), "P/F"],
            [None, "R14", "Payment", says("We pay valid invoices within 14 days.", "terms.payment_days", 14), None],
            [None, "R15", "Experience", says("Give two references.", "reference.count", 2), "P/F"],
        ],
    )  # fmt: skip
    return book.case("lunch-club-requirements", "numbered requirements")


def _specification() -> Case:
    book = Book()
    book.sheet(
        "Specification",
        [
            ["Service specification: Community Connectors"],
            ["1. Introduction"],
            [
                ("Fallowfield and District Council wishes to appoint a provider to deliver a social prescribing "
                "service for adults who feel isolated. The service works with people before they reach crisis.")
            ],
            ["2. Contract"],
            [
                Cell(
                    "The contract will be for an initial period of three years from 1 June 2027, with the option "
                    "to extend for up to a further two years. The total budget for the five years is £750,000.",
                    Fact("term.initial", 36), Fact("term.start", "2027-06-01"), Fact("term.extension", 24),
                    Fact("lot.value", 750000),
                )
            ],
            ["3. Who can bid"],
            [
                Cell(
                    "We welcome bids from consortia and from organisations that wish to sub-contract part of the work. "
                    "Bidders must have an annual turnover of at least £250,000.",
                    Fact("conditions.consortium_allowed", True), Fact("conditions.subcontracting_allowed", True),
                    Fact("conditions.minimum_turnover", 250000),
                )
            ],
            [
                Cell(
                    "The provider must hold employers' liability insurance of £10 million and public liability "
                    "insurance of £5 million. Both must be in place by the start of the contract.",
                    Fact("insurance.amount", 10000000, item="employers-liability"),
                    Fact("insurance.amount", 5000000, item="public-liability"),
                )
            ],
            ["4. How tenders will be evaluated"],
            [
                Cell(
                    "Tenders will be evaluated on the basis of 70% quality and 30% price.",
                    Fact("award.stated_quality_weight", 70), Fact("award.stated_price_weight", 30),
                )
            ],
            ["5. Contract management"],
            [
                Cell(
                    "Invoices will be paid within 30 days of receipt. The Council may terminate the contract by giving "
                    "six months' written notice. The provider will submit quarterly monitoring reports.",
                    Fact("terms.payment_days", 30), Fact("terms.notice", 6), Fact("terms.reports_a_year", 4),
                )
            ],
            [says("TUPE may apply to staff employed by the current provider.", "terms.staff_transfer", True)],
            ["6. Background"],
            [says("The previous contract, let in 2021, was worth £120,000 a year and ran for four years.",
                  "lot.previous_annual_value", 120000)],
            [never("A neighbouring authority asks its providers for insurance of £20 million.")],
        ],
    )  # fmt: skip
    return book.case("connectors-specification", "prose in cells")


def _questionnaire() -> Case:
    book = Book()
    book.sheet(
        "Selection questionnaire",
        [
            ["Selection Questionnaire – Domestic Abuse Refuge and Outreach"],
            ["Please complete every white cell. Answers in the grey column are examples only."],
            [],
            ["Q", "Question", "Our minimum standard", "Example answer", "Your answer"],
            ["1.1", "Name of the contract", says("Domestic Abuse Refuge and Outreach", "tender.title",
                                                 "Domestic Abuse Refuge and Outreach"), None, None],
            ["1.2", "Name of the council", says("Hartsmere Borough Council", "buyer.name", "Hartsmere Borough Council"), None, None],
            ["2.1", "Your annual turnover in each of the last two years",
             says("At least £600,000", "conditions.minimum_turnover", 600000), never("£1,450,000"), None],
            ["2.2", "Your accounts",
             Cell("Audited accounts for two years", Fact("conditions.audited_accounts", True),
                  Fact("conditions.accounts_years", 2)), never("Audited accounts for 5 years attached"), None],
            ["2.3", "Credit check", says("A credit score alone will not decide", "conditions.credit_score", False), None, None],
            ["3.1", "Employer's (compulsory) liability insurance",
             says("£10 million", "insurance.amount", 10000000, item="employers-liability"), never("£20 million"), None],
            ["3.2", "Public liability insurance",
             says("£10 million", "insurance.amount", 10000000, item="public-liability"), never("£25 million"), None],
            ["3.3", "Professional indemnity insurance",
             says("£1 million", "insurance.amount", 1000000, item="professional-indemnity"), never("£5 million"), None],
            ["4.1", "Relevant experience",
             Cell("Up to three examples from the past three years", Fact("reference.count", 3), Fact("reference.years", 3)),
             never("Twelve examples attached"), None],
            ["4.2", "Years trading", says("At least 2 years", "conditions.years_trading", 2), never("35 years"), None],
            ["5.1", "Can you bid with others?", says("Consortia are permitted", "conditions.consortium_allowed", True),
             never("We will bid alone"), None],
            ["5.2", "Will you use sub-contractors?", says("Sub-contracting is allowed", "conditions.subcontracting_allowed", True),
             never("No"), None],
            ["5.3", "Number of policies to send", says(4, "conditions.policies_required", 4), None, None],
        ],
    )  # fmt: skip
    return book.case("refuge-questionnaire", "questionnaire")


def _contract_data() -> Case:
    book = Book()
    book.sheet(
        "Contract Data",
        [
            ["SCHEDULE 1 - CONTRACT DATA"],
            ["Clause", "Term", "Contract data"],
            ["1.1", "The Services", says("Independent Living Skills Service", "tender.title", "Independent Living Skills Service")],
            ["1.1", "The Authority", says("Westerdale Council", "buyer.name", "Westerdale Council")],
            ["1.1", "The Provider", never("To be confirmed on award")],
            ["2.1", "Commencement Date", says("1 November 2027", "term.start", "2027-11-01")],
            ["2.2", "Initial Expiry Date", says("31 October 2030", "term.end", "2030-10-31")],
            ["2.2", "Initial Term", says("Three (3) years", "term.initial", 36)],
            ["2.3", "Extension Period", says("Two further periods of 12 months each", "term.extension", 24)],
            ["2.4", "Notice of extension", says("At least six months before expiry", "term.extension_notice", 6)],
            ["5.1", "Contract Price", says("£432,000", "lot.value", 432000)],
            ["5.2", "Payment period", says("30 days", "terms.payment_days", 30)],
            ["5.3", "Invoicing", says("Monthly in arrears", "terms.payment_interval", 1)],
            ["5.4", "Indexation", says("CPI, each April", "terms.uplift", "indexed")],
            ["9.1", "Limit of liability", says("£1,000,000", "terms.liability_cap", 1000000)],
            ["10.1", "Public liability insurance", says("£5,000,000", "insurance.amount", 5000000, item="public-liability")],
            ["10.1", "Employer's liability insurance",
             says("£5,000,000", "insurance.amount", 5000000, item="employers-liability")],
            ["10.1", "Professional indemnity insurance",
             says("£500,000", "insurance.amount", 500000, item="professional-indemnity")],
            ["12.1", "Termination without cause - notice period", says("6 months", "terms.notice", 6)],
            ["14", "TUPE", says("Applies", "terms.staff_transfer", True)],
            ["15", "Contract review meetings", unsure("Quarterly")],
        ],
    )  # fmt: skip
    return book.case("living-skills-contract-data", "contract data")


def _gateway() -> Case:
    book = Book()
    book.sheet(
        "Gateway 1",
        [
            ["PROCUREMENT GATEWAY 1 – PROCUREMENT STRATEGY"],
            ["To be approved by the Head of Procurement before any tender is issued"],
            [],
            ["Section 1: Project details"],
            ["Project name", says("Youth Work in Neighbourhoods", "tender.title", "Youth Work in Neighbourhoods")],
            ["Directorate", "Children and Families"],
            ["Contracting authority", says("Eastmoor Council", "buyer.name", "Eastmoor Council")],
            ["Is this for goods, services or works?", says("Services", "tender.category", "services")],
            ["Section 2: Value and term"],
            ["Current annual spend", says("£210,000", "lot.previous_annual_value", 210000)],
            ["Estimated whole-life value (excl VAT)", says("£960,000", "lot.value", 960000)],
            ["Proposed term", Cell("3 + 1 years", Fact("term.initial", 36), Fact("term.extension", 12))],
            ["Proposed start", says("September 2027", "term.start", {"low": "2027-09-01", "high": "2027-09-30"})],
            ["Section 3: Route to market"],
            ["Recommended route", says("Open procedure (light touch)", "procedure.method", "Open procedure (light touch)")],
            ["Does the light touch regime apply?", says("Y", "procedure.light_touch", True)],
            ["Options considered", unsure("1. Do nothing  2. Bring in-house  3. Tender  4. Grant")],
            ["Has a grant been considered?", says("Y - not suitable", "preparation.grant_considered", True)],
            ["Will the contract be split into lots?", says("N", "division.refused", True)],
            ["If not, why not?", says("A single service is easier to manage", "division.reason",
                                      "A single service is easier to manage")],
            ["Has the market been engaged?", says("Y", "preparation.held", True)],
            ["Were barriers for SMEs and VCSEs considered?", says("Y", "preparation.barriers_considered", True)],
            ["Has social value been considered? (Social Value Act)", says("Y", "preparation.social_value_considered", True)],
            ["Section 4: Evaluation"],
            ["Price : Quality", Cell("40 : 60", Fact("award.stated_price_weight", 40), Fact("award.stated_quality_weight", 60))],
            ["TUPE implications", says("Y", "terms.staff_transfer", True)],
            ["Section 5: Approvals"],
            ["Value approved at last gateway", never("£800,000")],
            ["Finance sign-off", "Yes - Finance Business Partner - 3 October 2026"],
        ],
    )  # fmt: skip
    return book.case("youth-work-gateway", "gateway form")


CASES: tuple[Case, ...] = (
    _requirements(),
    _mandatory(),
    _specification(),
    _questionnaire(),
    _contract_data(),
    _gateway(),
)
