"""Which tenders a workbook holds: one over all its sheets, or one in each sheet, block or row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.workbook.extent import NamedSection
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.heading import read_heading
from tenderlint.readers.workbook.sheet import SheetReading
from tenderlint.statements import Silence, Stage, Statement

LEAST_FIELDS = 2
"""What says fewer fields is no tender."""
_LEAST_OF_SEVERAL = 3
"""One of several tenders says at least so many."""
_TELLING = frozenset(
    {"lot.value", "lot.stated_annual_value", "timetable.deadline", "timetable.published",
     "term.start", "term.initial", "lot.value_including_vat"}
)  # fmt: skip
"""Fields of which a tender states at least one."""
_TITLE = "tender.title"
_BUYER = "buyer."
"""What is said above a list of who buys holds for all that is listed."""


class TenderParts(NamedTuple):
    """What a workbook says of one tender."""

    found: Found
    sections: tuple[NamedSection, ...]
    root: Location
    """Where it stands: the file, a sheet, or the first cell of its block or row."""
    stage: Stage = Stage.TENDER
    one_of_many: bool = False


def tenders_of(file: str, parts: list[SheetReading]) -> list[TenderParts]:
    """The tenders that the parts of a workbook's sheets make up; none if there is none."""
    own = _own_titles(parts)
    if len(own) > 1:
        return [_one_of_several(title, parts, own) for title in own]
    found = together((_headed(parts), *(part.found for part in parts)))
    entries = [entry for part in parts for entry in part.entries]
    whole = TenderParts(found, _sections(parts), Location(file))
    coming = [entry for entry in entries if entry.stage is Stage.TENDER]
    if is_tender(found.statements) and (own or not coming):
        return [whole]
    entries = coming or entries  # what was let before is no part of what is to come
    if entries:
        buyer = Found(tuple(s for s in found.statements if s.pointer.field.startswith(_BUYER)))
        return [
            TenderParts(
                together((entry.found, buyer)), (), entry.root, entry.stage, one_of_many=True
            )
            for entry in entries
        ]
    return [whole] if is_tender(found.statements) else []


def _headed(parts: list[SheetReading]) -> Found:
    """The title, or the buyer, that heads the first sheet, where no label gives one."""
    titled = any(said.pointer.field == _TITLE for part in parts for said in part.found.statements)
    if titled or not parts:
        return NOTHING
    named = any(
        said.pointer.field == "buyer.name" for part in parts for said in part.found.statements
    )
    return read_heading(parts[0].grid, buyer_known=named)


def is_tender(statements: Iterable[Statement]) -> bool:
    """Whether enough is said for a tender."""
    return len({said.pointer.field for said in statements}) >= LEAST_FIELDS


def _own_titles(parts: list[SheetReading]) -> dict[str, list[int]]:
    """The parts that speak of one tender by its title, for each of the titles."""
    own: dict[str, list[int]] = {}
    for number, part in enumerate(parts):
        titles = {title.casefold() for title in _titles(part.found.statements)}
        fields = {said.pointer.field for said in part.found.statements}
        if (
            len(titles) == 1
            and len(fields) >= _LEAST_OF_SEVERAL
            and not _TELLING.isdisjoint(fields)
        ):
            own.setdefault(titles.pop(), []).append(number)
    return own


def _titles(statements: Iterable[Statement]) -> Iterator[str]:
    for said in statements:
        if said.pointer.field == _TITLE and not isinstance(said.value, Silence):
            yield " ".join(str(said.value).split())


def _one_of_several(
    title: str, parts: list[SheetReading], own: dict[str, list[int]]
) -> TenderParts:
    """One tender: what its own parts say, and what stands apart from every tender's parts."""
    taken = {number for numbers in own.values() for number in numbers}
    mine = [
        part
        for number, part in enumerate(parts)
        if number in own[title] or (number not in taken and not part.entries)
    ]
    first = parts[own[title][0]]
    found = together(part.found for part in mine)
    return TenderParts(found, _sections(mine), _root(first, parts), one_of_many=True)


def _root(part: SheetReading, parts: list[SheetReading]) -> Location:
    """The sheet of a tender, or the first cell of its block among several on the sheet."""
    on_sheet = [other for other in parts if other.grid.name == part.grid.name]
    if len(on_sheet) == 1:
        return part.grid.root
    return part.grid.at(min(part.grid.cells.values()))


def _sections(parts: Iterable[SheetReading]) -> tuple[NamedSection, ...]:
    return tuple(section for part in parts for section in part.sections)
