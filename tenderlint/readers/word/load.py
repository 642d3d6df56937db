"""From a source's bytes to a document, through the guard."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from tenderlint.provenance import Location
from tenderlint.readers.archive import (
    CUT_SHORT,
    MAXIMUM_TOTAL_BYTES,
    TOO_LARGE,
    Part,
    inflate,
    open_parts,
)
from tenderlint.readers.document.blocks import Block, Document, Paragraph
from tenderlint.readers.markup import MalformedError, Watcher, local_name, parse
from tenderlint.readers.source import Source, UnreadableError
from tenderlint.readers.word.assemble import Assembler
from tenderlint.readers.word.body import BodyWatcher
from tenderlint.readers.word.builders import Flow, OpenTable
from tenderlint.readers.word.styles import NumberingWatcher, StylesWatcher
from tenderlint.statements import Form, Problem

DOCUMENT = "word/document.xml"
NO_WORDS = (
    "holds no words; if it holds pictures of pages, give the document that they were made from"
)
_CORE = "docProps/core.xml"
_APP = "docProps/app.xml"
_NO_TITLES = ("microsoft word", "document", "template", "word document", "untitled")


class _Texts:
    """The text of chosen elements that stand directly in a part's root."""

    def __init__(self, *wanted: str) -> None:
        self.found: dict[str, str] = {}
        self._wanted = wanted
        self._name = ""

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, name: str, _: dict[str, str]) -> None:
        self._name = local_name(name)

    def _end(self, _: str) -> None:
        self._name = ""

    def _characters(self, text: str) -> None:
        if self._name in self._wanted and len(self.found.get(self._name, "")) < 1_000:
            self.found[self._name] = self.found.get(self._name, "") + text[:1_000]


class _Relations:
    """The parts that belong to another, by the last step of the kind of relation."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if local_name(name) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = posixpath.basename(attributes.get("Type", ""))
            self.targets.setdefault(kind, attributes.get("Target", ""))


class _Package:
    """The parts of a package, read one by one within the limits for all together."""

    def __init__(self, parts: Mapping[str, Part]) -> None:
        self._parts = {name.lower().lstrip("/"): part for name, part in parts.items()}
        self._total = 0
        root = _Relations()
        self.read("_rels/.rels", root)
        self.main = _resolve("", root.targets.get("officeDocument", "")) or DOCUMENT
        if self.main.lower() not in self._parts:
            self.main = DOCUMENT
        folder, name = posixpath.split(self.main)
        self._relations = _Relations()
        self.read(f"{folder}/_rels/{name}.rels", self._relations)
        self._folder = folder

    def read(self, name: str, watcher: Watcher) -> bool:
        """Whether there is such a part; the watcher has listened to it."""
        part = self._parts.get(name.lower())
        if part is None:
            return False
        parse(self._counted(part), watcher)
        return True

    def read_related(self, kind: str, watcher: Watcher) -> None:
        """Let the watcher listen to the part that the document calls its `kind`, if any."""
        self.read(_resolve(self._folder, self._relations.targets.get(kind, "")), watcher)

    def _counted(self, part: Part) -> Iterator[bytes]:
        for piece in inflate(part):
            self._total += len(piece)
            if self._total > MAXIMUM_TOTAL_BYTES:
                raise UnreadableError(TOO_LARGE)
            yield piece


def load(source: Source) -> Document:
    """The Word document in `source`.

    Raises:
        UnreadableError: it is damaged, protected, hostile, beyond the limits, or holds no words.
    """
    try:
        return _load(source.name, _Package(open_parts(source.read())))
    except MalformedError as error:
        raise UnreadableError(CUT_SHORT) from error


def _load(file: str, package: _Package) -> Document:
    styles, lists = StylesWatcher(), NumberingWatcher()
    package.read_related("styles", styles)
    package.read_related("numbering", lists)
    main, asides = BodyWatcher(styles), BodyWatcher(styles)
    if not package.read(package.main, main):
        raise UnreadableError(
            f"has lost its text ({DOCUMENT} is missing); open it and save it again"
        )
    for kind in ("footnotes", "endnotes", "comments"):
        package.read_related(kind, asides)
    comments = {
        key: _plain(flow) for (what, key), flow in asides.flows.items() if what == "comment"
    }
    assembler = Assembler(file, styles, lists, asides.flows, comments)
    blocks = assembler.blocks(main.flows.get(("body", ""), []))
    if not blocks:
        raise UnreadableError(NO_WORDS)
    titles = (*assembler.titles, *_stated_title(package), *_first_headings(blocks))
    problems = (_others(file),) if main.holds_others else ()
    return Document(
        file, Form.WORD, tuple(blocks), titles, tuple(assembler.ignored), problems,
        _pages(package, blocks),
    )  # fmt: skip


def _others(file: str) -> Problem:
    return Problem(
        "Parts of this document stand in other files that it only refers to; open it in Word and "
        "save it as one document",
        Location(file),
    )


def _plain(flow: Flow) -> str:
    """The words of a comment."""
    return "\n".join(
        "".join(word.text for word in item.words)
        for item in flow
        if not isinstance(item, OpenTable)
    ).strip()


def _stated_title(package: _Package) -> Iterator[str]:
    """The title in the document's properties, unless the program put it there."""
    texts = _Texts("title")
    package.read(_CORE, texts)
    title = texts.found.get("title", "").strip()
    if title and not title.lower().startswith(_NO_TITLES):
        yield title


def _first_headings(blocks: list[Block]) -> Iterator[str]:
    headings = (b for b in blocks if isinstance(b, Paragraph) and b.level == 1)
    first = next(headings, None)
    if first is not None:
        yield first.text


def _pages(package: _Package, blocks: list[Block]) -> int | None:
    """How many pages Word counted when it last saved the document.

    Other programs leave the numbers of a template there; then the words do not agree either.
    """
    texts = _Texts("Pages", "Words")
    package.read(_APP, texts)
    pages, words = (texts.found.get(name, "").strip() for name in ("Pages", "Words"))
    if not (pages.isdecimal() and words.isdecimal() and 0 < len(pages) <= 4 and len(words) <= 8):
        return None
    held = sum(
        len(one.text.split())
        for block in blocks
        for one in ([block] if isinstance(block, Paragraph) else block.paragraphs())
    )
    close = held / 2 <= int(words) <= held * 2
    return int(pages) if close and int(pages) > 0 else None


def _resolve(folder: str, target: str) -> str:
    if not target:
        return ""
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(folder, target))
