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

Generated from `tests/judged_findings.csv`. A reader other than the rules' authors read each real
notice behind a finding and judged whether a careful officer would agree with it: the words are
there, they mean what the rule takes them to mean, and the rule applies. An arguable finding counts
as wrong. The interval is Wilson's, at 95%. A rule with fewer than ten judged findings is
unmeasured, not precise.

Two sets were judged: tenders and plans *in use*, and award notices *held out* while the rules were
made, judged as if they were tenders still. One reader judged what was found in use; what was wrong
was mended; a second reader then judged what was found in use after that, and the held-out set. What
that showed was mended too. Only the first judgement of a set is honest of the rules as they stood;
every later figure is of notices on which they had been mended, and flatters them. Most rules found
nothing here: notices seldom state conditions.
"""


class Judgement(NamedTuple):
    """One finding on a real notice, and what a person said of it."""

    source: str
    tender: str
    rule: str
    fingerprint: str
    set: str
    """in-use or held-out."""
    first: str
    """What the first reader said: right, wrong or arguable; empty where it was not found then."""
    second: str
    """What the second reader said, after the first mending; empty where it was not found then."""
    verdict: str
    """The last that a reader said of it."""
    now: str
    """found, or gone since the rules and readers were mended."""
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
    every = judgements()
    found = [one for one in every if one.now == "found"]
    wrong = [one for one in found if one.verdict != "right"]
    return "\n".join(
        [
            _INTRO,
            "## When judged",
            "",
            *_table(_by_round(every)),
            "",
            "## After mending, on the same notices",
            "",
            *_table(_by_rule(found) | {"": found}),
            "",
            "## What is still not right",
            "",
            *(f"- `{one.rule}`, {one.tender}: {one.verdict}. {one.note}" for one in wrong),
            "",
        ]
    )


def _by_round(every: list[Judgement]) -> dict[str, list[Judgement]]:
    """Each reader's judgements, told by what that reader said."""
    second = [one._replace(verdict=one.second) for one in every if one.second]
    return {
        "in use, first reader": [one._replace(verdict=one.first) for one in every if one.first],
        "in use, second reader, once mended": [one for one in second if one.set == "in-use"],
        "held out, second reader": [one for one in second if one.set == "held-out"],
    }


def _by_rule(found: list[Judgement]) -> dict[str, list[Judgement]]:
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for one in found:
        by_rule[f"`{one.rule}`"].append(one)
    return dict(sorted(by_rule.items()))


def _table(groups: dict[str, list[Judgement]]) -> list[str]:
    head = ["| findings | judged | right | precision | 95% interval |", "|---|---|---|---|---|"]
    return [*head, *(_row(name or "**all together**", group) for name, group in groups.items())]


def _right(found: list[Judgement]) -> int:
    return sum(one.verdict == "right" for one in found)


def _row(name: str, found: list[Judgement]) -> str:
    right, judged = _right(found), len(found)
    if judged < ENOUGH:
        return f"| {name} | {judged} | {right} | unmeasured | |"
    low, high = interval(right, judged)
    return f"| {name} | {judged} | {right} | {right / judged:.2f} | {low:.2f} to {high:.2f} |"
