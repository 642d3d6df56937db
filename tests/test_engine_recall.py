"""What is remembered of tenders judged before changes no report."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.engine import Judge
from tenderlint.engine.judge import MANY
from tenderlint.facts.recall import MOST, TRIAL, Recall
from tenderlint.facts.seen import Seen
from tenderlint.lint import case_of, gather, read_all
from tenderlint.report import FileProblem, TenderReport
from tenderlint.resolve import Read, resolve
from tenderlint.ruleset import builtin_ruleset
from tests.native_tenders import reading_of, tenders
from tests.test_rule_book import DOCUMENTS

TODAY = date(2026, 11, 22).toordinal()
DAYS = [date(2023, 6, 1), date(2024, 12, 1), date(2025, 6, 1), date(2027, 3, 1)]


def read_of(document: object) -> Read:
    reading = reading_of(document)
    return Read(reading, resolve(reading.statements))


def reads_of_documents() -> list[Read]:
    found = read_all(gather([str(path) for path in DOCUMENTS]).sources)
    return [read for read in found if not isinstance(read, FileProblem)]


@cache
def experienced() -> Judge:
    """A judge that has judged many tenders, some of them twice."""
    judge = Judge(builtin_ruleset())
    for read in [read_of({"tenderlint": 0})] * MANY + reads_of_documents() * 2:
        judge.judge(case_of(read), TODAY)
    return judge


def fresh(read: Read, day: int = TODAY) -> TenderReport:
    return Judge(builtin_ruleset()).judge(case_of(read), day)


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_every_document_is_judged_alike(path) -> None:
    for read in read_all(gather([str(path)]).sources):
        assert not isinstance(read, FileProblem)
        assert experienced().judge(case_of(read), TODAY) == fresh(read)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_so_is_a_tender_on_any_day(day: date) -> None:
    for read in (read_of({"tenderlint": 0}), *reads_of_documents()):
        on = day.toordinal()
        assert experienced().judge(case_of(read), on) == fresh(read, on)


@settings(max_examples=80, deadline=None)
@given(tenders())
def test_so_is_any_tender(document: object) -> None:
    read = read_of(document)
    for _ in "twice":
        assert experienced().judge(case_of(read), TODAY) == fresh(read)


def test_the_judge_does_remember() -> None:
    """Otherwise the tests above would compare nothing."""
    judge = experienced()
    found = [recall._found for recall in judge._memory.values()]
    assert sum(found) > 1000
    assert sum(chorus._recall._found for chorus in judge._choruses) > 100


# The tree of results alone, against the computation that it stands in for.

NAMES = "abcdef"
SEEN = [Seen(False, True, ()), Seen(True, True, ()), Seen(None, False, ("x",))]
ANSWERS = st.fixed_dictionaries({name: st.sampled_from(SEEN) for name in NAMES})
TREES = st.recursive(
    st.integers(),
    lambda trees: st.tuples(st.sampled_from(NAMES), st.tuples(trees, trees, trees)),
    max_leaves=30,
)


def compute(tree: object, answers: dict[str, Seen]) -> tuple[dict[str, Seen], int]:
    """What a made-up computation comes to, and what it asked on the way."""
    asked: dict[str, Seen] = {}
    while isinstance(tree, tuple):
        name, branches = tree
        asked[name] = answers[name]
        tree = branches[SEEN.index(answers[name])]
    return asked, tree


@given(TREES, st.lists(ANSWERS, max_size=40))
def test_a_result_is_found_again_where_the_computation_would_come_to_it(
    tree: object, places: list[dict[str, Seen]]
) -> None:
    recall: Recall[int] = Recall()
    learnt = []
    for answers in places:
        asked, result = compute(tree, answers)
        assert recall.find(answers) in (None, result)
        recall.learn(asked, result)
        learnt.append((answers, result))
        assert all(recall.find(one) == value for one, value in learnt)


def test_what_hardly_ever_comes_again_is_not_remembered() -> None:
    recall: Recall[int] = Recall()
    for number in range(TRIAL * 2):
        recall.learn({"a": Seen(str(number), True, ())}, number)
    last = Seen("last", True, ())
    recall.learn({"a": last}, 1)
    assert recall.find({"a": last}) is None


def test_a_tree_that_grew_too_large_is_begun_anew() -> None:
    recall: Recall[int] = Recall()
    answers = [{"a": Seen(str(number), True, ())} for number in range(MOST + 2)]
    for number, one in enumerate(answers):
        recall.learn(one, number)
        for _ in range(2):
            assert recall.find(one) == number
    assert recall.find(answers[0]) is None
    assert recall.find(answers[-1]) == MOST + 1
