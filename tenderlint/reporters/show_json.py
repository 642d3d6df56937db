"""`show --format json`: what was read."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tenderlint.facts import Limits
from tenderlint.model import FIELDS, Lot
from tenderlint.quantities import Unit
from tenderlint.report import FileProblem
from tenderlint.reporters.discretion import discreet_shape
from tenderlint.reporters.plain import (
    plain_conflict,
    plain_file_problem,
    plain_location,
    plain_problem,
    plain_value,
)
from tenderlint.reporters.shapes.common import VERSION, as_plain
from tenderlint.reporters.shapes.show import (
    CriterionShape,
    FactShape,
    ReadTenderShape,
    ShowShape,
)
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.resolve import Read, known


def show_json(
    reads: Iterable[Read],
    problems: Iterable[FileProblem],
    limits: Limits,
    today: int,
) -> str:
    """What was read, as JSON."""
    shape: ShowShape = {
        "version": VERSION,
        "tenders": [_discreet(_tender(read, limits, today)) for read in reads],
        "problems": [plain_file_problem(problem) for problem in problems],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def _discreet(tender: ReadTenderShape) -> ReadTenderShape:
    shape: ReadTenderShape = as_plain(discreet_shape(as_plain(tender)))
    return shape


def _tender(read: Read, limits: Limits, today: int) -> ReadTenderShape:
    reading, resolution = read
    tender = resolution.tender
    places = (tender.whole, *(lot for lot in tender.lots if lot.id))
    return {
        "id": reading.id,
        "title": reading.title,
        "stage": reading.stage,
        "files": list(reading.files),
        "facts": [_fact(row) for row in rows(read, limits, today)],
        "lots": [{"id": lot.id, "title": _text(lot)} for lot in tender.lots if lot.id],
        "award_criteria": [entry for lot in places for entry in _criteria(lot)],
        "ignored": [
            {
                "text": passage.text,
                "location": plain_location(passage.location, passage.text),
                "standing": passage.standing,
            }
            for passage in reading.ignored
        ],
        "unread": [
            {"text": passage.text, "location": plain_location(passage.location, passage.text)}
            for passage in reading.unread
        ],
        "labels": [
            {
                "text": label.text,
                "location": plain_location(label.location, label.text),
                "field": label.field,
                "match": label.how,
                "answered": label.read,
            }
            for label in reading.labels
        ],
        "conflicts": [
            plain_conflict(conflict, FIELDS[conflict.pointer.field].unit)
            for conflict in resolution.conflicts
        ],
        "problems": [plain_problem(problem) for problem in reading.problems],
    }


def _fact(row: Row) -> FactShape:
    said = row.statement
    return {
        "name": row.name,
        "value": None if row.value is None else plain_value(row.value, row.unit),
        "unit": row.unit,
        "lot": row.lot,
        "item": row.item,
        "how": row.how,
        "confidence": row.confidence,
        "location": plain_location(said.location, said.verbatim),
        "text": said.verbatim,
    }


def _text(lot: Lot) -> str | None:
    title = known(lot.lot.title)
    return title if isinstance(title, str) else None


def _criteria(lot: Lot) -> list[CriterionShape]:
    found: list[CriterionShape] = []
    for criterion in lot.criteria:
        name, kind, weight = (
            known(criterion.name),
            known(criterion.kind),
            known(criterion.weight),
        )
        found.append(
            {
                "name": None if name is None else plain_value(name, Unit.TEXT),
                "type": None if kind is None else plain_value(kind, Unit.ENUM),
                "weight": None if weight is None else plain_value(weight, Unit.PERCENT),
                "lot": lot.id or None,
            }
        )
    return found
