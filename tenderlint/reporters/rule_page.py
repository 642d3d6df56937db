"""A rule as a page: the same sections for `explain` and for the Markdown pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from textwrap import fill, indent
from typing import NamedTuple

from tenderlint.facts import FACTS
from tenderlint.quantities.show import show
from tenderlint.reporters.wording import EFFECTS
from tenderlint.rule import (
    Basis,
    Compound,
    Dated,
    Example,
    OutcomeKind,
    Parameter,
    Rule,
    Ruleset,
)
from tenderlint.ruleset.examples import example_finding
from tenderlint.statements import Silence, Value

_WIDTH = 88


class Section(NamedTuple):
    """One part of a page: a text, or a list of lines."""

    heading: str
    text: str = ""
    lines: tuple[str, ...] = ()
    code: bool = False
    """Whether the lines are in the rule language."""


class Page(NamedTuple):
    """A page: its title, the line below it, and its sections; empty ones are left out."""

    title: str
    byline: str
    sections: tuple[Section, ...]


def text_page(page: Page) -> str:
    """A page in plain text."""
    parts = [f"{page.title}\n{page.byline}", *(_text(part) for part in page.sections)]
    return "\n\n".join(parts) + "\n"


def markdown_page(page: Page) -> str:
    """A page in Markdown."""
    body = "\n\n".join(f"## {part.heading}\n\n{_markdown(part)}" for part in page.sections)
    return f"# {page.title}\n\n{page.byline}\n\n{body}\n"


def _text(part: Section) -> str:
    if part.text:
        return f"{part.heading}\n{indent(fill(part.text, _WIDTH, break_on_hyphens=False), '  ')}"
    return "\n".join([part.heading, *(f"  {line}" for line in part.lines)])


def _markdown(part: Section) -> str:
    if part.text:
        return part.text
    if part.code:
        return "\n".join(["```", *part.lines, "```"])
    return "\n".join(f"- {line}" for line in part.lines)


def rule_page(rule: Rule, ruleset: Ruleset) -> Page:
    """The page of a rule."""
    effects = ", ".join(dict.fromkeys(EFFECTS[level.severity] for level in rule.levels))
    return Page(
        rule.title,
        f"{rule.id} · {_principle(rule.principle, ruleset)} · {rule.status} · {effects} · "
        f"since {rule.since}",
        _filled(
            *_flagged(rule, ruleset),
            Section("Offered in its place", lines=_offered(rule)),
            Section("Keep if", rule.keep_if),
            Section("Why", rule.why),
            Section("When it is mistaken", rule.mistaken_when),
            Section("When it does not apply", lines=_exempt(rule)),
            Section("What it commends", rule.praise.says if rule.praise else ""),
            Section("Who says so", lines=_authorities(rule.basis, rule.reviewed)),
            Section("Numbers", lines=_numbers(rule, ruleset)),
            Section("The rule in its own language", lines=_conditions(rule), code=True),
            Section("Tested examples", lines=tuple(_tested(one) for one in rule.examples)),
        ),
    )


def compound_page(compound: Compound, ruleset: Ruleset) -> Page:
    """The page of barriers that compound."""
    titles = {rule.id: rule.title for rule in ruleset.rules}
    groups = (
        " or ".join(f"“{titles[rule]}” ({rule})" for rule in group if rule in titles)
        for group in compound.parts
    )
    return Page(
        compound.title,
        f"{compound.id} · {_principle(compound.principle, ruleset)} · barriers that compound · "
        f"since {compound.since}",
        _filled(
            Section("What it says", f"{compound.asks} {compound.affects}"),
            Section("Change to", compound.change_to),
            Section("Keep if", compound.keep_if),
            Section("Yardstick", compound.yardstick),
            Section("Why", compound.why),
            Section("When it is mistaken", compound.mistaken_when),
            Section("Found where these come together", lines=tuple(groups)),
            Section("Who says so", lines=_authorities(compound.basis, compound.reviewed)),
            Section(
                "Tested examples",
                lines=tuple(
                    f"{one.name}: {_given(one.given)} → {', '.join(one.parts) or 'nothing'}"
                    for one in compound.examples
                ),
            ),
        ),
    )


def _principle(name: str, ruleset: Ruleset) -> str:
    return next((p.title for p in ruleset.principles if p.id == name), name)


def _filled(*sections: Section) -> tuple[Section, ...]:
    tidy = (part._replace(text=" ".join(part.text.split())) for part in sections)
    return tuple(part for part in tidy if part.text or part.lines)


def _flagged(rule: Rule, ruleset: Ruleset) -> list[Section]:
    """What the rule says of its first violated example, and what would be better."""
    for example in rule.examples:
        finding = example_finding(ruleset, rule, example)
        if finding is not None:
            return [
                Section("A tender that it flags", lines=_in_words(example)),
                Section("What it says", f"{finding.asks} {finding.affects}"),
                Section("Better", finding.change_to),
                Section("Yardstick", finding.yardstick),
            ]
    return []


_OFFERED = {
    "answer": "as the answer",
    "after_words": "after the words",
    "after_sentence": "after the sentence",
}


def _offered(rule: Rule) -> tuple[str, ...]:
    """What `tenderlint suggest` may write, each kind with what it is put to."""
    texts = rule.replace.texts if rule.replace else ()
    return tuple(f"{_OFFERED[kind]}: “{words}”" for kind, words in texts)


def _exempt(rule: Rule) -> tuple[str, ...]:
    return tuple(
        f"{example.name}. {' '.join(f'{words}.' for words in _in_words(example))}"
        for example in rule.examples
        if example.expect is OutcomeKind.NOT_APPLICABLE
    )


def _in_words(example: Example) -> tuple[str, ...]:
    """What an example lays down, each fact by its description."""
    return tuple(
        f"{_described(name)}: {_value(name, value)}" for name, value in example.given.items()
    )


def _described(name: str) -> str:
    """The first sentence of a fact's description, without what stands in brackets."""
    sentence = " ".join(FACTS[name].description.split()).partition(". ")[0]
    return sentence.partition(" (")[0].rstrip(".").replace(": ", ", ")


def _tested(example: Example) -> str:
    grave = f" ({example.severity})" if example.severity else ""
    return f"{example.name}: {_given(example.given)} → {example.expect}{grave}"


def _given(given: Mapping[str, Value | Silence]) -> str:
    if not given:
        return "nothing is stated"
    return "; ".join(f"{name} is {_value(name, value)}" for name, value in given.items())


def _value(name: str, value: Value | Silence) -> str:
    if isinstance(value, Silence):
        return "stated as none" if value is Silence.NONE else "stated elsewhere"
    return show(value, FACTS[name].unit)


def _conditions(rule: Rule) -> tuple[str, ...]:
    when = [f"when {rule.when.text}"] if rule.when else []
    let = [f"with {name} = {condition.text}" for name, condition in rule.let]
    levels = [f"{level.severity}: {level.flag.text}" for level in rule.levels]
    praise = [f"commended: {rule.praise.flag.text}"] if rule.praise else []
    return (*when, *let, *levels, *praise)


def _numbers(rule: Rule, ruleset: Ruleset) -> tuple[str, ...]:
    names = [name.removeprefix("limit.") for name in rule.reads if name.startswith("limit.")]
    return tuple(line for name in names for line in _parameter(ruleset.parameters[name]))


def _parameter(parameter: Parameter) -> list[str]:
    ours = " (ours; may be changed)" if parameter.judgement and not parameter.set_by else ""
    return [
        f"{parameter.name}: {show(dated.value, parameter.unit)}{_period(dated)}{ours}. "
        f"{dated.source}{f' <{dated.url}>' if dated.url else ''}"
        for dated in parameter.values
    ]


def _period(dated: Dated) -> str:
    return _dates(dated.first, dated.last)


def _dates(first: int | None, last: int | None) -> str:
    start = f" from {date.fromordinal(first):%d/%m/%Y}" if first else ""
    end = f" to {date.fromordinal(last):%d/%m/%Y}" if last else ""
    return start + end


def _authorities(basis: Iterable[Basis], reviewed: int | None) -> tuple[str, ...]:
    """Each basis with its force, its condition, its dates and its address."""
    found = [
        f"{one.cite} [{one.force}{f', if {one.holds.text}' if one.holds else ''}]"
        f"{_dates(one.first, one.last)} <{one.url}>"
        for one in basis
    ]
    if reviewed:
        found.append(f"Read against these sources by a second reader on {_day(reviewed)}.")
    return tuple(found)


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {day:%B %Y}"
