"""Builds marked copies of workbooks for tests: a draft with a sheet of answers, as agreed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import openpyxl

from tenderlint.readers.workbook.marked import (
    DECISION_COLUMN,
    REASON_COLUMN,
    REFERENCE_COLUMN,
    SHAPE,
    SHEET,
    Reference,
)
from tenderlint.report import Finding, fingerprint
from tests.workbook_files import Sheets, build

Line = tuple[Reference, object, object]
"""A row of the sheet: what it is, what stands in H, and what stands in I."""

BY, ON = "Jo Marsh", "22 November 2026"
FIRST_ROW = 5
"""The row, counted from 1, in which the first line stands."""


def finding_line(finding: Finding, choice: object = None, reason: object = None) -> Line:
    """The row of a finding."""
    first = finding.evidence[0]
    anchor = fingerprint(finding.rule, [first.text]) if first.text else ""
    mark = Reference("finding", "tender", finding.rule, finding.fingerprint, anchor)
    return mark, choice, reason


def question_line(field: str, answer: object, reason: object = None, lot: str = "") -> Line:
    """The row of a question."""
    return Reference("question", "tender", field, lot), answer, reason


def signed(by: object = BY, on: object = ON) -> list[Line]:
    """The rows of the name and of the day."""
    return [(Reference("by", "tender"), by, None), (Reference("on", "tender"), on, None)]


def add_sheet(workbook: Any, lines: Iterable[Line], name: str = SHEET) -> Any:
    """Adds the sheet of answers to an openpyxl workbook."""
    sheet = workbook.create_sheet(name, 0)
    sheet.cell(1, 1, "What tenderlint found")
    sheet.cell(1, REFERENCE_COLUMN + 1, SHAPE)
    for row, (reference, answer, reason) in enumerate(lines, FIRST_ROW):
        sheet.cell(row, 1, f"{reference.kind} {reference.name}")
        for column, value in ((DECISION_COLUMN, answer), (REASON_COLUMN, reason)):
            cell = sheet.cell(row, column + 1)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
        sheet.cell(row, REFERENCE_COLUMN + 1, str(reference))
    sheet.column_dimensions["J"].hidden = True
    return sheet


def marked(
    draft: bytes | Sheets, lines: Sequence[Line], edit: Callable[[Any], None] | None = None
) -> bytes:
    """A marked copy of a draft; `edit` changes the sheet of answers afterwards."""
    data = draft if isinstance(draft, bytes) else build(draft)
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    sheet = add_sheet(workbook, lines)
    if edit is not None:
        edit(sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()
