"""The rule language says what SQL's and CEL's three-valued logic say, case by case.

One random tree is written in three languages: ours, DuckDB's SQL and CEL. Unknown facts are NULL
there and left out here. Every number is a multiple of a quarter and every divisor zero or a power
of two, so that binary fractions are exact.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

import duckdb
import pytest
from cel_expr_python import cel  # type: ignore[import-untyped]

from tenderlint.condition import Type, evaluator
from tenderlint.condition.check import compile_condition
from tenderlint.quantities import Unit, exactly
from tenderlint.statements import Value

SEED = 20_260_601
BLOCKS = 8
EXPRESSIONS_A_BLOCK = 40
ROWS = 48
ENOUGH = 10_000

WORDS = ("fixed", "indexed", "reviewed")
FIRST_DAY = date(2026, 1, 1).toordinal()
DIVISORS = tuple(Fraction(n) for n in ("0", "1/4", "1/2", "1", "-1", "2", "-4", "8"))

NAMES: dict[str, Type] = {
    "cost.low": Type(Unit.MONEY),
    "cost.high": Type(Unit.MONEY),
    "term.first": Type(Unit.MONTHS),
    "term.last": Type(Unit.MONTHS),
    "count.lots": Type(Unit.COUNT),
    "ratio": Type(Unit.NUMBER),
    "factor": Type(Unit.NUMBER),
    "limit.factor": Type(Unit.NUMBER),
    "weight.price": Type(Unit.PERCENT),
    "weight.quality": Type(Unit.PERCENT),
    "day.start": Type(Unit.DATE),
    "day.end": Type(Unit.DATE),
    "window.days": Type(Unit.DAYS),
    "divisor.cost": Type(Unit.MONEY),
    "divisor.number": Type(Unit.NUMBER),
    "answer.yes": Type(Unit.BOOL),
    "answer.no": Type(Unit.BOOL),
    "uplift.now": Type(Unit.ENUM, WORDS),
    "uplift.later": Type(Unit.ENUM, WORDS),
}
FACTS = tuple(name for name in NAMES if "." in name and not name.startswith("limit."))
SUMS = (Unit.MONEY, Unit.MONTHS, Unit.NUMBER, Unit.PERCENT, Unit.DAYS)


class Node(NamedTuple):
    """One tree, written in three languages, and the operators in it."""

    ours: str
    sql: str
    cel: str
    uses: tuple[str, ...] = ()


def column(name: str) -> str:
    """A name as SQL and CEL can spell it."""
    return name.replace(".", "_")


def infix(sign: str, left: Node, right: Node, sql: str = "", in_cel: str = "") -> Node:
    return Node(
        f"({left.ours} {sign} {right.ours})",
        f"({left.sql} {sql or sign} {right.sql})",
        f"({left.cel} {in_cel or sign} {right.cel})",
        (sign, *left.uses, *right.uses),
    )


class Grammar:
    """Random well-typed trees."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def condition(self, depth: int) -> Node:
        makers: list[Callable[[int], Node]] = [self._compare, self._word, self._leaf, self._same]
        if depth > 0:
            makers += [self._join, self._join, self._join, self._negate]
        return self.rng.choice(makers)(depth)

    def _join(self, depth: int) -> Node:
        word, sign = self.rng.choice([("and", "&&"), ("or", "||")])
        return infix(word, self.condition(depth - 1), self.condition(depth - 1), in_cel=sign)

    def _negate(self, depth: int) -> Node:
        inner = self.condition(depth - 1)
        return Node(
            f"(not {inner.ours})", f"(NOT {inner.sql})", f"(!{inner.cel})", ("not", *inner.uses)
        )

    def _leaf(self, _: int) -> Node:
        name = self.rng.choice(["answer.yes", "answer.no"])
        if self.rng.random() < 0.5:
            return Node(name, column(name), column(name))
        fact = self.rng.choice(FACTS)
        said = f"stated_{column(fact)}"
        return Node(f"stated({fact})", said, said, ("stated",))

    def _same(self, depth: int) -> Node:
        sign, in_sql = self.rng.choice([("==", "="), ("!=", "<>")])
        if depth > 0 and self.rng.random() < 0.5:
            return infix(sign, self.condition(0), self.condition(0), sql=in_sql)
        left, right = (self._name(name) for name in ("uplift.now", "uplift.later"))
        return infix(sign, left, right, sql=in_sql)

    def _word(self, _: int) -> Node:
        name = self._name(self.rng.choice(["uplift.now", "uplift.later"]))
        kind = self.rng.choice(["== word", "!= word", "word ==", "in", "not in"])
        words = self.rng.sample(WORDS, 1 if "word" in kind else self.rng.randint(1, 3))
        any_of = " || ".join(f'{name.cel} == "{word}"' for word in words)
        in_sql = " OR ".join(f"{name.sql} = '{word}'" for word in words)
        if kind in ("!= word", "not in"):
            any_of, in_sql = f"!({any_of})", f"NOT ({in_sql})"
        listed = ", ".join(f"'{word}'" for word in words)
        ours = {
            "== word": f"{name.ours} == '{words[0]}'",
            "!= word": f'{name.ours} != "{words[0]}"',
            "word ==": f"'{words[0]}' == {name.ours}",
        }.get(kind, f"{name.ours} {kind} [{listed}]")
        return Node(f"({ours})", f"({in_sql})", f"({any_of})", (kind,))

    def _compare(self, _: int) -> Node:
        unit = self.rng.choice([*SUMS, Unit.COUNT, Unit.DATE])
        sign = self.rng.choice(["<", "<=", ">", ">=", "==", "!="])
        in_sql = {"==": "=", "!=": "<>"}.get(sign, sign)
        return infix(sign, self.number(unit, 2), self._or_zero(unit, 1), sql=in_sql)

    def number(self, unit: Unit, depth: int) -> Node:
        if unit is Unit.DATE:
            return self._chosen(unit) if depth > 1 and self.rng.random() < 0.3 else self._any(unit)
        if unit is Unit.COUNT or depth == 0 or self.rng.random() < 0.25:
            return self._any(unit)
        makers: list[Callable[[Unit, int], Node]] = [self._sum, self._scaled, self._quotient]
        makers += [lambda kind, _: self._chosen(kind), self._negative]
        if unit is Unit.PERCENT:
            makers += [self._share] * 4
        if unit is Unit.DAYS:
            makers += [self._days] * 4
        return self.rng.choice(makers)(unit, depth)

    def _or_zero(self, unit: Unit, depth: int) -> Node:
        """A number, or a literal 0, which takes its unit from what stands on its left."""
        if unit is not Unit.DATE and self.rng.random() < 0.1:
            return Node("0", "0::DOUBLE", "0.0", ("0",))
        return self.number(unit, depth)

    def _any(self, unit: Unit) -> Node:
        if unit is Unit.NUMBER and self.rng.random() < 0.1:
            return Node("1", "1::DOUBLE", "1.0", ("1",))
        return self._name(self.rng.choice([n for n, kind in NAMES.items() if kind.unit is unit]))

    def _name(self, name: str) -> Node:
        return Node(name, column(name), column(name))

    def _sum(self, unit: Unit, depth: int) -> Node:
        sign = self.rng.choice("+-")
        return infix(sign, self.number(unit, depth - 1), self._or_zero(unit, depth - 1))

    def _scaled(self, unit: Unit, depth: int) -> Node:
        sides = [self.number(unit, depth - 1), self._any(Unit.NUMBER)]
        left, right = self.rng.sample(sides, 2)
        return infix("*", left, right)

    def _negative(self, unit: Unit, depth: int) -> Node:
        inner = self.number(unit, depth - 1)
        return Node(f"(-{inner.ours})", f"(-{inner.sql})", f"(-{inner.cel})", ("-x", *inner.uses))

    def _quotient(self, unit: Unit, depth: int) -> Node:
        if unit is Unit.NUMBER and self.rng.random() < 0.5:
            return self._over(self.number(Unit.MONEY, depth - 1), self._name("divisor.cost"))
        return self._over(self.number(unit, depth - 1), self._name("divisor.number"))

    def _over(self, left: Node, right: Node) -> Node:
        return Node(
            f"({left.ours} / {right.ours})",
            f"({left.sql} / nullif({right.sql}, 0))",
            # `gap` is never given: a quotient by zero is unknown, as a gap is.
            f"({left.cel} / ({right.cel} == 0.0 ? gap : {right.cel}))",
            ("/", *left.uses, *right.uses),
        )

    def _share(self, _: Unit, depth: int) -> Node:
        left, right = self.number(Unit.MONEY, depth - 1), self._name("divisor.cost")
        quotient = self._over(left, right)
        return Node(
            f"share({left.ours}, {right.ours})",
            f"({quotient.sql} * 100)",
            f"({quotient.cel} * 100.0)",
            ("share", *left.uses, *right.uses),
        )

    def _days(self, _: Unit, depth: int) -> Node:
        start, end = self.number(Unit.DATE, depth), self._any(Unit.DATE)
        return Node(
            f"days({start.ours}, {end.ours})",
            f"({end.sql} - {start.sql})",
            f"({end.cel} - {start.cel})",
            ("days", *start.uses, *end.uses),
        )

    def _chosen(self, unit: Unit) -> Node:
        name, sign = self.rng.choice([("smaller", "<="), ("larger", ">=")])
        first, second = self._any(unit), self._or_zero(unit, 0)
        # SQL's least() skips NULL; a value that is not known may be the smaller one.
        known = f"({first.sql} + {second.sql}) IS NOT NULL"
        pick = f"{first.sql} {sign} {second.sql} THEN {first.sql} ELSE {second.sql} END"
        return Node(
            f"{name}({first.ours}, {second.ours})",
            f"(CASE WHEN {known} THEN CASE WHEN {pick} END)",
            f"({first.cel} {sign} {second.cel} ? {first.cel} : {second.cel})",
            (name, *first.uses, *second.uses),
        )


Row = Mapping[str, Any]
"""The columns that are known: bool, str or Fraction, by the name that SQL and CEL use."""


def random_row(rng: random.Random) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, kind in NAMES.items():
        if rng.random() < 0.85:
            row[column(name)] = random_value(rng, name, kind.unit)
        if name in FACTS and rng.random() < 0.85:
            row[f"stated_{column(name)}"] = rng.random() < 0.5
    return row


def random_value(rng: random.Random, name: str, unit: Unit) -> bool | str | Fraction:
    if unit is Unit.BOOL:
        return rng.random() < 0.5
    if unit is Unit.ENUM:
        return rng.choice(WORDS)
    if unit is Unit.DATE:
        return Fraction(FIRST_DAY + rng.randint(0, 3))
    if name.startswith("divisor."):
        return rng.choice(DIVISORS)
    if unit is Unit.COUNT:
        return Fraction(rng.randint(0, 4))
    return Fraction(rng.randint(-16, 32), 4)


class RowNames:
    """One row, as our conditions read it."""

    def __init__(self, row: Row) -> None:
        self.row = row

    def value(self, name: str) -> Value | None:
        found = self.row.get(column(name))
        return exactly(found) if isinstance(found, Fraction) else found

    def stated(self, name: str) -> bool | None:
        answer: bool | None = self.row.get(f"stated_{column(name)}")
        return answer


COLUMNS = {column(name): kind.unit for name, kind in NAMES.items()} | {
    f"stated_{column(name)}": Unit.BOOL for name in FACTS
}


def plain(value: bool | str | Fraction | None) -> bool | str | float | None:
    """A value as both oracles take it; the binary fraction is exact."""
    if not isinstance(value, Fraction):
        return value
    assert Fraction(float(value)) == value
    return float(value)


def by_us(nodes: Sequence[Node], rows: Sequence[Row]) -> list[list[bool | None]]:
    evaluators = [evaluator(compile_condition(n.ours, NAMES, Unit.BOOL).tree) for n in nodes]
    views = [RowNames(row) for row in rows]
    answers = [[evaluate(view) for evaluate in evaluators] for view in views]
    for line in answers:
        assert all(answer is None or isinstance(answer, bool) for answer in line)
    return answers  # type: ignore[return-value]


def by_duckdb(nodes: Sequence[Node], rows: Sequence[Row]) -> list[list[bool | None]]:
    kinds = {Unit.BOOL: "BOOLEAN", Unit.ENUM: "VARCHAR"}
    declared = ", ".join(f"{name} {kinds.get(u, 'DOUBLE')}" for name, u in COLUMNS.items())
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute(f"CREATE TABLE tender (nr INTEGER, {declared})")
        marks = ", ".join("?" for _ in range(len(COLUMNS) + 1))
        connection.executemany(
            f"INSERT INTO tender VALUES ({marks})",
            [[nr, *(plain(row.get(name)) for name in COLUMNS)] for nr, row in enumerate(rows)],
        )
        chosen = ", ".join(f"({node.sql})::BOOLEAN" for node in nodes)
        found = connection.execute(f"SELECT {chosen} FROM tender ORDER BY nr").fetchall()
    return [list(line) for line in found]


def by_cel(nodes: Sequence[Node], rows: Sequence[Row]) -> list[list[bool | None]]:
    kinds = {Unit.BOOL: cel.Type.BOOL, Unit.ENUM: cel.Type.STRING}
    variables = {name: kinds.get(unit, cel.Type.DOUBLE) for name, unit in COLUMNS.items()}
    env = cel.NewEnv(variables={**variables, "gap": cel.Type.DOUBLE})
    programs = [env.compile(node.cel) for node in nodes]
    given = [{name: plain(value) for name, value in row.items()} for row in rows]
    return [[cel_answer(program.eval(data=data)) for program in programs] for data in given]


def cel_answer(value: Any) -> bool | None:
    """CEL's answer; what it could not work out for want of a value is unknown."""
    found = value.value()
    if isinstance(found, bool):
        return found
    assert str(found).startswith("UNKNOWN"), found
    return None


class Block(NamedTuple):
    nodes: tuple[Node, ...]
    rows: tuple[Row, ...]


def blocks() -> Iterator[Block]:
    rng = random.Random(SEED)
    grammar = Grammar(rng)
    for _ in range(BLOCKS):
        nodes = tuple(grammar.condition(rng.randint(0, 3)) for _ in range(EXPRESSIONS_A_BLOCK))
        yield Block(nodes, tuple(random_row(rng) for _ in range(ROWS)))


EVERY_OPERATOR = frozenset(
    "and or not < <= > >= == != + - * / -x smaller larger share days stated 0 1 in".split()
) | {"not in", "== word", "!= word", "word =="}

Oracle = Callable[[Sequence[Node], Sequence[Row]], list[list[bool | None]]]


@pytest.mark.parametrize(
    "oracle", [pytest.param(by_duckdb, id="DuckDB"), pytest.param(by_cel, id="CEL")]
)
def test_random_conditions_agree_with(oracle: Oracle) -> None:
    outcomes: Counter[bool | None] = Counter()
    uses: Counter[str] = Counter()
    for nodes, rows in blocks():
        ours, theirs = by_us(nodes, rows), oracle(nodes, rows)
        assert len(theirs) == len(ours)
        for row, mine, other in zip(rows, ours, theirs, strict=True):
            for node, answer, expected in zip(nodes, mine, other, strict=True):
                assert answer is expected, f"{node.ours} on {dict(row)}"
                outcomes[answer] += 1
                uses.update(set(node.uses))
    assert outcomes.total() >= ENOUGH
    assert min(outcomes[answer] for answer in (True, False, None)) >= ENOUGH // 10
    assert {sign for sign, count in uses.items() if count >= ROWS * 2} >= EVERY_OPERATOR
