"""`tenderlint suggest`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from tenderlint.cli.codes import CLEAN, COULD_NOT_RUN, NO_TENDER
from tenderlint.cli.files import new_files
from tenderlint.cli.options import Day, Stopped, ruleset_from, today, write
from tenderlint.readers import Source

_WORKBOOK = ".xlsx"


@click.command("suggest", short_help="Write a copy with safe wording beside the old words.")
@click.argument("file", type=click.Path(allow_dash=True), metavar="FILE")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Where the copy is written; without it the suggestions are printed alone.",
)
@click.option("--on", type=Day(), help="Judge as on this day; dates in the tender still count.")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
@click.option("--force", is_flag=True, help="Write over OUT if it exists; never over FILE.")
def command(
    file: str, output: Path | None, on: date | None, folder: Path | None, *, force: bool
) -> int:
    """Write a copy of a tender with better wording beside the old, where a rule knows a safe one.

    FILE is never changed. In the copy of a workbook (.xlsx, .xlsm) the old words are struck out
    and the new ones follow, marked as a suggestion; beside figures, dates and formulas the
    suggestion stands in the next free cell. A sheet at the end lists every change, and what has
    no safe wording. For other kinds of file OUT is a workbook that holds this list alone.
    """
    from tenderlint.lint.suggesting import NothingToReadError, suggest
    from tenderlint.reporters.suggest_text import suggest_text

    source = Source("<stdin>", data=sys.stdin.buffer.read()) if file == "-" else _source(file)
    if output is not None:
        _check_output(source, output, force=force)
    try:
        result = suggest(source, ruleset_from(folder), on or today())
    except NothingToReadError as error:
        click.echo(f"{error.problem.file} {error.problem.message}.", err=True)
        return NO_TENDER if error.problem.no_tender else COULD_NOT_RUN
    note = ""
    if output is not None:
        _check_ending(source, output, in_copy=result.in_copy)
        new_files({output: result.content}, force=force)
        alone = f" It is a list alone: {result.why_alone}." if result.why_alone else ""
        note = f"Written: {output}.{alone} {file} was left as it was."
    write(suggest_text(result.report.title, result.found, result.beside, note))
    return CLEAN


def _source(file: str) -> Source:
    path = Path(file)
    if path.is_dir():
        raise Stopped(f"{file} is a folder; give one tender.")
    return Source(file, path)


def _check_output(source: Source, output: Path, *, force: bool) -> None:
    """Refuses to write where something would be lost.

    Raises:
        Stopped: with what to do instead.
    """
    if source.path is not None and output.exists() and source.path.exists():
        same = output.samefile(source.path)
        if same:
            raise Stopped(f"{output} is the tender itself; give the copy another name.")
    if output.is_dir():
        raise Stopped(f"{output} is a folder; give the copy a name in it.")
    if output.exists() and not force:
        raise Stopped(f"{output} exists already; give another name, or add --force.")


def _check_ending(source: Source, output: Path, *, in_copy: bool) -> None:
    """Refuses a name under which Excel would not open the file."""
    own = Path(source.name).suffix.lower()
    wanted = own if in_copy and own in (_WORKBOOK, ".xlsm") else _WORKBOOK
    if output.suffix.lower() != wanted:
        raise Stopped(f"{output} would not open under this name; let it end in {wanted}.")
