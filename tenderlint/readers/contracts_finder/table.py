"""The CSV export: one notice a row, streamed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Final, NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.contracts_finder.columns import Column, columns_of
from tenderlint.readers.contracts_finder.notice import UNNAMED, read_record
from tenderlint.readers.contracts_finder.record import Record, is_stage
from tenderlint.readers.contracts_finder.rows import Row, lines_of, rows_of
from tenderlint.readers.json_stream import open_utf8
from tenderlint.readers.ocds.nodes import Leaf
from tenderlint.readers.source import NoTenderError, Source, UnreadableError
from tenderlint.statements import Problem, Reading

_BROKEN: Final = (
    "No row of the export can be read from here: it has more or fewer columns than there are "
    "headings, or a quotation mark is lost. Export it again."
)
_LEAST_BEGUN: Final = 4
"""A line with fewer cells is more likely a line of a description."""


class _Headings(NamedTuple):
    """The headings as they are written, and which of them holds what."""

    names: list[str]
    columns: dict[Column, int]

    def fits(self, cells: list[str]) -> bool:
        """Whether cells are a row under the headings; empty ones may follow."""
        width = len(self.names)
        if len(cells) < width or any(cells[width:]):
            return False
        place = self.columns.get(Column.TYPE)
        return place is None or is_stage(cells[place])

    def begins(self, cells: list[str]) -> bool:
        """Whether cells have a notice type where one should stand."""
        place = self.columns.get(Column.TYPE)
        if place is None or len(cells) <= max(place, _LEAST_BEGUN):
            return False
        return bool(cells[place].strip()) and is_stage(cells[place])

    def record(self, row: Row, file: str) -> Record:
        """A row as a record."""
        root = Location(file, line=row.line)
        cells = {
            column: Leaf(row.cells[at], root._replace(column=self.names[at]), row.cells[at])
            for column, at in self.columns.items()
        }
        return Record(cells, root)


def read_table(source: Source) -> Iterator[Reading | Problem]:
    """Every notice of a CSV export, and every row that could not be read.

    Raises:
        UnreadableError: the file cannot be read.
        NoTenderError: there is no notice in it.
    """
    count = broken = 0
    with open_utf8(source) as stream:
        lines = lines_of(stream)
        names, heads = _names(lines)
        headings = _Headings(names, columns_of(names))
        for found in rows_of(lines, headings.fits, headings.begins, heads + 1):
            result = _read(found, headings, source.name) if isinstance(found, Row) else None
            result = result or Problem(_BROKEN, Location(source.name, line=found.line))
            count += isinstance(result, Reading)
            broken += isinstance(result, Problem)
            yield result
    if count == 0:
        what = "no row that can be read" if broken else "no notice"
        raise NoTenderError(
            f"holds the headings of a Contracts Finder export, and {what} under them; "
            "export it again"
        )


def _names(lines: Iterator[str]) -> tuple[list[str], int]:
    """The headings, and how many lines they and blank ones before them take.

    Raises:
        UnreadableError: they are damaged.
    """
    reader = csv.reader(lines)
    try:
        return next((cells for cells in reader if cells), []), reader.line_num
    except csv.Error as error:
        raise UnreadableError("has damaged headings; export it again") from error


def _read(row: Row, headings: _Headings, file: str) -> Reading | Problem:
    record = headings.record(row, file)
    return read_record(record) or Problem(f"This row {UNNAMED}", record.root)
