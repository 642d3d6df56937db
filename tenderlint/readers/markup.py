"""One pass of expat over a part: the way every XML part of a document is read here.

A document type declaration is refused before anything in it is expanded, so that no entity can
grow or reach outside the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Protocol
from xml.parsers import expat

from tenderlint.readers.source import UnreadableError

DECLARES_ENTITIES = (
    "holds a document type declaration, which no such file needs and which can hide an attack; "
    "open it and save it again"
)


class Watcher(Protocol):
    """What listens to a part while it is parsed."""

    def attach(self, parser: expat.XMLParserType) -> None:
        """Set the handlers that this watcher needs."""


class MalformedError(Exception):
    """The part is not well-formed XML."""


def parse(pieces: Iterable[bytes], watcher: Watcher | None = None) -> tuple[int, int]:
    """Parse a part to its end; the number of its bytes, and their CRC-32.

    Raises:
        MalformedError: it is not well-formed.
        UnreadableError: it declares a document type.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    if watcher is not None:
        watcher.attach(parser)
    size = checksum = 0
    try:
        for piece in pieces:
            size += len(piece)
            checksum = zlib.crc32(piece, checksum)
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    # An encoding that Python does not know is a LookupError, one that it refuses a ValueError.
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise MalformedError(str(error)) from error
    return size, checksum


def local_name(name: str) -> str:
    """An element's name without its prefix: `x:row` and `row` are the same."""
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise UnreadableError(DECLARES_ENTITIES)
