"""Which parts of a tender a native document holds: silence means something only in those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tenderlint.provenance import Location
from tenderlint.statements import How, Pointer, Statement

_SHOWN_BY: Final[dict[str, tuple[str, ...]]] = {
    "document.has_conditions": ("conditions.", "insurance.", "standard.", "reference."),
    "document.has_criteria": ("criterion.weight",),
    "document.has_terms": ("terms.", "payment."),
    "document.has_timetable": ("timetable.",),
}
_LEAST: Final = 2
"""How many answers show that the part is there; one may stand alone."""

_SHOWN: Final = 80


def parts_shown(statements: Iterable[Statement]) -> Iterator[Statement]:
    """That a part was supplied, where the answers of the document itself show it."""
    own = [said for said in statements if said.how is How.STATED]
    for field, prefixes in _SHOWN_BY.items():
        telling = [said for said in own if said.pointer.field.startswith(prefixes)]
        if len({said.pointer for said in telling}) >= _LEAST:
            yield _present(field, telling[0].location, telling[0].verbatim)


def specification_given(text: str, location: Location) -> Statement:
    """That the specification was supplied, since words of it stand here."""
    shown = text[:_SHOWN]
    return _present("document.has_specification", location.within(0, len(shown)), shown)


def _present(field: str, location: Location, words: str) -> Statement:
    return Statement(Pointer(field), value=True, location=location, verbatim=words, how=How.DERIVED)
