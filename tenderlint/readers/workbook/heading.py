"""The heading of a workbook, where no label gives the tender's title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Quote, quote
from tenderlint.readers.workbook.found import NOTHING, Found
from tenderlint.readers.workbook.grid import CellKind, Grid, first_row
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import match_label
from tenderlint.readers.workbook.sections import lot_name, section_of_heading
from tenderlint.statements import Confidence, How, Pointer, Statement

_LONGEST: Final = 100
_MOST_WORDS: Final = 14
_PIECES = lazy(r"\s+[–—-]\s+|\s*[:|]\s+")
_BUYER = lazy(
    r".{3,60}\b(?:Council|Authority|Cyngor [A-Z]\w+|NHS (?:Foundation )?Trust|Integrated Care "
    r"Board|ICB|Homes|Housing Association|University|College)"
)
_GENERIC: Final = frozenset(
    """invitation to tender itt rfq quote quotation request for summary of requirements requirement
    form template contract contracts data procurement strategy gateway document documents pack lots
    lot overview specification schedule details detail information the and a in draft final version
    v1 v2 v3 key facts tenders tendering commissioning plan forward pipeline checklist questionnaire
    selection award evaluation criteria timetable terms particulars front sheet cover page pricing
    price workbook brief project by on at business case decision report sourcing notice notes
    conditions service services agreement your our new appendix annex part section confidential
    initiation approval options appraisal sheet figures budget scoring tabs tab coming up team
    proposal opportunity buying bid bids bidders register list year month date prepared""".split()
)
"""Words that say what kind of document it is, and not what is bought."""


def read_heading(grid: Grid, *, buyer_known: bool) -> Found:
    """What a heading in the first row names, as a title or a buyer that is less sure."""
    row = first_row(grid)
    if len(row) != 1 or row[0].kind is not CellKind.TEXT or len(row[0].words) > _LONGEST:
        return NOTHING
    if lot_name(row[0].words) is not None:
        return NOTHING
    statements = {said.pointer.field: said for said in _named(quote(grid, row[0]))}
    if buyer_known:
        statements.pop("buyer.name", None)
    return Found(tuple(statements.values()))


def _named(heading: Quote) -> Iterator[Statement]:
    for piece in _pieces(heading):
        words = piece.words
        if _BUYER.fullmatch(words):
            yield piece.says(Pointer("buyer.name"), words, How.STATED, Confidence.MEDIUM)
        elif _names_something(words):
            yield piece.says(Pointer("tender.title"), words, How.STATED, Confidence.MEDIUM)


def _pieces(heading: Quote) -> Iterator[Quote]:
    start = heading.span[0]
    position = 0
    for match in _PIECES.finditer(heading.words):
        yield quote(heading.grid, heading.cell, start + position, start + match.start())
        position = match.end()
    yield quote(heading.grid, heading.cell, start + position, heading.span[1])


def _names_something(words: str) -> bool:
    telling = [word for word in key_of(words).split() if word not in _GENERIC]
    if not telling or len(words.split()) > _MOST_WORDS or not words[:1].isupper():
        return False
    if any(word.isdecimal() for word in telling) or words.endswith((".", "?")):
        return False
    known = section_of_heading(words) is not None or match_label(words) is not None
    return not known and lot_name(words) is None and 2 * len(telling) >= len(words.split())
