"""A source packed with gzip, unpacked as it is read, with suspicion.

Nothing that the file says of its own size is believed. What stands before a cut or a fault is
handed on, so that lines before it can still be read; that it ends early is remembered, and a
source that is read as a whole is then refused.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO, Final

from tenderlint.readers.source import Source, UnreadableError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP: Final = b"\x1f\x8b"
"""The first bytes of every gzip file."""

MAXIMUM_RATIO: Final = 500
"""Above `RATIO_FLOOR_BYTES`, how many bytes one packed byte may unpack to; text makes about ten."""
RATIO_FLOOR_BYTES: Final = 8 * 1024**2

_CHUNK: Final = 1 << 16
_WITH_HEADER: Final = 16 + zlib.MAX_WBITS

CUT_SHORT: Final = "ends early: the packed file (gzip) is cut short; download or copy it again"
DAMAGED: Final = "is damaged: the packed file (gzip) breaks off; download or copy it again"
TOO_LARGE: Final = (
    "unpacks to far more than any list of tenders would (gzip); unpack it and look at what it holds"
)


@dataclass(frozen=True, slots=True)
class PackedSource(Source):
    """A source whose bytes are gzip; every stream over it gives the bytes that were packed."""

    stops: list[str] = field(default_factory=list)
    """Why unpacking stopped before the end, once for each stream that came so far."""

    @classmethod
    def of(cls, source: Source) -> PackedSource:
        """The same source, unpacked."""
        return cls(source.name, source.path, source.data)

    @property
    def damage(self) -> str:
        """Why the whole of it could not be unpacked, as far as it was read; empty if it could."""
        return self.stops[0] if self.stops else ""

    def open(self) -> BinaryIO:
        """A fresh stream over the unpacked bytes; it ends where they can no longer be unpacked.

        Raises:
            UnreadableError: the file cannot be opened.
        """
        return io.BufferedReader(_Unpacked(Source.open(self), self.stops), _CHUNK)

    def read(self) -> bytes:
        """All bytes.

        Raises:
            UnreadableError: as for any source, or it cannot be unpacked to its end.
        """
        data = Source.read(self)
        if self.damage:
            raise UnreadableError(self.damage)
        return data


class _Unpacked(io.RawIOBase):
    """The unpacked bytes of a stream, in bounded memory."""

    def __init__(self, packed: BinaryIO, stops: list[str]) -> None:
        self._packed = packed
        self._stops = stops
        self._engine = zlib.decompressobj(_WITH_HEADER)
        self._waiting = b""
        self._taken = self._given = 0
        self._ended = False

    def readable(self) -> bool:
        """Whether it can be read; it can."""
        return True

    def close(self) -> None:
        """Closes the packed stream too."""
        self._packed.close()
        super().close()

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fills the buffer as far as one step of the unpacking goes; 0 at the end."""
        room = memoryview(buffer).cast("B")
        while not self._ended:
            piece = self._step(len(room))
            if piece:
                room[: len(piece)] = piece
                return len(piece)
        return 0

    def _step(self, most: int) -> bytes:
        """The next unpacked bytes; empty where more packed ones are needed first, or at the end."""
        if self._engine.eof:
            return self._next_member()
        held = self._engine.unconsumed_tail or self._more()
        try:
            piece = self._engine.decompress(held, most)
        except zlib.error:
            return self._stop(DAMAGED)
        self._given += len(piece)
        if self._given > max(RATIO_FLOOR_BYTES, MAXIMUM_RATIO * self._taken):
            return self._stop(TOO_LARGE)
        if not held and not piece and not self._engine.eof:
            return self._stop(CUT_SHORT)
        return piece

    def _next_member(self) -> bytes:
        """Begins the next of several packed files in one; zeros at the end are padding."""
        self._waiting = self._engine.unused_data.lstrip(b"\0")
        while not self._waiting and (more := self._read()):
            self._waiting = more.lstrip(b"\0")
        if not self._waiting:
            return self._stop("")
        if not GZIP.startswith(self._waiting[:2]):
            return self._stop(DAMAGED)
        self._engine = zlib.decompressobj(_WITH_HEADER)
        return b""

    def _more(self) -> bytes:
        held, self._waiting = self._waiting, b""
        return held or self._read()

    def _read(self) -> bytes:
        piece = self._packed.read(_CHUNK)
        self._taken += len(piece)
        return piece

    def _stop(self, why: str) -> bytes:
        self._ended = True
        if why:
            self._stops.append(why)
        return b""
