"""Where the releases are in a JSON document, recognised by shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tenderlint.readers.ocds.nodes import Node, children, text
from tenderlint.statements import Problem

_MARKS = ("ocid", "tag", "initiationType", "parties")
"""Names of a release's own, one of which stands in every release seen."""

_SECTIONS = ("tender", "planning", "awards", "contracts")


def find_releases(document: object, file: str, line: int | None = None) -> Iterator[Node | Problem]:
    """Every release to be read in a document; nothing if the document holds no notices.

    Known are a bare release, a release package, a record and a record package (the compiled
    release, else the latest of its releases), and an array of any of them.
    """
    if isinstance(document, list):
        for index, element in enumerate(document):
            if isinstance(element, dict):
                yield from _inside(Node(element, file, f"/{index}", line))
    elif isinstance(document, dict):
        yield from _inside(Node(document, file, "", line))


def looks_like_notices(document: object) -> bool:
    """Whether `document` is OCDS by its shape, though perhaps an empty package."""
    if isinstance(document, list):
        return any(looks_like_notices(element) for element in document[:3])
    if not isinstance(document, dict):
        return False
    return (
        isinstance(document.get("releases"), list)
        or isinstance(document.get("records"), list)
        or isinstance(document.get("compiledRelease"), dict)
        or _is_release(document)
    )


def _inside(node: Node) -> Iterator[Node | Problem]:
    members = node.members
    if isinstance(members.get("records"), list):
        yield from _items(node, "records", _in_record)
    elif isinstance(members.get("compiledRelease"), dict):
        yield from _in_record(node)
    elif isinstance(members.get("releases"), list):
        if "ocid" in members:
            yield from _in_record(node)
        else:
            yield from _items(node, "releases", _as_release)
    elif _is_release(members):
        yield node


def _items(
    node: Node, key: str, read_item: Callable[[Node], Iterator[Node | Problem]]
) -> Iterator[Node | Problem]:
    found = children(node, key)
    for item in found:
        yield from read_item(item)
    if len(found) < len(node.members[key]):
        message = f"Some of `{key}` are not objects; they were not read."
        yield Problem(message, node.location(key))


def _in_record(record: Node) -> Iterator[Node | Problem]:
    compiled = record.members.get("compiledRelease")
    if isinstance(compiled, dict):
        yield record.at(compiled, "compiledRelease")
        return
    releases = [node for node in children(record, "releases") if _is_release(node.members)]
    if releases:
        yield max(releases, key=_date)
    else:
        message = (
            "This record holds links to releases and none of their text; "
            "export the releases themselves."
        )
        yield Problem(message, record.location())


def _as_release(node: Node) -> Iterator[Node | Problem]:
    if _is_release(node.members):
        yield node
    else:
        yield Problem("This is not an OCDS release; it was not read.", node.location())


def _is_release(members: dict[str, Any]) -> bool:
    marked = any(mark in members for mark in _MARKS)
    return marked and any(section in members for section in _SECTIONS)


def _date(release: Node) -> str:
    date = text(release, "date")
    return "" if date is None else date.value
