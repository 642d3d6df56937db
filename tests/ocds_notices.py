"""Notices of the tests' own, in the style of what UK systems publish, and ways to read them."""

from __future__ import annotations

import json
from copy import deepcopy

from tenderlint.readers.ocds import read, text_at
from tenderlint.readers.source import Source
from tenderlint.statements import Problem, Reading

NOTICE = {
    "ocid": "ocds-h6vhtk-0a1b2c",
    "id": "000123-2026",
    "tag": ["tender"],
    "date": "2026-03-02T09:00:00Z",
    "initiationType": "tender",
    "description": "Tenders are sent through the portal.",
    "parties": [
        {
            "id": "GB-PPON-AAAA-1111-BBBB",
            "name": "Fernshire Council",
            "roles": ["buyer"],
            "address": {"region": "UKE22", "postalCode": "HG1 9ZZ", "countryName": "England"},
            "details": {
                "classifications": [
                    {"scheme": "UK_CA_TYPE", "id": "publicAuthoritySubCentralGovernment"}
                ]
            },
        }
    ],
    "buyer": {"id": "GB-PPON-AAAA-1111-BBBB", "name": "Fernshire Council"},
    "tender": {
        "id": "FC/77",
        "title": "Befriending for older residents",
        "description": "A befriending service in the villages of the upper valley.",
        "legalBasis": {"scheme": "UKPGA", "id": "2023/54"},
        "mainProcurementCategory": "services",
        "procurementMethod": "selective",
        "procurementMethodDetails": "Competitive flexible procedure",
        "aboveThreshold": True,
        "specialRegime": ["lightTouch"],
        "value": {"amount": 300000.5, "amountGross": 360000.6, "currency": "GBP"},
        "tenderPeriod": {"endDate": "2026-04-20T12:00:00+01:00"},
        "enquiryPeriod": {"endDate": "2026-04-10T17:00:00+01:00"},
        "awardPeriod": {"endDate": "2026-06-01"},
        "classification": {"scheme": "CPV", "id": "85000000"},
        "items": [{"additionalClassifications": [{"scheme": "CPV", "id": "85312000"}]}],
        "lotDetails": {"maximumLotsBidPerSupplier": 2147483647},
        "techniques": {"hasFrameworkAgreement": False},
        "documents": [{"noticeType": "UK4", "datePublished": "2026-03-02T09:00:00Z"}],
        "selectionCriteria": {
            "criteria": [
                {"type": "economic", "description": "A minimum yearly turnover of 90,000 GBP."},
                {"type": "technical", "description": "See tender documentation"},
            ]
        },
        "lots": [
            {
                "id": "A",
                "title": "Upper valley",
                "value": {"amount": 200000, "currency": "GBP"},
                "contractPeriod": {"startDate": "2026-07-01", "endDate": "2029-06-30"},
                "hasRenewal": True,
                "renewal": {"description": "2 x 12 months"},
                "awardCriteria": {
                    "criteria": [
                        {
                            "type": "quality",
                            "name": "Method",
                            "numbers": [{"number": 60, "weight": "percentageExact"}],
                        },
                        {"type": "price", "description": "40%"},
                    ]
                },
            },
            {"id": 2, "description": None, "contractPeriod": {"durationInDays": 720}},
        ],
    },
}


def notice(**tender: object) -> dict:
    """The notice above with members of its tender replaced; one given as `...` is taken out."""
    changed = deepcopy(NOTICE)
    for key, value in tender.items():
        if value is ...:
            changed["tender"].pop(key, None)
        else:
            changed["tender"][key] = value
    return changed


def with_lot(**members: object) -> dict:
    """The notice with one lot "1" that holds nothing but these members."""
    return notice(lots=[{"id": "1", **members}])


def results_of(data: bytes | object) -> list[Reading | Problem]:
    """Everything that is read from bytes, or from a value written as JSON."""
    written = data if isinstance(data, bytes) else json.dumps(data).encode()
    return list(read(Source("notice.json", data=written)))


def reading_of(document: object) -> Reading:
    """The one reading of a document."""
    (reading,) = results_of(document)
    assert isinstance(reading, Reading)
    return reading


def said(reading: Reading, field: str) -> list[tuple[object, str, str]]:
    """Value, JSON pointer and verbatim text of each statement of a field."""
    return [
        (statement.value, statement.location.pointer, statement.verbatim)
        for statement in reading.statements
        if statement.pointer.field == field
    ]


def values(reading: Reading, field: str, lot: str | None = None) -> list[object]:
    """The values that a reading states in one field of the tender or a lot."""
    return [
        statement.value
        for statement in reading.statements
        if statement.pointer.field == field and statement.pointer.lot == lot
    ]


def misplaced(reading: Reading, document: object) -> list[object]:
    """Everything in a reading whose address does not hold the words that it quotes."""
    return [
        *(s for s in reading.statements if text_at(document, s.location) != s.verbatim),
        *(p for p in reading.unread if text_at(document, p.location) != p.text),
        *(p for p in reading.problems if text_at(document, p.location) is None),
        *([] if text_at(document, reading.root) == "" else [reading.root]),
    ]
