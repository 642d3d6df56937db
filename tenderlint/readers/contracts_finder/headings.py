"""Whether a file begins with the headings of a Contracts Finder export."""

from __future__ import annotations

import csv

from tenderlint.readers.contracts_finder.columns import is_export

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def begins_as_export(head: bytes) -> bool:
    """Whether the first line that is not blank, if it is comma-separated, names the columns."""
    encoding = next((name for mark, name in _MARKS.items() if head.startswith(mark)), "cp1252")
    text = head.decode(encoding, errors="replace")
    first = text.strip().partition("\n")[0]
    try:
        return is_export(next(csv.reader([first]), []))
    except csv.Error:
        return False
