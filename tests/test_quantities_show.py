"""Values as a person writes them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import inf

import pytest

from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.show import show

DAY = exactly(date(2026, 11, 2).toordinal())


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        pytest.param(exactly(15_000_000), Unit.MONEY, "£150,000", id="whole pounds"),
        pytest.param(exactly(3_372), Unit.MONEY, "£33.72", id="pounds and pence"),
        pytest.param(exactly(5), Unit.MONEY, "£0.05", id="pence alone"),
        pytest.param(exactly(33_000_050), Unit.MONEY, "£330,000", id="pence drop in large sums"),
        pytest.param(exactly(Fraction(99_000_000, 7)), Unit.MONEY, "£141,429", id="a seventh"),
        pytest.param(Range(2_500_000, 5_000_000), Unit.MONEY, "£25,000 to £50,000", id="a range"),
        pytest.param(Range(0, 25_000_000), Unit.MONEY, "up to £250,000", id="no lower end"),
        pytest.param(Range(500_000_000, inf), Unit.MONEY, "at least £5,000,000", id="no upper end"),
        pytest.param(exactly(36), Unit.MONTHS, "36 months", id="months"),
        pytest.param(exactly(1), Unit.MONTHS, "1 month", id="one month"),
        pytest.param(Range(27, 30), Unit.DAYS, "27 to 30 days", id="a range of days"),
        pytest.param(exactly(1), Unit.DAYS, "1 day", id="one day"),
        pytest.param(exactly(60), Unit.PERCENT, "60%", id="a share"),
        pytest.param(
            exactly(Fraction(1000, 11)), Unit.PERCENT, "90.9%", id="one decimal of a share"
        ),
        pytest.param(Range(2, Fraction(8, 3)), Unit.NUMBER, "2 to 2.67", id="a ratio"),
        pytest.param(Range(0, Fraction(1, 2)), Unit.NUMBER, "0 to 0.5", id="a ratio from nothing"),
        pytest.param(exactly(Fraction(-1, 2)), Unit.NUMBER, "-0.5", id="below nothing"),
        pytest.param(exactly(94_000), Unit.COUNT, "94,000", id="people"),
        pytest.param(DAY, Unit.DATE, "2 November 2026", id="a day"),
        pytest.param(
            Range(DAY.low, DAY.low + 3),
            Unit.DATE,
            "2 November 2026 to 5 November 2026",
            id="two days",
        ),
        pytest.param(True, Unit.BOOL, "yes", id="yes"),
        pytest.param(False, Unit.BOOL, "no", id="no"),
        pytest.param("public-liability", Unit.ENUM, "public liability", id="a word of a list"),
        pytest.param("multi-agency", Unit.TEXT, "multi-agency", id="a text as it stands"),
    ],
)
def test_show(value: Range | bool | str, unit: Unit, words: str) -> None:
    assert show(value, unit) == words
