"""Names that stand twice in one object: JSON does not say which of the values holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tenderlint.readers.native.mistakes import Mistake
from tenderlint.readers.native.names import Path


class _Doubled(dict[str, Any]):
    """An object in which names stand twice."""

    names: tuple[str, ...] = ()


def doubled_names(raw: bytes) -> Iterator[Mistake]:
    """A mistake for each name that an object of a JSON text holds more than once."""
    any_doubled = False

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal any_doubled
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        any_doubled = True
        doubled = _Doubled(found)
        counts = Counter(name for name, _ in pairs)
        doubled.names = tuple(name for name, count in counts.items() if count > 1)
        return doubled

    try:
        document = json.loads(raw, object_pairs_hook=members)
    except RecursionError:
        yield Mistake((), "This nests too deeply for a tender; write it again.")
        return
    if any_doubled:
        yield from _walk(document)


def _walk(document: object) -> Iterator[Mistake]:
    waiting: list[tuple[Path, Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, _Doubled):
            for name in value.names:
                message = (
                    f"`{name[:60]}` stands here more than once; none of its values was read. "
                    "Keep one."
                )
                yield Mistake((*path, name), message)
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        waiting += [((*path, step), one) for step, one in steps if isinstance(one, (dict, list))]
