"""Workbooks for measuring: figures as people type them, mistakes, formulas, and what no longer holds."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, indicator, insured, text, weight


def _as_typed() -> Case:
    book = Book()
    book.sheet(
        "Data",
        [
            [unsure("Sensory Support Service: tender data")],
            ["value ex vat", says("1.25m", "lot.value", 1250000)],
            ["per annum", says("250k", "lot.stated_annual_value", 250000)],
            ["last contract, per annum", says("£231,750.00", "lot.previous_annual_value", 231750)],
            ["start", says("1st Sept 2027", "term.start", "2027-09-01")],
            ["initial term", says("three (3) yrs", "term.initial", 36)],
            ["extension", says("24m", "term.extension", 24)],
            ["advert out", says("15.03.2027", "timetable.published", "2027-03-15")],
            [
                "clarification questions by",
                says("Tues 6th April 2027 @ 5pm", "timetable.questions", "2027-04-06"),
            ],
            ["tenders in by", says("2027-04-19", "timetable.deadline", "2027-04-19")],
            ["award", says(date(2027, 6, 1), "timetable.award", "2027-06-01", format="d-mmm-yy")],
            ["min. turnover", says("£0.4m", "conditions.minimum_turnover", 400000)],
            ["population", says("c. 187,000", "lot.population", 187000)],
            ["clients / yr", says("approx 420", "lot.volume", 420)],
            ["invoices", says("30days", "terms.payment_days", 30)],
            ["notice", says("six months", "terms.notice", 6)],
            ["quality", unsure("0.6")],
            [],
            ["criterion", "wt"],
            [
                criterion("Communication skills", "quality"),
                weight(0.35, 35, "Communication skills", format="0.0%"),
            ],
            [criterion("Reach", "quality"), weight("25 %", 25, "Reach")],
            [criterion("Social value", "social-value"), weight("10 per cent", 10, "Social value")],
            [criterion("Price", "price"), weight("30pts (of 100)", 30, "Price")],
            [],
            [
                insured("EL (employers)", "employers-liability"),
                cover("£10M", "employers-liability", 10000000),
            ],
            [
                insured("PL (public)", "public-liability"),
                cover("5,000,000.00", "public-liability", 5000000),
            ],
        ],
    )
    return book.case("sensory-support-as-typed", "dates, numbers and shares as typed")


def _mistakes() -> Case:
    book = Book()
    book.sheet(
        "Sheet1",
        [
            ["REQUEST FOR QUOTATON (under £75k)"],
            ["Tittle", text("tender.title", "Community Gardens Upkeep")],
            ["Contracting Authorty", text("buyer.name", "Old Severn Town Council")],
            ["Referance no", text("tender.reference", "OSTC 44")],
            ["Contarct value (exc VAT)", says("£ 58,500", "lot.value", 58500)],
            ["Anual value", says("19,500 pounds", "lot.stated_annual_value", 19500)],
            ["Contract  lenght", says("3 yrs", "term.initial", 36)],
            ["Posible extention", says("1 yr", "term.extension", 12)],
            ["Comencement date", says("3 May  2027", "term.start", "2027-05-03")],
            ["Tender dealine", says("12 Febuary 2027", "timetable.deadline", "2027-02-12")],
            [
                "Clarifcation questions by",
                says("29 Janaury 2027", "timetable.questions", "2027-01-29"),
            ],
            ["Contract awrad", says("12 March 2027", "timetable.award", "2027-03-12")],
            ["Payement terms", says("30 dyas", "terms.payment_days", 30)],
            ["Minimun turnover", says("Not requried", "conditions.minimum_turnover", "none")],
            ["Consortia alowed?", says("Yess", "conditions.consortium_allowed", True)],
            ["Sub-contrcating allowed?", says("Yes.", "conditions.subcontracting_allowed", True)],
            ["Refrences", says("2 refs", "reference.count", 2)],
            ["Only invited firms may quote?", says("Yes", "procedure.closed_quotes", True)],
            ["Local or voluntry org. invited?", says("Yes (2)", "procedure.local_invited", True)],
            ["Insurence:"],
            [
                insured("Public liablity", "public-liability"),
                cover("£5 milion", "public-liability", 5000000),
            ],
            [
                insured("Employers liabilty", "employers-liability"),
                cover("£10 milion", "employers-liability", 10000000),
            ],
            ["Evalution:"],
            [criterion("Qualty of work", "quality"), weight("55%", 55, "Qualty of work")],
            [criterion("Price", "price"), weight("45%", 45, "Price")],
        ],
    )
    return book.case("community-gardens-mistyped", "typing mistakes")


def _formulas() -> Case:
    book = Book()
    book.sheet(
        "Budget",
        [
            [unsure("Respite Flats: budget and key dates")],
            [],
            ["Year", "Budget £", "Uplift"],
            ["2027/28", unsure(118000), None],
            ["2028/29", unsure("=B4*1.02", cached=120360), unsure("2%")],
            ["2029/30", unsure("=B5*1.02", cached=122767), unsure("2%")],
            [
                "Total contract value",
                says("=ROUND(SUM(B4:B6),-2)", "lot.value", 361100, cached=361100),
                None,
            ],
            [],
            [
                "Contract start date",
                says(
                    "=DATE(2027,4,5)", "term.start", "2027-04-05", cached=46482, format="dd/mm/yyyy"
                ),
            ],
            ["Initial term (months)", says("=3*12", "term.initial", 36, cached=36)],
            ["Extension (months)", says("=2*12", "term.extension", 24, cached=24)],
            ["Maximum term (months)", says("=B10+B11", "term.maximum", 60, cached=60)],
            [
                "Minimum turnover (£)",
                says("=MIN(150000,B7)", "conditions.minimum_turnover", 150000, cached=150000),
            ],
            [
                "Tender deadline",
                says(
                    "=DATE(2027,1,29)",
                    "timetable.deadline",
                    "2027-01-29",
                    cached=46416,
                    format="dd/mm/yyyy",
                ),
            ],
            [
                "Question deadline",
                says(
                    "=B14-14",
                    "timetable.questions",
                    "2027-01-15",
                    cached=46402,
                    format="dd/mm/yyyy",
                ),
            ],
            ["Flat nights per year", says("=5*52*6", "lot.volume", 1560, cached=1560)],
            ["Value with VAT and extensions", never("=B7*#REF!", cached="#REF!")],
            ["TUPE", says('=IF(B4>0,"Yes","No")', "terms.staff_transfer", True, cached="Yes")],
            [
                "Title",
                says(
                    '="Respite"&" Flats"', "tender.title", "Respite Flats", cached="Respite Flats"
                ),
            ],
        ],
    )
    book.sheet(
        "Scoring",
        [
            ["Criterion", "Weighting"],
            [
                criterion("Care and comfort", "quality"),
                weight("=1-SUM(B3:B5)", 40, "Care and comfort", cached=0.4, format="0%"),
            ],
            [criterion("Staffing", "quality"), weight(0.2, 20, "Staffing", format="0%")],
            [
                criterion("Social value", "social-value"),
                weight(0.1, 10, "Social value", format="0%"),
            ],
            [criterion("Price", "price"), weight("=1-0.7", 30, "Price", cached=0.3, format="0%")],
            ["Total", never(1, format="0%")],
        ],
    )
    return book.case("respite-flats-budget", "formulas")


def _old_and_new() -> Case:
    book = Book()
    book.sheet(
        "Current",
        [
            ["Item", "Was (v1, superseded)", "Agreed (v2)", "Internal"],
            [
                "Tender title",
                never("Family Hub Outreach"),
                text("tender.title", "Family Hub Groups and Outreach"),
                never("check with comms"),
            ],
            [
                "Contract value",
                never("£410,000"),
                says("£365,000", "lot.value", 365000),
                never("ceiling £390,000"),
            ],
            [
                "Annual value",
                never("£102,500"),
                says("£91,250", "lot.stated_annual_value", 91250),
                None,
            ],
            [
                "Start date",
                never("1 April 2027"),
                says("28 June 2027", "term.start", "2027-06-28"),
                None,
            ],
            ["Initial term", never("4 years"), says("2 years", "term.initial", 24), None],
            ["Extension", never("None"), says("2 years", "term.extension", 24), None],
            [
                "Tender closing date",
                never("8 January 2027"),
                says("12 March 2027", "timetable.deadline", "2027-03-12"),
                None,
            ],
            [
                "Deadline for questions",
                never("18 December 2026"),
                says("26 February 2027", "timetable.questions", "2027-02-26"),
                None,
            ],
            [
                "Minimum turnover",
                never("£500,000"),
                says("£180,000", "conditions.minimum_turnover", 180000),
                None,
            ],
            ["References", never("4"), says("2", "reference.count", 2), None],
            [
                "Consortia permitted",
                never("No"),
                says("Yes", "conditions.consortium_allowed", True),
                None,
            ],
            [
                "Paid in advance",
                never("No"),
                Cell(
                    "Yes, quarterly",
                    Fact("terms.in_advance", True),
                    Fact("terms.payment_interval", 3),
                ),
                None,
            ],
            ["Payment period", never("45 days"), says("30 days", "terms.payment_days", 30), None],
            ["Bond", "Yes", "Yes", None],
            ["Award date", None, says("30 April 2027", "timetable.award", "2027-04-30"), None],
            [],
            [
                insured("Public liability", "public-liability"),
                never("£10m"),
                cover("£5m", "public-liability", 5000000),
                None,
            ],
            [
                insured("Professional indemnity", "professional-indemnity"),
                never("£5m"),
                cover("£1m", "professional-indemnity", 1000000),
                None,
            ],
            [
                "Years trading",
                never("5 years", strike=True),
                says("2 years", "conditions.years_trading", 2),
                None,
            ],
            [never("ISO 9001", strike=True), None, never("Required", strike=True), None],
        ],
        hidden_rows=(15,),
        hidden_columns=("D",),
    )
    book.sheet(
        "KPI",
        [
            ["Indicator", "Target"],
            [indicator("Families who report more confidence"), never("75%")],
            [indicator("Number of group sessions", "activity"), never("220")],
            [never("Calls answered in 3 rings", strike=True), never("90%", strike=True)],
        ],
    )
    book.sheet(
        "2022 contract",
        [
            ["Contract value", "£298,000"],
            ["Start date", "1 July 2022"],
            ["Provider", "Hub Together CIC"],
        ],
        hidden=True,
    )
    return book.case("family-hub-two-versions", "hidden, struck and superseded")


CASES = (_as_typed(), _mistakes(), _formulas(), _old_and_new())
