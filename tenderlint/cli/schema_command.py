"""`tenderlint schema`."""

from __future__ import annotations

import click

from tenderlint.cli.codes import CLEAN
from tenderlint.cli.options import write


@click.command("schema", short_help="Print the JSON Schema of our own tender format.")
def command() -> int:
    """Print the JSON Schema (2020-12) of tenderlint's own format for tenders.

    An editor that knows JSON Schema offers its names and shows the questions they answer.
    """
    from tenderlint.reporters.schema import schema_text

    write(schema_text())
    return CLEAN
