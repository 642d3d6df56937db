"""A source: bytes with a name, and the one way a reader says that it cannot read them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MAXIMUM_DOCUMENT_BYTES = 200 * 1024 * 1024
"""A single document above this is refused; JSON Lines are streamed and have no limit."""


class UnreadableError(Exception):
    """The source cannot be read at all; the message says why and what to do next."""


class NoTenderError(UnreadableError):
    """The source was read, and there is no tender in it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input: a file, or bytes from standard input.

    `name` is the name the user gave; every location repeats it.
    """

    name: str
    path: Path | None = None
    data: bytes = b""

    def open(self) -> BinaryIO:
        """A fresh stream over the bytes.

        Raises:
            UnreadableError: the file cannot be opened.
        """
        if self.path is None:
            return io.BytesIO(self.data)
        try:
            return self.path.open("rb")
        except OSError as error:
            raise UnreadableError(_why(error)) from error

    def head(self, count: int) -> bytes:
        """The first `count` bytes."""
        with self.open() as stream:
            return stream.read(count)

    def read(self) -> bytes:
        """All bytes.

        Raises:
            UnreadableError: the file cannot be read, or is above `MAXIMUM_DOCUMENT_BYTES`.
        """
        with self.open() as stream:
            try:
                data = stream.read(MAXIMUM_DOCUMENT_BYTES + 1)
            except OSError as error:
                raise UnreadableError(_why(error)) from error
        if len(data) > MAXIMUM_DOCUMENT_BYTES:
            limit = MAXIMUM_DOCUMENT_BYTES // 1024**2
            raise UnreadableError(
                f"is larger than {limit} MB; split it, or give JSON Lines, which have no limit"
            )
        return data


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return (
            "could not be opened: permission was refused; "
            "close it in Excel, or ask for the right to read it"
        )
    if isinstance(error, FileNotFoundError):
        return "does not exist; check the name"
    return f"could not be read ({error.strerror or 'unknown reason'}); copy it to this computer"
