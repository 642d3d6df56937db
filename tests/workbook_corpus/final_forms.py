"""Forms with one question a line or a box: quotation requests, initiation forms, summary cards."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, due, insured, text


def after_school_club() -> Case:
    """A town clerk's request for quotations: lower case, no colons, remarks to the right."""
    book = Book()
    book.sheet("RFQ", [
        [None, "Marlow Staithe Town Council"],
        [None, "request for quotation"],
        [],
        [None, "what we are buying", text("tender.title", "After-school club at the Drill Hall")],
        [None, "our ref", text("tender.reference", "MSTC/26/07")],
        [None, "quotes asked from", unsure("4 local groups"), "minute 112/26"],
        [None, "will invited groups only be able to quote", says("yes", "procedure.closed_quotes", True)],
        [None, "budget for the whole contract", says("£27,000", "lot.value", 27000), "no vat on this"],
        [None, "per year", says("£9,000", "lot.stated_annual_value", 9000, comment="Cllr Dunn: could we go to £12,000?")],
        [None, "what we pay the present club per year", says("£8,250", "lot.previous_annual_value", 8250)],
        [None, "begins", says("1 april 2027", "term.start", "2027-04-01")],
        [None, "ends", says("31 march 2030", "term.end", "2030-03-31")],
        [None, "length", says("3 years", "term.initial", 36), "no extension"],
        [],
        [None, "quotes back by", says("fri 29 jan 2027, noon", "timetable.deadline", "2027-01-29")],
        [None, "questions to the clerk by", says("15 jan 2027", "timetable.questions", "2027-01-15")],
        [None, "council decides", says("16 feb 2027", "timetable.award", "2027-02-16"), "full council, 7.30pm"],
        [None, "quotes by e-mail", says("yes", "timetable.electronic", True)],
        [],
        [None, "public liability cover", cover("£2 million", "public-liability", 2000000)],
        [None, "employers liability cover", cover("£5 million", "employers-liability", 5000000)],
        [None, "children per session", unsure("24")],
        [None, "we pay within", says("14 days of your invoice", "terms.payment_days", 14)],
        [None, "we can end it with", says("3 months' notice", "terms.notice", 3)],
        [],
        [None, never("last updated 3 nov 2026 by the deputy clerk")],
    ])  # fmt: skip
    return book.case("drill-hall-club", "label beside value")


def floating_support() -> Case:
    """A housing association's initiation form: capitals, colons, an owner column, grey prompts."""
    book = Book()
    book.sheet("Initiation", [
        ["LARKMOOR HOMES – PROCUREMENT INITIATION FORM v6"],
        ["FIELD", "RESPONSE", "OWNER", "PROMPT"],
        ["PROJECT TITLE:", text("tender.title", "Floating support for older tenants"), "R. Achebe", never("e.g. Lift maintenance 2024–27")],
        ["CONTRACTING BODY:", text("buyer.name", "Larkmoor Homes Ltd"), "Legal"],
        ["NATURE OF REQUIREMENT:", says("Services", "tender.category", "services"), "R. Achebe", never("Goods / Services / Works")],
        ["CPV:", text("tender.cpv", "85312000"), "Procurement"],
        ["ROUTE TO MARKET:", text("procedure.method", "Competitive flexible procedure"), "Procurement"],
        ["LIGHT TOUCH?", says("Y", "procedure.light_touch", True), "Procurement"],
        ["TOTAL CONTRACT VALUE (EX VAT):", says("£1.35m", "lot.value", 1350000), "Finance", never("e.g. £250k over 3 yrs")],
        ["ANNUAL BUDGET:", says("£270k", "lot.stated_annual_value", 270000), "Finance", "Revenue only"],
        ["EXISTING SPEND P.A.:", says("£296,400", "lot.previous_annual_value", 296400), "Finance"],
        ["GO-LIVE:", says("05/07/2027", "term.start", "2027-07-05"), "R. Achebe"],
        ["INITIAL PERIOD:", says("3 yrs", "term.initial", 36), "R. Achebe"],
        ["OPTION TO EXTEND:", says("2 x 12 mths", "term.extension", 24), "R. Achebe"],
        ["TENDERS DUE:", says("22/02/2027", "timetable.deadline", "2027-02-22"), "Procurement"],
        ["CLARIFICATIONS CLOSE:", says("08/02/2027", "timetable.questions", "2027-02-08"), "Procurement"],
        ["AWARD DECISION:", says("26/04/2027", "timetable.award", "2027-04-26"), "Board"],
        ["MIN. TURNOVER:", says("£540k", "conditions.minimum_turnover", 540000), "Finance", never("Twice annual value, e.g. £100k")],
        ["ACCOUNTS:", says("Last 2 years", "conditions.accounts_years", 2), "Finance"],
        ["TUPE APPLIES?", says("Y", "terms.staff_transfer", True), "HR"],
        ["TUPE DATA IN PACK?", says("N", "terms.staff_data_supplied", False), "HR", "Chase incumbent"],
        ["SUBCONTRACTING PERMITTED?", says("Y", "conditions.subcontracting_allowed", True), "Legal"],
        ["LOTS?", unsure("N – to be confirmed at gateway 2"), "Procurement"],
        ["SPONSOR BUDGET CODE:", never("£ 4410/270/31"), "Finance"],
    ])  # fmt: skip
    book.sheet("Lists", [["Goods"], ["Services"], ["Works"], ["Y"], ["N"]], hidden=True)
    return book.case("larkmoor-initiation", "label beside value")


def ranger_transport() -> Case:
    """A park authority's summary cards: a small heading, what it is below, three cards a row."""
    book = Book()
    book.sheet("Summary card", [
        ["Penrudd Dale National Park Authority"],
        ["Invitation to tender – at a glance"],
        [],
        ["What", "Our reference", "Type"],
        [text("tender.title", "Dale Rover community minibus"), text("tender.reference", "PD-0419"), says("Services", "tender.category", "services")],
        [],
        ["Total value (excluding VAT)", "Value incl. VAT and extension", "Each year"],
        [says("£312,000", "lot.value", 312000), says("£374,400", "lot.value_including_vat", 374400), says("£78,000", "lot.stated_annual_value", 78000)],
        [],
        ["First day of service", "Last day (before extension)", "Possible extension"],
        [says("Sat 1 May 2027", "term.start", "2027-05-01"), says("Wed 30 April 2031", "term.end", "2031-04-30"), unsure("none planned")],
        [],
        ["Advertised", "Tenders in by", "Contract awarded"],
        [says("11 January 2027", "timetable.published", "2027-01-11"), says("19 February 2027", "timetable.deadline", "2027-02-19"), says("22 March 2027", "timetable.award", "2027-03-22")],
        [],
        ["Area covered", "Passenger trips a year", "People living there"],
        [text("lot.area", "Upper and Lower Penrudd Dale"), says("about 6,400", "lot.volume", 6400), says("11,250", "lot.population", 11250)],
        [],
        ["Section 19 / 22 permits accepted?", "Joint bids welcome?", "Suitable for charities?"],
        [says("Yes", "conditions.transport_permits_accepted", True), says("Yes", "conditions.consortium_allowed", True), says("Yes", "lot.marked_for_voluntary", True)],
        [],
        ["Motor insurance", "Public liability", "Invoices paid in"],
        [cover("£5m", "motor", 5000000), cover("£5m", "public-liability", 5000000), says("30 days", "terms.payment_days", 30)],
    ])  # fmt: skip
    return book.case("dale-rover-card", "label above value")


def breakfast_provision() -> Case:
    """A school trust's box form: prompts in small print between the heading and its box."""
    book = Book()
    book.sheet("Form A", [
        ["Bramblewick Schools Trust – Form A: before you buy"],
        [],
        ["Name of the contract", None, "Budget holder"],
        [text("tender.title", "Breakfast provision in nine primary schools"), None, "Mrs D. Okell"],
        [],
        ["Contract value over the full term", None, "Present annual cost"],
        [never("(Do not include VAT. Example: 60,000)")],
        [says(198000, "lot.value", 198000, format='"£"#,##0'), None, says(61500, "lot.previous_annual_value", 61500, format='"£"#,##0')],
        [],
        ["Start date", None, "End date"],
        [says(date(2027, 9, 1), "term.start", "2027-09-01", format="dd mmm yyyy"), None, says(date(2030, 8, 31), "term.end", "2030-08-31", format="dd mmm yyyy")],
        [],
        ["Closing date for bids", None, "Date of decision"],
        [says(date(2027, 3, 12), "timetable.deadline", "2027-03-12", format="dd mmm yyyy"), None, says(date(2027, 4, 28), "timetable.award", "2027-04-28", format="dd mmm yyyy")],
        [],
        ["How many references?", None, "Sub-contracting allowed?"],
        [says("2", "reference.count", 2), None, says("Yes, with our consent", "conditions.subcontracting_allowed", True)],
        [],
        ["Public liability insurance", None, "When must it be in place?"],
        [Cell("£5,000,000", Fact("insurance.amount", 5000000, None, "public-liability")), None, due("By contract start", "public-liability", "by-start")],
        [],
        ["Payment terms", None, "Payment frequency"],
        [says("Within 21 days", "terms.payment_days", 21), None, Cell("Monthly in advance", Fact("terms.payment_interval", 1), Fact("terms.in_advance", True))],
        [],
        ["Is the price fixed?", None, "Notice we must give to end the contract"],
        [says("Fixed for three years", "terms.uplift", "fixed"), None, says("One term (4 months)", "terms.notice", 4)],
    ])  # fmt: skip
    book.sheet("Contacts", [["Name", "Role", "Tel"], ["D. Okell", "Budget holder", "01632 960118"]])
    return book.case("breakfast-form-a", "label above value")


def recovery_college_gateway() -> Case:
    """A health board's gateway review: stages, a red-amber-green column and evidence."""
    book = Book()
    book.sheet("Gate 2 review", [
        ["Inverallan Health and Social Care Partnership"],
        ["Procurement gateway review – Gate 2 (approval to tender)"],
        ["Ref", "Check", "Position", "RAG", "Evidence / comment"],
        ["2.1", "Title of procurement", text("tender.title", "Recovery college and peer support"), "G"],
        ["2.2", "Contracting authority", text("buyer.name", "Inverallan Health and Social Care Partnership"), "G"],
        ["2.3", "Total estimated contract value", says("£960,000", "lot.value", 960000), "G", "Ex VAT, all years, all extensions. Finance agreed 12/10."],
        ["2.4", "Contract start", says("2 August 2027", "term.start", "2027-08-02"), "A", "Depends on lease"],
        ["2.5", "Initial duration", says("36 months", "term.initial", 36), "G"],
        ["2.6", "Extension available", says("12 months", "term.extension", 12), "G"],
        ["2.7", "Market engaged before tender?", says("Yes", "preparation.held", True), "G", "Event on 3 September, 21 attended"],
        ["2.8", "Third sector invited?", says("Yes", "preparation.voluntary_invited", True), "G", "Through the interface"],
        ["2.9", "Grant considered instead of contract?", says("Yes", "preparation.grant_considered", True), "A", "Paper to IJB"],
        ["2.10", "Community benefits considered?", says("Yes", "preparation.community_benefits_considered", True), "G"],
        ["2.11", "Reserved contract considered?", says("No", "preparation.reservation_considered", False), "R", "Action: see 2.20"],
        ["2.12", "Divided into lots?", says("No", "division.refused", True), "A", "Reason to be recorded"],
        ["2.13", "Staff transfer (TUPE) expected?", says("Yes", "terms.staff_transfer", True), "A"],
        ["2.14", "Price / quality split", Cell("30 / 70", Fact("award.stated_price_weight", 30), Fact("award.stated_quality_weight", 70)), "G"],
        ["2.15", "Closing date for tenders", says("15 March 2027", "timetable.deadline", "2027-03-15"), "G"],
        ["2.16", "Target award date", says("10 May 2027", "timetable.award", "2027-05-10"), "A"],
        ["2.17", "Did people who use the service shape the specification?", says("Yes", "service.codesigned", True), "G", "Eight workshops"],
        ["2.18", "Sensitive personal data held?", says("Yes", "service.sensitive_data", True), "A", "DPIA drafted"],
        ["2.19", "Minimum turnover set", says("None", "conditions.minimum_turnover", "none"), "G"],
        ["2.20", "Gate passed?", never("Yes, with 1 action"), "A", never("Action due 30 November 2026")],
    ])  # fmt: skip
    book.sheet("Gate 1 (closed)", [
        ["Estimated contract value", "£1,100,000"],
        ["Contract start", "1 April 2027"],
        ["Market engaged?", "No"],
    ], never=True)  # fmt: skip
    return book.case("recovery-college-gate", "gateway form")


def day_opportunities_gateway() -> Case:
    """A metropolitan council's gateway paper: question sheets scored, answers in yes, no and dates."""
    book = Book()
    book.sheet("G1", [
        ["GATEWAY 1 – STRATEGY APPROVAL", None, None, "Hallamby MBC"],
        ["1. THE REQUIREMENT"],
        ["Name of requirement", text("tender.title", "Day opportunities, learning disability")],
        ["Directorate", "Adults"],
        ["Budget approved (whole life)", says("£4,250,000", "lot.value", 4250000), "Cabinet 14/10/26"],
        ["Current contract (annual)", says("£905,000", "lot.previous_annual_value", 905000)],
        ["Do residents use it directly", says("Yes", "service.for_residents", True)],
        ["Anticipated number of people per year", says("180", "lot.volume", 180)],
        [],
        ["2. PROCUREMENT STRATEGY"],
        ["Proposed procedure", text("procedure.method", "Open procedure")],
        ["Over threshold", says("Yes", "procedure.above_threshold", True)],
        ["Is a framework being set up", says("No", "procedure.framework", False)],
        ["Number of lots", unsure("5")],
        ["Max lots a bidder can win", says("2", "division.lots_award_limit", 2)],
        ["Consortia", says("Permitted", "conditions.consortium_allowed", True)],
        ["Barriers for SMEs and VCSEs considered", says("Yes", "preparation.barriers_considered", True)],
        ["Social value considered", says("Yes", "preparation.social_value_considered", True)],
        [],
        ["3. TIMELINE", "Planned", "Forecast"],
        ["Notice published", says("01/02/2027", "timetable.published", "2027-02-01"), unsure("01/02/2027")],
        ["Tender return", says("15/03/2027", "timetable.deadline", "2027-03-15"), unsure("15/03/2027")],
        ["Award", says("07/06/2027", "timetable.award", "2027-06-07"), unsure("07/06/2027")],
        ["Contract start", says("04/10/2027", "term.start", "2027-10-04"), unsure("04/10/2027")],
        [],
        ["4. APPROVAL"],
        ["Gateway decision", never("APPROVED – 2 conditions")],
        ["Signed", never("20/11/2026")],
    ])  # fmt: skip
    book.sheet("G1", [
        ["Risk", "L", "I", "Score"],
        ["Provider failure", never(2), never(5), never(10)],
        ["Legal challenge", never(3), never(4), never(12)],
    ], at="F3")  # fmt: skip
    return book.case("hallamby-gateway", "gateway form")


def village_agent() -> Case:
    """A parish council's contract particulars: clause numbers to the left, words to the right."""
    book = Book()
    book.sheet("Particulars", [
        ["Wexley Parish Council"],
        ["CONTRACT PARTICULARS – village agent"],
        ["Clause", "Item", "Particulars"],
        ["1.1", "Commencement Date", says("1 June 2027", "term.start", "2027-06-01")],
        ["1.2", "Expiry Date", says("31 May 2029", "term.end", "2029-05-31")],
        ["1.3", "Extension Period", says("up to 12 months", "term.extension", 12)],
        ["4.2", "Contract Price (per annum)", says("£14,400", "lot.stated_annual_value", 14400)],
        ["4.3", "Invoicing", says("Quarterly", "terms.payment_interval", 3)],
        ["4.4", "Payment Period", says("20 days from a valid invoice", "terms.payment_days", 20)],
        ["4.5", "Payment Period to Sub-contractors", says("20 days", "terms.subcontractor_payment_days", 20)],
        ["4.6", "Price Review", says("CPI on each anniversary", "terms.uplift", "indexed")],
        ["9.1", "Cap on Supplier’s liability", says("£50,000", "terms.liability_cap", 50000)],
        ["9.3", "Insurances", insured("Public liability", "public-liability"), cover("£5,000,000", "public-liability", 5000000)],
        [None, None, insured("Employer's liability", "employers-liability"), cover("£5,000,000", "employers-liability", 5000000)],
        ["11.2", "Termination by the Council on notice", says("6 months", "terms.notice", 6)],
        ["11.3", "Termination by the Supplier", never("9 months")],
        ["12", "TUPE", says("Does not apply", "terms.staff_transfer", False)],
        ["14", "Reports", says("Quarterly", "terms.reports_a_year", 4)],
        ["15", "Guarantee", says("Not required", "conditions.guarantee_required", False)],
        ["16", "Unspent money", says("Returned to the Council", "terms.surplus_clawed_back", True)],
    ])  # fmt: skip
    return book.case("village-agent-particulars", "contract data")


CASES: tuple[Case, ...] = (
    after_school_club(),
    floating_support(),
    ranger_transport(),
    breakfast_provision(),
    recovery_college_gateway(),
    day_opportunities_gateway(),
    village_agent(),
)
