"""The workbooks for measuring: every layout is there, and each yes, no and word is what its cell says.

How well they are read is measured elsewhere, once, before anybody who improves the reader sees them.
"""

from __future__ import annotations

import io
import re

import openpyxl
import pytest

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tests.workbook_corpus import cases
from tests.workbook_corpus.builder import Book, Cell
from tests.workbook_corpus.case import LAYOUTS, Case, Fact, Truth

UNSEEN = {chosen: cases(chosen) for chosen in ("unseen", "final", "last")}
EVERY = [case for chosen in UNSEEN.values() for case in chosen]
DENIAL = re.compile(r"\b(no|not|n|none|dim|nac|naddo|false)\b|✗|arrears")
CUES = {
    "services": "serv|seriv|gwasanaeth",
    "employers-liability": "employer|cyflogw",
    "public-liability": "public|cyhoeddus",
    "professional-indemnity": "professional",
    "by-start": "start|strat",
    "by-award": "award",
    "with-bid": "with the bid",
    "commitment": "will obtain",
    "price": "price|pris|cost",
    "social-value": "social|cymdeithasol",
    "indexed": "cpi",
    "nobody": "no",
    "voluntary-or-small": "voluntary",
    "combined-authority": "combined",
    "activity": "activity|number of",
    "outcome": "outcome|who",
} | {
    word: word
    for word in (
        "england wales scotland health goods works motor fixed reviewed results block unit process".split()
    )
}
"""What a cell says where its value is that word; "quality" is whatever is neither price nor social."""


def agrees(fact: Fact, shown: object) -> bool:
    """Whether a yes, a no, a "none" or a word of an enumeration can be what a cell says."""
    words = str(shown).lower()
    denial = DENIAL.search(words)
    if fact.name == "division.refused":
        return (denial is not None) is fact.value
    if fact.value is False or fact.value == "none":
        return denial is not None
    if fact.value is True:
        return denial is None or denial.start() > 0
    if fact.value == "quality":
        return not re.search(f"{CUES['price']}|{CUES['social-value']}", words)
    if FIELDS[fact.name].unit is Unit.ENUM:
        return re.search(CUES[str(fact.value)], words) is not None
    return True


def doubtful(case: Case) -> list[Fact]:
    workbook = openpyxl.load_workbook(io.BytesIO(case.build()), data_only=True)
    places = [(fact, *fact.place.rsplit("!", 1)) for fact in case.facts]
    return [fact for fact, sheet, cell in places if not agrees(fact, workbook[sheet][cell].value)]


@pytest.mark.parametrize("chosen", UNSEEN)
def test_every_layout_has_an_unseen_workbook(chosen: str) -> None:
    assert {case.layout for case in UNSEEN[chosen]} == set(LAYOUTS)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in EVERY])
def test_every_yes_no_and_word_is_what_its_cell_says(case: Case) -> None:
    assert doubtful(case) == []


@pytest.mark.parametrize(
    ("shown", "name", "value"),
    [
        pytest.param("No", "terms.in_advance", True, id="yes for a no"),
        pytest.param("Yes", "terms.in_advance", False, id="no for a yes"),
        pytest.param("£5m", "conditions.minimum_turnover", "none", id="none for a sum"),
        pytest.param("Services", "tender.category", "works", id="another word"),
        pytest.param("Cost", "criterion.kind", "quality", id="quality for a price"),
    ],
)
def test_a_truth_that_the_cell_denies_is_found(shown: str, name: str, value: Truth) -> None:
    book = Book()
    book.sheet("Tender", [["Label", Cell(shown, Fact(name, value))]])
    assert len(doubtful(book.case("wrong", LAYOUTS[0]))) == 1
