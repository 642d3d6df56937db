"""Answers that count things: "2 references", "approx 250 people a year", "last three years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import Final

from tenderlint.quantities import Range, exactly, parse_count
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import WORD_PATTERN, plain

_NUMBER: Final = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|{WORD_PATTERN})(?![\d.,]\d|[a-z])"
_BOUND: Final = (
    r"(?:(?:at least|(?:a )?minimum(?: of)?|no less than|not less than|min|up to"
    r"|(?:a )?maximum(?: of)?|no more than|not more than|max) )?"
)
_AMOUNT: Final = (
    rf"(?P<amount>{_BOUND}{_NUMBER}(?: ?(?:-|to) ?{_NUMBER}| or more|\+)?(?: ?\([\w-]{{1,12}}\))?)"
)
_ABOUT: Final = (
    r"(?:(?:approx(?:imately)?|about|around|circa|c|ca|some|roughly|est(?:imated)?)\.? ?|~ ?)?"
)
_YEARS: Final = (
    r"(?:(?:most recent|full|financial|trading|accounting|calendar) ){0,2}(?:years?|yrs?)'?"
)
_PAST: Final = r"(?:the )?(?:last|past|previous|preceding|most recent|latest)"
_SETS: Final = (
    r"(?:full )?sets?(?: of)?(?: (?:audited|annual|published|full|year-end))?(?: accounts)?"
)
_LEAD: Final = rf"(?:(?:from |within |in |over |for |during |of )?{_PAST} )?"
_YEARLY: Final = r"(?: ?(?:per annum|per year|a year|each year|every year|annually|yearly|p\.?a))?"
_EXAMPLES: Final = (
    r"(?:(?:relevant|recent|similar|contract|previous|comparable|past|case|satisfactory|client"
    r"|written|customer) ){0,3}(?:references?|examples?|stud(?:y|ies)|contracts?|referees?"
    r"|projects?|sets?)"
)
_THINGS: Final = {
    "reference.count": _EXAMPLES,
    "lot.population": r"(?:\w{2,15} ){0,2}(?:people|residents|inhabitants|adults|children|persons)",
    "procedure.framework_suppliers": r"(?:suppliers?|providers?)",
    "procedure.shortlist_size": (
        r"(?:bidders?|suppliers?|tenderers?|organisations?|candidates?|providers?|applicants?)"
    ),
    "procedure.stages": r"(?:stages?|rounds?)",
    "division.lots_bid_limit": r"lots?",
    "division.lots_award_limit": r"lots?",
    "division.separable_parts": r"(?:areas?|services?|parts?|lots?)",
    "award.questions": r"(?:(?:quality|written|scored|method statement) )?questions?",
    "award.words": r"words(?: (?:in total|in all|overall|altogether|total))?",
    "award.social_value_commitments": r"(?:commitments?|measures?)",
    "document.pages": r"(?:a4 )?(?:pages?|sides?)",
    "document.files": r"(?:documents?|files?)",
    "conditions.policies_required": r"(?:policy|policies)",
    "terms.reports_a_year": r"(?:reports?|returns?)",
    "conditions.accounts_years": rf"(?:{_YEARS}|{_SETS})(?: accounts)?",
    "conditions.turnover_years": _YEARS,
    "conditions.years_trading": rf"{_YEARS}(?: trading)?",
    "reference.years": _YEARS,
}
"""What each field counts, after the number."""
_OVER_TIME: Final = frozenset({"lot.volume", "terms.reports_a_year"})
_OF_YEARS: Final = frozenset(
    {"conditions.accounts_years", "conditions.turnover_years", "conditions.years_trading",
     "reference.years"}
)  # fmt: skip
_PLAIN: Final = lazy(rf"{_ABOUT}{_AMOUNT}")
_PEOPLE: Final = lazy(
    rf"{_ABOUT}{_AMOUNT}(?: (?!per |a |an |each |every |in |by |for |and |or |to )"
    rf"(?!weekly|monthly|daily|quarterly|years|months|weeks|days|lots)[a-z'-]{{2,20}}){{0,4}}{_YEARLY}"
)
_MONTHS: Final = lazy(rf"{_LEAD}{_AMOUNT} (?:months?|mths?)")
_REFERENCES: Final = lazy(
    rf"{_AMOUNT}(?: {_EXAMPLES})?,? ?\(?(?:(?:all|carried out|delivered|completed|undertaken) )?"
    rf"(?:from|within|in|over|during|of)(?: {_PAST}| the)? (?P<years>{_NUMBER}) {_YEARS}\)?"
)
_EVERY: Final = {
    "weekly": 52, "fortnightly": 26, "monthly": 12, "every month": 12, "each month": 12,
    "quarterly": 4, "every quarter": 4, "each quarter": 4, "every three months": 4,
    "every 3 months": 4, "six-monthly": 2, "six monthly": 2, "6-monthly": 2, "6 monthly": 2,
    "every six months": 2, "every 6 months": 2, "twice a year": 2, "half-yearly": 2,
    "annually": 1, "annual": 1, "yearly": 1, "once a year": 1, "every year": 1,
}  # fmt: skip
_REMARK: Final = lazy(
    r"(?P<word>[a-z0-9 -]{5,20}?)(?:,? (?:in arrears|in advance|reports?|returns?|payments?"
    r"|invoices?|invoicing|reporting|by invoice|by bacs))?"
)


def read_counts(field: str, text: str) -> Iterator[tuple[str, Range]]:
    """What an answer to `field` counts; nothing where it is not understood.

    "Three examples from the last 3 years" says how many references and how old they may be.
    """
    folded = " ".join(plain(text).lower().split()).rstrip(".")
    folded = re.sub(r"(?<![a-z])(min|max|c|approx)\.(?=\s?\d| [a-z])", r"\1", folded)
    count = _counted(field, folded)
    if count is not None:
        yield field, _asked(field, count)
        return
    both = _REFERENCES.fullmatch(folded) if field.startswith("reference.") else None
    if both is not None:
        read = {"reference.count": both["amount"], "reference.years": both["years"]}
        counts = {name: parse_count(words) for name, words in read.items()}
        for name in sorted(counts, key=lambda name: name != field):
            value = counts[name]
            if value is not None:
                yield name, _asked(name, value)


def how_often(text: str) -> int | None:
    """How many times a year "monthly" or "quarterly in arrears" is."""
    match = _REMARK.fullmatch(" ".join(plain(text).lower().split()).rstrip("."))
    return None if match is None else _EVERY.get(match["word"])


def _counted(field: str, folded: str) -> Range | None:
    plainly = parse_count(folded)
    if plainly is not None:
        return plainly
    often = how_often(folded) if field == "terms.reports_a_year" else None
    if often is not None:
        return exactly(often)
    match = _form(field).fullmatch(folded)
    if match is not None:
        return parse_count(match["amount"])
    months = _MONTHS.fullmatch(folded) if field in _OF_YEARS else None
    return _years(parse_count(months["amount"])) if months is not None else None


def _form(field: str) -> re.Pattern[str]:
    if field == "lot.volume":
        return _PEOPLE
    things = _THINGS.get(field)
    if things is None:
        return _PLAIN
    yearly = _YEARLY if field in _OVER_TIME else ""
    lead = _LEAD if field in _OF_YEARS else ""
    return re.compile(rf"{_ABOUT}{lead}{_AMOUNT}(?: {things})?{yearly}", re.ASCII)


def _years(months: Range | None) -> Range | None:
    """Whole years of months; None if they make none."""
    if months is None or months.low == 0 or months.high == inf:
        return None
    low, high = int(months.low), int(months.high)
    return Range(low // 12, high // 12) if low % 12 == 0 == high % 12 else None


def _asked(field: str, count: Range) -> Range:
    """What is demanded: of "at least three" three, and of "up to three references" three."""
    if count.high == inf:
        return exactly(count.low)
    return exactly(count.high) if field == "reference.count" and not count.low else count
