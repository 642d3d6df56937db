"""Running text in a notice: read once, said of the right lot, with items kept apart."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly
from tenderlint.readers.ocds.texts import points_elsewhere
from tests.ocds_notices import misplaced, notice, reading_of, values

TURNOVER = "Bidders must have a minimum yearly turnover of £90,000."
EXAMPLES = "Bidders must provide 2 examples of similar contracts within the last 3 years."
MORE_EXAMPLES = "Bidders must provide 3 examples of similar contracts within the last 5 years."
INSURANCE = "Public liability insurance of £5m is required."


def selecting(*descriptions: str, kind: str = "technical") -> dict:
    return {"criteria": [{"type": kind, "description": text} for text in descriptions]}


def pointers(document: dict, field: str) -> list[tuple[str | None, str | None]]:
    reading = reading_of(document)
    assert not misplaced(reading, document)
    return [
        (s.location.pointer, s.pointer.lot) for s in reading.statements if s.pointer.field == field
    ]


def test_conditions_are_read_from_the_selection_criteria():
    document = notice(selectionCriteria=selecting(TURNOVER), lots=[])
    place = "/tender/selectionCriteria/criteria/0/description"
    assert pointers(document, "conditions.minimum_turnover") == [(place, None)]


def test_a_minimum_beside_the_description_is_read_too():
    criteria = {"criteria": [{"type": "economic", "description": "4B.1.1", "minimum": TURNOVER}]}
    document = notice(selectionCriteria=criteria, lots=[])
    assert values(reading_of(document), "conditions.minimum_turnover") == [exactly(9_000_000)]


def test_what_a_lot_asks_is_said_of_that_lot():
    document = notice(
        selectionCriteria=...,
        lots=[{"id": "1"}, {"id": "2", "selectionCriteria": selecting(TURNOVER, kind="economic")}],
    )
    place = "/tender/lots/1/selectionCriteria/criteria/0/description"
    assert pointers(document, "conditions.minimum_turnover") == [(place, "2")]


def test_words_repeated_in_several_lots_are_said_of_each():
    lots = [{"id": lot, "selectionCriteria": selecting(TURNOVER)} for lot in ("1", "2")]
    document = notice(selectionCriteria=..., lots=lots)
    assert pointers(document, "conditions.minimum_turnover") == [
        (f"/tender/lots/{index}/selectionCriteria/criteria/0/description", str(index + 1))
        for index in range(2)
    ]


def test_words_that_repeat_the_tenders_own_are_read_once():
    document = notice(
        description=TURNOVER,
        selectionCriteria=selecting(TURNOVER, TURNOVER),
        lots=[{"id": "1", "description": TURNOVER}],
    )
    assert pointers(document, "conditions.minimum_turnover") == [("/tender/description", None)]


def test_references_of_two_criteria_are_two_demands():
    document = notice(selectionCriteria=selecting(EXAMPLES, MORE_EXAMPLES), lots=[])
    reading = reading_of(document)
    counts = {
        s.pointer.item: s.value for s in reading.statements if s.pointer.field == "reference.count"
    }
    years = {
        s.pointer.item: s.value for s in reading.statements if s.pointer.field == "reference.years"
    }
    assert sorted(counts.values()) == [exactly(2), exactly(3)]
    assert {key: (counts[key], years[key]) for key in counts} == {
        key: (exactly(2), exactly(3)) if counts[key] == exactly(2) else (exactly(3), exactly(5))
        for key in counts
    }


def test_the_same_insurance_in_two_criteria_is_one_insurance():
    document = notice(
        selectionCriteria=selecting(INSURANCE, INSURANCE + " Certificates are asked for."), lots=[]
    )
    items = {
        s.pointer.item
        for s in reading_of(document).statements
        if s.pointer.field == "insurance.amount"
    }
    assert items == {"public-liability"}


def test_an_extension_stated_in_full_is_said_once():
    document = notice(lots=[{"id": "1", "renewal": {"description": "2 x 12 month extensions"}}])
    assert pointers(document, "term.extension") == [("/tender/lots/0/renewal/description", "1")]


def test_a_renewal_that_says_no_length_is_left_unread():
    words = "Expected renewal at end of contract period"
    document = notice(lots=[{"id": "1", "renewal": {"description": words}}])
    reading = reading_of(document)
    assert values(reading, "term.extension", "1") == []
    assert words in [passage.text for passage in reading.unread]


@pytest.mark.parametrize(
    ("words", "elsewhere"),
    [
        pytest.param("See tender documentation", True, id="see"),
        pytest.param("Please refer to Tender Documents", True, id="refer"),
        pytest.param("As per ITT Documentation.", True, id="as per"),
        pytest.param("All as stated in the online ESPD", True, id="ESPD"),
        pytest.param("Fel manylir / As detailed in the tender documents", True, id="Welsh too"),
        pytest.param("Bidders must be Gas Safe registered.", False, id="a condition"),
        pytest.param("Two references are needed.", False, id="refer within references"),
        pytest.param("See tender documentation. " + "It matters. " * 20, False, id="long"),
    ],
)
def test_a_text_that_only_points_elsewhere_is_no_condition(words, elsewhere):
    assert points_elsewhere(words) is elsewhere
    document = notice(selectionCriteria=selecting(words), lots=[])
    reading = reading_of(document)
    assert values(reading, "document.has_conditions") == ([] if elsewhere else [True])
    if elsewhere:
        assert words in [passage.text for passage in reading.unread]


def test_a_number_where_text_should_be_is_no_prose():
    reading = reading_of(notice(description=90000, lots=[]))
    assert not [s for s in reading.statements if s.location.pointer == "/tender/description"]
