"""Answers given twice, in Welsh and in English: "3 blynedd / 3 years", "3 months (3 mis)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.welsh import is_welsh
from tenderlint.provenance import Span
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import plain

_BETWEEN: Final = lazy(r"\s+/\s*|\s*/\s+|(?<=[a-z])/(?=[a-z])|\s*[|\n]\s*")
_NOTED: Final = lazy(r"(?P<first>[^()\[\]]{1,200}?)\s*[(\[](?P<second>[^()\[\]]{1,200})[)\]]\s*")
_LONGEST: Final = 400


def answers_in_turn(text: str) -> tuple[Span, ...]:
    """The spans of the two answers that `text` may give one after the other; none if it is one."""
    lower = plain(text).lower()
    if len(lower) != len(text) or len(text) > _LONGEST:
        return ()
    between = list(_BETWEEN.finditer(lower))
    if len(between) == 1 and between[0].start() > 0 and between[0].end() < len(text):
        return (0, between[0].start()), (between[0].end(), len(text))
    noted = _NOTED.fullmatch(lower)
    if noted is not None and len(set(_tongues(noted.groups()))) == 2:
        return noted.span("first"), noted.span("second")
    return ()


def in_welsh(words: str) -> bool:
    """Whether the words of an answer are Welsh."""
    return is_welsh(" ".join(plain(words).lower().split()).rstrip("."))


def no_more_than_said(words: str, other: str) -> bool:
    """Whether Welsh words that are not understood can say what `other` says: no other number."""
    figures = _figures(words)
    return in_welsh(words) and (not figures or figures == _figures(other))


def _tongues(parts: tuple[str | None, ...]) -> Iterator[bool]:
    return (in_welsh(part or "") for part in parts)


def _figures(words: str) -> str:
    return "".join(character for character in words if character.isdigit())
