"""Rules about what is absent: they have to know that the part was supplied at all.

A tender that does not state a thing may simply not hold the part where it would stand. A rule
that uses `stated(…)` therefore has to read a fact on what was supplied (`document.has_…`), or one
that is derived from such a fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tenderlint.condition import Condition
from tenderlint.condition.types import Tree
from tenderlint.facts import FACTS

SUPPLIED = "document.has_"
"""The facts on which parts of a tender were supplied start so."""

ADVICE = (
    "stated(…) alone takes silence for an answer: silence means something only where the part was "
    "supplied: read document.has_… too"
)


def takes_silence_for_an_answer(conditions: Iterable[Condition]) -> bool:
    """Whether conditions that decide together ask what is stated, and not what was supplied."""
    deciding = tuple(conditions)
    asks = any(_asks_stated(condition.tree) for condition in deciding)
    names = (name for condition in deciding for name in condition.names)
    return asks and not any(knows_what_was_supplied(name) for name in names)


def _asks_stated(tree: Tree) -> bool:
    # The words after `in` are a tuple too, but no operation.
    parts = tree[1:2] if tree[0] == "in" else tree[1:]
    return tree[0] == "stated" or any(
        _asks_stated(part) for part in parts if isinstance(part, tuple)
    )


@cache
def knows_what_was_supplied(name: str) -> bool:
    """Whether a fact says, or is derived from a fact that says, which parts were supplied."""
    if name.startswith(SUPPLIED):
        return True
    fact = FACTS.get(name)
    if fact is None or fact.derive is None:
        return False
    probe = _Probe()
    fact.derive(probe)
    return any(knows_what_was_supplied(read) for read in probe.read if read != name)


class _Probe:
    """A tender of which nothing is stated; it remembers what a derivation asks of it."""

    today = 1

    def __init__(self) -> None:
        self.read: dict[str, None] = {}

    def _note(self, name: str) -> None:
        self.read[name] = None

    def range(self, name: str) -> None:
        self._note(name)

    def flag(self, name: str) -> None:
        self._note(name)

    def word(self, name: str) -> None:
        self._note(name)

    def stated(self, name: str) -> bool:
        self._note(name)
        return False

    def cite(self, name: str) -> None:
        self._note(name)

    def limit(self, name: str) -> None:
        """Limits say nothing about what was supplied."""

    def items(self, collection: str) -> tuple[_Probe, ...]:
        self._note(collection)
        return ()

    def lots(self) -> tuple[_Probe, ...]:
        return (self,)
