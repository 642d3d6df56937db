"""Workbooks of councils in Wales: labels in both languages, and in Welsh alone."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, Row, says
from tests.workbook_corpus.case import Case, Fact


def _both_languages() -> Case:
    book = Book()
    title = "Cymorth i Ofalwyr Ifanc / Young Carers Support"
    book.sheet(
        "Crynodeb - Summary",
        [
            ["Crynodeb o'r tendr / Tender summary"],
            ["Teitl y contract / Contract title", says(title, "tender.title", title)],
            ["Awdurdod contractio / Contracting authority", says("Cyngor Bro Elwy", "buyer.name", "Cyngor Bro Elwy")],
            ["Cyfeirnod / Reference", says("CBE-2027-03", "tender.reference", "CBE-2027-03")],
            ["Gwerth y contract / Contract value", says("£270,000", "lot.value", 270000)],
            ["Gwerth blynyddol / Annual value", says("£90,000", "lot.stated_annual_value", 90000)],
            ["Hyd y contract / Contract length", says("3 blynedd / 3 years", "term.initial", 36)],
            ["Estyniad / Extension", says("hyd at 12 mis / up to 12 months", "term.extension", 12)],
            ["Dyddiad dechrau / Start date", says(date(2027, 4, 1), "term.start", "2027-04-01", format="dd/mm/yyyy")],
            ["Dyddiad cau / Closing date", says(date(2027, 1, 15), "timetable.deadline", "2027-01-15", format="dd/mm/yyyy")],
            ["Cwestiynau erbyn / Questions by", says("18/12/2026", "timetable.questions", "2026-12-18")],
            ["Trosiant lleiaf / Minimum turnover", says("£135,000", "conditions.minimum_turnover", 135000)],
            ["Atebolrwydd cyhoeddus / Public liability",
             says("£5 miliwn / £5 million", "insurance.amount", 5000000, item="public-liability")],
            ["Atebolrwydd cyflogwyr / Employers' liability",
             says("£10 miliwn / £10 million", "insurance.amount", 10000000, item="employers-liability")],
            ["TUPE", says("Nac ydy / No", "terms.staff_transfer", False)],
            ["Consortia", says("Caniateir / Allowed", "conditions.consortium_allowed", True)],
            ["Telerau talu / Payment terms", says("30 diwrnod / 30 days", "terms.payment_days", 30)],
        ],
    )  # fmt: skip
    book.sheet(
        "Meini prawf - Criteria",
        [
            ["Maen prawf / Criterion", "Pwysoliad / Weighting"],
            ["Pris / Price", says("40%", "criterion.weight", 40, item="Pris / Price")],
            ["Ansawdd / Quality", says("50%", "criterion.weight", 50, item="Ansawdd / Quality")],
            ["Y Gymraeg / Welsh language", says("10%", "criterion.weight", 10, item="Y Gymraeg / Welsh language")],
        ],
    )  # fmt: skip
    return book.case("young-carers-bilingual", "bilingual")


def _english_first() -> Case:
    book = Book()
    book.sheet(
        "Tender - Tendr",
        [
            ["Name of contract (Enw'r contract)", None, says("Community Wellbeing Hubs", "tender.title", "Community Wellbeing Hubs")],
            ["Council (Cyngor)", None, says("Glanrhyd County Borough Council", "buyer.name", "Glanrhyd County Borough Council")],
            ["Total value (Cyfanswm gwerth)", None, says("£600,000", "lot.value", 600000)],
            ["Initial term (Cyfnod cychwynnol)", None, says("48 months", "term.initial", 48)],
            ["Start date (Dyddiad cychwyn)", None, says("1 September 2027", "term.start", "2027-09-01")],
            ["End date (Dyddiad gorffen)", None, says("31 August 2031", "term.end", "2031-08-31")],
            ["Tender deadline (Dyddiad cau'r tendr)", None, says("30 April 2027", "timetable.deadline", "2027-04-30")],
            ["Date of publication (Dyddiad cyhoeddi)", None, says("22 March 2027", "timetable.published", "2027-03-22")],
            ["Award date (Dyddiad dyfarnu)", None, says("11 June 2027", "timetable.award", "2027-06-11")],
            ["Notice period (Cyfnod rhybudd)", None, says("3 months (3 mis)", "terms.notice", 3)],
            ["Professional indemnity (Indemniad proffesiynol)", None,
             says("£1,000,000", "insurance.amount", 1000000, item="professional-indemnity")],
            ["Sub-contracting allowed? (Is-gontractio?)", None, says("Yes (Ie)", "conditions.subcontracting_allowed", True)],
            ["References (Geirdaon)", None, says("2", "reference.count", 2)],
        ],
    )  # fmt: skip
    return book.case("wellbeing-hubs-bilingual", "bilingual")


def _welsh_only() -> Case:
    book = Book()
    book.sheet(
        "Manylion y tendr",
        [
            ["Gwahoddiad i dendro"],
            ["Teitl y contract", says("Clybiau Cinio Cymunedol", "tender.title", "Clybiau Cinio Cymunedol")],
            ["Enw'r cyngor", says("Cyngor Sir Dyffryn Aur", "buyer.name", "Cyngor Sir Dyffryn Aur")],
            ["Gwerth y contract", says("£120,000", "lot.value", 120000)],
            ["Gwerth blynyddol", says("£40,000", "lot.stated_annual_value", 40000)],
            ["Cyfnod y contract", says("3 blynedd", "term.initial", 36)],
            ["Opsiwn i ymestyn", says("12 mis", "term.extension", 12)],
            ["Dyddiad cyhoeddi", says("1 Chwefror 2027", "timetable.published", "2027-02-01")],
            ["Dyddiad cau ar gyfer cwestiynau", says("19 Chwefror 2027", "timetable.questions", "2027-02-19")],
            ["Dyddiad cau ar gyfer tendrau", says("5 Mawrth 2027", "timetable.deadline", "2027-03-05")],
            ["Dyddiad dyfarnu", says("16 Ebrill 2027", "timetable.award", "2027-04-16")],
            ["Dyddiad dechrau", says("1 Gorffennaf 2027", "term.start", "2027-07-01")],
            ["Trosiant blynyddol lleiaf", says("£60,000", "conditions.minimum_turnover", 60000)],
            ["Yswiriant atebolrwydd cyhoeddus", says("£5 miliwn", "insurance.amount", 5000000, item="public-liability")],
            ["Yswiriant atebolrwydd cyflogwyr", says("£5 miliwn", "insurance.amount", 5000000, item="employers-liability")],
            ["Telerau talu", says("30 diwrnod", "terms.payment_days", 30)],
            ["Cyfnod rhybudd", says("3 mis", "terms.notice", 3)],
            ["A yw TUPE yn berthnasol?", says("Nac ydy", "terms.staff_transfer", False)],
            ["A ganiateir consortia?", says("Caniateir", "conditions.consortium_allowed", True)],
            ["Nifer y geirdaon", says(2, "reference.count", 2)],
        ],
    )  # fmt: skip
    return book.case("clybiau-cinio", "Welsh")


def _welsh_tables() -> Case:
    book = Book()
    lots: list[Row] = [
        [
            f"Lot {number}",
            says(title, "lot.title", title, lot=number),
            says(value, "lot.value", value, lot=number, format="£#,##0"),
            says(area, "lot.area", area, lot=number),
            says("01/09/2027", "term.start", "2027-09-01", lot=number),
        ]
        for number, title, value, area in (
            ("1", "Bws galw", 90000, "Dyffryn uchaf"),
            ("2", "Ceir gwirfoddol", 30000, "Yr arfordir"),
        )
    ]
    book.sheet(
        "Lotiau",
        [
            ["Contractau cludiant cymunedol"],
            ["Awdurdod", says("Cyngor Gwaun Helyg", "buyer.name", "Cyngor Gwaun Helyg")],
            [],
            ["Lot", "Teitl y lot", "Gwerth", "Ardal", "Dyddiad dechrau"],
            *lots,
            [],
            ["Meini prawf", "Pwysoliad"],
            ["Pris", Cell("30%", Fact("criterion.weight", 30, item="Pris"), Fact("criterion.kind", "price", item="Pris"))],
            ["Ansawdd", Cell("55%", Fact("criterion.weight", 55, item="Ansawdd"),
                             Fact("criterion.kind", "quality", item="Ansawdd"))],
            ["Gwerth cymdeithasol", Cell("15%", Fact("criterion.weight", 15, item="Gwerth cymdeithasol"),
                                         Fact("criterion.kind", "social-value", item="Gwerth cymdeithasol"))],
        ],
    )  # fmt: skip
    return book.case("cludiant-cymunedol", "Welsh")


CASES: tuple[Case, ...] = (
    _both_languages(),
    _english_first(),
    _welsh_only(),
    _welsh_tables(),
)
