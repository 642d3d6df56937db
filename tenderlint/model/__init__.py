"""The tender as a value: what is said of it, field by field, each declared once."""

from tenderlint.model.catalogue import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.model.declare import Entry, Field, Inherit
from tenderlint.model.tender import Lot, Tender

__all__ = [
    "FIELDS",
    "ITEMS",
    "LOT_SECTIONS",
    "TENDER_SECTIONS",
    "Entry",
    "Field",
    "Inherit",
    "Lot",
    "Tender",
]
