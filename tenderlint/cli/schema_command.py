"""`tenderlint schema`."""

from __future__ import annotations

import click

from tenderlint.cli.codes import CLEAN
from tenderlint.cli.options import write


@click.command("schema", short_help="Print the JSON Schema of a report, or of a tender.")
@click.argument("which", type=click.Choice(["tender", "report", "show"]), default="tender")
def command(which: str) -> int:
    """Print a JSON Schema (2020-12).

    `tender` is tenderlint's own format for tenders: an editor that knows JSON Schema offers its
    names and shows the questions they answer. `report` is what `check --format json` prints, and
    under `$defs/Line` a line of `--format jsonl`; `show` is what `show --format json` prints.
    """
    write(_text(which))
    return CLEAN


def _text(which: str) -> str:
    if which == "tender":
        from tenderlint.reporters.schema import schema_text

        return schema_text()
    from tenderlint.reporters.shapes.schema import report_schema, schema_lines, show_schema

    return schema_lines(report_schema() if which == "report" else show_schema())
