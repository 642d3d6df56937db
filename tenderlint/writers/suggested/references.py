"""Which cells the formulas of a workbook refer to; where that is not certain, all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.markup import local_name, parse
from tenderlint.readers.workbook.marks import Address, column_number

_LONGEST = 8_192
"""Characters of a formula; Excel allows no more."""
_STRING = lazy(r'"[^"]*"')
_LAST = (1_048_575, 16_383)
_CELL = r"\$?([A-Z]{1,3})\$?(\d{1,7})"
_REFERENCE = lazy(
    r"(?:(?:'([^']{1,80})'|([^\W\d][\w.]{0,60}))!)?"
    rf"(?:{_CELL}(?::{_CELL})?|\$?([A-Z]{{1,3}}):\$?([A-Z]{{1,3}})|\$?(\d{{1,7}}):\$?(\d{{1,7}}))"
    r"(?![\w(.!])"
)
_KNOWN = lazy(r"[^\W\d][\w.]{0,60}\(|\b(?:TRUE|FALSE)\b|\d[\d.]*(?:E[+-]?\d+)?|#[A-Z/0]+[!?]?")
_NAME = lazy(r"[^\W\d]|\[")


class Area(NamedTuple):
    """A rectangle of cells, both corners included."""

    sheet: str
    """In lower case."""
    first: Address
    last: Address


class References:
    """The cells of a workbook that its formulas refer to."""

    def __init__(self, areas: Iterable[Area], *, certain: bool) -> None:
        self._areas = tuple(areas)
        self._certain = certain

    @property
    def all(self) -> bool:
        """Whether it cannot be told, so that every cell counts as referred to."""
        return not self._certain

    def reach(self, sheet: str, at: Address) -> bool:
        """Whether a formula may refer to a cell."""
        if not self._certain:
            return True
        return any(
            area.sheet == sheet.lower()
            and area.first[0] <= at[0] <= area.last[0]
            and area.first[1] <= at[1] <= area.last[1]
            for area in self._areas
        )


class Formula(NamedTuple):
    """A formula as it stands in its sheet."""

    text: str
    spread: str
    """The range over which it is shared; empty if it stands alone."""


def references_of(formulas: Iterable[tuple[str, Formula]]) -> References:
    """What formulas refer to, each with the name of its sheet."""
    areas: list[Area] = []
    certain = True
    for sheet, formula in formulas:
        found = _areas(sheet, formula)
        certain = certain and found is not None
        areas += found or ()
    return References(dict.fromkeys(areas), certain=certain)


def _areas(sheet: str, formula: Formula) -> list[Area] | None:
    """What one formula refers to; None where that cannot be told."""
    if len(formula.text) > _LONGEST:
        return None
    text = _STRING.sub('""', formula.text)
    found = [_area(sheet, match, formula.spread) for match in _REFERENCE.finditer(text)]
    rest = _KNOWN.sub(" ", _REFERENCE.sub(" ", text))
    return None if _NAME.search(rest) else [area for area in found if area is not None]


def _area(sheet: str, match: object, spread: str) -> Area | None:
    groups = match.groups()  # type: ignore[attr-defined]
    named = groups[0] or groups[1] or sheet
    if "[" in named:  # in another workbook
        return None
    first, last = _corners(groups[2:])
    height, width = _size(spread)
    bottom = min(last[0] + height, _LAST[0]), min(last[1] + width, _LAST[1])
    return Area(named.lower(), first, bottom)


def _corners(groups: tuple[str | None, ...]) -> tuple[Address, Address]:
    left, top, right, bottom, from_column, to_column, from_row, to_row = groups
    if left and top:
        first = int(top) - 1, column_number(left)
        last = (int(bottom) - 1, column_number(right)) if right and bottom else first
    elif from_column and to_column:
        first, last = (0, column_number(from_column)), (_LAST[0], column_number(to_column))
    else:
        first, last = (int(from_row or 1) - 1, 0), (int(to_row or 1) - 1, _LAST[1])
    low = min(first[0], last[0]), min(first[1], last[1])
    return low, (max(first[0], last[0]), max(first[1], last[1]))


def _size(spread: str) -> Address:
    """How many rows and columns further a shared formula goes."""
    match = _REFERENCE.fullmatch(spread)
    if match is None:
        return 0, 0
    first, last = _corners(match.groups()[2:])
    return last[0] - first[0], last[1] - first[1]


def formulas_in(pieces: Iterable[bytes]) -> Iterator[Formula]:
    """The formulas of a worksheet part's cells, and of a workbook part's defined names.

    Raises:
        MalformedError: it is not well-formed.
        UnreadableError: it declares a document type.
    """
    watcher = _FormulaWatcher()
    parse(pieces, watcher)
    yield from watcher.found


class _FormulaWatcher:
    def __init__(self) -> None:
        self.found: list[Formula] = []
        self._inside = False
        self._text: list[str] = []
        self._spread = ""

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if local_name(name) == "f":
            self._inside, self._text = True, []
            self._spread = attributes.get("ref", "")

    def _end(self, name: str) -> None:
        if local_name(name) == "f":
            self._inside = False
            if self._text:
                self.found.append(Formula("".join(self._text), self._spread))

    def _characters(self, text: str) -> None:
        if self._inside:
            self._text.append(text)
