"""`make accuracy`, for workbooks: what is read of the corpus beside what is true of it, per layout.

`benchmarks/workbook_compare.py` says what counts as right, wrong and missed.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from benchmarks.workbook_compare import Outcome, outcomes
from tests.workbook_corpus import SEALED, SETS, cases

LISTED: Final = ("forbidden", "wrong", "missed", "beyond")
OPENED: Final = tuple(name for name in SETS if name not in SEALED)


class Tally(NamedTuple):
    """How many workbooks there are, and how many outcomes of each kind."""

    workbooks: int
    right: int
    wrong: int
    """Truths held with another value, and things read that contradict a truth."""
    missed: int
    forbidden: int
    """Statements from places from which nothing may be taken."""
    beyond: int
    facts: int
    """How many truths there are."""

    @property
    def precision(self) -> float | None:
        """The share of what was read, and can be told, that is right."""
        read = self.right + self.wrong + self.forbidden
        return self.right / read if read else None

    @property
    def recall(self) -> float | None:
        """The share of the truths that were read right."""
        return self.right / self.facts if self.facts else None


Measured = dict[str, list[tuple[str, int, list[Outcome]]]]
"""By layout: each case's name, how many truths it has, and its outcomes."""


def measure(chosen: str) -> Measured:
    """Every case of a set of `SETS`, or of all sets that are not sealed ("all")."""
    found: Measured = defaultdict(list)
    for name in OPENED if chosen == "all" else (chosen,):
        for case in cases(name):
            found[case.layout].append((case.name, len(case.facts), outcomes(case)))
    return dict(found)


def tally(measured: Iterable[tuple[str, int, list[Outcome]]]) -> Tally:
    """The sum of some cases."""
    rows = list(measured)
    counts = Counter(one.kind for _, _, found in rows for one in found)
    return Tally(
        workbooks=len(rows),
        facts=sum(facts for _, facts, _ in rows),
        right=counts["right"],
        wrong=counts["wrong"],
        missed=counts["missed"],
        forbidden=counts["forbidden"],
        beyond=counts["beyond"],
    )


def tallies(measured: Measured) -> dict[str, Tally]:
    """The sum of each layout, and of all together."""
    every = [row for rows in measured.values() for row in rows]
    by_layout = {layout: tally(rows) for layout, rows in measured.items()}
    return {**by_layout, "all together": tally(every)}


def table(found: Mapping[str, Tally]) -> str:
    """The tallies as text."""
    head = (
        f"{'layout':36} books facts right wrong missed forbidden beyond"
        "  right of read  right of true"
    )
    return "\n".join([head, *(_row(*pair) for pair in found.items())])


def _row(layout: str, one: Tally) -> str:
    shares = ["-" if s is None else f"{s:.2f}" for s in (one.precision, one.recall)]
    return (
        f"{layout:36} {one.workbooks:5} {one.facts:5} {one.right:5} {one.wrong:5} {one.missed:6}"
        f" {one.forbidden:9} {one.beyond:6}  {shares[0]:>13}  {shares[1]:>13}"
    )


def misses(measured: Measured) -> str:
    """What was wrong, missed, forbidden or beyond the list, case by case."""
    lines: list[str] = []
    for layout, rows in measured.items():
        for name, _, found in rows:
            lines += ["", f"-- {name} ({layout})"]
            for kind in LISTED:
                lines += [f"{kind:9} {one.told}" for one in found if one.kind == kind]
    return "\n".join(lines)


def rows_for_page(chosen: str, when: str) -> str:
    """Rows of `tests/workbook_corpus/measured.csv`, to be put there when a set was measured."""
    return "\n".join(
        f"{chosen},{when},{layout.replace(',', ';')},{one.workbooks},{one.facts},{one.right},"
        f"{one.wrong},{one.forbidden}"
        for layout, one in tallies(measure(chosen)).items()
        if layout != "all together"
    )


def main() -> None:
    """Prints the table of each unsealed set, or of the one named; `--misses` lists the reasons."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", default="each", choices=[*SETS, "all", "each"])
    options.add_argument("--misses", action="store_true", help="list what was not right")
    options.add_argument("--rows", metavar="WHEN", help="print rows for measured.csv instead")
    chosen = options.parse_args()
    for name in OPENED if chosen.set == "each" else (chosen.set,):
        if chosen.rows:
            print(rows_for_page(name, chosen.rows))
            continue
        measured = measure(name)
        if not measured:
            continue
        print(f"== workbooks, {name}\n\n{table(tallies(measured))}\n")
        if chosen.misses:
            print(misses(measured), "\n")


if __name__ == "__main__":
    main()
