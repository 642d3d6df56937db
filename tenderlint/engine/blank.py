"""What a condition comes to where nothing that it reads is stated, found out once for a ruleset.

Most tenders state few of the fields that rules ask for. A condition that reads nothing stated
answers as it would of an empty tender, and asks for the same fields; many tenders judged with one
ruleset need not find that out again each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields

from tenderlint.condition.evaluate import Evaluator
from tenderlint.engine.prepare import Blank, Blanks, Ready, names_in
from tenderlint.facts import REGIME_FACTS, Context, Known, Limits, View, possible_regimes
from tenderlint.model import ITEMS, LOT_SECTIONS, TENDER_SECTIONS, Lot, Tender
from tenderlint.quantities import exactly

LAW_DATE = "timetable.law_date"
SEVERAL_LOTS = "lots"
"""Stands among what is stated where there are several lots."""

_DAYS = (739_000, 739_404, 739_700)
"""Days in 2024, 2025 and 2026 (ordinals): what differs between them is not remembered."""


Missing = Callable[[Sequence[str], View], tuple[str, ...]]
"""Which fields to ask for, where some facts are not known in a view."""


def blanks_of(ready: Ready, limits: Limits, missing: Missing) -> Blanks:
    """What a rule's flags and praise come to where nothing is stated."""

    def blank(condition: Evaluator | None, facts: Sequence[str]) -> Blank | None:
        names = ready.rule.reads
        if condition is None or LAW_DATE in names:
            return None
        found = [_blank(ready, condition, facts, Context(Tender(), limits, day)) for day in _DAYS]
        first = found[0]
        unsure = first.answer is not None and any(name.startswith("limit.") for name in names)
        if unsure or found.count(first) < len(found) or first.reads & REGIME_FACTS:
            return None
        return first

    def _blank(ready: Ready, condition: Evaluator, facts: Sequence[str], context: Context) -> Blank:
        view, around = _empty_place(ready.rule.scope, context)
        answer = condition(names_in(view, ready.let))
        asks = missing(facts, view)
        reads = frozenset().union(*(one.looked_up for one in around))
        fields_read = frozenset(name for name in reads if not name.startswith("limit."))
        return Blank(fields_read - {LAW_DATE}, answer, asks)

    flags = zip(ready.flags, ready.flag_facts, strict=True)
    return Blanks(
        flags=tuple(blank(flag, facts) for flag, facts in flags),
        praise=blank(ready.praise, ready.praise_facts),
    )


def _empty_place(scope: str, context: Context) -> tuple[View, tuple[View, ...]]:
    """A place of a scope in an empty tender, and every view that answers for facts there."""
    regime = next(iter(possible_regimes(View(context).reader()))).facts()
    whole = View(context._replace(regime=regime))
    whole.remember(LAW_DATE, Known(exactly(context.today), True, (), ()))
    lot = View(whole.context, "lot", context.tender.lots[0], outer=whole)
    view = {"tender": whole, "lot": lot}.get(scope) or lot.empty_item(scope)
    return view, (view, lot, whole)


def stated_in(tender: Tender) -> frozenset[str]:
    """Every field that something in the tender states, the collections that hold items, and a mark.

    The mark `SEVERAL_LOTS` says that there are several lots.
    """
    found: set[str] = {SEVERAL_LOTS} if len(tender.lots) > 1 else set()
    for section in TENDER_SECTIONS:
        found.update(_fields_of(section, getattr(tender, section)))
    for lot in (tender.whole, *tender.lots):
        _of_lot(lot, found)
    return frozenset(found)


def _of_lot(lot: Lot, found: set[str]) -> None:
    for section in LOT_SECTIONS:
        part = getattr(lot, section)
        if part is not _EMPTY[section]:
            found.update(_fields_of(section, part))
    for collection, (name, _) in ITEMS.items():
        items = getattr(lot, name)
        if items:
            found.add(collection)
            for item in items:
                found.update(_fields_of(collection, item))


_EMPTY = {section: getattr(Lot(), section) for section in LOT_SECTIONS}
_MEMBERS = {
    **{name: tuple(f.name for f in fields(owner)) for name, owner in TENDER_SECTIONS.items()},
    **{name: tuple(f.name for f in fields(owner)) for name, owner in LOT_SECTIONS.items()},
    **{name: tuple(f.name for f in fields(owner)) for name, (_, owner) in ITEMS.items()},
}


def _fields_of(section: str, part: object) -> list[str]:
    return [f"{section}.{name}" for name in _MEMBERS[section] if getattr(part, name) is not None]
