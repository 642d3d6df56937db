"""A ruleset that builds on another: numbers changed and rules switched off, each with a reason."""

from __future__ import annotations

from tenderlint.condition.types import did_you_mean
from tenderlint.rule import Changed, Parameter, Rule, Ruleset, SwitchedOff
from tenderlint.ruleset.document import Document
from tenderlint.ruleset.mistakes import RulesetMistake
from tenderlint.ruleset.shapes import RulesetShape
from tenderlint.ruleset.values import changed_parameter


class Extension:
    """What the `ruleset.yaml` of an extending ruleset changes in its base."""

    def __init__(self, shape: RulesetShape, document: Document, base: Ruleset) -> None:
        self.mistakes: list[RulesetMistake] = []
        self._shape = shape
        self._document = document
        self._base = base

    def apply(self) -> Ruleset:
        """The base as the extending ruleset sees it; what is wrong stands in `mistakes`."""
        shape, base = self._shape, self._base
        if shape.extends != base.name:
            self._note(("extends",), f"“{shape.extends}” is not known: it has to be {base.name}")
        return base._replace(
            name=shape.name,
            version=shape.version,
            extends=f"{base.name} {base.version}",
            parameters=self._parameters(),
            rules=self._rules(),
            compounds=tuple(c for c in base.compounds if self._can_be_found(c.parts)),
            changed=tuple(
                Changed(name, str(one.value), one.reason) for name, one in shape.parameters.items()
            ),
            switched_off=tuple(SwitchedOff(*one) for one in shape.switch_off.items()),
        )

    def _note(self, path: tuple[str, ...], message: str) -> None:
        self.mistakes.append(self._document.mistake(path, message))

    def _parameters(self) -> dict[str, Parameter]:
        found = dict(self._base.parameters)
        for name, change in self._shape.parameters.items():
            known = found.get(name)
            path = ("parameters", name)
            if known is None:
                hint = did_you_mean(name, tuple(found))
                self._note(path, f"“{name}” is not a number of {self._base.name}{hint}")
                continue
            made = changed_parameter(known, change.value, self._shape.name, change.reason)
            if isinstance(made, str):
                at = (*path, "value") if known.judgement else path
                self._note(at, made)
            else:
                found[name] = made
        return found

    def _rules(self) -> tuple[Rule, ...]:
        off = self._shape.switch_off
        known = {rule.id: rule for rule in self._base.rules}
        for name in off:
            if name not in known:
                message = (
                    f"“{name}” is not a rule of {self._base.name}{did_you_mean(name, tuple(known))}"
                )
                self._note(("switch_off", name), message)
        return tuple(rule for rule in self._base.rules if rule.id not in off)

    def _can_be_found(self, parts: tuple[tuple[str, ...], ...]) -> bool:
        off = self._shape.switch_off
        return all(any(rule not in off for rule in group) for group in parts)
