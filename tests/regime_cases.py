"""Small tenders for the tests of regimes, and what is so under every regime still possible."""

from __future__ import annotations

from tenderlint.facts import REGIME_FACTS, View, possible_regimes
from tenderlint.quantities import Range
from tests.judging import on, pounds, say, whole_view

ENGLISH = {"buyer.name": "Leeds City Council", "timetable.published": on(2026, 3, 1)}
SERVICE = {**ENGLISH, "tender.category": "services", "tender.cpv": "72000000"}
LIGHT = {**ENGLISH, "tender.category": "services", "tender.cpv": "85312000"}
HEALTH = {**ENGLISH, "tender.category": "services", "tender.cpv": "85140000"}
IN_2025 = on(2025, 12, 31)


def with_vat(amount: int) -> dict[str, Range]:
    return {"lot.value_including_vat": pounds(amount)}


def seen(said: dict[str, object]) -> View:
    return whole_view([say(field, value) for field, value in said.items()])


def regimes(said: dict[str, object]) -> dict[str, bool | None]:
    """What is so under every regime still possible, without the prefix; None where it is open."""
    possible = [regime.facts() for regime in possible_regimes(seen(said).reader())]
    assert possible
    answers = {name: {facts[name] for facts in possible} for name in REGIME_FACTS}
    return {
        name.removeprefix("regime."): answer.pop() if len(answer) == 1 else None
        for name, answer in answers.items()
    }


def among(said: dict[str, object], *names: str) -> tuple[bool | None, ...]:
    found = regimes(said)
    return tuple(found[name] for name in names)
