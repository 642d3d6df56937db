"""Items that stand in several files: criteria, payments, references and indicators.

Within one file their keys are places in a table ("0", "1"), which mean nothing in another file.

- Criteria and payments share out a hundred, so that one table holds. Two that say the same are
  one. One that says the same more coarsely (as much for price, as much for the rest) is set aside
  for the fuller. Of two that differ the fuller is kept, what stands in both has both figures (and
  is a conflict), and what stands in the other alone is set aside and reported.
- References and indicators add up: those that stand in both files are one, the others are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import NamedTuple

from tenderlint.lint.lots import NAMED, Voice
from tenderlint.model import ITEMS
from tenderlint.quantities import Range, exactly
from tenderlint.quantities.ranges import add, overlap
from tenderlint.statements import Passage, Problem, Silence, Standing, Statement, Value

SHARED_OUT = {"criterion": "weight", "payment": "share"}
"""Collections whose items share out a hundred, and the field that says how much each has."""

_WORDS = {"criterion": "award criteria", "payment": "payments"}
_KIND = {"criterion": "kind", "payment": "basis"}
_NAME = {"criterion": "name", "payment": "basis", "indicator": "name"}

Place = tuple[str, str | None]
"""A collection and the lot (None for the whole) in which it stands."""


class Item(NamedTuple):
    """One item of one file's table."""

    key: str
    said: tuple[Statement, ...]

    def value(self, name: str) -> Value | None:
        """What it says first under a field's short name."""
        for said in self.said:
            if said.pointer.field.endswith(f".{name}") and not isinstance(said.value, Silence):
                return said.value
        return None


class Joined(NamedTuple):
    """What all files say, with one key for each item."""

    statements: tuple[Statement, ...]
    set_aside: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()


def join_tables(voices: Sequence[Voice]) -> Joined:
    """What the files say together, the best source first."""
    plain = [said for voice in voices for said in voice if _place(said) is None]
    places: dict[Place, list[list[Item]]] = {}
    for voice in voices:
        for place, items in _tables(voice).items():
            places.setdefault(place, []).append(items)
    free = _free_keys(voices)
    parts = [Joined(tuple(plain))]
    for place, tables in places.items():
        parts += _folded(place, tables, free)
    return Joined(
        tuple(said for part in parts for said in part.statements),
        tuple(passage for part in parts for passage in part.set_aside),
        tuple(problem for part in parts for problem in part.problems),
    )


def _place(said: Statement) -> Place | None:
    section = said.pointer.field.partition(".")[0]
    if section not in ITEMS or section in NAMED:
        return None
    return section, said.pointer.lot


def _tables(voice: Voice) -> dict[Place, list[Item]]:
    """A file's tables; what is hidden or struck out is not part of them."""
    found: dict[Place, dict[str, list[Statement]]] = {}
    for said in voice:
        place = _place(said)
        if place is not None and said.standing is Standing.LIVE:
            found.setdefault(place, {}).setdefault(said.pointer.item or "", []).append(said)
    return {
        place: [Item(key, tuple(said)) for key, said in items.items()]
        for place, items in found.items()
    }


def _free_keys(voices: Iterable[Voice]) -> Callable[[], str]:
    """Keys that no item of any file has."""
    used = {said.pointer.item for voice in voices for said in voice}
    numbers = (str(number) for number in count() if str(number) not in used)
    return lambda: next(numbers)


def _folded(place: Place, tables: list[list[Item]], free: Callable[[], str]) -> Iterable[Joined]:
    base = tables[0]
    notes = []
    for table in tables[1:]:
        if place[0] in SHARED_OUT:
            base, note = _one_of(place[0], base, table)
            notes.append(note)
        else:
            base = _all_of(place[0], base, table, free)
    return [Joined(tuple(said for item in base for said in item.said)), *notes]


def _all_of(
    section: str, base: list[Item], table: list[Item], free: Callable[[], str]
) -> list[Item]:
    """The items of both, those that stand in both once."""
    matched = _matched(section, table, base)
    if section == "reference" and len(base) == len(table) == 1:
        matched = {table[0].key: base[0].key}
    found = {item.key: item for item in base}
    for item in table:
        key = matched.get(item.key) or free()
        known = found.get(key, Item(key, ()))
        found[key] = Item(key, known.said + _under(key, item))
    return list(found.values())


def _under(key: str, item: Item) -> tuple[Statement, ...]:
    return tuple(said._replace(pointer=said.pointer._replace(item=key)) for said in item.said)


def _one_of(section: str, base: list[Item], table: list[Item]) -> tuple[list[Item], Joined]:
    """The table that holds, with what is set aside and what is wrong."""
    share = SHARED_OUT[section]
    fuller, other = sorted((base, table), key=lambda items: _extent(items, share), reverse=True)
    matched = _matched(section, other, fuller)
    if section == "criterion" and len(matched) < len(other) and _same_split(fuller, other):
        return fuller, Joined((), _aside(other, share))
    by_key = {item.key: item for item in fuller}
    matched |= _matched_by_kind(section, [i for i in other if i.key not in matched], fuller)
    seen = any(_differ(by_key[matched[i.key]], i, share) for i in other if i.key in matched)
    alone = [item for item in other if item.key not in matched]
    for item in other:
        if item.key in matched:
            known = by_key[matched[item.key]]
            by_key[known.key] = Item(known.key, known.said + _under(known.key, item))
    weighs = any(item.value(share) is not None for item in alone)
    problems = () if seen or not weighs else (_contradiction(section, fuller, alone, share),)
    return list(by_key.values()), Joined((), _aside(alone, share), problems)


def _extent(items: list[Item], share: str) -> tuple[int, int]:
    return sum(item.value(share) is not None for item in items), len(items)


def _matched(section: str, items: list[Item], known: list[Item]) -> dict[str, str]:
    """The keys of items that have the same name, or say the same in all."""
    free = {item.key: _identity(section, item) for item in known}
    found: dict[str, str] = {}
    for item in items:
        mine = _identity(section, item)
        key = next((key for key, other in free.items() if other == mine), None)
        if key is not None:
            found[item.key] = key
            del free[key]
    return found


def _identity(section: str, item: Item) -> object:
    name = item.value(_NAME[section]) if section in _NAME else None
    if isinstance(name, str):
        return " ".join(name.casefold().split())
    return frozenset((said.pointer.field, said.value) for said in item.said)


def _matched_by_kind(section: str, items: list[Item], known: list[Item]) -> dict[str, str]:
    """Of a kind of which both have one only, the two are the same: the price is the price."""
    found = {}
    for item in items:
        kind = item.value(_KIND[section])
        mine = [one for one in items if one.value(_KIND[section]) == kind]
        theirs = [one for one in known if one.value(_KIND[section]) == kind]
        if kind is not None and len(mine) == len(theirs) == 1:
            found[item.key] = theirs[0].key
    return found


def _differ(first: Item, second: Item, share: str) -> bool:
    mine, theirs = first.value(share), second.value(share)
    if not isinstance(mine, Range) or not isinstance(theirs, Range):
        return False
    return overlap(mine, theirs) is None


def _same_split(first: list[Item], second: list[Item]) -> bool:
    """Whether both give as much to price and as much to everything else."""
    one, other = _split(first), _split(second)
    return one is not None and one == other


def _split(items: list[Item]) -> tuple[Range, Range] | None:
    price = rest = exactly(0)
    for item in items:
        weight = item.value("weight")
        if not isinstance(weight, Range) or item.value("kind") is None:
            return None
        if item.value("kind") == "price":
            price = add(price, weight)
        else:
            rest = add(rest, weight)
    return price, rest


def _aside(items: list[Item], share: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(_words(item, share), item.said[0].location, Standing.SUPERSEDED) for item in items
    )


def _words(item: Item, share: str) -> str:
    weight = next((s.verbatim for s in item.said if s.pointer.field.endswith(f".{share}")), "")
    return " ".join(dict.fromkeys(part for part in (item.said[0].verbatim, weight) if part))


def _contradiction(section: str, fuller: list[Item], alone: list[Item], share: str) -> Problem:
    kept = fuller[0].said[0].location.file
    named = "; ".join(_words(item, share) for item in alone)
    message = (
        f"The {_WORDS[section]} of two files differ: {kept} was used, and {named} was set aside. "
        "Give the same in both."
    )
    return Problem(message, alone[0].said[0].location)
