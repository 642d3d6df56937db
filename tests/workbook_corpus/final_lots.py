"""Lotting papers: lots across, lots down, with totals, under merged banners, told in prose."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, Row, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, text, weight


def carers_by_district() -> Case:
    """A county's lotting paper: attributes down, the three lots across, what is common to all below."""
    book = Book()
    book.sheet("Lotting", [
        ["Eastmarch County Council – Support for unpaid carers – lotting paper"],
        [],
        ["", "Lot 1", "Lot 2", "Lot 3"],
        ["Name of lot", text("lot.title", "Coast", "1"), text("lot.title", "Vale", "2"), text("lot.title", "Market Towns", "3")],
        ["Area", text("lot.area", "Staithe and Holme districts", "1"), text("lot.area", "Vale district", "2"), text("lot.area", "Thornby and Castleton", "3")],
        ["Residents", says("141,000", "lot.population", 141000, lot="1"), says("88,500", "lot.population", 88500, lot="2"), says("203,000", "lot.population", 203000, lot="3")],
        ["Carers supported each year", says("1,150", "lot.volume", 1150, lot="1"), says("620", "lot.volume", 620, lot="2"), says("1,700", "lot.volume", 1700, lot="3")],
        ["Annual contract value", says("£182,000", "lot.stated_annual_value", 182000, lot="1"), says("£99,000", "lot.stated_annual_value", 99000, lot="2"), says("£264,000", "lot.stated_annual_value", 264000, lot="3")],
        ["Value over five years (ex VAT)", says("£910,000", "lot.value", 910000, lot="1"), says("£495,000", "lot.value", 495000, lot="2"), says("£1,320,000", "lot.value", 1320000, lot="3")],
        ["Lead commissioner", "J. Prowse", "J. Prowse", "A. Nkemelu"],
        ["Interested suppliers so far", never("7"), never("3"), never("9")],
        [],
        ["Common to all lots"],
        ["Maximum number of lots a bidder may win", says("2", "division.lots_award_limit", 2)],
        ["Must bidders bid for all lots?", says("No", "division.all_lots_required", False)],
        ["Start of contracts", says("6 September 2027", "term.start", "2027-09-06")],
        ["Public liability (each claim)", cover("£5m", "public-liability", 5000000)],
    ])  # fmt: skip
    return book.case("eastmarch-carers-lots", "a column a lot")


def skills_bootcamps() -> Case:
    """A combined authority: lots with letters across, each with its own start and its own weights."""
    book = Book()
    book.sheet("Lots A-C", [
        ["Trentmere Combined Authority"],
        ["Procurement", text("tender.title", "Community learning and skills 2027")],
        ["Tender ref", text("tender.reference", "TCA-PRC-2291")],
        [],
        ["Attribute", "Lot A", "Lot B", "Lot C", "Notes"],
        ["Title", text("lot.title", "English for speakers of other languages", "A"), text("lot.title", "Digital basics", "B"), text("lot.title", "Garden and land skills", "C")],
        ["Max value £ (excl. VAT)", says(600000, "lot.value", 600000, lot="A"), says(450000, "lot.value", 450000, lot="B"), says(150000, "lot.value", 150000, lot="C"), "AEB funded"],
        ["Learners p.a.", says(400, "lot.volume", 400, lot="A"), says(350, "lot.volume", 350, lot="B"), says(90, "lot.volume", 90, lot="C")],
        ["Start", says("01/08/2027", "term.start", "2027-08-01", lot="A"), says("01/08/2027", "term.start", "2027-08-01", lot="B"), says("01/02/2028", "term.start", "2028-02-01", lot="C"), "Lot C follows site lease"],
        ["Term (months)", says(24, "term.initial", 24, lot="A"), says(24, "term.initial", 24, lot="B"), says(18, "term.initial", 18, lot="C")],
        ["Price weighting", says("40%", "award.stated_price_weight", 40, lot="A"), says("40%", "award.stated_price_weight", 40, lot="B"), says("20%", "award.stated_price_weight", 20, lot="C")],
        ["Quality weighting", says("60%", "award.stated_quality_weight", 60, lot="A"), says("60%", "award.stated_quality_weight", 60, lot="B"), says("80%", "award.stated_quality_weight", 80, lot="C")],
        ["VCSE suitable", says("Y", "lot.marked_for_voluntary", True, lot="A"), says("Y", "lot.marked_for_voluntary", True, lot="B"), says("Y", "lot.marked_for_voluntary", True, lot="C")],
        ["Prior contract (all three) p.a.", unsure("£410,000")],
    ])  # fmt: skip
    book.sheet("Drop-downs", [["Y"], ["N"], ["TBC"], ["40%"]], hidden=True)
    return book.case("trentmere-skills-lots", "a column a lot")


def _area(number: str, title: str, wards: str, people: str, value: str) -> Row:
    pounds = float(value.strip("£").replace(",", ""))
    return [
        number,
        text("lot.title", title, number),
        text("lot.area", wards, number),
        says(people, "lot.population", float(people.replace(",", "")), lot=number),
        says(value, "lot.value", pounds, lot=number),
        "" if number != "3" else "Former mining area",
    ]


def grounds_by_ward() -> Case:
    """A district's table of lots, one a row, with the rest of the tender above it."""
    book = Book()
    book.sheet("Sheet1", [
        ["Colne & Ryburn District Council: community grounds maintenance"],
        ["Tender closes", says("26 February 2027", "timetable.deadline", "2027-02-26")],
        ["Contracts run from", says("1 April 2027", "term.start", "2027-04-01")],
        ["Contracts run to", says("31 March 2031", "term.end", "2031-03-31")],
        ["Lots that one bidder may bid for", says("up to 3", "division.lots_bid_limit", 3)],
        [],
        ["Lot", "Title", "Wards", "Residents", "Four-year value", "Comments"],
        _area("1", "Riverside", "Ferry, Wharf, Holmes", "17,200", "£164,000"),
        _area("2", "Hilltop", "Beacon, Upper Colne", "9,850", "£120,000"),
        _area("3", "Pit Villages", "Ashby Main, Denfield", "13,400", "£148,000"),
        _area("4", "Town Centre", "Market, Priory", "21,000", "£230,000"),
    ])  # fmt: skip
    book.sheet("2022 contract (expired)", [
        ["Lot", "Title", "Winner", "Value"],
        ["1", "North", "Greenleaf FM Ltd", "£310,000"],
        ["2", "South", "Greenleaf FM Ltd", "£295,000"],
    ], never=True)  # fmt: skip
    return book.case("colne-ryburn-grounds", "a row a lot")


def advice_lot_rows() -> Case:
    """A London borough: a lot a row under two rows of headings, terms that differ by lot."""
    book = Book()
    book.sheet("Lots", [
        [None, None, None, "Money", None, "Time", None, "Bidders"],
        ["Lot no.", "Lot name", "SME?", "Per annum", "Whole life", "From", "Months", "Public liability"],
        ["1a", text("lot.title", "Welfare rights advice", "1a"), says("Yes", "lot.marked_for_small", True, lot="1a"), says("£210k", "lot.stated_annual_value", 210000, lot="1a"), says("£630k", "lot.value", 630000, lot="1a"), says("1 Jul 27", "term.start", "2027-07-01", lot="1a"), says(36, "term.initial", 36, lot="1a"), cover("£5m", "public-liability", 5000000, lot="1a")],
        ["1b", text("lot.title", "Debt advice", "1b"), says("Yes", "lot.marked_for_small", True, lot="1b"), says("£95k", "lot.stated_annual_value", 95000, lot="1b"), says("£285k", "lot.value", 285000, lot="1b"), says("1 Jul 27", "term.start", "2027-07-01", lot="1b"), says(36, "term.initial", 36, lot="1b"), cover("£5m", "public-liability", 5000000, lot="1b")],
        ["2", text("lot.title", "Immigration advice", "2"), says("No", "lot.marked_for_small", False, lot="2"), says("£60k", "lot.stated_annual_value", 60000, lot="2"), says("£120k", "lot.value", 120000, lot="2"), says("4 Oct 27", "term.start", "2027-10-04", lot="2"), says(24, "term.initial", 24, lot="2"), cover("£2m", "public-liability", 2000000, lot="2")],
        [],
        [unsure("OISC level 2 is needed for lot 2 only – wording with Legal.")],
    ], merge=("D1:E1", "F1:G1"))  # fmt: skip
    return book.case("advice-lot-rows", "a row a lot")


def reablement_totals() -> Case:
    """An integrated care board: a money table with yearly columns, subtotals and a grand total."""
    book = Book()
    book.sheet("Financial envelope", [
        ["NHS Wold and Fen Integrated Care Board"],
        ["Title of procurement:", text("tender.title", "Home from hospital support")],
        ["Start date:", says("28/06/2027", "term.start", "2027-06-28")],
        ["Contract length:", says("3 years", "term.initial", 36)],
        ["Total contract value (all lots, ex VAT):", says("£1,770,000", "lot.value", 1770000)],
        [],
        ["Lot", "Description", "Year 1", "Year 2", "Year 3", "Total value"],
        ["1", text("lot.title", "Wold hospitals", "1"), 230000, 230000, 230000, says(690000, "lot.value", 690000, lot="1")],
        ["2", text("lot.title", "Fen hospitals", "2"), 180000, 180000, 180000, says(540000, "lot.value", 540000, lot="2")],
        [None, "Sub-total acute", never(410000), never(410000), never(410000), never(1230000)],
        ["3", text("lot.title", "Community wards", "3"), 180000, 180000, 180000, says(540000, "lot.value", 540000, lot="3")],
        [None, "Sub-total community", never(180000), never(180000), never(180000), never(540000)],
        [None, "GRAND TOTAL", never(590000), never(590000), never(590000), unsure(1770000)],
        [],
        ["Evaluation", "Weighting"],
        [criterion("Mobilisation"), weight("15%", 15, "Mobilisation")],
        [criterion("Service model"), weight("40%", 40, "Service model")],
        [criterion("Social value", "social-value"), weight("15%", 15, "Social value")],
        [criterion("Price", "price"), weight("30%", 30, "Price")],
        ["Total", never("100%")],
    ])  # fmt: skip
    return book.case("home-from-hospital-envelope", "totals rows")


def victims_banner() -> Case:
    """A police and crime commissioner: banners merged across, labels merged down, wide merged values."""
    book = Book()
    book.sheet("ITT cover", [
        ["OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR SARNSHIRE"],
        ["SECTION A: THE OPPORTUNITY"],
        ["Contract title", None, text("tender.title", "Restorative justice and victim support")],
        ["Buyer", None, text("buyer.name", "Police and Crime Commissioner for Sarnshire")],
        ["Maximum value over whole life", None, says("£2.2 million (exc. VAT)", "lot.value", 2200000), None, "Grant from MoJ"],
        ["Term", "Start", says("1 October 2027", "term.start", "2027-10-01")],
        [None, "Initial term", says("Two years", "term.initial", 24)],
        [None, "Extension", says("1 + 1 years", "term.extension", 24)],
        ["SECTION B: KEY DATES"],
        ["Deadline for clarification questions", None, says("5 March 2027", "timetable.questions", "2027-03-05")],
        ["Deadline for tender submissions", None, says("19 March 2027 at 14:00", "timetable.deadline", "2027-03-19")],
        ["Intended award", None, says("21 May 2027", "timetable.award", "2027-05-21")],
        ["SECTION C: INSURANCE"],
        ["Insurance", "Public liability", cover("£10 million", "public-liability", 10000000)],
        [None, "Employers’ liability", cover("£10 million", "employers-liability", 10000000)],
        [None, "Professional indemnity", cover("£1 million", "professional-indemnity", 1000000)],
        ["SECTION D: CONTRACT"],
        ["Notice period (Commissioner)", None, says("6 months", "terms.notice", 6)],
        ["Payment", None, says("30 days from invoice", "terms.payment_days", 30)],
        ["Monitoring reports", None, says("4 a year", "terms.reports_a_year", 4)],
        ["Will staff transfer under TUPE?", None, says("Yes", "terms.staff_transfer", True)],
    ], merge=(
        "A1:E1", "A2:E2", "A3:B3", "C3:E3", "A4:B4", "C4:E4", "A5:B5", "C5:D5", "A6:A8", "C6:E6",
        "A9:E9", "A10:B10", "A11:B11", "C11:E11", "A12:B12", "A13:E13", "A14:A16", "A17:E17",
    ))  # fmt: skip
    return book.case("sarnshire-itt-cover", "merged cells")


def village_halls_prose() -> Case:
    """A district's paper to members: short paragraphs in wide cells, each saying two or three things."""
    book = Book()
    book.sheet("Report", [
        ["Procurement of warm spaces coordination – note to the portfolio holder"],
        ["Background", "Warm spaces opened in 14 halls during the last two winters. Uptake was uneven."],
        ["Value and term", Cell(
            "The contract will run for two years from 1 September 2027, with an option to extend by"
            " up to 12 months. The total value of the contract will not exceed £96,000 excluding VAT.",
            Fact("term.initial", 24), Fact("term.start", "2027-09-01"), Fact("term.extension", 12),
            Fact("lot.value", 96000),
        )],
        ["Timetable", Cell(
            "Tenders must be submitted by noon on 12 March 2027. Bidders may ask questions until"
            " 26 February 2027. We expect to award the contract on 23 April 2027.",
            Fact("timetable.deadline", "2027-03-12"), Fact("timetable.questions", "2027-02-26"),
            Fact("timetable.award", "2027-04-23"),
        )],
        ["Who may bid", Cell(
            "Bids from consortia are welcome and sub-contracting is permitted. There is no minimum"
            " turnover requirement.",
            Fact("conditions.consortium_allowed", True), Fact("conditions.subcontracting_allowed", True),
            Fact("conditions.minimum_turnover", "none"),
        )],
        ["Insurance", Cell(
            "The provider must hold public liability insurance of at least £5 million by the start of"
            " the contract; an undertaking to take it out is enough when bidding.",
            Fact("insurance.kind", "public-liability", None, "public-liability"),
            Fact("insurance.amount", 5000000, None, "public-liability"),
        )],
        ["Payment", Cell(
            "The Council will pay quarterly in advance, within 15 days of a valid invoice.",
            Fact("terms.payment_interval", 3), Fact("terms.in_advance", True), Fact("terms.payment_days", 15),
        )],
        ["Ending early", Cell(
            "Either party may terminate on three months’ written notice.", Fact("terms.notice", 3),
        )],
        ["What others do", never("Neighbouring Holtby asks for £10 million of public liability cover and a turnover of £250,000.")],
        ["Why one contract", Cell(
            "The contract is not divided into lots because a single coordinator must work with all halls.",
            Fact("division.refused", True),
        )],
    ])  # fmt: skip
    return book.case("warm-spaces-note", "prose in cells")


CASES: tuple[Case, ...] = (
    carers_by_district(),
    skills_bootcamps(),
    grounds_by_ward(),
    advice_lot_rows(),
    reablement_totals(),
    victims_banner(),
    village_halls_prose(),
)
