"""The types of the rule language, and what its operations make of them."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.quantities import NUMERIC, Unit

Tree = tuple[object, ...]
"""The checked form of a condition: an operation's name, then its operands."""


class Type(NamedTuple):
    """The type of an expression: a unit and, for words, the words it may be."""

    unit: Unit
    members: tuple[str, ...] = ()


class Mistake(NamedTuple):
    """What is wrong with a condition: a sentence, and the column (from 0) where it stands."""

    message: str
    column: int = 0
    unknown: str = ""
    """The name that is neither a fact nor a limit, where that is what is wrong."""


class ConditionError(ValueError):
    """The text is not a condition; `mistakes` holds everything found wrong with it."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("; ".join(mistake.message for mistake in mistakes))
        self.mistakes = mistakes


class Condition(NamedTuple):
    """A checked expression of the rule language."""

    text: str
    type: Type
    tree: Tree
    names: tuple[str, ...]
    """Every fact, parameter and local name it reads, in order of first appearance."""


BOOL = Type(Unit.BOOL)
NUMBER = Type(Unit.NUMBER)
ZERO = Type(Unit.NUMBER, ("0",))
"""The type of a literal 0, which is nothing in every unit."""

_DIMENSIONLESS = frozenset({Unit.NUMBER, Unit.COUNT})


def same_unit(first: Type, second: Type) -> bool:
    """Whether two values can be added or compared."""
    if first.unit is second.unit:
        return True
    if ZERO in (first, second):
        # Nothing is nothing in every unit; but no date is zero.
        return Unit.DATE not in (first.unit, second.unit)
    return first.unit in _DIMENSIONLESS and second.unit in _DIMENSIONLESS


def arithmetic_type(operator: str, first: Type, second: Type) -> Type | None:
    """The type of a sum, difference, product or quotient; None if there is none."""
    units = (first.unit, second.unit)
    if not NUMERIC.issuperset(units) or Unit.DATE in units:
        return None
    if operator in "+-":
        if not same_unit(first, second):
            return None
        return second if first == ZERO else first
    if second.unit in _DIMENSIONLESS:
        return NUMBER if first.unit in _DIMENSIONLESS else first
    if operator == "*":
        return second if first.unit in _DIMENSIONLESS else None
    return NUMBER if first.unit is second.unit else None


def call_type(name: str, first: Type, second: Type) -> Type | None:
    """The type of a function's result; None if it does not take such values."""
    if name == "days":
        return Type(Unit.DAYS) if first.unit is second.unit is Unit.DATE else None
    if first.unit not in NUMERIC or not same_unit(first, second):
        return None
    if name == "share":
        return None if first.unit is Unit.DATE else Type(Unit.PERCENT)
    return second if first == ZERO else first


_WORDS: dict[Unit, str] = {
    Unit.MONEY: "an amount of money",
    Unit.MONTHS: "a number of months",
    Unit.DAYS: "a number of days",
    Unit.PERCENT: "a percentage",
    Unit.COUNT: "a count",
    Unit.NUMBER: "a bare number",
    Unit.DATE: "a date",
    Unit.BOOL: "a yes or no",
    Unit.ENUM: "a word of a list",
    Unit.TEXT: "a text",
}


def describe(kind: Type) -> str:
    """A type in words, for a message."""
    return _WORDS[kind.unit]


def expected(kind: Type) -> str:
    """What a value of a type has to be, for a message."""
    return f"one of {', '.join(kind.members)}" if kind.members else describe(kind)


def did_you_mean(name: str, known: tuple[str, ...]) -> str:
    """A suggestion to append to a message, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""
