"""Findings and outcomes as SARIF results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from tenderlint.provenance import Location
from tenderlint.quantities import Unit
from tenderlint.report import Finding, Outcome, TenderReport, Waiver
from tenderlint.reporters.discretion import discreet, discreet_name
from tenderlint.reporters.plain import Json, plain_value
from tenderlint.reporters.sarif.places import place, unlinked
from tenderlint.reporters.sarif.rules import LEVELS, taxon_reference
from tenderlint.reporters.shapes.common import as_plain
from tenderlint.rule import OutcomeKind, Severity

FINGERPRINT: Final = "tenderlint/v1"
_KINDS: Final = {
    OutcomeKind.SATISFIED: ("pass", "Clear: nothing was found."),
    OutcomeKind.UNDETERMINED: ("open", "Could not be decided."),
    OutcomeKind.NOT_APPLICABLE: ("notApplicable", "Does not apply."),
}


def results_of(tender: TenderReport, numbers: Mapping[str, int]) -> Iterator[dict[str, Json]]:
    """What the rules say of a tender: findings first, then how every other rule came out.

    Args:
        tender: the tender.
        numbers: where each rule stands in the list of rules.
    """
    for finding in tender.findings:
        yield _numbered(finding.rule, numbers) | _finding(finding, tender)
    for same in _together(tender).values():
        yield _numbered(same[0].rule, numbers) | _outcome(same, tender)


def _numbered(rule: str, numbers: Mapping[str, int]) -> dict[str, Json]:
    return {"ruleId": rule, **({"ruleIndex": numbers[rule]} if rule in numbers else {})}


def _together(tender: TenderReport) -> dict[tuple[str, OutcomeKind], list[Outcome]]:
    """The outcomes that are no findings: those of one rule that are alike stand together."""
    found: dict[tuple[str, OutcomeKind], list[Outcome]] = {}
    for outcome in tender.outcomes:
        if outcome.outcome in _KINDS:
            found.setdefault((outcome.rule, outcome.outcome), []).append(outcome)
    return found


def _finding(finding: Finding, tender: TenderReport) -> dict[str, Json]:
    aside = finding.severity is Severity.NONE
    related: list[Json] = [
        {"id": number, **place(one.location, one.text)}
        for number, one in enumerate((e for e in finding.evidence if not e.primary), 1)
    ]
    return {
        "kind": "informational" if aside else "fail",
        "level": LEVELS[finding.severity],
        "message": {"text": unlinked(discreet(f"{finding.asks} {finding.affects}".strip()))},
        "locations": [place(one.location, one.text) for one in finding.evidence if one.primary],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "taxa": [taxon_reference(finding.principle)],
        "suppressions": [_suppression(finding.waived)] if finding.waived else [],
        "properties": _properties(finding, tender),
    }


def _suppression(waiver: Waiver) -> dict[str, Json]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": discreet(waiver.reason),
        "location": place(waiver.location),
        "properties": {
            "by": discreet_name(waiver.by) or None,
            "on": _day(waiver.on),
            "expires": _day(waiver.expires),
        },
    }


def _properties(finding: Finding, tender: TenderReport) -> dict[str, Json]:
    return {
        "tags": [finding.principle, finding.status],
        "tender": discreet(tender.title or tender.id),
        "lots": list(finding.lots),
        "severity": finding.severity,
        "precision": finding.confidence,
        "changeTo": discreet(finding.change_to),
        "keepIf": discreet(finding.keep_if),
        "yardstick": discreet(finding.yardstick),
        "basis": [
            {"cite": one.cite, "url": one.url, "force": one.force, "holds": one.holds or True}
            for one in finding.basis
        ],
        "facts": {
            shown.name: _discreet(as_plain(plain_value(shown.value, Unit(shown.unit))))
            for shown in finding.facts
        },
        "parts": list(finding.parts),
        "toChange": finding.to_change is not None,
    }


def _discreet(value: Json) -> Json:
    return discreet(value) if isinstance(value, str) else value


def _outcome(same: list[Outcome], tender: TenderReport) -> dict[str, Json]:
    """Outcomes of one rule that are alike, over all lots that have them."""
    first = same[0]
    kind, words = _KINDS[first.outcome]
    missing = list(dict.fromkeys(field for outcome in same for field in outcome.missing))
    asked = f" Not stated: {', '.join(missing)}." if missing else ""
    lots = list(dict.fromkeys(outcome.lot for outcome in same if outcome.lot))
    return {
        "kind": kind,
        "level": "none",
        "message": {"text": words + asked},
        "locations": _whole(tender),
        "taxa": [taxon_reference(first.principle)],
        "properties": {
            "tags": [first.principle, first.status],
            "tender": discreet(tender.title or tender.id),
            "lots": as_plain(lots),
            "missing": as_plain(missing),
        },
    }


def _whole(tender: TenderReport) -> list[Json]:
    """The tender as a whole: its first file, which is where it is known by."""
    found = [place(Location(file)) for file in tender.files[:1]]
    return [one for one in found if one]


def _day(ordinal: int | None) -> str | None:
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()
