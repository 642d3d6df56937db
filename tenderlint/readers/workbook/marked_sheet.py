"""The sheet of answers in a marked workbook: its rows, and the decisions on them."""

from __future__ import annotations

import re
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.quantities import parse_date
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook.answers import is_placeholder
from tenderlint.readers.workbook.grid import Annotations, Cell, Grid, RawSheet, build_grid
from tenderlint.readers.workbook.marked import (
    DECISION_COLUMN,
    REASON_COLUMN,
    REFERENCE_COLUMN,
    SHAPE,
    SHEET,
    Reference,
    read_reference,
)
from tenderlint.readers.workbook.marks import Address
from tenderlint.statements import Choice, Decision, Problem

MAXIMUM_ROWS = 10_000
"""More findings and questions no marked copy has."""
_TO_DECISION = DECISION_COLUMN - REFERENCE_COLUMN
_TO_REASON = REASON_COLUMN - REFERENCE_COLUMN

_KEEP = lazy(r"keep(?: it)?\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_BECAUSE = lazy(r"[\s,;:.…–—-]*(?:because\b(?: of\b)?)?[\s,;:.…–—-]*", re.IGNORECASE)
_CHANGE = lazy(r"chang(?:e|e it|ed|e this)[.,]?", re.IGNORECASE)
_NO_ANSWER = frozenset(
    {
        "dont know", "do not know", "not known", "unknown", "not sure", "unsure", "no answer",
        "not yet", "not yet decided", "not decided", "undecided", "open", "",
    }
)  # fmt: skip


class Row(NamedTuple):
    """A row of the sheet: what it is, and where its answer and its reason stand."""

    reference: Reference
    answer: Address
    reason: Address


class MarkedSheet(NamedTuple):
    """A sheet of answers: its live cells, and its rows."""

    grid: Grid
    rows: tuple[Row, ...]
    unusable: frozenset[Address]
    """Cells whose words are hidden or struck out."""

    def cell(self, place: Address) -> Cell | None:
        """The live cell at a place that says more than that an answer goes there."""
        found = self.grid.cells.get(place)
        return None if found is None or is_no_answer(found.words) else found

    def words(self, place: Address) -> str:
        """The live words at a place, without line breaks; empty where nothing is answered."""
        cell = self.cell(place)
        return "" if cell is None else " ".join(cell.words.split())

    def problem(self, row: Row) -> Problem | None:
        """Why what stands in a row cannot be used, whatever it says."""
        for place in (row.answer, row.reason):
            if place in self.unusable:
                message = (
                    "This answer is hidden or struck out, so it does not count; show the row, or "
                    "clear the cell"
                )
                return Problem(message, self.grid.where(place))
            if place in self.grid.unanswered:
                message = (
                    f"Here is {self.grid.unanswered[place]}, so the answer does not count; write "
                    "it as text"
                )
                return Problem(message, self.grid.where(place))
        return None


class Decided(NamedTuple):
    """The decisions of a sheet, who decided on which day, and what could not be understood."""

    decisions: tuple[Decision, ...]
    signed: dict[str, tuple[str, int | None]]
    """Name and day by the tender's id."""
    problems: tuple[Problem, ...]


def reference_column(raw: RawSheet) -> int | None:
    """The column of references if it is a sheet of answers, whatever was done to the sheet."""
    ours = raw.name.startswith(SHEET)
    first = next((row for row, _, _ in raw.cells), 0)
    for row, column, value in raw.cells:
        if row > first and not ours:
            return None
        if isinstance(value, str) and value.strip() == SHAPE:
            return column
    return None


def marked_sheet(file: str, raw: RawSheet, notes: Annotations | None, column: int) -> MarkedSheet:
    """The sheet's rows. What is hidden or struck out on it is no answer.

    Raises:
        UnreadableError: it has far more rows than a tender has findings and questions.
    """
    grid, _ = build_grid(file, raw, notes)
    rows, stands = [], set()
    for row, at, value in raw.cells:
        stands.add((row, at))
        reference = read_reference(value) if at == column and isinstance(value, str) else None
        if reference is not None and column + _TO_DECISION >= 0:
            rows.append(Row(reference, (row, column + _TO_DECISION), (row, column + _TO_REASON)))
    if len(rows) > MAXIMUM_ROWS:
        raise UnreadableError(
            f"has a sheet of answers with more than {MAXIMUM_ROWS:,} rows; delete those that "
            "stand there again and again"
        )
    return MarkedSheet(grid, tuple(rows), frozenset(stands - set(grid.cells)))


def is_no_answer(words: str) -> bool:
    """Whether the words leave the question open: "Don't know", "tbc", "…"."""
    plain = "".join(letter for letter in words.casefold() if letter.isalnum() or letter.isspace())
    return " ".join(plain.split()) in _NO_ANSWER or is_placeholder(words)


def read_decisions(sheet: MarkedSheet) -> Decided:
    """What was decided on the sheet; what cannot be understood is a problem and decides nothing."""
    problems: list[Problem] = []
    signed = _signed(sheet, problems)
    found: dict[Reference, list[Decision]] = {}
    for row in sheet.rows:
        if row.reference.kind != "finding":
            continue
        choice, reason = _choice(sheet, row, problems)
        name, day = signed.get(row.reference.tender, ("", None))
        _, tender, rule, mark, anchor = row.reference
        where = sheet.grid.where(row.answer)
        one = Decision(rule, mark, anchor, choice, reason, name, day, tender, where)
        found.setdefault(row.reference, []).append(one)
    decisions = tuple(_one_of(same, problems) for same in found.values())
    return Decided(decisions, signed, tuple(problems))


def _one_of(same: list[Decision], problems: list[Problem]) -> Decision:
    """Of several rows on one finding the first that is answered; none if the answers differ."""
    answered = [one for one in same if one.choice is not Choice.OPEN] or same
    first = answered[0]
    for other in answered[1:]:
        if (other.choice, other.reason) != (first.choice, first.reason):
            message = (
                f"This finding is answered differently in {first.location.cell}, so neither answer "
                "counts; leave one"
            )
            problems.append(Problem(message, other.location))
            return first._replace(choice=Choice.OPEN, reason="")
    return first


def _signed(sheet: MarkedSheet, problems: list[Problem]) -> dict[str, tuple[str, int | None]]:
    names: dict[str, str] = {}
    days: dict[str, int] = {}
    for row in sheet.rows:
        kind, tender = row.reference.kind, row.reference.tender
        if kind not in ("by", "on"):
            continue
        lost = sheet.problem(row)
        words = "" if lost else sheet.words(row.answer)
        if lost is not None:
            problems.append(lost)
        elif kind == "by" and words:
            names[tender] = words
        elif kind == "on" and words:
            day = parse_date(words)
            if day is not None and day.exact:
                days[tender] = int(day.low)
            else:
                problems.append(_no_day(words, sheet.grid.where(row.answer)))
    return {
        tender: (names.get(tender, ""), days.get(tender))
        for tender in dict.fromkeys(row.reference.tender for row in sheet.rows)
    }


def _no_day(words: str, where: Location) -> Problem:
    return Problem(f"“{_short(words)}” is no day; write it like 22 November 2026", where)


def _choice(sheet: MarkedSheet, row: Row, problems: list[Problem]) -> tuple[Choice, str]:
    """What is chosen in a row, and why; the problem is added where it does not count."""
    lost = sheet.problem(row) or _incomplete(sheet, row)
    if lost is not None:
        problems.append(lost)
        return Choice.OPEN, ""
    chosen, reason = sheet.words(row.answer), sheet.words(row.reason)
    keep = _KEEP.fullmatch(chosen)
    if keep is not None:
        return Choice.KEEP, _whole_reason(keep["rest"], reason)
    return (Choice.CHANGE if chosen else Choice.OPEN), reason


def _incomplete(sheet: MarkedSheet, row: Row) -> Problem | None:
    """What is missing from a row, or is not understood in it, and what to do."""
    chosen, reason = sheet.words(row.answer), sheet.words(row.reason)
    where, reason_cell = sheet.grid.where(row.answer), sheet.grid.where(row.reason).cell
    keep = _KEEP.fullmatch(chosen)
    if keep is not None and not _whole_reason(keep["rest"], reason):
        message = f"“keep” has no reason beside it, so it does not count; write it in {reason_cell}"
        return Problem(message, where)
    if not chosen and reason:
        message = f"{reason_cell} gives a reason and nothing is chosen; choose change or keep here"
        return Problem(message, where)
    if chosen and keep is None and not _CHANGE.fullmatch(chosen):
        message = (
            f"“{_short(chosen)}” was not understood; choose change, or keep and give the reason"
        )
        return Problem(message, where)
    return None


def _whole_reason(after: str, beside: str) -> str:
    """The reason: what follows "keep, because", then what stands beside it."""
    lead = _BECAUSE.match(after)
    inside = after[lead.end() :].strip() if lead else ""
    inside = "" if is_no_answer(inside) else inside
    return " ".join(part for part in (inside, beside) if part)


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"
