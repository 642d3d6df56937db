"""Rows to releases: every value is put where its heading says, and remembered with its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tenderlint.provenance import Location, pointer_step
from tenderlint.readers.flattened.headings import IDENTITY, Heading, is_place
from tenderlint.readers.ocds.nodes import Leaf
from tenderlint.readers.ocds.shapes import Kind
from tenderlint.statements import Problem

_SEPARATOR: Final = ";"
_MOST_DIGITS: Final = 30
_FLAGS: Final = {"true": True, "yes": True, "false": False, "no": False}


class Entry(NamedTuple):
    """A cell below a heading: the value that it holds, its words and its address."""

    heading: Heading
    value: str | int | float | bool
    leaf: Leaf[str]


class _Step(NamedTuple):
    """A member on the way to a value: its name, and which element of it if it is an array."""

    name: str
    element: object = None
    """What tells the element from others of the array; None where there is no array."""


class Building:
    """A release that rows of several sheets make up."""

    def __init__(self, root: Location) -> None:
        self.root = root
        """The cell that names the release first."""
        self.members: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self._origins: dict[str, Leaf[str]] = {"": Leaf("", root, "")}
        self._elements: dict[tuple[str, object], int] = {}
        self._listed: set[tuple[str, str]] = set()

    def add(self, entries: Sequence[Entry], row: object) -> None:
        """Puts the values of one row where their headings say; `row` tells it from all others."""
        identities = {
            entry.heading.steps[:-1]: entry.leaf.value.strip()
            for entry in entries
            if entry.heading.steps[-1] == IDENTITY
        }
        for entry in entries:
            steps = list(_steps(entry.heading.steps, identities, row))
            if not self._put(entry, steps):
                message = (
                    f"Another cell gives `{'/'.join(entry.heading.steps)}` otherwise; "
                    "this one was not used."
                )
                self.problems.append(Problem(message, entry.leaf.location))

    def place(self, location: Location, words: str) -> tuple[Location, str]:
        """The cell for an address in the release, and the words there."""
        pointer = location.pointer or ""
        leaf = self._origins.get(pointer)
        if leaf is None:
            # What is absent points at the cell that made the nearest thing that would hold it.
            while pointer not in self._origins:
                pointer = pointer.rpartition("/")[0]
            return self._origins[pointer].location._replace(span=None), ""
        if location.span is None or not words:
            return leaf.location, leaf.verbatim
        start, end = location.span
        before = leaf.location.span[0] if leaf.location.span else 0
        return leaf.location.within(before + start, before + end), leaf.verbatim[start:end]

    def _put(self, entry: Entry, steps: list[_Step]) -> bool:
        """Whether the value stands where it should, now or already."""
        holder, pointer = self.members, ""
        *way, last = steps
        for step in way:
            pointer += pointer_step(step.name)
            inside: Any
            if step.element is None:
                inside = holder.setdefault(step.name, {})
            else:
                array = holder.setdefault(step.name, [])
                if not isinstance(array, list):
                    return False
                at = self._elements.setdefault((pointer, step.element), len(array))
                pointer += pointer_step(at)
                if at == len(array):
                    array.append({})
                inside = array[at] if at < len(array) else None
            if not isinstance(inside, dict):
                return False
            self._origins.setdefault(pointer, Leaf("", entry.leaf.location, ""))
            holder = inside
        pointer += pointer_step(last.name)
        if last.element is not None or entry.heading.is_list:
            return self._extend(holder, last.name, pointer, entry)
        if last.name in holder:
            return bool(holder[last.name] == entry.value)
        holder[last.name] = entry.value
        self._origins[pointer] = entry.leaf
        return True

    def _extend(self, holder: dict[str, Any], name: str, pointer: str, entry: Entry) -> bool:
        """Adds the words of a cell to a list; what the list has already is not added again."""
        listed = holder.setdefault(name, [])
        if not isinstance(listed, list):
            return False
        self._origins.setdefault(pointer, Leaf("", entry.leaf.location, ""))
        for piece in _pieces(entry.leaf):
            if (pointer, piece.value) not in self._listed:
                self._listed.add((pointer, piece.value))
                self._origins[f"{pointer}/{len(listed)}"] = piece
                listed.append(piece.value)
        return True


def typed(words: str, kind: Kind | None) -> str | int | float | bool:
    """What the text of a cell stands for, where the release has something else than text there."""
    bare = words.strip()
    if kind is Kind.NUMBER:
        digits = bare.removeprefix("£").replace(",", "").strip()
        plain = digits.removeprefix("-").replace(".", "", 1).isdecimal()
        return _number(digits) if plain and len(digits) <= _MOST_DIGITS else words
    if kind is Kind.FLAG or (kind is None and bare.casefold() in {"true", "false"}):
        return _FLAGS.get(bare.casefold(), words)
    return words


def _number(digits: str) -> int | float:
    return float(digits) if "." in digits else int(digits)


def _steps(
    path: tuple[str, ...], identities: Mapping[tuple[str, ...], str], row: object
) -> Iterator[_Step]:
    """The members on the way; an element is known by its id, one that has none by its row."""
    at = 0
    while at < len(path):
        if at + 1 < len(path) and is_place(path[at + 1]):
            identity = identities.get(path[: at + 2])
            yield _Step(path[at], (path[at + 1], row if identity is None else identity))
            at += 2
        else:
            yield _Step(path[at])
            at += 1


def _pieces(leaf: Leaf[str]) -> Iterator[Leaf[str]]:
    """The words between semicolons, each with its span."""
    if _SEPARATOR not in leaf.value:
        words = leaf.value.strip()
        yield Leaf(words, leaf.location, leaf.verbatim)
        return
    start = 0
    for part in leaf.value.split(_SEPARATOR):
        words = part.strip()
        if words:
            first = start + part.index(words)
            last = first + len(words)
            yield Leaf(words, leaf.location.within(first, last), leaf.verbatim[first:last])
        start += len(part) + len(_SEPARATOR)
