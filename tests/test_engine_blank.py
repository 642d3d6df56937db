"""What is known of an empty tender beforehand changes no report."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings

from tenderlint.engine import Judge
from tenderlint.engine.blank import SEVERAL_LOTS, stated_in
from tenderlint.engine.judge import MANY
from tenderlint.lint import case_of, gather, read_all
from tenderlint.model import Tender
from tenderlint.report import FileProblem, TenderReport
from tenderlint.resolve import Read, resolve
from tenderlint.ruleset import builtin_ruleset
from tests.native_tenders import reading_of, tenders
from tests.test_rule_book import DOCUMENTS

TODAY = date(2026, 11, 22).toordinal()
DAYS = [date(2023, 6, 1), date(2024, 12, 1), date(2025, 6, 1), date(2027, 3, 1)]


@cache
def warmed() -> Judge:
    """A judge that has judged so many tenders that it knows what an empty one comes to."""
    judge = Judge(builtin_ruleset())
    for _ in range(MANY):
        judge.judge(case_of(read_of({"tenderlint": 0})), TODAY)
    return judge


def read_of(document: object) -> Read:
    reading = reading_of(document)
    return Read(reading, resolve(reading.statements))


def fresh(read: Read, day: int = TODAY) -> TenderReport:
    return Judge(builtin_ruleset()).judge(case_of(read), day)


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_every_document_is_judged_alike(path) -> None:
    for read in read_all(gather([str(path)]).sources):
        assert not isinstance(read, FileProblem)
        assert warmed().judge(case_of(read), TODAY) == fresh(read)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_so_is_an_empty_tender_on_any_day(day: date) -> None:
    read = read_of({"tenderlint": 0})
    assert warmed().judge(case_of(read), day.toordinal()) == fresh(read, day.toordinal())


@settings(max_examples=60, deadline=None)
@given(tenders())
def test_so_is_any_tender(document: object) -> None:
    read = read_of(document)
    assert warmed().judge(case_of(read), TODAY) == fresh(read)


def test_what_is_stated_is_collected_from_everywhere() -> None:
    document = {
        "tenderlint": 0,
        "tender": {"title": "Lunch clubs"},
        "insurances": [{"kind": "motor"}],
        "lots": [{"id": "1", "term": {"initial": "3 years"}}, {"id": "2", "lot": {"value": 1000}}],
    }
    found = stated_in(case_of(read_of(document)).tender)
    assert {
        *("tender.title", "insurance", "insurance.kind", "term.initial", "lot.value", SEVERAL_LOTS)
    } <= found
    assert stated_in(Tender()) == frozenset()
