"""What rules offer: put in place of the old words and judged again, it settles what was found."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tenderlint.engine import Judge
from tenderlint.lint import case_of, read_all
from tenderlint.lint.suggesting import Suggested, suggest
from tenderlint.readers import Source
from tenderlint.readers.workbook.reading import NO_LABELS
from tenderlint.report import FileProblem, TenderReport
from tenderlint.rule import Ruleset
from tenderlint.ruleset import builtin_ruleset
from tests.commands import ROOT
from tests.rule_drafts import drafts, workbook_of

DAY = date(2026, 11, 22)
DRAFTS = [(f"{rule.id}: {example.name}", rule.id, data) for rule, example, data in drafts()]
NOT_DRAFTED = {
    "all-lots-or-none": "its draft would need a table of lots",
    "binary-payment": "its draft would need the whole table of payments",
    "framework-too-long": "its draft would need a framework",
    "audited-accounts-required": "its examples deny other accounts, and so contradict the answer",
    "cyber-scheme-over-reach": "its examples deny equivalents, and so contradict the answer",
    "standard-without-equivalent": "its examples deny equivalents, and so contradict the answer",
}
"""Rules that offer words and whose examples make no draft in which they are offered."""


@cache
def rules() -> Ruleset:
    return builtin_ruleset()


@cache
def judge() -> Judge:
    return Judge(rules())


def judged(data: bytes) -> TenderReport:
    [read] = read_all([Source("tender.xlsx", data=data)])
    assert not isinstance(read, FileProblem), read
    return judge().judge(case_of(read), DAY.toordinal())


def found(report: TenderReport) -> Counter[str]:
    return Counter(finding.rule for finding in report.findings if not finding.parts)


@cache
def of_draft(name: str) -> Suggested:
    data = next(data for label, _, data in DRAFTS if label == name)
    return suggest(Source("tender.xlsx", data=data), rules(), DAY)


@pytest.mark.parametrize("name", [name for name, _, _ in DRAFTS])
def test_a_copy_no_longer_has_what_was_changed_and_nothing_new(name: str) -> None:
    result = of_draft(name)
    assert result.in_copy
    assert not result.beside
    settled = Counter(
        {one.finding.fingerprint: one.finding.rule for one in result.found.made}.values()
    )
    assert found(judged(result.content)) == found(result.report) - settled


def test_every_rule_that_offers_words_has_a_draft_in_which_they_are_taken_up() -> None:
    made = {one.finding.rule for name, _, _ in DRAFTS for one in of_draft(name).found.made}
    offering = {rule.id for rule in rules().rules if rule.replace}
    assert offering - made == set(NOT_DRAFTED)
    assert len(offering) == 47


def test_every_finding_is_either_changed_or_listed() -> None:
    for name, _, _ in DRAFTS:
        result = of_draft(name)
        marks = {one.finding.fingerprint for one in result.found.made}
        listed = {one.finding.fingerprint for one in result.found.without}
        assert not marks & listed
        every = {one.fingerprint for one in result.report.findings if not one.parts}
        assert marks | listed == every


@pytest.mark.parametrize(
    "path",
    [
        *sorted((ROOT / "tests" / "documents").glob("*.json")),
        *sorted((ROOT / "examples").glob("*.json")),
    ],
    ids=lambda path: path.stem,
)
def test_of_json_a_list_is_made_of_every_finding(path: Path) -> None:
    result = suggest(Source(path.name, path), rules(), DAY)
    assert not result.in_copy
    assert result.why_alone == "only a copy of an .xlsx or .xlsm can be written"
    every = {one.fingerprint for one in result.report.findings if not one.parts}
    made = {one.finding.fingerprint for one in result.found.made}
    assert made | {one.finding.fingerprint for one in result.found.without} == every
    assert list(read_all([Source("list.xlsx", data=result.content)])) == [
        FileProblem("list.xlsx", NO_LABELS, no_tender=True)
    ]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "documents").glob("*.json")), ids=lambda path: path.stem
)
def test_a_document_as_a_workbook_loses_what_is_changed_and_gains_nothing(path: Path) -> None:
    [read] = read_all([Source(path.name, path)])
    assert not isinstance(read, FileProblem)
    result = suggest(Source("t.xlsx", data=workbook_of(read.reading)), rules(), DAY)
    assert result.in_copy
    settled = Counter(
        {one.finding.fingerprint: one.finding.rule for one in result.found.made}.values()
    )
    # One change may settle what another finding rests on too.
    assert found(judged(result.content)) <= found(result.report) - settled
