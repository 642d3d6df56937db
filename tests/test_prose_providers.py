"""Whether several providers will share the work, and how many lots a text names."""

from __future__ import annotations

import pytest

from tenderlint.prose import read_prose
from tenderlint.provenance import Location
from tenderlint.quantities import exactly

HERE = Location("notice.json", pointer="/tender/description")


def said(text: str, field: str, lot: str | None = None) -> list[object]:
    found = read_prose(text, HERE, lot=lot).statements
    return [one.value for one in found if one.pointer.field == field]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Lot 1: north. Lot 2: south. Lot 3: west.", [exactly(3)]),
        ("Lot A is for adults and Lot B for children.", [exactly(2)]),
        ("Lot 1 is described in Lot 1 of the specification.", []),
        ("There are a lot 1-bedroom flats.", []),
        ("See paragraph 3 for Lot 2.1 and Lot 2.2.", []),
    ],
)
def test_lots_that_the_text_names(text: str, count: list[object]) -> None:
    assert said(text, "division.lots_named") == count


def test_a_lot_s_own_text_counts_no_lots() -> None:
    assert said("Lot 1 and Lot 2 are alike.", "division.lots_named", lot="1") == []
