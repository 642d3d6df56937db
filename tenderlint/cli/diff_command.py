"""`tenderlint diff`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.codes import CLEAN, FINDINGS
from tenderlint.cli.configuring import Run, config_options, configured, fail_on_option
from tenderlint.cli.options import Day, Stopped, ascii_only, today, write
from tenderlint.cli.together import one_tender
from tenderlint.lint import JudgedTender, gather, judged, judged_by
from tenderlint.report import FileProblem, Report, fails

if TYPE_CHECKING:
    from tenderlint.reporters.diff_report import Comparison


@click.command("diff", short_help="Say what changed from one draft of a tender to the next.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How it is written.",
)
@fail_on_option
@click.option("--on", type=Day(), help="Judge both as on this day; dates in them still count.")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
@config_options
@click.option("--all/--few", "everything", default=False, help="List what is as before, or not.")
def command(
    old: str, new: str, form: str, on: date | None, folder: Path | None, **_settings: object
) -> int:
    """Say what changed from OLD to NEW: findings, figures and the verdict.

    Each is a file with one tender, or a folder that is one. The exit code is 1 where a finding at
    or above --fail-on is new or worse.
    """
    from tenderlint.engine.comparing import Change, pairs
    from tenderlint.reporters.diff_report import Comparison
    from tenderlint.reporters.fact_changes import fact_changes

    own, day = configured([new], folder), on or today()
    before, after = _one(old, own, day), _one(new, own, day)
    found = pairs(before.report.findings, after.report.findings)
    facts = fact_changes(before.read, after.read, own.ruleset.limit, day.toordinal())
    compared = Comparison(before.report, after.report, found, facts, judged_by(own.ruleset))
    write(_written(compared, form, everything=own.settings.flag("all")))
    fail_on = own.settings.words("fail_on")
    worse = (pair.new for pair in found if pair.change in (Change.NEW, Change.WORSE))
    return FINDINGS if any(one and fails(one, fail_on) for one in worse) else CLEAN


def _one(name: str, own: Run, day: date) -> JudgedTender:
    """The one tender of a file or folder, judged.

    Raises:
        Stopped: it cannot be read, or holds none, or several.
    """
    together = Path(name).is_dir()
    inputs = gather([name], together=together)
    found: list[JudgedTender] = []
    problems = list(inputs.problems)
    with one_tender():
        for item in judged(
            inputs, own.ruleset, day, experimental=own.experimental, together=together
        ):
            if isinstance(item, FileProblem):
                problems.append(item)
            else:
                found.append(item)
            if len(found) > 1:
                raise Stopped(f"{name}: holds several tenders; give a file with one.")
    if problems:
        raise Stopped("\n".join(f"{one.file}: {one.message}" for one in problems))
    if not found:
        raise Stopped(f"{name}: no tender was found in it.")
    report = own.kept(Report(judged_by(own.ruleset), day.toordinal(), (found[0].report,), ()))
    return found[0]._replace(report=report.tenders[0])


def _written(compared: Comparison, form: str, *, everything: bool) -> str:
    if form == "json":
        from tenderlint.reporters.diff_json import diff_json

        return diff_json(compared, ascii_only=ascii_only())
    from tenderlint.reporters.diff_report import diff_markdown, diff_text

    if form == "markdown":
        return diff_markdown(compared, everything=everything)
    return diff_text(compared, everything=everything)
