"""What is judged: one tender, where its parts stand, and what could not be read of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from tenderlint.model import Tender
from tenderlint.provenance import Location
from tenderlint.resolve import Conflict
from tenderlint.statements import Problem, Stage

PART_OF: Mapping[str, str] = MappingProxyType(
    {
        "conditions": "document.has_conditions",
        "insurance": "document.has_conditions",
        "standard": "document.has_conditions",
        "reference": "document.has_conditions",
        "award": "document.has_criteria",
        "criterion": "document.has_criteria",
        "terms": "document.has_terms",
        "payment": "document.has_terms",
        "indicator": "document.has_terms",
        "service": "document.has_specification",
        "timetable": "document.has_timetable",
    }
)
"""The part of a tender in which each section and collection would stand."""


class Places(NamedTuple):
    """Where a tender, its lots and its parts stand: the address of what is absent from them."""

    root: Location
    lots: Mapping[str, Location]
    parts: Mapping[str, Location] = MappingProxyType({})
    """By the fact that says that the part was supplied ("document.has_terms")."""

    def of(self, lot: str, names: Iterable[str] = ()) -> Location:
        """The nearest thing that exists where a missing value would stand.

        Args:
            lot: the lot's id; empty for the tender as a whole.
            names: the facts that would hold it, the most telling first.
        """
        row = self.lots.get(lot)
        part = self._part(names)
        if row is None or (part is not None and part.file != row.file):
            # A lot's own row is nearer than the part's sheet, but not if it is in another file.
            return part or row or self.root
        return row

    def _part(self, names: Iterable[str]) -> Location | None:
        parts = (PART_OF.get(name.partition(".")[0], name) for name in names)
        return next((self.parts[part] for part in parts if part in self.parts), None)


class Case(NamedTuple):
    """One tender, ready to be judged."""

    id: str
    title: str
    files: tuple[str, ...]
    stage: Stage
    tender: Tender
    places: Places
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()
