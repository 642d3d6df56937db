"""The corpus of workbooks: its truths stand where they say, and what is read of it stays as good."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import openpyxl
import pytest

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tests.workbook_corpus import SETS, cases
from tests.workbook_corpus.agreement import possible
from tests.workbook_corpus.case import LAYOUTS, Case, Fact

EVERY = [case for chosen in SETS for case in cases(chosen)]
by_name = pytest.mark.parametrize("case", EVERY, ids=[case.name for case in EVERY])


@cache
def opened(build: Callable[[], bytes]) -> Any:
    return openpyxl.load_workbook(io.BytesIO(build()), data_only=True)


def content(case: Case, place: str) -> object:
    """What stands at a place; that of a whole sheet is its first cell."""
    sheet, mark, cell = place.rpartition("!")
    return opened(case.build)[sheet if mark else place][cell if mark else "A1"].value


def test_there_are_workbooks_of_every_layout() -> None:
    assert len(cases("practice")) >= 26
    assert {case.layout for case in cases("practice")} == set(LAYOUTS)
    assert {case.layout for case in EVERY} <= set(LAYOUTS)
    assert len({case.name for case in EVERY}) == len(EVERY)


@by_name
def test_a_workbook_states_12_to_40_facts_once_each(case: Case) -> None:
    assert 12 <= len(case.facts) <= 40
    keys = [(f.tender, f.name, f.lot, f.item) for f in case.facts]
    assert len(set(keys)) == len(keys)


@by_name
def test_every_truth_is_of_a_field_and_its_unit(case: Case) -> None:
    for fact in case.facts:
        field = FIELDS[fact.name]
        if field.unit is Unit.ENUM:
            assert fact.value in field.members
        if field.unit is Unit.BOOL:
            assert isinstance(fact.value, bool)
        if field.unit in {Unit.MONEY, Unit.COUNT, Unit.PERCENT, Unit.MONTHS, Unit.DAYS}:
            assert fact.value == "none" or not isinstance(fact.value, bool | str)


@by_name
def test_every_truth_stands_at_its_place_and_can_be_what_is_said_there(case: Case) -> None:
    def wrong() -> Iterator[tuple[Fact, object]]:
        for fact in case.facts:
            shown = content(case, fact.place)
            if shown is None or possible(fact, shown) is False:
                yield fact, shown

    assert list(wrong()) == []


@by_name
def test_places_from_which_nothing_may_be_taken_hold_something_and_state_no_truth(
    case: Case,
) -> None:
    assert [place for place in case.never if content(case, place) is None] == []
    told = {fact.place for fact in case.facts}
    assert not told & set(case.never)
    assert not {place.rpartition("!")[0] for place in told} & set(case.never)
    assert not told & set(case.open)
