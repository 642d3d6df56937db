"""What was read of a tender, as the answers of the form: each reads back as it was read.

An answer is only carried over in words or figures that the form's own reader understands as the
same value. What was read doubtfully, or contradicts itself, is left open with a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from math import inf
from typing import NamedTuple

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, Entry
from tenderlint.quantities import Range, Unit, months_from_days
from tenderlint.quantities.show import PENCE, show
from tenderlint.readers.workbook.form.answers import answers_read
from tenderlint.readers.workbook.form.choices import NO, YES, member_words
from tenderlint.readers.workbook.form.layout import GROUPS, TABLES
from tenderlint.readers.workbook.grid import Scalar
from tenderlint.readers.workbook.tables import lot_id
from tenderlint.reporters.discretion import discreet
from tenderlint.resolve import Read
from tenderlint.statements import Confidence, Pointer, Silence, Statement

LONGEST_TEXT = 32_000
"""Characters; a cell holds hardly more."""
_LONGEST_QUOTE = 90
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ELSEWHERE = "See the other documents"


class Answer(NamedTuple):
    """What stands in one cell of the form, and where it comes from."""

    value: Scalar | None
    """None where the cell is left open; the note then says why."""
    note: str
    percent: bool = False


class Row(NamedTuple):
    """One row of a table."""

    lot: str | None
    cells: dict[str, Answer]


class Filled(NamedTuple):
    """The answers of a form."""

    answers: dict[str, Answer]
    """Of the questions on the tender as a whole, by field."""
    rows: dict[str, list[Row]]
    """Of the tables, by what they list."""


def filled_from(read: Read) -> Filled:
    """The answers that were read of a tender."""
    disputed = {conflict.pointer for conflict in read.resolution.conflicts}
    entries = read.resolution.entries
    answers: dict[str, Answer] = {}
    rows: dict[str, list[Row]] = {table.kind: [] for table in TABLES}
    items: dict[tuple[str, str | None, str | None], Row] = {}
    lots = {lot.id: Row(lot.id, {}) for lot in read.resolution.tender.lots if lot.id}
    questions = {field for group in GROUPS for field in group.fields}
    of_lots = {field for table in TABLES if table.kind == "lots" for field, _ in table.columns}
    for pointer, entry in entries.items():
        section = pointer.field.partition(".")[0]
        if section in ITEMS:
            key = (section, pointer.lot, pointer.item)
            row = items.setdefault(key, Row(pointer.lot, {}))
            row.cells[pointer.field] = _answer(pointer, entry, disputed=pointer in disputed)
        elif pointer.lot is None and pointer.field in questions:
            answers[pointer.field] = _answer(pointer, entry, disputed=pointer in disputed)
        elif pointer.lot in lots and section in LOT_SECTIONS:
            answer = _answer(pointer, entry, disputed=pointer in disputed)
            if pointer.field in of_lots:
                lots[pointer.lot].cells[pointer.field] = answer
            elif pointer.field in questions:
                rows["differences"].append(_difference(pointer, answer))
    rows["lots"] = list(lots.values())
    for (section, _, _), row in items.items():
        rows[section].append(row)
    return Filled(answers, rows)


def _difference(pointer: Pointer, answer: Answer) -> Row:
    question = Answer(FIELDS[pointer.field].asks, "")
    return Row(pointer.lot, {"question": question, "answer": answer})


def lot_cell(lot: str | None) -> Scalar | None:
    """A lot's id as the form names it: what reads back as the same id."""
    if lot is None:
        return None
    if lot.isdecimal() and lot.isascii() and str(int(lot)) == lot and len(lot) < 10:
        return int(lot)
    return lot if lot_id(lot) == lot else f"Lot {lot}"


def _answer(pointer: Pointer, entry: Entry, *, disputed: bool) -> Answer:
    if disputed or entry.value is None:
        places = "; ".join(_place(said) for said in entry.statements[:3])
        return Answer(None, f"What was read disagrees; choose one. {places}")
    if all(said.confidence is Confidence.LOW for said in entry.statements):
        return Answer(None, f"Perhaps, please check: {_place(entry.statements[0])}")
    for value, percent in _candidates(pointer, entry):
        read = answers_read(pointer, value, percent=percent).statements
        told = [(said.pointer, said.value) for said in read]
        if told == [(pointer, entry.value)] or (_text_of(pointer, value) and any(isinstance(one, str) for _, one in told)):
            return Answer(value, _place(entry.statements[0]), percent)
    return Answer(None, f"Could not be carried over; please fill in. {_place(entry.statements[0])}")


def _text_of(pointer: Pointer, value: Scalar) -> bool:
    """Whether the cell holds a text, which may have lost letters that no workbook can hold."""
    return FIELDS[pointer.field].unit is Unit.TEXT and isinstance(value, str)


def _candidates(pointer: Pointer, entry: Entry) -> Iterator[tuple[Scalar, bool]]:
    """Ways to write a value, the most useful first, and whether it is shown as a percentage."""
    field, value, unit = pointer.field, entry.value, FIELDS[pointer.field].unit
    written = [writable(said.verbatim) for said in entry.statements if said.verbatim]
    if isinstance(value, bool):
        yield (YES if value is not FIELDS[field].opposite else NO), False
    elif value is Silence.NONE:
        yield "None", False
    elif isinstance(value, Silence):
        yield from ((words, False) for words in (*written, _ELSEWHERE))
    elif isinstance(value, str):
        yield (member_words(field, value) if unit is Unit.ENUM else writable(value)), False
    elif value is not None:
        yield from _number(value, unit)
        yield from ((words, False) for words in (show(value, unit), *_spans(value, unit), *written))


def _number(value: Range, unit: Unit) -> Iterator[tuple[Scalar, bool]]:
    if not value.exact or value.low in (inf, -inf):
        return
    number = Fraction(value.low)
    if unit is Unit.DATE:
        yield date.fromordinal(int(number)), False
        return
    scale = {Unit.MONEY: PENCE, Unit.PERCENT: 100}.get(unit, 1)
    number /= scale
    plain = int(number) if number.denominator == 1 else float(number)
    yield plain, unit is Unit.PERCENT


def _spans(value: Range, unit: Unit) -> Iterator[str]:
    """A month for the range of its days; days or weeks for the range of months that they are."""
    if unit is Unit.DATE and value.high < date.max.toordinal():
        first, last = (date.fromordinal(int(end)) for end in value)
        if first.day == 1 and (last + timedelta(days=1)).day == 1:
            yield f"{first:%B %Y}"
    if unit is Unit.MONTHS and value.high != inf:
        days = round(Fraction(value.high) * 30)
        if months_from_days(days) == value:
            yield f"{days} days"


def writable(text: str) -> str:
    """The text without what no workbook can hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNWRITABLE.sub("", lines)[:LONGEST_TEXT]


def _place(said: Statement) -> str:
    """Where something was read, and its words, without ways to reach a person."""
    words = " ".join(writable(discreet(said.verbatim)).split())
    if len(words) > _LONGEST_QUOTE:
        words = words[: _LONGEST_QUOTE - 1] + "…"
    where = f"{writable(said.location.file)}, {writable(str(said.location))}"
    return f"{where}: “{words}”" if words else where
