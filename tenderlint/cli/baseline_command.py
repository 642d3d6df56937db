"""`tenderlint baseline`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from tenderlint.cli.codes import CLEAN, COULD_NOT_RUN, NO_TENDER
from tenderlint.cli.configuring import config_options, configured
from tenderlint.cli.files import new_files
from tenderlint.cli.options import Day, Stopped, today, write
from tenderlint.cli.together import one_tender, together_option
from tenderlint.lint import gather, run
from tenderlint.version import __version__

NAME = "tenderlint-baseline.json"


@click.command("baseline", short_help="Record today's findings, to be told only of new ones.")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(NAME),
    show_default=True,
    metavar="FILE",
    help="Where to write it.",
)
@click.option("--force", is_flag=True, help="Write over a baseline that is there already.")
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
@config_options
def command(
    inputs: tuple[str, ...],
    output: Path,
    on: date | None,
    folder: Path | None,
    *,
    force: bool,
    together: bool,  # noqa: ARG001 - read as a setting
    **_settings: object,
) -> int:
    """Record what is found today, so that `check --baseline` fails only on what is new.

    Each finding is known by its rule and words, so that it stays the same when rows move. Nothing
    is written if a file could not be read.
    """
    from tenderlint.config.baseline_file import baseline_text
    from tenderlint.engine.baseline import recorded
    from tenderlint.reporters.wording import counted

    own = configured(inputs, folder)
    one = own.settings.flag("together")
    stdin = sys.stdin.buffer.read() if "-" in inputs else b""
    with one_tender():
        sources = gather(inputs, stdin, together=one)
        if any(_is_same(source.path, output) for source in sources.sources):
            raise Stopped(f"{output} is one of the tenders; name another file with -o.")
        report = run(
            sources, own.ruleset, on or today(), experimental=own.experimental, together=one
        )
    for problem in report.problems:
        click.echo(f"{problem.file}: {problem.message}", err=True)
    if any(not problem.no_tender for problem in report.problems):
        click.echo("No baseline was written.", err=True)
        return COULD_NOT_RUN
    if not report.tenders:
        return NO_TENDER
    baseline = recorded(report, str(output), __version__)
    new_files({output: baseline_text(baseline).encode()}, force=force)
    findings = sum(len(tender.findings) for tender in report.tenders)
    write(
        f"{output} holds {counted(findings, 'finding')} of "
        f"{counted(len(report.tenders), 'tender')}.\n"
        f"Check against it with: tenderlint check --baseline {output} {' '.join(inputs)}\n"
    )
    return CLEAN


def _is_same(source: Path | None, output: Path) -> bool:
    if source is None or not source.exists() or not output.exists():
        return False
    return source.samefile(output)
