"""A fact as it is seen from one place: all that supports it, or only what it comes to."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tenderlint.facts.catalogue import FACTS, scope_of
from tenderlint.model import FIELDS, Entry
from tenderlint.quantities import Unit, exactly
from tenderlint.statements import Silence, Statement, Value


class Known(NamedTuple):
    """A fact with everything that supports it, for a finding that rests on it."""

    value: Value | None
    stated: bool | None
    statements: tuple[Statement, ...]
    """Everything that supports it, directly or through the facts it was derived from."""
    missing: tuple[str, ...]
    """The fields to ask for, if it is not known."""
    cited: tuple[Statement, ...] = ()
    """Of a derived fact's support, the statements whose words decide; empty if all do."""

    @property
    def deciding(self) -> tuple[Statement, ...]:
        """The statements whose words a finding on this fact points at."""
        return self.cited or self.statements


class Seen:
    """What a fact comes to, whatever supports it; all that outcomes depend on.

    `seen` hands out the same object for the same contents as far as it can, and these objects are
    told apart by identity: that is what makes looking results up by them cheap.
    """

    __slots__ = ("missing", "stated", "value")

    def __init__(
        self,
        value: Value | None,
        stated: bool | None,  # noqa: FBT001 - an answer, not a switch
        missing: tuple[str, ...],
    ) -> None:
        self.value = value
        self.stated = stated
        self.missing = missing


seen = lru_cache(maxsize=8192)(Seen)


@cache
def unsaid(name: str) -> Seen:
    """A field of which nobody says anything."""
    return Seen(None, False, (name,))


@cache
def unsaid_of(scope: str) -> dict[str, Seen]:
    """Every field of a scope where nobody says anything; not to be changed."""
    return {name: unsaid(name) for name in FIELDS if scope_of(name) == scope}


_NOTHING_OF: dict[Unit, Value | None] = {
    **{unit: exactly(0) for unit in Unit},
    Unit.BOOL: False,
    Unit.DATE: None,
    Unit.ENUM: None,
    Unit.TEXT: None,
}
"""What "stated none" is worth in each unit: no turnover asked for is a turnover of nothing."""


def of_field(name: str, entry: Entry) -> Seen:
    """A field as an entry states it; contradictions leave it to be asked for."""
    return of_value(name, entry.value) if entry.value is not None else seen(None, True, (name,))


def of_value(name: str, value: Value | Silence) -> Seen:
    """A fact that is stated, with or without a value."""
    if value is Silence.NONE:
        return seen(_NOTHING_OF[FACTS[name].unit], True, ())
    if value is Silence.ELSEWHERE:
        return seen(None, None, (name,))
    return seen(value, True, ())
