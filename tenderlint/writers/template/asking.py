"""Drop-down lists, and what is asked of an answer: a warning at most, never a locked door."""

from __future__ import annotations

from typing import Literal

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tenderlint.model import FIELDS, LOT_SECTIONS
from tenderlint.quantities import Unit
from tenderlint.readers.workbook.form import LISTS
from tenderlint.readers.workbook.form.choices import choices
from tenderlint.readers.workbook.form.layout import GROUPS, TABLES
from tenderlint.writers.template.helping import helping, how_to
from tenderlint.writers.template.look import put

_LONGEST_PROMPT, _LONGEST_LIST = 255, 250
_Kind = Literal["decimal", "whole", "date"]
_Operator = Literal["greaterThanOrEqual", "between"]
_NUMBERS: dict[Unit, tuple[_Kind, _Operator, str, str | None]] = {
    Unit.MONEY: ("decimal", "greaterThanOrEqual", "0", None),
    Unit.MONTHS: ("decimal", "greaterThanOrEqual", "0", None),
    Unit.DAYS: ("whole", "greaterThanOrEqual", "0", None),
    Unit.COUNT: ("decimal", "greaterThanOrEqual", "0", None),
    Unit.PERCENT: ("decimal", "between", "0", "100"),
    Unit.DATE: ("date", "greaterThanOrEqual", "25569", None),  # 1 January 1970
}

Lists = dict[tuple[str, ...], str]
"""The range of the hidden sheet in which each list of words stands."""


def write_lists(book: Workbook) -> Lists:
    """Writes the lists that do not fit into a cell's own rule, on a sheet that nobody sees."""
    sheet = book.create_sheet(LISTS)
    sheet.sheet_state = "hidden"
    fields = [field for group in GROUPS for field in group.fields]
    fields += [field for table in TABLES for field, _ in table.columns if field in FIELDS]
    wanted = [choices(field) for field in fields if choices(field) and not _fits(choices(field))]
    found: Lists = {}
    for column, words in enumerate(dict.fromkeys([*wanted, difference_questions()]), start=1):
        for row, word in enumerate(words, start=1):
            put(sheet, row, column, word)
        letter = get_column_letter(column)
        found[words] = f"'{LISTS}'!${letter}$1:${letter}${len(words)}"
    return found


def difference_questions() -> tuple[str, ...]:
    """The questions that may have another answer for one lot."""
    own = {field for table in TABLES if table.kind == "lots" for field, _ in table.columns}
    return tuple(
        FIELDS[field].asks
        for group in GROUPS
        for field in group.fields
        if field.partition(".")[0] in LOT_SECTIONS and field not in own
    )


def _fits(words: tuple[str, ...]) -> bool:
    return sum(map(len, words)) <= _LONGEST_LIST and not any("," in word for word in words)


def ask(sheet: Worksheet, cells: str, field: str, lists: Lists) -> None:
    """What a cell or a range of a column is asked for, with help that shows when it is chosen."""
    words = choices(field)
    rule = _list(words, lists) if words else _number(FIELDS[field].unit)
    rule.showInputMessage = True
    rule.prompt = _shortened(f"{helping(field)}\n{how_to(field)}")
    rule.add(cells)
    sheet.add_data_validation(rule)


def tell(sheet: Worksheet, cells: str, text: str) -> None:
    """Help that shows when a cell is chosen, and nothing else."""
    rule = DataValidation(allow_blank=True, showErrorMessage=False)
    rule.showInputMessage, rule.prompt = True, _shortened(text)
    rule.add(cells)
    sheet.add_data_validation(rule)


def choose(sheet: Worksheet, cells: str, words: tuple[str, ...], lists: Lists) -> None:
    """A drop-down list of other words than a field's."""
    rule = _list(words, lists)
    rule.add(cells)
    sheet.add_data_validation(rule)


def _list(words: tuple[str, ...], lists: Lists) -> DataValidation:
    source = lists[words] if words in lists else f'"{",".join(words)}"'
    # "Yes, because …" is an answer too: nothing is refused.
    return DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)


def _number(unit: Unit) -> DataValidation:
    if unit not in _NUMBERS:
        return DataValidation(allow_blank=True, showErrorMessage=False)
    kind, operator, low, high = _NUMBERS[unit]
    return DataValidation(
        type=kind, operator=operator, formula1=low, formula2=high, allow_blank=True,
        showErrorMessage=True, errorStyle="warning", errorTitle="In other words?",
        error="This is not a plain figure. Words are read too, if they are clear. Keep it?",
    )  # fmt: skip


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_PROMPT else text[: _LONGEST_PROMPT - 1] + "…"
