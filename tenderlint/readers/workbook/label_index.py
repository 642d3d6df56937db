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

from tenderlint.model import ITEMS
from tenderlint.readers.workbook.label_words import (
    HARMLESS,
    HARMLESS_BESIDE,
    Named,
    declared,
    loose,
    loose_key,
    spoken,
    telling_words,
)
from tenderlint.readers.workbook.spelling import corrected


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


class Near(NamedTuple):
    """Fields that a text may stand for, and how it comes to them."""

    named: tuple[Named, ...]
    nearness: Nearness


_STRONG = frozenset(
    """turnover tupe indexation consortium consortia clawback mobilisation cpv subcontracting
    shortlisting accreditation exclusivity codesign""".split()
)
"""Words that are a label by themselves, whatever harmless words stand beside them."""
_OTHER_SIDE = frozenset({"provider", "supplier", "bidder"})
_MOST_TELLING = 12


def nearest(keys: Iterable[str], accepted: Callable[[tuple[Named, ...]], bool]) -> Near | None:
    """The fields that a label with these keys stands for: the nearest that are accepted.

    Args:
        keys: the label's words as `key_of` gives them, the fullest first.
        accepted: whether fields that share a label may be chosen from.
    """
    keys = tuple(dict.fromkeys(key for key in keys if key))
    for index, nearness in ((declared, Nearness.DECLARED), (spoken, Nearness.SPOKEN)):
        for key in keys:
            if accepted(named := index().get(key, ())):
                return Near(named, nearness)
    for key in keys:
        if accepted(named := loose().get(loose_key(key), ())):
            return Near(named, Nearness.IDLE_WORDS)
    return _by_words(keys, accepted)


def _by_words(keys: tuple[str, ...], accepted: Callable[[tuple[Named, ...]], bool]) -> Near | None:
    for key in keys:
        words = key.split()
        if len(words) > 2 * _MOST_TELLING:
            continue
        if accepted(named := _with_telling_words(telling_words(words))):
            return Near(named, Nearness.TELLING_WORDS)
        spelling = [corrected(word) for word in words]
        if spelling == words or None in spelling:
            continue
        spelt = [word for word in spelling if word is not None]
        right = " ".join(spelt)
        for named in (
            declared().get(right, ()),
            spoken().get(right, ()),
            loose().get(loose_key(right), ()),
            _with_telling_words(telling_words(spelt)),
        ):
            if accepted(named):
                return Near(named, Nearness.SPELLING)
    return None


def says_something(key: str) -> bool:
    """Whether a label's words are of those that labels are made of."""
    return not telling_words(key.split()).isdisjoint(_known_words())


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
    if field == "terms.notice" and words & _OTHER_SIDE:
        return False  # the provider's own notice is another matter
    return words <= HARMLESS | HARMLESS_BESIDE.get(field, frozenset())


@cache
def _bags() -> dict[str, tuple[tuple[frozenset[str], tuple[Named, ...]], ...]]:
    """Labels by one of their words, as sets of telling words."""
    bags: dict[frozenset[str], dict[Named, None]] = {}
    for key, fields in loose().items():
        words = telling_words(key.split())
        if len(words) > 1 or (words and words <= _STRONG):
            bags.setdefault(words, {}).update(dict.fromkeys(fields))
    found: dict[str, list[tuple[frozenset[str], tuple[Named, ...]]]] = {}
    for words, named in bags.items():
        found.setdefault(max(words, key=_rarity), []).append((words, tuple(named)))
    return {word: tuple(labels) for word, labels in found.items()}


def _rarity(word: str) -> tuple[bool, int, str]:
    return word not in HARMLESS, len(word), word


@cache
def _known_words() -> frozenset[str]:
    """The telling words of all labels, and the words that may stand beside them."""
    return HARMLESS.union(
        *(words for labels in _bags().values() for words, _ in labels), *HARMLESS_BESIDE.values()
    )


def collisions() -> dict[str, tuple[Named, ...]]:
    """Labels that more than one field outside the collections claims: none should."""
    return {
        key: named
        for index in (declared(), spoken(), loose())
        for key, named in index.items()
        if len([one for one in named if one.field.partition(".")[0] not in ITEMS]) > 1
    }
