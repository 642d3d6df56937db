"""`docs/workbook-accuracy.md`: how much of what workbooks state was read when it was measured."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from docs.precision import interval

MEASURED: Final = Path(__file__).parent.parent / "tests" / "workbook_corpus" / "measured.csv"
_INTRO: Final = """# How well workbooks are read

Generated from `tests/workbook_corpus/measured.csv`. The workbooks of the corpus are invented, in
the manner of councils and in the many ways in which they lay out a sheet. Each says of its cells
what a careful person reads out of them, and from which of them nothing may be taken: what is
hidden, struck out or superseded, examples, another bidder's figures, headings that could pass for
values.

The *practice* workbooks were written before their author had seen the reader or its output. They
were measured when new, and slips in the truth or the measure that this showed were put right
before the figures were kept (285 of 704 facts had been called right before, 20 wrong and 6
forbidden; it is 291 of 706, 17 and 14 after). Their misses are read and the reader is mended by
them, so that later figures of theirs flatter it. The *unseen*, *final* and *last* ones were
written by three others, who saw neither the reader nor each other's. Each set was measured once,
before its misses were read; then the reader was mended by it, and the next was written. What was
measured when the last was new is the best guess of what to expect of a workbook not seen before.

`make accuracy` prints the present figures, with everything that was missed or wrong;
`benchmarks/workbook_compare.py` says what counts as which. *Right of what is read* is the share
of what was read that is true, where the truth can tell; *right of what is true* is the share of
the truths that were read. A statement from a forbidden place counts against the first. Intervals
are Wilson's, at 95%; they treat facts of one workbook as independent, and so are narrower than
they should be.
"""
_HEAD: Final = (
    "| {} | workbooks | facts | right of what is read | 95% interval |"
    " right of what is true | 95% interval | forbidden |\n|---|---|---|---|---|---|---|---|"
)


class Row(NamedTuple):
    """A layout of a set as it was measured."""

    set: str
    when: str
    layout: str
    workbooks: int
    facts: int
    right: int
    wrong: int
    forbidden: int


def measured_sets() -> list[Row]:
    """Every measurement, in order."""
    with MEASURED.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                r["set"],
                r["when"],
                r["layout"].replace(";", ","),
                *(int(r[n]) for n in ("workbooks", "facts", "right", "wrong", "forbidden")),
            )
            for r in csv.DictReader(file)
        ]


def workbook_accuracy_page() -> str:
    """The page: each measurement as a whole, then by layout."""
    every = measured_sets()
    times = dict.fromkeys((row.set, row.when) for row in every)
    groups = {time: [row for row in every if (row.set, row.when) == time] for time in times}
    parts = [_INTRO, _HEAD.format("set")]
    parts += [_line(f"{chosen}, {when}", rows) for (chosen, when), rows in groups.items()]
    for (chosen, when), rows in groups.items():
        parts += ["", f"## {chosen}, {when}", "", _HEAD.format("layout")]
        parts += [_line(row.layout, [row]) for row in rows]
    return "\n".join([*parts, ""])


def _line(name: str, rows: Sequence[Row]) -> str:
    books, facts, right, wrong, forbidden = (
        sum(column)
        for column in zip(
            *((r.workbooks, r.facts, r.right, r.wrong, r.forbidden) for r in rows), strict=True
        )
    )
    read = _share(right, right + wrong + forbidden)
    return f"| {name} | {books} | {facts} | {read} | {_share(right, facts)} | {forbidden} |"


def _share(part: int, whole: int) -> str:
    if not whole:
        return "– | –"
    low, high = interval(part, whole)
    return f"{part / whole:.2f} | {low:.2f} to {high:.2f}"
