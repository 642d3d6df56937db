"""Builds small workbooks for tests, and says briefly what was read from them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl

from tenderlint.quantities import Range
from tenderlint.readers.source import Source
from tenderlint.readers.workbook import read
from tenderlint.statements import Reading

Sheets = Mapping[str, Sequence[Sequence[Any]]]


def build(sheets: Sheets, edit: Callable[[Any], None] | None = None) -> bytes:
    """An xlsx with these sheets of rows, after `edit` has changed the openpyxl workbook."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if edit is not None:
        edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def source(data: bytes, name: str = "tender.xlsx") -> Source:
    return Source(name, data=data)


def read_sheets(sheets: Sheets, edit: Callable[[Any], None] | None = None) -> Reading:
    [reading] = read(source(build(sheets, edit)))
    return reading


def rewrite(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The same package with each part as `change` gives it back; None leaves it out."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def plain(value: object) -> object:
    """A value as a test writes it: an exact number is the number."""
    if isinstance(value, Range):
        return value.low if value.exact else (value.low, value.high)
    return value


def said(reading: Reading, prefix: str = "") -> list[tuple[object, ...]]:
    """Field, lot, item and value of every statement whose field begins with `prefix`."""
    return [
        (*s.pointer, plain(s.value))
        for s in reading.statements
        if s.pointer.field.startswith(prefix) and not s.pointer.field.startswith("document.")
    ]


def value_of(
    reading: Reading, field: str, lot: str | None = None, item: str | None = None
) -> object:
    """The one value that is said of a field."""
    [value] = [
        plain(s.value)
        for s in reading.statements
        if (s.pointer.field, s.pointer.lot, s.pointer.item) == (field, lot, item)
    ]
    return value


def place_of(reading: Reading, field: str, lot: str | None = None, item: str | None = None) -> str:
    """The address of the one statement of a field."""
    [place] = [
        str(s.location)
        for s in reading.statements
        if (s.pointer.field, s.pointer.lot, s.pointer.item) == (field, lot, item)
    ]
    return place
