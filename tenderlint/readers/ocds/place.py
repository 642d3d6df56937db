"""Where the service is delivered, in the words of the notice's items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tenderlint.prose.places import names_place
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import Leaf, Node, child, children, stated, text
from tenderlint.statements import Confidence, How, Statement

_NUMBER: Final = lazy(
    r"\A(?:lot\s{0,3})?(?:\d{1,3}|[A-Z])?\s{0,3}[-:.)\u2013]{0,2}\s{0,3}", re.IGNORECASE
)
_LONGEST: Final = 200
"""A longer text tells more than a place."""


def area(tender: Node, lots: Sequence[Lot]) -> Iterator[Statement]:
    """The place of delivery of the tender or of each lot (OCDS: `items[].deliveryLocation`).

    Items of one lot that name different places leave it unsaid.
    """
    known = {lot.id for lot in lots}
    found: dict[str | None, list[Leaf[str]]] = {}
    for item in children(tender, "items"):
        place = child(item, "deliveryLocation")
        words = None if place is None else text(place, "description")
        if words is None or not 0 < len(words.value.strip()) <= _LONGEST:
            continue
        related = text(item, "relatedLot")
        lot = None if related is None else related.value.strip()
        found.setdefault(lot if lot in known else None, []).append(words)
    for lot, places in found.items():
        if len({one.value for one in places}) == 1:
            yield stated("lot.area", places[0].value.strip(), places[0], lot=lot)
    for one in lots:
        yield from _by_title(one)


def _by_title(lot: Lot) -> Iterator[Statement]:
    """That a lot among others is one of the area, where its title is the name of a place."""
    title = text(lot.node, "title")
    if title is None or not lot.several:
        return
    named = _NUMBER.sub("", title.value.strip())
    if named and names_place(named):
        surely = Confidence.MEDIUM
        yield stated("lot.area", named, title, lot=lot.id, how=How.DERIVED, confidence=surely)
        yield stated(
            "lot.by_area", value=True, leaf=title, lot=lot.id, how=How.DERIVED, confidence=surely
        )
