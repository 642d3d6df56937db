"""What is mistaken in a native tender is reported with its place, left out, and the rest read."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings

from tenderlint.readers import UnreadableError
from tenderlint.readers.json_values import text_at
from tenderlint.resolve import resolve
from tenderlint.statements import Reading
from tests.native_tenders import misplaced, problems, reading_of, results_of, said, tender, tenders

MISTAKES = [
    pytest.param({"lot": {"value": -1}}, "/lot/value", "an amount in pounds", id="negative money"),
    pytest.param({"lot": {"value": 1e13}}, "/lot/value", "1,000,000,000,000", id="too much money"),
    pytest.param({"lot": {"value": 10.001}}, "/lot/value", "parts of a penny", id="part of a penny"),
    pytest.param({"lot": {"value": "lots"}}, "/lot/value", "not understood", id="words for money"),
    pytest.param({"lot": {"value": True}}, "/lot/value", "is true", id="true for money"),
    pytest.param({"lot": {"value": [5]}}, "/lot/value", "is an array", id="an array for money"),
    pytest.param({"lot": {"population": -4}}, "/lot/population", "is -4", id="a negative count"),
    pytest.param({"lot": {"volume": 2.5}}, "/lot/volume", "whole number", id="half a person"),
    pytest.param({"term": {"initial": -12}}, "/term/initial", "is -12", id="a negative duration"),
    pytest.param({"term": {"initial": 1201}}, "/term/initial", "1,200", id="above a century"),
    pytest.param({"term": {"initial": "12"}}, "/term/initial", "not understood", id="12 of what"),
    pytest.param({"term": {"start": "1969-12-31"}}, "/term/start", "1970", id="before 1970"),
    pytest.param({"term": {"start": "2101-01-01"}}, "/term/start", "2100", id="after 2100"),
    pytest.param({"term": {"start": "2027-02-30"}}, "/term/start", "2027-02-30", id="no such day"),
    pytest.param({"term": {"start": 2027}}, "/term/start", "as text", id="a number for a day"),
    pytest.param({"award": {"stated_price_weight": 101}}, "/award/stated_price_weight", "0 to 100", id="101 per cent"),
    pytest.param({"award": {"stated_price_weight": -1}}, "/award/stated_price_weight", "is -1", id="a negative share"),
    pytest.param({"award": {"stated_price_weight": 0.4}}, "/award/stated_price_weight", "Write 40", id="0.4 of what"),
    pytest.param({"lot": {"value": {"low": 2, "high": 1}}}, "/lot/value", "above the high", id="a range turned round"),
    pytest.param({"lot": {"value": {}}}, "/lot/value", "is an object", id="a range without ends"),
    pytest.param({"lot": {"value": {"low": 1, "hi": 2}}}, "/lot/value", "is an object", id="a range misspelt"),
    pytest.param({"lot": {"value": {"low": 0.001}}}, "/lot/value/low", "penny", id="a range with part of a penny"),
    pytest.param({"term": {"start": {"low": "x", "high": "2027-04-01"}}}, "/term/start/low", "1970", id="a range of no days"),
    pytest.param({"terms": {"uplift": "Fixed"}}, "/terms/uplift", "one of: fixed, indexed", id="a word not in the list"),
    pytest.param({"terms": {"in_advance": "yes"}}, "/terms/in_advance", "true, false", id="yes for true"),
    pytest.param({"buyer": {"name": 7}}, "/buyer/name", "should be text", id="a number for text"),
    pytest.param({"buyer": {"name": " "}}, "/buyer/name", "empty text", id="empty text"),
    pytest.param({"buyer": []}, "/buyer", "should be an object", id="an array for a section"),
    pytest.param({"lots": {}}, "/lots", "should be an array", id="an object for the lots"),
    pytest.param({"lots": [{}, 7]}, "/lots/1", "`lots/1` should be an object", id="a number for a lot"),
    pytest.param({"lots": [{"id": [1]}]}, "/lots/0/id", "a whole number or text", id="an array for an id"),
    pytest.param({"insurances": [[]]}, "/insurances/0", "should be an object", id="an array for an item"),
    pytest.param({"criteria": None}, "/criteria", "should be an array", id="null for a collection"),
    pytest.param({"specification": ["a", ""]}, "/specification/1", "empty text", id="an empty paragraph"),
    pytest.param({"notes": 7}, "/notes", "should be text", id="a number for notes"),
    pytest.param({"notes": ""}, "/notes", "empty text", id="empty notes"),
    pytest.param({"comment": 7}, "/comment", "should be text", id="a number for a comment"),
    pytest.param({"tenderlint": 1}, "/tenderlint", "version", id="a later version"),
    pytest.param({"term": {"initail": 12}}, "/term/initail", "`initial`?", id="a misspelt field"),
    pytest.param({"buyer": {"initial": 12}}, "/buyer/initial", "`term.initial`?", id="in another section"),
    pytest.param({"term.initial": 12}, "/term.initial", "`term.initial`?", id="a dotted name"),
    pytest.param({"Conditions": {}}, "/Conditions", "`conditions`?", id="a capital"),
    pytest.param({"lots": [{"minimum turnover": 1}]}, "/lots/0/minimum turnover", "`conditions.minimum_turnover`?", id="a field beside its section"),
    pytest.param({"lots": [{"buyer": {}}]}, "/lots/0/buyer", "no name that can stand here", id="a section that no lot has"),
    pytest.param({"a/b~c": 1}, "/a~1b~0c", "`a/b~c` is no name", id="a name to be escaped"),
    pytest.param({"": 1}, "/", "no name that can stand here", id="an empty name"),
]  # fmt: skip


@pytest.mark.parametrize(("members", "pointer", "words"), MISTAKES)
def test_a_mistake_is_reported_with_its_place_and_loses_nothing_else(members, pointer, words):
    document = {
        **tender(tender={"title": "A club"}, timetable={"deadline": "2027-01-11"}),
        **members,
    }
    reading = reading_of(document)
    assert list(problems(reading)) == [pointer]
    assert words in problems(reading)[pointer]
    assert said(reading, "tender.title") == [("A club", "/tender/title", "A club")]
    assert len(said(reading, "timetable.deadline")) == 1
    at = tuple(
        s for s in reading.statements if (s.location.pointer or "").startswith(f"{pointer}/")
    )
    assert at == ()
    assert misplaced(reading, document) == []


def test_all_mistakes_are_reported_at_once():
    reading = reading_of(
        tender(lot={"value": -1, "volum": 2}, term={"initial": []}, lots=[{"id": "1", "award": 3}])
    )
    assert set(problems(reading)) == {"/lot/value", "/lot/volum", "/term/initial", "/lots/0/award"}


def test_a_thousand_mistakes_are_counted_and_not_listed():
    reading = reading_of(tender(terms={f"name{number}": 1 for number in range(1000)}))
    assert len(reading.problems) == 101
    assert reading.problems[-1].message.startswith("There are 900 more mistakes")
    assert reading.problems[-1].location.pointer == ""


def test_weights_that_come_to_140_are_not_believed():
    document = tender(
        criteria=[
            {"name": "Price", "kind": "price", "weight": 70},
            {"name": "Quality", "kind": "quality", "weight": "70%"},
        ]
    )
    reading = reading_of(document)
    assert said(reading, "criterion.weight") == []
    assert [name for name, _, _ in said(reading, "criterion.name")] == ["Price", "Quality"]
    assert list(problems(reading)) == ["/criteria"]
    assert "come to 140, not to 100" in problems(reading)["/criteria"]
    assert [passage.text for passage in reading.unread] == ["70", "70%"]
    assert misplaced(reading, document) == []


def test_rounded_weights_are_believed_and_each_lot_is_summed_alone():
    thirds = [{"weight": 33.4}, {"weight": 33.4}, {"weight": 33.4}]
    reading = reading_of(
        tender(criteria=thirds, lots=[{"criteria": [{"weight": 100}]}, {"criteria": thirds}])
    )
    assert len(said(reading, "criterion.weight")) == 7
    assert reading.problems == ()


def test_parts_of_the_price_above_the_whole_are_not_believed():
    reading = reading_of(tender(lots=[{"payments": [{"share": 60}, {"share": 60}]}]))
    assert said(reading, "payment.share") == []
    assert list(problems(reading)) == ["/lots/0/payments"]


def test_two_lots_of_one_id_stay_two():
    reading = reading_of(
        tender(lots=[{"id": "1", "lot": {"value": 5}}, {"id": 1, "lot": {"value": 7}}])
    )
    assert list(problems(reading)) == ["/lots/1/id"]
    lots = resolve(reading.statements).tender.lots
    assert [(lot.id, lot.lot.value.value.low) for lot in lots] == [("1", 500), ("1 (lot 2)", 700)]


def test_a_name_that_stands_twice_is_not_believed():
    written = (
        b'{"tenderlint": 0, "term": {"initial": 12, "start": "2027-04-01", "initial": 36},'
        b' "lots": [{"id": "1", "lot": {"value": 1, "value": 1}}, {"id": "2"}]}'
    )
    reading = reading_of(written)
    assert set(problems(reading)) == {"/term/initial", "/lots/0/lot/value"}
    assert (said(reading, "term.initial"), said(reading, "lot.value")) == ([], [])
    assert len(said(reading, "term.start")) == 1
    assert misplaced(reading, json.loads(written)) == []


def test_a_description_of_40_mb_is_refused_with_its_place():
    huge = "x" * 40_000_000
    reading = reading_of(tender(tender={"title": "A club", "reference": huge}, specification=huge))
    assert {pointer: len(message) < 200 for pointer, message in problems(reading).items()} == {
        "/tender/reference": True,
        "/specification": True,
    }
    assert "40,000,000 characters" in problems(reading)["/specification"]
    assert (reading.title, reading.id) == ("A club", "")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        pytest.param(b'{"tenderlint": 0, "lot": {"value": NaN}}', "NaN is not a JSON number", id="NaN"),
        pytest.param(b'{"tenderlint": 0, "lot": ' + b"[" * 100_000, "nests too deeply", id="deep"),
        pytest.param(b'{"tenderlint": 0, "lot": {"value": 1', "ends too early", id="cut short"),
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused_whole(written, words):
    with pytest.raises(UnreadableError, match=words):
        results_of(written)


def test_a_value_nested_deeply_is_a_mistake_like_any_other():
    reading = reading_of(b'{"tenderlint": 0, "lot": {"value": ' + b"[" * 500 + b"]" * 500 + b"}}")
    assert list(problems(reading)) == ["/lot/value"]


@pytest.mark.parametrize("inside", [b"[%s]", b'{"a": %s}'], ids=["arrays", "objects"])
def test_no_depth_is_too_deep_to_be_refused_or_read(inside):
    opening, closing = inside.split(b"%s")
    outcomes = set()
    for depth in range(100, 1100, 5):
        raw = b'{"tenderlint": 0, "x": 1, "x": ' + opening * depth + b"1" + closing * depth + b"}"
        try:
            outcomes.add(tuple(problems(reading_of(raw)).values())[-1].split(";")[0])
        except UnreadableError as refused:
            outcomes.add(str(refused).split(";")[0])
    assert "`x` stands here more than once" in outcomes
    assert outcomes <= {
        "`x` stands here more than once",
        "This nests too deeply for a tender",
        "nests too deeply for a notice",
    }


def test_a_number_beyond_all_numbers_is_refused():
    reading = reading_of(b'{"tenderlint": 0, "lot": {"value": 1e9999}}')
    assert list(problems(reading)) == ["/lot/value"]


@given(tenders(strange=True))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_stands_in_a_tender_every_address_is_true(document):
    for result in results_of(document):
        if isinstance(result, Reading):
            assert misplaced(result, document) == []
            resolve(result.statements)
        else:
            assert text_at(document, result.location) is not None


@given(tenders())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_tender_without_mistakes_of_form_has_problems_of_meaning_only(document):
    reading = reading_of(document)
    meaning = ("not understood", "None was used", "neither was read", "already", "part of one")
    meaning += ("parts of a penny", "the range was not read")
    assert [m for m in problems(reading).values() if not any(words in m for words in meaning)] == []
    assert misplaced(reading, document) == []
