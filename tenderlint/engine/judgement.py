"""One rule on one lot or item: which of the four outcomes, and what is missing to decide it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from tenderlint.engine.prepare import Facts, Ready, names_in
from tenderlint.facts import FACTS, REGIME_FACTS, View, regime_questions
from tenderlint.quantities import Range
from tenderlint.rule import OutcomeKind
from tenderlint.statements import Value

VIOLATED = OutcomeKind.VIOLATED
SATISFIED = OutcomeKind.SATISFIED
UNDETERMINED = OutcomeKind.UNDETERMINED
NOT_APPLICABLE = OutcomeKind.NOT_APPLICABLE


class Judgement(NamedTuple):
    """What a rule says in one view."""

    outcome: OutcomeKind
    level: int = 0
    """For a violation, the index of the first level that is true."""
    missing: tuple[str, ...] = ()
    """For an undetermined outcome, the stated fields to ask for."""


_SATISFIED = Judgement(SATISFIED)
_NOT_APPLICABLE = Judgement(NOT_APPLICABLE)


def judge_view(ready: Ready, view: Facts) -> Judgement:
    """The outcome of a rule in one view, under the view's regime."""
    names = names_in(view, ready.let)
    when: Value | None = True if ready.when is None else ready.when(names)
    if when is False:
        return _NOT_APPLICABLE
    flags: list[Value | None] = []
    for position, flag in enumerate(ready.flags):
        answer = flag(names)
        if answer is True and when is True:
            return Judgement(VIOLATED, position)
        flags.append(answer)
    if flags.count(False) == len(flags):
        return _SATISFIED
    waiting = _waiting(ready, flags) if when is True else ready.when_facts
    return Judgement(UNDETERMINED, missing=missing_in(waiting, view))


def _waiting(ready: Ready, flags: Sequence[Value | None]) -> tuple[str, ...]:
    """The facts behind the flags that are not decided."""
    undecided = (names for names, flag in zip(ready.flag_facts, flags, strict=True) if flag is None)
    return tuple(dict.fromkeys(chain(*undecided)))


def missing_in(names: Sequence[str], view: Facts) -> tuple[str, ...]:
    """The stated fields to ask for, where some of these facts are not known."""
    found: dict[str, None] = {}
    for name in names:
        seen = view.seen(name)
        if seen.value is None or seen.stated is None:
            found.update(dict.fromkeys(seen.missing or FACTS[name].asks_for))
    if not found:
        # Everything is known, but not exactly enough: ask for what would make it exact.
        for name in names:
            value = view.value(name)
            if isinstance(value, Range) and not value.exact:
                found.update(dict.fromkeys(FACTS[name].asks_for))
    return tuple(found)


def judge_place(ready: Ready, views: Sequence[View]) -> Judgement:
    """The outcome of a rule in a place; `views` show it under every regime still possible."""
    return judge_regimes(ready, views, [judge_view(ready, view) for view in views])


def judge_regimes(
    ready: Ready, views: Sequence[View], judgements: Sequence[Judgement]
) -> Judgement:
    """The outcome under every regime still possible, from what it is under each.

    What all regimes agree on is reported, at the mildest level that any of them gives. Where one
    finds a fault and another does not, the question that tells them apart is what is missing.
    """
    if not ready.regime_matters or len(views) == 1:
        return judgements[0]
    kinds = {judgement.outcome for judgement in judgements}
    if kinds == {VIOLATED}:
        return Judgement(VIOLATED, max(judgement.level for judgement in judgements))
    if VIOLATED not in kinds and UNDETERMINED not in kinds:
        return Judgement(SATISFIED if SATISFIED in kinds else NOT_APPLICABLE)
    missing = dict.fromkeys(field for judgement in judgements for field in judgement.missing)
    missing.update(dict.fromkeys(_regime_questions(ready, views)))
    return Judgement(UNDETERMINED, missing=tuple(missing))


def _regime_questions(ready: Ready, views: Sequence[View]) -> Iterable[str]:
    for name in ready.rule.reads:
        if name in REGIME_FACTS and len({view.value(name) for view in views}) > 1:
            yield from regime_questions(views[0].reader(), name)
