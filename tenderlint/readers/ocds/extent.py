"""What the tender and each lot are called, and what they are worth."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from math import inf
from typing import Final

from tenderlint.quantities import Range, exactly
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import Leaf, Said, child, number, stated, text
from tenderlint.statements import How, Passage, Problem, Statement

_STERLING: Final = frozenset({"GBP", "£"})
_MOST_POUNDS: Final = 10**12
"""Above this a figure is a placeholder: public spending in the UK is about as much in a year."""


def extent(lot: Lot) -> Iterator[Said]:
    """Title (of a lot), value and value with VAT, of the tender or of one lot.

    The amounts 0 and 1 stand in published notices for "not stated", and say nothing.
    """
    if lot.id is not None:
        yield from _title(lot)
    (least,) = yield from _amounts(lot, "minValue", "amount")
    most, gross = yield from _amounts(lot, "value", "amount", "amountGross")
    if gross is not None:
        yield stated("lot.value_including_vat", exactly(gross.value), gross, lot=lot.id)
    yield from _value(lot, least, most)


def _title(lot: Lot) -> Iterator[Statement]:
    title = text(lot.node, "title")
    if title is not None:
        yield stated("lot.title", title.value.strip(), title, lot=lot.id)
    elif lot.several:
        # Where there are several, a lot of which nothing else is said still has to be there.
        identity = text(lot.node, "id")
        if identity is not None:
            yield stated("lot.title", identity.value.strip(), identity, lot=lot.id, how=How.DERIVED)


def _value(lot: Lot, least: Leaf[int] | None, most: Leaf[int] | None) -> Iterator[Said]:
    if most is None:
        if least is not None:
            yield stated("lot.value", Range(least.value, inf), least, lot=lot.id)
    elif least is None:
        yield stated("lot.value", exactly(most.value), most, lot=lot.id)
    elif least.value <= most.value:
        yield stated("lot.value", Range(least.value, most.value), most, lot=lot.id)
    else:
        message = "The lowest value is above the value; correct one of them. Neither was used."
        yield Problem(message, least.location)
        yield Passage(most.verbatim, most.location)


def _amounts(
    lot: Lot, holder: str, *keys: str
) -> Generator[Said, None, tuple[Leaf[int] | None, ...]]:
    """The amounts under `keys` of one value, in whole pence; nothing of a value not in pounds."""
    money = child(lot.node, holder)
    leaves = [None if money is None else number(money, key) for key in keys]
    given = [leaf for leaf in leaves if leaf is not None and not 0 <= leaf.value <= 1]
    currency = None if money is None else text(money, "currency")
    if currency is not None and given and currency.value.strip().upper() not in _STERLING:
        message = (
            f"The amount {given[0].verbatim} is given in {currency.value.strip()}, not in pounds; "
            "it was not used. Correct the currency."
        )
        yield Problem(message, currency.location)
        yield from (Passage(leaf.verbatim, leaf.location) for leaf in given)
        return tuple(None for _ in keys)
    believed: list[Leaf[int] | None] = []
    for leaf in leaves:
        if leaf is None or leaf not in given:
            believed.append(None)
        elif 0 < leaf.value <= _MOST_POUNDS:
            believed.append(Leaf(round(leaf.value * 100), leaf.location, leaf.verbatim))
        else:
            message = "No contract can be worth this amount; it was not used. Correct it."
            yield Problem(message, leaf.location)
            believed.append(None)
    return tuple(believed)
