"""What the engine saw on each page, without headers, footers and page numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tenderlint.quantities.patterns import lazy

_BAND = 0.085
"""The share of a page at its top and at its bottom where headers and footers stand."""
_REPEATED = 2
"""On how many pages the same words stand there at the same height; chance does not do that."""
_NUMBERED = 3
"""The same for words that differ by the number of their page; "Lot 1" and "Lot 2" do so too."""
_UNNUMBERED = 3
"""How many pages may come before the first that counts."""
_PAGE_NUMBER = lazy(
    r"[-–—|\s]*(?:page|p\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|\|)\s*(?:\d{1,4}|page))?[-–—|\s]*",
    re.IGNORECASE,
)
_ALIGNED = 2.5
"""Lines that begin so near each other, in points, begin in one column."""
_NEAR = 6
"""How many font sizes above or below the next line of a column stands."""
_MARK = lazy(
    r"[•●▪◦·‣–—*\uf0b7\uf0a7-]|o|\(?(?:[a-z]|[ivx]{1,5})\)|\d{1,2}(?:\.\d{1,3}){1,4}\.?|\d{1,2}[.)]"
)
_AFTER_MARK = 6
_DIGITS = lazy(r"\d{1,4}")


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
    gaps: Sequence[tuple[int, float, float]] = ()
    """Gaps that are wider than those between words: before which character, from where to where."""


class Page(NamedTuple):
    """One page."""

    number: int
    height: float
    pieces: tuple[Piece, ...]
    shows: bool = True
    """Whether anything at all is drawn on it."""
    pictured: bool = False
    """Whether one picture takes up much of it."""

    @property
    def has_words(self) -> bool:
        """Whether it has any words."""
        return any(letter.isalnum() for piece in self.pieces for letter in piece.text)


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without headers, footers and page numbers."""
    same = Counter(key for page in pages for key in {_key(page, p) for p in page.pieces})
    alike = Counter(key for page in pages for key in {_numbered(page, p) for p in page.pieces})

    def is_furniture(page: Page, piece: Piece) -> bool:
        if not _in_band(page, piece):
            return False
        repeated = same[_key(page, piece)] >= _REPEATED
        counted = alike[_numbered(page, piece)] >= _NUMBERED
        return repeated or counted or _PAGE_NUMBER.fullmatch(piece.text) is not None

    return [
        page._replace(pieces=tuple(p for p in page.pieces if not is_furniture(page, p)))
        for page in pages
    ]


def with_cells(page: Page) -> Page:
    """The page with lines divided where a wide gap ends at a column's edge.

    The mark of a list's item or of a clause, which stands apart from its words, is one with them.
    """
    page = page._replace(pieces=tuple(_marked(page.pieces)))
    edges = sorted((round(piece.left), piece.y) for piece in page.pieces)
    lefts = [left for left, _ in edges]

    def is_edge(piece: Piece, left: float) -> bool:
        near = edges[bisect_left(lefts, left - _ALIGNED) : bisect_right(lefts, left + _ALIGNED)]
        return any(0 < abs(y - piece.y) < _NEAR * piece.size for _, y in near)

    pieces = (cell for piece in page.pieces for cell in _cells(piece, is_edge))
    return page._replace(pieces=tuple(pieces))


def _marked(pieces: Iterable[Piece]) -> Iterator[Piece]:
    mark: Piece | None = None
    for piece in pieces:
        if mark is not None and _belongs(mark, piece):
            shift = len(mark.text) + 1
            gaps = tuple((place + shift, right, left) for place, right, left in piece.gaps)
            text = f"{mark.text} {piece.text}"
            yield piece._replace(text=text, left=mark.left, gaps=gaps)
            mark = None
            continue
        if mark is not None:
            yield mark
        mark = piece if _MARK.fullmatch(piece.text) else None
        if mark is None:
            yield piece
    if mark is not None:
        yield mark


def _belongs(mark: Piece, piece: Piece) -> bool:
    """Whether words stand on the line of a mark, shortly after it."""
    return (
        abs(mark.y - piece.y) < piece.size * 0.4
        and 0 <= piece.left - mark.right < _AFTER_MARK * piece.size
    )


def _cells(piece: Piece, is_edge: Callable[[Piece, float], bool]) -> Iterator[Piece]:
    rest, start = piece, 0
    for place, right, left in piece.gaps:
        if _MARK.fullmatch(piece.text[start:place].strip()) is None and is_edge(piece, left):
            yield rest._replace(text=piece.text[start:place].strip(), right=right, hyphen=False)
            rest, start = rest._replace(text=piece.text[place:], left=left), place
    yield rest


def _in_band(page: Page, piece: Piece) -> bool:
    depth = page.height * _BAND
    return piece.y < depth or piece.y > page.height - depth


def _key(page: Page, piece: Piece) -> tuple[str, int]:
    """What a header has in common with that of the next page: its words and its height."""
    return (piece.text, round(piece.y / 4)) if _in_band(page, piece) else ("", 0)


def _numbered(page: Page, piece: Piece) -> tuple[str, int]:
    """The same without the number of the page."""
    words, height = _key(page, piece)

    def counted(match: re.Match[str]) -> str:
        return "#" if 0 <= page.number - int(match[0]) <= _UNNUMBERED else match[0]

    return _DIGITS.sub(counted, words), height


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
        if before.size == after.size and 0.9 <= (after.y - before.y) / before.size <= 2.5
    )
    return steps[len(steps) // 4] if steps else 1.2
