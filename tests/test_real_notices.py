"""Real UK notices through the whole line; skipped where they are not beside the checkout."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import tenderlint
from tenderlint.provenance import Location
from tenderlint.report import Report, TenderReport, Verdict
from tenderlint.rule import Force, Severity
from tenderlint.statements import Confidence
from tests.commands import DATA

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the notices are not here")

NOTICES = DATA / "uk-ocds-releases.jsonl"
MENTORING = "ocds-r6ebe6-0000575002"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def report() -> Report:
    return tenderlint.check(NOTICES, today=DAY)


@pytest.fixture(scope="module")
def documents() -> list[object]:
    return [json.loads(line) for line in NOTICES.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def mentoring(report: Report) -> TenderReport:
    return next(tender for tender in report.tenders if tender.id == MENTORING)


def words_at(document: object, location: Location) -> str:
    """What stands at a JSON pointer and span, by a reading of RFC 6901 of the test's own."""
    value = document
    for step in (location.pointer or "").split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    if isinstance(value, dict | list):
        return ""
    text = value if isinstance(value, str) else json.dumps(value)
    return text if location.span is None else text[slice(*location.span)]


def test_every_notice_is_read_and_awards_are_not_judged(report: Report) -> None:
    assert len(report.tenders) == 427
    assert report.problems == ()
    awards = [tender for tender in report.tenders if tender.stage == "award"]
    assert len(awards) == 150
    for tender in awards:
        assert (tender.verdict, tender.findings, tender.outcomes) == (Verdict.NOT_JUDGED, (), ())


def test_every_location_resolves_to_the_words_it_quotes(
    report: Report, documents: list[object]
) -> None:
    seen = 0
    for tender in report.tenders:
        quoted = [
            *((e.location, e.text) for f in tender.findings for e in f.evidence),
            *((s.location, s.verbatim) for c in tender.conflicts for s in c.statements),
        ]
        for location, text in quoted:
            assert location.line is not None
            assert words_at(documents[location.line - 1], location) == text
            seen += 1
        for problem in tender.problems:
            words_at(documents[(problem.location.line or 0) - 1], problem.location)
    assert seen > 60


def test_every_finding_has_a_place_and_an_authority(report: Report) -> None:
    findings = [finding for tender in report.tenders for finding in tender.findings]
    assert findings
    for finding in findings:
        assert finding.evidence[0].primary
        assert finding.basis
        assert "not stated" not in finding.asks


def test_the_mentoring_notice(mentoring: TenderReport) -> None:
    found = {finding.rule: finding for finding in mentoring.findings}
    assert mentoring.verdict is Verdict.KEEPS_OUT
    assert set(found) == {
        "turnover-out-of-proportion",
        "price-outweighs-quality",
        "lots-refused-by-formula",
        "like-for-like-contracts",
    }
    turnover = found["turnover-out-of-proportion"]
    assert (turnover.severity, turnover.confidence) == (Severity.ERROR, Confidence.MEDIUM)
    assert turnover.asks == (
        "Asks a turnover of £660,000 a year; the contract pays £247,500 to £330,000 a year: "
        "2 to 2.67 times."
    )
    place = turnover.evidence[0].location
    assert place.pointer == "/tender/selectionCriteria/criteria/0/description"
    assert place.span is not None
    assert "660,000 GBP" in turnover.evidence[0].text
    price = found["price-outweighs-quality"]
    assert (price.severity, price.evidence[0].text) == (Severity.WARNING, "60")
    lots = found["lots-refused-by-formula"]
    assert (lots.severity, lots.status) == (Severity.INFO, "advisory")
    assert lots.evidence[0].text == "Nature of the contract not suitable for Lots"


def test_the_mentoring_notice_may_promise_its_insurance(mentoring: TenderReport) -> None:
    rule = "insurance-required-before-award"
    outcomes = {outcome.outcome for outcome in mentoring.outcomes if outcome.rule == rule}
    assert outcomes == {"satisfied", "not-applicable"}


def test_no_word_of_the_2023_act_on_a_notice_of_2019(mentoring: TenderReport) -> None:
    assert "Procurement Act 2023" not in str(mentoring.findings)
    assert "s.22" not in str(mentoring.findings)


def find_a_tender(name: str) -> TenderReport:
    (tender,) = tenderlint.check(DATA / "find-a-tender" / name, today=DAY).tenders
    return tender


def test_the_supported_living_notice() -> None:
    tender = find_a_tender("094476-2026.json")
    assert tender.regime["regime.light_touch"] is True
    assert tender.regime["regime.covered"] is True
    (problem,) = tender.problems
    assert "AED" in problem.message
    assert problem.location.pointer == "/releases/0/tender/lots/0/value/currency"
    (conflict,) = tender.conflicts
    assert conflict.pointer.field == "timetable.deadline"
    assert [said.location.pointer for said in conflict.statements] == [
        "/releases/0/tender/tenderPeriod/endDate",
        "/releases/0/tender/description",
    ]


def with_demands(folder: Path) -> Path:
    """The below-threshold notice, with demands of our own laid into its text."""
    package = json.loads((DATA / "find-a-tender" / "032703-2026.json").read_text(encoding="utf-8"))
    tender = package["releases"][0]["tender"]
    tender["description"] += (
        "\nBidders must have a minimum annual turnover of £150,000. Evidence of public liability "
        "insurance of £5 million must be submitted with the tender."
    )
    path = folder / "below.json"
    path.write_text(json.dumps(package), encoding="utf-8")
    return path


def test_below_the_threshold_a_demand_keeps_its_severity_and_loses_section_22(
    tmp_path: Path,
) -> None:
    (tender,) = tenderlint.check(with_demands(tmp_path), today=DAY).tenders
    assert tender.regime["regime.below_threshold"] is True
    found = {finding.rule: finding for finding in tender.findings}
    for rule in ("turnover-out-of-proportion", "insurance-required-before-award"):
        assert found[rule].severity is Severity.ERROR
        assert found[rule].basis[0].force is Force.REGARD
        assert "s.86" in found[rule].basis[0].cite
        assert not any("s.22" in basis.cite for basis in found[rule].basis)
        assert not found[rule].is_law
