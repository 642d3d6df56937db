"""What a computation came to before, found again by the answers to what it asks.

A derived fact, and what a rule says of a place, depend on nothing but the facts that they ask for,
one after the other. So their results stand in a tree: at each step the next questions, and a branch
for all answers to them that were met so far. Many tenders judged one after the other mostly take
branches that others took before them, and nothing has to be computed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Generic, TypeVar

from tenderlint.facts.seen import Seen

TRIAL = 64
"""After so many results it is asked whether remembering them pays."""
MOST = 512
"""A tree that learnt more results than this is forgotten, so that memory stays bounded."""

Result = TypeVar("Result")
Answers = Mapping[str, Seen]


class _Step:
    """Questions that are always asked together, and what follows: another step, or a result."""

    __slots__ = ("ask", "questions", "then")

    def __init__(self, questions: tuple[str, ...]) -> None:
        self.questions = questions
        self.ask: Callable[[Answers], object] = itemgetter(*questions)
        """The answers to all questions, as one key."""
        self.then: dict[Any, Any] = {}


class Recall(Generic[Result]):
    """The results of one computation, which depend only on what it asks; none of them is None."""

    __slots__ = ("_first", "_found", "_learnt", "_size")

    def __init__(self) -> None:
        self._first: Any = None
        self._size = self._found = self._learnt = 0

    def find(self, answers: Answers) -> Result | None:
        """The result where all answers that lead to it were met before."""
        step = self._first
        while isinstance(step, _Step):
            step = step.then.get(step.ask(answers))
        if step is not None:
            self._found += 1
        found: Result | None = step
        return found

    def learn(self, asked: Answers, result: Result) -> None:
        """Remembers a result, unless the answers are hardly ever the same twice.

        Args:
            asked: every question that led to it, in the order in which they were first asked,
                and its answer.
            result: what the computation came to.
        """
        self._learnt += 1
        self._size += 1
        pays = self._learnt <= TRIAL or self._found > self._learnt
        if not pays or self._size > MOST:
            self._first, self._size = None, 0
        if pays:
            self._first = _grown(self._first, tuple(asked), asked, result)


def _grown(step: object, questions: tuple[str, ...], asked: Answers, result: object) -> object:
    """A tree with one more result in it.

    Args:
        step: where the tree goes on; None if nothing was met there.
        questions: what is left to ask.
        asked: the answers to all questions.
        result: what they lead to.
    """
    if not questions:
        return result
    if not isinstance(step, _Step):
        step = _Step(questions)
    shared = _shared(step.questions, questions)
    if shared < len(step.questions):
        step = _split(step, shared)
    key = step.ask(asked)
    step.then[key] = _grown(step.then.get(key), questions[shared:], asked, result)
    return step


def _split(step: _Step, shared: int) -> _Step:
    """The same results, with fewer questions asked in the first step."""
    first, later = _Step(step.questions[:shared]), step.questions[shared:]
    for key, following in step.then.items():
        answers = dict(zip(step.questions, key, strict=True))
        rest = first.then.setdefault(first.ask(answers), _Step(later))
        rest.then[rest.ask(answers)] = following
    return first


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many questions two lists begin with in common."""
    for place, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return place
    return min(len(one), len(other))
