"""Invented Contracts Finder exports in each dialect, and what stands at an address in them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import openpyxl

from tenderlint.provenance import Location
from tenderlint.readers import Source, read_source
from tenderlint.readers.json_values import text_at
from tenderlint.statements import Problem, Reading
from tests.workbook_files import build, plain

CONTACTS = {
    "Contact Name": "Petronella Quill",
    "Contact Email": "p.quill@fernshire.example",
    "Contact Address 1": "7 Sorrel Yard",
    "Contact Address 2": "Upper Ferning",
    "Contact Town": "Ferning",
    "Contact Postcode": "ZZ9 9ZZ",
    "Contact Country": "England",
    "Contact Telephone": "'+44 1632 960123",
    "Contact Website": "https://fernshire.example/quill",
    "Supplier's contact name": "Barnaby Thrale",
}

ROW: Mapping[str, str] = {
    "Notice Identifier": "FC/2026/14",
    "Notice Type": "Contract",
    "Organisation Name": "Fernshire Council",
    "Status": "Open",
    "Published Date": "2026-03-02T09:30:00Z",
    "Title": "Lunch clubs in the upper valley",
    "Description": "Lunch clubs for older residents, in four villages.",
    "Nationwide": "",
    "Postcode": "ZZ1 1ZZ",
    "Region": "Yorkshire and The Humber",
    "Cpv Codes": "85312100 55521100 ",
    **CONTACTS,
    "Attachments": "",
    "Links": "",
    "Additional Text": "",
    "Start Date": "01/07/2026",
    "End Date": "30/06/2029",
    "Closing Date": "20/04/2026",
    "Is sub-contract": "NO",
    "Parent Reference": "",
    "Suitable for SME": "Yes",
    "Suitable for VCO": "No",
    "Supply Chain": "No",
    "OJEU Contract Type": "Services",
    "Value Low": "80000",
    "Value High": "95000",
    "Awarded Date": "",
    "Awarded Value": "",
    "Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]": "",
    "Contract start date": "",
    "Contract end date": "",
    "OJEU Procedure Type": "OpenNonOJEU ",
    "Accelerated Justification": "",
    "Closing Time": "12:00",
}

SUPPLIER = "Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]"

CELLS: Mapping[str, object] = {
    "Title": "Lunch clubs in the upper valley",
    "Buyer": "Fernshire Council",
    "Industry": "Welfare services - 85312100, Meals-on-wheels services - 55521100",
    "Location of contract": "Yorkshire and The Humber",
    "Value of contract": 95000.5,
    "Procurement reference": "FC/2026/14",
    "Published date": "2 March 2026",
    "Closing date": "20 April 2026",
    "Closing time": "12pm",
    "Contract start date": "1 July 2026",
    "Contract end date": "30 June 2029",
    "Contract type": "Service contract",
    "Procedure type": "Open procedure (below threshold)",
    "Contract is suitable for SMEs?": "Yes",
    "Contract is suitable for VCSEs?": "No",
    "Description": "Lunch clubs for older residents, in four villages.",
    "Buyer Contact name": "Petronella Quill",
    "Awarded date": "N/A",
    "Supplier": "None",
}

ITEM: Mapping[str, object] = {
    "id": "1b2c3d4e-0000-4000-8000-000000000014",
    "parentId": None,
    "noticeIdentifier": "FC/2026/14",
    "title": "Lunch clubs in the upper valley",
    "description": "Lunch clubs for older residents, in four villages.",
    "cpvDescription": "Welfare services for the elderly",
    "publishedDate": "2026-03-02T09:30:00Z",
    "deadlineDate": "2026-04-20T12:00:00Z",
    "awardedDate": None,
    "awardedValue": None,
    "awardedSupplier": None,
    "approachMarketDate": None,
    "valueLow": 80000,
    "valueHigh": 95000.0,
    "noticeType": "Contract",
    "noticeStatus": "Open",
    "isSuitableForSme": True,
    "isSuitableForVco": False,
    "isSubNotice": False,
    "organisationName": "Fernshire Council",
    "cpvCodes": "85312100 55521100",
    "regionText": "Yorkshire and The Humber",
    "start": "2026-07-01T00:00:00Z",
    "end": "2029-06-30T00:00:00Z",
}


def csv_text(rows: Iterable[Mapping[str, str]], columns: Sequence[str] = tuple(ROW)) -> str:
    """A CSV export with these columns; what a row does not give is that of `ROW`."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([{**ROW, **row}.get(column, "") for column in columns] for row in rows)
    return stream.getvalue()


def csv_of(*rows: Mapping[str, str]) -> bytes:
    return csv_text(rows).encode("utf-8-sig")


def sheet_of(*rows: Mapping[str, object], name: str = "Sheet") -> bytes:
    table = [list(CELLS), *(list({**CELLS, **row}.values()) for row in rows)]
    return build({name: table})


def search_of(*items: Mapping[str, object]) -> bytes:
    listed = [{"score": 1.5, "item": {**ITEM, **item}} for item in items]
    return json.dumps({"hitCount": len(listed), "noticeList": listed}).encode()


def lines_of(*items: Mapping[str, object]) -> bytes:
    return b"\n".join(json.dumps({**ITEM, **item}).encode() for item in items)


def read(data: bytes, name: str = "export") -> list[Reading | Problem]:
    return list(read_source(Source(name, data=data)))


def read_one(data: bytes) -> Reading:
    (reading,) = read(data)
    assert isinstance(reading, Reading)
    return reading


def readings(results: Iterable[Reading | Problem]) -> list[Reading]:
    return [result for result in results if isinstance(result, Reading)]


def problems(results: Iterable[Reading | Problem]) -> list[Problem]:
    return [result for result in results if isinstance(result, Problem)]


def values(reading: Reading, *fields: str) -> dict[str, object]:
    """What the reading says of the fields, or of all of them; days as ISO dates."""
    return {
        said.pointer.field: plain(said.value)
        for said in reading.statements
        if not fields or said.pointer.field in fields
    }


def addressed(reading: Reading) -> list[tuple[Location, str]]:
    """Every address that a reading gives, with the words that should stand there."""
    return [
        *((said.location, said.verbatim) for said in reading.statements),
        *((passage.location, passage.text) for passage in (*reading.ignored, *reading.unread)),
    ]


def words_in_csv(text: str, location: Location) -> str:
    """What stands at an address of a CSV, by a reading of the test's own."""
    lines = [f"{line}\n" for line in text.split("\n")]
    headings = next(csv.reader(lines))
    row = next(csv.reader(lines[(location.line or 0) - 1 :]))
    if location.column is None:
        return ""
    return cut(row[headings.index(location.column)], location)


def words_in_sheet(data: bytes, location: Location) -> str:
    """What stands in a cell, as openpyxl reads it."""
    cell: Any = openpyxl.load_workbook(io.BytesIO(data))[location.sheet][location.cell]
    value = cell.value
    return cut(f"{value:g}" if isinstance(value, float) else str(value), location)


def words_in_json(document: object, location: Location) -> str | None:
    return text_at(document, location)


def cut(words: str, location: Location) -> str:
    return words if location.span is None else words[slice(*location.span)]
