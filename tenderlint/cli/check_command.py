"""`tenderlint check`."""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path

import click

from tenderlint.cli.annotate import annotate_options, check_request, write_copy
from tenderlint.cli.baselining import baseline_from, baseline_option, marked_by
from tenderlint.cli.configuring import config_options, configured, fail_on_option
from tenderlint.cli.exits import exit_code
from tenderlint.cli.options import Day, ascii_only, bold, today, write
from tenderlint.cli.together import one_tender, together_option
from tenderlint.lint import gather, run
from tenderlint.report import Report
from tenderlint.rule import Ruleset


@click.command("check", short_help="Say what in a tender keeps local providers out.")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the report is written.",
)
@fail_on_option
@click.option("--on", type=Day(), help="Judge as on this day; dates in the tender still count.")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add the rules of a folder to the built-in ones.",
)
@together_option
@annotate_options
@baseline_option
@config_options
@click.option("--experimental", is_flag=True, help="Judge by experimental rules too.")
@click.option(
    "--all/--few", "everything", default=False, help="Print every finding and question, or a few."
)
def command(
    inputs: tuple[str, ...],
    form: str,
    on: date | None,
    folder: Path | None,
    *,
    annotate: Path | None,
    baseline: Path | None,
    force: bool,
    **_settings: object,
) -> int:
    """Say what in a tender keeps local community providers out.

    FILE is a workbook (.xlsx, .xlsm, .xls, .ods, .xlsb), a Word document (.docx), a PDF, a
    tender or an OCDS notice in JSON (.json, .jsonl), an export of Contracts Finder (.csv, .xlsx,
    .json), a folder of them, or - for standard input. Each file is a tender of its own; with
    --together all of them are one.
    """
    own, known = configured(inputs, folder), baseline_from(baseline)
    settings, ruleset = own
    together, everything = settings.flag("together"), settings.flag("all")
    gc.freeze()  # the rule book stays: it need not be looked through for garbage time and again
    stdin = sys.stdin.buffer.read() if "-" in inputs else b""
    day = on or today()
    with one_tender():
        sources = gather(inputs, stdin, together=together)
        if annotate is not None:
            check_request(annotate, sources, force=force)
        report = run(sources, ruleset, day, experimental=own.experimental, together=together)
    report = marked_by(known, own.kept(report))
    write(_written(report, ruleset, form, everything=everything))
    if annotate is not None:
        write_copy(annotate, sources.sources[0], report, titles_of(ruleset))
    return exit_code(report, settings.words("fail_on"))


def _written(report: Report, ruleset: Ruleset, form: str, *, everything: bool) -> str:
    if form == "json":
        from tenderlint.reporters.json_report import json_report

        return json_report(report, ascii_only=ascii_only())
    from tenderlint.reporters.text import text_report

    titles = titles_of(ruleset)
    return text_report(report, titles, everything=everything, bold=bold())


def titles_of(ruleset: Ruleset) -> dict[str, str]:
    """The principles' titles by id, in their order."""
    return {principle.id: principle.title for principle in ruleset.principles}
