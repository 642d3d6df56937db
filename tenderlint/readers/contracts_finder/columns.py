"""The columns of Contracts Finder's exports: one table for its CSV, workbook and JSON.

What stands in no row of the table is not read: links, attachments, suppliers' particulars, and
every column that names a person or says how to reach one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Final


class Column(Enum):
    """What a column or a key of an export holds."""

    REFERENCE = auto()
    IDENTITY = auto()
    """The site's own number of the notice."""
    TYPE = auto()
    STATUS = auto()
    TITLE = auto()
    BUYER = auto()
    DESCRIPTION = auto()
    MORE = auto()
    """The additional text beside the description."""
    CODES = auto()
    """What is bought, by CPV."""
    CATEGORY = auto()
    LOW = auto()
    HIGH = auto()
    SMALL = auto()
    VOLUNTARY = auto()
    PUBLISHED = auto()
    TO_BE_PUBLISHED = auto()
    CLOSES = auto()
    START = auto()
    END = auto()
    AWARDED_START = auto()
    AWARDED_END = auto()
    PROCEDURE = auto()
    ACCELERATED = auto()
    AWARDED_ON = auto()
    AWARDED_VALUE = auto()
    SUPPLIER = auto()


# Names as they stand in the CSV, then in the workbook, then in JSON; spelling apart, most agree.
# The CSV has two pairs of days: "Start Date" is the contract's as advertised, "Contract start
# date" that of what was awarded, empty before. The workbook has one pair, under the second name.
_NAMES: Final[dict[Column, tuple[str, ...]]] = {
    Column.REFERENCE: ("Notice Identifier", "Procurement reference"),
    Column.IDENTITY: ("Id",),
    Column.TYPE: ("Notice Type",),
    Column.STATUS: ("Status", "noticeStatus"),
    Column.TITLE: ("Title",),
    Column.BUYER: ("Organisation Name", "Buyer"),
    Column.DESCRIPTION: ("Description",),
    Column.MORE: ("Additional Text",),
    Column.CODES: ("Cpv Codes", "Industry"),
    Column.CATEGORY: ("OJEU Contract Type", "Contract type"),
    Column.LOW: ("Value Low",),
    Column.HIGH: ("Value High", "Value of contract"),
    Column.SMALL: ("Suitable for SME", "Contract is suitable for SMEs?", "isSuitableForSme"),
    Column.VOLUNTARY: ("Suitable for VCO", "Contract is suitable for VCSEs?", "isSuitableForVco"),
    Column.PUBLISHED: ("Published Date",),
    Column.TO_BE_PUBLISHED: ("approachMarketDate",),
    Column.CLOSES: ("Closing Date", "deadlineDate"),
    Column.START: ("Start Date", "start"),
    Column.END: ("End Date", "end"),
    Column.AWARDED_START: ("Contract start date",),
    Column.AWARDED_END: ("Contract end date",),
    Column.PROCEDURE: ("OJEU Procedure Type", "Procedure type"),
    Column.ACCELERATED: ("Accelerated Justification",),
    Column.AWARDED_ON: ("Awarded Date",),
    Column.AWARDED_VALUE: ("Awarded Value",),
    Column.SUPPLIER: ("Supplier", "awardedSupplier"),
}

_OWN_NAMES: Final = (
    "Notice Identifier", "Notice Type", "noticeStatus", "Suitable for SME", "Suitable for VCO",
    "isSuitableForSme", "isSuitableForVco", "Contract is suitable for SMEs?",
    "Contract is suitable for VCSEs?", "OJEU Contract Type", "OJEU Procedure Type",
    "Accelerated Justification", "approachMarketDate", "isSubNotice",
)  # fmt: skip
"""Names that a council's own register of contracts would hardly have."""

_LEAST_KNOWN: Final = 6
_LEAST_OWN: Final = 2
MOST_COLUMNS: Final = 200
"""More than any export has; a wider table is something else."""


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    """A name without what tells the dialects apart: case, spaces, what stands in brackets.

    Every line of a file of notices is asked whether it is an export, and by the same names.
    """
    return "".join(letter for letter in name.partition("[")[0].casefold() if letter.isalnum())


_COLUMNS: Final = {_key(name): column for column, names in _NAMES.items() for name in names}
_OWN: Final = frozenset(_key(name) for name in _OWN_NAMES)


def columns_of(names: Iterable[str]) -> dict[Column, int]:
    """Which of the names holds what, by its place; of two that hold the same, the first."""
    found: dict[Column, int] = {}
    for place, name in enumerate(names):
        column = _COLUMNS.get(_key(name))
        if column is not None:
            found.setdefault(column, place)
    return found


def is_export(names: Sequence[str]) -> bool:
    """Whether headings or keys are those of a Contracts Finder export, in any order."""
    if not _LEAST_KNOWN <= len(names) <= MOST_COLUMNS:
        return False
    known = columns_of(names)
    own = {key for name in names if (key := _key(name)) in _OWN}
    return Column.TITLE in known and len(known) >= _LEAST_KNOWN and len(own) >= _LEAST_OWN
