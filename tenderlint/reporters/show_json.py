"""`show --format json`: what was read, version 0."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tenderlint.facts import Limits
from tenderlint.model import FIELDS, Lot
from tenderlint.quantities import Unit
from tenderlint.report import FileProblem
from tenderlint.reporters.discretion import discreet, discreet_shape
from tenderlint.reporters.plain import (
    Json,
    plain_conflict,
    plain_location,
    plain_problem,
    plain_value,
)
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.resolve import Read, known

VERSION = 0


def show_json(
    reads: Iterable[Read],
    problems: Iterable[FileProblem],
    limits: Limits,
    today: int,
    *,
    ascii_only: bool = False,
) -> str:
    """What was read, as JSON."""
    shape: dict[str, Json] = {
        "version": VERSION,
        "tenders": [discreet_shape(_tender(read, limits, today)) for read in reads],
        "problems": [{"file": p.file, "message": discreet(p.message)} for p in problems],
    }
    return json.dumps(shape, ensure_ascii=ascii_only, indent=2) + "\n"


def _tender(read: Read, limits: Limits, today: int) -> dict[str, Json]:
    reading, resolution = read
    tender = resolution.tender
    places = (tender.whole, *(lot for lot in tender.lots if lot.id))
    return {
        "id": reading.id,
        "title": reading.title,
        "stage": str(reading.stage),
        "files": list(reading.files),
        "facts": [_fact(row) for row in rows(read, limits, today)],
        "lots": [{"id": lot.id, "title": _text(lot)} for lot in tender.lots if lot.id],
        "award_criteria": [entry for lot in places for entry in _criteria(lot)],
        "ignored": [
            {
                "text": passage.text,
                "location": plain_location(passage.location, passage.text),
                "standing": str(passage.standing),
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


def _fact(row: Row) -> dict[str, Json]:
    said = row.statement
    return {
        "name": row.name,
        "value": None if row.value is None else plain_value(row.value, row.unit),
        "unit": str(row.unit),
        "lot": row.lot,
        "item": row.item,
        "how": str(row.how),
        "confidence": str(row.confidence),
        "location": plain_location(said.location, said.verbatim),
        "text": said.verbatim,
    }


def _text(lot: Lot) -> str | None:
    title = known(lot.lot.title)
    return title if isinstance(title, str) else None


def _criteria(lot: Lot) -> list[Json]:
    found: list[Json] = []
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
