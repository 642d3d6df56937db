"""`docs/accuracy.md`: how much of what notices state was read, when a set of them was new."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final, NamedTuple

from docs.precision import interval

LABELS: Final = Path(__file__).parent.parent / "tests" / "labels"
_INTRO: Final = """# How well notices are read

Generated from `tests/labels/`. Readers who saw neither the program nor its output labelled every
fact that the words of real notices state; no words of the notices are kept. Each set was measured
when it was new, before any pattern was written for it, and then became practice: its misses were
read, patterns were mended, and the next set was labelled. The figures below are those of new sets,
and the only ones that say what to expect of a notice not seen before. Intervals are Wilson's, at
95%; they treat labels of one notice as independent, and so are narrower than they should be.

`make accuracy` prints the present figures for each fact and rule, with every miss; they are of
notices that the patterns were written for, and flatter them.

Precision is the share of what was read from running text that a label confirms; recall the share of
labels that were found, whichever part of the notice said it. What was read is sparing on purpose:
a false fact costs more than a missed one.
"""


class First(NamedTuple):
    """A set as it was measured when new."""

    set: str
    when: str
    labels: int
    found: int
    wrong: int


def first_measured() -> list[First]:
    """Every first measurement, in order."""
    with (LABELS / "first.csv").open(encoding="utf-8", newline="") as file:
        return [
            First(r["set"], r["when"], int(r["labels"]), int(r["found"]), int(r["wrong"]))
            for r in csv.DictReader(file)
        ]


def accuracy_page() -> str:
    """The page."""
    with (LABELS / "notices.csv").open(encoding="utf-8", newline="") as file:
        sets = [row["set"] for row in csv.DictReader(file)]
    head = [
        "| set | notices | labels | precision | 95% interval | recall | 95% interval |",
        "|---|---|---|---|---|---|---|",
    ]
    return "\n".join(
        [_INTRO, *head, *(_row(one, sets.count(one.set)) for one in first_measured()), ""]
    )


def _row(one: First, notices: int) -> str:
    precise = _share(one.found, one.found + one.wrong)
    recalled = _share(one.found, one.labels)
    return f"| {one.set}, {one.when} | {notices} | {one.labels} | {precise} | {recalled} |"


def _share(part: int, whole: int) -> str:
    low, high = interval(part, whole)
    return f"{part / whole:.2f} | {low:.2f} to {high:.2f}"
