"""`make accuracy`: what is read from real notices beside what people read in them.

Every labelled notice is read as `tenderlint check` reads it. A label is found if the tender holds
its value, whichever part of the notice said it; a statement made from running text is wrong if no
label holds its value. Rules are compared with what they would find had every text been read as its
labels say.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.compare import alike, reckoned, said_in
from benchmarks.labels import FIELDS_LABELLED, SETS, Label, Notice, labels, notices
from benchmarks.perfect import as_labelled
from tenderlint.engine import Judge
from tenderlint.lint import case_of, gather, read_all
from tenderlint.report import FileProblem
from tenderlint.resolve import Read
from tenderlint.ruleset import builtin_ruleset

DATA: Final = Path(__file__).parents[2] / "shared" / "data"
ENOUGH: Final = 10
"""A fact with fewer labels is listed, and its shares are called too few to tell."""
ON: Final = date(2026, 11, 22)


class Tally(NamedTuple):
    """What was found of one fact or rule, what was missed, and what was wrongly said."""

    found: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def labelled(self) -> int:
        """How many labels there are."""
        return len(self.found) + len(self.missed)

    @property
    def precision(self) -> float | None:
        """The share of what was said that is true."""
        said = len(self.found) + len(self.wrong)
        return len(self.found) / said if said else None

    @property
    def recall(self) -> float | None:
        """The share of what is true that was said."""
        return len(self.found) / self.labelled if self.labelled else None


def score(read: Read, given: Sequence[Label]) -> Iterator[tuple[str, str, str]]:
    """Each label found or missed, and each statement from running text that no label holds.

    Yields:
        The fact, "found", "missed" or "wrong", and the place in words.
    """
    every = said_in(read.reading)
    for label in given:
        found = any(alike(label, one) for one in every)
        yield label.field, "found" if found else "missed", f"{label.notice} {_told(label)}"
    told: set[tuple[str, str, object]] = set()
    for one in every:
        key = (one.field, one.item, one.value)
        if not one.prose or one.field not in FIELDS_LABELLED or key in told:
            continue
        told.add(key)
        if not any(alike(label, one) for label in given) and not reckoned(given, one):
            yield one.field, "wrong", f"{read.reading.id} {one}"


def score_rules(judge: Judge, read: Read, given: Sequence[Label]) -> Iterator[tuple[str, str, str]]:
    """Each finding as it is beside those on the tender as its labels have it."""
    here = {one.rule for one in judge.judge(case_of(read), ON.toordinal()).findings}
    perfect = as_labelled(read, given)
    there = {one.rule for one in judge.judge(case_of(perfect), ON.toordinal()).findings}
    for rule in sorted(here | there):
        kind = "found" if rule in here & there else "wrong" if rule in here else "missed"
        yield rule, kind, read.reading.id


def _told(label: Label) -> str:
    item = f" [{label.item}]" if label.item else ""
    return f"{label.field}{item} = {label.value}"


def tally(results: Iterator[tuple[str, str, str]]) -> dict[str, Tally]:
    """The results of each fact or rule."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, kind, words in results:
        found[name][kind].append(words)
    return {
        name: Tally(*(tuple(kinds[kind]) for kind in ("found", "missed", "wrong")))
        for name, kinds in sorted(found.items())
    }


def reads(wanted: Sequence[Notice]) -> Iterator[Read]:
    """The labelled notices as they are read; the first of each id."""
    left = {one.notice for one in wanted}
    paths = sorted({str(next(DATA.rglob(one.source))) for one in wanted})
    for read in read_all(gather(paths).sources):
        if not isinstance(read, FileProblem) and read.reading.id in left:
            left.discard(read.reading.id)
            yield read
    if left:
        sys.exit(f"labelled, and not to be read: {', '.join(sorted(left))}")


def measure(name: str) -> tuple[dict[str, Tally], dict[str, Tally], int]:
    """Facts, rules and the number of notices of one set, or of both (`name` "all")."""
    wanted = [one for one in notices() if name in (one.set, "all")]
    by_notice: dict[str, list[Label]] = defaultdict(list)
    for label in labels():
        by_notice[label.notice].append(label)
    judge = Judge(builtin_ruleset())
    facts: list[tuple[str, str, str]] = []
    rules: list[tuple[str, str, str]] = []
    for read in reads(wanted):
        given = by_notice[read.reading.id]
        facts += score(read, given)
        rules += score_rules(judge, read, given)
    return tally(iter(facts)), tally(iter(rules)), len(wanted)


def table(title: str, tallies: Mapping[str, Tally]) -> str:
    """A table of tallies, those with enough labels first, and their sum."""
    head = f"{title:42} labels  found  missed  wrong  precision  recall"
    rows = sorted(tallies.items(), key=lambda pair: (pair[1].labelled < ENOUGH, pair[0]))
    whole = Tally(*(tuple(w for t in tallies.values() for w in t[n]) for n in range(3)))
    return "\n".join([head, *(_row(*pair) for pair in rows), _row("all together", whole)])


def _row(name: str, one: Tally) -> str:
    shares = [f"{share:.2f}" if share is not None else "-" for share in (one.precision, one.recall)]
    few = "" if one.labelled >= ENOUGH else "  (few)"
    return (
        f"{name:42} {one.labelled:6} {len(one.found):6} {len(one.missed):7} {len(one.wrong):6}"
        f" {shares[0]:>10} {shares[1]:>7}{few}"
    )


def main() -> None:
    """Prints precision and recall per fact and per rule; `--misses` lists what went wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", default="each", choices=[*SETS, "all", "each"])
    options.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    chosen = options.parse_args()
    if not DATA.exists():
        sys.exit("The real notices are not here; there is nothing to measure against.")
    for name in SETS if chosen.set == "each" else (chosen.set,):
        facts, rules, count = measure(name)
        print(f"== {name}: {count} notices\n")
        print(table("fact", facts), "\n")
        print(table("rule", rules), "\n")
        if chosen.misses:
            for one in (*facts.values(), *rules.values()):
                print(
                    *(f"missed  {words}" for words in one.missed),
                    sep="\n",
                    end="\n" * bool(one.missed),
                )
                print(
                    *(f"wrong   {words}" for words in one.wrong),
                    sep="\n",
                    end="\n" * bool(one.wrong),
                )


if __name__ == "__main__":
    main()
