"""Templates for tests: filled in by hand or from a tender, and read back."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

import openpyxl
from openpyxl.workbook import Workbook

from tenderlint.lint import read_inputs
from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.readers import Source
from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.form.layout import DIFFERENCE_QUESTION, GROUPS, SHEETS, TABLES
from tenderlint.resolve import Read
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Confidence, How, Pointer, Reading
from tenderlint.writers.template import template

ASKED = [field for group in GROUPS for field in group.fields]
LISTED = [field for table in TABLES for field, _ in table.columns if field in FIELDS]


def written(source: Read | None = None, *, lots: int = 0) -> bytes:
    return template(builtin_ruleset(), source, lots=lots)


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def reading_of(data: bytes) -> Reading:
    [reading] = read(Source("filled.xlsx", data=data))
    assert isinstance(reading, Reading)
    return reading


def questions(book: Workbook) -> Iterator[tuple[str, str, int]]:
    """Field, sheet and row of every question of a template."""
    asks = {FIELDS[field].asks: field for field in ASKED}
    for layout in SHEETS:
        for (cell,) in book[layout.name].iter_rows(max_col=1):
            if cell.value == DIFFERENCE_QUESTION:
                break
            if cell.value in asks:
                yield asks[cell.value], layout.name, cell.row


def filled_in(answers: Mapping[str, object]) -> bytes:
    """The template as someone fills it in, with answers by their fields."""
    book = opened(written())
    places = {field: (sheet, row) for field, sheet, row in questions(book)}
    for field, answer in answers.items():
        sheet, row = places[field]
        book[sheet].cell(row, 2).value = answer
    return saved(book)


def table_row(book: Workbook, header: str, *values: object) -> None:
    """Fills the first free row of the table that has this header in its first column."""
    for layout in SHEETS:
        sheet = book[layout.name]
        for (cell,) in sheet.iter_rows(max_col=1):
            if cell.value == header:
                row = cell.row + 1
                while sheet.cell(row, 1).value:
                    row += 1
                for column, value in enumerate(values, start=1):
                    if value is not None:
                        sheet.cell(row, column).value = value
                return
    raise LookupError(header)


def one_read(source: Source) -> Read:
    [found] = read_inputs([source])
    assert isinstance(found, Read)
    return found


Place = tuple[str, str | None, int]
"""A field, a lot, and of an item which one of that lot it is."""


def carried(found: Read) -> dict[Place, tuple[object, bool]]:
    """What a template can carry of a tender: each value, and whether it was only worked out.

    Left out are contradictions and doubtful readings, which a template leaves open.
    """
    disputed = {conflict.pointer for conflict in found.resolution.conflicts}
    values: dict[Place, tuple[object, bool]] = {}
    items: dict[tuple[str, str | None], dict[str | None, int]] = {}
    for pointer, entry in found.resolution.entries.items():
        section, lot = pointer.field.partition(".")[0], _lot(pointer)
        known = items.setdefault((section, lot), {})
        ordinal = known.setdefault(pointer.item, len(known))
        sure = any(said.confidence is not Confidence.LOW for said in entry.statements)
        if pointer in disputed or entry.value is None or not sure or not _has_place(pointer):
            continue
        derived = all(said.how is How.DERIVED for said in entry.statements)
        values[pointer.field, lot, ordinal] = entry.value, derived
    return values


def _lot(pointer: Pointer) -> str | None:
    of_lot = pointer.lot is not None and pointer.field.partition(".")[0] not in TENDER_SECTIONS
    return " ".join(str(pointer.lot).split()) if of_lot else None


def _has_place(pointer: Pointer) -> bool:
    section = pointer.field.partition(".")[0]
    if section in ITEMS:
        return True
    if _lot(pointer) is not None and section in LOT_SECTIONS:
        return pointer.field in ASKED or pointer.field == "lot.title"
    return pointer.field in ASKED
