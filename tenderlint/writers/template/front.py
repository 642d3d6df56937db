"""The first sheet: what the form is, how it is filled in, and the six principles."""

from __future__ import annotations

from openpyxl.styles import Alignment

from tenderlint.readers.workbook.form.layout import SHEETS, TITLE
from tenderlint.rule import Principle, Ruleset
from tenderlint.writers.template.look import INK, QUIET, heading, write
from tenderlint.writers.template.sheets import Page, opening

_WIDTHS = (46, 34, 46)
_LINE, _CHARACTERS = 15, 125
"""Height of a line of text in points, and how many characters one holds."""

_ABOUT = "A draft tender that local community organisations can answer, one question at a time."
_HOW = """
Answer what you know in the yellow cells. Leave the rest empty: nothing is compulsory, and \
what is left open becomes a question, not a fault.
Where there is a list, choose from it; you may add your reason, as in “Yes, because …”. \
“Not yet” and “Don’t know” are answers too.
Amounts are in pounds, lengths in months, shares in per cent. Words such as “3 years” or \
“£25,000 to £50,000” are understood as well.
What you say counts for every lot. What differs for one lot goes on the sheet “Lots”.
Sheets of your own, such as a specification, may be added behind; they are read too.
Save it, and check it: tenderlint check, followed by the name of this file.
""".strip().splitlines()
_PRINCIPLES = "The six Keep it Local principles"
_LEGAL = "This is not legal advice."


def write_front(page: Page, ruleset: Ruleset, source: str) -> None:
    """The first sheet; `source` names what the form was filled from, if anything."""
    for letter, width in zip("ABC", _WIDTHS, strict=True):
        page.sheet.column_dimensions[letter].width = width
    opening(page, TITLE, _ABOUT)
    if source:
        _line(
            page, f"Filled from {source}. Check every answer; beside it stands where it was read."
        )
    page.row += 1
    _list(page, "How to fill it in", [f"{number}. {text}" for number, text in enumerate(_HOW, 1)])
    _list(page, "What it asks", [f"{sheet.name}: {sheet.about}" for sheet in SHEETS])
    _list(page, _PRINCIPLES, [_titled(number, p) for number, p in enumerate(ruleset.principles, 1)])
    sources = dict.fromkeys(principle.source for principle in ruleset.principles)
    _line(page, f"Locality: {', '.join(sources)}", quiet=True)
    _line(page, _LEGAL, quiet=True)


def _titled(number: int, principle: Principle) -> str:
    return f"{number}. {principle.title}"


def _list(page: Page, title: str, lines: list[str]) -> None:
    heading(page.sheet, page.next(), title, 3)
    for line in lines:
        _line(page, line)
    page.row += 1


def _line(page: Page, text: str, *, quiet: bool = False) -> None:
    row = page.next()
    cell = write(page.sheet, row, 1, text, size=9 if quiet else 11, colour=QUIET if quiet else INK)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    page.sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=3)
    page.sheet.row_dimensions[row].height = _LINE * (1 + len(text) // _CHARACTERS) + 4
