"""The table of award criteria: kinds, weights wherever they are put, and points."""

from __future__ import annotations

import pytest

from tenderlint.quantities import Range, exactly
from tests.ocds_notices import misplaced, notice, reading_of, said, values, with_lot

PERCENT = "percentageExact"


def with_criteria(*criteria: dict) -> dict:
    return with_lot(awardCriteria={"criteria": list(criteria)})


def weighing(number: object, code: str = PERCENT) -> dict:
    return {"type": "quality", "name": "Q", "numbers": [{"number": number, "weight": code}]}


def described(text: object) -> dict:
    return {"type": "quality", "name": "Q", "description": text}


@pytest.mark.parametrize(
    ("criterion", "weight"),
    [
        pytest.param(weighing(50), exactly(50), id="a number"),
        pytest.param(weighing(12.5), Range(12.5, 12.5), id="a decimal number"),
        pytest.param(weighing(30, "percentageRangeMiddle"), exactly(30), id="middle of a range"),
        pytest.param(
            {
                "numbers": [
                    {"number": 20, "weight": "percentageRangeMin"},
                    {"number": 40, "weight": "percentageRangeMax"},
                ]
            },
            Range(20, 40),
            id="both ends of a range",
        ),
        pytest.param(described("70"), exactly(70), id="a bare number in the description"),
        pytest.param(described("63%"), exactly(63), id="a percentage in the description"),
        pytest.param(described("15-40%"), Range(15, 40), id="a range in the description"),
        pytest.param(described(" 40 % "), exactly(40), id="spaces around it"),
        pytest.param(described(25), exactly(25), id="a number that is no text"),
    ],
)
def test_weights(criterion, weight):
    document = with_criteria(criterion)
    reading = reading_of(document)
    assert values(reading, "criterion.weight", "1") == [weight]
    assert values(reading, "document.has_criteria") == [True]
    assert not misplaced(reading, document)


@pytest.mark.parametrize(
    "criterion",
    [
        pytest.param(weighing(50, "pointsExact"), id="points"),
        pytest.param(weighing(1, "orderDescending"), id="an order"),
        pytest.param(weighing(0.4, "decimalExact"), id="a decimal share"),
        pytest.param(described("0.4"), id="a share of one, or of a hundred"),
    ],
)
def test_numbers_that_are_no_percentage_are_left_unread(criterion):
    document = with_criteria(criterion)
    reading = reading_of(document)
    assert values(reading, "criterion.weight", "1") == []
    assert values(reading, "document.has_criteria") == []
    figures = [p for p in reading.unread if "awardCriteria" in (p.location.pointer or "")]
    assert len(figures) == 1
    assert not misplaced(reading, document)


@pytest.mark.parametrize(
    "weights",
    [
        pytest.param(["400", "600"], id="hundreds"),
        pytest.param(["95", "95"], id="two tables in one"),
        pytest.param(["60", "42"], id="two too many"),
    ],
)
def test_weights_above_a_hundred_together_are_points(weights):
    document = with_criteria(*(described(weight) for weight in weights))
    reading = reading_of(document)
    assert values(reading, "criterion.weight", "1") == []
    assert [problem.location.pointer for problem in reading.problems] == [
        "/tender/lots/0/awardCriteria/criteria"
    ]
    assert [passage.text for passage in reading.unread][:2] == weights
    assert not misplaced(reading, document)


def test_weights_a_rounding_above_a_hundred_stand():
    reading = reading_of(with_criteria(described("33.7"), described("33.7"), described("33.6")))
    assert len(values(reading, "criterion.weight", "1")) == 3
    assert not reading.problems


def test_a_weight_below_nought_is_a_problem():
    reading = reading_of(with_criteria(weighing(-5), weighing(60)))
    assert values(reading, "criterion.weight", "1") == [exactly(60)]
    assert [p.location.pointer for p in reading.problems] == [
        "/tender/lots/0/awardCriteria/criteria/0/numbers/0/number"
    ]


@pytest.mark.parametrize(
    ("criterion", "kind", "member"),
    [
        pytest.param({"type": "price"}, "price", "type", id="price"),
        pytest.param({"type": "cost", "name": "Whole life cost"}, "price", "type", id="cost"),
        pytest.param({"type": "quality", "name": "Method"}, "quality", "type", id="quality"),
        pytest.param(
            {"type": "quality", "name": "Social Value"}, "social-value", "name", id="named so"
        ),
        pytest.param(
            {"type": "quality", "description": "Social value 10%"},
            "social-value",
            "description",
            id="described so",
        ),
        pytest.param({"name": "Price"}, "price", "name", id="no type, named price"),
        pytest.param({"name": "Delivery"}, "quality", "name", id="no type"),
    ],
)
def test_kinds(criterion, kind, member):
    found = said(reading_of(with_criteria(criterion)), "criterion.kind")
    expected = f"/tender/lots/0/awardCriteria/criteria/0/{member}"
    assert [(value, pointer) for value, pointer, _ in found] == [(kind, expected)]


def test_a_quality_criterion_called_price_is_a_problem_and_has_no_kind():
    reading = reading_of(with_criteria({"type": "quality", "name": "Price", "description": "40"}))
    assert values(reading, "criterion.kind", "1") == []
    assert values(reading, "criterion.weight", "1") == [exactly(40)]
    assert len(reading.problems) == 1


def test_prose_that_mentions_social_value_does_not_make_a_criterion_one():
    prose = "Answers are scored on staffing, premises, partners, safety, and also on social value."
    assert values(reading_of(with_criteria(described(prose))), "criterion.kind", "1") == ["quality"]


def test_criteria_of_the_tender_and_of_a_lot_stand_beside_each_other():
    document = notice(
        awardCriteria={"criteria": [described("70"), {"type": "price", "description": "30"}]},
        lots=[{"id": "1", "awardCriteria": {"criteria": [described("100")]}}],
    )
    reading = reading_of(document)
    assert values(reading, "criterion.weight") == [exactly(70), exactly(30)]
    assert values(reading, "criterion.weight", "1") == [exactly(100)]
    keys = [s.pointer.item for s in reading.statements if s.pointer.field == "criterion.weight"]
    assert keys == ["0", "1", "0"]
    assert values(reading, "document.has_criteria") == [True]
