"""The live cells of a workbook, for those who write beside or into them."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.source import Source
from tenderlint.readers.workbook.grid import Cell, CellKind, build_grid
from tenderlint.readers.workbook.load import load


class LiveCell(NamedTuple):
    """A live cell and what of its surroundings decides how it may be changed."""

    cell: Cell
    labelled: bool
    """Whether live words stand before it in its row."""
    merged: bool
    """Whether it shows the value of a merged range."""


def live_cells(source: Source) -> dict[Location, LiveCell]:
    """Every live cell of the visible sheets, by its address.

    Raises:
        UnreadableError: it is no workbook, or cannot be read.
    """
    found: dict[Location, LiveCell] = {}
    for raw, notes in load(source).sheets:
        if raw.hidden:
            continue
        grid, _ = build_grid(source.name, raw, notes)
        shown = {first for first, _ in raw.merges}
        first_words: dict[int, int] = {}
        for row, column in sorted(grid.cells):
            if grid.cells[row, column].kind is CellKind.TEXT:
                first_words.setdefault(row, column)
        for address, cell in grid.cells.items():
            labelled = first_words.get(address[0], address[1]) < address[1]
            found[grid.at(cell)] = LiveCell(cell, labelled, address in shown)
    return found
