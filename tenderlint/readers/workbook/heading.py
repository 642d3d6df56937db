"""The heading of a workbook, where no label gives the tender's title."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Quote, quote
from tenderlint.readers.workbook.found import Found
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import match_label
from tenderlint.readers.workbook.sections import lot_name, section_of_heading
from tenderlint.statements import Confidence, How, Pointer, Statement

_LONGEST: Final = 100
_MOST_WORDS: Final = 14
_PIECES = lazy(r"\s+[–—-]\s+|\s*[:|]\s+")
_BUYER = lazy(
    r"(?:[A-Z].{2,60}\b)?(?:Council|Authority|NHS (?:Foundation )?Trust|(?:Integrated Care|Health) "
    r"Board|ICB|Homes|Housing(?: Association| Group)?|University|College|Academy(?: Trust)?|Trust"
    r"|Police|Commissioner|Partnership|Corporation|Department(?: (?:for|of) [A-Z].{2,40})?)"
    r"|Cyngor [A-Z].{2,60}|Bwrdd Iechyd .{2,60}|(?:London |Royal )*Borough of [A-Z].{2,40}"
    r"|City of [A-Z]\w{2,30}|Comisiwn .{2,40}"
)
_GENERIC: Final = frozenset(
    """invitation to tender pre post over brief itt rfq quote quotation request for summary of
    requirements requirement form template contract contracts data procurement strategy gateway
    document documents pack lots lot overview specification schedule details detail information
    the and a in draft final version v1 v2 v3 key facts tenders tendering commissioning plan
    forward pipeline checklist questionnaire selection award evaluation criteria timetable terms
    particulars front sheet cover page pricing price workbook brief project by on at business
    case decision report sourcing notice notes conditions service services agreement your our
    new appendix annex part section confidential initiation approval options appraisal sheet
    figures budget scoring tabs tab coming up team call off order orders example enghraifft
    before you card glance at proposal opportunity buying bid bids bidders register list year
    month date prepared""".split()
)
"""Words that say what kind of document it is, and not what is bought."""


def is_organisation(words: str) -> bool:
    """Whether words are the name of a public body or of another that buys."""
    return _BUYER.fullmatch(words.title() if words.isupper() else words) is not None


def read_heading(grid: Grid, *, buyer_known: bool) -> Found:
    """What the headings in the first rows name, as a title or a buyer that is less sure."""
    statements: dict[str, Statement] = {}
    for cell in _headings(grid):
        for said in _named(quote(grid, cell)):
            statements.setdefault(said.pointer.field, said)
    if buyer_known:
        statements.pop("buyer.name", None)
    return Found(tuple(statements.values()))


def _headings(grid: Grid) -> Iterator[Cell]:
    """The texts that stand alone in the first rows, one below the other."""
    cells = list(islice(grid.cells.values(), _MOST_HEADINGS + 1))
    for at, cell in enumerate(cells[:_MOST_HEADINGS]):
        alone = all(other.row != cell.row for place, other in enumerate(cells) if place != at)
        heads = cell.kind is CellKind.TEXT and len(cell.words) <= _LONGEST
        if not alone or not heads or lot_name(cell.words) is not None or cell.row > _LAST_HEADING:
            return
        yield cell


_MOST_HEADINGS: Final = 3
_LAST_HEADING: Final = 4


def _named(heading: Quote) -> Iterator[Statement]:
    for piece in _pieces(heading):
        words = piece.words
        if is_organisation(words):
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
