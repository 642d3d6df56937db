"""The same lots in several files: matched by id, else by title; who speaks of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, Inherit
from tenderlint.statements import Pointer, Problem, Reading, Standing, Statement

Voice = tuple[Statement, ...]
"""Everything that one file says."""

NAMED = frozenset({"insurance", "standard"})
"""Collections whose keys name what an item is: the same key in two files is the same item."""

_OCID = re.compile(r"ocds-[a-z0-9]{6}-.+", re.ASCII | re.IGNORECASE)
"""An OCDS identifier of a procurement, with the prefix of its publisher."""

_LOT_ID = re.compile(r"(?:lot)?[\s_\-:.]*0*(.*)", re.IGNORECASE)


def is_notice(reading: Reading) -> bool:
    """Whether it is a published notice, which knows its procurement by an OCDS identifier."""
    return _OCID.fullmatch(reading.id) is not None


def same_lots(ordered: Sequence[Reading]) -> tuple[list[Voice], tuple[Problem, ...]]:
    """What each file says, with one id for each lot, and whether they differ about the lots.

    - A lot is the same if its id is ("LOT-0001" is "1"), or if its title is.
    - A notice always names a lot; its only lot is the whole where another file has several.
    - Where all files together know one lot only, what is said of the whole is said of it.
    - A file without lots speaks of the whole; where another file speaks of the same thing in one
      lot, it speaks of it in that lot too, so that what disagrees is seen to disagree.
    """
    titles = [_titles(reading.statements) for reading in ordered]
    several = any(len(own) > 1 for own in titles)
    lots: dict[str, str] = {}
    voices: list[Voice] = [()] * len(ordered)
    # The file that knows most lots comes first, so that the others are matched to its lots.
    for place in sorted(range(len(ordered)), key=lambda place: -len(titles[place])):
        reading, own = ordered[place], titles[place]
        names = _matches(own, lots)
        if several and len(own) == 1 and is_notice(reading):
            alike = set(own.values()) <= set(lots.values()) - {""}
            names = names if alike else dict.fromkeys(own)
        voices[place] = _moved(reading.statements, names)
        lots |= {known: own[lot] for lot, known in names.items() if known is not None}
    problems = _differences(ordered, voices)
    if len(lots) == 1:
        (only,) = lots
        return [_of_the_only(voice, only) for voice in voices], problems
    return _spread(voices), problems


def _differences(ordered: Sequence[Reading], voices: Sequence[Voice]) -> tuple[Problem, ...]:
    """That two files name different lots."""
    first: tuple[Reading, set[str]] | None = None
    found = []
    for reading, voice in zip(ordered, voices, strict=True):
        lots = {said.pointer.lot for said in voice if said.pointer.lot is not None}
        if not lots:
            continue
        if first is None:
            first = reading, lots
        elif lots - first[1] and first[1] - lots:
            message = (
                f"This file names other lots ({', '.join(sorted(lots))}) than "
                f"{first[0].root.file} ({', '.join(sorted(first[1]))}). Give each lot one number."
            )
            found.append(Problem(message, reading.root))
    return tuple(found)


def _titles(statements: Iterable[Statement]) -> dict[str, str]:
    """The lots that a file names, with their titles folded."""
    found: dict[str, str] = {}
    for said in statements:
        lot = said.pointer.lot
        if lot is None or said.standing is not Standing.LIVE:
            continue
        titled = said.pointer.field == "lot.title" and isinstance(said.value, str)
        title = " ".join(str(said.value).casefold().split()) if titled else ""
        found[lot] = title or found.get(lot, "")
    return found


def _plain(lot: str) -> str:
    match = _LOT_ID.fullmatch(lot.strip())
    return (match[1] if match else lot).casefold()


def _matches(own: dict[str, str], known: dict[str, str]) -> dict[str, str | None]:
    """For each of a file's lots the id under which earlier files know it, else its own."""
    found: dict[str, str | None] = {}
    free = dict(known)
    for same in (_same_id, _same_plain_id, _same_title):
        for lot, title in own.items():
            match = next((k for k in free if same(lot, title, k, free[k])), None)
            if lot not in found and match is not None:
                found[lot] = match
                del free[match]
    return {lot: found.get(lot, lot) for lot in own}


def _same_id(lot: str, _title: str, known: str, _known_title: str) -> bool:
    return lot == known


def _same_plain_id(lot: str, _title: str, known: str, _known_title: str) -> bool:
    return _plain(lot) == _plain(known) != ""


def _same_title(_lot: str, title: str, _known: str, known_title: str) -> bool:
    return title == known_title != ""


def _moved(statements: Iterable[Statement], names: dict[str, str | None]) -> Voice:
    """The statements under other lots; what becomes the whole's replaces what was said of it."""
    lost = {(s.pointer.field, s.pointer.item) for s in statements if _goes(s, names)}
    found = []
    for said in statements:
        field, lot, item = said.pointer
        if _goes(said, names) and field == "lot.title":
            continue
        if lot is not None:
            found.append(said._replace(pointer=Pointer(field, names.get(lot, lot), item)))
        elif (field, item) not in lost:
            found.append(said)
    return tuple(found)


def _goes(said: Statement, names: dict[str, str | None]) -> bool:
    lot = said.pointer.lot
    return lot is not None and names.get(lot, lot) is None


def _of_the_only(voice: Voice, only: str) -> Voice:
    """What is said of the whole, said of its only lot; the lot's own words come before."""
    own = {(s.pointer.field, s.pointer.item) for s in voice if s.pointer.lot is not None}
    tables = {field.partition(".")[0] for field, _ in own} - NAMED - set(LOT_SECTIONS)
    found = []
    for said in voice:
        field, lot, item = said.pointer
        section = field.partition(".")[0]
        if lot is None and (section in LOT_SECTIONS or section in ITEMS):
            if (field, item) in own or section in tables:
                continue
            found.append(said._replace(pointer=Pointer(field, only, item)))
        else:
            found.append(said)
    return tuple(found)


def _spread(voices: Sequence[Voice]) -> list[Voice]:
    """Files without lots say of a lot what they say of the whole and another says of the lot."""
    spoken = {_thing(said) for voice in voices for said in voice if said.pointer.lot is not None}
    by_thing: dict[tuple[str, str], list[str]] = {}
    for lot, field, item in sorted(spoken):
        by_thing.setdefault((field, item), []).append(lot)
    return [_spread_one(voice, by_thing) for voice in voices]


def _spread_one(voice: Voice, by_thing: dict[tuple[str, str], list[str]]) -> Voice:
    if any(said.pointer.lot is not None for said in voice):
        return voice
    copies = (
        said._replace(pointer=said.pointer._replace(lot=lot))
        for said in voice
        if FIELDS[said.pointer.field].inherit is not Inherit.NONE
        for lot in by_thing.get(_thing(said)[1:], ())
    )
    return (*voice, *copies)


def _thing(said: Statement) -> tuple[str, str, str]:
    """What a statement is about: a field, an item that has a name, or a table as a whole."""
    field, lot, item = said.pointer
    section = field.partition(".")[0]
    if section in ITEMS and section not in NAMED:
        return lot or "", section, ""
    return lot or "", field, item or ""
