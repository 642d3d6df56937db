"""A source of JSON to readings: one document, or one on each line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, TypeVar

from tenderlint.provenance import Location
from tenderlint.readers.ocds.containers import find_releases, looks_like_notices
from tenderlint.readers.ocds.decode import decode, encoding_of, in_utf8
from tenderlint.readers.ocds.keys import real_pointer, tidied, untidy
from tenderlint.readers.ocds.nodes import Node
from tenderlint.readers.ocds.release import read_release
from tenderlint.readers.source import (
    MAXIMUM_DOCUMENT_BYTES,
    NoTenderError,
    Source,
    UnreadableError,
)
from tenderlint.statements import Passage, Problem, Reading, Statement

_Placed = TypeVar("_Placed", Statement, Problem, Passage)

_OPEN_ENDS = (b"[", b"{", b",", b":")
_EXPECTS = (
    "an OCDS release, release package or record package, an array of releases, or JSON Lines "
    "of them is expected"
)


def read(source: Source) -> Iterator[Reading | Problem]:
    """Every notice in the source, and every place at which one could not be read.

    A document is read whole. JSON Lines are streamed, one line in memory at a time; a line that
    cannot be read is a problem and stops no other.

    Raises:
        UnreadableError: the source is not JSON, or one document above the limit.
        NoTenderError: it is JSON, and holds no notice.
    """
    if _holds_lines(source):
        yield from _read_lines(source)
    else:
        yield from _read_document(source)


def _read_document(source: Source) -> Iterator[Reading | Problem]:
    raw = in_utf8(source.read())
    if not raw.strip():
        raise NoTenderError("is empty; export the notice again")
    document = decode(raw)
    count = 0
    for result in _read_value(document, source.name, None):
        count += isinstance(result, Reading)
        yield result
    if count == 0:
        known = looks_like_notices(document)
        found = "holds a package without any release that can be read" if known else "is JSON"
        raise NoTenderError(f"{found}, but no notice: {_EXPECTS}")


def _read_lines(source: Source) -> Iterator[Reading | Problem]:
    count = number = 0
    with _open_utf8(source) as stream:
        for number, raw in enumerate(_lines(stream), 1):
            for result in _read_line(raw, source.name, number):
                count += isinstance(result, Reading)
                yield result
    if count == 0:
        raise NoTenderError(f"holds no notice in any of its {number} lines: {_EXPECTS}")


def _read_line(raw: bytes | None, file: str, number: int) -> Iterator[Reading | Problem]:
    place = Location(file, pointer="", line=number)
    if raw is None:
        limit = MAXIMUM_DOCUMENT_BYTES // 1024**2
        yield Problem(f"This line is longer than {limit} MB; it was not read.", place)
        return
    if not raw.strip():
        return
    try:
        document = decode(raw, line=number)
    except UnreadableError as error:
        yield Problem(f"This line {error}.", place)
        return
    results = list(_read_value(document, file, number))
    yield from results or [Problem(f"This line holds no notice: {_EXPECTS}.", place)]


def _read_value(document: object, file: str, line: int | None) -> Iterator[Reading | Problem]:
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

    def moved(said: tuple[_Placed, ...]) -> tuple[_Placed, ...]:
        return tuple(one._replace(location=_real(one.location, document)) for one in said)

    return reading._replace(
        root=_real(reading.root, document),
        statements=moved(reading.statements),
        problems=moved(reading.problems),
        ignored=moved(reading.ignored),
        unread=moved(reading.unread),
    )


def _real(location: Location, document: object) -> Location:
    return location._replace(pointer=real_pointer(document, location.pointer or ""))


def _holds_lines(source: Source) -> bool:
    """Whether the source holds one JSON value on each line, rather than one in all.

    The first line decides: it is a whole value and others follow, or it is broken in a way that
    no line of a document laid out over several lines is, and the second is a whole value.
    """
    with _open_utf8(source) as stream:
        written = (raw for raw in _lines(stream) if raw is None or raw.strip())
        first, second = next(written, None), next(written, None)
    if first is None or second is None:
        return False
    if _is_value(first):
        return True
    return not first.rstrip().endswith(_OPEN_ENDS) and _is_value(second)


def _is_value(raw: bytes) -> bool:
    try:
        return isinstance(decode(raw), (dict, list))
    except UnreadableError:
        return False


def _open_utf8(source: Source) -> BinaryIO:
    """A stream over the source's text in UTF-8; another encoding is converted whole.

    Raises:
        UnreadableError: the file cannot be opened, or is not of the encoding it begins with.
    """
    encoding = encoding_of(source.head(4))
    if encoding == "utf-8":
        return source.open()
    if encoding == "utf-8-sig":
        stream = source.open()
        stream.seek(3)
        return stream
    return io.BytesIO(in_utf8(source.read()))


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream; None for one above the limit of a document.

    Raises:
        UnreadableError: the file fails while it is read.
    """
    try:
        while raw := stream.readline(MAXIMUM_DOCUMENT_BYTES + 1):
            if len(raw) <= MAXIMUM_DOCUMENT_BYTES:
                yield raw
                continue
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(MAXIMUM_DOCUMENT_BYTES)
            yield None
    except OSError as error:
        raise UnreadableError(
            f"could not be read to its end ({error.strerror or 'unknown reason'}); "
            "copy it to this computer"
        ) from error
