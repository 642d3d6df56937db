"""How the text of cells looks: the fonts behind their styles, and the shared strings."""

from __future__ import annotations

from math import ceil

from tenderlint.writers.package import Draft, Node, Patch, nodes_of
from tenderlint.writers.suggested.runs import run_look

_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
LINE, _HIGHEST = 15.0, 409.0
"""The height of a line, and the greatest that a row may have, in points."""
_FILLED = 0.85
"""How much of a line is filled before a word goes to the next."""
_WRAP = '<alignment wrapText="1"/>'


class Looks:
    """How the text of a cell looks, by its style; and the shared strings."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._fonts: list[str] | None = None
        self._of_style: list[int] = []
        self._strings: tuple[bytes, list[Node]] | None = None
        self._formats: list[str] = []
        self._added: dict[str, str] = {}
        self._new: list[str] = []

    def font(self, style: str) -> str:
        """The properties of a run that looks as the cell's style asks."""
        if self._fonts is None:
            self._read_styles()
        fonts = self._fonts or []
        index = self._of_style[int(style)] if _within(style, self._of_style) else 0
        return fonts[index] if index < len(fonts) else ""

    def string(self, number: str) -> bytes | None:
        """A shared string's element; None where there is none of that number."""
        if self._strings is None:
            name = self._draft.find(_STRINGS)
            data = Patch(self._draft.read(name) if name else b"<sst/>").utf8
            self._strings = data, list(nodes_of(data, 1).all("si"))
        data, items = self._strings
        if not _within(number, items):
            return None
        node = items[int(number)]
        return data[node.start : node.end] if node.name == "si" else None

    def wrapped(self, style: str) -> str:
        """The number of a style like this one whose text goes over several lines."""
        self.font(style)
        if not _within(style, self._formats):
            return style
        if style not in self._added:
            self._added[style] = str(len(self._formats) + len(self._new))
            self._new.append(_with_wrapping(self._formats[int(style)]))
        return self._added[style]

    def write(self) -> None:
        """Adds the styles that were made to the styles part."""
        name = self._draft.find(_STYLES)
        if name is None or not self._new:
            return
        data = self._draft.read(name)
        formats = nodes_of(data, 3).child("cellXfs")
        if formats is None:
            return
        patch = Patch(data)
        patch.append(formats, "".join(self._new))
        if formats.get("count") is not None:
            patch.set(formats, "count", str(len(self._formats) + len(self._new)))
        self._draft.write(name, patch.result())

    def _read_styles(self) -> None:
        self._fonts = []
        name = self._draft.find(_STYLES)
        if name is None:
            return
        data = Patch(self._draft.read(name)).utf8
        root = nodes_of(data, 4)
        fonts, formats = root.child("fonts"), root.child("cellXfs")
        if fonts is None or formats is None or root.prefix:
            return
        for node in fonts.all("font"):
            self._fonts.append("" if node.empty else run_look(data[node.head : node.tail].decode()))
        self._formats = [data[node.start : node.end].decode() for node in formats.all("xf")]
        stated = (node.get("fontId") or "0" for node in formats.all("xf"))
        self._of_style = [int(font) if font.isdecimal() else 0 for font in stated]


def _with_wrapping(style: str) -> str:
    """A cell format with the alignment that breaks long text."""
    data = style.encode()
    root = nodes_of(data)
    patch = Patch(data)
    patch.set(root, "applyAlignment", "1")
    alignment = root.child("alignment")
    if alignment is not None:
        patch.set(alignment, "wrapText", "1")
    elif root.empty:
        patch.append(root, _WRAP)
    else:
        patch.insert(root.head, _WRAP)
    return patch.result().decode()


def _within(number: str, items: list[int] | list[str] | list[Node]) -> bool:
    return number.isdecimal() and int(number) < len(items)


def height_of(text: str, width: float) -> float:
    """About how high a row has to be, in points, for a text that is broken in a column.

    Args:
        text: what stands in the cell.
        width: the column's, in letters.
    """
    letters = max(1.0, width * _FILLED)
    lines = sum(max(1, ceil(len(line) / letters)) for line in text.split("\n"))
    return min(lines * LINE, _HIGHEST)
