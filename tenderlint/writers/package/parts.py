"""The parts of a package while they are patched, and what binds them: relations, content types."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import NamedTuple

from tenderlint.readers.archive import inflate, open_parts
from tenderlint.writers.package.archive import write_package
from tenderlint.writers.package.nodes import Node, UnpatchableError, nodes_of
from tenderlint.writers.package.patch import Patch
from tenderlint.writers.package.text import attribute_text

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NO_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{_PACKAGE_RELATIONS}"/>'
)


class Relation(NamedTuple):
    """A relation of one part to another, or to an address outside."""

    id: str
    kind: str
    """The last step of its type ("comments"), in lower case."""
    part: str
    """The exact name of the part that it leads to; empty if it leads outside or nowhere."""


class Draft:
    """A package that is being patched: reads give what was written last."""

    def __init__(self, original: bytes) -> None:
        self.original = original
        self._parts = open_parts(original)
        self._folded = {name.lower(): name for name in self._parts}
        self.changed: dict[str, bytes] = {}
        self.added: dict[str, bytes] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Every part's name."""
        return (*self._parts, *self.added)

    def find(self, name: str) -> str | None:
        """A part's exact name by its name in any case."""
        return self._folded.get(name.lower())

    def read(self, name: str) -> bytes:
        """A part's content as it stands now.

        Raises:
            UnreadableError: it is damaged or beyond the limits.
            UnpatchableError: there is no such part.
        """
        exact = self.find(name)
        if exact is None:
            raise UnpatchableError(f"{name} is missing")
        for written in (self.changed, self.added):
            if exact in written:
                return written[exact]
        return b"".join(inflate(self._parts[exact]))

    def write(self, name: str, content: bytes) -> None:
        """Changes a part, or adds it."""
        exact = self.find(name)
        if exact in self._parts:
            self.changed[exact] = content
        else:
            self.added[exact or name] = content
            self._folded[name.lower()] = exact or name

    def result(self) -> bytes:
        """The package as it stands now."""
        return write_package(self.original, self.changed, self.added)


def relations_name(part: str) -> str:
    """The name of the part that holds a part's relations."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def related(draft: Draft, part: str) -> list[Relation]:
    """The relations of a part.

    Raises:
        UnpatchableError: they are not well-formed.
    """
    name = relations_name(part)
    if draft.find(name) is None:
        return []
    return [
        Relation(
            node.get("Id") or "",
            posixpath.basename(node.get("Type") or "").lower(),
            _target(draft, part, node),
        )
        for node in nodes_of(draft.read(name)).children
    ]


def _target(draft: Draft, part: str, relation: Node) -> str:
    if relation.get("TargetMode") == "External":
        return ""
    folder = posixpath.dirname(part)
    stated = _unquoted(relation.get("Target") or "")
    joined = posixpath.normpath(posixpath.join("/", folder, stated))
    return draft.find(joined.lstrip("/")) or ""


def _unquoted(address: str) -> str:
    """An address without percent signs for letters; the standard library's would load the net."""
    first, *rest = address.split("%")
    letters = first.encode()
    for piece in rest:
        try:
            letters += bytes.fromhex(piece[:2]) + piece[2:].encode()
        except ValueError:
            return address
    return letters.decode("utf-8", "replace")


def add_relation(
    draft: Draft, part: str, kind: str, target: str, *, strict: bool = False, outside: bool = False
) -> str:
    """Binds a part to another one or to an address; the new relation's id.

    Args:
        draft: the package.
        part: the part that the relation is of.
        kind: the last step of the relation's type, as the standard writes it.
        target: the exact name of a part, or an address if it leads `outside`.
        strict: whether the package is of the strict variant.
        outside: whether it leads out of the package.
    """
    name = relations_name(part)
    data = draft.read(name) if draft.find(name) else _NO_RELATIONS.encode()
    root = nodes_of(data)
    identity = _free((node.get("Id") or "" for node in root.children), "rId")
    base = STRICT_RELATIONS if strict else RELATIONS
    mode = ' TargetMode="External"' if outside else ""
    address = attribute_text(target if outside else f"/{target}")
    patch = Patch(data)
    patch.append(
        root,
        f'<{root.prefix}Relationship Id="{identity}" Type="{base}/{kind}" '
        f'Target="{address}"{mode}/>',
    )
    draft.write(name, patch.result())
    return identity


def add_content_type(draft: Draft, part: str, kind: str) -> None:
    """Says what a part is, unless that is said of its file ending already."""
    data = draft.read(CONTENT_TYPES)
    root = nodes_of(data)
    ending = part.rpartition(".")[2].lower()
    for node in root.all("Default"):
        if (node.get("Extension") or "").lower() == ending and node.get("ContentType") == kind:
            return
    if any((node.get("PartName") or "").lower() == f"/{part.lower()}" for node in root.children):
        return
    patch = Patch(data)
    patch.append(
        root,
        f'<{root.prefix}Override PartName="/{attribute_text(part)}" ContentType="{kind}"/>',
    )
    draft.write(CONTENT_TYPES, patch.result())


def free_name(draft: Draft, before: str, after: str) -> str:
    """The first name of the form "before1after" that no part has."""
    number = 1
    while draft.find(f"{before}{number}{after}") is not None:
        number += 1
    return f"{before}{number}{after}"


def _free(taken: Iterable[str], before: str) -> str:
    folded = {name.lower() for name in taken}
    number = len(folded) + 1
    while f"{before}{number}".lower() in folded:
        number += 1
    return f"{before}{number}"
