"""JSON values: their exact numbers, the text that stands for them, and the way back to them."""

from __future__ import annotations

import json
from fractions import Fraction
from math import isfinite
from typing import Any

from tenderlint.provenance import Location
from tenderlint.quantities import Number
from tenderlint.quantities.ranges import simplest

_MISSING = object()
_NUMERALS = frozenset("0123456789.-")
_LONGEST_NUMERAL = 30


def as_number(value: object) -> Number | None:
    """A JSON number, or a text that is nothing but one, without loss; None for anything else."""
    if type(value) is int:
        return value
    if type(value) is float:
        # A number too large for a float (1e9999) is read as infinity.
        return simplest(Fraction(repr(value))) if isfinite(value) else value
    if type(value) is str:
        numeral = value.strip()
        if 0 < len(numeral) <= _LONGEST_NUMERAL and _NUMERALS.issuperset(numeral):
            try:
                return simplest(Fraction(numeral))
            except ValueError:
                return None
    return None


def json_text(value: object) -> str:
    """The text that stands for a JSON value: a string as it is, a scalar as JSON writes it.

    An object and an array stand for what is absent from them, and have no text.
    """
    if type(value) is str:
        return value
    return "" if isinstance(value, (dict, list)) else json.dumps(value)


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
