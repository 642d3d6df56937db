"""A baseline as a file: JSON that people can read in a difference, one finding a line."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from tenderlint.report import Baseline, KnownFinding, KnownTender
from tenderlint.reporters.discretion import discreet
from tenderlint.rule import Severity

VERSION: Final = 0
KIND: Final = "tenderlint baseline"
MAXIMUM_BYTES: Final = 50_000_000


class BaselineError(Exception):
    """A file that cannot be used as a baseline, and what to do."""


def baseline_text(baseline: Baseline) -> str:
    """The file's text."""
    shape = {
        "kind": KIND,
        "version": VERSION,
        "tool": baseline.tool,
        "ruleset": baseline.ruleset,
        "recorded_on": date.fromordinal(baseline.recorded).isoformat(),
        "tenders": [_plain_tender(tender) for tender in baseline.tenders],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def _plain_tender(tender: KnownTender) -> dict[str, object]:
    return {
        "title": discreet(tender.title),
        "reference": tender.reference,
        "key": tender.name,
        "findings": [one._asdict() for one in tender.findings],
    }


def read_baseline(path: Path) -> Baseline:
    """Reads a baseline.

    Raises:
        BaselineError: it cannot be read, is none, or is of another version.
    """
    name = str(path)
    try:
        if path.is_dir():
            raise BaselineError(f"{name} is a folder; give the file of a baseline")
        if path.stat().st_size > MAXIMUM_BYTES:
            raise BaselineError(f"{name} is larger than {MAXIMUM_BYTES // 1_000_000} MB")
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        hint = "; record one with: tenderlint baseline" if not os.path.lexists(path) else ""
        raise BaselineError(f"{name} could not be read ({why}){hint}") from None
    except (ValueError, RecursionError):
        raise BaselineError(f"{name} is no baseline: it is not JSON") from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise BaselineError(f"{name} is no baseline; record one with: tenderlint baseline")
    if data.get("version") != VERSION or isinstance(data.get("version"), bool):
        raise BaselineError(
            f"{name} is a baseline of version {str(data.get('version'))[:20]}, and this tenderlint "
            f"reads version {VERSION}; record it again with: tenderlint baseline"
        )
    try:
        return _baseline(name, data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BaselineError(
            f"{name} was changed by hand and cannot be used; record it again"
        ) from None


def _baseline(name: str, data: Mapping[str, object]) -> Baseline:
    tenders = data["tenders"]
    return Baseline(
        file=name,
        recorded=date.fromisoformat(_text(data["recorded_on"])).toordinal(),
        ruleset=_text(data["ruleset"]),
        tool=_text(data["tool"]),
        tenders=tuple(_tender(one) for one in _list(tenders)),
    )


def _tender(data: object) -> KnownTender:
    said = _mapping(data)
    return KnownTender(
        reference=_text(said["reference"]),
        name=_text(said["key"]),
        title=_text(said["title"]),
        findings=tuple(_finding(one) for one in _list(said["findings"])),
    )


def _finding(data: object) -> KnownFinding:
    said = _mapping(data)
    return KnownFinding(
        _text(said["rule"]),
        _text(said["fingerprint"]),
        Severity(_text(said["severity"])),
        _text(said["title"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value
