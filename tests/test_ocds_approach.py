"""Frameworks open or closed, fees to bid, invited quotes, and someone to ask."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly
from tests.ocds_notices import NOTICE, misplaced, notice, reading_of, said, values

FEE = {"id": "1", "value": {"amount": 60, "currency": "GBP"}}


def framework(**members: object) -> dict:
    return notice(techniques={"hasFrameworkAgreement": True, "frameworkAgreement": members})


@pytest.mark.parametrize(
    ("document", "field", "expected"),
    [
        pytest.param(framework(type="closed"), "procedure.framework_open", [False], id="closed"),
        pytest.param(framework(type="open"), "procedure.framework_open", [True], id="open"),
        pytest.param(
            framework(isOpenFrameworkScheme=True), "procedure.framework_open", [True], id="scheme"
        ),
        pytest.param(framework(type="other"), "procedure.framework_open", [], id="another type"),
        pytest.param(
            framework(period={"startDate": "2027-01-01", "endDate": "2031-12-31"}),
            "procedure.framework_months", [exactly(60)], id="months between dates",
        ),
        pytest.param(
            framework(period={"startDate": "2027-01-01", "endDate": "2031-12-31"}),
            "procedure.framework_long_reason", [False], id="five years, no reason",
        ),
        pytest.param(
            framework(
                period={"startDate": "2027-01-01", "endDate": "2031-12-31"},
                periodRationale="The vehicles last ten years.",
            ),
            "procedure.framework_long_reason", [True], id="five years, a reason",
        ),
        pytest.param(
            framework(period={"startDate": "2027-01-01", "endDate": "2030-12-31"}),
            "procedure.framework_long_reason", [], id="four years",
        ),
        pytest.param(
            notice(participationFees=[{**FEE, "type": ["submission"]}]),
            "procedure.bidding_fee", [True], id="fee to submit",
        ),
        pytest.param(
            notice(participationFees=[{**FEE, "type": ["win"]}]),
            "procedure.bidding_fee", [], id="fee of the winner",
        ),
        pytest.param(
            notice(participationFees=[{"id": "1", "type": ["document"]}]),
            "procedure.bidding_fee", [], id="fee without an amount",
        ),
        pytest.param(
            notice(
                procurementMethod="limited", aboveThreshold=False,
                procurementMethodDetails="Below threshold - without competition",
                description="Three groups have been invited to send quotes.",
            ),
            "procedure.closed_quotes", [True], id="invited quotes",
        ),
        pytest.param(
            notice(
                procurementMethod="limited", aboveThreshold=False,
                procurementMethodDetails="Below threshold - without competition",
                description="A direct award.",
            ),
            "procedure.closed_quotes", [], id="a direct award",
        ),
        pytest.param(
            notice(contactPoint={"email": "tenders@example.org"}),
            "procedure.contact_named", [True], id="someone to write to",
        ),
        pytest.param(
            notice(contactPoint={"url": "https://example.org"}),
            "procedure.contact_named", [], id="an address only",
        ),
    ],
)  # fmt: skip
def test_how_one_comes_to_bid(document: dict, field: str, expected: list[object]) -> None:
    reading = reading_of(document)
    assert values(reading, field) == expected
    assert not misplaced(reading, document)


def test_a_contact_is_never_repeated() -> None:
    document = {**NOTICE, "parties": [
        {**NOTICE["parties"][0], "contactPoint": {"name": "A. Person", "telephone": "01234"}}
    ]}  # fmt: skip
    found = said(reading_of(document), "procedure.contact_named")
    assert found == [(True, "/parties/0/contactPoint", "")]
