"""A decision record as a page: headings, tables and paragraphs, whatever the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenderlint.reporters.decided import sentence
from tenderlint.writers.record.considered import Answer, Section
from tenderlint.writers.record.record import Barrier, DecisionRecord, Signature

NAME = "Decision record"
MOST_QUESTIONS = 8
"""More open questions than these stand at the end, below the signature."""


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
    width: int = 11
    """The share of the labels, of a hundred."""


class Table(NamedTuple):
    """A table with a row of headings."""

    caption: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    """The share of each column, of a hundred."""
    rows: tuple[tuple[Words, ...], ...]


class SignatureLine(NamedTuple):
    """Where the record is signed by hand."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Pairs | Table | SignatureLine


def page(record: DecisionRecord) -> tuple[Block, ...]:
    """Everything that a record says, in order."""
    return (
        Heading(f"{NAME}: {record.title}", 1),
        Pairs("About this tender", tuple((name, (Run(text),)) for name, text in record.about)),
        Heading("Barriers for small firms and voluntary organisations considered", 2),
        Paragraph(_answer(record.barriers_considered)),
        *_barriers(record),
        Heading("What else was considered", 2),
        Pairs("What else was considered", tuple(map(_considered, record.sections)), 18),
        Heading("Still open", 2),
        *_still_open(record),
        *_signed(record.signatures),
        SignatureLine(("Signed", "Date")),
        *_authorities(record.authorities),
        *_questions(record.unanswered),
    )


def _answer(answer: Answer) -> Words:
    because = f", because: {answer.why}" if answer.why else ""
    said = f"{answer.answer}{because}"
    stop = "" if sentence(said) == said else "."
    place = f" ({answer.place})" if answer.place else ""
    return Run(f"{answer.question} "), Run(said, strong=True), Run(f"{place}{stop}")


def _barriers(record: DecisionRecord) -> Iterator[Block]:
    rows = tuple(_row(barrier) for barrier in record.barriers)
    if rows:
        header = ("What was asked", "Decision", "Reason or change")
        yield Table("Barriers considered, and what was decided", header, (46, 13, 41), rows)
    if record.changed:
        # One after the other, so that many of them leave the record short.
        changed = sentence("; ".join(record.changed))
        yield Paragraph((Run("Changed, and no longer found: ", strong=True), Run(changed)))
    if not rows and not record.changed:
        yield Paragraph((Run("Nothing was decided about a finding."),))


def _row(barrier: Barrier) -> tuple[Words, ...]:
    place = f" ({barrier.place})" if barrier.place else ""
    asked = (
        Run(barrier.title, strong=True),
        Run(f"{place}. {barrier.asked}" if barrier.asked else place),
    )
    return asked, (Run(barrier.decision, strong=True),), (Run(barrier.words),)


def _considered(section: Section) -> tuple[str, Words]:
    """A topic, and the answers on it one after the other."""
    words: list[Run] = []
    for number, answer in enumerate(section.answers):
        words.extend((Run(" "), *_answer(answer)) if number else _answer(answer))
    return section.title, tuple(words)


def _still_open(record: DecisionRecord) -> Iterator[Block]:
    questions = " ".join(record.unanswered)
    if _are_many(record.unanswered):
        questions = f"{len(record.unanswered)} questions, listed at the end."
    parts = (
        ("Not decided:", sentence("; ".join(record.undecided))),
        ("Not answered:", questions),
        ("Could not be used:", sentence("; ".join(record.problems))),
    )
    if not any(words for _, words in parts):
        yield Paragraph((Run("Nothing."),))
    for label, words in parts:
        if words:
            yield Paragraph((Run(f"{label} ", strong=True), Run(words)))


def _are_many(questions: tuple[str, ...]) -> bool:
    """Whether they would push what was decided off the first page."""
    return len(questions) > MOST_QUESTIONS


def _questions(questions: tuple[str, ...]) -> Iterator[Block]:
    """The questions that nobody answered, after everything else where they are many."""
    if _are_many(questions):
        yield Heading("Not answered", 2)
        yield Paragraph((Run(" ".join(questions)),))


def _signed(signatures: Iterable[Signature]) -> Iterator[Block]:
    found = [f"{one.by or 'name not given'}, on {one.on or 'day not given'}" for one in signatures]
    words = sentence("; ".join(found)) if found else "not stated."
    yield Paragraph((Run("Decided by: ", strong=True), Run(words)))


def _authorities(authorities: tuple[str, ...]) -> Iterator[Block]:
    if authorities:
        label = (
            "Duties that ask for this: " if len(authorities) > 1 else "Duty that asks for this: "
        )
        yield Paragraph((Run(label, strong=True), Run(" ".join(authorities))))
