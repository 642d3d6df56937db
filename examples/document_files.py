"""Writes small Word documents and PDFs, the same bytes each time."""

from __future__ import annotations

import zipfile
from html import escape
from pathlib import Path
from textwrap import wrap

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WHO = 'w:author="R. Penhale" w:date="2026-11-16T10:00:00Z"'

_STYLE = (
    '<w:style w:type="paragraph" w:styleId="{id}"{more}><w:name w:val="{name}"/>{based}'
    '<w:pPr><w:spacing w:before="{before}" w:after="120"/>{outline}</w:pPr>'
    '<w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr></w:style>'
)
_STYLES = "".join(
    _STYLE.format(
        id=identity, name=name, size=size, before=before,
        more=' w:default="1"' if identity == "Normal" else "",
        based="" if identity == "Normal" else '<w:basedOn w:val="Normal"/>',
        outline="" if level is None else f'<w:outlineLvl w:val="{level}"/>',
        bold="" if identity == "Normal" else "<w:b/>",
    )
    for identity, name, size, before, level in (
        ("Normal", "Normal", 22, 0, None),
        ("Title", "Title", 40, 240, None),
        ("Heading1", "heading 1", 30, 360, 0),
        ("Heading2", "heading 2", 26, 240, 1),
    )
)  # fmt: skip
_BULLETS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def words(text: str) -> str:
    """A run of words."""
    return f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def deleted(text: str) -> str:
    """Words that a tracked change deletes."""
    return (
        f'<w:del w:id="901" {WHO}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText>'
        "</w:r></w:del>"
    )


def inserted(text: str) -> str:
    """Words that a tracked change inserts."""
    return f'<w:ins w:id="902" {WHO}>{words(text)}</w:ins>'


def comment_here() -> str:
    """The mark of the document's one comment."""
    return '<w:r><w:commentReference w:id="0"/></w:r>'


def note_here() -> str:
    """The mark of the document's one footnote."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:footnoteReference w:id="2"/></w:r>'


def paragraph(content: str, style: str = "", *, bullet: bool = False) -> str:
    """A paragraph of words, or of runs."""
    inner = content if content.startswith("<w:") else words(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if bullet else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{inner}</w:p>"


def bullets(*items: str) -> str:
    """A list."""
    return "".join(paragraph(item, bullet=True) for item in items)


def table(*rows: tuple[str, ...]) -> str:
    """A table with borders."""
    width = 9000 // len(rows[0])
    grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
    cell = '<w:tc><w:tcPr><w:tcW w:w="{0}" w:type="dxa"/></w:tcPr>{1}</w:tc>'
    lines = "".join(
        f"<w:tr>{''.join(cell.format(width, paragraph(words)) for words in row)}</w:tr>"
        for row in rows
    )
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>{paragraph('')}"
    )


def write_word(path: Path, body: str, *, comment: str = "", note: str = "") -> None:
    """A Word document with this body."""
    extra = {
        "comments": f'<w:comment w:id="0" {WHO}>{paragraph(comment)}</w:comment>'
        if comment
        else "",
        "footnotes": f'<w:footnote w:id="2">{paragraph(note)}</w:footnote>' if note else "",
    }
    inner = {"styles": _STYLES, "numbering": _BULLETS} | {k: v for k, v in extra.items() if v}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{TYPES}.{part}+xml"/>'
        for part in inner
    )
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
        for n, part in enumerate(inner)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>{overrides}'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r0" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{targets}'
        "</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body>'
        "</w:document>",
    }
    parts |= {f"word/{p}.xml": f'<w:{p} xmlns:w="{W}">{inner[p]}</w:{p}>' for p in inner}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), DECLARED + content, zipfile.ZIP_DEFLATED)


def write_pdf(path: Path, title: str, paragraphs: list[tuple[str, str]], footer: str) -> None:
    """A PDF; each paragraph has a kind ("h", "p" or "b") and its words."""
    pages, drawn, y = [], [], 760.0
    kinds = {"h": ("F2", 13, 20), "p": ("F1", 10.5, 9), "b": ("F1", 10.5, 4)}
    for kind, text in [("h", title), *paragraphs]:
        font, size, space = kinds[kind]
        lines = wrap(text, 70 if kind == "h" else 88, break_on_hyphens=False)
        if y - space - 14 * len(lines) < 90:
            pages.append(drawn)
            drawn, y = [], 760.0
        y -= space
        for number, line in enumerate(lines):
            left = 72 + (12 if kind == "b" and number else 0)
            drawn.append((font, size, left, y, line))
            y -= 14
    pages.append(drawn)
    for number, page in enumerate(pages, start=1):
        page.append(("F1", 8, 72, 40, f"{footer} | Page {number} of {len(pages)}"))
    path.write_bytes(_pdf(pages))


def _pdf(pages: list[list[tuple[str, float, float, float, str]]]) -> bytes:
    font = "<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", font.format("Helvetica")]
    objects.append(font.format("Helvetica-Bold"))
    kids = []
    for page in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        content = "\n".join(
            f"BT /{name} {size} Tf {x} {y:.1f} Td ({_escaped(text)}) Tj ET"
            for name, size, x, y, text in page
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects) + 2} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(content.encode('cp1252'))}>>stream\n{content}\nendstream")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
    )
    return body + end.encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
