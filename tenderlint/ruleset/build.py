"""From checked shapes to rules: conditions compiled, dates and amounts read, messages checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from tenderlint.condition import Condition, ConditionError, Type, evaluator
from tenderlint.condition.check import compile_condition
from tenderlint.condition.types import Tree, did_you_mean, expected
from tenderlint.engine.findings import PLACEHOLDER
from tenderlint.facts import FACTS, SCOPES, Fact, visible
from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.rule import (
    REPLACEMENTS,
    Basis,
    Example,
    Force,
    Level,
    OutcomeKind,
    Parameter,
    Praise,
    Replace,
    Rule,
    Severity,
    Status,
)
from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake
from tenderlint.ruleset.parameters import day, never
from tenderlint.ruleset.shapes import BasisShape, ExampleShape, RuleShape
from tenderlint.ruleset.silence import ADVICE, takes_silence_for_an_answer
from tenderlint.ruleset.values import read_value
from tenderlint.statements import Confidence, Silence, Value

MAXIMUM_STEPS = 1_000
"""The most operations that a condition may take, the local names it uses written out."""

DEFAULT_DAY = "2026-06-01"
"""The day on which a rule's examples are judged when they name none."""

MESSAGES = ("asks", "affects", "change_to", "keep_if", "yardstick")
_LAW_WORDS = ("unlawful", "illegal", "breach")
_BRACE = re.compile(r"\{[^{}]*\}?|\}")


class RuleBuilder:
    """Builds one rule and notes everything that is wrong with it."""

    def __init__(
        self,
        shape: RuleShape,
        document: Document,
        parameters: Mapping[str, Parameter],
        *,
        every_limit_known: bool = True,
    ) -> None:
        self.shape = shape
        self.document = document
        self.mistakes: list[RulesetMistake] = []
        self._every_limit_known = every_limit_known
        self._broken: set[str] = set()
        self._steps: dict[str, int] = {}
        self._facts: dict[str, Fact] = visible(shape.scope) if shape.scope in SCOPES else {}
        self._names: dict[str, Type] = {
            **{name: Type(fact.unit, fact.members) for name, fact in self._facts.items()},
            **{f"limit.{name}": Type(p.unit) for name, p in parameters.items()},
        }

    def build(self) -> Rule | None:
        """The rule, or None if there is a mistake in it."""
        shape = self.shape
        if shape.scope not in SCOPES:
            self._note(("scope",), f"“{shape.scope}” is not one of {', '.join(SCOPES)}")
            return None
        let = self._let()
        when = self._condition(("when",), shape.when, Unit.BOOL) if shape.when else None
        levels = self._levels()
        self._check_silence([*((when,) if when else ()), *dict(let).values(), *levels])
        basis = self._basis()
        praise = self._praise()
        replace = self._replace()
        self._check_words()
        self._check_severity()
        examples = tuple(
            example
            for position, given in enumerate(shape.examples)
            if (example := self._example(position, given))
        )
        if self.mistakes:
            return None
        return Rule(
            id=shape.id,
            title=shape.title,
            principle=shape.principle,
            status=Status(shape.status),
            since=shape.since,
            confidence=Confidence(shape.confidence),
            scope=shape.scope,
            when=when,
            let=tuple(let),
            levels=tuple(levels),
            points_to=tuple(shape.points_to),
            basis=tuple(basis),
            asks=shape.asks,
            affects=shape.affects,
            change_to=shape.change_to,
            keep_if=shape.keep_if,
            yardstick=shape.yardstick,
            why=shape.why,
            mistaken_when=shape.mistaken_when,
            praise=praise,
            examples=examples,
            demand=shape.demand or "",
            reviewed=day(shape.reviewed),
            replace=replace,
        )

    def _note(self, path: Path, message: str) -> None:
        self.mistakes.append(self.document.mistake(path, message))

    def _condition(self, path: Path, text: str, unit: Unit | None = None) -> Condition | None:
        try:
            condition = compile_condition(text, self._names, unit)
        except ConditionError as error:
            for mistake in error.mistakes:
                if not self._noted_elsewhere(mistake.unknown):
                    self._note(path, mistake.message)
            return None
        if self._steps_of(condition.tree) > MAXIMUM_STEPS:
            self._note(path, "is too large with its names written out; ask for a fact")
        elif unit is Unit.BOOL and evaluator(condition.tree)(_Nothing()) is False:
            self._note(path, "this can never hold")
        return condition

    def _noted_elsewhere(self, unknown: str) -> bool:
        """Whether a name is unknown only because what defines it is itself wrong."""
        lost = unknown.startswith("limit.") and not self._every_limit_known
        return lost or unknown in self._broken

    def _steps_of(self, tree: Tree) -> int:
        if tree[0] == "name":
            return self._steps.get(str(tree[1]), 1)
        parts = tree[1:2] if tree[0] == "in" else tree[1:]
        return 1 + sum(self._steps_of(part) for part in parts if isinstance(part, tuple))

    def _let(self) -> list[tuple[str, Condition]]:
        found = []
        for name, text in self.shape.let.items():
            condition = self._condition(("let", name), text)
            if condition is None:
                self._broken.add(name)
                continue
            found.append((name, condition))
            self._names[name] = condition.type
            self._steps[name] = self._steps_of(condition.tree)
        return found

    def _levels(self) -> list[Level]:
        found = []
        for position, level in enumerate(self.shape.levels):
            flag = self._condition(("levels", position, "flag"), level.flag, Unit.BOOL)
            if flag is not None:
                found.append(Level(Severity(level.severity), flag))
        return found

    def _check_silence(self, deciding: list[Condition | Level]) -> None:
        conditions = [part.flag if isinstance(part, Level) else part for part in deciding]
        if not self.mistakes and takes_silence_for_an_answer(conditions):
            self._note(("when",) if self.shape.when else ("levels",), ADVICE)

    def _praise(self) -> Praise | None:
        shape = self.shape.praise
        if shape is None:
            return None
        self._check_message(("praise", "says"), shape.says)
        flag = self._condition(("praise", "flag"), shape.flag, Unit.BOOL)
        if flag is None:
            return None
        self._check_silence([flag])
        return Praise(flag, shape.says)

    def _replace(self) -> Replace | None:
        shape = self.shape.replace
        if shape is None:
            return None
        given = {kind: getattr(shape, kind) or "" for kind in REPLACEMENTS}
        for kind, words in given.items():
            self._check_message(("replace", kind), words)
        if not any(given.values()):
            kinds = ", ".join(REPLACEMENTS)
            self._note(("replace",), f"“replace” offers no words: give one of {kinds}")
        pointed = self.shape.points_to
        of = shape.of or (pointed[0] if len(pointed) == 1 else "")
        stated = tuple(name for name in self._facts if name in FIELDS)
        if not of:
            self._note(("replace",), "“replace.of” is missing: which fact's words are replaced")
        elif of not in stated and of in self._facts:
            self._note(("replace",), f"“{of}” is worked out; no words state it that could change")
        elif of not in stated:
            hint = did_you_mean(of, stated)
            self._note(("replace", "of"), f"“{of}” is not a fact{hint}")
        return Replace(of, **given)

    def _basis(self) -> list[Basis]:
        found = []
        for position, basis in enumerate(self.shape.basis):
            path: Path = ("basis", position, "holds")
            holds = self._condition(path, basis.holds, Unit.BOOL) if basis.holds else None
            found.append(self._dated_basis(basis, holds, position))
        return found

    def _dated_basis(self, basis: BasisShape, holds: Condition | None, position: int) -> Basis:
        first, last = day(basis.first), day(basis.last)
        if never(first, last):
            message = f"ends on {basis.last}, before it starts on {basis.first}"
            self._note(("basis", position), message)
        return Basis(basis.cite, basis.url, Force(basis.force), holds, first, last)

    def _check_words(self) -> None:
        for key in MESSAGES:
            self._check_message((key,), getattr(self.shape, key))
        for position, name in enumerate(self.shape.points_to):
            if name not in self._facts:
                self._note(
                    ("points_to", position),
                    f"“{name}” is not a fact" + did_you_mean(name, tuple(self._facts)),
                )

    def _check_message(self, path: Path, message: str) -> None:
        for brace in _BRACE.findall(message):
            match = PLACEHOLDER.fullmatch(brace)
            if match is None:
                self._note(path, f"“{brace}” is not a name in braces, as {{lot.value}} is")
            elif match[1] not in self._names and not self._noted_elsewhere(match[1]):
                hint = did_you_mean(match[1], tuple(self._names))
                self._note(path, f"“{brace}” is not a fact or a limit{hint}")
        for word in _LAW_WORDS:
            if word in message.lower():
                self._note(path, f"a message says what and by how much, never “{word}”")

    def _check_severity(self) -> None:
        shape = self.shape
        severities = [level.severity for level in shape.levels]
        if "error" in severities and (shape.status != "stable" or shape.confidence == "low"):
            self._note(
                ("levels", severities.index("error")),
                "an error needs status stable and a confidence of medium or better",
            )

    def _example(self, position: int, shape: ExampleShape) -> Example | None:
        given: dict[str, Value | Silence] = {}
        before = len(self.mistakes)
        if shape.name in [other.name for other in self.shape.examples[:position]]:
            self._note(("examples", position, "name"), f"“{shape.name}” stands twice")
        for name, value in shape.given.items():
            path: Path = ("examples", position, "given", name)
            fact = self._facts.get(name)
            if fact is None:
                self._note(path, f"“{name}” is not a fact" + did_you_mean(name, tuple(self._facts)))
                continue
            read = read_value(fact.unit, value, fact.members)
            if read is None:
                self._note(path, f"“{value}” is not {expected(Type(fact.unit, fact.members))}")
                continue
            given[name] = read
        unknown = [field for field in shape.missing if field not in FACTS]
        for field in unknown:
            self._note(
                ("examples", position, "missing", shape.missing.index(field)),
                f"“{field}” is not a fact" + did_you_mean(field, tuple(FACTS)),
            )
        if len(self.mistakes) > before:
            return None
        return Example(
            name=shape.name,
            given=given,
            on=date.fromisoformat(shape.on or DEFAULT_DAY).toordinal(),
            expect=OutcomeKind(shape.expect),
            severity=Severity(shape.severity) if shape.severity else None,
            force=Force(shape.force) if shape.force else None,
            missing=tuple(shape.missing),
        )


class _Nothing:
    """Names of which nothing is known."""

    def value(self, name: str) -> None:
        """Not known."""

    def stated(self, name: str) -> None:
        """Not known."""
