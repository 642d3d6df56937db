"""How much there is to read: what several documents hold, added up."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from tenderlint.lint.lots import Voice
from tenderlint.quantities import Range
from tenderlint.statements import How, Statement

_PAGES = "document.pages"


def added_up(voices: Sequence[Voice]) -> list[Voice]:
    """The same, with the pages that were counted in each document as pages of them all."""
    counted = [said for voice in voices for said in voice if _is_count(said)]
    total = sum(said.value.low for said in counted if isinstance(said.value, Range))
    if len(counted) < 2:
        return list(voices)
    pages = Range(total, inf)
    return [
        tuple(said._replace(value=pages) if _is_count(said) else said for said in voice)
        for voice in voices
    ]


def _is_count(said: Statement) -> bool:
    return said.pointer.field == _PAGES and said.how is How.DERIVED
