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
    "text",
    [
        "The Council is setting up a dynamic purchasing system for home care.",
        "This is a re-opening of the Community Support framework to new providers.",
        "Providers are invited to join the accredited provider list at any time.",
        "We wish to establish a multi-supplier framework agreement of four years.",
        "Applications to join the approved list stay open until 2029.",
        "The open framework runs for eight years.",
        "Creation of an alliance of local organisations.",
        "The maximum grant value is £15,000.",
    ],
)
def test_a_list_is_set_up(text: str) -> None:
    assert said(text, "procedure.many_providers") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "This is a call-off from the ESPO framework.",
        "Only those admitted to Lot 4 of the framework may bid.",
        "The service works within the national outcomes framework.",
        "No framework will be set up.",
        "The Council had established a framework in the past; it is no longer used.",
        "Staff keep a list of visitors.",
        "The provider will develop alliances with local partners.",
        "The parties establish a performance framework in the first quarter.",
        "The service works within this framework and its values.",
        "The provider creates a market place of activities for carers.",
    ],
)
def test_none_is_set_up(text: str) -> None:
    assert said(text, "procedure.many_providers") == []


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
