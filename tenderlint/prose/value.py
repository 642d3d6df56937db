"""What the contract is said to be worth, in all and in a year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import inf
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.provenance import Span
from tenderlint.quantities import MoneyMatch, Range, exactly
from tenderlint.statements import Statement

_NAMES: Final = ("value", "budget", "price", "spend", "expenditure")

_THING: Final = (
    r"(?:contract|framework(?: agreement)?|tender|procurement|requirement|agreement|project"
    r"|service|work|lot)"
)
_VALUE: Final = Phrase(
    _NAMES,
    r"(?<![a-z])(?:"
    r"(?:(?:estimated|total|maximum|anticipated|approximate|overall|annual|whole-life"
    r"|whole life|indicative|likely|yearly"
    rf"|expected|potential|aggregate) ){{1,4}}(?:{_THING} )?(?:values?|budget|price|spend"
    r"|expenditure)"
    rf"|(?:contract|lot) value|budget available|available budget|annual budget|budget"
    r"|value)(?: available)?(?: (?:of|for) (?:the|this"
    rf"|each) (?:\w{{1,15}} ){{0,2}}{_THING})?(?![a-z])",
)
_NOT_OURS: Final = Phrase(
    (
        "each", "lots", "capital", "social", "rateable", "asset", "per ", "order", "purchase",
        "property", "propert", "insur", "turnover", "grant", "individual", "threshold",
        "call-off", "previous", "sales", "land", "similar", "reference", "examples",
        "contracts with", "contracts of", "where the", "variation", "ppn", "exceed", "claims",
        "current contract", "personal", "damages", "fines", "savings", "salary", "per hour",
        "of the council", "of the authority", "of the trust", "liabil",
    ),
    r"(?<![a-z])(?:each|lots|capital|social|rateable|assets?|orders?|purchases?"
    r"|propert\w{1,3}|insur\w{1,5}"
    r"|references?|examples?|contracts (?:with|of)|where the|variations?|ppn|exceeds|claims"
    r"|current contract|personal|damages|fines|savings|salary|per hour|of the (?:council"
    r"|authority|trust)|liabil\w+|turnover|grants?|individual|threshold|call-off|previous|sales|land|similar"
    r"|per (?:order|project|unit|item))(?![a-z])",
)  # fmt: skip
_YEARLY: Final = Phrase(
    ("annual", "yearly", "per annum", "per year"), r"(?<![a-z])(?:annual|yearly|per annum|per year)"
)
_PER_YEAR: Final = Phrase(
    ("per annum", "per year", "a year", "annually", "p.a"),
    r"(?<![a-z])(?:per annum|per year|a year|annually|p\.a)(?![a-z])",
)
_MOST_YEARLY: Final = 50
"""Sums beyond these are a table of something else."""
_PAID: Final = Phrase(
    ("value", "budget", "fund", "invest", "spend", "contract", "expenditure", "worth"),
    r"(?<![a-z])(?:values?|budget|funding|funded|invest(?:ing|ment|s)?|spend|contract|expenditure"
    r"|worth)(?![a-z])",
)
_ONE_LOT: Final = Phrase(("lot",), r"(?<![a-z])lot ?(?:\d|one|two|three|four|five|[a-d](?![a-z]))")
WORDS: Final = (*_NAMES, *_PER_YEAR.words)
_BARE: Final = frozenset({"value", "budget"})


def read(page: Page) -> Iterator[Statement]:
    """The value of the contract or lot, whole or yearly, with the tax that is named."""
    told: set[tuple[str, object]] = set()
    for match in _VALUE.find(page):
        start, end = page.sentence(match.start())
        amount = next(page.money(match.end(), min(end, match.end() + 130)), None)
        if amount is None or not _follows(page, match.span(), amount):
            continue
        span = (match.start(), amount.end)
        if _NOT_OURS.first(page, max(start, match.start() - 60), amount.start) is not None:
            continue
        if amount.money.amount.high == inf and amount.money.amount.low > 0:
            continue
        field = _field(page, span, amount)
        key = (str(field), amount.money.amount)
        if field is not None and key not in told and stands(page, span):
            told.add(key)
            yield page.says(field, _most(amount), span)
            yield from _with_tax(page, field, amount)
    yield from _by_year(page, told)


def _by_year(page: Page, told: set[tuple[str, object]]) -> Iterator[Statement]:
    """What is paid each year, where the year follows the sum: "£750,000 per annum"."""
    for match in islice(_PER_YEAR.find(page), _MOST_YEARLY):
        start, end = page.sentence(match.start())
        if _PAID.first(page, start, match.start()) is None:
            continue
        for amount in page.money(max(start, match.start() - 40), min(end, match.end() + 2)):
            span = (amount.start, amount.end)
            other = _NOT_OURS.first(page, max(start, amount.start - 60), amount.start)
            new = ("lot.stated_annual_value", amount.money.amount) not in told
            if amount.money.per == "year" and other is None and new and stands(page, span):
                told.add(("lot.stated_annual_value", amount.money.amount))
                yield page.says("lot.stated_annual_value", _most(amount), span)


def _most(amount: MoneyMatch) -> Range:
    """The most that is paid: "up to £1m" is £1m, as the field means it."""
    value = amount.money.amount
    return exactly(value.high) if value.low == 0 and value.high != inf else value


def _with_tax(page: Page, field: str, amount: MoneyMatch) -> Iterator[Statement]:
    """The same value said again with the tax: "£177,000 or £213,000 including VAT"."""
    end = min(page.sentence(amount.start)[1], amount.end + 60)
    second = next(page.money(amount.end, end), None)
    if field == "lot.value" and second is not None and second.money.vat == "including":
        yield page.says("lot.value_including_vat", _most(second), (second.start, second.end))


def _follows(page: Page, named: Span, amount: MoneyMatch) -> bool:
    """Whether the amount is what the words at `named` are said to be, for the whole contract."""
    gap = page.lower[named[1] : amount.start]
    if len(gap) > 110 or any(mark in gap for mark in ";£") or any(map(str.isdigit, gap)):
        return False
    if page.lot is None and _ONE_LOT.first(page, max(0, named[0] - 150), amount.start) is not None:
        return False
    if page.lower[named[0] : named[1]] not in _BARE:
        return True
    # "value" and "budget" alone are about this contract only where they open the sentence.
    opening = page.lower[page.sentence(named[0])[0] : named[0]].strip(" \n\r\t-*#the")
    return not opening and gap.strip(" :=-") in {"", "is", "of", "is a maximum of"}


def _field(page: Page, span: Span, amount: MoneyMatch) -> str | None:
    if amount.money.per == "year" or _YEARLY.first(page, *span) is not None:
        return None if amount.money.vat == "including" else "lot.stated_annual_value"
    if amount.money.per is not None:
        return None
    return "lot.value_including_vat" if amount.money.vat == "including" else "lot.value"
