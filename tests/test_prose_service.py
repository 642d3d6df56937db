"""Referral, joint work, prevention, co-design, limits and places, as prose tells of them."""

from __future__ import annotations

import pytest

from tenderlint.prose import Lead, read_prose
from tenderlint.provenance import Location
from tenderlint.quantities import exactly
from tests.test_prose_facts import said

JOINT, EARLY = "service.referral_joint_working", "service.prevention"
AREA, THRESHOLD = "lot.area", "service.crisis_threshold"
LIMIT = "service.support_limit"
HERE = Location("notice.json", pointer="/minimum")
THERE = Location("notice.json", pointer="/description")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Referrals can be made by families and carers.", JOINT, True),
        ("The provider will work in partnership with schools and GPs.", JOINT, True),
        ("Multi-agency working is essential.", JOINT, True),
        ("The service offers early intervention for young people.", EARLY, True),
        ("It is a preventative service.", EARLY, True),
        ("Support will prevent, reduce or delay the need for care.", EARLY, True),
        ("Support aims to prevent homelessness.", EARLY, True),
        ("The specification was co-produced with people who use the service.",
         "service.codesigned", True),
        ("Support for adults with eligible care and support needs.", THRESHOLD, True),
        ("Help for people diagnosed with dementia.", THRESHOLD, True),
        ("Support is limited to 12 weeks.", LIMIT, exactly(84)),
        ("Children move on within 2 weeks of admission.", LIMIT, exactly(14)),
        ("A navigation service for people living in Hackney.", AREA, "Hackney"),
        ("Resettlement schemes in Herefordshire.", AREA, "Herefordshire"),
        ("The service covers North Lanarkshire and East Dunbartonshire.", AREA,
         "North Lanarkshire and East Dunbartonshire"),
        ("Delivered across the South West of England.", AREA, "South West of England"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_said_is_read(text: str, field: str, value: object) -> None:
    assert said(text).get(field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The documents referred to in the tender are online.", JOINT),
        ("Consortium members must work together with each other in bidding.", JOINT),
        ("The provider takes part in the prevention of fraud.", EARLY),
        ("Fire prevention measures are in place.", EARLY),
        ("The service will be co-produced with people.", "service.codesigned"),
        ("Support for people with or without a diagnosis of dementia.", THRESHOLD),
        ("Support may end after 2 weeks notice.", LIMIT),
        ("Bidders must be registered in Leeds.", AREA),
        ("The office is based in Leeds.", AREA),
        ("Support in English and Welsh.", AREA),
        ("Delivered in Accordance with the Schedule.", AREA),
        ("A provider with experience in Leeds.", AREA),
        ("Services in England.", AREA),
    ],
    ids=str,
)
def test_what_is_not_said_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)


def test_a_lot_covers_its_area_whatever_its_name() -> None:
    text = "Beat 4 covers the area encompassing Llansadwrn, Pwll and Cil-y-Cwm. See the map."
    found = {one.pointer.field: one.value for one in read_prose(text, HERE, lot="4").statements}
    assert found == {"lot.area": "Llansadwrn, Pwll and Cil-y-Cwm", "lot.by_area": True}


def test_what_leads_to_a_list_says_when_its_insurances_are_due() -> None:
    lead = Lead(
        "Bidders must hold, or can commit to obtain before the contract starts, the types of "
        "insurance indicated below.",
        THERE,
    )
    text = "Public Liability Insurance = £5,000,000\nMotor Insurance"
    found = read_prose(text, HERE, section="economic", lead=lead).statements
    due = [one for one in found if one.pointer.field == "insurance.due"]
    assert [(one.pointer.item, one.value) for one in due] == [
        ("public-liability", "commitment"),
        ("motor", "commitment"),
    ]
    assert {one.location.pointer for one in due} == {"/description"}
    span = due[0].location.span
    assert span is not None
    assert lead.text[slice(*span)] == due[0].verbatim
