"""Reads a PDF in a process of its own: bytes on standard input, JSON on standard output.

The engine can run out of memory or crash on a damaged file; then only this process dies. It is
run as a file with `python -I` and imports nothing of tenderlint, so that nothing beside the PDF
decides what it does. Its only argument is the folder of the engine.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import json
import math
import sys
from statistics import mode
from typing import Any

MAXIMUM_BYTES_OF_MEMORY = 3 * 1024**3
MAXIMUM_PAGES = 1_500
MAXIMUM_CHARACTERS = 20_000_000

_Box = tuple[float, float, float, float]
"""Left, right, bottom and top."""

PASSWORD, TOO_LARGE, DAMAGED = "password", "too-large", "damaged"

_WIDE = 1.7
"""A gap of so many font sizes between two words is the gap between two cells."""
_WIDER = 0.7
"""A gap of so many may be one, if other lines begin where it ends."""
_MUCH = 0.25
"""The share of a page that a picture of its words takes up at least."""
_SAMPLES = 7
"""How many characters say how a line is set; one word in it may be set otherwise."""
_BOLD = ("bold", "black", "heavy", "demi")
_FAILED = 3
"""The engine's code for a file that is no PDF or is damaged; 4 is that for a password."""
_NEEDS_PASSWORD = 4


def main() -> None:
    """Read the PDF on standard input and write what it holds to standard output."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    try:
        answer = _read(data)
    except MemoryError:
        answer = {"error": TOO_LARGE}
    json.dump(answer, io.TextIOWrapper(sys.stdout.buffer, encoding="ascii", write_through=True))


def _limit_memory() -> None:
    # Windows has no such limit; there the parent's time limit has to do.
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAXIMUM_BYTES_OF_MEMORY,) * 2)


def _read(data: bytes) -> dict[str, Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        if count > MAXIMUM_PAGES:
            return {"error": TOO_LARGE, "pages": count}
        length = 0
        pages = []
        for number in range(count):
            pages.append(_page(document, number))
            length += sum(len(piece["text"]) for piece in pages[-1]["pieces"])
            if length > MAXIMUM_CHARACTERS:
                return {"error": TOO_LARGE}
        return {"pages": pages, "title": document.get_metadata_value("Title")}
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        return {"error": PASSWORD if code == _NEEDS_PASSWORD else DAMAGED}
    except (ValueError, OSError):
        return {"error": DAMAGED}


def _page(document: Any, number: int) -> dict[str, Any]:  # noqa: ANN401 - the engine is lazy
    import pypdfium2
    from pypdfium2 import raw

    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        # One page that cannot be opened must not cost the others.
        return {"height": 0, "pieces": [], "struck": [], "comments": [],
                "shows": True, "pictured": True}  # fmt: skip
    height = page.get_height()
    struck, comments = _annotations(raw, page)
    reader = _Pieces(raw, text, height, struck)
    reader.read()
    return {
        "height": height,
        "pieces": reader.found,
        "struck": reader.struck,
        "comments": comments,
        "shows": raw.FPDFPage_CountObjects(page) > 0,
        "pictured": _is_pictured(raw, page),
    }


def _is_pictured(raw: Any, page: Any) -> bool:  # noqa: ANN401
    """Whether one picture takes up much of the page."""
    edges = [ctypes.c_float() for _ in range(4)]
    area = page.get_width() * page.get_height() * _MUCH
    for number in range(min(raw.FPDFPage_CountObjects(page), 2_000)):
        shape = raw.FPDFPage_GetObject(page, number)
        pictures = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)
        if raw.FPDFPageObj_GetType(shape) in pictures and raw.FPDFPageObj_GetBounds(shape, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            if (right - left) * (top - bottom) >= area:
                return True
    return False


class _Pieces:
    """The words of a page in pieces: parts of lines that no wide gap divides."""

    def __init__(self, raw: Any, text: Any, height: float, boxes: list[_Box]) -> None:  # noqa: ANN401
        self.found: list[dict[str, Any]] = []
        self.struck: list[str] = []
        self._raw, self._text, self._height, self._boxes = raw, text, height, boxes
        self._characters: list[str] = []
        self._places: list[int] = []
        """The engine's numbers of the visible characters."""
        self._gaps: list[tuple[int, float, float]] = []
        self._gone: list[str] = []
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = [ctypes.c_double() for _ in range(4)]

    def read(self) -> None:
        spaced = False
        for index in range(self._text.count_chars()):
            code = self._raw.FPDFText_GetUnicode(self._text, index)
            if code in (10, 13):
                self._finish()
            elif code in (2, 0xFFFE):
                self._finish(hyphen=True)
            elif self._boxes and self._is_struck(index):
                self._gone.append(_character(code))
            elif code in (32, 9, 160):
                spaced = True
                continue
            else:
                self._add(index, code, spaced=spaced)
            spaced = False
        self._finish()
        self._keep_struck()

    def _add(self, index: int, code: int, *, spaced: bool) -> None:
        self._keep_struck()
        if spaced and self._characters:
            left, right = self._left(index), self._right(self._places[-1])
            size = self._size(index)
            if left - right > _WIDE * size:
                self._finish()
            else:
                self._characters.append(" ")
                if left - right > _WIDER * size:
                    self._gaps.append((len(self._characters), round(right, 1), round(left, 1)))
        self._places.append(index)
        self._characters.append(_character(code))

    def _keep_struck(self) -> None:
        if words := "".join(self._gone).strip():
            self.struck.append(words)
        self._gone = []

    def _finish(self, *, hyphen: bool = False) -> None:
        text = "".join(self._characters)
        if text and not self._is_slanted(self._places[0]):
            first, last = self._places[0], self._places[-1]
            some = self._places[:: max(1, len(self._places) // _SAMPLES)]
            middle = some[len(some) // 2]
            self._raw.FPDFText_GetCharOrigin(self._text, middle, self._x, self._y)
            self.found.append(
                {
                    "text": text,
                    "left": round(self._left(first), 1),
                    "right": round(self._right(last), 1),
                    "y": round(self._height - self._y.value, 1),
                    "size": mode(round(self._size(place), 1) for place in some),
                    "bold": mode(self._is_bold(place) for place in some),
                    "hyphen": hyphen,
                    "gaps": self._gaps,
                }
            )
        self._characters, self._places, self._gaps = [], [], []

    def _corners(self, index: int) -> list[float]:
        """Left, right, bottom and top of a character."""
        self._raw.FPDFText_GetCharBox(self._text, index, *self._box)
        return [one.value for one in self._box]

    def _left(self, index: int) -> float:
        return self._corners(index)[0]

    def _right(self, index: int) -> float:
        return self._corners(index)[1]

    def _size(self, index: int) -> float:
        # The size in the font's own units may be scaled; what is seen is never below one point.
        return max(1.0, float(self._raw.FPDFText_GetFontSize(self._text, index)))

    def _is_slanted(self, index: int) -> bool:
        """Whether the words stand across the page, as a watermark does."""
        angle = math.degrees(self._raw.FPDFText_GetCharAngle(self._text, index)) % 90
        return 5 < angle < 85

    def _is_bold(self, index: int) -> bool:
        if self._raw.FPDFText_GetFontWeight(self._text, index) >= 600:
            return True
        name = ctypes.create_string_buffer(128)
        self._raw.FPDFText_GetFontInfo(self._text, index, name, 128, ctypes.c_int())
        lowered = name.value.decode("utf-8", "replace").lower()
        return any(word in lowered for word in _BOLD)

    def _is_struck(self, index: int) -> bool:
        left, right, bottom, top = self._corners(index)
        x, y = (left + right) / 2, (bottom + top) / 2
        return any(a <= x <= b and c <= y <= d for a, b, c, d in self._boxes)


def _character(code: int) -> str:
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "\ufffd"


def _annotations(raw: Any, page: Any) -> tuple[list[_Box], list[str]]:  # noqa: ANN401
    """The boxes of words that are struck out, and the words of comments."""
    boxes: list[_Box] = []
    comments = []
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), 5_000)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind == raw.FPDF_ANNOT_STRIKEOUT:
            boxes.extend(_quads(raw, annotation))
        if kind not in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_POPUP):
            size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
            if 2 < size < 100_000:
                held = ctypes.create_string_buffer(size)
                pointer = ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort))
                raw.FPDFAnnot_GetStringValue(annotation, b"Contents", pointer, size)
                comments.append(held.raw.decode("utf-16-le", "replace").rstrip("\x00").strip())
        raw.FPDFPage_CloseAnnot(annotation)
    return boxes, [words for words in comments if words]


def _quads(raw: Any, annotation: Any) -> list[_Box]:  # noqa: ANN401
    found: list[_Box] = []
    for number in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
        quad = raw.FS_QUADPOINTSF()
        if raw.FPDFAnnot_GetAttachmentPoints(annotation, number, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            found.append((min(xs), max(xs), min(ys), max(ys)))
    return found


if __name__ == "__main__":
    sys.path.append(sys.argv[1])
    main()
