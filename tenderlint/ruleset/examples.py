"""A rule's examples are its tests: each is judged, and what differs is said in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tenderlint.engine.case import Places
from tenderlint.engine.findings import FindingWriter, Violation
from tenderlint.engine.judgement import Judgement, judge_place
from tenderlint.engine.prepare import Ready, prepare
from tenderlint.facts import FACTS, Context, View, possible_regimes
from tenderlint.model import FIELDS, Tender
from tenderlint.prose import read_answer, read_prose
from tenderlint.provenance import Location
from tenderlint.report import Finding
from tenderlint.rule import Compound, CompoundExample, Example, OutcomeKind, Rule, Ruleset
from tenderlint.statements import Pointer, Silence, Value


class ExampleResult(NamedTuple):
    """What came of one example; `failure` is empty if it came out as expected."""

    rule: str
    example: str
    failure: str


def run_examples(ruleset: Ruleset, base: Ruleset | None = None) -> Iterator[ExampleResult]:
    """Judges every example of every rule, then asks for those that are wanting.

    Args:
        ruleset: the rules.
        base: a ruleset whose rules and compounds are left out: theirs are tested elsewhere.
    """
    tested = {one.id for one in base.rules} if base else set()
    tested |= {one.id for one in base.compounds} if base else set()
    for rule in ruleset.rules:
        if rule.id in tested:
            continue
        for example in rule.examples:
            yield ExampleResult(rule.id, example.name, _failure(ruleset, rule, example))
        for name, failure in _unsettled(ruleset, rule):
            yield ExampleResult(rule.id, name, failure)
        for wanting in _wanting(rule):
            yield ExampleResult(rule.id, f"an example of {wanting}", "there is none")
    for compound in ruleset.compounds:
        if compound.id in tested:
            continue
        for case in compound.examples:
            failure = _compound_failure(ruleset, compound, case)
            yield ExampleResult(compound.id, case.name, failure)


def example_finding(ruleset: Ruleset, rule: Rule, example: Example) -> Finding | None:
    """What the rule says of one of its examples; None if that is not a finding."""
    ready = prepare(rule)
    views = _views(ruleset, rule, example.given, example.on)
    judgement = judge_place(ready, views)
    if judgement.outcome is not OutcomeKind.VIOLATED:
        return None
    return _finding(ruleset, ready, judgement, views, example.on)


def _finding(
    ruleset: Ruleset, ready: Ready, judgement: Judgement, views: Sequence[View], on: int
) -> Finding:
    writer = FindingWriter(dict(ruleset.parameters), Places(Location("example"), {}), on)
    (finding,) = writer.write([Violation(ready, judgement.level, "", views)])
    return finding


def _compound_failure(ruleset: Ruleset, compound: Compound, example: CompoundExample) -> str:
    found = [
        rule
        for group in compound.parts
        for rule in group
        if _judged(ruleset, rule, example.given, example.on).outcome is OutcomeKind.VIOLATED
    ]
    met = all(set(group).intersection(found) for group in compound.parts)
    parts = found if met else []
    if sorted(parts) == sorted(example.parts):
        return ""
    expected, came = (", ".join(names) or "nothing" for names in (example.parts, parts))
    return f"expected {expected} to come together, found {came}"


def _judged(
    ruleset: Ruleset, name: str, given: Mapping[str, Value | Silence], on: int
) -> Judgement:
    rule = next(rule for rule in ruleset.rules if rule.id == name)
    return judge_place(prepare(rule), _views(ruleset, rule, given, on))


def _unsettled(ruleset: Ruleset, rule: Rule) -> Iterator[tuple[str, str]]:
    """Each violated example in which the rule's answer, once given, does not settle it."""
    for example in rule.examples:
        if rule.replace is None or example.expect is not OutcomeKind.VIOLATED:
            continue
        of, answer = rule.replace.of, _answer(ruleset, rule, example)
        if not answer or of not in example.given:
            continue
        name = f"its answer “{answer}” in: {example.name}"
        said = _said(of, answer)
        if of not in said:
            yield name, f"is not understood as an answer to {of}"
            continue
        given = {**example.given, **said}
        came = judge_place(prepare(rule), _views(ruleset, rule, given, example.on)).outcome
        if came is OutcomeKind.VIOLATED:
            yield name, "does not settle it: the rule finds the same fault in it"


def _answer(ruleset: Ruleset, rule: Rule, example: Example) -> str:
    """The rule's answer with what an example lays down filled in; empty where it offers none."""
    (view, *_) = _views(ruleset, rule, example.given, example.on)
    writer = FindingWriter(dict(ruleset.parameters), Places(Location("example"), {}), example.on)
    return writer.filled(prepare(rule), view).get("answer", "")


def _said(field: str, answer: str) -> dict[str, Value | Silence]:
    """What an answer says beside a label of a field: by itself, or as a sentence begun by it."""
    place = Location("example")
    read = read_answer(Pointer(field), answer, place)
    if read is None:
        lead = f"{FIELDS[field].labels[0].capitalize()}: "
        read = read_prose(lead + answer, place, lot=None, section=None).statements
    return {one.pointer.field: one.value for one in read if one.pointer.field in FACTS}


def _wanting(rule: Rule) -> Iterator[str]:
    """The outcomes and levels that a rule can have and no example shows."""
    shown = {example.expect for example in rule.examples}
    severities = {example.severity for example in rule.examples}
    for level in rule.levels:
        if level.severity not in severities:
            yield f"severity {level.severity}"
    for kind in OutcomeKind:
        can_be = kind is not OutcomeKind.NOT_APPLICABLE or rule.when is not None
        if can_be and kind not in shown:
            yield f"outcome {kind}"


def _failure(ruleset: Ruleset, rule: Rule, example: Example) -> str:
    ready = prepare(rule)
    views = _views(ruleset, rule, example.given, example.on)
    judgement = judge_place(ready, views)
    if judgement.outcome is not example.expect:
        asked = f", asking for {', '.join(judgement.missing)}" if judgement.missing else ""
        return f"expected {example.expect}, came out as {judgement.outcome}{asked}"
    if example.missing and set(example.missing) != set(judgement.missing):
        return (
            f"expected to ask for {', '.join(example.missing)}, "
            f"asks for {', '.join(judgement.missing) or 'nothing'}"
        )
    if judgement.outcome is not OutcomeKind.VIOLATED:
        return ""
    finding = _finding(ruleset, ready, judgement, views, example.on)
    if example.severity is not None and finding.severity is not example.severity:
        return f"expected severity {example.severity}, came out as {finding.severity}"
    force = finding.basis[0].force if finding.basis and not finding.basis[0].holds else None
    if example.force is not None and force is not example.force:
        return f"expected force {example.force}, came out as {force or 'none'}"
    return ""


def _views(
    ruleset: Ruleset, rule: Rule, given: Mapping[str, Value | Silence], on: int
) -> list[View]:
    context = Context(Tender(), ruleset.limit, on, given=given)
    regimes = {
        tuple(regime.facts().items()): regime.facts()
        for regime in possible_regimes(View(context).reader())
    }
    return [_place(View(context._replace(regime=regime)), rule) for regime in regimes.values()]


def _place(whole: View, rule: Rule) -> View:
    """The view that the rule's scope asks for; every fact it needs is given or derived there."""
    if rule.scope == "tender":
        return whole
    lot = whole.lots[0]
    return lot if rule.scope == "lot" else lot.empty_item(rule.scope)
