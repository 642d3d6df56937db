"""Which members of a notice are running text, and under which heading each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tenderlint.readers.ocds.criteria import weighs_in_description
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import Leaf, Node, child, children, stated, text, word
from tenderlint.statements import How, Statement


class Text(NamedTuple):
    """Words to be read: where they stand, for which lot, under which heading."""

    words: Leaf[str]
    lot: str | None
    section: str | None
    lead: Leaf[str] | None = None
    """The words that lead to these, where a criterion is described before its minimum."""


_LONGEST_REFERENCE: Final = 200
"""A longer text says something beside where else to look."""

_POINTING: Final = (
    "see ", "refer", "as stated", "as detailed", "as outlined", "as stipulated", "as set out",
    "as per", "as listed", "as specified", "as defined", "as described", "stated in", "detailed in",
    "included in", "contained in", "found in", "found within", "provided in", "set out in",
    "will be as defined", "according to", "defined within",
)  # fmt: skip
_ELSEWHERE: Final = (
    "document", "itt", "espd", "tender pack", "invitation to", "portal", "tenderwales",
    "conditions of contract", "specification", "statement of requirements", "attached", "pqq",
    "questionnaire", "attachment",
)  # fmt: skip


def texts_of(release: Node, tender: Node, lots: Sequence[Lot]) -> Iterator[Text]:
    """Every running text of the release, those of the whole tender first."""
    whole = Lot(None, tender)
    yield from _one(tender, "title", None, "title")
    yield from _one(tender, "description", None, "description")
    yield from _one(release, "description", None, "description")
    yield from _one(child(tender, "procedure"), "features", None, "procedure")
    yield from _one(child(tender, "recurrence"), "description", None, "recurrence")
    yield from _one(tender, "awardCriteriaDetails", None, "criteria")
    yield from _one(child(tender, "lotDetails"), "awardCriteriaDetails", None, "criteria")
    for lot in (whole, *lots):
        if lot.id is not None:
            yield from _one(lot.node, "description", lot.id, "description")
        yield from _selection(lot)
        yield from _award_criteria(lot)
        yield from _one(child(lot.node, "renewal"), "description", lot.id, "renewal")
        yield from _one(child(lot.node, "options"), "description", lot.id, "options")
        yield from _one(child(lot.node, "contractTerms"), "performanceTerms", lot.id, "terms")


def conditions_given(tender: Node, lots: Sequence[Lot]) -> Iterator[Statement]:
    """That the conditions of participation are given, where any stands in the notice itself."""
    for lot in (Lot(None, tender), *lots):
        if any(not points_elsewhere(found.words.value) for found in _selection(lot)):
            place = lot.node.location("selectionCriteria")
            leaf = Leaf(value="", location=place, verbatim="")
            yield stated("document.has_conditions", value=True, leaf=leaf, how=How.DERIVED)
            return


def points_elsewhere(words: str) -> bool:
    """Whether a text says no more than where the answer stands ("See tender documentation")."""
    if len(words) > _LONGEST_REFERENCE:
        return False
    lowered = words.lower()
    return any(sign in lowered for sign in _POINTING) and any(
        place in lowered for place in _ELSEWHERE
    )


def _selection(lot: Lot) -> Iterator[Text]:
    block = child(lot.node, "selectionCriteria")
    if block is None:
        return
    yield from _one(block, "description", lot.id, "selection")
    for criterion in children(block, "criteria"):
        section = word(criterion, "type") or None
        described = list(_one(criterion, "description", lot.id, section))
        yield from described
        lead = described[0].words if described else None
        yield from (one._replace(lead=lead) for one in _one(criterion, "minimum", lot.id, section))


def _award_criteria(lot: Lot) -> Iterator[Text]:
    block = child(lot.node, "awardCriteria")
    if block is None:
        return
    yield from _one(block, "description", lot.id, "criteria")
    yield from _one(block, "weightingDescription", lot.id, "criteria")
    for criterion in children(block, "criteria"):
        if not weighs_in_description(criterion):
            yield from _one(criterion, "description", lot.id, "criteria")


def _one(node: Node | None, key: str, lot: str | None, section: str | None) -> Iterator[Text]:
    words = None if node is None else text(node, key)
    # A number that stands where text should is no prose.
    if words is not None and node is not None and type(node.members[key]) is str:
        yield Text(words, lot, section)
