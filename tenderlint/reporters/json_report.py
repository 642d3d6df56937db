"""`check --format json`: a shape of its own, version 0, that does not follow internal changes."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.report import (
    Authority,
    Evidence,
    Finding,
    Judged,
    Outcome,
    Praise,
    Report,
    TenderReport,
    Waiver,
)
from tenderlint.reporters.configured_json import (
    plain_compared,
    plain_configured,
    plain_waiver_use,
)
from tenderlint.reporters.discretion import discreet, discreet_name, discreet_shape
from tenderlint.reporters.plain import (
    Json,
    plain_conflict,
    plain_location,
    plain_problem,
    plain_value,
)
from tenderlint.statements import Decision
from tenderlint.version import __version__

VERSION = 0


def json_report(report: Report, *, ascii_only: bool = False) -> str:
    """The report as JSON."""
    return json.dumps(report_shape(report), ensure_ascii=ascii_only, indent=2) + "\n"


def report_shape(report: Report) -> dict[str, Json]:
    """The report as plain values."""
    return {
        "version": VERSION,
        "tool": {"name": "tenderlint", "version": __version__},
        "ruleset": _ruleset(report.by),
        "judged_on": _day(report.judged_on),
        "tenders": [discreet_shape(_tender(tender)) for tender in report.tenders],
        "problems": [{"file": p.file, "message": discreet(p.message)} for p in report.problems],
        "waivers": [discreet_shape(plain_waiver_use(use)) for use in report.waivers],
        "baseline": discreet_shape(plain_compared(report.baseline)),
        "summary": _summary(report),
    }


def _ruleset(by: Judged) -> dict[str, Json]:
    return {
        "name": by.name,
        "version": by.version,
        "rules": by.rules,
        "extends": by.extends or None,
        "changed": [
            {"parameter": one.parameter, "value": one.value, "reason": one.reason}
            for one in by.changed
        ],
        "switched_off": [{"rule": one.rule, "reason": one.reason} for one in by.switched_off],
        "configured": plain_configured(by.configured),
    }


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def _summary(report: Report) -> dict[str, Json]:
    verdicts = Counter(str(tender.verdict) for tender in report.tenders)
    findings = [finding for tender in report.tenders for finding in tender.findings]
    severities = Counter(str(finding.severity) for finding in findings)
    return {
        "tenders": len(report.tenders),
        "problems": len(report.problems),
        "verdicts": dict(sorted(verdicts.items())),
        "findings": dict(sorted(severities.items())),
        "waived": sum(finding.waived is not None for finding in findings),
    }


def _tender(tender: TenderReport) -> dict[str, Json]:
    return {
        "id": tender.id,
        "title": tender.title,
        "buyer": tender.buyer,
        "files": list(tender.files),
        "stage": str(tender.stage),
        "verdict": str(tender.verdict),
        "checks": {"decided": tender.decided, "may_apply": tender.may_apply},
        "law_date": _day(tender.law_date),
        "regime": dict(tender.regime),
        "findings": [_finding(finding) for finding in tender.findings],
        "outcomes": [_outcome(outcome) for outcome in tender.outcomes],
        "principles": [
            {
                "principle": count.principle,
                "violated": count.violated,
                "satisfied": count.satisfied,
                "undetermined": count.undetermined,
                "not_applicable": count.not_applicable,
            }
            for count in tender.principles
        ],
        "praise": [_praise(praise) for praise in tender.praise],
        "questions": [
            {"field": q.field, "question": q.question, "settles": q.settles}
            for q in tender.questions
        ],
        "before_you_publish": [
            {"id": todo.id, "says": todo.says, "basis": _basis(todo.basis)}
            for todo in tender.before_you_publish
        ],
        "conflicts": [
            plain_conflict(conflict, FIELDS[conflict.pointer.field].unit)
            for conflict in tender.conflicts
        ],
        "problems": [plain_problem(problem) for problem in tender.problems],
        "gone": [_gone(decision) for decision in tender.gone],
        "refused": [_gone(decision) for decision in tender.refused],
        "unsure_left_out": tender.unsure_left_out,
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "title": finding.title,
        "principle": finding.principle,
        "demand": finding.demand,
        "severity": str(finding.severity),
        "status": str(finding.status),
        "confidence": str(finding.confidence),
        "level": finding.level,
        "lots": list(finding.lots),
        "asks": finding.asks,
        "affects": finding.affects,
        "change_to": finding.change_to,
        "keep_if": finding.keep_if,
        "yardstick": finding.yardstick,
        "why": finding.why.strip(),
        "basis": [_basis(basis) for basis in finding.basis],
        "facts": {
            shown.name: plain_value(shown.value, Unit(shown.unit)) for shown in finding.facts
        },
        "parts": list(finding.parts),
        "locations": [_evidence(evidence) for evidence in finding.evidence],
        "fingerprint": finding.fingerprint,
        "waived": _waived(finding.waived),
        "to_change": _signed(finding.to_change) if finding.to_change else None,
        "known": {"since": _day(finding.known.since)} if finding.known else None,
    }


def _waived(waiver: Waiver | None) -> Json:
    if waiver is None:
        return None
    expires = None if waiver.expires is None else _day(waiver.expires)
    return {"reason": waiver.reason, **_signed(waiver), "expires": expires}


def _signed(said: Waiver | Decision) -> dict[str, Json]:
    """Who decided it, and when."""
    return {"by": discreet_name(said.by) or None, "on": None if said.on is None else _day(said.on)}


def _gone(decision: Decision) -> dict[str, Json]:
    return {
        "rule": decision.rule,
        "fingerprint": decision.fingerprint,
        "choice": str(decision.choice),
        "reason": decision.reason,
        **_signed(decision),
        "location": plain_location(decision.location, ""),
    }


def _basis(basis: Authority) -> dict[str, Json]:
    return {
        "cite": basis.cite,
        "url": basis.url,
        "force": str(basis.force),
        "holds": basis.holds or True,
    }


def _evidence(evidence: Evidence) -> dict[str, Json]:
    kind = "primary" if evidence.primary else "related"
    return {"kind": kind, **plain_location(evidence.location, evidence.text)}


def _outcome(outcome: Outcome) -> dict[str, Json]:
    return {
        "rule": outcome.rule,
        "lots": [outcome.lot] if outcome.lot else [],
        "outcome": str(outcome.outcome),
        "missing": list(outcome.missing),
    }


def _praise(praise: Praise) -> dict[str, Json]:
    return {
        "rule": praise.rule,
        "principle": praise.principle,
        "text": praise.text,
        "locations": [_evidence(evidence) for evidence in praise.evidence],
    }
