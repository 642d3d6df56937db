"""The facts that rules may name: every declared field, and what is derived from them.

A derived fact is a small pure function. It reads other facts through the `Read` it is given, so
that whatever supports its inputs supports it too. Facts state; they never judge.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple, Protocol

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, Inherit
from tenderlint.quantities import Range, Unit
from tenderlint.statements import Value

SCOPES = ("tender", "lot", *ITEMS)
"""What a rule can be judged on: the tender once, each lot, or each item of a collection."""


class Read(Protocol):
    """How a derived fact reads its inputs; each reading is recorded as its support."""

    def range(self, name: str) -> Range | None:
        """A numeric fact, or None if it is not known."""
        ...

    def flag(self, name: str) -> bool | None:
        """A yes or no, or None if it is not known."""
        ...

    def word(self, name: str) -> str | None:
        """A word or text, or None if it is not known."""
        ...

    def stated(self, name: str) -> bool | None:
        """Whether it is stated; None if it is stated somewhere that was not read."""
        ...

    def cite(self, name: str) -> None:
        """Marks a fact's statements as those whose words decide; without it, all of them do."""
        ...

    def limit(self, name: str) -> Range | None:
        """A parameter at the date whose law applies, or None if it has no value then."""
        ...

    def items(self, collection: str) -> tuple[Read, ...]:
        """The lot's items of a collection, each with its own facts in view."""
        ...

    def lots(self) -> tuple[Read, ...]:
        """The tender's lots, each with its own facts in view; one that names none is one lot."""
        ...

    @property
    def today(self) -> int:
        """The day of the judgement, as a proleptic Gregorian ordinal."""
        ...


Derivation = Callable[[Read], Value | None]


class Fact(NamedTuple):
    """One fact: its type, what it is about, and how it is come by."""

    name: str
    unit: Unit
    members: tuple[str, ...]
    scope: str
    description: str
    derive: Derivation | None = None
    """None for a stated field."""
    asks_for: tuple[str, ...] = ()
    """The fields to ask for when it is not known."""
    phrase: str = ""
    """For a yes or no: the same in words, after "if"; else what to call it there."""


def scope_of(field: str) -> str:
    """The scope to which a declared field belongs."""
    section = field.partition(".")[0]
    if section in ITEMS:
        return section
    return "lot" if section in LOT_SECTIONS else "tender"


_CALLED = {
    "tender.category": "what is bought",
    "buyer.nation": "the buyer's nation",
    "buyer.kind": "the kind of authority",
    "procedure.legal_basis": "the law that the notice names",
    "procedure.reserved_for": "the group for whom it is reserved",
    "procedure.reserved_area": "the area that a reservation names",
    "terms.uplift": "the price over the term",
    "insurance.kind": "the kind of insurance",
    "insurance.due": "the time at which cover is due",
    "standard.due": "the time at which the certificate is due",
    "criterion.kind": "the kind of criterion",
    "payment.basis": "the basis of payment",
    "indicator.kind": "the kind of indicator",
}
"""What to call the declared enumerations in a sentence."""

FACTS: dict[str, Fact] = {
    name: Fact(
        name=name,
        unit=field.unit,
        members=field.members,
        scope=scope_of(name),
        description=field.description,
        asks_for=(name,),
        phrase=_CALLED.get(name, ""),
    )
    for name, field in FIELDS.items()
}
"""Every fact by its name; modules of this package add the derived ones when imported."""


def derived(
    name: str,
    unit: Unit,
    *,
    scope: str,
    asks_for: tuple[str, ...] = (),
    members: tuple[str, ...] = (),
    phrase: str = "",
) -> Callable[[Derivation], Derivation]:
    """Registers a function as a derived fact; its docstring is the fact's description."""

    def register(derive: Derivation) -> Derivation:
        description = (derive.__doc__ or "").strip()
        FACTS[name] = Fact(name, unit, members, scope, description, derive, asks_for, phrase)
        return derive

    return register


@cache
def inherits_nothing(field: str) -> bool:
    """Whether a lot never takes this field over from the tender (value, population, area, …)."""
    return FIELDS[field].inherit is Inherit.NONE


@cache
def inherits_whole(field: str) -> bool:
    """Whether a lot's own table replaces the tender's as a whole (award criteria, weights)."""
    return field in FIELDS and FIELDS[field].inherit is Inherit.WHOLE


def visible(scope: str) -> dict[str, Fact]:
    """The facts that a rule of this scope may name: its own, its lot's and its tender's."""
    seen = {"tender"} if scope == "tender" else {"tender", "lot", scope}
    return {name: fact for name, fact in FACTS.items() if fact.scope in seen}
