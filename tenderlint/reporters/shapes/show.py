"""The shape of `show --format json`."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from tenderlint.quantities import Unit
from tenderlint.reporters.shapes.common import (
    ConflictShape,
    FileProblemShape,
    LocationShape,
    Plain,
    ProblemShape,
)
from tenderlint.statements import Confidence, How, Stage, Standing


class FactShape(TypedDict):
    """One value that was read."""

    name: Annotated[str, "The field, as docs/glossary.md names it."]
    value: Annotated[Plain, "What it is; null if what is said contradicts itself."]
    unit: Annotated[Unit, "Its unit: money in pounds, a percentage from 0 to 100."]
    lot: Annotated[str | None, "The lot; null for the tender as a whole."]
    item: Annotated[str | None, "Which of several, such as a criterion; null for a single one."]
    how: Annotated[How, "How it was read."]
    confidence: Annotated[Confidence, "How surely it was read."]
    location: Annotated[LocationShape, "Where it stands."]
    text: Annotated[str, "The words that stand there."]


class LotShape(TypedDict):
    """A lot."""

    id: Annotated[str, "Its id."]
    title: Annotated[str | None, "Its title; null if it has none."]


class CriterionShape(TypedDict):
    """An award criterion."""

    name: Annotated[Plain, "Its name; null if it has none."]
    type: Annotated[Plain, "Its kind; null if that is not said."]
    weight: Annotated[Plain, "Its weight, from 0 to 100; null if that is not said."]
    lot: Annotated[str | None, "The lot; null for the tender as a whole."]


class IgnoredShape(TypedDict):
    """Words that were read and set aside."""

    text: Annotated[str, "The words."]
    location: Annotated[LocationShape, "Where they stand."]
    standing: Annotated[Standing, "Why they are no part of the tender."]


class UnreadShape(TypedDict):
    """Words that were not understood."""

    text: Annotated[str, "The words."]
    location: Annotated[LocationShape, "Where they stand."]


class LabelShape(TypedDict):
    """A label of a workbook, and what became of it."""

    text: Annotated[str, "The label."]
    location: Annotated[LocationShape, "Where it stands."]
    field: Annotated[str, "The field that it was taken to ask for."]
    match: Annotated[
        str,
        (("enum", ("exact", "near", "words", "spelling")),),
        "How its words match those of the field.",
    ]
    answered: Annotated[bool, "Whether a value was read beside it."]


class ReadTenderShape(TypedDict):
    """A tender as it was read."""

    id: Annotated[str, "Its id, from the file or the file's name."]
    title: Annotated[str, "Its title."]
    stage: Annotated[Stage, "What kind of notice or draft it is."]
    files: Annotated[list[str], "The files that it was read from."]
    facts: Annotated[list[FactShape], "Every value that was read."]
    lots: Annotated[list[LotShape], "Its lots."]
    award_criteria: Annotated[list[CriterionShape], "How bids are scored."]
    ignored: Annotated[list[IgnoredShape], "What was set aside: hidden, struck out, comments."]
    unread: Annotated[list[UnreadShape], "What was not understood."]
    labels: Annotated[list[LabelShape], "The labels of a workbook."]
    conflicts: Annotated[list[ConflictShape], "Where it contradicts itself."]
    problems: Annotated[list[ProblemShape], "What of it could not be read or used."]


class ShowShape(TypedDict):
    """What was read of tenders, before any judgement."""

    version: Annotated[Literal[1], "The version of this shape."]
    tenders: Annotated[list[ReadTenderShape], "The tenders, in the order of the inputs."]
    problems: Annotated[list[FileProblemShape], "Inputs without a tender that could be read."]
