"""On which line each value of a TOML file stands, which the standard library does not tell.

Only for text that `tomllib` has read without an error: what is well formed can be found with
little. Where a place is not found, the nearest thing above it is named.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

Path = tuple[str | int, ...]

_IDLE: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY: Final = re.compile(r"""[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*""")
_PLAIN: Final = re.compile(r"[^,\]}#\n]*")
_STRINGS: Final = (
    ('"""', re.compile(r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""(?:"{1,2}(?!"))?')),
    ("'''", re.compile(r"'''(?:[^']|'(?!''))*'''(?:'{1,2}(?!'))?")),
    ('"', re.compile(r'"(?:[^"\\\n]|\\.)*"')),
    ("'", re.compile(r"'[^'\n]*'")),
)


def lines_of(text: str) -> dict[Path, int]:
    """The line (from 1) of every key and of every member of a list, by its path."""
    return _Finder(text).find()


class _Finder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Path, int] = {}
        self._line, self._counted = 1, 0
        self._tables: Counter[Path] = Counter()

    def find(self) -> dict[Path, int]:
        table: Path = ()
        self.idle()
        while self.at < len(self.text):
            start = self.at
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.idle()
            if self.at == start:
                break
        return self.found

    def header(self) -> Path:
        """A table's path; each table of a list of tables has its number in it."""
        line = self.line()
        several = self.text.startswith("[[", self.at)
        self.at += 2 if several else 1
        path = self.inside(self.keys())
        self.at += 2 if several else 1
        if several:
            self._tables[path] += 1
            self.found.setdefault(path, line)
            path = (*path, self._tables[path] - 1)
        for length in range(1, len(path) + 1):
            self.found.setdefault(path[:length], line)
        return path

    def inside(self, keys: Path) -> Path:
        """The path of a header that may lie in a table of a list."""
        path: Path = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if self._tables[path] and position < len(keys) - 1:
                path = (*path, self._tables[path] - 1)
        return path

    def pair(self, table: Path) -> None:
        line = self.line()
        path = (*table, *self.keys())
        for length in range(len(table) + 1, len(path) + 1):
            self.found.setdefault(path[:length], line)
        if self.text.startswith("=", self.at):
            self.at += 1
            self.value(path)

    def keys(self) -> Path:
        keys: list[str] = []
        while match := _KEY.match(self.text, self.at):
            self.at = match.end()
            keys.append(_plain_key(match[1]))
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return tuple(keys)

    def value(self, path: Path) -> None:
        self.idle()
        for sign, pattern in _STRINGS:
            if self.text.startswith(sign, self.at):
                match = pattern.match(self.text, self.at)
                self.at = match.end() if match else len(self.text)
                return
        if self.text.startswith(("[", "{"), self.at):
            self.members(path, "]" if self.text[self.at] == "[" else "}")
            return
        plain = _PLAIN.match(self.text, self.at)
        self.at = plain.end() if plain else self.at + 1

    def members(self, path: Path, end: str) -> None:
        self.at += 1
        self.idle()
        number = 0
        while self.at < len(self.text) and self.text[self.at] != end:
            start = self.at
            if end == "}":
                self.pair(path)
            else:
                self.found[(*path, number)] = self.line()
                self.value((*path, number))
            number += 1
            self.idle()
            if self.text.startswith(",", self.at):
                self.at += 1
                self.idle()
            if self.at == start:
                return
        self.at += 1

    def idle(self) -> None:
        match = _IDLE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def line(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line


def _plain_key(key: str) -> str:
    if key[0] != '"':
        return key.strip("'")
    import tomllib

    try:
        return str(tomllib.loads(f"key = {key}")["key"])
    except tomllib.TOMLDecodeError:  # the whole file is no TOML then, and is said to be none
        return key
