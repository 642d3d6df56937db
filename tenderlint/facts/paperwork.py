"""Facts about the work of bidding: time, words, criteria."""

from __future__ import annotations

from functools import reduce

from tenderlint.facts.answers import all_known, days_between
from tenderlint.facts.catalogue import Read, derived
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.ranges import add, at_most, divide

A_THOUSAND_POUNDS = exactly(1_000 * 100)


@derived("timetable.minimum_days", Unit.DAYS, scope="lot")
def minimum_days(read: Read) -> Range | None:
    """The fewest days that s.54 of the Procurement Act 2023 gives bidders.

    Of the stage that the closing date ends: a request to take part in a procedure of two stages,
    else the tender. It is assumed, unless the tender says otherwise, that tenders are sent
    electronically, that all documents come with the notice, and that nothing shortens the time.
    Light touch contracts have no minimum; a rule has to leave them out.
    """
    if _shortened(read):
        return read.limit("window_shortened")
    if read.flag("procedure.shortlist"):
        return read.limit("window_to_take_part")
    late = (read.flag("timetable.electronic"), read.flag("timetable.documents_together"))
    names = ("window_statutory", "window_one_lack", "window_two_lacks")
    return read.limit(names[late.count(False)])


def _shortened(read: Read) -> bool:
    if read.flag("timetable.urgent"):
        return True
    if read.flag("procedure.shortlist"):
        return False
    return any(read.flag(name) for name in ("procedure.planned_notice", "procedure.dynamic_market"))


@derived(
    "procedure.is_quick",
    Unit.BOOL,
    scope="lot",
    asks_for=("tender.category",),
    phrase="it is for goods, building work or a small quote by invitation",
)
def is_quick(read: Read) -> bool | None:
    """Whether bidders need few days: goods, building work, or a small quote by invitation."""
    if read.flag("regime.goods") or read.flag("regime.works"):
        return True
    if not (read.flag("regime.services") or read.flag("service.reaches_residents")):
        return None
    if not read.flag("procedure.closed_quotes"):
        return False
    value, small = read.range("lot.value"), read.limit("small_quote")
    return None if value is None or small is None else at_most(value, small)


@derived(
    "timetable.mobilisation_days",
    Unit.DAYS,
    scope="lot",
    asks_for=("timetable.mobilisation",),
)
def mobilisation_days(read: Read) -> Range | None:
    """Days between the award decision and the start: stated, or from the two dates."""
    stated = read.range("timetable.mobilisation")
    if stated is not None:
        return stated
    return days_between(read, "timetable.award", "term.start")


@derived(
    "award.words_per_thousand",
    Unit.NUMBER,
    scope="lot",
    asks_for=("award.words",),
)
def words_per_thousand(read: Read) -> Range | None:
    """Words of answers for each £1,000 that the contract pays in a year."""
    words, value = read.range("award.words"), read.range("lot.annual_value")
    if words is None or value is None:
        return None
    thousands = divide(value, A_THOUSAND_POUNDS)
    return None if thousands is None else divide(words, thousands)


@derived("award.criteria_count", Unit.COUNT, scope="lot", asks_for=("criterion.name",))
def criteria_count(read: Read) -> Range | None:
    """How many award criteria are listed; not known where none is."""
    listed = read.items("criterion")
    for criterion in listed:
        criterion.word("criterion.name")
        criterion.cite("criterion.name")
    return exactly(len(listed)) if listed else None


@derived(
    "award.says_how_weighed",
    Unit.BOOL,
    scope="lot",
    asks_for=("award.method_stated",),
    phrase="the criteria have weights, a ranking or another method",
)
def says_how_weighed(read: Read) -> bool | None:
    """Whether a weight, a ranking or another method of weighing the criteria is given.

    Where none is and the award criteria were supplied: no.
    """
    if any(criterion.stated("criterion.weight") for criterion in read.items("criterion")):
        return True
    names = ("award.method_stated", "award.stated_price_weight", "award.stated_quality_weight")
    said = [read.stated(name) for name in names]
    if any(said[1:]):
        return True
    if said[0]:
        return read.flag(names[0])
    if None in said:
        return None
    return False if read.flag("document.has_criteria") else None


@derived("division.smallest_value", Unit.MONEY, scope="tender", asks_for=("lot.value",))
def smallest_value(read: Read) -> Range | None:
    """The value of the smallest lot, over its whole term."""
    return _smallest(read, "lot.value")


@derived(
    "division.smallest_annual_value",
    Unit.MONEY,
    scope="tender",
    asks_for=("lot.value", "term.initial"),
)
def smallest_annual_value(read: Read) -> Range | None:
    """What the lot that pays least pays in a year."""
    return _smallest(read, "lot.annual_value")


def _smallest(read: Read, name: str) -> Range | None:
    lots = read.lots()
    named = read.range("division.lots_named")
    if len(lots) == 1 and named is not None and named.low > 1:
        return None  # the text divides what is listed as one
    known = all_known(lot.range(name) for lot in lots)
    return None if known is None else reduce(_smaller, known)


def _smaller(first: Range, second: Range) -> Range:
    return Range(min(first.low, second.low), min(first.high, second.high))


@derived(
    "award.social_value_weight",
    Unit.PERCENT,
    scope="lot",
    asks_for=("criterion.kind", "criterion.weight"),
)
def social_value_weight(read: Read) -> Range | None:
    """The share of the score that criteria on social value carry together."""
    known = all_known(
        criterion.range("criterion.weight")
        for criterion in read.items("criterion")
        if criterion.word("criterion.kind") == "social-value"
    )
    return None if known is None else reduce(add, known)
