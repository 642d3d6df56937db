"""`--together`: all files of a run are one tender."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from tenderlint.cli.options import Stopped

_Command = TypeVar("_Command", bound=Callable[..., Any])


def together_option(command: _Command) -> _Command:
    """Adds the option to a command."""
    return click.option(
        "--together/--apart",
        default=False,
        help="Take all files as parts of one tender, or each as a tender of its own.",
    )(command)


@contextmanager
def one_tender() -> Iterator[None]:
    """Stops the run in words where files that were given as one tender hold several.

    Raises:
        Stopped: with the names of the files and of their tenders.
    """
    try:
        yield
    except ValueError as error:
        from tenderlint.lint.together import SeveralTendersError

        if isinstance(error, SeveralTendersError):
            raise Stopped(str(error)) from None
        raise
