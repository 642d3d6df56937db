"""How quantities are written: spaces, dashes and quotation marks made plain, and number words."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.ranges import Number, simplest

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_MORE_SPACES: Final = "\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SINGLE_QUOTES: Final = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"
_DOUBLE_QUOTES: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys(_SPACES + _MORE_SPACES, " "),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        "\u00d7": "x",
    }
)


def plain(text: str) -> str:
    """The text with one plain character for each typographic space, dash and quotation mark.

    The length never changes, so a span of the result is a span of `text`.
    """
    return text if text.isascii() else text.translate(_PLAIN)


_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()

NUMBER_WORDS: Final[dict[str, int]] = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    **{
        f"{ten}-{_ONES[one]}": 10 * value + one
        for value, ten in enumerate(_TENS, 2)
        for one in range(1, 10)
    },
    "hundred": 100,
    "a hundred": 100,
    "one hundred": 100,
}
"""The numbers from zero to a hundred as English writes them, tens and ones joined by a hyphen."""

WORD_PATTERN: Final = (
    r"(?:(?:" + "|".join(_TENS) + r")(?:[- ](?:" + "|".join(_ONES[1:10]) + r"))?"
    r"|(?:an? |one )?hundred|" + "|".join(sorted(_ONES, key=len, reverse=True)) + ")"
)
"""A pattern for one number word from zero to a hundred (lower case)."""

_TENS_AND_ONES: Final = lazy(r"(\w+) (\w+)\Z")


def number_word(word: str) -> int | None:
    """The value of a number word from zero to a hundred; None if it is none."""
    folded = " ".join(word.lower().split())
    if folded in NUMBER_WORDS:
        return NUMBER_WORDS[folded]
    return NUMBER_WORDS.get(_TENS_AND_ONES.sub(r"\1-\2", folded))


def decimal(digits: str) -> Number:
    """The exact value of digits with at most one point ("1.25"), commas and spaces ignored."""
    whole, _, part = digits.replace(",", "").replace(" ", "").partition(".")
    return simplest(Fraction(int(whole + part), 10 ** len(part)))
