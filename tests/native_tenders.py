"""Tenders in the native format: read from values, and made at random from the model."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.quantities import Unit
from tenderlint.readers import Source, read_source
from tenderlint.readers.json_values import text_at
from tenderlint.readers.native.names import FIELDS_OF
from tenderlint.statements import Problem, Reading
from tests.commands import ROOT

EXAMPLE = json.loads((ROOT / "examples" / "youth-club.json").read_text(encoding="utf-8"))


def results_of(data: bytes | object) -> list[Reading | Problem]:
    """Everything that is read from bytes, or from a value written as JSON."""
    written = data if isinstance(data, bytes) else json.dumps(data).encode()
    return list(read_source(Source("tender.json", data=written)))


def reading_of(document: bytes | object) -> Reading:
    """The one reading of a document."""
    (reading,) = results_of(document)
    assert isinstance(reading, Reading)
    return reading


def tender(**members: object) -> dict:
    """A tender that says so, with these members."""
    return {"tenderlint": 0, **members}


def said(reading: Reading, field: str) -> list[tuple[object, str, str]]:
    """Value, JSON pointer and verbatim text of each statement of a field."""
    return [
        (statement.value, statement.location.pointer, statement.verbatim)
        for statement in reading.statements
        if statement.pointer.field == field
    ]


def problems(reading: Reading) -> dict[str, str]:
    """The problems of a reading by their JSON pointers."""
    return {problem.location.pointer: problem.message for problem in reading.problems}


def misplaced(reading: Reading, document: object) -> list[object]:
    """Everything in a reading whose address does not hold the words that it quotes."""
    return [
        *(s for s in reading.statements if text_at(document, s.location) != s.verbatim),
        *(p for p in reading.unread if text_at(document, p.location) != p.text),
        *(p for p in reading.problems if text_at(document, p.location) is None),
        *([] if text_at(document, reading.root) == "" else [reading.root]),
    ]


_WORDS = st.sampled_from(
    [
        "£25,000 to £50,000", "£60,000 per annum", "£1.2m including VAT", "none", "see the ITT",
        "tbc", "elsewhere", "3+1+1 years", "36 months", "40%", "at least two", "30 days",
        "1 April 2027", "2027-04-01", "1969-02-03", "banana", "ISO 9001", "No minimum turnover.",
    ]
)  # fmt: skip
_FREE = st.sampled_from(
    [
        "Bidders must have a minimum annual turnover of £400,000.",
        "Invoices are paid within 60 days of receipt. Bidders must hold ISO 9001 or equivalent.",
        "Evidence of public liability insurance of £5 million must be submitted with the tender.",
        "The contract is for 3 years. Three references of similar value must be provided.",
        "A club ~ on / two evenings.",
    ]
)
_NUMBERS = st.one_of(st.integers(0, 100), st.sampled_from([0.5, 12.25, 3.0, 1]), st.floats(0, 100))
_STRANGE = st.one_of(
    st.integers(-5, -1),
    st.sampled_from([10**12, 10**12 + 1, 1200, 1201, 1e99, True, False, "", " ", "yes", "fixed"]),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(["low", "high", "x"]), _NUMBERS, max_size=2),
)


def _right(field: str) -> st.SearchStrategy:
    declared = FIELDS[field]
    if declared.unit is Unit.BOOL:
        return st.sampled_from([True, False, None, "elsewhere"])
    if declared.unit is Unit.ENUM:
        return st.sampled_from([*declared.members, "elsewhere", None])
    if declared.unit is Unit.TEXT:
        return st.one_of(st.none(), _WORDS, _FREE)
    if declared.unit is Unit.DATE:
        days = st.sampled_from(["2026-11-09", "3 May 2027", "May 2027"])
        return st.one_of(st.none(), _WORDS, st.fixed_dictionaries({"low": days, "high": days}))
    numbers = st.integers(0, 100) if declared.unit in (Unit.DAYS, Unit.COUNT) else _NUMBERS
    if declared.unit is Unit.MONEY:
        numbers = st.one_of(_NUMBERS, st.sampled_from([50_000, 10**12]))
    ends = st.fixed_dictionaries({"low": numbers}, optional={"high": numbers})
    return st.one_of(st.none(), _WORDS, numbers, ends)


def _section(section: str, *, strange: bool) -> st.SearchStrategy:
    members = {}
    for name in FIELDS_OF[section]:
        value = _right(f"{section}.{name}")
        members[name] = st.one_of(value, value, _STRANGE) if strange else value
    named = st.lists(st.sampled_from(sorted(members)), max_size=4, unique=True)
    whole = named.flatmap(lambda names: st.fixed_dictionaries({n: members[n] for n in names}))
    if not strange:
        return whole
    return st.one_of(whole, whole, whole, st.just({"initail": 1, "a/b~c": 2}), _STRANGE)


def _lot(*, strange: bool) -> dict[str, st.SearchStrategy]:
    free = st.one_of(_FREE, st.lists(_FREE, max_size=2))
    return {
        **{section: _section(section, strange=strange) for section in LOT_SECTIONS},
        **{
            collection: st.lists(_section(item, strange=strange), max_size=3)
            for item, (collection, _) in ITEMS.items()
        },
        "specification": st.one_of(free, _STRANGE) if strange else free,
        "notes": free,
        "comment": st.just("a remark"),
    }


def tenders(*, strange: bool = False) -> st.SearchStrategy[dict]:
    """Tenders at random; some of whose members are not as they should be, if `strange`."""
    ids = st.one_of(st.integers(1, 3), st.sampled_from(["1", "North", " 1 "]))
    lot = st.fixed_dictionaries({}, optional={"id": ids, **_lot(strange=strange)})
    lots = st.lists(st.one_of(lot, lot, _STRANGE) if strange else lot, max_size=3)
    sections = {section: _section(section, strange=strange) for section in TENDER_SECTIONS}
    versions = st.sampled_from([0, 0, 0, 0.0, 1, "0", False]) if strange else st.just(0)
    return st.fixed_dictionaries(
        {"tenderlint": versions}, optional={**sections, **_lot(strange=strange), "lots": lots}
    )
