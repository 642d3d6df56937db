"""`tenderlint config`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from tenderlint.cli.codes import CLEAN, COULD_NOT_RUN, NO_TENDER
from tenderlint.cli.configuring import Run, config_options, configured
from tenderlint.cli.options import Day, Stopped, ascii_only, today, write
from tenderlint.cli.together import one_tender
from tenderlint.lint import gather, run


@click.command("config", short_help="Show which settings are in force, and where each is set.")
@click.argument("file", required=False, metavar="[FILE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How they are written.",
)
@click.option("--waiver", is_flag=True, help="Print stanzas to keep findings of FILE, to fill in.")
@click.option("--on", type=Day(), help="With --waiver: judge as on this day.")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
@config_options
def command(
    file: str | None,
    form: str,
    on: date | None,
    folder: Path | None,
    *,
    waiver: bool,
    **_settings: object,
) -> int:
    """Show which settings are in force for FILE, or for the present folder, and where each is set.

    A setting on the command line beats one in a file, that beats the profile, and that beats what
    is built in.
    """
    own = configured([file] if file else [], folder)
    if waiver:
        if file is None:
            raise Stopped("--waiver prints stanzas for a tender; name its file.")
        return _waivers(file, own, on or today())
    from tenderlint.config.page import settings_json, settings_text

    if form == "json":
        write(settings_json(own.settings, own.ruleset, ascii_only=ascii_only()))
    else:
        write(settings_text(own.settings, own.ruleset))
    return CLEAN


def _waivers(file: str, own: Run, day: date) -> int:
    """Prints a stanza for each finding that is not kept yet."""
    from tenderlint.config.page import stanzas

    together = Path(file).is_dir()
    with one_tender():
        found = gather([file], together=together)
        report = run(found, own.ruleset, day, experimental=own.experimental, together=together)
    for problem in report.problems:
        click.echo(f"{problem.file}: {problem.message}", err=True)
    barred = own.ruleset.configured.unwaivable
    write("\n".join(stanzas(tender, barred) for tender in own.kept(report).tenders))
    if any(not problem.no_tender for problem in report.problems):
        return COULD_NOT_RUN
    return CLEAN if report.tenders else NO_TENDER
