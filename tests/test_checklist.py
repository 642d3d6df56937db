"""Before you publish: what no draft can show, by regime, and only for what is not published."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tenderlint import check
from tenderlint.engine.checklist import todo_list
from tenderlint.rule import Basis, Force, Point
from tests.judging import URL, whole_view

TODAY = date(2026, 11, 22)

ALL_ACT = {"tender-notice", "engagement-notice", "lots-considered"}
ToDo = Callable[..., dict[str, str]]
SERVICE = {"title": "Lunch clubs", "category": "services", "cpv": "85312100"}
BASE = {
    "tenderlint": 0,
    "tender": SERVICE,
    "buyer": {"name": "Test Council", "nation": "england", "kind": "council", "central": False},
}
EXEMPT = SERVICE | {"vat_charged": False}
BELOW = {"below-threshold-notice", "barriers-for-small-firms", "feedback-below-threshold"}


@pytest.fixture
def to_do(tmp_path: Path) -> ToDo:
    """The points for a tender, each with its condition."""

    def found(**sections: object) -> dict[str, str]:
        path = tmp_path / "tender.json"
        path.write_text(json.dumps(BASE | sections), encoding="utf-8")
        (tender,) = check(path, today=TODAY).tenders
        return {one.id: one.basis.holds for one in tender.before_you_publish}

    return found


def test_a_small_contract_has_the_points_of_part_six(to_do: ToDo) -> None:
    found = to_do(lot={"value": "£60,000"}, tender=EXEMPT)
    assert set(found) >= BELOW
    assert not ALL_ACT & set(found)


def test_no_notice_below_thirty_thousand_pounds(to_do: ToDo) -> None:
    found = to_do(lot={"value": "£20,000"}, tender=EXEMPT)
    assert "below-threshold-notice" not in found
    assert "barriers-for-small-firms" in found


def test_a_large_contract_has_the_points_of_the_act(to_do: ToDo) -> None:
    found = to_do(
        lot={"value": "£2,500,000"},
        tender=EXEMPT,
    )
    assert ALL_ACT | {"pipeline-notice", "assessment-summaries", "social-value-considered"} <= set(
        found
    )
    assert not BELOW & set(found)
    assert "performance-indicators" not in found, "not for light touch contracts (s.52(6))"


@pytest.mark.parametrize(
    ("buyer", "only"),
    [
        pytest.param(
            {"name": "X", "nation": "scotland", "kind": "council"}, {"scotland"}, id="Scotland"
        ),
        pytest.param(
            {"name": "X Academy Trust", "nation": "england", "kind": "school", "central": False},
            set(),
            id="a school below the threshold",
        ),
    ],
)
def test_others_have_their_own(to_do: ToDo, buyer: dict[str, object], only: set[str]) -> None:
    found = to_do(lot={"value": "£60,000"}, tender=EXEMPT, buyer=buyer)
    assert set(found) == only


def test_what_is_published_has_no_list(to_do: ToDo) -> None:
    found = to_do(lot={"value": "£60,000"}, timetable={"published": "2026-11-02"})
    assert found == {}


def test_an_open_regime_shows_what_decides(to_do: ToDo) -> None:
    found = to_do(tender=SERVICE)
    assert found["tender-notice"].startswith("if ")
    assert found["below-threshold-notice"].startswith("if ")


def test_the_kind_of_a_buyer_that_is_not_known_is_asked_for_in_words(to_do: ToDo) -> None:
    found = to_do(lot={"value": "£15,000"}, tender=EXEMPT, buyer={"nation": "england"})
    assert "the kind of authority is central" in found["below-threshold-notice"]


def test_an_open_value_shows_every_way_in_which_a_point_may_apply(to_do: ToDo) -> None:
    found = to_do(tender=EXEMPT, buyer={"nation": "england"})["below-threshold-notice"]
    assert "the contract's value with VAT is at least £30,000 or" in found


@pytest.mark.parametrize(
    ("section", "shown"),
    [("£207,719", False), ("£207,720", True)],
)
def test_social_value_is_considered_for_light_touch_services_from_their_value(
    to_do: ToDo, section: str, *, shown: bool
) -> None:
    found = to_do(lot={"value": section}, tender=EXEMPT, procedure={"above_threshold": False})
    assert ("social-value-considered" in found) is shown


def listed(first: date | None, last: date | None, law_date: date) -> int:
    """How many points a list has of one with these dates, by the law of a day."""
    days = (day.toordinal() if day else None for day in (first, last))
    basis = Basis("An Act", URL, Force.MUST, None, *days)
    view = whole_view([])
    point = Point("point", "Do it", basis)
    return len(todo_list([point], [view], TODAY.toordinal(), law_date.toordinal()))


@pytest.mark.parametrize(
    ("law_date", "shown"),
    [
        pytest.param(date(2026, 2, 28), 0, id="the day before it starts"),
        pytest.param(date(2026, 3, 1), 1, id="the day on which it starts"),
        pytest.param(date(2026, 3, 31), 1, id="its last day"),
        pytest.param(date(2026, 4, 1), 0, id="the day after it ends"),
    ],
)
def test_a_point_is_shown_only_while_it_is_in_force(law_date: date, shown: int) -> None:
    assert listed(date(2026, 3, 1), date(2026, 3, 31), law_date) == shown


def test_a_point_without_dates_is_always_in_force() -> None:
    assert listed(None, None, date(2020, 1, 1)) == 1
