"""`diff --format json`: a shape of its own, version 0."""

from __future__ import annotations

import json

from tenderlint.engine.comparing import Change, Pair
from tenderlint.report import Finding, TenderReport
from tenderlint.reporters.configured_json import plain_configured
from tenderlint.reporters.diff_report import Comparison
from tenderlint.reporters.discretion import discreet_shape
from tenderlint.reporters.fact_changes import FactChange
from tenderlint.reporters.plain import Json, plain_location, plain_value
from tenderlint.reporters.shapes.common import as_plain
from tenderlint.reporters.show_rows import Row
from tenderlint.version import __version__

VERSION = 0


def diff_json(compared: Comparison, *, ascii_only: bool = False) -> str:
    """The comparison as JSON."""
    old, new = compared.old, compared.new
    by = compared.by
    shape: Json = {
        "version": VERSION,
        "tool": {"name": "tenderlint", "version": __version__},
        "ruleset": {
            "name": by.name,
            "version": by.version,
            "configured": as_plain(plain_configured(by.configured)),
        },
        "old": discreet_shape(_tender(old)),
        "new": discreet_shape(_tender(new)),
        "verdict_moved": old.verdict is not new.verdict,
        "findings": {
            str(change): [
                discreet_shape(_pair(pair)) for pair in compared.pairs if pair.change is change
            ]
            for change in Change
        },
        "facts": [discreet_shape(_fact(one)) for one in compared.facts],
    }
    return json.dumps(shape, ensure_ascii=ascii_only, indent=2) + "\n"


def _tender(tender: TenderReport) -> dict[str, Json]:
    return {
        "id": tender.id,
        "title": tender.title,
        "buyer": tender.buyer,
        "files": list(tender.files),
        "verdict": str(tender.verdict),
        "checks": {"decided": tender.decided, "may_apply": tender.may_apply},
    }


def _pair(pair: Pair) -> dict[str, Json]:
    shown = pair.new or pair.old
    assert shown is not None  # noqa: S101 - a pair holds at least one
    return {
        "rule": shown.rule,
        "title": shown.title,
        "principle": shown.principle,
        "old": _finding(pair.old),
        "new": _finding(pair.new),
    }


def _finding(finding: Finding | None) -> Json:
    if finding is None:
        return None
    place = finding.evidence[0]
    return {
        "severity": str(finding.severity),
        "lots": list(finding.lots),
        "asks": finding.asks,
        "fingerprint": finding.fingerprint,
        "waived": finding.waived is not None,
        "location": as_plain(plain_location(place.location, place.text)),
    }


def _fact(one: FactChange) -> dict[str, Json]:
    return {
        "name": one.name,
        "lot": one.lot,
        "item": one.item or None,
        "old": _row(one.old),
        "new": _row(one.new),
    }


def _row(row: Row | None) -> Json:
    if row is None:
        return None
    value = None if row.value is None else as_plain(plain_value(row.value, row.unit))
    return {
        "value": value,
        "unit": str(row.unit),
        "location": as_plain(plain_location(row.statement.location, row.statement.verbatim)),
    }
