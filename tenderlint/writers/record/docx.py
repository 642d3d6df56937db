"""A decision record as a Word document (.docx), written part by part.

The document is WordprocessingML (ISO/IEC 29500): the same record gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenderlint.writers.record.docx_parts import packed, xml_text
from tenderlint.writers.record.page import (
    NAME,
    Block,
    Heading,
    Pairs,
    Paragraph,
    Run,
    SignatureLine,
    Table,
    Words,
    page,
)
from tenderlint.writers.record.record import DecisionRecord

_WIDTH = 9978
"""The width of the text on the page, in twentieths of a point: A4 with margins of 17 mm."""
_LONGEST_WHOLE = 1_500
"""Letters of a cell from which on its row may go over to the next page: it might not fit on one."""


def docx_record(records: Sequence[DecisionRecord]) -> bytes:
    """The records as one document, each beginning on a page of its own."""
    body = "".join(
        _blocks(page(record), breaks=number > 0) for number, record in enumerate(records)
    )
    title = "; ".join(f"{NAME}: {record.title}" for record in records)
    return packed(body, title)


def _blocks(blocks: Iterable[Block], *, breaks: bool) -> str:
    return "".join(_block(block, breaks=breaks) for block in blocks)


def _block(block: Block, *, breaks: bool) -> str:
    match block:
        case Heading(text, level):
            page_break = "<w:pageBreakBefore/>" if breaks and level == 1 else ""
            return _paragraph((Run(text),), f"Heading{level}", page_break)
        case Paragraph(words):
            return _paragraph(words)
        case Pairs():
            return _pairs(block)
        case Table():
            return _table(block)
        case SignatureLine(labels):
            return _signature(labels)


def _paragraph(words: Words, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{''.join(map(_run, words))}</w:p>"


def _run(run: Run) -> str:
    strong = "<w:rPr><w:b/></w:rPr>" if run.strong else ""
    return f'<w:r>{strong}<w:t xml:space="preserve">{xml_text(run.text)}</w:t></w:r>'


def _pairs(block: Pairs) -> str:
    labels = _WIDTH * block.width // 100
    widths = (labels, _WIDTH - labels)
    rows = "".join(
        _row((((Run(label, strong=True),)), words), widths) for label, words in block.rows
    )
    return _grid(
        "RecordAbout", block.caption, widths, rows, look='w:firstRow="0" w:firstColumn="1"'
    )


def _table(block: Table) -> str:
    widths = tuple(_WIDTH * share // 100 for share in block.widths)
    header = _row([(Run(name, strong=True),) for name in block.header], widths, header=True)
    rows = header + "".join(_row(row, widths) for row in block.rows)
    return _grid(
        "RecordTable", block.caption, widths, rows, look='w:firstRow="1" w:firstColumn="0"'
    )


def _grid(style: str, caption: str, widths: Iterable[int], rows: str, *, look: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{_WIDTH}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook {look} w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{xml_text(caption)}"/>'
    )
    table = f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    # Two tables without a paragraph between them would be one.
    return f'{table}<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'


def _row(cells: Sequence[Words], widths: Iterable[int], *, header: bool = False) -> str:
    longest = max(sum(len(run.text) for run in words) for words in cells)
    whole = "<w:cantSplit/>" if longest < _LONGEST_WHOLE else ""
    properties = f"{whole}{'<w:tblHeader/>' if header else ''}"
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(words)}</w:tc>'
        for words, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def _signature(labels: Sequence[str]) -> str:
    """The labels, each under a line to write on."""
    stop = _WIDTH * 2 // 3
    runs = []
    for number, label in enumerate(labels):
        gap = "<w:r><w:tab/></w:r>" if number else ""
        words = xml_text(f"{label}:")
        runs.append(f'{gap}<w:r><w:t xml:space="preserve">{words} </w:t></w:r><w:r><w:tab/></w:r>')
    tabs = (
        f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{stop}"/>'
        f'<w:tab w:val="left" w:pos="{stop + 300}"/>'
        f'<w:tab w:val="right" w:leader="underscore" w:pos="{_WIDTH}"/></w:tabs>'
    )
    return f'<w:p><w:pPr><w:pStyle w:val="SignatureLine"/>{tabs}</w:pPr>{"".join(runs)}</w:p>'
