"""Under which law: a table of tenders, and the regimes that what they say leaves possible."""

from __future__ import annotations

import pytest

from tenderlint.facts import possible_regimes, regime_questions
from tenderlint.quantities import Range
from tenderlint.statements import Silence
from tests.judging import on, pounds
from tests.regime_cases import ENGLISH, HEALTH, SERVICE, among, regimes, seen, with_vat

# Whose law.


@pytest.mark.parametrize(
    ("said", "act", "nation"),
    [
        pytest.param(
            {"buyer.name": "Leeds City Council"}, True, "england", id="an English council"
        ),
        pytest.param({"buyer.name": "Gwynedd Council"}, True, "wales", id="a Welsh council"),
        pytest.param({"buyer.name": "Angus Council"}, False, "scotland", id="a Scottish council"),
        pytest.param(
            {"buyer.name": "Belfast City Council"},
            True,
            "northern_ireland",
            id="a Northern Ireland council",
        ),
        pytest.param(
            {"buyer.name": "Leeds City Council", "buyer.nation": "wales"},
            True,
            "wales",
            id="what is stated comes before the name",
        ),
        pytest.param(
            {"buyer.name": "Angus Council", "timetable.published": on(2019, 1, 1)},
            False,
            "scotland",
            id="Scotland, long ago",
        ),
        pytest.param(
            {"buyer.name": "Leeds City Council", "timetable.published": on(2025, 2, 23)},
            False,
            "england",
            id="the day before the Act",
        ),
        pytest.param(
            {"buyer.name": "Leeds City Council", "timetable.published": on(2025, 2, 24)},
            True,
            "england",
            id="the first day of the Act",
        ),
        pytest.param(
            {"buyer.name": "Leeds City Council", "procedure.legal_basis": "before-the-act"},
            False,
            "england",
            id="a stated law beats the day",
        ),
    ],
)
def test_the_act_and_the_nation(said: dict, *, act: bool, nation: str) -> None:
    nations = {"england", "wales", "scotland", "northern_ireland"}
    found = regimes({"timetable.published": on(2026, 3, 1), **said})
    assert found["act"] is act
    assert {name: found[name] for name in nations} == {name: name == nation for name in nations}


def test_a_buyer_not_known_may_be_anywhere() -> None:
    assert among({}, "england", "scotland", "wales", "northern_ireland", "act") == (None,) * 5


def test_a_notice_under_the_act_is_no_scottish_authority_s() -> None:
    act = {"procedure.legal_basis": "procurement-act-2023"}
    assert among(act, "act", "scotland", "england") == (True, False, None)
    in_scotland = {**act, "buyer.nation": "scotland"}
    assert among(in_scotland, "act", "scotland", "england") == (True, False, False)


@pytest.mark.parametrize(
    ("said", "below"),
    [
        pytest.param({}, True, id="a council in England"),
        pytest.param({"buyer.name": "Gwynedd Council"}, True, id="a council in Wales"),
        pytest.param({"buyer.name": "Belfast City Council"}, False, id="Northern Ireland"),
        pytest.param({"buyer.name": "Angus Council"}, False, id="Scotland"),
        pytest.param(
            {"buyer.name": "Fern Primary School", "buyer.nation": "england"}, False, id="a school"
        ),
        pytest.param({"buyer.kind": "school"}, False, id="said to be a school"),
        pytest.param(
            {"buyer.name": "The Fern Trust", "buyer.nation": "england"}, None, id="perhaps a school"
        ),
        pytest.param(
            {"buyer.name": "Met Office", "buyer.nation": "england"},
            True,
            id="no school by its name",
        ),
        pytest.param({"procedure.concession": True}, False, id="a concession"),
        pytest.param({"procedure.concession": Silence.ELSEWHERE}, None, id="perhaps a concession"),
        pytest.param({"timetable.published": on(2025, 1, 1)}, False, id="before the Act"),
        pytest.param({"procedure.health_services": True}, False, id="a health service"),
        pytest.param(with_vat(207_720), False, id="above the threshold"),
    ],
)
def test_part_six(said: dict, below: bool | None) -> None:
    assert among({**SERVICE, **with_vat(50_000), **said}, "below_threshold") == (below,)


def test_a_school_above_the_threshold_is_covered() -> None:
    school = {**SERVICE, "buyer.kind": "school", **with_vat(300_000)}
    assert among(school, "covered", "below_threshold") == (True, False)


# Health services.


@pytest.mark.parametrize(
    ("said", "health", "act"),
    [
        pytest.param({}, None, None, id="a council's health service may be either"),
        pytest.param({"procedure.health_services": True}, True, False, id="said to be one"),
        pytest.param({"procedure.health_services": False}, False, True, id="said not to be"),
        pytest.param(
            {"tender.cpv": "85312000", "procedure.health_services": True},
            True,
            False,
            id="any code",
        ),
        pytest.param({"tender.cpv": "85312000"}, False, True, id="social work"),
        pytest.param({"tender.cpv": "85312000 85140000"}, None, None, id="social work and health"),
        pytest.param(
            {"buyer.name": "Fern NHS Foundation Trust"} | {"buyer.nation": "england"},
            None,
            None,
            id="the NHS in England",
        ),
        pytest.param({"buyer.name": "Gwynedd Council"}, None, None, id="a council in Wales"),
        pytest.param(
            {"buyer.name": "Gwynedd Council", "procedure.health_services": True},
            True,
            False,
            id="said of a council in Wales",
        ),
        pytest.param(
            {"buyer.name": "Gwynedd Council", "timetable.published": on(2025, 2, 23)},
            False,
            False,
            id="in Wales before it began there",
        ),
        pytest.param({"buyer.name": "Belfast City Council"}, False, True, id="Northern Ireland"),
        pytest.param({"buyer.kind": "university"}, False, True, id="a university"),
        pytest.param(
            {"procedure.legal_basis": "procurement-act-2023"}, False, True, id="under the Act"
        ),
        pytest.param({"timetable.published": on(2023, 12, 31)}, False, False, id="before it began"),
        pytest.param({"timetable.published": on(2024, 1, 1)}, None, False, id="before the Act"),
    ],
)
def test_the_provider_selection_regime(said: dict, health: bool | None, act: bool | None) -> None:
    assert among({**HEALTH, **said}, "health", "act") == (health, act)


def test_no_part_of_the_act_holds_for_a_health_service() -> None:
    said = {**HEALTH, "procedure.health_services": True, **with_vat(9_000_000)}
    assert among(said, "act", "covered", "below_threshold", "england") == (
        False,
        False,
        False,
        True,
    )


def test_a_health_service_of_an_unknown_buyer_is_in_england_or_wales() -> None:
    said = {"procedure.health_services": True}
    assert among(said, "health", "england", "scotland") == (True, None, False)


# Light touch.


@pytest.mark.parametrize(
    ("said", "light"),
    [
        pytest.param({"tender.cpv": "85312000"}, True, id="a listed code"),
        pytest.param({"tender.cpv": "72000000"}, False, id="a code not listed"),
        pytest.param({"tender.cpv": "85312000 72000000"}, None, id="one of each"),
        pytest.param({}, None, id="no code"),
        pytest.param({"tender.category": "services"}, None, id="services, no code"),
        pytest.param({"tender.category": "goods"}, False, id="goods"),
        pytest.param({"tender.category": "works", "tender.cpv": "85312000"}, False, id="works"),
        pytest.param({"tender.cpv": "45210000 45000000"}, False, id="works by their codes"),
        pytest.param(
            {"tender.cpv": "72000000", "procedure.light_touch": True}, True, id="said to be"
        ),
    ],
)
def test_light_touch(said: dict, light: bool | None) -> None:
    assert among({**ENGLISH, **said}, "light_touch") == (light,)


# Few combinations, and the right question.


@pytest.mark.parametrize(
    ("said", "most"),
    [
        pytest.param({}, 18, id="nothing known"),
        pytest.param({**SERVICE, **with_vat(100_000)}, 1, id="all known"),
        pytest.param(SERVICE, 2, id="value not known"),
        pytest.param(ENGLISH, 4, id="neither value nor what is bought"),
        pytest.param({**HEALTH, **with_vat(100_000)}, 2, id="a health service"),
        pytest.param({"buyer.name": "Angus Council", "tender.cpv": "72000000"}, 1, id="Scotland"),
    ],
)
def test_only_what_is_open_is_tried(said: dict, most: int) -> None:
    found = possible_regimes(seen(said).reader())
    assert len(found) == len(set(found)) == most


@pytest.mark.parametrize(
    ("said", "fact", "asked"),
    [
        pytest.param({}, "england", ("buyer.nation",), id="where"),
        pytest.param({}, "act", ("buyer.nation",), id="the Act: where"),
        pytest.param(HEALTH, "act", ("procedure.health_services",), id="the Act: health"),
        pytest.param(HEALTH, "health", ("procedure.health_services",), id="health"),
        pytest.param(
            SERVICE, "covered", ("procedure.above_threshold", "lot.value_including_vat"), id="value"
        ),
        pytest.param(
            {**SERVICE, "lot.value": pounds(180_000)}, "covered", ("tender.vat_charged",), id="VAT"
        ),
        pytest.param(
            {**SERVICE, "lot.value_including_vat": Range(10_000, 10**9)},
            "covered",
            ("procedure.above_threshold",),
            id="a value between two figures",
        ),
        pytest.param(
            {**ENGLISH, "procedure.light_touch": False, **with_vat(300_000)},
            "covered",
            ("tender.category",),
            id="what is bought",
        ),
        pytest.param(
            {**ENGLISH, "tender.category": "services", **with_vat(300_000)},
            "covered",
            ("procedure.light_touch",),
            id="light touch",
        ),
        pytest.param(
            {**SERVICE, "buyer.name": "Met Office", "buyer.nation": "england", **with_vat(150_000)},
            "covered",
            ("buyer.central",),
            id="central government",
        ),
        pytest.param(
            {**SERVICE, "buyer.name": "The Fern Trust", "buyer.nation": "england"}
            | {"buyer.central": False, **with_vat(50_000)},
            "below_threshold",
            ("buyer.kind",),
            id="a school",
        ),
        pytest.param(ENGLISH, "light_touch", ("procedure.light_touch", "tender.cpv"), id="a code"),
        pytest.param({**SERVICE, **with_vat(9)}, "covered", (), id="nothing is open"),
    ],
)
def test_the_deciding_question_is_asked(said: dict, fact: str, asked: tuple[str, ...]) -> None:
    assert regime_questions(seen(said).reader(), f"regime.{fact}") == asked


def test_without_a_regime_in_view_what_all_regimes_agree_on_is_known() -> None:
    view = seen({**SERVICE, "buyer.name": "Leeds City Council"})
    names = ("regime.act", "regime.england", "regime.covered")
    assert [view.value(name) for name in names] == [True, True, None]
