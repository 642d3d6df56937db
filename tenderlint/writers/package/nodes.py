"""Where the elements of an XML part begin and end, found with one pass of expat.

Offsets count bytes of the part's text in UTF-8; `encoding_of` says in what encoding the part
itself is, and `Patch` writes it back in that.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.markup import local_name

_DECLARED = lazy(r"""^<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{1,40})["']""")
_HEAD = 400


class UnpatchableError(Exception):
    """A part that cannot be patched safely; the message says why, after the part's name."""


@dataclass(slots=True)
class Node:
    """An element and where it stands in its part."""

    name: str
    """As it is written, with its prefix."""
    attributes: dict[str, str]
    start: int
    """Where its start tag begins."""
    head: int
    """Where its start tag ends."""
    tail: int = 0
    """Where its end tag begins; the same as `end` where it has none (`<a/>`)."""
    end: int = 0
    children: list[Node] = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return local_name(self.name)

    @property
    def prefix(self) -> str:
        """The prefix with its colon; empty if there is none."""
        return self.name[: -len(self.local)]

    @property
    def empty(self) -> bool:
        """Whether it is one tag (`<a/>`)."""
        return self.head == self.end

    def get(self, local: str) -> str | None:
        """An attribute by its name without its prefix."""
        for name, value in self.attributes.items():
            if local_name(name) == local and not name.startswith("xmlns:"):
                return value
        return None

    def child(self, *path: str) -> Node | None:
        """The first element down a path of local names."""
        node: Node | None = self
        for local in path:
            node = next((c for c in node.children if c.local == local), None) if node else None
        return node

    def all(self, local: str) -> Iterator[Node]:
        """The children of a local name."""
        return (child for child in self.children if child.local == local)


def encoding_of(data: bytes) -> str:
    """The encoding of an XML part, as Python names it.

    Raises:
        UnpatchableError: it is one that Python does not know.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    if data.startswith((b"<\x00", b"\x00<")):
        return "utf-16-le" if data.startswith(b"<\x00") else "utf-16-be"
    found = _DECLARED.match(data[:_HEAD].removeprefix(codecs.BOM_UTF8).decode("latin-1"))
    try:
        name = codecs.lookup(found[1] if found else "utf-8").name
    except LookupError as error:
        raise UnpatchableError("is in an encoding that is not known") from error
    return "utf-8" if name == "ascii" else name


def utf8_of(data: bytes) -> bytes:
    """A part's text in UTF-8, its byte order mark included.

    Raises:
        UnpatchableError: its bytes are not in the encoding that it names.
    """
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
        utf8 = data if encoding == "utf-8" else text.encode()
        same = utf8 is data or text.encode(encoding) == data
    except UnicodeError as error:
        raise UnpatchableError("is not in the encoding that it names") from error
    if not same:
        raise UnpatchableError("is in an encoding that cannot be written back")
    return utf8


def nodes_of(data: bytes, depth: int = 64) -> Node:
    """The root of a part, with elements down to `depth` levels below it.

    Raises:
        UnpatchableError: it is not well-formed, or declares a document type.
    """
    watcher = _NodeWatcher(utf8_of(data), depth)
    parse_utf8(watcher.data, watcher.start, watcher.stop)
    if watcher.root is None:
        raise UnpatchableError("is empty")
    return watcher.root


def parse_utf8(data: bytes, start: object, stop: object = None) -> None:
    """One pass over text in UTF-8; each handler is also given the offset of its event.

    Raises:
        UnpatchableError: it is not well-formed, or declares a document type.
    """
    parser = expat.ParserCreate("utf-8")
    parser.StartDoctypeDeclHandler = _refuse

    def began(name: str, attributes: dict[str, str]) -> None:
        start(name, attributes, parser.CurrentByteIndex)  # type: ignore[operator]

    def ended(name: str) -> None:
        stop(name, parser.CurrentByteIndex)  # type: ignore[operator]

    parser.StartElementHandler = began
    if stop is not None:
        parser.EndElementHandler = ended
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise UnpatchableError("is not well-formed XML") from error


def tag_end(data: bytes, start: int) -> int:
    """Where the tag that begins at `start` ends.

    Raises:
        UnpatchableError: there is none.
    """
    position = start
    while True:
        close = data.find(b">", position)
        if close < 0:
            raise UnpatchableError("has a tag without an end")
        quote = _first_quote(data, position, close)
        if quote < 0:
            return close + 1
        position = data.find(data[quote : quote + 1], quote + 1) + 1
        if not position:
            raise UnpatchableError("has a tag without an end")


def _first_quote(data: bytes, start: int, end: int) -> int:
    double, single = data.find(b'"', start, end), data.find(b"'", start, end)
    found = [at for at in (double, single) if at >= 0]
    return min(found, default=-1)


class _NodeWatcher:
    def __init__(self, data: bytes, depth: int) -> None:
        self.data = data
        self.root: Node | None = None
        self._deepest = depth
        self._level = 0
        self._open: list[Node] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        self._level += 1
        if self._level - 1 > self._deepest:
            return
        node = Node(name, attributes, at, tag_end(self.data, at))
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def stop(self, _name: str, at: int) -> None:
        self._level -= 1
        if self._level > self._deepest:
            return
        close_node(self.data, self._open.pop(), at)


def close_node(data: bytes, node: Node, at: int) -> None:
    """Sets where a node ends, from the offset of its end as expat gives it."""
    if data[node.head - 2 : node.head] == b"/>":
        node.tail = node.end = node.head
    else:
        node.tail, node.end = at, tag_end(data, at)


def _refuse(*_: object) -> None:
    raise UnpatchableError("declares a document type")
