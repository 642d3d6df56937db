"""One run: inputs read, tenders resolved and judged, and what could not be read listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from os import PathLike
from typing import NamedTuple

from tenderlint.engine import Judge, as_configured
from tenderlint.lint.case import case_of
from tenderlint.lint.inputs import Inputs, gather
from tenderlint.lint.reading import read_all
from tenderlint.readers import Source
from tenderlint.report import FileProblem, Judged, Report, TenderReport
from tenderlint.resolve import Read
from tenderlint.rule import Ruleset
from tenderlint.ruleset import builtin_ruleset

__all__ = [
    "Inputs",
    "JudgedTender",
    "case_of",
    "check",
    "gather",
    "judged",
    "judged_by",
    "read_all",
    "read_inputs",
    "run",
]


def read_inputs(
    sources: Iterable[Source], *, together: bool = False
) -> Iterator[Read | FileProblem]:
    """Every tender of the sources: each on its own, or all of them as one.

    Raises:
        SeveralTendersError: `together` is asked for, and the sources hold several tenders.
    """
    if not together:
        return read_all(sources)
    from tenderlint.lint.together import read_together

    return iter(read_together(sources))


def run(
    inputs: Inputs,
    ruleset: Ruleset,
    today: date,
    *,
    experimental: bool = False,
    together: bool = False,
) -> Report:
    """Reads and judges every input.

    Raises:
        SeveralTendersError: `together` is asked for, and the inputs hold several tenders.
    """
    tenders: list[TenderReport] = []
    problems = list(inputs.problems)
    for item in judged(inputs, ruleset, today, experimental=experimental, together=together):
        if isinstance(item, FileProblem):
            problems.append(item)
        else:
            tenders.append(item.report)
    return Report(judged_by(ruleset), today.toordinal(), tuple(tenders), tuple(problems))


class JudgedTender(NamedTuple):
    """A tender as it was read, and what was said of it."""

    read: Read
    report: TenderReport


def judged(
    inputs: Inputs,
    ruleset: Ruleset,
    today: date,
    *,
    experimental: bool = False,
    together: bool = False,
) -> Iterator[JudgedTender | FileProblem]:
    """Each tender of the inputs, judged, with the decisions about it laid over the judgement.

    Raises:
        SeveralTendersError: `together` is asked for, and the inputs hold several tenders.
    """
    judge = Judge(ruleset, experimental=experimental)
    for read in read_inputs(inputs.sources, together=together):
        if isinstance(read, FileProblem):
            yield read
        else:
            report = judge.judge(case_of(read), today.toordinal())
            yield JudgedTender(
                read, as_configured(report, read.reading.decisions, ruleset.configured)
            )


def judged_by(ruleset: Ruleset) -> Judged:
    """What a report says of the rules that it was judged by."""
    return Judged(
        ruleset.name,
        ruleset.version,
        len(ruleset.rules),
        ruleset.extends,
        ruleset.changed,
        ruleset.switched_off,
        ruleset.configured,
    )


def check(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    today: date | None = None,
    ruleset: Ruleset | None = None,
    together: bool = False,
) -> Report:
    """Judges tenders: the library's front door.

    Args:
        paths: one file or folder, or several; a workbook, a Word document, a PDF, a JSON tender
            or notice, JSON Lines.
        today: the day of the judgement; the present day if not given.
        ruleset: the rules; the built-in ones if not given.
        together: whether all files are one tender.

    Returns:
        The report. Inputs that cannot be read are listed in its `problems`.

    Raises:
        RulesetError: the built-in rules of a checkout hold mistakes.
        SeveralTendersError: `together` is asked for, and the files hold several tenders.
    """
    names = [paths] if isinstance(paths, str | PathLike) else paths
    inputs = gather((str(name) for name in names), together=together)
    day = today or date.today()  # noqa: DTZ011 - the user's own day is meant
    return run(inputs, ruleset or builtin_ruleset(), day, together=together)
