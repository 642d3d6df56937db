"""`tenderlint show`."""

from __future__ import annotations

import sys

import click

from tenderlint.cli.codes import CLEAN, COULD_NOT_RUN, NO_TENDER
from tenderlint.cli.options import ruleset_from, today, write
from tenderlint.cli.outputs import printable
from tenderlint.cli.together import one_tender, together_option
from tenderlint.lint import gather, read_inputs
from tenderlint.report import FileProblem
from tenderlint.reporters.formats import Escape
from tenderlint.resolve import Read


@click.command("show", short_help="Show what was read from a tender, before any judgement.")
@click.argument(
    "inputs",
    nargs=-1,
    required=True,
    type=click.Path(allow_dash=True),
    metavar="FILE...",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is written.",
)
@together_option
def command(inputs: tuple[str, ...], form: str, *, together: bool) -> int:
    """Show what was read from a tender: each value, where it stands, and its words.

    Then what was set aside (hidden, struck out, comments), what was not understood, and where
    the tender contradicts itself.
    """
    stdin = sys.stdin.buffer.read() if "-" in inputs else b""
    found = gather(inputs, stdin, together=together)
    reads: list[Read] = []
    problems: list[FileProblem] = list(found.problems)
    with one_tender():
        for item in read_inputs(found.sources, together=together):
            if isinstance(item, FileProblem):
                problems.append(item)
            else:
                reads.append(item)
    limits, day = ruleset_from(None).limit, today().toordinal()
    if form == "json":
        from tenderlint.reporters.show_json import show_json

        write(printable(show_json(reads, problems, limits, day), Escape.JSON))
    else:
        from tenderlint.reporters.show_text import show_text

        write(show_text(reads, problems, limits, day))
    if any(not problem.no_tender for problem in problems):
        return COULD_NOT_RUN
    return CLEAN if reads else NO_TENDER
