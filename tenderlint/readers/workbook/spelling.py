"""Words of labels that are written with a slip: a letter more, less, doubled or out of place."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from tenderlint.readers.workbook.label_words import singular, vocabulary

_SHORTEST_CORRECTED = 5
"""Letters; a shorter word with a letter changed is another word."""
_LONGEST_CORRECTED = 24


@cache
def _misspellings() -> dict[str, str]:
    """Every long word of the labels by what is left of it when one letter is dropped.

    What stands for two words stands for neither.
    """
    found: dict[str, str] = {}
    for word in vocabulary():
        if _SHORTEST_CORRECTED <= len(word) <= _LONGEST_CORRECTED and word.isalpha():
            for short in _shorter(word):
                found[short] = word if found.get(short, word) == word else ""
    return found


@cache
def _single_letters() -> dict[str, str]:
    """Every word of the labels by its letters with none doubled, where one word has them."""
    found: dict[str, str] = {}
    for word in vocabulary():
        if len(word) >= _SHORTEST_CORRECTED and word.isalpha():
            key = _undoubled(word)
            found[key] = word if found.get(key, word) == word else ""
    return found


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


@lru_cache(maxsize=8192)
def corrected(word: str) -> str | None:
    """The word of the labels that this one is, or is but for one letter; None if there is none."""
    if word in vocabulary() or singular(word) in vocabulary() or word.isdecimal():
        return word
    if not _SHORTEST_CORRECTED - 1 <= len(word) <= _LONGEST_CORRECTED:
        return None
    if len(word) < _SHORTEST_CORRECTED:
        return _unswapped(word)
    if single := _single_letters().get(_undoubled(word)):
        return single
    if word in _misspellings():  # a letter is missing
        return _misspellings()[word] or None
    return _changed(word)


def _changed(word: str) -> str | None:
    """The known word that a long one is but for a letter too many, another one, or two swapped."""
    shorter = _shorter(word)
    changed = {known for short in shorter if (known := _misspellings().get(short))}
    swapped = {known for known in changed if sorted(known) == sorted(word)}
    for near in (
        {known for known in swapped if _one_apart(word, known)},
        {short for short in shorter if short in vocabulary() and len(short) >= _SHORTEST_CORRECTED},
        {known for known in changed if _one_apart(word, known)},
    ):
        if near:
            return near.pop() if len(near) == 1 else None
    return None


def _unswapped(word: str) -> str | None:
    """The known word that a short one is when two letters that stand side by side change places."""
    turned = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    near = {known for known in turned if known in vocabulary()}
    return near.pop() if len(near) == 1 else None


def _one_apart(word: str, known: str) -> bool:
    """Whether two words differ in one letter, or in the order of two that stand side by side."""
    if len(word) != len(known):
        return False
    apart = [at for at, (one, other) in enumerate(zip(word, known, strict=True)) if one != other]
    if len(apart) == 1:
        return True
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1
    return swapped and word[apart[0]] == known[apart[1]] and word[apart[1]] == known[apart[0]]
