"""By which law and in which steps the contract is awarded, and whether it is divided into lots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import Final

from tenderlint.quantities import Range, exactly
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import Leaf, Node, Said, child, flag, number, stated, text, word
from tenderlint.statements import Confidence, How, Passage, Problem, Silence, Statement

_NO_METHOD: Final = frozenset({"other", "not specified", "not applicable", "n/a", "none"})
_SHORTLISTING: Final = ("restricted procedure", "competitive dialogue")
_NO_LIMIT: Final = 2**31 - 1
"""Publishing systems write their largest whole number for "no limit"."""


def under_the_act(tender: Node) -> bool:
    """Whether the notice names the Procurement Act 2023 as its law."""
    basis = child(tender, "legalBasis")
    return basis is not None and _law(basis) == "procurement-act-2023"


def procedure(tender: Node, lots: Sequence[Lot]) -> Iterator[Said]:
    """Law, threshold, light touch, method, shortlisting and framework."""
    yield from _legal_basis(tender)
    method = text(tender, "procurementMethodDetails")
    yield from _above_threshold(tender, method)
    yield from _light_touch(tender)
    yield from _method(tender, method)
    yield from _shortlist(tender, lots, method)
    yield from _framework(tender, lots)


def division(tender: Node) -> Iterator[Said]:
    """Why there are no lots, and for how many a bidder may bid."""
    details = child(tender, "lotDetails")
    if details is None:
        return
    reason = text(details, "noLotsDivisionRationale")
    if reason is not None:
        yield stated("division.reason", reason.value.strip(), reason)
        yield stated("division.refused", value=True, leaf=reason)
    for key, field in (
        ("maximumLotsBidPerSupplier", "division.lots_bid_limit"),
        ("maximumLotsAwardedPerSupplier", "division.lots_award_limit"),
    ):
        limit = number(details, key)
        if limit is None:
            continue
        if limit.value >= _NO_LIMIT:
            yield stated(field, Silence.NONE, limit)
        elif limit.value >= 1 and limit.value == int(limit.value):
            yield stated(field, exactly(limit.value), limit)
        else:
            yield Problem("This is not a number of lots; it was not used.", limit.location)


def _law(basis: Node) -> str | None:
    scheme = word(basis, "scheme")
    if scheme == "UKPGA" and word(basis, "id") == "2023/54":
        return "procurement-act-2023"
    return "before-the-act" if scheme == "CELEX" else None


def _legal_basis(tender: Node) -> Iterator[Statement | Passage]:
    basis = child(tender, "legalBasis")
    leaf = None if basis is None else text(basis, "id") or text(basis, "scheme")
    if basis is None or leaf is None:
        return
    law = _law(basis)
    if law is None:
        yield Passage(leaf.verbatim, leaf.location)
    else:
        yield stated("procedure.legal_basis", law, leaf)


def _above_threshold(tender: Node, method: Leaf[str] | None) -> Iterator[Statement]:
    above = flag(tender, "aboveThreshold")
    if above is not None:
        yield stated("procedure.above_threshold", above.value, above)
    elif method is not None:
        lowered = method.value.lower()
        if "below threshold" in lowered:
            yield stated("procedure.above_threshold", value=False, leaf=method)
        elif "above threshold" in lowered:
            yield stated("procedure.above_threshold", value=True, leaf=method)


def _light_touch(tender: Node) -> Iterator[Statement]:
    """Light touch where the notice says so; where it does not, it may still be."""
    leaf = special_regime(tender, "lightTouch")
    if leaf is not None:
        yield stated("procedure.light_touch", value=True, leaf=leaf)


def special_regime(tender: Node, name: str) -> Leaf[str] | None:
    """Where the notice names a special regime of the UK extension, alone or in a list."""
    regimes = tender.members.get("specialRegime")
    if isinstance(regimes, str):
        leaf = text(tender, "specialRegime")
        return leaf if leaf is not None and leaf.value.strip() == name else None
    for index, named in enumerate(regimes if isinstance(regimes, list) else ()):
        if isinstance(named, str) and named.strip() == name:
            return Leaf(named, tender.location(f"specialRegime/{index}"), named)
    return None


def _method(tender: Node, details: Leaf[str] | None) -> Iterator[Statement]:
    for leaf in (details, text(tender, "procurementMethod")):
        if leaf is not None:
            words = leaf.value.strip().rstrip("- ")
            if words.lower() not in _NO_METHOD:
                yield stated("procedure.method", words, leaf)
                return


def _shortlist(tender: Node, lots: Sequence[Lot], method: Leaf[str] | None) -> Iterator[Statement]:
    sizes = [found for lot in lots if (found := _candidates(lot.node)) is not None]
    second = child(tender, "secondStage")
    invited = None if second is None else text(second, "invitationDate")
    named = "" if method is None else method.value.lower()
    if sizes:
        first, leaf = sizes[0]
        yield stated("procedure.shortlist", value=True, leaf=leaf)
        # The field is one for the whole tender; lots that differ leave it unsaid.
        if all(other == first for other, _ in sizes):
            yield stated("procedure.shortlist_size", first, leaf)
    elif invited is not None:
        yield stated("procedure.shortlist", value=True, leaf=invited)
    elif method is not None and any(words in named for words in _SHORTLISTING):
        yield stated("procedure.shortlist", value=True, leaf=method)
    elif method is not None and named.startswith("open procedure"):
        yield stated(
            "procedure.shortlist",
            value=False,
            leaf=method,
            how=How.DERIVED,
            confidence=Confidence.MEDIUM,
        )


def _candidates(lot: Node) -> tuple[Range, Leaf[object]] | None:
    """How many candidates go on to the second stage, and where that is said."""
    stage = child(lot, "secondStage")
    if stage is None:
        return None
    least, most = number(stage, "minimumCandidates"), number(stage, "maximumCandidates")
    low = 1 if least is None else least.value
    high = inf if most is None else most.value
    leaf = most or least
    if leaf is None or not 1 <= low <= high or low == inf:
        return None
    return Range(low, high), Leaf(leaf.value, leaf.location, leaf.verbatim)


def _framework(tender: Node, lots: Sequence[Lot]) -> Iterator[Statement]:
    """A framework as soon as one lot is one."""
    said = []
    for node in (tender, *(lot.node for lot in lots)):
        techniques = child(node, "techniques")
        used = None if techniques is None else flag(techniques, "hasFrameworkAgreement")
        if used is not None:
            said.append(used)
    if said:
        chosen = next((used for used in said if used.value), said[0])
        yield stated("procedure.framework", chosen.value, chosen)
