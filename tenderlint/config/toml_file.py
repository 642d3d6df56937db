"""A file of settings as plain values, with the line of each."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tenderlint.config.toml_lines import Path as Keys
from tenderlint.ruleset import RulesetMistake

MAXIMUM_BYTES: Final = 200_000
NAME: Final = "tenderlint.toml"
PROJECT: Final = "pyproject.toml"
_TOOL: Final = ("tool", "tenderlint")


class ConfigError(Exception):
    """Settings that cannot be used, with every mistake in them."""

    def __init__(self, mistakes: tuple[RulesetMistake, ...]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class TomlFile(NamedTuple):
    """The settings of one file; those of a pyproject.toml stand in a table of it."""

    path: Path
    data: Mapping[str, object]
    lines: Mapping[Keys, int]
    text: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file as a report names it."""
        return shown(self.path)

    def line(self, keys: Keys) -> int:
        """The line of a value, or of the nearest thing above it that has one; 0 if none has."""
        keys = (*_TOOL, *keys) if self.path.name == PROJECT else keys
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 0)

    def mistake(self, keys: Keys, message: str) -> RulesetMistake:
        """A mistake at a value."""
        line = self.line(keys)
        excerpt = self.text[line - 1] if 0 < line <= len(self.text) else ""
        return RulesetMistake(self.name, line, message, excerpt)


def shown(path: Path) -> str:
    """A path as a person would give it: short below the present folder, whole elsewhere."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they were given
    here = Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(whole)


def find_settings(folder: Path) -> Path | None:
    """The nearest file of settings, from a folder upwards.

    The search ends with a folder that holds `.git`, and at the root. A `pyproject.toml` counts
    only if it has a table for tenderlint.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as they were given
    for place in (folder, *folder.parents):
        if os.path.lexists(place / NAME):
            return place / NAME
        if _is_ours(place / PROJECT):
            return place / PROJECT
        if (place / ".git").exists():
            return None
    return None


def _is_ours(project: Path) -> bool:
    """Whether a pyproject.toml may hold settings of ours; reading it tells for sure."""
    try:
        if not project.is_file():
            return False
        with project.open("rb") as stream:
            text = stream.read(MAXIMUM_BYTES + 1)
    except OSError:
        return False
    return b"tenderlint" in text and _has_table(text)


def _has_table(text: bytes) -> bool:
    import tomllib

    try:
        tool = tomllib.loads(text.decode()).get("tool")
    except (ValueError, RecursionError):
        # So that it is said what is wrong with it, if it is about us at all.
        return b"tool.tenderlint" in text
    return isinstance(tool, dict) and "tenderlint" in tool


def read_toml(path: Path) -> TomlFile:
    """Reads a file of settings.

    Raises:
        ConfigError: it cannot be read, is too long, or is not TOML.
    """
    text = _text(path)
    data = _parsed(path, text)
    if path.name == PROJECT:
        tool = data.get("tool")
        inner = tool.get("tenderlint") if isinstance(tool, dict) else None
        if not isinstance(inner, dict):
            raise _refusal(path, 0, "has no table [tool.tenderlint]")
        data = inner
    from tenderlint.config.toml_lines import lines_of

    return TomlFile(path, data, lines_of(text), tuple(text.split("\n")))


def _text(path: Path) -> str:
    if path.is_dir():
        raise _refusal(path, 0, "is a folder; settings stand in a file")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAXIMUM_BYTES + 1)
        if len(data) > MAXIMUM_BYTES:
            raise _refusal(path, 0, f"is longer than {MAXIMUM_BYTES:,} bytes")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        raise _refusal(path, 0, f"could not be read ({why})") from None
    except UnicodeDecodeError:
        raise _refusal(path, 0, "is not UTF-8 text; save it as UTF-8") from None


def _parsed(path: Path, text: str) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words, line = _where(str(error), text)
        raise _refusal(path, line, f"is not valid TOML: {words}", text) from None
    except RecursionError:
        raise _refusal(path, 0, "is nested too deeply") from None
    except ValueError:  # a whole number of thousands of digits
        raise _refusal(path, 0, "holds a number that is too long") from None


def _where(message: str, text: str) -> tuple[str, int]:
    """Tomllib's own words, and the line that it names at their end."""
    import re

    words, _, place = message.rpartition(" (at ")
    named = re.match(r"line (\d{1,9})", place)
    if named:
        return words, int(named[1])
    return words or message, text.count("\n") + 1 if place.startswith("end") else 0


def _refusal(path: Path, line: int, message: str, text: str = "") -> ConfigError:
    lines = text.split("\n")
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return ConfigError((RulesetMistake(shown(path), line, message, excerpt),))
