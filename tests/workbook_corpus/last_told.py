"""Workbooks for measuring: a forward plan, numbered requirements, and a brief in whole sentences."""

from __future__ import annotations

from datetime import date

from tests.workbook_corpus.builder import Book, Cell, says, unsure
from tests.workbook_corpus.case import Case, Fact


def _forward_plan() -> Case:
    book = Book()

    def row(
        number: int,
        title: str,
        value: str,
        pounds: int,
        start: date,
        term: str,
        months: int,
        route: str,
        vcse: str,
        *,
        marked: bool,
    ) -> list[object]:
        tender = str(number)
        called_off = (
            [Fact("procedure.call_off", True, tender=tender)] if "call-off" in route else []
        )
        return [
            Cell(f"FP{number}", Fact("tender.reference", f"FP{number}", tender=tender)),
            Cell(title, Fact("tender.title", title, tender=tender)),
            Cell(value, Fact("lot.value", pounds, tender=tender)),
            Cell(start, Fact("term.start", start.isoformat(), tender=tender), format="dd/mm/yyyy"),
            Cell(term, Fact("term.initial", months, tender=tender)),
            Cell(route, Fact("procedure.method", route, tender=tender), *called_off),
            Cell(vcse, Fact("lot.marked_for_voluntary", marked, tender=tender)),
            "People" if number % 2 else "Place",
        ]

    book.sheet(
        "Forward Plan",
        [
            [unsure("Fenwick Bay Council - Procurement Forward Plan 2027/28")],
            ["Subject to change. Contact procurement@fenwickbay.example"],
            [],
            ["Ref", "Contract", "Estimated total value", "Start date", "Length", "Procedure", "Suitable for VCSE", "Directorate"],
            row(101, "Dementia Day Opportunities", "£540,000", 540000, date(2027, 4, 1), "3 years", 36, "Open procedure", "Yes", marked=True),
            row(102, "Street Cleansing Vehicles", "£1.3m", 1300000, date(2027, 9, 1), "5 years", 60, "Framework call-off", "No", marked=False),
            row(103, "Parent Peer Support", "£96,000", 96000, date(2027, 7, 1), "2 years", 24, "Request for quotation", "Yes", marked=True),
            row(104, "Playground Inspection", "£72,500", 72500, date(2028, 1, 10), "4 years", 48, "Open procedure", "No", marked=False),
            row(105, "Sexual Health Outreach", "£410,000", 410000, date(2028, 4, 3), "3 years", 36, "Competitive flexible procedure", "Yes", marked=True),
        ],
        merge=("A1:H1", "A2:H2"),
    )  # fmt: skip
    return book.case("fenwick-forward-plan", "a row a tender")


def _youth_requirements() -> Case:
    book = Book()
    book.sheet(
        "Requirements",
        [
            [unsure("Open Access Youth Work: requirements")],
            ["Ref", "Requirement", "Mandatory?"],
            [1, "The service", None],
            [
                1.1,
                unsure("Sessions are held in the Elmtree, Portway and St Jude's neighbourhoods."),
                "M",
            ],
            [
                1.2,
                says(
                    "The Provider will work with about 700 young people each year.",
                    "lot.volume",
                    700,
                ),
                "M",
            ],
            [
                1.3,
                says(
                    "The service is given in community venues across the borough.",
                    "service.community_venues",
                    True,
                ),
                "M",
            ],
            [
                1.4,
                says(
                    "The service is early help: it is meant to prevent later need.",
                    "service.prevention",
                    True,
                ),
                "M",
            ],
            [
                1.5,
                says(
                    "A youth board of local residents will help to steer the service.",
                    "service.local_governance",
                    True,
                ),
                "M",
            ],
            [
                1.6,
                says(
                    "Six months after support ends the Provider will ask young people how they fare.",
                    "service.follow_up",
                    True,
                ),
                "D",
            ],
            [
                1.7,
                says(
                    "People will not be turned away for a second need, such as drug use.",
                    "service.excludes_second_need",
                    False,
                ),
                "M",
            ],
            [2, "Contract", None],
            [
                2.1,
                says("The contract starts on 6 September 2027.", "term.start", "2027-09-06"),
                "M",
            ],
            [
                2.2,
                Cell(
                    "The initial term is 3 years, and the Council may extend it by up to 2 years.",
                    Fact("term.initial", 36),
                    Fact("term.extension", 24),
                ),
                "M",
            ],
            [
                2.3,
                says(
                    "The Council may end the contract without fault with 6 months' notice.",
                    "terms.notice",
                    6,
                ),
                "M",
            ],
            [2.4, says("The Provider will send 4 reports a year.", "terms.reports_a_year", 4), "M"],
            [2.5, says("Invoices are paid within 30 days.", "terms.payment_days", 30), "M"],
            [2.6, says("The price is indexed each April by CPI.", "terms.uplift", "indexed"), "M"],
            [3, "Bidders", None],
            [
                3.1,
                says(
                    "Bidders must have a yearly turnover of at least £150,000.",
                    "conditions.minimum_turnover",
                    150000,
                ),
                "M",
            ],
            [
                3.2,
                Cell(
                    "Bidders must give 2 references from the last 5 years.",
                    Fact("reference.count", 2),
                    Fact("reference.years", 5),
                ),
                "M",
            ],
            [
                3.3,
                Cell(
                    "Bidders must hold public liability insurance of £5 million by the start of the contract.",
                    Fact("insurance.kind", "public-liability", None, "public-liability"),
                    Fact("insurance.amount", 5000000, None, "public-liability"),
                    Fact("insurance.due", "by-start", None, "public-liability"),
                ),
                "M",
            ],
            [3.4, says("Consortium bids are allowed.", "conditions.consortium_allowed", True), "M"],
            ["M = mandatory, D = desirable"],
        ],
    )
    return book.case("youth-work-requirements", "numbered requirements")


def _prose_cells() -> Case:
    book = Book()
    book.sheet(
        "Brief",
        [
            ["Section", "Text"],
            [
                "Background",
                unsure(
                    "Stourbeck Borough Council has commissioned employment support since 2019. The last contract helped 480 people."
                ),
            ],
            [
                "What we want",
                Cell(
                    "We want one service that helps 300 people a year back to work. Residents will use it directly and it will be held in libraries and community centres.",
                    Fact("lot.volume", 300),
                    Fact("service.for_residents", True),
                    Fact("service.community_venues", True),
                ),
            ],
            [
                "Money",
                Cell(
                    "The value of the contract is £720,000 over its whole term, without VAT. That is £240,000 a year.",
                    Fact("lot.value", 720000),
                    Fact("lot.stated_annual_value", 240000),
                ),
            ],
            [
                "Payment",
                Cell(
                    "We will pay monthly in arrears. 80% of the price is a block payment and 20% is paid for results.",
                    Fact("terms.in_advance", False),
                    Fact("terms.payment_interval", 1),
                    Fact("payment.basis", "block", None, "block"),
                    Fact("payment.share", 80, None, "block"),
                    Fact("payment.basis", "results", None, "results"),
                    Fact("payment.share", 20, None, "results"),
                ),
            ],
            [
                "Term",
                Cell(
                    "The contract will start on 1 December 2027 for an initial term of three years. It may be extended by a further 12 months.",
                    Fact("term.start", "2027-12-01"),
                    Fact("term.initial", 36),
                    Fact("term.extension", 12),
                ),
            ],
            [
                "Timetable",
                Cell(
                    "Tenders must be received by noon on 23 July 2027. Questions may be asked until 9 July 2027. We expect to award the contract on 17 September 2027.",
                    Fact("timetable.deadline", "2027-07-23"),
                    Fact("timetable.questions", "2027-07-09"),
                    Fact("timetable.award", "2027-09-17"),
                ),
            ],
            [
                "Scoring",
                Cell(
                    "Tenders are scored 70% on quality and 30% on price.",
                    Fact("award.stated_quality_weight", 70),
                    Fact("award.stated_price_weight", 30),
                ),
            ],
            [
                "Who may bid",
                Cell(
                    "Consortia are welcome and sub-contracting is allowed. There is no minimum turnover.",
                    Fact("conditions.consortium_allowed", True),
                    Fact("conditions.subcontracting_allowed", True),
                    Fact("conditions.minimum_turnover", "none"),
                ),
            ],
            ["Staff", says("TUPE is likely to apply to nine staff.", "terms.staff_transfer", True)],
        ],
    )
    return book.case("employment-support-brief", "prose in cells")


CASES = (_forward_plan(), _youth_requirements(), _prose_cells())
