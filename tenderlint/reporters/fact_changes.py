"""What two drafts of a tender say differently: each value before and after, with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tenderlint.facts import Limits
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.resolve import Read

_NAMING = ("name", "kind", "basis")
"""The fields by which an item is known, the best first; its position changes with every row."""

_Key = tuple[str, str | None, str, int]


class FactChange(NamedTuple):
    """A value that is not what it was; None where nothing was said, or is said any more."""

    name: str
    lot: str | None
    item: str
    """What the item is called; empty where the value is of no item."""
    old: Row | None
    new: Row | None


def fact_changes(old: Read, new: Read, limits: Limits, day: int) -> tuple[FactChange, ...]:
    """Every value that changed, in the order of the newer draft; then what is said no more."""
    before = _by_key(tuple(rows(old, limits, day)))
    after = _by_key(tuple(rows(new, limits, day)))
    order = dict.fromkeys((*after, *before))
    return tuple(
        FactChange(*key[:3], before.get(key), after.get(key))
        for key in order
        if _value(before.get(key)) != _value(after.get(key))
    )


def _value(row: Row | None) -> object:
    return None if row is None else (type(row.value), row.value)


def _by_key(found: Iterable[Row]) -> dict[_Key, Row]:
    found = tuple(found)
    names = _names(found)
    seen: Counter[tuple[str, str | None, str]] = Counter()
    keyed: dict[_Key, Row] = {}
    for row in found:
        key = (row.name, row.lot, names.get(_item(row), row.item or ""))
        keyed[(*key, seen[key])] = row
        seen[key] += 1
    return keyed


def _item(row: Row) -> tuple[str, str | None, str | None]:
    return row.name.partition(".")[0], row.lot, row.item


def _names(found: Iterable[Row]) -> dict[tuple[str, str | None, str | None], str]:
    """What each item is called."""
    best: dict[tuple[str, str | None, str | None], tuple[int, str]] = {}
    for row in found:
        field = row.name.partition(".")[2]
        if row.item is None or field not in _NAMING or not isinstance(row.value, str):
            continue
        rank = _NAMING.index(field), row.value
        best[_item(row)] = min(rank, best.get(_item(row), rank), key=lambda one: one[0])
    return {item: " ".join(name.split()) for item, (_, name) in best.items()}
