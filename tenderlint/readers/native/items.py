"""Insurances, standards, criteria and their like: the items of one lot, each under its own key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.quantities import Number, Range
from tenderlint.readers.native.answers import Said, read_value
from tenderlint.readers.native.implied import implied
from tenderlint.readers.native.names import FIELDS_OF, ITEM_OF
from tenderlint.readers.native.parts import Part
from tenderlint.statements import Passage, Pointer, Problem, Statement

_NAMED_BY: Final = {"insurance": "kind", "payment": "basis", "standard": "name"}
"""The field whose value tells the items of a collection apart, where one does."""

_SHARES: Final = {"criterion": "weight", "payment": "share"}
"""The field whose values come to a hundred together."""

_WHOLE: Final = 100
_ROUNDING: Final = 1
"""Weights are rounded, and may come to a little more than a hundred."""

_LONGEST_KEY: Final = 60


def read_collection(part: Part, collection: str, lot: str | None) -> Iterator[Said]:
    """What every item of a collection states.

    Shares that come to more than a hundred are not believed: none of them is stated.
    """
    item = ITEM_OF[collection]
    said: list[Said] = []
    taken: dict[str, int] = {}
    for index, one in part.children(collection):
        key = _free(_key(item, one, index), taken)
        for name in FIELDS_OF[item]:
            pointer = Pointer(f"{item}.{name}", lot, key)
            said += read_value(pointer, one.value(name), one.location(name))
        said += implied(item, one, Pointer("", lot, key))
    total = sum(_share(one, item) for one in said)
    if total <= _WHOLE + _ROUNDING:
        yield from said
        return
    message = (
        f"Every {_SHARES[item]} is a share of the whole; together they come to {_written(total)}, "
        f"not to {_WHOLE}. None was used. Correct them."
    )
    yield Problem(message, part.location(collection))
    yield from (_unused(one) if _share(one, item) else one for one in said)


def _share(said: Said, item: str) -> Number:
    """The least share that a statement gives its item; 0 for one about anything else."""
    if type(said) is Statement and said.pointer.field == f"{item}.{_SHARES.get(item)}":
        return said.value.low if isinstance(said.value, Range) else 0
    return 0


def _unused(said: Said) -> Said:
    return Passage(said.verbatim, said.location) if type(said) is Statement else said


def _written(number: Number) -> str:
    return f"{float(number):g}"


def _key(item: str, part: Part, index: int) -> str:
    """What an item is called: by what it is, as in sentences about it, or else by its number."""
    value = part.value(_NAMED_BY[item]) if item in _NAMED_BY else None
    if not isinstance(value, str):
        return "other" if item == "insurance" else str(index)
    return re.sub(r"[^a-z0-9]+", "-", value[:_LONGEST_KEY].lower()).strip("-") or str(index)


def _free(key: str, taken: dict[str, int]) -> str:
    """The key, or with a number after it if an item before has it already."""
    found = key
    while found in taken:
        taken[key] += 1
        found = f"{key}-{taken[key]}"
    taken[found] = 1
    return found
