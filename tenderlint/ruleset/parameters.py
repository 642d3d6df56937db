"""Parameters, made of what a parameter file says."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tenderlint.quantities import Range, Unit
from tenderlint.rule import Dated, Parameter
from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake
from tenderlint.ruleset.shapes import DatedShape, ParameterShape
from tenderlint.ruleset.values import read_value


class Built(NamedTuple):
    """A parameter, and every mistake in it."""

    parameter: Parameter
    mistakes: tuple[RulesetMistake, ...]


def build_parameter(name: str, shape: ParameterShape, document: Document) -> Built:
    """A parameter from its shape; what is wrong with it stands in `mistakes`."""
    unit = Unit(shape.unit)
    mistakes: list[RulesetMistake] = []
    values: list[Dated] = []
    for position, dated in enumerate(shape.values):
        path: Path = ("parameters", name, "values", position)
        value = read_value(unit, dated.value, ())
        if not isinstance(value, Range) or not value.exact:
            message = f"“{dated.value}” is not one value of the unit {unit}"
            mistakes.append(document.mistake((*path, "value"), message))
            continue
        entry = Dated(value, day(dated.first), day(dated.last), dated.source, dated.url or "")
        wrong = _wrong_time(dated, entry, values)
        if wrong:
            mistakes.append(document.mistake(path, wrong))
        values.append(entry)
    parameter = Parameter(name, unit, shape.description, shape.judgement, tuple(values))
    return Built(parameter, tuple(mistakes))


def day(text: str | None) -> int | None:
    """The ordinal of an ISO date that has been checked."""
    return None if text is None else date.fromisoformat(text).toordinal()


def never(first: int | None, last: int | None) -> bool:
    """Whether no day lies between two days, both included."""
    return first is not None and last is not None and first > last


def _wrong_time(shape: DatedShape, entry: Dated, earlier: list[Dated]) -> str:
    if never(entry.first, entry.last):
        return f"ends on {shape.last}, before it starts on {shape.first}"
    if any(_overlap(entry, other) for other in earlier):
        return "holds on a day on which an earlier entry holds: give each day one value"
    return ""


def _overlap(one: Dated, other: Dated) -> bool:
    return not never(one.first, other.last) and not never(other.first, one.last)
