"""Writes the workbooks of the corpus: rows of cells, some of which carry the truth they state.

book = Book()
book.sheet("Tender", [
    ["Contract value (ex VAT)", Cell("£240,000", Fact("lot.value", 240000))],
    ["Value of last contract", Cell("£90,000", never=True)],
])
CASES = (book.case("day-centre", "label beside value"),)
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from tests.workbook_corpus.case import Case, Fact, Truth

Shown = str | int | float | bool | date | datetime | time | None
Cached = str | int | float | None


class Cell:
    """A cell with what it shows and what it states.

    `shown` that begins with "=" is a formula; `cached` is the value that Excel last worked out for
    it (text that begins with "#" is an error), or None if none was kept.
    """

    def __init__(
        self,
        shown: Shown,
        *facts: Fact,
        format: str | None = None,  # noqa: A002 - it is the number format, as openpyxl calls it
        cached: Cached = None,
        comment: str | None = None,
        strike: bool = False,
        never: bool = False,
        open: bool = False,  # noqa: A002 - as `Case.open`
    ) -> None:
        self.shown = shown
        self.facts = facts
        self.format = format
        self.cached = cached
        self.comment = comment
        self.strike = strike
        self.never = never or strike
        self.open = open


Row = Sequence[Cell | Shown]


@dataclass
class Book:
    """A workbook that is being written."""

    workbook: Any = field(default_factory=openpyxl.Workbook)
    facts: list[Fact] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    cached: dict[tuple[str, str], Cached] = field(default_factory=dict)

    def sheet(
        self,
        name: str,
        rows: Sequence[Row],
        *,
        at: str = "A1",
        tender: str = "",
        merge: Sequence[str] = (),
        hidden_rows: Sequence[int] = (),
        hidden_columns: Sequence[str] = (),
        hidden: bool = False,
        never: bool = False,
    ) -> None:
        """Writes rows from the cell `at` on; a sheet that exists already gets them as another table.

        An empty row is `[]`, an empty cell None. `tender` is put on every fact that has none.
        Hidden sheets, rows and columns become places from which nothing may be taken.
        """
        sheet = self._sheet(name)
        letters, top = coordinate_from_string(at)
        left = column_index_from_string(letters)
        for down, row in enumerate(rows):
            for across, cell in enumerate(row):
                self._put(sheet, f"{get_column_letter(left + across)}{top + down}", cell, tender)
        for area in merge:
            sheet.merge_cells(area)
        self._hide(sheet, hidden_rows, hidden_columns)
        if hidden:
            sheet.sheet_state = "hidden"
        if hidden or never:
            self.never.append(name)

    def _sheet(self, name: str) -> Any:
        if name in self.workbook.sheetnames:
            return self.workbook[name]
        if not self.facts and not self.never and self.workbook.sheetnames == ["Sheet"]:
            first = self.workbook.active
            if first.max_row == 1 and first["A1"].value is None:
                first.title = name
                return first
        return self.workbook.create_sheet(name)

    def _put(self, sheet: Any, place: str, given: Cell | Shown, tender: str) -> None:
        cell = given if isinstance(given, Cell) else Cell(given)
        address = f"{sheet.title}!{place}"
        if cell.shown is not None:
            sheet[place] = cell.shown
        if cell.format:
            sheet[place].number_format = cell.format
        if cell.strike:
            sheet[place].font = Font(strike=True)
        if cell.comment:
            sheet[place].comment = Comment(cell.comment, "Reviewer")
        if cell.cached is not None:
            self.cached[sheet.title, place] = cell.cached
        if cell.never:
            self.never.append(address)
        if cell.open:
            self.open.append(address)
        self.facts += [f._replace(place=address, tender=f.tender or tender) for f in cell.facts]

    def _hide(self, sheet: Any, rows: Sequence[int], columns: Sequence[str]) -> None:
        for row in rows:
            sheet.row_dimensions[row].hidden = True
        for letters in columns:
            sheet.column_dimensions[letters].hidden = True
        self.never += [
            f"{sheet.title}!{cell.coordinate}"
            for line in sheet.iter_rows()
            for cell in line
            if cell.value is not None and (cell.row in rows or cell.column_letter in columns)
        ]

    def case(self, name: str, layout: str) -> Case:
        """The case that this workbook makes, with everything its cells state."""
        data = self.data()
        return Case(
            name, layout, lambda: data, tuple(self.facts), tuple(self.never), tuple(self.open)
        )

    def data(self) -> bytes:
        """The workbook as a file, with the values that formulas last came to."""
        stream = io.BytesIO()
        self.workbook.save(stream)
        if not self.cached:
            return stream.getvalue()
        parts = {
            f"xl/worksheets/sheet{number}.xml": name
            for number, name in enumerate(self.workbook.sheetnames, start=1)
        }
        out = io.BytesIO()
        with (
            zipfile.ZipFile(stream) as old,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for part in old.namelist():
                content = old.read(part)
                if part in parts:
                    content = self._with_cached(parts[part], content.decode()).encode()
                new.writestr(part, content)
        return out.getvalue()

    def _with_cached(self, sheet: str, xml: str) -> str:
        for (name, place), value in self.cached.items():
            if name == sheet:
                xml, count = re.subn(
                    rf'<c r="{place}"([^>]*)>(<f>.*?</f>)<v\s*/?>(?:</v>)?</c>',
                    partial(_cell, place, value),
                    xml,
                    count=1,
                )
                assert count == 1, f"{sheet}!{place} holds no formula"
        return xml


def _cell(place: str, value: Cached, found: re.Match[str]) -> str:
    attributes = re.sub(r'\s*\bt="\w+"', "", found[1])
    kind = ""
    if isinstance(value, str):
        kind = ' t="e"' if value.startswith("#") else ' t="str"'
    return f'<c r="{place}"{attributes}{kind}>{found[2]}<v>{escape(str(value))}</v></c>'


def says(
    shown: Shown,
    name: str,
    value: Truth,
    *,
    lot: str | None = None,
    item: str | None = None,
    tender: str = "",
    **look: Any,
) -> Cell:
    """A cell that states one fact; `look` is what `Cell` takes."""
    return Cell(shown, Fact(name, value, lot, item, tender=tender), **look)


def never(shown: Shown, **look: Any) -> Cell:
    """A cell from which nothing may be taken."""
    return Cell(shown, never=True, **look)


def unsure(shown: Shown, **look: Any) -> Cell:
    """A cell that careful readers could read differently; it is not counted."""
    return Cell(shown, open=True, **look)
