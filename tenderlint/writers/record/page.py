"""A decision record as a page: headings, tables and paragraphs, whatever the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenderlint.writers.record.considered import NOT_STATED, Answer, Section
from tenderlint.writers.record.record import Barrier, DecisionRecord, Signature

NAME = "Decision record"


class Run(NamedTuple):
    """Some words, strong or not."""

    text: str
    strong: bool = False


Words = tuple[Run, ...]


class Heading(NamedTuple):
    """A heading; level 1 is that of the record as a whole."""

    text: str
    level: int


class Paragraph(NamedTuple):
    """Running text."""

    words: Words


class Pairs(NamedTuple):
    """Labels with what stands beside each."""

    caption: str
    rows: tuple[tuple[str, Words], ...]


class Table(NamedTuple):
    """A table with a row of headings."""

    caption: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    """The share of each column, of a hundred."""
    rows: tuple[tuple[Words, ...], ...]


class Bullets(NamedTuple):
    """A list."""

    items: tuple[Words, ...]


class SignatureLine(NamedTuple):
    """Where the record is signed by hand."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Pairs | Table | Bullets | SignatureLine


def page(record: DecisionRecord) -> tuple[Block, ...]:
    """Everything that a record says, in order."""
    return (
        Heading(f"{NAME}: {record.title}", 1),
        Pairs("About this tender", tuple((name, (Run(text),)) for name, text in record.about)),
        Heading("Barriers for small firms and voluntary organisations considered", 2),
        Paragraph(_answer(record.barriers_considered)),
        *_barriers(record.barriers),
        *(block for section in record.sections for block in _section(section)),
        Heading("Still open", 2),
        *_still_open(record),
        Heading("Decided by", 2),
        *_signed(record.signatures),
        SignatureLine(("Signed", "Date")),
        *_authorities(record.authorities),
    )


def _answer(answer: Answer) -> Words:
    because = f", because: {answer.why}" if answer.why else ""
    said = f"{answer.answer}{because}"
    place = f" ({answer.place})" if answer.place else ""
    return (
        Run(f"{answer.question} "),
        Run(said, strong=True),
        Run(_ended(f"{said}{place}")[len(said) :]),
    )


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def _barriers(barriers: Iterable[Barrier]) -> Iterator[Block]:
    rows = tuple(_row(barrier) for barrier in barriers)
    if not rows:
        yield Paragraph((Run("Nothing was decided about a finding."),))
        return
    header = ("What was asked", "Decision", "Reason or change")
    yield Table("Barriers considered, and what was decided", header, (46, 14, 40), rows)


def _row(barrier: Barrier) -> tuple[Words, ...]:
    place = f" ({barrier.place})" if barrier.place else ""
    asked = (Run(barrier.title, strong=True), Run(f"{place}. {barrier.asked}"))
    return asked, (Run(barrier.decision, strong=True),), (Run(barrier.words),)


def _section(section: Section) -> Iterator[Block]:
    yield Heading(section.title, 2)
    if len(section.answers) == 1:
        yield Paragraph(_answer(section.answers[0]))
    else:
        yield Bullets(tuple(_answer(answer) for answer in section.answers))


def _still_open(record: DecisionRecord) -> Iterator[Block]:
    parts = (
        ("Not decided:", record.undecided),
        ("Not answered:", record.unanswered),
        ("Could not be used:", record.problems),
    )
    if not any(items for _, items in parts):
        yield Paragraph((Run("Nothing."),))
    for label, items in parts:
        if items:
            # One after the other, so that many of them leave the record short.
            joined = " ".join(items) if label == "Not answered:" else _ended("; ".join(items))
            yield Paragraph((Run(f"{label} ", strong=True), Run(joined)))


def _signed(signatures: Iterable[Signature]) -> Iterator[Block]:
    found = [f"{one.by or 'name not given'}, on {one.on or 'day not given'}" for one in signatures]
    words = _ended("; ".join(found)) if found else f"{NOT_STATED}."
    yield Paragraph((Run(words),))


def _authorities(authorities: tuple[str, ...]) -> Iterator[Block]:
    if authorities:
        yield Heading("Duties that ask for these considerations", 2)
        yield Bullets(tuple((Run(said),) for said in authorities))
