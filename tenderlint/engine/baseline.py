"""A baseline: what was found on a day, so that a later run fails only on what is new.

Findings are known by their fingerprint, counted: where the same words stand once more than then,
the one more is new. A finding that has become graver is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tenderlint.engine.identity import is_same, name_of, reference_of
from tenderlint.report import (
    SEVERITIES,
    Baseline,
    Compared,
    Finding,
    Judged,
    Known,
    KnownFinding,
    KnownTender,
    Report,
    TenderReport,
    fingerprint,
)


def recorded(report: Report, file: str, tool: str) -> Baseline:
    """Everything that a run found, as a baseline.

    Args:
        report: the run.
        file: the baseline's own name.
        tool: the version of tenderlint.
    """
    return Baseline(
        file=file,
        recorded=report.judged_on,
        ruleset=_ruleset(report.by),
        tool=tool,
        tenders=tuple(_known_tender(tender) for tender in report.tenders),
    )


def _known_tender(tender: TenderReport) -> KnownTender:
    findings = (
        KnownFinding(one.rule, one.fingerprint, one.severity, one.title) for one in tender.findings
    )
    return KnownTender(reference_of(tender), name_of(tender), tender.title, tuple(findings))


def with_baseline(report: Report, baseline: Baseline, tool: str) -> Report:
    """The report with what a baseline knows, and what of it is there no longer."""
    tenders, gone, known = [], [], 0
    for tender in report.tenders:
        held = [one for one in baseline.tenders if is_same(tender, one.reference, one.name)]
        expected = [finding for one in held for finding in one.findings]
        findings, left = _matched(tender.findings, expected, baseline.recorded)
        tenders.append(tender._replace(findings=findings))
        gone += [(tender.title or tender.id, one) for one in left]
        known += sum(one.known is not None for one in findings)
    compared = Compared(
        file=baseline.file,
        recorded=baseline.recorded,
        known=known,
        new=sum(len(tender.findings) for tender in tenders) - known,
        gone=tuple(gone),
        notices=tuple(_notices(report, baseline, tool)),
    )
    return report._replace(tenders=tuple(tenders), baseline=compared)


def _matched(
    findings: Iterable[Finding], expected: Iterable[KnownFinding], day: int
) -> tuple[tuple[Finding, ...], list[KnownFinding]]:
    """The findings, marked where they are known; and what was known and is not found."""
    left: dict[tuple[str, str], list[KnownFinding]] = defaultdict(list)
    for one in expected:
        left[one.rule, one.fingerprint].append(one)
    marked = []
    for finding in findings:
        known = left[finding.rule, finding.fingerprint]
        if known:
            then = known.pop(0)
            graver = SEVERITIES.index(finding.severity) < SEVERITIES.index(then.severity)
            finding = finding if graver else finding._replace(known=Known(day))  # noqa: PLW2901
        marked.append(finding)
    return tuple(marked), [one for rest in left.values() for one in rest]


def _notices(report: Report, baseline: Baseline, tool: str) -> Iterable[str]:
    ruleset = _ruleset(report.by)
    if baseline.ruleset != ruleset:
        yield (
            f"It was recorded with the rules {baseline.ruleset}, and these are {ruleset}: what "
            "only these can find is new. Record it again when you have read what is new."
        )
    elif baseline.tool != tool:
        yield f"It was recorded by tenderlint {baseline.tool}, and this is {tool}."
    missing = [
        tender.title or tender.id
        for tender in report.tenders
        if not any(is_same(tender, one.reference, one.name) for one in baseline.tenders)
    ]
    for title in missing:
        yield f"It does not hold “{title}”, so that everything in that tender is new."


def _ruleset(by: Judged) -> str:
    """The rules by name and version; where something was changed in them, with a mark of that."""
    own = by.configured
    changed = [
        *(f"{one.parameter} {one.value}" for one in by.changed),
        *(f"off {one.rule}" for one in by.switched_off),
        *(f"{one.rule} {one.severity}" for one in own.regraded),
        *(f"out {rule}" for one in own.left_out for rule in one.rules),
    ]
    mark = f", as configured ({fingerprint(by.name, changed)[:8]})" if changed else ""
    return f"{by.name} {by.version}{mark}"
