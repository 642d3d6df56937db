"""What the site's search answers as JSON: a list of notices, or one of them alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.provenance import Location, pointer_step
from tenderlint.readers.contracts_finder.columns import Column, columns_of, is_export
from tenderlint.readers.contracts_finder.notice import UNNAMED, read_record
from tenderlint.readers.contracts_finder.record import Record
from tenderlint.readers.json_stream import JsonText
from tenderlint.readers.json_values import json_text
from tenderlint.readers.ocds.nodes import Leaf, Node
from tenderlint.statements import Problem, Reading

EXPECTS: Final = "a Contracts Finder search (`noticeList`)"
"""What this format expects, as part of a sentence."""

_LIST: Final = "noticeList"
_ITEM: Final = "item"
_LOOKED_AT: Final = 3


def is_search(document: object) -> bool:
    """Whether a JSON value is an answer of the search, one of its notices, or an array of them."""
    if isinstance(document, list):
        return any(_is_notice(element) for element in document[:_LOOKED_AT])
    return _is_notice(document) or _has_list(document)


def read_search(text: JsonText) -> Iterator[Reading | Problem]:
    """Every notice in a JSON value that `is_search`, and every place where none could be read."""
    document = text.value
    if isinstance(document, dict) and not _has_list(document):
        yield _read(document, Node(document, text.file, "", text.line))
        return
    pointer = f"/{_LIST}" if isinstance(document, dict) else ""
    listed = document[_LIST] if isinstance(document, dict) else document
    for index, element in enumerate(listed if isinstance(listed, list) else ()):
        yield _read(element, Node({}, text.file, f"{pointer}/{index}", text.line))


def _has_list(document: object) -> bool:
    return isinstance(document, dict) and isinstance(document.get(_LIST), list)


def _is_notice(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    item = value.get(_ITEM)
    return is_export(list(item if isinstance(item, dict) else value))


def _read(element: object, place: Node) -> Reading | Problem:
    """One notice, which may stand under `item`; `place` says where."""
    if not isinstance(element, dict) or not _is_notice(element):
        message = "This is not a notice of Contracts Finder; it was not read."
        return Problem(message, place.location())
    item = element.get(_ITEM)
    node = place._replace(members=element)
    record = _record(node.at(item, _ITEM) if isinstance(item, dict) else node)
    return read_record(record) or Problem(f"This notice {UNNAMED}", record.root)


def _record(node: Node) -> Record:
    names = list(node.members)
    cells: dict[Column, Leaf[str]] = {}
    for column, at in columns_of(names).items():
        leaf = _leaf(node.members[names[at]], node.location(pointer_step(names[at])[1:]))
        if leaf is not None:
            cells[column] = leaf
    return Record(cells, node.location())


def _leaf(value: object, location: Location) -> Leaf[str] | None:
    """A value's text; an array's texts run together, at the place of the first."""
    if isinstance(value, list):
        texts = [element for element in value if isinstance(element, str)]
        if not texts or texts[0] != value[0]:
            return None
        return Leaf(" ".join(texts), location._replace(pointer=f"{location.pointer}/0"), texts[0])
    if value is None or isinstance(value, dict):
        return None
    written = json_text(value)
    return Leaf(written, location, written)
