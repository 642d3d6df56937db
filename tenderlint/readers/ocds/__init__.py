"""Procurement notices as JSON: OCDS releases, packages, records and JSON Lines of any of them."""

from tenderlint.readers.json_values import text_at
from tenderlint.readers.ocds.containers import looks_like_notices
from tenderlint.readers.ocds.stream import EXPECTS, read, read_notices

__all__ = ["EXPECTS", "looks_like_notices", "read", "read_notices", "text_at"]
