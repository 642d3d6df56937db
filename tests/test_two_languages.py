"""Welsh and English in one text: what is said in both is said once, and Welsh says nothing wrong."""

from __future__ import annotations

import json

import pytest

import tenderlint
from tenderlint.prose import read_prose
from tenderlint.provenance import Location
from tenderlint.readers.ocds import read
from tenderlint.readers.source import Source
from tenderlint.resolve import resolve
from tenderlint.statements import Reading
from tests.ocds_notices import NOTICE, notice

PAIRS = [
    (
        "Rhaid i gynigwyr gael trosiant blynyddol o £150,000 o leiaf.",
        "Bidders must have a minimum annual turnover of £150,000.",
    ),
    (
        "Cyfnod y contract yw 3 blynedd gydag opsiwn i ymestyn am 2 flynedd.",
        "The contract is for 3 years with an option to extend for 2 years.",
    ),
    (
        "Meini prawf dyfarnu: Ansawdd 60%, Pris 40%.",
        "Award criteria: Quality 60%, Price 40%.",
    ),
    (
        "Rhaid cael yswiriant atebolrwydd cyhoeddus o £5 miliwn.",
        "Bidders must hold public liability insurance of £5 million.",
    ),
    (
        "Rhaid dychwelyd tendrau erbyn 12 Ionawr 2027.",
        "Tenders must be returned by 12 January 2027.",
    ),
    ("Gwerth amcangyfrifedig: £300,000.", "Estimated value: £300,000."),
    (
        "Rhaid i gynigwyr roi dau eirda o'r 3 blynedd diwethaf.",
        "Bidders must provide two references from the last 3 years.",
    ),
    ("Mae TUPE yn debygol o fod yn berthnasol.", "TUPE is likely to apply."),
    ("Rhaid i gynigwyr feddu ar ISO 9001.", "Bidders must hold ISO 9001 or equivalent."),
]
HERE = Location("notice.json")


def told(text: str) -> list[tuple[object, ...]]:
    return [(s.pointer, s.value, s.verbatim) for s in read_prose(text, HERE).statements]


@pytest.mark.parametrize(("welsh", "english"), PAIRS)
@pytest.mark.parametrize("between", [" ", "\n", " / ", "\n\n", "rn rn"])
def test_what_is_said_in_both_is_what_the_english_says(welsh, english, between):
    assert told(f"{welsh}{between}{english}") == told(english)
    assert told(f"{english}{between}{welsh}") == told(english)


@pytest.mark.parametrize("welsh", [welsh for welsh, _ in PAIRS])
def test_welsh_alone_says_nothing_wrong(welsh):
    assert told(welsh) == []


@pytest.mark.parametrize(("welsh", "english"), PAIRS)
def test_a_notice_in_both_does_not_contradict_itself(welsh, english):
    both = notice(description=f"{welsh}\n\n{english}")
    both["description"] = f"{welsh} {english}"
    alone = notice(description=english)
    alone["description"] = english
    found = []
    for document in (both, alone):
        (reading,) = read(Source("notice.json", data=json.dumps(document).encode()))
        assert isinstance(reading, Reading)
        found.append([c.pointer for c in resolve(reading.statements).conflicts])
    assert found[0] == found[1]


def test_names_of_lots_and_criteria_in_welsh_are_names(tmp_path):
    document = json.loads(json.dumps(NOTICE))
    lot = document["tender"]["lots"][0]
    lot["title"] = "Gofal Plant ym Môn / Childcare in Anglesey"
    lot["awardCriteria"]["criteria"] = [
        {"type": "quality", "name": "Ansawdd / Quality", "description": "60"},
        {"type": "price", "name": "Pris / Price", "description": "40"},
    ]
    path = tmp_path / "notice.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    (tender,) = tenderlint.check(path).tenders
    assert tender.conflicts == ()
    assert tender.problems == ()
