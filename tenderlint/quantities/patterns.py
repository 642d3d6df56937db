"""Patterns that are compiled when they are first used.

A small check needs few of the many patterns that the rooms declare, and compiling one costs up to
a millisecond of every start.
"""

from __future__ import annotations

import re
from typing import cast


class _Lazy:
    """Stands in for a compiled pattern until one of its methods is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._source)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled on first use; a wrong one is noticed then, by the tests."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
