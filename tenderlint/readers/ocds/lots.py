"""The lots of a tender, each with an id of its own."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.readers.ocds.nodes import Node, children, text
from tenderlint.statements import Problem


class Lot(NamedTuple):
    """A lot's object and id; the tender's own object has the id None."""

    id: str | None
    node: Node
    several: bool = False
    """Whether the tender has other lots beside it."""


def lots_of(tender: Node) -> tuple[tuple[Lot, ...], tuple[Problem, ...]]:
    """The lots, and a problem for each whose id an earlier lot has already.

    A lot without an id is known by its place, counted from 1; one whose id is taken by id and
    place, so that two lots are never taken for one.
    """
    nodes = children(tender, "lots")
    lots: list[Lot] = []
    problems: list[Problem] = []
    taken: set[str] = set()
    for place, node in enumerate(nodes, 1):
        leaf = text(node, "id")
        identity = str(place) if leaf is None else leaf.value.strip()
        if identity in taken:
            if leaf is not None:
                message = f"Another lot has the id {identity} already; give each its own."
                problems.append(Problem(message, leaf.location))
            identity = f"{identity} (lot {place})"
        taken.add(identity)
        lots.append(Lot(identity, node, len(nodes) > 1))
    return tuple(lots), tuple(problems)
