"""The zip file of a workbook or a Word document, opened with suspicion.

Nothing that the file says about itself is believed: parts are inflated by us under hard limits,
whatever sizes the headers declare, and the workbook engine is given a fresh archive that holds
only the parts that were looked at.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from tenderlint.readers.source import UnreadableError

MAXIMUM_PARTS = 10_000
MAXIMUM_PART_BYTES = 128 * 1024**2
"""The most that one part may hold when unpacked."""
MAXIMUM_TOTAL_BYTES = 256 * 1024**2
"""The most that all parts together may hold when unpacked."""
RATIO_FLOOR_BYTES = 8 * 1024**2
MAXIMUM_RATIO = 500
"""Above `RATIO_FLOOR_BYTES`, how many bytes one packed byte may unpack to."""

CUT_SHORT = "is cut short or damaged; download or copy it again, or open it and save it again"
TOO_LARGE = (
    "unpacks to far more than a tender needs; delete what does not belong to the tender "
    "(empty formatted rows, old sheets, pictures) and save it again"
)
PROTECTED = "is protected with a password; open it and save a copy without it"

_STORED, _DEFLATED = 0, 8
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_CENTRAL_HEADER = struct.Struct("<4s6H3L5H2L")
_END_RECORD = struct.Struct("<4s4H2LH")
_CENTRAL_SIGNATURE = b"PK\x01\x02"
_XML_ENDINGS = (".xml", ".rels")
_UTF8_NAME = 0x800
_CHUNK = 1 << 16


class Part(NamedTuple):
    """One packed member of the archive."""

    name: str
    method: int
    packed: memoryview


class CleanPart(NamedTuple):
    """A part that was inflated to its end: what a fresh archive says of it is true."""

    part: Part
    size: int
    checksum: int


def open_parts(data: bytes) -> dict[str, Part]:
    """The members of the zip in `data` by name.

    Raises:
        UnreadableError: it is damaged, encrypted, or declares more than the limits allow.
    """
    import zipfile

    if data.count(_CENTRAL_SIGNATURE) > MAXIMUM_PARTS:
        raise UnreadableError(TOO_LARGE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    # A hostile directory makes zipfile fail in more ways than it documents.
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error) as error:
        raise UnreadableError(CUT_SHORT) from error
    declared = sum(e.file_size for e in entries if e.filename.lower().endswith(_XML_ENDINGS))
    if declared > MAXIMUM_TOTAL_BYTES:
        raise UnreadableError(TOO_LARGE)
    parts: dict[str, Part] = {}
    for entry in entries:
        if entry.flag_bits & 1:
            raise UnreadableError(PROTECTED)
        if entry.filename in parts:
            raise UnreadableError("holds one part twice; open it and save it again")
        if not entry.is_dir():
            packed = _packed(data, entry.header_offset, entry.compress_size)
            parts[entry.filename] = Part(entry.filename, entry.compress_type, packed)
    return parts


def _packed(data: bytes, offset: int, size: int) -> memoryview:
    view = memoryview(data)
    header = view[offset : offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size or bytes(header[:4]) != b"PK\x03\x04":
        raise UnreadableError(CUT_SHORT)
    *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    start = offset + _LOCAL_HEADER.size + name_length + extra_length
    if start + size > len(data):
        raise UnreadableError(CUT_SHORT)
    return view[start : start + size]


def inflate(part: Part) -> Iterator[bytes]:
    """The part's content in pieces of bounded size, however much it declares or packs.

    Raises:
        UnreadableError: it is damaged, packed in an unknown way, or above the limits.
    """
    pieces = _pieces(part)
    total = 0
    for piece in pieces:
        total += len(piece)
        unlikely = total > RATIO_FLOOR_BYTES and total > MAXIMUM_RATIO * len(part.packed)
        if total > MAXIMUM_PART_BYTES or unlikely:
            raise UnreadableError(TOO_LARGE)
        yield piece


def _pieces(part: Part) -> Iterator[bytes]:
    packed = part.packed
    if part.method == _STORED:
        for start in range(0, len(packed), _CHUNK):
            yield bytes(packed[start : start + _CHUNK])
        return
    if part.method != _DEFLATED:
        raise UnreadableError(
            f"packs {part.name} in a way that Excel and Word do not; save it in one of them"
        )
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for start in range(0, len(packed), _CHUNK):
            waiting = bytes(packed[start : start + _CHUNK])
            while waiting and not engine.eof:
                yield engine.decompress(waiting, _CHUNK)
                waiting = engine.unconsumed_tail
        while not engine.eof and (piece := engine.decompress(b"", _CHUNK)):
            yield piece
    except zlib.error as error:
        raise UnreadableError(CUT_SHORT) from error
    if not engine.eof:
        raise UnreadableError(CUT_SHORT)


def rebuild(parts: list[CleanPart]) -> bytes:
    """A fresh archive of `parts`, still packed as they were, with true sizes and checksums."""
    body = bytearray()
    directory = bytearray()
    for part, size, checksum in parts:
        name = part.name.encode()
        offset = len(body)
        common = (_UTF8_NAME, part.method, 0, 0x21, checksum, len(part.packed), size, len(name), 0)
        body += _LOCAL_HEADER.pack(b"PK\x03\x04", 20, *common) + name + part.packed
        directory += (
            _CENTRAL_HEADER.pack(_CENTRAL_SIGNATURE, 20, 20, *common, 0, 0, 0, 0, offset) + name
        )
    count = len(parts)
    end = _END_RECORD.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)
