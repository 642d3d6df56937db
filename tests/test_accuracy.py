"""The labels of real notices: well formed, enough, and what is read stays as good as it was."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.accuracy import DATA, ENOUGH, Tally, measure, table
from benchmarks.compare import Said, alike, reckoned
from benchmarks.labels import FIELDS_LABELLED, SETS, Label, labels, notices, value_of
from docs.accuracy import first_measured
from tenderlint.model import FIELDS
from tenderlint.quantities import Range, exactly
from tenderlint.statements import Silence


def label(field: str, value: str, item: str = "") -> Label:
    return Label("n", "", field, item, value)


def said(field: str, value: object, item: str = "") -> Said:
    return Said(field, item, value, prose=True, words="")  # type: ignore[arg-type]


def test_at_least_120_notices_are_labelled_and_some_state_nothing() -> None:
    every = notices()
    assert len(every) >= 120
    assert len({one.notice for one in every}) == len(every)
    assert {one.set for one in every} == set(SETS)
    silent = {one.notice for one in every} - {one.notice for one in labels()}
    assert silent


def test_every_label_is_of_a_labelled_notice_a_field_and_its_unit() -> None:
    known = {one.notice for one in notices()}
    assert set(FIELDS_LABELLED) <= set(FIELDS)
    for one in labels():
        assert one.notice in known
        assert one.field in FIELDS_LABELLED
        assert one.read is not None


def test_no_words_of_a_notice_are_kept() -> None:
    long = Counter(one.field for one in labels() if len(one.value) > 200)
    assert not long


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        pytest.param("term.initial", "36", exactly(36), id="months"),
        pytest.param("lot.value", "990000", exactly(99_000_000), id="pounds are pence"),
        pytest.param("procedure.shortlist_size", "5-8", Range(5, 8), id="between"),
        pytest.param("conditions.consortium_allowed", "no", False, id="no"),
        pytest.param("conditions.minimum_turnover", "none", Silence.NONE, id="stated none"),
        pytest.param("insurance.due", "commitment", "commitment", id="a member"),
    ],
)
def test_a_label_is_read_in_the_units_of_its_field(field: str, text: str, value: object) -> None:
    assert value_of(field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        pytest.param("term.start", "2026-11-31", id="a day that is not"),
        pytest.param("insurance.due", "soon", id="no member"),
        pytest.param("term.initial", "three", id="in words"),
    ],
)
def test_what_is_no_value_of_its_field_is_refused(field: str, text: str) -> None:
    with pytest.raises(ValueError, match=field):
        value_of(field, text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(
            label("lot.value", "100"), said("lot.value_including_vat", exactly(10_000)), True,
            id="with the tax",
        ),
        pytest.param(label("lot.value", "100"), said("lot.value", exactly(20_000)), False,
                     id="another sum"),
        pytest.param(
            label("insurance.amount", "5", "motor"),
            said("insurance.amount", exactly(500), "public-liability"), False,
            id="another insurance",
        ),
        pytest.param(
            label("standard.name", "yes", "iso-9001"), said("standard.name", "ISO 9001", "iso-9001"),
            True, id="a standard by its item",
        ),
        pytest.param(label("lot.area", "the Barnsley area"), said("lot.area", "Barnsley"), True,
                     id="a place within the words"),
        pytest.param(label("lot.area", "Angus"), said("lot.area", "Fife"), False,
                     id="another place"),
        pytest.param(label("term.initial", "36"), said("term.initial", exactly(35.9)), True,
                     id="a day short"),
    ],
)  # fmt: skip
def test_when_a_statement_says_what_a_label_says(one: Label, other: Said, same: bool) -> None:
    assert alike(one, other) is same


def test_a_sum_of_term_and_extension_is_reckoned_and_not_wrong() -> None:
    given = [label("term.initial", "36"), label("term.extension", "24")]
    assert reckoned(given, said("term.maximum", exactly(60)))
    assert not reckoned(given, said("term.maximum", exactly(72)))


def test_a_table_says_which_shares_rest_on_too_few_labels() -> None:
    shown = table("fact", {"a.b": Tally(("x",) * ENOUGH, ("y",), ()), "c.d": Tally(("x",))})
    assert shown.splitlines()[1:3] == [
        f"{'a.b':42}     11     10       1      0       1.00    0.91",
        f"{'c.d':42}      1      1       0      0       1.00    1.00  (few)",
    ]


@pytest.mark.skipif(not DATA.exists(), reason="the real notices are not here")
def test_what_is_read_from_real_notices_stays_as_good_as_it_was() -> None:
    facts, rules, _ = measure("all")
    found, missed, wrong = (sum(len(one[n]) for one in facts.values()) for n in range(3))
    assert found / (found + wrong) >= 0.96
    assert found / (found + missed) >= 0.75
    assert sum(len(one.wrong) for one in rules.values()) <= 3


def test_first_measurements_are_of_labelled_sets_and_possible() -> None:
    for one in first_measured():
        assert one.set in SETS
        assert 0 < one.found <= one.labels
        assert one.wrong >= 0
    assert [one.set for one in first_measured() if one.when == "when new"] == list(SETS[1:])
