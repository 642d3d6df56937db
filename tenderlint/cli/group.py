"""The `tenderlint` command and its subcommands, each imported only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import NoReturn

import click

from tenderlint.cli.codes import COULD_NOT_RUN
from tenderlint.version import __version__

COMMANDS = {
    "init": "Write a workbook of plain questions to start a tender from.",
    "check": "Say what in a tender keeps local providers out.",
    "suggest": "Write a copy with safe wording beside the old words.",
    "show": "Show what was read from a tender, before any judgement.",
    "record": "Write the decision record of a marked workbook.",
    "baseline": "Record today's findings, to be told only of new ones.",
    "diff": "Say what changed from one draft of a tender to the next.",
    "config": "Show which settings are in force, and where each is set.",
    "explain": "Explain a rule: what it flags, why, and who says so.",
    "rules": "List the rules, test them, or start a new one.",
    "facts": "List the facts that a rule may name.",
    "schema": "Print the JSON Schema of our own tender format.",
}


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
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tenderlint")
def tenderlint() -> None:
    r"""Find what in a draft tender keeps local community providers out.

    \b
    tenderlint check tender.xlsx       judge a workbook, a notice or a pack
    tenderlint show tender.xlsx        see what was understood
    tenderlint explain RULE            read about one rule

    \b
    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run
    (usage, unreadable file, broken rule), 3 no tender found at all.
    """


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
