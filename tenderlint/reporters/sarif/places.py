"""Places as SARIF has them: the file by its address, and what stands where inside it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from tenderlint.provenance import Location
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.plain import Json

STANDARD_INPUT: Final = "<stdin>"
_UNRESERVED: Final = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
)
_PACKED: Final = ".gz"
"""Lines of a packed file are those of what it packs, not its own."""


def place(location: Location, words: str = "") -> dict[str, Json]:
    """A `location` object: the file, the place inside it, and the words that stand there."""
    found: dict[str, Json] = {}
    if location.file != STANDARD_INPUT:
        physical: dict[str, Json] = {"artifactLocation": {"uri": address_of(location.file)}}
        if has_lines(location):
            physical["region"] = {"startLine": location.line}
        found["physicalLocation"] = physical
    if logical := _logical(location):
        found["logicalLocations"] = [logical]
    if words.strip():
        found["message"] = {"text": unlinked(discreet(words))}
    return found


def has_lines(location: Location) -> bool:
    """Whether its line is a line of the file itself."""
    return location.line is not None and not location.file.lower().endswith(_PACKED)


def address_of(file: str) -> str:
    """A file's name as a URI: relative as it was given, or a file URI where it is a full path."""
    path = PurePath(file)
    # An empty host, and a slash before the drive of a Windows path.
    start = "" if not path.is_absolute() else "file://" if path.root == path.anchor else "file:///"
    return start + "".join(
        chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in _bytes_of(path)
    )


def _bytes_of(path: PurePath) -> bytes:
    """The bytes of a name; some that a system takes for names are no text."""
    try:
        return path.as_posix().encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.as_posix().encode("utf-8", "replace")


def unlinked(text: str) -> str:
    """The text so that no viewer takes a part of it for a link: [words](address)."""
    return text.replace("](", "\\](")


def _logical(location: Location) -> dict[str, Json]:
    kind, name = _named(location)
    if not kind:
        return {}
    return {"name": name, "fullyQualifiedName": str(location), "kind": kind}


def _named(location: Location) -> tuple[str, str]:
    """What kind of place it is, and its name there; a file as a whole has none."""
    kinds = {
        "cell": location.cell,
        "sheet": location.sheet,
        "column": location.column,
        "value": (location.pointer or "").rpartition("/")[2] or None,
        "paragraph": location.paragraph,
        "page": location.page,
        "line": location.line,
    }
    return next(((kind, str(name)) for kind, name in kinds.items() if name is not None), ("", ""))
