"""Whole packs: numbered specifications, several tables or sheets, and bidders' pricing beside them."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, indicator, insured, text, weight


def crisis_cafe_specification() -> Case:
    """A health trust's specification: a clause a row, must or should, and bidders' answers to come."""
    book = Book()
    book.sheet("Spec", [
        ["Harrowfold Mental Health NHS Foundation Trust"],
        ["Crisis café – service specification and conditions"],
        [],
        ["No.", "Requirement", "M / D", "Bidder response", "Compliant?"],
        ["1", "SERVICE"],
        ["1.1", Cell("The service is open to self-referral; people do not need a diagnosis.", Fact("service.crisis_threshold", False), Fact("service.closed_referral", False)), "M", never("<bidder to complete>")],
        ["1.2", says("Sessions are held in community venues such as halls and libraries.", "service.community_venues", True), "M"],
        ["1.3", says("The provider works jointly with crisis teams and describes its referral routes.", "service.referral_joint_working", True), "M"],
        ["1.4", says("The service expects to see 2,600 people a year.", "lot.volume", 2600), "M"],
        ["1.5", "Staff have lived experience wherever possible.", "D"],
        ["2", "CONTRACT"],
        ["2.1", Cell("The contract starts on 7 June 2027 and runs for three years.", Fact("term.start", "2027-06-07"), Fact("term.initial", 36)), "M"],
        ["2.2", says("It may be extended by up to two years.", "term.extension", 24), "M"],
        ["2.3", says("The Trust may terminate the contract without cause on 6 months’ notice.", "terms.notice", 6), "M"],
        ["2.4", says("Undisputed invoices are paid within 30 days.", "terms.payment_days", 30), "M"],
        ["2.5", says("The provider pays its sub-contractors within 30 days.", "terms.subcontractor_payment_days", 30), "M"],
        ["2.6", says("The provider submits quarterly performance reports.", "terms.reports_a_year", 4), "M"],
        ["3", "CONDITIONS"],
        ["3.1", says("Bidders must have an annual turnover of at least £350,000.", "conditions.minimum_turnover", 350000), "M"],
        ["3.2", Cell("Bidders provide two references from the last three years.", Fact("reference.count", 2), Fact("reference.years", 3)), "M"],
        ["3.3", Cell("Public liability insurance of £5,000,000 must be held.", Fact("insurance.kind", "public-liability", None, "public-liability"), Fact("insurance.amount", 5000000, None, "public-liability")), "M"],
        ["3.4", Cell("Cyber Essentials, or equivalent, must be held at contract start.", Fact("standard.name", "Cyber Essentials", None, "Cyber Essentials"), Fact("standard.equivalent_accepted", True, None, "Cyber Essentials"), Fact("standard.due", "by-start", None, "Cyber Essentials")), "M"],
        ["3.5", says("Sub-contracting is permitted.", "conditions.subcontracting_allowed", True), "M"],
        [],
        [never("Example answer: “We hold £2,000,000 of public liability insurance.”")],
    ])  # fmt: skip
    return book.case("crisis-cafe-spec", "numbered requirements")


def befriending_requirements() -> Case:
    """A Scottish council: lettered references, what is asked in one column and its value in the next."""
    book = Book()
    book.sheet("Requirements", [
        ["Strathlorne Council", None, "ITT 27-118"],
        [],
        ["Req", "Description", "Required", "How tested"],
        ["A", "About the contract"],
        ["A1", "Name of contract", text("tender.title", "Befriending for isolated adults")],
        ["A2", "Nation", says("Scotland", "buyer.nation", "scotland")],
        ["A3", "Estimated value, total, excluding VAT", says("£420,000", "lot.value", 420000)],
        ["A4", "Contract start date", says("1 September 2027", "term.start", "2027-09-01")],
        ["A5", "Contract end date", says("31 August 2031", "term.end", "2031-08-31")],
        ["A6", "Community benefit requirements considered", says("Yes", "preparation.community_benefits_considered", True)],
        ["B", "Selection"],
        ["B1", "Minimum annual turnover", says("£100,000", "conditions.minimum_turnover", 100000), "Pass/fail"],
        ["B2", "Number of years' accounts", says("2", "conditions.accounts_years", 2), "Pass/fail"],
        ["B3", "Employer’s liability insurance", cover("£5 million, at contract award", "employers-liability", 5000000, "by-award"), "Pass/fail"],
        ["B4", "Public liability insurance", cover("£5 million, at contract award", "public-liability", 5000000, "by-award"), "Pass/fail"],
        ["B5", "Number of examples of similar work", says("3", "reference.count", 3), "Scored in SPD 4C"],
        ["B6", "How far back may the examples go?", says("5 years", "reference.years", 5)],
        ["C", "Award"],
        ["C1", "Closing date", says("12 noon, 5 April 2027", "timetable.deadline", "2027-04-05")],
        ["C2", "Price weighting", says("30", "award.stated_price_weight", 30), "%"],
        ["C3", "Quality weighting", says("70", "award.stated_quality_weight", 70), "%"],
        ["C4", "Pass mark", never("50"), "%"],
    ])  # fmt: skip
    return book.case("strathlorne-befriending", "numbered requirements")


def play_rangers_one_sheet() -> Case:
    """A borough: facts, dates, criteria, insurance and indicators, table below table on one sheet."""
    book = Book()
    book.sheet("Tender pack", [
        ["Wintersea Borough Council"],
        ["Play rangers in parks"],
        [],
        ["1. Contract"],
        ["Total contract value", says("£390,000", "lot.value", 390000)],
        ["Contract period", says("3 years", "term.initial", 36)],
        ["Start of service", says("12 April 2027", "term.start", "2027-04-12")],
        [],
        ["2. Timetable"],
        ["Stage", "Date"],
        ["ITT issued", says("4 January 2027", "timetable.published", "2027-01-04")],
        ["Clarification deadline", says("22 January 2027", "timetable.questions", "2027-01-22")],
        ["Tender deadline", says("5 February 2027", "timetable.deadline", "2027-02-05")],
        ["Bid training for small groups", unsure("13 January 2027")],
        ["Contract award", says("8 March 2027", "timetable.award", "2027-03-08")],
        [],
        ["3. Award criteria"],
        ["Criterion", "Weight", "Page limit"],
        [criterion("Quality of play"), weight("35%", 35, "Quality of play"), 4],
        [criterion("Safeguarding"), weight("20%", 20, "Safeguarding"), 2],
        [criterion("Social value", "social-value"), weight("15%", 15, "Social value"), 2],
        [criterion("Cost", "price"), weight("30%", 30, "Cost"), "n/a"],
        [],
        ["4. Insurances"],
        ["Type", "Minimum", "Needed by"],
        [insured("Public liability", "public-liability"), cover("£10m", "public-liability", 10000000), due("Contract start", "public-liability", "by-start")],
        [insured("Employers’ liability", "employers-liability"), cover("£5m", "employers-liability", 5000000), due("Contract start", "employers-liability", "by-start")],
        [],
        ["5. Scoring scale"],
        ["Score", "Meaning"],
        [never(0), "No answer"],
        [never(5), "Good answer"],
        [never(10), "Excellent answer"],
        [],
        ["6. Indicators"],
        ["Indicator", "Target", "How often"],
        [indicator("Number of children attending"), "4,000", "Termly"],
        [indicator("Children who say they made a friend"), "70%", "Yearly"],
    ])  # fmt: skip
    return book.case("wintersea-play-rangers", "several tables on a sheet")


def archive_side_by_side() -> Case:
    """A unitary council: the contract on the left, scoring and dates on the right, in step."""
    book = Book()
    book.sheet("Summary", [
        ["Contract", None, None, "Key dates"],
        ["Buyer", text("buyer.name", "Ashvale Council"), None, "Advert", says("18/01/27", "timetable.published", "2027-01-18")],
        ["Title", text("tender.title", "Community heritage engagement"), None, "Last questions", says("05/02/27", "timetable.questions", "2027-02-05")],
        ["Reference", text("tender.reference", "AV/LIB/88"), None, "Closing date", says("19/02/27", "timetable.deadline", "2027-02-19")],
        ["Contract value ex VAT", says("£84,000", "lot.value", 84000), None, "Interviews", "11/03/27"],
        ["Value with VAT", says("£100,800", "lot.value_including_vat", 100800), None, "Award", says("22/03/27", "timetable.award", "2027-03-22")],
        ["Initial term", says("18 months", "term.initial", 18), None, "Contract start", says("03/05/27", "term.start", "2027-05-03")],
        [],
        ["Terms", None, None, "Scoring", "%"],
        ["Notice by council", says("2 months", "terms.notice", 2), None, criterion("Method"), weight(45, 45, "Method")],
        ["Payment within", says("30 days", "terms.payment_days", 30), None, criterion("Community reach"), weight(25, 25, "Community reach")],
        ["Paid", says("monthly", "terms.payment_interval", 1), None, criterion("Price", "price"), weight(30, 30, "Price")],
        ["Liability cap", says("£100,000", "terms.liability_cap", 100000), None, "Total", never(100)],
        ["Volunteers barred", says("No", "service.volunteers_excluded", False)],
    ])  # fmt: skip
    return book.case("ashvale-heritage-summary", "two tables side by side")


def extra_care_pack() -> Case:
    """A housing association's ITT workbook: cover, dates, evaluation, log of changes, glossary, contacts."""
    book = Book()
    book.sheet(
        "Contents",
        [
            ["Sheet", "Purpose"],
            ["1 Cover", "Summary"],
            ["2 Dates", "Timetable"],
            ["3 Evaluation", "How we score"],
        ],
    )
    book.sheet("1 Cover", [
        ["Pinfold Housing Trust"],
        ["Tender title", text("tender.title", "Wellbeing activities in extra care schemes")],
        ["Tender reference", text("tender.reference", "PHT-2027-03")],
        ["Type of contract", says("Services", "tender.category", "services")],
        ["Estimated total value exc. VAT", says("£525,000", "lot.value", 525000)],
        ["Duration", says("5 years", "term.initial", 60)],
        ["Commencing", says("1 July 2027", "term.start", "2027-07-01")],
        ["Area", text("lot.area", "Twelve schemes in Pinfold and Larkhill")],
        ["Are consortia allowed?", says("Yes", "conditions.consortium_allowed", True)],
    ])  # fmt: skip
    book.sheet("2 Dates", [
        ["Event", "Date", "Owner"],
        ["Publication of notice", says("15 Feb 2027", "timetable.published", "2027-02-15"), "KL"],
        ["Site visits", "24–26 Feb 2027", "KL"],
        ["Deadline for questions", says("5 Mar 2027", "timetable.questions", "2027-03-05"), "Bidders"],
        ["Answers published", says("10 Mar 2027", "timetable.answers", "2027-03-10"), "KL"],
        ["Tender submission deadline", says("22 Mar 2027", "timetable.deadline", "2027-03-22"), "Bidders"],
        ["Award decision", says("4 May 2027", "timetable.award", "2027-05-04"), "Board"],
    ])  # fmt: skip
    book.sheet("3 Evaluation", [
        ["Section", "Weighting"],
        [criterion("Activities plan"), weight(0.4, 40, "Activities plan", format="0%")],
        [criterion("Staffing and volunteers"), weight(0.25, 25, "Staffing and volunteers", format="0%")],
        [criterion("Price", "price"), weight(0.35, 35, "Price", format="0%")],
    ])  # fmt: skip
    book.sheet("Change log", [
        ["Version", "Date", "Change"],
        ["0.1", "01/10/2026", "First draft, value £600,000"],
        ["0.2", "12/10/2026", "Deadline moved from 15 March 2027 to 22 March 2027"],
        ["0.3", "02/11/2026", "Price weighting cut from 50% to 35%"],
    ], never=True)  # fmt: skip
    book.sheet("Glossary", [
        ["Term", "Meaning"],
        ["Award decision", "The Board's choice of supplier"],
        ["Public liability", "Insurance against claims by the public, often £5,000,000"],
        ["TUPE", "Staff may move to a new employer"],
    ], never=True)  # fmt: skip
    book.sheet("Contacts", [["Name", "Role"], ["K. Lindqvist", "Procurement lead"]])
    return book.case("pinfold-itt-pack", "several sheets")


def night_shelter_pricing() -> Case:
    """A city council: a summary sheet beside the bidders' pricing schedule and a worked example."""
    book = Book()
    book.sheet("Tender summary", [
        ["CONTRACT", text("tender.title", "Winter night shelter")],
        ["AUTHORITY", text("buyer.name", "City of Marchester Council")],
        ["BUDGET CEILING (WHOLE CONTRACT, NET OF VAT)", says("£648,000", "lot.value", 648000)],
        ["YEARLY CEILING", says("£216,000", "lot.stated_annual_value", 216000)],
        ["SUBMISSION DEADLINE", says("30 March 2027, 17:00", "timetable.deadline", "2027-03-30")],
        ["SERVICE START", says("25 October 2027", "term.start", "2027-10-25", comment="Staff side would like 1 November 2027")],
        ["MOBILISATION", says("12 weeks", "timetable.mobilisation", 84)],
        ["PRICE UPLIFT", says("Fixed for the term", "terms.uplift", "fixed")],
        ["PRICE WEIGHTING", says("25%", "award.stated_price_weight", 25)],
        ["QUALITY WEIGHTING", says("75%", "award.stated_quality_weight", 75)],
        ["BED SPACES A NIGHT", unsure("32")],
        ["TUPE", says("Yes", "terms.staff_transfer", True)],
        ["REFERENCES", Cell("Two, from the last 4 years", Fact("reference.count", 2), Fact("reference.years", 4))],
        ["PAYMENT", says("30 days", "terms.payment_days", 30)],
        ["BLOCK PAYMENT", says("80% of contract value", "payment.share", 80, item="block")],
        ["PAYMENT BY RESULTS", says("20% of contract value", "payment.share", 20, item="results")],
    ])  # fmt: skip
    book.sheet("Pricing schedule", [
        ["Bidder name:", "(enter)"],
        ["Item", "Unit", "Rate £", "Quantity", "Total £"],
        ["Shelter manager", "Month", None, 36, "=C3*D3"],
        ["Night workers", "Hour", None, 17520, "=C4*D4"],
        ["Overheads", "%", None],
        ["Contract price", None, None, None, "=SUM(E3:E4)"],
        ["Payment terms offered", "Days", None],
    ], never=True)  # fmt: skip
    book.sheet("Worked example", [
        ["Bidder name:", "Example Care CIC"],
        ["Contract price", "£500,000"],
        ["Service start", "1 January 2025"],
    ], never=True)  # fmt: skip
    return book.case("marchester-shelter-pricing", "pricing beside the tender")


CASES: tuple[Case, ...] = (
    crisis_cafe_specification(),
    befriending_requirements(),
    play_rangers_one_sheet(),
    archive_side_by_side(),
    extra_care_pack(),
    night_shelter_pricing(),
)
