"""Workbooks for measuring: tenders spread over sheets, and a sheet for each tender."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, never, says, unsure
from tests.workbook_corpus.case import Case
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight


def _reablement_pack() -> Case:
    book = Book()
    book.sheet(
        "READ ME",
        [
            ["How to use this workbook"],
            ["Fill in tabs 1 to 4. Grey text is guidance."],
            ["Example: a value of £100,000 over 2 years is entered as 100000."],
        ],
        never=True,
    )
    book.sheet(
        "1. Project",
        [
            ["Field", "Entry"],
            ["Project name", text("tender.title", "Home from Hospital")],
            ["Lead organisation", text("buyer.name", "Corvedale County Council")],
            ["Contract register number", text("tender.reference", "CR-20931")],
            [
                "Other funders or partners steering the service?",
                says("Yes", "service.other_owners", True),
            ],
            [
                "Estimated value excl. VAT incl. extensions",
                says(1500000, "lot.value", 1500000, format="£#,##0"),
            ],
            ["People helped each year", says(900, "lot.volume", 900)],
            ["Longest support for one person", says("6 weeks", "service.support_limit", 42)],
        ],
    )
    book.sheet(
        "2. Dates",
        [
            ["Milestone", "Planned", "Actual", "Lead"],
            [
                "ITT issued",
                says(date(2027, 1, 18), "timetable.published", "2027-01-18", format="dd/mm/yy"),
                None,
                "Procurement",
            ],
            [
                "Clarifications close",
                says(date(2027, 2, 8), "timetable.questions", "2027-02-08", format="dd/mm/yy"),
                None,
                "Procurement",
            ],
            [
                "ITT closes",
                says(date(2027, 2, 22), "timetable.deadline", "2027-02-22", format="dd/mm/yy"),
                None,
                "Procurement",
            ],
            ["Moderation meeting", never(date(2027, 3, 15), format="dd/mm/yy"), None, "Panel"],
            [
                "Award approved",
                says(date(2027, 4, 12), "timetable.award", "2027-04-12", format="dd/mm/yy"),
                None,
                "Cabinet Member",
            ],
            [
                "Contract start",
                says(date(2027, 6, 28), "term.start", "2027-06-28", format="dd/mm/yy"),
                None,
                "Commissioner",
            ],
        ],
    )
    book.sheet(
        "3. Terms",
        [
            ["Term", "Position", "Comment"],
            ["Length of contract", says("2 years", "term.initial", 24), None],
            ["Extensions", says("1 + 1 years", "term.extension", 24), "Decided by Cabinet Member"],
            [
                "Decision on extension",
                says("6 months before end", "term.extension_notice", 6),
                None,
            ],
            ["Supplier paid within", says("30 days", "terms.payment_days", 30), None],
            [
                "Sub-contractors paid within",
                says("30 days", "terms.subcontractor_payment_days", 30),
                "Flow-down clause",
            ],
            ["Termination by Council (convenience)", says("6 months", "terms.notice", 6), None],
            ["Volume capped", says("Yes", "terms.volume_capped", True), "990 people"],
        ],
    )
    book.sheet(
        "4. Insurance",
        [
            ["Cover", "£ per claim", "When"],
            [
                insured("Employers liability", "employers-liability"),
                cover("5,000,000", "employers-liability", 5000000),
                due("Contract start", "employers-liability", "by-start"),
            ],
            [
                insured("Public liability", "public-liability"),
                cover("10,000,000", "public-liability", 10000000),
                due("Contract start", "public-liability", "by-start"),
            ],
        ],
    )
    return book.case("home-from-hospital-pack", "several sheets")


def _night_shelter_pack() -> Case:
    book = Book()
    book.sheet(
        "Contacts",
        [
            ["Name", "Role", "Phone"],
            ["Joe Ansah", "Commissioning manager", "01000 500123"],
            ["Petra Lund", "Category lead", "01000 500456"],
        ],
    )
    book.open.append("Contacts")
    book.sheet(
        "Tender",
        [
            ["Tender name:", text("tender.title", "Winter Night Shelter")],
            ["Authority:", text("buyer.name", "Saltmouth City Council")],
            ["Total budget:", says("£375,000", "lot.value", 375000)],
            ["Contract runs from:", says("18 October 2027", "term.start", "2027-10-18")],
            ["Contract runs to:", says("31 March 2030", "term.end", "2030-03-31")],
            ["Funding ends with contract (RSI grant)?", says("Yes", "term.bound_by_funding", True)],
            ["Bids back by:", says("28 June 2027, 12 noon", "timetable.deadline", "2027-06-28")],
            ["Site owned by Council to be used?", says("Yes", "service.premises_prescribed", True)],
            ["Referral from statutory bodies only?", says("No", "service.closed_referral", False)],
        ],
    )
    book.sheet(
        "KPIs",
        [
            ["Ref", "KPI", "Measure type", "Target", "Frequency"],
            [
                "K1",
                indicator("Guests who move on to settled housing"),
                says(
                    "Outcome",
                    "indicator.kind",
                    "outcome",
                    item="Guests who move on to settled housing",
                ),
                never("40%"),
                "Quarterly",
            ],
            [
                "K2",
                indicator("Bed nights offered"),
                says("Activity", "indicator.kind", "activity", item="Bed nights offered"),
                never("4,200"),
                "Monthly",
            ],
            [
                "K3",
                indicator("Guests registered with a GP"),
                says("Outcome", "indicator.kind", "outcome", item="Guests registered with a GP"),
                never("80%"),
                "Quarterly",
            ],
            [
                "K4",
                indicator("Risk assessment on arrival"),
                says("Process", "indicator.kind", "process", item="Risk assessment on arrival"),
                never("100%"),
                "Monthly",
            ],
        ],
    )
    book.sheet(
        "Award",
        [
            ["Heading", "Question", "Weight %"],
            [
                criterion("Quality", "quality"),
                "How will you run a safe shelter?",
                weight(70, 70, "Quality"),
            ],
            [
                criterion("Social value", "social-value"),
                unsure("How will local people gain?"),
                weight(10, 10, "Social value"),
            ],
            [criterion("Price", "price"), "Total from the price form", weight(20, 20, "Price")],
        ],
    )
    return book.case("night-shelter-pack", "several sheets")


def _sheet_a_tender() -> Case:
    book = Book()
    tenders = (
        ("Parks", "Parks Volunteering", "GS-01", "£60,000", 60000, "30/04/2027", "2027-04-30", "2 years", 24, "No", False, "50%", 50),
        ("Allotments", "Allotment Support", "GS-02", "£45,000", 45000, "07/05/2027", "2027-05-07", "3 years", 36, "No", False, "60%", 60),
        ("Canal", "Canal Towpath Wardens", "GS-03", "£118,000", 118000, "14/05/2027", "2027-05-14", "4 years", 48, "Yes", True, "70%", 70),
    )  # fmt: skip
    for (
        name,
        title,
        reference,
        value,
        pounds,
        closing,
        day,
        term,
        months,
        transfer,
        is_transfer,
        share,
        of,
    ) in tenders:
        book.sheet(
            name,
            [
                ["Quick tender record"],
                [],
                ["Service", text("tender.title", title)],
                ["Reference", text("tender.reference", reference)],
                ["Buyer", text("buyer.name", "Lindmoor Town Council")],
                ["Value", says(value, "lot.value", pounds)],
                ["Closing", says(closing, "timetable.deadline", day)],
                ["Duration", says(term, "term.initial", months)],
                ["TUPE", says(transfer, "terms.staff_transfer", is_transfer)],
                [],
                ["Criterion", "Share"],
                [criterion("Quality", "quality"), weight(share, of, "Quality")],
            ],
            tender=name,
        )
    return book.case("green-spaces-tenders", "a sheet a tender")


CASES = (_reablement_pack(), _night_shelter_pack(), _sheet_a_tender())
