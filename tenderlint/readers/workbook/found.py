"""What a part of a sheet yielded, and which of its cells it used up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tenderlint.readers.workbook.marks import Address
from tenderlint.statements import Labelled, Passage, Problem, Statement


class Found(NamedTuple):
    """Statements, problems and words not understood, from some cells of a sheet."""

    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[Passage, ...] = ()
    used: frozenset[Address] = frozenset()
    """Cells that need not be looked at again."""
    labels: tuple[Labelled, ...] = ()
    """The labels that were matched."""


NOTHING = Found()


def together(parts: Iterable[Found]) -> Found:
    """All that several parts yielded, in their order."""
    parts = tuple(parts)
    return Found(
        tuple(statement for part in parts for statement in part.statements),
        tuple(problem for part in parts for problem in part.problems),
        tuple(passage for part in parts for passage in part.unread),
        frozenset().union(*(part.used for part in parts)),
        tuple(label for part in parts for label in part.labels),
    )
