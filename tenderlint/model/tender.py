"""The tender and its lots: one value that holds everything a tender says."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.award import Award
from tenderlint.model.contract import Terms
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """One lot; as `Tender.whole`, what is said of all lots together."""

    id: str = ""
    lot: Extent = Extent()
    term: Term = Term()
    timetable: Timetable = Timetable()
    conditions: Conditions = Conditions()
    award: Award = Award()
    terms: Terms = Terms()
    service: Service = Service()
    insurances: tuple[Insurance, ...] = ()
    standards: tuple[Standard, ...] = ()
    criteria: tuple[AwardCriterion, ...] = ()
    references: tuple[Reference, ...] = ()
    payments: tuple[Payment, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    """A tender: what is said of it as a whole, and of each lot.

    `lots` is never empty: a tender that names no lots is one lot with the id "".
    """

    tender: About = About()
    buyer: Buyer = Buyer()
    procedure: Procedure = Procedure()
    division: Division = Division()
    preparation: Preparation = Preparation()
    document: Document = Document()
    whole: Lot = Lot()
    lots: tuple[Lot, ...] = (Lot(),)
