"""Where in a document each block stands: under which heading, in which section, for which lot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.document.blocks import GUESSED_LEVEL, Block, Paragraph, Table
from tenderlint.readers.workbook.sections import (
    LotName,
    Section,
    lot_name,
    section_of_heading,
    section_of_sheet,
)

_LONGEST_HEADING = 120
_SEVERAL = lazy(r"(?:\d|lots?\b|and\b|&|to\b|or\b)", 2)
"""What follows the first lot's number where a heading names several."""
_ENDS_SENTENCE = (".", ";", ",", ":", "?")


class Place(NamedTuple):
    """The heading under which a block stands, and what the headings above it say."""

    heading: Paragraph | None = None
    section: Section | None = None
    named_by: Paragraph | None = None
    """The heading that names the section."""
    lot: str | None = None


class Part(NamedTuple):
    """A heading, if there is one, and the blocks down to the next heading."""

    place: Place
    blocks: tuple[Block, ...]


class Lot(NamedTuple):
    """A lot that a heading names."""

    name: LotName
    heading: Paragraph


class _Heading(NamedTuple):
    level: int
    place: Place


def parts_of(blocks: Sequence[Block], title: str) -> list[Part]:
    """The document heading by heading; what stands before the first comes first.

    A heading holds down to the next of its own level or above. The title says what a document is
    where no heading does ("Conditions of contract").
    """
    lots = {lot.heading: lot.name.id for lot in lots_of(blocks)}
    start = Place(section=section_named(title))
    above: list[_Heading] = []
    parts: list[Part] = []
    place, held = start, []
    for block in blocks:
        level = level_of(block)
        if level is None or isinstance(block, Table):
            held.append(block)
            continue
        parts.append(Part(place, tuple(held)))
        while above and above[-1].level >= level:
            above.pop()
        outer = above[-1].place if above else start
        place, held = _entered(outer, block, lots.get(block)), []
        above.append(_Heading(level, place))
    parts.append(Part(place, tuple(held)))
    return [part for part in parts if part.blocks or part.place.heading is not None]


def _entered(outer: Place, heading: Paragraph, lot: str | None) -> Place:
    section = section_named(heading.words)
    return Place(
        heading,
        section or outer.section,
        heading if section is not None else outer.named_by,
        lot or outer.lot,
    )


def level_of(block: Block) -> int | None:
    """The level of a heading; words that name a section are one even where nothing marks them."""
    if isinstance(block, Table) or not block.words or len(block.words) > _LONGEST_HEADING:
        return None
    if block.level is not None:
        return block.level
    if block.depth is not None or block.words.endswith(_ENDS_SENTENCE):
        return None
    named = section_of_heading(block.words) is not None or _lot(block) is not None
    return GUESSED_LEVEL if named else None


def section_named(words: str) -> Section | None:
    """The section that a heading or title opens."""
    if len(words) > _LONGEST_HEADING:
        return None
    return section_of_heading(words) or section_of_sheet(words)


def lots_of(blocks: Iterable[Block]) -> list[Lot]:
    """The lots that headings name, where there are several and each heading names one."""
    found = [lot for block in blocks if (lot := _lot_of_heading(block)) is not None]
    return found if len({lot.name.id for lot in found}) > 1 else []


def titled_lots(blocks: Iterable[Block]) -> Iterator[Lot]:
    """The first heading of each lot that says what the lot is called."""
    seen: set[str] = set()
    for lot in lots_of(blocks):
        name = lot.name
        if name.title and name.id not in seen and section_of_heading(name.title) is None:
            seen.add(name.id)
            yield lot


def _lot_of_heading(block: Block) -> Lot | None:
    if isinstance(block, Table) or level_of(block) is None:
        return None
    name = _lot(block)
    return None if name is None else Lot(name, block)


def _lot(paragraph: Paragraph) -> LotName | None:
    """The one lot that a heading names: "Lot 2: North", but not "Lot 2 and Lot 3"."""
    name = lot_name(paragraph.words)
    if name is None or _SEVERAL.match(name.title):
        return None
    following = paragraph.words[paragraph.words.lower().find(name.id, 3) + len(name.id) :]
    # "Lot 1 serves the north" is a sentence; "Lot 1 - North" is a heading.
    return name if not following.strip() or following.lstrip()[0] in ":–—-.,(" else None
