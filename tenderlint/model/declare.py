"""How a field is declared: once, with everything that is generated from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from tenderlint.quantities import Unit
from tenderlint.statements import Silence, Statement, Value


class Inherit(StrEnum):
    """What a lot that says nothing takes over from the tender."""

    COPY = "copy"
    """The tender's answer holds for the lot: conditions, insurance, terms, dates."""
    WHOLE = "whole"
    """A lot's own table replaces the tender's as a whole: award criteria."""
    NONE = "none"
    """Nothing: value, volume, population and area are each lot's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """The declaration of one field: its meaning for rules, readers, templates and glossary."""

    name: str = ""
    """Dotted, as rules write it; filled in by the catalogue."""
    unit: Unit
    description: str
    asks: str
    """The question a commissioner is asked when the answer is missing."""
    labels: tuple[str, ...]
    """Labels seen beside such values in workbooks, lower case."""
    members: tuple[str, ...]
    """The words of an enumeration."""
    inherit: Inherit
    opposite: bool = False
    """Whether a yes to the question is a no of the field."""


class Entry(NamedTuple):
    """What a tender says in one field, with every statement that supports it.

    `value` is None where the sources contradict each other so that nothing can be believed;
    contradicting numbers leave the range that holds them all.
    """

    value: Value | Silence | None
    statements: tuple[Statement, ...]


def declare(
    unit: Unit,
    description: str,
    *,
    asks: str = "",
    labels: tuple[str, ...] = (),
    members: tuple[str, ...] = (),
    inherit: Inherit = Inherit.COPY,
    opposite: bool = False,
) -> Any:  # noqa: ANN401 - like `dataclasses.field`, it stands where the field's type is expected
    """A dataclass field whose metadata holds its `Field`."""
    declaration = Field(
        unit=unit,
        description=description,
        asks=asks,
        labels=labels,
        members=members,
        inherit=inherit,
        opposite=opposite,
    )
    return field(default=None, metadata={"field": declaration})
