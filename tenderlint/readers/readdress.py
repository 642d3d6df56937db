"""A reading whose words stand elsewhere: in the shape that was read they only stood for them."""

from __future__ import annotations

from collections.abc import Callable

from tenderlint.provenance import Location
from tenderlint.statements import Reading

Move = Callable[[Location, str], tuple[Location, str]]
"""From an address in the shape that was read, and the words there, to both in the source."""


def readdressed(reading: Reading, move: Move) -> Reading:
    """The same reading with the addresses and the words of the source itself."""

    def root(place: Location) -> Location:
        return move(place, "")[0]

    statements = []
    for said in reading.statements:
        location, words = move(said.location, said.verbatim)
        statements.append(said._replace(location=location, verbatim=words))
    aside = []
    for passages in (reading.ignored, reading.unread):
        moved = (move(passage.location, passage.text) for passage in passages)
        aside.append(
            tuple(
                passage._replace(location=location, text=words)
                for passage, (location, words) in zip(passages, moved, strict=True)
            )
        )
    ignored, unread = aside
    return reading._replace(
        root=root(reading.root),
        statements=tuple(statements),
        problems=tuple(one._replace(location=root(one.location)) for one in reading.problems),
        ignored=ignored,
        unread=unread,
    )
