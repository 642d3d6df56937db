"""A native document to readings: each tender with what it states, and every mistake in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from tenderlint.model import ITEMS, LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.provenance import Location, pointer_step
from tenderlint.readers.json_stream import JsonText
from tenderlint.readers.native.answers import Said, read_value
from tenderlint.readers.native.doubled import doubled_names
from tenderlint.readers.native.extent import parts_shown, specification_given
from tenderlint.readers.native.items import read_collection
from tenderlint.readers.native.mistakes import Mistake, mistakes_in
from tenderlint.readers.native.names import FIELDS_OF, TEXTS, Path
from tenderlint.readers.native.parts import Part
from tenderlint.readers.ocds.nodes import Leaf
from tenderlint.readers.ocds.passages import read_passages
from tenderlint.readers.ocds.texts import Text
from tenderlint.statements import (
    How,
    Passage,
    Pointer,
    Problem,
    Reading,
    Stage,
    Statement,
)

_MOST_REPORTED: Final = 100
"""Mistakes of one tender that are listed one by one; a file with more is of another kind."""


class _Lot(NamedTuple):
    """A lot's object and id; what is said of the whole tender has the id None."""

    id: str | None
    part: Part


def read_tenders(text: JsonText) -> Iterator[Reading | Problem]:
    """Every tender of a document; what is mistaken is a problem, left out, and the rest read."""
    document: Any = text.value
    mistakes = [*mistakes_in(document), *doubled_names(text.raw)]
    mistaken = frozenset(mistake.path for mistake in mistakes)
    whole = Part(document, (), text.file, text.line, mistaken)
    if "tenders" not in document:
        yield _read_tender(whole, mistakes)
        return
    by_tender: dict[Path, list[Mistake]] = {}
    for mistake in mistakes:
        inside = len(mistake.path) > 2 and mistake.path[0] == "tenders"
        by_tender.setdefault(mistake.path[:2] if inside else (), []).append(mistake)
    yield from _reported(by_tender.get((), []), whole)
    for _, part in whole.children("tenders"):
        yield _read_tender(part, by_tender.get(part.path, []))


def _read_tender(part: Part, mistakes: list[Mistake]) -> Reading:
    said: list[Said] = [*_reported(mistakes, part), *_everything(part)]
    statements = [one for one in said if type(one) is Statement]
    statements += parts_shown(statements)
    return Reading(
        id=_text(part, "reference"),
        title=_text(part, "title"),
        stage=Stage.TENDER,
        root=part.location(),
        statements=tuple(statements),
        problems=tuple(one for one in said if type(one) is Problem),
        unread=tuple(one for one in said if type(one) is Passage),
    )


def _reported(mistakes: list[Mistake], part: Part) -> Iterator[Problem]:
    for mistake in mistakes[:_MOST_REPORTED]:
        yield Problem(mistake.message, _place(mistake.path, part))
    rest = len(mistakes) - _MOST_REPORTED
    if rest > 0:
        yield Problem(f"There are {rest:,} more mistakes; correct these first.", part.location())


def _place(path: Path, part: Part) -> Location:
    pointer = "".join(pointer_step(step) for step in path)
    return Location(part.file, pointer=pointer, line=part.line)


def _text(part: Part, name: str) -> str:
    about = part.child("tender")
    value = None if about is None else about.value(name)
    return value.strip() if isinstance(value, str) else ""


def _everything(part: Part) -> Iterator[Said]:
    for section in TENDER_SECTIONS:
        yield from _section(part, section, None)
    lots, problems = _lots(part)
    yield from problems
    for lot in (_Lot(None, part), *lots):
        for section in LOT_SECTIONS:
            yield from _section(lot.part, section, lot.id)
        for collection, _ in ITEMS.values():
            yield from read_collection(lot.part, collection, lot.id)
    if len(lots) > 1:
        yield from _named(lots)
    texts = list(_texts((_Lot(None, part), *lots)))
    yield from _given(texts)
    yield from read_passages(texts)


def _section(part: Part, section: str, lot: str | None) -> Iterator[Said]:
    inside = part.child(section)
    if inside is None:
        return
    for name in FIELDS_OF[section]:
        pointer = Pointer(f"{section}.{name}", lot)
        yield from read_value(pointer, inside.value(name), inside.location(name))


def _lots(part: Part) -> tuple[list[_Lot], list[Problem]]:
    """The lots, and a problem for each whose id an earlier lot has; it is known by its place."""
    lots: list[_Lot] = []
    problems: list[Problem] = []
    taken: set[str] = set()
    for index, one in part.children("lots"):
        given = one.value("id")
        identity = str(index + 1) if given is None else str(given).strip()
        if identity in taken:
            if given is not None:
                message = f"Another lot has the id {identity[:60]} already; give each its own."
                problems.append(Problem(message, one.location("id")))
            identity = f"{identity} (lot {index + 1})"
        taken.add(identity)
        lots.append(_Lot(identity, one))
    return lots, problems


def _named(lots: Iterable[_Lot]) -> Iterator[Statement]:
    """A title for each lot that has none: a lot of which nothing is said still has to be there."""
    for lot in lots:
        extent = lot.part.child("lot")
        if extent is None or not isinstance(extent.value("title"), str):
            pointer = Pointer("lot.title", lot.id)
            yield Statement(pointer, f"Lot {lot.id}", lot.part.location(), "", How.DERIVED)


def _texts(lots: Iterable[_Lot]) -> Iterator[Text]:
    """The free texts, each paragraph of an array by itself."""
    for lot in lots:
        for name in TEXTS:
            value = lot.part.value(name)
            if isinstance(value, str):
                yield _words(lot, value, name)
            elif isinstance(value, list):
                for index, words in enumerate(value):
                    if (*lot.part.path, name, index) not in lot.part.mistaken:
                        yield _words(lot, words, name, index)


def _words(lot: _Lot, words: str, *steps: str | int) -> Text:
    return Text(Leaf(words, lot.part.location(*steps), words), lot.id, _SECTION)


_SECTION: Final = "description"
"""Under this heading a text may speak of anything."""


def _given(texts: Iterable[Text]) -> Iterator[Statement]:
    for text in texts:
        if "specification" in (text.words.location.pointer or "").split("/"):
            yield specification_given(text.words.value, text.words.location)
            return
