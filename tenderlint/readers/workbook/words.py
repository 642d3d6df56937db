"""The words of a workbook package: shared strings with their struck-out runs, and comments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.parsers import expat

from tenderlint.provenance import Span
from tenderlint.readers.markup import local_name, parse
from tenderlint.readers.workbook.marked import AUTHOR
from tenderlint.readers.workbook.marks import Address, parse_address


class RichText(NamedTuple):
    """A cell's text, and which stretches of it are struck out."""

    text: str
    struck: tuple[Span, ...]


class _Runs:
    """Collects the text runs of one string item and where they are struck out."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.struck: list[Span] = []
        self.length = 0
        self.in_struck_run = False

    def add(self, text: str) -> None:
        if self.in_struck_run and text:
            self.struck.append((self.length, self.length + len(text)))
        self.pieces.append(text)
        self.length += len(text)

    def rich(self) -> RichText:
        return RichText("".join(self.pieces), tuple(self.struck))


class _TextWatcher:
    """Shared ground: text inside `t` elements, with the run's strike and without phonetics."""

    def __init__(self) -> None:
        self.runs = _Runs()
        self._in_text = False
        self._in_phonetics = False

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = local_name(name)
        if name == "t":
            self._in_text = not self._in_phonetics
        elif name == "r":
            self.runs.in_struck_run = False
        elif name == "rPh":
            self._in_phonetics = True
        elif name == "strike":
            self.runs.in_struck_run = attributes.get("val", "1") not in ("0", "false")
        self._opened(name, attributes)

    def _end(self, name: str) -> None:
        name = local_name(name)
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._in_phonetics = False
        self._closed(name)

    def _characters(self, text: str) -> None:
        if self._in_text:
            self.runs.add(text)

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def _closed(self, name: str) -> None:
        """An element ends."""


class StringsWatcher(_TextWatcher):
    """Reads the shared strings: how long each is, and the text of those partly struck out."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []
        self.struck: dict[int, RichText] = {}

    def _opened(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - a hook
        if name == "si":
            self.runs = _Runs()

    def _closed(self, name: str) -> None:
        if name == "si":
            if self.runs.struck:
                self.struck[len(self.lengths)] = self.runs.rich()
            self.lengths.append(self.runs.length)


class StrikeWatcher(_TextWatcher):
    """Finds a sheet's partly struck-out cells, and how much shared text its cells show."""

    def __init__(self, strings: StringsWatcher) -> None:
        super().__init__()
        self.found: dict[Address, RichText] = {}
        self.shown = 0
        """Characters of shared text in all cells together."""
        self._strings = strings
        self._at: Address | None = None
        self._shared = False
        self._in_value = False
        self._value = ""

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            stated = attributes.get("r")
            self._at = None if stated is None else parse_address(stated)
            self._shared = attributes.get("t") == "s"
        elif name == "is":
            self.runs = _Runs()
        elif name == "v":
            self._in_value, self._value = self._shared, ""

    def _characters(self, text: str) -> None:
        if self._in_value:
            self._value += text
        else:
            super()._characters(text)

    def _closed(self, name: str) -> None:
        if name == "is":
            self._keep(self.runs.rich())
        elif name == "v" and self._in_value:
            self._in_value = False
            self._follow(self._value.strip())

    def _follow(self, index: str) -> None:
        if index.isdecimal() and int(index) < len(self._strings.lengths):
            self.shown += self._strings.lengths[int(index)]
            self._keep(self._strings.struck.get(int(index)))

    def _keep(self, rich: RichText | None) -> None:
        if rich is not None and rich.struck and self._at is not None:
            self.found[self._at] = rich


class _CommentsWatcher(_TextWatcher):
    """Reads comments, and threaded comments, by the cell they hang on."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._reference = ""
        self._in_thread_text = False
        self._authors: list[str] = []
        self._in_author = False
        self._ours = False

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("comment", "threadedComment"):
            self.runs = _Runs()
            self._reference = attributes.get("ref", "")
            self._ours = self._author(attributes.get("authorId", "")) == AUTHOR
        elif name == "author":
            self._authors.append("")
            self._in_author = True
        self._in_thread_text = name == "text" or self._in_thread_text

    def _author(self, identity: str) -> str:
        known = identity.isdecimal() and len(identity) <= 9 and int(identity) < len(self._authors)
        return self._authors[int(identity)].strip() if known else ""

    def _characters(self, text: str) -> None:
        if self._in_author:
            self._authors[-1] += text
        elif self._in_thread_text:
            self.runs.add(text)

    def _closed(self, name: str) -> None:
        if name == "text":
            self._in_thread_text = False
        elif name == "author":
            self._in_author = False
        elif name in ("comment", "threadedComment") and not self._ours:
            self.found.append((self._reference, self.runs.rich().text.strip()))


def read_comments(pieces: Iterable[bytes]) -> list[tuple[str, str]]:
    """The cell's address and the text of each comment in a comments part but our own."""
    watcher = _CommentsWatcher()
    parse(pieces, watcher)
    return [(cell, text) for cell, text in watcher.found if cell and text]


def blank(text: str, struck: Iterable[Span]) -> str:
    """`text` with the struck stretches as spaces, so that every other character keeps its place."""
    pieces: list[str] = []
    position = 0
    for start, end in struck:
        pieces += text[position:start], " " * (end - start)
        position = end
    return "".join((*pieces, text[position:]))
