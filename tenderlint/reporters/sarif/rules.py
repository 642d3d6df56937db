"""The rules of a ruleset, and its principles, as SARIF describes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tenderlint.report import SEVERITIES
from tenderlint.reporters.plain import Json
from tenderlint.rule import Basis, Compound, Rule, Ruleset, Severity

LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.NONE: "none",
}
TAXONOMY: Final = "Keep it Local"


def descriptor(rule: Rule | Compound) -> dict[str, Json]:
    """A rule as a `reportingDescriptor`."""
    text, markdown = _help(rule)
    found: dict[str, Json] = {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": _line(rule.why)},
        "help": {"text": text, "markdown": markdown},
        "relationships": [{"target": taxon_reference(rule.principle), "kinds": ["relevant"]}],
        "properties": {"tags": [rule.principle], "since": rule.since},
    }
    if address := _address(rule.basis):
        found["helpUri"] = address
    if isinstance(rule, Rule):
        gravest = min((level.severity for level in rule.levels), key=SEVERITIES.index)
        found["defaultConfiguration"] = {"level": LEVELS[gravest]}
        found["properties"] = {
            "tags": [rule.principle, rule.status],
            "precision": rule.confidence,
            "since": rule.since,
        }
    return found


def taxonomy(ruleset: Ruleset) -> dict[str, Json]:
    """The principles as a taxonomy."""
    return {
        "name": TAXONOMY,
        "organization": "Locality",
        "shortDescription": {"text": "Locality's Keep it Local principles."},
        "isComprehensive": True,
        "taxa": [
            {
                "id": one.id,
                "shortDescription": {"text": one.title},
                **({"helpUri": one.source} if _is_address(one.source) else {}),
            }
            for one in ruleset.principles
        ],
    }


def taxon_reference(principle: str) -> dict[str, Json]:
    """A principle, as rules and results refer to it."""
    return {"id": principle, "toolComponent": {"name": TAXONOMY}}


def _help(rule: Rule | Compound) -> tuple[str, str]:
    """What a reader is told beside a finding, in plain text and in Markdown."""
    parts = [
        ("Why", _line(rule.why)),
        ("Keep it if", _line(rule.keep_if)),
        ("When it is mistaken", _line(rule.mistaken_when)),
    ]
    parts = [(heading, words) for heading, words in parts if words]
    authorities = [(basis.cite, basis.url) for basis in rule.basis]
    text = [f"{heading}: {words}" for heading, words in parts]
    text += [f"Who says so: {cite} <{url}>" for cite, url in authorities]
    markdown = [f"# {rule.title}", *(f"**{heading}:** {words}" for heading, words in parts)]
    markdown += ["**Who says so:**", "\n".join(f"- [{cite}]({url})" for cite, url in authorities)]
    markdown.append(f"More: `tenderlint explain {rule.id}`")
    return "\n\n".join(text), "\n\n".join(markdown)


def _line(words: str) -> str:
    return " ".join(words.split())


def _address(basis: Iterable[Basis]) -> str:
    """The address of the first authority that has one."""
    return next((one.url for one in basis if _is_address(one.url)), "")


def _is_address(url: str) -> bool:
    return url.startswith(("https://", "http://"))
