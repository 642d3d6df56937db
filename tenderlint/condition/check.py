"""From the text of a condition to its checked form: allowed, typed, bounded in size.

The checked form is a tree of plain tuples. It can be stored and loaded without parsing anything,
and nothing that is not in the allow-list has a form in it.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from tenderlint.condition.functions import FUNCTIONS
from tenderlint.condition.types import (
    BOOL,
    NUMBER,
    ZERO,
    Condition,
    ConditionError,
    Mistake,
    Tree,
    Type,
    arithmetic_type,
    call_type,
    describe,
    did_you_mean,
    same_unit,
)
from tenderlint.quantities import NUMERIC, Unit

MAXIMUM_LENGTH = 1_000
MAXIMUM_NODES = 200
MAXIMUM_DEPTH = 20
MAXIMUM_EXCERPT = 40

_REFUSED_SIGNS = {"\\": "a backslash", "#": "a comment"}


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """Stops the check of one operand; the mistake has been noted."""


_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}
_WHAT: dict[type[ast.AST], str] = {
    ast.Lambda: "a lambda",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a comprehension",
    ast.IfExp: "an if-else",
    ast.Subscript: "a pair of square brackets",
    ast.JoinedStr: "an f-string",
    ast.NamedExpr: "an assignment",
    ast.Starred: "a star",
    ast.Dict: "a dictionary",
    ast.Set: "a set",
    ast.Tuple: "a comma",
    ast.List: "a list outside `in`",
    ast.Await: "await",
    ast.Yield: "yield",
    ast.YieldFrom: "yield",
    ast.Attribute: "a dot after anything but a fact's name",
}


def compile_condition(
    text: str, names: Mapping[str, Type], expected: Unit | None = None
) -> Condition:
    """The checked form of `text`.

    Args:
        text: an expression of the rule language.
        names: every name that may stand in it, with its type.
        expected: the unit that the whole must have; None accepts any.

    Raises:
        ConditionError: with every mistake that was found.
    """
    body = _parse(text)
    checker = _Checker(names)
    try:
        tree, found = checker.check(body)
    except _Refused:
        raise ConditionError(tuple(checker.mistakes)) from None
    if expected is not None and found.unit is not expected:
        checker.note(
            f"this gives {describe(found)}; it has to give {describe(Type(expected))}", body
        )
    if checker.mistakes:
        raise ConditionError(tuple(checker.mistakes))
    return Condition(text, found, tree, tuple(checker.read))


def _parse(text: str) -> ast.expr:
    refused = _refused_sign(text)
    if refused is not None:
        raise ConditionError((refused,))
    try:
        with warnings.catch_warnings():
            # Python's advice on odd spellings is for whoever writes Python.
            warnings.simplefilter("ignore")
            body = ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise ConditionError((_broken(text.strip(), error),)) from None
    except (ValueError, RecursionError, MemoryError):
        raise ConditionError((Mistake("is not an expression that can be read"),)) from None
    _bound(body)
    return body


def _refused_sign(text: str) -> Mistake | None:
    """What can be told from the text alone: too long, empty, or a sign that no expression has."""
    if len(text) > MAXIMUM_LENGTH:
        return Mistake(f"is longer than {MAXIMUM_LENGTH:,} characters")
    if not text.strip():
        return Mistake("is empty: write a condition or leave the key out")
    for column, sign in enumerate(text):
        if sign in _REFUSED_SIGNS or not (sign.isprintable() or sign in " \t\r\n"):
            return Mistake(f"{_name_of(sign)} is not part of the rule language", column)
        if not sign.isascii():
            return Mistake(f"“{sign}” is not a plain letter or sign", column)
    return None


def _name_of(sign: str) -> str:
    return _REFUSED_SIGNS.get(sign, f"the invisible character U+{ord(sign):04X}")


def _broken(text: str, error: SyntaxError) -> Mistake:
    """Where the text stops being an expression; Python's own words differ by version."""
    column = max((error.offset or 1) - 1, 0) if error.lineno in (None, 1) else 0
    rest = " ".join(text[column:].split())
    if not rest:
        return Mistake("is not an expression: it ends too early", column)
    shown = rest if len(rest) <= MAXIMUM_EXCERPT else f"{rest[:MAXIMUM_EXCERPT]}…"
    return Mistake(f"is not an expression, from “{shown}” on", column)


def _bound(body: ast.expr) -> None:
    level: list[ast.AST] = [body]
    count = depth = 0
    while level:
        count += len(level)
        depth += 1
        if count > MAXIMUM_NODES * 3 or depth > MAXIMUM_DEPTH * 2:
            raise ConditionError((Mistake("is too large; split the rule, or ask for a fact"),))
        level = [child for node in level for child in ast.iter_child_nodes(node)]


def dotted(node: ast.expr) -> str | None:
    """The dotted name that a node spells, or None if it is anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([node.id, *reversed(parts)])


class _Checker:
    """One walk over an expression: what it means, what type it has, what is wrong with it."""

    def __init__(self, names: Mapping[str, Type]) -> None:
        self.names = names
        self.mistakes: list[Mistake] = []
        self.read: dict[str, None] = {}
        self._by_node: dict[type[ast.expr], Callable[[Any], tuple[Tree, Type]]] = {
            ast.BoolOp: self._logic,
            ast.UnaryOp: self._unary,
            ast.BinOp: self._arithmetic,
            ast.Compare: self._compare,
            ast.Call: self._call,
            ast.Name: self._name,
            ast.Attribute: self._name,
            ast.Constant: self._constant,
        }

    def note(self, message: str, node: ast.AST) -> None:
        self.mistakes.append(Mistake(message, getattr(node, "col_offset", 0)))

    def refuse(self, message: str, node: ast.AST) -> _Refused:
        self.note(message, node)
        return _Refused()

    def check(self, node: ast.expr) -> tuple[Tree, Type]:
        handler = self._by_node.get(type(node))
        if handler is None:
            what = _WHAT.get(type(node), f"“{type(node).__name__}”")
            raise self.refuse(f"{what} is not part of the rule language", node)
        return handler(node)

    def check_all(self, nodes: list[ast.expr]) -> list[tuple[Tree, Type]]:
        """Checks every node before giving up, so that all mistakes are seen together."""
        found = []
        for node in nodes:
            try:
                found.append(self.check(node))
            except _Refused:
                continue
        if len(found) < len(nodes):
            raise _Refused
        return found

    def _logic(self, node: ast.BoolOp) -> tuple[Tree, Type]:
        found = self.check_all(node.values)
        for operand, (_, kind) in zip(node.values, found, strict=True):
            self._expect_bool(kind, operand)
        word = "and" if isinstance(node.op, ast.And) else "or"
        return (word, *(tree for tree, _ in found)), BOOL

    def _expect_bool(self, kind: Type, node: ast.expr) -> None:
        if kind.unit is not Unit.BOOL:
            self.note(f"{describe(kind)} stands where a yes or no is needed", node)

    def _unary(self, node: ast.UnaryOp) -> tuple[Tree, Type]:
        tree, kind = self.check(node.operand)
        if isinstance(node.op, ast.Not):
            self._expect_bool(kind, node.operand)
            return ("not", tree), BOOL
        if isinstance(node.op, ast.USub) and kind.unit in NUMERIC and kind.unit is not Unit.DATE:
            return ("-", ("0",), tree), kind
        raise self.refuse("this sign cannot stand before this value", node)

    def _arithmetic(self, node: ast.BinOp) -> tuple[Tree, Type]:
        operator = _ARITHMETIC.get(type(node.op))
        if operator is None:
            raise self.refuse("only + - * / are part of the rule language", node)
        (left, first), (right, second) = self.check_all([node.left, node.right])
        kind = arithmetic_type(operator, first, second)
        if kind is None:
            verb = {"+": "added to", "-": "taken from", "*": "multiplied by", "/": "divided by"}
            pair = (second, first) if operator == "-" else (first, second)
            days = first.unit is second.unit is Unit.DATE and operator == "-"
            raise self.refuse(
                f"{describe(pair[0])} cannot be {verb[operator]} {describe(pair[1])}"
                + (": write days(first, last)" if days else ""),
                node,
            )
        return (operator, left, right), kind

    def _compare(self, node: ast.Compare) -> tuple[Tree, Type]:
        if len(node.ops) != 1:
            raise self.refuse("comparisons are not chained: write “a < b and b < c”", node)
        operator, right = node.ops[0], node.comparators[0]
        if isinstance(operator, ast.In | ast.NotIn):
            return self._membership(node.left, right, negated=isinstance(operator, ast.NotIn))
        sign = _COMPARISONS.get(type(operator))
        if sign is None:
            raise self.refuse("“is” is not part of the rule language: write ==", node)
        for word, other in ((node.left, right), (right, node.left)):
            if isinstance(word, ast.Constant) and isinstance(word.value, str):
                return self._compare_word(sign, other, word)
        (first_tree, first), (second_tree, second) = self.check_all([node.left, right])
        self._comparable(sign, first, second, node)
        return (sign, first_tree, second_tree), BOOL

    def _comparable(self, sign: str, first: Type, second: Type, node: ast.expr) -> None:
        numeric = first.unit in NUMERIC and second.unit in NUMERIC
        if numeric and not same_unit(first, second):
            raise self.refuse(f"{describe(first)} cannot be compared with {describe(second)}", node)
        if not numeric and (
            first.unit is not second.unit
            or sign not in ("==", "!=")
            or first.unit not in (Unit.BOOL, Unit.ENUM)
        ):
            raise self.refuse(
                f"{describe(first)} cannot be compared with {describe(second)} by {sign}", node
            )

    def _compare_word(self, sign: str, node: ast.expr, word: ast.Constant) -> tuple[Tree, Type]:
        if sign not in ("==", "!="):
            raise self.refuse("words are compared by == and != only", node)
        tree = self._enumeration(node, [word])
        found: Tree = ("in", tree, (word.value,))
        return (found if sign == "==" else ("not", found)), BOOL

    def _membership(self, node: ast.expr, words: ast.expr, *, negated: bool) -> tuple[Tree, Type]:
        if not isinstance(words, ast.List) or not words.elts:
            raise self.refuse("“in” needs a list of words: x in ['a', 'b']", words)
        constants = [
            word
            for word in words.elts
            if isinstance(word, ast.Constant) and isinstance(word.value, str)
        ]
        if len(constants) != len(words.elts):
            raise self.refuse("the list after “in” may hold words only", words)
        tree = self._enumeration(node, constants)
        found: Tree = ("in", tree, tuple(str(word.value) for word in constants))
        return (("not", found) if negated else found), BOOL

    def _enumeration(self, node: ast.expr, words: list[ast.Constant]) -> Tree:
        tree, kind = self.check(node)
        if kind.unit is not Unit.ENUM:
            raise self.refuse(f"{describe(kind)} cannot be compared with a word", node)
        for word in words:
            if (word.end_col_offset or 0) - word.col_offset != len(str(word.value)) + 2:
                self.note("a word stands as it is between two quotation marks", word)
            if word.value not in kind.members:
                self.note(
                    f"“{word.value!s}” is not one of {', '.join(kind.members)}"
                    + did_you_mean(str(word.value), kind.members),
                    word,
                )
        return tree

    def _call(self, node: ast.Call) -> tuple[Tree, Type]:
        name = node.func.id if isinstance(node.func, ast.Name) else None
        known = ("stated", *FUNCTIONS)
        if name not in known:
            raise self.refuse(
                f"“{ast.unparse(node.func)[:40]}” is not a function of the rule language"
                + did_you_mean(name or "", known),
                node,
            )
        arity = 1 if name == "stated" else 2
        if node.keywords or len(node.args) != arity:
            raise self.refuse(f"{name}() takes {arity} value{'s'[: arity - 1]}", node)
        if name == "stated":
            return self._stated(node.args[0])
        trees, kinds = zip(*self.check_all(node.args), strict=True)
        kind = call_type(name, *kinds)
        if kind is None:
            raise self.refuse(
                f"{name}() cannot take {describe(kinds[0])} and {describe(kinds[1])}", node
            )
        return ("call", name, *trees), kind

    def _stated(self, node: ast.expr) -> tuple[Tree, Type]:
        name = dotted(node)
        if name is None or "." not in name or name.startswith("limit."):
            raise self.refuse("stated() takes the name of a fact", node)
        self._lookup(name, node)
        return ("stated", name), BOOL

    def _name(self, node: ast.expr) -> tuple[Tree, Type]:
        name = dotted(node)
        if name is None:
            raise self.refuse(f"{_WHAT[ast.Attribute]} is not part of the rule language", node)
        return ("name", name), self._lookup(name, node)

    def _lookup(self, name: str, node: ast.expr) -> Type:
        kind = self.names.get(name)
        if kind is None:
            hint = did_you_mean(name, tuple(self.names))
            message = f"“{name}” is not a fact or a limit{hint}"
            self.mistakes.append(Mistake(message, node.col_offset, name))
            raise _Refused
        self.read[name] = None
        return kind

    def _constant(self, node: ast.Constant) -> tuple[Tree, Type]:
        value = node.value
        if type(value) is int and value in (0, 1):
            return (str(value),), ZERO if value == 0 else NUMBER
        if isinstance(value, bool):
            raise self.refuse("write the fact itself, or “not” before it, not True or False", node)
        if isinstance(value, int | float):
            raise self.refuse(
                "a rule holds no number but 0 and 1: name it in rules/parameters "
                "and write limit.<name>",
                node,
            )
        if isinstance(value, str):
            raise self.refuse("a word stands only after ==, != or in a list after “in”", node)
        raise self.refuse("this value is not part of the rule language", node)
