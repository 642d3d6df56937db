"""The `tenderlint` command and its subcommands, each imported only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import NoReturn

import click

from tenderlint.cli.codes import COULD_NOT_RUN
from tenderlint.version import __version__

GROUPS = {
    "For commissioners": {
        "init": "Write a workbook of plain questions to start a tender from.",
        "check": "Say what in a tender keeps local providers out.",
        "suggest": "Write a copy with safe wording beside the old words.",
        "show": "Show what was read from a tender, before any judgement.",
        "record": "Write the decision record of a marked workbook.",
    },
    "In a workflow": {
        "baseline": "Record today's findings, to be told only of new ones.",
        "diff": "Say what changed from one draft of a tender to the next.",
        "config": "Show which settings are in force, and where each is set.",
        "schema": "Print the JSON Schema of a report, of what was read, or of a tender.",
    },
    "About rules": {
        "explain": "Explain a rule: what it flags, why, and who says so.",
        "rules": "List the rules, test them, or start a new one.",
        "facts": "List the facts that a rule may name.",
    },
}
"""The commands with their short help, by who needs them."""
COMMANDS = {name: words for commands in GROUPS.values() for name, words in commands.items()}


class LazyGroup(click.Group):
    """A group that knows its commands' names and imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in COMMANDS:
            matches = [name for name in COMMANDS if name.startswith(cmd_name[:3])]
            hint = f" Did you mean {matches[0]}?" if matches else ""
            ctx.fail(f"There is no command {cmd_name!r}.{hint}")
        module = import_module(f"tenderlint.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands with their short help, without importing them."""
        width = max(map(len, COMMANDS))
        for heading, commands in GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl([(f"{n:{width}}", words) for n, words in commands.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tenderlint")
def tenderlint() -> None:
    """Find what in a draft tender keeps local community providers out.

    It reads a workbook, a Word document, a PDF or a notice, and says which clause keeps whom out,
    where it stands, who says so, and what to write instead. Nothing is changed, and nothing leaves
    this computer.

    \b
    tenderlint check tender.xlsx                     judge a tender
    tenderlint check tender.xlsx -o findings.xlsx    the findings as a workbook
    tenderlint check tender.xlsx --annotate marked.xlsx
                                                     the workbook back, marked
    tenderlint check tender.xlsx --format github --format sarif -o report.sarif
                                                     in a workflow: two reports
    tenderlint explain RULE                          read about one rule

    \b
    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run
    (usage, unreadable file, broken rule), 3 no tender found at all.

    tenderlint COMMAND --help says more about each command.
    """  # noqa: D301 - click's mark for lines that stay as they are


def main() -> NoReturn:
    """Runs the command line; no traceback ever reaches the user."""
    try:
        result = tenderlint.main(standalone_mode=False, prog_name="tenderlint")
    except click.ClickException as error:
        error.show()
        sys.exit(COULD_NOT_RUN)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(COULD_NOT_RUN)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(COULD_NOT_RUN)
    except Exception as error:  # noqa: BLE001 - a fault of ours is still said in words
        fault = f"{type(error).__name__}: {error}"
        click.echo(f"tenderlint: a fault in tenderlint, please report it ({fault})", err=True)
        sys.exit(COULD_NOT_RUN)
    sys.exit(result if isinstance(result, int) else 0)
