"""The SARIF log: one run with its rules, its results and what went wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.report import Report, TenderReport, Verdict
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.plain import Json
from tenderlint.reporters.sarif.places import STANDARD_INPUT, address_of, place, unlinked
from tenderlint.reporters.sarif.results import results_of
from tenderlint.reporters.sarif.rules import TAXONOMY, descriptor, taxonomy
from tenderlint.reporters.wording import listed, verdict_sentence, where
from tenderlint.rule import Compound, Rule, Ruleset
from tenderlint.version import __version__

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_NOTICES: Final = {
    "unreadable-input": "An input could not be read.",
    "no-tender": "An input holds no tender.",
    "problem": "A part of a tender could not be read or used.",
    "conflict": "A tender contradicts itself.",
    "not-judged": "A document is no tender that can still be changed.",
}
_NO_TENDER: Final = ("no-tender", "warning")
_UNREADABLE: Final = ("unreadable-input", "error")


def sarif(report: Report, ruleset: Ruleset, *, everything: bool) -> str:  # noqa: ARG001
    """The report as SARIF 2.1.0; it always holds everything."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, ruleset)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report, ruleset: Ruleset) -> dict[str, Json]:
    rules: list[Rule | Compound] = [*ruleset.rules, *ruleset.compounds]
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    return {
        "tool": {
            "driver": {
                "name": "tenderlint",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "en-GB",
                "supportedTaxonomies": [{"name": TAXONOMY, "index": 0}],
                "notifications": [
                    {"id": name, "shortDescription": {"text": words}}
                    for name, words in _NOTICES.items()
                ],
                "rules": [descriptor(rule) for rule in rules],
                "properties": {"ruleset": report.by.name, "rulesetVersion": report.by.version},
            }
        },
        "taxonomies": [taxonomy(ruleset)],
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": address_of(file)}, "roles": ["analysisTarget"]}
            for file in _files(report)
        ],
        "invocations": [_invocation(report)],
        "results": [one for tender in report.tenders for one in results_of(tender, numbers)],
        "properties": {"tenders": [_tender(tender) for tender in report.tenders]},
    }


def _files(report: Report) -> list[str]:
    names = [file for tender in report.tenders for file in tender.files]
    names += [problem.file for problem in report.problems]
    return [name for name in dict.fromkeys(names) if name != STANDARD_INPUT]


def _tender(tender: TenderReport) -> dict[str, Json]:
    return {
        "id": tender.id,
        "title": discreet(tender.title),
        "buyer": discreet(tender.buyer),
        "files": list(tender.files),
        "verdict": tender.verdict,
        "checks": {"decided": tender.decided, "mayApply": tender.may_apply},
    }


def _invocation(report: Report) -> dict[str, Json]:
    notices: list[Json] = [*_lost(report)]
    for tender in report.tenders:
        notices += _notices(tender)
    return {
        "executionSuccessful": all(problem.no_tender for problem in report.problems),
        "toolExecutionNotifications": notices,
    }


def _lost(report: Report) -> Iterator[dict[str, Json]]:
    for problem in report.problems:
        name, level = _NO_TENDER if problem.no_tender else _UNREADABLE
        yield _notice(name, level, problem.message, Location(problem.file))


def _notices(tender: TenderReport) -> Iterator[dict[str, Json]]:
    """What of a tender was not judged, or not as a whole."""
    if tender.verdict is Verdict.NOT_JUDGED:
        yield _notice("not-judged", "note", verdict_sentence(tender), Location(tender.files[0]))
    for problem in tender.problems:
        yield _notice("problem", "warning", problem.message, problem.location)
    for conflict in tender.conflicts:
        places = listed(where(said.location) for said in conflict.statements)
        field = FIELDS[conflict.pointer.field].description.rstrip(".")
        words = f"The tender says different things in {places}: {field}."
        yield _notice("conflict", "note", words, conflict.statements[0].location)


def _notice(name: str, level: str, words: str, location: Location) -> dict[str, Json]:
    found = place(location)
    return {
        "descriptor": {"id": name, "index": list(_NOTICES).index(name)},
        "level": level,
        "message": {"text": unlinked(discreet(words))},
        **({"locations": [found]} if found else {}),
    }
