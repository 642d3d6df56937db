"""Under which law a contract is awarded: what is known, and every regime still possible.

These facts are known only together. `possible_regimes` gives each combination that the other
facts leave possible; a rule that depends on one of them is judged under every combination.
Sources: Procurement Act 2023 ss.1 to 5, 9, 84, 85 and Schedule 1; Procurement Regulations 2024,
regulation 43, and the Health Care Services (Provider Selection Regime) Regulations 2023 (SI
2023/1348). The Act applies to procurements begun on or after 24 February 2025.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from tenderlint.facts.buyer import is_central, may_be_no_authority, nation
from tenderlint.facts.catalogue import FACTS, Derivation, Fact, Read
from tenderlint.facts.light_touch import is_light_touch
from tenderlint.facts.regime_kinds import contract_kind
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.ranges import at_most, hull

UNSURE = (True, False)
NATIONS: Final = ("england", "wales", "scotland", "northern-ireland")

_NO_NATION: Final = ""
"""Of an authority that the Act binds although it is in Scotland: none of the four."""

_HEALTH_CPV: Final = "851"
"""CPV group 851, health services; social work (853) is not under the Provider Selection Regime."""

_BUYS_HEALTH: Final = frozenset(("council", "combined-authority", "health"))


class Regime(NamedTuple):
    """One combination of rules that may apply."""

    act: bool
    covered: bool
    below_threshold: bool
    light_touch: bool
    health: bool
    nation: str

    def facts(self) -> dict[str, bool]:
        """The regime facts as they are in this regime."""
        return {
            "regime.act": self.act,
            "regime.covered": self.covered,
            "regime.below_threshold": self.below_threshold,
            "regime.light_touch": self.light_touch,
            "regime.health": self.health,
            "regime.england": self.nation == "england",
            "regime.wales": self.nation == "wales",
            "regime.scotland": self.nation == "scotland",
            "regime.northern_ireland": self.nation == "northern-ireland",
        }


_DECLARED = {
    "regime.act": (
        "Whether the Procurement Act 2023 applies: not in Scotland, nor to some health services.",
        ("buyer.nation", "timetable.published"),
        "the Procurement Act 2023 applies",
    ),
    "regime.covered": (
        "Whether it is a covered procurement: the Act applies, at or above its threshold.",
        ("procedure.above_threshold", "lot.value_including_vat"),
        "the contract is at or above the procurement threshold",
    ),
    "regime.below_threshold": (
        "Whether Part 6 applies: below threshold; no concession, school or Northern Ireland buyer.",
        ("procedure.above_threshold", "lot.value_including_vat"),
        "the contract is below the procurement threshold",
    ),
    "regime.light_touch": (
        "Whether it is a light touch contract (Act s.9; Procurement Regulations 2024, Schedule 1).",
        ("procedure.light_touch", "tender.cpv"),
        "it is a light touch contract",
    ),
    "regime.health": (
        "Whether it is a health service under the Provider Selection Regime (England, Wales).",
        ("procedure.health_services",),
        "it is a health service under the Provider Selection Regime",
    ),
    "regime.england": (
        "Whether the buyer is an English authority.",
        ("buyer.nation",),
        "the buyer is in England",
    ),
    "regime.wales": (
        "Whether the buyer is a Welsh authority.",
        ("buyer.nation",),
        "the buyer is in Wales",
    ),
    "regime.scotland": (
        "Whether the buyer is a devolved Scottish authority, to which the Act does not apply.",
        ("buyer.nation",),
        "the buyer is in Scotland",
    ),
    "regime.northern_ireland": (
        "Whether the buyer is a Northern Ireland authority, to which Part 6 does not apply.",
        ("buyer.nation",),
        "the buyer is in Northern Ireland",
    ),
}

_HEALTH_IN_FORCE = {"england": "provider_selection_in_force", "wales": "provider_selection_wales"}
"""The nations with a Provider Selection Regime, and the limit that says since when."""

REGIME_FACTS = frozenset(_DECLARED)
"""The facts that hold under one possible regime and perhaps not under another.

The other facts named `regime.` do not depend on these; each is known or not by itself.
"""


def _agreed(name: str) -> Derivation:
    """A fact as it is where no single regime is in view: what all possible ones agree on."""

    def derive(read: Read) -> bool | None:
        answers = {regime.facts()[name] for regime in possible_regimes(read)}
        return answers.pop() if len(answers) == 1 else None

    return derive


for _name, (_description, _asks_for, _phrase) in _DECLARED.items():
    FACTS[_name] = Fact(
        _name, Unit.BOOL, (), "tender", _description, _agreed(_name), _asks_for, _phrase
    )


def possible_regimes(read: Read) -> tuple[Regime, ...]:
    """Every regime that what is known leaves possible; never empty."""
    lights = possible_light_touch(read)
    found: dict[Regime, None] = {}
    for where in _nations(read):
        for health in possible_health(read, where):
            if health:
                # Whether it would be light touch has no bearing there.
                found[_outside(where, light=False, health=True)] = None
                continue
            for act in _act(read, where):
                for light in lights:
                    regimes = _under_the_act(read, where, light=light)
                    found.update(dict.fromkeys(regimes if act else [_outside(where, light=light)]))
    return tuple(found)


def _outside(where: str, *, light: bool, health: bool = False) -> Regime:
    return Regime(
        act=False,
        covered=False,
        below_threshold=False,
        light_touch=light,
        health=health,
        nation=where,
    )


def _under_the_act(read: Read, where: str, *, light: bool) -> Iterator[Regime]:
    for above in possible_above(read, light=light):
        for part_six in (False,) if above else _part_six(read, where):
            yield Regime(
                act=True,
                covered=above,
                below_threshold=part_six,
                light_touch=light,
                health=False,
                nation=where,
            )


def _nations(read: Read) -> tuple[str, ...]:
    known = nation(read)
    if known is None and read.flag("procedure.health_services"):
        return tuple(_HEALTH_IN_FORCE)  # the nations that have a Provider Selection Regime
    if read.word("procedure.legal_basis") == "procurement-act-2023":
        # A notice under the Act is no devolved Scottish authority's (s.2(5)(a)).
        here = _NO_NATION if known == "scotland" else known
        return tuple(n for n in NATIONS if n != "scotland") if here is None else (here,)
    return NATIONS if known is None else (known,)


def possible_health(read: Read, where: str) -> tuple[bool, ...]:
    """Whether the Provider Selection Regime applies.

    In England since 1 January 2024 (SI 2023/1348, reg. 1), in Wales since 24 February 2025 (WSI
    2025/99, reg. 1). It binds councils and the NHS. A health code leaves it open: the regime has a
    list of its own, and a contract may be for something else in the main.
    """
    if where not in _HEALTH_IN_FORCE:
        return (False,)
    stated = read.flag("procedure.health_services")
    if stated is not None:
        return (stated,)
    if read.word("procedure.legal_basis") is not None:
        return (False,)  # the notice names another law
    codes = (read.word("tender.cpv") or "").split()
    if not any(code.startswith(_HEALTH_CPV) for code in codes):
        return (False,)
    buyer = read.word("buyer.authority")
    if buyer is not None and buyer not in _BUYS_HEALTH:
        return (False,)
    began, begun = read.range("timetable.law_date"), read.limit(_HEALTH_IN_FORCE[where])
    in_force = None if began is None or begun is None else at_most(begun, began)
    return (False,) if in_force is False else UNSURE


def _act(read: Read, where: str) -> tuple[bool, ...]:
    basis = read.word("procedure.legal_basis")
    if basis is not None:
        return (basis == "procurement-act-2023",)
    if where == "scotland":
        return (False,)
    if may_be_no_authority(read):
        return UNSURE
    began, begun = read.range("timetable.law_date"), read.limit("act_in_force")
    if began is None or begun is None:
        return UNSURE
    return _either(at_most(begun, began))


def possible_light_touch(read: Read) -> tuple[bool, ...]:
    """Whether it is light touch: said, or by every CPV code; never goods or works."""
    stated = read.flag("procedure.light_touch")
    if stated is not None:
        return (stated,)
    if contract_kind(read) in ("goods", "works"):
        return (False,)
    codes = (read.word("tender.cpv") or "").split()
    listed = {is_light_touch(code) for code in codes}
    return (listed.pop(),) if len(listed) == 1 else UNSURE


def _part_six(read: Read, where: str) -> tuple[bool, ...]:
    """Whether Part 6 binds a buyer below the threshold (s.84(1) and (2))."""
    if where == "northern-ireland":
        return (False,)
    concession, school = read.flag("regime.concession"), read.flag("regime.school")
    if concession or school:
        return (False,)
    return (True,) if concession is False and school is False else UNSURE


def possible_above(read: Read, *, light: bool) -> tuple[bool, ...]:
    """Whether its value is at or above the threshold: said, or by the value with VAT."""
    stated = read.flag("procedure.above_threshold")
    if stated is not None:
        return (stated,)
    value, threshold = read.range("procedure.value_for_threshold"), _threshold(read, light=light)
    if value is None or threshold is None:
        return UNSURE
    return _either(at_most(threshold, value))


def _threshold(read: Read, *, light: bool) -> Range | None:
    """The threshold (with VAT) of what is bought; every one that may apply, as a range.

    Procurement Act 2023, Schedule 1. A contract at the threshold is not below it.
    """
    concession = read.flag("regime.concession")
    if concession is None:
        return _between(_of_concession(read, light=light), _of_contract(read, light=light))
    return _of_concession(read, light=light) if concession else _of_contract(read, light=light)


def _of_concession(read: Read, *, light: bool) -> Range | None:
    return read.limit("threshold_light_touch_concession" if light else "threshold_concession")


def _of_contract(read: Read, *, light: bool) -> Range | None:
    if light:
        return read.limit("threshold_light_touch")
    kind = contract_kind(read)
    if kind == "works":
        return read.limit("threshold_works")
    goods_and_services = _of_goods_and_services(read)
    if kind is None and read.flag("service.for_residents") is not True:
        return _between(goods_and_services, read.limit("threshold_works"))
    return goods_and_services


def _of_goods_and_services(read: Read) -> Range | None:
    central = is_central(read)
    if central is None:
        return _between(read.limit("threshold_central"), read.limit("threshold_sub_central"))
    return read.limit("threshold_central" if central else "threshold_sub_central")


def _between(first: Range | None, second: Range | None) -> Range | None:
    return hull(first, second) if first is not None and second is not None else None


def _either(answer: bool | None) -> tuple[bool, ...]:  # noqa: FBT001 - a value, not a switch
    return UNSURE if answer is None else (answer,)
