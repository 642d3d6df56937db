"""Columns for those who answer a tender: what bidders write there is not what the buyer asks."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.tables import Rows, rows_of
from tenderlint.statements import Passage, Standing

_LEAST_COLUMNS = 2
_LONGEST_HEADER = 60
_OF_BIDDERS = lazy(
    r"(?:(?:the )?(?:bidder|supplier|tenderer|applicant|provider|organisation|contractor|potential "
    r"supplier|respondent)s?|your(?: organisation)?s?) (?:response|answer|reply|evidence|submission"
    r"|comment|statement|price|offer|proposal|figure|input|compliance)s?\b.{0,40}"
    r"|(?:to be )?complet\w+ by (?:the )?(?:bidder|supplier|tenderer|applicant|provider)s?"
    r"|(?:bidder|supplier|tenderer|applicant|provider)s? to complete|ymateb y cynigydd"
)
_EXAMPLE = lazy(
    r"(?:worked )?examples?(?: (?:only|answer|response|text|entry|of answer))?|e g|sample answer"
)
_SCORING = lazy(r"(?:evaluator|assessor|marker|panel|moderat\w+)s? ?(?:score|comment|note)s?")
_PLAIN_RESPONSE = frozenset(
    {"response", "answer", "responses", "answers", "reply", "your answer", "your response",
     "your evidence", "your reply", "your offer", "your price"}
)  # fmt: skip
_ASKED = lazy(
    r"(?:our |the |minimum |mandatory |council |buyer |authority )*"
    r"(?:requirement|standard|threshold|criteri\w+|expectation|need|pass mark|level)s?(?: .{0,30})?"
    r"|what (?:we|the council|is) (?:need|require|expect|ask|want)\w*(?: .{0,30})?|detail(?:s)?"
)


def without_responses(grid: Grid) -> tuple[Grid, list[Passage]]:
    """The grid without the cells that bidders fill in, and those cells' words.

    A column is theirs, or shows examples, if its header says so; where it is headed "Response"
    only, if another column holds what is asked.
    """
    rows = rows_of(grid)
    taken: dict[Address, Standing] = {}
    for row, header in rows.items():
        for column, standing in _columns_of_others(header):
            taken.update((place, standing) for place in _below(rows, row, column))
    if not taken:
        return grid, []
    left = {place: cell for place, cell in grid.cells.items() if place not in taken}
    passages = [
        Passage(grid.cells[place].text, grid.where(place), standing)
        for place, standing in taken.items()
    ]
    return Grid(grid.file, grid.name, left, grid.covered, grid.unanswered), passages


def _columns_of_others(header: tuple[Cell, ...]) -> Iterator[tuple[int, Standing]]:
    texts = [cell for cell in header if cell.kind is CellKind.TEXT]
    if len(texts) <= _LEAST_COLUMNS - 1 or len(texts) < len(header):
        return
    keys = {cell.column: key_of(cell.words) for cell in texts if len(cell.words) <= _LONGEST_HEADER}
    yield from ((column, Standing.SUPERSEDED) for column in _old_columns(keys))
    asks = any(_ASKED.fullmatch(key) for key in keys.values())
    for column, key in keys.items():
        if _EXAMPLE.fullmatch(key):
            yield column, Standing.GUIDANCE
        elif (
            _OF_BIDDERS.fullmatch(key)
            or _SCORING.fullmatch(key)
            or (key in _PLAIN_RESPONSE and asks)
        ):
            yield column, Standing.RESPONSE


def _old_columns(keys: dict[int, str]) -> Iterator[int]:
    """The columns of what held before, where another one says what holds now."""
    old = [column for column, key in keys.items() if _BEFORE.match(key)]
    versions = {
        column: int(match["number"])
        for column, key in keys.items()
        if (match := _VERSION.search(key)) is not None
    }
    latest = max(versions.values(), default=0)
    old += [column for column, number in versions.items() if number < latest]
    now = [column for column, key in keys.items() if _NOW.match(key) and column not in old]
    if now or len(versions) > 1:
        yield from dict.fromkeys(old)


_BEFORE = lazy(
    r"(?:was|old|previous(?:ly)?|superseded|before|first draft|earlier|original(?:ly)?|last time"
    r"|current(?: contract| provision| service)|present(?: contract)?|existing)\b"
)
_NOW = lazy(
    r"(?:is|now|new|agreed|revised|final|proposed|current|updated?|amended|live|this time"
    r"|tender|latest)\b"
)
_VERSION = lazy(r"\b(?:v|version |draft )(?P<number>\d{1,2})\b")


def _below(rows: Rows, row: int, column: int) -> Iterator[Address]:
    """The cells of a column down to the next empty row."""
    while (row := row + 1) in rows:
        for cell in rows[row]:
            if cell.column == column:
                yield row, column
