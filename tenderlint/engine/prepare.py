"""Rules made ready to run: their conditions as functions, compiled once for a ruleset."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.condition import Condition, evaluator
from tenderlint.condition.evaluate import Evaluator
from tenderlint.facts import FACTS, REGIME_FACTS, Glance, View
from tenderlint.rule import Rule
from tenderlint.statements import Value

Facts = View | Glance
"""Where facts are looked up: in a view, or by one who remembers what was asked there."""


class Ready(NamedTuple):
    """A rule with its conditions as functions."""

    rule: Rule
    when: Evaluator | None
    let: dict[str, Evaluator]
    flags: tuple[Evaluator, ...]
    holds: tuple[Evaluator | None, ...]
    regime_matters: bool
    """Whether its outcome can differ from one regime to another."""
    when_facts: tuple[str, ...]
    """The facts behind `when`."""
    flag_facts: tuple[tuple[str, ...], ...]
    """The facts behind each level's flag."""
    deciding_facts: tuple[tuple[str, ...], ...]
    """The facts behind `when` and each level's flag together."""
    praise: Evaluator | None = None
    praise_facts: tuple[str, ...] = ()


def prepare(rule: Rule) -> Ready:
    """A rule made ready."""
    return Ready(
        rule=rule,
        when=evaluator(rule.when.tree) if rule.when else None,
        let={name: evaluator(condition.tree) for name, condition in rule.let},
        flags=tuple(evaluator(level.flag.tree) for level in rule.levels),
        holds=tuple(evaluator(basis.holds.tree) if basis.holds else None for basis in rule.basis),
        regime_matters=not REGIME_FACTS.isdisjoint(rule.reads),
        when_facts=facts_read(rule, (rule.when,)) if rule.when else (),
        flag_facts=tuple(facts_read(rule, (level.flag,)) for level in rule.levels),
        deciding_facts=tuple(
            facts_read(rule, (*((rule.when,) if rule.when else ()), level.flag))
            for level in rule.levels
        ),
        praise=evaluator(rule.praise.flag.tree) if rule.praise else None,
        praise_facts=facts_read(rule, (rule.praise.flag,)) if rule.praise else (),
    )


class Names:
    """The facts of a view together with a rule's local names."""

    def __init__(self, view: Facts, let: dict[str, Evaluator]) -> None:
        self.view = view
        self._let = let
        self._local: dict[str, Value | None] = {}

    def value(self, name: str) -> Value | None:
        """The value of a local name, a fact or a limit; None if it is not known."""
        local = self._let.get(name)
        if local is None:
            return self.view.value(name)
        if name not in self._local:
            # Once only: names that build on each other would double the work at each step.
            self._local[name] = local(self)
        return self._local[name]

    def stated(self, name: str) -> bool | None:
        """Whether a fact is stated; None if it is stated somewhere that was not read."""
        return self.view.stated(name)


def names_in(view: Facts, let: dict[str, Evaluator]) -> Names | Facts:
    """What a rule's conditions are evaluated against; a view alone where nothing is named."""
    return Names(view, let) if let else view


def facts_read(rule: Rule, conditions: tuple[Condition, ...]) -> tuple[str, ...]:
    """The facts behind some of a rule's conditions, local names replaced by what they read."""
    local = dict(rule.let)
    seen: dict[str, None] = {}

    def follow(condition: Condition) -> None:
        for name in condition.names:
            known = name in seen
            seen.setdefault(name)
            if name in local and not known:
                follow(local[name])

    for condition in conditions:
        follow(condition)
    return tuple(name for name in seen if name in FACTS)
