"""Every format of `check`: those of the reporters, and those that are files of their own kind."""

from __future__ import annotations

from collections.abc import Mapping

from tenderlint.reporters import formats
from tenderlint.reporters.formats import Format

FORMATS: Mapping[str, Format] = {
    **formats.FORMATS,
    "xlsx": Format("tenderlint.writers.findings:findings_workbook", (".xlsx",), binary=True),
}
