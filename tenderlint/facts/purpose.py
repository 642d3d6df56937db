"""Facts about what a service is for, and about what its price depends on."""

from __future__ import annotations

from functools import reduce
from typing import Final

from tenderlint.facts.answers import all_known, derive_said, title_of
from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import add, less

_CRISIS: Final = lazy(
    r"(?<![a-z])(?:crisis|emergency|refuges?|night shelters?|safe accommodation|rapid response"
    r"|out[ -]of[ -]hours)(?![a-z])"
)
_EARLY: Final = lazy(r"(?<![a-z])(?:early|prevent(?:ion|ing|ative|ive))(?![a-z])")
_NAMELESS: Final = lazy(
    r"(?<![a-z])(?:anonymous|help ?lines?|listening lines?|text lines?|drop[ -]ins?"
    r"|needle exchanges?)(?![a-z])"
)

NOTHING: Final = exactly(0)


@derived(
    "service.answers_a_crisis",
    Unit.BOOL,
    scope="lot",
    phrase="the service answers a crisis",
)
def answers_a_crisis(read: Read) -> bool:
    """Whether its title names a crisis service (a refuge, a night shelter) and no early help."""
    title = title_of(read)
    if read.flag("service.prevention") or _EARLY.search(title):
        return False
    return _CRISIS.search(title) is not None


@derived(
    "service.keeps_no_names",
    Unit.BOOL,
    scope="lot",
    phrase="people use the service without giving their names",
)
def keeps_no_names(read: Read) -> bool:
    """Whether its title names a service that people use without giving a name (a helpline)."""
    return _NAMELESS.search(title_of(read)) is not None


@derived(
    "lot.results_share",
    Unit.PERCENT,
    scope="lot",
    asks_for=("payment.basis", "payment.share"),
)
def results_share(read: Read) -> Range | None:
    """The share of the price that is paid only for results, all such parts together.

    Where the terms were supplied and name no part of the price: none of it.
    """
    parts = read.items("payment")
    if not parts:
        return NOTHING if read.flag("document.has_terms") else None
    shares = []
    for part in parts:
        basis = part.word("payment.basis")
        if basis is None:
            return None
        if basis == "results":
            part.cite("payment.share")
            shares.append(part.range("payment.share"))
    known = all_known(shares) if shares else [NOTHING]
    return None if known is None else reduce(add, known)


@derived(
    "lot.is_paid_as_a_block",
    Unit.BOOL,
    scope="lot",
    asks_for=("payment.basis",),
    phrase="the price is the same however many people come",
)
def is_paid_as_a_block(read: Read) -> bool | None:
    """Whether most of the price is the same sum however many people come.

    By the parts of the price: a block with no part paid by the unit, or with a smaller one. Where
    no part is named, not known: a price fixed for the term may be one for each unit.
    """
    parts = read.items("payment")
    if not parts:
        return None
    bases = [part.word("payment.basis") for part in parts]
    if "block" not in bases:
        return None if None in bases else False
    if "unit" not in bases:
        return None if None in bases else True
    block, unit = (_share_of(parts, bases, basis) for basis in ("block", "unit"))
    return None if block is None or unit is None or None in bases else less(unit, block)


def _share_of(parts: tuple[Read, ...], bases: list[str | None], basis: str) -> Range | None:
    known = all_known(
        part.range("payment.share")
        for part, found in zip(parts, bases, strict=True)
        if found == basis
    )
    return None if known is None else reduce(add, known)


@derived(
    "lot.pays_results_in_steps",
    Unit.BOOL,
    scope="lot",
    asks_for=("payment.all_or_nothing",),
    phrase="payment for results follows progress",
)
def pays_results_in_steps(read: Read) -> bool | None:
    """Whether every part of the price that is paid for results follows progress, in steps."""
    parts = [part for part in read.items("payment") if part.word("payment.basis") == "results"]
    answers = [part.flag("payment.all_or_nothing") for part in parts]
    if True in answers:
        return False
    return None if None in answers or not answers else True


derive_said(
    "terms.says_in_advance",
    "terms.in_advance",
    scope="lot",
    phrase="the provider is paid in advance",
)
