"""When a statement and a label say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from benchmarks.labels import Label
from tenderlint.model import FIELDS
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.show import show
from tenderlint.statements import How, Reading, Silence, Standing, Statement, Value

_MONTHS_APART: Final = 0.6
"""A term by its first and last day may be a day short of the months that the words name."""
_SAME: Final = {
    "lot.value": {"lot.value", "lot.value_including_vat"},
    "term.initial": {"term.initial", "procedure.framework_months"},
    "procedure.framework_months": {"term.initial", "procedure.framework_months"},
    "procedure.many_providers": {
        "procedure.many_providers", "procedure.framework", "procedure.dynamic_market",
    },
}  # fmt: skip
"""Labels that a reader may have given to either field: a value with or without the tax that is
named, the term of a framework that is itself the contract."""
_ITEMS: Final = {
    "disclosure": "dbs", "pvg": "dbs", "taxi-operator-licence": "private-hire-licence",
    "psv-operator-licence": "operator-licence", "bafe-sp101": "bafe", "bafe-sp203-1": "bafe",
}  # fmt: skip
"""What readers called a standard that tenderlint names otherwise."""
_WORD: Final = re.compile(r"[a-z0-9]{2,}")
_PLAIN: Final = frozenset({"the", "of", "in", "and", "for", "at", "to", "area", "areas", "within"})


class Said(NamedTuple):
    """One thing that a tender is read to say."""

    field: str
    item: str
    value: Value | Silence
    prose: bool
    """Whether running text said it."""
    words: str

    def __str__(self) -> str:
        """The fact with its value and its words, for a list of misses."""
        item = f" [{self.item}]" if self.item else ""
        value = (
            self.value
            if isinstance(self.value, Silence)
            else show(self.value, FIELDS[self.field].unit)
        )
        return f"{self.field}{item} = {value} “{' '.join(self.words.split())[:80]}”"


def said_in(reading: Reading) -> list[Said]:
    """Everything that a reading says and that counts, and the sums of its criteria."""
    live = [one for one in reading.statements if one.standing is Standing.LIVE]
    lots = {one.pointer.lot for one in live if one.how is not How.PROSE} - {None}
    many = Said("division.lots_named", "", exactly(len(lots)), prose=False, words="")
    return [*(_said(one) for one in live), *_sums(live), many]


def _said(one: Statement) -> Said:
    return Said(
        one.pointer.field, one.pointer.item or "", one.value, one.how is How.PROSE, one.verbatim
    )


def _sums(live: Iterable[Statement]) -> Iterator[Said]:
    """The share of price and of all else, where a table of criteria gives them."""
    kinds: dict[tuple[str | None, str | None], str] = {}
    weights: dict[tuple[str | None, str | None], Range] = {}
    for one in live:
        where = (one.pointer.lot, one.pointer.item)
        if one.pointer.field == "criterion.kind":
            kinds.setdefault(where, str(one.value))
        elif one.pointer.field == "criterion.weight" and isinstance(one.value, Range):
            weights.setdefault(where, one.value)
    for lot in {lot for lot, _ in weights}:
        for field, is_price in (
            ("award.stated_price_weight", True), ("award.stated_quality_weight", False),
        ):  # fmt: skip
            parts = [
                weight
                for where, weight in weights.items()
                if where[0] == lot and where in kinds and (kinds[where] == "price") is is_price
            ]
            if parts:
                whole = Range(sum(p.low for p in parts), sum(p.high for p in parts))
                yield Said(field, "", whole, prose=False, words="")


def alike(label: Label, said: Said) -> bool:
    """Whether a statement holds what a label says."""
    if said.field not in _SAME.get(label.field, {label.field}):
        return False
    if label.item and label.field != "criterion.weight" and _named(label.item) != _named(said.item):
        return False
    if label.field == "standard.name":
        return label.value == "yes"
    return _equal(label, said.value)


def _equal(label: Label, value: Value | Silence) -> bool:
    wanted = label.read
    if isinstance(wanted, Range) and isinstance(value, Range):
        if FIELDS[label.field].unit is Unit.DATE and wanted.exact:
            return value.low <= wanted.low <= value.high
        near = _MONTHS_APART if FIELDS[label.field].unit is Unit.MONTHS else 0
        return abs(wanted.low - value.low) <= near and abs(wanted.high - value.high) <= near
    if FIELDS[label.field].unit is Unit.TEXT and isinstance(value, str):
        mine, theirs = _words(str(wanted)), _words(value)
        shared = mine & theirs
        return bool(shared) and (shared in (mine, theirs) or len(shared) * 2 >= len(mine | theirs))
    return wanted == value


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _PLAIN


def _named(item: str) -> str:
    item = item.lower()
    return _plain(_ITEMS.get(item, item))


def _plain(item: str) -> str:
    return re.sub(r"[^a-z0-9]", "", item.lower())


def reckoned(given: Iterable[Label], said: Said) -> bool:
    """Whether a longest term is the labelled term with its labelled extensions, put together."""
    if said.field != "term.maximum" or not isinstance(said.value, Range):
        return False
    terms = [one.read for one in given if one.field == "term.initial"]
    more = [one.read for one in given if one.field == "term.extension"]
    sums = [
        a.high + b.high
        for a in terms
        for b in more
        if isinstance(a, Range) and isinstance(b, Range)
    ]
    ends = [one.high for one in terms if isinstance(one, Range)]
    return any(abs(said.value.high - one) <= _MONTHS_APART for one in (*sums, *ends))
