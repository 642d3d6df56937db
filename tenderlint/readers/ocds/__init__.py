"""Procurement notices as JSON: OCDS releases, packages, records and JSON Lines of any of them."""

from tenderlint.readers.ocds.read import read
from tenderlint.readers.ocds.resolve_pointer import text_at

__all__ = ["read", "text_at"]
