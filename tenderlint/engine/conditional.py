"""What would have to be so for a basis to hold, in words: "if the buyer is in England"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tenderlint.condition import evaluator
from tenderlint.condition.evaluate import Evaluator
from tenderlint.condition.types import Tree
from tenderlint.engine.prepare import Facts, Names, names_in
from tenderlint.facts import FACTS, View
from tenderlint.quantities.show import show
from tenderlint.rule import Basis

NOT_SAID = "if what it asks for is so"
"""Where nothing that is not settled has a phrase of its own."""


def in_words(basis: Basis, views: Sequence[View], let: dict[str, Evaluator]) -> str:
    """The parts of a basis's condition that are not settled, after "if"."""
    tree = basis.holds.tree if basis.holds else ()
    said = _said(tree, [names_in(view, let) for view in views]) if tree else None
    return f"if {said}" if said else NOT_SAID


def _said(tree: Tree, places: Sequence[Names | Facts]) -> str | None:
    """One part of a condition in words; empty if it is settled, None if it has no words."""
    answers = {evaluator(tree)(place) for place in places}
    if answers in ({True}, {False}):
        return ""
    write = _WORDS.get(str(tree[0]))
    return write(tree, places) if write else None


def _named(tree: Tree, _: Sequence[Names | Facts]) -> str | None:
    fact = FACTS.get(str(tree[1]))
    return fact.phrase or None if fact else None


def _both(tree: Tree, places: Sequence[Names | Facts]) -> str | None:
    parts = (_said(part, places) for part in tree[1:] if isinstance(part, tuple))
    return " and ".join(part for part in parts if part) or None


def _either(tree: Tree, places: Sequence[Names | Facts]) -> str | None:
    """Of two ways to hold, one without words leaves nothing that is true to say."""
    parts = [_said(part, places) for part in tree[1:] if isinstance(part, tuple)]
    said = [part for part in parts if part]
    return None if None in parts else " or ".join(said)


def _negated(tree: Tree, places: Sequence[Names | Facts]) -> str | None:
    (part,) = tree[1:]
    said = _said(part, places) if isinstance(part, tuple) else None
    return f"it is not so that {said}" if said else None


def _among(tree: Tree, _: Sequence[Names | Facts]) -> str:
    """A comparison with words, such as "the kind of authority is council or police"."""
    operand, members = tree[1], tree[2]
    assert isinstance(operand, tuple)  # noqa: S101 - the checked form of `in`
    assert isinstance(members, tuple)  # noqa: S101 - the checked form of `in`
    name = str(operand[1])
    fact = FACTS.get(name)
    subject = fact.phrase if fact else ""
    *others, last = (str(word).replace("-", " ") for word in members)
    listed = f"{', '.join(others)} or {last}" if others else last
    return f"{subject or _plainly(name)} is {listed}"


def _plainly(name: str) -> str:
    return f"the {name.rpartition('.')[2].replace('_', ' ')}"


def _figure(tree: Tree, places: Sequence[Names | Facts]) -> str | None:
    """A fact against a limit, such as "the contract's value with VAT is at least £30,000"."""
    left, right = tree[1], tree[2]
    if not (isinstance(left, tuple) and isinstance(right, tuple) and right[0] == "name"):
        return None
    fact = FACTS.get(str(left[1])) if left[0] == "name" else None
    limit = places[0].value(str(right[1]))
    if fact is None or not fact.phrase or limit is None:
        return None
    degree = "at least" if tree[0] == ">=" else "more than"
    return f"{fact.phrase} is {degree} {show(limit, fact.unit)}"


_WORDS: dict[str, Callable[[Tree, Sequence[Names | Facts]], str | None]] = {
    "name": _named,
    "and": _both,
    "or": _either,
    "not": _negated,
    "in": _among,
    ">=": _figure,
    ">": _figure,
}
"""How each operation is said where it is not settled; the others have no words."""
