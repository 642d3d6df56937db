"""What was read of a tender, as the answers of the form: each reads back as it was read.

An answer is only carried over in words or figures that the form's own reader understands as the
same value. What was read doubtfully, or contradicts itself, is left open with a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain
from math import inf
from typing import NamedTuple

from tenderlint.model import FIELDS, ITEMS, TENDER_SECTIONS, Entry
from tenderlint.quantities import Number, Range, Unit, months_from_days
from tenderlint.quantities.show import PENCE, show
from tenderlint.readers.workbook.form.answers import answers_read
from tenderlint.readers.workbook.form.choices import NO, YES, member_words
from tenderlint.readers.workbook.form.layout import GROUPS, TABLES
from tenderlint.readers.workbook.found import Found
from tenderlint.readers.workbook.grid import Scalar
from tenderlint.readers.workbook.tables import lot_id
from tenderlint.reporters.discretion import discreet
from tenderlint.resolve import Read
from tenderlint.statements import Confidence, Pointer, Silence, Statement, Value

LONGEST_TEXT = 32_000
"""Characters; a cell holds hardly more."""
_LONGEST_QUOTE = 90
_MOST_PLACES = 3
_DUST = Fraction(1, 10**12)
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
    filled = Filled({}, {table.kind: [] for table in TABLES})
    lots = {lot.id: Row(lot.id, {}) for lot in read.resolution.tender.lots if lot.id}
    filled.rows["lots"].extend(lots.values())
    items: dict[tuple[str, str | None, str | None], Row] = {}
    for said_of, entry in read.resolution.entries.items():
        pointer, said = _place_of(said_of), _Said(entry, said_of in disputed)
        section = pointer.field.partition(".")[0]
        if section in ITEMS:
            key = (section, pointer.lot, pointer.item)
            if key not in items:
                items[key] = Row(pointer.lot, {})
                filled.rows[section].append(items[key])
            items[key].cells[pointer.field] = _answer(pointer, said)
        elif pointer.lot is None:
            if pointer.field in _QUESTIONS:
                filled.answers[pointer.field] = _answer(pointer, said)
        elif pointer.field in _OF_LOTS:
            lots[pointer.lot].cells[pointer.field] = _answer(pointer, said)
        elif pointer.field in _QUESTIONS:
            filled.rows["differences"].append(_difference(pointer, said))
    return filled


_QUESTIONS = frozenset(field for group in GROUPS for field in group.fields)
_OF_LOTS = frozenset(f for table in TABLES if table.kind == "lots" for f, _ in table.columns)


class _Said(NamedTuple):
    """What is said in one field, and whether it contradicts itself."""

    entry: Entry
    disputed: bool


def _place_of(pointer: Pointer) -> Pointer:
    """The same; what a notice says of a lot about the whole procedure holds for the tender."""
    whole = pointer.field.partition(".")[0] in TENDER_SECTIONS
    return pointer._replace(lot=None) if whole else pointer


def _difference(pointer: Pointer, said: _Said) -> Row:
    """A row on one lot, whose answer is in words: its cell knows no unit."""
    question = Answer(FIELDS[pointer.field].asks, "")
    return Row(pointer.lot, {"question": question, "answer": _answer(pointer, said, words=True)})


def lot_cell(lot: str | None) -> Scalar | None:
    """A lot's id as the form names it: what reads back as the same id."""
    if lot is None:
        return None
    if lot.isdecimal() and lot.isascii() and str(int(lot)) == lot and len(lot) < 10:
        return int(lot)
    return lot if lot_id(lot) == lot else f"Lot {lot}"


def _answer(pointer: Pointer, said: _Said, *, words: bool = False) -> Answer:
    """A cell that reads back as what was said, or one left open with the reason."""
    entry = said.entry
    place = _place(entry.statements[0])
    if said.disputed or entry.value is None:
        places = "; ".join(_place(one) for one in entry.statements[:_MOST_PLACES])
        return Answer(None, f"What was read disagrees; choose one. {places}")
    if all(one.confidence is Confidence.LOW for one in entry.statements):
        return Answer(None, f"Perhaps, please check: {place}")
    candidates: Iterable[tuple[Scalar, bool]]
    candidates = ((text, False) for text in _texts(pointer.field, entry))
    if not words:
        candidates = chain(_typed(pointer.field, entry.value), candidates)
    for value, percent in candidates:
        if _reads_back(pointer, entry, answers_read(pointer, value, percent=percent)):
            return Answer(value, place, percent)
    return Answer(None, f"Could not be carried over; please fill in. {place}")


def _reads_back(pointer: Pointer, entry: Entry, read: Found) -> bool:
    """Whether a cell is read as the same value; a text may lose what no workbook can hold."""
    told = [(one.pointer, one.value) for one in read.statements]
    if FIELDS[pointer.field].unit is Unit.TEXT and not isinstance(entry.value, Silence):
        return any(isinstance(value, str) and not isinstance(value, Silence) for _, value in told)
    if not isinstance(entry.value, Range):
        return told == [(pointer, entry.value)]
    values = [value for at, value in told if at == pointer and isinstance(value, Range)]
    return len(told) == 1 and any(_same(value, entry.value) for value in values)


def _same(first: Range, second: Range) -> bool:
    """Whether two ranges are the same to the digits that a spreadsheet holds."""
    return all(_close(one, other) for one, other in zip(first, second, strict=True))


def _close(one: Number, other: Number) -> bool:
    if inf in (one, other):
        return one == other
    return abs(Fraction(one) - Fraction(other)) <= abs(Fraction(other)) * _DUST


def _texts(field: str, entry: Entry) -> Iterator[str]:
    """Ways to say a value in words, the plainest first."""
    value, unit = entry.value, FIELDS[field].unit
    written = [writable(said.verbatim) for said in entry.statements if said.verbatim]
    if isinstance(value, bool):
        yield YES if value is not FIELDS[field].opposite else NO
    elif value is Silence.NONE:
        yield "None"
    elif isinstance(value, Silence):
        yield from (*written, _ELSEWHERE)
    elif isinstance(value, str):
        yield member_words(field, value) if unit is Unit.ENUM else writable(value)
    elif value is not None:
        yield from (show(value, unit), *_spans(value, unit), *written)


def _typed(field: str, value: Value | Silence | None) -> Iterator[tuple[Scalar, bool]]:
    """A number or a day as a spreadsheet holds it, and whether it is shown as a percentage."""
    if isinstance(value, Range):
        yield from _number(value, FIELDS[field].unit)


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
    """A sum to the penny; the month of a range of days; the days that a range of months are."""
    if unit is Unit.MONEY and value.high != inf:
        low, high = (f"£{int(end) // PENCE:,}.{int(end) % PENCE:02}" for end in value)
        yield high if low == high else f"{low} to {high}"
    if unit in (Unit.DAYS, Unit.MONTHS, Unit.PERCENT):
        yield _spoken(value, "%" if unit is Unit.PERCENT else f" {unit}")
    if unit is Unit.DATE and value.high < date.max.toordinal():
        first, last = (date.fromordinal(int(end)) for end in value)
        if first.day == 1 and (last + timedelta(days=1)).day == 1:
            yield f"{first:%B %Y}"
    if unit is Unit.MONTHS and value.high != inf:
        days = round(Fraction(value.high) * 30)
        if months_from_days(days) == value:
            yield f"{days} days"


def _spoken(value: Range, unit: str) -> str:
    """A number or a range of numbers with all their digits."""
    low, high = (f"{float(end):.15g}" for end in value)
    if value.high == inf:
        return f"at least {low}{unit}"
    return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"


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
