"""The guard: files that are no workbook, are damaged, or would harm the engine are refused."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from tenderlint.readers.archive import (
    MAXIMUM_PART_BYTES,
    CleanPart,
    Part,
    inflate,
    open_parts,
    rebuild,
)
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook import read
from tenderlint.readers.workbook.package import open_package
from tests.workbook_files import build, rewrite, source

GOOD = build({"Summary": [["Title", "Day centre"], ["Buyer", "Riverside"]]})
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
CELL = b"<v>1</v></c>"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def with_part(ending: str, content: bytes) -> bytes:
    return rewrite(GOOD, lambda name, old: content if name.endswith(ending) else old)


def with_sheet(inner: bytes) -> bytes:
    return with_part("sheet1.xml", b"<worksheet " + MAIN + b">" + inner + b"</worksheet>")


def rows(*cells: bytes) -> bytes:
    return b"<sheetData>" + b"".join(cells) + b"</sheetData>"


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_the_workbook_that_others_are_made_from_is_read() -> None:
    [reading] = read(source(GOOD))
    assert reading.title == "Day centre"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"%PDF-1.7\n%", "is a PDF", id="PDF"),
        pytest.param(b"<!doctype html><html>", "web page", id="HTML"),
        pytest.param(b'{"a": 1}', "is JSON", id="JSON"),
        pytest.param(b"Title,Buyer\nDay centre,Riverside\n", "CSV", id="CSV"),
        pytest.param(b"\x00\x01\x02\x03", "not a workbook", id="bytes of no known kind"),
        pytest.param(GOOD[: len(GOOD) // 2], "cut short", id="first half of a workbook"),
        pytest.param(GOOD[:-30], "cut short", id="end missing"),
        pytest.param(
            zipped(hello=b"world"), "xl/workbook.xml is missing", id="zip of other things"
        ),
        pytest.param(zipped(**{"word/document.xml": b"<w/>"}), "Word", id="Word document"),
        pytest.param(OLE2 + "EncryptedPackage".encode("utf-16-le"), "password", id="password"),
        pytest.param(OLE2 + "WordDocument".encode("utf-16-le"), "old Word", id="old Word document"),
        pytest.param(OLE2 + "Workbook".encode("utf-16-le"), "cut short", id="hollow .xls"),
        pytest.param(OLE2, "not a workbook", id="other compound file"),
        pytest.param(with_part("workbook.xml", b"<workbook"), "cut short", id="broken XML"),
        pytest.param(
            with_part("sheet1.xml", b"<worksheet><a></worksheet>"), "cut short", id="broken sheet"
        ),
    ],
)
def test_refused_with_its_own_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as refusal:
        read(source(data))
    assert "tender.xlsx" not in str(refusal.value)


FAR = b'<row r="1048576"><c r="XFD1048576">' + CELL + b"</row>"
NEAR = b'<row r="1"><c r="A1">' + CELL + b"</row>"


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(rows(NEAR, FAR), id="first and last cell"),
        pytest.param(b'<dimension ref="A1:XFD1048576"/>' + rows(NEAR), id="dimension alone"),
        pytest.param(
            rows(NEAR, b'<row r="1048575"/><row>' + b"<c/>" * 40 + b"</row>"),
            id="addresses implied",
        ),
        pytest.param(
            rows(NEAR, b"<row r='1'><c foo='>' r='XFD1048576'/></row>"), id="sly attributes"
        ),
        pytest.param(rows(NEAR, b'<row r="2"><c r="xfd1048576"/></row>'), id="small letters"),
        pytest.param(
            b'<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            b'<x:row r="1"><x:c r="A1"/></x:row>'
            b'<x:row r="9"><x:c r="XFD1048576"/></x:row></x:sheetData>',
            id="prefixed names",
        ),
    ],
)
def test_cells_too_far_apart_are_refused(sheet: bytes) -> None:
    with pytest.raises(UnreadableError, match="far apart"):
        read(source(with_sheet(sheet)))


def test_several_wide_sheets_are_refused_together() -> None:
    wide = b"<worksheet " + MAIN + b">" + rows(NEAR, b'<row r="1000000"><c r="O1000000"/></row>')
    sheets = {f"S{n}": [["x"]] for n in range(4)}
    data = rewrite(
        build(sheets), lambda name, old: wide + b"</worksheet>" if "worksheets/" in name else old
    )
    with pytest.raises(UnreadableError, match="far more than a tender needs"):
        read(source(data))


@pytest.mark.parametrize(
    "reference", [b"A0", b"1A", b"ABCD1", b"A99999999", b"", "Ä1".encode(), "A١".encode()]
)
def test_impossible_addresses_are_refused(reference: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"proper address|far apart"):
        read(source(with_sheet(rows(b'<row r="1"><c r="' + reference + b'">' + CELL + b"</row>"))))


@pytest.mark.parametrize("part", ["docProps/core.xml", "styles.xml", "sheet1.xml", ".rels"])
def test_document_types_are_refused_in_any_part(part: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    with pytest.raises(UnreadableError, match="document type"):
        read(source(with_part(part, bomb)))


def test_part_that_unpacks_too_large_is_refused() -> None:
    padding = b" " * (MAXIMUM_PART_BYTES // 2)
    with pytest.raises(UnreadableError, match="far more"):
        read(source(with_sheet(rows(NEAR) + padding)))


def test_declared_sizes_are_not_believed() -> None:
    """A part that says it is small and is not is measured by what comes out of it."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(b"<a>" + b" " * 20_000_000) + packer.flush()
    with pytest.raises(UnreadableError, match="far more"):
        list(inflate(Part("xl/worksheets/sheet1.xml", 8, memoryview(packed))))


def test_one_long_text_in_very_many_cells_is_refused() -> None:
    shared = b"<sst " + MAIN + b"><si><t>" + b"x" * 30_000 + b"</t></si></sst>"
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, 6000)
    )

    def swell(name: str, old: bytes) -> bytes:
        if name.endswith("sheet1.xml"):
            return b"<worksheet " + MAIN + b">" + rows(cells) + b"</worksheet>"
        return old

    stream = io.BytesIO(rewrite(GOOD, swell))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
    with pytest.raises(UnreadableError, match="far more"):
        read(source(stream.getvalue()))


def test_part_named_twice_is_refused() -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/workbook.xml", b"<workbook/>")
    with pytest.raises(UnreadableError, match="twice"):
        read(source(stream.getvalue()))


def test_encrypted_part_is_refused() -> None:
    data = bytearray(GOOD)
    position = data.index(b"PK\x01\x02")
    data[position + 8] |= 1
    with pytest.raises(UnreadableError, match="password"):
        read(source(bytes(data)))


def test_too_many_parts_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}", b"")
    with pytest.raises(UnreadableError, match="far more"):
        read(source(stream.getvalue()))


def test_engine_sees_only_what_was_scanned() -> None:
    """Pictures, macros and links to other files never reach the engine."""
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\x00macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    package = open_package(open_parts(stream.getvalue()))
    with zipfile.ZipFile(io.BytesIO(package.clean)) as clean:
        assert clean.testzip() is None
        names = set(clean.namelist())
    assert "xl/worksheets/sheet1.xml" in names
    assert not any("vba" in name or "external" in name for name in names)


def test_rebuilt_archive_holds_the_same_content() -> None:
    parts = open_parts(GOOD)
    clean = []
    for part in parts.values():
        content = b"".join(inflate(part))
        clean.append(CleanPart(part, len(content), zlib.crc32(content)))
    with (
        zipfile.ZipFile(io.BytesIO(GOOD)) as old,
        zipfile.ZipFile(io.BytesIO(rebuild(clean))) as new,
    ):
        assert {n: old.read(n) for n in old.namelist()} == {n: new.read(n) for n in new.namelist()}


def test_links_to_other_files_are_not_followed() -> None:
    def link(name: str, old: bytes) -> bytes:
        if name != "xl/_rels/workbook.xml.rels":
            return old
        return old.replace(
            b'Target="/xl/worksheets/sheet1.xml"',
            b'Target="file:///etc/passwd" TargetMode="External"',
        )

    with pytest.raises(UnreadableError):
        read(source(rewrite(GOOD, link)))
