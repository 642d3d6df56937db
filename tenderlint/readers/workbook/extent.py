"""Which parts of a tender a workbook holds: by its sheets, its headings, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tenderlint.provenance import Location
from tenderlint.readers.workbook.sections import Section
from tenderlint.statements import Confidence, How, Pointer, Statement

_FIELD_OF_SECTION = {
    Section.SPECIFICATION: "document.has_specification",
    Section.CONDITIONS: "document.has_conditions",
    Section.CRITERIA: "document.has_criteria",
    Section.TERMS: "document.has_terms",
    Section.TIMETABLE: "document.has_timetable",
}
_FOUND_FIELDS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("document.has_conditions", ("conditions.", "insurance.", "standard.", "reference."), 2),
    ("document.has_criteria", ("criterion.weight",), 2),
    ("document.has_terms", ("terms.", "payment."), 2),
    ("document.has_timetable", ("timetable.",), 2),
)
"""How many statements on different things show that the part is there without its name."""

NamedSection = tuple[Section, Location, str]
"""A section, where it is named, and the words that name it."""


def extent(
    sections: Iterable[NamedSection], statements: Iterable[Statement]
) -> tuple[Statement, ...]:
    """Statements on the parts that the workbook holds, each at the place that shows it."""
    found: dict[str, Statement] = {}
    for section, location, words in sections:
        field = _FIELD_OF_SECTION.get(section)
        if field is not None and field not in found:
            found[field] = _present(field, location, words)
    for statement in _shown_by(tuple(statements)):
        found.setdefault(statement.pointer.field, statement)
    return tuple(found.values())


def _shown_by(statements: tuple[Statement, ...]) -> Iterator[Statement]:
    for field, prefixes, least in _FOUND_FIELDS:
        telling = [
            s for s in statements if s.how is How.STATED and s.pointer.field.startswith(prefixes)
        ]
        if len({s.pointer for s in telling}) >= least:
            yield _present(field, telling[0].location, telling[0].verbatim)


def _present(field: str, location: Location, words: str) -> Statement:
    return Statement(
        Pointer(field), value=True, location=location, verbatim=words, how=How.DERIVED,
        confidence=Confidence.HIGH,
    )  # fmt: skip
