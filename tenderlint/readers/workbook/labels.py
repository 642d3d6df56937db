"""Labels: which declared field a cell such as "4. Contract value (£k, exc VAT):" stands for."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tenderlint.model import ITEMS
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.label_index import Nearness, nearest, says_something
from tenderlint.readers.workbook.label_words import NOTE, Named, key_of

MAXIMUM_LABEL = 160
"""Characters; a longer text is prose."""
MAXIMUM_READ = 200
"""Of a longer text, only so many characters are looked at for a label's words."""


class Scale(StrEnum):
    """The unit in which a label says that its value counts."""

    POUNDS = ""
    THOUSANDS = "k"
    MILLIONS = "m"
    MONTHS = " months"
    YEARS = " years"
    WEEKS = " weeks"
    DAYS = " days"
    PERCENT = "%"


class Label(NamedTuple):
    """A label without its numbering and notes, and what units and notes said."""

    full: str
    """Its words in lower case."""
    key: str
    """The same without words for unit, VAT and period at the end."""
    scale: Scale | None = None
    vat: str | None = None
    """"excluding" or "including"."""
    yearly: bool = False
    notes: str = ""
    """What stands in brackets."""
    opposite: bool = False
    """Whether yes beside it is the field's no."""


class Match(NamedTuple):
    """The field that a label stands for."""

    field: str
    label: Label
    nearness: Nearness

    @property
    def exact(self) -> bool:
        """Whether a label says it word for word, apart from numbering, notes and units."""
        return self.nearness <= Nearness.SPOKEN

    @property
    def how(self) -> str:
        """How near the label came, in a word."""
        return _HOW[self.nearness]


_HOW = {
    Nearness.DECLARED: "exact",
    Nearness.SPOKEN: "exact",
    Nearness.IDLE_WORDS: "near",
    Nearness.TELLING_WORDS: "words",
    Nearness.SPELLING: "spelling",
}
PATH = lazy(r"\w+(?:/\w+)+")
"""A header such as "tender/title": the field of a data format, not a label."""
_PARTS = lazy(r"\s+/\s+|\s*[|\n]\s*")
"""What divides the names of a label in two languages."""
_RUN_TOGETHER = lazy(r"(?<=[a-z])(?=[A-Z])|_")
"""Between the words of "ContractValue" and "contract_value"."""
_OF_ANOTHER = lazy(
    r"\b(?:previous|current(?! draft)|existing|outgoing|former|incumbent|example|e\.?g)\b"
)
"""In a note: the label asks about another contract, or shows what to write."""
_VOLUME = lazy(
    r"(?:(?:expected|estimated|approximate|indicative|number of|no of|average|annual) )*"
    r"(?P<what>[a-z][a-z -]{2,40}?)(?: (?:expected|supported|delivered|served|seen|made|held))?"
    r" (?:a|per|each|every) (?:year|annum)"
)
_NO_VOLUME = frozenset(
    """value cost costs budget price spend fee fees funding payment payments saving savings turnover
    income increase uplift inflation report reports meeting meetings review reviews invoice invoices
    hour hours days leave training audit audits return returns visits inspection rate""".split()
)
"""Nouns whose number a year is not that of people or sessions."""
_YEARS_BACK = lazy(r"how many years|years back|no older|years old|in years")
_MOST_PARTS = 3
_NUMBERING = lazy(r"^\s*(?:[qQ]?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|[a-zA-Z][.)]|\([a-z0-9]\))\s+")
_SCALES: tuple[tuple[Scale, re.Pattern[str]], ...] = (
    (Scale.THOUSANDS, lazy(r"£ ?k\b|£ ?['’]?000s?\b|\bk£|\bthousands?\b|\b000s\b")),
    (Scale.MILLIONS, lazy(r"£ ?m\b|£ ?mn\b|£ ?millions?\b|\bmillions?\b")),
    (Scale.MONTHS, lazy(r"\bmonths?\b|\bmths\b")),
    (Scale.YEARS, lazy(r"\byears\b|\byrs\b|^year$")),
    (Scale.WEEKS, lazy(r"\bweeks\b")),
    (Scale.DAYS, lazy(r"\bdays\b")),
    (Scale.PERCENT, lazy(r"%|\bper ?cent\b")),
    (Scale.POUNDS, lazy(r"£|\bgbp\b|\bpounds\b")),
)
_UNITS_ALONE = frozenset(
    {"months", "years", "yrs", "mths", "no of months", "no of years", "number of months",
     "number of years", "term months", "term years", "days", "weeks"}
)  # fmt: skip
"""Labels that are no more than a unit."""
_DURATION = lazy(r"\d{1,3} (?:years?|yrs?|months?|mths|weeks?|days?|blynedd|mis|diwrnod)\.?")
"""A value that looks like a numbered label: "3 years"."""
_WITHOUT_VAT = lazy(r"\b(?:ex|exc|excl|excluding|exclusive|without|net|less|plus)\b.{0,12}\bvat\b")
_WITH_VAT = lazy(r"\b(?:inc|incl|including|inclusive|with|gross)\b.{0,12}\bvat\b")
_YEARLY = lazy(r"\bper (?:annum|year)\b|\bp\.?a\.?(?![a-z])|\ba year\b|\beach year\b|/ ?year\b")
_TRAILING_UNIT = lazy(
    r"(?:[,–-]|\bin\b)\s*(?:£ ?[km]?|£?000s|months|years|weeks|days|%|gbp|pounds|thousands)\s*$"
    r"|\s£ ?[km]?\s*$|\s%\s*$"
)
_TRAILING_VAT = lazy(
    r"[\s,;–-]*\b(?:exc?l?|excluding|exclusive of|incl?|including|inclusive of|net of)\.? vat\s*$"
)
_TRAILING_YEARLY = lazy(r"[\s,;–-]*(?:\bper (?:annum|year)|\bp\.?a\.?|\beach year|/ ?year)\s*$")
_TRAILING = (_TRAILING_VAT, _TRAILING_UNIT, _TRAILING_YEARLY)


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """The label's words, and the units, VAT and period that its notes name."""
    read = text[:MAXIMUM_READ].replace("\u2019", "'").replace("\xa0", " ")
    if " " not in read.strip():
        read = _RUN_TOGETHER.sub(" ", read)
    folded = " ".join(read.lower().split())
    folded = _NUMBERING.sub("", folded)
    bracketed = "(" in folded or "[" in folded
    notes = " ".join(NOTE.findall(folded)) if bracketed else ""
    bare = (NOTE.sub(" ", folded) if bracketed else folded).rstrip(" :?*.-–…")
    full = key_of(bare)
    trailing = []
    for pattern in _TRAILING:
        match = pattern.search(bare)
        if match is not None:
            trailing.append(match.group())
            bare = bare[: match.start()]
    said = " ".join((notes, *trailing))
    if not said:
        alone = full if full in _UNITS_ALONE else ""
        scale = next((scale for scale, pattern in _SCALES if pattern.search(alone)), None)
        return Label(full, key_of(bare), scale, None, yearly=False)
    scale = next((scale for scale, pattern in _SCALES if pattern.search(said)), None)
    vat = "excluding" if _WITHOUT_VAT.search(said) else None
    vat = "including" if _WITH_VAT.search(said) else vat
    yearly = _YEARLY.search(said) is not None
    return Label(full, key_of(bare), scale, vat, yearly, notes)


_UNIT = lazy(
    r"£? ?(?:k|m|mn|000s?|['’]000s?|millions?|thousands?)|£|gbp|pounds|months?|mths|years|yrs|weeks"
    r"|days|%|per ?cent"
)


def unit_of(text: str) -> Scale | None:
    """The unit that a text is, if it is no more than one."""
    folded = text.strip().lower()
    if _UNIT.fullmatch(folded) is None:
        return None
    if folded in ("k", "m", "mn"):
        folded = f"£{folded}"
    return next((scale for scale, pattern in _SCALES if pattern.search(folded)), None)


def match_label(text: str, *, items: frozenset[str] = frozenset()) -> Match | None:
    """The field that `text` is the label of, or None.

    Fields of collections ("criterion.weight") count only where their collection is in `items`,
    and there they come before others: "type" beside a criterion is the criterion's type. A label
    in two languages or with two names ("Gwerth / Value") stands for what its parts agree on.
    """
    if len(text) > MAXIMUM_LABEL or not text.strip() or PATH.fullmatch(text.strip()):
        return None
    whole = _match_whole(text, items)
    parts = _PARTS.split(text)
    if whole is not None or not 2 <= len(parts) <= _MOST_PARTS:
        return whole
    found = [(part, _match_whole(part, items)) for part in parts]
    matches = [match for _, match in found if match is not None]
    if len({match.field for match in matches}) != 1:
        return None
    # "Suppliers / partners" asks for more than partners; a part in a third language does not.
    if any(match is None and says_something(key_of(part)) for part, match in found):
        return None
    return max(matches, key=lambda match: -match.nearness)


def _match_whole(text: str, items: frozenset[str]) -> Match | None:
    label = read_label(text)
    a_value = _DURATION.fullmatch(text.strip().lower()) is not None
    if not label.full or a_value or _OF_ANOTHER.search(label.notes):
        return None
    near = nearest((label.full, label.key), lambda named: _choose(named, items) is not None)
    chosen = _choose(near.named, items) if near is not None else None
    if near is None or chosen is None:
        return None
    if chosen.opposite:
        label = label._replace(opposite=True)
    return Match(_refined(chosen.field, label), label, near.nearness)


def _refined(name: str, label: Label) -> str:
    """The value of a year, or with VAT, where the label's note says so."""
    if name == "reference.count" and _YEARS_BACK.search(label.notes):
        return "reference.years"
    if name != "lot.value":
        return name
    if label.yearly:
        return "lot.stated_annual_value"
    return "lot.value_including_vat" if label.vat == "including" else name


def _choose(named: tuple[Named, ...], items: frozenset[str]) -> Named | None:
    of_items = [one for one in named if one.field.partition(".")[0] in items]
    if of_items:
        return of_items[0]
    others = [one for one in named if one.field.partition(".")[0] not in ITEMS]
    return others[0] if len(others) == 1 else None


def volume_label(words: str) -> Match | None:
    """The volume, where a label counts things or people a year."""
    found = _VOLUME.fullmatch(key_of(words)) if len(words) <= MAXIMUM_LABEL else None
    if found is None or not _NO_VOLUME.isdisjoint(found["what"].split()):
        return None
    return Match("lot.volume", read_label(words), Nearness.TELLING_WORDS)
