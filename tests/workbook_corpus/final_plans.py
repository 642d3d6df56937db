"""Workbooks that hold more than one tender: forward plans, a sheet each, a block each."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, Row, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, text


def _planned(
    number: str,
    title: str,
    value: tuple[str, int],
    start: tuple[str, str],
    months: int,
    status: str,
) -> Row:
    """A row of the county's plan: what, worth, from when, how long."""
    return [
        text("tender.reference", number, tender=number),
        text("tender.title", title, tender=number),
        says("Services", "tender.category", "services", tender=number),
        says(value[0], "lot.value", value[1], tender=number),
        says(start[0], "term.start", start[1], tender=number),
        says(f"{months} months", "term.initial", months, tender=number),
        status,
    ]


def county_forward_plan() -> Case:
    """A county's forward plan under a title and a note, one line a tender, some cells grey."""
    book = Book()
    book.sheet("Plan 27-28", [
        ["Kelderdale County Council – Forward procurement plan 2027/28"],
        [unsure("Correct at 16 November 2026. Values are estimates, exclude VAT, and cover the whole contract.")],
        [],
        ["Ref", "Contract title", "Category", "Estimated contract value", "Contract start", "Length", "Status"],
        _planned("KCC-701", "Family hubs outreach", ("£1,200,000", 1200000), ("01/04/2027", "2027-04-01"), 36, "Drafting"),
        _planned("KCC-702", "Sensory support service", ("£360,000", 360000), ("01/06/2027", "2027-06-01"), 24, "Market engagement"),
        _planned("KCC-703", "Healthwatch", ("£540,000", 540000), ("01/07/2027", "2027-07-01"), 36, "Approved"),
        _planned("KCC-704", "Community transport brokerage", ("£96,000", 96000), ("01/09/2027", "2027-09-01"), 12, "Drafting"),
    ])  # fmt: skip
    book.sheet("Let 25-26", [
        ["Ref", "Contract title", "Supplier", "Awarded value", "Contract start"],
        ["KCC-611", "Falls prevention", "Steady Steps CIC", "£210,000", "01/04/2025"],
    ], never=True)  # fmt: skip
    return book.case("kelderdale-forward-plan", "a row a tender")


def city_pipeline() -> Case:
    """A city's pipeline: short headings, money in thousands, dates by the month of three letters."""
    book = Book()
    head = [
        "Project",
        "Lead",
        "Value (£000, whole life)",
        "ITT out",
        "Bids in",
        "Go live",
        "SME/VCSE suitable?",
    ]
    book.sheet("Pipeline", [
        head,
        [
            text("tender.title", "Domestic abuse outreach", tender="da"), "SP",
            says(750, "lot.value", 750000, tender="da"),
            says("11-Jan-27", "timetable.published", "2027-01-11", tender="da"),
            says("22-Feb-27", "timetable.deadline", "2027-02-22", tender="da"),
            says("01-Jul-27", "term.start", "2027-07-01", tender="da"),
            Cell("Yes", Fact("lot.marked_for_small", True, tender="da"), Fact("lot.marked_for_voluntary", True, tender="da")),
        ],
        [
            text("tender.title", "Street drinking support team", tender="sd"), "MO",
            says(310, "lot.value", 310000, tender="sd"),
            says("08-Mar-27", "timetable.published", "2027-03-08", tender="sd"),
            says("16-Apr-27", "timetable.deadline", "2027-04-16", tender="sd"),
            says("02-Aug-27", "term.start", "2027-08-02", tender="sd"),
            Cell("Yes", Fact("lot.marked_for_small", True, tender="sd"), Fact("lot.marked_for_voluntary", True, tender="sd")),
        ],
        [
            text("tender.title", "Leisure centre chemicals", tender="lc"), "MO",
            says(88, "lot.value", 88000, tender="lc"),
            says("05-Apr-27", "timetable.published", "2027-04-05", tender="lc"),
            says("10-May-27", "timetable.deadline", "2027-05-10", tender="lc"),
            says("01-Sep-27", "term.start", "2027-09-01", tender="lc"),
            Cell("No", Fact("lot.marked_for_small", False, tender="lc"), Fact("lot.marked_for_voluntary", False, tender="lc")),
        ],
        [None, "Total £000", never(1148)],
    ])  # fmt: skip
    return book.case("city-pipeline", "a row a tender")


def trust_sheet_each() -> Case:
    """A school trust that buys three things: a sheet each, all from one template, and an index."""
    book = Book()
    book.sheet(
        "Index",
        [
            ["Sheet", "Buyer contact"],
            ["Counselling", "Ms Adeyemi"],
            ["Music", "Mr Roe"],
            ["Holiday club", "Mr Roe"],
        ],
    )

    def tender(
        sheet: str,
        title: str,
        value: str,
        start: tuple[str, str],
        deadline: tuple[str, str],
        cover_: str,
    ) -> None:
        pounds = float(value.strip("£").replace(",", ""))
        book.sheet(sheet, [
            ["Copperfield Academies – tender data sheet"],
            ["Title", text("tender.title", title)],
            ["Contract value", says(value, "lot.value", pounds)],
            ["Contract start", says(start[0], "term.start", start[1])],
            ["Closing date", says(deadline[0], "timetable.deadline", deadline[1])],
            ["Public liability insurance", cover(cover_, "public-liability", float(cover_.strip("£m")) * 1000000)],
            ["Payment terms", says("30 days", "terms.payment_days", 30)],
            ["Reviewed by", "Trust business manager"],
        ], tender=sheet)  # fmt: skip

    tender(
        "Counselling",
        "Pupil counselling",
        "£150,000",
        ("1 September 2027", "2027-09-01"),
        ("5 March 2027", "2027-03-05"),
        "£5m",
    )
    tender(
        "Music",
        "Instrumental music tuition",
        "£84,000",
        ("1 September 2027", "2027-09-01"),
        ("12 March 2027", "2027-03-12"),
        "£2m",
    )
    tender(
        "Holiday club",
        "Holiday activities and food",
        "£66,000",
        ("19 July 2027", "2027-07-19"),
        ("9 April 2027", "2027-04-09"),
        "£10m",
    )
    book.sheet(
        "TEMPLATE",
        [["Title", "<title>"], ["Contract value", "£0.00"], ["Contract start", "01/01/1900"]],
        never=True,
    )
    return book.case("copperfield-sheet-each", "a sheet a tender")


def moorland_blocks() -> Case:
    """A national park: two tenders in blocks below each other, each begun by its number and name."""
    book = Book()
    book.sheet("Autumn tenders", [
        ["Ravenmoor National Park Authority"],
        ["Tenders going out this winter"],
        [],
        ["TENDER 1"],
        ["Title", text("tender.title", "Volunteer path wardens coordination", tender="1")],
        ["Reference", text("tender.reference", "RNP/1/27", tender="1")],
        ["Total value", says("£72,000", "lot.value", 72000, tender="1")],
        ["Start", says("1 May 2027", "term.start", "2027-05-01", tender="1")],
        ["End", says("30 April 2029", "term.end", "2029-04-30", tender="1")],
        ["Length", says("24 months", "term.initial", 24, tender="1")],
        ["Decision", says("5 March 2027", "timetable.award", "2027-03-05", tender="1")],
        ["Deadline for tenders", says("8 February 2027", "timetable.deadline", "2027-02-08", tender="1")],
        ["Public liability", says("£5m", "insurance.amount", 5000000, item="public-liability", tender="1")],
        [],
        ["TENDER 2"],
        ["Title", text("tender.title", "Accessible outdoor days", tender="2")],
        ["Reference", text("tender.reference", "RNP/2/27", tender="2")],
        ["Total value", says("£45,000", "lot.value", 45000, tender="2")],
        ["Start", says("1 June 2027", "term.start", "2027-06-01", tender="2")],
        ["End", says("31 May 2028", "term.end", "2028-05-31", tender="2")],
        ["Length", says("12 months", "term.initial", 12, tender="2")],
        ["Decision", says("24 March 2027", "timetable.award", "2027-03-24", tender="2")],
        ["Deadline for tenders", says("22 February 2027", "timetable.deadline", "2027-02-22", tender="2")],
        ["Transport permits under s19 accepted", unsure("Yes – check with Legal")],
        [],
        [never("Budget left for 2026/27: £18,400")],
    ])  # fmt: skip
    return book.case("ravenmoor-blocks", "a block a tender")


def two_quotes_in_blocks() -> Case:
    """A parish council: two requests for quotation side below side, separated by a ruled line."""
    book = Book()
    for number, (top, title, value, start, close, days) in enumerate((
        ("A1", "Grass and hedges by the volunteers' meadow", "£6,300", ("1 March 2027", "2027-03-01"), ("15 January 2027", "2027-01-15"), 14),
        ("A12", "Senior citizens' day trips", "£4,950", ("3 May 2027", "2027-05-03"), ("26 February 2027", "2027-02-26"), 21),
    ), start=1):  # fmt: skip
        book.sheet("Quotes", [
            [f"Request for quotation {number}"],
            ["Contract:", text("tender.title", title)],
            ["Council:", text("buyer.name", "Ottersham Parish Council")],
            ["Contract value:", says(value, "lot.value", float(value[1:].replace(",", "")))],
            ["Start date:", says(start[0], "term.start", start[1])],
            ["Length:", says("12 months", "term.initial", 12)],
            ["Quotes to be in by:", says(close[0], "timetable.deadline", close[1])],
            ["Payment within:", says(f"{days} days of invoice", "terms.payment_days", days)],
            ["Paid in advance?", says("No", "terms.in_advance", False)],
            ["- - - - - - - - - -"],
        ], at=top, tender=str(number))  # fmt: skip
    return book.case("ottersham-two-quotes", "a block a tender")


CASES: tuple[Case, ...] = (
    county_forward_plan(),
    city_pipeline(),
    trust_sheet_each(),
    moorland_blocks(),
    two_quotes_in_blocks(),
)
