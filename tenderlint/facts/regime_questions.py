"""What to ask where several regimes stay possible: only what tells these apart, first things first.

`Fact.asks_for` names every field that may decide a fact; here it is known which of them does.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.facts.buyer import is_central, nation
from tenderlint.facts.catalogue import Read
from tenderlint.facts.regime import NATIONS, possible_above, possible_health, possible_light_touch
from tenderlint.facts.regime_kinds import contract_kind

_OF_NATION = frozenset(f"regime.{name.replace('-', '_')}" for name in NATIONS)


def regime_questions(read: Read, name: str) -> tuple[str, ...]:
    """The fields to ask for so that the regime fact `name` is decided; the deciding one first."""
    return tuple(field for field in dict.fromkeys(_asked(read, name)) if not read.stated(field))


def _asked(read: Read, name: str) -> Iterator[str]:
    if name in _OF_NATION:
        yield from _nation(read)
        return
    if name == "regime.light_touch":
        yield from _light_touch(read)
        return
    yield from _law(read)
    if name in ("regime.covered", "regime.below_threshold"):
        yield from _threshold(read)
    if name == "regime.below_threshold":
        yield from _part_six(read)


def _nation(read: Read) -> Iterator[str]:
    if nation(read) is None:
        yield "buyer.nation"


def _law(read: Read) -> Iterator[str]:
    """What leaves it open whether the Act applies: the nation, a health code, the day."""
    where = nation(read)
    yield from _nation(read)
    if len(possible_health(read, where or "england")) > 1:
        yield "procedure.health_services"
    began = read.range("timetable.law_date")
    if where != "scotland" and (began is None or not began.exact):
        yield "timetable.published"


def _light_touch(read: Read) -> Iterator[str]:
    if len(possible_light_touch(read)) > 1:
        yield from ("procedure.light_touch", "tender.cpv")


def _threshold(read: Read) -> Iterator[str]:
    answers = [possible_above(read, light=light) for light in possible_light_touch(read)]
    if len(set(answers)) > 1:
        yield "procedure.light_touch"
    if all(len(answer) == 1 for answer in answers):
        return
    value = read.range("procedure.value_for_threshold")
    if value is None:
        yield from ("procedure.above_threshold", "lot.value_including_vat")
        return
    if not value.exact:
        vat_is_open = read.flag("tender.vat_charged") is None and read.stated("lot.value")
        yield "tender.vat_charged" if vat_is_open else "procedure.above_threshold"
    if contract_kind(read) is None:
        yield "tender.category"
    elif is_central(read) is None:
        yield "buyer.central"


def _part_six(read: Read) -> Iterator[str]:
    if nation(read) == "northern-ireland":
        return
    if read.flag("regime.concession") is None:
        yield "procedure.concession"
    if read.flag("regime.school") is None:
        yield "buyer.kind"
