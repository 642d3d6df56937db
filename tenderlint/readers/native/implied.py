"""What an item's name implies where its other fields are silent, as the other readers take it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose import read_prose
from tenderlint.readers.native.leaves import ELSEWHERE
from tenderlint.readers.native.parts import Part
from tenderlint.statements import Confidence, How, Pointer, Statement

_LEAD: Final = "Bidders must hold: "
"""The name of a standard is read as the end of this sentence."""


def implied(item: str, part: Part, at: Pointer) -> Iterator[Statement]:
    """What the name of a standard, criterion or indicator says beside itself.

    "ISO 9001 or equivalent" accepts an equivalent; "Price" scores the price; "Sessions held"
    counts activity. A field that is filled in is never implied.
    """
    name = part.value("name")
    if not isinstance(name, str) or name == ELSEWHERE:
        return
    if item == "standard":
        yield from _of_standard(part, name, at)
    elif item in ("criterion", "indicator") and part.value("kind") is None:
        kind = _kind(item, name)
        if kind is not None:
            pointer = at._replace(field=f"{item}.kind")
            place = part.location("name")
            yield Statement(pointer, kind, place, name, How.DERIVED, Confidence.MEDIUM)


def _kind(item: str, name: str) -> str | None:
    # The workbook's tables have the same need; they are imported only where a kind is missing.
    if item == "criterion":
        from tenderlint.readers.workbook.criteria import kind_of

        return kind_of(name)
    from tenderlint.readers.workbook.items import indicator_kind

    return indicator_kind(name)


def _of_standard(part: Part, name: str, at: Pointer) -> Iterator[Statement]:
    place = part.location("name")
    for said in read_prose(_LEAD + name, place, lot=at.lot, section="technical").statements:
        section, _, own = said.pointer.field.partition(".")
        span = said.location.span
        if section != "standard" or own == "name" or part.value(own) is not None or span is None:
            continue
        start, end = max(0, span[0] - len(_LEAD)), span[1] - len(_LEAD)
        if start < end:
            pointer = at._replace(field=said.pointer.field)
            yield said._replace(
                pointer=pointer, location=place.within(start, end), verbatim=name[start:end]
            )
