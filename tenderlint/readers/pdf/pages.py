"""What the engine saw on each page, without headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tenderlint.quantities.patterns import lazy

_BAND = 0.11
"""The share of a page at its top and at its bottom where headers and footers stand."""
_REPEATED = 0.3
"""The share of the pages on which a header stands at least."""
_PAGE_NUMBER = lazy(
    r"[-–—|\s]*(?:page|p\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|\|)\s*(?:\d{1,4}|page))?[-–—|\s]*",
    re.IGNORECASE,
)
_DIGITS = lazy(r"\d+")


class Piece(NamedTuple):
    """Words that stand on one line, with no wide gap between them."""

    text: str
    left: float
    right: float
    y: float
    """How far below the top of the page the line stands."""
    size: float
    bold: bool = False
    hyphen: bool = False
    """Whether its last word is broken and goes on in the next line."""


class Page(NamedTuple):
    """One page."""

    number: int
    height: float
    pieces: tuple[Piece, ...]
    shows: bool = True
    """Whether anything at all is drawn on it."""


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without headers, footers and page numbers."""
    seen = Counter(key for page in pages for key in {_key(page, p) for p in page.pieces})
    least = max(2, round(len(pages) * _REPEATED))

    def is_furniture(page: Page, piece: Piece) -> bool:
        if not _in_band(page, piece):
            return False
        return seen[_key(page, piece)] >= least or _PAGE_NUMBER.fullmatch(piece.text) is not None

    return [
        page._replace(pieces=tuple(p for p in page.pieces if not is_furniture(page, p)))
        for page in pages
    ]


def _in_band(page: Page, piece: Piece) -> bool:
    depth = page.height * _BAND
    return piece.y < depth or piece.y > page.height - depth


def _key(page: Page, piece: Piece) -> tuple[str, int]:
    """What a header has in common with that of the next page: its words and its height."""
    if not _in_band(page, piece):
        return "", 0
    return _DIGITS.sub("#", piece.text), round(piece.y / 4)


def usual_size(pages: Iterable[Page]) -> float:
    """The size in which most letters are set."""
    letters: Counter[float] = Counter()
    for page in pages:
        for piece in page.pieces:
            letters[piece.size] += len(piece.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def usual_leading(pages: Iterable[Page]) -> float:
    """How far apart the lines of a paragraph stand, in font sizes."""
    steps = sorted(
        (after.y - before.y) / before.size
        for page in pages
        for before, after in zip(page.pieces, page.pieces[1:], strict=False)
        if before.size == after.size and 0.9 <= (after.y - before.y) / before.size <= 3
    )
    return steps[len(steps) // 4] if steps else 1.2
