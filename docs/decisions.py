"""The decisions that the ten minutes show, written into a marked workbook as a person would."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_KEPT: Final = {
    "too-many-indicators": "The grant that pays for it asks for each of them",
    "price-fixed-for-years": "Bidders price each year themselves, and the form asks for it",
}
_CHANGED: Final = (
    "turnover-out-of-proportion",
    "consortium-barred",
    "audited-accounts-required",
    "price-outweighs-quality",
)


def decide(marked: Path) -> None:
    """Chooses beside six findings and signs; the keys in column J say which row is which."""
    import openpyxl

    book = openpyxl.load_workbook(marked)
    sheet = book["tenderlint"]
    for row in range(5, sheet.max_row + 1):
        kind, _, what, *_ = f"{sheet.cell(row, 10).value or ''}||".split("|")
        if kind == "by":
            sheet.cell(row, 8, "Jo Marsh")
        elif kind == "on":
            sheet.cell(row, 8, "2026-11-22")
        elif what in _KEPT:
            sheet.cell(row, 8, "keep, because …")
            sheet.cell(row, 9, _KEPT[what])
        elif what in _CHANGED:
            sheet.cell(row, 8, "change")
    book.save(marked)
