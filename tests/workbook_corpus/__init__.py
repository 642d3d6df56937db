"""Workbooks as councils write them, each with what a careful person reads out of it.

Those in `practice_*` may be read by whoever improves the reader; those in `unseen_*`, `final_*`
and `last_*` were written by someone else and are for measuring.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tests.workbook_corpus.case import Case

SETS = ("practice", "unseen", "final", "last")
SEALED: tuple[str, ...] = ()
"""Sets that were not measured yet: they are measured only when asked for by name, so that nobody sees
by chance what is missed in them. A set is taken out of here once it was measured."""


def cases(chosen: str) -> tuple[Case, ...]:
    """Every case of a set of `SETS`, module by module in the order of their names."""
    return tuple(
        case
        for path in sorted(Path(__file__).parent.glob(f"{chosen}_*.py"))
        for case in import_module(f"{__name__}.{path.stem}").CASES
    )
