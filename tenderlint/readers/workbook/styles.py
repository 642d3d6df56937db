"""The styles of a package: which cell formats strike out, hide, or show a number as percent."""

from __future__ import annotations

from xml.parsers import expat

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.markup import local_name
from tenderlint.readers.workbook.marks import Look

_BUILT_IN_PERCENT = frozenset({"9", "10"})
_QUOTED = lazy(r'"[^"]*"|\\.|\[[^\]]*\]')


class StylesWatcher:
    """Reads the styles part: fonts, number formats, and the cell formats that name them."""

    def __init__(self) -> None:
        self._struck_fonts: list[bool] = []
        self._formats: dict[str, str] = {}
        self._cells: list[tuple[str, str]] = []
        self._inside: list[str] = []

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to the elements' starts and ends."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def looks(self) -> dict[str, Look]:
        """The look of each cell format that has one, by its number as cells write it."""
        found = {}
        for index, (font, number_format) in enumerate(self._cells):
            look = self._font_look(font) | self._format_look(number_format)
            if look:
                found[str(index)] = look
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = local_name(name)
        parents = self._inside
        if name == "font" and parents[-1:] == ["fonts"]:
            self._struck_fonts.append(False)
        elif name == "strike" and parents[-2:] == ["fonts", "font"]:
            self._struck_fonts[-1] = attributes.get("val", "1") not in ("0", "false")
        elif name == "numFmt" and parents[-1:] == ["numFmts"]:
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "xf" and parents[-1:] == ["cellXfs"]:
            self._cells.append((attributes.get("fontId", "0"), attributes.get("numFmtId", "0")))
        self._inside.append(name)

    def _end(self, _name: str) -> None:
        self._inside.pop()

    def _font_look(self, font: str) -> Look:
        known = font.isdecimal() and int(font) < len(self._struck_fonts)
        return Look.STRUCK if known and self._struck_fonts[int(font)] else Look.PLAIN

    def _format_look(self, number_format: str) -> Look:
        if number_format in _BUILT_IN_PERCENT:
            return Look.PERCENT
        code = self._formats.get(number_format, "")
        if code.strip() == ";;;":
            return Look.CONCEALED
        return Look.PERCENT if "%" in _QUOTED.sub("", code) else Look.PLAIN
