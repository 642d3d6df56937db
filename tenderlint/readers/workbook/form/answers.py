"""One answer of the form to statements: the question is known, so nothing is guessed."""

from __future__ import annotations

from fractions import Fraction
from math import inf

from tenderlint.model import FIELDS
from tenderlint.quantities import Range, Unit, exactly, parse_date
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import simplest
from tenderlint.readers.workbook.answers import Asked, Quote, quote, read_value
from tenderlint.readers.workbook.form.choices import leaves_open, member_of
from tenderlint.readers.workbook.found import NOTHING, Found
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid, Scalar, shown
from tenderlint.readers.workbook.labels import Label, Scale
from tenderlint.statements import Confidence, Pointer, Problem, Silence, Statement

_SCALES = {Unit.MONTHS: Scale.MONTHS, Unit.DAYS: Scale.DAYS}
_NONE_UNITS = frozenset({Unit.MONEY, Unit.MONTHS, Unit.COUNT, Unit.PERCENT})
_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.\d{1,18})?"
_SPAN = lazy(
    rf"(?:(?P<bound>at least|up to) )?(?P<first>{_FIGURE})(?: to (?P<last>{_FIGURE}))?"
    r" ?(?P<unit>%|days?|months?)"
)
_SPAN_UNITS = {"%": Unit.PERCENT, "day": Unit.DAYS, "month": Unit.MONTHS}
_LONGEST = 100 * 366
"""More days or months than any contract counts."""
_HINTS = {
    "conditions": "economic", "insurance": "economic", "standard": "technical", "terms": "terms",
    "payment": "terms", "award": "criteria", "reference": "technical",
}  # fmt: skip
"""The names under which the prose room knows where a sentence stands."""


def read_form_answer(pointer: Pointer, grid: Grid, cell: Cell, *, shows_unit: bool = True) -> Found:
    """What a cell answers to the question of a field: statements, or the problem with it.

    Numbers count as the form shows them: pounds, months, days, percentages. In a cell that
    `shows_unit` of none, a length has to name its own.
    """
    said = quote(grid, cell)
    if leaves_open(said.words):
        return NOTHING
    member = member_of(pointer.field, said.words)
    if member is not None:
        return Found((said.says(pointer, member),))
    declared = FIELDS[pointer.field]
    if declared.unit is Unit.PERCENT and cell.kind is CellKind.PERCENT:
        return _share(pointer, said)
    if declared.unit in _NONE_UNITS and said.words.lower().rstrip(".") == "no":
        return _none(pointer, said)
    span = _span(declared.unit, said.words)
    if span is not None:
        return Found((said.says(pointer, span),))
    hint = _HINTS.get(pointer.field.partition(".")[0])
    label = Label("", "", _SCALES.get(declared.unit) if shows_unit else None)
    found = read_value(Asked(pointer, label, Confidence.HIGH, hint), said)
    return _turned(pointer.field, found) if declared.opposite else found


def answers_read(pointer: Pointer, value: Scalar, *, percent: bool = False) -> Found:
    """What a value would be read as if it stood in the form beside the question of a field."""
    kind, text = shown(value, percent=percent)
    cell = Cell(0, 0, kind, text, text)
    return read_form_answer(pointer, Grid("", "", {}, {}), cell)


def _span(unit: Unit, words: str) -> Range | None:
    """A range with its unit, as the form writes one: "30 to 60 days", "at least 3 months"."""
    if unit is Unit.DATE:
        return _days(words)
    match = _SPAN.fullmatch(words.lower())
    if match is None or unit is not _SPAN_UNITS[match["unit"].rstrip("s")]:
        return None
    top = 100 if unit is Unit.PERCENT else inf
    first = simplest(Fraction(match["first"].replace(",", "")))
    last = simplest(Fraction(match["last"].replace(",", ""))) if match["last"] else first
    if first > last or last > (top if unit is Unit.PERCENT else _LONGEST):
        return None
    if match["bound"] is None or match["last"]:
        return Range(first, last) if match["bound"] is None else None
    return Range(first, top) if match["bound"] == "at least" else Range(0, first)


def _days(words: str) -> Range | None:
    """The days between two of them: "9 November 2026 to 31 May 2027"."""
    first, joined, last = words.partition(" to ")
    if not joined:
        return None
    low, high = parse_date(first), parse_date(last)
    return Range(low.low, high.high) if low and high and low.low <= high.high else None


def _share(pointer: Pointer, said: Quote) -> Found:
    """A share in a cell that shows percentages; a 40 put there by a program is 40%, not 4000%."""
    number = Fraction(said.cell.text.removesuffix("%"))
    if number > 100:
        number /= 100
    if not 0 <= number <= 100:
        return Found(problems=(Problem(_not_a_share(said), said.location),))
    return Found((said.says(pointer, exactly(simplest(number))),))


def _not_a_share(said: Quote) -> str:
    return f"“{said.verbatim[:80]}” was not understood; write a percentage, such as 40%"


def _none(pointer: Pointer, said: Quote) -> Found:
    return Found((said.says(pointer, Silence.NONE),))


def _turned(field: str, found: Found) -> Found:
    """The same with yes and no of a field exchanged, whose question asks the opposite."""
    return found._replace(statements=tuple(_opposite(field, one) for one in found.statements))


def _opposite(field: str, said: Statement) -> Statement:
    if said.pointer.field != field or not isinstance(said.value, bool):
        return said
    return said._replace(value=not said.value)
