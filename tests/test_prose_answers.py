"""The text beside a label."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model import FIELDS
from tenderlint.prose import read_answer
from tenderlint.provenance import Location
from tenderlint.quantities import NUMERIC, Range, exactly
from tenderlint.statements import Confidence, How, Pointer, Silence, Standing

HERE = Location("draft.xlsx", sheet="Conditions", cell="C9")


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        pytest.param(
            "conditions.minimum_turnover", "£150,000", {"": exactly(15_000_000)}, id="turnover"
        ),
        pytest.param(
            "conditions.minimum_turnover", "at least £5m", {"": exactly(500_000_000)}, id="a floor is the demand"
        ),
        pytest.param("conditions.minimum_turnover", "None", {"": Silence.NONE}, id="none"),
        pytest.param("conditions.minimum_turnover", "No minimum", {"": Silence.NONE}, id="no minimum"),
        pytest.param("conditions.minimum_turnover", "£0", {"": Silence.NONE}, id="nothing in pounds"),
        pytest.param("conditions.minimum_turnover", "See ITT", {"": Silence.ELSEWHERE}, id="elsewhere"),
        pytest.param(
            "conditions.minimum_turnover", "As stated in the procurement documents",
            {"": Silence.ELSEWHERE}, id="as stated in",
        ),
        pytest.param("conditions.minimum_turnover", "TBC", None, id="to be confirmed"),
        pytest.param("conditions.minimum_turnover", "£5m or £10m", None, id="two amounts"),
        pytest.param(
            "lot.value", "up to £250,000 per annum",
            {"lot.stated_annual_value": Range(0, 25_000_000)}, id="a value per year",
        ),
        pytest.param(
            "lot.value", "£60,000 inc VAT", {"lot.value_including_vat": exactly(6_000_000)}, id="with VAT"
        ),
        pytest.param("lot.value", "£12 per hour", None, id="an hourly rate is no value"),
        pytest.param(
            "term.initial", "3+1+1 years", {"": exactly(36), "term.maximum": exactly(60)}, id="chain"
        ),
        pytest.param("term.initial", "3", None, id="years or months"),
        pytest.param("term.extension", "2 x 12 months", {"": exactly(24)}, id="extensions"),
        pytest.param("term.extension", "none", {"": Silence.NONE}, id="no extension"),
        pytest.param(
            "term.start", "1 April 2027", {"": exactly(date(2027, 4, 1).toordinal())}, id="a day"
        ),
        pytest.param("terms.payment_days", "30 days of a valid invoice", {"": exactly(30)}, id="days"),
        pytest.param("terms.payment_days", "30 days end of month", {"": exactly(60)}, id="month end"),
        pytest.param("award.stated_price_weight", "60%", {"": exactly(60)}, id="weight"),
        pytest.param("reference.count", "at least two (2)", {"": exactly(2)}, id="references"),
        pytest.param("conditions.consortium_allowed", "Yes", {"": True}, id="yes"),
        pytest.param("conditions.consortium_allowed", "perhaps", None, id="neither yes nor no"),
        pytest.param("insurance.due", "with tender", {"": "with-bid"}, id="with tender"),
        pytest.param("insurance.due", "At time of bid", {"": "with-bid"}, id="at time of bid"),
        pytest.param("insurance.due", "On contract award", {"": "by-award"}, id="on award"),
        pytest.param("insurance.due", "On or before award", {"": "by-award"}, id="on or before award"),
        pytest.param("insurance.due", "Prior to award", {"": "before-award"}, id="prior to award"),
        pytest.param(
            "insurance.due", "held before the contract award", {"": "before-award"}, id="before award"
        ),
        pytest.param("insurance.due", "by contract start", {"": "by-start"}, id="by start"),
        pytest.param("insurance.due", "before the service starts", {"": "by-start"}, id="service starts"),
        pytest.param("insurance.due", "willing to obtain", {"": "commitment"}, id="willing"),
        pytest.param("insurance.due", "not with the tender", None, id="only said what it is not"),
        pytest.param("insurance.kind", "Public Liability (£m)", {"": "public-liability"}, id="unit beside"),
        pytest.param(
            "insurance.kind", "Employer’s (Compulsory) Liability Insurance",
            {"": "employers-liability"}, id="in full",
        ),
        pytest.param("insurance.kind", "PI", {"": "professional-indemnity"}, id="letters"),
        pytest.param(
            "insurance.amount", "£5m, to be held with the bid",
            {"": exactly(500_000_000), "insurance.due": "with-bid"}, id="amount and when",
        ),
        pytest.param("terms.uplift", "Fixed for the term", {"": "fixed"}, id="fixed"),
        pytest.param("terms.uplift", "no uplift", {"": "fixed"}, id="no uplift"),
        pytest.param("terms.uplift", "CPI annually", {"": "indexed"}, id="indexed"),
        pytest.param("terms.uplift", "reviewed each year", {"": "reviewed"}, id="reviewed"),
        pytest.param("tender.title", "Day care", {"": "Day care"}, id="text as it stands"),
        pytest.param("tender.title", "  ", None, id="empty"),
        pytest.param("no.such_field", "Day care", None, id="unknown field"),
    ],
)  # fmt: skip
def test_an_answer(field, text, values):
    statements = read_answer(Pointer(field), text, HERE)
    found = None
    if statements is not None:
        found = {said.pointer.field: said.value for said in statements}
    expected = None
    if values is not None:
        expected = {name or field: value for name, value in values.items()}
    assert found == expected


def test_an_answer_keeps_its_place_its_words_and_its_standing():
    pointer = Pointer("insurance.amount", "1", "public-liability")
    read = read_answer(pointer, "£5m", HERE, verbatim="Cover: £5m", standing=Standing.HIDDEN)
    assert read is not None
    (statement,) = read
    assert statement.pointer == pointer
    assert (statement.location, statement.verbatim) == (HERE, "Cover: £5m")
    assert (statement.how, statement.confidence) == (How.STATED, Confidence.HIGH)
    assert statement.standing is Standing.HIDDEN


@pytest.mark.parametrize("name", sorted(name for name, one in FIELDS.items() if one.members))
def test_every_member_of_a_list_is_its_own_answer(name):
    for member in FIELDS[name].members:
        read = read_answer(Pointer(name), member.replace("-", " ").title(), HERE)
        assert read is not None
        assert [statement.value for statement in read] == [member]


@given(st.sampled_from(sorted(FIELDS)), st.text(max_size=40))
def test_any_answer_is_read_without_error_and_fits_its_field(name, text):
    for statement in read_answer(Pointer(name), text, HERE) or ():
        field = FIELDS[statement.pointer.field]
        if isinstance(statement.value, Silence):
            continue
        assert isinstance(statement.value, Range) == (field.unit in NUMERIC)
        assert not field.members or statement.value in field.members


@pytest.mark.parametrize(
    ("field", "text"),
    [
        pytest.param("term.initial", "900 years", id="a term of centuries"),
        pytest.param("term.initial", "3 years plus 200 years", id="extensions of centuries"),
        pytest.param("term.extension", "150 years", id="an extension of more than a century"),
    ],
)
def test_no_contract_runs_for_more_than_a_hundred_years(field, text):
    assert not read_answer(Pointer(field), text, HERE)
