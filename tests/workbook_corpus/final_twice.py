"""Layouts of which one workbook would say little, each by somebody else once more."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight


def outdoor_learning_pack() -> Case:
    """A national park's pack: instructions first, facts split by subject, a register of risks last."""
    book = Book()
    book.sheet("READ ME", [
        ["How to use this workbook"],
        ["Fill in the yellow cells. Dates as 01/04/2025. Money without VAT, e.g. £75,000."],
        ["A contract of more than 4 years needs the Director's approval."],
    ], never=True)  # fmt: skip
    book.sheet("A. Who and what", [
        ["Authority:", text("buyer.name", "Braydale National Park Authority")],
        ["Project:", text("tender.title", "Outdoor learning for refugee families")],
        ["Our ref:", text("tender.reference", "BNPA/LRN/12")],
        ["Goods, services or works:", says("services", "tender.category", "services")],
        ["Families a year:", says("75", "lot.volume", 75)],
    ])  # fmt: skip
    book.sheet("B. Money", [
        ["Whole contract, without VAT:", says("£63,000", "lot.value", 63000)],
        ["Each year:", says("£21,000", "lot.stated_annual_value", 21000)],
        ["Unspent money comes back to us:", says("no", "terms.surplus_clawed_back", False)],
        ["Paid every:", says("3 months", "terms.payment_interval", 3)],
        ["Paid up front:", says("yes", "terms.in_advance", True)],
    ])  # fmt: skip
    book.sheet("C. When", [
        [None, "Planned", "Actual"],
        ["Tender published", says("18/01/2027", "timetable.published", "2027-01-18")],
        ["Tender closes", says("22/02/2027", "timetable.deadline", "2027-02-22")],
        ["Award", says("15/03/2027", "timetable.award", "2027-03-15")],
        ["Contract starts", says("10/05/2027", "term.start", "2027-05-10")],
        ["Contract ends", says("09/05/2030", "term.end", "2030-05-09")],
    ])  # fmt: skip
    book.sheet("D. Risks", [
        ["Risk", "Likelihood", "Impact", "Cost if it happens", "Action by"],
        ["Bidder fails", 2, 4, "£20,000", "31/03/2027"],
        ["Late award", 3, 3, "£4,000", "30/04/2027"],
        ["Insurance too high", 2, 2, "£10m cover", "01/02/2027"],
    ], never=True)  # fmt: skip
    return book.case("braydale-outdoor-pack", "several sheets")


def benefits_side_by_side() -> Case:
    """A borough's dashboard: insurance beside indicators, contract facts beside what the old one was."""
    book = Book()
    book.sheet("Dashboard", [
        ["NEW CONTRACT", None, None, None, "EXPIRING CONTRACT"],
        ["Contract title", text("tender.title", "Benefits take-up outreach"), None, None, "Contract title", never("Money advice hub")],
        ["Estimated value (3 yrs)", says("£276,000", "lot.value", 276000), None, None, "Value (5 yrs)", never("£510,000")],
        ["Start date", says("1 Apr 2027", "term.start", "2027-04-01"), None, None, "Start date", never("1 Apr 2022")],
        ["End date", says("31 Mar 2030", "term.end", "2030-03-31"), None, None, "End date", never("31 Mar 2027")],
        ["Supplier notice to us", unsure("6 months"), None, None, "Supplier", never("Quayside Advice Ltd")],
        ["Council notice", says("3 months", "terms.notice", 3), None, None, "Council notice", never("12 months")],
        ["Tender closing date", says("29 Jan 2027", "timetable.deadline", "2027-01-29"), None, None, "Payment terms", never("60 days")],
        ["Payment terms", says("30 days", "terms.payment_days", 30)],
        [],
        ["INSURANCE", "Cover", None, None, "INDICATORS", "Target"],
        [insured("Public liability", "public-liability"), cover("£2m", "public-liability", 2000000), None, None, indicator("Number of people advised", "activity"), "1,200"],
        [insured("Employers' liability", "employers-liability"), cover("£5m", "employers-liability", 5000000), None, None, indicator("Income gained for residents"), "£900k"],
        [insured("Professional indemnity", "professional-indemnity"), cover("£1m", "professional-indemnity", 1000000), None, None, indicator("Satisfaction with advice"), "90%"],
    ])  # fmt: skip
    return book.case("benefits-dashboard", "two tables side by side")


def town_two_sheets() -> Case:
    """A town council: a sheet for each of two tenders by different officers, and a diary of both."""
    book = Book()
    book.sheet("Community cinema", [
        ["Community cinema at the Assembly Rooms – brief by T. Varga"],
        ["tender called", text("tender.title", "Community cinema")],
        ["total price at most (no VAT)", says("£18,500", "lot.value", 18500)],
        ["from", says("3 May 2027", "term.start", "2027-05-03")],
        ["until", says("2 May 2028", "term.end", "2028-05-02")],
        ["tenders in by", says("12 March 2027", "timetable.deadline", "2027-03-12")],
        ["sub-contracting allowed", says("yes", "conditions.subcontracting_allowed", True)],
        ["we pay after", says("10 days", "terms.payment_days", 10)],
    ], tender="cinema")  # fmt: skip
    book.sheet("Toilets & benches", [
        ["BRIEF", "PREPARED BY H. SOLTANI"],
        ["NAME OF TENDER", text("tender.title", "Cleaning of public toilets and bus shelters")],
        ["CONTRACT VALUE", says("£62,400", "lot.value", 62400)],
        ["START DATE", says("01.06.2027", "term.start", "2027-06-01")],
        ["INITIAL TERM", says("24 MONTHS", "term.initial", 24)],
        ["EXTENSION", says("12 MONTHS", "term.extension", 12)],
        ["CLOSING DATE", says("09.04.2027", "timetable.deadline", "2027-04-09")],
        ["PUBLIC LIABILITY", cover("£5M", "public-liability", 5000000)],
        ["MINIMUM TURNOVER", says("NONE", "conditions.minimum_turnover", "none")],
    ], tender="toilets")  # fmt: skip
    book.sheet(
        "Diary",
        [
            ["Meeting", "Date"],
            ["Works committee", "14 April 2027"],
            ["Full council", "27 April 2027"],
        ],
        never=True,
    )
    return book.case("town-two-sheets", "a sheet a tender")


def welsh_dementia_form() -> Case:
    """A Welsh health board in Welsh: questions in full, short answers, and a note for the officer."""
    book = Book()
    book.sheet("Ffurflen", [
        ["Bwrdd Iechyd Afon Tarell – ffurflen gychwyn caffael"],
        [never("Enghraifft: gwerth £50,000, dyddiad dechrau 1 Ebrill 2025")],
        ["Beth yw enw'r tendr?", text("tender.title", "Gofal dydd dementia yn y gymuned")],
        ["Pwy yw'r prynwr?", text("buyer.name", "Bwrdd Iechyd Afon Tarell")],
        ["Beth yw cyfanswm gwerth y contract (heb TAW)?", says("£405,000", "lot.value", 405000)],
        ["Beth yw'r gwerth bob blwyddyn?", says("£135,000", "lot.stated_annual_value", 135000)],
        ["Pryd mae'r contract yn dechrau?", says("5 Gorffennaf 2027", "term.start", "2027-07-05")],
        ["Am faint o amser?", says("tair blynedd (36 mis)", "term.initial", 36)],
        ["Estyniad posibl", says("hyd at 12 mis", "term.extension", 12)],
        ["Dyddiad cau ar gyfer tendrau", says("19 Mawrth 2027", "timetable.deadline", "2027-03-19")],
        ["Dyddiad cau ar gyfer cwestiynau", says("5 Mawrth 2027", "timetable.questions", "2027-03-05")],
        ["Dyddiad cyhoeddi", says("8 Chwefror 2027", "timetable.published", "2027-02-08")],
        ["Isafswm trosiant", says("Dim", "conditions.minimum_turnover", "none")],
        ["A ganiateir consortia?", says("Caniateir", "conditions.consortium_allowed", True)],
        ["A yw TUPE yn berthnasol?", says("Nac ydy", "terms.staff_transfer", False)],
        ["Yswiriant atebolrwydd cyhoeddus", cover("£10 miliwn", "public-liability", 10000000)],
        ["Pwysoliad pris", says("30%", "award.stated_price_weight", 30)],
        ["Pwysoliad ansawdd", says("70%", "award.stated_quality_weight", 70)],
        ["Telir anfonebau o fewn", says("28 diwrnod", "terms.payment_days", 28)],
        ["Swyddog", unsure("Elin Prys, est. 4471")],
    ])  # fmt: skip
    return book.case("afon-tarell-dementia", "Welsh")


def falls_formulas() -> Case:
    """An integrated care board's model: inputs, and an output sheet made of formulas and joined text."""
    book = Book()
    book.sheet("Inputs", [
        ["Driver", "Low", "Base", "High"],
        ["Sessions a week", never(40), unsure(52), never(70)],
        ["Cost a session £", never(61.5), unsure(64), never(70.25)],
        ["Contract years", never(2), unsure(3), never(5)],
    ])  # fmt: skip
    book.sheet("Output for ITT", [
        ["Strength and balance classes – figures for the ITT"],
        ["Name of tender", says('="Strength and balance"&" classes"', "tender.title", "Strength and balance classes", cached="Strength and balance classes")],
        ["Contract value, all years (ex VAT)", says("=52*52*64*3", "lot.value", 519168, cached=519168, format="#,##0")],
        ["Annual contract value", says("=B3/3", "lot.stated_annual_value", 173056, cached=173056, format="#,##0")],
        ["Term in years", says("=Inputs!C4", "term.initial", 36, cached=3)],
        ["Start", says('=TEXT(DATE(2027,9,6),"d mmmm yyyy")', "term.start", "2027-09-06", cached="6 September 2027")],
        ["Closing date", says("=DATE(2027,4,12)", "timetable.deadline", "2027-04-12", cached=46489, format="d mmm yyyy")],
        ["Award", says("=B7+42", "timetable.award", "2027-05-24", cached=46531, format="d mmm yyyy")],
        ["Minimum turnover", says("=ROUND(B4,-3)", "conditions.minimum_turnover", 173000, cached=173000, format='"£"#,##0')],
        ["Public liability", cover("=10^6*5", "public-liability", 5000000, cached=5000000, format='"£"#,##0')],
        ["Professional indemnity", cover("=10^6", "professional-indemnity", 1000000, cached=1000000, format='"£"#,##0')],
        ["Notice (months)", says("=6", "terms.notice", 6, cached=6)],
        ["Value with VAT", never("=#REF!*1.2", cached="#REF!")],
        ["Check", never('=IF(B3>500000,"CHECK","OK")', cached="CHECK")],
        [],
        ["Criterion", "Weight"],
        [criterion("Clinical quality"), weight("=0.45", 45, "Clinical quality", cached=0.45, format="0%")],
        [criterion("Reach"), weight("=0.25", 25, "Reach", cached=0.25, format="0%")],
        [criterion("Price", "price"), weight("=1-B17-B18", 30, "Price", cached=0.3, format="0%")],
        ["Sum", never("=SUM(B17:B19)", cached=1, format="0%")],
    ])  # fmt: skip
    return book.case("balance-classes-model", "formulas")


def mis_keyed_fostering() -> Case:
    """A city's form typed on a telephone: letters lost, doubled and swapped, in labels and in answers."""
    book = Book()
    book.sheet("form", [
        ["Contarct titel", text("tender.title", "Independant visitors for children in care")],
        ["Buyre", text("buyer.name", "Stourminster City Council")],
        ["Estimted contract vlaue", says("£ 222,000", "lot.value", 222000)],
        ["Strat date", says("1 Octobr 2027 (01/10/2027)", "term.start", "2027-10-01")],
        ["Inital  perioid", says("3 yeers (36 months)", "term.initial", 36)],
        ["Optoin to extned", says("24 mnths", "term.extension", 24)],
        ["Tendr deadlne", says("19/4/27 nooon", "timetable.deadline", "2027-04-19")],
        ["Clarifcation qeustions by", says("6/4/27", "timetable.questions", "2027-04-06")],
        ["Awrad", says("24 / 5 / 27", "timetable.award", "2027-05-24")],
        ["Pubilc liabilty insurence", cover("£5 millon", "public-liability", 5000000)],
        ["Employres liability insurance", cover("£10 mill", "employers-liability", 10000000)],
        ["Consortuim bids alowed?", says("Yes", "conditions.consortium_allowed", True)],
        ["Sub contracting allowd?", says("yes", "conditions.subcontracting_allowed", True)],
        ["Minimun tunrover", says("£ 74,000", "conditions.minimum_turnover", 74000)],
        ["Payement tems", says("30 dyas", "terms.payment_days", 30)],
        ["Notce period", says("3 monthes", "terms.notice", 3)],
        ["Weighting : prcie", says("40 %", "award.stated_price_weight", 40)],
        ["Weighting : qualiy", says("60 %", "award.stated_quality_weight", 60)],
    ])  # fmt: skip
    return book.case("stourminster-telephone-form", "typing mistakes")


def rail_station_pricing() -> Case:
    """A passenger authority: particulars on top of the pricing sheet that bidders fill in."""
    book = Book()
    book.sheet("Price sheet", [
        ["West Calder Transport Authority"],
        ["TENDER PARTICULARS (completed by the Authority)"],
        ["Tender:", text("tender.title", "Station adoption and community gardens"), None, "Ref:", text("tender.reference", "WCTA 0930")],
        ["Maximum budget (ex VAT):", says("£135,000", "lot.value", 135000), None, "Start:", says("31 May 2027", "term.start", "2027-05-31")],
        ["Return date:", says("16 April 2027", "timetable.deadline", "2027-04-16"), None, "Contract period:", says("3 years", "term.initial", 36)],
        ["Pricing basis:", says("Fixed price", "terms.uplift", "fixed"), None, "Payment:", says("30 days", "terms.payment_days", 30)],
        ["Price weighting:", says("35%", "award.stated_price_weight", 35), None, "Quality weighting:", says("65%", "award.stated_quality_weight", 65)],
        ["Public liability:", cover("£5,000,000", "public-liability", 5000000), None, "Required:", due("by start of contract", "public-liability", "by-start")],
        ["Stations:", unsure("27"), None, "Staff transfer:", says("No", "terms.staff_transfer", False)],
        ["Sub-contracting:", says("Yes", "conditions.subcontracting_allowed", True), None, "Questions until:", says("2 April 2027", "timetable.questions", "2027-04-02")],
        [],
        ["PRICE SCHEDULE (completed by the bidder)"],
        ["Item", "Unit", "Qty", "Rate (£)", "Total (£)"],
        ["Coordinator", "day", never(180), never(0), never(0)],
        ["Plants and tools", "station", never(27), never(0), never(0)],
        ["Insurance", "year", never(3), never(0), never(0)],
        ["TOTAL TENDER PRICE", None, None, None, never(0)],
        ["Validity of offer", never("90 days")],
        ["Date", never("__ / __ / 2027")],
    ])  # fmt: skip
    return book.case("west-calder-price-sheet", "pricing beside the tender")


def metered_inputs() -> Case:
    """A Scottish trust's table: quantity, unit and note in three columns of their own."""
    book = Book()
    book.sheet("Parameters", [
        ["Parameter", "Quantity", "Unit", "Note"],
        ["Contract value (total, ex VAT)", says("1.44 (indicative)", "lot.value", 1440000), "£ million", "Cap"],
        ["Annual value", says("480 (1/3 of total)", "lot.stated_annual_value", 480000), "£000"],
        ["Initial term", says(3, "term.initial", 36), "years"],
        ["Extension", says("2 (1+1)", "term.extension", 24), "years"],
        ["Notice by the Board", says(6, "terms.notice", 6), "months", "No fault"],
        ["Payment of invoices", says(30, "terms.payment_days", 30), "days"],
        ["Payment of sub-contractors", says(30, "terms.subcontractor_payment_days", 30), "days"],
        ["Public liability", Cell(5, Fact("insurance.amount", 5000000, None, "public-liability")), "£ million", "Each claim"],
        ["Employer's liability", Cell(10, Fact("insurance.amount", 10000000, None, "employers-liability")), "£ million"],
        ["Minimum turnover", says(720, "conditions.minimum_turnover", 720000), "£000", "Half of value"],
        ["Patients a year", says("2,150 [2025: 1,980]", "lot.volume", 2150), "people"],
        ["Population", says(163.5, "lot.population", 163500), "thousand"],
        ["Price", says(30, "award.stated_price_weight", 30), "%"],
        ["Quality", says(70, "award.stated_quality_weight", 70), "%"],
        ["Reports", says(4, "terms.reports_a_year", 4), "a year"],
        ["Mobilisation", says(13, "timetable.mobilisation", 91), "weeks"],
        ["Discount rate", never(3.5), "%", "Model only"],
    ])  # fmt: skip
    return book.case("board-parameters", "units and notes in brackets")


def crosses_and_ticks() -> Case:
    """A diocesan trust's checklist: statements, and whether they are true in as many ways as there are lines."""
    book = Book()
    book.sheet("Checklist", [
        ["St Bega Schools Trust – tender checklist"],
        ["Tender", text("tender.title", "School travel training")],
        ["Value", says("£48,000", "lot.value", 48000)],
        [],
        ["Statement", "True?", "Comment"],
        ["Consortium bids are allowed", says("Yes!", "conditions.consortium_allowed", True)],
        ["Sub-contracting is allowed", says("aye, with consent", "conditions.subcontracting_allowed", True)],
        ["TUPE applies", says("NO", "terms.staff_transfer", False), "New service"],
        ["Market engagement was held", says("yes (Teams, 2 Nov)", "preparation.held", True)],
        ["Voluntary organisations were invited", says("TRUE", "preparation.voluntary_invited", True)],
        ["A grant was considered", says("yes, but not chosen", "preparation.grant_considered", True)],
        ["A bond or guarantee is required", says("no need", "conditions.guarantee_required", False)],
        ["Audited accounts are required", says("none needed", "conditions.audited_accounts", False)],
        ["Payment is in advance", says("Y", "terms.in_advance", True)],
        ["Tenders are sent electronically", says("✔", "timetable.electronic", True)],
        ["A framework is set up", says("FALSE", "procedure.framework", False)],
        ["Community venues are used", says("Yes", "service.community_venues", True)],
        ["Sensitive data are held", says("Yes – SEN", "service.sensitive_data", True)],
        ["Residents use it directly", unsure("pupils only")],
        ["Headteacher has seen this", never("Yes")],
    ])  # fmt: skip
    return book.case("st-bega-checklist", "yes and no as typed")


CASES: tuple[Case, ...] = (
    outdoor_learning_pack(),
    benefits_side_by_side(),
    town_two_sheets(),
    welsh_dementia_form(),
    falls_formulas(),
    mis_keyed_fostering(),
    rail_station_pricing(),
    metered_inputs(),
    crosses_and_ticks(),
)
