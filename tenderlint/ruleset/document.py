"""YAML read with care: plain values, the line of each, no duplicate keys, no surprises.

Only mappings, lists, texts, whole numbers, `true`, `false` and `null` exist. There are no dates,
no octal or sexagesimal numbers, no `yes` and `no`, no anchors and no tags: what looks like a word
is a word. Values are built from the parser's events as they come, so that neither deep nesting
nor an alias costs anything before it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from tenderlint.ruleset.mistakes import RulesetMistake

MAXIMUM_BYTES = 200_000
MAXIMUM_DEPTH = 20

Path = tuple[str | int, ...]
"""The keys and positions that lead to a value."""

_QUOTED = ("'", '"', "|", ">")
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document(NamedTuple):
    """One YAML file as plain values."""

    file: str
    data: Any
    lines: dict[Path, int]
    """The line (from 1) on which each value starts."""
    text: tuple[str, ...]
    mistakes: tuple[RulesetMistake, ...]

    def mistake(self, path: Path, message: str) -> RulesetMistake:
        """A mistake at a path, or at the nearest thing above it that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return _at(self.file, self.text, self.lines.get(path, 0), message)


def parse_document(text: str, file: str) -> Document:
    """Reads one YAML document; what is wrong with its form stands in `mistakes`."""
    lines = tuple(text.splitlines())
    if len(text) > MAXIMUM_BYTES:
        mistake = RulesetMistake(file, 0, f"is longer than {MAXIMUM_BYTES:,} characters")
        return Document(file, None, {}, lines, (mistake,))
    reader = _Reader(file, lines)
    try:
        data = reader.read_document(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        reader.mistakes.append(_not_yaml(file, lines, error))
        data = None
    except _Stop:
        data = None
    return Document(file, data, reader.lines, lines, tuple(reader.mistakes))


def _not_yaml(file: str, text: tuple[str, ...], error: yaml.YAMLError) -> RulesetMistake:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", "cannot be read")
    return _at(file, text, mark.line + 1 if mark else 0, f"is not valid YAML: {problem}")


def _at(file: str, text: tuple[str, ...], line: int, message: str) -> RulesetMistake:
    excerpt = text[line - 1] if 0 < line <= len(text) else ""
    return RulesetMistake(file, line, message, excerpt)


class _Stop(Exception):  # noqa: N818 - it never leaves this module
    """Stops the reading of a document; the mistake has been noted."""


class _Reader:
    def __init__(self, file: str, text: tuple[str, ...]) -> None:
        self.file = file
        self.text = text
        self.lines: dict[Path, int] = {}
        self.mistakes: list[RulesetMistake] = []

    def read_document(self, events: Iterator[yaml.Event]) -> Any:  # noqa: ANN401 - any plain value
        """The value of the one document in a stream of events; None if there is none."""
        data = None
        seen = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    self._refuse(event, "a second document starts here: use one file for each")
                    return data
            elif isinstance(event, yaml.NodeEvent):
                data = self._read(event, events, ())
        return data

    def _read(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], path: Path) -> Any:  # noqa: ANN401
        self.lines.setdefault(path, _line(event))
        if len(path) > MAXIMUM_DEPTH:
            self._refuse(event, "is nested too deeply")
            raise _Stop
        self._check_plain(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return [
                self._read(item, events, (*path, position))
                for position, item in enumerate(_until_closed(events))
            ]
        return _scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _check_plain(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, "anchors and aliases are not allowed: write it out")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(event, f"tags such as {tag} are not allowed")

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self.mistakes.append(_at(self.file, self.text, _line(event), message))

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in _until_closed(events):
            name = self._key(event)
            if name in found:
                self._refuse(event, f"“{name}” stands twice")
            value = self._read(next(_until_closed(events)), events, (*path, name))
            found.setdefault(name, value)
        return found

    def _key(self, event: yaml.NodeEvent) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self._check_plain(event)
            return str(event.value)
        self._refuse(event, "a key has to be a word")
        raise _Stop


def _until_closed(events: Iterator[yaml.Event]) -> Iterator[yaml.NodeEvent]:
    """The events that open the members of the mapping or list that was just opened."""
    for event in events:
        if not isinstance(event, yaml.NodeEvent):
            return
        yield event


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _scalar(event: yaml.ScalarEvent) -> str | int | bool | None:
    value = str(event.value)
    if event.style in _QUOTED:
        return value
    if value in _WORDS:
        return _WORDS[value]
    return int(value) if _WHOLE_NUMBER.fullmatch(value) else value
