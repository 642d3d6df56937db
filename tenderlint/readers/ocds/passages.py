"""Running texts to statements: each text read once, its items kept apart from those of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tenderlint.prose import Lead, ProseReading, read_prose
from tenderlint.provenance import Location
from tenderlint.readers.ocds.nodes import Said
from tenderlint.readers.ocds.term import extension_of
from tenderlint.readers.ocds.texts import Text, points_elsewhere
from tenderlint.statements import Passage, Statement

_SAME_EVERYWHERE = frozenset({"insurance", "standard"})
"""Items whose key names what they are: two texts with the same key speak of the same thing."""
_NO_ANSWERS = frozenset({"title", "description", "recurrence"})


def read_passages(texts: Iterable[Text]) -> Iterator[Said]:
    """What the texts say, and what of them was not understood.

    A text that repeats one of the whole tender, or of its own lot, is not read again; one that
    stands in several lots is read once and said of each.
    """
    readings: dict[tuple[str, str | None, str | None], tuple[ProseReading, Text]] = {}
    done: set[tuple[str, str | None]] = set()
    taken: dict[tuple[str, str | None], set[str]] = {}
    for one in texts:
        words = one.words.value
        if (words, None) in done or (words, one.lot) in done:
            continue
        done.add((words, one.lot))
        led_by = None if one.lead is None else one.lead.value
        known = readings.get((words, one.section, led_by))
        if known is None:
            lead = None if one.lead is None else Lead(one.lead.value, one.lead.location)
            place = one.words.location
            reading = read_prose(words, place, lot=one.lot, section=one.section, lead=lead)
            readings[words, one.section, led_by] = reading, one
        else:
            reading = _moved(*known, one)
        yield from _apart(_not_twice(reading.statements, one), one.lot, taken)
        yield from reading.unread
        if not reading.tells and not reading.unread and _unanswered(one):
            yield Passage(words, one.words.location)


def _unanswered(text: Text) -> bool:
    """Whether a text that said nothing stands where an answer was due."""
    words = text.words.value
    if text.section == "renewal":
        return extension_of(words) is None
    return text.section not in _NO_ANSWERS and points_elsewhere(words)


def _moved(reading: ProseReading, first: Text, text: Text) -> ProseReading:
    """The same reading at another place, for another lot."""
    place = text.words.location

    def moved(location: Location) -> Location:
        led = first.lead is not None and location._replace(span=None) == first.lead.location
        there = text.lead.location if led and text.lead is not None else place
        return there._replace(span=location.span)

    return ProseReading(
        tuple(
            said._replace(
                pointer=said.pointer._replace(lot=text.lot),
                location=moved(said.location),
            )
            for said in reading.statements
        ),
        tuple(passage._replace(location=moved(passage.location)) for passage in reading.unread),
    )


def _not_twice(statements: Iterable[Statement], text: Text) -> Iterator[Statement]:
    """Without the extension of a renewal that was read as a whole answer already."""
    answered = text.section == "renewal" and extension_of(text.words.value) is not None
    for said in statements:
        if not (answered and said.pointer.field == "term.extension"):
            yield said


def _apart(
    statements: Iterable[Statement],
    lot: str | None,
    taken: dict[tuple[str, str | None], set[str]],
) -> Iterator[Statement]:
    """The statements of one text, with new keys for items whose keys earlier texts have used."""
    keys: dict[tuple[str, str], str] = {}
    for said in statements:
        pointer = said.pointer
        section = pointer.field.partition(".")[0]
        if pointer.item is None or section in _SAME_EVERYWHERE:
            yield said
            continue
        own = (section, pointer.item)
        if own not in keys:
            used = taken.get((section, lot), set())
            keys[own] = _free(pointer.item, used | {keys[k] for k in keys if k[0] == section})
        yield said._replace(pointer=pointer._replace(item=keys[own]))
    for (section, _), key in keys.items():
        taken.setdefault((section, lot), set()).add(key)


def _free(key: str, used: set[str]) -> str:
    if key not in used:
        return key
    return next(str(number) for number in range(len(used) + 1) if str(number) not in used)
