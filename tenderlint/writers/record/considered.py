"""What a tender and the answers about it say of lots, social value, grants and engagement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenderlint.model import FIELDS, Entry
from tenderlint.provenance import Location
from tenderlint.quantities import Unit
from tenderlint.quantities.show import show
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.wording import listed
from tenderlint.resolve import Read
from tenderlint.statements import Pointer, Silence, Value

NOT_STATED = "Not stated"


class Answer(NamedTuple):
    """A question, what is stated in answer to it, and where."""

    question: str
    answer: str
    why: str = ""
    place: str = ""
    """Empty where nothing is stated."""


class Section(NamedTuple):
    """One heading of the record, with the answers under it."""

    title: str
    answers: tuple[Answer, ...]


class _Topic(NamedTuple):
    title: str
    always: tuple[str, ...]
    """Fields that are shown whether they are stated or not."""
    stated: tuple[str, ...] = ()


LOTS = "Lots"
_SOCIAL_VALUE = "Social value"
BARRIERS = "preparation.barriers_considered"
_TOPICS = (
    _Topic(
        LOTS,
        ("division.refused", "division.reason"),
        ("division.separable_parts", "division.lots_bid_limit", "division.lots_award_limit",
         "division.all_lots_required"),
    ),
    _Topic(
        _SOCIAL_VALUE,
        ("preparation.social_value_considered",),
        ("award.social_value_local", "preparation.community_benefits_considered"),
    ),
    _Topic(
        "Grant or reservation",
        ("preparation.grant_considered", "preparation.reservation_considered"),
        ("procedure.reserved_for", "procedure.reserved_area"),
    ),
    _Topic(
        "Engagement",
        ("preparation.held",),
        ("preparation.voluntary_invited", "preparation.bidder_support"),
    ),
)  # fmt: skip


def sections(read: Read) -> tuple[Section, ...]:
    """What was considered, by topic."""
    return tuple(_section(topic, read) for topic in _TOPICS)


def barriers_considered(read: Read) -> Answer:
    """Whether the barriers for small organisations were considered."""
    return answers_to(BARRIERS, read)[0]


def always_asked() -> frozenset[str]:
    """The fields that the record shows whether they are stated or not."""
    return frozenset((BARRIERS, *(field for topic in _TOPICS for field in topic.always)))


def _section(topic: _Topic, read: Read) -> Section:
    lots = [lot for lot in read.resolution.tender.lots if lot.id]
    answers: list[Answer] = []
    if topic.title == LOTS and lots:
        titles = [_title(lot.id, read) for lot in lots]
        asked = "Is the contract divided into lots?"
        answers.append(Answer(asked, f"Yes, {len(lots)}: {listed(titles)}"))
    for field in topic.always:
        found = answers_to(field, read)
        unstated = found[0].answer == NOT_STATED
        if not (topic.title == LOTS and lots and unstated):
            answers.extend(found)
    for field in topic.stated:
        answers.extend(one for one in answers_to(field, read) if one.answer != NOT_STATED)
    if topic.title == _SOCIAL_VALUE:
        answers.extend(_social_value_weights(read))
    return Section(topic.title, tuple(answers))


def _title(lot: str, read: Read) -> str:
    entry = read.resolution.entries.get(Pointer("lot.title", lot))
    title = entry.value if entry is not None and isinstance(entry.value, str) else ""
    return discreet(f"{lot} ({title})" if title else lot)


def answers_to(field: str, read: Read) -> list[Answer]:
    """What is stated of a field: for the whole, else for each lot; never empty."""
    asked = FIELDS[field].asks or FIELDS[field].description
    found = {
        pointer.lot: entry
        for pointer, entry in read.resolution.entries.items()
        if pointer.field == field and pointer.item is None
    }
    notes = _notes(read, field)
    answers = [
        Answer(_of_lot(asked, lot), _value(entry, field), notes, _place(entry, read))
        for lot, entry in found.items()
    ]
    return answers or [Answer(asked, NOT_STATED, notes)]


def _of_lot(asked: str, lot: str | None) -> str:
    return asked if lot is None else f"{asked} (lot {lot})"


def _notes(read: Read, field: str) -> str:
    said = (note for sheet in read.reading.answers for note in sheet.notes)
    words = dict.fromkeys(note.text for note in said if note.pointer.field == field)
    return discreet("; ".join(words))


def _value(entry: Entry, field: str) -> str:
    unit = FIELDS[field].unit
    if entry.value is None:
        said = dict.fromkeys(_plain(one.value, unit) for one in entry.statements)
        return f"Stated differently: {listed(said)}"
    return _plain(entry.value, unit)


def _plain(value: Value | Silence, unit: Unit) -> str:
    if isinstance(value, Silence):
        return "None" if value is Silence.NONE else "Stated in another document"
    words = discreet(show(value, unit))
    return f"{words[:1].upper()}{words[1:]}"


def _place(entry: Entry, read: Read) -> str:
    return listed(dict.fromkeys(place_of(one.location, read) for one in entry.statements[:2]))


def _social_value_weights(read: Read) -> Iterator[Answer]:
    entries = read.resolution.entries
    for pointer, entry in entries.items():
        if pointer.field != "criterion.kind" or entry.value != "social-value":
            continue
        weight = entries.get(pointer._replace(field="criterion.weight"))
        if weight is not None:
            asked = _of_lot("What does social value weigh in the score?", pointer.lot)
            yield Answer(asked, _value(weight, "criterion.weight"), "", _place(weight, read))


def place_of(location: Location, read: Read) -> str:
    """A place as a reader of the record looks it up; empty where it is a file as a whole."""
    place = str(location)
    place = "" if place == "whole file" else place
    if len(read.reading.files) < 2:
        return place
    return f"{location.file.replace(chr(92), '/').rpartition('/')[2]} {place}".strip()
