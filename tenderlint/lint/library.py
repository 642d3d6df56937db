"""The library's other doors: what a tender says, before any judgement, and rules to judge it by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from tenderlint.lint import gather, read_inputs
from tenderlint.provenance import Location
from tenderlint.quantities import Unit
from tenderlint.quantities.show import show
from tenderlint.report import FileProblem
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.resolve import Read
from tenderlint.rule import Ruleset
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Confidence, How, Problem, Silence, Value

__all__ = ["NotReadError", "ReadFact", "ReadTender", "load_ruleset", "read"]


class ReadFact(NamedTuple):
    """One value that a tender states, or that follows from what it states."""

    name: str
    """The fact, as rules name it: "conditions.minimum_turnover"; `tenderlint facts` lists them."""
    value: Value | Silence | None
    """A number, an amount or a day is a `Range` with `low` and `high`; a yes or no is a `bool`, a
    word or a text a `str`. A `Silence` says that there is none, or that it stands elsewhere. None:
    the tender contradicts itself."""
    unit: Unit
    """What a `Range` counts: money in pence, dates as the ordinals of `datetime.date`."""
    lot: str | None
    """The lot's id; None for the tender as a whole."""
    item: str | None
    """Tells apart several of a kind, such as award criteria; None where there is one."""
    how: How
    """Stated in a place made for it, read from a sentence, or derived from other facts."""
    confidence: Confidence
    location: Location
    """Where it stands; `str()` of it is what a person would look up: "Conditions!C9"."""
    words: str
    """The words there, exactly, with any name or address that stands in them."""

    def __str__(self) -> str:
        """The value as a person would write it: "£150,000"."""
        if self.value is None:
            return "contradicts itself"
        if isinstance(self.value, Silence):
            return str(self.value)
        return show(self.value, self.unit)


class ReadTender(NamedTuple):
    """What a tender says, before any judgement."""

    id: str
    title: str
    files: tuple[str, ...]
    facts: tuple[ReadFact, ...]
    """In reading order; behind them what was derived for each lot."""
    problems: tuple[Problem, ...]
    """What in it could not be read, each with a sentence (`message`) and its `location`."""

    def of(self, name: str) -> tuple[ReadFact, ...]:
        """The facts of one name: none, one, or one for each lot or item."""
        return tuple(fact for fact in self.facts if fact.name == name)


class NotReadError(ValueError):
    """Some of the inputs could not be read.

    Attributes:
        problems: each of those inputs, with what is wrong with it.
        tenders: the tenders of the other inputs.
    """

    def __init__(self, problems: Sequence[FileProblem], tenders: Sequence[ReadTender]) -> None:
        self.problems = tuple(problems)
        self.tenders = tuple(tenders)
        super().__init__("\n".join(f"{one.file}: {one.message}" for one in self.problems))


def read(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    together: bool = False,
    today: date | None = None,
) -> list[ReadTender]:
    """What tenders say, without any judgement.

    Args:
        paths: one file or folder, or several; of every kind that `check` takes.
        together: whether all files are one tender.
        today: the day from which what is derived counts; the present day if not given.

    Returns:
        Each tender with its facts, in the order of the files.

    Raises:
        NotReadError: something could not be read, or holds no tender; it carries the others.
        SeveralTendersError: `together` is asked for, and the files hold several tenders.
        RulesetError: the built-in rules of a checkout hold mistakes.
    """
    names = [paths] if isinstance(paths, str | PathLike) else paths
    inputs = gather((str(name) for name in names), together=together)
    day = (today or date.today()).toordinal()  # noqa: DTZ011 - the user's own day is meant
    tenders: list[ReadTender] = []
    problems = list(inputs.problems)
    for item in read_inputs(inputs.sources, together=together):
        if isinstance(item, FileProblem):
            problems.append(item)
        else:
            tenders.append(_tender(item, day))
    if problems:
        raise NotReadError(problems, tenders)
    return tenders


def _tender(found: Read, day: int) -> ReadTender:
    reading = found.reading
    facts = tuple(_fact(row) for row in rows(found, builtin_ruleset().limit, day))
    return ReadTender(reading.id, reading.title, reading.files, facts, reading.problems)


def _fact(row: Row) -> ReadFact:
    return ReadFact(
        name=row.name,
        value=row.value,
        unit=row.unit,
        lot=row.lot,
        item=row.item,
        how=row.how,
        confidence=row.confidence,
        location=row.statement.location,
        words=row.statement.verbatim,
    )


def load_ruleset(folder: str | PathLike[str] | None = None) -> Ruleset:
    """Rules to give to `check`.

    Args:
        folder: a folder of rules, or `package:NAME` for those of an installed package; they are
            added to the built-in ones. If it is not given, the built-in rules alone.

    Returns:
        The rules, with their numbers and principles.

    Raises:
        RulesetError: the rules hold mistakes, all of which it names; or there is no such package.
    """
    if folder is None:
        return builtin_ruleset()
    from tenderlint.ruleset.packs import load_added

    return load_added(Path(folder), builtin_ruleset())
