"""Workbooks for measuring: forms that ask, in long questions or for what a bidder must have."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, insured, text


def _long_questions() -> Case:
    book = Book()
    book.sheet(
        "Pre-tender form",
        [
            ["Pre-tender approval form (over £50k)", None, None],
            [
                "Please answer each question in the box on the right. Answers are shared with Legal and Finance.",
                None,
                None,
            ],
            [],
            [
                "What is the full name of the contract that you would like us to advertise?",
                text("tender.title", "Library Digital Skills Sessions"),
                None,
            ],
            [
                "Which directorate or partner body is the contracting authority for legal purposes?",
                text("buyer.name", "Ashcombe Forest District Council"),
                None,
            ],
            [
                "Over the whole life of the contract, including any extension, how much do you expect to spend (please leave VAT out)?",
                says("£198,000", "lot.value", 198000),
                "Budget code G4410",
            ],
            [
                "And roughly how much of that would be spent in a normal year?",
                says("£39,600", "lot.stated_annual_value", 39600),
                None,
            ],
            [
                "How many residents do you expect the service to reach in a year?",
                says("1,600", "lot.volume", 1600),
                None,
            ],
            [
                "When do you need the new contract to begin?",
                says("1 November 2027", "term.start", "2027-11-01"),
                "Current one lapses 31 Oct",
            ],
            [
                "How long should the contract run before any extension is considered?",
                says("3 years", "term.initial", 36),
                None,
            ],
            [
                "If you want the option to extend, by how long in total could the contract be extended?",
                says("2 years", "term.extension", 24),
                None,
            ],
            [
                "By what date must bidders have submitted their tenders?",
                says("25 June 2027", "timetable.deadline", "2027-06-25"),
                None,
            ],
            [
                "Until when will you accept questions from bidders?",
                says("11 June 2027", "timetable.questions", "2027-06-11"),
                None,
            ],
            [
                "Do you intend to hold a briefing, or give other help, for organisations that have not bid before?",
                says("Yes", "preparation.bidder_support", True),
                None,
            ],
            [
                "Have you spoken to the market about this requirement before deciding how to buy it?",
                says("Yes", "preparation.held", True),
                "Three providers, March",
            ],
            [
                "Did those conversations include voluntary and community organisations?",
                says("Yes", "preparation.voluntary_invited", True),
                None,
            ],
            [
                "Have you considered awarding a grant instead of running a procurement?",
                says("No", "preparation.grant_considered", False),
                None,
            ],
            [
                "Could staff of the present provider be entitled to transfer to the new one under TUPE?",
                says("Yes", "terms.staff_transfer", True),
                "2 posts",
            ],
            [
                "Will you let two or more organisations put in a joint bid?",
                says("Yes", "conditions.consortium_allowed", True),
                None,
            ],
            [
                "What is the smallest annual turnover that you would accept from a bidder?",
                says("£80,000", "conditions.minimum_turnover", 80000),
                None,
            ],
            [
                "Within how many days of receiving a valid invoice will you pay?",
                says("30", "terms.payment_days", 30),
                None,
            ],
            [
                "How much notice would the Council have to give if it wished to end the contract early without any fault on the provider's part?",
                says("3 months", "terms.notice", 3),
                None,
            ],
            [
                "Is there anything else that we should know?",
                unsure("Elections in May; no launch before then."),
                None,
            ],
        ],
        merge=("A1:C1", "A2:C2"),
    )
    return book.case("digital-skills-approval-form", "long questions")


def _questionnaire() -> Case:
    book = Book()
    book.sheet(
        "Participation",
        [
            ["Conditions of participation: questionnaire"],
            ["Bidders answer in column D. Column C is our requirement."],
            [],
            ["Q", "Subject", "Our requirement", "Bidder's answer", "Pass/Fail"],
            [
                "1.1",
                "Annual turnover",
                says("At least £250,000 a year", "conditions.minimum_turnover", 250000),
                never("[bidder to enter]"),
                None,
            ],
            [
                "1.2",
                "Years for which turnover must be shown",
                says("2 years", "conditions.turnover_years", 2),
                never("[bidder to enter]"),
                None,
            ],
            [
                "1.3",
                "Other evidence accepted instead of turnover",
                says("Yes, for example a bank letter", "conditions.turnover_alternative", True),
                None,
                None,
            ],
            [
                "1.4",
                "Accounts",
                says("For the last 2 years", "conditions.accounts_years", 2),
                never("[attach]"),
                None,
            ],
            [
                "1.5",
                "Audited accounts",
                says("Not required", "conditions.audited_accounts", False),
                None,
                None,
            ],
            [
                "1.6",
                "Parent company guarantee or bond",
                says("Not required", "conditions.guarantee_required", False),
                None,
                None,
            ],
            [
                "1.7",
                "Years trading",
                says("1 year", "conditions.years_trading", 1),
                never("[bidder to enter]"),
                None,
            ],
            [
                "2.1",
                insured("Employer's liability insurance", "employers-liability"),
                cover("£5m", "employers-liability", 5000000),
                never("£ ____"),
                None,
            ],
            [
                "2.2",
                insured("Public liability insurance", "public-liability"),
                cover("£5m", "public-liability", 5000000),
                never("£ ____"),
                None,
            ],
            [
                "2.3",
                insured("Professional indemnity insurance", "professional-indemnity"),
                cover("£2m", "professional-indemnity", 2000000),
                never("£ ____"),
                None,
            ],
            [
                "3.1",
                "References",
                Cell(
                    "3 examples from the last 3 years",
                    Fact("reference.count", 3),
                    Fact("reference.years", 3),
                ),
                never("[bidder to enter]"),
                None,
            ],
            [
                "3.2",
                "Must examples be of similar value?",
                says("No", "reference.similar_value", False),
                None,
                None,
            ],
            [
                "3.3",
                "Experience from contracts only (grants do not count)?",
                says("No", "conditions.contracts_only", False),
                None,
                None,
            ],
            [
                "4.1",
                "Cyber security",
                Cell(
                    "Cyber Essentials or equivalent",
                    Fact("standard.name", "Cyber Essentials", None, "Cyber Essentials"),
                    Fact("standard.equivalent_accepted", True, None, "Cyber Essentials"),
                ),
                None,
                None,
            ],
            [
                "4.2",
                "Carbon reduction plan",
                says("Not required", "conditions.carbon_plan", False),
                None,
                None,
            ],
            [
                "4.3",
                "Policies to be sent with the bid",
                says(
                    "4 (safeguarding, equality, data, health and safety)",
                    "conditions.policies_required",
                    4,
                ),
                None,
                None,
            ],
            [
                "5.1",
                "Consortium bids",
                says("Accepted", "conditions.consortium_allowed", True),
                None,
                None,
            ],
            [
                "5.2",
                "Reliance on partners to meet these conditions",
                says("Accepted", "conditions.reliance_allowed", True),
                None,
                None,
            ],
        ],
    )
    return book.case("participation-questionnaire", "questionnaire")


CASES = (_long_questions(), _questionnaire())
