"""`tenderlint explain`."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from tenderlint.cli.options import Stopped, ruleset_from, write


@click.command("explain", short_help="Explain a rule: what it flags, why, and who says so.")
@click.argument("rule", metavar="RULE")
@click.option(
    "--rules",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
def command(rule: str, folder: Path | None) -> int:
    """Explain one rule: what it flags, why, who says so, and when it is mistaken."""
    from tenderlint.reporters.rule_page import compound_page, rule_page, text_page

    ruleset = ruleset_from(folder)
    for known in ruleset.rules:
        if known.id == rule:
            write(text_page(rule_page(known, ruleset)))
            return 0
    for compound in ruleset.compounds:
        if compound.id == rule:
            write(text_page(compound_page(compound, ruleset)))
            return 0
    names = [known.id for known in ruleset.rules] + [one.id for one in ruleset.compounds]
    close = get_close_matches(rule, names, n=1, cutoff=0.4)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise Stopped(f"There is no rule {rule!r}.{hint} See them all with: tenderlint rules list")
