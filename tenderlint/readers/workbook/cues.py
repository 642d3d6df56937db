"""What a label or a question asks for, where no list of labels holds it: by its telling words.

"Tenders to be in by", "Most we would spend, ex VAT", "What minimum turnover must a bidder show?"
name a field by words that they cannot do without. A cue counts only beside an answer of the
field's own kind, a date beside a word for the deadline; what is taken for what is said in `show`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.cue_words import CUES
from tenderlint.readers.workbook.label_words import folded_words, key_of

MOST_WORDS: Final = 40
"""A longer text is prose."""
_NOT_ABOUT_IT: Final = frozenset(
    folded_words("previous existing outgoing incumbent former example superseded".split())
)
"""A label with one of these words asks about another contract, or shows what to write."""
_ASIDE = lazy(
    r"[(\[][^()\[\]]*\b(?:old|first draft|superseded|not used|for information|example|e\.?g)\b"
    r"|\b(?:reviewer|legal|finance|procurement)['’]?s (?:view|figure|comment|note)"
)
"""A label that says of its figure that it is not the tender's."""
_A_YEAR = lazy(
    r"\b(?:a|one|each|per|every|any one|any|single|first) year\b|\bannual|\byearly\b|\bper annum\b"
    r"|\bp\.?\s?a\b|/ ?(?:yr|year)\b|\bannum\b|\beach financial year\b"
)
_WITH_VAT = lazy(r"\b(?:with|inc\w*|incl\w*|plus|gross(?: of)?)\.? (?:the )?vat\b|\bgross\b")
_WITHOUT_VAT = lazy(
    r"\b(?:ex\w*|no|without|net(?: of)?|before|less|not including|excl\w*)\.? (?:the |any )?vat\b"
)
_NOW = lazy(
    r"\b(?:current|now|at present|presently|today|last|previous|existing|old|present|outgoing)\b"
)
_WORTH: Final = frozenset(
    folded_words(
        """value cost spend budget sum price estimate worth funding envelope pay payable amount
        ceiling expenditure total spending estimated allocation""".split()
    )
)
_PLAIN_ALONE: Final = frozenset(folded_words("value budget worth funding spend".split()))
"""Words that ask for the contract's value by themselves; a price alone may be of anything."""
_PLAINLY_MONEY: Final = frozenset(
    folded_words("value cost spend budget funding worth price expenditure vat".split())
)
_WHOLE = lazy(
    r"\bwhole (?:contract|term|life)\b|\bentire (?:contract|term)\b|\blifetime\b|\ball years\b"
)
_NO_VALUE: Final = frozenset(
    folded_words(
        """deposit fee fine saving retention contingency unit hourly hour person limit threshold
        delegated approval match bond guarantee penalty credit insurance cover indemnity liability
        turnover income invoice mileage rent salary wage wages hire grant reserve supplier's
        bidder's your offered offer tendered quoted weight score social mark point day weekly week
        monthly month rate claim claims interest damage damages head journey session meal visit
        fixed bidder tenderer percent centre center code pilot different""".split()
    )
)
"""Words of other sums of money."""


class Asking(NamedTuple):
    """A field that a label may ask for."""

    field: str
    opposite: bool = False
    """Whether yes beside it is the field's no."""
    in_pounds: bool = False
    """Whether the answer has to say that it is money: the label's words do not."""


class _Cue(NamedTuple):
    asking: Asking
    needs: tuple[frozenset[str], ...]
    """One word of each of these."""
    forbids: frozenset[str]


@cache
def _cues() -> tuple[_Cue, ...]:
    return tuple(
        _cue(field, " ".join(text.split()))
        for field, cues in CUES.items()
        for text in cues.split(";")
    )


def _cue(field: str, text: str) -> _Cue:
    opposite = text.startswith("!!")
    words = text.removeprefix("!!").split()
    forbidden = [word[1:] for word in words if word.startswith("!")]
    needed = [word.split("|") for word in words if not word.startswith("!")]
    return _Cue(
        Asking(field, opposite),
        tuple(frozenset(folded_words(either)) for either in needed),
        frozenset(folded_words(forbidden)),
    )


@lru_cache(maxsize=4096)
def fields_asked(text: str) -> tuple[Asking, ...]:
    """The fields that a label or a question may ask for, the one with most of its words first."""
    words = key_of(text).split()
    lower = text.lower()
    if len(words) > MOST_WORDS or _ASIDE.search(lower):
        return ()
    folded = frozenset(folded_words(words))
    money = tuple(_money(lower, folded))
    if _NOT_ABOUT_IT & folded:
        return money
    found: dict[Asking, int] = {}
    for cue in _cues():
        if cue.forbids & folded or any(not either & folded for either in cue.needs):
            continue
        found[cue.asking] = max(found.get(cue.asking, 0), len(cue.needs))
    return (*sorted(found, key=lambda asking: -found[asking]), *money)


def _money(text: str, words: frozenset[str]) -> Iterator[Asking]:
    """Which sum a label asks for: of a year or in all, with VAT or without, now or to come."""
    whole = _WHOLE.search(text) is not None
    with_vat_only = "vat" in words and ("same" in words or _A_YEAR.search(text) is not None)
    if not (_WORTH & words or whole or with_vat_only) or _NO_VALUE & words:
        return
    if len(words) == 1 and not _PLAIN_ALONE & words:
        return
    in_pounds = not (_PLAINLY_MONEY & words or "£" in text)
    yearly = _A_YEAR.search(text) is not None
    if _NOW.search(text):
        if yearly:
            yield Asking("lot.previous_annual_value", in_pounds=in_pounds)
    elif yearly and not whole:
        yield Asking("lot.stated_annual_value", in_pounds=in_pounds)
    elif _WITH_VAT.search(text) and not _WITHOUT_VAT.search(text):
        yield Asking("lot.value_including_vat", in_pounds=in_pounds)
    else:
        yield Asking("lot.value", in_pounds=in_pounds)
