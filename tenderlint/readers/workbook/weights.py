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
_LONGEST_NAME = 8
_WEIGHTING = lazy(
    r"(?P<name>.{3,60}?)[\s:,–-]*\b(?:weighting|weight|percentage weighting|% weighting)\b"
    r"[\s:(]*(?:%|per ?cent|percentage)?[\s):]*",
    re.IGNORECASE,
)
_PRICE, _QUALITY = r"(?:price|cost|commercial|finance|financial)s?", r"(?:quality|technical)"
_PRICE_FIRST = lazy(rf"{_PRICE}[^a-z]+(?:and |to |v |vs )?{_QUALITY}\b.{{0,30}}", re.IGNORECASE)
_QUALITY_FIRST = lazy(rf"{_QUALITY}[^a-z]+(?:and |to |v |vs )?{_PRICE}\b.{{0,30}}", re.IGNORECASE)
_RATIO = lazy(r"(\d{1,3})\s?%?\s?(?:[:/–-]|to|and)\s?(\d{1,3})\s?%?")


def runs_of_weights(rows: Rows) -> Iterator[list[tuple[Cell, ...]]]:
    """Names beside percentages, one below the other, that come to a hundred together."""
    run: list[tuple[Cell, ...]] = []
    for row in (*rows, None):
        pair = _weighted(rows[row]) if row is not None else None
        follows = pair is not None and (not run or _follows(run[-1], pair))
        if not follows:
            if len(run) >= _LEAST_RUN:
                yield run
            run = []
        if pair is not None:
            run.append(pair)


def _weighted(cells: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
    """A name with the percentage beside it, the last two cells of a row."""
    if len(cells) < 2:
        return None
    name, weight = cells[-2:]
    percent = weight.kind is CellKind.PERCENT or "%" in weight.words
    if name.kind is not CellKind.TEXT or not percent or is_total(name.words):
        return None
    return name, weight


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
