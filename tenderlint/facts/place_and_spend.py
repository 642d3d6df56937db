"""Facts about the places that a service works in, and about who may share in its money."""

from __future__ import annotations

from functools import reduce
from typing import Final

from tenderlint.facts.answers import all_known, title_of
from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.light_touch import RESERVABLE
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import add

_COMES_TO_PEOPLE: Final = lazy(
    r"(?<![a-z])(?:home ?care|domiciliary|care at home|home[- ]visiting|home visits?|floating"
    r"|live-in care|reablement|transport|meals on wheels|helplines?|telephone|phone line|online"
    r"|digital|telecare|translation|interpreting|interpretation)(?![a-z])"
)
"""Words of a title that name work done at home, on the road or at a distance, lower case."""


@derived(
    "service.names_no_place",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.named_places",),
    phrase="the tender says that no place is named",
)
def names_no_place(read: Read) -> bool | None:
    """Whether the tender says that it names no neighbourhood or community place.

    A lot for one part of the area names that part. Where nothing is said: not known.
    """
    if read.flag("lot.by_area"):
        return False
    return read.word("service.named_places") is None if _is_said(read) else None


def _is_said(read: Read) -> bool:
    return read.stated("service.named_places") is True


@derived(
    "service.comes_to_people",
    Unit.BOOL,
    scope="lot",
    phrase="the service is given at home, on the road or at a distance",
)
def comes_to_people(read: Read) -> bool:
    """Whether its title names work done at home, on the road or at a distance."""
    return _COMES_TO_PEOPLE.search(title_of(read)) is not None


@derived(
    "division.has_area_lots",
    Unit.BOOL,
    scope="tender",
    asks_for=("lot.by_area",),
    phrase="at least one lot serves one part of the area",
)
def has_area_lots(read: Read) -> bool | None:
    """Whether at least one lot serves one part of the area; no where every lot says that not."""
    return _any([lot.flag("lot.by_area") for lot in read.lots()])


@derived(
    "division.serves_residents",
    Unit.BOOL,
    scope="tender",
    asks_for=("service.for_residents",),
    phrase="residents use what at least one lot is for",
)
def serves_residents(read: Read) -> bool | None:
    """Whether residents use the service of at least one lot."""
    return _any([lot.flag("service.reaches_residents") for lot in read.lots()])


def _any(answers: list[bool | None]) -> bool | None:
    if True in answers:
        return True
    return None if None in answers else False


@derived(
    "division.total_value",
    Unit.MONEY,
    scope="tender",
    asks_for=("lot.value",),
    phrase="the whole contract's value without VAT",
)
def total_value(read: Read) -> Range | None:
    """The whole contract's value without VAT: stated, or the sum of its lots."""
    stated = read.range("lot.value")
    if stated is not None:
        return stated
    known = all_known(lot.range("lot.value") for lot in read.lots())
    return None if known is None else reduce(add, known)


@derived(
    "procedure.reservable_for_mutuals",
    Unit.BOOL,
    scope="tender",
    asks_for=("tender.cpv",),
    phrase="the service is one that may be reserved to public service mutuals",
)
def reservable_for_mutuals(read: Read) -> bool | None:
    """Whether every CPV code is one that s.33 of the Procurement Act 2023 lets buyers reserve.

    Procurement Regulations 2024, Schedule 1. Codes of both kinds leave it open, as none does.
    """
    found = {code in RESERVABLE for code in (read.word("tender.cpv") or "").split()}
    return found.pop() if len(found) == 1 else None
