"""Under which law a contract is awarded: what is known, and every regime still possible.

The regime facts are known only together. `possible_regimes` gives each combination that the
other facts leave possible; a rule that depends on the regime is judged under every one of them.
Sources: Procurement Act 2023 ss.1 to 5, 9, 84 and Schedule 1; the Act applies to procurements
begun on or after 24 February 2025.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from tenderlint.facts.catalogue import FACTS, Fact, Read
from tenderlint.facts.light_touch import is_light_touch
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.ranges import at_most

UNSURE = (True, False)


class Regime(NamedTuple):
    """One combination of rules that may apply."""

    act: bool
    above_threshold: bool
    light_touch: bool
    nation: str

    def facts(self) -> dict[str, bool]:
        """The regime facts as they are in this regime."""
        return {
            "regime.act": self.act,
            "regime.covered": self.act and self.above_threshold,
            # Part 6 of the Act does not bind transferred Northern Ireland authorities (s.84(2)).
            "regime.below_threshold": self.act
            and not self.above_threshold
            and self.nation != "northern-ireland",
            "regime.light_touch": self.light_touch,
            "regime.england": self.nation == "england",
            "regime.scotland": self.nation == "scotland",
        }


_DECLARED = {
    "regime.act": (
        "Whether the Procurement Act 2023 applies: begun since 24 February 2025, not in Scotland.",
        ("timetable.published", "buyer.nation"),
        "the Procurement Act 2023 applies",
    ),
    "regime.covered": (
        "Whether it is a covered procurement: the Act applies, at or above its threshold.",
        ("procedure.above_threshold", "lot.value_including_vat"),
        "the contract is at or above the procurement threshold",
    ),
    "regime.below_threshold": (
        "Whether Part 6 of the Act applies: a contract below its threshold.",
        ("procedure.above_threshold", "lot.value_including_vat"),
        "the contract is below the procurement threshold",
    ),
    "regime.light_touch": (
        "Whether it is a light touch contract (Act s.9; Procurement Regulations 2024, Schedule 1).",
        ("procedure.light_touch", "tender.cpv"),
        "it is a light touch contract",
    ),
    "regime.england": (
        "Whether the buyer is an English authority.",
        ("buyer.nation",),
        "the buyer is in England",
    ),
    "regime.scotland": (
        "Whether the buyer is a devolved Scottish authority, to which the Act does not apply.",
        ("buyer.nation",),
        "the buyer is in Scotland",
    ),
}

REGIME_FACTS = frozenset(_DECLARED)
"""The facts that hold under one possible regime and perhaps not under another."""

for _name, (_description, _asks_for, _phrase) in _DECLARED.items():
    FACTS[_name] = Fact(
        _name, Unit.BOOL, (), "tender", _description, asks_for=_asks_for, phrase=_phrase
    )


def possible_regimes(read: Read) -> tuple[Regime, ...]:
    """Every regime that what is known leaves possible; never empty."""
    found: dict[Regime, None] = {}
    stated_nation = read.word("buyer.nation")
    nations = (stated_nation,) if stated_nation else ("england", "scotland", "wales")
    for nation, light in product(nations, _light_touch(read)):
        for act in _act(read, nation):
            for above in _above(read, light=light):
                found[Regime(act, above, light, nation)] = None
    return tuple(found)


def _act(read: Read, nation: str) -> tuple[bool, ...]:
    basis = read.word("procedure.legal_basis")
    if basis is not None:
        return (basis == "procurement-act-2023",)
    if nation == "scotland":
        return (False,)
    began, begun = read.range("timetable.law_date"), read.limit("act_in_force")
    if began is None or begun is None:
        return UNSURE
    return _either(at_most(begun, began))


def _light_touch(read: Read) -> tuple[bool, ...]:
    stated = read.flag("procedure.light_touch")
    if stated is not None:
        return (stated,)
    category = read.word("tender.category")
    if category in ("goods", "works"):
        return (False,)
    codes = (read.word("tender.cpv") or "").split()
    listed = [is_light_touch(code) for code in codes]
    if not listed or (any(listed) and not all(listed)):
        return UNSURE
    return (listed[0],)


def _above(read: Read, *, light: bool) -> tuple[bool, ...]:
    stated = read.flag("procedure.above_threshold")
    if stated is not None:
        return (stated,)
    value, threshold = read.range("procedure.value_for_threshold"), _threshold(read, light=light)
    if value is None or threshold is None:
        return UNSURE
    return _either(at_most(threshold, value))


def _threshold(read: Read, *, light: bool) -> Range | None:
    if light:
        return read.limit("threshold_light_touch")
    if read.word("tender.category") == "works":
        return read.limit("threshold_works")
    central = read.flag("buyer.central")
    return read.limit("threshold_central" if central else "threshold_sub_central")


def _either(answer: bool | None) -> tuple[bool, ...]:  # noqa: FBT001 - a value, not a switch
    return UNSURE if answer is None else (answer,)
