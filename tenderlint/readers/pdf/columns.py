"""Lines to paragraphs, and paragraphs that stand beside each other to rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.pdf.pages import Page, Piece

_LOOSE = 1.3
"""Lines this much further apart than usual belong to two paragraphs."""
_SAME_SIZE = 0.6
_SHORT = 0.12
_MARKER = lazy(
    r"(?:[•●▪◦·‣–—*\uf0b7\uf0a7-]|o(?= )|\(?(?:[a-z]|[ivx]{1,5})\)|\d{1,2}(?:\.\d{1,3}){1,3}\.?"
    r"|\d{1,2}[.)])\s+\S"
)
_KEEPS_HYPHEN = frozenset(
    {
        "co", "cross", "ex", "first", "follow", "full", "half", "high", "joint", "long", "low",
        "mid", "multi", "non", "not", "on", "out", "part", "post", "pre", "re", "second", "self",
        "short", "sub", "third", "two", "three", "value", "well", "year",
    }
)  # fmt: skip
"""Words before a hyphen at the end of a line that mostly belongs to the compound."""
_LAST_WORD = lazy(r"[A-Za-z]+\Z")


@dataclass(slots=True)
class Strip:
    """The lines of one paragraph."""

    lines: list[Piece] = field(default_factory=list)

    @property
    def top(self) -> float:
        """The height of its first line."""
        return self.lines[0].y

    @property
    def bottom(self) -> float:
        """The height of its last line."""
        return self.lines[-1].y

    @property
    def left(self) -> float:
        """Its left edge."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(line.right for line in self.lines)

    @property
    def text(self) -> str:
        """Its words, with broken words whole again."""
        text = self.lines[0].text
        for before, line in pairwise(self.lines):
            gap = _hyphen(text, line.text) if before.hyphen else " "
            text = f"{text}{gap}{line.text}"
        return f"{text}-" if self.lines[-1].hyphen else text


def _hyphen(before: str, after: str) -> str:
    """The hyphen of a word broken at the end of a line, if it is one of its own."""
    word = _LAST_WORD.search(before[-40:])
    own = word is not None and word[0].lower() in _KEEPS_HYPHEN
    return "-" if own or not after[:1].islower() else ""


class Row(NamedTuple):
    """Paragraphs that stand beside each other, column by column."""

    columns: tuple[tuple[Strip, ...], ...]


def rows_of(page: Page, leading: float) -> list[Row]:
    """The page from top to bottom; a paragraph that stands alone is a row of one column."""
    right = max((piece.right for piece in page.pieces), default=0.0)
    rows: list[list[list[Strip]]] = []
    for strip in _strips(page.pieces, leading, right):
        if rows and _stands_beside(rows, strip):
            rows[-1].append([strip])
        elif rows and _goes_on_in_cell(rows[-1], strip):
            rows[-1][-1].append(strip)
        else:
            rows.append([[strip]])
    return [Row(tuple(tuple(column) for column in row)) for row in rows]


def _strips(pieces: Sequence[Piece], leading: float, right: float) -> Iterator[Strip]:
    strip = Strip()
    for piece in pieces:
        if strip.lines and not _goes_on(strip, piece, leading, right):
            yield strip
            strip = Strip()
        strip.lines.append(piece)
    if strip.lines:
        yield strip


def _goes_on(strip: Strip, piece: Piece, leading: float, right: float) -> bool:
    """Whether a line goes on the paragraph of the lines before it."""
    last = strip.lines[-1]
    step = piece.y - last.y
    if not 0.3 * last.size < step <= leading * _LOOSE * last.size:
        return False
    if abs(piece.size - last.size) > _SAME_SIZE or piece.bold != last.bold:
        return last.hyphen
    if piece.left > strip.right or piece.right < strip.left or _MARKER.match(piece.text):
        return False
    ended = last.text.endswith((".", ":", ";", "?", "!"))
    return not (ended and last.right < right * (1 - _SHORT) and not piece.text[:1].islower())


def _stands_beside(rows: list[list[list[Strip]]], strip: Strip) -> bool:
    """Whether a paragraph stands to the right of the last; earlier ones beside it are joined."""
    row = rows[-1]
    last = row[-1][-1]
    tolerance = last.lines[0].size * 0.6
    if strip.top > last.bottom + tolerance or strip.left <= last.left + tolerance:
        return False
    if strip.left < last.right and strip.top > last.bottom - tolerance * 0.5:
        return False
    start = len(rows) - 1
    # Paragraphs above the last that are still beside this one belong to the same cell.
    while start > 0 and len(row) == 1 and _is_above_in_cell(rows[start - 1], rows[start], strip):
        start -= 1
    if len(row) == 1:
        rows[start:] = [[[one for each in rows[start:] for one in each[0]]]]
    return True


def _is_above_in_cell(above: list[list[Strip]], below: list[list[Strip]], strip: Strip) -> bool:
    first = above[0][0]
    alone = len(above) == 1 and abs(first.left - below[0][0].left) < 3 * first.lines[0].size
    return alone and first.top >= strip.top - first.lines[0].size * 0.6


def _goes_on_in_cell(row: list[list[Strip]], strip: Strip) -> bool:
    """Whether a paragraph stands below the last column of a row and below no other."""
    last = row[-1][-1]
    near = strip.top - last.bottom < 3 * last.lines[0].size
    return (
        len(row) > 1
        and near
        and strip.left > max(s.left for s in row[-2]) + 10
        and (abs(strip.left - row[-1][0].left) < 3 * last.lines[0].size)
    )
