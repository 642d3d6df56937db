"""What the procurement is, apart from the law that it falls under.

Works, goods or services; a framework, a call-off, a concession, reserved, or a school's. What a
tender does not say of itself here it is not: a tender that is one of these says so, as those who
bid have to know it. Where the answer stands somewhere that was not read, it is open.
Sources: Procurement Act 2023 ss.32 to 36, 45 and 123(1); Procurement Regulations 2024 (SI
2024/692), regs 19(2)(h), 20 and 24(2)(k) and (l), on what notices have to say.
"""

from __future__ import annotations

from typing import Final

from tenderlint.facts.buyer import is_school
from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy

_WORKS: Final = 45
_GOODS: Final = frozenset((*range(3, 45), 48))
_SERVICES: Final = range(50, 99)
"""The divisions of the CPV, its first two figures: works, supplies and services."""

_CALL_OFF: Final = lazy(r"\bcall[- ]?off\b|\bmini[- ]competition\b|\bfurther competition\b")


def contract_kind(read: Read) -> str | None:
    """Works, goods or services: by the stated category, or by every CPV code."""
    stated = read.word("tender.category")
    if stated is not None:
        return stated
    kinds = {_of_division(code[:2]) for code in (read.word("tender.cpv") or "").split()}
    return kinds.pop() if len(kinds) == 1 else None


def _of_division(division: str) -> str | None:
    number = int(division) if division.isdecimal() else 0
    if number == _WORKS:
        return "works"
    if number in _GOODS:
        return "goods"
    return "services" if number in _SERVICES else None


def _is(read: Read, kind: str) -> bool | None:
    found = contract_kind(read)
    return None if found is None else found == kind


def said_so(read: Read, field: str) -> bool | None:
    """A yes or no that a tender states where it is so; None if the answer was not read."""
    answer = read.flag(field)
    return False if answer is None and read.stated(field) is False else answer


@derived(
    "regime.works",
    Unit.BOOL,
    scope="tender",
    asks_for=("tender.category",),
    phrase="building work is bought",
)
def works(read: Read) -> bool | None:
    """Whether building work is bought: by the stated category, or by every CPV code."""
    return _is(read, "works")


@derived(
    "regime.goods",
    Unit.BOOL,
    scope="tender",
    asks_for=("tender.category",),
    phrase="goods are bought",
)
def goods(read: Read) -> bool | None:
    """Whether goods are bought: by the stated category, or by every CPV code."""
    return _is(read, "goods")


@derived(
    "regime.services",
    Unit.BOOL,
    scope="tender",
    asks_for=("tender.category",),
    phrase="services are bought",
)
def services(read: Read) -> bool | None:
    """Whether services are bought: by the stated category, or by every CPV code."""
    return _is(read, "services")


@derived(
    "regime.framework",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.framework",),
    phrase="a framework agreement is set up",
)
def framework(read: Read) -> bool | None:
    """Whether a framework agreement is set up; only where the tender says so."""
    return said_so(read, "procedure.framework")


@derived(
    "regime.dynamic_market",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.dynamic_market",),
    phrase="a dynamic market is set up or used",
)
def dynamic_market(read: Read) -> bool | None:
    """Whether a dynamic market is set up or used; only where the tender says so."""
    return said_so(read, "procedure.dynamic_market")


@derived(
    "regime.call_off",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.call_off",),
    phrase="it is a call-off from a framework or dynamic market",
)
def call_off(read: Read) -> bool | None:
    """Whether it is a call-off from a framework or dynamic market; only where it is said.

    It is said by the answer itself, by the words of the procedure, or by a tender that only
    members of a framework may answer.
    """
    stated = read.flag("procedure.call_off")
    if stated is not None:
        return stated
    if _CALL_OFF.search((read.word("procedure.method") or "").lower()):
        return True
    if read.flag("procedure.members_only"):
        return True
    return said_so(read, "procedure.call_off")


@derived(
    "regime.concession",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.concession",),
    phrase="it is a concession",
)
def concession(read: Read) -> bool | None:
    """Whether it is a concession, which users and not the buyer pay; only where it is said."""
    return said_so(read, "procedure.concession")


@derived(
    "regime.reserved",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.reserved_for",),
    phrase="the contract is reserved",
)
def reserved(read: Read) -> bool | None:
    """Whether only some may bid; a reservation has to be stated in the notice."""
    answer = read.word("procedure.reserved_for")
    if answer is not None:
        return answer != "nobody"
    return False if read.stated("procedure.reserved_for") is False else None


@derived(
    "regime.school",
    Unit.BOOL,
    scope="tender",
    asks_for=("buyer.kind",),
    phrase="the buyer is a school",
)
def school(read: Read) -> bool | None:
    """Whether a school or academy trust buys, which Part 6 of the Act does not bind."""
    return is_school(read)
