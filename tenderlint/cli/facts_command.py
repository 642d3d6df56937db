"""`tenderlint facts`."""

from __future__ import annotations

import click

from tenderlint.cli.codes import CLEAN
from tenderlint.cli.options import write


@click.command("facts", short_help="List the facts that a rule may name.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How they are written.",
)
def command(form: str) -> int:
    """List every fact that a rule may name: its unit, its scope, and what it means."""
    from tenderlint.reporters.fact_catalogue import facts_json, facts_text

    write(facts_json() if form == "json" else facts_text())
    return CLEAN
