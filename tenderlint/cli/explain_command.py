"""`tenderlint explain`."""

from __future__ import annotations

from difflib import get_close_matches

import click

from tenderlint.cli.options import Stopped, ruleset_from, write


@click.command("explain", short_help="Explain a rule: what it flags, why, and who says so.")
@click.argument("rule", metavar="RULE")
def command(rule: str) -> int:
    """Explain one rule: what it flags, why, who says so, and when it is mistaken."""
    from tenderlint.reporters.rule_page import rule_page

    ruleset = ruleset_from(None)
    for known in ruleset.rules:
        if known.id == rule:
            write(rule_page(known, ruleset))
            return 0
    close = get_close_matches(rule, [known.id for known in ruleset.rules], n=1, cutoff=0.4)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise Stopped(f"There is no rule {rule!r}.{hint} See them all with: tenderlint rules list")
