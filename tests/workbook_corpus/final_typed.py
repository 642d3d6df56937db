"""How people type: dates, sums and shares, yes and no, slips, and remarks in brackets."""

from __future__ import annotations

from datetime import date, datetime

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, text, weight


def leisure_as_typed() -> Case:
    """A unitary council whose cells mix text, real dates, serial numbers, shares and thousands."""
    book = Book()
    book.sheet("Data", [
        ["Project", text("tender.title", "Inclusive swimming and sport")],
        ["Contract value", says("GBP 1.08m", "lot.value", 1080000)],
        ["Annual value", says(216000, "lot.stated_annual_value", 216000, format='[$£-809]#,##0.00')],
        ["Previous contract, per year", says("£198k", "lot.previous_annual_value", 198000)],
        ["Value including VAT", says("£1,296,000.00", "lot.value_including_vat", 1296000)],
        ["Population", says("94k", "lot.population", 94000)],
        ["Tender published", says(46419, "timetable.published", "2027-02-01", format="dd/mm/yyyy")],
        ["Clarification questions by", says(datetime(2027, 2, 19, 17, 0), "timetable.questions", "2027-02-19", format="ddd d mmm yy hh:mm")],  # noqa: DTZ001 - Excel knows no zones
        ["Tender deadline", says("Monday 8th March, 2027 @ 12pm", "timetable.deadline", "2027-03-08")],
        ["Award", says("19.04.2027", "timetable.award", "2027-04-19")],
        ["Start date", says(date(2027, 7, 1), "term.start", "2027-07-01", format="mmm-yy")],
        ["End date", says("30-Jun-32", "term.end", "2032-06-30")],
        ["Initial term", says("5yrs", "term.initial", 60)],
        ["Mobilisation", says("10 wks", "timetable.mobilisation", 70)],
        ["Notice", says("six months", "terms.notice", 6)],
        ["Payment days", says(30.0, "terms.payment_days", 30)],
        ["Public liability", cover("£10,000,000.00 (ten million pounds)", "public-liability", 10000000)],
        [],
        ["Award criteria", "Weight"],
        [criterion("Delivery"), weight(0.5, 50, "Delivery", format="0%")],
        [criterion("Inclusion"), weight("12.5 %", 12.5, "Inclusion")],
        [criterion("Price", "price"), weight("37.5%", 37.5, "Price")],
    ])  # fmt: skip
    return book.case("swimming-as-typed", "dates, numbers and shares as typed")


def fund_as_typed() -> Case:
    """A combined authority's summary: ISO dates, text numbers with spaces, pence, parts of millions."""
    book = Book()
    book.sheet("Summary", [
        ["Tees Vale Mayoral Combined Authority"],
        ["Item", "Entry"],
        ["Tender title", text("tender.title", "Get Moving: walking and cycling for health")],
        ["Overall contract value", says("£ 2,450,000", "lot.value", 2450000)],
        ["Annual contract value", says("490 000 GBP", "lot.stated_annual_value", 490000)],
        ["Contract start", says("2027-10-04", "term.start", "2027-10-04")],
        ["Contract end", says("2032-10-03", "term.end", "2032-10-03")],
        ["Latest possible end", says("2034-10-03", "term.maximum_end", "2034-10-03")],
        ["Extension", says("24m", "term.extension", 24)],
        ["Date of notice", says("04 January 27", "timetable.published", "2027-01-04")],
        ["Closing", says("Fri. 12/02/2027 23:59", "timetable.deadline", "2027-02-12")],
        ["Last date for questions", says("Tues 2 Feb '27", "timetable.questions", "2027-02-02")],
        ["Turnover (minimum)", says("£980K", "conditions.minimum_turnover", 980000)],
        ["Employers' liability", cover("5 million pounds", "employers-liability", 5000000)],
        ["Participants a year", says("3,250+", "lot.volume", 3250)],
        ["Price : quality", Cell("35:65", Fact("award.stated_price_weight", 35), Fact("award.stated_quality_weight", 65))],
        ["Phone", unsure("01632 960 447")],
        ["Cost centre", never("4,100,226")],
    ])  # fmt: skip
    return book.case("tees-vale-as-typed", "dates, numbers and shares as typed")


def yes_no_befrienders() -> Case:
    """A district's tick list: y, n, ticks, X, True, TBC, and answers with a remark after them."""
    book = Book()
    book.sheet("Checks", [
        ["Before you publish – tick list (Netherby DC)"],
        ["Question", "Answer"],
        ["Is this light touch?", says("✓", "procedure.light_touch", True)],
        ["Is a framework being set up?", says("✗", "procedure.framework", False)],
        ["Was the market engaged?", says("Y (two events)", "preparation.held", True)],
        ["Were voluntary organisations invited?", says("YES", "preparation.voluntary_invited", True)],
        ["Did you consider a grant?", says("n", "preparation.grant_considered", False)],
        ["Did you consider reserving the contract?", says("No.", "preparation.reservation_considered", False)],
        ["Barriers for small organisations considered?", unsure("TBC")],
        ["May organisations bid together?", says("yes - encouraged", "conditions.consortium_allowed", True)],
        ["Sub-contractors allowed?", says(True, "conditions.subcontracting_allowed", True)],
        ["Audited accounts needed?", says(False, "conditions.audited_accounts", False)],
        ["Is a parent company guarantee or bond asked for?", says("Not required", "conditions.guarantee_required", False)],
        ["Does TUPE apply?", unsure("Possibly")],
        ["Is the provider paid in advance?", says("N – monthly in arrears", "terms.in_advance", False)],
        ["Does an underspend go back to us?", says("no", "terms.surplus_clawed_back", False)],
        ["Is liability unlimited?", says("N", "terms.liability_uncapped", False)],
        ["Do residents use it directly?", says("Y", "service.for_residents", True)],
        ["Is feedback given to all bidders?", says("Yes (by letter)", "procedure.feedback_offered", True)],
        ["Is there a fee to bid?", says("None", "procedure.bidding_fee", False)],
        ["Are tenders sent electronically?", says("Yes, portal only", "timetable.electronic", True)],
        ["Signed off?", never("Y")],
    ])  # fmt: skip
    return book.case("netherby-tick-list", "yes and no as typed")


def stray_keys() -> Case:
    """A town council's hurried form: swapped letters, lost spaces, stray stops, doubled words."""
    book = Book()
    book.sheet("sheet1", [
        ["Hexley Town Coucil"],
        ["Tite of tender", text("tender.title", "Repair cafe and tool libary")],
        ["Contrct value", says("£33,000", "lot.value", 33000)],
        ["Anual  value", says("£ 11,000", "lot.stated_annual_value", 11000)],
        ["Contract  start dat", says("1st Sept 2027", "term.start", "2027-09-01")],
        ["Contract end date.", says("31 Aug 2030.", "term.end", "2030-08-31")],
        ["Closing  date for tnders", says("15 march 2027", "timetable.deadline", "2027-03-15")],
        ["Dealine for questions", says("1 Mar 2027", "timetable.questions", "2027-03-01")],
        ["Award desicion", says("12 April 2027", "timetable.award", "2027-04-12")],
        ["Inital term", says("3  yrs", "term.initial", 36)],
        ["Extention", says("12 mths", "term.extension", 12)],
        ["Public liabilty insurance", cover("£ 2 milion", "public-liability", 2000000)],
        ["Minium turnover", says("none", "conditions.minimum_turnover", "none")],
        ["Are consortium allowed", says("yes", "conditions.consortium_allowed", True)],
        ["Payment terms", says("30 day's", "terms.payment_days", 30)],
        ["Notice  peroid", says("3 month's", "terms.notice", 3)],
        ["Refrences needed", says("2", "reference.count", 2)],
    ])  # fmt: skip
    return book.case("hexley-hurried-form", "typing mistakes")


def bracketed_notes() -> Case:
    """A borough: the unit in the label, the remark in the cell, both in brackets."""
    book = Book()
    book.sheet("Inputs", [
        ["Parameter (unit)", "Input", "Source"],
        ["Whole-life value (£, ex VAT, all options)", says("875,000 (Cabinet ceiling)", "lot.value", 875000), "Cab 7/10"],
        ["Annual value (£)", says(175000, "lot.stated_annual_value", 175000)],
        ["Current contract (£ p.a.)", says("162,300 (2025/26 outturn)", "lot.previous_annual_value", 162300), "Ledger"],
        ["Start date (first day of service)", says("06/04/2027 (Tuesday)", "term.start", "2027-04-06")],
        ["Initial term (months)", says("36 [fixed]", "term.initial", 36)],
        ["Extension (months, in total)", says("24 (12 + 12)", "term.extension", 24)],
        ["Tender deadline (noon)", says("08/02/2027 (extended once)", "timetable.deadline", "2027-02-08")],
        ["Award date (target)", says("15/03/2027 [subject to call-in]", "timetable.award", "2027-03-15")],
        ["Minimum turnover (£ per year)", says("262,500 (1.5 x annual value)", "conditions.minimum_turnover", 262500)],
        ["Turnover evidence (years)", says("2 (last two)", "conditions.turnover_years", 2)],
        ["Public liability (£m, each claim)", cover("5 (ABI standard)", "public-liability", 5000000)],
        ["Professional indemnity (£m)", cover(1, "professional-indemnity", 1000000)],
        ["Invoice payment (days)", says("30 (statutory maximum)", "terms.payment_days", 30)],
        ["Notice by the council (months)", says("6 [no fault]", "terms.notice", 6)],
        ["Price (%)", says("30 (was 40)", "award.stated_price_weight", 30)],
        ["Quality (%)", says("70 (was 60)", "award.stated_quality_weight", 70)],
        ["Clients (number a year)", says("1,300 (cap)", "lot.volume", 1300)],
        ["Inflation (% a year, for the model only)", never("2.6 (OBR)")],
    ])  # fmt: skip
    return book.case("bracketed-inputs", "units and notes in brackets")


CASES: tuple[Case, ...] = (
    leisure_as_typed(),
    fund_as_typed(),
    yes_no_befrienders(),
    stray_keys(),
    bracketed_notes(),
)
