"""One notice of an export as it stands there: what each of its columns holds, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from tenderlint.provenance import Location
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.contracts_finder.columns import Column
from tenderlint.readers.ocds.nodes import Leaf
from tenderlint.statements import Stage

_NOTHING: Final = frozenset({"", "n/a", "na", "none", "null", "-"})
"""Ways in which the exports say that nothing is said."""

_NO_DAY: Final = lazy(r"0?1/0?1/0{0,3}1|0001-01-01.*|0?1 january 0{0,3}1")
"""The first day of all, which stands for none."""

_OVER: Final = frozenset({"withdrawn", "cancelled", "canceled", "unsuccessful"})
_STAGES: Final = {
    "": Stage.TENDER,
    "contract": Stage.TENDER,
    "opportunity": Stage.TENDER,
    "tender": Stage.TENDER,
    "pipeline": Stage.PLANNING,
    "preprocurement": Stage.PLANNING,
    "futureopportunity": Stage.PLANNING,
    "earlyengagement": Stage.PLANNING,
    "award": Stage.AWARD,
    "awardednotice": Stage.AWARD,
    "awardedcontract": Stage.AWARD,
    "awardnotice": Stage.AWARD,
    "contractaward": Stage.AWARD,
}


class Record(NamedTuple):
    """A row of a table, or an object of JSON."""

    cells: Mapping[Column, Leaf[str]]
    root: Location
    """Where the whole of it stands."""

    def said(self, column: Column) -> Leaf[str] | None:
        """What a column holds, if it says anything."""
        leaf = self.cells.get(column)
        return None if leaf is None or leaf.value.strip().lower() in _NOTHING else leaf

    def word(self, column: Column) -> str:
        """The same in lower case without spaces around it, where its address is not needed."""
        leaf = self.said(column)
        return "" if leaf is None else leaf.value.strip().lower()

    def day(self, column: Column) -> Leaf[str] | None:
        """The words of a day, if one is named."""
        leaf = self.said(column)
        # A spreadsheet's apostrophe says that what follows is text.
        words = "" if leaf is None else leaf.value.strip().lstrip("'")
        if leaf is None or _NO_DAY.fullmatch(words.lower()):
            return None
        return leaf._replace(value=words)

    def amount(self, column: Column) -> Leaf[str] | None:
        """A sum as digits, if it is written as one; other words as they stand."""
        leaf = self.said(column)
        if leaf is None:
            return None
        digits = leaf.value.strip().lstrip("'").removeprefix("£").replace(",", "").strip()
        plain = digits.replace(".", "", 1).removeprefix("-").isdecimal()
        return leaf._replace(value=digits) if plain else leaf


def is_stage(words: str) -> bool:
    """Whether a notice type is one that the site has."""
    return _folded(words) in _STAGES


def stage_of(record: Record) -> Stage:
    """What a notice is, by its status, by the columns that only an award fills, by its type."""
    status = record.word(Column.STATUS)
    if status in _OVER:
        return Stage.CANCELLATION
    if status == "awarded" or _is_awarded(record):
        return Stage.AWARD
    return _STAGES.get(_folded(record.word(Column.TYPE)), Stage.OTHER)


def _is_awarded(record: Record) -> bool:
    value = record.amount(Column.AWARDED_VALUE)
    return (
        record.day(Column.AWARDED_ON) is not None
        or (value is not None and value.value.strip("-0.") != "")
        or record.word(Column.SUPPLIER).strip("[]| ,") not in _NOTHING
    )


def _folded(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
