"""`check --format xlsx`: a workbook of findings to sort, filter and pass on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tenderlint.report import Report
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.table import FindingRow, finding_rows, name_of
from tenderlint.rule import Ruleset
from tenderlint.writers.steady import steady_bytes
from tenderlint.writers.template.filled import writable
from tenderlint.writers.template.look import ACCENT, put

_MOST_ROWS: Final = 1_048_576
"""As many as a sheet can have; the first holds the headings."""
_MORE: Final = "There is more than a sheet can hold: use --format csv or --format jsonl."
_DAY: Final = "dd mmm yyyy"
_WIDTHS: Final = {
    "tender": 30, "buyer": 26, "title": 40, "principle": 26, "rule": 30, "file": 30,
    "quotation": 50, "asks": 60, "affects": 44, "change_to": 60, "keep_if": 44, "cite": 44,
    "url": 40, "waived": 40, "waived_by": 20, "fingerprint": 19, "question": 70, "field": 34,
    "missing": 50, "pointer": 30,
}  # fmt: skip
_USUAL_WIDTH: Final = 15
Value = str | int | date | None


class _Table(NamedTuple):
    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]


def findings_workbook(report: Report, ruleset: Ruleset, *, everything: bool) -> bytes:  # noqa: ARG001
    """The findings, the counts by principle, the open questions and every outcome, a sheet each.

    Numbers and days are numbers and days; a text stays a text, whatever it begins with.
    """
    book = Workbook()
    for table in (
        _findings(report),
        _principles(report, ruleset),
        _questions(report),
        _outcomes(report),
    ):
        _write(book.create_sheet(table.name), table)
    book.remove(book.worksheets[0])
    return steady_bytes(book, "tenderlint: findings")


def _findings(report: Report) -> _Table:
    return _Table("Findings", FindingRow._fields, finding_rows(report))


def _principles(report: Report, ruleset: Ruleset) -> _Table:
    headings = ("tender", "verdict", "principle", "barrier", "clear", "open", "does_not_apply")
    rows = (
        (
            name_of(tender),
            tender.verdict,
            ruleset.titles.get(count.principle, count.principle),
            count.violated,
            count.satisfied,
            count.undetermined,
            count.not_applicable,
        )
        for tender in report.tenders
        for count in tender.principles
    )
    return _Table("Principles", headings, rows)


def _questions(report: Report) -> _Table:
    rows = (
        (name_of(tender), discreet(one.question), one.field, one.settles)
        for tender in report.tenders
        for one in tender.questions
    )
    return _Table("Questions", ("tender", "question", "field", "settles"), rows)


def _outcomes(report: Report) -> _Table:
    headings = ("tender", "rule", "principle", "lot", "outcome", "missing")
    rows = (
        (name_of(tender), one.rule, one.principle, one.lot, one.outcome, ", ".join(one.missing))
        for tender in report.tenders
        for one in tender.outcomes
    )
    return _Table("Outcomes", headings, rows)


def _write(sheet: Worksheet, table: _Table) -> None:
    for column, heading in enumerate(table.headings, 1):
        cell = put(sheet, 1, column, heading.replace("_", " "))
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=ACCENT)
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = _WIDTHS.get(heading, _USUAL_WIDTH)
    number = 1
    for number, row in enumerate(table.rows, 2):
        if number == _MOST_ROWS:
            _fill(sheet, number, 1, _MORE)
            break
        for column, value in enumerate(row, 1):
            _fill(sheet, number, column, value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.headings))}{number}"


def _fill(sheet: Worksheet, row: int, column: int, value: Value) -> None:
    if value is None or value == "":
        return
    cell = put(sheet, row, column, writable(str(value)) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    else:
        cell.alignment = Alignment(vertical="top")
    if isinstance(value, date):
        cell.number_format = _DAY
