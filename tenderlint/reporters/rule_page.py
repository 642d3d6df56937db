"""A rule as a page: what `explain` prints."""

from __future__ import annotations

import re
from datetime import date
from textwrap import fill, indent

from tenderlint.quantities.show import show
from tenderlint.reporters.wording import EFFECTS
from tenderlint.rule import Basis, Dated, Parameter, Rule, Ruleset

_WIDTH = 88


def rule_page(rule: Rule, ruleset: Ruleset) -> str:
    """A rule in plain text."""
    principle = next(p for p in ruleset.principles if p.id == rule.principle)
    effects = ", ".join(dict.fromkeys(EFFECTS[level.severity] for level in rule.levels))
    parts = [
        f"{rule.title}\n{rule.id} · {principle.title} · {rule.status} · {effects}",
        _section("What it says", f"{_blank(rule.asks)} {_blank(rule.affects)}"),
        _section("Change to", _blank(rule.change_to)),
        _section("Keep if", rule.keep_if),
        _section("Yardstick", _blank(rule.yardstick)),
        _section("Why", rule.why),
        _section("When it is mistaken", rule.mistaken_when),
        "When it fires\n" + "\n".join(_conditions(rule)),
        "Numbers\n" + "\n".join(_numbers(rule, ruleset)) if _numbers(rule, ruleset) else "",
        "Who says so\n" + "\n".join(_authority(basis) for basis in rule.basis),
        "Tested examples\n" + "\n".join(f"  {e.name}: {e.expect}" for e in rule.examples),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(heading: str, text: str) -> str:
    return f"{heading}\n{indent(fill(' '.join(text.split()), _WIDTH), '  ')}"


def _blank(template: str) -> str:
    """A message with its placeholders shown as what they stand for."""
    return re.sub(r"\{([^}]*)\}", lambda m: f"[{m[1].split('.')[-1].replace('_', ' ')}]", template)


def _conditions(rule: Rule) -> list[str]:
    when = [f"  when {rule.when.text}"] if rule.when else []
    let = [f"  with {name} = {condition.text}" for name, condition in rule.let]
    levels = [f"  {level.severity}: {level.flag.text}" for level in rule.levels]
    return [*when, *let, *levels]


def _numbers(rule: Rule, ruleset: Ruleset) -> list[str]:
    names = [name.removeprefix("limit.") for name in rule.reads if name.startswith("limit.")]
    return [line for name in names for line in _parameter(ruleset.parameters[name])]


def _parameter(parameter: Parameter) -> list[str]:
    ours = " (ours; may be changed)" if parameter.judgement else ""
    return [
        f"  {parameter.name}: {show(dated.value, parameter.unit)}{_period(dated)}{ours}. "
        f"{dated.source}{f' <{dated.url}>' if dated.url else ''}"
        for dated in parameter.values
    ]


def _period(dated: Dated) -> str:
    first = f" from {date.fromordinal(dated.first):%d/%m/%Y}" if dated.first else ""
    last = f" to {date.fromordinal(dated.last):%d/%m/%Y}" if dated.last else ""
    return first + last


def _authority(basis: Basis) -> str:
    holds = f", if {basis.holds.text}" if basis.holds else ""
    return f"  {basis.cite} [{basis.force}{holds}]\n    {basis.url}"
