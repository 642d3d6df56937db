"""Two drafts of a tender: which findings are new, gone, worse, better, changed or as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from tenderlint.report import SEVERITIES, Finding


class Change(StrEnum):
    """What became of a finding, in the order in which it is told."""

    NEW = "new"
    WORSE = "worse"
    CHANGED = "changed"
    """As grave as before, with other words or figures."""
    BETTER = "better"
    FIXED = "fixed"
    UNCHANGED = "unchanged"


class Pair(NamedTuple):
    """A finding of the older draft and that of the newer which is about the same fault."""

    change: Change
    old: Finding | None
    new: Finding | None


def pairs(old: Iterable[Finding], new: Iterable[Finding]) -> tuple[Pair, ...]:
    """Every finding of both drafts, paired where they are about the same fault.

    First by fingerprint, which is the same words; then by rule and lots, so that a changed figure
    is one finding that changed; then by rule where a lot is shared, or is the only one left.
    """
    before, after = list(old), list(new)
    found: list[tuple[Finding, Finding]] = []
    for same in (_same_in_all, _same_words, _same_lots, _shared_lot):
        _take(before, after, same, found)
    for rule in tuple(dict.fromkeys(one.rule for one in before)):
        mine = [one for one in before if one.rule == rule]
        theirs = [one for one in after if one.rule == rule]
        if len(mine) == len(theirs) == 1:
            found.append((mine[0], theirs[0]))
            before.remove(mine[0])
            after.remove(theirs[0])
    every = [
        *(Pair(_change(one, other), one, other) for one, other in found),
        *(Pair(Change.FIXED, one, None) for one in before),
        *(Pair(Change.NEW, None, one) for one in after),
    ]
    return tuple(sorted(every, key=_rank))


def _take(
    before: list[Finding],
    after: list[Finding],
    same: Callable[[Finding, Finding], bool],
    found: list[tuple[Finding, Finding]],
) -> None:
    """Moves the findings that are the same out of both lists, as pairs."""
    for one in tuple(before):
        other = next((x for x in after if x.rule == one.rule and same(one, x)), None)
        if other is not None:
            found.append((one, other))
            before.remove(one)
            after.remove(other)


def _same_in_all(one: Finding, other: Finding) -> bool:
    return _same_words(one, other) and _same_lots(one, other)


def _same_words(one: Finding, other: Finding) -> bool:
    return one.fingerprint == other.fingerprint


def _same_lots(one: Finding, other: Finding) -> bool:
    return one.lots == other.lots


def _shared_lot(one: Finding, other: Finding) -> bool:
    return not set(one.lots).isdisjoint(other.lots)


def _change(old: Finding, new: Finding) -> Change:
    before, after = SEVERITIES.index(old.severity), SEVERITIES.index(new.severity)
    if after != before:
        return Change.WORSE if after < before else Change.BETTER
    # What puts others together is as it was where its parts are the same; they tell the rest.
    words = (old.parts == new.parts) if old.parts else _same_words(old, new)
    same = words and (old.asks, old.lots) == (new.asks, new.lots)
    return Change.UNCHANGED if same else Change.CHANGED


def _rank(pair: Pair) -> tuple[int, int, str, str]:
    shown = pair.new or pair.old
    assert shown is not None  # noqa: S101 - a pair holds at least one
    order = tuple(Change).index(pair.change)
    return order, SEVERITIES.index(shown.severity), shown.rule, shown.fingerprint
