"""The form that `tenderlint init` writes: how its sheets are known, whatever else they hold."""

from __future__ import annotations

from itertools import islice

from tenderlint.readers.workbook.grid import Grid, RawSheet

MARK = "tenderlint form 1"
"""Stands in the first rows of each sheet of the form: that it is one, and of which shape."""
LISTS = "tenderlint lists"
"""The hidden sheet with the words of long drop-down lists; it says nothing of the tender."""

_MARKED_WITHIN = 12
"""Cells from the top in which the mark stands."""


def is_form(grid: Grid) -> bool:
    """Whether a sheet is one of the form's, by its mark."""
    return any(cell.words == MARK for cell in islice(grid.cells.values(), _MARKED_WITHIN))


def is_lists(raw: RawSheet) -> bool:
    """Whether a hidden sheet only holds the words of drop-down lists."""
    return raw.hidden and raw.name == LISTS
