"""The table of award criteria, of the tender or of one lot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tenderlint.quantities import Number, Range, exactly, parse_percent
from tenderlint.readers.json_values import as_number
from tenderlint.readers.ocds.lots import Lot
from tenderlint.readers.ocds.nodes import (
    Leaf,
    Node,
    Said,
    child,
    children,
    number,
    stated,
    text,
    word,
)
from tenderlint.statements import How, Passage, Problem, Statement

_PRICE: Final = frozenset({"price", "cost"})
_SOCIAL: Final = "social value"
_LONGEST_LABEL: Final = 60
"""A longer description is prose about the criterion, and may name what it does not score."""

_ROUNDING: Final = 1
"""Published weights are rounded, and may come to a little more than a hundred."""


class _Weight(NamedTuple):
    """A weight as it is written, which may be a percentage or a number of points."""

    value: Range
    leaf: Leaf[str]


def award_criteria(lots: Iterable[Lot]) -> Iterator[Said]:
    """The tables of the tender and its lots, and that there is one if any gives weights."""
    given = False
    for lot in lots:
        for said in _table(lot):
            yield said
            if not given and type(said) is Statement and said.pointer.field == "criterion.weight":
                given = True
                yield stated(
                    "document.has_criteria",
                    value=True,
                    leaf=Leaf(said.value, said.location, said.verbatim),
                    how=How.DERIVED,
                )


def _table(lot: Lot) -> Iterator[Said]:
    """Each criterion's name, kind and weight; its key is its place in the array.

    Weights that come to more than a hundred are points, and no share is stated for any of them.
    """
    block = child(lot.node, "awardCriteria")
    criteria = [] if block is None else children(block, "criteria")
    if block is None or not criteria:
        return
    weights = [_weight(criterion) for criterion in criteria]
    yield from _method(weights, lot.id)
    total = sum(weight.value.low for weight in weights if isinstance(weight, _Weight))
    points = total > 100 + _ROUNDING
    if points:
        message = (
            f"The weights come to {_written(total)}, not to 100; they are points, or overlap. "
            "None was used. Give each as a percentage."
        )
        yield Problem(message, block.location("criteria"))
    for index, (criterion, weight) in enumerate(zip(criteria, weights, strict=True)):
        item = str(index)
        yield from _name_and_kind(criterion, lot.id, item)
        if isinstance(weight, Passage):
            yield weight
        elif weight is not None:
            yield _share(weight, lot.id, item, points=points)


def _method(weights: list[_Weight | Passage | None], lot: str | None) -> Iterator[Statement]:
    """That the criteria are weighed or ranked, where a figure stands beside one of them."""
    first = next((weight for weight in weights if weight is not None), None)
    if first is not None:
        if isinstance(first, Passage):
            leaf = Leaf(first.text, first.location, first.text)
        else:
            leaf = first.leaf
        yield stated("award.method_stated", value=True, leaf=leaf, lot=lot, how=How.DERIVED)


def weighs_in_description(criterion: Node) -> bool:
    """Whether the description is a weight or a short label, and no prose."""
    described = text(criterion, "description")
    return described is None or len(described.value) <= _LONGEST_LABEL


def _share(weight: _Weight, lot: str | None, item: str, *, points: bool) -> Said:
    if points:
        return Passage(weight.leaf.verbatim, weight.leaf.location)
    if not 0 <= weight.value.low <= weight.value.high <= 100:
        message = "A weight lies between 0 and 100; it was not used. Correct it."
        return Problem(message, weight.leaf.location)
    return stated("criterion.weight", weight.value, weight.leaf, lot=lot, item=item)


def _name_and_kind(criterion: Node, lot: str | None, item: str) -> Iterator[Statement | Problem]:
    name, kind = text(criterion, "name"), text(criterion, "type")
    if name is not None:
        yield stated("criterion.name", name.value.strip(), name, lot=lot, item=item)
    named = "" if name is None else name.value.strip().lower()
    typed = "" if kind is None else kind.value.strip().lower()
    social = _social_value(criterion, name)
    if kind is not None and typed in _PRICE:
        yield stated("criterion.kind", "price", kind, lot=lot, item=item)
    elif social is not None:
        yield stated("criterion.kind", "social-value", social, lot=lot, item=item)
    elif kind is not None and typed == "quality" and named in _PRICE:
        message = "The criterion is of type quality but is called a price; correct one of them."
        yield Problem(message, kind.location)
    elif kind is not None or name is not None:
        # Price has a type of its own, so that what has another or none is scored as quality.
        price = kind is None and named in _PRICE
        leaf = kind if kind is not None else name
        if leaf is not None:
            yield stated(
                "criterion.kind", "price" if price else "quality", leaf, lot=lot, item=item
            )


def _social_value(criterion: Node, name: Leaf[str] | None) -> Leaf[str] | None:
    if name is not None and _SOCIAL in name.value.lower():
        return name
    described = text(criterion, "description")
    if described is None or len(described.value) > _LONGEST_LABEL:
        return None
    return described if _SOCIAL in described.value.lower() else None


def _weight(criterion: Node) -> _Weight | Passage | None:
    numbers = children(criterion, "numbers")
    if numbers:
        return _from_numbers(numbers)
    described = text(criterion, "description")
    if described is None:
        return None
    share = parse_percent(described.value)
    if share is not None:
        return _Weight(share, described)
    bare = as_number(described.value.strip().rstrip("%"))
    if bare is None:
        return None
    if 0 <= bare <= 1:
        # 0.4 may be two fifths or less than one in a hundred.
        return Passage(described.verbatim, described.location)
    return _Weight(exactly(bare), described)


def _from_numbers(numbers: list[Node]) -> _Weight | Passage | None:
    """A percentage; the two ends of one; a number that counts otherwise is left unread."""
    figures: list[tuple[Number, Leaf[str]]] = []
    for node in numbers:
        figure, code = number(node, "number"), word(node, "weight")
        if figure is None or not code:
            continue
        leaf = Leaf(figure.verbatim, figure.location, figure.verbatim)
        if not code.startswith("percentage"):
            return Passage(leaf.verbatim, leaf.location)
        figures.append((figure.value, leaf))
    if not figures:
        return None
    values = [value for value, _ in figures]
    return _Weight(Range(min(values), max(values)), figures[0][1])


def _written(total: Number) -> str:
    return f"{float(total):g}"
