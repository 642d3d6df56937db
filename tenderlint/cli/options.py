"""Options and helpers that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

import click

from tenderlint.cli.codes import COULD_NOT_RUN
from tenderlint.rule import Ruleset
from tenderlint.ruleset import RulesetError, builtin_ruleset


class Stopped(click.ClickException):
    """A run that cannot go on; its message is what the user reads."""

    exit_code = COULD_NOT_RUN

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Prints the message as it is."""
        click.echo(self.message, err=True)


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only since click 8.4
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it like 2026-11-22.", param, ctx)


def today() -> date:
    """The present day where the user is."""
    return datetime.now().astimezone().date()


def ruleset_from(folder: Path | None, *, alone: bool = False) -> Ruleset:
    """The built-in rules, with those of a folder added.

    Args:
        folder: where other rules stand, if there are any; or `package:NAME`.
        alone: take the folder's rules without the built-in ones.

    Raises:
        Stopped: with every mistake of the ruleset.
    """
    try:
        base = None if alone else builtin_ruleset()
        if folder is None:
            return builtin_ruleset()
        if base is not None:
            from tenderlint.ruleset.packs import load_added

            return load_added(folder, base)
        from tenderlint.ruleset.load import load_ruleset

        return load_ruleset(folder)
    except RulesetError as error:
        count = len(error.mistakes)
        noun = "mistake" if count == 1 else "mistakes"
        raise Stopped(f"{error}\n{count} {noun} in the rules; mend them and run again.") from None


def write(text: str | bytes) -> None:
    """Writes to standard output: bytes as they are, text in whatever its encoding can hold.

    Raises:
        Stopped: it cannot be written to.
    """
    stream = sys.stdout
    if isinstance(text, bytes):
        with stdout_in_words():
            stream.flush()
            stream.buffer.write(text)
            stream.buffer.flush()
        return
    encoding = stream.encoding or "utf-8"
    with stdout_in_words():
        stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()


@contextmanager
def stdout_in_words() -> Iterator[None]:
    """Says in words that standard output could not be written to.

    Raises:
        Stopped: a disk is full, or the like; that nobody reads on is no fault.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):
            # What is left in its buffer would be written, and fail again, when the program ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        reason = error.strerror or "unknown reason"
        raise Stopped(f"standard output could not be written ({reason}).") from None


def bold() -> Callable[[str], str]:
    """Makes a line stand out, where standard output is a terminal that wants it."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return str
    return lambda text: click.style(text, bold=True)


def ascii_only() -> bool:
    """Whether standard output cannot hold every letter."""
    return "utf" not in (sys.stdout.encoding or "utf-8").lower()
