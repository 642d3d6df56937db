"""Word documents that are damaged, hostile or something else: a clear refusal, never a crash."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenderlint.readers import read_source
from tenderlint.readers.archive import MAXIMUM_PART_BYTES
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.word import read
from tests.word_files import document, h, item, p, packed, part, run, source, table
from tests.workbook_files import rewrite

SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
GOOD = document(
    h("Conditions of participation"),
    p("Bidders must have an annual turnover of at least £500,000."),
    item("public liability insurance of £5 million;"),
    table(("Criterion", "Weight"), ("Price", "40%"), ("Quality", "60%")),
    comments='<w:comment w:id="1"><w:p/></w:comment>',
)
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def with_part(ending: str, content: bytes | None) -> bytes:
    return rewrite(GOOD, lambda name, old: content if name.endswith(ending) else old)


def with_body(inner: str) -> bytes:
    return with_part("word/document.xml", part("document", f"<w:body>{inner}</w:body>"))


def read_or_refuse(data: bytes) -> None:
    try:
        outcome: object = list(read_source(source(data)))
    except UnreadableError as refusal:
        outcome = str(refusal)
    assert outcome


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(GOOD[: len(GOOD) // 2], "cut short", id="first half"),
        pytest.param(GOOD[:-30], "cut short", id="end missing"),
        pytest.param(with_part("document.xml", b"<w:document"), "cut short", id="broken XML"),
        pytest.param(with_part("styles.xml", b"<a><b></a>"), "cut short", id="broken styles"),
        pytest.param(with_part("word/document.xml", None), "missing", id="no document.xml"),
        pytest.param(with_body(""), "holds no words", id="empty"),
        pytest.param(with_body("<w:p><w:r><w:drawing/></w:r></w:p>"), "no words", id="a picture"),
        pytest.param(
            with_part("document.xml", b'<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'),
            "document type",
            id="entities",
        ),
        pytest.param(
            with_part("styles.xml", b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
            "document type",
            id="entities in the styles",
        ),
        pytest.param(
            with_part("document.xml", part("document", "") + b" " * (MAXIMUM_PART_BYTES // 2)),
            "far more",
            id="a part that unpacks too large",
        ),
        pytest.param(
            with_body("<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60),
            "deeper than any document",
            id="tables in tables",
        ),
        pytest.param(
            with_body("<w:p><w:r>" + '<w:fldChar w:fldCharType="begin"/>' * 200 + "</w:r></w:p>"),
            "nests fields",
            id="fields in fields",
        ),
        pytest.param(
            OLE2 + "WordDocument".encode("utf-16-le"), r"\(\.doc\).*\.docx", id="old Word document"
        ),
        pytest.param(
            OLE2 + "EncryptedPackage".encode("utf-16-le"), "password", id="a password"
        ),
        pytest.param(rb"{\rtf1\ansi Hello}", r"rich text.*\.docx", id="rich text"),
        pytest.param(
            packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
            r"OpenDocument.*\.docx",
            id="an OpenDocument text",
        ),
    ],
)  # fmt: skip
def test_refused_with_its_own_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as refusal:
        list(read_source(source(data)))
    assert "specification.docx" not in str(refusal.value)


def test_a_document_type_at_the_end_of_a_part_that_is_not_needed_is_not_looked_at() -> None:
    """Only what is read can do harm."""
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/theme/theme1.xml", "<!DOCTYPE a><a/>")
        archive.writestr("word/vbaProject.bin", b"\x00macro")
        archive.writestr("word/embeddings/book.xlsx", b"PK\x03\x04xl/workbook.xml")
    assert len(read(source(stream.getvalue()))) == 1


def test_a_part_named_twice_is_refused() -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(UnreadableError, match="twice"):
        read(source(stream.getvalue()))


def test_a_workbook_that_holds_a_document_is_a_workbook() -> None:
    from tests.workbook_files import build

    stream = io.BytesIO(build({"Summary": [["Title", "Day centre"], ["Contract value", "£9,000"]]}))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/embeddings/specification.docx", GOOD)
        archive.writestr("word/document.xml", "<a/>")
    (reading,) = read_source(source(stream.getvalue()))
    assert reading.title == "Day centre"


LONG = "Bidders must have an annual turnover of at least £500,000 or else. "


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p(LONG * 10_000), id="one paragraph"),
        pytest.param(table((LONG * 10_000, "x")), id="one cell"),
        pytest.param(p("word" * 500_000), id="one word"),
        pytest.param("".join(item(LONG) for _ in range(5_000)), id="one list"),
        pytest.param("".join(item("Bidders must hold:", depth=n % 9) for n in range(5_000)),
                     id="leads that lead nowhere"),
        pytest.param("<w:sdt><w:sdtContent>" * 20_000 + p("x") + "</w:sdtContent></w:sdt>" * 20_000,
                     id="controls in controls"),
        pytest.param("<w:ins>" * 50_000 + "</w:ins>" * 50_000 + p("x"), id="depth"),
        pytest.param(table(*[("Contract value", "£5")] * 4_000), id="one table"),
        pytest.param(table(tuple(f"Lot {n}" for n in range(60)), *[("Price",) * 60] * 60),
                     id="a wide table"),
        pytest.param("".join(h(f"Lot {n % 99}: North") for n in range(5_000)), id="headings"),
        pytest.param(p("".join(run(letter) for letter in LONG * 500)), id="runs of one letter"),
    ],
)  # fmt: skip
def test_time_is_bounded(body: str) -> None:
    before = time.perf_counter()
    read_or_refuse(document(body))
    assert time.perf_counter() - before < 60


@given(st.integers(0, len(GOOD) - 1))
@SETTINGS
def test_cut_documents_are_refused(length: int) -> None:
    with pytest.raises(UnreadableError):
        list(read_source(source(GOOD[:length])))


@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 7)), min_size=1, max_size=4)
)
@SETTINGS
def test_documents_with_flipped_bits_are_read_or_refused(flips: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for position, bit in flips:
        data[position] ^= 1 << bit
    read_or_refuse(bytes(data))


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>",
             "</w:tr>", "<w:tc>", "</w:tc>", "<w:tcPr><w:vMerge/></w:tcPr>", "<w:sdt>", "</w:sdt>",
             "<w:tcPr><w:gridSpan w:val='9'/></w:tcPr>", "<w:trPr><w:gridBefore w:val='3'/></w:trPr>",
             "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", "<w:del>", "</w:del>",
             "<w:txbxContent>", "</w:txbxContent>", "<w:fldChar w:fldCharType='end'/>", "<w:sym/>",
             "<w:rPr><w:strike/></w:rPr>", "<w:footnoteReference w:id='1'/>", "<w:sdtPr/>",
             "<w:commentReference w:id='1'/>", "<w:fldSimple w:instr='TOC'>", "</w:fldSimple>",
             "<w:t>Contract value: £5</w:t>", "<w:t>Lot 2: South</w:t>", p("Lot 1: North"),
             p("Award criteria"), table(("Price", "40%"), ("Quality", "60%")), item("£5m:")]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&>"), max_size=5),
    ),
    max_size=16,
)  # fmt: skip


@given(PIECES)
@SETTINGS
def test_strange_documents_are_read_or_refused(pieces: list[str]) -> None:
    read_or_refuse(with_body("".join(pieces)))
