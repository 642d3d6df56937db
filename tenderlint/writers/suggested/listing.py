"""The sheet that lists every suggestion, in the copy of a workbook or in a workbook of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple

from tenderlint.readers.workbook.grid import address_of
from tenderlint.readers.workbook.marked import SUGGESTIONS
from tenderlint.writers.package import (
    Draft,
    Patch,
    UnpatchableError,
    add_content_type,
    attribute_text,
    element_text,
    free_name,
    nodes_of,
)
from tenderlint.writers.package.parts import RELATIONS, add_relation
from tenderlint.writers.package.patch import is_strict
from tenderlint.writers.suggested.looks import LINE, height_of

SHEET = "suggestions"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_WORKBOOK = "xl/workbook.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WRAP = '<alignment vertical="top" wrapText="1"/>'
_WIDTHS = (24, 34, 44, 50, 44, 36, 32)
_LONGEST = 32_000
"""Characters in a cell; Excel holds few more."""


class Text(NamedTuple):
    """A cell of the list."""

    text: str
    bold: bool = False
    link: str = ""
    """The cell that a click leads to, such as 'Conditions'!C9."""


Row = Sequence[Text]
Rows = Sequence[Row]


def heading(title: str) -> Text:
    """What the first cell of the list says, by which it is known again."""
    return Text(f"{SUGGESTIONS} for: {title}", bold=True)


def link_to(sheet: str, cell: str) -> str:
    """The address of a cell as a link inside the workbook writes it."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cell}"


def add_list(draft: Draft, rows: Rows) -> str:
    """Puts the list at the end of a workbook; the name of its sheet.

    Raises:
        UnpatchableError: the workbook's own parts cannot be changed safely.
    """
    style = _add_style(draft)
    data = draft.read(_WORKBOOK)
    root = nodes_of(data)
    sheets, strict = root.child("sheets"), is_strict(root)
    if sheets is None or not sheets.children:
        raise UnpatchableError("lists no sheets")
    part = free_name(draft, "xl/worksheets/suggestions", ".xml")
    draft.write(part, sheet_part(rows, style, strict=strict).encode())
    add_content_type(draft, part, _SHEET_TYPE)
    identity = add_relation(draft, _WORKBOOK, "worksheet", part, strict=strict)
    name = _free_sheet([node.get("name") or "" for node in sheets.children])
    stated = (node.attributes.get("sheetId", "") for node in sheets.children)
    numbers = [int(number) for number in stated if number.isdecimal()]
    binding = next((key for key in sheets.children[0].attributes if key.endswith(":id")), "")
    if not binding:
        raise UnpatchableError("does not say where its sheets are")
    patch = Patch(data)
    patch.append(
        sheets,
        f'<{sheets.prefix}sheet name="{attribute_text(name)}" '
        f'sheetId="{max(numbers, default=0) + 1}" {binding}="{identity}"/>',
    )
    draft.write(_WORKBOOK, patch.result())
    return name


def _free_sheet(taken: Sequence[str]) -> str:
    folded = {name.lower() for name in taken}
    names = (SHEET, *(f"{SHEET} {number}" for number in range(2, len(folded) + 3)))
    return next(name for name in names if name not in folded)


def _add_style(draft: Draft) -> int:
    """A cell format that wraps its text, added at the end; its number."""
    name = draft.find("xl/styles.xml")
    if name is None:
        return 0
    data = draft.read(name)
    formats = nodes_of(data, 3).child("cellXfs")
    if formats is None:
        return 0
    number = len(list(formats.all("xf")))
    prefix = formats.prefix
    aligned = _WRAP.replace("<", f"<{prefix}")
    patch = Patch(data)
    patch.append(
        formats,
        f'<{prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" '
        f'applyAlignment="1">{aligned}</{prefix}xf>',
    )
    if formats.get("count") is not None:
        patch.set(formats, "count", str(number + 1))
    draft.write(name, patch.result())
    return number


def sheet_part(rows: Rows, style: int, *, strict: bool = False) -> str:
    """A worksheet part with texts only: nothing in it is a formula."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(_WIDTHS, 1)
    )
    data = "".join(_row(number, row, style) for number, row in enumerate(rows))
    links = "".join(
        f'<hyperlink ref="{address_of((number, column))}" location="{attribute_text(cell.link)}" '
        f'display="{attribute_text(cell.text)}"/>'
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell.link
    )
    linked = f"<hyperlinks>{links}</hyperlinks>" if links else ""
    return (
        f'{_HEAD}<worksheet xmlns="{_STRICT if strict else _MAIN}">'
        f'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>{columns}</cols>'
        f"<sheetData>{data}</sheetData>{linked}"
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _row(number: int, row: Row, style: int) -> str:
    cells = "".join(
        _cell(address_of((number, column)), cell, style if len(row) > 1 else 0)
        for column, cell in enumerate(row)
        if cell.text
    )
    table = zip(row, _WIDTHS, strict=False) if len(row) > 1 else ()
    height = max((height_of(cell.text, width) for cell, width in table), default=LINE)
    tall = f' ht="{height:g}" customHeight="1"' if height > LINE else ""
    return f'<row r="{number + 1}"{tall}>{cells}</row>' if cells else ""


def _cell(address: str, cell: Text, style: int) -> str:
    look = "<b/>" if cell.bold else ""
    if cell.link:
        look = '<color rgb="FF0563C1"/><u/>'
    shown = f'<t xml:space="preserve">{element_text(cell.text[:_LONGEST])}</t>'
    inside = f"<r><rPr>{look}</rPr>{shown}</r>" if look else shown
    return f'<c r="{address}" s="{style}" t="inlineStr"><is>{inside}</is></c>'


def list_alone(rows: Rows) -> bytes:
    """A workbook that holds nothing but the list."""
    book = (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    styles = (
        f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/>'
        '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill '
        'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
        'xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" '
        f'applyAlignment="1">{_WRAP}</xf></cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
    parts = {
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{_WORKBOOK}" ContentType="{_BOOK_TYPE}"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_STYLES_TYPE}"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}"/></Types>'
        ),
        "_rels/.rels": _relations({"rId1": ("officeDocument", _WORKBOOK)}),
        _WORKBOOK: book,
        "xl/_rels/workbook.xml.rels": _relations(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("styles", "styles.xml")}
        ),
        "xl/styles.xml": styles,
        "xl/worksheets/sheet1.xml": sheet_part(rows, 1),
    }
    return _zipped(parts)


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # One fixed day: the same list gives the same bytes.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
    return stream.getvalue()
