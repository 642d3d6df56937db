"""Readers: one source format each, chosen by content; they never raise on content."""

from tenderlint.readers.choose import is_table, read_source
from tenderlint.readers.source import NoTenderError, Source, UnreadableError

__all__ = ["NoTenderError", "Source", "UnreadableError", "is_table", "read_source"]
