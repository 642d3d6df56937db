"""The measure of the corpus: what counts as right, wrong, missed and beyond the list."""

from __future__ import annotations

import pytest

from benchmarks.workbook_accuracy import measure, table, tallies, tally
from benchmarks.workbook_compare import Outcome, Said, alike, compared, outcomes, paired
from docs.workbook_accuracy import measured_sets
from tests.workbook_corpus import SETS
from tests.workbook_corpus.builder import Book, Cell, never, says, unsure
from tests.workbook_corpus.case import LAYOUTS, Case, Fact


def truth(
    name: str, value: object, lot: str | None = None, item: str | None = None, place: str = "S!B1"
) -> Fact:
    return Fact(name, value, lot, item, place)  # type: ignore[arg-type]


def said(
    name: str,
    value: object,
    *,
    lot: str | None = None,
    item: str | None = None,
    names: tuple[str, ...] = (),
    how: str = "stated",
    place: str = "S!B1",
) -> Said:
    return Said(name, value, lot, "North" if lot else None, item, names, how, place, "")


def kinds(truths: list[Fact], read: list[Said], **case: object) -> list[str]:
    given = Case("c", "prose in cells", bytes, tuple(truths), **case)  # type: ignore[arg-type]
    return [one.kind for one in compared(given, truths, read)]


VALUE = truth("lot.value", 100)


@pytest.mark.parametrize(
    ("truths", "read", "expected"),
    [
        pytest.param([VALUE], [said("lot.value", 100.0)], ["right"], id="the same number"),
        pytest.param([VALUE], [said("lot.value", 100, place="T!Z9")], ["right"], id="elsewhere"),
        pytest.param([VALUE], [said("lot.value", 200)], ["wrong"], id="another value"),
        pytest.param([VALUE], [said("lot.value", {"low": 50, "high": 100})], ["wrong"], id="a range"),
        pytest.param([VALUE], [said("lot.value", None)], ["missed"], id="no value is believed"),
        pytest.param([VALUE], [], ["missed"], id="nothing"),
        pytest.param(
            [VALUE],
            [said("lot.value", 100), said("lot.value", 5)],
            ["right", "wrong"],
            id="right, and contradicted",
        ),
        pytest.param(
            [VALUE], [said("lot.population", 100)], ["missed", "wrong"], id="a cell misread"
        ),
        pytest.param(
            [VALUE], [said("lot.value", 100, lot="1")], ["missed", "wrong"], id="of another lot"
        ),
        pytest.param(
            [VALUE],
            [said("lot.population", 100, how="prose")],
            ["missed", "beyond"],
            id="a sentence may say more",
        ),
        pytest.param(
            [VALUE],
            [said("lot.value", 100), said("lot.population", 3)],
            ["right", "beyond"],
            id="a cell read rightly may say more",
        ),
        pytest.param(
            [VALUE], [said("lot.population", 3, place="S!B9")], ["missed", "beyond"], id="another cell"
        ),
        pytest.param(
            [truth("lot.value", 100, lot="1a")], [said("lot.value", 100, lot="Lot 1a")], ["right"],
            id="a lot by its number",
        ),
        pytest.param(
            [truth("lot.value", 100, lot="north")], [said("lot.value", 100, lot="7")], ["right"],
            id="a lot by its title",
        ),
        pytest.param(
            [truth("tender.title", "The “Hub”")], [said("tender.title", "the \"hub\"")], ["right"],
            id="words and not marks",
        ),
        pytest.param(
            [truth("conditions.consortium_allowed", True)],
            [said("conditions.consortium_allowed", 1)],
            ["wrong"],
            id="a number is no yes",
        ),
        pytest.param(
            [truth("criterion.weight", 60, item="Price")],
            [
                said("criterion.weight", 60, item="3", names=("Price",)),
                said("criterion.name", "Price", item="3", names=("Price",)),
                said("criterion.kind", "price", item="3", names=("Price",)),
            ],
            ["right"],
            id="a criterion by its name, which is not counted again",
        ),
        pytest.param(
            [truth("criterion.weight", 60, item="Price")],
            [
                said("criterion.weight", 60, item="3", names=("Price",)),
                said("criterion.kind", "quality", item="3", names=("Price", "quality")),
            ],
            ["right", "wrong"],
            id="of the wrong kind",
        ),
        pytest.param(
            [truth("criterion.weight", 60, item="Price")],
            [said("criterion.weight", 60, item="3", names=("Method",))],
            ["missed", "wrong"],
            id="another criterion",
        ),
        pytest.param(
            [truth("award.stated_price_weight", 40)],
            [said("criterion.weight", 40, item="1", names=("Price",))],
            ["right"],
            id="a label as a criterion",
        ),
        pytest.param(
            [truth("criterion.weight", 40, item="Quality")],
            [said("award.stated_quality_weight", 40)],
            ["right"],
            id="a criterion as a label",
        ),
        pytest.param(
            [truth("term.initial", 36), truth("term.extension", 24)],
            [said("term.initial", 36), said("term.maximum", 60)],
            ["right", "right"],
            id="an extension as the longest term",
        ),
        pytest.param(
            [truth("insurance.amount", 5, item="public-liability")],
            [said("insurance.amount", 5, item="employers-liability")],
            ["missed", "wrong"],
            id="another insurance",
        ),
        pytest.param(
            [truth("standard.name", "ISO 9001", item="ISO 9001")],
            [said("standard.name", "ISO 9001:2015", item="iso-9001-2015")],
            ["right"],
            id="a standard by a part of its name",
        ),
    ],
)  # fmt: skip
def test_what_something_read_is_worth(
    truths: list[Fact], read: list[Said], expected: list[str]
) -> None:
    assert kinds(truths, read) == expected


def test_what_stands_in_an_open_place_does_not_count() -> None:
    assert kinds([VALUE], [said("lot.population", 3, place="S!C1")], open=("S!C1",)) == ["missed"]
    assert kinds([VALUE], [said("lot.population", 3, place="S!C1")], open=("S",)) == ["missed"]


def test_tenders_are_paired_by_what_they_agree_on() -> None:
    truths = {"a": [truth("lot.value", 1)], "b": [truth("lot.value", 2)]}
    read = [[said("lot.value", 2)], [said("lot.value", 9)], [said("lot.value", 1)]]
    assert set(paired(truths, read)) == {("a", 2), ("b", 0), (None, 1)}


def test_a_tender_that_does_not_exist_is_wrong_with_all_it_says() -> None:
    case = Case("c", "prose in cells", bytes, ())
    found = list(compared(case, (), [said("lot.value", 9)], exists=False))
    assert [one.kind for one in found] == ["wrong"]


@pytest.mark.parametrize(
    ("true", "read", "same"),
    [
        pytest.param("none", "none", True, id="none"),
        pytest.param(True, True, True, id="yes"),
        pytest.param(30, 30.5, False, id="numbers"),
        pytest.param({"low": 1, "high": 2}, {"low": 1, "high": 2}, True, id="ranges"),
    ],
)
def test_when_two_values_are_the_same(true: object, read: object, same: bool) -> None:
    assert alike(true, read, "lot.value") is same  # type: ignore[arg-type]


def test_a_workbook_is_read_as_show_reads_it() -> None:
    book = Book()
    book.sheet(
        "Tender",
        [
            ["Title", says("Walking groups", "tender.title", "Walking groups")],
            ["Contract value", says("£40,000", "lot.value", 40000)],
            ["Contract start date", Cell("1 May 2027", Fact("term.start", "2028-05-01"))],
            ["Minimum turnover", never("£20,000")],
            ["Payment terms", unsure("30 days")],
        ],
    )
    found = outcomes(book.case("walking", "label beside value"))
    assert sorted(one.kind for one in found) == ["forbidden", "right", "right", "wrong"]


def test_the_table_sums_each_layout() -> None:
    rows = [("x", 4, [Outcome("right", ""), Outcome("wrong", ""), Outcome("forbidden", "")])]
    shown = table({"prose in cells": tally(rows), "Welsh": tally([])})
    assert [line.split("  ")[0:1] + line.split()[-9:] for line in shown.splitlines()[1:]] == [
        ["prose in cells", "1", "4", "1", "1", "0", "1", "0", "0.33", "0.25"],
        ["Welsh", "0", "0", "0", "0", "0", "0", "0", "-", "-"],
    ]


def test_each_truth_is_counted_once() -> None:
    whole = tallies(measure("practice"))["all together"]
    assert whole.right + whole.missed <= whole.facts <= whole.right + whole.wrong + whole.missed


def test_measurements_on_the_page_are_of_known_sets_and_possible() -> None:
    for one in measured_sets():
        assert one.set in SETS
        assert one.layout in LAYOUTS
        assert 0 <= one.right <= one.facts
        assert min(one.wrong, one.forbidden) >= 0
