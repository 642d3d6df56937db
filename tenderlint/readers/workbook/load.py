"""From a source's bytes to its worksheets, through the guard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tenderlint.readers.archive import (
    CUT_SHORT,
    MAXIMUM_TOTAL_BYTES,
    TOO_LARGE,
    CleanPart,
    Part,
    inflate,
    open_parts,
    rebuild,
)
from tenderlint.readers.source import Source, UnreadableError
from tenderlint.readers.workbook.engine import read_here, read_in_child
from tenderlint.readers.workbook.grid import Annotations, RawSheet
from tenderlint.readers.workbook.kinds import Kind, is_zip, kind_of_compound, kind_of_parts
from tenderlint.readers.workbook.package import open_package

if TYPE_CHECKING:
    from tenderlint.readers.workbook.opendocument import Table


class LoadedSheet(NamedTuple):
    """A worksheet, and what is known of its cells beyond their values."""

    raw: RawSheet
    annotations: Annotations | None


class Loaded(NamedTuple):
    """A workbook's worksheets."""

    sheets: Iterator[LoadedSheet]
    tells_hidden: bool
    """Whether hidden rows and struck-out words can be told from live ones in this format."""


def load(source: Source) -> Loaded:
    """The worksheets of the workbook in `source`.

    Raises:
        UnreadableError: it is no workbook, is protected, damaged, hostile, or beyond the limits.
    """
    data = source.read()
    if not is_zip(data):
        kind_of_compound(data)
        return _old_workbook(data)
    parts = open_parts(data)
    match kind_of_parts(parts):
        case Kind.XLSX:
            return Loaded(_packaged(parts), tells_hidden=True)
        case Kind.ODS:
            return _open_document(parts)
        case _:
            return Loaded(_bare(read_in_child(_measured(parts))), tells_hidden=False)


def _bare(sheets: list[RawSheet]) -> Iterator[LoadedSheet]:
    return (LoadedSheet(sheet, None) for sheet in sheets)


def _packaged(parts: dict[str, Part]) -> Iterator[LoadedSheet]:
    package = open_package(parts)
    for part, raw in read_here(package.clean, package.sheets):
        marks = package.marks.get(part)
        if marks is None:
            # Without its marks, hidden cells of this sheet could pass for live ones.
            raise UnreadableError(CUT_SHORT)
        struck, comments = package.struck.get(part, {}), package.comments.get(part, ())
        yield LoadedSheet(raw, Annotations(marks, struck, comments))


def _old_workbook(data: bytes) -> Loaded:
    from tenderlint.readers.workbook.biff import scan_xls

    sheets, marks = read_in_child(data), scan_xls(data)
    if marks is None or any(sheet.name not in marks.sheets for sheet in sheets):
        return Loaded(_bare(sheets), tells_hidden=False)
    marked = (LoadedSheet(sheet, marks.sheets[sheet.name]) for sheet in sheets)
    return Loaded(marked, tells_hidden=marks.complete)


def _open_document(parts: dict[str, Part]) -> Loaded:
    from tenderlint.readers.workbook.opendocument import scan_content

    clean = _measured(parts)
    tables = scan_content(parts)
    sheets = (_annotated(raw, tables.get(raw.name)) for raw in read_in_child(clean))
    return Loaded(sheets, tells_hidden=True)


def _annotated(raw: RawSheet, table: Table | None) -> LoadedSheet:
    if table is None:
        # Without its marks, hidden cells of this sheet could pass for live ones.
        raise UnreadableError(CUT_SHORT)
    hidden = raw.hidden or table.hidden
    return LoadedSheet(raw._replace(hidden=hidden, merges=table.merges), table.annotations)


def _measured(parts: dict[str, Part]) -> bytes:
    """A fresh archive of all parts, each inflated once to see that it keeps within the limits."""
    import zlib

    clean: list[CleanPart] = []
    total = 0
    for part in parts.values():
        size = checksum = 0
        for piece in inflate(part):
            size += len(piece)
            checksum = zlib.crc32(piece, checksum)
            if total + size > MAXIMUM_TOTAL_BYTES:
                raise UnreadableError(TOO_LARGE)
        total += size
        clean.append(CleanPart(part, size, checksum))
    return rebuild(clean)
