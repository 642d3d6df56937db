"""The same text made easy to read by pattern: never a character longer or shorter.

Published notices have lost line breaks (the letters `rn` where a carriage return and a line feed
stood) and entities escaped twice (`&amp;apos;`). Both are put right in place, so that a span of
the result is a span of the original text.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import plain

_ENTITY: Final = lazy(r"&(?:amp;){0,3}(?:#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_LOST_BREAK: Final = lazy(r"rn(?:(?:rn)*(?:t{0,4}(?![a-z])|(?=https?:))|(?:rn)+)")
_LOST_TAB: Final = lazy(r"(?<=[).:-])t(?=[A-Z][a-z])")
_WORD_BEFORE: Final = lazy(r"[A-Za-z]{1,30}\Z")
_VOWELS: Final = "aeiouwy"
"""With those of Welsh, in which a name may end in `wrn`."""
_LINE_START: Final = lazy(r"\s{0,3}(?:[A-Z0-9(*\u2022-]|\Z)")
_WORDS_IN_RN: Final = frozenset(
    (
        "acorn adjourn adorn airborne astern auburn barn bern born bourn burn cairn cavern churn "
        "cistern concern corn darn discern downturn earn eastern extern fern forlorn govern "
        "heartburn horn intern iron kern lantern lectern learn lorn midwestern modern morn mourn "
        "newborn northern outworn overturn pattern popcorn postmodern reborn relearn return "
        "saturn scorn secern shorn southern spurn stern stubborn sworn tarn tavern thorn torn turn "
        "unborn unicorn unlearn upturn urn warn western worn yarn yearn"
    ).split()
)


def readable(text: str) -> str:
    """The text with plain quotes, dashes and spaces, entities resolved and lost breaks restored.

    The length is that of `text`; each character stands where it stood.
    """
    result = plain(text)
    if "&" in result:
        result = _ENTITY.sub(_entity, result)
    if "rn" in result:
        result = _LOST_BREAK.sub(_break, result)
    if any(mark in result for mark in (".t", ")t", ":t", "-t")):
        result = _LOST_TAB.sub(" ", result)
    return result


def lowered(text: str) -> str:
    """The text in lower case, each character where it stood."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _entity(match: re.Match[str]) -> str:
    """The character that an entity stands for, after spaces that keep the length."""
    character = match[0]
    for _ in range(4):
        character = unescape(character)
    character = plain(character)
    return character.rjust(len(match[0])) if len(character) == 1 else match[0]


def _break(match: re.Match[str]) -> str:
    return "\n" * len(match[0]) if _is_break(match) else match[0]


def _is_break(match: re.Match[str]) -> bool:
    """Whether these letters must be a lost line break and cannot end a word.

    No English word ends in `rn` after a consonant; after a vowel the word decides, and a line has
    to begin.
    """
    text, start = match.string, match.start()
    if match[0].count("rn") > 1 or start == 0:
        return True
    before = text[start - 1]
    if not (before.isascii() and before.isalpha()):
        return True
    if before.isupper() or before not in _VOWELS:
        return True
    word = _WORD_BEFORE.search(text, max(0, start - 30), start)
    stem = word[0] if word is not None else ""
    real = f"{stem}rn".lower() in _WORDS_IN_RN or stem[:1].isupper() or len(stem) < 2
    return not real and _LINE_START.match(text, match.end()) is not None
