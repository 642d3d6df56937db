"""Workbooks with much that must not be taken: hidden, struck, old, worked out, totalled, remarked."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, insured, text, weight


def sexual_health_redraft() -> Case:
    """A county's redraft: struck entries beside new ones, a hidden column, a hidden sheet, comments."""
    book = Book()
    book.sheet("Summary (live)", [
        ["Broadwold County Council – sexual health outreach – DRAFT 4"],
        ["Field", "Draft 3", "Draft 4", "Working (do not print)"],
        ["Title", Cell("Sexual health – draft", strike=True), text("tender.title", "Young people's sexual health outreach")],
        ["Total contract value", Cell("£840,000", strike=True), says("£690,000", "lot.value", 690000, comment="Was £900,000 before the grant was cut"), "£840,000 less 18%"],
        ["Contract start", Cell("1 April 2027", strike=True), says("1 June 2027", "term.start", "2027-06-01")],
        ["Initial term", Cell("4 years", strike=True), says("3 years", "term.initial", 36), "36"],
        ["Extension", Cell("None", strike=True), says("24 months", "term.extension", 24)],
        ["Deadline for tenders", Cell("4 January 2027", strike=True), says("1 February 2027", "timetable.deadline", "2027-02-01", comment="Legal would like 1 March 2027")],
        ["Award date", Cell("1 February 2027", strike=True), says("8 March 2027", "timetable.award", "2027-03-08")],
        ["Minimum turnover", Cell("£560,000", strike=True), says("£230,000", "conditions.minimum_turnover", 230000), "£280,000"],
        ["Public liability insurance", Cell("£10m", strike=True), cover("£5m", "public-liability", 5000000)],
        ["Price weighting", Cell("60%", strike=True), says("40%", "award.stated_price_weight", 40)],
        ["Quality weighting", Cell("40%", strike=True), says("60%", "award.stated_quality_weight", 60)],
        ["Payment terms", Cell("60 days", strike=True), says("30 days", "terms.payment_days", 30)],
        ["Notice period", Cell("3 months", strike=True), says("6 months", "terms.notice", 6)],
        ["Number of references", Cell("4", strike=True), says("2", "reference.count", 2)],
        ["Consortia allowed", Cell("No", strike=True), says("Yes", "conditions.consortium_allowed", True)],
    ], hidden_columns=("D",))  # fmt: skip
    book.sheet("Finance working", [
        ["Total contract value", "£712,500"],
        ["Public liability insurance", "£10,000,000"],
        ["Contract start", "1 May 2027"],
    ], hidden=True)  # fmt: skip
    return book.case("broadwold-redraft", "hidden, struck and superseded")


def fire_cadets_versions() -> Case:
    """A district: live table above, the 2023 tender kept below, hidden rows of a cancelled lot."""
    book = Book()
    book.sheet("Cadets", [
        ["Moorbeck District Council – youth uniformed groups support"],
        ["Detail", "Entry", "Remark"],
        ["Contract title", text("tender.title", "Youth uniformed groups support")],
        ["Reference", text("tender.reference", "MDC-YU-3")],
        ["Contract value (ex VAT)", says("£57,000", "lot.value", 57000), "Members agreed"],
        ["Reserve list value", "£19,000"],
        ["Contract start date", says("20 September 2027", "term.start", "2027-09-20")],
        ["Contract end date", says("19 September 2030", "term.end", "2030-09-19")],
        ["Closing date", says("26 April 2027", "timetable.deadline", "2027-04-26")],
        ["Employers' liability insurance", cover("£5,000,000", "employers-liability", 5000000)],
        ["Public liability insurance", cover("£5,000,000", "public-liability", 5000000)],
        ["Suitable for small organisations?", says("Yes", "lot.marked_for_small", True)],
        ["Years of accounts", says("1", "conditions.accounts_years", 1)],
        ["Contract review by", unsure("1 February 2029")],
        ["Payment", Cell("in advance, yearly", Fact("terms.in_advance", True), Fact("terms.payment_interval", 12))],
        ["Fixed price?", says("Fixed for the term", "terms.uplift", "fixed")],
        ["Local groups invited to engagement event?", says("Yes", "preparation.voluntary_invited", True)],
        ["TUPE", says("No", "terms.staff_transfer", False)],
        [],
        ["2023 tender – superseded, for reference only"],
        ["Contract value (ex VAT)", never("£45,000")],
        ["Contract start date", never("18 September 2023")],
        ["Closing date", never("1 May 2023")],
        ["Public liability insurance", never("£2,000,000")],
    ], hidden_rows=(6,))  # fmt: skip
    return book.case("moorbeck-cadets", "hidden, struck and superseded")


def formula_summary() -> Case:
    """A council's summary whose sums and dates are formulas, one of them broken, one never worked out."""
    book = Book()
    book.sheet("Summary", [
        ["Netherfold Council – carers' breaks"],
        ["Procurement title", text("tender.title", "Carers' breaks and sitting service")],
        ["Annual value", says("=Costs!B6", "lot.stated_annual_value", 148000, cached=148000, format='"£"#,##0')],
        ["Total contract value", says("=B3*4", "lot.value", 592000, cached=592000, format='"£"#,##0')],
        ["Contract start", says("=DATE(2027,8,2)", "term.start", "2027-08-02", cached=46601, format="dd/mm/yyyy")],
        ["Contract term (months)", says("=12*3", "term.initial", 36, cached=36)],
        ["Extension (months)", says("=12*1", "term.extension", 12, cached=12)],
        ["Tender deadline", says("=B5-154", "timetable.deadline", "2027-03-01", cached=46447, format="dd/mm/yyyy")],
        ["Invoices paid within (days)", says("=15+15", "terms.payment_days", 30, cached=30)],
        ["Price weighting", says("=100%-B11", "award.stated_price_weight", 30, cached=0.3, format="0%")],
        ["Quality weighting", says("=70%", "award.stated_quality_weight", 70, cached=0.7, format="0%")],
        ["Minimum turnover", says("=B3*1", "conditions.minimum_turnover", 148000, cached=148000, format='"£"#,##0')],
        ["People a year", says("=Costs!D2+Costs!D3", "lot.volume", 260, cached=260)],
        ["Value including VAT", never("=B4*VAT", cached="#NAME?")],
        ["Award date", never("=Dates!B9", cached="#REF!")],
        ["Public liability insurance", Cell("=5000000", Fact("insurance.amount", 5000000, None, "public-liability"), cached=5000000, format='"£"#,##0')],
        ["TUPE applies", says('=IF(1=1,"Yes","No")', "terms.staff_transfer", True, cached="Yes")],
        ["Reports a year", says("=4*1", "terms.reports_a_year", 4, cached=4)],
    ])  # fmt: skip
    book.sheet("Costs", [
        ["Heading", "£", None, "People"],
        ["Sitting", never(96000), None, 150],
        ["Weekend breaks", never(40000), None, 110],
        ["Training", never(7000)],
        ["Management", never(5000)],
        ["Total", unsure("=SUM(B2:B5)", cached=148000)],
    ])  # fmt: skip
    return book.case("netherfold-formulas", "formulas")


def unions_totals() -> Case:
    """A union of five parishes: shares of a total by parish, which are not lots, and a budget below."""
    book = Book()
    book.sheet("Budget", [
        ["Tarn Valley Parishes – shared youth worker"],
        [],
        ["Parish", "Share", "£ per year"],
        ["Tarnside", never("40%"), never("£11,200")],
        ["Underfell", never("35%"), never("£9,800")],
        ["Gill Head", never("25%"), never("£7,000")],
        ["Total contract value per year", None, says("£28,000", "lot.stated_annual_value", 28000)],
        ["Total contract value over three years", None, says("£84,000", "lot.value", 84000)],
        [],
        ["Procurement details"],
        ["Lead buyer", text("buyer.name", "Tarnside Parish Council")],
        ["Name", text("tender.title", "Shared youth worker")],
        ["Start date", says("1 April 2027", "term.start", "2027-04-01")],
        ["Contract length", says("36 months", "term.initial", 36)],
        ["Tenders in by", says("29 January 2027", "timetable.deadline", "2027-01-29")],
        ["Population", says("8,140", "lot.population", 8140)],
        ["Payment days", says("30", "terms.payment_days", 30)],
        ["Paid quarterly in advance?", says("Yes", "terms.in_advance", True)],
        [],
        ["Scoring", "Maximum marks", "Weighting"],
        [criterion("Experience"), never(10), weight("30%", 30, "Experience")],
        [criterion("Plan"), never(10), weight("45%", 45, "Plan")],
        [criterion("Price", "price"), never(10), weight("25%", 25, "Price")],
        ["Total", never(30), never("100%")],
    ])  # fmt: skip
    return book.case("tarn-valley-totals", "totals rows")


def school_meals_merged() -> Case:
    """A school trust's evaluation model: merged groups of criteria and weights within and overall."""
    book = Book()
    book.sheet("Evaluation model", [
        ["Silverbeck Learning Trust", None, None, None, "v1.3"],
        ["Evaluation model: therapeutic and family liaison service"],
        ["Contract", "Total value ex VAT", None, says("£360,000", "lot.value", 360000)],
        [None, "Start", None, says("1 September 2027", "term.start", "2027-09-01")],
        [None, "Deadline for bids", None, says("22 March 2027", "timetable.deadline", "2027-03-22")],
        [None, "Number of questions", None, says("7", "award.questions", 7)],
        [None, "Maximum words, all answers together", None, says("5,500", "award.words", 5500)],
        [],
        ["Group", "Criterion", "Weight within group", "Overall weight", "Scored by"],
        ["Quality", criterion("Approach with families"), never("50%"), weight("35%", 35, "Approach with families"), "Panel"],
        [None, criterion("Staff supervision"), never("30%"), weight("21%", 21, "Staff supervision"), "Panel"],
        [None, criterion("Mobilisation plan"), never("20%"), weight("14%", 14, "Mobilisation plan"), "Panel"],
        ["Price", criterion("Price per year", "price"), never("100%"), weight("30%", 30, "Price per year"), "Finance"],
        ["Total", None, None, never("100%")],
        [],
        ["Insurance", "Type", None, "Cover"],
        [None, insured("Public liability", "public-liability"), None, cover("£5m", "public-liability", 5000000)],
        [None, insured("Professional indemnity", "professional-indemnity"), None, cover("£2m", "professional-indemnity", 2000000)],
        ["Minimum score to pass", None, None, never("2 of 5")],
    ], merge=("A2:E2", "A3:A7", "A10:A12", "A14:C14", "A16:A18"))  # fmt: skip
    return book.case("silverbeck-evaluation", "merged cells")


CASES: tuple[Case, ...] = (
    sexual_health_redraft(),
    fire_cadets_versions(),
    formula_summary(),
    unions_totals(),
    school_meals_merged(),
)
