"""Weights in a workbook that cannot be shares of one whole."""

from __future__ import annotations

from tests.workbook_files import read_sheets, value_of

SUMMARY = {"Summary": [["Title", "Community transport"], ["Buyer", "Riverside Council"]]}


def test_weights_that_come_to_more_than_a_hundred_are_not_believed() -> None:
    rows = [["Criterion", "Weighting"], ["Price", 80], ["Quality", 60]]
    reading = read_sheets({**SUMMARY, "Award criteria": rows})
    (problem,) = reading.problems
    assert problem.message.startswith("The weights come to 140, not to 100")
    assert str(problem.location) == "Award criteria!B2"
    assert not [s for s in reading.statements if s.pointer.field == "criterion.weight"]
    assert value_of(reading, "criterion.name", item="0") == "Price"


def test_weights_that_are_rounded_up_are_believed() -> None:
    rows = [["Criterion", "Weighting"], ["Price", "33.4%"], ["Quality", "66.7%"]]
    reading = read_sheets({**SUMMARY, "Award criteria": rows})
    assert reading.problems == ()
    assert len([s for s in reading.statements if s.pointer.field == "criterion.weight"]) == 2
