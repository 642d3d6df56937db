"""Workbooks with everything in them that a marked copy must leave alone."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.chart import LineChart, Reference
from openpyxl.chart.trendline import Trendline
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tenderlint.lint import Inputs, run
from tenderlint.readers import Source
from tenderlint.report import Report
from tenderlint.ruleset import builtin_ruleset
from tests.workbook_files import rewrite

EXAMPLE = Path(__file__).parents[1] / "examples" / "community-transport.xlsx"
NAME = "tender.xlsx"
DAY = date(2026, 11, 22)
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

SPARKLINES = (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups '
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup>'
    "<x14:sparklines><x14:sparkline><xm:f>Summary!B11:B12</xm:f><xm:sqref>D11</xm:sqref>"
    "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
)
SHAPE = (
    '<xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/'
    'spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff>"
    "<xdr:row>24</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro='' textlink=''>"
    '<xdr:nvSpPr><xdr:cNvPr id="9" name="Box"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r>'
    "<a:t>A text box</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"
)
THREADS = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/'
    'threadedcomments"><threadedComment ref="C14" dT="2026-01-01T00:00:00.00" '
    'personId="{00000000-0000-0000-0000-000000000001}" '
    'id="{00000000-0000-0000-0000-000000000002}"><text>Is this right?</text></threadedComment>'
    "</ThreadedComments>"
)
EXTRA = {
    "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 macros \x00\x01",
    "xl/pivotCache/pivotCacheDefinition1.xml": b"<pivotCacheDefinition xmlns='x'/>",
    "xl/slicers/slicer1.xml": b"<slicers xmlns='x'/>",
    "xl/threadedComments/threadedComment1.xml": THREADS.encode(),
    "xl/persons/person.xml": b"<personList xmlns='x'/>",
    "xl/media/photo.png": bytes(range(256)) * 4,
    "customXml/item1.xml": b"<kept>as it is</kept>",
    "_xmlsignatures/sig1.xml": b"<Signature xmlns='x'/>",
}


def _edit(workbook: Any) -> None:
    summary, conditions = workbook["Summary"], workbook["Conditions"]
    _draw(summary)
    summary["D2"] = "=B11*2"
    summary.conditional_formatting.add("B2:B16", ColorScaleRule("min", None, "FF0000", "max"))
    allowed = DataValidation(type="list", formula1='"Yes,No"')
    allowed.add("B13")
    summary.add_data_validation(allowed)
    summary.merge_cells("B16:D16")
    conditions["C9"].comment = Comment("Please check this figure.", "Officer")
    conditions["C14"].comment = Comment("[Threaded comment]", "tc={1}")
    conditions.protection.sheet = True
    workbook["Terms"].column_dimensions["A"].hidden = False
    workbook.security.lockStructure = True
    summary.defined_names["Wert"] = DefinedName("Wert", attr_text="Summary!$B$11")
    conditions.defined_names["Wert"] = DefinedName("Wert", attr_text="Conditions!$C$9")
    workbook.defined_names["Overall"] = DefinedName("Overall", attr_text="Summary!$A$1")
    hidden = workbook.create_sheet("O’Brien's «Æ» sheet")
    hidden.append(["Head", "Other"])
    hidden.append([1, 2])
    hidden.add_table(Table(displayName="T1", ref="A1:B2"))
    hidden.sheet_state = "veryHidden"
    workbook.active = 2


def _draw(sheet: Any) -> None:
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=11, max_row=12))
    chart.series[0].trendline = Trendline()
    sheet.add_chart(chart, "F2")


@cache
def rich(*, macros: bool = False) -> bytes:
    """The example with charts, shapes, names, comments, threads, tables and much else."""
    workbook = openpyxl.load_workbook(EXAMPLE)
    _edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)

    def change(name: str, content: bytes) -> bytes:
        text = content.decode() if name.endswith((".xml", ".rels")) else ""
        if name == "xl/worksheets/sheet1.xml":
            text = text.replace("<f>B11*2</f><v></v>", "<f>B11*2</f><v>300000</v>")
            text = text.replace("<f>B11*2</f><v/>", "<f>B11*2</f><v>300000</v>")
            text = text.replace("</worksheet>", f"{SPARKLINES}</worksheet>")
        elif name == "xl/drawings/drawing1.xml":
            text = text.replace("</wsDr>", f"{SHAPE}</wsDr>").replace(
                "</xdr:wsDr>", f"{SHAPE}</xdr:wsDr>"
            )
        elif name == "xl/worksheets/_rels/sheet3.xml.rels":
            relation = (
                '<Relationship Id="thread" Type="http://schemas.microsoft.com/office/2017/10/'
                'relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
            )
            text = text.replace("</Relationships>", f"{relation}</Relationships>")
        elif name == "[Content_Types].xml":
            bins = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            text = text.replace("<Default ", f"{bins}<Default ", 1)
            text = text.replace(PLAIN, MACROS) if macros else text
        else:
            return content
        return text.encode()

    whole = io.BytesIO(rewrite(stream.getvalue(), change))
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in EXTRA.items():
            archive.writestr(name, content)
    return whole.getvalue()


def judge(data: bytes, name: str = NAME) -> Report:
    """The report on a workbook."""
    return run(Inputs((Source(name, data=data),), ()), builtin_ruleset(), DAY)


def titles() -> dict[str, str]:
    """The principles' titles."""
    return {one.id: one.title for one in builtin_ruleset().principles}


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every part by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed_parts(data: bytes) -> dict[str, bytes]:
    """The bytes of every part as they are packed."""
    from tenderlint.readers.archive import open_parts

    return {name: bytes(part.packed) for name, part in open_parts(data).items()}
