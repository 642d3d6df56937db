"""One worksheet of the copy: comments at its cells, and marks at the left edge of their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tenderlint.readers.workbook.grid import address_of
from tenderlint.readers.workbook.marks import Address, parse_address
from tenderlint.rule import Severity
from tenderlint.writers.marked.box import VML_TYPE, with_boxes, without_boxes
from tenderlint.writers.marked.comments import (
    COMMENTS_TYPE,
    Words,
    cells_with_comments,
    no_comments,
    own_comments,
    with_comments,
    without,
)
from tenderlint.writers.marked.edges import mark_rows
from tenderlint.writers.marked.remarks import Remark, by_cell, gravest
from tenderlint.writers.marked.styles import StyleBook
from tenderlint.writers.package import (
    Draft,
    Patch,
    Worksheet,
    add_content_type,
    free_name,
    read_worksheet,
    related,
)
from tenderlint.writers.package.parts import RELATIONS, STRICT_RELATIONS, add_relation
from tenderlint.writers.package.patch import is_strict

FARTHEST = 16
"""How many columns away a comment may stand from a cell that has one already."""

Placed = dict[int, Address | None]
"""Where the comment of each finding stands, by the finding's number; None: nowhere."""


class _Layout(NamedTuple):
    """What of a worksheet decides where something can be shown."""

    hidden: tuple[tuple[int, int], ...]
    """First and last column of each hidden group."""
    covered: dict[Address, Address]
    """Cells of merged ranges, and the cell that shows the range."""
    widths: dict[int, int]
    """Pixels of columns."""

    def hides(self, column: int) -> bool:
        return any(low <= column <= high for low, high in self.hidden)


def clear_sheet(draft: Draft, part: str, styles: StyleBook) -> None:
    """Takes the comments and marks of an earlier copy off a worksheet.

    Raises:
        UnpatchableError: the worksheet or a part that belongs to it is not as expected.
    """
    relations = related(draft, part)
    for relation in relations:
        if relation.kind != "comments" or not relation.part:
            continue
        data = draft.read(relation.part)
        own = own_comments(data)
        if own:
            draft.write(relation.part, without(data, own))
            for drawing in (one.part for one in relations if one.kind == "vmldrawing" and one.part):
                draft.write(drawing, without_boxes(draft.read(drawing), own))
    marks = styles.marks()
    if marks:
        _clear_marks(draft, part, styles, marks)


def _clear_marks(draft: Draft, part: str, styles: StyleBook, marks: frozenset[int]) -> None:
    data = draft.read(part)
    sheet, patch = read_worksheet(data, None), Patch(data)
    cells = [cell for row in sheet.rows.values() for cell in row.cells.values()]
    marked = [(cell, int(cell.attributes.get("s", "0"))) for cell in cells]
    marked = [(cell, style) for cell, style in marked if style in marks]
    for cell, style in marked:
        patch.set(cell, "s", str(styles.unmarked(style)))
    if marked:
        draft.write(part, patch.result())


def annotate_sheet(draft: Draft, part: str, remarks: Sequence[Remark], styles: StyleBook) -> Placed:
    """Puts comments and marks on a worksheet.

    Raises:
        UnpatchableError: the worksheet or a part that belongs to it is not as expected.
    """
    data = draft.read(part)
    rows = {remark.cell[0] for remark in remarks if remark.cell is not None}
    sheet = read_worksheet(data, rows)
    if any(remark.cell is None for remark in remarks):
        first = sheet.first_cell or (0, 0)
        sheet = read_worksheet(data, rows | {first[0]})
        remarks = [r if r.cell is not None else r._replace(cell=first) for r in remarks]
    patch, layout = Patch(data), _layout(sheet)
    strict = is_strict(sheet.root)
    severities = _severities(remarks)
    columns = {row: _edge(sheet, layout, row) for row in severities}
    mark_rows(patch, sheet, severities, columns, styles)
    placed, words = _place(draft, part, remarks, layout)
    if words:
        _write_comments(draft, part, words, strict=strict)
        _write_boxes(draft, part, sheet, patch, _Boxes(words, layout, strict))
    draft.write(part, patch.result())
    return placed


def _layout(sheet: Worksheet) -> _Layout:
    hidden: list[tuple[int, int]] = []
    widths: dict[int, int] = {}
    covered: dict[Address, Address] = {}
    columns, merges = sheet.root.child("cols"), sheet.root.child("mergeCells")
    for node in columns.children if columns else ():
        low, high = int(node.get("min") or 1) - 1, int(node.get("max") or 1) - 1
        width = float(node.get("width") or 0)
        if node.get("hidden") in ("1", "true") or node.get("width") == "0":
            hidden.append((low, high))
            width = 0
        for column in range(low, min(high, low + 64) + 1):
            widths[column] = round(width * 7 + 5) if width else 0
    for node in merges.children if merges else ():
        first, _, last = (node.get("ref") or "A1").partition(":")
        (top, left), (bottom, right) = parse_address(first), parse_address(last or first)
        if (bottom - top + 1) * (right - left + 1) <= 10_000:  # larger ones are decoration
            inside = ((r, c) for r in range(top, bottom + 1) for c in range(left, right + 1))
            covered |= dict.fromkeys(inside, (top, left))
    return _Layout(tuple(hidden), covered, widths)


def _edge(sheet: Worksheet, layout: _Layout, row: int) -> int:
    """The column of a row's left edge: the first that is seen and is not inside a merged range."""
    column = sheet.first_column or 0
    while layout.hides(column):
        column += 1
    return layout.covered.get((row, column), (row, column))[1]


def _severities(remarks: Sequence[Remark]) -> dict[int, Severity]:
    """The gravest severity of each row that has a remark."""
    found: dict[int, list[Severity]] = {}
    for remark in remarks:
        if remark.cell is not None:
            found.setdefault(remark.cell[0], []).append(remark.severity)
    return {row: gravest(severities) for row, severities in found.items()}


def _place(
    draft: Draft, part: str, remarks: Sequence[Remark], layout: _Layout
) -> tuple[Placed, dict[Address, Words]]:
    """A free cell for the remarks of each cell: the cell itself, or the nearest in its row."""
    taken: set[Address] = set()
    for relation in related(draft, part):
        if relation.kind in ("comments", "threadedcomment") and relation.part:
            taken |= cells_with_comments(draft.read(relation.part))
    wanted = by_cell(remarks)
    reserved = {layout.covered.get(cell, cell) for cell in wanted if cell is not None}
    placed: Placed = {}
    words: dict[Address, Words] = {}
    for cell, said in wanted.items():
        if cell is None:
            continue
        free = _free_cell(cell, taken, reserved, layout)
        for remark in said:
            placed.setdefault(remark.number, free)
        if free is not None:
            taken.add(free)
            words[free] = _words(said, "" if free == cell else f"About {address_of(cell)}. ")
    return placed, words


def _free_cell(
    cell: Address, taken: set[Address], reserved: set[Address], layout: _Layout
) -> Address | None:
    own = layout.covered.get(cell, cell)
    if own not in taken:
        return own
    row, column = cell
    for step in range(1, FARTHEST + 1):
        for near in (column + step, column - step):
            place = (row, near)
            visible = near >= 0 and not layout.hides(near) and place not in layout.covered
            if visible and place not in taken and place not in reserved:
                return place
    return None


def _words(said: Sequence[Remark], before: str) -> Words:
    """The remarks of one cell as one comment."""
    first, *rest = said
    more = "".join(f"\n\n{one.heading}\n{one.text}" for one in rest)
    return Words(f"{before}{first.heading}", f"{first.text}{more}")


def _write_comments(
    draft: Draft, part: str, words: Mapping[Address, Words], *, strict: bool
) -> None:
    known = [one.part for one in related(draft, part) if one.kind == "comments" and one.part]
    if known:
        draft.write(known[0], with_comments(draft.read(known[0]), words))
        return
    name = free_name(draft, "xl/comments", ".xml")
    draft.write(name, with_comments(no_comments(strict=strict), words))
    add_content_type(draft, name, COMMENTS_TYPE)
    add_relation(draft, part, "comments", name, strict=strict)


class _Boxes(NamedTuple):
    words: Mapping[Address, Words]
    layout: _Layout
    strict: bool


def _write_boxes(draft: Draft, part: str, sheet: Worksheet, patch: Patch, boxes: _Boxes) -> None:
    """Draws the comments' boxes in the sheet's drawing of that kind, or in a new one."""
    texts = {cell: words.whole for cell, words in boxes.words.items()}
    sizes = (boxes.layout.widths, sheet.heights)
    node = sheet.root.child("legacyDrawing")
    if node is not None:
        parts = {one.id: one.part for one in related(draft, part)}
        name = parts.get(node.get("id") or "", "")
        draft.write(name, with_boxes(draft.read(name), texts, *sizes))
        return
    name = free_name(draft, "xl/drawings/vmlDrawing", ".vml")
    draft.write(name, with_boxes(None, texts, *sizes))
    add_content_type(draft, name, VML_TYPE)
    relation = add_relation(draft, part, "vmlDrawing", name, strict=boxes.strict)
    base = STRICT_RELATIONS if boxes.strict else RELATIONS
    entry = f'<{sheet.root.prefix}legacyDrawing xmlns:r="{base}" r:id="{relation}"/>'
    patch.insert(sheet.place_for("legacyDrawing"), entry)
