"""Workbooks that hold several tenders: a sheet, a block or a row for each."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Row, never, says, unsure
from tests.workbook_corpus.case import Case, Fact


def _a_sheet_each() -> Case:
    book = Book()
    book.sheet(
        "Notes",
        [
            ["Autumn 2027 tenders – Communities team"],
            ["One tab for each tender. Speak to Procurement before you change anything."],
        ],
    )
    for tab, title, value, months, start, deadline, liability in (
        ("Advocacy", "Statutory and Community Advocacy", 480000, 36, "2027-10-01", "2027-05-28", 5),
        (
            "Hate crime",
            "Hate Crime Third-Party Reporting",
            75000,
            24,
            "2027-09-01",
            "2027-06-04",
            2,
        ),
        (
            "Allotments",
            "Community Growing and Allotment Support",
            36000,
            12,
            "2027-11-01",
            "2027-07-16",
            5,
        ),
    ):
        book.sheet(
            tab,
            [
                ["Tender title", says(title, "tender.title", title)],
                ["Council", says("Mellingford Borough Council", "buyer.name", "Mellingford Borough Council")],
                ["Contract value", says(value, "lot.value", value, format='"£"#,##0')],
                ["Contract length in months", says(months, "term.initial", months)],
                ["Start date", says(date.fromisoformat(start), "term.start", start, format="dd/mm/yyyy")],
                ["Closing date", says(date.fromisoformat(deadline), "timetable.deadline", deadline, format="dd/mm/yyyy")],
                ["Public liability insurance",
                 says(f"£{liability} million", "insurance.amount", liability * 1000000, item="public-liability")],
                ["Payment terms", says("30 days", "terms.payment_days", 30)],
            ],
            tender=tab,
        )  # fmt: skip
    return book.case("three-tenders-tabs", "a sheet a tender")


def _a_block_each() -> Case:
    book = Book()
    book.sheet(
        "Tenders",
        [
            ["Public health tenders 2027/28"],
            ["Buyer", Cell("Ravensworth Council", Fact("buyer.name", "Ravensworth Council", tender="one"),
                           Fact("buyer.name", "Ravensworth Council", tender="two"))],
            [],
            ["Tender 1"],
            ["Title", says("Stop Smoking in Communities", "tender.title", "Stop Smoking in Communities", tender="one")],
            ["Value", says("£330,000", "lot.value", 330000, tender="one")],
            ["Term", says("3 years", "term.initial", 36, tender="one")],
            ["Start", says("1 April 2027", "term.start", "2027-04-01", tender="one")],
            ["Tender deadline", says("11 December 2026", "timetable.deadline", "2026-12-11", tender="one")],
            ["Minimum turnover", says("£165,000", "conditions.minimum_turnover", 165000, tender="one")],
            ["TUPE", says("Yes", "terms.staff_transfer", True, tender="one")],
            [],
            ["Tender 2"],
            ["Title", says("Walking for Health", "tender.title", "Walking for Health", tender="two")],
            ["Value", says("£48,000", "lot.value", 48000, tender="two")],
            ["Term", says("2 years", "term.initial", 24, tender="two")],
            ["Start", says("1 June 2027", "term.start", "2027-06-01", tender="two")],
            ["Tender deadline", says("5 March 2027", "timetable.deadline", "2027-03-05", tender="two")],
            ["Minimum turnover", says("None", "conditions.minimum_turnover", "none", tender="two")],
            ["TUPE", says("No", "terms.staff_transfer", False, tender="two")],
        ],
    )  # fmt: skip
    return book.case("two-tenders-blocks", "a block a tender")


def _pipeline() -> Case:
    book = Book()

    def line(
        ref: str,
        title: str,
        team: str,
        value: int,
        months: int,
        start: date,
        publish: date,
        tupe: str,
    ) -> Row:
        here = {"tender": ref}
        return [
            says(ref, "tender.reference", ref, **here),
            says(title, "tender.title", title, **here),
            team,
            says(value, "lot.value", value, format="£#,##0", **here),
            says(months, "term.initial", months, **here),
            says(start, "term.start", start.isoformat(), format="dd/mm/yyyy", **here),
            says(publish, "timetable.published", publish.isoformat(), format="dd/mm/yyyy", **here),
            says(tupe, "terms.staff_transfer", tupe == "Y", **here),
        ]  # fmt: skip

    book.sheet(
        "Forward plan",
        [
            ["Hollinsea Council – procurement forward plan 2027/28 (communities)"],
            [],
            ["Ref", "Contract title", "Service area", "Total contract value", "Term (months)", "Contract start",
             "Tender publication date", "TUPE?"],
            line("FP-01", "Floating Support", "Housing", 720000, 36, date(2027, 9, 1), date(2027, 3, 1), "Y"),
            line("FP-02", "Welcome Spaces", "Communities", 40000, 12, date(2027, 10, 1), date(2027, 6, 14), "N"),
            line("FP-03", "Sensory Loss Service", "Adults", 150000, 36, date(2028, 1, 4), date(2027, 7, 5), "Y"),
            line("FP-04", "Parenting Programmes", "Children", 210000, 24, date(2028, 4, 1), date(2027, 9, 6), "N"),
        ],
    )  # fmt: skip
    return book.case("forward-plan", "a row a tender")


def _export() -> Case:
    book = Book()

    def line(
        title: str,
        buyer: str,
        value: str,
        start: str,
        end: str,
        closing: str,
        route: str,
        place: str,
    ) -> Row:
        here = {"tender": title}

        def iso(day: str) -> str:
            return "-".join(reversed(day.split("/")))

        return [
            says(title, "tender.title", title, **here),
            says(buyer, "buyer.name", buyer, **here),
            says(value, "lot.value", float(value.replace(",", "")), **here),
            says(iso_shown(closing), "timetable.deadline", iso(closing), **here),
            says(start, "term.start", iso(start), **here),
            says(end, "term.end", iso(end), **here),
            says(route, "procedure.method", route, **here),
            says(place, "lot.area", place, **here),
            "communities@hollinsea.example",
        ]  # fmt: skip

    def iso_shown(day: str) -> str:
        return day + " 12:00"

    book.sheet(
        "Export",
        [
            ["Title", "Organisation name", "Value (£)", "Closing date", "Contract start date", "Contract end date",
             "Procedure type", "Area served", "Contact"],
            line("Sheltered Housing Alarm Response", "Garsdale District Council", "310,000.00", "01/04/2027", "31/03/2030",
                 "18/12/2026", "Open procedure", "Garsdale district"),
            line("Play Rangers", "Ottermouth Town Council", "27,500.00", "03/05/2027", "30/09/2027", "26/02/2027",
                 "Request for quotation", "Ottermouth"),
            line("Veterans' Breakfast Clubs", "Garsdale District Council", "18,000.00", "01/06/2027", "31/05/2028",
                 "12/03/2027", "Request for quotation", "Garsdale district"),
        ],
    )  # fmt: skip
    return book.case("export-of-three", "a row a tender")


def _register() -> Case:
    book = Book()

    def line(
        title: str, yearly: int, total: int, start: str, months: int, extension: int, supplier: str
    ) -> Row:
        here = {"tender": title}
        return [
            says(title, "tender.title", title, **here),
            never(supplier),
            unsure(12345),
            says(yearly, "lot.stated_annual_value", yearly, **here),
            says(total, "lot.value", total, **here),
            says(start, "term.start", start, **here),
            says(months, "term.initial", months, **here),
            says(extension, "term.extension", extension, **here) if extension else unsure(0),
        ]

    book.sheet(
        "Pipeline Q3",
        [
            ["Tenders coming up – adult social care"],
            ["Project", "Current supplier", "Cost centre", "Annual value", "Total value", "Start (yyyy-mm-dd)",
             "Initial term (months)", "Extension (months)"],
            line("Shared Lives", 90000, 270000, "2027-07-01", 36, 24, "Example Care Ltd"),
            line("Carers' Breaks", 35000, 70000, "2027-08-01", 24, 12, "Dale Carers"),
            line("Handyperson and Minor Aids", 60000, 240000, "2027-09-01", 48, 12, "Fixit CIC"),
            line("Dementia Cafés", 15000, 45000, "2027-11-01", 36, 0, "None"),
        ],
    )  # fmt: skip
    return book.case("adult-care-pipeline", "a row a tender")


CASES: tuple[Case, ...] = (
    _a_sheet_each(),
    _a_block_each(),
    _pipeline(),
    _export(),
    _register(),
)
