"""The sheets of questions and tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tenderlint.model import FIELDS
from tenderlint.readers.workbook.form import MARK
from tenderlint.readers.workbook.form.layout import (
    HEADER,
    READ_FROM,
    SPECIFICATION,
    SPECIFICATION_HELP,
    TOTAL,
    Group,
    Sheet,
    Table,
)
from tenderlint.writers.template.asking import Lists, ask, choose, difference_questions, tell
from tenderlint.writers.template.filled import Answer, Filled, Row, lot_cell
from tenderlint.writers.template.helping import helping
from tenderlint.writers.template.look import (
    ACCENT,
    QUIET,
    answer_cell,
    band,
    bold,
    fit,
    heading,
    put,
    write,
)

_WIDTHS = (46, 28, 42, 18, 18, 18, 18)
_FROM_WIDTH = 44
_SPECIFICATION_HEIGHT = 150


@dataclass(slots=True)
class Page:
    """A sheet that is being written, downwards."""

    sheet: Worksheet
    filled: Filled | None
    lists: Lists
    watched: Mapping[str, str]
    """For each field what is pointed out."""
    lots: int
    """How many lots are numbered; 0 leaves the numbers to whoever fills the form."""
    row: int = 1

    def next(self) -> int:
        """The present row; the following one becomes the present."""
        self.row += 1
        return self.row - 1


def write_sheet(page: Page, layout: Sheet) -> None:
    """A whole sheet of the form."""
    sheet = page.sheet
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    opening(page, layout.name, layout.about)
    sheet.freeze_panes = f"A{page.row}"
    headed = False
    for part in layout.parts:
        if isinstance(part, Table):
            _table(page, part)
        else:
            if not headed:
                _headers(page)
                headed = True
            _group(page, part)
            if "tender.title" in part.fields:
                _specification(page)
        page.row += 1


def _headers(page: Page) -> None:
    """The headers of questions and answers; they stay in sight if nothing stands above them."""
    above = page.row
    if page.filled is not None:
        _widen(page.sheet, len(HEADER) + 1)
    texts = (*HEADER, *([READ_FROM] if page.filled is not None else []))
    band(page.sheet, page.next(), texts)
    if page.sheet.freeze_panes == f"A{above}":
        page.sheet.freeze_panes = f"A{page.row}"
        page.sheet.print_title_rows = f"{above}:{above}"


def opening(page: Page, title: str, about: str) -> None:
    """A sheet's title, its mark, and what it is about."""
    row = page.next()
    write(page.sheet, row, 1, title, size=18, bold=True, colour=ACCENT)
    page.sheet.cell(row, 1).alignment = Alignment(vertical="center")
    page.sheet.row_dimensions[row].height = 30
    mark = write(page.sheet, row, 3, MARK, size=8, colour=QUIET)
    mark.alignment = Alignment(horizontal="right", vertical="center")
    write(page.sheet, page.next(), 1, about, colour=QUIET).alignment = Alignment(vertical="top")


def _group(page: Page, group: Group) -> None:
    heading(page.sheet, page.next(), group.heading, 3 if page.filled is None else 4)
    for field in group.fields:
        row = page.next()
        answer = page.filled.answers.get(field) if page.filled is not None else None
        write(page.sheet, row, 1, FIELDS[field].asks)
        cell = answer_cell(page.sheet, row, 2, field, answer)
        help_cell = write(page.sheet, row, 3, _help(page, field), size=9, colour=QUIET)
        help_cell.alignment = Alignment(wrap_text=True, vertical="center", indent=1)
        if answer is not None:
            write(page.sheet, row, 4, answer.note, size=9, colour=QUIET)
        ask(page.sheet, cell.coordinate, field, page.lists)
        fit(page.sheet, row)


def _help(page: Page, field: str) -> str:
    """What is pointed out, where a rule judges the field; else what is meant by it."""
    watched = page.watched.get(field)
    return helping(field) if watched is None else f"Watch for: {watched[0].lower()}{watched[1:]}."


def _specification(page: Page) -> None:
    page.row += 1
    heading(page.sheet, page.next(), "In your own words", 3 if page.filled is None else 4)
    row = page.next()
    question = write(page.sheet, row, 1, SPECIFICATION)
    question.alignment = Alignment(wrap_text=True, vertical="top")
    for column in (2, 3):
        cell = answer_cell(page.sheet, row, column, None, None)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
    tell(page.sheet, f"B{row}", SPECIFICATION_HELP)
    page.sheet.row_dimensions[row].height = _SPECIFICATION_HEIGHT


def _table(page: Page, table: Table) -> None:
    width = len(table.columns)
    heading(page.sheet, page.next(), table.heading, width)
    if table.note:
        note = write(page.sheet, page.next(), 1, table.note, colour=QUIET)
        note.alignment = Alignment(vertical="top")
    texts = [text for _, text in table.columns]
    band(page.sheet, page.next(), (*texts, *([READ_FROM] if page.filled is not None else [])))
    fit(page.sheet, page.row - 1)
    rows = page.filled.rows.get(table.kind, []) if page.filled is not None else []
    first, count = page.row, max(table.rows, len(rows) + 1 if rows else 0)
    if table.kind == "lots":
        count = max(count, page.lots)
    for ordinal in range(count):
        _table_row(page, table, rows[ordinal] if ordinal < len(rows) else None, ordinal)
    for column, (field, _) in enumerate(table.columns, start=1):
        letter = get_column_letter(column)
        cells = f"{letter}{first}:{letter}{page.row - 1}"
        if field in FIELDS:
            ask(page.sheet, cells, field, page.lists)
        elif field == "question":
            choose(page.sheet, cells, difference_questions(), page.lists)
    if table.kind == "criterion":
        _total(page, table, first)


def _table_row(page: Page, table: Table, row: Row | None, ordinal: int) -> None:
    at = page.next()
    for column, (field, _) in enumerate(table.columns, start=1):
        answer = row.cells.get(field) if row is not None else None
        if not field:
            answer = Answer(_lot(page, table, row, ordinal), "")
        answer_cell(page.sheet, at, column, field, answer)
    if row is not None:
        note, column = _row_note(row), len(table.columns) + 1
        write(page.sheet, at, column, note, size=9, colour=QUIET)
        _widen(page.sheet, column)
    fit(page.sheet, at)


def _row_note(row: Row) -> str:
    """Where a row was read, by its first answer, and what of it was left open."""
    cells = [cell for cell in row.cells.values() if cell.note]
    notes = [cell.note for cell in cells if cell.value is not None][:1]
    notes += [cell.note for cell in cells if cell.value is None]
    return "\n".join(dict.fromkeys(notes))


def _widen(sheet: Worksheet, column: int) -> None:
    """Makes room in a column for where something was read."""
    dimension = sheet.column_dimensions[get_column_letter(column)]
    dimension.width = max(_FROM_WIDTH, dimension.width)


def _lot(page: Page, table: Table, row: Row | None, ordinal: int) -> str | int | None:
    if row is not None:
        lot = lot_cell(row.lot)
        return lot if isinstance(lot, (str, int)) else None
    return ordinal + 1 if table.kind == "lots" and ordinal < page.lots else None


def _total(page: Page, table: Table, first: int) -> None:
    """The sum of the weights: the only formula of the form."""
    names = [field for field, _ in table.columns]
    weight = get_column_letter(names.index("criterion.weight") + 1)
    lot = get_column_letter(names.index("") + 1)
    row = page.next()
    write(page.sheet, row, 1, TOTAL, bold=True)
    cell = put(page.sheet, row, names.index("criterion.weight") + 1, None)
    span = f"{first}:{{}}{row - 1}"
    weights, lots = f"{weight}{span.format(weight)}", f"{lot}{span.format(lot)}"
    cell.value = f'=SUMIFS({weights},{lots},"")'
    cell.number_format = "0%"
    cell.alignment = Alignment(horizontal="left")
    bold(cell)
    _warn(page.sheet, cell.coordinate)


def _warn(sheet: Worksheet, cell: str) -> None:
    """Shows a total that is not 100%."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill

    fill = PatternFill("solid", bgColor="F8D7A0")
    rule = FormulaRule(  # type: ignore[no-untyped-call]
        formula=[f"AND({cell}>0,ROUND({cell},4)<>1)"], fill=fill
    )
    sheet.conditional_formatting.add(cell, rule)
