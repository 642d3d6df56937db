"""What the native format states: each kind of value, lots, items, free texts, several tenders."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from math import inf

import pytest

from tenderlint.quantities import Range
from tenderlint.readers import NoTenderError
from tenderlint.resolve import resolve
from tenderlint.statements import Problem, Reading, Silence
from tests.commands import run
from tests.native_tenders import EXAMPLE, misplaced, problems, reading_of, results_of, said, tender


def exactly(value):
    return Range(value, value)


def day(text):
    return exactly(date.fromisoformat(text).toordinal())


VALUES = [
    pytest.param("lot.value", 50_000, exactly(5_000_000), id="pounds as a number"),
    pytest.param("lot.value", 49.99, exactly(4_999), id="pounds and pence"),
    pytest.param("lot.value", "£25,000 to £50,000", Range(2_500_000, 5_000_000), id="in words"),
    pytest.param("lot.value", 0, exactly(0), id="nothing is paid"),
    pytest.param("conditions.minimum_turnover", 0, Silence.NONE, id="a turnover of nothing"),
    pytest.param("conditions.minimum_turnover", "none", Silence.NONE, id="no turnover"),
    pytest.param("conditions.minimum_turnover", "elsewhere", Silence.ELSEWHERE, id="elsewhere"),
    pytest.param("conditions.minimum_turnover", "see the ITT", Silence.ELSEWHERE, id="see the ITT"),
    pytest.param("conditions.consortium_allowed", "elsewhere", Silence.ELSEWHERE, id="yes or no"),
    pytest.param("conditions.consortium_allowed", False, False, id="no"),
    pytest.param("terms.uplift", "bidder-prices", "bidder-prices", id="a word of a list"),
    pytest.param("terms.payment_interval", 0.5, exactly(Fraction(1, 2)), id="half a month"),
    pytest.param("term.initial", 36, exactly(36), id="months"),
    pytest.param(
        "terms.payment_days", "within 30 days of receipt", exactly(30), id="days in words"
    ),
    pytest.param("terms.payment_days", 30.0, exactly(30), id="days with a point"),
    pytest.param("award.stated_price_weight", 62.5, exactly(Fraction(125, 2)), id="per cent"),
    pytest.param("award.stated_price_weight", "1%", exactly(1), id="one per cent in words"),
    pytest.param("award.stated_price_weight", 0, exactly(0), id="price counts for nothing"),
    pytest.param("conditions.years_trading", "at least three", exactly(3), id="at least three"),
    pytest.param("term.start", "2027-04-01", day("2027-04-01"), id="an ISO date"),
    pytest.param("term.start", "1 April 2027", day("2027-04-01"), id="a date in words"),
    pytest.param("buyer.name", " A council ", "A council", id="text"),
]


@pytest.mark.parametrize(("field", "written", "value"), VALUES)
def test_a_value_is_stated_where_it_stands(field, written, value):
    section, name = field.split(".")
    reading = reading_of(tender(**{section: {name: written}}))
    verbatim = written if isinstance(written, str) else json.dumps(written)
    assert said(reading, field) == [(value, f"/{section}/{name}", verbatim)]
    assert (reading.problems, reading.unread) == ((), ())


RANGES = [
    pytest.param("lot.value", {"low": 1, "high": 2.5}, Range(100, 250), "high", id="both ends"),
    pytest.param("lot.value", {"high": 2}, Range(0, 200), "high", id="up to"),
    pytest.param("lot.value", {"low": 2}, Range(200, inf), "low", id="from"),
    pytest.param("insurance.amount", {"low": 2}, exactly(200), "low", id="cover of at least"),
    pytest.param("award.questions", {"low": 3}, exactly(3), "low", id="a count of at least"),
    pytest.param("criterion.weight", {"low": 60}, Range(60, 100), "low", id="a share of at least"),
    pytest.param(
        "term.start",
        {"low": "April 2027", "high": "2027-05-02"},
        Range(date(2027, 4, 1).toordinal(), date(2027, 5, 2).toordinal()),
        "high",
        id="days",
    ),
]


@pytest.mark.parametrize(("field", "written", "value", "end"), RANGES)
def test_a_range_points_at_the_end_that_bounds_it(field, written, value, end):
    section, name = field.split(".")
    collections = {"insurance": "insurances", "criterion": "criteria"}
    inside = {name: written}
    if section in collections:
        document = tender(**{collections[section]: [inside]})
        at = f"/{collections[section]}/0/{name}/{end}"
    else:
        document, at = tender(**{section: inside}), f"/{section}/{name}/{end}"
    reading = reading_of(document)
    verbatim = written[end] if isinstance(written[end], str) else json.dumps(written[end])
    assert said(reading, field) == [(value, at, verbatim)]


def test_one_answer_may_fill_several_fields():
    reading = reading_of(
        tender(term={"initial": "3+1+1 years"}, lot={"value": "£60,000 per annum"})
    )
    assert said(reading, "term.initial") == [(exactly(36), "/term/initial", "3+1+1 years")]
    assert said(reading, "term.maximum") == [(exactly(60), "/term/initial", "3+1+1 years")]
    assert said(reading, "lot.stated_annual_value") == [
        (exactly(6_000_000), "/lot/value", "£60,000 per annum")
    ]
    assert said(reading, "lot.value") == []


@pytest.mark.parametrize("written", [None, "tbc", "To be confirmed."])
def test_an_answer_not_yet_given_is_no_answer_and_no_problem(written):
    reading = reading_of(tender(term={"initial": written}))
    assert (reading.statements, reading.problems) == ((), ())
    assert [passage.text for passage in reading.unread] == ([written] if written else [])


def test_lots_say_their_own_and_take_over_the_rest():
    document = tender(
        conditions={"minimum_turnover": 1000},
        lots=[
            {"id": "N", "lot": {"title": "North"}, "term": {"initial": 12}},
            {"id": 7, "conditions": {"minimum_turnover": "none"}},
            {"lot": {"value": 5}},
        ],
    )
    reading = reading_of(document)
    resolved = resolve(reading.statements).tender
    assert [lot.id for lot in resolved.lots] == ["N", "7", "3"]
    assert resolved.whole.conditions.minimum_turnover.value == exactly(100_000)
    assert resolved.lots[1].conditions.minimum_turnover.value is Silence.NONE
    assert [lot.lot.title.value for lot in resolved.lots] == ["North", "Lot 7", "Lot 3"]
    assert (reading.problems, misplaced(reading, document)) == ((), [])


def test_items_are_known_by_what_they_are():
    reading = reading_of(
        tender(
            insurances=[
                {"kind": "motor", "amount": 1},
                {"kind": "motor", "amount": 2},
                {"amount": 3},
                {"kind": "motor"},
            ],
            standards=[{"name": "ISO 9001"}, {"name": "…"}],
            payments=[{"basis": "block", "share": 70}, {"basis": "results", "share": 30}],
            references=[{"count": 2}],
        )
    )
    keys = [(s.pointer.field, s.pointer.item) for s in reading.statements if s.pointer.item]
    assert keys == [
        ("insurance.kind", "motor"), ("insurance.amount", "motor"),
        ("insurance.kind", "motor-2"), ("insurance.amount", "motor-2"),
        ("insurance.amount", "other"), ("insurance.kind", "motor-3"),
        ("standard.name", "iso-9001"), ("standard.name", "1"),
        ("reference.count", "0"),
        ("payment.basis", "block"), ("payment.share", "block"),
        ("payment.basis", "results"), ("payment.share", "results"),
    ]  # fmt: skip


IMPLIED = [
    pytest.param("standards", "ISO 9001 or equivalent", "standard.equivalent_accepted", True, "or equivalent", id="an equivalent"),
    pytest.param("standards", "CQC registration", "standard.required_by_law", True, "CQC", id="a duty of law"),
    pytest.param("criteria", "Price", "criterion.kind", "price", "Price", id="a price"),
    pytest.param("criteria", "Social value", "criterion.kind", "social-value", "Social value", id="social value"),
    pytest.param("indicators", "Number of sessions held", "indicator.kind", "activity", "Number of sessions held", id="activity"),
]  # fmt: skip


@pytest.mark.parametrize(("collection", "name", "field", "value", "words"), IMPLIED)
def test_a_name_implies_what_is_not_filled_in(collection, name, field, value, words):
    document = tender(**{collection: [{"name": name}]})
    reading = reading_of(document)
    assert said(reading, field) == [(value, f"/{collection}/0/name", words)]
    assert misplaced(reading, document) == []


def test_a_name_implies_nothing_that_is_filled_in():
    document = tender(
        standards=[{"name": "ISO 9001 or equivalent", "equivalent_accepted": False}],
        criteria=[{"name": "Price", "kind": "quality"}],
        indicators=[{"name": "Sessions held", "kind": "process"}],
    )
    reading = reading_of(document)
    for field, value in (
        ("standard.equivalent_accepted", False),
        ("criterion.kind", "quality"),
        ("indicator.kind", "process"),
    ):
        assert [found for found, _, _ in said(reading, field)] == [value]


def test_free_texts_are_read_as_sentences_of_their_lot():
    first = "Bidders must have a minimum annual turnover of £400,000."
    second = "Invoices are paid within 60 days of receipt."
    document = tender(specification=["A club.", first], lots=[{"id": "1", "notes": second}])
    reading = reading_of(document)
    ((turnover, at, words),) = said(reading, "conditions.minimum_turnover")
    assert (turnover, at) == (exactly(40_000_000), "/specification/1")
    assert words in first
    (days,) = [s for s in reading.statements if s.pointer.field == "terms.payment_days"]
    assert (days.value, days.pointer.lot) == (exactly(60), "1")
    assert said(reading, "document.has_specification") == [(True, "/specification/0", "A club.")]
    assert misplaced(reading, document) == []


def test_a_part_is_taken_as_supplied_once_two_answers_show_it():
    one = reading_of(tender(terms={"payment_days": 30}))
    two = reading_of(tender(terms={"payment_days": 30, "notice": 3}))
    assert said(one, "document.has_terms") == []
    assert said(two, "document.has_terms") == [(True, "/terms/payment_days", "30")]
    denied = reading_of(
        tender(terms={"payment_days": 30, "notice": 3}, document={"has_terms": False})
    )
    assert resolve(denied.statements).tender.document.has_terms.value is False


def test_a_comment_is_not_read():
    reading = reading_of(tender(comment="A minimum annual turnover of £400,000 is required."))
    assert (reading.statements, reading.unread, reading.problems) == ((), (), ())


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({"tenderlint": 0}, id="the mark alone"),
        pytest.param({"tender": {"title": "A"}}, id="a section with a field of its own"),
        pytest.param({"insurances": [{"kind": "motor"}]}, id="a collection"),
        pytest.param({"lots": [3, {"term": {"initial": 12}}]}, id="a lot's section"),
        pytest.param({"tenders": [{"tender": {"title": "A"}}]}, id="several"),
    ],
)
def test_the_format_is_recognised_by_its_mark_or_its_names(document):
    (reading,) = [r for r in results_of(document) if isinstance(r, Reading)]
    assert reading.root.file == "tender.json"


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({"name": "a cat"}, id="another object"),
        pytest.param({"tender": {"name": "a boat"}}, id="a section without a field of its own"),
        pytest.param({"tender": "a boat", "lots": 3, "terms": []}, id="names without objects"),
        pytest.param([{"tenderlint": 0}], id="an array"),
        pytest.param({"tenders": []}, id="no tender in it"),
    ],
)
def test_another_format_is_refused_with_both_that_are_read(document):
    with pytest.raises(NoTenderError) as refused:
        results_of(document)
    assert '`"tenderlint": 0`' in str(refused.value)
    assert "an OCDS release" in str(refused.value)


def test_a_published_notice_is_no_native_tender():
    release = {"ocid": "ocds-1", "tag": ["tender"], "tender": {"title": "A", "id": "7"}}
    reading = reading_of(release)
    assert (reading.id, reading.problems) == ("ocds-1", ())
    assert said(reading, "tender.reference") == [("7", "/tender/id", "7")]


def test_several_tenders_in_one_file_are_each_read_with_its_own_problems():
    document = {
        "tenderlint": 0,
        "tenders": [
            {"tender": {"title": "One", "reference": "R1"}},
            {"tender": {"title": "Two"}, "lot": {"value": -1}},
            7,
        ],
        "more": 1,
    }
    results = results_of(document)
    readings = [r for r in results if isinstance(r, Reading)]
    assert [(r.id, r.title, r.root.pointer) for r in readings] == [
        ("R1", "One", "/tenders/0"),
        ("", "Two", "/tenders/1"),
    ]
    assert [list(problems(r)) for r in readings] == [[], ["/tenders/1/lot/value"]]
    alone = {r.location.pointer for r in results if isinstance(r, Problem)}
    assert alone == {"/tenders/2", "/more"}


def test_json_lines_may_mix_our_own_format_and_notices():
    lines = [
        {"tenderlint": 0, "tender": {"title": "One"}},
        {"ocid": "ocds-1", "tag": ["tender"], "tender": {"title": "Two"}},
        {"name": "a cat"},
    ]
    results = results_of(b"\n".join(json.dumps(line).encode() for line in lines))
    assert [r.title for r in results if isinstance(r, Reading)] == ["One", "Two"]
    assert [r.location.line for r in results if isinstance(r, Problem)] == [3]
    assert said(results[0], "tender.title") == [("One", "/tender/title", "One")]


def test_the_example_is_read_without_a_problem():
    reading = reading_of(EXAMPLE)
    assert (reading.problems, reading.unread) == ((), ())
    assert misplaced(reading, EXAMPLE) == []
    assert next(iter(EXAMPLE)) == "comment"
    assert EXAMPLE["comment"].startswith("Illustrative example.")


def test_the_example_is_judged():
    done = run("check", "examples/youth-club.json", "--format", "json")
    (judged,) = json.loads(done.stdout)["tenders"]
    rules = {finding["rule"]: finding["locations"][0]["pointer"] for finding in judged["findings"]}
    assert rules["insurance-required-before-award"] == "/insurances/1/due"
    assert rules["turnover-out-of-proportion"] == "/conditions/minimum_turnover"
    assert judged["verdict"] == "keeps-out"
