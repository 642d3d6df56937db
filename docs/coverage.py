"""`docs/coverage.md`: every candidate for a rule, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tenderlint.model import FIELDS
from tenderlint.rule import Rule, Ruleset

CANDIDATES = Path(__file__).parent / "candidates.yaml"

_GROUPS = {
    "P1": "Think about the whole system",
    "P2": "Coordinate services at the neighbourhood level",
    "P3": "Increase local spend",
    "P4": "Focus on early intervention",
    "P5": "Commit to your community",
    "P6": "Commission simply and collaboratively",
    "R4": "Barriers that a second reading added",
}
"""Candidates by the beginning of their number."""

_INTRO = """# What the rules cover

Generated from `docs/candidates.yaml` and the rules. Each row is a barrier that was considered: by
which rules it is judged, what is asked where the tender does not say, or why there is none. A
question alone never makes a finding; with a rule beside it, the rule speaks only if the answer is
no. The grade says what stands behind the row: A a law or official rule, B a number or position of
the sector, C reasoned judgement, whose numbers are ours and may be changed.
"""


def candidates() -> dict[str, dict[str, Any]]:
    """Every candidate by its number."""
    found: dict[str, dict[str, Any]] = yaml.safe_load(CANDIDATES.read_text(encoding="utf-8"))
    return found


def coverage_page(ruleset: Ruleset) -> str:
    """The page on what the rules cover."""
    rules = {rule.id: rule for rule in ruleset.rules}
    rows = candidates()
    parts = [_INTRO]
    for start, title in _GROUPS.items():
        lines = [_row(name, row, rules) for name, row in rows.items() if name.startswith(start)]
        head = "| row | barrier | grade | what became of it |\n|---|---|---|---|\n"
        parts.append(f"## {title}\n\n{head}" + "\n".join(lines) + "\n")
    covered = {rule for row in rows.values() for rule in row.get("rules", [])}
    beyond = [_link(rule) for rule in ruleset.rules if rule.id not in covered]
    if beyond:
        lines = [f"- {link}" for link in beyond]
        parts.append("## Rules beyond these rows\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _row(name: str, row: dict[str, Any], rules: dict[str, Rule]) -> str:
    said = []
    if row.get("rules"):
        said.append(", ".join(_link(rules[rule]) for rule in row["rules"]))
    if row.get("question"):
        said.append(f"asked: “{FIELDS[row['question']].asks}”")
    if row.get("list"):
        said.append(f"[before you publish](rules/before-you-publish.md): {row['list']}")
    if row.get("reason"):
        said.append(f"none: {row['reason'].rstrip('.')}")
    return f"| {name} | {row['name']} | {row['grade']} | {'; '.join(said)} |"


def _link(rule: Rule) -> str:
    return f"[{rule.id}](rules/{rule.id}.md) ({rule.status})"
