"""Which reader a source needs, by what stands in its first bytes and never by its name alone."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.provenance import Location
from tenderlint.readers.source import Source, UnreadableError
from tenderlint.statements import Problem, Reading

_HEAD = 4096
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_BEFORE_PDF = 1024
"""Readers of PDFs pass over so many bytes before the mark."""
_RTF = b"{\\rtf"
_WORD = b"word/document"
_WORKBOOK = "xl/workbook.xml"
_GZIP = b"\x1f\x8b"
_PACKED_TWICE = "is packed twice (gzip in gzip); unpack it first"
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read_source(source: Source) -> Iterator[Reading | Problem]:
    """Every tender in a source; a part that cannot be read is a `Problem` among them.

    Raises:
        UnreadableError: the source as a whole cannot be read, or holds no tender.
    """
    head = source.head(_HEAD)
    if head.startswith(_GZIP):
        return _read_packed(source)
    if head.startswith(_ZIP) and _is_word(source):
        from tenderlint.readers import word

        return iter(word.read(source))
    if head.startswith((_ZIP, _EMPTY_ZIP, _OLE2)):
        from tenderlint.readers import workbook

        return iter(workbook.read(source))
    if _is_table(head):
        from tenderlint.readers.contracts_finder.table import read_table

        return read_table(source)
    if _PDF in head[:_BEFORE_PDF] and not head.lstrip().startswith((b"{", b"[")):
        from tenderlint.readers import pdf

        return iter(pdf.read(source))
    _refuse(head)
    return _read_json(source)


def is_table(source: Source) -> bool:
    """Whether a source, packed or not, begins with the headings of a Contracts Finder export.

    Raises:
        UnreadableError: it cannot be opened.
    """
    head = source.head(_HEAD)
    if head.startswith(_GZIP):
        from tenderlint.readers.packed import PackedSource

        head = PackedSource.of(source).head(_HEAD)
    return _is_table(head)


def _read_packed(source: Source) -> Iterator[Reading | Problem]:
    """What a source packed with gzip holds; that it ends early is said after what it held."""
    from tenderlint.readers.packed import PackedSource

    packed = PackedSource.of(source)
    if packed.head(_HEAD).startswith(_GZIP):
        raise UnreadableError(_PACKED_TWICE)
    try:
        yield from read_source(packed)
    except UnreadableError as error:
        if packed.damage:
            raise UnreadableError(packed.damage) from error
        raise
    if packed.damage:
        message = f"This file {packed.damage}. What stands before was read."
        yield Problem(message, Location(source.name))


def _is_table(head: bytes) -> bool:
    from tenderlint.readers.contracts_finder.headings import begins_as_export

    return begins_as_export(head)


def _is_word(source: Source) -> bool:
    """Whether a zip is a Word document, by the names of its parts."""
    data = source.read()
    # Names stand in a zip as they are; without this one nothing needs to be opened twice.
    if _WORD not in data:
        return False
    from tenderlint.readers.archive import open_parts

    names = {name.lower() for name in open_parts(data)}
    return _WORKBOOK not in names and any(name.startswith(_WORD.decode()) for name in names)


def _read_json(source: Source) -> Iterator[Reading | Problem]:
    """Each JSON value by its shape: our own format, or published notices in either of theirs."""
    from tenderlint.readers import ocds
    from tenderlint.readers.contracts_finder import search
    from tenderlint.readers.json_stream import Format, JsonText, read_json
    from tenderlint.readers.native.names import EXPECTS, is_native

    def read(text: JsonText) -> Iterator[Reading | Problem]:
        if is_native(text.value):
            from tenderlint.readers.native.reading import read_tenders

            return read_tenders(text)
        if search.is_search(text.value):
            return search.read_search(text)
        return ocds.read_notices(text)

    expects = f"{EXPECTS}, {search.EXPECTS}, or {ocds.EXPECTS}"
    return read_json(source, Format(read, expects, ocds.looks_like_notices))


def _refuse(head: bytes) -> None:
    """Raises for what is clearly neither a workbook nor JSON."""
    if not head.strip():
        raise UnreadableError("is empty; save the tender again")
    if head.startswith(_RTF):
        raise UnreadableError("is rich text (.rtf); open it in Word and save it as .docx")
    text = head
    for mark in _BYTE_ORDER_MARKS:
        text = text.removeprefix(mark)
    first = text.replace(b"\x00", b"").lstrip()[:1]
    if first == b"<":
        raise UnreadableError("is a web page or XML; save the tender as .xlsx or JSON")
    if first not in (b"{", b"["):
        raise UnreadableError(
            "is neither a workbook, a document, JSON nor a Contracts Finder export; give .xlsx, "
            ".xlsm, .xls, .ods, .docx, .pdf, a tender or OCDS notice as JSON, or the CSV of "
            "Contracts Finder"
        )
