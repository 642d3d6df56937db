"""The glossary: every field of the model in plain words, as a Markdown page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS, Field, Inherit
from tenderlint.quantities import Unit

_START: Final = """\
# Glossary

Every field that tenderlint knows, by the name that rules and the [JSON format](native-json.md)
use. Generated from the model.
"""
_KINDS: Final = {
    Unit.MONEY: "an amount of money, in pounds",
    Unit.MONTHS: "a length of time, in months",
    Unit.DAYS: "a number of days",
    Unit.PERCENT: "a percentage",
    Unit.COUNT: "a number",
    Unit.NUMBER: "a number",
    Unit.DATE: "a date",
    Unit.BOOL: "yes or no",
    Unit.TEXT: "text",
}
_LOTS: Final = {
    Inherit.COPY: "the tender's answer holds for a lot that gives none of its own",
    Inherit.WHOLE: "a lot's own scoring replaces the tender's as a whole",
    Inherit.NONE: "each lot has its own",
}


def glossary() -> str:
    """Every field: what it means, its kind, its question, its labels, and how lots take it over."""
    parts = [_START]
    for section, owner in sections().items():
        parts.append(f"## {section}\n\n{about(owner)}\n")
        parts += [_entry(field) for field in fields_of(section)]
    return "\n".join(parts)


def sections() -> dict[str, type[Any]]:
    """Every section, and every kind of item, by the name that begins the names of its fields."""
    items = {name: owner for name, (_, owner) in ITEMS.items()}
    return {**TENDER_SECTIONS, **LOT_SECTIONS, **items}


def fields_of(section: str) -> Iterator[Field]:
    """The fields of a section, in the order of their declarations."""
    return (field for name, field in FIELDS.items() if name.partition(".")[0] == section)


def about(owner: type[Any]) -> str:
    """What a section is, in one paragraph."""
    return " ".join((owner.__doc__ or "").split())


def _entry(field: Field) -> str:
    kind = _KINDS.get(field.unit) or f"one of: {', '.join(field.members)}"
    lines = [f"### `{field.name}`", "", field.description, "", f"- Kind: {kind}."]
    if field.asks:
        lines.append(f"- Question: {field.asks}")
    if field.labels:
        lines.append(f"- In workbooks: {'; '.join(field.labels)}.")
    if field.name.partition(".")[0] not in TENDER_SECTIONS:
        lines.append(f"- Lots: {_LOTS[field.inherit]}.")
    return "\n".join(lines) + "\n"
