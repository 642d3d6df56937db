"""Ranges hold every result of the values in them, and decide only what is so for all of these."""

from __future__ import annotations

import operator
import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from math import inf
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tenderlint.condition import Type, evaluator
from tenderlint.condition.check import compile_condition
from tenderlint.condition.functions import FUNCTIONS
from tenderlint.quantities import Number, Range, Unit, exactly
from tenderlint.quantities.ranges import (
    add,
    at_most,
    divide,
    equal,
    hull,
    less,
    multiply,
    negate,
    overlap,
    simplest,
    subtract,
)
from tenderlint.statements import Value

ends = st.one_of(
    st.integers(-6, 6),
    st.fractions(-6, 6, max_denominator=4),
    st.integers(-(10**400), 10**400),
    st.fractions(min_value=-1, max_value=1).map(lambda part: part / 10**400),
).map(Fraction)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """A range: exact, bounded, touching zero, or open at one end or both."""
    one, other = draw(ends), draw(ends)
    low, high = min(one, other), max(one, other)
    shape = draw(st.sampled_from(["exact", "bounded", "from zero", "up to zero", "open"]))
    if shape == "exact":
        return exactly(low)
    if shape == "from zero":
        return Range(0, abs(high))
    if shape == "up to zero":
        return Range(-abs(low), 0)
    if shape == "open":
        return draw(st.sampled_from([Range(low, inf), Range(-inf, high), Range(-inf, inf)]))
    return Range(low, high)


def inside(value: Range) -> Iterator[Fraction]:
    """Exact values that a range holds: its ends, its middle, its neighbourhoods of zero."""
    low = Fraction(value.low) if value.low != -inf else None
    high = Fraction(value.high) if value.high != inf else None
    if low is None:
        low = min(Fraction(-1000), high - 1000 if high is not None else Fraction(0))
    if high is None:
        high = max(Fraction(1000), low + 1000)
    some = {low, high, (low + high) / 2, (3 * low + high) / 4}
    yield from sorted(some | {x for x in map(Fraction, (-1, 0, 1)) if low <= x <= high})


def holds(value: Range, number: Fraction) -> bool:
    return value.low <= number <= value.high


Arithmetic = Callable[[Range, Range], Range | None]


@pytest.mark.parametrize(
    ("on_ranges", "on_numbers"),
    [
        pytest.param(add, operator.add, id="every sum"),
        pytest.param(subtract, operator.sub, id="every difference"),
        pytest.param(multiply, operator.mul, id="every product"),
        pytest.param(divide, operator.truediv, id="every quotient"),
        pytest.param(FUNCTIONS["smaller"], min, id="every smaller one"),
        pytest.param(FUNCTIONS["larger"], max, id="every larger one"),
        pytest.param(FUNCTIONS["share"], lambda a, b: a / b * 100, id="every share"),
        pytest.param(FUNCTIONS["days"], lambda a, b: b - a, id="every number of days"),
    ],
)
@given(first=ranges(), second=ranges())
@example(first=Range(10**400, inf), second=Range(10**400, inf))
@example(first=Range(Fraction(1, 10**400), 1), second=Range(0, inf))
@example(first=Range(-1, 1), second=Range(0, 4))
@example(first=Range(-inf, inf), second=Range(-2, 0))
def test_the_result_holds(
    on_ranges: Arithmetic,
    on_numbers: Callable[[Fraction, Fraction], Fraction],
    first: Range,
    second: Range,
) -> None:
    result = on_ranges(first, second)
    if result is None:
        assert second == (0, 0) or second.low < 0 < second.high
        return
    assert result.low <= result.high
    for a in inside(first):
        for b in inside(second):
            try:
                number = on_numbers(a, b)
            except ZeroDivisionError:
                continue
            assert holds(result, number)


@pytest.mark.parametrize(
    "on_ranges",
    [
        pytest.param(add, id="sum"),
        pytest.param(subtract, id="difference"),
        pytest.param(multiply, id="product"),
        pytest.param(divide, id="quotient"),
    ],
)
@given(first=st.fractions(-9, 9), second=st.fractions(-9, 9))
def test_exact_values_stay_exact(on_ranges: Arithmetic, first: Fraction, second: Fraction) -> None:
    result = on_ranges(exactly(first), exactly(second))
    assert result is None if (on_ranges is divide and second == 0) else result and result.exact


@pytest.mark.parametrize(
    ("first", "second", "quotient"),
    [
        pytest.param(Range(10, 20), Range(2, 5), Range(2, 10), id="both positive"),
        pytest.param(Range(10, 20), Range(0, 5), Range(2, inf), id="divisor reaches zero"),
        pytest.param(Range(10, 20), Range(-5, 0), Range(-inf, -2), id="divisor reaches up to zero"),
        pytest.param(Range(0, 20), Range(0, 5), Range(0, inf), id="both reach zero"),
        pytest.param(Range(10, 20), Range(5, inf), Range(0, 4), id="divisor without bound"),
        pytest.param(Range(10, inf), Range(2, 5), Range(2, inf), id="dividend without bound"),
        pytest.param(Range(10, 20), Range(0, 0), None, id="divisor zero"),
        pytest.param(Range(10, 20), Range(-1, 1), None, id="divisor of either sign"),
        pytest.param(exactly(1), exactly(3), exactly(Fraction(1, 3)), id="a third is exact"),
    ],
)
def test_quotient(first: Range, second: Range, quotient: Range | None) -> None:
    assert divide(first, second) == quotient


@pytest.mark.parametrize(
    ("on_ranges", "on_numbers"),
    [
        pytest.param(less, operator.lt, id="less"),
        pytest.param(at_most, operator.le, id="at most"),
        pytest.param(equal, operator.eq, id="equal"),
    ],
)
@given(first=ranges(), second=ranges())
def test_a_decided_comparison_is_so_for_every_pair(
    on_ranges: Callable[[Range, Range], bool | None],
    on_numbers: Callable[[Fraction, Fraction], bool],
    first: Range,
    second: Range,
) -> None:
    answer = on_ranges(first, second)
    answers = {on_numbers(a, b) for a in inside(first) for b in inside(second)}
    if answer is None:
        assert not (first.exact and second.exact)
    else:
        assert answers == {answer}


@pytest.mark.parametrize(
    ("compare", "first", "second", "answer"),
    [
        pytest.param(less, Range(1, 2), Range(3, 4), True, id="below throughout"),
        pytest.param(less, Range(1, 3), Range(3, 4), None, id="less: touching ends are open"),
        pytest.param(at_most, Range(1, 3), Range(3, 4), True, id="at most: touching ends are so"),
        pytest.param(less, Range(3, 4), Range(1, 3), False, id="never below where ends touch"),
        pytest.param(at_most, Range(3, 4), Range(1, 3), None, id="at most only where they touch"),
        pytest.param(less, Range(5, inf), exactly(4), False, id="at least five is not below four"),
        pytest.param(less, exactly(10**400), Range(5, inf), None, id="a huge number and no bound"),
        pytest.param(equal, exactly(2), exactly(2), True, id="the same number"),
        pytest.param(equal, Range(1, 2), Range(1, 2), None, id="the same range is not one number"),
        pytest.param(equal, Range(1, 2), Range(3, 4), False, id="nothing in common"),
    ],
)
def test_comparison(
    compare: Callable[[Range, Range], bool | None], first: Range, second: Range, answer: bool | None
) -> None:
    assert compare(first, second) is answer


@given(ranges(), ranges(), ranges())
def test_hull_is_the_smallest_range_that_holds_both(a: Range, b: Range, c: Range) -> None:
    both = hull(a, b)
    assert both == hull(b, a)
    assert hull(a, a) == a
    assert hull(hull(a, b), c) == hull(a, hull(b, c))
    assert {both.low, both.high} <= {*a, *b}
    assert all(holds(both, number) for number in (*inside(a), *inside(b)))


@given(ranges(), ranges())
def test_overlap_holds_what_both_hold(a: Range, b: Range) -> None:
    shared = overlap(a, b)
    assert shared == overlap(b, a)
    assert overlap(a, a) == a
    assert overlap(a, hull(a, b)) == a
    for number in (*inside(a), *inside(b)):
        in_both = holds(a, number) and holds(b, number)
        assert in_both == (shared is not None and holds(shared, number))


@given(ranges())
def test_negation_undoes_itself(value: Range) -> None:
    assert negate(negate(value)) == value
    assert negate(value) == subtract(exactly(0), value)


@pytest.mark.parametrize(
    ("fraction", "number"),
    [
        pytest.param(Fraction(6, 3), 2, id="whole"),
        pytest.param(Fraction(1, 3), Fraction(1, 3), id="a third"),
    ],
)
def test_simplest(fraction: Fraction, number: Number) -> None:
    assert (simplest(fraction), type(simplest(fraction))) == (number, type(number))


NAMES = {name: Type(Unit.NUMBER) for name in ("a", "b", "c", "limit.d")}
SEED = 20_260_601


def random_number(rng: random.Random, depth: int) -> str:
    if depth == 0 or rng.random() < 0.3:
        return rng.choice(["a", "b", "c", "limit.d", "0", "1"])
    left, right = random_number(rng, depth - 1), random_number(rng, depth - 1)
    form = rng.choice(["({} + {})", "({} - {})", "({} * {})", "({} / {})", "smaller({}, {})"])
    return form.format(left, right)


def random_condition(rng: random.Random, depth: int) -> str:
    if depth == 0 or rng.random() < 0.3:
        sign = rng.choice("< <= > >= == !=".split())
        return f"{random_number(rng, 2)} {sign} {random_number(rng, 2)}"
    form = rng.choice(["({} and {})", "({} or {})", "not ({} or {})"])
    return form.format(random_condition(rng, depth - 1), random_condition(rng, depth - 1))


def random_range(rng: random.Random) -> Range:
    low, high = sorted(Fraction(rng.randint(-12, 24), 4) for _ in range(2))
    return rng.choice(
        [exactly(low), Range(low, high), Range(0, abs(high)), Range(low, inf), Range(-inf, high)]
    )


class Given(NamedTuple):
    """Values by name."""

    values: dict[str, Range]

    def value(self, name: str) -> Value | None:
        return self.values[name]

    def stated(self, name: str) -> bool:
        return name in self.values


def test_what_ranges_decide_is_so_at_every_point() -> None:
    rng = random.Random(SEED)
    decided = {True: 0, False: 0}
    for _ in range(3_000):
        text = random_condition(rng, 2)
        answer_of = evaluator(compile_condition(text, NAMES, Unit.BOOL).tree)
        values = {name: random_range(rng) for name in NAMES}
        answer = answer_of(Given(values))
        if answer is None or all(value.exact for value in values.values()):
            continue
        for _ in range(8):
            points = {name: exactly(rng.choice([*inside(x)])) for name, x in values.items()}
            assert answer_of(Given(points)) in (None, answer), f"{text} on {values}, at {points}"
        decided[bool(answer)] += 1
    assert min(decided.values()) >= 300
