"""One run: inputs read, tenders resolved and judged, and what could not be read listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from tenderlint.engine import Case, Judge, Places
from tenderlint.provenance import Location
from tenderlint.readers import NoTenderError, Source, UnreadableError, read_source
from tenderlint.report import FileProblem, Report, TenderReport
from tenderlint.resolve import Read, resolve
from tenderlint.rule import Ruleset
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Problem, Reading

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".json", ".jsonl", ".ndjson")
"""The files that are taken from a folder."""

LOCK_FILE = "~$"
"""Excel's lock files start so; they hold no tender."""


class Inputs(NamedTuple):
    """What a run is asked to read, and what of it does not exist."""

    sources: tuple[Source, ...]
    problems: tuple[FileProblem, ...]


def gather(names: Iterable[str], stdin: bytes = b"") -> Inputs:
    """The sources behind file names, folder names and `-` for standard input."""
    sources: list[Source] = []
    problems: list[FileProblem] = []
    for name in names:
        path = Path(name)
        if name == "-":
            sources.append(Source("<stdin>", data=stdin))
        elif path.is_dir():
            found = _in_folder(path)
            sources.extend(found)
            if not found:
                kinds = ", ".join(SUFFIXES)
                message = f"is a folder without tenders; looked for {kinds}"
                problems.append(FileProblem(name, message, no_tender=True))
        else:
            sources.append(Source(name, path))
    return Inputs(tuple(sources), tuple(problems))


def _in_folder(folder: Path) -> list[Source]:
    return [
        Source(str(path), path)
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in SUFFIXES
        and not path.name.startswith((LOCK_FILE, "."))
        and path.is_file()
    ]


def read_all(sources: Iterable[Source]) -> Iterator[Read | FileProblem]:
    """Every tender of every source; what cannot be read never stops the others."""
    for source in sources:
        try:
            for item in read_source(source):
                if isinstance(item, Problem):
                    yield FileProblem(_place(item.location), item.message)
                else:
                    yield Read(item, resolve(item.statements))
        except UnreadableError as error:
            no_tender = isinstance(error, NoTenderError)
            yield FileProblem(source.name, str(error), no_tender=no_tender)
        except (Exception, RecursionError) as error:  # noqa: BLE001 - the last line of defence
            # A fault of ours on one stranger's file must not cost the user the other files.
            fault = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            message = (
                f"could not be read; this is a fault in tenderlint, please report it ({fault})"
            )
            yield FileProblem(source.name, message)


def _place(location: Location) -> str:
    where = str(location)
    return location.file if where == "whole file" else f"{location.file}, {where}"


def case_of(read: Read) -> Case:
    """A tender as the judge takes it."""
    reading, resolution = read
    return Case(
        id=reading.id,
        title=reading.title,
        files=(reading.root.file,),
        stage=reading.stage,
        tender=resolution.tender,
        places=Places(reading.root, _lot_places(reading)),
        conflicts=resolution.conflicts,
        problems=reading.problems,
    )


def _lot_places(reading: Reading) -> dict[str, Location]:
    """Where each lot stands: its object in JSON, the first of its cells in a workbook."""
    locations: dict[str, list[Location]] = {}
    for statement in reading.statements:
        lot = statement.pointer.lot
        if lot is not None:
            locations.setdefault(lot, []).append(statement.location)
    return {lot: _common(found) for lot, found in locations.items()}


def _common(locations: list[Location]) -> Location:
    first = locations[0]._replace(span=None)
    pointers = [location.pointer for location in locations if location.pointer is not None]
    if first.pointer is None or len(pointers) < len(locations):
        return first
    return first._replace(pointer=_shared_steps(pointers))


def _shared_steps(pointers: list[str]) -> str:
    """The longest JSON pointer that leads towards all of these."""
    shared = []
    for steps in zip(*(pointer.split("/") for pointer in pointers), strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    return "/".join(shared)


def run(inputs: Inputs, ruleset: Ruleset, today: date, *, experimental: bool = False) -> Report:
    """Reads and judges every input."""
    judge = Judge(ruleset, experimental=experimental)
    tenders: list[TenderReport] = []
    problems = list(inputs.problems)
    for read in read_all(inputs.sources):
        if isinstance(read, FileProblem):
            problems.append(read)
        else:
            tenders.append(judge.judge(case_of(read), today.toordinal()))
    return Report(
        ruleset=ruleset.name,
        ruleset_version=ruleset.version,
        rules=len(ruleset.rules),
        judged_on=today.toordinal(),
        tenders=tuple(tenders),
        problems=tuple(problems),
    )


def check(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    today: date | None = None,
    ruleset: Ruleset | None = None,
) -> Report:
    """Judges tenders: the library's front door.

    Args:
        paths: one file or folder, or several; a workbook, an OCDS notice, JSON Lines.
        today: the day of the judgement; the present day if not given.
        ruleset: the rules; the built-in ones if not given.

    Returns:
        The report. Inputs that cannot be read are listed in its `problems`.

    Raises:
        RulesetError: the built-in rules of a checkout hold mistakes.
    """
    names = [paths] if isinstance(paths, str | PathLike) else paths
    inputs = gather(str(name) for name in names)
    day = today or date.today()  # noqa: DTZ011 - the user's own day is meant
    return run(inputs, ruleset or builtin_ruleset(), day)
