"""Small tenders before the built-in rules, one rule at a time."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.engine import Case, Places, judge
from tenderlint.quantities import exactly
from tenderlint.report import Finding, TenderReport
from tenderlint.resolve import resolve
from tenderlint.rule import Force, OutcomeKind
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Stage, Statement
from tests.judging import (
    ROOT,
    TODAY,
    on,
    pounds,
    say,
)

RULES = {rule.id: rule for rule in builtin_ruleset().rules}
COUNCIL = [
    say("buyer.name", "Leeds City Council"),
    say("buyer.nation", "england"),
    say("buyer.kind", "council"),
    say("timetable.published", on(2026, 3, 2)),
]
SERVICE = [say("tender.category", "services"), say("service.for_residents", True)]
ABOVE, BELOW = say("procedure.above_threshold", True), say("procedure.above_threshold", False)
LIGHT, ORDINARY = say("procedure.light_touch", True), say("procedure.light_touch", False)
CONDITIONS = say("document.has_conditions", True)


def judged(rule: str, *statements: Statement | Iterable[Statement]) -> TenderReport:
    said = [s for part in statements for s in ([part] if isinstance(part, Statement) else part)]
    resolution = resolve(said)
    case = Case(
        id="t1",
        title="A tender",
        files=("tender.xlsx",),
        stage=Stage.TENDER,
        tender=resolution.tender,
        places=Places(ROOT, {}),
        conflicts=resolution.conflicts,
        problems=(),
    )
    return judge(builtin_ruleset()._replace(rules=(RULES[rule],)), case, TODAY)


def outcome(rule: str, *statements: Statement | Iterable[Statement]) -> OutcomeKind:
    (found,) = judged(rule, *statements).outcomes
    return found.outcome


def finding(rule: str, *statements: Statement | Iterable[Statement]) -> Finding:
    (found,) = judged(rule, *statements).findings
    return found


def force(found: Finding) -> Force:
    assert not found.basis[0].holds
    return found.basis[0].force


def days_open(days: int) -> Statement:
    first = on(2026, 3, 2)
    return say("timetable.deadline", exactly(first.low + days))


def insured(kind: str, amount: int, due: str = "") -> list[Statement]:
    said = [
        say("insurance.kind", kind, item="a"),
        say("insurance.amount", pounds(amount), item="a"),
    ]
    return [*said, say("insurance.due", due, item="a")] if due else said
