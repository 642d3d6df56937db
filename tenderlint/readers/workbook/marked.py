"""The sheet that a marked copy of a workbook carries: what its rows are, and what stands where.

One column, hidden from view, says of each row what it is, so that a reader finds the answers
whatever else was done to the sheet.
"""

from __future__ import annotations

from typing import NamedTuple

SHEET = "tenderlint"
"""The sheet's name; where a workbook has a sheet of that name already, "tenderlint 2"."""
SHAPE = "tenderlint 1"
"""What the first row's reference says: that this is such a sheet, and of which shape."""
AUTHOR = "tenderlint"
"""Who the comments of a marked copy are by."""

SUGGESTION = "[suggestion]"
"""Stands before words that are suggested; the marker itself says nothing of the tender.

Words beside it in a cell whose old words are struck out are read as the tender's. A cell that
begins with it stands beside the one that it is about, and is no part of the tender yet.
"""
SUGGESTIONS = "Suggestions by tenderlint"
"""What the first cell of the list of suggestions says; no cell of that sheet is the tender's."""

DECISION_COLUMN = 7
"""Column H, counted from 0: change or keep; an answer; a name; a day."""
REASON_COLUMN = 8
"""Column I: why it is kept."""
REFERENCE_COLUMN = 9
"""Column J, hidden: what the row is, as `Reference` writes it."""

CHANGE, KEEP = "change", "keep, because …"
"""What may be chosen beside a finding."""

_SEPARATOR = "|"


class Reference(NamedTuple):
    """What a row of the sheet is."""

    kind: str
    """"finding", "question", "by" or "on"."""
    tender: str
    """The tender's id."""
    name: str = ""
    """A finding's rule, or a question's field."""
    mark: str = ""
    """A finding's fingerprint, or a question's lot."""
    anchor: str = ""
    """Fingerprint of the rule and of the finding's first quotation alone."""

    def __str__(self) -> str:
        """The reference as it stands in its cell."""
        return _SEPARATOR.join(part.replace(_SEPARATOR, "/") for part in self)


def read_reference(text: str) -> Reference | None:
    """What a reference cell says, or None where it is none."""
    parts = text.strip().split(_SEPARATOR)
    if len(parts) != len(Reference._fields) or parts[0] not in ("finding", "question", "by", "on"):
        return None
    return Reference(*parts)
