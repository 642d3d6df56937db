"""A Word document while it is read: paragraphs and tables that are not finished yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tenderlint.statements import Standing


@dataclass(slots=True)
class Field:
    """A field: its instruction is no prose, its result is, unless it is a table of contents."""

    instruction: str = ""
    closed: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether its result is a table of contents or an index."""
        first = self.instruction.split(maxsplit=1)[:1]
        return first in (["TOC"], ["INDEX"], ["TOA"])


class Words(NamedTuple):
    """Words of one kind that follow each other."""

    text: str
    standing: Standing
    contents: Field | None = None
    """The table of contents in which they stand."""


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph."""

    style: str = ""
    level: int | None = None
    """The outline level that it states itself, 0 the highest, 9 for none."""
    numbering: str | None = None
    depth: int | None = None
    words: list[Words] = field(default_factory=list)
    plain: bool = False
    """Whether some of its words are not bold."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes and endnotes that it refers to: kind and id."""
    comments: list[str] = field(default_factory=list)
    after: Flow = field(default_factory=list)
    """What stands in text boxes that hang on it."""


@dataclass(slots=True)
class OpenCell:
    """A cell of a table."""

    width: int = 1
    goes_on: bool = False
    """Whether it belongs to the cell above it."""
    deleted: bool = False
    flow: Flow = field(default_factory=list)


@dataclass(slots=True)
class OpenRow:
    """A row of a table."""

    before: int = 0
    """Columns that it leaves out on the left."""
    standing: Standing = Standing.LIVE
    cells: list[OpenCell] = field(default_factory=list)


@dataclass(slots=True)
class OpenTable:
    """A table."""

    rows: list[OpenRow] = field(default_factory=list)

    @property
    def standing(self) -> Standing:
        """What stands in the cell that is read now."""
        row = self.rows[-1] if self.rows else None
        if row is None or row.standing is not Standing.LIVE:
            return Standing.LIVE if row is None else row.standing
        deleted = bool(row.cells) and row.cells[-1].deleted
        return Standing.STRUCK if deleted else Standing.LIVE


Flow = list[OpenParagraph | OpenTable]
"""What stands in the body, a cell, a note or a text box, in reading order."""
