"""Compounds and the checklist, from checked shapes to values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tenderlint.condition import Condition, ConditionError, Type
from tenderlint.condition.check import compile_condition
from tenderlint.condition.types import did_you_mean, expected
from tenderlint.facts import FACTS, visible
from tenderlint.quantities import Unit
from tenderlint.rule import Basis, Compound, CompoundExample, Force, Parameter, Point, Rule
from tenderlint.ruleset.build import DEFAULT_DAY, MESSAGES
from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake
from tenderlint.ruleset.parameters import day
from tenderlint.ruleset.shapes import (
    BasisShape,
    ChecklistShape,
    CompoundExampleShape,
    CompoundShape,
)
from tenderlint.ruleset.values import read_value
from tenderlint.statements import Silence, Value


class CompoundBuilder:
    """Builds one compound and notes everything that is wrong with it."""

    def __init__(self, shape: CompoundShape, document: Document, rules: Mapping[str, Rule]) -> None:
        self.shape = shape
        self.document = document
        self.mistakes: list[RulesetMistake] = []
        self._rules = rules

    def build(self) -> Compound | None:
        """The compound, or None if there is a mistake in it."""
        shape = self.shape
        self._check_parts()
        self._check_words()
        examples = tuple(self._example(*numbered) for numbered in enumerate(shape.examples))
        if self.mistakes:
            return None
        return Compound(
            id=shape.id,
            title=shape.title,
            principle=shape.principle,
            since=shape.since,
            parts=tuple(tuple(group) for group in shape.parts),
            basis=tuple(_basis(basis, None) for basis in shape.basis),
            asks=shape.asks,
            affects=shape.affects,
            change_to=shape.change_to,
            keep_if=shape.keep_if,
            yardstick=shape.yardstick,
            why=shape.why,
            mistaken_when=shape.mistaken_when,
            examples=examples,
            reviewed=day(shape.reviewed),
        )

    def _note(self, path: Path, message: str) -> None:
        self.mistakes.append(self.document.mistake(path, message))

    def _check_parts(self) -> None:
        seen: set[str] = set()
        for number, group in enumerate(self.shape.parts):
            for position, rule in enumerate(group):
                path: Path = ("parts", number, position)
                if rule not in self._rules:
                    hint = did_you_mean(rule, tuple(self._rules))
                    self._note(path, f"“{rule}” is not a rule of this ruleset{hint}")
                elif rule in seen:
                    self._note(path, f"“{rule}” stands twice")
                seen.add(rule)

    def _check_words(self) -> None:
        for key in MESSAGES:
            if "{" in getattr(self.shape, key):
                self._note((key,), "a compound has no figures of its own: its parts show theirs")
        for position, basis in enumerate(self.shape.basis):
            if basis.holds:
                message = "a compound's authority has no condition: each part has its own"
                self._note(("basis", position, "holds"), message)

    def _example(self, position: int, shape: CompoundExampleShape) -> CompoundExample:
        given: dict[str, Value | Silence] = {}
        for name, value in shape.given.items():
            path: Path = ("examples", position, "given", name)
            fact = FACTS.get(name)
            if fact is None:
                self._note(path, f"“{name}” is not a fact{did_you_mean(name, tuple(FACTS))}")
                continue
            read = read_value(fact.unit, value, fact.members)
            if read is None:
                self._note(path, f"“{value}” is not {expected(Type(fact.unit, fact.members))}")
                continue
            given[name] = read
        on = date.fromisoformat(shape.on or DEFAULT_DAY).toordinal()
        return CompoundExample(shape.name, given, on, tuple(shape.parts))


class PointBuilder:
    """Builds the checklist and notes everything that is wrong with it."""

    def __init__(self, document: Document, parameters: Mapping[str, Parameter]) -> None:
        self.document = document
        self.mistakes: list[RulesetMistake] = []
        self._names = {
            **{name: Type(fact.unit, fact.members) for name, fact in visible("tender").items()},
            **{f"limit.{name}": Type(p.unit) for name, p in parameters.items()},
        }

    def build(self, shape: ChecklistShape) -> tuple[Point, ...]:
        """The points, in their order."""
        found: list[Point] = []
        for position, point in enumerate(shape.points):
            path: Path = ("points", position)
            if point.id in {known.id for known in found}:
                self.mistakes.append(
                    self.document.mistake((*path, "id"), f"“{point.id}” stands twice")
                )
            holds = self._holds((*path, "basis", "holds"), point.basis.holds)
            found.append(Point(point.id, point.says, _basis(point.basis, holds)))
        return tuple(found)

    def _holds(self, path: Path, text: str | None) -> Condition | None:
        if text is None:
            return None
        try:
            return compile_condition(text, self._names, Unit.BOOL)
        except ConditionError as error:
            self.mistakes += [self.document.mistake(path, one.message) for one in error.mistakes]
            return None


def _basis(shape: BasisShape, holds: Condition | None) -> Basis:
    force = Force(shape.force)
    return Basis(shape.cite, shape.url, force, holds, day(shape.first), day(shape.last))
