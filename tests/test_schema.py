"""The published JSON Schema and the reader accept and refuse the same documents."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, event, given, settings
from jsonschema import Draft202012Validator

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.readers.native.leaves import LONGEST_ANSWER, LONGEST_TEXT
from tenderlint.readers.native.mistakes import mistakes_in
from tenderlint.readers.native.names import LOT_NAMES, TENDER_NAMES
from tenderlint.reporters.schema import native_schema
from tests.commands import run
from tests.native_tenders import EXAMPLE, tenders

SCHEMA = native_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def refused(document) -> bool:
    """Whether the reader finds a mistake of form; it has to agree with the schema."""
    found = list(mistakes_in(document))
    assert bool(found) is not VALIDATOR.is_valid(document)
    return bool(found)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_command_prints_it():
    done = run("schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == SCHEMA


def test_the_example_is_valid():
    assert list(VALIDATOR.iter_errors(EXAMPLE)) == []
    assert not refused(EXAMPLE)


DOCUMENTS = [
    pytest.param({}, False, id="nothing"),
    pytest.param({"tenderlint": 0.0}, False, id="zero with a point"),
    pytest.param({"tenderlint": False}, True, id="false is not zero"),
    pytest.param({"tenderlint": None}, True, id="no version"),
    pytest.param({"tenders": []}, False, id="no tenders"),
    pytest.param({"tenders": [{}, {"lots": [{}]}]}, False, id="several tenders"),
    pytest.param({"tenders": [{"tenders": []}]}, True, id="tenders in tenders"),
    pytest.param({"tenders": [], "lot": {}}, True, id="a section beside the tenders"),
    pytest.param({"$schema": "x", "comment": ""}, False, id="a schema and a comment"),
    pytest.param({"schema_": "x"}, True, id="a name of the program's own"),
    pytest.param({"lot": {"value": 10**12}}, False, id="the most money"),
    pytest.param({"lot": {"value": 10**12 + 1}}, True, id="a pound more"),
    pytest.param({"lot": {"value": 0}}, False, id="no money"),
    pytest.param({"lot": {"value": -0.01}}, True, id="less than none"),
    pytest.param({"lot": {"value": {"low": 1}}}, False, id="one end"),
    pytest.param({"lot": {"value": {"low": None}}}, True, id="an end that is null"),
    pytest.param({"lot": {"value": {"low": "1"}}}, True, id="an end in words"),
    pytest.param({"lot": {"volume": 3.0}}, False, id="a whole number with a point"),
    pytest.param({"lot": {"volume": 3.5}}, True, id="half a person"),
    pytest.param({"lot": {"volume": 10**9 + 1}}, True, id="more people than there are"),
    pytest.param({"term": {"initial": 1200}}, False, id="a century"),
    pytest.param({"term": {"initial": 1200.5}}, True, id="more than a century"),
    pytest.param({"term": {"start": {"low": "2027-04-01"}}}, True, id="one end of days"),
    pytest.param({"terms": {"payment_days": True}}, True, id="true is no number"),
    pytest.param({"terms": {"in_advance": 1}}, True, id="one is not true"),
    pytest.param({"terms": {"in_advance": "elsewhere"}}, False, id="elsewhere for yes or no"),
    pytest.param({"terms": {"uplift": "elsewhere"}}, False, id="elsewhere for a word"),
    pytest.param({"terms": {"uplift": "Elsewhere"}}, True, id="another word"),
    pytest.param({"terms": {"uplift": None}}, False, id="not answered yet"),
    pytest.param({"terms": None}, True, id="null for a section"),
    pytest.param({"buyer": {"name": "x" * LONGEST_ANSWER}}, False, id="the longest answer"),
    pytest.param({"buyer": {"name": "x" * (LONGEST_ANSWER + 1)}}, True, id="a letter more"),
    pytest.param({"buyer": {"name": "\u2003\n"}}, True, id="spaces of every kind"),
    pytest.param({"notes": "x" * LONGEST_TEXT}, False, id="the longest text"),
    pytest.param({"notes": ["x" * (LONGEST_TEXT + 1)]}, True, id="a letter more of text"),
    pytest.param({"notes": []}, False, id="no paragraphs"),
    pytest.param({"notes": [["x"]]}, True, id="paragraphs in paragraphs"),
    pytest.param({"notes": None}, True, id="null for a text"),
    pytest.param({"lots": [{"id": 1}, {"id": "1"}]}, False, id="two lots of one id, in form"),
    pytest.param({"lots": [{"id": None}]}, True, id="null for an id"),
    pytest.param({"lots": [{"id": 1.5}]}, True, id="a part of a number for an id"),
    pytest.param({"lots": [{"lots": []}]}, True, id="lots in lots"),
    pytest.param({"lots": [{"tender": {}}]}, True, id="the tender in a lot"),
    pytest.param({"insurances": [{"kind": "motor", "key": "1"}]}, True, id="a key of the program's"),
]  # fmt: skip


@pytest.mark.parametrize(("document", "mistaken"), DOCUMENTS)
def test_schema_and_reader_agree_on_this(document, mistaken):
    assert refused(document) is mistaken


@given(tenders(strange=True))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_schema_and_reader_agree_on_anything(document):
    event("refused" if refused(document) else "accepted")


@given(tenders())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_tenders_made_from_the_model_are_accepted(document):
    assert not refused(document)


def test_the_schema_holds_every_field_with_its_declaration():
    owners = {
        **{name: name for name in (*TENDER_SECTIONS, *LOT_SECTIONS)},
        **{item: collection for item, (collection, _) in ITEMS.items()},
    }
    inside = SCHEMA["$defs"]["Tender"]["properties"]
    for name, field in FIELDS.items():
        section, _, own = name.partition(".")
        place = inside[owners[section]]
        place = place.get("items", place)
        declared = SCHEMA["$defs"][place["$ref"].rpartition("/")[2]]["properties"][own]
        assert declared["title"] == name
        assert declared["description"] == field.description
        assert declared.get("question", "") == field.asks
        assert (declared["unit"], declared["inherit"]) == (field.unit, field.inherit)
        assert declared.get("enum", [])[:-2] == list(field.members)


def test_the_names_of_the_schema_are_those_of_the_reader():
    definitions = SCHEMA["$defs"]
    assert set(definitions["Tender"]["properties"]) == set(TENDER_NAMES)
    assert set(definitions["Lot"]["properties"]) == set(LOT_NAMES)
