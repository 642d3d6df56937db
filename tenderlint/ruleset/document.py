"""YAML read with care: plain values, the line of each, no duplicate keys, no surprises.

Only mappings, lists, texts, whole numbers, `true`, `false` and `null` exist. There are no dates,
no octal or sexagesimal numbers, no `yes` and `no`, no anchors and no tags: what looks like a word
is a word.
"""

from __future__ import annotations

import re
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
        line = self.lines.get(path, 0)
        excerpt = self.text[line - 1] if 0 < line <= len(self.text) else ""
        return RulesetMistake(self.file, line, message, excerpt)


def parse_document(text: str, file: str) -> Document:
    """Reads one YAML document; what is wrong with its form stands in `mistakes`."""
    lines = tuple(text.splitlines())
    if len(text) > MAXIMUM_BYTES:
        mistake = RulesetMistake(file, 0, f"is longer than {MAXIMUM_BYTES:,} characters")
        return Document(file, None, {}, lines, (mistake,))
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        problem = getattr(error, "problem", None) or "cannot be read"
        excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
        mistake = RulesetMistake(file, line, f"is not valid YAML: {problem}", excerpt)
        return Document(file, None, {}, lines, (mistake,))
    except RecursionError:
        return Document(file, None, {}, lines, (RulesetMistake(file, 0, "is nested too deeply"),))
    reader = _Reader(file, lines)
    data = reader.read(node, ()) if node is not None else None
    return Document(file, data, reader.lines, lines, tuple(reader.mistakes))


class _Reader:
    def __init__(self, file: str, text: tuple[str, ...]) -> None:
        self.file = file
        self.text = text
        self.lines: dict[Path, int] = {}
        self.mistakes: list[RulesetMistake] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - any plain value
        self.lines[path] = node.start_mark.line + 1
        if id(node) in self._seen:
            self._refuse(node, "anchors and aliases are not allowed: write it out")
            return None
        self._seen.add(id(node))
        if len(path) > MAXIMUM_DEPTH:
            self._refuse(node, "is nested too deeply")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, i)) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        return None

    def _refuse(self, node: yaml.Node, message: str) -> None:
        line = node.start_mark.line + 1
        self.mistakes.append(RulesetMistake(self.file, line, message, self.text[line - 1]))

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._refuse(key, "a key has to be a word")
                continue
            if key.value in found:
                self._refuse(key, f"“{key.value}” stands twice")
                continue
            found[key.value] = self.read(value, (*path, key.value))
        return found

    def _scalar(self, node: yaml.ScalarNode) -> str | int | bool | None:
        if not node.tag.startswith("tag:yaml.org,2002:") or "!" in node.tag:
            self._refuse(node, f"tags such as {node.tag} are not allowed")
            return None
        value = str(node.value)
        if node.style in _QUOTED:
            return value
        if value in _WORDS:
            return _WORDS[value]
        return int(value) if _WHOLE_NUMBER.fullmatch(value) else value
