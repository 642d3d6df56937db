"""Workbooks of Welsh councils: labels in two languages, and in Welsh alone."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, never, says
from tests.workbook_corpus.case import Case
from tests.workbook_corpus.shorthand import cover, criterion, indicator, insured, text, weight

EL, PL, PI = "employers-liability", "public-liability", "professional-indemnity"


def _libraries() -> Case:
    """A county borough's form: Welsh, a stroke, English, in each label."""
    book = Book()
    book.sheet(
        "Crynodeb - Summary",
        [
            ["Crynodeb o'r caffaeliad / Summary of the procurement"],
            ["Teitl / Title", text("tender.title", "Home library service")],
            ["Y cyngor / Council", text("buyer.name", "Glanafon County Borough Council")],
            ["Gwlad / Nation", says("Cymru / Wales", "buyer.nation", "wales")],
            ["Math / Type", says("Gwasanaethau / Services", "tender.category", "services")],
            [
                "Cyfanswm gwerth heb TAW / Total value without VAT",
                says("£96,000", "lot.value", 96000),
            ],
            [
                "Gwerth y flwyddyn heb TAW / Value a year without VAT",
                says("£32,000", "lot.stated_annual_value", 32000),
            ],
            ["Dechrau / Start", says("1 Ebrill / April 2027", "term.start", "2027-04-01")],
            ["Hyd / Length", says("3 blynedd / years", "term.initial", 36)],
            ["Estyniad / Extension", says("hyd at 24 mis / up to 24 months", "term.extension", 24)],
            [
                "Trosglwyddo staff (TUPE) / Transfer of staff (TUPE)",
                says("Nac oes / No", "terms.staff_transfer", False),
            ],
        ],
    )
    book.sheet(
        "Amserlen - Timetable",
        [
            ["Cam / Step", "Dyddiad / Date"],
            [
                "Cyhoeddi'r hysbysiad / Notice published",
                says(date(2026, 11, 23), "timetable.published", "2026-11-23"),
            ],
            [
                "Cwestiynau erbyn / Questions by",
                says(date(2026, 12, 14), "timetable.questions", "2026-12-14"),
            ],
            [
                "Dyddiad cau tendrau / Tenders close",
                says(date(2027, 1, 18), "timetable.deadline", "2027-01-18"),
            ],
            [
                "Penderfyniad dyfarnu / Award decision",
                says(date(2027, 2, 15), "timetable.award", "2027-02-15"),
            ],
        ],
    )
    book.sheet(
        "Sgorio - Scoring",
        [
            ["Maen prawf / Criterion", "Pwysoliad / Weighting"],
            [criterion("Ansawdd / Quality", "quality"), weight("60%", 60, "Ansawdd / Quality")],
            [criterion("Pris / Price", "price"), weight("30%", 30, "Pris / Price")],
            [
                criterion("Gwerth cymdeithasol / Social value", "social-value"),
                weight("10%", 10, "Gwerth cymdeithasol / Social value"),
            ],
        ],
    )
    return book.case("county-borough-home-library", "bilingual")


def _dementia() -> Case:
    """A county's list: one column of Welsh labels, one of English, one of answers."""
    book = Book()
    rows: list[tuple[str, str, Cell]] = [
        ("Enw'r tendr", "Name of the tender", text("tender.title", "Dementia-friendly day clubs")),
        ("Corff sy'n prynu", "Buying body", text("buyer.name", "Ceirion County Council")),
        ("Cyfeirnod", "Reference", text("tender.reference", "CCC/GC/0271")),
        (
            "Cyllideb am y tymor llawn (heb TAW)",
            "Budget for the full term (ex VAT)",
            says("£210,000", "lot.value", 210000),
        ),
        ("Cyhoeddwyd", "Published", says("7 Rhagfyr 2026", "timetable.published", "2026-12-07")),
        ("Cau", "Closes", says("22 Ionawr 2027", "timetable.deadline", "2027-01-22")),
        (
            "Y contract yn dechrau",
            "Contract starts",
            says("3 Mai 2027", "term.start", "2027-05-03"),
        ),
        (
            "Lleiafswm trosiant",
            "Minimum turnover",
            says("Dim / None", "conditions.minimum_turnover", "none"),
        ),
        (
            "Cynigion ar y cyd",
            "Joint bids",
            says("Derbynnir / Accepted", "conditions.consortium_allowed", True),
        ),
        (
            "Is-gontractio",
            "Sub-contracting",
            says("Caniateir / Allowed", "conditions.subcontracting_allowed", True),
        ),
        ("Nifer y geirdaon", "Number of references", says("2", "reference.count", 2)),
        (
            "Talu anfonebau o fewn",
            "Invoices paid within",
            says("30 diwrnod / days", "terms.payment_days", 30),
        ),
        ("Marc ansawdd", "Example of an answer", never("PQASSO, 12 mis / months")),
    ]
    book.sheet(
        "Manylion",
        [
            ["Cymraeg", "English", "Ateb / Answer"],
            *([welsh, english, cell] for welsh, english, cell in rows),
        ],
    )
    book.sheet(
        "Yswiriant",
        [
            ["Math o yswiriant", "Type of insurance", "Lleiafswm / Minimum"],
            ["Atebolrwydd cyhoeddus", insured("Public liability", PL), cover("£5m", PL, 5000000)],
            [
                "Atebolrwydd cyflogwr",
                insured("Employers' liability", EL),
                cover("£10m", EL, 10000000),
            ],
        ],
    )
    return book.case("county-dementia-two-label-columns", "bilingual")


def _nursery() -> Case:
    """A Welsh-speaking county's workbook: everything in Welsh."""
    book = Book()
    book.sheet(
        "Tendr",
        [
            ["Teitl y tendr", text("tender.title", "Gofal plant cyfrwng Cymraeg")],
            ["Awdurdod contractio", text("buyer.name", "Cyngor Sir Dyffryn Alaw")],
            ["Cyfeirnod y tendr", text("tender.reference", "DA-2027-09")],
            ["Math o gontract", says("Gwasanaethau", "tender.category", "services")],
            ["Gwerth y contract (heb TAW)", says("£300,000", "lot.value", 300000)],
            ["Gwerth blynyddol (heb TAW)", says("£100,000", "lot.stated_annual_value", 100000)],
            ["Dyddiad cyhoeddi", says("11 Ionawr 2027", "timetable.published", "2027-01-11")],
            [
                "Dyddiad cau ar gyfer cwestiynau",
                says("29 Ionawr 2027", "timetable.questions", "2027-01-29"),
            ],
            [
                "Dyddiad cau ar gyfer tendrau",
                says("15 Chwefror 2027", "timetable.deadline", "2027-02-15"),
            ],
            ["Dyddiad dyfarnu", says("22 Mawrth 2027", "timetable.award", "2027-03-22")],
            ["Dyddiad dechrau'r contract", says("1 Medi 2027", "term.start", "2027-09-01")],
            ["Dyddiad gorffen y contract", says("31 Awst 2030", "term.end", "2030-08-31")],
            ["Hyd y contract", says("3 blynedd", "term.initial", 36)],
            [
                "Lleiafswm trosiant blynyddol",
                says("£150,000", "conditions.minimum_turnover", 150000),
            ],
            ["Consortia", says("Caniateir", "conditions.consortium_allowed", True)],
            ["Geirdaon", says("2", "reference.count", 2)],
            ["Telerau talu", says("30 diwrnod", "terms.payment_days", 30)],
            ["A yw'r contract wedi'i rannu'n lotiau?", says("Nac ydy", "division.refused", True)],
        ],
    )
    book.sheet(
        "Meini prawf dyfarnu",
        [
            ["Maen prawf", "Pwysoliad"],
            [criterion("Ansawdd", "quality"), weight("55%", 55, "Ansawdd")],
            [criterion("Pris", "price"), weight("30%", 30, "Pris")],
            [
                criterion("Gwerth cymdeithasol", "social-value"),
                weight("15%", 15, "Gwerth cymdeithasol"),
            ],
        ],
    )
    book.sheet(
        "Dangosyddion",
        [
            ["Dangosydd", "Targed"],
            [indicator("Nifer y plant sy'n mynychu"), never("40")],
            [indicator("Teuluoedd sy'n defnyddio mwy o Gymraeg gartref"), never("60%")],
        ],
    )
    book.sheet(
        "Yswiriant",
        [
            ["Yswiriant", "Lleiafswm"],
            [insured("Yswiriant atebolrwydd cyhoeddus", PL), cover("£5 miliwn", PL, 5000000)],
            [insured("Yswiriant atebolrwydd cyflogwyr", EL), cover("£5 miliwn", EL, 5000000)],
        ],
    )
    return book.case("welsh-county-childcare", "Welsh")


CASES: tuple[Case, ...] = (_libraries(), _dementia(), _nursery())
