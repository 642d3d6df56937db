"""Names with stray spaces around them: read as if they had none, addressed as they stand."""

from __future__ import annotations

from typing import Any

from tenderlint.provenance import pointer_step


def untidy(document: object) -> bool:
    """Whether any name in a JSON document has spaces around it."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if type(value) is dict:
            for key in value:
                if key != key.strip():
                    return True
            waiting += [v for v in value.values() if type(v) is dict or type(v) is list]
        elif type(value) is list:
            waiting += [v for v in value if type(v) is dict or type(v) is list]
    return False


def tidied(document: Any) -> Any:  # noqa: ANN401 - a JSON value, and the like of it
    """The same document without spaces around names; a name that is tidy already goes first."""
    if isinstance(document, list):
        return [tidied(element) for element in document]
    if not isinstance(document, dict):
        return document
    exact = {key: tidied(value) for key, value in document.items() if key == key.strip()}
    stray = {key.strip(): tidied(value) for key, value in document.items() if key != key.strip()}
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
