"""The sheet of findings in a workbook of its own, for what cannot be marked itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from tenderlint.readers.workbook.marked import SHEET
from tenderlint.report import Report
from tenderlint.writers.marked.book import add_first_sheet, read_book
from tenderlint.writers.marked.listing import Listing, rows_of
from tenderlint.writers.marked.looks import add_looks
from tenderlint.writers.marked.marking import put_web_relations
from tenderlint.writers.marked.remarks import blocks_of
from tenderlint.writers.marked.sheet_xml import Setting, sheet_part
from tenderlint.writers.marked.styles import StyleBook
from tenderlint.writers.package import Draft

_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="{main}"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}"><sheets></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="10"/>'
        '<name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill>'
        '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>'
        '</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
        'xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
        'builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def companion_workbook(
    file: str, report: Report, principles: Mapping[str, str], *, macros: bool = False
) -> bytes:
    """A workbook that holds nothing but the sheet of findings.

    Args:
        file: the name of the input.
        report: the report on it.
        principles: the principles' titles by id, in their order.
        macros: whether its name says that it may hold macros (.xlsm).
    """
    draft = Draft(_empty_package(macros=macros))
    book = read_book(draft)
    styles = StyleBook(draft.read("xl/styles.xml"))
    blocks = blocks_of(report.tenders, principles)
    rows = rows_of(Listing(file, report, blocks, principles, links=False, own="", remarks={}))
    sheet = sheet_part(rows, Setting(add_looks(styles)))
    draft.write("xl/styles.xml", styles.result())
    put_web_relations(draft, add_first_sheet(draft, book, SHEET, sheet.content), sheet, book)
    return draft.result()


def _empty_package(*, macros: bool) -> bytes:
    kind = _MACRO_TYPE if macros else f"{_TYPE}.sheet.main+xml"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in _PARTS.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _DECLARED + xml.replace("{main}", kind))
    return stream.getvalue()
