"""Whether a truth can be what its cell says: a check of the corpus, simple enough to do by eye.

It is no reader. It only asks whether the figures or words of the truth stand in the cell at all.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import combinations, product

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tests.workbook_corpus.case import Fact, Truth

_MONTHS = (
    ("january", "jan", "janaury", "ionawr"), ("february", "feb", "febuary", "chwefror"),
    ("march", "mar", "mawrth"),
    ("april", "apr", "ebrill"), ("may", "mai"), ("june", "jun", "mehefin"),
    ("july", "jul", "gorffennaf"), ("august", "aug", "awst"), ("september", "sept", "sep", "medi"),
    ("october", "oct", "hydref"), ("november", "nov", "tachwedd"), ("december", "dec", "rhagfyr"),
)  # fmt: skip
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve".split(),
    "un dau tri pedwar pump chwech saith wyth naw deg".split(),
)
_OFTEN = {
    "monthly": (1, 12),
    "quarterly": (3, 4),
    "annually": (1, 12),
    "yearly": (1, 12),
    "month": (1,),
}
_SCALES = {
    Unit.MONEY: (1, 1_000, 1_000_000),
    Unit.PERCENT: (1, 100),
    Unit.MONTHS: (1, 12),
    Unit.DAYS: (1, 7),
    Unit.COUNT: (1, 1_000),
}


def words(shown: object) -> str:
    """Text in lower case, with plain quotes and single spaces."""
    text = str(shown).replace("’", "'").replace("‘", "'").replace("\xa0", " ")
    return " ".join(text.lower().split())


def possible(fact: Fact, shown: object) -> bool | None:
    """Whether the cell can say so; None where only reading it can tell."""
    unit = FIELDS[fact.name].unit
    if unit is Unit.DATE:
        return _date(fact.value, shown)
    if isinstance(fact.value, bool):
        return shown is fact.value if isinstance(shown, bool) else None
    if unit is Unit.TEXT:
        return fact.name == "standard.name" or words(fact.value) in words(shown)
    if isinstance(fact.value, int | float):
        return _number(float(fact.value), _SCALES[unit], shown)
    if isinstance(fact.value, dict):
        ends = [v for v in fact.value.values() if isinstance(v, int | float)]
        return all(_number(float(end), _SCALES[unit], shown) for end in ends)
    return None


def _date(value: Truth, shown: object) -> bool:
    if isinstance(value, dict):
        low, high = (date.fromisoformat(str(value[end])) for end in ("low", "high"))
        return _in(low, high, shown)
    day = date.fromisoformat(str(value))
    if isinstance(shown, datetime):
        return shown.date() == day
    if isinstance(shown, int):
        return date(1899, 12, 30) + timedelta(days=shown) == day
    return all(any(token in _tokens(shown) for token in part) for part in _parts(day))


def _parts(day: date) -> tuple[set[str], set[str], set[str]]:
    return (
        {str(day.day), f"{day.day:02}"},
        {str(day.month), f"{day.month:02}", *_MONTHS[day.month - 1]},
        {str(day.year), f"{day.year % 100:02}"},
    )


def _in(low: date, high: date, shown: object) -> bool:
    return all(
        any(token in _tokens(shown) for token in part)
        for day in (low, high)
        for part in _parts(day)[1:]
    )


def _tokens(shown: object) -> set[str]:
    return set(re.findall(r"\d+|[a-z]+", words(shown)))


def _number(value: float, scales: tuple[int, ...], shown: object) -> bool:
    given = set(_numbers(shown))
    given |= {a * b for a, b in combinations(given, 2)}
    given |= {a + b for a, b in product(given, repeat=2)}
    return any(abs(one * scale - value) < 1e-6 for one in given for scale in scales)


def _numbers(shown: object) -> list[float]:
    if isinstance(shown, int | float):
        return [float(shown)]
    text = words(shown)
    found = [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]
    tokens = set(re.findall(r"[a-z]+", text))
    for group in _WORDS:
        found += [float(n) for n, word in enumerate(group, start=1) if word in tokens]
    for word, values in _OFTEN.items():
        found += [float(v) for v in values if word in tokens]
    return found
