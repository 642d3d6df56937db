"""Percentages, counts and answers of yes or no."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.quantities import Range, exactly, parse_count, parse_percent, parse_yes_no, ratio
from tenderlint.quantities.writing import NUMBER_WORDS, plain


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("63%", exactly(63), id="sign"),
        pytest.param("63.5 per cent", exactly(Fraction(127, 2)), id="words and a decimal"),
        pytest.param("70", exactly(70), id="number alone"),
        pytest.param("60% (quality)", exactly(60), id="note in brackets"),
        pytest.param("40-60%", Range(40, 60), id="range"),
        pytest.param("40% of the total score", exactly(40), id="of the total"),
        pytest.param("up to 10%", Range(0, 10), id="ceiling"),
        pytest.param("0.7", None, id="percent or fraction"),
        pytest.param("1", None, id="one may be all"),
        pytest.param("1%", exactly(1), id="one per cent"),
        pytest.param("101%", None, id="more than all"),
        pytest.param("60/40", None, id="two shares"),
        pytest.param("high", None, id="no number"),
    ],
)
def test_a_percentage(text, share):
    assert parse_percent(text) == share


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("3", exactly(3), id="figure"),
        pytest.param("two", exactly(2), id="word"),
        pytest.param("two (2)", exactly(2), id="word and figure"),
        pytest.param("twenty-one", exactly(21), id="hyphen"),
        pytest.param("Twenty one", exactly(21), id="space"),
        pytest.param("one hundred", exactly(100), id="a hundred"),
        pytest.param("1,200", exactly(1200), id="thousands"),
        pytest.param("at least 3", Range(3, inf), id="floor"),
        pytest.param("five or more", Range(5, inf), id="floor after"),
        pytest.param("2-3", Range(2, 3), id="range"),
        pytest.param("two (3)", None, id="word and figure disagree"),
        pytest.param("2.5", None, id="no whole number"),
        pytest.param("a few", None, id="no number"),
    ],
)
def test_a_count(text, count):
    assert parse_count(text) == count


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("Yes", True, id="yes"),
        pytest.param("y", True, id="letter"),
        pytest.param("Yes - see section 4", True, id="remark"),
        pytest.param("No (framework only)", False, id="note"),
        pytest.param("FALSE", False, id="a workbook's own word"),
        pytest.param("N/A", None, id="not applicable is not no"),
        pytest.param("No more than two", None, id="the start of something else"),
        pytest.param("Not yet", None, id="not yet"),
        pytest.param("maybe", None, id="neither"),
    ],
)
def test_yes_or_no(text, answer):
    assert parse_yes_no(text) is answer


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        pytest.param("40 : 60", (40, 60), id="with spaces"),
        pytest.param("40/60", (40, 60), id="with a stroke"),
        pytest.param("62.5% : 37.5%", (Fraction(125, 2), Fraction(75, 2)), id="decimals"),
        pytest.param("40:60 (price : quality)", (40, 60), id="with a note"),
        pytest.param("40:50", None, id="less than all"),
        pytest.param("40-60", None, id="a range"),
        pytest.param("40", None, id="one share"),
        pytest.param("30/30/40", None, id="three shares"),
    ],
)
def test_two_shares(text, shares):
    assert ratio(text) == shares


@given(st.sampled_from(sorted(NUMBER_WORDS)))
def test_every_number_word_is_read(word):
    assert parse_count(word) == exactly(NUMBER_WORDS[word])


@given(st.integers(0, 100))
def test_a_written_percentage_is_read_again(value):
    assert parse_percent(f"{value}%") == exactly(value)


@given(st.text())
def test_any_text_is_read_without_error(text):
    for parse in (parse_percent, parse_count):
        value = parse(text)
        assert value is None or value.low <= value.high
    assert parse_yes_no(text) in {True, False, None}


@given(st.text())
def test_plain_writing_keeps_the_length(text):
    assert len(plain(text)) == len(text)
