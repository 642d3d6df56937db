"""Items that several texts speak of: the same item under one key, others apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tenderlint.statements import Silence, Statement, Value

NAMED = frozenset({"insurance", "standard"})
"""Collections whose keys say what an item is: two texts with one key speak of the same thing."""

_Said = frozenset[tuple[str, Value | Silence]]


class Keys:
    """Which keys are taken, and what stands under each."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, str | None], dict[str, _Said]] = {}

    def apart(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements of one text, with keys of their own for items that are new.

        An item of which an earlier text said the same is that item.
        """
        statements = tuple(statements)
        names = {place: self._key(place, said) for place, said in _items(statements).items()}
        for said in statements:
            pointer = said.pointer
            key = names.get((pointer.field.partition(".")[0], pointer.lot, pointer.item or ""))
            yield said if key is None else said._replace(pointer=pointer._replace(item=key))

    def _key(self, place: tuple[str, str | None, str], said: _Said) -> str:
        section, lot, key = place
        taken = self._taken.setdefault((section, lot), {})
        for known, words in taken.items():
            if said <= words:
                return known
        if key in taken:
            key = next(str(n) for n in range(len(taken) + 1) if str(n) not in taken)
        taken[key] = said
        return key


def _items(statements: Iterable[Statement]) -> dict[tuple[str, str | None, str], _Said]:
    found: dict[tuple[str, str | None, str], set[tuple[str, Value | Silence]]] = {}
    for said in statements:
        field, lot, item = said.pointer
        section = field.partition(".")[0]
        if item is not None and section not in NAMED:
            found.setdefault((section, lot, item), set()).add((field, said.value))
    return {place: frozenset(words) for place, words in found.items()}
