"""Labels with their values: beside them, below them, or in the same cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from tenderlint.model import FIELDS, LOT_SECTIONS
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import (
    Asked,
    Quote,
    prose_found,
    quote,
    read_quietly,
    read_value,
    read_weakly,
    unanswered,
)
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import insurance_kind, read_standard
from tenderlint.readers.workbook.label_index import Nearness, key_of
from tenderlint.readers.workbook.labels import MAXIMUM_LABEL, Match, match_label, read_label
from tenderlint.readers.workbook.lots import insurance_amount, item_of
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.sections import (
    PROSE_HINTS,
    Context,
    Outline,
    Section,
    section_of_heading,
)
from tenderlint.readers.workbook.tables import Rows
from tenderlint.statements import Confidence, Labelled, Passage, Pointer

_REACH = 8
"""How many columns to the right of a label its value may stand."""
_TABLE_COLUMNS = 4
"""Rows of so many texts with a row of as many below are a table, not a label and its answer."""
_PAIRED_ITEMS = frozenset({"reference", "payment"})
"""Collections that a label alone may speak of: there is one of each."""
_VALUE_HEADERS = frozenset(
    {"value", "detail", "details", "answer", "response", "requirement", "information",
     "description", "data", "entry", "date", "amount", "minimum", "required", "level", "status",
     "comments", "comment", "notes", "note", "unit", "quantity", "cost", "price", "total", "owner",
     "response required", "your response", "evidence", "detail required", "specification"}
)  # fmt: skip
_NUMBER_HEADERS = frozenset({"ref", "reference", "no", "number", "id", ""})
_CONTACT = frozenset({"email", "e mail", "phone", "telephone", "contact", "contact name", "tel"})
_DEMANDING = frozenset({Section.STANDARDS, Section.CONDITIONS})
"""Where "standard" means one to hold, and not a level of service."""
_INLINE = lazy(r"[^:=\n]{2,100}[:=](?=\s|£|\d)")
_PROSE_HINT_BY_FIELD = {
    "conditions": "economic", "insurance": "economic", "standard": "technical", "terms": "terms",
    "payment": "terms", "award": "criteria", "reference": "technical",
}  # fmt: skip


class _Sheet(NamedTuple):
    """What reading pairs needs to know of a sheet."""

    grid: Grid
    rows: Rows
    outline: Outline
    taken: frozenset[Address]
    """Cells that tables have used."""
    value_columns: frozenset[int]
    """Columns in which labels have their values to the right."""


def read_pairs(grid: Grid, rows: Rows, outline: Outline, taken: frozenset[Address]) -> Found:
    """All labels of the sheet with their values."""
    beside = frozenset(
        cell.column
        for cells in rows.values()
        for cell, following in pairwise(cells)
        if (cell.row, cell.column) not in taken
        and _label(cell) is not None
        and _label(following) is None
    )
    sheet = _Sheet(grid, rows, outline, taken, beside)
    used: set[Address] = set(taken)
    parts = []
    for cells in rows.values():
        for cell in cells:
            if (cell.row, cell.column) not in used and cell.kind is CellKind.TEXT:
                found = _read_label(sheet, cell, used)
                used |= found.used
                parts.append(found)
    return together(parts)


@lru_cache(maxsize=8192)
def _match(words: str) -> Match | None:
    return match_label(words, items=_PAIRED_ITEMS)


def _label(cell: Cell) -> Match | None:
    return (
        _match(cell.words)
        if cell.kind is CellKind.TEXT and len(cell.words) <= MAXIMUM_LABEL
        else None
    )


def _read_label(sheet: _Sheet, cell: Cell, used: set[Address]) -> Found:
    context = sheet.outline.at(cell.row)
    if _is_pair_header(sheet, cell):
        return Found(used=frozenset((c.row, c.column) for c in sheet.rows[cell.row]))
    if len(cell.words) <= MAXIMUM_LABEL:
        match, kind = _label(cell), insurance_kind(read_label(cell.words).key)
        if kind is not None:
            return _insurance(sheet, cell, kind, context)
        if match is not None and not _is_contact_name(sheet, cell, match):
            return _pair(sheet, cell, match, context, used)
        special = _special(sheet, cell, context)
        if special.used:
            return special
    return _inline(sheet, cell, context)


def _is_pair_header(sheet: _Sheet, cell: Cell) -> bool:
    """Whether the row only says that labels stand left and values right ("Item", "Detail")."""
    row = sheet.rows[cell.row]
    if len(row) > 2 and key_of(row[0].words) in _NUMBER_HEADERS:
        row = row[1:]
    if cell is not row[0] or not 2 <= len(row) <= 4 or key_of(row[1].words) not in _VALUE_HEADERS:
        return False
    below = sheet.grid.cells.get((cell.row + 1, cell.column))
    return below is not None and (
        _label(below) is not None or insurance_kind(read_label(below.words).key) is not None
    )


def _is_contact_name(sheet: _Sheet, cell: Cell, match: Match) -> bool:
    """Whether "Name" stands among telephone numbers and addresses."""
    if match.label.key != "name":
        return False
    near = (sheet.grid.cells.get((cell.row + step, cell.column)) for step in (-2, -1, 1, 2, 3))
    return any(other is not None and key_of(other.words) in _CONTACT for other in near)


def _pair(sheet: _Sheet, cell: Cell, match: Match, context: Context, used: set[Address]) -> Found:
    value = value_beside(sheet.grid, sheet.rows, cell)
    answers = value is not None and _answers(sheet, value, match)
    if value is not None and answers and (value.row, value.column) not in used:
        said = quote(sheet.grid, value)
        read = read_value if _is_sure(match) else read_weakly
        found = read(_asked(match, context), said)
        return found._replace(used=_places(cell, value), labels=_labels(sheet, cell, match, found))
    for column in range(cell.column + 1, cell.column + 3):
        broken = unanswered(sheet.grid, cell, column)
        if broken.problems:
            return broken._replace(used=_places(cell))
    return _below(sheet, cell, match, context, used)


def _answers(sheet: _Sheet, value: Cell, match: Match) -> bool:
    """Whether a cell may answer a label: it is no label itself, and no header of a column."""
    if _label(value) is not None:
        return False
    if FIELDS[match.field].unit is not Unit.TEXT:
        return True
    row, below = sheet.rows[value.row], sheet.rows.get(value.row + 1, ())
    heads_columns = (
        len(row) >= _TABLE_COLUMNS
        and len(below) >= _TABLE_COLUMNS
        and all(cell.kind is CellKind.TEXT for cell in row)
    )
    return not heads_columns and key_of(value.words) not in _VALUE_HEADERS


def _below(sheet: _Sheet, cell: Cell, match: Match, context: Context, used: set[Address]) -> Found:
    """The value under a label: in a row of labels, or under a label that stands alone."""
    below = sheet.grid.cells.get((cell.row + 1, cell.column))
    if below is None or (below.row, below.column) in used or _label(below) is not None:
        return NOTHING
    labels = (other for other in sheet.rows[cell.row] if _label(other) is not None)
    if len(tuple(islice(labels, 2))) > 1:
        more = sheet.grid.cells.get((cell.row + 2, cell.column))
        if more is not None and _label(more) is None:
            return NOTHING  # a list of many things, not one value
        read = read_value if _is_sure(match) else read_weakly
        found = read(_asked(match, context), quote(sheet.grid, below))
        return found._replace(used=_places(cell, below), labels=_labels(sheet, cell, match, found))
    alone = sheet.rows[below.row][0] is below and len(sheet.rows[cell.row]) == 1
    text = FIELDS[match.field].unit is Unit.TEXT
    if not alone or (text and cell.column in sheet.value_columns):
        return NOTHING
    statements = read_quietly(_asked(match, context), quote(sheet.grid, below))
    if not statements:
        return NOTHING
    found = Found(statements, used=_places(cell, below))
    return found._replace(labels=_labels(sheet, cell, match, found))


def _is_sure(match: Match) -> bool:
    """Whether an answer that is not understood is worth a remark."""
    return match.nearness is Nearness.DECLARED or (match.exact and " " in match.label.key)


def _labels(sheet: _Sheet, cell: Cell, match: Match, found: Found) -> tuple[Labelled, ...]:
    read = any(said.pointer.field == match.field for said in found.statements)
    at = sheet.grid.at(cell)
    return (Labelled(cell.text, at, match.field, match.how, read),)


def value_beside(grid: Grid, rows: Rows, cell: Cell) -> Cell | None:
    """The next live cell to the right of a label, within reach; merged cells count as one."""
    row = rows[cell.row]
    at = bisect_right(row, cell.column, key=lambda other: other.column)
    if at == len(row):
        return None
    gap = [
        column
        for column in range(cell.column + 1, row[at].column)
        if grid.covered.get((cell.row, column)) is None
    ]
    return row[at] if len(gap) < _REACH else None


def _asked(match: Match, context: Context) -> Asked:
    section = match.field.partition(".")[0]
    lot = context.lot if section in LOT_SECTIONS or section in _PAIRED_ITEMS else None
    return Asked(
        Pointer(match.field, lot, item_of(match.field) if section in _PAIRED_ITEMS else None),
        match.label,
        Confidence.HIGH if match.exact else Confidence.MEDIUM,
        _hint(context, section),
    )


def _hint(context: Context, section: str = "") -> str | None:
    if section in _PROSE_HINT_BY_FIELD:
        return _PROSE_HINT_BY_FIELD[section]
    return PROSE_HINTS.get(context.section) if context.section is not None else None


def _places(*cells: Cell) -> frozenset[Address]:
    return frozenset((cell.row, cell.column) for cell in cells)


def _insurance(sheet: _Sheet, cell: Cell, kind: str, context: Context) -> Found:
    value = value_beside(sheet.grid, sheet.rows, cell)
    if value is None:
        return next(
            (
                broken._replace(used=_places(cell))
                for column in (cell.column + 1, cell.column + 2)
                if (broken := unanswered(sheet.grid, cell, column)).problems
            ),
            NOTHING,
        )
    label, said = quote(sheet.grid, cell), quote(sheet.grid, value)
    found = insurance_amount(label, said, kind, context.lot)
    due = _due(sheet, value, Pointer("insurance.due", context.lot, kind), found)
    return together((found, due))._replace(used=_places(cell, value) | due.used)


def _due(sheet: _Sheet, amount: Cell, pointer: Pointer, found: Found) -> Found:
    """When an insurance is due, if the cell after its amount says so."""
    following = value_beside(sheet.grid, sheet.rows, amount)
    stated = any(s.pointer.field == pointer.field for s in found.statements)
    if following is None or stated or not found.statements:
        return NOTHING
    asked = Asked(pointer, read_label(""))
    statements = read_quietly(asked, quote(sheet.grid, following))
    return Found(statements, used=_places(following)) if statements else NOTHING


def _special(sheet: _Sheet, cell: Cell, context: Context) -> Found:
    """Labels of collections and of whole sections, with words beside them."""
    value = value_beside(sheet.grid, sheet.rows, cell)
    if value is None or value.kind is not CellKind.TEXT:
        return NOTHING
    match = match_label(cell.words, items=frozenset({"standard", "insurance"}))
    used = _places(cell, value)
    if match is not None and match.field == "standard.name":
        if match.label.key == "standard" and context.section not in _DEMANDING:
            return NOTHING
        found, _ = read_standard(sheet.grid, value, context.lot)
        return found._replace(used=used)
    section = section_of_heading(cell.words)
    insurances = match is not None and match.field == "insurance.kind"
    if section is None and not insurances:
        return NOTHING
    hint = "economic" if insurances or section is None else PROSE_HINTS.get(section)
    found = prose_found(sheet.grid, value, lot=context.lot, section=hint)
    # What it says has been read; a section's own words are not a puzzle left unsolved.
    return found._replace(used=used)


def _inline(sheet: _Sheet, cell: Cell, context: Context) -> Found:
    """A label and its value in one cell: "Term: 3 years"."""
    start = _INLINE.match(cell.live)
    if start is None or "\n" in cell.words:
        return NOTHING
    label, value = cell.live[: start.end() - 1], quote(sheet.grid, cell, start.end())
    if not value.words:
        return NOTHING
    kind = insurance_kind(read_label(label).key)
    if kind is not None:
        named = quote(sheet.grid, cell, 0, start.end() - 1)
        return insurance_amount(named, value, kind, context.lot)._replace(used=_places(cell))
    match = _match(label.strip())
    if match is None:
        return NOTHING
    statements = read_quietly(_asked(match, context), value)
    return Found(statements, used=_places(cell)) if statements else NOTHING


def unread_pairs(grid: Grid, rows: Rows, used: frozenset[Address]) -> Iterator[Passage]:
    """Short texts with something beside them that nothing was made of."""
    for cells in rows.values():
        for cell, value in pairwise(cells):
            looks_like_label = (
                cell.kind is CellKind.TEXT
                and len(cell.words) <= MAXIMUM_LABEL
                and (cell.row, cell.column) not in used
                and (value.row, value.column) not in used
            )
            if looks_like_label:
                said: Quote = quote(grid, cell)
                yield Passage(said.verbatim, said.location)
                break
