"""Whatever stands in a notice, it is read or reported, and every address is true."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.provenance import pointer_step
from tenderlint.readers.ocds import read, text_at
from tenderlint.readers.ocds.nodes import Node
from tenderlint.readers.ocds.release import read_release
from tenderlint.readers.ocds.shapes import RELEASE, misshapen, misshapen_members
from tenderlint.readers.source import Source, UnreadableError
from tenderlint.resolve import resolve
from tenderlint.statements import Problem, Reading
from tests.ocds_notices import NOTICE, misplaced, notice, reading_of, results_of

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=-(10**30), max_value=10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=12),
    st.sampled_from(
        ["GBP", "1e999", "2026-02-30", "9999-12-31T23:59:59-12:00", "0001-01-01", "٣", "1/0", "-"]
    ),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


def places(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value in a document, its own first."""
    yield at
    members = value.items() if isinstance(value, dict) else ()
    for key, inner in members or (enumerate(value) if isinstance(value, list) else ()):
        yield from places(inner, (*at, key))


PLACES = [place for place in places(NOTICE) if place]


def changed(document: object, place: tuple[str | int, ...], change: object) -> object:
    """The document with another value at a place, or without it where `change` is `...`."""
    copy = deepcopy(document)
    holder = copy
    try:
        for step in place[:-1]:
            holder = holder[step]
        if change is ...:
            del holder[place[-1]]
        else:
            holder[place[-1]] = change
    except (KeyError, IndexError, TypeError):
        return copy
    return copy


CHANGES = st.lists(
    st.tuples(st.sampled_from(PLACES), st.one_of(st.just(...), ANYTHING)), min_size=1, max_size=4
)


@given(CHANGES)
@settings(max_examples=400, deadline=None)
def test_a_notice_changed_in_any_way_is_read_or_refused(changes):
    document = NOTICE
    for place, change in changes:
        document = changed(document, place, change)
    try:
        results = results_of(document)
    except UnreadableError:
        return
    for result in results:
        if isinstance(result, Reading):
            assert misplaced(result, document) == []
            resolve(result.statements)
        else:
            assert text_at(document, result.location) is not None


@given(CHANGES)
@settings(max_examples=200, deadline=None)
def test_the_quick_check_of_shapes_hides_no_problem(changes):
    document = NOTICE
    for place, change in changes:
        document = changed(document, place, change)
    node = Node(document, "f")
    assert list(misshapen_members(node)) == list(misshapen(node, RELEASE))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_refused_or_read(data):
    try:
        assert all(isinstance(r, (Reading, Problem)) for r in read(Source("x", data=data)))
    except UnreadableError:
        return


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_a_notice_cut_or_damaged_anywhere_is_refused_or_read(data):
    whole = json.dumps(NOTICE, indent=data.draw(st.sampled_from([None, 1]))).encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 20, len(whole))))
    damaged = whole[:start] + data.draw(st.binary(max_size=4)) + whole[end:]
    try:
        results_of(damaged)
    except UnreadableError:
        return


@given(st.sampled_from(PLACES), st.sampled_from([" ", "\t", "\u00a0"]), st.booleans())
@settings(deadline=None)
def test_stray_spaces_around_a_name_change_addresses_and_nothing_else(place, space, before):
    if isinstance(place[-1], int):
        return
    document = deepcopy(NOTICE)
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    stray = space + place[-1] if before else place[-1] + space
    holder[stray] = holder.pop(place[-1])
    reading = reading_of(document)
    assert misplaced(reading, document) == []
    plain = reading_of(NOTICE)
    assert Counter((s.pointer, s.value, s.verbatim) for s in reading.statements) == Counter(
        (s.pointer, s.value, s.verbatim) for s in plain.statements
    )
    wanted = pointer_step(stray)
    moved = [s for s in reading.statements if wanted in (s.location.pointer or "")]
    unmoved = "".join(pointer_step(step) for step in place)
    assert len(moved) == sum(
        f"{s.location.pointer}/".startswith(f"{unmoved}/") for s in plain.statements
    )


@pytest.mark.parametrize(
    ("members", "pointer", "words"),
    [
        pytest.param({"lots": "none"}, "/tender/lots", "an array", id="text for lots"),
        pytest.param({"lots": [7]}, "/tender/lots/0", "an object", id="a number for a lot"),
        pytest.param({"title": ["a"]}, "/tender/title", "text", id="an array for the title"),
        pytest.param({"procedure": 1}, "/tender/procedure", "an object", id="a number"),
        pytest.param({"aboveThreshold": "yes"}, "/tender/aboveThreshold", "true", id="yes"),
        pytest.param(
            {"items": [{"classification": []}]},
            "/tender/items/0/classification",
            "an object",
            id="deep inside",
        ),
        pytest.param(
            {"lotDetails": {"maximumLotsBidPerSupplier": "many"}},
            "/tender/lotDetails/maximumLotsBidPerSupplier",
            "a number",
            id="a word for a number",
        ),
    ],
)
def test_a_member_of_the_wrong_type_is_a_problem_and_loses_nothing_else(members, pointer, words):
    document = notice(**members)
    reading = reading_of(document)
    assert [problem.location.pointer for problem in reading.problems] == [pointer]
    assert words in reading.problems[0].message
    fields = {statement.pointer.field for statement in reading.statements}
    assert {"buyer.name", "timetable.deadline", "procedure.method"} <= fields


def test_null_and_a_lone_object_for_an_array_are_no_problem():
    document = notice(
        title=None, items={"classification": {"id": "85000000"}}, lots=[{"id": 1, "title": None}]
    )
    document["parties"] = None
    assert reading_of(document).problems == ()


def test_a_number_beyond_all_numbers_means_no_limit():
    written = json.dumps(notice(lotDetails={"maximumLotsBidPerSupplier": 7})).replace(
        'Supplier": 7', 'Supplier": 1e9999'
    )
    (reading,) = results_of(written.encode())
    (limit,) = [s for s in reading.statements if s.pointer.field == "division.lots_bid_limit"]
    assert limit.value == "none"
    assert text_at(json.loads(written), limit.location) == limit.verbatim


def test_everything_is_read_without_a_file():
    reading = read_release(Node(NOTICE, "f", "/releases/0", 3))
    assert reading.root.pointer == "/releases/0"
    assert {statement.location.line for statement in reading.statements} == {3}
