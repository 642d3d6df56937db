"""What hands type: units in labels, dates and numbers in many forms, ticks, and mistakes."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, says, unsure
from tests.workbook_corpus.case import Case
from tests.workbook_corpus.shorthand import cover, criterion, due, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _falls() -> Case:
    """A public-health team's table: the unit and a note stand in the label, a bare number beside."""
    book = Book()
    book.sheet(
        "Spec sheet",
        [
            ["Name (as it will be advertised)", text("tender.title", "Falls prevention classes")],
            [
                "Authority (legal name)",
                text("buyer.name", "Longmere Metropolitan District Council"),
            ],
            ["Contract value (£000s, ex VAT, whole term)", says(480, "lot.value", 480000)],
            ["Annual value (£000s, ex VAT)", says(120, "lot.stated_annual_value", 120000)],
            ["Initial term (years)", says(4, "term.initial", 48)],
            ["Extension (months, all options together)", says(12, "term.extension", 12)],
            [
                "Start date (provisional)",
                says(date(2027, 9, 6), "term.start", "2027-09-06", format="dd/mm/yy"),
            ],
            [
                "Tender deadline (noon)",
                says(date(2027, 3, 19), "timetable.deadline", "2027-03-19", format="dd/mm/yy"),
            ],
            ["Mobilisation (weeks from award to start)", says(8, "timetable.mobilisation", 56)],
            ["Minimum turnover (£m per year)", says(0.24, "conditions.minimum_turnover", 240000)],
            ["Population (thousands, ONS mid-2025)", says(61.5, "lot.population", 61500)],
            ["Volume (people a year)", says(350, "lot.volume", 350)],
            ["Payment (days from a valid invoice)", says(30, "terms.payment_days", 30)],
            ["Termination notice by the council (months)", says(3, "terms.notice", 3)],
            ["References (number)", says(2, "reference.count", 2)],
            ["References (how many years back)", says(5, "reference.years", 5)],
            [insured("Public liability (£m, each claim)", PL), cover(5, PL, 5000000)],
            [insured("Professional indemnity (£m, each claim)", PI), cover(1, PI, 1000000)],
            [],
            ["Criterion (as in the ITT)", "Weight (%)"],
            [criterion("Quality", "quality"), weight(70, 70, "Quality")],
            [criterion("Price", "price"), weight(30, 30, "Price")],
        ],
    )
    return book.case("public-health-falls-units", "units and notes in brackets")


def _sports() -> Case:
    """A leisure officer's list: no two dates or sums are typed in the same way."""
    book = Book()
    book.sheet(
        "Tender data",
        [
            ["Tender name", text("tender.title", "Holiday sports camps")],
            ["Council name", text("buyer.name", "Wick and Harling District Council")],
            ["Total contract value (excluding VAT)", says("GBP 240 000", "lot.value", 240000)],
            ["Contract value including VAT", says("288k", "lot.value_including_vat", 288000)],
            [
                "Value of each year (excluding VAT)",
                says("80,000.00", "lot.stated_annual_value", 80000),
            ],
            [
                "Previous contract, annual value",
                says(" £ 75,500 ", "lot.previous_annual_value", 75500),
            ],
            ["Contract period", says("36months", "term.initial", 36)],
            ["Extension period", says("Twelve months", "term.extension", 12)],
            ["Notice publication date", says("02.11.26", "timetable.published", "2026-11-02")],
            [
                "Clarification deadline",
                says("Friday 27th Nov 2026", "timetable.questions", "2026-11-27"),
            ],
            ["Answers to clarifications", says("4-12-2026", "timetable.answers", "2026-12-04")],
            ["Tender submission deadline", says(46370, "timetable.deadline", "2026-12-14")],
            ["Intended award date", says("January 25th, 2027", "timetable.award", "2027-01-25")],
            ["Contract start date", says("2027-03-29", "term.start", "2027-03-29")],
            ["Contract end date", says("28 / 03 / 2030", "term.end", "2030-03-28")],
            ["Minimum annual turnover", says("£160K", "conditions.minimum_turnover", 160000)],
            ["Years of accounts", says("two", "conditions.accounts_years", 2)],
            ["Payment period", says("30", "terms.payment_days", 30)],
            [],
            ["Award criterion", "Weighting"],
            [criterion("Quality of coaching", "quality"), weight(0.5, 50, "Quality of coaching")],
            [criterion("Cost", "price"), weight(0.3, 30, "Cost")],
            [criterion("Social value", "social-value"), weight(0.2, 20, "Social value")],
        ],
    )
    return book.case("district-sports-as-typed", "dates, numbers and shares as typed")


def _refuge() -> Case:
    """A category lead's checklist: yes and no in every form that a keyboard has."""
    book = Book()
    book.sheet(
        "Checklist",
        [
            [unsure("Domestic abuse refuge: procurement checklist"), None],
            ["Question", "Answer", "Officer"],
            ["Light touch regime", says("Y", "procedure.light_touch", True), "PJ"],
            ["Framework agreement", says("N", "procedure.framework", False), "PJ"],
            ["Consortium bids allowed", says("✓", "conditions.consortium_allowed", True), "PJ"],
            [
                "Sub-contracting allowed",
                says("yes - with consent", "conditions.subcontracting_allowed", True),
                "PJ",
            ],
            ["Lead provider required", says("✗", "conditions.lead_provider_required", False), "AT"],
            ["Market engagement held", says(True, "preparation.held", True), "AT"],
            [
                "Voluntary organisations invited to it",
                says(False, "preparation.voluntary_invited", False),
                "AT",
            ],
            ["Grant considered", says("no", "preparation.grant_considered", False), "AT"],
            [
                "Staff may transfer under TUPE",
                says("☑ Yes  ☐ No", "terms.staff_transfer", True),
                "PJ",
            ],
            [
                "Anonymised staff data in the pack",
                says("☐ Yes  ☒ No", "terms.staff_data_supplied", False),
                "PJ",
            ],
            ["Paid in advance", says("YES", "terms.in_advance", True), "PJ"],
            [
                "Parent company guarantee",
                says("Not needed", "conditions.guarantee_required", False),
                "PJ",
            ],
            ["Electronic submission", says("Yes.", "timetable.electronic", True), "AT"],
            ["Contract divided into lots?", unsure("tbc"), "AT"],
            [
                "Suitable for VCSEs",
                says("Yes (charities encouraged)", "lot.marked_for_voluntary", True),
                "AT",
            ],
            ["Suitable for SMEs", says("y", "lot.marked_for_small", True), "AT"],
            [
                "Feedback to every bidder",
                says("Of course", "procedure.feedback_offered", True),
                "AT",
            ],
            ["VAT charged", says("No (exempt)", "tender.vat_charged", False), "AT"],
        ],
    )
    return book.case("city-refuge-checklist", "yes and no as typed")


def _befriending() -> Case:
    """A small council's form, typed in a hurry."""
    book = Book()
    book.sheet(
        "Tender froms",
        [
            ["Tender titel", text("tender.title", "Befriending by telephone")],
            ["Contracting authorty", text("buyer.name", "Pelham Borough Council")],
            ["Catagory", says("Serivces", "tender.category", "services")],
            ["Contarct value (exlcuding VAT)", says("£132,000", "lot.value", 132000)],
            [
                "Anual contract value (exlcuding VAT)",
                says("£44,000", "lot.stated_annual_value", 44000),
            ],
            ["Intial term", says("3 yeras", "term.initial", 36)],
            ["Exstension", says("12 moths", "term.extension", 12)],
            ["Contract start dtae", says("3 May 2027", "term.start", "2027-05-03")],
            ["Publshed", says("11 January 2027", "timetable.published", "2027-01-11")],
            [
                "Closng date for tenders",
                says("12 Febuary 2027", "timetable.deadline", "2027-02-12"),
            ],
            [
                "Deadline for clarifcation questions",
                says("29 Janaury 2027", "timetable.questions", "2027-01-29"),
            ],
            ["Awrad date", says("8 March 2027", "timetable.award", "2027-03-08")],
            ["Minimum anual turnver", says("£88,000", "conditions.minimum_turnover", 88000)],
            ["Consortuim bids", says("Alowed", "conditions.consortium_allowed", True)],
            ["Number of refrences", says("2", "reference.count", 2)],
            ["Payement terms", says("30 dyas", "terms.payment_days", 30)],
            ["Notice peroid", says("3 months", "terms.notice", 3)],
            [],
            ["Insurnace", "Amuont", "Requried by"],
            [
                insured("Public liablity", PL),
                cover("£5,000,000", PL, 5000000),
                due("contract strat", PL, "by-start"),
            ],
            [
                insured("Employers liabilty", EL),
                cover("£5,000,000", EL, 5000000),
                due("contract strat", EL, "by-start"),
            ],
            [],
            ["Award critera", "Weigthing"],
            [criterion("Qualtiy", "quality"), weight("60%", 60, "Qualtiy")],
            [criterion("Price", "price"), weight("40%", 40, "Price")],
        ],
    )
    return book.case("borough-befriending-typos", "typing mistakes")


CASES: tuple[Case, ...] = (_falls(), _sports(), _refuge(), _befriending())
