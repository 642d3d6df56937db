"""What is wrong with a ruleset: every mistake with its file, its line and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MAXIMUM_EXCERPT = 200
"""The most characters of the offending line that are shown."""


class RulesetMistake(NamedTuple):
    """One mistake in one rule file."""

    file: str
    line: int
    """Counted from 1; 0 for the file as a whole."""
    message: str
    excerpt: str = ""
    """The offending line, as it stands."""

    def __str__(self) -> str:
        """One clear line, and the offending line below it."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        line = self.excerpt.strip()
        line = line if len(line) <= MAXIMUM_EXCERPT else f"{line[:MAXIMUM_EXCERPT]}…"
        shown = f"\n    {self.line} | {line}" if line else ""
        return f"{place}: {self.message}{shown}"


class RulesetError(Exception):
    """A ruleset cannot be used; a wrong rule is a different event from a wrong tender."""

    def __init__(self, mistakes: Iterable[RulesetMistake]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))
