"""Award criteria that stand in several tables of one document: one of them is the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenderlint.quantities import Range
from tenderlint.readers.document.tables import TableReading
from tenderlint.statements import Passage, Problem, Standing, Statement

_WHOLE = 100


def one_table(tables: Sequence[TableReading]) -> list[TableReading]:
    """The tables with the criteria of each lot in one of them only.

    Documents give weights in brief and again question by question. The table that comes to a
    hundred and has most rows is kept; the others are set aside, with a word of it where they do
    not give price the same share.
    """
    best: dict[str | None, int] = {}
    for number, table in enumerate(tables):
        for lot in {said.pointer.lot for said in _criteria(table.statements)}:
            known = best.get(lot)
            if known is None or _rank(table, lot) > _rank(tables[known], lot):
                best[lot] = number
    return [_without(number, table, tables, best) for number, table in enumerate(tables)]


def _criteria(statements: Iterable[Statement]) -> list[Statement]:
    return [said for said in statements if said.pointer.field.startswith("criterion.")]


def _rank(table: TableReading, lot: str | None) -> tuple[bool, int]:
    weights = list(_weights(table, lot).values())
    return sum(weights) == _WHOLE, len(weights)


def _weights(table: TableReading, lot: str | None) -> dict[str | None, int | float]:
    return {
        said.pointer.item: float(said.value.low)
        for said in table.statements
        if said.pointer.field == "criterion.weight"
        and said.pointer.lot == lot
        and isinstance(said.value, Range)
    }


def _price(table: TableReading, lot: str | None) -> float:
    weights = _weights(table, lot)
    return sum(
        weights.get(said.pointer.item, 0)
        for said in table.statements
        if said.pointer.field == "criterion.kind"
        and said.pointer.lot == lot
        and said.value == "price"
    )


def _without(
    number: int, table: TableReading, tables: Sequence[TableReading], best: dict[str | None, int]
) -> TableReading:
    """A table without criteria that stand better in another."""
    lost = [s for s in _criteria(table.statements) if best[s.pointer.lot] != number]
    if not lost:
        return table
    kept = tuple(said for said in table.statements if said not in lost)
    problems = list(table.problems)
    for lot in dict.fromkeys(said.pointer.lot for said in lost):
        other = tables[best[lot]]
        if _weights(table, lot) and _price(table, lot) != _price(other, lot):
            place = next(s.location for s in _criteria(other.statements) if s.pointer.lot == lot)
            first = next(said for said in lost if said.pointer.lot == lot)
            message = (
                f"This table of award criteria differs from the one at {place}, which was used. "
                "Give the same in both."
            )
            problems.append(Problem(message, first.location))
    aside = tuple(
        Passage(said.verbatim, said.location, Standing.SUPERSEDED)
        for said in lost
        if said.pointer.field == "criterion.name"
    )
    return table._replace(
        statements=kept, problems=tuple(problems), set_aside=table.set_aside + aside
    )
