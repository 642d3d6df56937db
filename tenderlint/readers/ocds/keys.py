"""Names with stray spaces around them: read as if they had none, addressed as they stand."""

from __future__ import annotations

from typing import Any

from tenderlint.provenance import pointer_step

_DEEPEST_READ = 30
"""Containers inside one another; a criterion's number in a record package has about twelve."""


def untidy(document: object) -> bool:
    """Whether any name in a JSON document has spaces around it."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if type(value) is dict:
            # All names run together are a word unless one of them holds something unusual.
            if not "".join(value).isidentifier() and any(key != key.strip() for key in value):
                return True
            waiting += [v for v in value.values() if type(v) is dict or type(v) is list]
        elif type(value) is list:
            waiting += [v for v in value if type(v) is dict or type(v) is list]
    return False


def tidied(document: Any, depth: int = 0) -> Any:  # noqa: ANN401 - a JSON value, and its like
    """The same document without spaces around names; a name that is tidy already goes first.

    What lies deeper than anything that is read stays as it is, so that no nesting is too deep.
    """
    if depth > _DEEPEST_READ:
        return document
    if isinstance(document, list):
        return [tidied(element, depth + 1) for element in document]
    if not isinstance(document, dict):
        return document
    exact: dict[str, Any] = {}
    stray: dict[str, Any] = {}
    for key, value in document.items():
        tidy = key.strip()
        (exact if tidy == key else stray)[tidy] = tidied(value, depth + 1)
    return {**stray, **exact}


def real_pointer(document: object, pointer: str) -> str:
    """The pointer in `document` for a pointer into its tidied form."""
    steps = []
    value: Any = document
    for step in pointer.split("/")[1:]:
        key: str | int = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            key = int(key)
        elif key not in value:
            # The last of several wins, as in the tidied form.
            key = next(name for name in reversed(value) if name.strip() == key)
        value = value[key]
        steps.append(pointer_step(key))
    return "".join(steps)
