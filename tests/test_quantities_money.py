"""Amounts of money: whole answers, amounts in prose, and texts that are neither."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.quantities import Money, Range, exactly, find_money, parse_money


def pounds(low: int | Fraction, high: Fraction | float | None = None) -> Range:
    return Range(low * 100, (low if high is None else high) * 100)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        pytest.param("660,000 GBP", Money(pounds(660_000)), id="commas, currency after"),
        pytest.param("GBP 400 000", Money(pounds(400_000)), id="spaces, currency before"),
        pytest.param("GBP\u00a0400\u202f000", Money(pounds(400_000)), id="typographic spaces"),
        pytest.param("0.607m GBP", Money(pounds(607_000)), id="part of a million"),
        pytest.param("5M GBP", Money(pounds(5_000_000)), id="capital m"),
        pytest.param("10m GBP", Money(pounds(10_000_000)), id="small m"),
        pytest.param("5 million GBP", Money(pounds(5_000_000)), id="million in words"),
        pytest.param("[10,000,000] GBP", Money(pounds(10_000_000)), id="square brackets"),
        pytest.param(
            "Five Million pounds (5,000,000 GBP)", Money(pounds(5_000_000)), id="words and figures"
        ),
        pytest.param("5 000 000.00 GBP", Money(pounds(5_000_000)), id="spaces and pence"),
        pytest.param("£1.2m", Money(pounds(1_200_000)), id="decimal millions"),
        pytest.param("£12.50", Money(exactly(1250)), id="pence"),
        pytest.param(
            "up to £250,000 per annum", Money(pounds(0, 250_000), "year"), id="ceiling per year"
        ),
        pytest.param("£25,000 to £50,000", Money(pounds(25_000, 50_000)), id="from and to"),
        pytest.param("£25k-£50k", Money(pounds(25_000, 50_000)), id="thousands joined by a hyphen"),
        pytest.param("£25k–£50k", Money(pounds(25_000, 50_000)), id="thousands joined by a dash"),
        pytest.param(
            "£2-5 million", Money(pounds(2_000_000, 5_000_000)), id="multiplier said once"
        ),
        pytest.param(
            "between £1m and £2m", Money(pounds(1_000_000, 2_000_000)), id="between two amounts"
        ),
        pytest.param("at least £5m", Money(pounds(5_000_000, inf)), id="floor"),
        pytest.param("not less than £5m", Money(pounds(5_000_000, inf)), id="floor by negation"),
        pytest.param("not more than £5m", Money(pounds(0, 5_000_000)), id="ceiling by negation"),
        pytest.param(
            "£209,921 excluding VAT", Money(pounds(209_921), None, "excluding"), id="without VAT"
        ),
        pytest.param("£5m incl. VAT", Money(pounds(5_000_000), None, "including"), id="with VAT"),
        pytest.param(
            "£100k p.a. (excl. VAT)", Money(pounds(100_000), "year", "excluding"), id="year and VAT"
        ),
        pytest.param("£12.50 per hour", Money(exactly(1250), "hour"), id="per hour"),
        pytest.param("£5m (each and every claim)", Money(pounds(5_000_000)), id="note in brackets"),
        pytest.param("400,000", Money(pounds(400_000)), id="number alone"),
        pytest.param("two hundred thousand pounds", Money(pounds(200_000)), id="hundreds in words"),
        pytest.param("£150,000 ex VAT", Money(pounds(150_000), None, "excluding"), id="ex VAT"),
        pytest.param("250K", Money(pounds(250_000)), id="thousands alone"),
        pytest.param("circa 90,000", Money(pounds(90_000)), id="no mark"),
        pytest.param("90k - 110k", Money(pounds(90_000, 110_000)), id="a range without marks"),
        pytest.param("min. £5m", Money(pounds(5_000_000, inf)), id="min with a point"),
        pytest.param(
            "£5m any one claim or series of claims", Money(pounds(5_000_000)), id="series"
        ),
        pytest.param("1 300,000", None, id="mixed separators without a mark"),
        pytest.param("10 each and every claim", None, id="too small to be pounds"),
        pytest.param("90%", None, id="a percentage"),
        pytest.param("1 300,000 GBP", None, id="mixed separators are a typing error"),
        pytest.param("£1,00,000", None, id="groups of two"),
        pytest.param("£1.2345", None, id="part of a penny"),
        pytest.param("€5m", None, id="euros"),
        pytest.param("400 EUR", None, id="euros after"),
        pytest.param("AED 400,000", None, id="dirhams"),
        pytest.param("$5m", None, id="dollars"),
        pytest.param("six million pounds (5,000,000 GBP)", None, id="words and figures disagree"),
        pytest.param("£5m or £10m", None, id="two amounts"),
        pytest.param("£5,000 for each of 3 vehicles", None, id="more than an amount"),
        pytest.param("-£5,000", None, id="negative"),
        pytest.param("see ITT", None, id="no amount"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_whole_answer(text, money):
    assert parse_money(text) == money


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A turnover of £5m is asked.", ["£5m"], id="inside a sentence"),
        pytest.param("Cover of 10M GBP and 5M GBP.", ["10M GBP", "5M GBP"], id="two amounts"),
        pytest.param("In 2026 there were 400 visits.", [], id="numbers without a currency"),
        pytest.param("Pay 1 300,000 GBP now", [], id="a typing error"),
        pytest.param("of up to £48,000.", ["up to £48,000"], id="the bound belongs to it"),
        pytest.param(
            "Budget: £95,000 (excluding VAT).", ["£95,000 (excluding VAT)"], id="the tax too"
        ),
    ],
)
def test_amounts_in_prose(text, words):
    assert [text[found.start : found.end] for found in find_money(text)] == words


def test_a_window_keeps_the_spans_of_the_text():
    text = "First £5m, then £10m."
    found = list(find_money(text, start=10))
    assert [(match.start, match.money.amount) for match in found] == [
        (text.index("£10m"), pounds(10_000_000))
    ]


@given(st.integers(0, 10**9), st.sampled_from(["£{:,}", "{:,} GBP", "GBP {}", "£{}"]))
def test_what_is_written_is_read_again(value, form):
    assert parse_money(form.format(value)) == Money(exactly(value * 100))


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_written_range_is_read_again(low, more):
    read = parse_money(f"£{low:,} to £{low + more:,}")
    assert read == Money(pounds(low, low + more))


@given(st.text() | st.text(alphabet="£0123456789,. kmGBP-to()"))
def test_any_text_is_read_without_error_and_exactly(text):
    money = parse_money(text)
    if money is not None:
        assert isinstance(money.amount.low, int)
        assert money.amount.low <= money.amount.high
    for match in find_money(text):
        assert 0 <= match.start < match.end <= len(text)
