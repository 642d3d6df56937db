"""How a computation reads facts: what it asks is remembered, or all that supports the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenderlint.facts.catalogue import FACTS
from tenderlint.facts.seen import Known, Seen
from tenderlint.quantities import Range
from tenderlint.statements import Statement, Value

if TYPE_CHECKING:
    from tenderlint.facts.view import View

LOTS = "lots"
TODAY = "today"
"""Questions that are not about facts: how many lots there are, and which day it is.

The name of a collection asks how many items there are. A question of one lot or item names it
first: "lots 0 lot.value".
"""


class _Reader:
    """Reads facts in a view; what else it does with them is for others to say."""

    def __init__(self, view: View) -> None:
        self._view = view

    def _look(self, name: str) -> Known | Seen:
        raise NotImplementedError

    def range(self, name: str) -> Range | None:
        value = self._look(name).value
        return value if isinstance(value, Range) else None

    def flag(self, name: str) -> bool | None:
        value = self._look(name).value
        return value if isinstance(value, bool) else None

    def word(self, name: str) -> str | None:
        value = self._look(name).value
        return value if isinstance(value, str) else None

    def value(self, name: str) -> Value | None:
        return self._look(name).value

    def stated(self, name: str) -> bool | None:
        return self._look(name).stated

    def limit(self, name: str) -> Range | None:
        return self.range(f"limit.{name}")


class Glance(_Reader):
    """Reads what facts come to, and remembers what it asked and what the answers were."""

    def __init__(self, view: View, asked: dict[str, Seen] | None = None, where: str = "") -> None:
        super().__init__(view)
        self.asked: dict[str, Seen] = {} if asked is None else asked
        self._where = where

    def seen(self, name: str) -> Seen:
        """What a fact or limit comes to."""
        found = self.asked[self._where + name] = self._view.answers[name]
        return found

    _look = seen

    def cite(self, name: str) -> None:
        """Which words decide matters to findings only."""

    def items(self, collection: str) -> tuple[Glance, ...]:
        """The lot's items; how many there are is remembered as asked."""
        return self._each(collection, self._view.views_of(collection))

    def lots(self) -> tuple[Glance, ...]:
        """The tender's lots; how many there are is remembered as asked."""
        return self._each(LOTS, self._view.lots)

    def _each(self, what: str, views: tuple[View, ...]) -> tuple[Glance, ...]:
        self.seen(what)
        return tuple(
            Glance(view, self.asked, f"{self._where}{what} {place} ")
            for place, view in enumerate(views)
        )

    @property
    def today(self) -> int:
        """The day of the judgement."""
        self.seen(TODAY)
        return self._view.context.today

    def missing(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """What to ask for where the result is not known.

        Args:
            names: the fields to ask for if they are not known; else it is what was read.
        """
        wanted = tuple(name for name in names if self._is_wanted(name))
        read = tuple(self.asked.values())
        return wanted or tuple(dict.fromkeys(field for one in read for field in one.missing))

    def _is_wanted(self, name: str) -> bool:
        if FACTS[name].scope not in ("tender", "lot"):
            return True
        return self.seen(name).value is None


class Recorder(_Reader):
    """Reads facts with all that supports them, for what a finding rests on."""

    def __init__(self, view: View, first: Recorder | None = None) -> None:
        super().__init__(view)
        self.statements: list[Statement] = first.statements if first else []
        self.cited: list[Statement] = first.cited if first else []

    def _look(self, name: str) -> Known:
        known = self._view.known(name)
        self.statements.extend(known.statements)
        return known

    def cite(self, name: str) -> None:
        """Marks the statements whose words decide."""
        self.cited.extend(self._view.known(name).deciding)

    def items(self, collection: str) -> tuple[Recorder, ...]:
        """The lot's items; what supports their facts is collected with the rest."""
        return tuple(Recorder(view, self) for view in self._view.views_of(collection))

    def lots(self) -> tuple[Recorder, ...]:
        """The tender's lots; what supports their facts is collected with the rest."""
        return tuple(Recorder(view, self) for view in self._view.lots)

    @property
    def today(self) -> int:
        """The day of the judgement."""
        return self._view.context.today
