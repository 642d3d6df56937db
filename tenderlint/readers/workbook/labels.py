"""Labels: which declared field a cell such as "4. Contract value (£k, exc VAT):" stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from tenderlint.model import FIELDS, ITEMS
from tenderlint.quantities.patterns import lazy

MAXIMUM_LABEL = 100
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


class Match(NamedTuple):
    """The field that a label stands for."""

    field: str
    label: Label
    exact: bool
    """Whether a declared label says it word for word, apart from numbering, notes and units."""


PATH = lazy(r"\w+(?:/\w+)+")
"""A header such as "tender/title": the field of a data format, not a label."""
_NUMBERING = lazy(r"^\s*(?:[qQ]?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|[a-zA-Z][.)]|\([a-z0-9]\))\s+")
_NOTE = lazy(r"[(\[][^()\[\]]{0,60}[)\]]")
_WORD = lazy(r"[^\W_]+")
_SCALES: tuple[tuple[Scale, re.Pattern[str]], ...] = (
    (Scale.THOUSANDS, lazy(r"£ ?k\b|£ ?['’]?000s?\b|\bk£|\bthousands?\b|\b000s\b")),
    (Scale.MILLIONS, lazy(r"£ ?m\b|£ ?mn\b|£ ?millions?\b|\bmillions\b")),
    (Scale.MONTHS, lazy(r"\bmonths?\b|\bmths\b")),
    (Scale.YEARS, lazy(r"\byears\b|\byrs\b|^year$")),
    (Scale.WEEKS, lazy(r"\bweeks\b")),
    (Scale.DAYS, lazy(r"\bdays\b")),
    (Scale.PERCENT, lazy(r"%|\bper ?cent\b")),
    (Scale.POUNDS, lazy(r"£|\bgbp\b|\bpounds\b")),
)
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

_SILENT = frozenset({"the", "a", "an", "of", "for", "this", "our", "your", "to", "and"})
_EMPTY = frozenset(
    {"estimated", "expected", "anticipated", "planned", "proposed", "indicative", "required",
     "please", "requested", "approximate", "approx", "state", "stated", "intended"}
)  # fmt: skip
_SAME = {
    "yearly": "annual", "bid": "tender", "commencement": "start", "commence": "start",
    "expiry": "end", "finish": "end", "completion": "end", "organisation": "authority",
    "agreement": "contract", "minimal": "minimum", "min": "minimum", "max": "maximum",
    "weightings": "weighting", "length": "duration", "receipt": "return",
}  # fmt: skip


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """The label's words, and the units, VAT and period that its notes name."""
    folded = " ".join(
        text[:MAXIMUM_READ].replace("\u2019", "'").replace("\xa0", " ").lower().split()
    )
    folded = _NUMBERING.sub("", folded)
    bracketed = "(" in folded or "[" in folded
    notes = " ".join(_NOTE.findall(folded)) if bracketed else ""
    bare = (_NOTE.sub(" ", folded) if bracketed else folded).rstrip(" :?*.-–…")
    full = key_of(bare)
    trailing = [
        match.group()
        for pattern in _TRAILING
        for match in [pattern.search(bare)]
        if match is not None
    ]
    for pattern in _TRAILING:
        bare = pattern.sub("", bare)
    said = " ".join((notes, *trailing))
    if not said:
        return Label(full, key_of(bare), None, None, yearly=False)
    scale = next((scale for scale, pattern in _SCALES if pattern.search(said)), None)
    vat = "excluding" if _WITHOUT_VAT.search(said) else None
    vat = "including" if _WITH_VAT.search(said) else vat
    return Label(full, key_of(bare), scale, vat, _YEARLY.search(said) is not None)


_TRAILING = (_TRAILING_VAT, _TRAILING_UNIT, _TRAILING_YEARLY)


def key_of(text: str) -> str:
    """The words of a text in lower case, without punctuation: what two labels have in common."""
    return " ".join(_WORD.findall(text.replace("'", "").lower()))


@lru_cache(maxsize=4096)
def loose_key(key: str) -> str:
    """The key without words that change nothing, in the singular, with one word per meaning."""
    words = [_SAME.get(word, word) for word in key.split() if word not in _EMPTY] or key.split()
    telling = [word for word in words if word not in _SILENT]
    # "The lot" and "a place" are phrases; "lot" and "place" are labels.
    kept = telling if len(telling) > 1 else words
    return " ".join(_SAME.get(_singular(word), _singular(word)) for word in kept)


def _singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


@cache
def _exact_index() -> dict[str, tuple[str, ...]]:
    index = _index(lambda label: key_of(_NOTE.sub(" ", label)))
    for name, field in FIELDS.items():
        # A question whose yes is a no of the field needs a reader that knows of it.
        if field.asks and not field.opposite:
            index.setdefault(key_of(_NOTE.sub(" ", field.asks)), (name,))
    return index


@cache
def _loose_index() -> dict[str, tuple[str, ...]]:
    return _index(lambda label: loose_key(key_of(_NOTE.sub(" ", label))))


def _index(key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, dict[str, None]] = {}
    for name, field in FIELDS.items():
        for label in field.labels:
            index.setdefault(key(label), {})[name] = None
    return {key: tuple(names) for key, names in index.items()}


def match_label(text: str, *, items: frozenset[str] = frozenset()) -> Match | None:
    """The field that `text` is the label of, or None.

    Fields of collections ("criterion.weight") count only where their collection is in `items`,
    and there they come before others: "type" beside a criterion is the criterion's type.
    """
    if len(text) > MAXIMUM_LABEL or not text.strip() or PATH.fullmatch(text.strip()):
        return None
    label = read_label(text)
    for key in dict.fromkeys((label.full, label.key)):
        name = _choose(_exact_index().get(key, ()), items)
        if name is not None:
            return Match(_refined(name, label), label, exact=True)
    for key in dict.fromkeys((label.full, label.key)):
        name = _choose(_loose_index().get(loose_key(key), ()), items)
        if name is not None:
            return Match(_refined(name, label), label, exact=False)
    return None


def _refined(name: str, label: Label) -> str:
    """The value of a year, or with VAT, where the label's note says so."""
    if name != "lot.value":
        return name
    if label.yearly:
        return "lot.stated_annual_value"
    return "lot.value_including_vat" if label.vat == "including" else name


def _choose(names: tuple[str, ...], items: frozenset[str]) -> str | None:
    of_items = [name for name in names if name.partition(".")[0] in items]
    if of_items:
        return of_items[0]
    others = [name for name in names if name.partition(".")[0] not in ITEMS]
    return others[0] if len(others) == 1 else None


def collisions() -> dict[str, tuple[str, ...]]:
    """Labels that more than one field outside the collections claims: none should."""
    return {
        key: names
        for key, names in _loose_index().items()
        if len([name for name in names if name.partition(".")[0] not in ITEMS]) > 1
    }
