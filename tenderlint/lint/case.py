"""A tender as the judge takes it: with the addresses of whatever is absent from it."""

from __future__ import annotations

from tenderlint.engine import Case, Places
from tenderlint.provenance import Location
from tenderlint.resolve import Read
from tenderlint.statements import Reading, Standing

_SUPPLIED = "document.has_"
"""The fields that say which parts of a tender a source holds start so."""


def case_of(read: Read) -> Case:
    """A tender as the judge takes it."""
    reading, resolution = read
    return Case(
        id=reading.id,
        title=reading.title,
        files=reading.files,
        stage=reading.stage,
        tender=resolution.tender,
        places=Places(reading.root, _lot_places(reading), _part_places(reading)),
        conflicts=resolution.conflicts,
        problems=reading.problems,
    )


def _part_places(reading: Reading) -> dict[str, Location]:
    """Where each part of the tender stands: its sheet, its heading, or its file among several.

    What is one row of a sheet has no part that is a sheet of its own.
    """
    found: dict[str, Location] = {}
    if reading.root.cell is not None and not reading.others:
        return found
    for said in reading.statements:
        field = said.pointer.field
        if not field.startswith(_SUPPLIED) or said.value is not True:
            continue
        place = said.location
        if said.standing is not Standing.LIVE:
            continue
        if place.paragraph is not None:
            found.setdefault(field, place._replace(span=None))
        elif place.sheet is not None or reading.others:
            found.setdefault(field, Location(place.file, place.sheet, pointer=_root(place)))
    return found


def _root(place: Location) -> str | None:
    """The pointer of a whole document, if the place is in one that has pointers."""
    return None if place.pointer is None else ""


def _lot_places(reading: Reading) -> dict[str, Location]:
    """Where each lot stands: its object in JSON, the first of its cells in a workbook."""
    locations: dict[str, list[Location]] = {}
    for statement in reading.statements:
        lot = statement.pointer.lot
        if lot is not None:
            locations.setdefault(lot, []).append(statement.location)
    return {lot: _common(found) for lot, found in locations.items()}


def _common(locations: list[Location]) -> Location:
    first = locations[0]._replace(span=None)
    pointers = [
        location.pointer
        for location in locations
        if location.pointer is not None and location.file == first.file
    ]
    if first.pointer is None:
        return first
    return first._replace(pointer=_shared_steps(pointers))


def _shared_steps(pointers: list[str]) -> str:
    """The longest JSON pointer that leads towards all of these."""
    shared = []
    for steps in zip(*(pointer.split("/") for pointer in pointers), strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    return "/".join(shared)
