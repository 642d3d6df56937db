"""Reads a workbook: xlsx and xlsm here, ods, xls and xlsb through a child process.

Values are never taken from hidden rows, columns or sheets, from struck-out words, comments, or
sheets that a newer one replaces; those words are handed on apart. Macros are never run and links
to other files never followed.
"""

from __future__ import annotations

from tenderlint.readers.source import Source
from tenderlint.statements import Problem, Reading


def read(source: Source) -> list[Reading | Problem]:
    """The tender in a workbook: one reading; of a list of published notices, one for each.

    Raises:
        UnreadableError: it cannot be read; the message says why and what to do next.
        NoTenderError: it was read, and holds no tender.
    """
    from tenderlint.readers.workbook.reading import read_workbook

    return read_workbook(source)
