"""Every declared field by its dotted name, and where in the tender it stands."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from tenderlint.model.award import Award
from tenderlint.model.contract import Terms
from tenderlint.model.declare import Field
from tenderlint.model.items import (
    AwardCriterion,
    Indicator,
    Insurance,
    Payment,
    Reference,
    Standard,
)
from tenderlint.model.participation import Conditions
from tenderlint.model.preparation import Preparation
from tenderlint.model.procedure import Procedure
from tenderlint.model.procurement import About, Buyer, Division, Document
from tenderlint.model.sections import Extent, Term, Timetable
from tenderlint.model.service import Service

TENDER_SECTIONS: dict[str, type[Any]] = {
    "tender": About,
    "buyer": Buyer,
    "procedure": Procedure,
    "division": Division,
    "preparation": Preparation,
    "document": Document,
}
"""Sections that only the tender as a whole has."""

LOT_SECTIONS: dict[str, type[Any]] = {
    "lot": Extent,
    "term": Term,
    "timetable": Timetable,
    "conditions": Conditions,
    "award": Award,
    "terms": Terms,
    "service": Service,
}
"""Sections that the tender as a whole and each lot have."""

ITEMS: dict[str, tuple[str, type[Any]]] = {
    "insurance": ("insurances", Insurance),
    "standard": ("standards", Standard),
    "criterion": ("criteria", AwardCriterion),
    "reference": ("references", Reference),
    "payment": ("payments", Payment),
    "indicator": ("indicators", Indicator),
}
"""Collections: the name of one item, the collection's name on a lot, the item's class."""


def _declared(prefix: str, owner: type[Any]) -> dict[str, Field]:
    return {
        f"{prefix}.{member.name}": replace(member.metadata["field"], name=f"{prefix}.{member.name}")
        for member in fields(owner)
        if "field" in member.metadata
    }


FIELDS: dict[str, Field] = {
    name: declaration
    for prefix, owner in (
        *TENDER_SECTIONS.items(),
        *LOT_SECTIONS.items(),
        *((name, owner) for name, (_, owner) in ITEMS.items()),
    )
    for name, declaration in _declared(prefix, owner).items()
}
"""Every declared field by its dotted name."""
