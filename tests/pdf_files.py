"""Builds small PDFs for tests, byte by byte, and reads them."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.readers.pdf import read
from tenderlint.readers.source import Source
from tenderlint.statements import Reading

WIDTH, HEIGHT = 595, 842
LEADING = 14


class Line(NamedTuple):
    """A line of words on a page; `y` counts from the top."""

    text: str
    y: float
    x: float = 72
    size: float = 11
    bold: bool = False


def lines(*texts: str, top: float = 100, gap: float = LEADING) -> list[Line]:
    """Lines of one paragraph below each other."""
    return [Line(text, top + gap * n) for n, text in enumerate(texts)]


def page(*paragraphs: str | tuple[str, ...] | Line, top: float = 90) -> list[Line]:
    """A page: a string or several are the lines of a paragraph, a `Line` stands where it says."""
    found: list[Line] = []
    y = top
    for one in paragraphs:
        if isinstance(one, Line):
            found.append(one)
            continue
        for text in (one,) if isinstance(one, str) else one:
            found.append(Line(text, y))
            y += LEADING
        y += LEADING
    return found


def pdf(
    *pages: list[Line] | None, title: str = "", trailer: str = "", annotations: str = ""
) -> bytes:
    """A PDF; a page that is None holds a picture and no words. The first page is annotated."""
    objects = [b"", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
               f"<</Title({title})>>".encode("cp1252")]  # fmt: skip
    kids = []
    for one in pages:
        content = _picture() if one is None else b"".join(map(_drawn, one))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>%s>>"
            % (WIDTH, HEIGHT, len(objects) + 2, b"" if kids[1:] else annotations.encode())
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed)
    return _file(objects, trailer.encode())


def _drawn(line: Line) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(")
    text = text.replace(b")", b"\\)")
    font = b"F2" if line.bold else b"F1"
    return b"BT /%s %.1f Tf %.1f %.1f Td (%s) Tj ET\n" % (
        font, line.size, line.x, HEIGHT - line.y, text,
    )  # fmt: skip


def _picture() -> bytes:
    return b"q 400 0 0 600 90 120 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q\n"


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    body = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        body += b"%010d 00000 n \n" % offset
    body += b"trailer<</Size %d/Root 1 0 R/Info 5 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, trailer, start,
    )  # fmt: skip
    return bytes(body)


def source(data: bytes, name: str = "specification.pdf") -> Source:
    return Source(name, data=data)


def read_pdf(*pages: list[Line] | None, title: str = "") -> Reading:
    """The reading of a PDF with these pages."""
    (reading,) = read(source(pdf(*pages, title=title)))
    return reading
