"""What kind of file the bytes are, whatever the name says; and why it may be no workbook."""

from __future__ import annotations

from enum import StrEnum

from tenderlint.readers.archive import CUT_SHORT, PROTECTED, Part, inflate
from tenderlint.readers.source import UnreadableError


class Kind(StrEnum):
    """The workbook formats that are read."""

    XLSX = "xlsx"
    """Also xlsm: macros are never opened."""
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"


_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SPREADSHEET_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_TEXT_SAMPLE = 4096


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip does."""
    return data.startswith(_ZIP)


def kind_of_parts(parts: dict[str, Part]) -> Kind:
    """The kind of workbook that the members of a zip make up.

    Raises:
        UnreadableError: they make up something else.
    """
    names = {name.lower() for name in parts}
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if "content.xml" in names:
        return _open_document(parts)
    if "word/document.xml" in names:
        raise UnreadableError("is a Word document, not a workbook; give it its own name (.docx)")
    raise UnreadableError(
        "is a zip file without a workbook in it (xl/workbook.xml is missing); "
        "unpack it and give the workbook itself, or save it again in Excel"
    )


def _open_document(parts: dict[str, Part]) -> Kind:
    manifest = parts.get("META-INF/manifest.xml")
    if manifest is not None and b"encryption-data" in b"".join(inflate(manifest)):
        raise UnreadableError(PROTECTED)
    media = parts.get("mimetype")
    if media is not None and not b"".join(inflate(media)).startswith(_SPREADSHEET_TYPE):
        raise UnreadableError(
            "is an OpenDocument file, but not a spreadsheet; save a text as .docx, a workbook as "
            ".xlsx or .ods"
        )
    return Kind.ODS


def kind_of_compound(data: bytes) -> Kind:
    """The kind of workbook in an OLE2 compound file, or in bytes that are no zip at all.

    Raises:
        UnreadableError: it is protected, or something else.
    """
    if not data.startswith(_COMPOUND_FILE):
        raise UnreadableError(_what_else(data))
    if _stream("EncryptedPackage") in data:
        raise UnreadableError(PROTECTED)
    if _stream("Workbook") in data or _stream("Book") in data:
        return Kind.XLS
    if _stream("WordDocument") in data:
        raise UnreadableError("is an old Word document (.doc); save it in Word as .docx")
    raise UnreadableError("is not a workbook; open it in the program it came from, save as .xlsx")


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _what_else(data: bytes) -> str:
    head = data[:_TEXT_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data:
        return "is empty (0 bytes); copy or download it again"
    if head.startswith(b"%PDF-"):
        return "is a PDF, not a workbook; give the workbook that the PDF was made from"
    if head[:1] == b"<":
        return "is a web page or XML, not a workbook; open it in Excel and save it as .xlsx"
    if head[:1] in (b"{", b"["):
        return "is JSON, not a workbook; give it a name that ends in .json"
    if _is_text(data[:_TEXT_SAMPLE]):
        return "is plain text (such as CSV), not a workbook; open it in Excel and save it as .xlsx"
    return f"is not a workbook, or {CUT_SHORT.removeprefix('is ')}"


def _is_text(sample: bytes) -> bool:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    printable = sum(byte >= 0x20 or byte in b"\t\r\n" for byte in sample)
    return b"\x00" not in sample and printable == len(sample)
