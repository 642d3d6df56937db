"""The parts of a Word document around its text: styles, settings, and the package."""

from __future__ import annotations

import io
import re
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tenderlint.quantities.patterns import lazy

_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NOT_XML = lazy("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", re.UNICODE)

_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
_PACKAGE_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(
            (
                ("styles", "styles.xml"),
                ("settings", "settings.xml"),
                ("footer", "footer1.xml"),
            ),
            1,
        )
    )
    + "</Relationships>"
)
_BORDER = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>'


def _borders(colour: str, *sides: str) -> str:
    lines = "".join(_BORDER.format(side=side, colour=colour) for side in sides)
    return f"<w:tblBorders>{lines}</w:tblBorders>"


_OWN = frozenset({"AfterTable", "SignatureLine", "RecordTable", "RecordAbout"})
"""The styles that Word does not know by name."""


def _style(kind: str, name: str, title: str, more: str, *, based: bool = True) -> str:
    base = '<w:basedOn w:val="Normal"/>' if based else ""
    default = ' w:default="1"' if name == "Normal" else ""
    custom = ' w:customStyle="1"' if name in _OWN else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{name}"><w:name w:val="{title}"/>'
        f"{base}{more}</w:style>"
    )


def _heading(level: int, size: int, before: int, after: int) -> str:
    more = (
        '<w:next w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )
    return _style("paragraph", f"Heading{level}", f"heading {level}", more)


_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
)
_CLOSE = '<w:pPr><w:spacing w:after="0"/></w:pPr>'
_STYLES = (
    f'<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="40" w:line="252" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + _style("paragraph", "Normal", "Normal", "<w:qFormat/>", based=False)
    + _heading(1, 28, 0, 100)
    + _heading(2, 21, 150, 40)
    + _style(
        "paragraph",
        "AfterTable",
        "After table",
        '<w:pPr><w:spacing w:after="0" w:line="80" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="8"/></w:rPr>',
    )
    + _style(
        "paragraph",
        "SignatureLine",
        "Signature line",
        '<w:pPr><w:keepLines/><w:spacing w:before="360" w:after="80"/></w:pPr>',
    )
    + _style(
        "paragraph",
        "Footer",
        "footer",
        '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9978"/></w:tabs><w:spacing w:after="0"/>'
        '</w:pPr><w:rPr><w:color w:val="555555"/><w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr>',
    )
    + _style(
        "table",
        "RecordTable",
        "Record table",
        f"{_CLOSE}<w:tblPr>"
        + _borders("767676", "top", "left", "bottom", "right", "insideH", "insideV")
        + _CELL_MARGINS.format(side=80)
        + '</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E8EAED"/></w:tcPr></w:tblStylePr>',
        based=False,
    )
    + _style(
        "table",
        "RecordAbout",
        "Record about",
        f"{_CLOSE}<w:tblPr>"
        + _borders("C8C8C8", "bottom", "insideH")
        + _CELL_MARGINS.format(side=0)
        + "</w:tblPr>",
        based=False,
    )
    + "</w:styles>"
)
_SETTINGS = (
    f'<w:settings xmlns:w="{_MAIN}"><w:zoom w:percent="100"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-GB"/></w:settings>'
)
_SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="850" w:right="964" w:bottom="850" w:left="964" w:header="425" '
    'w:footer="425" w:gutter="0"/></w:sectPr>'
)


def xml_text(text: str) -> str:
    """Text as it may stand in XML: escaped, and without characters that XML cannot hold."""
    return escape(_NOT_XML.sub("", text), {'"': "&quot;"})


def packed(body: str, title: str) -> bytes:
    """The document with this body, as a package.

    Args:
        body: paragraphs and tables in WordprocessingML.
        title: what the document is called in its properties and at the foot of each page.
    """
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _PACKAGE_RELATIONS,
        "docProps/core.xml": _core(title),
        "word/document.xml": (
            f'<w:document xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}"><w:body>{body}{_SECTION}'
            "</w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": _STYLES,
        "word/settings.xml": _SETTINGS,
        "word/footer1.xml": _footer(title),
    }
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, (_HEAD + content).encode())
    return stream.getvalue()


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:language>en-GB</dc:language>"
        "</cp:coreProperties>"
    )


def _footer(title: str) -> str:
    number = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return (
        f'<w:ftr xmlns:w="{_MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{xml_text(title)}</w:t></w:r><w:r><w:tab/></w:r>'
        f'<w:r><w:t xml:space="preserve">Page </w:t></w:r>{number}</w:p></w:ftr>'
    )
