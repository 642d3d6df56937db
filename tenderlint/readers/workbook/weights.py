"""Weights of award criteria that stand outside a table made for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Quote, percent_of, quote, share
from tenderlint.readers.workbook.criteria import kind_of
from tenderlint.readers.workbook.found import NOTHING, Found
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.tables import Rows, is_total
from tenderlint.statements import Confidence, How, Pointer

_WHOLE = Fraction(100)
_LEAST_RUN = 3
"""So many weights one below the other that come to 100% are a table of criteria."""
_LEAST_PAIR = 2
_LONGEST_NAME = 8
_LONGEST_CRITERION = 20
_PERCENT = lazy(r"\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)\.?")
_NUMBERED = lazy(r"[A-Za-z]{0,2}\d{1,2}(?:\.\d{1,2})?[.)]?")
_SCORED = lazy(
    r"\b(?:scor\w+|criteri\w+|weight\w*|evaluat\w+|out of 100|marks|price.{1,5}quality"
    r"|quality.{1,5}price|pwysol\w+)\b|%",
    re.IGNORECASE,
)
"""What stands over criteria with their weights."""
_WEIGHTING = lazy(
    r"(?P<name>.{3,60}?)[\s:,–-]*\b(?:weighting|weight|percentage weighting|% weighting)\b"
    r"[\s:(]*(?:%|per ?cent|percentage)?[\s):]*",
    re.IGNORECASE,
)
_PRICE, _QUALITY = r"(?:price|cost|commercial|finance|financial)s?", r"(?:quality|technical)"
_PRICE_FIRST = lazy(rf"{_PRICE}[^a-z]+(?:and |to |v |vs )?{_QUALITY}\b.{{0,30}}", re.IGNORECASE)
_QUALITY_FIRST = lazy(rf"{_QUALITY}[^a-z]+(?:and |to |v |vs )?{_PRICE}\b.{{0,30}}", re.IGNORECASE)
_RATIO = lazy(r"(\d{1,3})\s?%?\s?(?:[:/–-]|to|and)\s?(\d{1,3})\s?%?")


def runs_of_weights(grid: Grid, rows: Rows) -> Iterator[list[tuple[Cell, ...]]]:
    """Names with weights, one below the other, that come to a hundred together.

    Three of them or more; two where they are price and quality, or stand under a heading of
    scores. Bare numbers count only if one of the names is that of a price.
    """
    run: list[tuple[Cell, ...]] = []
    for row in (*rows, None):
        pairs = list(_weighted(grid, rows[row])) if row is not None else []
        following = [pair for pair in pairs if run and _follows(run[-1], pair)]
        if following:
            run.append(following[0])
            continue
        yield from _complete(grid, rows, run)
        run = pairs[:1]


def _complete(
    grid: Grid, rows: Rows, run: list[tuple[Cell, ...]]
) -> Iterator[list[tuple[Cell, ...]]]:
    if len(run) < _LEAST_PAIR:
        return
    total = sum((percent_of(quote(grid, weight)) or Fraction(0)) for _, weight in run)
    if total not in (_WHOLE, 1):
        return
    priced = any(kind_of(name.words) != "quality" for name, _ in run)
    percent = all(_is_percent(weight) for _, weight in run)
    above = rows.get(run[0][0].row - 1, ())
    headed = any(_SCORED.search(cell.words) for cell in above)
    if headed or (priced and (percent or len(run) >= _LEAST_RUN)):
        yield run


def _weighted(grid: Grid, cells: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The name that a row begins with, with each number in the row that may be its weight."""
    texts = [cell for cell in cells if cell.kind is CellKind.TEXT and not _is_percent(cell)]
    named = [cell for cell in texts if not _NUMBERED.fullmatch(cell.words)]
    if not named or is_total(named[0].words) or len(named[0].words.split()) > _LONGEST_CRITERION:
        return
    for cell in cells:
        number = percent_of(quote(grid, cell))
        if cell.column > named[0].column and number is not None and 0 < number <= _WHOLE:
            yield named[0], cell


def _is_percent(cell: Cell) -> bool:
    return cell.kind is CellKind.PERCENT or (
        cell.kind is CellKind.TEXT and _PERCENT.fullmatch(cell.words) is not None
    )


def _follows(before: tuple[Cell, ...], pair: tuple[Cell, ...]) -> bool:
    below = pair[0].row == before[0].row + 1
    return below and [cell.column for cell in before] == [cell.column for cell in pair]


def weight_of_label(grid: Grid, label: Cell, value: Cell, lot: str | None) -> Found:
    """The criterion of a label such as "Social value weighting (%)", with its weight."""
    match = _WEIGHTING.fullmatch(label.words)
    weight = percent_of(quote(grid, value))
    if match is None or weight is None or len(match["name"].split()) > _LONGEST_NAME:
        return NOTHING
    start = label.live.find(match["name"])
    said, measured = quote(grid, label, start, start + len(match["name"])), quote(grid, value)
    fraction = value.kind is CellKind.NUMBER and 0 < weight < 1
    item = said.words.casefold()
    return Found(
        (
            said.says(Pointer("criterion.name", lot, item), said.words),
            said.says(
                Pointer("criterion.kind", lot, item),
                kind_of(said.words),
                How.DERIVED,
                Confidence.MEDIUM,
            ),
            *(
                ()
                if fraction or weight > _WHOLE
                else (measured.says(Pointer("criterion.weight", lot, item), share(weight)),)
            ),
        )
    )


def price_and_quality(label: str, said: Quote, lot: str | None) -> Found:
    """Both weights of "Price : Quality" beside "40 : 60"."""
    first = _PRICE_FIRST.fullmatch(label)
    if first is None and _QUALITY_FIRST.fullmatch(label) is None:
        return NOTHING
    match = _RATIO.fullmatch(said.words)
    if match is None or int(match[1]) + int(match[2]) != _WHOLE:
        return NOTHING
    start = said.span[0]
    fields = ("award.stated_price_weight", "award.stated_quality_weight")
    names = fields if first is not None else fields[::-1]
    return Found(
        tuple(
            quote(said.grid, said.cell, start + match.start(group), start + match.end(group)).says(
                Pointer(name, lot), share(Fraction(match[group]))
            )
            for group, name in enumerate(names, 1)
        )
    )
