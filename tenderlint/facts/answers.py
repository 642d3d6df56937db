"""Ways of reading that several facts share: titles, days, silence, sums of what is known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.ranges import less, subtract


def title_of(read: Read) -> str:
    """The titles of the tender and of its lot together, in lower case."""
    titles = (read.word("tender.title"), read.word("lot.title"))
    return " ".join(title for title in titles if title).lower()


def all_known(values: Iterable[Range | None]) -> list[Range] | None:
    """The values, if there is at least one and each is known."""
    known: list[Range] = []
    for value in values:
        if value is None:
            return None
        known.append(value)
    return known or None


def days_between(read: Read, first: str, last: str) -> Range | None:
    """Days from one date to another; not known where the second is, or may be, the earlier."""
    start, end = read.range(first), read.range(last)
    if start is None or end is None or less(end, start) is not False:
        return None
    return subtract(end, start)


def said_or_no(read: Read, field: str) -> bool | None:
    """A yes or no of the conditions; what those that were supplied do not mention is a no."""
    if read.stated(field) is not False:
        return read.flag(field)
    return False if read.flag("document.has_conditions") else None


def derive_said(name: str, field: str, *, scope: str, phrase: str) -> None:
    """Registers the fact that the tender says yes in a field; silence and no are both a no."""
    derive = partial(_is_said, field=field)
    derive.__doc__ = f"Whether the tender says that {phrase}."
    derived(name, Unit.BOOL, scope=scope, phrase=phrase)(derive)


def _is_said(read: Read, *, field: str) -> bool:
    return read.flag(field) is True
