"""What flattened OCDS looks like; every workbook is asked, so that nothing heavy stands here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.grid import Cell, Grid, first_row
from tenderlint.readers.workbook.tables import rows_of

OCID: Final = "ocid"

_PATH: Final = lazy(r"\w+(?:/\w+)+")
_OWN: Final = frozenset({"tag", "initiationType", "language", "date", "description"})
"""Members of a release itself, whose names are paths of one step."""

_COMMENT: Final = "#"

_ABOUT: Final = frozenset(
    {"version", "uri", "extensions", "publisheddate", "license", "publicationpolicy"}
)
"""Labels of the sheet that says where the data come from; it stands on its side."""
_LEAST_ABOUT: Final = 3


def is_flattened(grid: Grid) -> bool:
    """Whether a sheet holds flattened OCDS, by its headings."""
    header = first_row(grid)
    if header and _is_comment(header):
        header = next(iter(without_comments(grid)), ())
    words = {cell.words for cell in header}
    return OCID in words and any(word in _OWN or _PATH.fullmatch(word) for word in words)


def is_about(grid: Grid) -> bool:
    """Whether a sheet, by the words in its first column, is that of the package's own data."""
    words = {cell.words.casefold() for cell in grid.cells.values() if cell.column == 0}
    return len(_ABOUT & words) >= _LEAST_ABOUT


def without_comments(grid: Grid) -> Iterable[tuple[Cell, ...]]:
    """The rows of a sheet that are no remarks."""
    return (cells for cells in rows_of(grid).values() if not _is_comment(cells))


def _is_comment(cells: tuple[Cell, ...]) -> bool:
    return cells[0].words.startswith(_COMMENT)
