"""From an address back to the words that stand there: the proof that a location is true."""

from __future__ import annotations

from typing import Any

from tenderlint.provenance import Location
from tenderlint.readers.ocds.nodes import json_text

_MISSING = object()


def text_at(document: object, location: Location) -> str | None:
    """The text at `location` in a decoded JSON document; None if there is no such place.

    For a JSON Lines file `document` is the value of the location's line. An object or an array,
    which stands for something absent from it, has the text "".
    """
    if location.pointer is None:
        return None
    value = _value_at(document, location.pointer)
    if value is _MISSING:
        return None
    whole = json_text(value)
    if location.span is None:
        return whole
    start, end = location.span
    return whole[start:end] if 0 <= start <= end <= len(whole) else None


def _value_at(document: object, pointer: str) -> Any:  # noqa: ANN401 - any JSON value may stand there
    value: Any = document
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return _MISSING
    return value
