"""A sheet of the form to statements: the answers beside its questions, the rows of its tables.

Only answers are read. What the form itself says (questions, help, headings) is known word for
word and is never a statement of the tender.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tenderlint.model import FIELDS
from tenderlint.readers.workbook.answers import Asked, prose_found, quote, read_value, unanswered
from tenderlint.readers.workbook.extent import NamedSection
from tenderlint.readers.workbook.form.answers import read_form_answer
from tenderlint.readers.workbook.form.layout import (
    GROUPS,
    HEADER,
    READ_FROM,
    SHEETS,
    SPECIFICATION,
    TABLES,
    TOTAL,
    Table,
)
from tenderlint.readers.workbook.form.tables import read_table
from tenderlint.readers.workbook.found import Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import match_label
from tenderlint.readers.workbook.sections import Section
from tenderlint.readers.workbook.sheet import SheetReading
from tenderlint.readers.workbook.tables import Rows, rows_of
from tenderlint.statements import Confidence, Passage, Pointer

_QUESTION, _ANSWER, _LAST = 0, 1, 3
"""Columns of a question, its answer, and the last one that the form itself fills."""
_SPECIFICATION_WORDS = 8
"""Fewer words describe no service."""


def read_form(grid: Grid) -> SheetReading:
    """Everything that is answered on one sheet of the form."""
    rows = rows_of(grid)
    found: list[Found] = []
    sections: list[NamedSection] = []
    tables = dict(_tables(rows))
    within: tuple[int, Table] | None = None
    body: list[int] = []
    for row, cells in rows.items():
        opens = tables.get(row)
        if within is not None and (opens is not None or _ends(within[1], rows, row)):
            found.append(read_table(grid, within[1], rows[within[0]], body))
            within, body = None, []
        if opens is not None:
            within = row, opens
        elif within is not None:
            body.append(row)
        else:
            found.append(_row(grid, cells))
            sections.extend(_specification(grid, cells))
    if within is not None:
        found.append(read_table(grid, within[1], rows[within[0]], body))
    return SheetReading(grid, together(found), tuple(sections))


def _tables(rows: Rows) -> Iterator[tuple[int, Table]]:
    """The rows that head tables, each with the table that it heads."""
    headed = {
        frozenset((key_of(table.columns[0][1]), key_of(table.columns[1][1]))): table
        for table in TABLES
    }
    for row, cells in rows.items():
        table = headed.get(frozenset(key_of(cell.words) for cell in cells[:2]))
        if table is not None:
            yield row, table


@cache
def _questions() -> dict[str, str]:
    return {key_of(FIELDS[name].asks): name for group in GROUPS for name in group.fields}


@cache
def _own_words() -> frozenset[str]:
    """Texts of the form, apart from its questions, after which no table goes on."""
    parts = [part for sheet in SHEETS for part in sheet.parts]
    texts = [TOTAL, SPECIFICATION, HEADER[0], *(part.heading for part in parts)]
    return frozenset(map(key_of, texts))


def _ends(table: Table, rows: Rows, row: int) -> bool:
    """Whether a row belongs to the form again: a heading after an empty row, or a question."""
    first, key = rows[row][0], key_of(rows[row][0].words)
    if first.column != _QUESTION:
        return False
    if key == key_of(TOTAL):
        return True
    heading = len(rows[row]) == 1 and row - 1 not in rows
    if heading and key in _own_words():
        return True
    return table.kind != "differences" and key in _questions()


def _row(grid: Grid, cells: tuple[Cell, ...]) -> Found:
    """What one row outside the tables answers."""
    question, by_column = cells[0], {cell.column: cell for cell in cells}
    answer = by_column.get(_ANSWER)
    beyond = Found(unread=tuple(_passage(grid, cell) for cell in cells if cell.column > _LAST))
    if question.column != _QUESTION:
        own = answer is not None and key_of(answer.words) != key_of(READ_FROM)
        return beyond._replace(unread=(*_passages(grid, answer if own else None), *beyond.unread))
    if answer is None:
        field = _questions().get(key_of(question.words))
        return together((beyond, unanswered(grid, question, _ANSWER) if field else Found()))
    if key_of(question.words) == key_of(SPECIFICATION):
        return together((prose_found(grid, answer, lot=None, section="description"), beyond))
    return together((_answer(grid, question, answer), beyond))


def _answer(grid: Grid, question: Cell, answer: Cell) -> Found:
    field = _questions().get(key_of(question.words))
    if field is not None:
        return read_form_answer(Pointer(field), grid, answer)
    if key_of(question.words) in _own_words():
        return Found()
    # A row that someone added: a label of theirs counts as it would on any other sheet.
    match = match_label(question.words) if question.kind is CellKind.TEXT else None
    if match is None:
        return Found(unread=(_passage(grid, question),))
    confidence = Confidence.HIGH if match.exact else Confidence.MEDIUM
    return read_value(Asked(Pointer(match.field), match.label, confidence), quote(grid, answer))


def _specification(grid: Grid, cells: tuple[Cell, ...]) -> Iterator[NamedSection]:
    for question, answer in pairwise(cells):
        if key_of(question.words) == key_of(SPECIFICATION) and question.column == _QUESTION:
            words = len(answer.words.split())
            if answer.column == _ANSWER and words >= _SPECIFICATION_WORDS:
                yield Section.SPECIFICATION, grid.at(question), question.text


def _passages(grid: Grid, cell: Cell | None) -> tuple[Passage, ...]:
    return () if cell is None else (_passage(grid, cell),)


def _passage(grid: Grid, cell: Cell) -> Passage:
    said = quote(grid, cell)
    return Passage(said.verbatim, said.location)
