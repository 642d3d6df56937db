"""A decision record as one HTML file: nothing is loaded from elsewhere, and it prints on A4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from tenderlint.writers.record.page import (
    NAME,
    Block,
    Heading,
    Pairs,
    Paragraph,
    SignatureLine,
    Table,
    Words,
    page,
)
from tenderlint.writers.record.record import DecisionRecord

_STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1.5rem; max-width: 48rem; background: #fff; color: #1a1a1a;
  font: 0.875rem/1.4 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.5rem; font-size: 1.375rem; line-height: 1.25; }
h2 { margin: 0.9rem 0 0.25rem; font-size: 1rem; line-height: 1.3; }
p { margin: 0.2rem 0; }
table { width: 100%; border-collapse: collapse; margin: 0.3rem 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.25rem 0.4rem; border: 1px solid #767676; text-align: left;
  vertical-align: top; }
thead th { background: #e8eaed; }
.about th, .about td { border: 0; border-bottom: 1px solid #c8c8c8; padding-left: 0; }
.signature { display: flex; gap: 2rem; margin-top: 2rem; }
.signature span { flex: 1; border-top: 1px solid #1a1a1a; padding-top: 0.2rem; }
.signature span:first-child { flex: 2; }
article + article { margin-top: 3rem; }
@page { size: A4; margin: 14mm 16mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; line-height: 1.25; }
  h1 { font-size: 14pt; }
  h2 { margin-top: 0.6rem; font-size: 10.5pt; break-after: avoid; }
  th, td { padding-top: 0.12rem; padding-bottom: 0.12rem; }
  .signature { margin-top: 1.5rem; }
  tr, .signature { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  article + article { break-before: page; margin-top: 0; }
}
"""


def html_record(records: Sequence[DecisionRecord]) -> bytes:
    """The records as one page each of one file."""
    title = escape("; ".join(f"{NAME}: {record.title}" for record in records))
    articles = "\n".join(f"<article>\n{_blocks(page(record))}\n</article>" for record in records)
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{articles}\n</main>\n</body>\n</html>\n"
    ).encode("utf-8", "replace")


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(words):
            return f"<p>{_words(words)}</p>"
        case Pairs():
            return _pairs(block)
        case Table():
            return _table(block)
        case SignatureLine(labels):
            lines = "".join(f"<span>{escape(label)}</span>" for label in labels)
            return f'<p class="signature">{lines}</p>'


def _pairs(block: Pairs) -> str:
    rows = "\n".join(
        f'<tr><th scope="row" style="width: {block.width}%">{escape(label)}</th>'
        f"<td>{_words(words)}</td></tr>"
        for label, words in block.rows
    )
    caption = f"<caption>{escape(block.caption)}</caption>"
    return f'<table class="about">\n{caption}\n<tbody>\n{rows}\n</tbody>\n</table>'


def _table(block: Table) -> str:
    header = "".join(
        f'<th scope="col" style="width: {width}%">{escape(name)}</th>'
        for name, width in zip(block.header, block.widths, strict=True)
    )
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in row)}</tr>" for row in block.rows
    )
    caption = f"<caption>{escape(block.caption)}</caption>"
    head = f"<thead>\n<tr>{header}</tr>\n</thead>"
    return f"<table>\n{caption}\n{head}\n<tbody>\n{rows}\n</tbody>\n</table>"


def _words(words: Words) -> str:
    return "".join(
        f"<strong>{escape(run.text)}</strong>" if run.strong else escape(run.text) for run in words
    )
