"""Questions and answers, long or numbered, notes of meetings, and the decision grant or contract."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight


def grant_or_contract() -> Case:
    """A county's decision sheet: whole sentences ask, the officer answers in a few words."""
    book = Book()
    book.sheet("Decision sheet", [
        ["Grant or contract? Decision sheet – Saltwick County Council"],
        ["Please answer every question before you ask Procurement for a reference number."],
        [],
        ["What is the name of the service that you would like to commission?", text("tender.title", "Community meals and check-ins")],
        ["Have you considered giving a grant in place of awarding a contract, and when?", says("Yes, at the meeting of 9 October", "preparation.grant_considered", True)],
        ["Have you thought about whether the contract could be reserved for voluntary or small organisations?", says("No", "preparation.reservation_considered", False)],
        ["What is the most that the council could spend on this contract, over its whole life, not counting VAT?", says("£468,000", "lot.value", 468000)],
        ["How much does the council pay the present provider in each year for the service?", says("£121,500", "lot.previous_annual_value", 121500)],
        ["On what day should the new service begin, allowing for mobilisation?", says("17 May 2027", "term.start", "2027-05-17")],
        ["For how long should the contract run, before any extension is used?", says("three years", "term.initial", 36)],
        ["By how much could it be extended in total, if everybody agrees?", says("one year", "term.extension", 12)],
        ["By what date must tenders have been received from bidders?", says("1 March 2027", "timetable.deadline", "2027-03-01")],
        ["Until what date may a bidder send us a question about the tender?", says("15 February 2027", "timetable.questions", "2027-02-15")],
        ["Were charities and community groups asked to take part in your conversations with the market?", says("Yes", "preparation.voluntary_invited", True)],
        ["Does the service help people before they reach a crisis (prevention or early help)?", says("Yes", "service.prevention", True)],
        ["Will the provider be paid before it does the work, rather than afterwards?", says("No, in arrears", "terms.in_advance", False)],
        ["Would anyone who works on the service today have the right to transfer to a new provider?", says("Yes – two drivers", "terms.staff_transfer", True)],
        ["How many people will the service reach in a typical year, as far as you can tell?", says("about 900", "lot.volume", 900)],
        ["Is there anything else that Procurement should know?", never("Neighbouring county paid £90,000 a year for theirs")],
    ])  # fmt: skip
    return book.case("saltwick-decision-sheet", "long questions")


def ics_market_form() -> Case:
    """A health body's sheet: questions with an instruction each, and the answer in the third column."""
    book = Book()
    book.sheet("Q and A", [
        ["NHS Harbour and Downs ICB – commissioning intentions"],
        ["#", "Question (please read the guidance in italics)", "Answer", "Confidence"],
        [1, "Under which regime is the service bought? If it is a health service, is the Provider Selection Regime used?", says("Yes", "procedure.health_services", True), "High"],
        [2, "Whose responsibility is the service? Give the name of the commissioning body.", text("buyer.name", "NHS Harbour and Downs ICB"), "High"],
        [3, "What would you call the service in the notice? Use words that a patient would understand.", text("tender.title", "Living well with long Covid"), "High"],
        [4, "What is the total value of the contract, excluding VAT, for the entire term including options?", says("£3.3m", "lot.value", 3300000), "Medium"],
        [5, "How many months is the initial term to be, not including any option?", says(36, "term.initial", 36), "High"],
        [6, "Over and above that, how many months of extension are there?", says(24, "term.extension", 24), "High"],
        [7, "When do you expect the service to go live? (day, month, year)", says("01.10.2027", "term.start", "2027-10-01"), "Low"],
        [8, "How many people live in the area that the service will cover?", says("312,000", "lot.population", 312000), "High"],
        [9, "Can patients refer themselves, or may only statutory bodies refer? Answer Yes if only statutory bodies may refer.", says("No", "service.closed_referral", False), "Medium"],
        [10, "Will bidders be given data on need and present demand?", says("Yes", "service.demand_data_supplied", True), "High"],
        [11, "Is the service delivered in community venues?", says("Yes", "service.community_venues", True), "Medium"],
        [12, "How many references should a bidder supply?", says("2", "reference.count", 2), "Medium"],
        [13, "May a bidder rely on its sub-contractors to meet the conditions of participation?", says("Yes", "conditions.reliance_allowed", True), "Low"],
        [14, "In how many days will valid invoices be paid?", says("30", "terms.payment_days", 30), "High"],
        [15, "How many months' notice can the commissioner give to terminate?", says("6", "terms.notice", 6), "High"],
        [16, "Does the contract follow a pilot that had a different budget? Give the pilot's budget.", never("£400,000"), "Low"],
    ])  # fmt: skip
    book.sheet(
        "DPIA",
        [
            ["Volumes held", "9,400 records"],
            ["Retention", "8 years"],
            ["Risk score", "12"],
        ],
        never=True,
    )
    return book.case("harbour-downs-questions", "long questions")


def questionnaire_conditions() -> Case:
    """A national body's questionnaire for bidders: the standard asked, and the bidder's column empty."""
    book = Book()
    book.sheet("SQ", [
        ["Selection questionnaire – Borough of Ellerton"],
        ["No.", "Question to bidder", "Standard required", "Bidder’s answer"],
        ["Part 1", "Economic and financial standing"],
        ["1.1", "Annual turnover", says("At least £150,000 a year", "conditions.minimum_turnover", 150000), never("£")],
        ["1.2", "Accounts: how many years?", says("2 years", "conditions.accounts_years", 2), never("Attach")],
        ["1.3", "Must accounts be audited?", says("No", "conditions.audited_accounts", False)],
        ["Part 2", "Insurance"],
        ["2.1", "Do you hold employers’ liability insurance?", cover("£5,000,000", "employers-liability", 5000000), never("Y/N")],
        ["2.2", "Do you hold public liability insurance?", cover("£5,000,000", "public-liability", 5000000), never("Y/N")],
        ["2.3", "Do you hold professional indemnity insurance?", cover("£500,000", "professional-indemnity", 500000), never("Y/N")],
        ["Part 3", "Experience"],
        ["3.1", "Number of examples of similar contracts", says("Two", "reference.count", 2), never("Example 1: / Example 2:")],
        ["3.2", "Examples may go back how many years?", says("five", "reference.years", 5)],
        ["3.3", "Do the examples have to be of similar value?", says("No", "reference.similar_value", False)],
        ["3.4", "Minimum years trading", says("1 year", "conditions.years_trading", 1)],
        ["Part 4", "Policies and certificates"],
        ["4.1", "How many policies must be sent?", says("3", "conditions.policies_required", 3)],
        ["4.2", "Carbon reduction plan asked for?", says("No", "conditions.carbon_plan", False)],
        ["4.3", "Is a bond or parent company guarantee required?", says("No", "conditions.guarantee_required", False)],
        ["4.4", "May you sub-contract?", says("Yes", "conditions.subcontracting_allowed", True)],
        ["4.5", "May you bid as a consortium?", says("Yes", "conditions.consortium_allowed", True)],
        ["4.6", "Certificate: ISO 9001 or equivalent", Cell("ISO 9001 or equivalent", Fact("standard.name", "ISO 9001", None, "ISO 9001"), Fact("standard.equivalent_accepted", True, None, "ISO 9001"))],
    ])  # fmt: skip
    return book.case("ellerton-sq", "questionnaire")


def social_value_questionnaire() -> Case:
    """A combined authority's intake form: drop-downs, with the answers the officer chose and some left."""
    book = Book()
    book.sheet("Intake", [
        ["Severn Reach Combined Authority"],
        ["Intake questionnaire – tell us about your tender"],
        ["Section", "Question", "Your answer", "Options"],
        ["A", "Name of the tender", text("tender.title", "Low-carbon village halls advice"), "free text"],
        ["A", "Type of buyer", says("Combined authority", "buyer.kind", "combined-authority"), never("Council / Combined authority / NHS / Other")],
        ["A", "What are you buying?", says("Services", "tender.category", "services"), never("Goods / Services / Works")],
        ["A", "Is VAT charged?", says("Yes", "tender.vat_charged", True), "Yes / No / Don't know"],
        ["B", "Most you could pay (ex VAT)?", says("£185,000", "lot.value", 185000), "£"],
        ["B", "Start date?", says("1 June 2027", "term.start", "2027-06-01"), "dd/mm/yyyy"],
        ["B", "Initial length?", says("18 months", "term.initial", 18), "months"],
        ["B", "Which area?", text("lot.area", "Rural parishes of Severn Reach"), "free text"],
        ["C", "Is the contract above the threshold?", unsure("Don't know"), "Yes / No / Don't know"],
        ["C", "Is it light touch?", says("No", "procedure.light_touch", False), "Yes / No"],
        ["C", "Did you offer help with bidding?", says("Yes", "preparation.bidder_support", True), "Yes / No / TBC"],
        ["C", "Does the social value question name a place?", says("Yes", "award.social_value_local", True), "Yes / No / TBC"],
        ["C", "Social value commitments asked for (number)", says("3", "award.social_value_commitments", 3), never("0–10")],
        ["C", "Is the lowest price used to score the others?", says("No", "award.lowest_price_formula", False), "Yes / No / TBC"],
        ["D", "Closing date for tenders?", says("9 April 2027", "timetable.deadline", "2027-04-09"), "dd/mm/yyyy"],
        ["D", "Publication date?", says("26 February 2027", "timetable.published", "2027-02-26"), "dd/mm/yyyy"],
        ["D", "Is a reserved contract used?", unsure("TBC"), "Yes / No / TBC"],
    ])  # fmt: skip
    return book.case("severn-reach-intake", "questionnaire")


def engagement_summary() -> Case:
    """A police commissioner's engagement note: sentences that conclude, and what others said."""
    book = Book()
    book.sheet("Engagement note", [
        ["Summary of market engagement – reducing reoffending service, OPCC Fenland"],
        ["Attended by 34 organisations, of which 12 were charities."],
        [],
        ["1", "Decision on length", Cell("The contract will start on 4 October 2027 and will last for four years. There is an option to extend by one further year.", Fact("term.start", "2027-10-04"), Fact("term.initial", 48), Fact("term.extension", 12))],
        ["2", "Decision on money", Cell("The maximum contract value is £2,400,000 excluding VAT. The annual value is £480,000.", Fact("lot.value", 2400000), Fact("lot.stated_annual_value", 480000))],
        ["3", "Decision on dates", Cell("The tender notice will be published on 1 February 2027. The closing date for tenders is 15 March 2027.", Fact("timetable.published", "2027-02-01"), Fact("timetable.deadline", "2027-03-15"))],
        ["4", "Decision on conditions", Cell("There will be no minimum turnover. Bidders must provide two references from the last three years. Consortium bids are welcome.", Fact("conditions.minimum_turnover", "none"), Fact("reference.count", 2), Fact("reference.years", 3), Fact("conditions.consortium_allowed", True))],
        ["5", "Decision on payment", Cell("The provider will be paid monthly in advance. Invoices will be paid within 30 days. Prices will rise each April in line with CPI.", Fact("terms.payment_interval", 1), Fact("terms.in_advance", True), Fact("terms.payment_days", 30), Fact("terms.uplift", "indexed"))],
        ["6", "Decision on ending", Cell("The Commissioner may terminate the contract on six months’ notice.", Fact("terms.notice", 6))],
        ["7", "Staff", Cell("TUPE will apply. Anonymised data on staff will be supplied.", Fact("terms.staff_transfer", True), Fact("terms.staff_data_supplied", True))],
        [],
        [None, "What suppliers told us", never("“£1 million of public liability cover is too much.” “A contract of seven years would help.” “Pay us within 10 days.”")],
    ])  # fmt: skip
    return book.case("fenland-engagement-note", "prose in cells")


def insurance_and_tupe_workbook() -> Case:
    """A Scottish council's annex: insurance, KPIs, references and TUPE in tables on a single sheet."""
    book = Book()
    book.sheet("Annex", [
        ["Glenmarnock Council – Annex to ITT 2027/41"],
        [],
        ["Table 1. Contract facts", None],
        ["Title", text("tender.title", "Community alarm responders")],
        ["Contract value excluding VAT", says("£1,050,000", "lot.value", 1050000)],
        ["Contract start date", says("28 June 2027", "term.start", "2027-06-28")],
        ["Closing date", says("2 April 2027", "timetable.deadline", "2027-04-02")],
        [],
        ["Table 2. Insurance", "Level", "By when"],
        [insured("Employer’s liability", "employers-liability"), cover("£10,000,000", "employers-liability", 10000000), due("Contract start", "employers-liability", "by-start")],
        [insured("Public liability", "public-liability"), cover("£5,000,000", "public-liability", 5000000), due("Contract start", "public-liability", "by-start")],
        [insured("Motor", "motor"), cover("£2,000,000", "motor", 2000000), due("Contract start", "motor", "by-start")],
        [],
        ["Table 3. Key performance indicators", "Threshold", "Frequency"],
        [indicator("Calls answered within 60 seconds"), "97%", "Monthly"],
        [indicator("Number of home visits", "activity"), "420 a month", "Monthly"],
        [indicator("People who feel safer at home"), "85%", "Yearly"],
        [],
        ["Table 4. Staff who may transfer", "Number", "Hours"],
        ["Responders", never(14), never("37")],
        ["Supervisors", never(2), never("37")],
        [],
        ["Table 5. Award criteria", "%"],
        [criterion("Technical quality", "quality"), weight("60", 60, "Technical quality")],
        [criterion("Price", "price"), weight("40", 40, "Price")],
    ])  # fmt: skip
    return book.case("glenmarnock-annex", "several tables on a sheet")


CASES: tuple[Case, ...] = (
    grant_or_contract(),
    ics_market_form(),
    questionnaire_conditions(),
    social_value_questionnaire(),
    engagement_summary(),
    insurance_and_tupe_workbook(),
)
