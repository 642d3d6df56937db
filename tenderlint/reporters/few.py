"""The few findings and questions of the short view: one for each underlying demand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tenderlint.report import Finding, Question, TenderReport


class Group(NamedTuple):
    """The gravest finding on one underlying demand, and the others on it."""

    finding: Finding
    also: tuple[Finding, ...] = ()
    parts: tuple[Finding, ...] = ()
    """For barriers that compound: the findings that stand in it and nowhere else."""


def by_demand(findings: Iterable[Finding], every: Iterable[Finding] | None = None) -> list[Group]:
    """The findings in their order, those on one demand together.

    Findings come gravest first, so that the first of each demand stands for it. A rule that names
    no demand is one by itself. What compounds stands once, with its parts inside it, also those
    that are among `every` finding of the tender only.
    """
    findings = list(findings)
    every = findings if every is None else list(every)
    inside = {compound: _parts(compound, every) for compound in findings if compound.parts}
    named = [part for parts in inside.values() for part in parts]
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding not in named:
            found.setdefault(finding.demand or finding.rule, []).append(finding)
    return [Group(first, tuple(rest), inside.get(first, ())) for first, *rest in found.values()]


def _parts(compound: Finding, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that a compound holds, in the order in which it names them."""
    held = [one for one in findings if one.fingerprint in compound.part_fingerprints]
    return tuple(sorted(held, key=lambda one: compound.parts.index(one.rule)))


def few_questions(tender: TenderReport, most: int) -> list[Question]:
    """The questions that settle most together, and no two on the same underlying demands.

    The first settles most demands; each that follows settles most of those not asked about yet.
    Where several settle as many, the order is the report's own.
    """
    waiting = _waiting(tender)
    left = [question for question in tender.questions if question.field in waiting]
    chosen: list[Question] = []
    asked: set[str] = set()
    while left and len(chosen) < most:
        best = max(left, key=lambda question: len(waiting[question.field] - asked))
        if waiting[best.field] <= asked:
            break
        chosen.append(best)
        asked |= waiting[best.field]
        left.remove(best)
    return chosen


def _waiting(tender: TenderReport) -> dict[str, set[str]]:
    """The underlying demands that wait for each field."""
    found: dict[str, set[str]] = {}
    for outcome in tender.outcomes:
        for field in outcome.missing:
            found.setdefault(field, set()).add(outcome.demand or outcome.rule)
    return found
