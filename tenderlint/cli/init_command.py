"""`tenderlint init`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.codes import CLEAN
from tenderlint.cli.files import new_files
from tenderlint.cli.options import Stopped, ruleset_from, write
from tenderlint.cli.together import one_tender

if TYPE_CHECKING:
    from tenderlint.resolve import Read

_MOST_LOTS = 200
_SUFFIX = ".xlsx"


@click.command("init", short_help="Write a workbook of plain questions to start a tender from.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.xlsx")
@click.option(
    "--from",
    "sources",
    multiple=True,
    metavar="SOURCE",
    help="Fill it with what a tender says that is there already: a notice, a workbook, a document "
    "or a folder. Several are taken as one tender.",
)
@click.option(
    "--lots",
    type=click.IntRange(0, _MOST_LOTS),
    default=0,
    metavar="N",
    help="Number the rows of N lots.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
def command(file: Path, sources: tuple[str, ...], lots: int, *, force: bool) -> int:
    """Write a workbook of plain questions, to be filled in and checked.

    Each answer has help beside it, and a list to choose from where there is one. Nothing in it is
    compulsory: what is left open becomes a question.
    """
    _refuse(file, force=force)
    read = _read(sources) if sources else None
    from tenderlint.writers.template import template

    new_files({file: template(ruleset_from(None), read, lots=lots)}, force=force)
    write(f"{file}\nFill it in, and check it with: tenderlint check {file}\n")
    return CLEAN


def _refuse(file: Path, *, force: bool) -> None:
    """Stops before anything is read if the file cannot be written."""
    if file.suffix.lower() != _SUFFIX:
        raise Stopped(f"{file} is not a name for a workbook; end it with {_SUFFIX}.")
    if file.is_dir():
        raise Stopped(f"{file} is a folder; give the name of a file.")
    if file.exists() and not force:
        raise Stopped(
            f"{file} is there already; it was left as it is. Give another name, or --force to "
            "write over it."
        )


def _read(sources: tuple[str, ...]) -> Read:
    """The one tender of the sources.

    Raises:
        Stopped: they cannot be read, or hold no tender, or more than one.
    """
    from tenderlint.lint import gather, read_inputs
    from tenderlint.report import FileProblem

    together = len(sources) > 1 or Path(sources[0]).is_dir()
    stdin = sys.stdin.buffer.read() if "-" in sources else b""
    found = gather(sources, stdin, together=together)
    reads: list[Read] = []
    problems = list(found.problems)
    with one_tender():
        for item in read_inputs(found.sources, together=together):
            if isinstance(item, FileProblem):
                problems.append(item)
            else:
                reads.append(item)
            if len(reads) > 1:
                raise Stopped(f"{sources[0]} holds more than one tender; give a file with one.")
    if problems:
        raise Stopped("\n".join(f"{one.file}: {one.message}" for one in problems))
    if not reads:
        raise Stopped(f"{', '.join(sources)}: no tender was found; nothing was written.")
    return reads[0]
