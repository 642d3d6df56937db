"""Workbooks as they are typed: hidden and old parts, formulas, dates, shares, ticks."""

from __future__ import annotations

from datetime import date, datetime

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact


def _hidden_parts() -> Case:
    book = Book()
    book.sheet(
        "Tender v2",
        [
            ["Title", says("Extra Care Activities", "tender.title", "Extra Care Activities"), None],
            ["Authority", says("Whitcombe Council", "buyer.name", "Whitcombe Council"), None],
            ["Contract value", says("£140,000", "lot.value", 140000, comment="Was £200,000 before the budget was cut"), None],
            ["Contract value (old)", never("£200,000"), None],
            ["Minimum turnover", never("£500,000", strike=True), says("£100,000", "conditions.minimum_turnover", 100000)],
            ["Contract term", says("2 years", "term.initial", 24, comment="3 years if Cabinet agrees"), None],
            ["Public liability", says("£5m", "insurance.amount", 5000000, item="public-liability"), never("£10m")],
            ["Employers' liability", says("£5m", "insurance.amount", 5000000, item="employers-liability"), never("£25m")],
            ["Start date", says("01/04/2027", "term.start", "2027-04-01"), None],
            ["Bank guarantee", never("Required"), None],
            ["Closing date", says("29/01/2027", "timetable.deadline", "2027-01-29"), None],
            ["Payment terms", says("30 days", "terms.payment_days", 30), None],
            ["Consortium bids", says("Yes", "conditions.consortium_allowed", True), None],
            ["TUPE", says("No", "terms.staff_transfer", False), None],
        ],
        hidden_rows=(4, 10),
    )  # fmt: skip
    book.sheet(
        "Tender v1",
        [
            ["SUPERSEDED – do not use"],
            ["Title", "Extra Care Activities"],
            ["Contract value", "£200,000"],
            ["Minimum turnover", "£500,000"],
            ["Contract term", "5 years"],
            ["Professional indemnity", "£10m"],
        ],
        never=True,
    )
    book.sheet(
        "Calc",
        [["Annual value", 70000], ["Contract value", 999999], ["Notice period", "1 month"]],
        hidden=True,
    )
    return book.case("extra-care-v2", "hidden, struck and superseded")


def _old_and_template() -> Case:
    book = Book()
    book.sheet(
        "OLD",
        [
            ["Contract title", "Community Cohesion Grants"],
            ["Contract value", "£750,000"],
            ["Contract length", "5 years"],
            ["Public liability insurance", "£20 million"],
        ],
        never=True,
    )
    book.sheet(
        "Current draft",
        [
            ["Contract title", says("Community Cohesion", "tender.title", "Community Cohesion"), None],
            ["Contracting authority", says("Bardwell City Council", "buyer.name", "Bardwell City Council"), None],
            ["Contract value", says("£450,000", "lot.value", 450000), never("£475,000")],
            ["Contract length", says("3 years", "term.initial", 36), never("4 years")],
            ["Extension", says("1 year", "term.extension", 12), never("2 years")],
            ["Public liability insurance",
             says("£5 million", "insurance.amount", 5000000, item="public-liability"), never("£15 million")],
            ["Number of references", Cell("2", Fact("reference.count", 2)), never("6")],
            ["Tender deadline", says("20 May 2027", "timetable.deadline", "2027-05-20"), never("13 May 2027")],
            ["Start date", says("1 November 2027", "term.start", "2027-11-01"), never("1 October 2027")],
            ["Payment within", says("30 days", "terms.payment_days", 30), never("60 days")],
            ["Subcontracting", says("Allowed", "conditions.subcontracting_allowed", True), never("Not allowed")],
            ["Notice period", says("3 months", "terms.notice", 3), never("1 month")],
            ["Professional indemnity insurance", never("£5 million", strike=True), None],
        ],
        hidden_columns=("C",),
    )  # fmt: skip
    book.sheet(
        "Template example",
        [
            ["EXAMPLE ONLY – shows how a completed sheet looks"],
            ["Contract title", "Grounds Maintenance"],
            ["Contract value", "£3,000,000"],
            ["Contract length", "10 years"],
        ],
        never=True,
    )
    book.never = list(dict.fromkeys(book.never))
    return book.case("cohesion-old-and-new", "hidden, struck and superseded")


def _formulas() -> Case:
    book = Book()
    book.sheet(
        "Figures",
        [
            ["Contract title", says("Money Mentors", "tender.title", "Money Mentors")],
            ["Council", says("Askrigg Council", "buyer.name", "Askrigg Council")],
            ["Annual value", says(85000, "lot.stated_annual_value", 85000, format="£#,##0")],
            ["Years", unsure(4)],
            ["Total contract value", says("=B3*B4", "lot.value", 340000, cached=340000, format="£#,##0")],
            ["Contract start date", says("=DATE(2027,4,1)", "term.start", "2027-04-01", cached=46478, format="dd/mm/yyyy")],
            ["Contract end date", says("=EDATE(B6,48)-1", "term.end", "2031-03-31", cached=47938, format="dd/mm/yyyy")],
            ["Initial term (months)", says("=B4*12", "term.initial", 48, cached=48)],
            ["Minimum turnover", says("=B3*2", "conditions.minimum_turnover", 170000, cached=170000, format="£#,##0")],
            ["Public liability", says('="£"&5&" million"', "insurance.amount", 5000000, item="public-liability",
                                      cached="£5 million")],
            ["Previous annual value", says("=B3-5000", "lot.previous_annual_value", 80000, cached=80000)],
            ["Limit of liability", never("=Budget!Z9*2", cached="#REF!")],
            ["Notice period (months)", unsure("=1+2")],
            ["Closing date", says(date(2027, 1, 29), "timetable.deadline", "2027-01-29", format="dd/mm/yyyy")],
            ["Award date", says("=B14+42", "timetable.award", "2027-03-12", cached=46458, format="dd/mm/yyyy")],
            [],
            ["Criterion", "Weighting"],
            ["Price", says(0.4, "criterion.weight", 40, item="Price", format="0%")],
            ["Quality", says("=1-B18", "criterion.weight", 60, item="Quality", cached=0.6, format="0%")],
            ["Total", never("=SUM(B18:B19)", cached=1, format="0%")],
        ],
    )  # fmt: skip
    return book.case("money-mentors-formulas", "formulas")


def _errors() -> Case:
    book = Book()
    book.sheet(
        "Lots",
        [
            ["Contract", says("Digital Skills for Over 60s", "tender.title", "Digital Skills for Over 60s"), None, None],
            ["Lot", "Lot name", "Annual value", "Contract value"],
            ["1", says("Libraries", "lot.title", "Libraries", lot="1"),
             says(20000, "lot.stated_annual_value", 20000, lot="1"), says("=C3*3", "lot.value", 60000, lot="1", cached=60000)],
            ["2", says("Home visits", "lot.title", "Home visits", lot="2"),
             says(35000, "lot.stated_annual_value", 35000, lot="2"), says("=C4*3", "lot.value", 105000, lot="2", cached=105000)],
            ["3", says("Villages", "lot.title", "Villages", lot="3"), never("=VLOOKUP(A5,Data!A:B,2,0)", cached="#N/A"),
             never("=C5*3", cached="#N/A")],
            ["Total", None, never("=SUM(C3:C5)", cached="#N/A"), never("=SUM(D3:D5)", cached="#N/A")],
            [],
            ["Deadline", says("26 March 2027", "timetable.deadline", "2027-03-26")],
            ["Published", says("=B8-32", "timetable.published", "2027-02-22", cached="22 February 2027")],
            ["Start", says("6 September 2027", "term.start", "2027-09-06")],
            ["Payment days", says("=28+2", "terms.payment_days", 30, cached=30)],
            ["Turnover", never("=1/0", cached="#DIV/0!")],
            ["Accounts for how many years?", says(2, "conditions.accounts_years", 2)],
        ],
    )  # fmt: skip
    return book.case("digital-skills-errors", "formulas")


def _as_typed() -> Case:
    book = Book()
    book.sheet(
        "Data entry",
        [
            ["Tender title", says("  Supported Employment   Pathways ", "tender.title", "Supported Employment Pathways")],
            ["Council", says("Rookhope Borough Council", "buyer.name", "Rookhope Borough Council")],
            ["Contract value", says("425000", "lot.value", 425000)],
            ["Annual value", says("£ 85,000.00 p.a.", "lot.stated_annual_value", 85000)],
            ["Minimum turnover", says("170k", "conditions.minimum_turnover", 170000)],
            ["Contract length", says("5yrs", "term.initial", 60)],
            ["Extension", says("1+1 years", "term.extension", 24)],
            ["Date published", says(46388, "timetable.published", "2027-01-01", format="dd/mm/yyyy")],
            ["Clarification deadline", says("22nd January 2027", "timetable.questions", "2027-01-22")],
            ["Closing date", says(datetime(2027, 2, 5, 12, 0), "timetable.deadline", "2027-02-05",  # noqa: DTZ001
                                  format="dd/mm/yyyy hh:mm")],
            ["Award date", says("5.3.27", "timetable.award", "2027-03-05")],
            ["Start date", says("2027-06-01", "term.start", "2027-06-01")],
            ["Public liability", says("5m", "insurance.amount", 5000000, item="public-liability")],
            ["Employers liability", says("£10M", "insurance.amount", 10000000, item="employers-liability")],
            ["Professional indemnity", says("GBP 2,000,000", "insurance.amount", 2000000, item="professional-indemnity")],
            ["Payment terms", says("30", "terms.payment_days", 30)],
            ["Notice period", says("six months", "terms.notice", 6)],
        ],
    )  # fmt: skip
    book.sheet(
        "Weights",
        [
            ["Award criteria", "Weight"],
            ["Cost", says(0.25, "criterion.weight", 25, item="Cost", format="0%")],
            ["Approach", says("40%", "criterion.weight", 40, item="Approach")],
            [
                "Outcomes for people",
                says("20 %", "criterion.weight", 20, item="Outcomes for people"),
            ],
            ["Social value", says("15 per cent", "criterion.weight", 15, item="Social value")],
        ],
    )
    return book.case("employment-as-typed", "dates, numbers and shares as typed")


def _yes_and_no() -> Case:
    book = Book()
    book.sheet(
        "Checklist",
        [
            ["Commissioning checklist – Community Gardening for Wellbeing", None],
            ["Point", "Y/N"],
            ["TUPE applies", says("N", "terms.staff_transfer", False)],
            ["Consortia allowed", says("✓", "conditions.consortium_allowed", True)],
            ["Sub-contracting allowed", says("y", "conditions.subcontracting_allowed", True)],
            ["Market engagement held", says("Yes - online event, 14 people came", "preparation.held", True)],
            ["Voluntary sector invited", says("tick", "preparation.voluntary_invited", True, open=True)],
            ["Grant considered", says("No", "preparation.grant_considered", False)],
            ["Light touch contract", says("TRUE", "procedure.light_touch", True)],
            ["Framework agreement", says("x", "procedure.framework", False, open=True)],
            ["Parent company guarantee", says("Not required", "conditions.guarantee_required", False)],
            ["Audited accounts", says("not needed", "conditions.audited_accounts", False)],
            ["Local organisations only", unsure("TBC")],
            ["Payment in advance", says("Yes, quarterly", "terms.in_advance", True)],
            ["Pension deficit", unsure("n/a")],
            ["Divided into lots?", says("No", "division.refused", True)],
            ["Volunteers excluded", says(False, "service.volunteers_excluded", False)],
            ["Support for bidders offered", says(True, "preparation.bidder_support", True)],
            ["Electronic submission", says("YES", "timetable.electronic", True)],
            ["Abnormally low bids will be questioned", says("Yep", "award.low_bids_questioned", True)],
            ["Council name", says("Leverton Council", "buyer.name", "Leverton Council")],
            ["Contract value", says("£24,500", "lot.value", 24500)],
            ["Minimum turnover", says("N/A", "conditions.minimum_turnover", "none", open=True)],
        ],
    )  # fmt: skip
    settled = set(book.open)
    book.facts = [f for f in book.facts if f.place not in settled]
    return book.case("gardening-checklist", "yes and no as typed")


CASES: tuple[Case, ...] = (
    _hidden_parts(),
    _old_and_template(),
    _formulas(),
    _errors(),
    _as_typed(),
    _yes_and_no(),
)
