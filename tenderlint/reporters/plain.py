"""Values as plain JSON: the part of the machine shapes that every reporter shares."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import inf

from tenderlint.provenance import Location
from tenderlint.quantities import Number, Range, Unit
from tenderlint.report import FileProblem
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.shapes.common import (
    ConflictShape,
    End,
    FileProblemShape,
    LocationShape,
    Plain,
    ProblemShape,
    StatementShape,
)
from tenderlint.resolve import Conflict
from tenderlint.statements import Problem, Silence, Statement, Value

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def plain_value(value: Value | Silence, unit: Unit) -> Plain:
    """A value in the units of the machine shapes.

    Money is pounds, a date ISO, a percentage 0 to 100, a duration months (or days where the name
    says so). A range is `{"low", "high"}`; an end that nothing bounds is null.
    """
    if isinstance(value, Silence):
        return str(value)
    if not isinstance(value, Range):
        return value
    if value.exact:
        return _number(value.low, unit)
    return {"low": _number(value.low, unit), "high": _number(value.high, unit)}


def _number(number: Number, unit: Unit) -> End:
    if number in (inf, -inf):
        return None
    if unit is Unit.DATE:
        return date.fromordinal(int(number)).isoformat()
    exact = Fraction(number) / (100 if unit is Unit.MONEY else 1)
    return exact.numerator if exact.denominator == 1 else float(exact)


def plain_location(location: Location, text: str) -> LocationShape:
    """A location with the words that stand there."""
    return {
        "file": location.file,
        "sheet": location.sheet,
        "cell": location.cell,
        "pointer": location.pointer,
        "line": location.line,
        "column": location.column,
        "page": location.page,
        "paragraph": location.paragraph,
        "span": list(location.span) if location.span else None,
        "text": text,
    }


def plain_statement(statement: Statement, unit: Unit) -> StatementShape:
    """A statement: what is said, how it was read, and where."""
    return {
        "value": plain_value(statement.value, unit),
        "how": statement.how,
        "confidence": statement.confidence,
        "location": plain_location(statement.location, statement.verbatim),
    }


def plain_conflict(conflict: Conflict, unit: Unit) -> ConflictShape:
    """A contradiction, with everything that was said."""
    return {
        "field": conflict.pointer.field,
        "lot": conflict.pointer.lot,
        "statements": [plain_statement(said, unit) for said in conflict.statements],
    }


def plain_problem(problem: Problem) -> ProblemShape:
    """Something that could not be read."""
    return {"message": problem.message, "location": plain_location(problem.location, "")}


def plain_file_problem(problem: FileProblem) -> FileProblemShape:
    """An input without a tender that could be read."""
    return {
        "file": problem.file,
        "message": discreet(problem.message),
        "no_tender": problem.no_tender,
    }
