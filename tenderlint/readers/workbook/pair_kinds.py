"""Labels that are more than a field's name: insurances, certificates, sections, questions."""

from __future__ import annotations

from collections.abc import Callable

from tenderlint.quantities import parse_count
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import (
    Asked,
    prose_found,
    quote,
    read_quietly,
    unanswered,
)
from tenderlint.readers.workbook.by_answer import match_by_answer
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind
from tenderlint.readers.workbook.items import NO_UNITS, insurance_kind, read_standard, standards_in
from tenderlint.readers.workbook.label_index import Nearness
from tenderlint.readers.workbook.label_sheet import (
    LabelSheet,
    answers,
    asked,
    label_of,
    labelled,
    places,
    value_beside,
    with_unit_beside,
)
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import Match, match_label, read_label, volume_label
from tenderlint.readers.workbook.lots import insurance_amount
from tenderlint.readers.workbook.sections import (
    PROSE_HINTS,
    Context,
    Section,
    section_of_heading,
)
from tenderlint.readers.workbook.weights import price_and_quality, weight_of_label
from tenderlint.statements import Pointer

_SURE = Nearness.DECLARED
_DEMANDING = frozenset({Section.STANDARDS, Section.CONDITIONS})
"""Where "standard" means one to hold, and not a level of service."""
_SCORED = frozenset({Section.CRITERIA, Section.INDICATORS})
"""Where a certificate's name is no demand to hold it."""
_HELD = lazy(
    r"(?:yes|y|required|mandatory|essential|needed|must(?: be)? (?:hold|held|have)|compulsory"
    r"|to be held|or equivalent|equivalents? accepted)\b.{0,80}"
)
"""Beside a certificate's name: it is asked for."""


def read_insurance(sheet: LabelSheet, cell: Cell, kind: str, context: Context) -> Found:
    """An insurance that a label names, its amount and when it is due."""
    value = value_beside(sheet, cell)
    if value is None:
        return next(
            (
                broken._replace(used=places(cell))
                for column in (cell.column + 1, cell.column + 2)
                if (broken := unanswered(sheet.grid, cell, column)).problems
            ),
            NOTHING,
        )
    label, said = quote(sheet.grid, cell), quote(sheet.grid, value)
    unit = with_unit_beside(sheet, Match("insurance.amount", read_label(cell.words), _SURE), value)
    found = insurance_amount(label, said, kind, context.lot, unit.label)
    if not found.statements:
        only_due = read_quietly(Asked(Pointer("insurance.due", context.lot, kind), NO_UNITS), said)
        if only_due:
            named = label.says(Pointer("insurance.kind", context.lot, kind), kind)
            return Found((named, *only_due), used=places(cell, value))
    due = _due(sheet, value, Pointer("insurance.due", context.lot, kind), found)
    return together((found, due))._replace(used=places(cell, value) | due.used)


def _due(sheet: LabelSheet, amount: Cell, pointer: Pointer, found: Found) -> Found:
    """When an insurance is due, if the cell after its amount says so."""
    following = value_beside(sheet, amount)
    stated = any(s.pointer.field == pointer.field for s in found.statements)
    if following is None or stated or not found.statements:
        return NOTHING
    asked = Asked(pointer, read_label(""))
    statements = read_quietly(asked, quote(sheet.grid, following))
    return Found(statements, used=places(following)) if statements else NOTHING


def _leads_on(sheet: LabelSheet, cell: Cell) -> bool:
    """Whether a cell is a label itself, with its answer to the right."""
    beside = value_beside(sheet, cell)
    kind = insurance_kind(read_label(cell.words).key)
    return beside is not None and (label_of(cell) is not None or kind is not None)


def _special(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
    """Labels of collections and of whole sections, with words beside them."""
    value = value_beside(sheet, cell)
    if value is None or value.kind is not CellKind.TEXT or _leads_on(sheet, value):
        return NOTHING
    match = match_label(cell.words, items=frozenset({"standard", "insurance"}))
    used = places(cell, value)
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


def _question(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
    """A label or question that no list holds, by its telling words and its answer's kind."""
    value = value_beside(sheet, cell)
    match = match_by_answer(cell.words, quote(sheet.grid, value)) if value is not None else None
    if value is None or match is None or not answers(sheet, value, match):
        return NOTHING
    statements = read_quietly(asked(match, context), quote(sheet.grid, value))
    if not statements:
        return NOTHING
    found = Found(statements, used=places(cell, value))
    return found._replace(labels=labelled(sheet, cell, match, found))


def _certificate(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
    """A certificate's name as the label, and beside it that it is required."""
    value = value_beside(sheet, cell)
    if value is None or not _HELD.fullmatch(key_of(value.words)):
        return NOTHING
    found = standards_in(sheet.grid, cell, context.lot)
    if not found.statements:
        return NOTHING
    hint = "technical"
    beside = prose_found(sheet.grid, value, lot=context.lot, section=hint, lead=f"{cell.words}: ")
    told = tuple(s for s in beside.statements if s.pointer.field.startswith("standard."))
    return together((found, Found(told)))._replace(used=places(cell, value))


def _named_certificate(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
    """A certificate's name beside a label that only leads to it ("Cyber security")."""
    value = value_beside(sheet, cell)
    if value is None or value.kind is not CellKind.TEXT or context.section in _SCORED:
        return NOTHING
    if "example" in cell.words.lower():
        return NOTHING
    if len(value.words.split()) > _FEW_WORDS:
        return NOTHING
    found = standards_in(sheet.grid, value, context.lot)
    return found._replace(used=places(cell, value)) if found.statements else NOTHING


_FEW_WORDS = 8


def _weight(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
    """A weight of one criterion, or the ratio of price to quality."""
    value = value_beside(sheet, cell)
    if value is None:
        return NOTHING
    said = quote(sheet.grid, value)
    for found in (
        price_and_quality(cell.words, said, context.lot),
        weight_of_label(sheet.grid, cell, value, context.lot),
    ):
        if found.statements:
            return found._replace(used=places(cell, value))
    return NOTHING


def _volume(sheet: LabelSheet, cell: Cell, context: Context) -> Found:
    """How many of something a year: "Meals expected each year"."""
    value = value_beside(sheet, cell)
    match = volume_label(cell.words)
    if value is None or match is None or parse_count(value.words) is None:
        return NOTHING
    statements = read_quietly(asked(match, context), quote(sheet.grid, value))
    if not statements:
        return NOTHING
    found = Found(statements, used=places(cell, value))
    return found._replace(labels=labelled(sheet, cell, match, found))


SPECIAL_LABELS: tuple[Callable[[LabelSheet, Cell, Context], Found], ...] = (
    _weight,
    _certificate,
    _question,
    _special,
    _volume,
    _named_certificate,
)
"""Readers of labels that no field claims, in the order in which they are tried."""
