"""Workbooks that are the same, byte for byte, whenever they are written."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl.workbook import Workbook

_MOMENT = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed moment, so that the bytes are the same
_MEMBER_TIME = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")


def steady_bytes(book: Workbook, title: str) -> bytes:
    """A workbook as an .xlsx, without the moment at which it was made."""
    book.properties.creator = "tenderlint"
    book.properties.title = title
    book.properties.created = _MOMENT
    stream = io.BytesIO()
    book.save(stream)
    return _steady(stream.getvalue())


def _steady(data: bytes) -> bytes:
    """The same package without the moment at which it was made."""
    stamp = _MOMENT.isoformat().encode() + b"Z"
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            member = zipfile.ZipInfo(name, _MEMBER_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, content)
    return stream.getvalue()
