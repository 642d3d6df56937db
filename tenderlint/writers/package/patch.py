"""Edits to one XML part, each at its place; every other byte of it stays."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.writers.package.nodes import Node, encoding_of, tag_end, utf8_of
from tenderlint.writers.package.text import attribute_text


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


class Patch:
    """Collects edits to a part; offsets are those of its nodes.

    Raises:
        UnpatchableError: the part is not in the encoding that it names.
    """

    def __init__(self, data: bytes) -> None:
        self.utf8 = utf8_of(data)
        self._encoding = encoding_of(data)
        self._edits: list[_Edit] = []

    def insert(self, at: int, text: str) -> None:
        """Puts XML in; what is inserted at one place stands there in the order of the calls."""
        self._edits.append(_Edit(at, at, text))

    def replace(self, start: int, end: int, text: str) -> None:
        """Puts XML in the place of a stretch."""
        self._edits.append(_Edit(start, end, text))

    def remove(self, node: Node) -> None:
        """Takes an element out."""
        self.replace(node.start, node.end, "")

    def append(self, node: Node, text: str) -> None:
        """Puts XML in as the last children of an element; once for an element that is empty."""
        if not node.empty:
            self.insert(node.tail, text)
            return
        self.replace(node.head - len("/>"), node.head, f">{text}</{node.name}>")

    def set(self, node: Node, name: str, value: str) -> None:
        """Gives an element's attribute a value, whether it has it already or not."""
        written = attribute_text(value)
        span = attribute_span(self.utf8, node, name)
        if span is not None:
            self.replace(*span, written)
            return
        self.insert(node.start + 1 + len(node.name.encode()), f' {name}="{written}"')

    def text(self, node: Node) -> str:
        """An element as it is written, tags included."""
        return self.utf8[node.start : node.end].decode()

    def result(self) -> bytes:
        """The part with all edits, in its own encoding.

        Raises:
            ValueError: two edits overlap.
        """
        pieces: list[bytes] = []
        position = 0
        for edit in sorted(self._edits, key=lambda edit: (edit.start, edit.end)):
            if edit.start < position:
                raise ValueError("two edits overlap")
            pieces += self.utf8[position : edit.start], edit.text.encode()
            position = edit.end
        whole = b"".join((*pieces, self.utf8[position:]))
        if self._encoding == "utf-8":
            return whole
        return whole.decode().encode(self._encoding, "xmlcharrefreplace")


def attribute_span(data: bytes, node: Node, name: str) -> tuple[int, int] | None:
    """Where an attribute's value stands in its element's start tag, without quotation marks."""
    position = node.start + 1 + len(node.name.encode())
    while True:
        equals = data.find(b"=", position, node.head)
        if equals < 0:
            return None
        found = data[position:equals].strip().decode()
        start = equals + 1
        while data[start : start + 1] not in (b'"', b"'"):
            start += 1
        end = data.find(data[start : start + 1], start + 1)
        if found == name:
            return start + 1, end
        position = end + 1


def with_attributes(tag: str, **wanted: str) -> str:
    """The source of an element with some attributes of its first tag set."""
    patch = Patch(tag.encode())
    node = Node(_name(tag), {}, 0, tag_end(tag.encode(), 0))
    for name, value in wanted.items():
        patch.set(node, name, value)
    return patch.result().decode()


def _name(tag: str) -> str:
    end = next(at for at, letter in enumerate(tag) if letter in " \t\r\n/>")
    return tag[1:end]


def is_strict(root: Node) -> bool:
    """Whether a part is of the strict variant of the standard."""
    own = root.attributes.get(f"xmlns:{root.prefix[:-1]}" if root.prefix else "xmlns", "")
    return own.startswith("http://purl.oclc.org/")
