"""The labels that fields are known by, and the ways in which a text may come near one.

A text is compared in four ways, the surest first: word for word; without words that change
nothing; by its telling words, where every other word is one that changes nothing; and the same
after one letter in a word was put right. Whatever is not the first is said in `show`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from tenderlint.model import FIELDS, ITEMS
from tenderlint.model.spoken import OPPOSITE, spoken_labels
from tenderlint.quantities.patterns import lazy

NOTE = lazy(r"[(\[][^()\[\]]{0,60}[)\]]")
"""A note in brackets."""
_WORD = lazy(r"[^\W_]+")


class Nearness(IntEnum):
    """How a text comes to stand for a field, the surest first."""

    DECLARED = 0
    """Word for word one of the labels of the field's declaration."""
    SPOKEN = 1
    """Word for word one of the further labels."""
    IDLE_WORDS = 2
    """The same but for words that change nothing."""
    TELLING_WORDS = 3
    """All words that tell are those of a label."""
    SPELLING = 4
    """As before, after one letter in a word was put right."""


class Named(NamedTuple):
    """A field that a label names."""

    field: str
    opposite: bool
    """Whether the label asks the opposite, so that its yes is the field's no."""


class Near(NamedTuple):
    """Fields that a text may stand for, and how it comes to them."""

    named: tuple[Named, ...]
    nearness: Nearness


_SILENT = frozenset({"the", "a", "an", "of", "for", "this", "our", "your", "to", "and", "y", "yr"})
_EMPTY = frozenset(
    {"estimated", "expected", "anticipated", "planned", "proposed", "indicative", "required",
     "please", "requested", "approximate", "approx", "state", "stated", "intended", "est",
     "provisional", "target"}
)  # fmt: skip
_SAME = {
    "yearly": "annual", "bid": "tender", "commencement": "start", "commence": "start",
    "expiry": "end", "finish": "end", "completion": "end", "organisation": "authority",
    "agreement": "contract", "minimal": "minimum", "min": "minimum", "max": "maximum",
    "weightings": "weighting", "length": "duration", "receipt": "return", "ann": "annual",
    "val": "value", "ext": "extension", "ins": "insurance", "pcnt": "percent", "refs": "reference",
    "begin": "start", "submission": "submission", "contractor": "supplier",
    "organization": "authority", "itt": "tender", "quotation": "quote", "yr": "year",
}  # fmt: skip
_ASKING = frozenset(
    """what is are how much many when will does do which who can may you we it be by in on at with
    there any if give confirm provide tell us must should have has been that they their its shall
    would could over as from during here enter insert following these or s need needed want wanted
    going happen so per""".split()
)
"""Words of questions and requests that say nothing of what is asked."""
_HARMLESS = frozenset(
    """contract tender service provider supplier bidder authority council project procurement total
    overall full whole requirement date figure new within including inclusive incl potential lot
    agreed current""".split()
) - {"current", "lot"}
"""Words that may stand beside a label's own without changing what it asks."""
_HARMLESS_BESIDE = {
    "lot.value": frozenset(
        {"term", "extension", "period", "duration", "life", "all", "most", "pay"}
    ),
    "lot.stated_annual_value": frozenset({"average"}),
    "timetable.deadline": frozenset({"time", "noon", "all"}),
    "timetable.questions": frozenset({"time", "noon", "all"}),
    "timetable.published": frozenset({"time"}),
    "conditions.minimum_turnover": frozenset({"last", "financial", "year", "per", "each"}),
    "terms.payment_days": frozenset({"invoice", "valid", "undisputed", "day"}),
    "terms.notice": frozenset({"month", "early", "without", "cause"}),
}
"""Words that change nothing beside the labels of one field."""
_NO_WORDS: frozenset[str] = frozenset()
_STRONG = frozenset(
    """turnover tupe indexation consortium consortia clawback mobilisation cpv subcontracting
    shortlisting accreditation exclusivity codesign""".split()
)
"""Words that are a label by themselves, whatever harmless words stand beside them."""
_SHORTEST_CORRECTED = 5
"""Letters; a shorter word with a letter changed is another word."""
_LONGEST_CORRECTED = 24
_MOST_TELLING = 12


def key_of(text: str) -> str:
    """The words of a text in lower case, without punctuation: what two labels have in common."""
    return " ".join(_WORD.findall(text.replace("'", "").replace("’", "").lower()))


@lru_cache(maxsize=8192)
def loose_key(key: str) -> str:
    """The key without words that change nothing, in the singular, with one word per meaning."""
    words = [_SAME.get(word, word) for word in key.split() if word not in _EMPTY] or key.split()
    telling = [word for word in words if word not in _SILENT]
    # "The lot" and "a place" are phrases; "lot" and "place" are labels.
    kept = telling if len(telling) > 1 else words
    return " ".join(_one(word) for word in kept)


@lru_cache(maxsize=8192)
def _one(word: str) -> str:
    singular = _singular(word)
    return _SAME.get(singular, singular)


def _singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def nearest(keys: Iterable[str], accepted: Callable[[tuple[Named, ...]], bool]) -> Near | None:
    """The fields that a label with these keys stands for: the nearest that are accepted.

    Args:
        keys: the label's words as `key_of` gives them, the fullest first.
        accepted: whether fields that share a label may be chosen from.
    """
    keys = tuple(dict.fromkeys(key for key in keys if key))
    for index, nearness in ((_declared, Nearness.DECLARED), (_spoken, Nearness.SPOKEN)):
        for key in keys:
            if accepted(named := index().get(key, ())):
                return Near(named, nearness)
    for key in keys:
        if accepted(named := _loose().get(loose_key(key), ())):
            return Near(named, Nearness.IDLE_WORDS)
    return _by_words(keys, accepted)


def _by_words(keys: tuple[str, ...], accepted: Callable[[tuple[Named, ...]], bool]) -> Near | None:
    for key in keys:
        words = key.split()
        if len(words) > 2 * _MOST_TELLING:
            continue
        if accepted(named := _with_telling_words(telling_words(words))):
            return Near(named, Nearness.TELLING_WORDS)
        corrected = [_corrected(word) for word in words]
        if corrected == words or None in corrected:
            continue
        spelt = [word for word in corrected if word is not None]
        right = " ".join(spelt)
        for named in (
            _declared().get(right, ()),
            _spoken().get(right, ()),
            _loose().get(loose_key(right), ()),
            _with_telling_words(telling_words(spelt)),
        ):
            if accepted(named):
                return Near(named, Nearness.SPELLING)
    return None


def telling_words(words: Iterable[str]) -> frozenset[str]:
    """The words of a label that say what it asks, in the singular, one for each meaning."""
    kept = (_one(word) for word in words if word not in _SILENT and word not in _EMPTY)
    return frozenset(word for word in kept if word not in _ASKING)


@lru_cache(maxsize=8192)
def _with_telling_words(words: frozenset[str]) -> tuple[Named, ...]:
    """The fields of the longest label whose words are all here, if the others are harmless."""
    if not 0 < len(words) <= _MOST_TELLING or not words <= _known_words():
        return ()
    found: dict[Named, None] = {}
    longest = 0
    for first in words:
        for label, named in _bags().get(first, ()):
            if len(label) < longest or not label <= words:
                continue
            fitting = [one for one in named if _adds_nothing(words - label, one.field)]
            if fitting:
                found = found if len(label) == longest else {}
                longest = len(label)
                found.update(dict.fromkeys(fitting))
    return tuple(found)


def _adds_nothing(words: frozenset[str], field: str) -> bool:
    return words <= _HARMLESS | _HARMLESS_BESIDE.get(field, _NO_WORDS)


@cache
def _declared() -> dict[str, tuple[Named, ...]]:
    return _index(
        (key_of(NOTE.sub(" ", label)), Named(name, opposite=False))
        for name, field in FIELDS.items()
        for label in (*field.labels, field.asks)
        if label
    )


@cache
def _spoken() -> dict[str, tuple[Named, ...]]:
    return _index(
        (label.removeprefix(OPPOSITE), Named(name, label.startswith(OPPOSITE)))
        for name, labels in spoken_labels().items()
        for label in map(_folded, labels)
    )


def _folded(label: str) -> str:
    opposite = OPPOSITE if label.startswith(OPPOSITE) else ""
    return opposite + " ".join(_WORD.findall(label))


@cache
def _loose() -> dict[str, tuple[Named, ...]]:
    return _index(
        (loose_key(key), named)
        for index in (_declared(), _spoken())
        for key, fields in index.items()
        for named in fields
    )


def _index(labels: Iterable[tuple[str, Named]]) -> dict[str, tuple[Named, ...]]:
    index: dict[str, dict[Named, None]] = {}
    for key, named in labels:
        index.setdefault(key, {})[named] = None
    return {key: tuple(named) for key, named in index.items()}


@cache
def _bags() -> dict[str, tuple[tuple[frozenset[str], tuple[Named, ...]], ...]]:
    """Labels by one of their words, as sets of telling words."""
    bags: dict[frozenset[str], dict[Named, None]] = {}
    for key, fields in _loose().items():
        words = telling_words(key.split())
        if len(words) > 1 or (words and words <= _STRONG):
            bags.setdefault(words, {}).update(dict.fromkeys(fields))
    found: dict[str, list[tuple[frozenset[str], tuple[Named, ...]]]] = {}
    for words, named in bags.items():
        found.setdefault(max(words, key=_rarity), []).append((words, tuple(named)))
    return {word: tuple(labels) for word, labels in found.items()}


def _rarity(word: str) -> tuple[bool, int, str]:
    return word not in _HARMLESS, len(word), word


@cache
def _known_words() -> frozenset[str]:
    return _HARMLESS.union(
        *(words for labels in _bags().values() for words, _ in labels), *_HARMLESS_BESIDE.values()
    )


@cache
def _vocabulary() -> frozenset[str]:
    """Every word of every label, and the words that may stand beside them."""
    words = {word for index in (_declared(), _spoken()) for key in index for word in key.split()}
    return _known_words() | words | _SILENT | _EMPTY | _ASKING | _SAME.keys()


@cache
def _misspellings() -> dict[str, str]:
    """Every long word of the labels by what is left of it when one letter is dropped.

    What stands for two words stands for neither.
    """
    found: dict[str, str] = {}
    for word in _vocabulary():
        if _SHORTEST_CORRECTED <= len(word) <= _LONGEST_CORRECTED and word.isalpha():
            for short in _shorter(word):
                found[short] = word if found.get(short, word) == word else ""
    return found


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


@lru_cache(maxsize=8192)
def _corrected(word: str) -> str | None:
    """The word of the labels that this one is, or is but for one letter; None if there is none."""
    if word in _vocabulary() or _singular(word) in _vocabulary() or word.isdecimal():
        return word
    if not _SHORTEST_CORRECTED <= len(word) <= _LONGEST_CORRECTED:
        return None
    if word in _misspellings():  # a letter is missing
        return _misspellings()[word] or None
    shorter = _shorter(word)
    changed = {known for short in shorter if (known := _misspellings().get(short))}
    swapped = {known for known in changed if sorted(known) == sorted(word)}
    for near in (
        {known for known in swapped if _one_apart(word, known)},
        {
            short
            for short in shorter
            if short in _vocabulary() and len(short) >= _SHORTEST_CORRECTED
        },
        {known for known in changed if _one_apart(word, known)},
    ):
        if near:
            return near.pop() if len(near) == 1 else None
    return None


def _one_apart(word: str, known: str) -> bool:
    """Whether two words differ in one letter, or in the order of two that stand side by side."""
    if len(word) != len(known):
        return False
    apart = [at for at, (one, other) in enumerate(zip(word, known, strict=True)) if one != other]
    if len(apart) == 1:
        return True
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1
    return swapped and word[apart[0]] == known[apart[1]] and word[apart[1]] == known[apart[0]]


def collisions() -> dict[str, tuple[Named, ...]]:
    """Labels that more than one field outside the collections claims: none should."""
    return {
        key: named
        for index in (_declared(), _spoken(), _loose())
        for key, named in index.items()
        if len([one for one in named if one.field.partition(".")[0] not in ITEMS]) > 1
    }
