"""JSON values to readings: every notice that one of them holds."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.provenance import Location
from tenderlint.readers.json_stream import Format, JsonText, read_json
from tenderlint.readers.ocds.containers import find_releases, looks_like_notices
from tenderlint.readers.ocds.keys import real_pointer, tidied, untidy
from tenderlint.readers.ocds.nodes import Node
from tenderlint.readers.ocds.release import read_release
from tenderlint.readers.readdress import readdressed
from tenderlint.readers.source import Source
from tenderlint.statements import Problem, Reading

EXPECTS = (
    "an OCDS release, release package or record package, an array of releases, or JSON Lines "
    "of them is expected"
)


def read(source: Source) -> Iterator[Reading | Problem]:
    """Every notice in the source, and every place at which one could not be read.

    Raises:
        UnreadableError: the source is not JSON, or one document above the limit.
        NoTenderError: it is JSON, and holds no notice.
    """
    return read_json(source, Format(read_notices, EXPECTS, looks_like_notices))


def read_notices(text: JsonText) -> Iterator[Reading | Problem]:
    """Every notice in a JSON value, and every place at which one could not be read."""
    document, file, line = text.value, text.file, text.line
    if not untidy(document):
        for found in find_releases(document, file, line):
            yield read_release(found) if isinstance(found, Node) else found
        return
    for found in find_releases(tidied(document), file, line):
        if isinstance(found, Node):
            yield _readdressed(read_release(found), document)
        else:
            yield found._replace(location=_real(found.location, document))


def _readdressed(reading: Reading, document: object) -> Reading:
    """The reading of a tidied document with the addresses of the document as it is."""

    def move(location: Location, words: str) -> tuple[Location, str]:
        return _real(location, document), words

    return readdressed(reading, move)


def _real(location: Location, document: object) -> Location:
    return location._replace(pointer=real_pointer(document, location.pointer or ""))
