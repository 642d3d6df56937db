"""`tenderlint rules list`, `rules test` and `rules new`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderlint.cli.codes import CLEAN, FINDINGS
from tenderlint.cli.options import Stopped, ruleset_from, write

if TYPE_CHECKING:
    from tenderlint.ruleset.examples import ExampleResult

_FOLDER = click.Path(path_type=Path)


@click.group("rules", short_help="List the rules, test them, or start a new one.")
def command() -> None:
    """List the rules, run the examples that test them, or start a new one."""


@command.command("list")
@click.option(
    "--rules",
    "folder",
    type=_FOLDER,
    metavar="FOLDER",
    help="Add rules to the built-in ones: those of a folder, or of an installed package, as "
    "package:NAME.",
)
def list_rules(folder: Path | None) -> int:
    """List every rule by principle, with its status and gravest severity."""
    ruleset = ruleset_from(folder)
    names = [rule.id for rule in ruleset.rules]
    width = max(map(len, [*names, *(compound.id for compound in ruleset.compounds)]))
    lines: list[str] = []
    for principle in ruleset.principles:
        lines.append(principle.title)
        for rule in ruleset.rules:
            if rule.principle == principle.id:
                severities = ", ".join(dict.fromkeys(level.severity for level in rule.levels))
                lines.append(f"  {rule.id:{width}}  {rule.status:12}  {severities}")
        lines.append("")
    if ruleset.compounds:
        lines += ["Barriers that compound", *(f"  {one.id}" for one in ruleset.compounds), ""]
    if ruleset.switched_off:
        lines.append(f"Switched off by {ruleset.name}")
        lines += [f"  {off.rule:{width}}  {off.reason}" for off in ruleset.switched_off]
        lines.append("")
    write("\n".join(lines))
    return CLEAN


@command.command("test")
@click.argument("folder", required=False, type=_FOLDER)
def test_rules(folder: Path | None) -> int:
    """Run the examples of the built-in rules, or of those in FOLDER alone."""
    from tenderlint.reporters.wording import counted

    results = _results_of(folder)
    failures = [result for result in results if result.failure]
    for result in failures:
        write(f"{result.rule}: {result.example}: {result.failure}\n")
    rules = len({result.rule for result in results})
    write(
        f"{counted(len(results), 'example')} of {counted(rules, 'rule')}: {len(failures)} failed\n"
    )
    return FINDINGS if failures else CLEAN


def _results_of(folder: Path | None) -> list[ExampleResult]:
    """The examples of a folder's own rules; one that extends the built-in rules may use theirs."""
    from tenderlint.ruleset.examples import run_examples
    from tenderlint.ruleset.load import stands_alone

    if folder is None:
        return list(run_examples(ruleset_from(None)))
    if stands_alone(folder):
        return list(run_examples(ruleset_from(folder, alone=True)))
    return list(run_examples(ruleset_from(folder), ruleset_from(None)))


@command.command("new")
@click.option("--principle", required=True, metavar="PRINCIPLE", help="Which principle it serves.")
@click.option(
    "--id",
    "name",
    required=True,
    metavar="NAME",
    help="What is wrong, so that it reads well after “allow”: price-set-without-providers.",
)
@click.option(
    "--folder",
    type=_FOLDER,
    default=Path("rules"),
    show_default=True,
    metavar="FOLDER",
    help="Where your rules stand.",
)
def new(principle: str, name: str, folder: Path) -> int:
    """Write a rule to start from: it loads, and its examples pass.

    Nothing is written over. Change it line by line; rules/README.md shows how.
    """
    from tenderlint.ruleset.new_rule import NewRuleError, better_name, write_new_rule

    try:
        path = write_new_rule(folder, principle, name, ruleset_from(None))
    except NewRuleError as error:
        raise Stopped(str(error)) from None
    write(f"{path}\nNow change it, and test it with: tenderlint rules test {folder}\n")
    better = better_name(name)
    if better and better != name:
        write(
            f"Does the name say what is wrong? “allow {name}” would read better as "
            f"“allow {better}”.\n"
        )
    return CLEAN
