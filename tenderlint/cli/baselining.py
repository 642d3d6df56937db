"""`--baseline`: what is known already fails no run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tenderlint.cli.options import Stopped
from tenderlint.report import Baseline, Report
from tenderlint.version import __version__

_Command = TypeVar("_Command", bound=Callable[..., Any])


def baseline_option(command: _Command) -> _Command:
    """Adds the option to a command."""
    return click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Fail only on findings that this file does not hold: tenderlint baseline writes it.",
    )(command)


def baseline_from(path: Path | None) -> Baseline | None:
    """The baseline that was asked for.

    Raises:
        Stopped: it cannot be used.
    """
    if path is None:
        return None
    from tenderlint.config.baseline_file import BaselineError, read_baseline

    try:
        return read_baseline(path)
    except BaselineError as error:
        raise Stopped(f"{error}.") from None


def marked_by(baseline: Baseline | None, report: Report) -> Report:
    """The report with what the baseline knows."""
    if baseline is None:
        return report
    from tenderlint.engine.baseline import with_baseline

    return with_baseline(report, baseline, __version__)
