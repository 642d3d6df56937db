"""A rule as a page: what `explain` prints, and the parts that the Markdown page shares."""

from __future__ import annotations

import re
from datetime import date
from textwrap import fill, indent

from tenderlint.quantities.show import show
from tenderlint.reporters.wording import EFFECTS
from tenderlint.rule import Dated, Parameter, Rule, Ruleset

_WIDTH = 88


def rule_page(rule: Rule, ruleset: Ruleset) -> str:
    """A rule in plain text."""
    principle = next(p for p in ruleset.principles if p.id == rule.principle)
    effects = ", ".join(dict.fromkeys(EFFECTS[level.severity] for level in rule.levels))
    parts = [
        f"{rule.title}\n{rule.id} · {principle.title} · {rule.status} · {effects}",
        _section("What it says", f"{blank(rule.asks)} {blank(rule.affects)}"),
        _section("Change to", blank(rule.change_to)),
        _section("Keep if", rule.keep_if),
        _section("Yardstick", blank(rule.yardstick)),
        _section("Why", rule.why),
        _section("When it is mistaken", rule.mistaken_when),
        _list("When it fires", conditions(rule)),
        _list("Numbers", numbers(rule, ruleset)),
        _list("Who says so", authorities(rule)),
        _list("Tested examples", [f"{e.name}: {e.expect}" for e in rule.examples]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(heading: str, text: str) -> str:
    return f"{heading}\n{indent(fill(' '.join(text.split()), _WIDTH), '  ')}"


def _list(heading: str, lines: list[str]) -> str:
    return "\n".join([heading, *(f"  {line}" for line in lines)]) if lines else ""


def blank(template: str) -> str:
    """A message with its placeholders shown as what they stand for."""
    return re.sub(r"\{([^}]*)\}", lambda m: f"[{m[1].split('.')[-1].replace('_', ' ')}]", template)


def conditions(rule: Rule) -> list[str]:
    """The conditions under which a rule applies and fires."""
    when = [f"when {rule.when.text}"] if rule.when else []
    let = [f"with {name} = {condition.text}" for name, condition in rule.let]
    levels = [f"{level.severity}: {level.flag.text}" for level in rule.levels]
    return [*when, *let, *levels]


def numbers(rule: Rule, ruleset: Ruleset) -> list[str]:
    """The parameters that a rule compares with: value, period and source."""
    names = [name.removeprefix("limit.") for name in rule.reads if name.startswith("limit.")]
    return [line for name in names for line in _parameter(ruleset.parameters[name])]


def _parameter(parameter: Parameter) -> list[str]:
    ours = " (ours; may be changed)" if parameter.judgement else ""
    return [
        f"{parameter.name}: {show(dated.value, parameter.unit)}{_period(dated)}{ours}. "
        f"{dated.source}{f' <{dated.url}>' if dated.url else ''}"
        for dated in parameter.values
    ]


def _period(dated: Dated) -> str:
    first = f" from {date.fromordinal(dated.first):%d/%m/%Y}" if dated.first else ""
    last = f" to {date.fromordinal(dated.last):%d/%m/%Y}" if dated.last else ""
    return first + last


def authorities(rule: Rule) -> list[str]:
    """Who says so: each basis with its force, its condition and its address."""
    return [
        f"{basis.cite} [{basis.force}{f', if {basis.holds.text}' if basis.holds else ''}]"
        f" <{basis.url}>"
        for basis in rule.basis
    ]
