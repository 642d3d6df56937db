"""Files of settings, each checked in full, with those that they extend."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tenderlint.condition.types import did_you_mean
from tenderlint.config.settings import (
    CHOICES,
    DEFAULTS,
    Entry,
    Grade,
    Layer,
    NewValue,
    Origin,
)
from tenderlint.config.toml_file import ConfigError, TomlFile, read_toml, shown
from tenderlint.config.toml_lines import Path as Keys
from tenderlint.config.waiver_shape import read_waiver
from tenderlint.report import Waiver
from tenderlint.rule import Severity
from tenderlint.ruleset import RulesetMistake
from tenderlint.ruleset.packs import pack_name

MAXIMUM_CHAIN: Final = 10
"""So many files may extend each other."""
MAXIMUM_WORDS: Final = 500
"""The most characters of a name, a pattern or a reason."""

_FLAGS: Final = tuple(name for name, value in DEFAULTS.items() if isinstance(value, bool))
_LISTS: Final = ("fail_on", "status", "select")
_KEYS: Final = (
    *("extends", "profile", *DEFAULTS, "rules", "unwaivable"),
    *("ignore", "severity", "parameters", "waivers"),
)
_SEVERITIES: Final = tuple(str(one) for one in Severity)


class Found(NamedTuple):
    """What files set, the weakest first, and everything that is wrong with them."""

    layers: tuple[Layer, ...]
    mistakes: tuple[RulesetMistake, ...]


def read_settings(path: Path) -> Found:
    """A file of settings and those that it extends; what is wrong stands in `mistakes`."""
    layers: list[Layer] = []
    mistakes: list[RulesetMistake] = []
    seen: list[Path] = []
    before: tuple[TomlFile, Keys] | None = None
    while True:
        if path.resolve() in seen or len(seen) >= MAXIMUM_CHAIN:
            assert before is not None  # noqa: S101 - the first file was not seen before
            mistakes.append(before[0].mistake(before[1], _loop(path, path.resolve() in seen)))
            break
        seen.append(path.resolve())
        try:
            file = read_toml(path)
        except ConfigError as error:
            mistakes += _led_to(error, before)
            break
        checker = _Checker(file)
        layers.insert(0, checker.layer())
        mistakes += checker.mistakes
        if checker.extends is None:
            break
        before, path = (file, ("extends",)), checker.extends
    return Found(tuple(layers), tuple(mistakes))


def _loop(path: Path, again: bool) -> str:  # noqa: FBT001 - which of two sentences
    if again:
        return f"{shown(path)} is extended in a circle: it leads back to itself"
    return f"more than {MAXIMUM_CHAIN} files extend each other"


def _led_to(error: ConfigError, before: tuple[TomlFile, Keys] | None) -> Iterator[RulesetMistake]:
    """The mistakes of a file that is extended are told with the line that names it."""
    for one in error.mistakes:
        if before is not None and not one.line:
            yield before[0].mistake(before[1], f"{one.file} {one.message}")
        else:
            yield one


class _Checker:
    """One file: everything that it sets, and everything that is wrong with it."""

    def __init__(self, file: TomlFile) -> None:
        self.file = file
        self.mistakes: list[RulesetMistake] = []
        self.extends: Path | None = None

    def layer(self) -> Layer:
        data = self.file.data
        for key in data:
            if key not in _KEYS:
                self.note((key,), f"“{key}” is not a setting{did_you_mean(key, _KEYS)}")
        self.extends = self._extends()
        return Layer(
            file=self.file.name,
            values=dict(self._values(data)),
            rules=tuple(Entry(self._beside(one.value), one.origin) for one in self._names("rules")),
            unwaivable=tuple(self._names("unwaivable")),
            ignore=dict(self._reasons("ignore")),
            severity=dict(self._grades()),
            parameters=dict(self._numbers()),
            waivers=tuple(self._waivers()),
        )

    def note(self, keys: Keys, message: str) -> None:
        self.mistakes.append(self.file.mistake(keys, message))

    def origin(self, keys: Keys) -> Origin:
        line = self.file.line(keys)
        return Origin(self.file.name, line, self.file.text[line - 1] if line else "")

    def _beside(self, name: str) -> Path:
        inside = pack_name(name) is None
        return Path(os.path.normpath(self.file.path.parent / name)) if inside else Path(name)

    def _extends(self) -> Path | None:
        if "extends" not in self.file.data:
            return None
        name = self.words(("extends",), self.file.data["extends"])
        return self._beside(name) if name else None

    def _values(self, data: Mapping[str, object]) -> Iterator[tuple[str, Entry[object]]]:
        for name in ("profile", *DEFAULTS):
            if name not in data:
                continue
            value = self._value(name, data[name])
            if value is not None:
                yield name, Entry(value, self.origin((name,)))

    def _value(self, name: str, value: object) -> object:
        if name in _FLAGS:
            if isinstance(value, bool):
                return value
            self.note((name,), f"“{name}” has to be true or false")
            return None
        if name in _LISTS:
            found = tuple(one.value for one in self._names(name))
            right = [self._choice((name,), name, one) for one in found]
            if value in ([], "") and name != "select":
                self.note((name,), f"“{name}” is empty; leave it out")
            return found if all(right) and (found or name == "select") else None
        word = self.words((name,), value)
        return word if word and self._choice((name,), name, word) else None

    def _choice(self, keys: Keys, name: str, word: str) -> bool:
        choices = CHOICES.get(name)
        if choices is None or word in choices:
            return True
        hint = did_you_mean(word, choices)
        self.note(keys, f"“{word}” is not one of {', '.join(choices)}{hint}")
        return False

    def _names(self, name: str) -> Iterator[Entry[str]]:
        """A list of words; one word may stand by itself."""
        value = self.file.data.get(name, [])
        if isinstance(value, str):
            value = [part.strip() for part in value.split(",")] if name in CHOICES else [value]
        if not isinstance(value, list):
            self.note((name,), f"“{name}” has to be a list of words")
            return
        for number, one in enumerate(value):
            word = self.words((name, number), one)
            if word:
                yield Entry(word, self.origin((name, number)))

    def words(self, keys: Keys, value: object) -> str:
        """Words that are not empty; else they are noted as a mistake, and nothing."""
        name = ".".join(str(key) for key in keys if isinstance(key, str))
        if not isinstance(value, str):
            self.note(keys, f"“{name}” has to be words in quotation marks")
        elif not value.strip():
            self.note(keys, f"“{name}” is empty")
        elif len(value) > MAXIMUM_WORDS:
            self.note(keys, f"“{name}” is longer than {MAXIMUM_WORDS} characters")
        else:
            return value.strip()
        return ""

    def table(self, keys: Keys, value: object, shape: str) -> Mapping[str, object]:
        if isinstance(value, dict):
            return value
        self.note(keys, f"“{'.'.join(map(str, keys))}” has to look like {shape}")
        return {}

    def _reasons(self, name: str) -> Iterator[tuple[str, Entry[str]]]:
        """What is switched off, each with its reason."""
        shape = 'a table: [ignore], and below it a-rule = "the reason"'
        for key, value in self.table((name,), self.file.data.get(name, {}), shape).items():
            if not isinstance(value, str) or not value.strip():
                self.note((name, key), f"“{key}” is ignored without a reason: give it in words")
            elif words := self.words((name, key), value):
                yield key, Entry(words, self.origin((name, key)))

    def _with_reason(self, name: str, inner: str, shape: str) -> Iterator[tuple[str, object, str]]:
        """Members such as `a-rule = {severity = …, reason = …}`: key, value and reason."""
        whole = self.file.data.get(name, {})
        for key, value in self.table((name,), whole, f"a table: [{name}]").items():
            keys = (name, key)
            parts = self.table(keys, value, f"{key} = {shape}")
            for part in parts:
                if part not in (inner, "reason"):
                    hint = did_you_mean(part, (inner, "reason"))
                    self.note((*keys, part), f"“{part}” is not known here{hint}")
            for needed in (inner, "reason") if parts else ():
                if needed not in parts:
                    self.note(keys, f"“{key}” has no {needed}: write {key} = {shape}")
            if inner in parts and "reason" in parts:
                reason = self.words((*keys, "reason"), parts["reason"])
                if reason:
                    yield key, parts[inner], reason

    def _grades(self) -> Iterator[tuple[str, Entry[Grade]]]:
        shape = '{severity = "warning", reason = "…"}'
        for key, value, reason in self._with_reason("severity", "severity", shape):
            keys = ("severity", key, "severity")
            if isinstance(value, str) and value in _SEVERITIES:
                yield key, Entry(Grade(Severity(value), reason), self.origin(("severity", key)))
            else:
                hint = did_you_mean(str(value), _SEVERITIES)
                self.note(keys, f"“{value}” is not one of {', '.join(_SEVERITIES)}{hint}")

    def _numbers(self) -> Iterator[tuple[str, Entry[NewValue]]]:
        shape = '{value = "40%", reason = "…"}'
        for key, value, reason in self._with_reason("parameters", "value", shape):
            if isinstance(value, str | int) and not isinstance(value, bool):
                yield key, Entry(NewValue(value, reason), self.origin(("parameters", key)))
            else:
                keys = ("parameters", key, "value")
                self.note(keys, f"“{key}” has to be an amount or a number: write {key} = {shape}")

    def _waivers(self) -> Iterator[Entry[Waiver]]:
        stanzas = self.file.data.get("waivers", [])
        if not isinstance(stanzas, list):
            self.note(("waivers",), "“waivers” are stanzas of their own: [[waivers]]")
            return
        for number, stanza in enumerate(stanzas):
            keys = ("waivers", number)
            origin = self.origin(keys)
            waiver, wrong = read_waiver(stanza, origin.file, origin.line)
            for key, message in wrong:
                self.note((*keys, key) if key else keys, message)
            if waiver is not None:
                yield Entry(waiver, origin)
