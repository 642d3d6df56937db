"""`check --format json` and `jsonl`: a shape of its own that does not follow internal changes."""

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
from tenderlint.reporters.discretion import discreet_name, discreet_shape
from tenderlint.reporters.plain import (
    plain_conflict,
    plain_file_problem,
    plain_location,
    plain_problem,
    plain_value,
)
from tenderlint.reporters.shapes.common import VERSION, as_plain
from tenderlint.reporters.shapes.report import (
    BasisShape,
    EvidenceShape,
    FindingShape,
    GoneShape,
    LineShape,
    OutcomeShape,
    PraiseShape,
    ReportShape,
    RulesetShape,
    SignedShape,
    SummaryShape,
    TenderShape,
    WaivedShape,
)
from tenderlint.rule import Ruleset
from tenderlint.statements import Decision
from tenderlint.version import __version__


def json_format(report: Report, ruleset: Ruleset, *, everything: bool) -> str:  # noqa: ARG001
    """The report as JSON; it always holds everything."""
    return json_report(report)


def jsonl_format(report: Report, ruleset: Ruleset, *, everything: bool) -> str:  # noqa: ARG001
    """A line of JSON for each tender, and one for each input without a tender."""
    day = _day(report.judged_on)
    lines: list[LineShape] = [
        {"version": VERSION, "judged_on": day, "tender": _discreet(tender), "problem": None}
        for tender in report.tenders
    ]
    lines += [
        {"version": VERSION, "judged_on": day, "tender": None, "problem": plain_file_problem(lost)}
        for lost in report.problems
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def json_report(report: Report) -> str:
    """The report as JSON."""
    return json.dumps(report_shape(report), ensure_ascii=False, indent=2) + "\n"


def report_shape(report: Report) -> ReportShape:
    """The report as plain values."""
    return {
        "version": VERSION,
        "tool": {"name": "tenderlint", "version": __version__},
        "ruleset": _ruleset(report.by),
        "judged_on": _day(report.judged_on),
        "tenders": [_discreet(tender) for tender in report.tenders],
        "problems": [plain_file_problem(problem) for problem in report.problems],
        "waivers": [
            as_plain(discreet_shape(as_plain(plain_waiver_use(use)))) for use in report.waivers
        ],
        "baseline": as_plain(discreet_shape(as_plain(plain_compared(report.baseline)))),
        "summary": _summary(report),
    }


def _discreet(tender: TenderReport) -> TenderShape:
    shape: TenderShape = as_plain(discreet_shape(as_plain(_tender(tender))))
    return shape


def _ruleset(by: Judged) -> RulesetShape:
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


def _summary(report: Report) -> SummaryShape:
    verdicts = Counter(tender.verdict for tender in report.tenders)
    findings = [finding for tender in report.tenders for finding in tender.findings]
    severities = Counter(finding.severity for finding in findings)
    return {
        "tenders": len(report.tenders),
        "problems": len(report.problems),
        "verdicts": dict(sorted(verdicts.items())),
        "findings": dict(sorted(severities.items())),
        "waived": sum(finding.waived is not None for finding in findings),
    }


def _tender(tender: TenderReport) -> TenderShape:
    return {
        "id": tender.id,
        "title": tender.title,
        "buyer": tender.buyer,
        "files": list(tender.files),
        "stage": tender.stage,
        "verdict": tender.verdict,
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


def _finding(finding: Finding) -> FindingShape:
    return {
        "rule": finding.rule,
        "title": finding.title,
        "principle": finding.principle,
        "demand": finding.demand,
        "severity": finding.severity,
        "status": finding.status,
        "confidence": finding.confidence,
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
        "part_fingerprints": list(finding.part_fingerprints),
        "locations": [_evidence(evidence) for evidence in finding.evidence],
        "fingerprint": finding.fingerprint,
        "waived": _waived(finding.waived),
        "to_change": _signed(finding.to_change) if finding.to_change else None,
        "known": {"since": _day(finding.known.since)} if finding.known else None,
    }


def _waived(waiver: Waiver | None) -> WaivedShape | None:
    if waiver is None:
        return None
    expires = None if waiver.expires is None else _day(waiver.expires)
    return {"reason": waiver.reason, **_signed(waiver), "expires": expires}


def _signed(said: Waiver | Decision) -> SignedShape:
    """Who decided it, and when."""
    return {"by": discreet_name(said.by) or None, "on": None if said.on is None else _day(said.on)}


def _gone(decision: Decision) -> GoneShape:
    return {
        "rule": decision.rule,
        "fingerprint": decision.fingerprint,
        "choice": decision.choice,
        "reason": decision.reason,
        **_signed(decision),
        "location": plain_location(decision.location, ""),
    }


def _basis(basis: Authority) -> BasisShape:
    return {
        "cite": basis.cite,
        "url": basis.url,
        "force": basis.force,
        "holds": basis.holds or True,
    }


def _evidence(evidence: Evidence) -> EvidenceShape:
    return {
        "kind": "primary" if evidence.primary else "related",
        **plain_location(evidence.location, evidence.text),
    }


def _outcome(outcome: Outcome) -> OutcomeShape:
    return {
        "rule": outcome.rule,
        "lots": [outcome.lot] if outcome.lot else [],
        "outcome": outcome.outcome,
        "missing": list(outcome.missing),
    }


def _praise(praise: Praise) -> PraiseShape:
    return {
        "rule": praise.rule,
        "principle": praise.principle,
        "text": praise.text,
        "locations": [_evidence(evidence) for evidence in praise.evidence],
    }
