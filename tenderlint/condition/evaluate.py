"""From the checked form of a condition to a function that can be called many times."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from tenderlint.condition.functions import FUNCTIONS
from tenderlint.condition.types import Tree
from tenderlint.quantities import Range, exactly
from tenderlint.quantities.ranges import (
    add,
    at_most,
    divide,
    equal,
    less,
    multiply,
    subtract,
)
from tenderlint.statements import Value


class Names(Protocol):
    """What a condition is evaluated against."""

    def value(self, name: str) -> Value | None:
        """The value of a fact, parameter or local name; None if it is not known."""
        ...

    def stated(self, name: str) -> bool | None:
        """Whether a fact is stated; None if it is stated somewhere that was not read."""
        ...


Evaluator = Callable[[Names], Value | None]
"""Evaluates a condition: a `Range`, a `bool` or a `str`, or None if that is not known."""


def evaluator(tree: Tree) -> Evaluator:
    """The function that a checked form means."""
    return _BUILDERS[str(tree[0])](tree)


def _operands(tree: Tree) -> list[Evaluator]:
    return [evaluator(cast("Tree", operand)) for operand in tree[1:]]


def _and(tree: Tree) -> Evaluator:
    operands = _operands(tree)

    def evaluate(names: Names) -> bool | None:
        result: bool | None = True
        for operand in operands:
            value = operand(names)
            if value is False:
                return False
            if value is None:
                result = None
        return result

    return evaluate


def _or(tree: Tree) -> Evaluator:
    operands = _operands(tree)

    def evaluate(names: Names) -> bool | None:
        result: bool | None = False
        for operand in operands:
            value = operand(names)
            if value is True:
                return True
            if value is None:
                result = None
        return result

    return evaluate


def _not(tree: Tree) -> Evaluator:
    (operand,) = _operands(tree)

    def evaluate(names: Names) -> bool | None:
        value = operand(names)
        return None if value is None else not value

    return evaluate


def _name(tree: Tree) -> Evaluator:
    name = str(tree[1])
    return lambda names: names.value(name)


def _stated(tree: Tree) -> Evaluator:
    name = str(tree[1])
    return lambda names: names.stated(name)


def _constant(tree: Tree) -> Evaluator:
    value = exactly(int(str(tree[0])))
    return lambda _: value


def _in(tree: Tree) -> Evaluator:
    operand = evaluator(cast("Tree", tree[1]))
    words = frozenset(cast("tuple[str, ...]", tree[2]))

    def evaluate(names: Names) -> bool | None:
        value = operand(names)
        return None if value is None else value in words

    return evaluate


def _call(tree: Tree) -> Evaluator:
    return _binary(FUNCTIONS[str(tree[1])], *_operands(tree[1:]))


def _binary(
    function: Callable[[Range, Range], Value | None], first: Evaluator, second: Evaluator
) -> Evaluator:
    def evaluate(names: Names) -> Value | None:
        left, right = first(names), second(names)
        if left is None or right is None:
            return None
        return function(cast("Range", left), cast("Range", right))

    return evaluate


def _operator(function: Callable[[Range, Range], Value | None]) -> Callable[[Tree], Evaluator]:
    return lambda tree: _binary(function, *_operands(tree))


def _same(first: Value, second: Value) -> bool | None:
    if isinstance(first, Range) and isinstance(second, Range):
        return equal(first, second)
    return first == second


def _different(first: Value, second: Value) -> bool | None:
    same = _same(first, second)
    return None if same is None else not same


_BUILDERS: dict[str, Callable[[Tree], Evaluator]] = {
    "and": _and,
    "or": _or,
    "not": _not,
    "name": _name,
    "stated": _stated,
    "in": _in,
    "call": _call,
    "0": _constant,
    "1": _constant,
    "+": _operator(add),
    "-": _operator(subtract),
    "*": _operator(multiply),
    "/": _operator(divide),
    "<": _operator(less),
    "<=": _operator(at_most),
    ">": _operator(lambda first, second: less(second, first)),
    ">=": _operator(lambda first, second: at_most(second, first)),
    "==": _operator(_same),
    "!=": _operator(_different),
}
