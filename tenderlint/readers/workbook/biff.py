"""What an .xls workbook says of its cells beyond their values: hidden, struck out, percent.

Records: [MS-XLS], the published specification of BIFF8. A workbook of an older kind is not read
here, and the reader then says that it cannot tell hidden cells from live ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import error, unpack_from
from typing import NamedTuple

from tenderlint.readers.workbook.compound import stream_of
from tenderlint.readers.workbook.grid import Annotations
from tenderlint.readers.workbook.marks import Look, SheetMarks

_BOF, _EOF, _FILEPASS = 0x0809, 0x000A, 0x002F
_FONT, _FORMAT, _XF, _BOUNDSHEET = 0x0031, 0x041E, 0x00E0, 0x0085
_ROW, _COLINFO, _MULRK = 0x0208, 0x007D, 0x00BD
_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
_BIFF8 = 0x0600
_PERCENT_FORMATS = frozenset({9, 10})

Record = tuple[int, bytes]


class XlsMarks(NamedTuple):
    """The marks of every worksheet of an .xls, by the sheet's name."""

    sheets: dict[str, Annotations]
    complete: bool
    """Whether nothing struck out can have been missed: words inside a cell are not looked at."""


class _Styles(NamedTuple):
    looks: list[Look]
    every_strike_seen: bool


def scan_xls(data: bytes) -> XlsMarks | None:
    """The marks of an .xls workbook; None where it is of an older kind or cannot be followed."""
    try:
        stream = stream_of(data, "Workbook")
        return None if stream is None else _scan(stream)
    except (error, IndexError):
        return None


def _scan(stream: bytes) -> XlsMarks | None:
    records = list(_records(stream, 0))
    if not records or records[0][0] != _BOF or unpack_from("<H", records[0][1])[0] != _BIFF8:
        return None
    if any(kind == _FILEPASS for kind, _ in records):
        return None
    styles = _styles(records)
    sheets = {
        _name(body): Annotations(_sheet(stream, unpack_from("<I", body)[0], styles.looks), {}, ())
        for kind, body in records
        if kind == _BOUNDSHEET
    }
    return XlsMarks(sheets, styles.every_strike_seen)


def _records(stream: bytes, start: int) -> Iterator[Record]:
    """The records from one beginning to its end."""
    depth, position = 0, start
    while position + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, position)
        yield kind, stream[position + 4 : position + 4 + length]
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        position += 4 + length


def _styles(records: list[Record]) -> _Styles:
    struck = [
        bool(unpack_from("<H", body, 2)[0] & 0x0008) for kind, body in records if kind == _FONT
    ]
    formats = {unpack_from("<H", body)[0]: body[2:] for kind, body in records if kind == _FORMAT}
    looks, used = [], set()
    for kind, body in records:
        if kind == _XF:
            font, shown = unpack_from("<HH", body)
            # There is no font 4: the fifth in the list has the number 5.
            font -= font > 4
            used.add(font)
            looks.append(_look(struck[font] if font < len(struck) else False, shown, formats))
    seen = all(number in used for number, is_struck in enumerate(struck) if is_struck)
    return _Styles(looks, seen)


def _look(is_struck: bool, shown: int, formats: dict[int, bytes]) -> Look:  # noqa: FBT001 - a value
    text = formats.get(shown, b"").replace(b"\x00", b"")
    look = Look.STRUCK if is_struck else Look.PLAIN
    if shown in _PERCENT_FORMATS or b"%" in text:
        look |= Look.PERCENT
    return look | Look.CONCEALED if b";;;" in text else look


def _name(body: bytes) -> str:
    length, wide = body[6], body[7] & 1
    encoding = "utf-16-le" if wide else "latin-1"
    return body[8 : 8 + length * (2 if wide else 1)].decode(encoding, "replace")


def _sheet(stream: bytes, start: int, looks: list[Look]) -> SheetMarks:
    marks = SheetMarks()
    for kind, body in _records(stream, start):
        if kind == _ROW and unpack_from("<I", body, 12)[0] & 0x20:
            marks.hidden_rows.add(unpack_from("<H", body)[0])
        elif kind == _COLINFO and unpack_from("<H", body, 8)[0] & 1:
            first, last = unpack_from("<HH", body)
            marks.hidden_columns.append((first, last))
        else:
            for row, column, style in _cells(kind, body):
                look = looks[style] if style < len(looks) else Look.PLAIN
                if look:
                    marks.looks[row, column] = look
    return marks


def _cells(kind: int, body: bytes) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of the cells in a record."""
    if kind in _CELLS:
        row, column, style = unpack_from("<HHH", body)
        yield row, column, style
    elif kind == _MULRK:
        row, first = unpack_from("<HH", body)
        for number in range((len(body) - 6) // 6):
            yield row, first + number, unpack_from("<H", body, 4 + number * 6)[0]
