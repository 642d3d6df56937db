"""A text put together from several paragraphs, and the way back to each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from tenderlint.provenance import Location, Span
from tenderlint.readers.document.blocks import Piece
from tenderlint.statements import Passage, Statement


class Stretch(NamedTuple):
    """Words that are read as one text."""

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    """Where in the text each piece begins."""

    def place(self, file: str, span: Span | None) -> tuple[Location, str]:
        """The paragraph in which most of a span stands, and the words of the span there."""
        start, end = span or (0, len(self.text))
        number = self._fullest(start, end)
        piece, offset = self.pieces[number], self.starts[number]
        first = piece.start + max(0, start - offset)
        last = min(piece.end, piece.start + max(0, end - offset))
        words = piece.paragraph.text[first:last]
        first += len(words) - len(words.lstrip())
        words = words.strip()
        return piece.paragraph.at(file).within(first, first + len(words)), words

    def begins_in(self, span: Span) -> int:
        """The number of the piece in which a span begins."""
        return max(0, bisect_right(self.starts, span[0]) - 1)

    def _fullest(self, start: int, end: int) -> int:
        first, last = self.begins_in((start, end)), self.begins_in((max(start, end - 1), end))
        return max(range(first, last + 1), key=lambda number: (self._held(number, start, end),))

    def _held(self, number: int, start: int, end: int) -> int:
        offset, piece = self.starts[number], self.pieces[number]
        return min(end, offset + piece.end - piece.start) - max(start, offset)


def join(pieces: Iterable[Piece], gap: str = "\n") -> Stretch:
    """The pieces as one text, with `gap` between them."""
    pieces = tuple(pieces)
    starts, position = [], 0
    for piece in pieces:
        starts.append(position)
        position += piece.end - piece.start + len(gap)
    return Stretch(gap.join(piece.text for piece in pieces), pieces, tuple(starts))


def placed(said: Statement, stretch: Stretch, file: str) -> Statement:
    """A statement on the stretch, at its place in the document."""
    location, words = stretch.place(file, said.location.span)
    return said._replace(location=location, verbatim=words)


def passage_at(stretch: Stretch, span: Span | None, file: str) -> Passage:
    """The words at a span as a passage, at their place in the document."""
    location, words = stretch.place(file, span)
    return Passage(words, location)
