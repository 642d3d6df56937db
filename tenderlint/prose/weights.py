"""The shares of price and quality in the score, and budgets that are fixed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.provenance import Span
from tenderlint.quantities import Number, exactly
from tenderlint.quantities.writing import decimal
from tenderlint.statements import Statement

WORDS: Final = ("%", "cent", "price", "cost", "commercial", "pricing", "budget", "funding")

_PRICE: Final = r"(?:price|cost|commercial|pricing)"
_QUALITY: Final = r"(?:quality|technical|non-price)"
_NAME: Final = rf"(?<![a-z]){_PRICE}(?![a-z])|(?<![a-z]){_QUALITY}(?![a-z])"
_NUMBER: Final = r"(?<![\d.,£])\d{1,3}(?:\.\d{1,2})?(?![\d,]|\.\d)"
_PERCENT: Final = rf"{_NUMBER} ?(?:%|per ?cent)"
_GAP: Final = r"[^.\n\d%£]{0,30}?"
_LINES: Final = r"[^.\d%£]{0,30}?"
_NUMBERS_FIRST: Final = Phrase(
    ("%", "cent"),
    rf"(?P<first>{_PERCENT})[^.,;\n\d%£]{{0,14}}?(?P<first_name>{_NAME}){_GAP}"
    rf"(?P<second>{_PERCENT})[^.,;\n\d%£]{{0,14}}?(?P<second_name>{_NAME})",
)
_NAMES_FIRST: Final = Phrase(
    ("%", "cent"),
    rf"(?P<first_name>{_NAME}){_GAP}(?P<first>{_PERCENT}){_LINES}"
    rf"(?P<second_name>{_NAME}){_GAP}(?P<second>{_PERCENT})",
)
_UNMARKED: Final = Phrase(
    ("price", "cost", "commercial", "pricing"),
    rf"(?P<first_name>{_NAME})\s?[:=(-]?\s?(?P<first>{_NUMBER})\)?\s?[/,;&-]?\s?(?:and )?"
    rf"(?P<second_name>{_NAME})\s?[:=(-]?\s?(?P<second>{_NUMBER})",
)
_RATIO: Final = Phrase(
    ("price", "cost", "commercial", "pricing"),
    rf"(?P<first_name>{_NAME}) ?[/:] ?(?P<second_name>{_NAME})[^.\n\d%£]{{0,30}}?"
    rf"(?P<first>{_NUMBER}) ?%? ?[/:] ?(?P<second>{_NUMBER})",
)
_ALONE: Final = Phrase(
    ("price", "cost", "pricing"),
    rf"(?<![a-z]){_PRICE} (?:weighting|weight|score|is weighted|carries|counts for"
    rf"|(?:will )?accounts? for|has a weighting of|evaluation)(?P<gap>[^.\n\d%£]{{0,30}}?)"
    rf"(?P<share>{_PERCENT})",
)
_SCORING: Final = Phrase(
    ("award", "evaluat", "criteri", "ratio", "weight", "score", "scoring", "tenders", "split"),
    r"award|evaluat|criteri|(?<![a-z])ratio|weight|(?<![a-z])scor|(?<![a-z])tenders|split",
)
_SOCIAL: Final = Phrase(
    ("social", "environmental", "sustainab", "community"),
    r"(?:(?:social value|social|environmental|sustainability"
    rf"|community)[^.\n\d%£]{{0,30}}?(?P<after>{_PERCENT})"
    rf"|(?P<before>{_PERCENT})[^.,;\n\d%£]{{0,14}}?(?:social|environmental|sustainability"
    r"|community))",
)
_FIXED: Final = Phrase(
    ("budget", "price", "funding"),
    r"(?<![a-z])(?:(?:fixed budget|budget (?:is|will be|has been) fixed)(?: at| of)?"
    r"|(?:budget|price|funding envelope)[^.\n]{0,60}(?:evaluated|assessed|scored|awarded)"
    r" (?:solely |only |purely )?on quality (?:only|alone))(?![a-z])",
)
_CONTEXT: Final = 300
_MOST: Final = 100
"""Pairs beyond these add nothing and are not looked at."""


def read(page: Page) -> Iterator[Statement]:
    """What the text says of the shares of price and quality, and of a fixed budget."""
    told: set[tuple[str, object]] = set()
    for statement in (*_pairs(page), *_alone(page), *_fixed(page)):
        key = (statement.pointer.field, statement.value)
        if key not in told:
            told.add(key)
            yield statement


def _pairs(page: Page) -> Iterator[Statement]:
    taken: list[Span] = []
    found = [
        match
        for phrase in (_NUMBERS_FIRST, _NAMES_FIRST, _RATIO, _UNMARKED)
        for match in islice(phrase.find(page), _MOST)
        if _complete(page, match)
    ]
    # Of readings that share words, the one whose names stand nearest to their numbers is meant.
    for match in sorted(found, key=lambda match: (_distance(match), match.start())):
        if any(match.start() < high and low < match.end() for low, high in taken):
            continue
        if _scoring(page, match.span()):
            taken.append(match.span())
            yield from _weights(page, match)


def _distance(match: re.Match[str]) -> int:
    """How many characters stand between the names and their numbers."""
    total = 0
    for name, share in (("first_name", "first"), ("second_name", "second")):
        total += max(match.start(name), match.start(share)) - min(match.end(name), match.end(share))
    return total


def _complete(page: Page, match: re.Match[str]) -> bool:
    """Whether it names price and quality once each, and all shares together are the whole."""
    if _is_price(match["first_name"]) == _is_price(match["second_name"]):
        return False
    total = _share(match["first"]) + _share(match["second"])
    if total == 100:
        return True
    start = max(0, match.start() - 120)
    social = [
        _share(found["after"] or found["before"])
        for found in _SOCIAL.find(page, start, match.end() + 120)
    ]
    return any(total + share == 100 for share in social)


def _scoring(page: Page, span: Span) -> bool:
    if not stands(page, span):
        return False
    if page.section == "criteria":
        return True
    start = max(0, span[0] - _CONTEXT)
    return _SCORING.first(page, start, span[1] + _CONTEXT // 2) is not None


def _weights(page: Page, match: re.Match[str]) -> Iterator[Statement]:
    for name, share in (("first_name", "first"), ("second_name", "second")):
        field = "price" if _is_price(match[name]) else "quality"
        start = min(match.start(name), match.start(share))
        end = max(match.end(name), match.end(share))
        if match.re.groupindex["second_name"] < match.re.groupindex["first"]:
            start, end = match.span()
        yield page.says(
            f"award.stated_{field}_weight",
            exactly(_share(match[share])),
            (start, end),
        )


def _alone(page: Page) -> Iterator[Statement]:
    for match in _ALONE.find(page):
        share = _share(match["share"])
        if share <= 100 and _scoring(page, match.span()):
            yield page.says("award.stated_price_weight", exactly(share), match.span())


def _fixed(page: Page) -> Iterator[Statement]:
    for match in _FIXED.find(page):
        if stands(page, match.span()):
            yield page.says("award.budget_fixed", True, match.span())


def _is_price(name: str) -> bool:
    return name in {"price", "cost", "commercial", "pricing"}


def _share(text: str) -> Number:
    return decimal(text.replace("%", "").replace("per", "").replace("cent", "").strip())
