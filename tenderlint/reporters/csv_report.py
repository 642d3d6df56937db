"""`check --format csv`: a row for each finding, for a spreadsheet or a database."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Final

from tenderlint.report import Report
from tenderlint.reporters.table import FindingRow, finding_rows
from tenderlint.rule import Ruleset

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet takes what begins so for a formula; the wide signs too, in some languages."""


def csv_report(report: Report, ruleset: Ruleset, *, everything: bool) -> bytes:  # noqa: ARG001
    """The findings as comma-separated text: UTF-8 with its mark, by which Excel knows it.

    What a spreadsheet would take for a formula is given an apostrophe in front.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(FindingRow._fields)
    for row in finding_rows(report):
        writer.writerow([_harmless(value) for value in row])
    return stream.getvalue().encode("utf-8-sig", "replace")


def _harmless(value: str | int | date | None) -> str | int | date | None:
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
