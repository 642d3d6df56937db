"""The value of a cell, read as the answer to a label."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from tenderlint.model import FIELDS
from tenderlint.prose import read_answer, read_prose
from tenderlint.prose.two_languages import answers_in_turn, in_welsh, no_more_than_said
from tenderlint.prose.yes_no import PERMISSIONS, may_be, plain_yes_or_no, yes_or_no
from tenderlint.provenance import Location, Span
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import simplest
from tenderlint.readers.workbook.found import NOTHING, Found
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid, plain_number
from tenderlint.readers.workbook.labels import Label, Scale
from tenderlint.statements import (
    Confidence,
    How,
    Passage,
    Pointer,
    Problem,
    Silence,
    Statement,
    Value,
)

_EXAMPLES = {
    Unit.MONEY: "an amount, such as £150,000",
    Unit.MONTHS: "a duration with its unit, such as 3 years",
    Unit.DAYS: "a number of days, such as 30 days",
    Unit.PERCENT: "a percentage, such as 40%",
    Unit.COUNT: "a number, such as 2",
    Unit.DATE: "a date, such as 2 November 2026",
    Unit.BOOL: "yes or no",
}
_PLACEHOLDER = lazy(
    r"\[[^\[\]]{0,200}\]|<[^<>]{0,200}>|\.{2,}|…|_{2,}|x{2,}"
    r"|(?:please )?(?:insert|enter|select|choose|type|complete)\b.{0,100}"
    r"|(?:tbc|tbd|tba|t\.b\.c\.|to be (?:confirmed|advised|decided|determined|agreed)|to follow)\.?"
    r"|(?:don['’]?t|do not) know(?: yet)?\.?|not yet\.?|not sure\.?"
    r"|\?+|[-–—]",
    re.IGNORECASE | re.DOTALL,
)
_NO_ANSWER = lazy(
    r"(?:n/?a|not applicable|not (?:yet )?(?:known|decided|determined|confirmed|agreed|set)"
    r"|un(?:known|sure|decided|confirmed)|not (?:sure|yet)|(?:(?:i|we) )?(?:don['\u2019]?t|do not)"
    r" know|(?:still )?under (?:review|consideration|discussion)|to be (?:added|finalised|set"
    r"|clarified|provided|considered|discussed)|tba|blank|pending|i['\u2019]w gadarnhau"
    r"|i['\u2019]w benderfynu|amherthnasol)(?:\s?[.,;:(/-].{0,100})?",
    re.IGNORECASE | re.DOTALL,
)
"""Words that say there is no answer yet; they are no mistake."""
_BARE_NUMBER = lazy(r"£?\s?\d[\d,]*(?:\.\d+)?(?:\s?[-–]\s?£?\d[\d,]*(?:\.\d+)?)?")
_PERCENTAGE = lazy(
    r"(\d{1,3}(?:\.\d{1,6})?)\s*(?:%|per ?cent)?(?:\s*\([^()]{0,100}\))?"
    r"(?: of (?:the )?(?:total|overall|final)(?: (?:score|marks?|weighting|evaluation))?)?\.?",
    re.IGNORECASE | re.ASCII,
)
_SENTENCE_WORDS = 4


_NOTE_AFTER = lazy(r"\s*[(\[][^()\[\]]{1,80}[)\]]\.?$")
"""A remark in brackets after an answer: "36 [fixed]"."""


class Asked(NamedTuple):
    """What a label asks: a field of a lot or of an item, and the units it names."""

    pointer: Pointer
    label: Label
    confidence: Confidence = Confidence.HIGH
    section: str | None = None
    """A hint for reading sentences."""


class Quote(NamedTuple):
    """A stretch of a cell that answers a label."""

    grid: Grid
    cell: Cell
    span: Span

    @property
    def words(self) -> str:
        """The live words of the stretch."""
        return self.cell.live[self.span[0] : self.span[1]]

    @property
    def verbatim(self) -> str:
        """What stands there, struck-out words within it included."""
        return self.cell.text[self.span[0] : self.span[1]]

    @property
    def location(self) -> Location:
        """The cell, with the stretch if it is not the whole cell."""
        where = self.grid.at(self.cell)
        return where if self.span == (0, len(self.cell.text)) else where.within(*self.span)

    def part(self, start: int, end: int) -> Quote:
        """The stretch of the words from `start` to `end`."""
        return quote(self.grid, self.cell, self.span[0] + start, self.span[0] + end)

    def says(
        self,
        pointer: Pointer,
        value: Value | Silence,
        how: How = How.STATED,
        confidence: Confidence = Confidence.HIGH,
    ) -> Statement:
        """A statement that rests on this stretch."""
        return Statement(pointer, value, self.location, self.verbatim, how, confidence)


def quote(grid: Grid, cell: Cell, start: int = 0, end: int | None = None) -> Quote:
    """The live words of `cell` from `start` to `end`, without the space around them."""
    piece = cell.live[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return Quote(grid, cell, (first, first + len(piece.strip())))


def read_value(asked: Asked, said: Quote) -> Found:
    """What the quoted words say in answer to a label: statements, or the problem with them."""
    statements = read_quietly(asked, said)
    if statements:
        return Found(statements)
    words = said.words
    if _PLACEHOLDER.fullmatch(words) or _NO_ANSWER.fullmatch(words):
        return Found(unread=(Passage(said.verbatim, said.location),))
    contradictory = _in_two_languages(asked, said) == ()
    if len(words.split()) >= _SENTENCE_WORDS and not contradictory:
        read = _as_prose(asked, said)
        if any(s.pointer.field == asked.pointer.field for s in read.statements):
            return read
        return read._replace(problems=(_problem(asked, said),))
    return Found(problems=(_problem(asked, said),))


def is_placeholder(words: str) -> bool:
    """Whether the words only keep the place of an answer: "[insert]", "tbc", "…"."""
    return _PLACEHOLDER.fullmatch(words) is not None


def read_quietly(asked: Asked, said: Quote) -> tuple[Statement, ...]:
    """The statements in the quoted words, or none where they are not understood.

    Of an answer given in two languages the English one is quoted, if both say the same.
    """
    if _PLACEHOLDER.fullmatch(said.words):
        return ()
    twice = _in_two_languages(asked, said)
    if twice is not None:
        return twice
    read = _read_once(asked, said)
    note = _NOTE_AFTER.search(said.words) if not read else None
    if note is None or FIELDS[asked.pointer.field].unit is Unit.TEXT:
        return read
    start = said.span[0]
    return _read_once(asked, quote(said.grid, said.cell, start, start + note.start()))


def _in_two_languages(asked: Asked, said: Quote) -> tuple[Statement, ...] | None:
    """What two answers in one cell say together, nothing if they differ; None if they are one."""
    unit = FIELDS[asked.pointer.field].unit
    if unit is Unit.TEXT or said.cell.kind is not CellKind.TEXT:
        return None
    words = [said.part(*span) for span in answers_in_turn(said.words)]
    in_turn = sorted(words, key=lambda part: in_welsh(part.words))
    if unit is Unit.ENUM and len({in_welsh(part.words) for part in words}) == 1:
        return None
    read = [(part, statements) for part in in_turn if (statements := _read_once(asked, part))]
    if len(read) == 2:
        (_, first), (_, second) = read
        return first if first[0].value == second[0].value else ()
    if len(read) == 1:
        [(part, statements)] = read
        [other] = [one for one in words if one is not part]
        return statements if no_more_than_said(other.words, part.words) else None
    return None


def _read_once(asked: Asked, said: Quote) -> tuple[Statement, ...]:
    text = _with_unit(asked, said)
    if text is None:
        return ()
    statements = read_answer(asked.pointer, text, said.location, verbatim=said.verbatim) or ()
    if asked.label.opposite:
        statements = tuple(_opposite(statement, asked.pointer.field) for statement in statements)
    if asked.confidence is Confidence.HIGH:
        return statements
    return tuple(s._replace(confidence=asked.confidence) for s in statements)


def read_weakly(asked: Asked, said: Quote) -> Found:
    """The same for a label that only comes near: what is not understood is no problem."""
    found = read_value(asked, said)
    if not found.problems:
        return found
    return found._replace(problems=(), unread=(Passage(said.verbatim, said.location),))


def _opposite(statement: Statement, field: str) -> Statement:
    """The statement turned round, if it answers a label that asks for the field's opposite."""
    if statement.pointer.field != field or not isinstance(statement.value, bool):
        return statement
    return statement._replace(value=not statement.value)


def _as_prose(asked: Asked, said: Quote) -> Found:
    """The quoted words as a sentence: by themselves, or begun by the label's own words."""
    for lead in ("", f"{asked.label.full.capitalize()}: "):
        lot, section = asked.pointer.lot, asked.section
        read = prose_found(said.grid, said.cell, lot=lot, section=section, lead=lead)
        if any(s.pointer.field == asked.pointer.field for s in read.statements):
            return read
    return prose_found(said.grid, said.cell, lot=asked.pointer.lot, section=asked.section)


def prose_found(
    grid: Grid, cell: Cell, *, lot: str | None, section: str | None, lead: str = ""
) -> Found:
    """What the live words of a cell say as running text.

    `lead` begins the sentence where a label or heading elsewhere begins it ("Bidders must hold:").
    """
    read = read_prose(lead + cell.live, grid.at(cell), lot=lot, section=section)
    statements = []
    for statement in read.statements:
        span = _after(lead, statement.location.span)
        if span is not None:
            # Struck-out words before the first live one are no part of what is said.
            live = cell.live[span[0] : span[1]]
            span = (span[0] + len(live) - len(live.lstrip()), span[1])
            at = grid.at(cell).within(*span)
            words = cell.text[span[0] : span[1]]
            statements.append(statement._replace(location=at, verbatim=words))
    unread = [] if lead else [_whole(cell, passage) for passage in read.unread]
    return Found(tuple(statements), unread=tuple(unread))


def _after(lead: str, span: Span | None) -> Span | None:
    """A span of the text with its lead, as a span of the cell; None if it lies in the lead."""
    if span is None or span[1] <= len(lead):
        return None
    return max(0, span[0] - len(lead)), span[1] - len(lead)


def _whole(cell: Cell, passage: Passage) -> Passage:
    """The passage with the words as they stand in the cell, struck-out ones among them."""
    span = passage.location.span
    return passage if span is None else passage._replace(text=cell.text[span[0] : span[1]])


def _with_unit(asked: Asked, said: Quote) -> str | None:
    """The words with the unit, VAT and period that the label adds; None if the kind is wrong."""
    words, kind, label = said.words, said.cell.kind, asked.label
    unit = FIELDS[asked.pointer.field].unit
    if unit not in _FITTING.get(kind, (unit,)):
        return None
    if kind is CellKind.BOOL:
        return {"TRUE": "yes", "FALSE": "no"}[said.cell.text]
    if unit is Unit.DATE:
        return _as_date(words)
    if unit is Unit.MONEY:
        return _with_money(words, label)
    if unit is Unit.BOOL and label.opposite:
        return _as_yes_or_no(asked.pointer.field, words)
    return _with_scale(words, label, unit) if _BARE_NUMBER.fullmatch(words) else words


def _as_date(words: str) -> str:
    """A date as it is written, or that of the number by which a spreadsheet keeps it."""
    if words.isdecimal() and _FIRST_DAY <= int(words) <= _LAST_DAY:
        return (_DAY_ZERO + timedelta(days=int(words))).isoformat()
    return _SPACED.sub(r"\1", words)


_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY, _LAST_DAY = 36_526, 73_050
"""Days from 2000 to 2099, counted as spreadsheets count them."""
_SPACED = lazy(r"\s*([/.])\s*(?=\d)")
_FITTING = {CellKind.BOOL: (Unit.BOOL,), CellKind.DATE: (Unit.DATE, Unit.TEXT)}
"""The units of the fields that such a cell can answer."""
_DURATIONS = (Scale.MONTHS, Scale.YEARS, Scale.WEEKS, Scale.DAYS)


def _as_yes_or_no(field: str, words: str) -> str:
    """An answer to a label that asks the opposite, as the yes or no that it gives to the label.

    "Not permitted" beside "consortia excluded" speaks of consortia, and so says yes to the label;
    beside "overheads allowed" it says no.
    """
    if plain_yes_or_no(words) is not None:
        return words
    answer = may_be(words)
    if field in PERMISSIONS:
        allowed = yes_or_no(field, words)
        answer = None if allowed is None else not allowed
    return words if answer is None else "yes" if answer else "no"


_PLAIN = lazy(r"\d{1,9}(?:\.\d{1,3})?")


def _with_scale(number: str, label: Label, unit: Unit) -> str | None:
    """A bare number with the unit that its label names, or that its field implies."""
    if unit is Unit.PERCENT:
        return f"{number}%"
    if unit is Unit.MONTHS and label.scale in _DURATIONS:
        return f"{number}{label.scale}"
    if unit is Unit.DAYS and label.scale is Scale.WEEKS:
        return plain_number(Decimal(number) * 7) if _PLAIN.fullmatch(number) else None
    if unit is Unit.DAYS and label.scale not in (None, Scale.DAYS):
        return None
    if unit is Unit.COUNT and label.scale is Scale.THOUSANDS and _PLAIN.fullmatch(number):
        return plain_number(Decimal(number) * 1000)
    return number


def _with_money(words: str, label: Label) -> str:
    text = words
    if _BARE_NUMBER.fullmatch(words):
        text = words if words.startswith("£") else f"£{words}"
        if label.scale in (Scale.THOUSANDS, Scale.MILLIONS):
            text += label.scale
    elif not any(character.isdigit() for character in words):
        return words
    lower = words.lower()
    if label.yearly and not re.search(r"annum|year|p\.?a\b", lower):
        text += " per annum"
    if label.vat is not None and "vat" not in lower:
        text += f" {label.vat} VAT"
    return text


def _problem(asked: Asked, said: Quote) -> Problem:
    field = FIELDS[asked.pointer.field]
    wanted = _EXAMPLES.get(field.unit) or f"one of: {', '.join(field.members)}"
    shown = said.verbatim if len(said.verbatim) <= 80 else said.verbatim[:77] + "…"
    return Problem(f"“{shown}” was not understood; write {wanted}", said.location)


def percent_of(said: Quote) -> Fraction | None:
    """The number of a percentage, "40%" or a bare 40; None if it is neither."""
    match = _PERCENTAGE.fullmatch(said.words.strip())
    return None if match is None else Fraction(match[1])


def share(value: Fraction) -> Range:
    """A percentage as the value of a statement."""
    return exactly(simplest(value))


def unanswered(grid: Grid, cell: Cell, column: int) -> Found:
    """The problem of a label whose value is a formula or an error, if that is what stands there."""
    place = (cell.row, column)
    reason = grid.unanswered.get(place)
    if reason is None:
        return NOTHING
    message = (
        f"“{cell.words[:80]}” has {reason} beside it; open the workbook in Excel, put the value "
        "right and save it"
    )
    return Found(problems=(Problem(message, grid.where(place)),), used=frozenset({place}))
