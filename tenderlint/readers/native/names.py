"""The names that stand in the native format, all of them the model's, and how it is recognised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS

FORMAT: Final = 0
"""The version of the format that is read here; it stands under the name `tenderlint`."""

EXPECTS: Final = 'a tender in our own format (`"tenderlint": 0`; see `tenderlint schema`)'
"""What this format expects, as part of a sentence."""

ITEM_OF: Final[dict[str, str]] = {collection: item for item, (collection, _) in ITEMS.items()}
"""Each collection's name, and the section of the fields of its items."""

TEXTS: Final = ("specification", "notes")
"""Free texts, read as sentences."""

FIELDS_OF: Final[dict[str, tuple[str, ...]]] = {
    section: tuple(name.partition(".")[2] for name in FIELDS if name.partition(".")[0] == section)
    for section in (*TENDER_SECTIONS, *LOT_SECTIONS, *ITEMS)
}
"""The names of the fields of each section, and of the items of each collection."""

LOT_NAMES: Final = ("id", "comment", *LOT_SECTIONS, *ITEM_OF, *TEXTS)
"""What may stand in a lot."""

TENDER_NAMES: Final = (
    "tenderlint", "$schema", "comment", *TENDER_SECTIONS, *LOT_SECTIONS, *ITEM_OF, *TEXTS, "lots",
)  # fmt: skip
"""What may stand in a tender."""

FILE_NAMES: Final = ("tenderlint", "$schema", "comment", "tenders")
"""What may stand in a file of several tenders."""

_OTHER_FORMATS: Final = frozenset(
    {"ocid", "releases", "records", "compiledRelease", "tag", "initiationType", "parties"}
)
_LOOKED_AT: Final = 3

Path = tuple[str | int, ...]
"""The steps from the document to one of its values."""


def is_native(document: object) -> bool:
    """Whether a JSON value is of the native format: it says so, or its names are the format's.

    Without the mark `tenderlint` at least one section has to hold a field of its own, and none
    of the names of an OCDS release or package may stand there.
    """
    if not isinstance(document, dict):
        return False
    if "tenderlint" in document:
        return True
    if not _OTHER_FORMATS.isdisjoint(document):
        return False
    tenders = document.get("tenders")
    if isinstance(tenders, list):
        return any(is_native(tender) for tender in tenders[:_LOOKED_AT])
    return _holds_fields(document) or any(
        _holds_fields(lot) for lot in _first_objects(document.get("lots"))
    )


def names_at(path: Path) -> tuple[str, ...]:
    """The names that may stand in the object at a path; none where no object may stand."""
    inside = _in_tender(path)
    if not inside:
        return TENDER_NAMES
    if inside[0] == "lots" and len(inside) == 2:
        return LOT_NAMES
    return _section_names(_in_lot(inside))


def field_at(path: Path) -> str | None:
    """The dotted name of the field whose value stands at a path, if one does."""
    match _in_lot(_in_tender(path)):
        case (str(section), str(name)):
            dotted = f"{section}.{name}"
        case (str(collection), int(), str(name)):
            dotted = f"{ITEM_OF.get(collection, '')}.{name}"
        case _:
            return None
    return dotted if dotted in FIELDS else None


def _in_tender(path: Path) -> Path:
    """The part of a path that lies inside its tender."""
    return path[2:] if len(path) > 1 and path[0] == "tenders" else path


def _in_lot(path: Path) -> Path:
    """The part of a path inside a tender that lies inside its lot, if it has one."""
    return path[2:] if len(path) > 1 and path[0] == "lots" else path


def _section_names(steps: Path) -> tuple[str, ...]:
    match steps:
        case (str(section),):
            return FIELDS_OF.get(section, ())
        case (str(collection), int()):
            return FIELDS_OF.get(ITEM_OF.get(collection, ""), ())
        case _:
            return ()


def _holds_fields(members: Mapping[str, object]) -> bool:
    for section in (*TENDER_SECTIONS, *LOT_SECTIONS):
        inside = members.get(section)
        if isinstance(inside, dict) and not inside.keys().isdisjoint(FIELDS_OF[section]):
            return True
    return any(
        not one.keys().isdisjoint(FIELDS_OF[item])
        for collection, item in ITEM_OF.items()
        for one in _first_objects(members.get(collection))
    )


def _first_objects(value: object) -> list[dict[str, object]]:
    """The objects among the first few of an array."""
    elements = value[:_LOOKED_AT] if isinstance(value, list) else []
    return [element for element in elements if isinstance(element, dict)]
