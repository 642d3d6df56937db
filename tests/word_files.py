"""Builds small Word documents for tests, part by part, and reads them."""

from __future__ import annotations

import io
import zipfile
from html import escape

from tenderlint.readers.source import Source
from tenderlint.readers.word import read
from tenderlint.statements import Reading

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{RELATIONS}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2, 3)
    )
    + '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Council"><w:name w:val="Council heading"/>'
    '<w:basedOn w:val="Heading1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr>'
    "</w:style>"
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


TURNOVER = "Bidders must have an annual turnover of at least £500,000."
"""A sentence that says something of every tender it stands in."""


def run(text: str, properties: str = "") -> str:
    """A run of words; `properties` are elements such as `<w:strike/>`."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(content: str = "", style: str = "", more: str = "") -> str:
    """A paragraph; plain words are put into a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{content if content.startswith('<') else run(content)}</w:p>"


def h(text: str, level: int = 1) -> str:
    """A heading."""
    return p(text, f"Heading{level}")


def item(text: str, *, bullets: bool = True, depth: int = 0) -> str:
    """An item of a list."""
    number = 1 if bullets else 2
    numbering = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, more=numbering)


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is words, or the elements of its content."""
    return f"<w:tbl>{''.join(row(*cells) for cells in rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of a table."""
    inner = "".join(f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def part(root: str, inner: str) -> bytes:
    """An XML part with a root of that name."""
    return f"{_DECLARED}<w:{root} {_NAMES}>{inner}</w:{root}>".encode()


def relations(targets: dict[str, str]) -> bytes:
    """A part of relationships: the kind of each, and its target."""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARED}<Relationships xmlns="{space}">{inner}</Relationships>'.encode()


def document(*body: str, **parts: str) -> bytes:
    """A Word document with this body; `footnotes`, `comments`, `core` and `app` are its parts."""
    kinds = ("styles", "numbering", "footnotes", "endnotes", "comments")
    inner = {"styles": STYLES, "numbering": NUMBERING, **parts}
    held = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({k: f"{k}.xml" for k in kinds if k in inner}),
        "word/document.xml": part("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>"),
    }
    held |= {f"word/{kind}.xml": part(kind, inner[kind]) for kind in kinds if kind in inner}
    for name in ("core", "app"):
        if name in parts:
            held[f"docProps/{name}.xml"] = f"<Properties>{parts[name]}</Properties>".encode()
    return packed(held)


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts, the same bytes each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def source(data: bytes, name: str = "specification.docx") -> Source:
    return Source(name, data=data)


def read_word(*body: str, **parts: str) -> Reading:
    """The reading of a document with this body."""
    (reading,) = read(source(document(*body, **parts)))
    return reading
