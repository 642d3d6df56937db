"""The words of the form's drop-down lists, and what each of them answers."""

from __future__ import annotations

from functools import cache

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.readers.workbook.label_words import key_of

YES, NO = "Yes", "No"
NOT_YET, DO_NOT_KNOW = "Not yet", "Don't know"
_EXEMPT = "No, exempt"
_OPEN = frozenset(
    {"dont know", "do not know", "not yet", "not known", "not known yet", "unknown", "not sure",
     "please choose"}
)  # fmt: skip
"""Answers that leave a question open, as `key_of` writes them."""

_WORDS: dict[str, dict[str, str]] = {
    "procedure.legal_basis": {
        "procurement-act-2023": "Procurement Act 2023",
        "before-the-act": "Before the Act",
    },
    "procedure.reserved_for": {
        "local": "Local suppliers",
        "voluntary-or-small": "Voluntary organisations or small firms",
        "supported-employment": "Supported employment providers",
        "mutual": "Public service mutuals",
    },
    "procedure.reserved_area": {
        "own-area": "Our own area",
        "own-county": "Our own county or London borough",
        "own-area-and-neighbours": "Our own area and its neighbours",
        "part-of-area": "A part of our area",
        "other-area": "Another area",
    },
    "insurance.kind": {"employers-liability": "Employers' liability"},
    "insurance.due": {
        "with-bid": "With the bid",
        "before-award": "Before the award",
        "by-award": "By the award",
        "by-start": "By the start of the contract",
        "commitment": "A promise to obtain it is enough",
    },
    "standard.due": {
        "with-bid": "With the bid",
        "by-award": "By the award",
        "by-start": "By the start of the contract",
        "later": "Later, by a stated day",
    },
    "terms.uplift": {
        "fixed": "Fixed for the term",
        "indexed": "Follows an index",
        "reviewed": "Reviewed",
        "bidder-prices": "Bidders price each year",
    },
    "payment.basis": {
        "block": "The service as a whole",
        "unit": "Each unit",
        "results": "Results",
        "milestone": "Milestones",
    },
    "indicator.kind": {
        "activity": "Counts activity",
        "outcome": "A change for people",
        "process": "A way of working",
    },
    "tender.category": {"works": "Building work"},
}
"""Members of enumerations that read better in other words than their own."""


def choices(field: str) -> tuple[str, ...]:
    """The drop-down list beside a question; empty where there is none."""
    unit = FIELDS[field].unit
    if unit is Unit.ENUM:
        return tuple(member_words(field, member) for member in FIELDS[field].members)
    if unit is not Unit.BOOL:
        return ()
    if field == "tender.vat_charged":
        return (YES, _EXEMPT, DO_NOT_KNOW)
    considered = field.endswith("_considered")
    return (YES, NO, NOT_YET if considered else DO_NOT_KNOW)


def member_words(field: str, member: str) -> str:
    """How a drop-down list says a member of an enumeration."""
    own = _WORDS.get(field, {}).get(member)
    return own or member.replace("-", " ").capitalize()


def member_of(field: str, words: str) -> str | None:
    """The member that a choice stands for, or None where the words are none of the list's."""
    return _members(field).get(key_of(words))


@cache
def _members(field: str) -> dict[str, str]:
    members = FIELDS[field].members
    return {key_of(member_words(field, member)): member for member in members}


def leaves_open(words: str) -> bool:
    """Whether an answer says that there is none yet."""
    return key_of(words) in _OPEN
