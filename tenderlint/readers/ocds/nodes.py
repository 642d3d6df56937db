"""A JSON object with its address, and tolerant ways of asking for what it holds.

Published notices carry null, numbers for text and text for numbers. What has not the type that
is asked for counts as absent here; `tenderlint.readers.ocds.shapes` reports it.
"""

from __future__ import annotations

import json
from typing import Any, Generic, NamedTuple, TypeVar

from tenderlint.provenance import Location
from tenderlint.quantities import Number
from tenderlint.readers.json_values import as_number, json_text
from tenderlint.statements import (
    Confidence,
    How,
    Passage,
    Pointer,
    Problem,
    Silence,
    Statement,
    Value,
)

Said = Statement | Problem | Passage
"""What reading one place may leave."""

T = TypeVar("T")


class Leaf(NamedTuple, Generic[T]):
    """A value that was read, where it stands, and its JSON text (a string without its quotes)."""

    value: T
    location: Location
    verbatim: str


class Node(NamedTuple):
    """A JSON object and its address in the file."""

    members: dict[str, Any]
    file: str
    pointer: str = ""
    line: int | None = None

    def location(self, key: str | None = None) -> Location:
        """The address of the member `key`, or of the object itself."""
        pointer = self.pointer if key is None else f"{self.pointer}/{key}"
        return Location(self.file, None, None, pointer, self.line)

    def at(self, members: dict[str, Any], step: str) -> Node:
        """An object that lies inside this one, under the pointer steps `step` ("lots/0")."""
        return Node(members, self.file, f"{self.pointer}/{step}", self.line)


def child(node: Node, key: str) -> Node | None:
    """The object under `key`."""
    value = node.members.get(key)
    return node.at(value, key) if type(value) is dict else None


def children(node: Node, key: str) -> list[Node]:
    """The objects in the array under `key`; an object that stands there alone is one of them."""
    value = node.members.get(key)
    if type(value) is list:
        return [
            node.at(element, f"{key}/{index}")
            for index, element in enumerate(value)
            if type(element) is dict
        ]
    return [node.at(value, key)] if type(value) is dict else []


def text(node: Node, key: str) -> Leaf[str] | None:
    """The text under `key` if it has any letters or figures; a number counts as its text."""
    value = node.members.get(key)
    if type(value) is str:
        return Leaf(value, node.location(key), value) if value.strip() else None
    if type(value) is int or type(value) is float:
        written = json.dumps(value)
        return Leaf(written, node.location(key), written)
    return None


def word(node: Node, key: str) -> str:
    """The text under `key` without spaces around it, where its address is not needed."""
    value = node.members.get(key)
    return value.strip() if type(value) is str else ""


def number(node: Node, key: str) -> Leaf[Number] | None:
    """The number under `key`, exactly as it is written there."""
    value = node.members.get(key)
    if value is None:
        return None
    exact = as_number(value)
    return None if exact is None else Leaf(exact, node.location(key), json_text(value))


def flag(node: Node, key: str) -> Leaf[bool] | None:
    """The true or false under `key`."""
    value = node.members.get(key)
    if type(value) is bool:
        return Leaf(value, node.location(key), "true" if value else "false")
    return None


def stated(
    field: str,
    value: Value | Silence,
    leaf: Leaf[Any],
    *,
    lot: str | None = None,
    item: str | None = None,
    how: How = How.STATED,
    confidence: Confidence = Confidence.HIGH,
) -> Statement:
    """The statement that `leaf` makes of the field."""
    pointer = Pointer(field, lot, item)
    return Statement(pointer, value, leaf.location, leaf.verbatim, how, confidence)
