"""The rule book as a whole: what every rule has, where each fires, and what the list covers."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from docs.coverage import candidates
from tenderlint import check
from tenderlint.facts import FACTS
from tenderlint.model import FIELDS
from tenderlint.report import TenderReport
from tenderlint.rule import Rule, Severity, Status
from tenderlint.ruleset import builtin_ruleset
from tests.commands import ROOT

TODAY = date(2026, 11, 22)
RULESET = builtin_ruleset()
SHOWN = [rule for rule in RULESET.rules if rule.status is not Status.EXPERIMENTAL]
DOCUMENTS = sorted(
    path
    for folder in (ROOT / "tests" / "documents", ROOT / "examples")
    for path in folder.glob("*")
    if path.suffix in (".json", ".xlsx")
)
EXEMPLARY = [path for path in DOCUMENTS if "exemplary" in path.name or "befriending.x" in path.name]

every_rule = pytest.mark.parametrize("rule", RULESET.rules, ids=[rule.id for rule in RULESET.rules])


@cache
def judged(path: Path) -> tuple[TenderReport, ...]:
    return check(path, today=TODAY).tenders


def test_there_are_a_hundred_rules_and_ten_of_each_principle() -> None:
    counts = Counter(rule.principle for rule in SHOWN)
    assert len(SHOWN) >= 100
    assert {p.id: counts[p.id] >= 10 for p in RULESET.principles} == {
        p.id: True for p in RULESET.principles
    }


@every_rule
def test_each_rule_says_who_says_so_and_when_it_is_mistaken(rule: Rule) -> None:
    assert rule.basis
    assert all(basis.url.startswith("http") and basis.force for basis in rule.basis)
    legal_only = all(level.severity is Severity.NONE for level in rule.levels)
    assert legal_only or any(basis.holds is None for basis in rule.basis), "one always holds"
    assert rule.mistaken_when.strip()
    assert rule.demand
    assert rule.reviewed or rule.status is Status.EXPERIMENTAL, "nobody else has read it yet"
    assert not (
        rule.status is Status.ADVISORY and Severity.ERROR in {x.severity for x in rule.levels}
    )


def test_every_compound_was_read_by_someone_else() -> None:
    assert [one.id for one in RULESET.compounds if not one.reviewed] == []


def test_every_rule_fires_in_a_document() -> None:
    fired = {f.rule for path in DOCUMENTS for tender in judged(path) for f in tender.findings}
    wanted = {rule.id for rule in SHOWN} | {compound.id for compound in RULESET.compounds}
    assert wanted - fired == set()


@pytest.mark.parametrize("path", EXEMPLARY, ids=[path.name for path in EXEMPLARY])
def test_nothing_fires_in_an_exemplary_document(path: Path) -> None:
    for tender in judged(path):
        assert [finding.rule for finding in tender.findings] == []
        assert tender.verdict == "no-barrier-found"
        assert tender.praise


def test_every_principle_is_praised_somewhere() -> None:
    praised = {one.principle for path in EXEMPLARY for t in judged(path) for one in t.praise}
    assert praised == {principle.id for principle in RULESET.principles}


def test_the_documents_are_read_without_a_problem() -> None:
    wrong = {
        path.name: [problem.message for problem in tender.problems]
        for path in DOCUMENTS
        for tender in judged(path)
        if tender.problems
    }
    assert wrong == {}


class TestCoverage:
    ROWS = candidates()
    RULES = frozenset(rule.id for rule in RULESET.rules)
    POINTS = frozenset(point.id for point in RULESET.checklist)

    def test_every_candidate_is_there(self) -> None:
        counts = Counter(name[:2] for name in self.ROWS)
        assert counts == {"P1": 12, "P2": 11, "P3": 15, "P4": 11, "P5": 18, "P6": 50, "R4": 13}

    @pytest.mark.parametrize("name", ROWS)
    def test_each_has_a_rule_a_question_a_point_or_a_reason(self, name: str) -> None:
        row = self.ROWS[name]
        assert {"name", "grade"} < set(row) <= {
            "name", "grade", "rules", "question", "list", "reason"
        }  # fmt: skip
        assert set(row.get("rules", [])) <= self.RULES
        assert row.get("question", "tender.vat_charged") in FIELDS
        assert row.get("list", "tender-notice") in self.POINTS

    def test_a_question_is_asked_by_a_rule(self) -> None:
        named = {
            field
            for rule in RULESET.rules
            for name in rule.reads
            if name in FACTS
            for field in FACTS[name].asks_for
        }
        of_regimes = {
            field
            for path in DOCUMENTS
            for tender in judged(path)
            for outcome in tender.outcomes
            for field in outcome.missing
        }
        asked = named | of_regimes
        assert {row["question"] for row in self.ROWS.values() if "question" in row} - asked == set()
