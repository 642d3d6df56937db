"""A small ruleset of our own, and what the loader says of it once it is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tenderlint.ruleset import RulesetError, RulesetMistake
from tenderlint.ruleset.load import load_ruleset

HEAD = """\
name: small
version: 0.1.0
principles:
  - {id: community, title: Community, source: "https://example.org/"}
  - {id: local-spend, title: Spend, source: "https://example.org/"}
"""
PARAMETERS = """\
parameters:
  waiting:
    unit: days
    description: The longest wait.
    values:
      - {value: 30, from: 2025-01-01, to: 2025-12-31, source: A}
      - {value: 40, from: 2026-01-01, source: B}
"""
RULE = """\
id: late-payment
title: Paid late
principle: community
status: stable
since: 0.1.0
confidence: high
scope: lot
when: terms.payment_days > 0
let: {wait: terms.payment_days}
levels:
  - {severity: error, flag: wait > limit.waiting}
points_to: [terms.payment_days]
basis:
  - {cite: Act, url: "https://example.org/", force: must, holds: regime.covered, from: 2025-02-24}
asks: "Pays within {terms.payment_days}."
affects: Groups wait.
change_to: Pay sooner.
keep_if: never
yardstick: "{limit.waiting}"
why: Because.
mistaken_when: Never.
examples:
  - {name: late, given: {terms.payment_days: 60, terms.uplift: fixed}, expect: violated}
  - {name: silent, given: {}, expect: undetermined, missing: [terms.payment_days], on: 2026-06-01}
"""
RULE_FILE = "community/late-payment.yaml"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A ruleset's folder: the small one, with some files put in place of its own."""
    everything = {"ruleset.yaml": HEAD, "parameters/p.yaml": PARAMETERS, RULE_FILE: RULE} | files
    for name, content in everything.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def mistakes(folder: Path, files: dict[str, str | bytes]) -> list[RulesetMistake]:
    """What is wrong with the small ruleset once some files are put in place of its own."""
    with pytest.raises(RulesetError) as caught:
        load_ruleset(write(folder, files))
    return [
        found._replace(file=Path(found.file).relative_to(folder).as_posix())
        for found in caught.value.mistakes
    ]


def changed(old: str, new: str, text: str = RULE) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)
