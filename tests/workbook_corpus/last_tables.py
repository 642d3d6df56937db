"""Workbooks for measuring: several tables on one sheet, tables side by side, prices beside a tender."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight


def _several_tables() -> Case:
    book = Book()
    book.sheet(
        "Schedule",
        [
            [unsure("Schedule to the Invitation to Tender: Floating Support")],
            [],
            ["1. Timetable"],
            ["Stage", "Date"],
            [
                "Notice published",
                says(date(2027, 2, 1), "timetable.published", "2027-02-01", format="d mmm yyyy"),
            ],
            [
                "Deadline for clarification questions",
                says(date(2027, 2, 19), "timetable.questions", "2027-02-19", format="d mmm yyyy"),
            ],
            [
                "Answers issued",
                says(date(2027, 2, 26), "timetable.answers", "2027-02-26", format="d mmm yyyy"),
            ],
            [
                "Deadline for tenders",
                says(date(2027, 3, 12), "timetable.deadline", "2027-03-12", format="d mmm yyyy"),
            ],
            ["Evaluation", never("15 to 26 March 2027")],
            [
                "Contract award decision",
                says(date(2027, 4, 9), "timetable.award", "2027-04-09", format="d mmm yyyy"),
            ],
            [
                "Service starts",
                says(date(2027, 7, 1), "term.start", "2027-07-01", format="d mmm yyyy"),
            ],
            [],
            ["2. Insurance"],
            ["Type", "Minimum cover", "In place by"],
            [
                insured("Employer's liability", "employers-liability"),
                cover("£5m", "employers-liability", 5000000),
                due("Start of contract", "employers-liability", "by-start"),
            ],
            [
                insured("Public liability", "public-liability"),
                cover("£5m", "public-liability", 5000000),
                due("Start of contract", "public-liability", "by-start"),
            ],
            [
                insured("Professional indemnity", "professional-indemnity"),
                cover("£500k", "professional-indemnity", 500000),
                due("Award", "professional-indemnity", "by-award"),
            ],
            [],
            ["3. Performance indicators"],
            ["Indicator", "Type", "Target"],
            [
                indicator("People who keep their tenancy for 12 months"),
                says(
                    "Outcome",
                    "indicator.kind",
                    "outcome",
                    item="People who keep their tenancy for 12 months",
                ),
                never("85%"),
            ],
            [indicator("First visits within 5 working days"), unsure("Timeliness"), never("95%")],
            [
                indicator("Number of support hours delivered"),
                says(
                    "Activity",
                    "indicator.kind",
                    "activity",
                    item="Number of support hours delivered",
                ),
                never("14,000"),
            ],
            [],
            ["4. Award criteria"],
            ["Criterion", "%"],
            [criterion("Quality", "quality"), weight(60, 60, "Quality")],
            [criterion("Price", "price"), weight(40, 40, "Price")],
        ],
    )
    return book.case("floating-support-schedule", "several tables on a sheet")


def _side_by_side() -> Case:
    book = Book()
    book.sheet(
        "Overview",
        [
            ["Contract facts", None, None, "Timetable", None],
            ["Buyer", text("buyer.name", "Nettlecombe and Vale Council"), None, "Step", "When"],
            [
                "Service",
                text("tender.title", "Repair Café Network"),
                None,
                "Advert live",
                says("03/05/2027", "timetable.published", "2027-05-03"),
            ],
            [
                "Whole life value",
                says("£144,000", "lot.value", 144000),
                None,
                "Last day for queries",
                says("17/05/2027", "timetable.questions", "2027-05-17"),
            ],
            [
                "Yearly sum",
                says("£48,000", "lot.stated_annual_value", 48000),
                None,
                "Submission deadline",
                says("04/06/2027", "timetable.deadline", "2027-06-04"),
            ],
            [
                "Term",
                says("36 months", "term.initial", 36),
                None,
                "Interviews",
                never("21/06/2027"),
            ],
            [
                "Possible extension",
                says("12 months", "term.extension", 12),
                None,
                "Award decided",
                says("02/07/2027", "timetable.award", "2027-07-02"),
            ],
            [
                "Liability cap",
                says("£250,000", "terms.liability_cap", 250000),
                None,
                "Contract commences",
                says("06/09/2027", "term.start", "2027-09-06"),
            ],
            [
                "Payment",
                Cell(
                    "monthly in advance",
                    Fact("terms.in_advance", True),
                    Fact("terms.payment_interval", 1),
                ),
                None,
                None,
                None,
            ],
            [],
            ["Insurance", "Level", None, "Criteria", "Weight"],
            [
                insured("Employers' liability", "employers-liability"),
                cover("£5,000,000", "employers-liability", 5000000),
                None,
                criterion("Community reach", "quality"),
                weight(0.45, 45, "Community reach", format="0%"),
            ],
            [
                insured("Public liability", "public-liability"),
                cover("£2,000,000", "public-liability", 2000000),
                None,
                criterion("Volunteers", "quality"),
                weight(0.25, 25, "Volunteers", format="0%"),
            ],
            [None, None, None, criterion("Cost", "price"), weight(0.3, 30, "Cost", format="0%")],
        ],
    )
    return book.case("repair-cafes-overview", "two tables side by side")


def _priced() -> Case:
    book = Book()
    book.sheet(
        "1 Particulars",
        [
            ["Ref", "Particular", "Council's answer"],
            ["1.1", "Contract name", text("tender.title", "Translation and Interpreting")],
            ["1.2", "Buyer", text("buyer.name", "Thornaby Vale Council")],
            [
                "1.3",
                "Maximum spend over the term",
                says("£900,000 excluding VAT", "lot.value", 900000),
            ],
            ["1.4", "Assignments in a year", says("6,500", "lot.volume", 6500)],
            ["1.5", "Term", says("24 months", "term.initial", 24)],
            ["1.6", "May be extended by", says("up to 24 months", "term.extension", 24)],
            ["1.7", "First day of service", says("1 November 2027", "term.start", "2027-11-01")],
            ["1.8", "Bids due", says("9 July 2027", "timetable.deadline", "2027-07-09")],
            ["1.9", "Queries until", says("25 June 2027", "timetable.questions", "2027-06-25")],
            ["1.10", "Prices", says("Fixed for the initial term", "terms.uplift", "fixed")],
            ["1.11", "Payment of invoices", says("within 30 days", "terms.payment_days", 30)],
            ["1.12", "Framework?", says("No", "procedure.framework", False)],
            [
                "1.13",
                "How many policies with the bid",
                says("3", "conditions.policies_required", 3),
            ],
            ["1.14", "References", says("2", "reference.count", 2)],
            [
                "1.15",
                insured("Public liability cover", "public-liability"),
                cover("£5 million", "public-liability", 5000000),
            ],
            [
                "1.16",
                "Spot payment usual for this service?",
                says("Yes", "service.unit_payment_customary", True),
            ],
        ],
    )
    book.sheet(
        "2 Pricing schedule",
        [
            ["Bidders complete the yellow cells. Prices exclude VAT."],
            ["Bidder's name:", None],
            [],
            ["Item", "Unit", "Est. quantity", "Unit price £", "Total £"],
            ["Face to face interpreting", "hour", 5200, None, 0],
            ["Telephone interpreting", "minute", 41000, None, 0],
            ["Written translation", "1,000 words", 310, None, 0],
            ["British Sign Language", "hour", 640, None, 0],
            ["Total tender price", None, None, None, 0],
            ["Example: 10 hours at £30 = £300"],
        ],
        never=True,
    )
    book.sheet(
        "3 Scoring",
        [
            ["Area", "Marks available (out of 100)"],
            [
                criterion("Interpreter quality assurance", "quality"),
                weight(35, 35, "Interpreter quality assurance"),
            ],
            [
                criterion("Booking and response times", "quality"),
                weight(25, 25, "Booking and response times"),
            ],
            [criterion("Price", "price"), weight(40, 40, "Price")],
        ],
    )
    return book.case("interpreting-price-workbook", "pricing beside the tender")


def _block_a_tender() -> Case:
    book = Book()
    blocks = (
        ("a", "Mediation for Families", "CS-61", 84000, "£84,000", "12 April 2027", "2027-04-12", "1 July 2027", "2027-07-01", "2 years", 24),
        ("b", "Advocacy for Looked After Children", "CS-62", 210000, "£210,000", "26 April 2027", "2027-04-26", "2 August 2027", "2027-08-02", "3 years", 36),
        ("c", "Missing from Home Return Interviews", "CS-66", 132000, "£132,000", "10 May 2027", "2027-05-10", "6 September 2027", "2027-09-06", "4 years", 48),
    )  # fmt: skip
    rows: list[list[Cell | str]] = [["Children's Services: tenders in hand"], []]
    for (
        tender,
        title,
        reference,
        pounds,
        value,
        deadline,
        deadline_is,
        start,
        start_is,
        term,
        months,
    ) in blocks:
        rows += [
            ["Tender", Cell(title, Fact("tender.title", title, tender=tender))],
            ["Our ref.", Cell(reference, Fact("tender.reference", reference, tender=tender))],
            ["Value (whole term)", Cell(value, Fact("lot.value", pounds, tender=tender))],
            [
                "Return of tenders",
                Cell(deadline, Fact("timetable.deadline", deadline_is, tender=tender)),
            ],
            ["Begins", Cell(start, Fact("term.start", start_is, tender=tender))],
            ["For", Cell(term, Fact("term.initial", months, tender=tender))],
            [
                "Several providers may join forces?",
                says("Yes", "conditions.consortium_allowed", True, tender=tender),
            ],
            ["Officer", unsure("Siân Mackworth" if tender == "a" else "Tobias Renner")],
            [],
        ]
    book.sheet("In hand", rows)
    return book.case("childrens-tenders-in-hand", "a block a tender")


CASES = (_several_tables(), _side_by_side(), _priced(), _block_a_tender())
