"""From outcomes to a verdict, the counts of each principle, and the questions worth asking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from operator import itemgetter
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

    gravest: tuple[Outcome, ...]

    @classmethod
    def of(cls, outcomes: Iterable[Sequence[Outcome]]) -> Tally:
        """The gravest outcome of each rule, of all that it has."""
        return cls(
            tuple(
                found[0] if len(found) == 1 else min(found, key=_grave)
                for found in outcomes
                if found
            )
        )

    def counts(self, rules: Collection[str]) -> tuple[int, int]:
        """How many of these rules were decided, and how many may apply."""
        kinds = [outcome.outcome for outcome in self.gravest if outcome.rule in rules]
        decided = kinds.count(VIOLATED) + kinds.count(SATISFIED)
        return decided, decided + kinds.count(UNDETERMINED)

    def principles(self, order: Iterable[str]) -> tuple[PrincipleCount, ...]:
        """The four counts of each principle."""
        counts = Counter((outcome.principle, outcome.outcome) for outcome in self.gravest)
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


def questions(outcomes: Iterable[Sequence[Outcome]]) -> tuple[Question, ...]:
    """The questions that open outcomes wait for, those that settle most rules first.

    Args:
        outcomes: all outcomes of each rule.
    """
    settles: dict[str, int] = {}
    for found in outcomes:
        missing = found[0].missing if len(found) == 1 else _missing(found)
        for field in missing:
            settles[field] = settles.get(field, 0) + 1
    ordered = sorted(settles.items(), key=itemgetter(1), reverse=True)
    return tuple(_question(field, count) for field, count in ordered if field in _ASKED)


_ASKED = frozenset(name for name, field in FIELDS.items() if field.asks)
"""The fields that a commissioner can be asked for."""


@lru_cache(maxsize=4096)
def _question(field: str, settles: int) -> Question:
    return Question(field, FIELDS[field].asks, settles)


def _missing(outcomes: Sequence[Outcome]) -> dict[str, None]:
    return dict.fromkeys(field for outcome in outcomes for field in outcome.missing)
