"""What a column of flattened OCDS holds, by its heading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from tenderlint.readers.ocds.shapes import RELEASE, Kind

IDENTITY: Final = "id"

_DEEPEST: Final = 20
"""Steps of a path; the deepest that is read has about ten."""

_LISTS: Final = frozenset(
    {"tag", "roles", "submissionMethod", "specialRegime", "reservedParticipation"}
)
"""Members that are lists of words, which stand in one cell with semicolons between them."""


class Heading(NamedTuple):
    """A column's path, and what its cells hold."""

    steps: tuple[str, ...]
    kind: Kind | None
    """What the release should have there; None where nothing is read."""
    is_list: bool


def heading_of(words: str) -> Heading | None:
    """What a heading says of its column; None where it is no path that could be read."""
    steps = tuple(words.strip().split("/"))
    if not all(steps) or len(steps) > _DEEPEST or is_place(steps[0]):
        return None
    named = [step for step in steps if not is_place(step)]
    fee = named[-2:] == ["participationFees", "type"]
    return Heading(steps, _kind(named), fee or named[-1] in _LISTS)


def is_place(step: str) -> bool:
    """Whether a step is a place in an array."""
    return step.isdecimal() and step.isascii()


def _kind(named: Iterable[str]) -> Kind | None:
    shape: Any = RELEASE
    for step in named:
        inside = shape[0] if isinstance(shape, list) else shape
        shape = inside.get(step) if isinstance(inside, dict) else None
    return shape if isinstance(shape, Kind) else None
