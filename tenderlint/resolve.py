"""From statements to one tender: who said what, where they agree and where they do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any, NamedTuple

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS, Entry, Lot, Tender
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.ranges import hull, overlap
from tenderlint.statements import (
    Confidence,
    How,
    Pointer,
    Reading,
    Silence,
    Standing,
    Statement,
    Value,
)


class Conflict(NamedTuple):
    """Live statements about one field that cannot all be true."""

    pointer: Pointer
    statements: tuple[Statement, ...]


class Resolution(NamedTuple):
    """One tender, and the contradictions that its sources left."""

    tender: Tender
    conflicts: tuple[Conflict, ...]
    entries: Mapping[Pointer, Entry]
    """Everything that is said, field by field, in reading order."""


class Read(NamedTuple):
    """One tender as it was read, before any judgement."""

    reading: Reading
    resolution: Resolution


def resolve(statements: Iterable[Statement]) -> Resolution:
    """One tender from everything that was said of it.

    Only live statements count. Where sources contradict each other, numbers leave the range that
    holds them all (so that only what is true of each of them can be found), and a word or a yes
    or no leaves nothing to believe; both are reported as a conflict.

    Raises:
        KeyError: a statement names a field that is not declared.
    """
    groups: dict[Pointer, list[Statement]] = {}
    for statement in statements:
        if statement.standing is Standing.LIVE:
            groups.setdefault(statement.pointer, []).append(statement)
    entries: dict[Pointer, Entry] = {}
    conflicts = []
    for pointer, group in groups.items():
        unit = FIELDS[pointer.field].unit
        alone = len(group) == 1  # as most statements are
        entry, agreed = (
            (Entry(group[0].value, tuple(group)), True) if alone else _settle(unit, group)
        )
        entries[pointer] = entry
        if not agreed:
            conflicts.append(Conflict(pointer, entry.statements))
    return Resolution(_tender(entries), tuple(conflicts), entries)


def _settle(unit: Unit, group: list[Statement]) -> tuple[Entry, bool]:
    """The entry that a group of statements leaves, and whether they agree."""
    spoken = _weightiest([s for s in group if s.value is not Silence.ELSEWHERE])
    if not spoken:
        return Entry(Silence.ELSEWHERE, tuple(group)), True
    kept = tuple(spoken)
    values = [statement.value for statement in spoken]
    if all(value == values[0] for value in values):
        return Entry(values[0], kept), True
    if unit is Unit.TEXT:
        return Entry(values[0], kept), True
    ranges = [value for value in values if isinstance(value, Range)]
    if len(ranges) == len(values):
        shared = _shared(ranges)
        if shared is not None:
            return Entry(shared, kept), True
        return Entry(reduce(hull, ranges), kept), False
    return Entry(None, kept), False


def _weightiest(group: list[Statement]) -> list[Statement]:
    """Without doubtful readings and derivations where something better says it."""
    direct = [s for s in group if s.how is not How.DERIVED] or group
    return [s for s in direct if s.confidence is not Confidence.LOW] or direct


def _shared(ranges: list[Range]) -> Range | None:
    """The values that all ranges hold: "up to £250,000" and £200,000 agree on £200,000."""
    common: Range | None = ranges[0]
    for value in ranges[1:]:
        common = overlap(common, value) if common is not None else None
    return common


def _tender(entries: Mapping[Pointer, Entry]) -> Tender:
    about: dict[str, dict[str, Entry]] = {}
    by_lot: dict[str | None, dict[Pointer, Entry]] = {None: {}}
    for pointer, entry in entries.items():
        section, _, name = pointer.field.partition(".")
        if section in TENDER_SECTIONS:
            about.setdefault(section, {})[name] = entry
        else:
            by_lot.setdefault(pointer.lot, {})[pointer] = entry
    sections: dict[str, Any] = {
        section: TENDER_SECTIONS[section](**values) for section, values in about.items()
    }
    lots = tuple(_lot(lot, said) for lot, said in by_lot.items() if lot is not None)
    return Tender(**sections, whole=_lot("", by_lot[None]), lots=lots or (Lot(),))


def _lot(lot: str, entries: Mapping[Pointer, Entry]) -> Lot:
    sections: dict[str, dict[str, Entry]] = {}
    items: dict[str, dict[str, dict[str, Entry]]] = {}
    for pointer, entry in entries.items():
        section, _, name = pointer.field.partition(".")
        if section in ITEMS:
            item = items.setdefault(section, {}).setdefault(pointer.item or "", {})
            item[name] = entry
        else:
            sections.setdefault(section, {})[name] = entry
    filled: dict[str, Any] = {
        section: LOT_SECTIONS[section](**values) for section, values in sections.items()
    }
    for section, found in items.items():
        collection, owner = ITEMS[section]
        filled[collection] = tuple(owner(key=key, **values) for key, values in found.items())
    return Lot(id=lot, **filled)


def known(entry: Entry | None) -> Value | None:
    """The value of an entry if there is one: not silence, and not contradicted."""
    if entry is None or entry.value is None or isinstance(entry.value, Silence):
        return None
    return entry.value
