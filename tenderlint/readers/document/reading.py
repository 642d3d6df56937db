"""A document to one reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PureWindowsPath
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.readers.document.blocks import Document, Paragraph, Table, whole
from tenderlint.readers.document.criteria import one_table
from tenderlint.readers.document.extent import extent
from tenderlint.readers.document.keys import Keys
from tenderlint.readers.document.outline import Part, parts_of, section_named, titled_lots
from tenderlint.readers.document.prose import read_paragraphs
from tenderlint.readers.document.stretch import join
from tenderlint.readers.document.tables import TableReading, huge_in, read_table
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.statements import Passage, Pointer, Reading, Stage, Standing, Statement

LEAST_FIELDS = 2
"""A document that says fewer things is no tender by itself; beside others it may be a part."""
MAXIMUM_UNREAD = 50
MAXIMUM_IGNORED = 1000
_SAYS_NOTHING = frozenset(
    {
        "invitation to tender", "itt", "specification", "service specification", "document",
        "terms and conditions", "conditions of contract", "tender", "tender document", "template",
        "tender documents", "instructions to tenderers", "instructions to bidders", "appendix",
        "invitation to tender itt", "contract", "title", "request for quotation", "schedule",
    }
)  # fmt: skip
"""Titles of documents that are not the name of a tender."""


class _Said(NamedTuple):
    texts: list[tuple[Statement, ...]]
    tables: list[TableReading]
    unread: list[Passage]


def read_document(document: Document) -> Reading:
    """Everything that a document says of one tender."""
    title = _title(document.titles)
    what = next((one for one in document.titles if section_named(one) is not None), "")
    parts = parts_of(document.blocks, what)
    found = _read(document.file, parts)
    tables = one_table(found.tables)
    keys = Keys()
    texts = (*(table.statements for table in tables), *found.texts)
    said = tuple(one for text in texts for one in keys.apart(text))
    said = (*_lot_titles(document), *said)
    named = next((s.value for s in said if s.pointer.field == "tender.title"), None)
    aside = [passage for table in tables for passage in table.set_aside]
    return Reading(
        id=PureWindowsPath(document.file).stem,
        title=named if isinstance(named, str) else title,
        stage=Stage.TENDER,
        root=Location(document.file),
        statements=(*said, *extent(document, parts, said)),
        problems=(*document.problems, *(p for table in tables for p in table.problems)),
        ignored=(*document.ignored, *aside)[:MAXIMUM_IGNORED],
        unread=tuple(found.unread[:MAXIMUM_UNREAD]),
        form=document.form,
        stands_alone=_is_tender(said),
    )


def _read(file: str, parts: Sequence[Part]) -> _Said:
    found = _Said([], [], [])
    for part in parts:
        for run in _runs(part):
            if isinstance(run, Table):
                table = read_table(file, run, part.place)
                found.tables.append(table)
                found.unread.extend(table.unread)
            paragraphs = huge_in(run) if isinstance(run, Table) else run
            texts, unread = read_paragraphs(file, paragraphs, part.place)
            found.texts.extend(texts)
            found.unread.extend(unread)
    return found


def _runs(part: Part) -> Iterator[Table | list[Paragraph]]:
    """Tables, and between them the paragraphs."""
    held: list[Paragraph] = []
    for block in part.blocks:
        if isinstance(block, Paragraph):
            held.append(block)
        else:
            yield held
            yield block
            held = []
    yield held


def _lot_titles(document: Document) -> Iterator[Statement]:
    for lot in titled_lots(document.blocks):
        stretch = join((whole(lot.heading),))
        start = lot.heading.text.rfind(lot.name.title)
        location, words = stretch.place(document.file, (start, start + len(lot.name.title)))
        yield Statement(Pointer("lot.title", lot.name.id), lot.name.title, location, words)


def _title(titles: Iterable[str]) -> str:
    """The first title that names the tender, else the first."""
    candidates = [" ".join(title.split()) for title in titles if title.strip()]
    naming = (title for title in candidates if key_of(title) not in _SAYS_NOTHING)
    return next(naming, candidates[0] if candidates else "")


def _is_tender(statements: Iterable[Statement]) -> bool:
    fields = {
        said.pointer.field
        for said in statements
        if said.standing is Standing.LIVE and said.pointer.field not in _ABOUT_WORDS
    }
    return len(fields) >= LEAST_FIELDS


_ABOUT_WORDS = frozenset({"procedure.superseded_terms", "lot.title"})
"""Fields that say nothing of what a tender asks."""
