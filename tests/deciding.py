"""Findings, reports and decisions made by hand, for what is laid over a report."""

from __future__ import annotations

from collections.abc import Sequence

from tenderlint.provenance import Location
from tenderlint.report import Authority, Evidence, Finding, TenderReport, Verdict, fingerprint
from tenderlint.rule import Force, Severity, Status
from tenderlint.statements import Choice, Confidence, Decision, Stage

DAY = 739942
PLACE = Location("tender-marked.xlsx", sheet="tenderlint", cell="H5")


def finding(
    rule: str,
    words: str = "Not accepted",
    more: str = "",
    parts: Sequence[Finding] = (),
    **changes: object,
) -> Finding:
    deciding = [part.fingerprint for part in parts] or [words, more]
    made = Finding(
        rule=rule,
        title=f"Title of {rule}",
        principle="community",
        severity=Severity.ERROR,
        status=Status.STABLE,
        confidence=Confidence.HIGH,
        level=1,
        lots=(),
        asks="Asks this.",
        affects="They cannot bid.",
        change_to="That.",
        keep_if="the law says so",
        yardstick="none",
        why="Because.",
        basis=(Authority("A guide", "https://example.org", Force.GUIDANCE, ""),),
        facts=(),
        evidence=(Evidence(Location("tender.xlsx", sheet="S", cell="B1"), words, primary=True),),
        fingerprint=fingerprint(rule, deciding),
        parts=tuple(part.rule for part in parts),
        part_fingerprints=tuple(part.fingerprint for part in parts),
    )
    return made._replace(**changes)  # type: ignore[arg-type]


def tender(*findings: Finding) -> TenderReport:
    return TenderReport(
        id="tender", title="Lunch clubs", buyer="", files=("tender.xlsx",), stage=Stage.TENDER,
        verdict=Verdict.KEEPS_OUT, decided=1, may_apply=2, law_date=DAY, regime={}, findings=findings,
    )  # fmt: skip


def decision(about: Finding, choice: Choice = Choice.KEEP, reason: str = "Law.") -> Decision:
    return Decision(
        about.rule,
        about.fingerprint,
        about.anchor,
        choice,
        reason,
        "Jo Marsh",
        DAY,
        "tender",
        PLACE,
    )
