"""Frameworks and markets, lots and the way to a bid, as prose tells of them."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly
from tests.test_prose_facts import said

MARKET, FRAMEWORK = "procedure.dynamic_market", "procedure.framework"
MANY, OPEN = "procedure.many_providers", "procedure.framework_open"
MONTHS, ALL = "procedure.framework_months", "division.all_lots_required"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The Council is setting up a dynamic purchasing system for home care.", MARKET, True),
        ("The Council operates a Pseudo-DPS.", MARKET, True),
        ("A Flexible Purchasing System will be used.", MARKET, True),
        ("We wish to establish a multi-supplier framework agreement.", FRAMEWORK, True),
        ("This framework will serve all schools.", FRAMEWORK, True),
        ("The Framework Agreement will run for 36 months.", FRAMEWORK, True),
        ("This is not a framework agreement.", FRAMEWORK, False),
        ("Providers are invited to join the accredited provider list at any time.", MANY, True),
        ("Applications to join the approved list stay open until 2029.", MANY, True),
        ("A pool of suitable driver assessment providers will be created.", MANY, True),
        ("The contract will be awarded to a single provider.", MANY, False),
        ("It is intended to award to one successful contractor.", MANY, False),
        ("Applications to join can be submitted at any time.", OPEN, True),
        ("The list remains open to new applicants.", OPEN, True),
        ("The framework will be reopened every year to new suppliers.", OPEN, True),
        ("No new suppliers can join after the award.", OPEN, False),
        ("The DPS will be let for 10 years.", MONTHS, exactly(120)),
        ("This is a four year framework agreement.", MONTHS, exactly(48)),
        ("The framework runs for an initial period of 36 months.", MONTHS, exactly(36)),
        ("A maximum of six suppliers per lot will be appointed.", "procedure.framework_suppliers",
         exactly(6)),
        ("This is a mini-competition under the ESPO passenger transport framework.",
         "procedure.call_off", True),
        (("Only those admitted to the approved list may bid; only providers on the Home Care "
         "framework may tender."), "procedure.members_only", True),
        ("Registration on the portal is free.", "procedure.bidding_fee", False),
        ("Documents can be accessed free of charge.", "procedure.bidding_fee", False),
        ("This is a two-stage procurement.", "procedure.stages", exactly(2)),
        ("All bidders will receive feedback on their scores.", "procedure.feedback_offered", True),
        ("Suppliers must be registered on the central digital platform.",
         "procedure.registration_to_bid", True),
        ("The requirement is split into 3 lots.", "division.lots_named", exactly(3)),
        ("The system comprises 13 Lots.", "division.lots_named", exactly(13)),
        ("See Lots 1 to 4.", "division.lots_named", exactly(4)),
        ("Bidders may tender for one or more lots.", ALL, False),
        ("You may bid for any of the lots.", ALL, False),
        ("Bidders do not have to bid for all lots.", ALL, False),
        ("Tenders must bid for both lots.", ALL, True),
        ("Bidders may bid for a maximum of 2 lots.", "division.lots_bid_limit", exactly(2)),
        ("No bidder will win more than three lots.", "division.lots_award_limit", exactly(3)),
        ("No bidder will be awarded more than one; awarded up to 2 lots.",
         "division.lots_award_limit", exactly(2)),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_said_is_read(text: str, field: str, value: object) -> None:
    assert said(text).get(field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Only those admitted to Lot 4 of the framework may bid.", FRAMEWORK),
        ("The service works within the national outcomes framework.", FRAMEWORK),
        ("The parties establish a performance framework in the first quarter.", FRAMEWORK),
        ("The service works within this framework and its values.", FRAMEWORK),
        ("No framework will be set up for schools, as we said.", MANY),
        ("The Council had established a framework in the past; it is no longer used.", FRAMEWORK),
        ("Bought under the ESPO framework.", FRAMEWORK),
        ("Staff keep a list of visitors.", MANY),
        ("Each lot may be awarded to a consortium or a single provider.", MANY),
        ("Call-off from this framework is by further competition.", "procedure.call_off"),
        ("Call-offs will be awarded under the framework.", "procedure.call_off"),
        ("Applications close 4 months before the list expires.", MONTHS),
        ("The framework may not last for more than four years.", MONTHS),
        ("The portal remains open at any time.", OPEN),
        ("A closed framework may not last for long.", OPEN),
        ("There are a lot of children.", "division.lots_named"),
        ("If a bidder must bid for both lots, it may ask why.", ALL),
    ],
    ids=str,
)
def test_what_is_not_said_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)
