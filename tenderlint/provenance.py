"""Where something stands: the address of a value, of some words, or of their absence.

A finding is only worth what its evidence is worth, so every value that is read carries a
`Location`, and a value that is missing carries the location of the nearest thing that exists
(the lot, the sheet, the file).
"""

from __future__ import annotations

from typing import NamedTuple

Span = tuple[int, int]


class Location(NamedTuple):
    """An address inside one file.

    Exactly one of these forms is used:

    - a workbook: `sheet` and, unless the address is the sheet itself, `cell` ("C9");
    - a JSON document: `pointer` (RFC 6901), with `line` (counted from 1) in a JSON Lines file;
    - a row of comma-separated text: the `line` on which it begins and, unless the address is the
      row itself, the `column` by its heading;
    - a text: `paragraph` (counted from 1), in a PDF on its `page` (counted from 1); a page as a
      whole has no paragraph;
    - a file as a whole: none of them.

    `span` is a half-open range of characters inside the text that stands there.
    """

    file: str
    sheet: str | None = None
    cell: str | None = None
    pointer: str | None = None
    line: int | None = None
    paragraph: int | None = None
    span: Span | None = None
    column: str | None = None
    page: int | None = None

    def within(self, start: int, end: int) -> Location:
        """The part of this location's text from `start` to `end`."""
        return self._replace(span=(start, end))

    def __str__(self) -> str:
        """The address as a person would look it up, without the file's name."""
        if self.cell is not None:
            return f"{self.sheet}!{self.cell}"
        if self.sheet is not None:
            return str(self.sheet)
        if self.column is not None:
            return f"line {self.line}, {self.column}"
        if self.page is not None:
            below = "" if self.paragraph is None else f", paragraph {self.paragraph}"
            return f"page {self.page}{below}"
        parts = []
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.pointer:
            parts.append(self.pointer)
        if self.paragraph is not None:
            parts.append(f"paragraph {self.paragraph}")
        return " ".join(parts) or "whole file"


def pointer_step(key: str | int) -> str:
    """One step of a JSON pointer (RFC 6901), with `~` and `/` escaped."""
    if isinstance(key, int):
        return f"/{key}"
    return "/" + key.replace("~", "~0").replace("/", "~1")
