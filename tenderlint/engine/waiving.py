"""What people decided about findings, laid over a report: kept for a reason, to be changed, gone.

A waiver hides nothing and changes no verdict, which says what the tender does to providers. A
finding that is kept stays in every report; it fails no run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from tenderlint.report import Finding, TenderReport, Waiver
from tenderlint.rule import Configured
from tenderlint.statements import Choice, Confidence, Decision

Said = TypeVar("Said", Waiver, Decision)


def as_configured(
    report: TenderReport, decisions: Sequence[Decision], configured: Configured
) -> TenderReport:
    """The report with what was decided about its findings, as far as a configuration heeds it."""
    if configured.unsure_left_out:
        sure = tuple(one for one in report.findings if one.confidence is not Confidence.LOW)
        left_out = len(report.findings) - len(sure)
        report = report._replace(findings=sure, unsure_left_out=left_out)
    if configured.waivers_ignored:
        return report
    refused = [
        one for one in decisions if one.choice is Choice.KEEP and one.rule in configured.unwaivable
    ]
    report = with_decisions(report, [one for one in decisions if one not in refused])
    findings = (
        one._replace(waived=None) if one.rule in configured.unwaivable else one
        for one in report.findings
    )
    return report._replace(findings=tuple(findings), refused=tuple(refused))


def with_decisions(report: TenderReport, decisions: Sequence[Decision]) -> TenderReport:
    """The report with what was decided about its findings.

    A decision that is about no finding any more is listed as gone.
    """
    if not decisions:
        return report
    found = matched(report.findings, decisions)
    pairs = zip(report.findings, found, strict=True)
    gone = tuple(one for one in decisions if one not in found)
    findings = with_parts([_decided(finding, decision) for finding, decision in pairs])
    return report._replace(findings=findings, gone=gone)


def matched(findings: Sequence[Finding], said: Sequence[Said]) -> list[Said | None]:
    """For each finding the waiver or decision that is about it, if one is.

    It is about a finding of its rule that rests on the same words. Where there is none any more it
    is about one that rests on the same first words, if nothing else was said of that one.
    """
    exact = [next((one for one in said if _same_words(one, finding)), None) for finding in findings]
    left = [one for one in said if one not in exact]
    return [
        own or next((one for one in left if one.anchor and _same_anchor(one, finding)), None)
        for finding, own in zip(findings, exact, strict=True)
    ]


def _same_words(said: Waiver | Decision, finding: Finding) -> bool:
    return said.rule == finding.rule and said.fingerprint == finding.fingerprint


def _same_anchor(said: Waiver | Decision, finding: Finding) -> bool:
    return said.rule == finding.rule and said.anchor == finding.anchor


def with_parts(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings; what puts others together is kept too where all its parts are."""
    findings = tuple(findings)
    kept = {one.fingerprint: one.waived for one in findings if one.waived is not None}
    return tuple(_with_its_parts(finding, kept) for finding in findings)


def waiver_of(decision: Decision) -> Waiver:
    """The waiver that a decision to keep something is."""
    return Waiver(
        decision.rule,
        decision.reason,
        decision.by,
        decision.on,
        decision.location,
        decision.fingerprint,
        decision.anchor,
    )


def _decided(finding: Finding, decision: Decision | None) -> Finding:
    if decision is None or decision.choice is Choice.OPEN:
        return finding
    if decision.choice is Choice.CHANGE:
        return finding._replace(to_change=decision)
    return finding._replace(waived=waiver_of(decision)) if decision.reason else finding


def _with_its_parts(finding: Finding, kept: Mapping[str, Waiver]) -> Finding:
    """A finding that puts others together, with the reasons for which all of those are kept."""
    parts = finding.part_fingerprints
    if finding.waived is not None or not parts or not all(part in kept for part in parts):
        return finding
    reasons = [kept[part] for part in parts]
    whole = "; ".join(dict.fromkeys(one.reason for one in reasons))
    own = reasons[0]._replace(rule=finding.rule, fingerprint=finding.fingerprint, anchor="")
    return finding._replace(waived=own._replace(reason=whole), to_change=None)
