"""What published notices say of their regime: by which route, for whom, how and when."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest

from tenderlint.facts import Context, View, possible_regimes
from tenderlint.quantities import exactly
from tenderlint.readers.ocds import text_at
from tenderlint.resolve import resolve
from tenderlint.statements import Confidence
from tests.commands import DATA
from tests.judging import TODAY, ruleset
from tests.ocds_notices import (
    NOTICE,
    misplaced,
    notice,
    reading_of,
    results_of,
    said,
    values,
    with_lot,
)

RELEASES = DATA / "uk-ocds-releases.jsonl"


def planned(*days: str, kind: str = "UK3") -> dict:
    changed = deepcopy(NOTICE)
    notices = [{"noticeType": kind, "datePublished": day} for day in days]
    changed["planning"] = {"documents": notices}
    return changed


def bought_by(**party: object) -> dict:
    changed = deepcopy(NOTICE)
    changed["parties"][0].update(party)
    return changed


def classed(scheme: str, identity: str) -> dict:
    return {"details": {"classifications": [{"scheme": scheme, "id": identity}]}}


def test_a_tender_notice_is_not_above_the_threshold_for_being_one() -> None:
    value = {"amountGross": 40_465.2, "currency": "GBP"}
    document = notice(aboveThreshold=..., specialRegime=..., value=value, lots=[])
    assert [d["noticeType"] for d in document["tender"]["documents"]] == ["UK4"]
    reading = reading_of(document)
    assert values(reading, "procedure.above_threshold") == []
    tender = resolve(reading.statements).tender
    found = possible_regimes(View(Context(tender, ruleset().limit, TODAY)).reader())
    assert {(regime.covered, regime.below_threshold) for regime in found} == {(False, True)}


FRAMEWORK = "Call-off from a framework agreement"
MARKET = "Call-off from a dynamic purchasing system"
EARLIER = "Using pre-Procurement Act commercial tool"


@pytest.mark.parametrize(
    ("method", "call_off", "market"),
    [
        pytest.param(FRAMEWORK, [True], [], id="from a framework"),
        pytest.param("Call off from a Framework Agreement", [True], [], id="written otherwise"),
        pytest.param(MARKET, [True], [True], id="from a dynamic purchasing system"),
        pytest.param(EARLIER, [True], [], id="from one set up before the Act"),
        pytest.param("Open procedure", [], [], id="open to all"),
        pytest.param("Framework agreement", [], [], id="a framework itself"),
    ],
)
def test_call_offs(method: str, call_off: list, market: list) -> None:
    found = reading_of(notice(procurementMethodDetails=method))
    assert (
        values(found, "procedure.call_off") == values(found, "procedure.members_only") == call_off
    )
    assert values(found, "procedure.dynamic_market") == market


def test_an_earlier_tool_is_less_sure_to_be_a_call_off() -> None:
    found = reading_of(notice(procurementMethodDetails=EARLIER))
    sure = {s.confidence for s in found.statements if s.pointer.field == "procedure.call_off"}
    assert sure == {Confidence.MEDIUM}


@pytest.mark.parametrize(
    ("techniques", "field", "found"),
    [
        pytest.param(
            {"hasDynamicPurchasingSystem": True}, "dynamic_market", [True], id="a dynamic market"
        ),
        pytest.param(
            {"hasDynamicPurchasingSystem": False}, "dynamic_market", [False], id="said to be none"
        ),
        pytest.param({}, "dynamic_market", [], id="not said"),
        pytest.param(
            {"frameworkAgreement": {"maximumParticipants": 6.0}},
            "framework_suppliers",
            [exactly(6)],
            id="six suppliers",
        ),
        pytest.param(
            {"frameworkAgreement": {"maximumParticipants": 7.922816251426434e28}},
            "framework_suppliers",
            [],
            id="no limit",
        ),
        pytest.param(
            {"frameworkAgreement": {"maximumParticipants": 2147483647}},
            "framework_suppliers",
            [],
            id="no limit, the usual figure",
        ),
        pytest.param(
            {"frameworkAgreement": {"period": {"durationInMonths": 48}}},
            "framework_months",
            [exactly(48)],
            id="48 months",
        ),
        pytest.param(
            {"frameworkAgreement": {"period": {"startDate": "2026-01-01"}}},
            "framework_months",
            [],
            id="no length",
        ),
    ],
)
@pytest.mark.parametrize("whole", [pytest.param(True, id="whole"), pytest.param(False, id="lot")])
def test_frameworks(techniques: dict, field: str, found: list, *, whole: bool) -> None:
    document = notice(techniques=techniques) if whole else with_lot(techniques=techniques)
    reading = reading_of(
        document if whole else {**document, "tender": {**document["tender"], "techniques": None}}
    )
    assert values(reading, f"procedure.{field}") == found


@pytest.mark.parametrize("most", [pytest.param(0, id="none"), pytest.param(2.5, id="a half")])
def test_a_number_that_no_framework_can_have(most: float) -> None:
    techniques = {"frameworkAgreement": {"maximumParticipants": most}}
    reading = reading_of(notice(techniques=techniques))
    assert values(reading, "procedure.framework_suppliers") == []
    places = [problem.location.pointer for problem in reading.problems]
    assert places == ["/tender/techniques/frameworkAgreement/maximumParticipants"]


def test_lots_with_different_frameworks_leave_it_unsaid() -> None:
    lots = [
        {"id": str(most), "techniques": {"frameworkAgreement": {"maximumParticipants": most}}}
        for most in (3, 4)
    ]
    assert values(reading_of(notice(lots=lots)), "procedure.framework_suppliers") == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        pytest.param(
            {"reservedParticipation": ["shelteredWorkshop"]},
            ["supported-employment"],
            id="workshop",
        ),
        pytest.param(
            {"reservedParticipation": ["publicServiceMissionOrganization"]}, ["mutual"], id="mutual"
        ),
        pytest.param({"reservedParticipation": ["smeVcse"]}, ["voluntary-or-small"], id="small"),
        pytest.param(
            {"reservedParticipationLocation": {"gazetteer": {"identifiers": ["UKC22"]}}},
            ["local"],
            id="a place",
        ),
        pytest.param(
            {"reservedParticipation": ["smeVcse"], "reservedParticipationLocation": {}},
            ["local"],
            id="small suppliers of a place",
        ),
        pytest.param(
            {"reservedParticipation": ["smeVcse", "shelteredWorkshop"]}, [], id="two kinds"
        ),
        pytest.param({"reservedParticipation": ["none"]}, [], id="a code not known"),
        pytest.param({"reservedParticipation": [None, 3]}, [], id="no codes"),
    ],
)
def test_reservations(other: dict, found: list) -> None:
    assert values(reading_of(notice(otherRequirements=other)), "procedure.reserved_for") == found
    every = reading_of(with_lot(otherRequirements=other))
    assert values(every, "procedure.reserved_for") == found
    one = [{"id": "1", "otherRequirements": other}, {"id": "2"}]
    assert values(reading_of(notice(lots=one)), "procedure.reserved_for") == []


def test_a_concession() -> None:
    regimes = ["lightTouch", "concession"]
    found = said(reading_of(notice(specialRegime=regimes)), "procedure.concession")
    assert found == [(True, "/tender/specialRegime/1", "concession")]
    assert values(reading_of(NOTICE), "procedure.concession") == []


@pytest.mark.parametrize(
    ("days", "found"),
    [
        pytest.param(["2026-01-21T09:00:00Z"], [True], id="40 days before"),
        pytest.param(["2026-01-22T09:00:00Z"], [], id="39 days before"),
        pytest.param(["2025-03-02T09:00:00Z"], [True], id="a year before"),
        pytest.param(["2025-03-01T09:00:00Z"], [], id="more than a year before"),
        pytest.param(["2024-01-01", "2026-01-02"], [True], id="the later of two"),
        pytest.param(["soon"], [], id="no day"),
        pytest.param([], [], id="none"),
    ],
)
def test_a_planned_procurement_notice_that_qualifies(days: list[str], found: list) -> None:
    assert values(reading_of(planned(*days)), "procedure.planned_notice") == found


def test_another_planning_notice_does_not_shorten_the_time() -> None:
    found = reading_of(planned("2026-01-02", kind="UK2"))
    assert values(found, "procedure.planned_notice") == []


@pytest.mark.parametrize(
    ("tender", "field", "found"),
    [
        pytest.param({"procedure": {"isAccelerated": True}}, "urgent", [True], id="urgent"),
        pytest.param({"procedure": {"isAccelerated": False}}, "urgent", [False], id="not urgent"),
        pytest.param({"procedure": {}}, "urgent", [], id="urgency not said"),
        pytest.param(
            {"submissionMethod": ["electronicSubmission"]}, "electronic", [True], id="electronic"
        ),
        pytest.param({"submissionMethod": ["written"]}, "electronic", [], id="another way"),
        pytest.param({"submissionMethod": None}, "electronic", [], id="no way said"),
        pytest.param(
            {"submissionTerms": {"electronicSubmissionPolicy": "allowed"}},
            "electronic",
            [True],
            id="allowed",
        ),
        pytest.param(
            {
                "submissionTerms": {"electronicSubmissionPolicy": "notAllowed"},
                "submissionMethod": ["electronicSubmission"],
            },
            "electronic",
            [False],
            id="the policy comes before the list",
        ),
    ],
)
def test_how_tenders_are_sent(tender: dict, field: str, found: list) -> None:
    assert values(reading_of(notice(**tender)), f"timetable.{field}") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("Tenders must bid for both lots.", [True], id="both"),
        pytest.param("Bidders are required to tender for all of the lots", [True], id="all"),
        pytest.param("Bidders are not required to bid for all lots.", [False], id="not required"),
        pytest.param("You do not have to bid for all lots", [False], id="do not have to"),
        pytest.param("Tenders may be submitted for all lots.", [], id="may"),
        pytest.param("All lots may be awarded together.", [], id="awarded together"),
    ],
)
def test_bidding_for_every_lot(words: str, found: list) -> None:
    reading = reading_of(notice(lotDetails={"awardCriteriaDetails": words}))
    assert values(reading, "division.all_lots_required") == found


@pytest.mark.parametrize(
    ("party", "found"),
    [
        pytest.param({"identifier": {"scheme": "GB-LAE", "id": "LED"}}, ["council"], id="register"),
        pytest.param({"identifier": {"scheme": "GB-PPON", "id": "X"}}, [], id="another register"),
        pytest.param(classed("TED_CA_TYPE", "Housing Association"), ["housing"], id="housing"),
        pytest.param(
            classed(
                "TED_CA_TYPE",
                "Ministry or any other national or federal authority, including their     regional "
                "or local subdivisions",
            ),
            ["central"],
            id="a ministry",
        ),
        pytest.param(classed("TED_CA_TYPE", "Body governed by public law"), [], id="may be any"),
        pytest.param(classed("COFOG", "Housing Association"), [], id="another scheme"),
    ],
)
def test_kind_of_buyer(party: dict, found: list) -> None:
    assert values(reading_of(bought_by(**party)), "buyer.kind") == found


def weighed(*criteria: dict) -> dict:
    return with_lot(awardCriteria={"criteria": list(criteria)})


@pytest.mark.parametrize(
    ("criterion", "found"),
    [
        pytest.param(
            {"numbers": [{"number": 60, "weight": "percentageExact"}]}, [True], id="share"
        ),
        pytest.param({"numbers": [{"number": 1, "weight": "order"}]}, [True], id="rank"),
        pytest.param({"description": "60"}, [True], id="share in words"),
        pytest.param({"description": "How you will do it"}, [], id="no weight"),
        pytest.param({"numbers": [{"number": 60}]}, [], id="a number of nothing"),
    ],
)
def test_method_of_weighing(criterion: dict, found: list) -> None:
    reading = reading_of(weighed({"type": "quality"}, {"type": "quality", **criterion}))
    assert values(reading, "award.method_stated", "1") == found


WITH_ALL = {
    "procurementMethodDetails": MARKET,
    "techniques": {
        "hasDynamicPurchasingSystem": True,
        "frameworkAgreement": {"maximumParticipants": 4, "period": {"durationInMonths": 48}},
    },
    "otherRequirements": {"reservedParticipationLocation": {"description": "Fernshire"}},
    "specialRegime": ["concession"],
    "procedure": {"isAccelerated": True},
    "submissionMethod": ["electronicSubmission"],
    "lotDetails": {"awardCriteriaDetails": "Tenders must bid for both lots."},
}


def test_every_statement_quotes_what_stands_at_its_address() -> None:
    document = notice(**WITH_ALL)
    document["planning"] = planned("2026-01-02")["planning"]
    document["parties"][0]["identifier"] = {"scheme": "GB-LAE"}
    reading = reading_of(document)
    assert misplaced(reading, document) == []
    assert text_at(document, reading.root) == ""


@pytest.mark.parametrize(
    "odd",
    [pytest.param(value, id=json.dumps(value)) for value in ("x", 3, True, [], [3], {}, None)],
)
@pytest.mark.parametrize("key", [*WITH_ALL, "submissionTerms"])
def test_odd_shapes_are_never_fatal(key: str, odd: object) -> None:
    document = notice(**{**WITH_ALL, key: odd})
    assert misplaced(reading_of(document), document) == []


@pytest.mark.skipif(not RELEASES.exists(), reason="needs the shared data")
def test_every_real_notice_leaves_a_few_regimes_possible() -> None:
    limits = ruleset().limit
    counts = set()
    for line in RELEASES.read_bytes().splitlines():
        for reading in results_of(line):
            tender = resolve(reading.statements).tender
            counts.add(len(possible_regimes(View(Context(tender, limits, TODAY)).reader())))
    assert min(counts) == 1
    assert max(counts) <= 8
