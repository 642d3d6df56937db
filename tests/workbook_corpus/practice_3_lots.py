"""Workbooks with lots: a column or a row for each, with totals, and with merged cells."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Row, Shown, never, says, unsure
from tests.workbook_corpus.case import Case, Fact, Truth


def _column_a_lot() -> Case:
    book = Book()
    lots = ("1", "2", "3")

    def row(label: str, name: str, *pairs: tuple[Shown, Truth]) -> Row:
        return [
            label,
            *(
                says(shown, name, value, lot=lot)
                for lot, (shown, value) in zip(lots, pairs, strict=True)
            ),
        ]

    book.sheet(
        "Lots overview",
        [
            [says("Supported Living for Adults with a Learning Disability", "tender.title",
                  "Supported Living for Adults with a Learning Disability")],
            [],
            [None, "Lot 1", "Lot 2", "Lot 3"],
            row("Lot title", "lot.title", ("North locality",) * 2, ("South locality",) * 2, ("Rural east",) * 2),
            row("Contract value", "lot.value", ("£1,200,000", 1200000), ("£900,000", 900000), ("£450,000", 450000)),
            row("Annual value", "lot.stated_annual_value", ("£400,000", 400000), ("£300,000", 300000), ("£150,000", 150000)),
            row("Area", "lot.area", ("Bramhope and Otterby",) * 2, ("Kingswell",) * 2, ("Parishes east of the A19",) * 2),
            row("Initial term", "term.initial", ("3 years", 36), ("3 years", 36), ("2 years", 24)),
            row("Extension", "term.extension", ("2 years", 24), ("2 years", 24), ("1 year", 12)),
            row("Start date", "term.start", ("01/04/2027", "2027-04-01"), ("01/04/2027", "2027-04-01"),
                ("01/07/2027", "2027-07-01")),
            row("Minimum turnover", "conditions.minimum_turnover", ("£800,000", 800000), ("£600,000", 600000),
                ("£300,000", 300000)),
            row("TUPE applies", "terms.staff_transfer", ("Yes", True), ("Yes", True), ("No", False)),
            row("People supported each year", "lot.volume", (64, 64), (48, 48), (20, 20)),
        ],
    )  # fmt: skip
    return book.case("supported-living-columns", "a column a lot")


def _column_a_lot_named() -> Case:
    book = Book()

    def lot(shown: Shown, name: str, value: Truth, number: str) -> Cell:
        return says(shown, name, value, lot=number)

    book.sheet(
        "Lot table",
        [
            ["Community Transport – summary by lot"],
            ["Buyer", says("Fenwick District Council", "buyer.name", "Fenwick District Council")],
            ["Deadline for tenders", says(date(2027, 3, 5), "timetable.deadline", "2027-03-05", format="dd/mm/yy")],
            [],
            ["", lot("Lot 1a: Dial-a-ride", "lot.title", "Dial-a-ride", "1a"),
             lot("Lot 1b: Hospital car scheme", "lot.title", "Hospital car scheme", "1b"), "All lots"],
            ["Budget over whole contract (£)",
             lot(240000, "lot.value", 240000, "1a"), lot(60000, "lot.value", 60000, "1b"), says(300000, "lot.value", 300000)],
            ["Budget per annum (£)",
             lot(80000, "lot.stated_annual_value", 80000, "1a"), lot(20000, "lot.stated_annual_value", 20000, "1b"),
             says(100000, "lot.stated_annual_value", 100000)],
            ["Contract duration", lot("36 months", "term.initial", 36, "1a"), lot("36 months", "term.initial", 36, "1b"), None],
            ["Passenger trips a year", lot(9500, "lot.volume", 9500, "1a"), lot(2100, "lot.volume", 2100, "1b"), says(11600, "lot.volume", 11600)],
            ["Motor insurance", Cell("£10m", Fact("insurance.amount", 10000000, "1a", "motor")),
             Cell("£5m", Fact("insurance.amount", 5000000, "1b", "motor")), None],
            ["Price %", Cell("40%", Fact("award.stated_price_weight", 40, "1a")),
             Cell("20%", Fact("award.stated_price_weight", 20, "1b")), None],
            ["Quality %", Cell("60%", Fact("award.stated_quality_weight", 60, "1a")),
             Cell("80%", Fact("award.stated_quality_weight", 80, "1b")), None],
        ],
    )  # fmt: skip
    return book.case("transport-lot-columns", "a column a lot")


def _row_a_lot() -> Case:
    book = Book()

    def lot(
        number: str, title: str, area: str, value: int, people: int, turnover: int, start: date
    ) -> Row:
        here = {"lot": number}
        return [
            f"Lot {number}",
            says(title, "lot.title", title, **here),
            says(area, "lot.area", area, **here),
            says(value, "lot.value", value, format="£#,##0", **here),
            says(people, "lot.volume", people, **here),
            says(turnover, "conditions.minimum_turnover", turnover, format="£#,##0", **here),
            says(start, "term.start", start.isoformat(), format="dd/mm/yyyy", **here),
        ]

    book.sheet(
        "Lotting strategy",
        [
            ["Contract title", says("Homelessness Prevention Framework", "tender.title", "Homelessness Prevention Framework")],
            ["Council", says("Saltersgate Borough Council", "buyer.name", "Saltersgate Borough Council")],
            ["Term", Cell("4 years", Fact("term.initial", 48))],
            ["How many lots can a bidder bid for?", says(4, "division.lots_bid_limit", 4)],
            ["How many lots can one bidder be awarded?", says(2, "division.lots_award_limit", 2)],
            [],
            ["Lot no", "Lot name", "Geographical area", "Max lot value", "Clients per year", "Turnover required", "Go live"],
            lot("1", "Tenancy sustainment", "Saltersgate town", 520000, 150, 260000, date(2027, 4, 1)),
            lot("2", "Mediation for young people", "Whole borough", 180000, 60, 90000, date(2027, 4, 1)),
            lot("3", "Prison leavers", "Whole borough", 140000, 35, 70000, date(2027, 6, 1)),
            lot("4", "Street outreach", "Harbour ward", 310000, 90, 155000, date(2027, 4, 1)),
        ],
    )  # fmt: skip
    return book.case("homelessness-lot-rows", "a row a lot")


def _row_a_lot_short() -> Case:
    book = Book()

    def lot(number: str, title: str, yearly: int, total: int, months: int, accounts: str) -> Row:
        here = {"lot": number}
        return [
            says(f"{number} - {title}", "lot.title", title, **here),
            says(yearly, "lot.stated_annual_value", yearly, **here),
            says(total, "lot.value", total, **here),
            says(months, "term.initial", months, **here),
            says(accounts, "conditions.subcontracting_allowed", accounts == "Y", **here),
        ]

    book.sheet(
        "Lots",
        [
            ["Lot", "£ per year", "£ over the contract", "Months", "Sub-contracting OK?"],
            lot("Lot A", "Counselling in schools", 45000, 135000, 36, "Y"),
            lot("Lot B", "Drop-in cafés", 22000, 66000, 36, "Y"),
            lot("Lot C", "Online support", 30000, 60000, 24, "N"),
        ],
    )  # fmt: skip
    book.facts = [f._replace(lot=(f.lot or "").removeprefix("Lot ")) for f in book.facts]
    book.sheet(
        "Dates",
        [
            ["Stage", "Date"],
            ["Tender issued", says("8 February 2027", "timetable.published", "2027-02-08")],
            ["Last day for clarification questions", says("26 February 2027", "timetable.questions", "2027-02-26")],
            ["Tender return", says("15 March 2027", "timetable.deadline", "2027-03-15")],
            ["Award", says("20 April 2027", "timetable.award", "2027-04-20")],
            ["Contract start", says("1 September 2027", "term.start", "2027-09-01")],
        ],
    )  # fmt: skip
    return book.case("young-minds-lot-rows", "a row a lot")


def _totals() -> Case:
    book = Book()
    book.sheet(
        "Budget and scoring",
        [
            ["Contract", says("Day Opportunities", "tender.title", "Day Opportunities")],
            ["Authority", says("Blakeney Council", "buyer.name", "Blakeney Council")],
            [],
            ["Lot", "Lot title", "Estimated value", "Places"],
            ["1", says("Older people", "lot.title", "Older people", lot="1"), says(200000, "lot.value", 200000, lot="1"), unsure(40)],
            ["2", says("Dementia", "lot.title", "Dementia", lot="2"), says(150000, "lot.value", 150000, lot="2"), unsure(25)],
            ["3", says("Younger adults", "lot.title", "Younger adults", lot="3"), says(90000, "lot.value", 90000, lot="3"), unsure(18)],
            ["Total", None, says(440000, "lot.value", 440000), unsure(83)],
            [],
            ["Award criterion", "Weighting", "Max marks"],
            ["Price", says("35%", "criterion.weight", 35, item="Price"), 350],
            ["Delivery model", says("30%", "criterion.weight", 30, item="Delivery model"), 300],
            ["Staffing and safeguarding", says("20%", "criterion.weight", 20, item="Staffing and safeguarding"), 200],
            ["Social value", says("15%", "criterion.weight", 15, item="Social value"), 150],
            ["TOTAL", never("100%"), never(1000)],
            [],
            ["Timetable"],
            ["Opportunity advertised", says("14/12/2026", "timetable.published", "2026-12-14")],
            ["Deadline for submissions", says("29/01/2027", "timetable.deadline", "2027-01-29")],
            ["Contract start date", says("01/05/2027", "term.start", "2027-05-01")],
        ],
    )  # fmt: skip
    return book.case("day-opportunities-totals", "totals rows")


def _merged() -> Case:
    book = Book()
    book.sheet(
        "ITT Summary",
        [
            ["INVITATION TO TENDER – SUMMARY OF REQUIREMENTS", None, None, None],
            ["Contract", None, None, None],
            ["Title", None, says("Reablement at Home", "tender.title", "Reablement at Home"), None],
            ["Authority", None, says("Lowmoor County Council", "buyer.name", "Lowmoor County Council"), None],
            ["Value", "Whole contract", says("£2,400,000", "lot.value", 2400000), None],
            [None, "Per year", says("£800,000", "lot.stated_annual_value", 800000), None],
            ["Term", "Initial", says("24 months", "term.initial", 24), None],
            [None, "Extension", says("12 months", "term.extension", 12), None],
            ["Key dates", "Tender published", says("1 February 2027", "timetable.published", "2027-02-01"), None],
            [None, "Questions by", says("19 February 2027", "timetable.questions", "2027-02-19"), None],
            [None, "Tender deadline", says("8 March 2027", "timetable.deadline", "2027-03-08"), None],
            [None, "Contract start", says("1 June 2027", "term.start", "2027-06-01"), None],
            ["Insurance", "Employers' liability",
             says("£10,000,000", "insurance.amount", 10000000, item="employers-liability"), None],
            [None, "Public liability", says("£10,000,000", "insurance.amount", 10000000, item="public-liability"), None],
            [None, "Professional indemnity", says("£2,000,000", "insurance.amount", 2000000, item="professional-indemnity"), None],
            ["Evaluation", "Price", says("40%", "criterion.weight", 40, item="Price"), None],
            [None, "Quality", says("50%", "criterion.weight", 50, item="Quality"), None],
            [None, "Social value", says("10%", "criterion.weight", 10, item="Social value"), None],
            ["Minimum annual turnover", None, says("£1,000,000", "conditions.minimum_turnover", 1000000), None],
            ["Registration with CQC", None,
             Cell("Required", Fact("standard.name", "CQC", item="CQC")), None],
        ],
        merge=("A1:D1", "A2:D2", "A3:B3", "C3:D3", "A4:B4", "C4:D4", "A5:A6", "A7:A8", "A9:A12", "A13:A15", "A16:A18",
               "A19:B19", "A20:B20", "C5:D5", "C9:D9"),
    )  # fmt: skip
    return book.case("reablement-merged", "merged cells")


CASES: tuple[Case, ...] = (
    _column_a_lot(),
    _column_a_lot_named(),
    _row_a_lot(),
    _row_a_lot_short(),
    _totals(),
    _merged(),
)
