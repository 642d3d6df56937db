"""The answers of Contracts Finder's search: documents, JSON Lines, notices alone, strangers."""

from __future__ import annotations

import json

import pytest

from tenderlint.readers import NoTenderError
from tenderlint.statements import Stage
from tests.contracts_finder_files import (
    ITEM,
    addressed,
    lines_of,
    problems,
    read,
    read_one,
    readings,
    search_of,
    words_in_json,
)

TURNOVER = "Bidders must have a minimum annual turnover of £150,000."


def test_items_as_json_lines_have_their_line() -> None:
    found = readings(read(lines_of({}, {"noticeIdentifier": "FC/2026/15"})))
    assert [(one.id, one.root.line, one.root.pointer) for one in found] == [
        ("FC/2026/14", 1, ""),
        ("FC/2026/15", 2, ""),
    ]


def test_an_unknown_kind_of_notice_is_no_tender() -> None:
    assert read_one(search_of({"noticeType": "Payment"})).stage is Stage.OTHER


def test_codes_in_an_array_are_quoted_from_its_first() -> None:
    reading = read_one(search_of({"cpvCodes": ["85312100", "55521100"]}))
    (said,) = [s for s in reading.statements if s.pointer.field == "tender.cpv"]
    assert (said.value, said.verbatim) == ("85312100 55521100", "85312100")
    assert said.location.pointer == "/noticeList/0/item/cpvCodes/0"


def test_every_pointer_leads_to_the_words_it_quotes() -> None:
    data = search_of({"description": TURNOVER}, {"start": "2029-04-21", "end": "2029-04-22"})
    document = json.loads(data)
    found = readings(read(data))
    assert len(found) == 2
    for reading in found:
        for location, words in addressed(reading):
            assert words_in_json(document, location) == words


def test_a_stranger_in_the_list_is_a_problem_at_its_place() -> None:
    document = {"noticeList": [{"item": {"a": 1}}, 7, {"item": dict(ITEM)}]}
    results = read(json.dumps(document).encode())
    assert [p.location.pointer for p in problems(results)] == ["/noticeList/0", "/noticeList/1"]
    assert len(readings(results)) == 1


def test_an_empty_search_holds_no_notice() -> None:
    with pytest.raises(NoTenderError, match="no notice"):
        read(b'{"hitCount": 0, "noticeList": []}')
