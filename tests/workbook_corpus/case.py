"""What a workbook of the corpus is: how it is made, what it says, and what nobody may take from it.

A truth is written in the shape of `tenderlint show FILE --format json`: money is pounds, a date ISO,
a percentage 0 to 100, a duration months or days as the field is, yes or no a bool, a word of an
enumeration a str, a range `{"low": 1, "high": 2}`; "none" is what is stated not to be asked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Scalar = str | int | float | bool | None
Truth = Scalar | dict[str, Scalar]

LAYOUTS = (
    "label beside value",
    "label above value",
    "numbered requirements",
    "a column a lot",
    "a row a lot",
    "totals rows",
    "merged cells",
    "several tables on a sheet",
    "two tables side by side",
    "prose in cells",
    "several sheets",
    "a sheet a tender",
    "a block a tender",
    "a row a tender",
    "bilingual",
    "Welsh",
    "units and notes in brackets",
    "hidden, struck and superseded",
    "formulas",
    "dates, numbers and shares as typed",
    "yes and no as typed",
    "typing mistakes",
    "long questions",
    "questionnaire",
    "pricing beside the tender",
    "gateway form",
    "contract data",
)
"""How a workbook is laid out, or what is hard about it; a case has the one it was written for."""


class Fact(NamedTuple):
    """One thing that a careful person reads out of the workbook."""

    name: str
    """The field: "lot.value"."""
    value: Truth
    lot: str | None = None
    """The lot in short form ("1a"), or its title where the workbook numbers none; None is the whole."""
    item: str | None = None
    """Which item of a collection: an insurance by its kind ("public-liability"), a payment by its
    basis, a criterion, standard or indicator by its name; None is any."""
    place: str = ""
    """Where it stands: "Sheet!C9". The builder fills it in."""
    tender: str = ""
    """Any word that tells the tenders of one workbook apart; it is never shown."""


class Case(NamedTuple):
    """A workbook and the truth about it."""

    name: str
    layout: str
    """One of `LAYOUTS`."""
    build: Callable[[], bytes]
    facts: tuple[Fact, ...]
    never: tuple[str, ...] = ()
    """Cells ("Sheet!C9") and whole sheets ("OLD") from which nothing may be taken: hidden, struck
    out, superseded, another party's or an earlier contract's figures, instructions, examples, headings
    that could be taken for values."""
    open: tuple[str, ...] = ()
    """Cells and sheets on which careful readers could differ; what is read there does not count."""
