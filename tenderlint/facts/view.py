"""What a rule sees: the facts of one tender, one lot and, where it judges items, one item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from tenderlint.facts.catalogue import FACTS, Fact, Read, inherits_nothing, inherits_whole
from tenderlint.model import ITEMS, LOT_SECTIONS, Entry, Lot, Tender
from tenderlint.model.catalogue import FIELDS
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.ranges import hull
from tenderlint.statements import Silence, Statement, Value

Limits = Callable[[str, int], Range | None]
"""The value of a parameter on a day (an ordinal), or None if it has none then."""

Given = Mapping[str, Value | Silence]
"""Facts laid down directly, as a rule's examples do."""


class Known(NamedTuple):
    """A fact as it is seen from one place."""

    value: Value | None
    stated: bool | None
    statements: tuple[Statement, ...]
    """Everything that supports it, directly or through the facts it was derived from."""
    missing: tuple[str, ...]
    """The fields to ask for, if it is not known."""
    cited: tuple[Statement, ...] = ()
    """Of a derived fact's support, the statements whose words decide; empty if all do."""

    @property
    def deciding(self) -> tuple[Statement, ...]:
        """The statements whose words a finding on this fact points at."""
        return self.cited or self.statements


_NOTHING_OF: dict[Unit, Value | None] = {
    **{unit: exactly(0) for unit in Unit},
    Unit.BOOL: False,
    Unit.DATE: None,
    Unit.ENUM: None,
    Unit.TEXT: None,
}
"""What "stated none" is worth in each unit: no turnover asked for is a turnover of nothing."""


class Context(NamedTuple):
    """What holds for every view of one tender."""

    tender: Tender
    limits: Limits
    today: int
    regime: Mapping[str, bool] = MappingProxyType({})
    """The regime under which the facts are seen; empty while it is being found out."""
    given: Given = MappingProxyType({})


class View:
    """The facts as the tender, one of its lots or one item of a lot sees them.

    A view answers for the facts of its own scope and passes the others outwards: from an item to
    its lot, from a lot to its tender. Values are remembered.
    """

    def __init__(
        self,
        context: Context,
        scope: str = "tender",
        lot: Lot | None = None,
        item: Any = None,  # noqa: ANN401 - an item of any collection
        outer: View | None = None,
    ) -> None:
        self.context = context
        self.scope = scope
        self.lot = context.tender.whole if lot is None else lot
        self.item = item
        self._outer = outer
        self._known: dict[str, Known] = {}
        self._items: dict[str, tuple[View, ...]] = {}
        self._lots: tuple[View, ...] | None = None

    @property
    def lots(self) -> tuple[View, ...]:
        """The tender's lots, each as a view of its own."""
        if self._lots is None:
            tender = self.context.tender
            self._lots = tuple(View(self.context, "lot", lot, outer=self) for lot in tender.lots)
        return self._lots

    def views_of(self, collection: str) -> tuple[View, ...]:
        """The lot's items of a collection, each as a view of its own."""
        found = self._items.get(collection)
        if found is None:
            items = _items(self.context.tender, self.lot, collection)
            found = tuple(View(self.context, collection, self.lot, item, self) for item in items)
            self._items[collection] = found
        return found

    def empty_item(self, collection: str) -> View:
        """An item of a collection that says nothing: what is given stands in for it."""
        return View(self.context, collection, self.lot, ITEMS[collection][1](key=""), self)

    def remember(self, name: str, known: Known) -> None:
        """Lays down a fact, in place of what would be found out."""
        self._known[name] = known

    @property
    def looked_up(self) -> frozenset[str]:
        """Every fact, limit and collection looked up here and in its parts; `lots` for all lots."""
        lots = ("lots",) if self._lots is not None else ()
        parts = (*(self._lots or ()), *(view for views in self._items.values() for view in views))
        return frozenset((*self._known, *self._items, *lots)).union(
            *(part.looked_up for part in parts)
        )

    def reader(self) -> Read:
        """This view, as a derivation reads it."""
        return _Recorder(self)

    def value(self, name: str) -> Value | None:
        """A fact's or limit's value; None if it is not known."""
        found = self._known.get(name)
        return (self.known(name) if found is None else found).value

    def stated(self, name: str) -> bool | None:
        """Whether a fact is stated; None if it is stated somewhere that was not read."""
        return self.known(name).stated

    def known(self, name: str) -> Known:
        """A fact or limit with all that supports it."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._find(name)
        return found

    def _find(self, name: str) -> Known:
        context = self.context
        if name in context.given:
            return _from_given(name, context.given[name])
        fact = FACTS.get(name)
        scope = fact.scope if fact else "tender"
        if scope != self.scope and self._outer is not None:
            return self._outer.known(name)
        if name in context.regime:
            return Known(context.regime[name], True, (), ())
        if fact is None:
            return self._limit(name.removeprefix("limit."))
        return self._field(name) if fact.derive is None else self._derived(fact)

    def _limit(self, name: str) -> Known:
        law_date = self.known("timetable.law_date").value
        if not isinstance(law_date, Range):
            return Known(None, True, (), ())  # an example may lay down that it is not known
        first, last = (self.context.limits(name, int(day)) for day in law_date)
        return Known(hull(first, last) if first and last else None, True, (), ())

    def _field(self, name: str) -> Known:
        entry = self._entry(name)
        if entry is None:
            return _unsaid(name)
        if isinstance(entry.value, Silence):
            none = entry.value is Silence.NONE
            value = _NOTHING_OF[FIELDS[name].unit] if none else None
            return Known(value, True if none else None, entry.statements, () if none else (name,))
        missing = () if entry.value is not None else (name,)
        return Known(entry.value, True, entry.statements, missing)

    def _entry(self, name: str) -> Entry | None:
        section, field = _parts(name)
        tender = self.context.tender
        if section in ITEMS:
            return _member(self.item, field) if section == self.scope else None
        if section not in LOT_SECTIONS:
            return _member(getattr(tender, section), field)
        own = _member(getattr(self.lot, section), field)
        only = tender.lots[0] if len(tender.lots) == 1 else None
        if own is not None:
            return own
        if self.lot is tender.whole:
            return _member(getattr(only, section), field) if only else None
        if only is None and (
            inherits_nothing(name) or (inherits_whole(name) and _says_how_it_is_scored(self.lot))
        ):
            return None
        return _member(getattr(tender.whole, section), field)

    def _derived(self, fact: Fact) -> Known:
        recorder = _Recorder(self)
        derive = fact.derive
        assert derive is not None  # noqa: S101 - asked for derived facts only
        value = derive(recorder)
        statements = _once(recorder.statements)
        missing = () if value is not None else self._missing(fact, recorder)
        cited = _once(recorder.cited)
        return Known(value, value is not None, statements, missing, cited)

    def _missing(self, fact: Fact, recorder: _Recorder) -> tuple[str, ...]:
        wanted = [name for name in fact.asks_for if self._asks(name)]
        return tuple(wanted or dict.fromkeys(recorder.missing))

    def _asks(self, name: str) -> bool:
        if FACTS[name].scope not in ("tender", "lot"):
            return True
        return self.known(name).value is None


class _Recorder:
    """Reads facts for a derivation and remembers what it read."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.statements: list[Statement] = []
        self.missing: list[str] = []
        self.cited: list[Statement] = []

    def _read(self, name: str) -> Known:
        known = self._view.known(name)
        self.statements.extend(known.statements)
        self.missing.extend(known.missing)
        return known

    def range(self, name: str) -> Range | None:
        value = self._read(name).value
        return value if isinstance(value, Range) else None

    def flag(self, name: str) -> bool | None:
        value = self._read(name).value
        return value if isinstance(value, bool) else None

    def word(self, name: str) -> str | None:
        value = self._read(name).value
        return value if isinstance(value, str) else None

    def stated(self, name: str) -> bool | None:
        return self._read(name).stated

    def cite(self, name: str) -> None:
        self.cited.extend(self._view.known(name).deciding)

    def limit(self, name: str) -> Range | None:
        return self.range(f"limit.{name}")

    def items(self, collection: str) -> tuple[_Recorder, ...]:
        return self._share(_Recorder(view) for view in self._view.views_of(collection))

    def _share(self, recorders: Iterable[_Recorder]) -> tuple[_Recorder, ...]:
        found = tuple(recorders)
        for recorder in found:
            recorder.statements = self.statements
            recorder.missing = self.missing
            recorder.cited = self.cited
        return found

    def lots(self) -> tuple[_Recorder, ...]:
        return self._share(_Recorder(view) for view in self._view.lots)

    @property
    def today(self) -> int:
        return self._view.context.today


@cache
def _parts(name: str) -> tuple[str, str]:
    section, _, field = name.partition(".")
    return section, field


@cache
def _unsaid(name: str) -> Known:
    return Known(None, False, (), (name,))


def _once(statements: list[Statement]) -> tuple[Statement, ...]:
    """Each statement once, in order; they are told apart by identity, which costs no hashing."""
    return tuple({id(said): said for said in statements}.values())


def _member(owner: object, field: str) -> Entry | None:
    entry: Entry | None = getattr(owner, field)
    return entry


def _items(tender: Tender, lot: Lot, collection: str) -> tuple[Any, ...]:
    """A lot's items: its own before the tender's of the same key; a whole table replaces one."""
    name, owner = ITEMS[collection]
    own: tuple[Any, ...] = getattr(lot, name)
    shared: tuple[Any, ...] = getattr(tender.whole, name)
    several = len(tender.lots) > 1
    if several and not own and collection == "criterion" and _says_how_it_is_scored(lot):
        return own
    if not own or not shared or own is shared:
        return own or shared
    whole = any(inherits_whole(f"{collection}.{field}") for field in owner.__slots__)
    if whole:
        return own
    keys = {item.key for item in own}
    return (*own, *(item for item in shared if item.key not in keys))


def _says_how_it_is_scored(lot: Lot) -> bool:
    """Whether a lot has weights of its own; they replace the tender's as a whole."""
    weights = (lot.award.stated_price_weight, lot.award.stated_quality_weight)
    return bool(lot.criteria) or any(weight is not None for weight in weights)


def _from_given(name: str, value: Value | Silence) -> Known:
    if value is Silence.NONE:
        return Known(_NOTHING_OF[FACTS[name].unit], True, (), ())
    if value is Silence.ELSEWHERE:
        return Known(None, None, (), (name,))
    assert not isinstance(value, Silence)  # noqa: S101 - both silences are handled above
    return Known(value, True, (), ())
