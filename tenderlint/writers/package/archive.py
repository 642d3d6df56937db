"""Writes a package in which some parts differ: the others are copied as they are packed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from tenderlint.readers.archive import open_parts

_STORED, _DEFLATED = 0, 8
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_CENTRAL_HEADER = struct.Struct("<4s6H3L5H2L")
_END_RECORD = struct.Struct("<4s4H2LH")
_UTF8_NAME = 0x800
_NEEDS_VERSION = 20
_FIRST_DAY = 0x21
"""1 January 1980, the first day that a zip knows: the same input gives the same bytes."""


class _Member(NamedTuple):
    """A part as it stands in the new archive."""

    name: str
    method: int
    packed: bytes | memoryview
    size: int
    checksum: int
    time: int = 0
    day: int = _FIRST_DAY
    made_by: int = _NEEDS_VERSION
    inside: int = 0
    outside: int = 0
    """Attributes that the zip gives a file, inside and outside."""


def write_package(
    original: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]
) -> bytes:
    """The package with parts changed and added; every other part keeps its packed bytes.

    Args:
        original: the package.
        changed: new contents of parts that it has, by their exact names.
        added: contents of parts that it does not have; they stand at the end.

    Raises:
        UnreadableError: the package is damaged, encrypted or beyond the limits.
        ValueError: a changed part does not exist, or an added one does.
    """
    parts = open_parts(original)
    _check_names(parts, changed, added)
    with zipfile.ZipFile(io.BytesIO(original)) as archive:
        entries = archive.infolist()
    members = []
    for entry in entries:
        if entry.filename in changed:
            members.append(_described(_packed(entry.filename, changed[entry.filename]), entry))
        elif entry.filename in parts:
            part = parts[entry.filename]
            kept = _Member(part.name, part.method, part.packed, entry.file_size, entry.CRC)
            members.append(_described(kept, entry))
        else:
            members.append(_described(_Member(entry.filename, _STORED, b"", 0, 0), entry))
    members += [_packed(name, content) for name, content in added.items()]
    return _archive(members)


def _check_names(
    parts: Mapping[str, object], changed: Mapping[str, bytes], added: Mapping[str, bytes]
) -> None:
    folded = {name.lower() for name in parts}
    missing = [name for name in changed if name not in parts]
    double = [name for name in added if name.lower() in folded]
    if missing or double:
        raise ValueError(f"not in the package: {missing}; in it already: {double}")


def _described(member: _Member, entry: zipfile.ZipInfo) -> _Member:
    """The member with what the original archive says of it beside its contents."""
    year, month, day, hour, minute, second = entry.date_time
    return member._replace(
        time=hour << 11 | minute << 5 | second // 2,
        day=(year - 1980) << 9 | month << 5 | day,
        made_by=entry.create_system << 8 | _NEEDS_VERSION,
        inside=entry.internal_attr,
        outside=entry.external_attr,
    )


def _packed(name: str, content: bytes) -> _Member:
    engine = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = engine.compress(content) + engine.flush()
    return _Member(name, _DEFLATED, packed, len(content), zlib.crc32(content))


def _archive(members: list[_Member]) -> bytes:
    body, directory = bytearray(), bytearray()
    for member in members:
        name = member.name.encode()
        flags = 0 if name.isascii() else _UTF8_NAME
        offset = len(body)
        common = (
            *(flags, member.method, member.time, member.day),
            *(member.checksum, len(member.packed), member.size, len(name), 0),
        )
        body += _LOCAL_HEADER.pack(b"PK\x03\x04", _NEEDS_VERSION, *common) + name + member.packed
        rest = (0, 0, member.inside, member.outside, offset)
        versions = (member.made_by, _NEEDS_VERSION)
        directory += _CENTRAL_HEADER.pack(b"PK\x01\x02", *versions, *common, *rest) + name
    count = len(members)
    end = (0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + _END_RECORD.pack(b"PK\x05\x06", *end))
