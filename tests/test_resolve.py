"""From statements to one tender: agreement, contradiction, silence, and what does not count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.provenance import Location, pointer_step
from tenderlint.quantities import Range, exactly
from tenderlint.resolve import resolve
from tenderlint.statements import (
    Confidence,
    How,
    Pointer,
    Silence,
    Standing,
    Statement,
    Value,
)

TURNOVER = Pointer("conditions.minimum_turnover")
HERE = Location("tender.xlsx", "Conditions", "B2")


def said(
    value: Value | Silence,
    pointer: Pointer = TURNOVER,
    how: How = How.STATED,
    confidence: Confidence = Confidence.HIGH,
    standing: Standing = Standing.LIVE,
) -> Statement:
    return Statement(pointer, value, HERE, str(value), how, confidence, standing)


@pytest.mark.parametrize(
    ("values", "left", "conflicts"),
    [
        pytest.param([exactly(5)], exactly(5), 0, id="one figure"),
        pytest.param([exactly(5), exactly(5)], exactly(5), 0, id="the same figure twice"),
        pytest.param([Range(0, 9), exactly(5)], exactly(5), 0, id="a figure within a range"),
        pytest.param([Range(0, 6), Range(4, 9)], Range(4, 6), 0, id="ranges that overlap"),
        pytest.param([exactly(5), exactly(9)], Range(5, 9), 1, id="two figures"),
        pytest.param([exactly(5), Silence.NONE], None, 1, id="a figure and none"),
        pytest.param([exactly(5), Silence.ELSEWHERE], exactly(5), 0, id="a figure and elsewhere"),
        pytest.param([Silence.NONE, Silence.NONE], Silence.NONE, 0, id="none twice"),
        pytest.param([Silence.ELSEWHERE], Silence.ELSEWHERE, 0, id="elsewhere"),
    ],
)
def test_what_a_field_is_left_with(
    values: list[Value | Silence], left: Value | Silence | None, conflicts: int
) -> None:
    resolution = resolve([said(value) for value in values])
    entry = resolution.tender.whole.conditions.minimum_turnover
    assert entry is not None
    assert (entry.value, len(resolution.conflicts)) == (left, conflicts)


def test_a_doubtful_reading_gives_way_to_a_sure_one() -> None:
    resolution = resolve([said(exactly(9), confidence=Confidence.LOW), said(exactly(5))])
    assert resolution.entries[TURNOVER].value == exactly(5)
    assert resolution.conflicts == ()


def test_a_derivation_gives_way_to_what_is_said() -> None:
    term = Pointer("term.initial", "1")
    resolution = resolve([said(exactly(35), term, How.DERIVED), said(exactly(36), term, How.PROSE)])
    assert resolution.entries[term].value == exactly(36)
    assert resolution.conflicts == ()


@pytest.mark.parametrize("standing", [s for s in Standing if s is not Standing.LIVE])
def test_what_is_not_live_does_not_count(standing: Standing) -> None:
    resolution = resolve([said(exactly(9), standing=standing)])
    assert resolution.tender.whole.conditions.minimum_turnover is None


def test_words_that_disagree_leave_nothing_to_believe() -> None:
    nation = Pointer("buyer.nation")
    resolution = resolve([said("england", nation), said("wales", nation)])
    assert resolution.entries[nation].value is None
    (conflict,) = resolution.conflicts
    assert [s.value for s in conflict.statements] == ["england", "wales"]


def test_two_titles_are_no_contradiction() -> None:
    title = Pointer("tender.title")
    resolution = resolve([said("Lunch clubs", title), said("Lunch clubs 2026", title)])
    assert resolution.entries[title].value == "Lunch clubs"
    assert resolution.conflicts == ()


def test_lots_and_items_find_their_places() -> None:
    resolution = resolve(
        [
            said("North", Pointer("lot.title", "1")),
            said("South", Pointer("lot.title", "2")),
            said(exactly(60), Pointer("criterion.weight", "2", "0")),
            said("public-liability", Pointer("insurance.kind", None, "public-liability")),
        ]
    )
    tender = resolution.tender
    assert [lot.id for lot in tender.lots] == ["1", "2"]
    assert [criterion.key for criterion in tender.lots[1].criteria] == ["0"]
    assert [insurance.key for insurance in tender.whole.insurances] == ["public-liability"]


def test_a_tender_that_names_no_lots_is_one_lot() -> None:
    assert [lot.id for lot in resolve([]).tender.lots] == [""]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=6))
def test_what_is_left_holds_every_figure_or_lies_within_all(pairs: list[tuple[int, int]]) -> None:
    ranges = [Range(min(pair), max(pair)) for pair in pairs]
    resolution = resolve([said(value) for value in ranges])
    left = resolution.entries[TURNOVER].value
    assert isinstance(left, Range)
    if resolution.conflicts:
        assert all(left.low <= r.low and r.high <= left.high for r in ranges)
    else:
        assert all(r.low <= left.low and left.high <= r.high for r in ranges)


@pytest.mark.parametrize(
    ("key", "step"),
    [
        pytest.param("lots", "/lots", id="a name"),
        pytest.param(0, "/0", id="a position"),
        pytest.param("a/b", "/a~1b", id="a slash"),
        pytest.param("~1", "/~01", id="a tilde before it could be read as a slash"),
    ],
)
def test_pointer_steps_follow_rfc_6901(key: str | int, step: str) -> None:
    assert pointer_step(key) == step


@pytest.mark.parametrize(
    ("location", "words"),
    [
        pytest.param(Location("a.xlsx", "Sheet 1", "C9"), "Sheet 1!C9", id="a cell"),
        pytest.param(Location("a.xlsx", "Sheet 1"), "Sheet 1", id="a sheet"),
        pytest.param(Location("a.json", pointer="/tender"), "/tender", id="a pointer"),
        pytest.param(Location("a.jsonl", pointer="/tender", line=3), "line 3 /tender", id="a line"),
        pytest.param(Location("a.txt", paragraph=2), "paragraph 2", id="a paragraph"),
        pytest.param(Location("a.xlsx"), "whole file", id="a file"),
    ],
)
def test_a_location_reads_as_a_person_would_look_it_up(location: Location, words: str) -> None:
    assert str(location) == words
