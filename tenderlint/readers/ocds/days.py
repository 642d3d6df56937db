"""Published dates and times as days in London, and the periods that they make."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from tenderlint.quantities import Range, parse_date
from tenderlint.readers.ocds.nodes import Leaf, Node, text
from tenderlint.statements import Problem

_LONDON: Final = ZoneInfo("Europe/London")
_FIRST: Final = date(1970, 1, 1).toordinal()
_LAST: Final = date(2100, 12, 31).toordinal()


def day(node: Node, key: str) -> Generator[Problem, None, Leaf[Range] | None]:
    """The day in London under `key`, as an ordinal; a problem where no day can be read."""
    leaf = text(node, key)
    if leaf is None:
        return None
    ordinals = london_day(leaf.value.strip())
    if ordinals is None:
        yield Problem(
            "This is not a date between 1970 and 2100; it was not read. Write it as YYYY-MM-DD.",
            leaf.location,
        )
        return None
    return Leaf(ordinals, leaf.location, leaf.verbatim)


@lru_cache(maxsize=4096)
def london_day(written: str) -> Range | None:
    """The day of an ISO date or instant; of other ways of writing a date what `parse_date` reads.

    A time without a zone is London's.
    """
    try:
        moment = datetime.fromisoformat(written)
        if moment.tzinfo is not None:
            moment = moment.astimezone(_LONDON)
    except (ValueError, OverflowError):
        return parse_date(written)
    ordinal = moment.toordinal()
    return Range(ordinal, ordinal) if _FIRST <= ordinal <= _LAST else None
