"""The reader over published UK notices, which lie beside the checkout and may be absent."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tenderlint.quantities import exactly
from tenderlint.readers.ocds import read, text_at
from tenderlint.readers.source import Source
from tenderlint.resolve import resolve
from tenderlint.statements import Reading, Stage
from tests.ocds_notices import misplaced, values

DATA = Path(__file__).parents[1].parent / "shared" / "data"
RELEASES = DATA / "uk-ocds-releases.jsonl"
PACKAGES = ("032703-2026", "037689-2026", "094476-2026")

pytestmark = pytest.mark.skipif(not RELEASES.exists(), reason="the notices are not here")


@cache
def readings() -> tuple[Reading, ...]:
    found = tuple(read(Source(RELEASES.name, RELEASES)))
    assert all(isinstance(reading, Reading) for reading in found)
    return found


def package(name: str) -> tuple[Reading, object]:
    path = DATA / "find-a-tender" / f"{name}.json"
    (reading,) = read(Source(path.name, path))
    assert isinstance(reading, Reading)
    return reading, json.loads(path.read_text("utf-8"))


def test_every_release_is_read_and_every_address_is_true():
    with RELEASES.open("rb") as lines:
        documents = [json.loads(line) for line in lines]
    assert len(readings()) == len(documents) == 427
    for reading, document in zip(readings(), documents, strict=True):
        assert misplaced(reading, document) == []
        assert reading.id == document["ocid"]


def test_every_release_resolves_to_a_tender():
    for reading in readings():
        assert resolve(reading.statements).tender.lots


def test_the_stages_of_the_releases():
    stages = Counter(reading.stage for reading in readings())
    assert stages == {Stage.TENDER: 266, Stage.AWARD: 150, Stage.PLANNING: 11}


def test_few_members_are_not_what_they_should_be():
    assert sum(len(reading.problems) for reading in readings()) < 10


@pytest.mark.parametrize("name", PACKAGES)
def test_every_address_in_a_package_is_true(name):
    reading, document = package(name)
    assert misplaced(reading, document) == []


def test_the_mentoring_notice():
    (reading,) = [r for r in readings() if r.id == "ocds-r6ebe6-0000575002"]
    assert reading.root.line == 138
    assert values(reading, "lot.value") == [exactly(99_000_000)]
    assert values(reading, "term.initial", "1") == [exactly(36)]
    assert values(reading, "term.extension", "1") == [exactly(12)]
    assert values(reading, "criterion.kind", "1") == ["quality", "price"]
    assert values(reading, "criterion.weight", "1") == [exactly(40), exactly(60)]
    assert values(reading, "conditions.minimum_turnover") == [exactly(66_000_000)]
    assert values(reading, "reference.count") == [exactly(2)]
    assert values(reading, "division.refused") == [True]


def test_the_supported_living_notice():
    reading, document = package("094476-2026")
    assert reading.stage is Stage.TENDER
    assert values(reading, "procedure.light_touch") == [True]
    assert values(reading, "procedure.above_threshold") == [True]
    assert values(reading, "term.initial", "1")[0] == exactly(36)
    last = exactly(date(2034, 10, 31).toordinal())
    assert set(values(reading, "term.maximum_end", "1")) == {last}
    (problem,) = reading.problems
    assert problem.location.pointer == "/releases/0/tender/lots/0/value/currency"
    assert text_at(document, problem.location) == "AED"
    assert values(reading, "lot.value", "1") == []


def test_the_supported_living_notice_contradicts_itself_about_the_deadline():
    reading, _ = package("094476-2026")
    deadlines = {
        (s.location.pointer, s.value)
        for s in reading.statements
        if s.pointer.field == "timetable.deadline"
    }
    assert deadlines == {
        ("/releases/0/tender/tenderPeriod/endDate", exactly(date(2026, 11, 5).toordinal())),
        ("/releases/0/tender/description", exactly(date(2026, 11, 2).toordinal())),
    }


def test_the_pipeline_notice_is_for_a_tender_to_come():
    reading, _ = package("037689-2026")
    assert reading.stage is Stage.PLANNING
    assert values(reading, "timetable.published") == [exactly(date(2026, 6, 29).toordinal())]
