"""A source of JSON, as one document or as one value on each line, whatever it then holds."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.json_decode import decode, encoding_of, in_utf8
from tenderlint.readers.source import (
    MAXIMUM_DOCUMENT_BYTES,
    NoTenderError,
    Source,
    UnreadableError,
)
from tenderlint.statements import Problem, Reading

_OPEN_ENDS = (b"[", b"{", b",", b":")


class JsonText(NamedTuple):
    """One JSON value, the bytes in UTF-8 that it was written as, and where it stands."""

    value: object
    raw: bytes
    file: str
    line: int | None = None
    """The number of its line in a file of JSON Lines, from 1."""


class Format(NamedTuple):
    """A way of reading JSON values as tenders."""

    read: Callable[[JsonText], Iterator[Reading | Problem]]
    """Every tender in a value, and every place at which one could not be read."""
    expects: str
    """What the format expects, as the end of a sentence."""
    is_empty: Callable[[object], bool]
    """Whether a value without tenders is of the format all the same."""


def read_json(source: Source, form: Format) -> Iterator[Reading | Problem]:
    """Every tender in the source, and every place at which one could not be read.

    A document is read whole. JSON Lines are streamed, one line in memory at a time; a line that
    cannot be read is a problem and stops no other.

    Raises:
        UnreadableError: the source is not JSON, or one document above the limit.
        NoTenderError: it is JSON, and holds no tender.
    """
    if _holds_lines(source):
        yield from _read_lines(source, form)
    else:
        yield from _read_document(source, form)


def _read_document(source: Source, form: Format) -> Iterator[Reading | Problem]:
    raw = in_utf8(source.read())
    if not raw.strip():
        raise NoTenderError("is empty; export the notice again")
    document = decode(raw)
    count = 0
    for result in form.read(JsonText(document, raw, source.name)):
        count += isinstance(result, Reading)
        yield result
    if count == 0:
        empty = form.is_empty(document)
        found = "holds a package without any release that can be read" if empty else "is JSON"
        raise NoTenderError(f"{found}, but no notice: {form.expects}")


def _read_lines(source: Source, form: Format) -> Iterator[Reading | Problem]:
    count = number = 0
    with open_utf8(source) as stream:
        for number, raw in enumerate(_lines(stream), 1):
            for result in _read_line(raw, source.name, number, form):
                count += isinstance(result, Reading)
                yield result
    if count == 0:
        raise NoTenderError(f"holds no notice in any of its {number} lines: {form.expects}")


def _read_line(
    raw: bytes | None, file: str, number: int, form: Format
) -> Iterator[Reading | Problem]:
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
    results = list(form.read(JsonText(document, raw, file, number)))
    yield from results or [Problem(f"This line holds no notice: {form.expects}.", place)]


def _holds_lines(source: Source) -> bool:
    """Whether the source holds one JSON value on each line, rather than one in all.

    The first line decides: it is a whole value and others follow, or it is broken in a way that
    no line of a document laid out over several lines is, and the second is a whole value.
    """
    with open_utf8(source) as stream:
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


def open_utf8(source: Source) -> BinaryIO:
    """A stream over the source's text in UTF-8; another encoding is converted whole.

    Raises:
        UnreadableError: the file cannot be opened, or is not of the encoding it begins with.
    """
    encoding = encoding_of(source.head(4))
    if encoding == "utf-8":
        return source.open()
    if encoding == "utf-8-sig":
        stream = source.open()
        stream.read(3)
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
