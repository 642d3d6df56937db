"""Reads a Word document (.docx): headings and tables kept, with paragraph addresses.

Deleted, moved, struck-out and hidden words and comments are never part of the tender; they are
handed on apart. Headers, footers, tables of contents and the instructions of fields are no prose.
Macros are never run and links to other files never followed.
"""

from __future__ import annotations

from tenderlint.readers.source import Source
from tenderlint.statements import Reading


def read(source: Source) -> list[Reading]:
    """The tender in a Word document.

    Raises:
        UnreadableError: it cannot be read; the message says why and what to do next.
    """
    from tenderlint.readers.document.reading import read_document
    from tenderlint.readers.word.load import load

    return [read_document(load(source))]
