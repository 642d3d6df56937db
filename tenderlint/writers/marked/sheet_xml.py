"""The sheet of findings as a worksheet part: every text an inline string, never a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tenderlint.readers.workbook.grid import address_of
from tenderlint.readers.workbook.marked import (
    DECISION_COLUMN,
    REASON_COLUMN,
    REFERENCE_COLUMN,
    SHAPE,
)
from tenderlint.readers.workbook.marks import column_letters
from tenderlint.writers.marked.book import TITLES_ROW, quoted
from tenderlint.writers.marked.comments import MAIN, STRICT_MAIN
from tenderlint.writers.marked.listing import Cell, Input, Jump, Look, Row
from tenderlint.writers.package import attribute_text, element_text
from tenderlint.writers.package.parts import RELATIONS, STRICT_RELATIONS

_WIDTHS = (5, 34, 14, 28, 20, 24, 15, 14, 18, 9, 9)
"""How wide the columns from A to K are, in digits of the workbook's usual letters."""
_LETTERS_A_DIGIT = 1.35
"""How many small letters take as much room as one such digit, with room for long words."""
_CHOICES_COLUMN = REFERENCE_COLUMN + 1
"""Column K, hidden: what may be chosen. A list in the rule itself would end at a comma."""
_LONGEST = 32_000
"""Letters of a cell; a spreadsheet holds 32,767."""
_FIRST_DAY = dt.date(1899, 12, 30).toordinal()
_BORN_IN_1904 = dt.date(1904, 1, 1).toordinal()
_LINE, _LETTERS_WIDE = 12, 215
_POINTS = {Look.TITLE: 20, Look.VERDICT: 16}
_HIGHEST = 405
"""Points of a row; a spreadsheet allows 409."""


class SheetPart(NamedTuple):
    """The worksheet part, and the addresses that its relations have to lead to."""

    content: bytes
    addresses: Mapping[str, str]
    """Web addresses by relation id."""


class Setting(NamedTuple):
    """What of the workbook decides how the sheet is written."""

    looks: Mapping[Look, int]
    strict: bool = False
    since_1904: bool = False
    """Whether days are counted from 1904."""


def sheet_part(rows: Sequence[Row], setting: Setting) -> SheetPart:
    """The rows as a worksheet part."""
    writer = _Writer(rows, setting)
    return SheetPart(writer.whole().encode(), writer.addresses)


class _Writer:
    def __init__(self, rows: Sequence[Row], setting: Setting) -> None:
        self.rows = rows
        self.setting = setting
        self.addresses: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._choices = list(dict.fromkeys(row.choices for row in rows if row.choices))

    def whole(self) -> str:
        main = STRICT_MAIN if self.setting.strict else MAIN
        relations = STRICT_RELATIONS if self.setting.strict else RELATIONS
        data = "".join(self._lines())
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<worksheet xmlns="{main}" xmlns:r="{relations}">'
            '<sheetPr><tabColor rgb="FF14324A"/><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane '
            f'ySplit="{TITLES_ROW}" topLeftCell="A{TITLES_ROW + 1}" activePane="bottomLeft" '
            'state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
            '<sheetFormatPr defaultRowHeight="15"/>'
            f"{_columns()}<sheetData>{data}</sheetData>{self._merged()}{self._validations()}"
            f"{self._links()}"
            '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.55" header="0.3" '
            'footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
            "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter>"
            "</headerFooter></worksheet>"
        )

    def _lines(self) -> Iterator[str]:
        lists = dict(enumerate(word for choices in self._choices for word in choices))
        last = max(len(self.rows), len(lists))
        for number in range(last):
            row = self.rows[number] if number < len(self.rows) else Row()
            cells = dict(self._with_answers(row))
            if number == 0:
                cells[REFERENCE_COLUMN] = Cell(SHAPE, Look.HIDDEN)
            if number in lists:
                cells[_CHOICES_COLUMN] = Cell(lists[number], Look.HIDDEN)
            written = "".join(self._cell(number, at, cells[at]) for at in sorted(cells))
            yield f'<row r="{number + 1}"{_height(row)}>{written}</row>'

    def _with_answers(self, row: Row) -> Mapping[int, Cell]:
        if row.reference is None:
            return row.cells
        look = {Input.DAY: Look.DAY, Input.NUMBER: Look.NUMBER}.get(row.takes, Look.ANSWER)
        empty = {DECISION_COLUMN: Cell("", look), REASON_COLUMN: Cell("", Look.ANSWER)}
        filled = {column: Cell("") for column in range(DECISION_COLUMN)}
        hidden = {REFERENCE_COLUMN: Cell(str(row.reference), Look.HIDDEN)}
        return filled | empty | dict(row.cells) | hidden

    def _cell(self, row: int, column: int, cell: Cell) -> str:
        start = f'<c r="{address_of((row, column))}" s="{self.setting.looks[cell.look]}"'
        if isinstance(cell.value, str):
            if not cell.value:
                return f"{start}/>"
            return f'{start} t="inlineStr"><is>{_string(cell)}</is></c>'
        value = self._serial(cell.value) if isinstance(cell.value, dt.date) else cell.value
        return f"{start}><v>{value}</v></c>"

    def _serial(self, day: dt.date) -> int:
        first = _BORN_IN_1904 if self.setting.since_1904 else _FIRST_DAY
        return day.toordinal() - first

    def _merged(self) -> str:
        last = column_letters(REASON_COLUMN)
        wide = [f"A{n}:{last}{n}" for n, row in enumerate(self.rows, 1) if row.wide]
        cells = "".join(f'<mergeCell ref="{one}"/>' for one in wide)
        return f'<mergeCells count="{len(wide)}">{cells}</mergeCells>' if wide else ""

    def _validations(self) -> str:
        found = "".join((*self._lists(), *self._inputs()))
        count = found.count("<dataValidation ")
        return f'<dataValidations count="{count}">{found}</dataValidations>' if found else ""

    def _lists(self) -> Iterator[str]:
        start = 1
        for choices in self._choices:
            end = start + len(choices) - 1
            letters = column_letters(_CHOICES_COLUMN)
            formula = f"${letters}${start}:${letters}${end}"
            cells = self._answers(_choosing(choices))
            yield (
                '<dataValidation type="list" allowBlank="1" showInputMessage="1" '
                f'sqref="{cells}"><formula1>{formula}</formula1></dataValidation>'
            )
            start = end + 1

    def _inputs(self) -> Iterator[str]:
        prompts = dict.fromkeys(row.prompt for row in self.rows if row.prompt)
        for prompt in prompts:
            cells = self._answers(_prompting(prompt))
            yield (
                '<dataValidation allowBlank="1" showInputMessage="1" '
                f'prompt="{attribute_text(prompt)}" sqref="{cells}"/>'
            )

    def _answers(self, wanted: Callable[[Row], bool]) -> str:
        letters = column_letters(DECISION_COLUMN)
        chosen = (n for n, row in enumerate(self.rows, 1) if row.reference and wanted(row))
        return " ".join(f"{letters}{number}" for number in chosen)

    def _links(self) -> str:
        found = [
            self._link(address_of((number, column)), cell)
            for number, row in enumerate(self.rows)
            for column, cell in row.cells.items()
            if cell.link
        ]
        return f"<hyperlinks>{''.join(found)}</hyperlinks>" if found else ""

    def _link(self, address: str, cell: Cell) -> str:
        if isinstance(cell.link, Jump):
            target = address_of(cell.link.cell or (0, 0))
            location = attribute_text(f"{quoted(cell.link.sheet)}!{target}")
            return f'<hyperlink ref="{address}" location="{location}"/>'
        identity = self._ids.setdefault(cell.link, f"rId{len(self._ids) + 1}")
        self.addresses[identity] = cell.link
        return f'<hyperlink ref="{address}" r:id="{identity}"/>'


def _choosing(choices: tuple[str, ...]) -> Callable[[Row], bool]:
    return lambda row: row.choices == choices


def _prompting(prompt: str) -> Callable[[Row], bool]:
    return lambda row: row.prompt == prompt


def _string(cell: Cell) -> str:
    text = f'<t xml:space="preserve">{element_text(str(cell.value)[:_LONGEST])}</t>'
    if not cell.heading:
        return text
    font = '<sz val="9"/><color rgb="FF1A1A1A"/><rFont val="Arial"/><family val="2"/>'
    heading = f'<t xml:space="preserve">{element_text(cell.heading)}\n</t>'
    return f"<r><rPr><b/>{font}</rPr>{heading}</r><r><rPr>{font}</rPr>{text}</r>"


def _columns() -> str:
    found = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"'
        f"{' hidden=' + chr(34) + '1' + chr(34) if n > REASON_COLUMN + 1 else ''}/>"
        for n, width in enumerate(_WIDTHS, 1)
    )
    return f"<cols>{found}</cols>"


def _height(row: Row) -> str:
    """The height that a row's texts need; programs measure neither merged nor all wrapped cells."""
    if row.wide:
        cell = row.cells[0]
        points = _POINTS.get(cell.look, _LINE)
        lines = _lines_of(str(cell.value), _LETTERS_WIDE * _LINE // points)
        return f' ht="{min(_HIGHEST, 6 + points * lines)}" customHeight="1"'
    needed = [
        _lines_of(
            f"{cell.heading}\n{cell.value}".lstrip("\n"), int(_WIDTHS[column] * _LETTERS_A_DIGIT)
        )
        for column, cell in row.cells.items()
        if isinstance(cell.value, str) and cell.look is not Look.BAND and not cell.link
    ]
    lines = max(needed, default=1)
    return f' ht="{min(_HIGHEST, 5 + _LINE * lines)}"'


def _lines_of(text: str, letters: int) -> int:
    """How many lines a text takes where so many letters fit beside each other."""
    from textwrap import wrap

    return sum(len(wrap(line, letters)) or 1 for line in text.split("\n"))
