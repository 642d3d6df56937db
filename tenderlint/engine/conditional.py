"""What would have to be so for a basis to hold, in words: "if the buyer is in England"."""

from __future__ import annotations

from collections.abc import Sequence

from tenderlint.condition import evaluator
from tenderlint.condition.evaluate import Evaluator
from tenderlint.condition.types import Tree
from tenderlint.engine.prepare import Names, names_in
from tenderlint.facts import FACTS, View
from tenderlint.rule import Basis

NOT_SAID = "if what it asks for is so"
"""Where nothing that is not settled has a phrase of its own."""


def in_words(basis: Basis, views: Sequence[View], let: dict[str, Evaluator]) -> str:
    """The parts of a basis's condition that are not settled, after "if"."""
    tree = basis.holds.tree if basis.holds else ()
    said = _said(tree, [names_in(view, let) for view in views]) if tree else ""
    return f"if {said}" if said else NOT_SAID


def _said(tree: Tree, places: Sequence[Names | View]) -> str:
    """One part of a condition in words; empty if it is settled or has no words."""
    answers = {evaluator(tree)(place) for place in places}
    if answers in ({True}, {False}):
        return ""
    if tree[0] == "name":
        fact = FACTS.get(str(tree[1]))
        return fact.phrase if fact else ""
    if tree[0] not in ("and", "or", "not"):
        return ""
    parts = [_said(part, places) for part in tree[1:] if isinstance(part, tuple)]
    said = f" {tree[0]} ".join(part for part in parts if part)
    return f"it is not so that {said}" if said and tree[0] == "not" else said
