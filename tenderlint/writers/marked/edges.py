"""The mark at the left edge of a row with a finding: a thick coloured border of its first cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tenderlint.readers.workbook.grid import address_of
from tenderlint.rule import Severity
from tenderlint.writers.marked.styles import StyleBook
from tenderlint.writers.package import Patch, RowNode, Worksheet


class _Edge(NamedTuple):
    """Where a mark goes, and what it is made of."""

    column: int
    style: int
    """The format of a cell there that the part does not have."""
    prefix: str
    styles: StyleBook


def mark_rows(
    patch: Patch,
    sheet: Worksheet,
    severities: Mapping[int, Severity],
    columns: Mapping[int, int],
    styles: StyleBook,
) -> None:
    """Marks rows of a worksheet.

    Args:
        patch: the worksheet's edits.
        sheet: its places; every row of `severities` was asked for.
        severities: the gravest severity of each row, counted from 0.
        columns: of each of these rows, the column whose cell carries the mark.
        styles: the workbook's cell formats.
    """
    for row, severity in sorted(severities.items()):
        column = columns[row]
        edge = _Edge(column, _column_style(sheet, column), sheet.root.prefix, styles)
        held = sheet.rows.get(row)
        if held is not None:
            _mark_row(patch, held, row, edge, severity)
        elif not sheet.data.empty:
            cell = _cell(edge, row, edge.style, severity)
            line = f'<{edge.prefix}row r="{row + 1}">{cell}</{edge.prefix}row>'
            patch.insert(sheet.before[row], line)


def _mark_row(patch: Patch, held: RowNode, row: int, edge: _Edge, severity: Severity) -> None:
    cell = held.cells.get(edge.column)
    if cell is not None:
        style = edge.styles.marked(int(cell.attributes.get("s", "0")), severity)
        patch.set(cell, "s", str(style))
        return
    formatted = held.node.get("customFormat") in ("1", "true")
    own = held.node.get("s") if formatted else None
    new = _cell(edge, row, int(own) if own else edge.style, severity)
    after = [node.start for column, node in sorted(held.cells.items()) if column > edge.column]
    if after:
        patch.insert(after[0], new)
    else:
        patch.append(held.node, new)


def _cell(edge: _Edge, row: int, style: int, severity: Severity) -> str:
    marked = edge.styles.marked(style, severity)
    return f'<{edge.prefix}c r="{address_of((row, edge.column))}" s="{marked}"/>'


def _column_style(sheet: Worksheet, column: int) -> int:
    columns = sheet.root.child("cols")
    for node in columns.children if columns else ():
        if int(node.get("min") or 1) - 1 <= column <= int(node.get("max") or 1) - 1:
            return int(node.get("style") or 0)
    return 0
