"""Covered or below the threshold: the threshold that counts, and the value."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import pytest

from tenderlint.facts import possible_regimes
from tenderlint.quantities import Range
from tenderlint.statements import Silence
from tests.judging import on, pounds, ruleset, say, whole_view
from tests.regime_cases import ENGLISH, IN_2025, LIGHT, SERVICE, among, seen, with_vat

# The threshold, by what is bought, who buys, and when.


@pytest.mark.parametrize(
    ("said", "first_covered"),
    [
        pytest.param(SERVICE, 207_720, id="a council's services in 2026"),
        pytest.param(
            {**SERVICE, "timetable.published": IN_2025}, 214_904, id="a council's services in 2025"
        ),
        pytest.param({**ENGLISH, "tender.category": "goods"}, 207_720, id="a council's goods"),
        pytest.param({**SERVICE, "buyer.central": True}, 135_018, id="central government in 2026"),
        pytest.param(
            {**SERVICE, "buyer.central": True, "timetable.published": IN_2025},
            139_688,
            id="central government in 2025",
        ),
        pytest.param(LIGHT, 663_540, id="light touch in 2026"),
        pytest.param({**LIGHT, "timetable.published": IN_2025}, 663_540, id="light touch in 2025"),
        pytest.param({**ENGLISH, "tender.category": "works"}, 5_193_000, id="works in 2026"),
        pytest.param(
            {**ENGLISH, "tender.category": "works", "timetable.published": IN_2025},
            5_372_609,
            id="works in 2025",
        ),
        pytest.param({**ENGLISH, "tender.cpv": "45210000"}, 5_193_000, id="works by their code"),
        pytest.param(
            {**SERVICE, "procedure.concession": True}, 5_193_000, id="a concession in 2026"
        ),
        pytest.param(
            {**SERVICE, "procedure.concession": True, "timetable.published": IN_2025},
            5_372_609,
            id="a concession in 2025",
        ),
        pytest.param(
            {**LIGHT, "procedure.concession": True}, 5_372_609, id="a light touch concession"
        ),
    ],
)
def test_a_contract_at_the_threshold_is_above_it(said: dict, first_covered: int) -> None:
    at, below = {**said, **with_vat(first_covered)}, {**said, **with_vat(first_covered - 1)}
    assert (among(at, "covered"), among(below, "covered")) == ((True,), (False,))


@pytest.mark.parametrize(
    ("said", "covered"),
    [
        pytest.param({**SERVICE, "timetable.published": IN_2025}, False, id="stale in 2025"),
        pytest.param(SERVICE, True, id="not in 2026"),
    ],
)
def test_210_000_pounds_before_and_after_new_year(said: dict, *, covered: bool) -> None:
    assert among({**said, **with_vat(210_000)}, "covered", "below_threshold") == (
        covered,
        not covered,
    )


@pytest.mark.parametrize(
    ("said", "covered"),
    [
        pytest.param(
            {**SERVICE, "procedure.above_threshold": True, **with_vat(100)}, True, id="said above"
        ),
        pytest.param(
            {**SERVICE, "procedure.above_threshold": False, **with_vat(9_000_000)},
            False,
            id="said below",
        ),
        pytest.param(SERVICE, None, id="no value"),
        pytest.param({**ENGLISH, **with_vat(300_000)}, None, id="services or works"),
        pytest.param({**ENGLISH, **with_vat(9_000_000)}, True, id="above every threshold"),
        pytest.param({**ENGLISH, **with_vat(100_000)}, False, id="below every threshold"),
        pytest.param(
            {**ENGLISH, "service.for_residents": True, "procedure.light_touch": False}
            | with_vat(300_000),
            True,
            id="for residents, so no works",
        ),
        pytest.param(
            {**ENGLISH, "tender.category": "services", **with_vat(300_000)},
            None,
            id="light touch or not",
        ),
        pytest.param(
            {**SERVICE, "buyer.name": "Met Office", "buyer.nation": "england", **with_vat(150_000)},
            None,
            id="central or not",
        ),
        pytest.param(
            {**SERVICE, "buyer.name": "Met Office", "buyer.nation": "england", **with_vat(135_017)},
            False,
            id="below either",
        ),
        pytest.param(
            {**SERVICE, "procedure.concession": Silence.ELSEWHERE, **with_vat(300_000)},
            None,
            id="a concession or not",
        ),
    ],
)
def test_covered_or_not(said: dict, covered: bool | None) -> None:
    assert among(said, "covered") == (covered,)


# The value that counts: with VAT, with everything, of all lots together.


@pytest.mark.parametrize(
    ("said", "value"),
    [
        pytest.param({"lot.value": pounds(100)}, Range(10_000, 12_000), id="VAT not known"),
        pytest.param(
            {"lot.value": pounds(100), "tender.vat_charged": True}, pounds(120), id="charged"
        ),
        pytest.param(
            {"lot.value": pounds(100), "tender.vat_charged": False}, pounds(100), id="exempt"
        ),
        pytest.param(
            {"lot.value": pounds(100), "tender.vat_charged": Silence.ELSEWHERE},
            Range(10_000, 12_000),
            id="said elsewhere",
        ),
        pytest.param(
            {"lot.value": pounds(100), "tender.vat_charged": True, **with_vat(115)},
            pounds(115),
            id="what is stated with VAT comes first",
        ),
        pytest.param({}, None, id="nothing stated"),
    ],
)
def test_value_with_vat(said: dict, value: Range | None) -> None:
    assert seen(said).value("procedure.value_for_threshold") == value


@pytest.mark.parametrize(
    ("lots", "value"),
    [
        pytest.param([("lot.value", 100), ("lot.value", 200)], Range(30_000, 36_000), id="net"),
        pytest.param(
            [("lot.value_including_vat", 100), ("lot.value", 200)],
            Range(30_000, 34_000),
            id="one with VAT",
        ),
        pytest.param(
            [("lot.value_including_vat", 100), ("lot.title", None)],
            Range(10_000, inf),
            id="one without a value",
        ),
    ],
)
def test_lots_are_valued_together(lots: list, value: Range) -> None:
    said = [
        say(field, "A lot" if amount is None else pounds(amount), lot=str(place))
        for place, (field, amount) in enumerate(lots)
    ]
    assert whole_view(said).value("procedure.value_for_threshold") == value


def test_a_stated_total_comes_before_the_sum_of_lots() -> None:
    said = [say("lot.value", pounds(100), lot=lot) for lot in "12"]
    whole = say("lot.value_including_vat", pounds(500))
    assert whole_view([*said, whole]).value("procedure.value_for_threshold") == pounds(500)


@pytest.mark.parametrize(
    ("said", "covered"),
    [
        pytest.param({"lot.value": pounds(180_000)}, None, id="a net budget, VAT not known"),
        pytest.param(
            {"lot.value": pounds(180_000), "tender.vat_charged": True}, True, id="VAT charged"
        ),
        pytest.param(
            {"lot.value": pounds(180_000), "tender.vat_charged": False}, False, id="VAT exempt"
        ),
    ],
)
def test_a_net_budget_near_a_threshold_with_vat(said: dict, covered: bool | None) -> None:
    assert among({**SERVICE, **said}, "covered") == (covered,)


def test_a_contract_divided_into_lots_stays_above_the_threshold() -> None:
    lots = [say("lot.value_including_vat", pounds(110_000), lot=lot) for lot in "12"]
    whole = [say(field, value) for field, value in SERVICE.items()]
    read = whole_view([*whole, *lots]).reader()
    assert {regime.covered for regime in possible_regimes(read)} == {True}


# Numbers of the law that rules compare with.


@pytest.mark.parametrize(
    ("name", "day", "amount"),
    [
        pytest.param("notice_threshold_below", on(2026, 3, 1), 30_000, id="a notice, councils"),
        pytest.param(
            "notice_threshold_below_central", on(2026, 3, 1), 12_000, id="a notice, central"
        ),
        pytest.param("works_preselection", on(2026, 3, 1), 207_720, id="works, councils"),
        pytest.param("works_preselection_central", on(2026, 3, 1), 135_018, id="works, central"),
    ],
)
def test_money_tests_below_the_threshold(name: str, day: Range, amount: int) -> None:
    assert ruleset().limit(name, int(day.low)) == pounds(amount)


def test_vat_is_exact() -> None:
    said = {"lot.value": Range(1, 1), "tender.vat_charged": True}
    assert seen(said).value("procedure.value_for_threshold") == Range(
        Fraction(6, 5), Fraction(6, 5)
    )
