"""Guarantees, years of trading, legal form and credit scores in sentences."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly
from tests.test_prose_facts import said

BOND = "conditions.guarantee_required"
TRADING = "conditions.years_trading"
FORM = "conditions.legal_form_before_award"
CREDIT = "conditions.credit_score"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        pytest.param("A performance bond will be required.", BOND, True, id="a bond"),
        pytest.param(
            "Suppliers that are part of a group shall provide a parent company guarantee.",
            BOND, True, id="a parent's guarantee",
        ),
        pytest.param("No bond or guarantee is required.", BOND, False, id="neither"),
        pytest.param(
            "Bidders must have been trading for at least three years.", TRADING, exactly(3),
            id="trading",
        ),
        pytest.param(
            "A minimum of 3 years' trading history is required.", TRADING, exactly(3), id="history",
        ),
        pytest.param(
            "Joint ventures have to be incorporated before a bid is submitted.", FORM, True,
            id="before a bid",
        ),
        pytest.param(
            "Consortia must form a legal entity prior to tender submission.", FORM, True,
            id="prior to submission",
        ),
        pytest.param(
            "Consortia may be required to form a legal entity on award.", FORM, False,
            id="on award",
        ),
        pytest.param(
            "Bidders with a credit score below 50 will be excluded.", CREDIT, True, id="excluded",
        ),
    ],
)  # fmt: skip
def test_what_is_said_is_read(text: str, field: str, value: object) -> None:
    assert said(text).get(field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("The Council may require a performance bond.", BOND, id="may require"),
        pytest.param(
            "Bidders must provide accounts or a parent company guarantee.", BOND, id="instead",
        ),
        pytest.param("There is no guarantee of any work.", BOND, id="no guarantee of work"),
        pytest.param(
            "If the score is low a parent company guarantee will be required.", BOND, id="if",
        ),
        pytest.param("The service has been operating for ten years.", TRADING, id="the service"),
        pytest.param(
            "Bidders need not have been trading for three years.", TRADING, id="need not",
        ),
        pytest.param(
            "Staff must have three years' experience.", TRADING, id="experience of people",
        ),
        pytest.param("Consortia are welcome to bid.", FORM, id="welcome"),
        pytest.param(
            "Consortia must name a lead before they bid.", FORM, id="a lead",
        ),
        pytest.param(
            "Bidders with a credit score below 50 will be excluded unless they provide a guarantee.",
            CREDIT, id="unless",
        ),
        pytest.param(
            "A credit score is one part of the assessment of finances.", CREDIT, id="one part",
        ),
    ],
)  # fmt: skip
def test_what_is_not_said_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)
