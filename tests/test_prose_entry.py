"""Quotes by invitation, fees to bid, and demands written in few words."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly
from tests.test_prose_facts import said


@pytest.mark.parametrize(
    ("text", "section", "field", "value"),
    [
        pytest.param(
            "Quotes are by invitation.", None, "procedure.closed_quotes", True, id="by invitation",
        ),
        pytest.param(
            "Others are not invited to quote.", None, "procedure.closed_quotes", True, id="others",
        ),
        pytest.param(
            "Anyone may quote; an invitation is on the portal.",
            None, "procedure.closed_quotes", None, id="open to all",
        ),
        pytest.param(
            "A fee of £60 is charged by the portal for each tender that is submitted.",
            None, "procedure.bidding_fee", True, id="a fee for a tender",
        ),
        pytest.param(
            "A fee of £60 is paid for each session.", None, "procedure.bidding_fee", None,
            id="a fee for the service",
        ),
        pytest.param(
            "At the closing date suppliers must hold public liability insurance of £5m.",
            None, "insurance.due public-liability", "with-bid", id="at the closing date",
        ),
        pytest.param(
            "Public liability insurance of £5m must be held. Ask about insurance before the "
            "closing date.",
            None, "insurance.due public-liability", None, id="questions before the closing date",
        ),
        pytest.param(
            "ISO 9001 certification.", "technical", "standard.name iso-9001", "ISO 9001",
            id="a terse certificate",
        ),
        pytest.param(
            "Environmental management certified to ISO 14001.",
            "technical", "standard.name iso-14001", "ISO 14001", id="certified to",
        ),
        pytest.param(
            "ISO 9001 certification.", "description", "standard.name iso-9001", None,
            id="a certificate under no condition",
        ),
        pytest.param(
            "ISO 9001 certification is welcome.", "technical", "standard.name iso-9001", None,
            id="a certificate that is welcome",
        ),
        pytest.param(
            "Tendered prices shall remain fixed for the four years of the contract.",
            None, "terms.uplift", "fixed", id="fixed for four years",
        ),
        pytest.param(
            "We ask for one price for three years, which will not be subject to any increase.",
            None, "terms.uplift", "fixed", id="no increase",
        ),
        pytest.param(
            "Prices shall remain fixed for the first year.", None, "terms.uplift", None,
            id="fixed for a year",
        ),
        pytest.param(
            "Payment will be made 45 days after receipt of an invoice.",
            None, "terms.payment_days", exactly(45), id="days after receipt",
        ),
        pytest.param(
            "A minimum turnover of £270,000 is required. No other evidence of standing will be "
            "accepted in place of it.",
            None, "conditions.turnover_alternative", False, id="no other evidence",
        ),
        pytest.param(
            "No other evidence of identity will be accepted.",
            None, "conditions.turnover_alternative", None, id="other evidence of something else",
        ),
        pytest.param(
            "One extension of up to 24 months, decided nine months before the end.",
            "renewal", "term.extension", exactly(24), id="decided months before the end",
        ),
    ],
)  # fmt: skip
def test_few_words(text: str, section: str | None, field: str, value: object) -> None:
    assert said(text, section).get(field) == value
