"""What holds for every text: exact words, skipping without loss, real notices without error."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model import FIELDS
from tenderlint.prose import ProseReading, read_prose
from tenderlint.prose.reading import read_without_skipping
from tenderlint.provenance import Location
from tenderlint.quantities import NUMERIC, Range, exactly
from tenderlint.statements import How, Silence

HERE = Location("draft.json")
NOTICES = Path(__file__).parents[1].parent / "shared" / "data" / "uk-ocds-releases.jsonl"

PIECES = [
    "turnover of at least £5m ", "minimum ", "not required ", "no ", "public liability insurance ",
    "employer’s liability ", "professional indemnity ", "motor insurance ", "£5m ", "10M GBP ", "= ",
    "commit to obtain ", "with the tender ", "prior to award ", "by the start of the contract ",
    "must hold ", "iso 9001 ", "OHSAS 18001 ", "SSIP ", "CHAS ", "CQC ", "or equivalent ",
    "OR a policy ", "release of ", "60% quality ", "40% price ", "price 60 / quality 40 ", "ratio ",
    "criterion ", "evaluation ", "social value 10% ", "budget is fixed ", "consortia ", "welcome ",
    "led by a large provider ", "have a large ", "be registered in Leeds ", "bidders must ",
    "provide two references ", "in the past three years ", "of similar value ", "within 30 days ",
    "paid ", "of invoice ", "prices are fixed for the term ", "fees ", "increased by CPI ",
    "annual uplift considered ", "payment by results ", "decided not to use lots ", "because ",
    "four highest-scoring bidders will be invited ", "two-stage procedure ", "deadline ", "tenders ",
    "on 5 November 2026 ", "clarification ", "initial term of 3 years ", "option to extend ",
    "90 days ", "2 x 12 months ", "contract ", "maximum contract end date: ", "total value ",
    "price ", "annual ", "land ", "previously ", "double the ", "the Council's ", "if a bidder ",
    "audited accounts ", "where required by law ", "three years of accounts ", "or equivalent ",
    "must have been trading for 3 years ", "performance bond ", "parent company guarantee ",
    "will be required ", "sub-contracting ", "is not permitted ", "without consent ",
    "may not subcontract any part ", "joint ventures ", "must be incorporated ", "before a bid ",
    "on award ", "tupe ", "may apply ", "does not apply ", "whether ", "anonymised staff list ",
    "is attached ", "credit score below 50 ", "will be excluded ", "in the last tender ",
    "was ", "our partner ", "schools must ", "held by the council ", "quotes by invitation ",
    "fee of £50 to bid ", "set up a framework ", "lot 1 ", "lot b ", "management accounts ",
    "dynamic purchasing system ", "call-off from the x framework ", "new suppliers may join ",
    "at any time ", "up to 6 suppliers will ", "single provider ", "registration is free ",
    "lots 1 to 4 ", "split into 3 lots ", "bid for one or more lots ", "must bid for both lots ",
    "awarded up to 2 lots ", "market engagement ", "was held ", "grant was considered ",
    "bidder briefing will be held ", "liability limited to ", "unlimited liability ",
    "pension deficit ", "underspend returned ", "terminate by giving 3 months notice ",
    "paid monthly in arrears ", "in advance ", "quarterly reports ", "12 scored questions ",
    "lowest price will receive the maximum ", "social value for local people ", "start date is ",
    "will commence on ", "until ", "from 1 April 2027 to ", "maximum term of 5 years ",
    "per annum ", "in Leeds ", "across Kent ", "covers the area of Ely ", "referrals can be made ",
    "work in partnership with schools ", "early intervention ", "co-produced with people ",
    "in crisis ", "limited to 12 weeks ", "support ", "EMAS ", "any of the following ",
    "for example ", "but ", ". ", ": ", "\n", "rn ", ", ", "(", ")",
]  # fmt: skip

HOSTILE = [
    "turnover ", "insurance of £5m ", "£1 ", "1 x ", "a", " ", "rn", "&amp;", "(", "price 1% ", "1,",
    "year ", "1 year + ", "extend for 1 year ", "employer'", "iso 9001 or ", "or a ", "deadline ",
    "value of the contract ", "public liability and ", "lot 1 turnover £5 ", "consortium ",
    "examples two ", "months extension of up to ", "paid within ", "not divided into lots because ",
    "\n", "turnover.\n", "1/1/", "monday ", "one hundred thousand ", "budget £1", "or the bidder ",
    "audited ", "audited accounts or ", "3 years accounts ", "accounts for the last 3 ",
    "sub-contracting ", "no part of ", "subcontract without ", "tupe ", "tupe (", "if the tupe ",
    "tupe information on ", "performance bond ", "bond or guarantee ", "must a bond ",
    "must have been trading ", "joint ventures must ", "consortia must form a company ",
    "if successful ", "credit score below ", "credit score below 5 will ", "last tender ",
    "framework of 2023 ", "landlords ", "our partner ", "fee of £5 ", "set up a b c d ", "lot 1 ",
    "award criteria: quality 60%, price 40%. ", "quality 60% price 40% ", "dps ", "framework for ",
    "a framework of ", "call-off from the a b ", "new suppliers ", "bid for one or ", "lots 1 to ",
    "split into 3 a ", "engagement ", "market engagement for ", "grants ", "liability limited to ",
    "terminate by ", "paid monthly ", "in arrears ", "reports ", "following 12 ", "social value ",
    "start date of ", "commence on ", "from 1 april 2027 to ", "maximum term ", "per annum ",
    "in Leeds ", "Leeds and ", "in L", "covers the area ", "referral ", "work with ", "prevent ",
    "people in crisis ", "support for up to ", "£5 a year ", "emas or ", "iso 9001; ",
]  # fmt: skip


def check(text: str, reading: ProseReading) -> None:
    for statement in reading.statements:
        span = statement.location.span
        assert span is not None
        assert statement.verbatim == text[slice(*span)] != ""
        assert statement.how is How.PROSE
        field = FIELDS[statement.pointer.field]
        if not isinstance(statement.value, Silence):
            assert isinstance(statement.value, Range) == (field.unit in NUMERIC)
            assert not field.members or statement.value in field.members
    for passage in reading.unread:
        assert passage.location.span is not None
        assert passage.text == text[slice(*passage.location.span)]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text())
def test_statements_rest_on_the_exact_words(text):
    check(text, read_prose(text, HERE))


@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.sampled_from([None, "economic", "technical", "criteria", "renewal"]),
)
def test_skipping_patterns_whose_words_are_absent_changes_nothing(text, section):
    assert read_prose(text, HERE, section=section) == read_without_skipping(
        text, HERE, section=section
    )


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_hostile_text_is_read(piece):
    text = (piece * (200_000 // len(piece) + 1))[:200_000]
    check(text, read_prose(text, HERE))


def texts_of(value: object) -> Iterator[str]:
    """Every string of a document that is long enough to be prose."""
    match value:
        case str() if len(value) > 20:
            yield value
        case dict():
            for inner in value.values():
                yield from texts_of(inner)
        case list():
            for inner in value:
                yield from texts_of(inner)


def releases() -> list[dict[str, object]]:
    if not NOTICES.exists():
        pytest.skip("the real notices are not beside this checkout")
    return [json.loads(line) for line in NOTICES.read_text(encoding="utf-8").splitlines()]


def test_real_notices_rest_on_their_exact_words():
    texts = {text for release in releases() for text in texts_of(release.get("tender"))}
    found = 0
    for text in texts:
        reading = read_prose(text, HERE)
        check(text, reading)
        found += len(reading.statements)
        assert reading == read_without_skipping(text, HERE)
    assert found > 300


def test_the_plainest_real_case():
    (release,) = [one for one in releases() if one["ocid"] == "ocds-r6ebe6-0000575002"]
    found = {
        (said.pointer.field, said.pointer.item): said.value
        for text in [*texts_of(release["tender"]), str(release["description"])]
        for said in read_prose(text, HERE).statements
    }
    expected = {
        ("conditions.minimum_turnover", None): exactly(66_000_000),
        ("conditions.turnover_years", None): exactly(2),
        ("insurance.amount", "employers-liability"): exactly(500_000_000),
        ("insurance.due", "employers-liability"): "commitment",
        ("insurance.amount", "public-liability"): exactly(500_000_000),
        ("insurance.due", "public-liability"): "commitment",
        ("reference.count", "0"): exactly(2),
        ("reference.years", "0"): exactly(3),
        ("reference.similar_value", "0"): True,
        ("division.refused", None): True,
        ("division.reason", None): "Nature of the contract not suitable for Lots",
    }
    for standard in ("iso-9001", "iso-14001", "ohsas-18001"):
        expected["standard.equivalent_accepted", standard] = True
        expected["standard.alternative_accepted", standard] = True
    assert {key: found.get(key) for key in expected} == expected
