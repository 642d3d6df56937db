"""Before you publish: what no draft can show, by regime, and only for what is not published."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tenderlint import check

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
