"""What is said of a place in a tender, field by field; what a lot takes over from the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from tenderlint.facts.catalogue import inherits_nothing, inherits_whole
from tenderlint.model import ITEMS, LOT_SECTIONS, TENDER_SECTIONS, Entry, Lot, Tender

Entries = Mapping[str, Entry]
"""Fields by their dotted names; what nobody says has no entry."""

_OWNERS: dict[str, type[Any]] = {
    **TENDER_SECTIONS,
    **LOT_SECTIONS,
    **{name: owner for name, (_, owner) in ITEMS.items()},
}
_MEMBERS = {
    section: tuple(member.name for member in fields(owner) if "field" in member.metadata)
    for section, owner in _OWNERS.items()
}
_NAMES = {
    section: tuple(f"{section}.{member}" for member in members)
    for section, members in _MEMBERS.items()
}
_VALUES: dict[str, Callable[[Any], tuple[Entry | None, ...]]] = {
    section: attrgetter(*members) for section, members in _MEMBERS.items()
}
"""All fields of a section at once; no section has one only, of which there would be no tuple."""
_NOTHING = {
    **{section: getattr(Tender(), section) for section in TENDER_SECTIONS},
    **{section: getattr(Lot(), section) for section in LOT_SECTIONS},
}
"""Each section as it is where nothing is said of it; one object, shared by all tenders."""


def of_tender(tender: Tender) -> dict[str, Entry]:
    """What the tender as a whole says; what its only lot says is said of it too."""
    only = _stated(tender.lots[0], LOT_SECTIONS) if len(tender.lots) == 1 else {}
    return {**only, **_stated(tender.whole, LOT_SECTIONS), **_stated(tender, TENDER_SECTIONS)}


def of_lot(tender: Tender, lot: Lot) -> dict[str, Entry]:
    """What a lot says, and what it takes over from the tender; an only lot takes over all."""
    shared, own = _stated(tender.whole, LOT_SECTIONS), _stated(lot, LOT_SECTIONS)
    if len(tender.lots) > 1:
        scored = says_how_it_is_scored(lot)
        shared = {
            name: entry
            for name, entry in shared.items()
            if not (inherits_nothing(name) or (scored and inherits_whole(name)))
        }
    return {**shared, **own}


def of_item(collection: str, item: object) -> dict[str, Entry]:
    """What an item of a collection says."""
    values = zip(_NAMES[collection], _VALUES[collection](item), strict=True)
    return {name: entry for name, entry in values if entry is not None}


def _stated(owner: Tender | Lot, sections: Iterable[str]) -> dict[str, Entry]:
    parts = ((section, getattr(owner, section)) for section in sections)
    return {
        name: entry
        for section, part in parts
        if part is not _NOTHING[section]
        for name, entry in zip(_NAMES[section], _VALUES[section](part), strict=True)
        if entry is not None
    }


def items_of(tender: Tender, lot: Lot, collection: str) -> tuple[Any, ...]:
    """A lot's items: its own before the tender's of the same key; a whole table replaces one."""
    name, owner = ITEMS[collection]
    own: tuple[Any, ...] = getattr(lot, name)
    shared: tuple[Any, ...] = getattr(tender.whole, name)
    several = len(tender.lots) > 1
    if several and not own and collection == "criterion" and says_how_it_is_scored(lot):
        return own
    if not own or not shared or own is shared:
        return own or shared
    whole = any(inherits_whole(f"{collection}.{field}") for field in owner.__slots__)
    if whole:
        return own
    keys = {item.key for item in own}
    return (*own, *(item for item in shared if item.key not in keys))


def says_how_it_is_scored(lot: Lot) -> bool:
    """Whether a lot has weights of its own; they replace the tender's as a whole."""
    weights = (lot.award.stated_price_weight, lot.award.stated_quality_weight)
    return bool(lot.criteria) or any(weight is not None for weight in weights)
