"""Writes the example tenders of this folder. Every council, service and figure is invented."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
NOTE = "Illustrative example. The council, the service and every figure in it are invented."
POUNDS = '"£"#,##0'
DAY = "d mmmm yyyy"

Row = tuple[Any, ...]


def sheet(book: Workbook, name: str, rows: list[Row], *, header: int | None = None) -> Worksheet:
    """A sheet with rows, a bold header row, money and dates in their formats."""
    page: Worksheet = book.create_sheet(name)
    for row in rows:
        page.append(row)
    for line in page.iter_rows():
        for cell in line:
            if isinstance(cell.value, date):
                cell.number_format = DAY
            elif isinstance(cell.value, int) and cell.value >= 1_000:
                cell.number_format = POUNDS
    if header is not None:
        for cell in page[header]:
            cell.font = Font(bold=True)
    for column in "ABCDEF":
        page.column_dimensions[column].width = 34
    return page


def book(name: str, sheets: dict[str, tuple[list[Row], int | None]]) -> None:
    """A workbook under its name, dated so that writing it again gives the same bytes inside."""
    workbook = Workbook()
    del workbook["Sheet"]
    for title, (rows, header) in sheets.items():
        sheet(workbook, title, rows, header=header)
    workbook.save(HERE / name)


def community_transport() -> None:
    """A draft with barriers: turnover, insurance, price, indicators, payment, lots."""
    summary: list[Row] = [
        (NOTE,),
        (),
        ("Title", "Harrowmere community transport"),
        ("Buyer", "Harrowmere District Council"),
        ("Nation", "England"),
        ("Contract type", "Services"),
        ("Used by residents", "Yes"),
        ("Light touch", "No"),
        ("Market engagement", "No"),
        ("Grant considered", "No"),
        ("Estimated contract value", 150_000),
        ("Contract length", "3 years"),
        ("Start date", date(2027, 4, 1)),
        ("Population served", "94,000"),
        ("Not divided into lots", "Yes"),
        ("Reason for no lots", "The nature of the contract is not suitable for lots."),
    ]
    conditions: list[Row] = [
        ("Conditions of participation",),
        (),
        ("Ref", "Requirement", "Detail"),
        ("2.1", "Consortium bids", "Not accepted"),
        ("2.2", "Lead provider", "Not required"),
        ("2.3", "References required", "2"),
        ("2.4", "References within", "3"),
        (),
        ("2.5", "Minimum annual turnover", "£150,000"),
        (),
        ("2.6", "Employers' liability insurance", "£5m, by contract start"),
        ("2.7", "Public liability insurance", "£10m, certificate to be sent with the bid"),
        (),
        ("2.8", "Audited accounts", "Yes"),
        ("2.9", "Reliance on partners", "Not accepted"),
    ]
    criteria: list[Row] = [
        ("Criterion", "Weighting"),
        ("Price", "60%"),
        ("Quality of the service", "30%"),
        ("Social value", "10%"),
    ]
    indicators: list[Row] = [
        ("KPI", "Target"),
        ("Number of journeys a month", "450"),
        ("Number of passengers registered", "300"),
        ("Number of new passengers a quarter", "25"),
        ("Number of miles driven", "9,000"),
        ("Number of telephone calls answered", "600"),
        ("Number of volunteer driver hours", "800"),
        ("Number of cancelled journeys", "10"),
        ("Number of complaints", "2"),
        ("Number of vehicle checks", "52"),
        ("Number of bookings taken online", "100"),
        ("Passengers who feel less isolated", "70%"),
    ]
    terms: list[Row] = [
        ("Contract terms",),
        ("Payment terms", "60 days from receipt of invoice"),
        ("Price uplift", "Prices are fixed for the term"),
        ("Notice period", "1 month"),
        ("Underspend returned", "Yes"),
    ]
    specification: list[Row] = [
        ("Specification",),
        ("The provider runs door-to-door transport for residents who cannot use a bus.",),
        ("Journeys are booked by telephone and driven by trained volunteers and paid staff.",),
    ]
    book(
        "community-transport.xlsx",
        {
            "Summary": (summary, None),
            "Timetable": (
                [
                    ("Publication date", date(2026, 12, 7)),
                    ("Closing date", date(2027, 1, 11)),
                    ("Award date", date(2027, 2, 8)),
                ],
                None,
            ),
            "Conditions": (conditions, 3),
            "Award criteria": (criteria, 1),
            "KPIs": (indicators, 1),
            "Terms": (terms, None),
            "Specification": (specification, None),
        },
    )


def neighbourhood_befriending() -> None:
    """A draft without barriers: neighbourhood lots, fixed budget, uplift, payment in advance."""
    summary: list[Row] = [
        (NOTE,),
        (),
        ("Title", "Befriending in four neighbourhoods"),
        ("Buyer", "Wexcombe Borough Council"),
        ("Nation", "England"),
        ("Contract type", "Services"),
        ("Used by residents", "Yes"),
        ("Light touch", "Yes"),
        ("Market engagement", "Yes"),
        ("Grant considered", "Yes"),
        ("Two-stage", "No"),
        ("Framework members only", "No"),
        ("Estimated contract value", 620_000),
        ("Contract length", "5 years"),
        ("Start date", date(2027, 7, 1)),
        ("Named places", "Ashgrove, Millbank, Saltney Green and Castle Hill"),
        ("Named partners", "Ashgrove Community Centre, Millbank Together"),
    ]
    lots: list[Row] = [
        ("Lot", "Lot title", "Area", "Lot value", "Population"),
        (1, "Befriending in Ashgrove", "Ashgrove", 160_000, "21,000"),
        (2, "Befriending in Millbank", "Millbank", 160_000, "19,500"),
        (3, "Befriending in Saltney Green", "Saltney Green", 150_000, "17,200"),
        (4, "Befriending in Castle Hill", "Castle Hill", 150_000, "16,800"),
    ]
    conditions: list[Row] = [
        ("Conditions of participation",),
        (),
        ("Minimum turnover", "None"),
        ("Consortium bids", "Welcome"),
        ("Local suppliers only", "No"),
        ("Audited accounts", "No"),
        ("Reliance on partners", "Yes"),
        ("Contract with us", "No"),
        ("Public liability insurance", "£5m, by contract start"),
        ("Employers' liability insurance", "£5m, by contract start"),
    ]
    criteria: list[Row] = [
        ("Criterion", "Weighting"),
        ("Knowledge of the neighbourhood and reach to residents", 40),
        ("Quality of the service", 40),
        ("Price", 10),
        ("Social value", 10),
    ]
    indicators: list[Row] = [
        ("KPI", "Indicator type"),
        ("Residents who say that they feel less alone", "Outcome"),
        ("Residents who have joined a local group", "Outcome"),
        ("Number of residents matched with a befriender", "Activity"),
        ("What residents and volunteers changed in the service", "Process"),
    ]
    terms: list[Row] = [
        ("Contract terms",),
        ("Payment terms", "Within 10 days of a valid invoice"),
        ("Price uplift", "CPI each April"),
        ("Notice period", "6 months"),
        ("Underspend returned", "No"),
        (),
        ("Payment basis", "Share"),
        ("Block payment, quarterly in advance", "100%"),
    ]
    specification: list[Row] = [
        ("Specification",),
        ("Each neighbourhood has a lot of its own, shaped with the people who live there.",),
        ("Residents, GPs and neighbours can all refer; nobody has to meet a threshold.",),
        (),
        ("Exclusion criteria", "No"),
        ("Entry threshold", "No"),
        ("Statutory referral only", "No"),
        ("Full coverage from day one", "No"),
        ("Number of questions", 5),
        ("Word limit", "2,500"),
        ("Local social value", "Yes"),
        ("Social value in pounds", "0%"),
    ]
    book(
        "neighbourhood-befriending.xlsx",
        {
            "Summary": (summary, None),
            "Lots": (lots, 1),
            "Timetable": (
                [
                    ("Publication date", date(2026, 12, 1)),
                    ("Closing date", date(2027, 1, 25)),
                ],
                None,
            ),
            "Conditions": (conditions, None),
            "Award criteria": (criteria, 1),
            "KPIs": (indicators, 1),
            "Terms": (terms, None),
            "Specification": (specification, None),
        },
    )


def lunch_clubs() -> None:
    """A tender notice in OCDS, as Find a Tender publishes it under the Procurement Act."""
    release = {
        "ocid": "ocds-h6vhtk-example1",
        "id": "example-2026",
        "tag": ["tender"],
        "date": "2026-11-02T09:00:00Z",
        "initiationType": "tender",
        "description": NOTE,
        "parties": [
            {
                "id": "GB-PPON-EXAMPLE",
                "name": "Brackenshire County Council",
                "roles": ["buyer"],
                "address": {"region": "UKF30", "countryName": "United Kingdom"},
            }
        ],
        "buyer": {"id": "GB-PPON-EXAMPLE", "name": "Brackenshire County Council"},
        "tender": {
            "id": "BCC-0417",
            "legalBasis": {"id": "2023/54", "scheme": "UKPGA"},
            "title": "Lunch clubs for older people",
            "description": (
                "Lunch clubs for older people in Brackenshire. Bidders must have a minimum annual "
                "turnover of £400,000 in each of the last two financial years. Evidence of public "
                "liability insurance of £5 million must be submitted with the tender. "
                "Invoices are paid within 30 days of receipt."
            ),
            "status": "active",
            "value": {"amountGross": 720000, "amount": 600000, "currency": "GBP"},
            "procurementMethod": "open",
            "procurementMethodDetails": "Open procedure",
            "mainProcurementCategory": "services",
            "specialRegime": ["lightTouch"],
            "aboveThreshold": True,
            "items": [
                {
                    "id": "1",
                    "additionalClassifications": [{"scheme": "CPV", "id": "85312000"}],
                    "relatedLot": "1",
                }
            ],
            "tenderPeriod": {"endDate": "2026-12-14T12:00:00Z"},
            "enquiryPeriod": {"endDate": "2026-11-30T12:00:00Z"},
            "lots": [
                {
                    "id": "1",
                    "status": "active",
                    "value": {"amountGross": 720000, "amount": 600000, "currency": "GBP"},
                    "contractPeriod": {
                        "startDate": "2027-04-01T00:00:00+01:00",
                        "endDate": "2030-03-31T23:59:59+01:00",
                    },
                    "awardCriteria": {
                        "criteria": [
                            {
                                "type": "quality",
                                "name": "Quality",
                                "numbers": [{"number": 40, "weight": "percentageExact"}],
                            },
                            {
                                "type": "price",
                                "name": "Price",
                                "numbers": [{"number": 50, "weight": "percentageExact"}],
                            },
                            {
                                "type": "quality",
                                "name": "Social value",
                                "numbers": [{"number": 10, "weight": "percentageExact"}],
                            },
                        ]
                    },
                }
            ],
            "documents": [
                {
                    "id": "example-2026",
                    "documentType": "tenderNotice",
                    "noticeType": "UK4",
                    "datePublished": "2026-11-02T09:00:00Z",
                }
            ],
        },
        "language": "en",
    }
    package = {"version": "1.1", "publishedDate": "2026-11-02T09:00:00Z", "releases": [release]}
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (HERE / "lunch-clubs.json").write_text(text, encoding="utf-8", newline="\n")


def pack() -> None:
    """Two files of one tender: a notice, and a specification that completes and contradicts it."""
    (HERE / "pack").mkdir(exist_ok=True)
    _pack_notice()
    _pack_specification()


def _pack_notice() -> None:
    value = {"amountGross": 288000, "amount": 240000, "currency": "GBP"}
    criteria = [
        {
            "type": kind,
            "name": kind.capitalize(),
            "numbers": [{"number": weight, "weight": "percentageExact"}],
        }
        for kind, weight in (("quality", 60), ("price", 40))
    ]
    release = {
        "ocid": "ocds-h6vhtk-example2",
        "id": "example-2027",
        "tag": ["tender"],
        "date": "2026-12-07T09:00:00Z",
        "initiationType": "tender",
        "description": NOTE,
        "parties": [
            {
                "id": "GB-PPON-EXAMPLE-2",
                "name": "Thornbeck Borough Council",
                "roles": ["buyer"],
                "address": {"region": "UKE12", "countryName": "United Kingdom"},
            }
        ],
        "buyer": {"id": "GB-PPON-EXAMPLE-2", "name": "Thornbeck Borough Council"},
        "tender": {
            "id": "TBC-0093",
            "legalBasis": {"id": "2023/54", "scheme": "UKPGA"},
            "title": "Home from hospital visits",
            "description": "Visits to residents in their first six weeks home from hospital.",
            "status": "active",
            "value": value,
            "procurementMethod": "open",
            "procurementMethodDetails": "Below threshold - open competition",
            "mainProcurementCategory": "services",
            "specialRegime": ["lightTouch"],
            "aboveThreshold": False,
            "items": [
                {
                    "id": "1",
                    "additionalClassifications": [{"scheme": "CPV", "id": "85312000"}],
                    "relatedLot": "1",
                }
            ],
            "tenderPeriod": {"endDate": "2027-01-22T12:00:00Z"},
            "lots": [
                {
                    "id": "1",
                    "status": "active",
                    "value": value,
                    "contractPeriod": {
                        "startDate": "2027-04-01T00:00:00+01:00",
                        "endDate": "2030-03-31T23:59:59+01:00",
                    },
                    "awardCriteria": {"criteria": criteria},
                }
            ],
            "documents": [
                {
                    "id": "example-2027",
                    "documentType": "tenderNotice",
                    "noticeType": "UK4",
                    "datePublished": "2026-12-07T09:00:00Z",
                }
            ],
        },
        "language": "en",
    }
    package = {"version": "1.1", "publishedDate": "2026-12-07T09:00:00Z", "releases": [release]}
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (HERE / "pack" / "notice.json").write_text(text, encoding="utf-8", newline="\n")


def _pack_specification() -> None:
    specification: list[Row] = [
        (NOTE,),
        (),
        ("Title", "Specification: home from hospital visits"),
        ("Used by residents", "Yes"),
        ("Contract length", "3 years"),
        ("Population served", "61,000"),
        (),
        ("Volunteers visit residents twice a week in their first six weeks at home.",),
        ("They help with shopping, meals and letters, and introduce people to groups nearby.",),
    ]
    conditions: list[Row] = [
        ("Conditions of participation",),
        (),
        ("Minimum annual turnover", "£200,000"),
        ("Consortium bids", "Accepted"),
        ("Public liability insurance", "£5m, by contract start"),
    ]
    criteria: list[Row] = [
        ("Criterion", "Weighting"),
        ("Price", "40%"),
        ("Visits and volunteers", "50%"),
        ("Social value", "10%"),
    ]
    terms: list[Row] = [
        ("Contract terms",),
        ("Payment terms", "30 days from receipt of invoice"),
        ("Price uplift", "Prices rise each year with CPI"),
    ]
    timetable: list[Row] = [
        ("Publication date", date(2026, 12, 7)),
        ("Closing date", date(2027, 1, 29)),
    ]
    book(
        "pack/specification.xlsx",
        {
            "Specification": (specification, None),
            "Timetable": (timetable, None),
            "Conditions": (conditions, None),
            "Award criteria": (criteria, 1),
            "Terms": (terms, None),
        },
    )


if __name__ == "__main__":
    community_transport()
    neighbourhood_befriending()
    lunch_clubs()
    pack()
