"""An xlsx or xlsm package: every part scanned, and what it says of the cells beyond their values.

`open_package` is the guard before the workbook engine: a package that it returns has been read to
its end under hard limits, and `clean` holds nothing else.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat

from tenderlint.readers.archive import (
    CUT_SHORT,
    MAXIMUM_TOTAL_BYTES,
    TOO_LARGE,
    CleanPart,
    Part,
    inflate,
    rebuild,
)
from tenderlint.readers.markup import MalformedError, local_name, parse
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook.marks import Look, SheetMarks, SheetWatcher
from tenderlint.readers.workbook.styles import StylesWatcher
from tenderlint.readers.workbook.words import (
    RichText,
    StrikeWatcher,
    StringsWatcher,
    read_comments,
)

WORKBOOK = "xl/workbook.xml"
MAXIMUM_SHOWN_TEXT = 128 * 1024**2
"""Characters that all cells of a sheet may show together: one long string may stand in many."""
MAXIMUM_ALL_CELLS = 40_000_000
"""How many cells all sheets' rectangles may hold together."""

_WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedstrings.xml"
_NEEDED_ROOTS = frozenset(
    {"workbook", "worksheet", "sst", "styleSheet", "Types", "Relationships", "chartsheet"}
)
_ALWAYS_NEEDED = ("xl/workbook.xml", _WORKBOOK_RELATIONS, _STYLES, _STRINGS)


class SheetEntry(NamedTuple):
    """A sheet as the workbook part lists it."""

    name: str
    part: str
    """The name of the part that holds it; empty where the package does not say."""
    hidden: bool


@dataclass(frozen=True, slots=True)
class Package:
    """A scanned package."""

    clean: bytes
    """A fresh archive of the scanned parts, for the workbook engine."""
    sheets: tuple[SheetEntry, ...]
    marks: dict[str, SheetMarks]
    """By the name of the worksheet part."""
    struck: dict[str, dict[tuple[int, int], RichText]]
    """Partly struck-out cells by the name of the worksheet part."""
    comments: dict[str, tuple[tuple[str, str], ...]]
    """Address and text of each comment by the name of the worksheet part."""


class _ElementWatcher:
    """Collects the attributes of elements with a given local name."""

    def __init__(self, wanted: str = "") -> None:
        self.root: str | None = None
        self.found: list[dict[str, str]] = []
        self._wanted = wanted

    def attach(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = local_name(name)
        if self.root is None:
            self.root = name
        if name == self._wanted:
            self.found.append(attributes)


class _Scan:
    """Every part of a package, read once, in the order in which they need each other."""

    def __init__(self, parts: dict[str, Part]) -> None:
        self.parts = parts
        self.by_folded = {name.lower(): part for name, part in parts.items()}
        self.styles = StylesWatcher()
        self.strings = StringsWatcher()
        self.marks: dict[str, SheetMarks] = {}
        self.clean: list[CleanPart] = []
        self.total = 0

    def run(self) -> None:
        for folded, watcher in ((_STYLES, self.styles), (_STRINGS, self.strings)):
            if part := self.by_folded.get(folded):
                self._keep(part, self._parse(part, watcher))
        for part in self.parts.values():
            if part.name.lower() not in (_STYLES, _STRINGS):
                self._visit(part)

    def _visit(self, part: Part) -> None:
        pieces = inflate(part)
        head = next(pieces, b"")
        if not head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
            return  # pictures, fonts, macros: nothing that is opened here
        watcher = SheetWatcher(self.styles.looks())
        try:
            size, checksum = self._parse(part, watcher)
        except MalformedError as error:
            if part.name.lower() in _ALWAYS_NEEDED or "worksheets/" in part.name.lower():
                raise UnreadableError(CUT_SHORT) from error
            return
        if watcher.root in _NEEDED_ROOTS:
            self._keep(part, (size, checksum))
        if watcher.root == "worksheet":
            self.marks[part.name] = watcher.marks
            if sum(marks.area for marks in self.marks.values()) > MAXIMUM_ALL_CELLS:
                raise UnreadableError(TOO_LARGE)

    def _parse(
        self, part: Part, watcher: SheetWatcher | StylesWatcher | StringsWatcher
    ) -> tuple[int, int]:
        return parse(self._counted(part), watcher)

    def _counted(self, part: Part) -> Iterator[bytes]:
        for piece in inflate(part):
            self.total += len(piece)
            if self.total > MAXIMUM_TOTAL_BYTES:
                raise UnreadableError(TOO_LARGE)
            yield piece

    def _keep(self, part: Part, measured: tuple[int, int]) -> None:
        self.clean.append(CleanPart(part, *measured))

    def struck_cells(self) -> dict[str, dict[tuple[int, int], RichText]]:
        """The partly struck-out cells of each sheet; also refuses text shown far too often."""
        longest = max(self.strings.lengths, default=0)
        found = {}
        for name, marks in self.marks.items():
            might_swell = marks.shared_strings * longest > MAXIMUM_SHOWN_TEXT
            might_show_struck = bool(self.strings.struck) and marks.shared_strings > 0
            if not (might_swell or might_show_struck or marks.struck_runs):
                continue
            watcher = StrikeWatcher(self.strings)
            parse(inflate(self.parts[name]), watcher)
            if watcher.shown > MAXIMUM_SHOWN_TEXT:
                raise UnreadableError(TOO_LARGE)
            found[name] = watcher.found
        return found


def open_package(parts: dict[str, Part]) -> Package:
    """Scan the parts of an xlsx or xlsm.

    Raises:
        UnreadableError: it is damaged, hostile, or beyond the limits.
    """
    scan = _Scan(parts)
    try:
        scan.run()
        sheets = _sheets(scan)
        struck = scan.struck_cells()
        comments = {sheet.part: tuple(_comments(scan, sheet.part)) for sheet in sheets}
    except MalformedError as error:
        raise UnreadableError(CUT_SHORT) from error
    return Package(rebuild(scan.clean), sheets, scan.marks, struck, comments)


def _sheets(scan: _Scan) -> tuple[SheetEntry, ...]:
    workbook = scan.by_folded[WORKBOOK]
    watcher = _ElementWatcher("sheet")
    parse(inflate(workbook), watcher)
    targets = {
        relation.get("Id", ""): _resolve("xl", relation.get("Target", ""))
        for relation in _relations(scan, _WORKBOOK_RELATIONS)
    }
    return tuple(_entry(scan, targets, attributes) for attributes in watcher.found)


def _entry(scan: _Scan, targets: dict[str, str], attributes: dict[str, str]) -> SheetEntry:
    identity = next((v for k, v in attributes.items() if local_name(k) == "id" and ":" in k), "")
    part = scan.by_folded.get(targets.get(identity, "").lower())
    hidden = attributes.get("state", "visible") != "visible"
    return SheetEntry(attributes.get("name", ""), part.name if part else "", hidden)


def _relations(scan: _Scan, name: str) -> list[dict[str, str]]:
    part = scan.by_folded.get(name.lower())
    if part is None:
        return []
    watcher = _ElementWatcher("Relationship")
    parse(inflate(part), watcher)
    return [r for r in watcher.found if r.get("TargetMode") != "External"]


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(folder, target))


def _comments(scan: _Scan, sheet: str) -> Iterable[tuple[str, str]]:
    if not sheet:
        return []
    folder, name = posixpath.split(sheet)
    plain: dict[str, str] = {}
    threads: dict[str, list[str]] = {}
    for relation in _relations(scan, f"{folder}/_rels/{name}.rels"):
        kind = posixpath.basename(relation.get("Type", "")).lower()
        part = scan.by_folded.get(_resolve(folder, relation.get("Target", "")).lower())
        if part is None or kind not in ("comments", "threadedcomment"):
            continue
        for cell, text in read_comments(inflate(part)):
            if kind == "comments":
                plain[cell] = text
            else:
                threads.setdefault(cell, []).append(text)
    # Excel repeats a thread as a plain comment with a notice before it; the thread says it once.
    return (plain | {cell: "\n".join(texts) for cell, texts in threads.items()}).items()


def look_of(marks: SheetMarks | None, address: tuple[int, int]) -> Look:
    """How the cell at `address` is styled."""
    return Look.PLAIN if marks is None else marks.looks.get(address, Look.PLAIN)
