"""How the template looks: calm colours, one font, answer cells that show where to write."""

from __future__ import annotations

from datetime import date
from typing import Final

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.readers.workbook.grid import Scalar
from tenderlint.writers.template.filled import Answer

INK, QUIET, ACCENT = "1F2933", "6B7785", "1E5C5A"
_ANSWER, _BAND = "FFF8DC", "E6F0EF"
_FONT: Final = "Calibri"
_THIN = Side(style="thin", color="C9BFA0")
_RULE = Side(style="medium", color=ACCENT)
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_NARROWER, _LEADING, _AIR, _HIGHEST = 1.05, 1.35, 5, 400
"""Characters that a unit of width holds; heights in points, 409 being the most that Excel takes."""
_TEXT_START = ("=", "+", "-", "@", "\t")
"""Beginnings that a spreadsheet takes for those of a formula."""

_FORMATS = {
    Unit.MONEY: "[$£-809]#,##0",
    Unit.MONTHS: '[=1]0 "month";General "months"',
    Unit.DAYS: '[=1]0 "day";General "days"',
    Unit.PERCENT: "0%",
    Unit.COUNT: "#,##0",
    Unit.DATE: "dd mmm yyyy",
    Unit.TEXT: "@",
}
_PENCE_FORMAT, _PART_FORMAT, _FRACTION_FORMAT = "[$£-809]#,##0.00", "#,##0.##", "0.0##%"


def put(sheet: Worksheet, row: int, column: int, value: Scalar | None) -> Cell:
    """A value in a cell: text stays text, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # noqa: S101 - a merged range is made after its first cell
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_TEXT_START)
    return cell


def write(
    sheet: Worksheet, row: int, column: int, text: str, *, size: int = 11, bold: bool = False,
    colour: str = INK,
) -> Cell:  # fmt: skip
    """Words of the form itself: locked and wrapped."""
    cell = put(sheet, row, column, text)
    cell.font = Font(name=_FONT, size=size, bold=bold, color=colour)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def heading(sheet: Worksheet, row: int, text: str, columns: int) -> None:
    """The heading of a group, with a rule under it."""
    write(sheet, row, 1, text, size=13, bold=True, colour=ACCENT)
    for column in range(1, columns + 1):
        sheet.cell(row, column).border = Border(bottom=_RULE)
    sheet.row_dimensions[row].height = 26
    sheet.cell(row, 1).alignment = Alignment(vertical="bottom")


def band(sheet: Worksheet, row: int, texts: tuple[str, ...]) -> None:
    """A row of headers."""
    for column, text in enumerate(texts, start=1):
        cell = write(sheet, row, column, text, bold=True)
        cell.fill = PatternFill("solid", fgColor=_BAND)
        cell.border = _BOX


def answer_cell(
    sheet: Worksheet, row: int, column: int, field: str | None, answer: Answer | None
) -> Cell:
    """A cell to write in: filled with an answer, if there is one."""
    cell = put(sheet, row, column, None if answer is None else answer.value)
    cell.font = Font(name=_FONT, size=11, color=INK)
    cell.fill = PatternFill("solid", fgColor=_ANSWER)
    cell.border = _BOX
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left")
    cell.protection = Protection(locked=False)
    if field in FIELDS:
        unit = FIELDS[field].unit
        cell.number_format = _format(unit, None if answer is None else answer.value)
    return cell


def bold(cell: Cell) -> None:
    """Makes the words of a cell bold."""
    cell.font = Font(name=_FONT, size=11, bold=True, color=INK)


def fit(sheet: Worksheet, row: int) -> None:
    """Makes a row high enough for its words: not every program does it when it opens a file."""
    heights = [_height(sheet, row, column) for column in range(1, sheet.max_column + 1)]
    sheet.row_dimensions[row].height = min(max(heights), _HIGHEST)


def _height(sheet: Worksheet, row: int, column: int) -> float:
    cell = sheet.cell(row, column)
    size = float(cell.font.sz or 11)
    width = sheet.column_dimensions[get_column_letter(column)].width
    held = max(int(width * _NARROWER * 11 / size), 1)
    lines = str(cell.value or "").split("\n")
    return sum(-(-len(line) // held) or 1 for line in lines) * size * _LEADING + _AIR


def _format(unit: Unit, value: Scalar | None) -> str:
    # An amount in words shows as it stands; so does a day.
    if isinstance(value, (str, date)) and unit is not Unit.DATE:
        return "@" if isinstance(value, str) and unit is Unit.TEXT else "General"
    if isinstance(value, float):
        parts = {Unit.MONEY: _PENCE_FORMAT, Unit.COUNT: _PART_FORMAT}
        whole_share = unit is Unit.PERCENT and round(value * 100, 9) == round(value * 100)
        if unit is Unit.PERCENT and not whole_share:
            return _FRACTION_FORMAT
        return parts.get(unit, _FORMATS.get(unit, "General"))
    return _FORMATS.get(unit, "General")
