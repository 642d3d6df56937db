"""Terms, extensions and the months that days and dates make."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.quantities import (
    Duration,
    Range,
    duration_runs,
    exactly,
    months_from_days,
    parse_duration,
    parse_extension,
    whole_months,
)


def months(initial: int, maximum: int | None = None) -> Duration:
    return Duration(exactly(initial), None if maximum is None else exactly(maximum))


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        pytest.param("3 years", months(36), id="years"),
        pytest.param("36 months", months(36), id="months"),
        pytest.param("Five years", months(60), id="years in words"),
        pytest.param("two (2) years", months(24), id="word and figure"),
        pytest.param("2.5 years", months(30), id="half years"),
        pytest.param("four-year", months(48), id="hyphenated"),
        pytest.param("1 year and 6 months", months(18), id="years and months"),
        pytest.param("3 years (36 months)", months(36), id="said twice"),
        pytest.param("3+1+1 years", months(36, 60), id="chain of years"),
        pytest.param("3+1+1", months(36, 60), id="chain without a unit"),
        pytest.param("36+12+12", months(36, 60), id="chain of months without a unit"),
        pytest.param("24 months + 12 months", months(24, 36), id="sum of months"),
        pytest.param(
            "2 years with the option to extend by 1+1 years", months(24, 48), id="chain extension"
        ),
        pytest.param(
            "2 years plus 2 x 12 month extensions", months(24, 48), id="repeated extension"
        ),
        pytest.param(
            "3 years with option to extend for a further two periods of up to 12 months",
            months(36, 60),
            id="periods of",
        ),
        pytest.param(
            "Initial term of 3 years with an option to extend up to a total of 5 years",
            months(36, 60),
            id="total rather than extension",
        ),
        pytest.param(
            "3 years with extension options 1+1 years (maximum of 5 years in total)",
            months(36, 60),
            id="extensions and their total",
        ),
        pytest.param("2 to 3 years", Duration(Range(24, 36)), id="between two lengths"),
        pytest.param("up to 4 years", Duration(Range(0, 48), exactly(48)), id="ceiling"),
        pytest.param(
            "12 weeks",
            Duration(Range(Fraction(168, 61), Fraction(14, 5))),
            id="weeks are no months",
        ),
        pytest.param("1 x 12 month extension", None, id="an extension alone"),
        pytest.param("2 x 12 months", None, id="repeats alone"),
        pytest.param("option to extend for 2 + 1 years", None, id="an option alone"),
        pytest.param("36", None, id="no unit"),
        pytest.param("three (2) years", None, id="word and figure disagree"),
        pytest.param("3 years' experience of 2 sites", None, id="another subject"),
        pytest.param("see ITT", None, id="no length"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_term(text, duration):
    assert parse_duration(text) == duration


@pytest.mark.parametrize(
    ("text", "extension"),
    [
        pytest.param("1 x 12 month extension", 12, id="one extension"),
        pytest.param("2 x 12 months", 24, id="two of them"),
        pytest.param("1+1 years", 24, id="a chain"),
        pytest.param("Two (2) x Twelve (12) month extension options", 24, id="words and figures"),
        pytest.param("1 x 12 month extension, subject to available funding", 12, id="a proviso"),
        pytest.param("up to 24 months in 2 x 12 month", 24, id="total and its parts"),
        pytest.param("up to 36 months in 12 month extensions", 36, id="total and its steps"),
        pytest.param("3 years with the option to extend by 2 years", 24, id="beside a term"),
        pytest.param("option to extend for 2 + 1 years", 36, id="an option of two parts"),
    ],
)
def test_extensions(text, extension):
    assert parse_extension(text) == exactly(extension)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("none", id="no number"),
        pytest.param("Possible two year extension of the initial three year term", id="term last"),
    ],
)
def test_no_clear_extension(text):
    assert parse_extension(text) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(1080, exactly(36), id="months of 30 days"),
        pytest.param(1440, exactly(48), id="four years of 360 days"),
        pytest.param(1460, exactly(48), id="four calendar years"),
        pytest.param(365, exactly(12), id="a calendar year"),
        pytest.param(84, Range(Fraction(168, 61), Fraction(14, 5)), id="neither"),
    ],
)
def test_months_of_days(days, expected):
    assert months_from_days(days) == expected


@given(st.integers(1, 20_000))
def test_months_of_days_hold_both_conventions(days):
    found = months_from_days(days)
    assert Fraction(days * 12, 366) - 1 < found.low <= found.high <= Fraction(days, 30)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(date(2027, 11, 1), date(2030, 10, 31), 36, id="three full years"),
        pytest.param(date(2026, 5, 14), date(2026, 12, 31), 7, id="a part month is dropped"),
        pytest.param(date(2026, 1, 1), date(2029, 1, 1), 36, id="a day more"),
        pytest.param(date(2026, 1, 31), date(2026, 2, 26), 0, id="a day short of a month"),
        pytest.param(date(2026, 3, 1), date(2026, 2, 1), 0, id="end before start"),
    ],
)
def test_whole_months_between_days(start, end, expected):
    assert whole_months(start.toordinal(), end.toordinal()) == expected


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(1, 60))
def test_a_term_from_the_first_of_a_month_counts_its_months(start, count):
    first = start.replace(day=1)
    year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
    last = date(year, month + 1, 1).toordinal() - 1
    assert whole_months(first.toordinal(), last) == count


@given(st.integers(1, 40), st.lists(st.integers(1, 9), max_size=4))
def test_a_written_chain_is_read_again(first, further):
    text = "+".join(str(number) for number in [first, *further]) + " years"
    assert parse_duration(text) == months(
        first * 12, (first + sum(further)) * 12 if further else None
    )


@given(st.text() | st.text(alphabet="0123456789 +xyearsmonthextnd(),-"))
def test_any_text_is_read_without_error(text):
    duration = parse_duration(text)
    if duration is not None:
        assert duration.initial.low <= duration.initial.high
    extension = parse_extension(text)
    assert extension is None or extension.low <= extension.high
    for start, end in duration_runs(text):
        assert 0 <= start < end <= len(text)
