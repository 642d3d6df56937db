"""How one comes to bid: by invitation only, for a fee, with someone to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import (
    Leaf,
    Node,
    child,
    children,
    flag,
    number,
    stated,
    text,
    word,
)
from tenderlint.readers.ocds.parties import buying_party
from tenderlint.statements import Confidence, How, Statement

_TO_BID: Final = frozenset({"submission", "document", "deposit"})
"""Codes of OCDS for fees that are due before the award; `win` is due after it."""

_WAYS: Final = ("name", "email", "telephone")
_UNCONTESTED: Final = "below threshold - without competition"
_QUOTES: Final = lazy(
    r"(?<![a-z])(?:quotes?|quotations?)(?![a-z])[^.\n]{0,60}?(?<![a-z])(?:invit|sought|asked"
    r"|request|obtain)|(?<![a-z])(?:invit\w{1,5}|sought|asked|request\w{0,3}|obtain\w{0,3})"
    r"(?![a-z])[^.\n]{0,60}?(?<![a-z])(?:quotes?|quotations?)(?![a-z])"
)
_NO_QUOTES: Final = lazy(r"(?<![a-z])(?:no|without|not|one|single|a) (?:\w{1,12} )?quot(?:e|ation)")


def approach(release: Node, tender: Node, lots: Sequence[Lot]) -> Iterator[Statement]:
    """Quotes by invitation, fees, and whether anyone is named to write to or call."""
    yield from _closed_quotes(tender)
    yield from _fee((tender, *(lot.node for lot in lots)))
    yield from _contact(release, tender)


def _closed_quotes(tender: Node) -> Iterator[Statement]:
    """A limited procedure below the threshold whose description speaks of several quotes."""
    method = text(tender, "procurementMethodDetails")
    named = "" if method is None else " ".join(method.value.lower().split())
    above = flag(tender, "aboveThreshold")
    below = "below threshold" in named or (above is not None and not above.value)
    leaf = method if named == _UNCONTESTED else text(tender, "procurementMethod")
    limited = named == _UNCONTESTED or word(tender, "procurementMethod") == "limited"
    words = word(tender, "description").lower()
    if leaf is None or not (limited and below) or _NO_QUOTES.search(words) is not None:
        return
    if "competiti" in named.replace("without competition", ""):
        return
    if _QUOTES.search(words) is not None:
        surely = Confidence.MEDIUM
        yield stated(
            "procedure.closed_quotes", value=True, leaf=leaf, how=How.DERIVED, confidence=surely
        )


def _fee(nodes: Sequence[Node]) -> Iterator[Statement]:
    """A fee with an amount: without one the code says nothing of what it costs."""
    for node in nodes:
        for fee in children(node, "participationFees"):
            value = child(fee, "value")
            amount = None if value is None else number(value, "amount")
            code = _code(fee)
            if amount is not None and amount.value > 0 and code is not None:
                yield stated("procedure.bidding_fee", value=True, leaf=code)
                return


def _code(fee: Node) -> Leaf[str] | None:
    """The first of the fee's types that is due before the award."""
    codes = fee.members.get("type")
    if isinstance(codes, str) and codes.strip() in _TO_BID:
        return text(fee, "type")
    for index, code in enumerate(codes if isinstance(codes, list) else ()):
        if isinstance(code, str) and code.strip() in _TO_BID:
            return Leaf(code, fee.location(f"type/{index}"), code)
    return None


def _contact(release: Node, tender: Node) -> Iterator[Statement]:
    """That someone is named; who it is, is never repeated."""
    for holder in (buying_party(release), tender):
        point = None if holder is None else child(holder, "contactPoint")
        if point is not None and any(word(point, way) for way in _WAYS):
            leaf = Leaf(value="", location=point.location(), verbatim="")
            yield stated("procedure.contact_named", value=True, leaf=leaf, how=How.DERIVED)
            return
