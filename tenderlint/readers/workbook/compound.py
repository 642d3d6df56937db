"""The streams of an OLE2 compound file, the container of .xls workbooks.

Layout: [MS-CFB], the published specification. Every chain is followed within the bounds of the
file and at most once around, so that a damaged file ends a stream early and never hangs.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct, unpack_from

_ENTRY_BYTES = 128
_STREAM, _ROOT = 2, 5
_SECTOR = Struct("<I")
_LAST_SECTOR = 0xFFFFFFFA
_IN_HEADER = 109


def stream_of(data: bytes, name: str) -> bytes | None:
    """The stream called `name`, or None if there is none that can be followed."""
    if len(data) < 512:
        return None
    file = _CompoundFile(data)
    for entry in file.entries():
        if entry[0] == name and entry[1] == _STREAM:
            return file.read(entry[2], entry[3])
    return None


class _CompoundFile:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._size = 1 << min(max(unpack_from("<H", data, 30)[0], 7), 16)
        self._small_size = 1 << min(max(unpack_from("<H", data, 32)[0], 2), 12)
        self._cutoff = unpack_from("<I", data, 56)[0]
        self._table = self._numbers(self._table_sectors())
        self._small_table = self._numbers(self._chain(unpack_from("<I", data, 60)[0], self._table))
        self._small = b""

    def entries(self) -> Iterator[tuple[str, int, int, int]]:
        """Name, kind, first sector and size of every entry of the directory."""
        raw = self._joined(unpack_from("<I", self._data, 48)[0])
        for start in range(0, len(raw) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            length = min(unpack_from("<H", raw, start + 64)[0], 64)
            name = raw[start : start + max(length - 2, 0)].decode("utf-16-le", "replace")
            kind, first = raw[start + 66], unpack_from("<I", raw, start + 116)[0]
            size = unpack_from("<I", raw, start + 120)[0]
            if kind == _ROOT:
                self._small = self._joined(first)
            yield name, kind, first, size

    def read(self, first: int, size: int) -> bytes:
        """The bytes of a stream; small ones stand in the root's own stream."""
        if size >= self._cutoff:
            return self._joined(first)[:size]
        pieces = [
            self._small[number * self._small_size : (number + 1) * self._small_size]
            for number in self._chain(first, self._small_table)
        ]
        return b"".join(pieces)[:size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _joined(self, first: int) -> bytes:
        return b"".join(self._sector(number) for number in self._chain(first, self._table))

    def _chain(self, first: int, table: list[int]) -> Iterator[int]:
        number = first
        for _ in range(len(table)):
            if number >= len(table):
                return
            yield number
            number = table[number]

    def _numbers(self, sectors: Iterator[int]) -> list[int]:
        return _unpacked(b"".join(self._sector(number) for number in sectors))

    def _table_sectors(self) -> Iterator[int]:
        """The sectors of the allocation table: 109 in the header, the others in a list of lists."""
        most = len(self._data) // self._size + 1
        for number in unpack_from(f"<{_IN_HEADER}I", self._data, 76):
            if number < min(most, _LAST_SECTOR):
                yield number
        following = unpack_from("<I", self._data, 68)[0]
        for _ in range(most):
            if following >= most:
                return
            *numbers, following = _unpacked(self._sector(following)) or [most]
            yield from (number for number in numbers if number < most)


def _unpacked(raw: bytes) -> list[int]:
    return [number for (number,) in _SECTOR.iter_unpack(raw[: len(raw) // 4 * 4])]
