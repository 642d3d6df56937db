"""Text to statements: what sentences and answers say, each with its exact place."""

from tenderlint.prose.answers import read_answer
from tenderlint.prose.reading import Lead, ProseReading, read_prose

__all__ = ["Lead", "ProseReading", "read_answer", "read_prose"]
