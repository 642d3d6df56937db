"""Parts of a sheet that are not the tender's: what held before, and help for who fills it in."""

from __future__ import annotations

import re

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.grid import CellKind, Grid
from tenderlint.readers.workbook.marks import Address
from tenderlint.readers.workbook.tables import rows_of
from tenderlint.statements import Passage, Standing

_LONGEST_HEADING = 100
_OF_BEFORE = lazy(
    r"\b(?:superseded|for (?:reference|information)\b(?: only)?|not part of this tender"
    r"|(?:expiring|previous|current|existing|outgoing|old|last|incumbent'?s?|former|present)"
    r" (?:contract|arrangements?|service|provider|supplier|tender)(?:s)?\b"
    r"|last time|what we (?:have|pay) now)",
    re.IGNORECASE,
)
_OF_BIDDERS = lazy(
    r"\b(?:completed|given|provided|filled in|priced|returned) by (?:the |each )?"
    r"(?:provider|bidder|supplier|tenderer|contractor|applicant)s?\b",
    re.IGNORECASE,
)
_HELP = lazy(
    r"\((?:do not|don['’]t|please|example|e\.?g|include|enter|delete|note|for example|write|type"
    r"|state|this is)\b[^()]{3,200}\)|(?:e\.g\.|for example:?|example:) .{1,200}",
    re.IGNORECASE | re.DOTALL,
)


def without_others(grid: Grid) -> tuple[Grid, list[Passage]]:
    """The grid without what stands under a heading of the past, and without help in brackets."""
    rows = rows_of(grid)
    taken: dict[Address, Standing] = {}
    heading: Standing | None = None
    last = -2
    for row, cells in rows.items():
        if row > last + 1:
            heading = None
        last = row
        only = cells[0] if len(cells) == 1 else None
        if only is not None and only.kind is CellKind.TEXT:
            heading = _whose(only.words)
        for cell in cells:
            if heading is not None:
                taken[cell.row, cell.column] = heading
            elif cell.kind is CellKind.TEXT and _HELP.fullmatch(cell.words):
                taken[cell.row, cell.column] = Standing.GUIDANCE
    if not taken:
        return grid, []
    left = {place: cell for place, cell in grid.cells.items() if place not in taken}
    passages = [
        Passage(grid.cells[place].text, grid.where(place), standing)
        for place, standing in taken.items()
    ]
    return Grid(grid.file, grid.name, left, grid.covered, grid.unanswered), passages


def _whose(heading: str) -> Standing | None:
    """Whose the rows under a heading are, if not the tender's."""
    if len(heading) > _LONGEST_HEADING or heading.endswith(("?", ".")):
        return None
    if _OF_BIDDERS.search(heading):
        return Standing.RESPONSE
    return Standing.SUPERSEDED if _OF_BEFORE.search(heading) else None
