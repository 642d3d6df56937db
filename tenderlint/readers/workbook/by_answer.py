"""Labels that no list holds, matched by their telling words and by the kind of their answer."""

from __future__ import annotations

from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Asked, Quote, read_quietly
from tenderlint.readers.workbook.cues import fields_asked
from tenderlint.readers.workbook.heading import is_organisation
from tenderlint.readers.workbook.label_index import Nearness
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import MAXIMUM_LABEL, Match, read_label
from tenderlint.statements import Confidence, Pointer

_LONGEST_ANSWER: Final = 200
_POUNDS = lazy(r"£|\bgbp\b|\bpounds\b|\d\s?(?:k|m|million)\b")
_CATEGORIES: Final = frozenset(
    {"services", "service", "goods", "works", "supplies", "goods and services", "gwasanaethau"}
)
_OF_CATEGORY: Final = frozenset(
    "type kind what category buying is nature services works goods supplies contract of".split()
)
_PROCEDURE = lazy(
    r"(?:competitive flexible|open|restricted|direct award|negotiated|light touch|below threshold"
    r"|single[- ]stage|two[- ]stage|competitive)\b.{0,60}\b(?:procedure|tender|process|competition)"
    r"|request for quot\w+.{0,40}|(?:mini|further)[- ]competition.{0,40}|three quotes?.{0,40}"
    r"|open procedure.{0,60}|competitive flexible procedure.{0,60}"
)
_OF_PROCEDURE: Final = frozenset(
    "procedure route method how process procure procurement tender approach".split()
)
_OF_BUYER: Final = frozenset(
    """council authority buyer buying landlord body client customer organisation entity trust
    employer commissioner commissioning purchaser public legal school who board provider-of-funds
    name issued by for on behalf department agency lead""".split()
)
_OF_TITLE: Final = frozenset(
    """service services contract tender quote job scheme programme project procurement
    commission framework invitation""".split()
)
_BESIDE_TITLE: Final = frozenset(
    """name title of the a an for being procured bought is are to be what this it our we in called
    commissioned buy buying sought invited""".split()
)
_MOST_TITLE_WORDS: Final = 14
_REFERENCE = lazy(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9/_.-]{2,30}")
_OF_REFERENCE: Final = frozenset("ref reference number no id code plan pipeline line our".split())


def match_by_answer(label: str, said: Quote) -> Match | None:
    """The field that a label asks for, judged by its telling words and its answer's kind."""
    if len(label) > MAXIMUM_LABEL or len(said.words) > _LONGEST_ANSWER:
        return None
    read = read_label(label)
    for asking in fields_asked(label):
        if asking.in_pounds and not _POUNDS.search(said.words.lower()):
            continue
        own = read._replace(opposite=asking.opposite)
        asked = Asked(Pointer(asking.field), own, Confidence.MEDIUM)
        told = read_quietly(asked, said)
        if any(statement.pointer.field == asking.field for statement in told):
            return Match(asking.field, own, Nearness.TELLING_WORDS)
    field = _of_text(frozenset(key_of(label).split()), said.words)
    return None if field is None else Match(field, read, Nearness.TELLING_WORDS)


def _of_text(label: frozenset[str], words: str) -> str | None:
    """The field of a text, where the text is of a kind that only one field has."""
    if is_category(words) and label & _OF_CATEGORY:
        return "tender.category"
    if is_organisation(words):
        return "buyer.name" if label & _OF_BUYER else None
    if _PROCEDURE.fullmatch(words.lower()) and label & _OF_PROCEDURE:
        return "procedure.method"
    if label & _OF_REFERENCE and label <= _OF_REFERENCE | _OF_TITLE | _BESIDE_TITLE:
        return "tender.reference" if _REFERENCE.fullmatch(words) else None
    names = label & _OF_TITLE and label <= _OF_TITLE | _BESIDE_TITLE
    return "tender.title" if names and _is_title(words) else None


def _is_title(words: str) -> bool:
    count = len(words.split())
    plain = words[:1].isupper() and not words.endswith((".", "?", ":"))
    return (
        plain and 1 < count <= _MOST_TITLE_WORDS and not any(map(str.isdecimal, words.split()[:1]))
    )


def is_category(words: str) -> bool:
    """Whether words are no more than goods, services or works."""
    return key_of(words) in _CATEGORIES
