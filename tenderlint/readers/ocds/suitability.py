"""Whether a notice marks what it offers as suitable for small firms and voluntary organisations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import child, flag, stated
from tenderlint.statements import Statement

_MARKS: Final = (("sme", "lot.marked_for_small"), ("vcse", "lot.marked_for_voluntary"))


def suitability(lot: Lot) -> Iterator[Statement]:
    """The marks of the tender or of one lot (OCDS: `suitability`).

    Procurement Regulations 2024, reg. 18(2)(t) and 24(2)(h), have the notice say it.
    """
    marks = child(lot.node, "suitability")
    if marks is None:
        return
    for key, field in _MARKS:
        mark = flag(marks, key)
        if mark is not None:
            yield stated(field, mark.value, mark, lot=lot.id)
