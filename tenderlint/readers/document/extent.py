"""Which parts of a tender a document holds: silence means something only in those.

A heading alone proves nothing ("Evaluation: see the invitation to tender"), nor does a sentence
in passing; a part is there if a heading names it and enough stands below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from tenderlint.provenance import Location
from tenderlint.quantities import Range
from tenderlint.readers.document.blocks import Block, Document, Paragraph
from tenderlint.readers.document.outline import Part
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.sections import Section
from tenderlint.statements import Confidence, How, Pointer, Statement

_HOLDS: dict[str, tuple[tuple[Section, ...], tuple[str, ...]]] = {
    "document.has_specification": ((Section.SPECIFICATION,), ()),
    "document.has_conditions": (
        (Section.CONDITIONS, Section.INSURANCE, Section.STANDARDS),
        ("conditions.", "insurance.", "standard.", "reference."),
    ),
    "document.has_criteria": ((Section.CRITERIA,), ("criterion.weight", "award.stated_")),
    "document.has_terms": ((Section.TERMS, Section.PAYMENTS), ("terms.", "payment.")),
    "document.has_timetable": ((Section.TIMETABLE,), ("timetable.",)),
}
"""For each part its sections, and the fields of which one at least has to be said there.

A specification says what no field holds; there the words are counted.
"""
_LEAST_FIELDS = {"document.has_conditions": 2, "document.has_terms": 2}
"""Different fields; where a part would say many things, one alone does not show it."""
_LEAST_WORDS = 150
_OPENING = frozenset(
    {"background", "introduction", "requirements", "delivery", "description", "scope"}
)
"""Headings that any document may have; they do not make it a specification."""


def extent(
    document: Document, parts: Sequence[Part], statements: Sequence[Statement]
) -> Iterator[Statement]:
    """Statements on the parts that the document holds, each at the heading that names it."""
    for field, (sections, telling) in _HOLDS.items():
        own = [
            part
            for part in parts
            if part.place.section in sections and not _only_opens(field, part.place.named_by)
        ]
        if not own:
            continue
        heading = next((p.place.named_by for p in own if p.place.named_by is not None), None)
        if telling:
            held = len(_fields(document.file, own, statements, telling))
            enough = held >= _LEAST_FIELDS.get(field, 1)
        else:
            enough = sum(_words(part.blocks) for part in own) >= _LEAST_WORDS
        if enough:
            yield _present(field, document.file, heading)
    if document.pages is not None:
        # What the document has, the pack has at least.
        pages = Range(document.pages, inf)
        yield Statement(Pointer("document.pages"), pages, Location(document.file), "", How.DERIVED)


def _only_opens(field: str, heading: Paragraph | None) -> bool:
    """Whether the heading of a specification is one that any document may have."""
    if field != "document.has_specification" or heading is None:
        return False
    return key_of(heading.words).lstrip("0123456789 ") in _OPENING


def _words(blocks: Iterable[Block]) -> int:
    return sum(
        len(one.text.split())
        for block in blocks
        for one in ([block] if isinstance(block, Paragraph) else block.paragraphs())
    )


def _fields(
    file: str, parts: Iterable[Part], statements: Iterable[Statement], telling: tuple[str, ...]
) -> set[tuple[str, str | None]]:
    """Which of the telling fields are said in these parts."""
    places = {
        (one.page, one.number)
        for part in parts
        for block in part.blocks
        for one in ([block] if isinstance(block, Paragraph) else block.paragraphs())
    }
    return {
        (said.pointer.field, said.pointer.item)
        for said in statements
        if said.pointer.field.startswith(telling)
        and (said.location.page, said.location.paragraph) in places
        and said.location.file == file
    }


def _present(field: str, file: str, heading: Paragraph | None) -> Statement:
    location = Location(file) if heading is None else heading.at(file)
    return Statement(
        Pointer(field), value=True, location=location,
        verbatim="" if heading is None else heading.text.strip(), how=How.DERIVED,
        confidence=Confidence.HIGH,
    )  # fmt: skip
