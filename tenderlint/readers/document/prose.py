"""The paragraphs of a part to statements: labels with values first, then sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenderlint.model import FIELDS
from tenderlint.prose import ProseReading, read_prose
from tenderlint.provenance import Location
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.document.blocks import Paragraph, whole
from tenderlint.readers.document.keys import NAMED
from tenderlint.readers.document.lists import Text, texts_of
from tenderlint.readers.document.outline import Place
from tenderlint.readers.document.stretch import join, passage_at, placed
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.pairs import read_pairs
from tenderlint.readers.workbook.sections import PROSE_HINTS, Outline
from tenderlint.readers.workbook.tables import rows_of
from tenderlint.statements import Passage, Statement

_LONGEST_PAIR = 400
"""Characters; a label with its value is shorter."""
_LONGEST_NAME = 120
_FIGURE = lazy(r"[£%]|\d{2}")
"""What a heading holds that says something by itself ("Turnover of £500,000")."""
_IN_CONTENTS = lazy(r".{0,200}?(?:\.\s?){4,200}\s*\d{1,4}\s*", 16)
"""A line of a table of contents: a heading, dots, a page."""


def read_paragraphs(
    file: str, paragraphs: Sequence[Paragraph], place: Place
) -> tuple[list[tuple[Statement, ...]], list[Passage]]:
    """What the paragraphs under one heading say, text by text, and what was not understood."""
    heading = () if place.heading is None else (place.heading,)
    told = [one for one in heading if _FIGURE.search(one.text)]
    live = [one for one in (*told, *paragraphs) if not is_in_contents(one.text)]
    pairs = list(_pairs(file, paragraphs, place))
    used = {_address(said.location) for said in pairs}
    left = [one for one in live if (one.page, one.number) not in used]
    texts = [tuple(pairs)] if pairs else []
    unread: list[Passage] = []
    hint = PROSE_HINTS.get(place.section) if place.section is not None else None
    items: list[Statement] = []
    for text in texts_of(left):
        stretch = text.stretch
        read = read_prose(stretch.text, Location(file), lot=place.lot, section=hint)
        said = [placed(one, stretch, file) for one in _own(text, read)]
        if text.again:
            said = list(_new(said, items))
            items = []
        else:
            items += said
        texts.append(tuple(said))
        if not text.leads and not text.again:
            unread.extend(passage_at(stretch, one.location.span, file) for one in read.unread)
    return texts, unread


def is_in_contents(text: str) -> bool:
    """Whether it is a line of a table of contents: a heading, dots, a page."""
    return "..." in text.replace(" ", "") and _IN_CONTENTS.fullmatch(text) is not None


def _address(location: Location) -> tuple[int | None, int | None]:
    return location.page, location.paragraph


def _own(text: Text, read: ProseReading) -> Iterator[Statement]:
    """What a text says beside what the words that lead to it say by themselves."""
    for said in read.statements:
        span = said.location.span
        if not text.leads or span is None or span[1] > text.stretch.starts[text.leads]:
            yield said


def _new(said: Sequence[Statement], items: Sequence[Statement]) -> Iterator[Statement]:
    """What a whole list says that its items have not said."""
    known = {(one.pointer, one.value) for one in items}
    collections = {_collection(one) for one in items} - {None}
    for one in said:
        if (one.pointer, one.value) not in known and _collection(one) not in collections:
            yield one


def _collection(said: Statement) -> str | None:
    """The collection of an item whose key does not say what it is."""
    section = said.pointer.field.partition(".")[0]
    return None if said.pointer.item is None or section in NAMED else section


def _pairs(file: str, paragraphs: Sequence[Paragraph], place: Place) -> Iterator[Statement]:
    """Labels with values: in one paragraph, or a heading and the paragraph below it."""
    heading = () if place.heading is None else (place.heading,)
    rows = [one if len(one.text) <= _LONGEST_PAIR else None for one in (*heading, *paragraphs)]
    cells = {
        (row, 0): Cell(row, 0, CellKind.TEXT, one.text, one.text)
        for row, one in enumerate(rows)
        if one is not None and one.words
    }
    grid = Grid("", "", cells, {})
    outline = Outline(place.section, place.lot, (), ())
    found = read_pairs(grid, rows_of(grid), outline, frozenset())
    by_address = {cell.address: rows[at[0]] for at, cell in cells.items()}
    for said in found.statements:
        paragraph = by_address[said.location.cell or ""]
        if paragraph is not None and _is_value(said, paragraph):
            yield placed(said, join((whole(paragraph),)), file)


def _is_value(said: Statement, paragraph: Paragraph) -> bool:
    """Whether it can be meant as a value: any words at all would do for a name or a description.

    Below a heading stands running text; a name is short, and stands behind its label.
    """
    field = FIELDS[said.pointer.field]
    if field.unit is not Unit.TEXT:
        return True
    behind = said.location.span is not None and said.location.span[0] > 0
    short = len(paragraph.text) <= _LONGEST_NAME
    return behind and short and said.pointer.field != "tender.title"
