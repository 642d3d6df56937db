"""What is wrong with a ruleset: every mistake with its file, its line and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


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
        shown = f"\n    {self.line} | {self.excerpt.strip()}" if self.excerpt.strip() else ""
        return f"{place}: {self.message}{shown}"


class RulesetError(Exception):
    """A ruleset cannot be used; a wrong rule is a different event from a wrong tender."""

    def __init__(self, mistakes: Iterable[RulesetMistake]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))
