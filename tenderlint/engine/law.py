"""The limits of a ruleset all at once, by the days whose law may apply."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from tenderlint.facts import Seen, limit_on
from tenderlint.quantities import Range
from tenderlint.rule import Ruleset


def law_of(ruleset: Ruleset) -> Callable[[Range], Mapping[str, Seen]]:
    """Gives every limit of a ruleset by its name, for the days whose law may apply.

    Limits change on few days. Between two of these days all tenders share one answer.
    """
    parameters = ruleset.parameters
    dated = [value for parameter in parameters.values() for value in parameter.values]
    starts = {value.first for value in dated if value.first is not None}
    ends = {value.last + 1 for value in dated if value.last is not None}
    changes = sorted(starts | ends)
    found: dict[tuple[int, int], Mapping[str, Seen]] = {}

    def on(days: Range) -> Mapping[str, Seen]:
        period = (bisect_right(changes, days.low), bisect_right(changes, days.high))
        if period not in found:
            found[period] = {
                f"limit.{name}": limit_on(ruleset.limit, name, days) for name in parameters
            }
        return found[period]

    return on
