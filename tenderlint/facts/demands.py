"""Facts about single demands: what is allowed, and what a demand is about by its name."""

from __future__ import annotations

from functools import reduce
from typing import Final

from tenderlint.facts.answers import all_known, derive_said, title_of
from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.threshold_value import with_vat
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.patterns import lazy

_CYBER_ESSENTIALS: Final = lazy(r"(?<![a-z])cyber[ -]?essentials?(?![a-z])")
_DATA: Final = lazy(
    r"(?<![a-z])(?:cyber[ -]?essentials?|iso(?: ?/ ?iec)? ?2700\d|iasme"
    r"|data security (?:and|&) protection toolkit|dspt?)(?![a-z])"
)

_PASSENGERS: Final = lazy(
    r"(?<![a-z])(?:(?:community|passenger|school|patient|client|accessible|demand[ -]responsive)"
    r" (?:transport|travel)|home[ -]to[ -]school|dial[ -]a[ -](?:ride|bus)|ring (?:and|&) ride"
    r"|(?:mini)?bus(?:es)? services?|minibus(?:es)?|shopper bus)(?![a-z])"
)
_TRANSPORT: Final = lazy(r"(?<![a-z])(?:transport|travel|journeys?|bus|buses|taxis?)(?![a-z])")
_PASSENGER_CODES: Final = ("6011", "6012", "6013", "6014", "6017")
_OTHER_TRANSPORT_CODES: Final = ("6016", "6018", "602", "603", "604", "605", "606")
"""CPV division 60: people by road; mail and goods, and transport by rail, pipe, air and water."""


derive_said(
    "service.says_codesigned",
    "service.codesigned",
    scope="lot",
    phrase="people who use the service shaped the specification",
)


derive_said(
    "division.says_all_lots",
    "division.all_lots_required",
    scope="tender",
    phrase="a bidder must bid for every lot",
)


derive_said(
    "terms.says_staff_transfer",
    "terms.staff_transfer",
    scope="lot",
    phrase="staff may transfer",
)


derive_said(
    "conditions.says_turnover_alternative",
    "conditions.turnover_alternative",
    scope="lot",
    phrase="other evidence is accepted in place of the turnover",
)


derive_said(
    "standard.says_alternative",
    "standard.alternative_accepted",
    scope="standard",
    phrase="a policy or other evidence is accepted",
)


@derived(
    "standard.says_later",
    Unit.BOOL,
    scope="standard",
    phrase="the certificate is due by the start of the contract or later",
)
def says_later(read: Read) -> bool:
    """Whether the tender says that the certificate is due by the contract's start or later."""
    return read.word("standard.due") in ("by-start", "later")


@derived(
    "standard.is_cyber_essentials",
    Unit.BOOL,
    scope="standard",
    asks_for=("standard.name",),
    phrase="it is a Cyber Essentials certificate",
)
def is_cyber_essentials(read: Read) -> bool | None:
    """Whether it is a Cyber Essentials certificate, by its name."""
    name = read.word("standard.name")
    return None if name is None else _CYBER_ESSENTIALS.search(name.lower()) is not None


@derived(
    "standard.is_on_data",
    Unit.BOOL,
    scope="standard",
    asks_for=("standard.name",),
    phrase="the certificate is about the security of data",
)
def is_on_data(read: Read) -> bool | None:
    """Whether the certificate is about the security of data, by its name."""
    name = read.word("standard.name")
    return None if name is None else _DATA.search(name.lower()) is not None


@derived(
    "division.most_lots_won",
    Unit.COUNT,
    scope="tender",
    asks_for=("division.lots_award_limit",),
)
def most_lots_won(read: Read) -> Range | None:
    """How many lots one bidder may win: the limit on lots won or bid for, else all of them.

    Where only one limit is stated and it is none, the other still decides; where it is not said
    how many may be won and no limit is set on bids, it is not known.
    """
    won, bid = read.range("division.lots_award_limit"), read.range("division.lots_bid_limit")
    limits = [limit for limit in (won, bid) if limit is not None and limit.low > 0]
    if limits:
        return Range(min(limit.low for limit in limits), min(limit.high for limit in limits))
    return read.range("division.lot_count") if won is not None and won.high <= 0 else None


@derived(
    "division.largest_annual_value",
    Unit.MONEY,
    scope="tender",
    asks_for=("lot.value", "term.initial"),
)
def largest_annual_value(read: Read) -> Range | None:
    """What the lot that pays most pays in a year; not known unless it is for every lot."""
    known = all_known(lot.range("lot.annual_value") for lot in read.lots())
    return None if known is None else reduce(_larger, known)


@derived(
    "lot.annual_value_with_vat",
    Unit.MONEY,
    scope="lot",
    asks_for=("lot.value", "term.initial"),
)
def annual_value_with_vat(read: Read) -> Range | None:
    """What the lot pays in a year with VAT; both where it is not said whether VAT is charged."""
    return with_vat(read, read.range("lot.annual_value"))


def _larger(first: Range, second: Range) -> Range:
    return Range(max(first.low, second.low), max(first.high, second.high))


@derived(
    "service.carries_passengers",
    Unit.BOOL,
    scope="lot",
    asks_for=("tender.cpv",),
    phrase="passengers are carried by road",
)
def carries_passengers(read: Read) -> bool | None:
    """Whether passengers are carried by road, by its title or its CPV codes.

    Not known where these speak of transport and do not tell of what.
    """
    title = title_of(read)
    codes = (read.word("tender.cpv") or "").split()
    if _PASSENGERS.search(title) or any(code.startswith(_PASSENGER_CODES) for code in codes):
        return True
    if codes:
        other = all(not code.startswith("60") for code in codes)
        return False if other or all(c.startswith(_OTHER_TRANSPORT_CODES) for c in codes) else None
    return False if title and _TRANSPORT.search(title) is None else None
