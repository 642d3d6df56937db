"""Reads a PDF page by page, with page and paragraph addresses.

The engine (pypdfium2, the extra `docs`) runs in a process of its own. Paragraphs and tables are
put together again from lines and where they stand; headers, footers and page numbers are no
prose. A page that is only a picture is a problem, never silence.
"""

from __future__ import annotations

from tenderlint.readers.source import Source
from tenderlint.statements import Reading


def read(source: Source) -> list[Reading]:
    """The tender in a PDF.

    Raises:
        UnreadableError: it cannot be read; the message says why and what to do next.
    """
    from tenderlint.readers.document.reading import read_document
    from tenderlint.readers.pdf.load import load

    return [read_document(load(source))]
