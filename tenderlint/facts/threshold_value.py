"""The value that is compared with a threshold: of the whole contract, with VAT.

Procurement Act 2023, s.123(2): money payable includes VAT. Schedule 3 paragraph 1: the most that
may be paid, options and extensions included; paragraph 4: contracts that could be one are valued
together, so that dividing into lots does not bring a contract below the threshold.
"""

from __future__ import annotations

from functools import reduce
from math import inf

from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.ranges import add, divide, hull, multiply


@derived(
    "procedure.value_for_threshold",
    Unit.MONEY,
    scope="tender",
    asks_for=("lot.value_including_vat",),
    phrase="the contract's value with VAT",
)
def value_for_threshold(read: Read) -> Range | None:
    """The whole contract's value for comparison with a threshold, which includes VAT.

    Stated with VAT, or stated without it and VAT added where it is charged; an exempt supply is
    worth the same. Where it is not said whether VAT is charged, the range holds both. Of lots the
    sum; where not every lot states its value, at least the sum of those that do.
    """
    stated = read.range("lot.value_including_vat") or with_vat(read, read.range("lot.value"))
    if stated is not None:
        return stated
    worths = [_of_lot(read, lot) for lot in read.lots()]
    known = [worth for worth in worths if worth is not None]
    if not known:
        return None
    total = reduce(add, known)
    return total if len(known) == len(worths) else Range(total.low, inf)


def _of_lot(read: Read, lot: Read) -> Range | None:
    return lot.range("lot.value_including_vat") or with_vat(read, lot.range("lot.value"))


def with_vat(read: Read, net: Range | None) -> Range | None:
    """A value without VAT as it is with it; both where it is not known whether VAT is charged."""
    if net is None:
        return None
    charged, rate = read.flag("tender.vat_charged"), read.limit("vat_standard_rate")
    if charged is False:
        return net
    factor = None if rate is None else divide(add(exactly(100), rate), exactly(100))
    if factor is None:
        return None
    gross = multiply(net, factor)
    return gross if charged else hull(net, gross)
