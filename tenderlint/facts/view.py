"""What a rule sees: the facts of one tender, one lot and, where it judges items, one item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from copy import copy
from types import MappingProxyType
from typing import Any, NamedTuple

from tenderlint.facts.catalogue import FACTS, Fact, Read
from tenderlint.facts.entries import Entries, items_of, of_item, of_lot, of_tender
from tenderlint.facts.recall import Recall
from tenderlint.facts.recorder import LOTS, TODAY, Glance, Recorder
from tenderlint.facts.seen import Known, Seen, of_field, of_value, seen, unsaid, unsaid_of
from tenderlint.model import ITEMS, Lot, Tender
from tenderlint.quantities import Range, exactly
from tenderlint.quantities.ranges import hull
from tenderlint.statements import Silence, Statement, Value

Limits = Callable[[str, int], Range | None]
"""The value of a parameter on a day (an ordinal), or None if it has none then."""

Given = Mapping[str, Value | Silence]
"""Facts laid down directly, as a rule's examples do."""

Memory = defaultdict[str, Recall[Seen]]
"""What derived facts came to in the tenders judged so far, each by its name."""


class Context(NamedTuple):
    """What holds for every view of one tender."""

    tender: Tender
    limits: Limits
    today: int
    regime: Mapping[str, bool] = MappingProxyType({})
    """The regime under which the facts are seen; empty while it is being found out."""
    given: Given = MappingProxyType({})
    memory: Memory | None = None
    """None where too few tenders are judged for it to pay."""
    law: Callable[[Range], Mapping[str, Seen]] | None = None
    """All limits at once, if somebody has them at hand."""


class Answers(dict[str, Seen]):
    """What a view was asked so far; what it was not asked yet is found out."""

    def __init__(self, known: Mapping[str, Seen], find_out: Callable[[str], Seen]) -> None:
        super().__init__(known)
        self._find_out = find_out

    def __missing__(self, question: str) -> Seen:
        """The answer to a question that was not asked before."""
        found = self[question] = self._find_out(question)
        return found


class View:
    """The facts as the tender, one of its lots or one item of a lot sees them.

    A view answers for the facts of its own scope and passes the others outwards: from an item to
    its lot, from a lot to its tender. Answers are remembered.
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
        self._entries = self._said()
        self._start(self._laid_down())

    def _start(self, fields: dict[str, Seen]) -> None:
        self._fields = fields
        self.answers = Answers(fields, self._find_out)
        self._known: dict[str, Known] = {}
        self._items: dict[str, tuple[View, ...]] = {}
        self._lots: tuple[View, ...] | None = None

    def _said(self) -> Entries:
        tender = self.context.tender
        if self.item is not None:
            return of_item(self.scope, self.item)
        return of_tender(tender) if self.lot is tender.whole else of_lot(tender, self.lot)

    def _laid_down(self) -> dict[str, Seen]:
        """What is known without asking: fields, the regime in view, and what is given."""
        context, outer = self.context, self._outer
        found = {name: of_field(name, entry) for name, entry in self._entries.items()}
        if self.item is not None:
            found = {**unsaid_of(self.scope), **found}
        elif outer is not None:
            found = {**outer._fields, **unsaid_of("lot"), **found}
        else:
            found = {**unsaid_of("tender"), **unsaid_of("lot"), **found, **_held(context.regime)}
        found.update((name, of_value(name, value)) for name, value in context.given.items())
        return found

    def under(self, regime: Mapping[str, bool]) -> View:
        """The tender as a whole under a regime, for a view that has none.

        What it found out without asking for the regime holds under all.
        """
        found = copy(self)
        found.context = self.context._replace(regime=regime)
        found._start({**self._fields, **_held(regime)})
        if regime.keys().isdisjoint(self.answers):
            found.answers.update(self.answers)
            found.answers.update(_held(regime))
        return found

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
            items = items_of(self.context.tender, self.lot, collection)
            found = tuple(View(self.context, collection, self.lot, item, self) for item in items)
            self._items[collection] = found
        return found

    def empty_item(self, collection: str) -> View:
        """An item of a collection that says nothing: what is given stands in for it."""
        return View(self.context, collection, self.lot, ITEMS[collection][1](key=""), self)

    def reader(self) -> Read:
        """This view, as a derivation reads it."""
        return Glance(self)

    def value(self, name: str) -> Value | None:
        """A fact's or limit's value; None if it is not known."""
        return self.answers[name].value

    def stated(self, name: str) -> bool | None:
        """Whether a fact is stated; None if it is stated somewhere that was not read."""
        return self.answers[name].stated

    def seen(self, question: str) -> Seen:
        """What a fact or limit comes to, or the answer to another question of a `Glance`."""
        return self.answers[question]

    def _find_out(self, question: str) -> Seen:
        fact = FACTS.get(question)
        if fact is None:
            return self._other(question)
        if self._outer is not None and fact.scope != self.scope:
            return self._outer.answers[question]
        return unsaid(question) if fact.derive is None else self._derived(fact)

    def _other(self, question: str) -> Seen:
        """What is asked beside facts: a limit, how many there are, something of one of them."""
        if question.startswith("limit."):
            return self._outer.answers[question] if self._outer else self._limit(question)
        if question == TODAY:
            return seen(exactly(self.context.today), True, ())
        what, _, of_one = question.partition(" ")
        views = self.lots if what == LOTS else self.views_of(what)
        if not of_one:
            return seen(exactly(len(views)), True, ())
        place, _, name = of_one.partition(" ")
        return views[int(place)].answers[name] if int(place) < len(views) else seen(None, None, ())

    def _limit(self, name: str) -> Seen:
        law_date = self.value("timetable.law_date")
        if not isinstance(law_date, Range):
            return seen(None, True, ())  # an example may lay down that it is not known
        if self.context.law is None:
            return limit_on(self.context.limits, name.removeprefix("limit."), law_date)
        law = self.context.law(law_date)
        self._fields.update(law)  # lots that are looked at later know it from the start
        self.answers.update(law)
        return law.get(name) or seen(None, True, ())

    def _derived(self, fact: Fact) -> Seen:
        memory = self.context.memory
        recall = memory[fact.name] if memory is not None else None
        found = recall.find(self.answers) if recall is not None else None
        if found is None:
            assert fact.derive is not None  # noqa: S101 - asked for derived facts only
            glance = Glance(self)
            value = fact.derive(glance)
            missing = () if value is not None else glance.missing(fact.asks_for)
            found = seen(value, value is not None, missing)
            if recall is not None:
                recall.learn(glance.asked, found)
        return found

    def known(self, name: str) -> Known:
        """A fact or limit with all that supports it."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._supported(name)
        return found

    def _supported(self, name: str) -> Known:
        context, fact, here = self.context, FACTS.get(name), self.answers[name]
        if fact is None or name in context.given:
            return Known(here.value, here.stated, (), here.missing)
        if self._outer is not None and fact.scope != self.scope:
            return self._outer.known(name)
        if fact.derive is None or name in context.regime:
            entry = self._entries.get(name)
            return Known(here.value, here.stated, entry.statements if entry else (), here.missing)
        recorder = Recorder(self)
        value = fact.derive(recorder)
        statements, cited = _once(recorder.statements), _once(recorder.cited)
        return Known(value, here.stated, statements, here.missing, cited)


def limit_on(limits: Limits, name: str, days: Range) -> Seen:
    """A limit where the law of any of some days may apply."""
    first, last = limits(name, int(days.low)), limits(name, int(days.high))
    if first is None or last is None:
        return seen(None, True, ())
    return seen(first if first is last else hull(first, last), True, ())


def _held(regime: Mapping[str, bool]) -> dict[str, Seen]:
    return {name: of_value(name, holds) for name, holds in regime.items()}


def _once(statements: list[Statement]) -> tuple[Statement, ...]:
    """Each statement once, in order; they are told apart by identity, which costs no hashing."""
    return tuple({id(said): said for said in statements}.values())
