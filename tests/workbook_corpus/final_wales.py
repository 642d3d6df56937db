"""Workbooks from Wales: Welsh above English, Welsh beside English, and Welsh alone."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, insured, text, weight


def bilingual_family_support() -> Case:
    """A Welsh council: each label in both languages with a stroke, values once, headings twice."""
    book = Book()
    book.sheet("Manylion Details", [
        ["Cyngor Sir Dyffryn Aeron / Dyffryn Aeron County Council"],
        ["Gwahoddiad i dendro / Invitation to tender"],
        [],
        ["Teitl / Title", unsure("Cymorth i deuluoedd / Family support")],
        ["Cyfeirnod / Reference", text("tender.reference", "CSDA-2027-014")],
        ["Gwerth y contract (heb TAW) / Contract value (excl. VAT)", says("£732,000", "lot.value", 732000)],
        ["Gwerth blynyddol / Annual value", says("£244,000", "lot.stated_annual_value", 244000)],
        ["Dyddiad dechrau / Start date", says("1 Medi 2027 / 1 September 2027", "term.start", "2027-09-01")],
        ["Cyfnod / Term", says("3 blynedd / 3 years", "term.initial", 36)],
        ["Estyniad / Extension", says("2 flynedd / 2 years", "term.extension", 24)],
        ["Dyddiad cau / Closing date", says("12 Mawrth 2027 / 12 March 2027", "timetable.deadline", "2027-03-12")],
        ["Dyddiad cau cwestiynau / Deadline for questions", says("26 Chwefror 2027 / 26 February 2027", "timetable.questions", "2027-02-26")],
        ["Nifer o deuluoedd y flwyddyn / Number of families a year", says("420", "lot.volume", 420)],
        ["Telerau talu / Payment terms", says("30 diwrnod / 30 days", "terms.payment_days", 30)],
        ["A ganiateir consortia? / Are consortia allowed?", says("Caniateir / Yes", "conditions.consortium_allowed", True)],
        ["A yw TUPE yn berthnasol? / Does TUPE apply?", says("Ydy / Yes", "terms.staff_transfer", True)],
        ["Isafswm trosiant / Minimum turnover", says("Dim / None", "conditions.minimum_turnover", "none")],
        [],
        ["Gwerthuso / Evaluation", "%"],
        ["Pwysoliad ansawdd / Quality weighting", says("70%", "award.stated_quality_weight", 70)],
        ["Pwysoliad pris / Price weighting", says("30%", "award.stated_price_weight", 30)],
        ["Nifer y cwestiynau / Number of questions", says("6", "award.questions", 6)],
        ["Cyfanswm / Total", never("100%")],
    ])  # fmt: skip
    book.sheet("Nodiadau Notes", [
        ["Ysgrifennwch y gwerth am y cyfnod llawn, e.e. £100,000 / Give the value for the full term, e.g. £100,000"],
    ], never=True)  # fmt: skip
    return book.case("dyffryn-aeron-bilingual", "bilingual")


def side_by_side_languages() -> Case:
    """A town council in Wales: Welsh to the left of the answer, English to its right."""
    book = Book()
    book.sheet("Dyfynbris - Quote", [
        ["Cymraeg", "Ateb / Answer", "English"],
        ["Prynwr", text("buyer.name", "Cyngor Tref Llanfarwel Town Council"), "Buyer"],
        ["Enw'r contract", unsure("Clwb cinio / Lunch club"), "Name of contract"],
        ["Cyfeirnod", text("tender.reference", "LLTC-DYF-2"), "Reference"],
        ["Dyddiad y penderfyniad", says("08/03/2027", "timetable.award", "2027-03-08"), "Date of decision"],
        ["Cyfanswm gwerth", says("£11,700", "lot.value", 11700), "Total value"],
        ["Gwerth y flwyddyn", says("£3,900", "lot.stated_annual_value", 3900), "Value per year"],
        ["Dechrau", says("05/04/2027", "term.start", "2027-04-05"), "Start"],
        ["Diwedd", says("04/04/2030", "term.end", "2030-04-04"), "End"],
        ["Hyd", says("36", "term.initial", 36), "Length (months)"],
        ["Dyfynbrisiau erbyn", says("12/02/2027", "timetable.deadline", "2027-02-12"), "Quotes by"],
        ["Yswiriant atebolrwydd cyhoeddus", cover("£2,000,000", "public-liability", 2000000), "Public liability insurance"],
        ["Taliad o fewn (diwrnodau)", says("14", "terms.payment_days", 14), "Payment within (days)"],
        ["Talu ymlaen llaw?", says("Ie / Yes", "terms.in_advance", True), "Paid in advance?"],
        ["Pa mor aml y telir", says("Chwarterol / Quarterly", "terms.payment_interval", 3), "How often paid"],
        ["Rhybudd y Cyngor", says("3 mis / 3 months", "terms.notice", 3), "Notice from the Council"],
        ["Is-gontractio", says("Ie / Yes", "conditions.subcontracting_allowed", True), "Sub-contracting allowed"],
        ["Pobl bob wythnos", unsure("40"), "People each week"],
    ])  # fmt: skip
    return book.case("llanfarwel-lunch-club", "bilingual")


def welsh_youth_service() -> Case:
    """A Welsh council in Welsh alone: a form, a table of insurances, a table of criteria."""
    book = Book()
    book.sheet("Tendr", [
        ["Cyngor Bwrdeistref Sirol Glanrhyd"],
        ["Teitl y tendr", text("tender.title", "Gwasanaeth ieuenctid cymunedol")],
        ["Rhif cyfeirnod", text("tender.reference", "GLAN/IEU/27")],
        ["Math o gontract", says("Gwasanaethau", "tender.category", "services")],
        ["Gwerth amcangyfrifedig (heb TAW)", says("£288,000", "lot.value", 288000)],
        ["Gwerth blynyddol", says("£96,000", "lot.stated_annual_value", 96000)],
        ["Dyddiad dechrau", says("1 Ebrill 2027", "term.start", "2027-04-01")],
        ["Dyddiad gorffen", says("31 Mawrth 2030", "term.end", "2030-03-31")],
        ["Hyd y contract", says("36 mis", "term.initial", 36)],
        ["Dyddiad cau tendrau", says("18 Ionawr 2027", "timetable.deadline", "2027-01-18")],
        ["Dyddiad dyfarnu", says("15 Chwefror 2027", "timetable.award", "2027-02-15")],
        ["Telerau talu", says("30 diwrnod", "terms.payment_days", 30)],
        ["Cyfnod rhybudd", says("6 mis", "terms.notice", 6)],
        ["A ganiateir is-gontractio?", says("Caniateir", "conditions.subcontracting_allowed", True)],
        ["A roddwyd ystyriaeth i grant?", says("Naddo", "preparation.grant_considered", False)],
        [],
        ["Yswiriant", "Isafswm", "Erbyn"],
        [insured("Atebolrwydd cyhoeddus", "public-liability"), cover("£5 miliwn", "public-liability", 5000000), unsure("Dechrau'r contract")],
        [insured("Atebolrwydd cyflogwyr", "employers-liability"), cover("£10 miliwn", "employers-liability", 10000000), unsure("Dechrau'r contract")],
        [],
        ["Maen prawf", "Pwysoliad"],
        [criterion("Ansawdd"), weight("60%", 60, "Ansawdd")],
        [criterion("Pris", "price"), weight("40%", 40, "Pris")],
    ])  # fmt: skip
    return book.case("glanrhyd-ieuenctid", "Welsh")


def welsh_supported_lodgings() -> Case:
    """A Welsh council's English call-off form with particulars of a framework beside its own."""
    book = Book()
    book.sheet("Order form", [
        ["Call-off order form – Section 1: order particulars"],
        ["Customer", text("buyer.name", "Bro Tywyn County Council")],
        ["Call-off reference", text("tender.reference", "BTCC-CO-055")],
        ["Call-off from a framework?", says("Yes", "procedure.call_off", True)],
        ["Open to framework suppliers only?", says("Yes", "procedure.members_only", True)],
        ["Services ordered", text("tender.title", "Supported lodgings for care leavers")],
        ["Call-off start date", says("14 June 2027", "term.start", "2027-06-14")],
        ["Call-off initial period", says("24 months", "term.initial", 24)],
        ["Call-off optional extension", says("12 months", "term.extension", 12)],
        ["Call-off contract value (ex. VAT)", says("£465,000", "lot.value", 465000)],
        ["Buyer may terminate on", says("3 months’ notice", "terms.notice", 3)],
        ["Invoices paid within", says("30 days", "terms.payment_days", 30)],
        ["Invoicing frequency", says("Monthly", "terms.payment_interval", 1)],
        ["Limit on supplier’s liability", says("£1,000,000", "terms.liability_cap", 1000000)],
        [],
        ["Section 2: insurances", "Cover", "When"],
        [insured("Professional indemnity", "professional-indemnity"), cover("£2m", "professional-indemnity", 2000000), due("By start date", "professional-indemnity", "by-start")],
        [insured("Public liability", "public-liability"), cover("£5m", "public-liability", 5000000), due("By start date", "public-liability", "by-start")],
        [],
        ["Section 3: framework (for information, owned by the consortium)"],
        ["Framework value", never("£48 million")],
        ["Framework term", never("4 years")],
        ["Framework end date", never("30 September 2028")],
    ])  # fmt: skip
    return book.case("bro-tywyn-call-off", "contract data")


def integrated_care_contract_data() -> Case:
    """An integrated care board: contract data in three columns, with struck and offered figures."""
    book = Book()
    book.sheet("Contract data", [
        ["Contract data – Part one (data given by the Commissioner)"],
        ["Ref", "Statement", "Data"],
        ["CD1", "The services are", text("tender.title", "Community stroke exercise groups")],
        ["CD2", "The starting date is", says("5 July 2027", "term.start", "2027-07-05")],
        ["CD3", "The service period is", says("30 months", "term.initial", 30)],
        ["CD4", "The period for payment is", says("28 days", "terms.payment_days", 28)],
        ["CD5", "The assessment interval is", says("monthly", "terms.payment_interval", 1)],
        ["CD6", "The total of the prices may not be more than", says("£290,000", "lot.value", 290000)],
        ["CD7", "The Commissioner gives notice to end of", says("4 months", "terms.notice", 4)],
        ["CD8", "Price adjustment for inflation", says("Fixed price, no adjustment", "terms.uplift", "fixed")],
        ["CD9", "The minimum public liability cover is", cover("£5 million", "public-liability", 5000000)],
        ["CD10", "The minimum professional indemnity cover is", Cell("£1 million", Fact("insurance.amount", 1000000, None, "professional-indemnity"))],
        ["CD11", "Liability of the provider is limited to", says("£500,000", "terms.liability_cap", 500000)],
        ["CD12", "Number of reports each year", says("2", "terms.reports_a_year", 2)],
        ["CD13", "A performance bond is", says("not required", "conditions.guarantee_required", False)],
        ["CD14", "Staff transferring (TUPE)", says("none", "terms.staff_transfer", False)],
        ["CD15", "Service area", text("lot.area", "Wold, Fen and the Isle")],
        ["CD16", "Retention", unsure("3%")],
        [],
        ["Contract data – Part two (data given by the Provider)"],
        ["CP1", "The fee percentage is", never("6.5%")],
        ["CP2", "The total of the prices is", never("£271,300")],
        ["CP3", "The key person is", never("[name]")],
    ])  # fmt: skip
    return book.case("stroke-groups-contract-data", "contract data")


CASES: tuple[Case, ...] = (
    bilingual_family_support(),
    side_by_side_languages(),
    welsh_youth_service(),
    welsh_supported_lodgings(),
    integrated_care_contract_data(),
)
