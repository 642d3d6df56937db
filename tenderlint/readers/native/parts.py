"""An object of a native document with its address, without what was found to be mistaken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from tenderlint.provenance import Location, pointer_step
from tenderlint.readers.native.names import Path


class Part(NamedTuple):
    """An object, its place in its file, and the paths of the file that are not to be read."""

    members: dict[str, Any]
    path: Path
    file: str
    line: int | None
    mistaken: frozenset[Path]

    def location(self, *steps: str | int) -> Location:
        """The address of what lies under some steps, or of the object itself."""
        pointer = "".join(pointer_step(step) for step in (*self.path, *steps))
        return Location(self.file, pointer=pointer, line=self.line)

    def value(self, name: str) -> object:
        """The value of a member; None where there is none that may be read."""
        return None if (*self.path, name) in self.mistaken else self.members.get(name)

    def child(self, name: str) -> Part | None:
        """The object under a name."""
        value = self.value(name)
        return self._at(value, name) if isinstance(value, dict) else None

    def children(self, name: str) -> Iterator[tuple[int, Part]]:
        """The objects of the array under a name, each with its number from 0."""
        value = self.value(name)
        for index, element in enumerate(value if isinstance(value, list) else ()):
            if isinstance(element, dict):
                yield index, self._at(element, name, index)

    def _at(self, members: dict[str, Any], *steps: str | int) -> Part:
        return self._replace(members=members, path=(*self.path, *steps))
