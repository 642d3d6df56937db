"""What the sheets of answers say, added to the readings of the workbook that they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from pathlib import PureWindowsPath
from typing import NamedTuple

from tenderlint.model import FIELDS, ITEMS, TENDER_SECTIONS
from tenderlint.provenance import Location
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Asked, Quote, quote, read_quietly, read_value
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import Label
from tenderlint.readers.workbook.marked_sheet import MarkedSheet, Row, read_decisions
from tenderlint.statements import (
    Answers,
    Confidence,
    Decision,
    How,
    Note,
    Passage,
    Pointer,
    Problem,
    Reading,
    Silence,
    Standing,
    Statement,
)

_YES_OR_NO = lazy(
    r"(?P<answer>yes|no)\b[\s,;:.–—-]*(?:because\b)?[\s,;:.…–—-]*(?P<why>.*)",
    re.IGNORECASE | re.DOTALL,
)


class _Answered(NamedTuple):
    """What a row on a question yields."""

    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    set_aside: tuple[Passage, ...] = ()
    unanswered: tuple[Pointer, ...] = ()
    notes: tuple[Note, ...] = ()


def with_answers(
    found: Sequence[Reading | Problem],
    sheets: Sequence[MarkedSheet],
    problems: Sequence[Problem] = (),
) -> list[Reading | Problem]:
    """The same readings, each with the decisions and answers that are its own.

    A row names the tender that it is about. One that names none of the workbook's tenders is about
    the tender that is named after the file, because a marked copy has another name than the draft.
    The `problems` are those of sheets of answers that do not count; they are told with that tender.
    """
    readings = [one for one in found if isinstance(one, Reading)]
    if not readings or not (sheets or problems):
        return list(found)
    known = frozenset(one.id for one in readings)
    first = next((one for one in readings if one.id == _stem(one)), readings[0])
    changed: list[Reading | Problem] = []
    for one in found:
        if isinstance(one, Reading):
            others = known - {one.id} if one is first else None
            mine = [_rows_of(sheet, one.id, others) for sheet in sheets]
            lost = tuple(problems) if one is first else ()
            changed.append(reduce(_with_sheet, mine, _with_problems(one, lost)))
        else:
            changed.append(one)
    return changed


def _with_problems(reading: Reading, problems: tuple[Problem, ...]) -> Reading:
    return reading._replace(problems=(*reading.problems, *problems)) if problems else reading


def _stem(reading: Reading) -> str:
    return PureWindowsPath(reading.root.file).stem


def _rows_of(sheet: MarkedSheet, own: str, others: frozenset[str] | None) -> MarkedSheet:
    """The rows about one tender: those that name it, or all that do not name the `others`."""
    mine = tuple(
        row
        for row in sheet.rows
        if (row.reference.tender == own if others is None else row.reference.tender not in others)
    )
    return sheet._replace(rows=mine)


def _with_sheet(reading: Reading, sheet: MarkedSheet) -> Reading:
    if not sheet.rows:
        return reading
    decided = read_decisions(sheet)
    answered = [
        _read_question(sheet, row, reading)
        for row in sheet.rows
        if row.reference.kind == "question"
    ]
    name, day = _signature(decided.signed)
    answers = Answers(
        name,
        day,
        sheet.grid.root,
        tuple(one for each in answered for one in each.unanswered),
        tuple(one for each in answered for one in each.notes),
    )
    return reading._replace(
        statements=(*reading.statements, *(one for each in answered for one in each.statements)),
        problems=(
            *reading.problems,
            *decided.problems,
            *(one for each in answered for one in each.problems),
        ),
        ignored=(*reading.ignored, *(one for each in answered for one in each.set_aside)),
        decisions=(*reading.decisions, *(_of(one, decided.signed) for one in decided.decisions)),
        answers=(*reading.answers, answers),
    )


def _signature(signed: dict[str, tuple[str, int | None]]) -> tuple[str, int | None]:
    """The first name, and the first day."""
    names = (name for name, _ in signed.values() if name)
    days = (day for _, day in signed.values() if day is not None)
    return next(names, ""), next(days, None)


def _of(decision: Decision, signed: dict[str, tuple[str, int | None]]) -> Decision:
    name, day = _signature(signed)
    return decision._replace(by=decision.by or name, on=decision.on or day)


def _read_question(sheet: MarkedSheet, row: Row, reading: Reading) -> _Answered:
    """What the answer to a question says, or that there is none."""
    pointer = Pointer(row.reference.name, row.reference.mark or None)
    lost = sheet.problem(row)
    if lost is not None:
        return _Answered(problems=(lost,), unanswered=(pointer,))
    cell = sheet.cell(row.answer)
    note = _note(sheet, row, pointer)
    if cell is None:
        return _Answered(unanswered=(pointer,), notes=note)
    where = sheet.grid.at(cell)
    if pointer.field.startswith("document.has_"):
        return _about_a_document(cell.words, where)
    placed = _placed(pointer, reading)
    if isinstance(placed, str):
        return _Answered(problems=(Problem(placed, where),))
    said = quote(sheet.grid, cell)
    reasoned = FIELDS[placed.field].unit is Unit.BOOL and _YES_OR_NO.fullmatch(said.words)
    if reasoned:
        start = said.span[0]
        said = quote(sheet.grid, cell, start, start + reasoned.end("answer"))
        why = " ".join(reasoned["why"].split())
        note = (*((Note(placed, why, where),) if why else ()), *note)
    return _ranked(_understood(placed, said), said, reading)._replace(notes=note)


def _about_a_document(words: str, where: Location) -> _Answered:
    """That a document is to be had says nothing of what stands in it."""
    if not words.lower().startswith("y"):
        return _Answered()
    message = "This says that there is a document; to have it read, give its file with --together"
    return _Answered(problems=(Problem(message, where),))


def _note(sheet: MarkedSheet, row: Row, pointer: Pointer) -> tuple[Note, ...]:
    words = sheet.words(row.reason)
    return (Note(pointer, words, sheet.grid.where(row.reason)),) if words else ()


def _placed(pointer: Pointer, reading: Reading) -> Pointer | str:
    """What the question is about in the tender as it is now, or why that cannot be told."""
    declaration = FIELDS.get(pointer.field)
    if declaration is None:
        return "This question is not asked any more, so the answer is not used; clear the cell"
    section = pointer.field.partition(".")[0]
    said = [one.pointer for one in reading.statements if one.standing is Standing.LIVE]
    if section in TENDER_SECTIONS:
        return Pointer(pointer.field)
    lots = {one.lot for one in said}
    if reading.stands_alone and pointer.lot is not None and pointer.lot not in lots:
        return (
            f"The tender has no lot {pointer.lot} any more; write the answer in the tender itself"
        )
    if section not in ITEMS:
        return pointer
    items = dict.fromkeys(
        one
        for one in said
        if one.field.partition(".")[0] == section and one.lot in (None, pointer.lot)
    )
    things = {(one.lot, one.item) for one in items}
    if len(things) != 1:
        count = "several of these" if things else "none of these"
        return f"The tender names {count}; write the answer beside each, in the tender itself"
    lot, item = things.pop()
    return Pointer(pointer.field, lot, item)


def _understood(pointer: Pointer, said: Quote) -> _Answered:
    """The words read as those beside a label of the field are."""
    declaration = FIELDS[pointer.field]
    name = (declaration.labels or (declaration.asks,))[0].lower()
    label = Label(name, key_of(name), opposite=declaration.opposite)
    asked = Asked(pointer, label, section=pointer.field.partition(".")[0])
    statements = read_quietly(asked, said)
    if statements:
        return _Answered(statements)
    read = read_value(asked, said)
    about = [one for one in read.statements if one.pointer.field == pointer.field]
    kept = (one._replace(pointer=pointer, confidence=Confidence.HIGH) for one in about)
    return _Answered(tuple(kept), () if about else read.problems)


def _ranked(answered: _Answered, said: Quote, reading: Reading) -> _Answered:
    """Without what the tender says itself: its own words are what is published.

    The answer was given when the tender was silent, so where both speak the tender is newer.
    """
    own = {one.pointer for one in reading.statements if _speaks(one)}
    left = tuple(one for one in answered.statements if one.pointer not in own)
    if len(left) == len(answered.statements):
        return answered
    passage = Passage(said.verbatim, said.location, Standing.SUPERSEDED)
    return answered._replace(statements=left, set_aside=(passage,))


def _speaks(said: Statement) -> bool:
    """Whether a statement of the tender settles its field by itself."""
    return (
        said.standing is Standing.LIVE
        and said.value is not Silence.ELSEWHERE
        and said.how is not How.DERIVED
        and said.confidence is not Confidence.LOW
    )
