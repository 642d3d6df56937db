"""A sheet as a grid of live cells, and the words on it that are not part of the tender."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.workbook.marked import SUGGESTION, SUGGESTIONS
from tenderlint.readers.workbook.marks import (
    Address,
    Look,
    SheetMarks,
    column_letters,
    parse_address,
)
from tenderlint.readers.workbook.words import RichText, blank
from tenderlint.statements import Passage, Standing

Scalar = str | int | float | bool | dt.date | dt.time | dt.timedelta


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    """A number shown as a percentage; its text is the percentage."""
    DATE = "date"
    BOOL = "bool"


_TEXT, _PLAIN, _LIVE = CellKind.TEXT, Look.PLAIN, Standing.LIVE


class Cell(NamedTuple):
    """One live cell that is not empty."""

    row: int
    column: int
    """Both counted from 0."""
    kind: CellKind
    text: str
    """What stands in the cell, whole."""
    live: str
    """The same, of the same length, with struck-out words as spaces."""

    @property
    def address(self) -> str:
        """The cell's address, such as "C9"."""
        return address_of((self.row, self.column))

    @property
    def words(self) -> str:
        """The live words without the space around them."""
        return self.live.strip()


class RawSheet(NamedTuple):
    """A sheet as the workbook engine gives it."""

    name: str
    hidden: bool
    merges: tuple[tuple[Address, Address], ...]
    cells: Iterable[tuple[int, int, Scalar]]
    """Row, column and value of each cell that is not empty."""


class Annotations(NamedTuple):
    """What the package says of one sheet beyond its values."""

    marks: SheetMarks
    struck: Mapping[Address, RichText]
    comments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The live cells of one visible sheet."""

    file: str
    name: str
    cells: dict[Address, Cell]
    covered: dict[Address, Address]
    """Cells that a merged range covers, and the cell that shows the range's value."""
    unanswered: dict[Address, str] = field(default_factory=dict)
    """Cells with a formula that has no stored result, or with an error, and which it is."""

    @property
    def root(self) -> Location:
        """The address of the sheet itself."""
        return Location(self.file, sheet=self.name)

    def at(self, cell: Cell) -> Location:
        """The address of a cell."""
        return Location(self.file, sheet=self.name, cell=cell.address)

    def where(self, address: Address) -> Location:
        """The address of a place that may hold no live cell."""
        return Location(self.file, sheet=self.name, cell=address_of(address))


def address_of(address: Address) -> str:
    """Row and column, counted from 0, as people write them: (8, 2) is "C9"."""
    return f"{column_letters(address[1])}{address[0] + 1}"


def first_row(grid: Grid) -> tuple[Cell, ...]:
    """The cells of the first row that has any, from left to right."""
    first = next(iter(grid.cells.values()), None)
    if first is None:
        return ()
    return tuple(takewhile(lambda cell: cell.row == first.row, grid.cells.values()))


def build_grid(
    file: str, raw: RawSheet, annotations: Annotations | None
) -> tuple[Grid, list[Passage]]:
    """The grid of a visible sheet, and the words on it that are hidden, struck out or comments."""
    marks = annotations.marks if annotations else SheetMarks()
    struck = annotations.struck if annotations else {}
    grid = Grid(file, raw.name, {}, _covered(raw.merges), _unanswered(marks))
    ignored: list[Passage] = []
    hides = bool(marks.hidden_rows or marks.hidden_columns)
    for row, column, value in raw.cells:
        place = (row, column)
        look = marks.looks.get(place, _PLAIN)
        if type(value) is str:  # most cells of a long sheet; they take no call
            kind, text = _TEXT, value
        else:
            kind, text = shown(value, percent=_is_percent(look))
        if grid.unanswered:
            grid.unanswered.pop(place, None)
        if not text or text.isspace():
            continue
        standing = _standing(marks, place, look) if hides or look is not _PLAIN else _LIVE
        suggested = SUGGESTION in text
        if suggested and standing is _LIVE and text.lstrip().startswith(SUGGESTION):
            standing = Standing.SUGGESTED
        if standing is not _LIVE:
            ignored.append(Passage(text, grid.where(place), standing))
            continue
        rich = struck.get(place) if struck else None
        if rich is None:
            live = _unmarked(text) if suggested else text
            grid.cells[place] = Cell(row, column, kind, text, live)
            continue
        cell = Cell(row, column, kind, rich.text, _unmarked(blank(rich.text, rich.struck)))
        ignored.extend(_struck_words(grid.at(cell), rich))
        if cell.words:
            grid.cells[place] = cell
    ignored.extend(_comment_words(file, raw.name, annotations))
    return grid, ignored


def _is_percent(look: Look) -> bool:
    return look is not _PLAIN and Look.PERCENT in look


def _unmarked(live: str) -> str:
    """Live words with spaces for the mark of a suggestion among them."""
    return live.replace(SUGGESTION, " " * len(SUGGESTION))


def lists_suggestions(grid: Grid) -> bool:
    """Whether a sheet is the list of suggestions in a copy that tenderlint wrote."""
    first = grid.cells.get((0, 0))
    return first is not None and first.text.startswith(SUGGESTIONS)


def hidden_words(file: str, raw: RawSheet, standing: Standing) -> list[Passage]:
    """All words of a sheet that is not part of the tender as a whole."""
    passages = []
    for row, column, value in raw.cells:
        _, text = shown(value, percent=False)
        if text.strip():
            where = Location(file, sheet=raw.name, cell=address_of((row, column)))
            passages.append(Passage(text, where, standing))
    return passages


def shown(value: Scalar, *, percent: bool) -> tuple[CellKind, str]:
    """What kind of value it is, and its text: the one that is quoted as evidence."""
    if isinstance(value, bool):
        return CellKind.BOOL, "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        if percent:
            return CellKind.PERCENT, f"{plain_number(_decimal(value) * 100)}%"
        return CellKind.NUMBER, _digits(value)
    if isinstance(value, (dt.date, dt.time)):
        return _moment(value)
    return CellKind.TEXT, str(value)


def _moment(value: dt.date | dt.time) -> tuple[CellKind, str]:
    if isinstance(value, dt.time):
        return CellKind.TEXT, _clock(value.isoformat())
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        return CellKind.DATE, _clock(value.isoformat(" "))
    return CellKind.DATE, value.isoformat()[: len("2026-11-02")]


def plain_number(number: Decimal) -> str:
    """A number in digits, without an exponent and without zeros that say nothing."""
    if not number:
        return "0"  # and not "-0"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _digits(value: float) -> str:
    """A number as `plain_number` gives it; most need no Decimal for that."""
    text = str(value) if isinstance(value, int) else f"{value:.15g}"
    needs_care = not value or "e" in text or "n" in text  # an exponent, -0, inf or nan
    return plain_number(_decimal(value)) if needs_care else text


def _decimal(value: float) -> Decimal:
    # Fifteen digits are what a spreadsheet stores; the rest is binary dust (0.30000000000000004).
    return Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")


def _clock(text: str) -> str:
    """A time of day without seconds that are zero."""
    return text.removesuffix(":00") if text.count(":") > 1 else text


def _covered(merges: Iterable[tuple[Address, Address]]) -> dict[Address, Address]:
    covered = {}
    for first, last in merges:
        height, width = last[0] - first[0] + 1, last[1] - first[1] + 1
        if height * width > 10_000:  # a whole column or row merged as decoration
            continue
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                if (row, column) != first:
                    covered[row, column] = first
    return covered


def _unanswered(marks: SheetMarks) -> dict[Address, str]:
    reasons = dict.fromkeys(marks.formulas, "a formula without a stored result")
    reasons |= dict.fromkeys(marks.errors, "an error instead of a value")
    return {
        place: why
        for place, why in reasons.items()
        if place[0] not in marks.hidden_rows and not marks.hides_column(place[1])
    }


def _standing(marks: SheetMarks, place: Address, look: Look) -> Standing:
    row, column = place
    if row in marks.hidden_rows or marks.hides_column(column) or Look.CONCEALED in look:
        return Standing.HIDDEN
    return Standing.STRUCK if Look.STRUCK in look else Standing.LIVE


def _struck_words(where: Location, rich: RichText) -> list[Passage]:
    return [
        Passage(rich.text[start:end], where.within(start, end), Standing.STRUCK)
        for start, end in rich.struck
        if rich.text[start:end].strip()
    ]


def _comment_words(file: str, sheet: str, annotations: Annotations | None) -> list[Passage]:
    comments = annotations.comments if annotations else ()
    return [
        Passage(text, Location(file, sheet=sheet, cell=_proper(cell)), Standing.COMMENT)
        for cell, text in comments
    ]


def _proper(cell: str) -> str:
    return address_of(parse_address(cell.partition(":")[0].replace("$", "")))
