"""What rules say of one place: said at once where the same answers were met before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tenderlint.engine.judgement import (
    NOT_APPLICABLE,
    UNDETERMINED,
    VIOLATED,
    Judgement,
    judge_regimes,
    judge_view,
)
from tenderlint.engine.prepare import Facts, Ready, names_in
from tenderlint.facts import Glance, Recall, View
from tenderlint.report import Outcome
from tenderlint.statements import Value

_TOGETHER = 12
"""How many rules are heard together: with more, the same answers to all are met less often."""
_LOTS = 32
"""For how many lots the outcomes of a saying are kept."""


class Said(NamedTuple):
    """What one rule says of a place."""

    ready: Ready
    judgement: Judgement
    earned: bool
    """Whether good practice is certain; where the rule finds a fault nobody asks."""

    @property
    def notable(self) -> bool:
        """Whether there is a fault to report, or something to commend."""
        return self.earned or self.judgement.outcome is VIOLATED


class Saying:
    """What some rules say of a place."""

    __slots__ = ("_outcomes", "notable", "parts", "questions")

    def __init__(self, parts: Iterable[Said], questions: Iterable[str] = ()) -> None:
        self.parts = tuple(parts)
        self.questions = tuple(questions)
        """Everything that was asked to come to it, in the order in which it was first asked."""
        self.notable = any(said.notable for said in self.parts)
        self._outcomes: dict[str, tuple[Outcome, ...]] = {}

    def of(self, lot: str) -> tuple[Outcome, ...]:
        """Each rule's outcome for a lot; the same ones where they were asked for before."""
        found = self._outcomes.get(lot)
        if found is None:
            if len(self._outcomes) >= _LOTS:
                self._outcomes.clear()
            found = self._outcomes[lot] = tuple(_outcome(said, lot) for said in self.parts)
        return found


def _outcome(said: Said, lot: str) -> Outcome:
    rule, (kind, _, missing) = said.ready.rule, said.judgement
    return Outcome(rule.id, rule.principle, rule.status, lot, kind, missing, rule.demand)


class Voice:
    """One rule, and what it said so far."""

    def __init__(self, ready: Ready) -> None:
        self.ready = ready
        self._recall: Recall[Saying] = Recall()

    def say(self, view: View) -> Saying:
        """What the rule says of a place under one regime, from memory if it can."""
        found = self._recall.find(view.answers)
        if found is None:
            glance = Glance(view)
            said = say(self.ready, glance)
            found = Saying((said,), glance.asked)
            self._recall.learn(glance.asked, found)
        return found


class Chorus:
    """Several rules of one scope, and what they said so far.

    Many rules ask the same questions. Heard together, they ask each of them once.
    """

    def __init__(self, rules: Iterable[tuple[int, Ready]]) -> None:
        """Puts rules together.

        Args:
            rules: each rule with its position in the ruleset.
        """
        numbered = tuple(rules)
        self.positions = tuple(position for position, _ in numbered)
        self.rules = tuple(ready for _, ready in numbered)
        self.scope = self.rules[0].rule.scope
        self._voices = tuple(Voice(ready) for ready in self.rules)
        self._recall: Recall[Saying] = Recall()
        self._of_nothing: dict[bool, Saying] = {}

    def say(self, views: Sequence[View], *, remember: bool) -> Saying:
        """What the rules say of a place.

        Args:
            views: the place under each regime still possible.
            remember: whether what was said before may be repeated; it would be the same.
        """
        if not remember:
            sayings = [Saying(say(ready, view) for ready in self.rules) for view in views]
        else:
            sayings = [self._repeat(view) for view in views]
        return sayings[0] if len(sayings) == 1 else Saying(self._agreed(views, sayings))

    def say_of_nothing(self, part: str, supplied: Value | None) -> Saying:
        """What rules on a collection say where it has no items.

        Args:
            part: the fact that says that the part of the tender that would hold them was supplied.
            supplied: whether it was: then nothing is asked for; else it may be in that part.
        """
        absent = supplied is True
        found = self._of_nothing.get(absent)
        if found is None:
            unknown = Judgement(UNDETERMINED, missing=(part,))
            judgement = Judgement(NOT_APPLICABLE) if absent else unknown
            found = Saying(Said(ready, judgement, earned=False) for ready in self.rules)
            self._of_nothing[absent] = found
        return found

    def _repeat(self, view: View) -> Saying:
        if len(self._voices) == 1:
            return self._voices[0].say(view)
        found = self._recall.find(view.answers)
        if found is None:
            answers = view.answers
            sayings = [voice.say(view) for voice in self._voices]
            asked = {question: answers[question] for one in sayings for question in one.questions}
            found = Saying((said for one in sayings for said in one.parts), asked)
            self._recall.learn(asked, found)
        return found

    def _agreed(self, views: Sequence[View], sayings: Sequence[Saying]) -> Iterator[Said]:
        """What each rule says under all regimes together."""
        for each in zip(*(saying.parts for saying in sayings), strict=True):
            ready = each[0].ready
            judgement = judge_regimes(ready, views, [said.judgement for said in each])
            yield Said(ready, judgement, earned=all(said.earned for said in each))


def say(ready: Ready, view: Facts) -> Said:
    """What a rule says of a place under one regime."""
    earned = ready.praise is not None and ready.praise(names_in(view, ready.let)) is True
    return Said(ready, judge_view(ready, view), earned)


def choruses(rules: Sequence[Ready]) -> tuple[Chorus, ...]:
    """All rules, put together with others of their scope."""
    groups: dict[str, list[tuple[int, Ready]]] = {}
    for position, ready in enumerate(rules):
        groups.setdefault(ready.rule.scope, []).append((position, ready))
    return tuple(
        Chorus(group[start : start + _TOGETHER])
        for group in groups.values()
        for start in range(0, len(group), _TOGETHER)
    )
