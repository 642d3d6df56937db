"""`docs/precision.md`: how often the rules were right on real notices, as far as people judged."""

from __future__ import annotations

import csv
from collections import defaultdict
from math import sqrt
from pathlib import Path
from typing import NamedTuple

JUDGED = Path(__file__).parent.parent / "tests" / "judged_findings.csv"
ENOUGH = 10
"""A rule with fewer judged findings is called unmeasured, not precise."""
_Z = 1.96
"""Of the normal distribution, for 95%."""

_INTRO = """# How often the rules were right

Generated from `tests/judged_findings.csv`. A person read each of these real notices behind a
finding and judged whether a careful officer would agree with it: the words are there, they mean
what the rule takes them to mean, and the rule applies. An arguable finding counts as wrong. The
interval is Wilson's, at 95%. A rule with fewer than ten judged findings is unmeasured.
"""


class Judgement(NamedTuple):
    """One finding on a real notice, and what a person said of it."""

    source: str
    tender: str
    rule: str
    fingerprint: str
    verdict: str
    """right, wrong or arguable."""
    note: str


def judgements() -> list[Judgement]:
    """Every judged finding, in the file's order."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return [Judgement(**row) for row in csv.DictReader(file)]


def interval(right: int, judged: int) -> tuple[float, float]:
    """Wilson's score interval for a share, at 95%."""
    share = right / judged
    centre = share + _Z**2 / (2 * judged)
    spread = _Z * sqrt(share * (1 - share) / judged + _Z**2 / (4 * judged**2))
    scale = 1 + _Z**2 / judged
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def precision_page() -> str:
    """The page."""
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements():
        by_rule[one.rule].append(one)
    measured = {rule: found for rule, found in by_rule.items() if len(found) >= ENOUGH}
    rest = {rule: found for rule, found in by_rule.items() if rule not in measured}
    rows = [_row(f"`{rule}`", found) for rule, found in sorted(measured.items())]
    every = [one for found in by_rule.values() for one in found]
    few = ", ".join(
        f"`{rule}` ({_right(found)} of {len(found)})" for rule, found in sorted(rest.items())
    )
    wrong = [one for one in every if one.verdict != "right"]
    return "\n".join(
        [
            _INTRO,
            "| rule | judged | right | precision | 95% interval |",
            "|---|---|---|---|---|",
            *rows,
            _row("**all together**", every),
            "",
            f"Unmeasured, with right of judged: {few or 'none'}.",
            "Every other rule found nothing here.",
            "",
            "## What was not right",
            "",
            *(f"- `{one.rule}`, {one.tender}: {one.verdict}. {one.note}" for one in wrong),
            "",
        ]
    )


def _right(found: list[Judgement]) -> int:
    return sum(one.verdict == "right" for one in found)


def _row(name: str, found: list[Judgement]) -> str:
    right, judged = _right(found), len(found)
    low, high = interval(right, judged)
    return f"| {name} | {judged} | {right} | {right / judged:.2f} | {low:.2f} to {high:.2f} |"
