"""The words in which `show` speaks of fields: those of a commissioner's own workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tenderlint.model import FIELDS
from tenderlint.provenance import Location

SECTIONS: Final = {
    "tender": "What is bought, and by whom",
    "buyer": "What is bought, and by whom",
    "lot": "Value and area",
    "division": "Lots",
    "term": "How long",
    "timetable": "Dates",
    "procedure": "How it is bought",
    "preparation": "Before the tender",
    "conditions": "Who may bid",
    "insurance": "Insurance",
    "standard": "Certificates",
    "reference": "References",
    "award": "How tenders are scored",
    "criterion": "How tenders are scored",
    "terms": "Terms",
    "payment": "Terms",
    "service": "The service",
    "indicator": "What is counted",
    "document": "What was supplied",
}
"""The heading for each section of the model, in the order in which they are shown."""
DERIVED: Final = "Worked out from these"
_DERIVED_LABELS: Final = {
    "lot.annual_value": "Pay in a year",
    "term.months": "Term",
    "term.longest_months": "Term with every extension",
    "timetable.window_days": "Time to tender",
    "award.price_weight": "Price in all",
    "award.quality_weight": "Quality in all",
    "service.reaches_residents": "Residents use it directly",
}
_CAPITALS: Final = {"vat": "VAT", "cpv": "CPV", "vcse": "VCSE", "sme": "SME", "tupe": "TUPE"}


def heading_of(name: str) -> str:
    """The heading under which a field stands."""
    if name not in FIELDS:
        return DERIVED
    return SECTIONS[name.partition(".")[0]]


def label_of(name: str) -> str:
    """A field as a commissioner's workbook would call it: "Minimum turnover"."""
    if name in _DERIVED_LABELS:
        return _DERIVED_LABELS[name]
    section, _, rest = name.partition(".")
    plain = rest.replace("_", " ")
    if section == "document" and rest.startswith("has_"):
        plain = plain.removeprefix("has ")
    elif FIELDS[name].labels:
        plain = FIELDS[name].labels[0]
    words = [_CAPITALS.get(word, word) for word in plain.split()]
    sentence = " ".join(words)
    return sentence[:1].upper() + sentence[1:]


def short_files(files: Sequence[str]) -> dict[str, str]:
    """The names of files without the folder that all of them share."""
    if len(files) < 2:
        return dict.fromkeys(files, "")
    folders = {file.replace("\\", "/").rpartition("/")[0] for file in files}
    start = len(folders.pop()) if len(folders) == 1 else 0
    return {file: file[start:].lstrip("/\\") for file in files}


def place_of(location: Location, files: dict[str, str]) -> str:
    """Where something stands, its file named only where there are several."""
    file, there = files.get(location.file, location.file), str(location)
    if not file:
        return there
    return file if there == "whole file" else f"{file}, {there}"
