"""Short ways to write the cells that most workbooks have: one fact, a criterion, an insurance."""

from __future__ import annotations

from typing import Any

from tests.workbook_corpus.builder import Cell, Shown, says
from tests.workbook_corpus.case import Fact, Truth


def text(name: str, shown: str, lot: str | None = None, **style: Any) -> Cell:
    """A cell whose words are themselves the value."""
    return says(shown, name, shown, lot=lot, **style)


def criterion(name: str, kind: str = "", lot: str | None = None) -> Cell:
    """The cell with a criterion's name, and what it scores where nobody could doubt it."""
    kinds = (Fact("criterion.kind", kind, lot, name),) if kind else ()
    return Cell(name, Fact("criterion.name", name, lot, name), *kinds)


def weight(shown: Shown, value: float, of: str, lot: str | None = None, **style: Any) -> Cell:
    """The cell with the weight of the criterion `of`."""
    return says(shown, "criterion.weight", value, lot=lot, item=of, **style)


def insured(shown: str, kind: str, lot: str | None = None) -> Cell:
    """The cell with the name of an insurance."""
    return says(shown, "insurance.kind", kind, lot=lot, item=kind)


def cover(
    shown: Shown,
    kind: str,
    amount: Truth,
    due: str = "",
    lot: str | None = None,
    **style: Any,
) -> Cell:
    """The cell with the amount of an insurance, and when it is due if the same words say so."""
    dues = (Fact("insurance.due", due, lot, kind),) if due else ()
    return Cell(shown, Fact("insurance.amount", amount, lot, kind), *dues, **style)


def due(shown: str, kind: str, value: str, lot: str | None = None) -> Cell:
    """The cell that says when an insurance is due."""
    return says(shown, "insurance.due", value, lot=lot, item=kind)


def indicator(name: str, kind: str = "") -> Cell:
    """The cell with the name of a performance indicator."""
    kinds = (Fact("indicator.kind", kind, None, name),) if kind else ()
    return Cell(name, Fact("indicator.name", name, None, name), *kinds)
