"""Days and months as tenders write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.quantities import Range, exactly, find_dates, parse_date

NOVEMBER_2 = exactly(date(2026, 11, 2).toordinal())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2026-11-02", id="ISO day"),
        pytest.param("2026-11-02T12:00:00Z", id="ISO instant"),
        pytest.param("2026-11-02T12:00:00", id="ISO time without a zone"),
        pytest.param("2026-11-02 00:00:00", id="a workbook's own text"),
        pytest.param("2 November 2026", id="month in words"),
        pytest.param("Monday 2 November 2026 at 12:00 noon", id="weekday and noon"),
        pytest.param("12 noon on 2nd November 2026", id="time first"),
        pytest.param("02/11/2026", id="British order"),
        pytest.param("2.11.26", id="points and a short year"),
        pytest.param("2nd Nov 26", id="short month and year"),
        pytest.param("November 2, 2026", id="month first"),
        pytest.param("Mon 2 Nov 2026 (17:00 GMT)", id="note in brackets"),
        pytest.param("2/Nov/2026", id="strokes around a word"),
        pytest.param("no later than 12 noon, Monday 2 November 2026", id="no later than"),
        pytest.param("Anticipated 2 November 2026", id="anticipated"),
        pytest.param("2.11.26 @ 12:00", id="at sign"),
    ],
)
def test_a_day(text):
    assert parse_date(text) == NOVEMBER_2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2026-07-31T23:30:00Z", date(2026, 8, 1), id="summer time in London"),
        pytest.param("2026-07-31T23:30:00+01:00", date(2026, 7, 31), id="already summer time"),
        pytest.param("2026-12-31T23:30:00Z", date(2026, 12, 31), id="winter"),
    ],
)
def test_an_instant_is_a_day_in_london(text, day):
    assert parse_date(text) == exactly(day.toordinal())


def test_a_month_is_the_range_of_its_days():
    first, last = date(2026, 11, 1).toordinal(), date(2026, 11, 30).toordinal()
    assert parse_date("November 2026") == Range(first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("w/c 11 January 2027", date(2027, 1, 11), date(2027, 1, 17), id="a week"),
        pytest.param("Spring 2027", date(2027, 3, 1), date(2027, 6, 21), id="a season"),
        pytest.param("Winter 2026/27", date(2026, 12, 1), date(2027, 3, 21), id="a winter"),
        pytest.param("Q1 2027/28", date(2027, 4, 1), date(2027, 6, 30), id="a first quarter"),
        pytest.param("Q4 2027-28", date(2028, 1, 1), date(2028, 3, 31), id="a last quarter"),
        pytest.param("end of March 2027", date(2027, 3, 1), date(2027, 3, 31), id="a month's end"),
        pytest.param("Jan-27", date(2027, 1, 1), date(2027, 1, 31), id="a month as Excel shows it"),
        pytest.param("01/2027", date(2027, 1, 1), date(2027, 1, 31), id="a month in figures"),
    ],
)
def test_periods_are_the_range_of_their_days(text, first, last):
    assert parse_date(text) == Range(first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tuesday 2 November 2026", id="weekday that does not fit"),
        pytest.param("31/02/2026", id="no such day"),
        pytest.param("2 November", id="no year"),
        pytest.param("6 February, 16:00", id="a time is no year"),
        pytest.param("1 January 1950", id="too long ago"),
        pytest.param("1 January 2150", id="too far ahead"),
        pytest.param("2 November 2026 or 3 November 2026", id="two days"),
        pytest.param("2 November 2026 at the library", id="more than a day"),
        pytest.param("2026", id="a year alone"),
        pytest.param("Winter 2027", id="which of two winters"),
        pytest.param("Q1 2027", id="of which kind of year"),
        pytest.param("Q1 2027/29", id="no financial year"),
        pytest.param("Jan 27", id="a day or a year"),
        pytest.param("not 2 November 2026", id="another day"),
        pytest.param("c. 2 November 2026", id="about a day"),
        pytest.param("", id="empty"),
    ],
)
def test_no_clear_day(text):
    assert parse_date(text) is None


@given(
    st.dates(date(1970, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%A %d %B %Y", "%d.%m.%Y"]),
)
def test_a_written_day_is_read_again(day, form):
    assert parse_date(day.strftime(form)) == exactly(day.toordinal())


@given(st.text() | st.text(alphabet="0123456789/-. :TZ+JanuaryMonday"))
def test_any_text_is_read_without_error(text):
    parse_date(text)
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
