"""A tender is judged by the law of its own day: thresholds, duties and caps by date."""

from __future__ import annotations

import pytest

from tenderlint.report import TenderReport
from tenderlint.rule import Force
from tests.law_drafts import ROUTES, Buyer, draft_of, judged, report_of, shown_in


def sold(amount: str, published: str, **said: object) -> TenderReport:
    """A draft whose value decides on the regime, judged long after its publication."""
    buyer = Buyer(published=published)
    draft = draft_of(buyer, "small", "alone")
    procedure = {k: v for k, v in draft["procedure"].items() if k != "above_threshold"}
    lot = {"value_including_vat": amount, "value": amount}
    return judged(draft | {"lot": lot, "procedure": procedure | said}, "2026-11-22")


@pytest.mark.parametrize(
    ("amount", "published", "covered_then"),
    [
        ("£207,719", "2026-01-01", False),
        ("£207,720", "2026-01-01", True),
        ("£207,720", "2025-12-31", False),
        ("£214,903", "2025-12-31", False),
        ("£214,904", "2025-12-31", True),
        ("£214,904", "2026-01-01", True),
    ],
)
def test_a_tender_is_judged_by_the_threshold_of_its_day(amount, published, covered_then):
    report = sold(amount, published)
    assert report.regime["regime.covered"] is covered_then
    duties = {basis.cite for _, basis in shown_in(report) if basis.force is Force.MUST}
    assert any("s.22(3)" in cite for cite in duties) is covered_then


@pytest.mark.parametrize("published", ["2025-12-31", "2026-01-01"])
@pytest.mark.parametrize(("amount", "expected"), [("£663,539", False), ("£663,540", True)])
def test_the_threshold_of_light_touch_services_is_that_of_both_years(amount, expected, published):
    assert sold(amount, published, light_touch=True).regime["regime.covered"] is expected


@pytest.mark.parametrize(("published", "forbidden"), [("2026-02-03", True), ("2026-02-04", False)])
def test_local_reservation_below_the_threshold_starts_with_the_order(published, forbidden):
    report = sold("£60,000", published)
    rules = {finding.rule for finding in report.findings}
    assert ("local-only-where-law-forbids" in rules) is forbidden
    assert ("reservation-not-considered" in rules) is not forbidden


@pytest.mark.parametrize(("published", "shown"), [("2026-03-24", False), ("2026-03-25", True)])
def test_the_welsh_duty_starts_on_its_day(published, shown):
    buyer = Buyer("wales", level="covered", published=published)
    found = shown_in(judged(draft_of(buyer, "large", "alone"), published))
    assert any("(Wales)" in basis.cite for _, basis in found) is shown


@pytest.mark.parametrize(
    ("size", "light", "shown"),
    [("middling", False, True), ("small", False, False), ("middling", True, False)],
    ids=["£540,000", "below the thresholds of that time", "light touch"],
)
def test_the_former_cap_was_one_of_large_contracts(size, light, shown):
    buyer = Buyer(level="covered", light=light, published="2024-11-11")
    found = shown_in(judged(draft_of(buyer, size, "alone"), buyer.published))
    assert any("reg. 58(9)" in basis.cite for _, basis in found) is shown


@pytest.mark.parametrize("size", ["small"])
@pytest.mark.parametrize("route", ROUTES)
def test_scottish_law_is_cited_with_the_contracts_that_it_regulates(route: str, size: str):
    for _, basis in shown_in(report_of("Scottish council, small", size, route)):
        if "(Scotland)" in basis.cite:
            assert "regulated procurement" in basis.cite
