"""Labels with their values: beside them, below them, or in the same cell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import (
    Quote,
    quote,
    read_quietly,
    read_value,
    read_weakly,
    unanswered,
)
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.items import insurance_kind
from tenderlint.readers.workbook.label_index import Nearness
from tenderlint.readers.workbook.label_sheet import (
    PAIRED_ITEMS,
    VALUE_HEADERS,
    LabelSheet,
    answer_columns,
    answers,
    asked,
    is_sentence,
    label_of,
    labelled,
    meant,
    places,
    value_beside,
    with_unit_beside,
)
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import MAXIMUM_LABEL, Match, match_label, read_label
from tenderlint.readers.workbook.lots import insurance_amount
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.pair_kinds import SPECIAL_LABELS, read_insurance
from tenderlint.readers.workbook.sections import Context, Outline
from tenderlint.readers.workbook.tables import Rows
from tenderlint.statements import Passage

_NUMBER_HEADERS = frozenset(
    {"ref", "reference", "no", "number", "id", "", "clause", "item no", "line", "q", "q no",
     "question no", "req no", "req", "requirement no", "requirement ref", "ref no", "s n", "sn"}
)  # fmt: skip
_CONTACT = frozenset({"email", "e mail", "phone", "telephone", "contact", "contact name", "tel"})
_INLINE = lazy(r"[^:=\n]{2,100}[:=](?=\s|£|\d)")


def read_pairs(grid: Grid, rows: Rows, outline: Outline, taken: frozenset[Address]) -> Found:
    """All labels of the sheet with their values."""
    beside = frozenset(
        cell.column
        for cells in rows.values()
        for cell, following in pairwise(cells)
        if (cell.row, cell.column) not in taken
        and label_of(cell) is not None
        and label_of(following) is None
    )
    sheet = LabelSheet(grid, rows, outline, taken, beside, answer_columns(grid, rows))
    used: set[Address] = set(taken)
    parts = []
    for cells in rows.values():
        for cell in cells:
            if (cell.row, cell.column) not in used and cell.kind is CellKind.TEXT:
                found = _read_label(sheet, cell, used)
                used |= found.used
                parts.append(found)
    return together(parts)


def _read_label(sheet: LabelSheet, cell: Cell, used: set[Address]) -> Found:
    context = sheet.outline.at(cell.row)
    if _is_pair_header(sheet, cell) or _is_table_header(sheet, cell):
        return Found(used=places(*sheet.rows[cell.row]))
    if len(cell.words) <= MAXIMUM_LABEL:
        if _names_a_group(sheet, cell):
            return Found(used=places(cell))
        match = _of_group(sheet, cell) or label_of(cell)
        kind = insurance_kind(read_label(cell.words).key)
        if kind is not None:
            return read_insurance(sheet, cell, kind, context)
        if match is not None and not _is_contact_name(sheet, cell, match):
            found = _pair(sheet, cell, match, context, used)
            if found.used:
                return found
        beside = value_beside(sheet, cell)
        free = beside is not None and (beside.row, beside.column) not in used
        for read in SPECIAL_LABELS if free else ():
            found = read(sheet, cell, context)
            if found.used:
                return found
    return _inline(sheet, cell, context)


def _names_a_group(sheet: LabelSheet, cell: Cell) -> bool:
    """Whether a cell stands before several labels, as "Term" before "Initial" and "Extension"."""
    sub = sheet.grid.cells.get((cell.row, cell.column + 1))
    merged = sheet.grid.covered.get((cell.row + 1, cell.column)) == (cell.row, cell.column)
    if sub is None or sub.kind is not CellKind.TEXT:
        return False
    value = value_beside(sheet, sub)
    if value is None or len(sub.words) > MAXIMUM_LABEL:
        return False
    if merged and label_of(value) is None:
        return label_of(cell) is None or _joined(cell, sub) is not None or _is_label(sub)
    own, both = label_of(cell), _joined(cell, sub)
    # "Consortium bids", "Accepted" is a label with its answer, though both together are a label.
    more = both is not None and own is not None and both.field != own.field
    return more and not _is_label(sub)


def _is_label(cell: Cell) -> bool:
    kind = insurance_kind(read_label(cell.words).key)
    return label_of(cell) is not None or kind is not None


def _of_group(sheet: LabelSheet, cell: Cell) -> Match | None:
    """The field of a label together with the one that it stands under: "Term", "Initial"."""
    left = (cell.row, cell.column - 1)
    group = sheet.grid.cells.get(sheet.grid.covered.get(left, left))
    if group is None or group.kind is not CellKind.TEXT or len(group.words) > MAXIMUM_LABEL:
        return None
    own = label_of(cell)
    if own is not None and own.nearness is Nearness.DECLARED:
        return own
    return _joined(group, cell)


def _joined(group: Cell, cell: Cell) -> Match | None:
    words = f"{group.words.rstrip(' :')} {cell.words}"
    return match_label(words) if len(words) <= MAXIMUM_LABEL else None


def _is_pair_header(sheet: LabelSheet, cell: Cell) -> bool:
    """Whether the row only says that labels stand left and values right ("Item", "Detail")."""
    row = sheet.rows[cell.row]
    if len(row) > 2 and key_of(row[0].words) in _NUMBER_HEADERS:
        row = row[1:]
    if cell is not row[0] or not 2 <= len(row) <= 4 or key_of(row[1].words) not in VALUE_HEADERS:
        return False
    below = sheet.grid.cells.get((cell.row + 1, cell.column))
    return below is not None and (
        label_of(below) is not None or insurance_kind(read_label(below.words).key) is not None
    )


def _is_table_header(sheet: LabelSheet, cell: Cell) -> bool:
    """Whether the row heads numbered requirements: "Ref", "Area", "What we need"."""
    row = sheet.rows[cell.row]
    if cell is not row[0] or len(row) < 3 or key_of(cell.words) not in _NUMBER_HEADERS:
        return False
    below = sheet.rows.get(cell.row + 1, ())
    texts = all(other.kind is CellKind.TEXT for other in row)
    return texts and len(below) > 1 and key_of(below[0].words) not in _NUMBER_HEADERS


def _is_contact_name(sheet: LabelSheet, cell: Cell, match: Match) -> bool:
    """Whether "Name" stands among telephone numbers and addresses."""
    if match.label.key != "name":
        return False
    near = (sheet.grid.cells.get((cell.row + step, cell.column)) for step in (-2, -1, 1, 2, 3))
    return any(other is not None and key_of(other.words) in _CONTACT for other in near)


def _pair(
    sheet: LabelSheet, cell: Cell, match: Match, context: Context, used: set[Address]
) -> Found:
    value = value_beside(sheet, cell)
    fits = value is not None and answers(sheet, value, match)
    if value is not None and fits and (value.row, value.column) not in used:
        match = with_unit_beside(sheet, meant(match, value), value)
        said = quote(sheet.grid, value)
        read = read_value if _is_sure(match, value) else read_weakly
        found = read(asked(match, context), said)
        return found._replace(used=places(cell, value), labels=labelled(sheet, cell, match, found))
    for column in range(cell.column + 1, cell.column + 3):
        broken = unanswered(sheet.grid, cell, column)
        if broken.problems:
            return broken._replace(used=places(cell))
    return _below(sheet, cell, match, context, used)


def _answers_below(sheet: LabelSheet, below: Cell, match: Match) -> bool:
    sentence = match.field == "tender.title" and is_sentence(below)
    return not sentence and answers(sheet, below, match)


def _below(
    sheet: LabelSheet, cell: Cell, match: Match, context: Context, used: set[Address]
) -> Found:
    """The value under a label: in a row of labels, or under a label that stands alone."""
    below = sheet.grid.cells.get((cell.row + 1, cell.column))
    free = below is not None and (below.row, below.column) not in used
    if below is None or not free or not _answers_below(sheet, below, match):
        return NOTHING
    labels = (other for other in sheet.rows[cell.row] if label_of(other) is not None)
    if len(tuple(islice(labels, 2))) > 1:
        more = sheet.grid.cells.get((cell.row + 2, cell.column))
        if more is not None and label_of(more) is None:
            return NOTHING  # a list of many things, not one value
        read = read_value if _is_sure(match, below) else read_weakly
        found = read(asked(match, context), quote(sheet.grid, below))
        return found._replace(used=places(cell, below), labels=labelled(sheet, cell, match, found))
    alone = sheet.rows[below.row][0] is below and len(sheet.rows[cell.row]) == 1
    text = FIELDS[match.field].unit is Unit.TEXT
    if not alone or (text and cell.column in sheet.value_columns):
        return NOTHING
    statements = read_quietly(asked(match, context), quote(sheet.grid, below))
    if not statements:
        return NOTHING
    found = Found(statements, used=places(cell, below))
    return found._replace(labels=labelled(sheet, cell, match, found))


def _is_sure(match: Match, value: Cell) -> bool:
    """Whether an answer that is not understood is worth a remark."""
    if value.kind is CellKind.DATE and FIELDS[match.field].unit is not Unit.DATE:
        return False
    return match.nearness is Nearness.DECLARED or (match.exact and " " in match.label.key)


def _inline(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
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
        return insurance_amount(named, value, kind, context.lot)._replace(used=places(cell))
    match = match_label(label.strip(), items=PAIRED_ITEMS)
    if match is None:
        return NOTHING
    statements = read_quietly(asked(match, context), value)
    return Found(statements, used=places(cell)) if statements else NOTHING


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
