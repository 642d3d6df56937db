"""Facts that are read from titles, codes and names: what they know, and where they do not."""

from __future__ import annotations

import pytest

from tests.judging import on, say, whole_view


def fact(name, *statements):
    return whole_view(statements).lots[0].value(name)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Leeds", False),
        ("City of Leeds", False),
        ("Brighton and Hove", False),
        ("Leeds and Bradford", True),
        ("Luton Borough Council, Bedford Borough Council", True),
        ("All boroughs of the region", True),
        ("Greater Manchester", True),
        ("The whole of England", True),
        ("The north and the east wards", False),
        ("The parish council of Ashby", False),
        ("The parish councils of Ashby and Barrow", False),
        ("Parish and town councils of the vale", False),
        ("The national park", None),
        ("Two national parks", None),
        ("A national service", True),
        ("The councils of the vale", True),
        ("Harehills", None),
    ],
)
def test_how_many_authorities_an_area_spans(words, expected):
    assert fact("lot.spans_authorities", say("lot.reach", words)) is expected


def test_a_lot_for_one_area_is_within_one_authority():
    said = [say("lot.by_area", True), say("lot.reach", "Greater Manchester")]
    assert fact("lot.spans_authorities", *said) is False


def test_an_area_that_is_not_stated_is_not_known():
    assert fact("lot.spans_authorities") is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([say("tender.title", "Home care for adults")], True),
        ([say("tender.title", "Play scheme")], True),
        ([say("tender.title", "Debt advice")], False),
        ([say("tender.title", "Debt advice"), say("service.physical_risk", True)], True),
        ([say("tender.title", "Home care"), say("service.physical_risk", False)], False),
        ([say("tender.cpv", "72000000 79411000")], False),
        ([say("tender.cpv", "72000000 60112000")], True),
        ([say("tender.title", "Wellbeing in Kirkholt")], None),
        ([], None),
    ],
    ids=[
        "care",
        "play",
        "advice",
        "advice and a tick",
        "care and no risk",
        "office codes",
        "one code of transport",
        "a title that does not tell",
        "nothing",
    ],
)
def test_physical_risk(said, expected):
    assert fact("service.carries_physical_risk", *said) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Early help for families", True),
        ("Falls prevention", True),
        ("Prevented sites survey", None),
        ("Night shelter", None),
    ],
)
def test_early_help_by_its_title(title, expected):
    assert fact("service.is_early_help", say("tender.title", title)) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Homecare", True),
        ("Taxis for pupils", True),
        ("Befriending", False),
        ("A transportable stage", False),
    ],
)
def test_payment_by_the_unit_elsewhere(title, expected):
    assert fact("service.is_paid_by_unit_elsewhere", say("tender.title", title)) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Framework for meals", True),
        ("Approved list of foster carers", True),
        ("Recovery Alliance", True),
        ("Advice in the borough", False),
    ],
)
def test_contracts_of_many_providers_by_their_title(title, expected):
    assert fact("procedure.has_many_providers", say("tender.title", title)) is expected


def test_a_stated_framework_has_many_providers():
    assert fact("procedure.has_many_providers", say("procedure.framework", True)) is True


@pytest.mark.parametrize(
    ("name", "register", "british"),
    [
        ("ISO 9001", False, False),
        ("iso-9001", False, False),
        ("BS EN ISO 14001", False, False),
        ("BS 8454", False, True),
        ("PAS 2060", False, True),
        ("Cyber Essentials Plus", False, False),
        ("CQC", True, False),
        ("waste-carrier", True, False),
        ("An oiscillating badge", None, False),
    ],
)
def test_certificates_and_registers_by_their_names(name, register, british):
    views = whole_view([say("standard.name", name, item="a")]).lots[0].views_of("standard")
    assert views[0].value("standard.is_a_register") is register
    assert views[0].value("standard.is_british") is british


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([say("timetable.mobilisation", 28)], 28),
        ([say("timetable.award", on(2026, 3, 1)), say("term.start", on(2026, 4, 1))], 31),
        ([say("timetable.award", on(2026, 4, 1)), say("term.start", on(2026, 3, 1))], None),
        ([say("timetable.award", on(2026, 4, 1))], None),
    ],
    ids=["stated", "from two dates", "a start before the award", "no start"],
)
def test_days_between_award_and_start(said, expected):
    found = fact("timetable.mobilisation_days", *said)
    assert (None if found is None else found.low) == expected


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([("quality", 60), ("price", 30), ("social-value", 10)], 10),
        ([("quality", 60), ("social-value", 10), ("social-value", 5)], 15),
        ([("quality", 60), ("price", 40)], None),
        ([("quality", 60), ("social-value", None)], None),
    ],
    ids=["one", "two", "none named", "no weight"],
)
def test_the_weight_of_social_value(kinds, expected):
    said = []
    for position, (kind, weight) in enumerate(kinds):
        said.append(say("criterion.kind", kind, item=str(position)))
        if weight is not None:
            said.append(say("criterion.weight", weight, item=str(position)))
    found = fact("award.social_value_weight", *said)
    assert (None if found is None else found.low) == expected
