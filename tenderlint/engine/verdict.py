"""From outcomes to a verdict, the counts of each principle, and the questions worth asking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from fractions import Fraction
from typing import NamedTuple

from tenderlint.engine.judgement import NOT_APPLICABLE, SATISFIED, UNDETERMINED, VIOLATED
from tenderlint.model import FIELDS
from tenderlint.report import Finding, Outcome, PrincipleCount, Question, Verdict
from tenderlint.rule import Severity
from tenderlint.statements import Confidence

ENOUGH = Fraction(6, 10)
"""Below this decided share of the rules on what keeps providers out, nothing is called clear."""

_GRAVEST_FIRST = (VIOLATED, UNDETERMINED, SATISFIED, NOT_APPLICABLE)


class Tally(NamedTuple):
    """How the rules came out, each by its gravest outcome over lots and items."""

    by_rule: dict[str, Outcome]

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Tally:
        """The gravest outcome of each rule."""
        by_rule: dict[str, Outcome] = {}
        for outcome in outcomes:
            known = by_rule.get(outcome.rule)
            if known is None or _grave(outcome) < _grave(known):
                by_rule[outcome.rule] = outcome
        return cls(by_rule)

    def counts(self, rules: Collection[str]) -> tuple[int, int]:
        """How many of these rules were decided, and how many may apply."""
        kinds = [o.outcome for o in self.by_rule.values() if o.rule in rules]
        decided = sum(kind in (VIOLATED, SATISFIED) for kind in kinds)
        return decided, decided + kinds.count(UNDETERMINED)

    def principles(self, order: Iterable[str]) -> tuple[PrincipleCount, ...]:
        """The four counts of each principle."""
        counts = Counter((o.principle, o.outcome) for o in self.by_rule.values())
        return tuple(
            PrincipleCount(name, *(counts[name, kind] for kind in _COUNTED)) for name in order
        )


_COUNTED = (VIOLATED, SATISFIED, UNDETERMINED, NOT_APPLICABLE)


def _grave(outcome: Outcome) -> int:
    return _GRAVEST_FIRST.index(outcome.outcome)


def verdict(
    findings: Iterable[Finding],
    tally: Tally,
    principles: Iterable[PrincipleCount],
    grave: Collection[str],
    *,
    unread: bool,
) -> Verdict:
    """The verdict on a tender.

    Findings of low confidence and points for procurement or legal do not move it. Nothing is
    called clear that was not read, or in which too little could be decided.

    Args:
        findings: what was found.
        tally: how the rules came out.
        principles: the counts of each principle.
        grave: the rules that can find what keeps some providers out; all stable ones if none can.
        unread: whether a part of the tender could not be read.
    """
    moving = {f.severity for f in findings if f.confidence is not Confidence.LOW}
    if Severity.ERROR in moving:
        return Verdict.KEEPS_OUT
    if Severity.WARNING in moving:
        return Verdict.MAKES_HARDER
    decided, may_apply = tally.counts(grave)
    blank = any(p.undetermined and not p.violated + p.satisfied for p in principles)
    if unread or blank or not may_apply or Fraction(decided, may_apply) < ENOUGH:
        return Verdict.NOT_ENOUGH_HERE
    return Verdict.NO_BARRIER_FOUND


def questions(outcomes: Iterable[Outcome]) -> tuple[Question, ...]:
    """The questions that open outcomes wait for, those that settle most rules first."""
    waiting: dict[str, set[str]] = {}
    for outcome in outcomes:
        for field in outcome.missing:
            waiting.setdefault(field, set()).add(outcome.rule)
    settles = Counter({field: len(rules) for field, rules in waiting.items()})
    return tuple(
        Question(field, FIELDS[field].asks, count)
        for field, count in settles.most_common()
        if field in FIELDS and FIELDS[field].asks
    )
