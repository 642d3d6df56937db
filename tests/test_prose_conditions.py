"""Accounts, sub-contracting and staff: what sentences ask, and what they leave unsaid."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly
from tests.test_prose_facts import said

AUDITED = "conditions.audited_accounts"
WHERE = "conditions.audited_where_required"
YEARS = "conditions.accounts_years"
SUB = "conditions.subcontracting_allowed"
TUPE = "terms.staff_transfer"
DATA = "terms.staff_data_supplied"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        pytest.param("Bidders must submit audited accounts.", AUDITED, True, id="audited"),
        pytest.param(
            "Bidders must submit audited accounts where required by law.", WHERE, True,
            id="where the law requires",
        ),
        pytest.param(
            "Provide audited accounts, or the accounts that the law requires of you.", WHERE, True,
            id="or what the law requires",
        ),
        pytest.param(
            "Audited accounts or equivalent must be provided.", WHERE, True, id="or equivalent",
        ),
        pytest.param(
            "Submit audited accounts or a letter from your bank.", WHERE, True, id="a letter",
        ),
        pytest.param(
            "Suppliers shall submit audited accounts. Organisations that do not have audited "
            "accounts may send management accounts.", WHERE, True, id="the next sentence",
        ),
        pytest.param(
            "Bidders must provide three years of accounts.", YEARS, exactly(3), id="three years",
        ),
        pytest.param(
            "Please provide accounts for the last 2 financial years.", YEARS, exactly(2),
            id="the last two",
        ),
        pytest.param("Sub-contracting is not permitted.", SUB, False, id="not permitted"),
        pytest.param(
            "The supplier may not sub-contract any part of the service.", SUB, False,
            id="may not",
        ),
        pytest.param(
            "No part of the services may be subcontracted.", SUB, False, id="no part",
        ),
        pytest.param("Subcontracting is allowed with approval.", SUB, True, id="allowed"),
        pytest.param(
            "The supplier shall not sub-contract without the council's prior written consent.",
            SUB, True, id="with consent",
        ),
        pytest.param("TUPE may apply to this contract.", TUPE, True, id="may apply"),
        pytest.param("TUPE is likely to apply.", TUPE, True, id="likely"),
        pytest.param("TUPE does not apply.", TUPE, False, id="does not apply"),
        pytest.param("TUPE is not considered to apply.", TUPE, False, id="not considered"),
        pytest.param(
            "The Council does not believe that TUPE will apply.", TUPE, False, id="not believed",
        ),
        pytest.param("An anonymised staff list is attached.", DATA, True, id="attached"),
        pytest.param("TUPE information will be supplied on request.", DATA, True, id="on request"),
        pytest.param("TUPE information is not available.", DATA, False, id="not available"),
    ],
)  # fmt: skip
def test_what_is_said_is_read(text: str, field: str, value: object) -> None:
    assert said(text).get(field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Audited accounts are not required.", AUDITED, id="not required"),
        pytest.param("Bidders must submit unaudited accounts.", AUDITED, id="unaudited"),
        pytest.param(
            "The provider shall supply audited accounts at the end of each year.", AUDITED,
            id="a duty in the contract",
        ),
        pytest.param("The Council must publish audited accounts.", AUDITED, id="the buyer's"),
        pytest.param("In the last tender audited accounts were required.", AUDITED, id="the last"),
        pytest.param("Bidders must submit audited accounts.", WHERE, id="nothing else"),
        pytest.param("Provide up to 3 years of accounts.", YEARS, id="up to"),
        pytest.param(
            "Provide three years of accounts, or since you were formed.", YEARS, id="since formed",
        ),
        pytest.param("Assignment of the contract is not permitted.", SUB, id="assignment"),
        pytest.param(
            "Sub-contracting of the whole contract is not permitted.", SUB, id="the whole",
        ),
        pytest.param(
            "Suppliers must show that subcontracting is permitted.", SUB, id="to be shown",
        ),
        pytest.param(
            "Sub-contractors may not sub-contract any part of the work.", SUB, id="one further",
        ),
        pytest.param(
            "Bidders should take their own advice on whether TUPE applies.", TUPE, id="own advice",
        ),
        pytest.param("Where TUPE applies, staff are consulted.", TUPE, id="where it applies"),
        pytest.param(
            "At the end of the contract TUPE may apply.", TUPE, id="at the end",
        ),
        pytest.param("Does TUPE apply?", TUPE, id="asked"),
        pytest.param(
            "TUPE information will be supplied to the successful bidder.", DATA, id="the winner",
        ),
    ],
)  # fmt: skip
def test_what_is_not_said_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)
