"""Comma-separated rows out of a stream of lines: a broken row is said to be one and loses itself.

A row may run over several lines, so that a lost quotation mark could swallow all that follow.
Whatever does not make up a row is therefore left at its first line, and the lines after it are
tried one by one until a row begins again. Memory is bounded, and time is linear.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final, NamedTuple

from tenderlint.readers.source import UnreadableError

MOST_CHARACTERS: Final = 2**20
"""Of one row; the longest that was seen has about 5,000."""

_MOST_TRIED: Final = 16 * MOST_CHARACTERS
"""Characters looked at in search of the next row, before all that is held is given up."""


class Row(NamedTuple):
    """A row, and the number of its first line, counted from 1."""

    line: int
    cells: list[str]


class Broken(NamedTuple):
    """A line at which a row should begin and none can be read."""

    line: int


class _Try(NamedTuple):
    """What the next lines make up: the cells of a row, or None where they are no row at all."""

    cells: list[str] | None
    lines: int
    """How many lines were looked at; none at the end."""


class _Ahead:
    """Lines that were read ahead and are not yet used, and the number of the first of them."""

    def __init__(self, lines: Iterator[str], first: int) -> None:
        self.number = first
        self._lines = lines
        self._held: list[str] = []
        self._used = 0
        self.looked_at = 0

    def row(self) -> _Try:
        """What the next lines make up; they stay unused."""
        reader = csv.reader(self._next(), strict=True)
        try:
            cells = next(reader, None)
        except csv.Error:
            return _Try(None, reader.line_num)
        return _Try(cells, reader.line_num)

    def use(self, count: int) -> None:
        """Lets go of so many lines."""
        self._used += count
        self.number += count
        if self._used * 2 >= len(self._held):
            del self._held[: self._used]
            self._used = 0

    def give_up(self) -> None:
        """Lets go of every line that was read ahead."""
        self.use(len(self._held) - self._used)

    def _next(self) -> Iterator[str]:
        place, length = self._used, 0
        while length < MOST_CHARACTERS:
            if place == len(self._held):
                line = next(self._lines, None)
                if line is None:
                    return
                self._held.append(line)
            length += len(self._held[place])
            self.looked_at += len(self._held[place])
            yield self._held[place]
            place += 1


def rows_of(
    lines: Iterator[str],
    fits: Callable[[list[str]], bool],
    begins: Callable[[list[str]], bool],
    first: int = 1,
) -> Iterator[Row | Broken]:
    """The rows that fit, and the first line of each that does not; lines are counted from `first`.

    `begins` says of cells that do not fit whether they are the beginning of a row all the same;
    what is neither is the rest of the broken row before it. Blank lines are passed over.
    """
    ahead = _Ahead(lines, first)
    lost = False
    while (found := ahead.row()).lines:
        cells, number = found.cells, ahead.number
        if cells is not None and (not cells or fits(cells)):
            ahead.use(found.lines)
            if cells:
                lost, ahead.looked_at = False, 0
                yield Row(number, cells)
            continue
        if not lost or (cells is not None and begins(cells)):
            yield Broken(number)
        lost = True
        if ahead.looked_at > _MOST_TRIED:
            ahead.give_up()
            ahead.looked_at = 0
        else:
            ahead.use(1)


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """The lines of a stream in UTF-8, one that is not in UTF-8 as Windows writes it (cp1252).

    A line that is longer than any row is cut short.

    Raises:
        UnreadableError: the file fails while it is read.
    """
    try:
        while raw := stream.readline(MOST_CHARACTERS):
            piece = raw
            while piece and not piece.endswith(b"\n"):
                piece = stream.readline(MOST_CHARACTERS)
            yield decoded(raw)
    except OSError as error:
        raise UnreadableError(
            f"could not be read to its end ({error.strerror or 'unknown reason'}); "
            "copy it to this computer"
        ) from error


def decoded(raw: bytes) -> str:
    """Bytes as text: UTF-8, else cp1252."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
