"""Whose demand it is, and when: what is said of others, of earlier times, or taken back."""

from __future__ import annotations

import pytest

from tests.test_prose_facts import pounds, said

ISO = "standard.name iso-9001"
TURNOVER = "conditions.minimum_turnover"
PAID = "terms.payment_days"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param(
            "In the procurement of 2023 the five highest scoring suppliers were invited.",
            "procedure.shortlist", id="an earlier procurement's shortlist",
        ),
        pytest.param(
            "The present contract, let in 2022, required bidders to hold ISO 9001.",
            ISO, id="what the present contract required",
        ),
        pytest.param(
            "In the last tender bidders had to have a minimum turnover of £1 million.",
            TURNOVER, id="the last tender",
        ),
        pytest.param("In 2023 bidders had to hold ISO 9001.", ISO, id="an earlier year"),
        pytest.param(
            "The previous tender said that bidders must hold ISO 9001.", ISO, id="what it said",
        ),
        pytest.param(
            "An earlier draft of this notice said that invoices would be paid within 60 days.",
            PAID, id="an earlier draft",
        ),
        pytest.param(
            "Prices in the previous contract were fixed for the term.",
            "terms.uplift", id="the previous contract's prices",
        ),
        pytest.param(
            "Landlords with a turnover of at least £2 million have to join the charter.",
            TURNOVER, id="landlords",
        ),
        pytest.param(
            "Schools pay the invoice for travel within 60 days.", PAID, id="what schools pay",
        ),
        pytest.param(
            "The contractor shall pay its staff within 60 days of invoice.",
            PAID, id="what the contractor pays",
        ),
        pytest.param(
            "Our partner, a company with professional indemnity cover of £10 million, gives rooms.",
            "insurance.amount professional-indemnity", id="the buyer's partner",
        ),
        pytest.param(
            "Insurance held by the tenants' associations (£10 million public liability) stays.",
            "insurance.amount public-liability", id="held by another",
        ),
        pytest.param(
            "In another procurement suppliers must hold ISO 9001.", ISO, id="another procurement",
        ),
        pytest.param(
            "Suppliers must hold ISO 9001. That does not apply here.", ISO, id="not here",
        ),
        pytest.param(
            "Suppliers must hold ISO 9001. Neither is repeated here.", ISO, id="not repeated",
        ),
        pytest.param(
            "A turnover of at least £2 million is needed, which is no condition of this contract.",
            TURNOVER, id="no condition of this",
        ),
        pytest.param(
            "A minimum turnover of £1m was considered. We do not ask for it.",
            TURNOVER, id="not asked for in the next sentence",
        ),
        pytest.param(
            "The top five suppliers will be invited. No: there is no shortlist.",
            "procedure.shortlist", id="no shortlist",
        ),
    ],
)  # fmt: skip
def test_what_is_not_this_tenders_demand_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        pytest.param(
            "The contract let in 2021 ends in March and the supplier must hold ISO 9001.",
            ISO, "ISO 9001", id="an earlier contract beside a demand of today",
        ),
        pytest.param(
            "Framework 2025-29: bidders must hold ISO 9001.", ISO, "ISO 9001", id="a year alone",
        ),
        pytest.param(
            "Our delivery partner must hold professional indemnity of £2m.",
            "insurance.amount professional-indemnity", pounds(2_000_000),
            id="the supplier as a partner",
        ),
        pytest.param(
            "Bidders must hold public liability of £5m. This is not required at the time of tender.",
            "insurance.amount public-liability", pounds(5_000_000), id="only not yet",
        ),
        pytest.param(
            "Suppliers must hold ISO 9001. That does not apply to partners of a consortium.",
            ISO, "ISO 9001", id="only not of partners",
        ),
        pytest.param(
            "School meals suppliers must have a minimum turnover of £1m.",
            TURNOVER, pounds(1_000_000), id="a bidder named after a school",
        ),
    ],
)  # fmt: skip
def test_what_is_asked_today_is_still_read(text: str, field: str, value: object) -> None:
    assert said(text)[field] == value


def test_each_payer_keeps_its_own_days() -> None:
    text = (
        "Schools pay the travel within 60 days of a claim; the Council pays the price within "
        "30 days of invoice."
    )
    assert said(text)[PAID].low == 30
