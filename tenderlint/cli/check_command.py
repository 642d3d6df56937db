"""`tenderlint check`."""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from tenderlint.cli.annotate import annotate_options, check_request, write_copy
from tenderlint.cli.baselining import baseline_from, baseline_option, marked_by
from tenderlint.cli.configuring import config_options, configured, fail_on_option
from tenderlint.cli.exits import exit_code
from tenderlint.cli.options import Day, Stopped, bold, today
from tenderlint.cli.outputs import USUAL, Output, check_outputs, output_options, paired, put_out
from tenderlint.cli.together import one_tender, together_option
from tenderlint.lint import gather, run
from tenderlint.report import Report
from tenderlint.reporters.formats import made
from tenderlint.rule import Ruleset
from tenderlint.writers.formats import FORMATS


@click.command("check", short_help="Say what in a tender keeps local providers out.")
@click.argument(
    "inputs",
    nargs=-1,
    required=True,
    type=click.Path(allow_dash=True),
    metavar="FILE...",
)
@output_options
@fail_on_option
@click.option("--on", type=Day(), help="Judge as on this day; dates in the tender still count.")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
@together_option
@annotate_options
@baseline_option
@config_options
@click.option("--experimental", is_flag=True, help="Judge by experimental rules too.")
@click.option(
    "--all/--few",
    "everything",
    default=False,
    help="Every finding and question in the formats for people, or a few; those for programs "
    "always hold everything.",
)
@click.option(
    "-q",
    "--quiet",
    is_flag=True,
    help="Print the verdict alone; the exit code and files are the same.",
)
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Say on standard error which files were read, and which rules did not run and why.",
)
def command(
    inputs: tuple[str, ...],
    *,
    forms: tuple[str, ...],
    outputs: tuple[str, ...],
    on: date | None,
    folder: Path | None,
    annotate: Path | None,
    baseline: Path | None,
    force: bool,
    quiet: bool,
    verbose: bool,
    **_settings: object,
) -> int:
    """Say what in a tender keeps local community providers out.

    FILE is a workbook (.xlsx, .xlsm, .xls, .ods, .xlsb), a Word document (.docx), a PDF, a
    tender or an OCDS notice in JSON (.json, .jsonl), an export of Contracts Finder (.csv, .xlsx,
    .json), a folder of them, or - for standard input. Each file is a tender of its own; with
    --together all of them are one.
    """
    if quiet and verbose:
        raise Stopped("--quiet and --verbose ask for opposite things; give one of them.")
    places = paired(forms, outputs)
    own, known = configured(inputs, folder), baseline_from(baseline)
    settings, ruleset = own
    together, fail_on = settings.flag("together"), settings.words("fail_on")
    gc.freeze()  # the rule book stays: it need not be looked through for garbage time and again
    stdin = sys.stdin.buffer.read() if "-" in inputs else b""
    day = on or today()
    with one_tender():
        sources = gather(inputs, stdin, together=together)
        check_outputs(places, sources, annotate)
        if annotate is not None:
            check_request(annotate, sources, force=force)
        report = run(sources, ruleset, day, experimental=own.experimental, together=together)
    report = marked_by(known, own.kept(report))
    view = _View(everything=settings.flag("all"), fail_on=fail_on, quiet=quiet)
    put_out([(place, _content(place, report, ruleset, view)) for place in places])
    for place in places:
        if place.path is not None and not quiet:
            click.echo(f"wrote {place.path}", err=True)
    if annotate is not None:
        write_copy(annotate, sources.sources[0], report, ruleset.titles)
    if verbose:
        from tenderlint.reporters.run_notes import run_notes

        click.echo(run_notes(report, ruleset, experimental=own.experimental), err=True, nl=False)
    return exit_code(report, fail_on)


class _View(NamedTuple):
    """How much of a report is wanted."""

    everything: bool
    fail_on: tuple[str, ...]
    quiet: bool


def _content(place: Output, report: Report, ruleset: Ruleset, view: _View) -> str | bytes:
    """A report as its place needs it: a terminal has headings that stand out."""
    if place.form == USUAL and place.path is None:
        from tenderlint.reporters.text import text_report, verdict_lines

        if view.quiet:
            return verdict_lines(report)
        return text_report(report, ruleset.titles, everything=view.everything, bold=bold())
    return made(
        FORMATS[place.form], report, ruleset, everything=view.everything, fail_on=view.fail_on
    )
