"""Procurement notices as JSON: OCDS releases, packages, records and JSON Lines of any of them."""

from tenderlint.readers.ocds.resolve_pointer import text_at
from tenderlint.readers.ocds.stream import read

__all__ = ["read", "text_at"]
