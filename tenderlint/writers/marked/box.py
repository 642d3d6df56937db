"""The boxes of comments, as the drawing language of old workbooks (VML) has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.marks import Address
from tenderlint.writers.package import UnpatchableError
from tenderlint.writers.package.nodes import encoding_of, utf8_of

VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_EMPTY = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    "margin-left:80pt;margin-top:2pt;width:{width}pt;height:{height}pt;z-index:{number};"
    'visibility:hidden" fillcolor="#fff8e1" o:insetmode="auto"><v:fill color2="#fff8e1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_HAS_TYPE = lazy(r"""<(?:\w{1,20}:)?shapetype\s[^>]{0,200}_x0000_t202""")
_SHAPES = lazy(r"<(?P<prefix>\w{1,20}:)?shape\s.*?</(?P=prefix)shape>", re.DOTALL)
_PLACE = lazy(r"<(?:\w{1,20}:)?(Row|Column)>\s{0,20}(\d{1,7})\s{0,20}<")
_NUMBER = lazy(r"_x0000_s(\d{1,9})")
_NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:o="urn:schemas-microsoft-com:office:office"',
    'xmlns:x="urn:schemas-microsoft-com:office:excel"',
)
_FIRST_NUMBER = 1025
_WIDTH = 380
_LETTERS_A_LINE = 62
_LINE = 15
_MOST_HEIGHT = 460
_USUAL_COLUMN, _USUAL_ROW = 64, 20
"""Pixels of a column and a row of which nothing is said."""
_LAST_COLUMN, _LAST_ROW = 16_383, 1_048_575


def with_boxes(
    data: bytes | None,
    texts: Mapping[Address, str],
    widths: Mapping[int, int],
    heights: Mapping[int, int],
) -> bytes:
    """A drawing part with a hidden box for the comment at each cell.

    Args:
        data: the part as it is; None if the sheet has none.
        texts: the comments, by cell.
        widths: pixels of columns, where they are known.
        heights: pixels of rows, where they are known.

    Raises:
        UnpatchableError: the part does not end as such a part does.
    """
    utf8 = utf8_of(data) if data else _EMPTY.encode()
    end = utf8.rfind(b"</xml>")
    if end < 0:
        raise UnpatchableError("has a drawing that is not as expected")
    text = utf8.decode()
    taken = [int(number) for number in _NUMBER.findall(text)]
    number = max(taken, default=_FIRST_NUMBER - 1) + 1
    kind = "" if _HAS_TYPE.search(text) else _SHAPE_TYPE
    shapes = (
        _shape(number + place, cell, comment, widths, heights)
        for place, (cell, comment) in enumerate(texts.items())
    )
    added = kind + "".join(shapes)
    # Other programs give the same names other prefixes; then ours bring their own.
    own = "".join(f" {name}" for name in _NAMESPACES if name not in text)
    added = added.replace("<v:shapetype ", f"<v:shapetype{own} ")
    added = added.replace("<v:shape ", f"<v:shape{own} ")
    whole = utf8[:end] + added.encode() + utf8[end:]
    encoding = encoding_of(data) if data else "utf-8"
    return whole if encoding == "utf-8" else whole.decode().encode(encoding)


def without_boxes(data: bytes, cells: Iterable[Address]) -> bytes:
    """A drawing part without the boxes of the comments at some cells."""
    text = utf8_of(data).decode()
    for row, column in cells:
        for match in _SHAPES.finditer(text):
            at = {kind: int(number) for kind, number in _PLACE.findall(match[0])}
            if at == {"Row": row, "Column": column}:
                text = text[: match.start()] + text[match.end() :]
                break
    return text.encode(encoding_of(data))


def _shape(
    number: int,
    cell: Address,
    text: str,
    widths: Mapping[int, int],
    heights: Mapping[int, int],
) -> str:
    height = box_height(text)
    row, column = cell
    right, right_rest = _reach(column + 1, _WIDTH + 15, widths, _USUAL_COLUMN, _LAST_COLUMN)
    bottom, bottom_rest = _reach(row, height + 4, heights, _USUAL_ROW, _LAST_ROW)
    left = min(column + 1, _LAST_COLUMN)
    anchor = f"{left}, 15, {row}, 4, {right}, {right_rest}, {bottom}, {bottom_rest}"
    return _SHAPE.format(
        number=number,
        width=_WIDTH * 3 // 4,
        height=height * 3 // 4,
        anchor=anchor,
        row=row,
        column=column,
    )


def box_height(text: str) -> int:
    """The pixels that a comment needs, at most `_MOST_HEIGHT`."""
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))
    return min(_MOST_HEIGHT, 16 + _LINE * lines)


def _reach(
    first: int, pixels: int, sizes: Mapping[int, int], usual: int, last: int
) -> tuple[int, int]:
    """The row or column in which a stretch from the start of another one ends, and how far in."""
    place = first
    while place < last and pixels > sizes.get(place, usual):
        pixels -= sizes.get(place, usual)
        place += 1
    return min(place, last), pixels
