"""Every mistake of a native document at once: its path, and a sentence on how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from tenderlint.model import FIELDS
from tenderlint.readers.json_values import json_text
from tenderlint.readers.native.leaves import LONGEST_ANSWER, LONGEST_TEXT, wanted
from tenderlint.readers.native.names import FORMAT, TEXTS, Path, field_at, names_at

_LONGEST_SHOWN: Final = 60
_UNFIT: Final = {
    "tenderlint": f"{FORMAT}, the version of the format that is read here,",
    "id": f"a whole number or text of 1 to {LONGEST_ANSWER:,} characters",
    "comment": "text",
    "$schema": "text",
}


class Mistake(NamedTuple):
    """A value that was not read: the steps to it in its document, and why."""

    path: Path
    message: str


def mistakes_in(document: dict[str, Any]) -> Iterator[Mistake]:
    """What in a document is not as the format has it: names and kinds of value.

    What words mean is not looked at here; whoever reads them reports what is not understood.
    """
    # Pydantic takes longer to import than a small tender takes to read.
    from pydantic import ValidationError

    from tenderlint.readers.native.shapes import file_type, tender_type

    shape = file_type() if "tenders" in document else tender_type()
    try:
        shape.model_validate(document)
    except ValidationError as refused:
        found = refused.errors(include_url=False, include_context=False, include_input=False)
        for error in found:
            path, value = _existing(document, error["loc"])
            yield Mistake(path, _sentence(error["type"], path, value))


def _existing(document: object, steps: Path) -> tuple[Path, object]:
    """The part of a path that exists in the document, and the value there."""
    value: Any = document
    for count, step in enumerate(steps):
        members: Any = dict(enumerate(value)) if isinstance(value, list) else value
        # The two ways of writing a free text are checked as one: a text has no first element.
        if not isinstance(members, dict) or step not in members:
            return steps[:count], value
        value = members[step]
    return steps, value


def _sentence(kind: str, path: Path, value: object) -> str:
    if kind == "extra_forbidden":
        return _unknown(path)
    if kind == "list_type" and path[-1] not in TEXTS:
        needed = "an array"
    elif kind == "model_type":
        needed = "an object"
    else:
        needed = _needed(path)
    return f"`{_name(path)}` should be {needed} but is {_shown(value)}; it was not read."


def _needed(path: Path) -> str:
    field = field_at(path)
    if field is not None:
        return wanted(FIELDS[field])
    return _UNFIT.get(str(path[-1]), f"text of 1 to {LONGEST_TEXT:,} characters")


def _name(path: Path) -> str:
    """The last name on a path, with the number of an element of an array."""
    field = field_at(path)
    if field is not None:
        return field
    if len(path) > 1 and isinstance(path[-1], int):
        return f"{path[-2]}/{path[-1]}"
    return _cut(str(path[-1]) if path else "the document")


def _unknown(path: Path) -> str:
    key = str(path[-1])
    return f"`{_cut(key)}` is no name that can stand here{_suggestion(key, path)}; it was not read."


def _suggestion(key: str, path: Path) -> str:
    """The name that was probably meant: one of this place, or the same name in another."""
    if len(key) > _LONGEST_SHOWN:
        return ""
    plain = "_".join(key.lower().replace("-", " ").split())
    close = get_close_matches(plain, names_at(path[:-1]), n=1, cutoff=0.7)
    if not close and plain in FIELDS:
        close = [plain]
    elsewhere = [field for field in FIELDS if field.rpartition(".")[2] == plain]
    meant = (close or elsewhere)[:1]
    return f" (did you mean `{meant[0]}`?)" if meant else ""


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if not isinstance(value, str):
        return _cut(json_text(value))
    if len(value) > LONGEST_ANSWER:
        return f"text of {len(value):,} characters"
    return f"“{_cut(value)}”" if value.strip() else "empty text"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
