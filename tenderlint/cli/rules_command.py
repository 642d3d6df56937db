"""`tenderlint rules list` and `tenderlint rules test`."""

from __future__ import annotations

from pathlib import Path

import click

from tenderlint.cli.codes import CLEAN, FINDINGS
from tenderlint.cli.options import ruleset_from, write


@click.group("rules", short_help="List the rules, or run the examples that test them.")
def command() -> None:
    """List the rules, or run the examples that test them."""


@command.command("list")
def list_rules() -> int:
    """List every rule by principle, with its status and gravest severity."""
    ruleset = ruleset_from(None)
    width = max(len(rule.id) for rule in ruleset.rules)
    lines: list[str] = []
    for principle in ruleset.principles:
        lines.append(principle.title)
        for rule in ruleset.rules:
            if rule.principle == principle.id:
                severities = ", ".join(dict.fromkeys(level.severity for level in rule.levels))
                lines.append(f"  {rule.id:{width}}  {rule.status:12}  {severities}")
        lines.append("")
    write("\n".join(lines))
    return CLEAN


@command.command("test")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def test_rules(folder: Path | None) -> int:
    """Run the examples of the built-in rules, and of those in FOLDER if one is given."""
    from tenderlint.ruleset.examples import run_examples

    results = list(run_examples(ruleset_from(folder)))
    failures = [result for result in results if result.failure]
    for result in failures:
        write(f"{result.rule}: {result.example}: {result.failure}\n")
    rules = len({result.rule for result in results})
    write(f"{len(results)} examples of {rules} rules: {len(failures)} failed\n")
    return FINDINGS if failures else CLEAN
