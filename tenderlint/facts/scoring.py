"""Facts about how tenders are scored, what is reported, and what is paid for."""

from __future__ import annotations

from functools import reduce

from tenderlint.facts.answers import derive_said
from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.ranges import add, divide, multiply

HUNDRED = exactly(100)
NOTHING = exactly(0)


@derived("award.price_weight", Unit.PERCENT, scope="lot", asks_for=("award.stated_price_weight",))
def price_weight(read: Read) -> Range | None:
    """The share of the score that price carries: from the criteria, else as stated."""
    return _weight_of(read, "price") or read.range("award.stated_price_weight")


@derived(
    "award.quality_weight", Unit.PERCENT, scope="lot", asks_for=("award.stated_quality_weight",)
)
def quality_weight(read: Read) -> Range | None:
    """The share of the score that quality carries, social value not counted."""
    return _weight_of(read, "quality") or read.range("award.stated_quality_weight")


def _weight_of(read: Read, kind: str) -> Range | None:
    """The weights of one kind of criterion together, if every criterion says kind and weight."""
    weights = []
    for criterion in read.items("criterion"):
        found, weight = criterion.word("criterion.kind"), criterion.range("criterion.weight")
        if found is None or weight is None:
            return None
        if found == kind:
            criterion.cite("criterion.weight")
        weights.append(weight if found == kind else NOTHING)
    return reduce(add, weights) if weights else None


derive_said(
    "award.states_fixed_budget",
    "award.budget_fixed",
    scope="lot",
    phrase="the budget is fixed and quality alone is scored",
)


@derived("lot.indicator_count", Unit.COUNT, scope="lot", asks_for=("indicator.name",))
def indicator_count(read: Read) -> Range | None:
    """How many performance indicators are listed; not known where none is."""
    names = [indicator.word("indicator.name") for indicator in read.items("indicator")]
    return exactly(len(names)) if names else None


@derived("lot.activity_share", Unit.PERCENT, scope="lot", asks_for=("indicator.kind",))
def activity_share(read: Read) -> Range | None:
    """The share of the indicators that count activity.

    An indicator whose kind is not known may be either, which widens the range.
    """
    indicators = read.items("indicator")
    kinds = [indicator.word("indicator.kind") for indicator in indicators]
    if not kinds:
        return None
    for indicator, kind in zip(indicators, kinds, strict=True):
        if kind == "activity":
            indicator.cite("indicator.name")
    activity = kinds.count("activity")
    share = divide(Range(activity, activity + kinds.count(None)), exactly(len(kinds)))
    return None if share is None else multiply(share, HUNDRED)
