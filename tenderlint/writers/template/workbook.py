"""The template as a workbook: sheets, printing, protection, and the same bytes every time."""

from __future__ import annotations

from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tenderlint.readers.workbook.form.layout import FRONT, SHEETS, TITLE
from tenderlint.resolve import Read
from tenderlint.rule import Ruleset
from tenderlint.writers.steady import steady_bytes
from tenderlint.writers.template.asking import write_lists
from tenderlint.writers.template.filled import filled_from, writable
from tenderlint.writers.template.front import write_front
from tenderlint.writers.template.helping import watched
from tenderlint.writers.template.sheets import Page, write_sheet

_A4 = 9
_PORTRAIT_COLUMNS = 4
"""More columns need the paper on its side."""


def template(ruleset: Ruleset, read: Read | None = None, *, lots: int = 0) -> bytes:
    """The template as an .xlsx: empty, or filled with what was read of a tender.

    Args:
        ruleset: whose principles stand on the first sheet, and what whose rules point out.
        read: the tender that fills it.
        lots: how many lots are numbered in the table of lots.
    """
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)  # noqa: S101 - a new workbook has one sheet
    first.title = FRONT
    sheets = [book.create_sheet(layout.name) for layout in SHEETS]
    lists, points = write_lists(book), watched(ruleset)
    filled = None if read is None else filled_from(read)
    write_front(Page(first, filled, lists, points, lots), ruleset, _source(read))
    for sheet, layout in zip(sheets, SHEETS, strict=True):
        write_sheet(Page(sheet, filled, lists, points, lots), layout)
    for sheet in (first, *sheets):
        _finish(sheet, wide=read is not None or sheet.max_column > _PORTRAIT_COLUMNS)
    first.page_setup.fitToHeight = 1
    return steady_bytes(book, TITLE)


def _source(read: Read | None) -> str:
    return "" if read is None else writable(", ".join(read.reading.files))


def _finish(sheet: Worksheet, *, wide: bool) -> None:
    """Printing on A4, all columns on a page; the form's own words safe from a slip of the hand."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.page_margins.footer = 0.3
    sheet.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(text="&A"), right=_HeaderFooterPart(text="Page &P of &N")
    )
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows"):
        setattr(sheet.protection, allowed, False)
