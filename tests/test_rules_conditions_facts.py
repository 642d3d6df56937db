"""What the facts about single demands make of what a tender says."""

from __future__ import annotations

import pytest

from tenderlint.facts import View
from tenderlint.statements import Silence, Statement
from tests.judging import on, pounds, say, whole_view
from tests.test_rules_conditions import lots, standard


def item_view(said: list[Statement]) -> View:
    (item,) = whole_view(said).lots[0].views_of("standard")
    return item


@pytest.mark.parametrize(
    ("said", "most"),
    [
        pytest.param([], None, id="nothing said"),
        pytest.param([say("division.lots_award_limit", Silence.NONE)], 3, id="no limit"),
        pytest.param([say("division.lots_award_limit", 2)], 2, id="two may be won"),
        pytest.param([say("division.lots_bid_limit", 1)], 1, id="one may be bid for"),
        pytest.param([say("division.lots_bid_limit", Silence.NONE)], None, id="bids alone free"),
        pytest.param(
            [say("division.lots_award_limit", 2), say("division.lots_bid_limit", 1)],
            1,
            id="the smaller of two",
        ),
        pytest.param(
            [say("division.lots_award_limit", Silence.ELSEWHERE)], None, id="stated elsewhere"
        ),
    ],
)
def test_how_many_lots_one_bidder_may_win(said, most):
    found = whole_view([*lots(10, 20, 30), *said]).value("division.most_lots_won")
    assert (found.low if found else None) == most


def test_the_largest_lot_is_known_only_with_all_of_them():
    assert whole_view(lots(10, 30, 20)).value("division.largest_annual_value") == pounds(30)
    missing = [*lots(10, 30), say("lot.title", "A third", lot="x")]
    assert whole_view(missing).value("division.largest_annual_value") is None


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [
        ("tender.title", "Community transport", True),
        ("tender.title", "Home-to-school minibuses", True),
        ("tender.title", "Dial-a-ride for Oakhaven", True),
        ("tender.title", "Befriending", False),
        ("tender.title", "Transport strategy", None),
        ("tender.cpv", "60130000", True),
        ("tender.cpv", "60180000", False),
        ("tender.cpv", "60200000 60400000", False),
        ("tender.cpv", "60000000", None),
        ("tender.cpv", "85312000", False),
    ],
)
def test_what_carries_passengers(field, words, expected):
    (lot,) = whole_view([say(field, words)]).lots
    assert lot.value("service.carries_passengers") is expected


@pytest.mark.parametrize(
    ("name", "cyber", "data"),
    [
        ("Cyber Essentials Plus", True, True),
        ("Cyber-Essentials", True, True),
        ("ISO/IEC 27001", False, True),
        ("Data Security and Protection Toolkit", False, True),
        ("ISO 9001", False, False),
        ("Trusted Charity", False, False),
    ],
)
def test_certificates_by_their_names(name, cyber, data):
    seen = item_view(standard(name))
    assert (seen.value("standard.is_cyber_essentials"), seen.value("standard.is_on_data")) == (
        cyber,
        data,
    )


@pytest.mark.parametrize(
    ("due", "later"),
    [(None, False), ("with-bid", False), ("by-award", False), ("by-start", True), ("later", True)],
)
def test_a_certificate_that_is_due_later(due, later):
    said = standard("ISO 9001", due=due) if due else standard("ISO 9001")
    assert item_view(said).value("standard.says_later") is later


@pytest.mark.parametrize(
    ("charged", "low", "high"), [(True, 120, 120), (False, 100, 100), (None, 100, 120)]
)
def test_a_years_value_with_vat(charged, low, high):
    said = [say("lot.stated_annual_value", pounds(100)), say("timetable.published", on(2026, 3, 2))]
    if charged is not None:
        said.append(say("tender.vat_charged", charged))
    (lot,) = whole_view(said).lots
    found = lot.value("lot.annual_value_with_vat")
    assert (found.low, found.high) == (low * 100, high * 100)
