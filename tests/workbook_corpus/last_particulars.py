"""Workbooks for measuring: contract data, and tenders of Wales in Welsh and in both languages."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import Case, Fact
from tests.workbook_corpus.shorthand import cover, criterion, due, insured, text, weight


def _contract_data() -> Case:
    book = Book()
    book.sheet(
        "Contract Particulars",
        [
            ["CONTRACT PARTICULARS", None, None, None],
            ["Clause", "Particular", "Entry", "Drafting note"],
            [
                "-",
                "The Contract is for",
                text("tender.title", "Victim Support and Restorative Justice"),
                None,
            ],
            [
                "1.1",
                "The Authority",
                text("buyer.name", "Police and Crime Commissioner for Westmarch"),
                never("[insert name of contracting party]"),
            ],
            [
                "1.1",
                "Commencement Date",
                says("1 April 2027", "term.start", "2027-04-01"),
                never("not earlier than signature"),
            ],
            ["1.1", "Expiry Date", says("31 March 2030", "term.end", "2030-03-31"), None],
            ["2.1", "Initial Term", says("3 years", "term.initial", 36), None],
            [
                "2.2",
                "Extension Period",
                says("24 months", "term.extension", 24),
                never("usually 12 or 24 months"),
            ],
            [
                "2.3",
                "Latest time for extension notice",
                says("6 months before the Expiry Date", "term.extension_notice", 6),
                None,
            ],
            [
                "7.1",
                "Annual Contract Price",
                says("£415,000", "lot.stated_annual_value", 415000),
                None,
            ],
            ["7.4", "Price adjustment", says("CPI, each 1 April", "terms.uplift", "indexed"), None],
            [
                "7.6",
                "Interval of payment",
                Cell(
                    "Quarterly in advance",
                    Fact("terms.payment_interval", 3),
                    Fact("terms.in_advance", True),
                ),
                None,
            ],
            [
                "7.7",
                "Period for payment of a valid invoice",
                says("30 days", "terms.payment_days", 30),
                None,
            ],
            [
                "7.8",
                "Period for payment of sub-contractors",
                says("30 days", "terms.subcontractor_payment_days", 30),
                None,
            ],
            [
                "7.9",
                "Unspent sums returned to the Authority",
                says("Yes", "terms.surplus_clawed_back", True),
                None,
            ],
            [
                "11.2",
                "Limit of the Supplier's liability",
                says("£2,000,000", "terms.liability_cap", 2000000),
                never("do not leave blank; default £5,000,000"),
            ],
            [
                "12.1",
                insured("Employer's liability insurance", "employers-liability"),
                cover("not less than £10,000,000", "employers-liability", 10000000),
                None,
            ],
            [
                "12.1",
                insured("Public liability insurance", "public-liability"),
                cover("not less than £5,000,000", "public-liability", 5000000),
                None,
            ],
            [
                "12.1",
                insured("Professional indemnity insurance", "professional-indemnity"),
                cover("not less than £2,000,000", "professional-indemnity", 2000000),
                None,
            ],
            ["15.3", "TUPE applies", says("Yes", "terms.staff_transfer", True), None],
            [
                "19.1",
                "Termination on notice by the Authority",
                says("6 months", "terms.notice", 6),
                None,
            ],
            ["19.4", "Termination on notice by the Supplier", never("9 months"), None],
            ["22", "Reports each year", says("4", "terms.reports_a_year", 4), None],
            [
                "Schedule 4",
                "Parent company guarantee",
                says("Not required", "conditions.guarantee_required", False),
                None,
            ],
        ],
        merge=("A1:D1",),
    )
    book.sheet(
        "Definitions",
        [
            ["Term", "Meaning"],
            ["Commencement Date", "the date so stated in the Contract Particulars"],
            ["Working Day", "a day other than a Saturday, a Sunday or a bank holiday in England"],
            ["Prescribed Rate", "4% a year above the base rate"],
        ],
        never=True,
    )
    return book.case("restorative-justice-particulars", "contract data")


def _welsh() -> Case:
    book = Book()
    book.sheet(
        "Manylion",
        [
            [unsure("Manylion y tendr - Gwasanaeth Cyfeillio")],
            [],
            ["Teitl y contract", text("tender.title", "Gwasanaeth Cyfeillio Pobl Hŷn")],
            ["Awdurdod contractio", text("buyer.name", "Cyngor Sir Glanhafren")],
            ["Cyfeirnod", text("tender.reference", "CSG-118")],
            ["Categori", says("Gwasanaethau", "tender.category", "services")],
            ["Gwerth y contract (heb TAW)", says("£186,000", "lot.value", 186000)],
            ["Gwerth blynyddol", says("£62,000", "lot.stated_annual_value", 62000)],
            ["Dyddiad dechrau", says("1 Medi 2027", "term.start", "2027-09-01")],
            ["Cyfnod cychwynnol", says("3 blynedd", "term.initial", 36)],
            ["Estyniad", says("2 flynedd", "term.extension", 24)],
            [
                "Dyddiad cau ar gyfer tendrau",
                says("21 Mai 2027", "timetable.deadline", "2027-05-21"),
            ],
            [
                "Dyddiad cau ar gyfer cwestiynau",
                says("7 Mai 2027", "timetable.questions", "2027-05-07"),
            ],
            ["Dyddiad dyfarnu", says("25 Mehefin 2027", "timetable.award", "2027-06-25")],
            ["Telerau talu", says("30 diwrnod", "terms.payment_days", 30)],
            ["Cyfnod rhybudd", says("6 mis", "terms.notice", 6)],
            ["A yw TUPE yn berthnasol?", says("Ydy", "terms.staff_transfer", True)],
            ["A ganiateir consortia?", says("Caniateir", "conditions.consortium_allowed", True)],
            ["A yw'r contract wedi'i rannu'n lotiau?", says("Nac ydy", "division.refused", True)],
            ["Isafswm trosiant", says("Dim", "conditions.minimum_turnover", "none")],
            [],
            ["Yswiriant", "Swm"],
            [
                insured("Atebolrwydd cyflogwyr", "employers-liability"),
                cover("£10 miliwn", "employers-liability", 10000000),
            ],
            [
                insured("Atebolrwydd cyhoeddus", "public-liability"),
                cover("£5 miliwn", "public-liability", 5000000),
            ],
            [],
            ["Maen prawf", "Pwysoliad"],
            [criterion("Ansawdd", "quality"), weight("60%", 60, "Ansawdd")],
            [
                criterion("Gwerth cymdeithasol", "social-value"),
                weight("10%", 10, "Gwerth cymdeithasol"),
            ],
            [criterion("Pris", "price"), weight("30%", 30, "Pris")],
        ],
    )
    return book.case("glanhafren-cyfeillio", "Welsh")


def _bilingual() -> Case:
    book = Book()
    book.sheet(
        "Tender",
        [
            [unsure("Cyngor Gwerndâl / Gwerndale Council"), None, None],
            ["Cymraeg", "English", "Ateb / Response"],
            ["Teitl", "Title", unsure("Cymorth Tai / Housing Support")],
            ["Cyf.", "Ref.", text("tender.reference", "GWD/27/09")],
            ["Cenedl", "Nation", says("Cymru / Wales", "buyer.nation", "wales")],
            [
                "Cyfanswm gwerth (heb TAW)",
                "Total value (excl. VAT)",
                says("£640,000", "lot.value", 640000),
            ],
            ["Nifer y bobl y flwyddyn", "People per year", says("310", "lot.volume", 310)],
            [
                "Dechrau",
                "Start",
                says("4 Hydref 2027 / 4 October 2027", "term.start", "2027-10-04"),
            ],
            [
                "Hyd y contract",
                "Length of contract",
                says("48 mis / 48 months", "term.initial", 48),
            ],
            [
                "Cyhoeddi'r hysbysiad",
                "Publication of notice",
                says("12/04/2027", "timetable.published", "2027-04-12"),
            ],
            [
                "Cwestiynau erbyn",
                "Questions by",
                says("03/05/2027", "timetable.questions", "2027-05-03"),
            ],
            ["Tendrau erbyn", "Tenders by", says("17/05/2027", "timetable.deadline", "2027-05-17")],
            ["Dyfarnu", "Award", says("28/06/2027", "timetable.award", "2027-06-28")],
            [
                "Talu anfonebau",
                "Payment of invoices",
                says("30 diwrnod / 30 days", "terms.payment_days", 30),
            ],
            [
                "Is-gontractio?",
                "Sub-contracting allowed?",
                says("Ie / Yes", "conditions.subcontracting_allowed", True),
            ],
            [
                "Cyfrifon archwiliedig?",
                "Audited accounts?",
                says("Na / No", "conditions.audited_accounts", False),
            ],
            [
                "Ymgysylltu â'r farchnad?",
                "Market engagement held?",
                says("Do / Yes", "preparation.held", True),
            ],
            [],
            ["Yswiriant / Insurance", "Erbyn / By", "Swm / Amount"],
            [
                insured("Atebolrwydd cyhoeddus / Public liability", "public-liability"),
                due("Dechrau / Start", "public-liability", "by-start"),
                cover("£5,000,000", "public-liability", 5000000),
            ],
            [],
            ["Meini prawf / Criteria", None, "Pwysau / Weight"],
            [
                criterion("Ansawdd / Quality", "quality"),
                None,
                weight("70%", 70, "Ansawdd / Quality"),
            ],
            [criterion("Pris / Price", "price"), None, weight("30%", 30, "Pris / Price")],
        ],
        merge=("A1:C1",),
    )
    return book.case("gwerndale-housing-support", "bilingual")


CASES = (_contract_data(), _welsh(), _bilingual())
