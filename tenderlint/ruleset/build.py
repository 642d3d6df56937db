"""From checked shapes to rules: conditions compiled, dates and amounts read, messages checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tenderlint.condition import Condition, ConditionError, Type, compile_condition, evaluator
from tenderlint.condition.types import did_you_mean
from tenderlint.engine.findings import PLACEHOLDER
from tenderlint.facts import FACTS, SCOPES, Fact, visible
from tenderlint.quantities import (
    Range,
    Unit,
    exactly,
    parse_date,
    parse_duration,
    parse_money,
    parse_percent,
)
from tenderlint.rule import (
    Basis,
    Dated,
    Example,
    Force,
    Level,
    OutcomeKind,
    Parameter,
    Rule,
    Severity,
    Status,
)
from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake
from tenderlint.ruleset.shapes import BasisShape, ExampleShape, ParameterShape, RuleShape
from tenderlint.statements import Confidence, Silence, Value

DEFAULT_DAY = "2026-06-01"
"""The day on which a rule's examples are judged when they name none."""

_MESSAGES = ("asks", "affects", "change_to", "keep_if", "yardstick", "praise")
_LAW_WORDS = ("unlawful", "illegal", "breach")


def build_parameter(name: str, shape: ParameterShape, document: Document) -> Parameter:
    """A parameter from its shape.

    Raises:
        ValueError: a value cannot be read in its unit.
    """
    unit = Unit(shape.unit)
    values = []
    for position, dated in enumerate(shape.values):
        value = read_value(unit, dated.value, ())
        if not isinstance(value, Range):
            path: Path = ("parameters", name, "values", position, "value")
            raise ValueError(  # noqa: TRY004 - the value is wrong, not its Python type
                str(document.mistake(path, f"“{dated.value}” is not {unit}"))
            )
        values.append(
            Dated(value, _day(dated.first), _day(dated.last), dated.source, dated.url or "")
        )
    return Parameter(name, unit, shape.description, shape.judgement, tuple(values))


def _day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal()


def read_value(unit: Unit, value: Any, members: tuple[str, ...]) -> Value | Silence | None:  # noqa: ANN401
    """A value as a rule file writes it; None if it is not one of that unit."""
    if value in ("none", "elsewhere"):
        return Silence(str(value))
    if unit is Unit.BOOL:
        return value if isinstance(value, bool) else None
    if isinstance(value, bool):
        return None
    if unit in (Unit.TEXT, Unit.ENUM):
        text = str(value)
        return text if unit is Unit.TEXT or text in members else None
    if isinstance(value, int):
        return exactly(value * 100 if unit is Unit.MONEY else value)
    return _quantity(unit, str(value))


def _quantity(unit: Unit, text: str) -> Range | None:
    if unit is Unit.MONEY:
        money = parse_money(text)
        return money.amount if money else None
    if unit is Unit.MONTHS:
        duration = parse_duration(text)
        return duration.initial if duration else None
    if unit is Unit.PERCENT:
        return parse_percent(text)
    if unit is Unit.DATE:
        return parse_date(text)
    head = text.removesuffix(" days").removesuffix(" day")
    return exactly(int(head)) if head.isdecimal() else None


class RuleBuilder:
    """Builds one rule and notes everything that is wrong with it."""

    def __init__(
        self, shape: RuleShape, document: Document, parameters: Mapping[str, Parameter]
    ) -> None:
        self.shape = shape
        self.document = document
        self.mistakes: list[RulesetMistake] = []
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
        basis = self._basis()
        self._check_words()
        self._check_sense(when)
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
            praise=shape.praise,
            examples=examples,
        )

    def _note(self, path: Path, message: str) -> None:
        self.mistakes.append(self.document.mistake(path, message))

    def _condition(self, path: Path, text: str, unit: Unit | None = None) -> Condition | None:
        try:
            return compile_condition(text, self._names, unit)
        except ConditionError as error:
            for mistake in error.mistakes:
                self._note(path, mistake.message)
            return None

    def _let(self) -> list[tuple[str, Condition]]:
        found = []
        for name, text in self.shape.let.items():
            condition = self._condition(("let", name), text)
            if condition is not None:
                found.append((name, condition))
                self._names[name] = condition.type
        return found

    def _levels(self) -> list[Level]:
        found = []
        for position, level in enumerate(self.shape.levels):
            flag = self._condition(("levels", position, "flag"), level.flag, Unit.BOOL)
            if flag is not None:
                found.append(Level(Severity(level.severity), flag))
        return found

    def _basis(self) -> list[Basis]:
        found = []
        for position, basis in enumerate(self.shape.basis):
            path: Path = ("basis", position, "holds")
            holds = self._condition(path, basis.holds, Unit.BOOL) if basis.holds else None
            found.append(self._dated_basis(basis, holds, position))
        return found

    def _dated_basis(self, basis: BasisShape, holds: Condition | None, position: int) -> Basis:
        first = last = None
        try:
            first, last = _day(basis.first), _day(basis.last)
        except ValueError as error:
            self._note(("basis", position), str(error))
        return Basis(basis.cite, basis.url, Force(basis.force), holds, first, last)

    def _check_words(self) -> None:
        for key in _MESSAGES:
            message: str = getattr(self.shape, key)
            for name in PLACEHOLDER.findall(message):
                if name not in self._names:
                    self._note(
                        (key,),
                        f"“{{{name}}}” is not a fact or a limit"
                        + did_you_mean(name, tuple(self._names)),
                    )
            for word in _LAW_WORDS:
                if word in message.lower():
                    self._note((key,), f"a message says what and by how much, never “{word}”")
        for position, name in enumerate(self.shape.points_to):
            if name not in self._facts:
                self._note(
                    ("points_to", position),
                    f"“{name}” is not a fact" + did_you_mean(name, tuple(self._facts)),
                )

    def _check_sense(self, when: Condition | None) -> None:
        shape = self.shape
        severities = [level.severity for level in shape.levels]
        if "error" in severities and (shape.status != "stable" or shape.confidence == "low"):
            self._note(
                ("levels",), "an error needs status stable and a confidence of medium or better"
            )
        if when is not None and evaluator(when.tree)(_Nothing()) is False:
            self._note(("when",), "this can never hold")

    def _example(self, position: int, shape: ExampleShape) -> Example | None:
        given: dict[str, Value | Silence] = {}
        before = len(self.mistakes)
        for name, value in shape.given.items():
            path: Path = ("examples", position, "given", name)
            fact = self._facts.get(name)
            if fact is None:
                self._note(path, f"“{name}” is not a fact" + did_you_mean(name, tuple(self._facts)))
                continue
            read = read_value(fact.unit, value, fact.members)
            if read is None:
                expected = f"one of {', '.join(fact.members)}" if fact.members else str(fact.unit)
                self._note(path, f"“{value}” is not {expected}")
                continue
            given[name] = read
        unknown = [field for field in shape.missing if field not in FACTS]
        for field in unknown:
            self._note(
                ("examples", position, "missing"),
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
