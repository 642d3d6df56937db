"""Judged findings on real notices: well formed, measured honestly, and still found if they were right."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from docs.precision import ENOUGH, interval, judgements
from tenderlint.engine import Judge
from tenderlint.lint import case_of, gather, read_inputs
from tenderlint.report import FileProblem
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Stage
from tests.commands import DATA

JUDGED = judgements()
VERDICTS = {"right", "wrong", "arguable"}
RULES = {rule.id for rule in builtin_ruleset().rules}


def test_a_hundred_findings_were_judged_over_the_rules() -> None:
    assert len(JUDGED) >= 100
    assert len({one.rule for one in JUDGED}) >= 10
    keys = [(one.tender, one.rule, one.fingerprint, one.set) for one in JUDGED]
    assert len(keys) == len(set(keys))


def test_every_row_is_well_formed() -> None:
    assert {one.rule for one in JUDGED} <= RULES
    assert {one.verdict for one in JUDGED} == VERDICTS
    assert {one.set for one in JUDGED} == {"in-use", "held-out"}
    assert {one.now for one in JUDGED} == {"found", "gone"}
    assert all(one.note for one in JUDGED if one.verdict != "right")
    assert {one.first for one in JUDGED} == {one.second for one in JUDGED} == VERDICTS | {""}
    assert all(one.verdict == (one.second or one.first) for one in JUDGED)


def test_no_measured_rule_is_below_nine_tenths() -> None:
    found = [one for one in JUDGED if one.now == "found"]
    judged = Counter(one.rule for one in found)
    right = Counter(one.rule for one in found if one.verdict == "right")
    shares = {rule: right[rule] / count for rule, count in judged.items() if count >= ENOUGH}
    assert shares
    assert {rule: share for rule, share in shares.items() if share < 0.9} == {}


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [
        pytest.param(10, 10, 0.72, 1.0, id="all of ten"),
        pytest.param(5, 10, 0.24, 0.76, id="half of ten"),
        pytest.param(0, 10, 0.0, 0.28, id="none of ten"),
        pytest.param(90, 100, 0.83, 0.94, id="ninety of a hundred"),
    ],
)
def test_wilson_s_interval(right: int, judged: int, low: float, high: float) -> None:
    found = interval(right, judged)
    assert (round(found[0], 2), round(found[1], 2)) == (low, high)


@pytest.mark.skipif(not DATA.exists(), reason="the real notices are not here")
@pytest.mark.parametrize("kind", ["in-use", "held-out"])
def test_what_is_said_to_be_found_is_found(kind: str) -> None:
    rows = [one for one in JUDGED if one.set == kind]
    judge, today = Judge(builtin_ruleset()), date(2026, 11, 22).toordinal()
    paths = sorted({str(next(DATA.rglob(one.source))) for one in rows})
    found = set()
    for read in read_inputs(gather(paths).sources):
        if isinstance(read, FileProblem):
            continue
        case = case_of(read)
        if (case.stage is Stage.AWARD) is (kind == "in-use"):
            continue
        report = judge.judge(case._replace(stage=Stage.TENDER), today)
        found |= {(report.id, one.rule, one.fingerprint) for one in report.findings}
    said = {(one.tender, one.rule, one.fingerprint) for one in rows if one.now == "found"}
    gone = {(one.tender, one.rule, one.fingerprint) for one in rows if one.now == "gone"}
    assert said - found == set()
    assert gone & found == set()
