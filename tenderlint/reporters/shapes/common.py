"""What the shapes of `check` and `show` share: places, statements, contradictions, problems.

A member's note says what it is; pairs beside it are what else a schema says of it.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, TypedDict

from tenderlint.statements import Confidence, How

VERSION: Final = 1
"""The version of the machine output; docs/json.md says what may change within it."""

Day = Annotated[str, (("format", "date"),)]
"""YYYY-MM-DD."""
Span = Annotated[list[int], (("minItems", 2), ("maxItems", 2))]
End = str | int | float | None


class EndsShape(TypedDict):
    """A value that is not known more exactly than between two ends."""

    low: Annotated[End, "The least that it can be; null if nothing bounds it."]
    high: Annotated[End, "The most that it can be; null if nothing bounds it."]


Plain = bool | int | float | str | EndsShape | None
"""Pounds, months or days, 0 to 100 for percentages, ISO days, true or false, words."""


class LocationShape(TypedDict):
    """Where something stands; what does not apply to a file of that kind is null."""

    file: Annotated[str, "The file, as it was named in the run; <stdin> for standard input."]
    sheet: Annotated[str | None, "The sheet of a workbook."]
    cell: Annotated[str | None, "The cell of that sheet, such as C9."]
    pointer: Annotated[str | None, "The place in a JSON document (RFC 6901)."]
    line: Annotated[int | None, "The line of JSON Lines or of comma-separated text, from 1."]
    column: Annotated[str | None, "The column of comma-separated text, by its heading."]
    page: Annotated[int | None, "The page of a PDF, from 1."]
    paragraph: Annotated[int | None, "The paragraph of a document, or of a page, from 1."]
    span: Annotated[Span | None, "First character, and the one after the last, in that place."]
    text: Annotated[str, "The words that stand there; empty where something is missing."]


class StatementShape(TypedDict):
    """What one place says of a field."""

    value: Annotated[Plain, "What it says."]
    how: Annotated[How, "How it was read."]
    confidence: Annotated[Confidence, "How surely it was read."]
    location: Annotated[LocationShape, "Where it stands."]


class ConflictShape(TypedDict):
    """A field of which the tender says several things that cannot all be so."""

    field: Annotated[str, "The field, as docs/glossary.md names it."]
    lot: Annotated[str | None, "The lot; null for the tender as a whole."]
    statements: Annotated[list[StatementShape], "Everything that is said of it."]


class ProblemShape(TypedDict):
    """Something in a tender that could not be read or used."""

    message: Annotated[str, "What is wrong, and what to do."]
    location: Annotated[LocationShape, "Where."]


class FileProblemShape(TypedDict):
    """An input that could not be read, or in which there is no tender."""

    file: Annotated[str, "The input."]
    message: Annotated[str, "What is wrong, and what to do."]
    no_tender: Annotated[bool, "True: it was read, and there is no tender in it."]


def as_plain(shape: object) -> Any:  # noqa: ANN401 - a typed shape is plain JSON by its making
    """A typed shape as the plain JSON that it is; the checker of types does not see that."""
    return shape
