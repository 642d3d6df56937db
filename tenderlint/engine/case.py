"""What is judged: one tender, where its parts stand, and what could not be read of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tenderlint.model import Tender
from tenderlint.provenance import Location
from tenderlint.resolve import Conflict
from tenderlint.statements import Problem, Stage


class Places(NamedTuple):
    """Where a tender and its lots stand: the address of what is absent from them."""

    root: Location
    lots: Mapping[str, Location]

    def of(self, lot: str) -> Location:
        """The nearest thing that exists where a lot's missing value would stand."""
        return self.lots.get(lot, self.root)


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
