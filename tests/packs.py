"""Packs of files for tests: small readings, and what becomes of them together."""

from __future__ import annotations

from tenderlint.lint.together import combine
from tenderlint.provenance import Location
from tenderlint.quantities import Range, exactly
from tenderlint.resolve import Resolution, resolve
from tenderlint.statements import How, Pointer, Reading, Stage, Statement
from tests.commands import ROOT

PACK = ROOT / "examples" / "pack"
NOTICE, BOOK = str(PACK / "notice.json"), str(PACK / "specification.xlsx")
DAY = ("--on", "2026-12-10")


def says(field, value, *, lot=None, item=None, how=How.STATED):
    found = value if isinstance(value, bool) or not isinstance(value, int) else exactly(value)
    return Pointer(field, lot, item), found, how


def reading(file, *said, identity="", title="", stage=Stage.TENDER, problems=()):
    notice = file.endswith(".json")
    statements = []
    for number, (pointer, value, how) in enumerate(said, 1):
        place = (
            Location(file, pointer=f"/{number}") if notice else Location(file, "S", f"A{number}")
        )
        statements.append(Statement(pointer, value, place, f"{pointer.field} {value}", how))
    root = Location(file, pointer="") if notice else Location(file)
    identity = identity or ("ocds-abcdef-1" if notice else file)
    return Reading(identity, title, stage, root, tuple(statements), problems)


def resolved(*readings: Reading) -> Resolution:
    return resolve(combine(readings).statements)


def value(resolution: Resolution, field, lot=None, item=None):
    entry = resolution.entries.get(Pointer(field, lot, item))
    return None if entry is None else entry.value


def table(*rows, lot=None):
    """Criteria: name, kind and weight of each."""
    return [
        one
        for item, (name, kind, weight) in enumerate(rows)
        for one in (
            says("criterion.name", name, lot=lot, item=str(item)),
            says("criterion.kind", kind, lot=lot, item=str(item)),
            says("criterion.weight", weight, lot=lot, item=str(item)),
        )
    ]


def criteria(resolution: Resolution, lot: str | None = None) -> dict[str, Range]:
    found = {}
    for pointer, entry in resolution.entries.items():
        if pointer.field == "criterion.name" and pointer.lot == lot:
            found[entry.value] = value(resolution, "criterion.weight", lot, pointer.item)
    return found
