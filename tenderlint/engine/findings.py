"""From violated judgements to findings: evidence, words, authority; one for one fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tenderlint.engine.case import Places
from tenderlint.engine.conditional import in_words
from tenderlint.engine.prepare import Ready, names_in
from tenderlint.facts import FACTS, REGIME_FACTS, View
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.show import show
from tenderlint.report import (
    CONFIDENCES,
    Authority,
    Evidence,
    Finding,
    Offer,
    Shown,
    fingerprint,
)
from tenderlint.rule import OURS, Force, Parameter, Rule
from tenderlint.statements import Confidence, Statement, Value

PLACEHOLDER = lazy(r"\{([a-z][a-z0-9_.]*)\}")
"""A name in a message: `{conditions.minimum_turnover}`."""

FORCES = tuple(Force)


class Violation(NamedTuple):
    """One violated judgement with the views in which it was found, one for each regime."""

    ready: Ready
    level: int
    lot: str
    views: Sequence[View]


class _Rests(NamedTuple):
    """What a violation rests on: its facts, the statements that decide, and their places."""

    names: tuple[str, ...]
    deciding: list[Statement]
    primary: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]


class FindingWriter:
    """Writes the findings of one tender."""

    def __init__(self, parameters: dict[str, Parameter], places: Places, law_date: int) -> None:
        self._parameters = parameters
        self._places = places
        self._law_date = law_date

    def write(self, violations: Iterable[Violation]) -> list[Finding]:
        """One finding for each fault.

        Judgements of one rule and level that rest on the same words, or read the same apart from
        the lot, are one finding over several lots.
        """
        by_words: dict[tuple[str, int, tuple[Evidence, ...]], Finding] = {}
        for violation in violations:
            rests = self._rests(violation)
            key = (violation.ready.rule.id, violation.level, rests.primary)
            known = by_words.get(key)
            lots = (violation.lot,) if violation.lot else ()
            by_words[key] = (
                _widened(known, lots, rests.evidence)._replace(
                    offer=_both(known.offer, self._offer(violation.ready, violation.views[0]))
                )
                if known
                else self._draft(violation, rests)
            )
        by_message: dict[tuple[str, int, str], Finding] = {}
        for finding in by_words.values():
            message = (finding.rule, finding.level, finding.asks)
            same = by_message.get(message)
            by_message[message] = _joined(same, finding) if same else finding
        return list(by_message.values())

    def _rests(self, violation: Violation) -> _Rests:
        ready, view = violation.ready, violation.views[0]
        names = ready.deciding_facts[violation.level]
        deciding = self._deciding(ready.rule, names, view)
        primary = self._primary(deciding, view, violation.lot, (*ready.rule.points_to, *names))
        return _Rests(names, deciding, primary, (*primary, *_related(names, view, primary)))

    def _draft(self, violation: Violation, rests: _Rests) -> Finding:
        ready, view = violation.ready, violation.views[0]
        rule, names = ready.rule, rests.names
        level = rule.levels[violation.level]
        words = self.wording(ready, view)
        return Finding(
            rule=rule.id,
            title=rule.title,
            principle=rule.principle,
            severity=level.severity,
            status=rule.status,
            confidence=_confidence(rule, _statements(names, view)),
            level=violation.level + 1,
            lots=(violation.lot,) if violation.lot else (),
            asks=words(rule.asks),
            affects=words(rule.affects),
            change_to=words(rule.change_to),
            keep_if=words(rule.keep_if),
            yardstick=self._yardstick(rule, words(rule.yardstick)),
            why=rule.why,
            basis=self._authorities(ready, violation.views),
            facts=_shown(names, view),
            evidence=rests.evidence,
            fingerprint=fingerprint(rule.id, _identity(rule, rests.deciding, names)),
            demand=rule.demand,
            offer=self._offer(ready, view),
        )

    def _offer(self, ready: Ready, view: View) -> Offer | None:
        """The rule's safe replacement, with its names filled in; none where one has no value."""
        replace = ready.rule.replace
        filled = self.filled(ready, view)
        if replace is None or not filled:
            return None
        deciding = dict.fromkeys(view.known(replace.of).deciding)
        places = tuple(Evidence(said.location, said.verbatim, primary=True) for said in deciding)
        return Offer(places, **filled) if places else None

    def filled(self, ready: Ready, view: View) -> dict[str, str]:
        """The words of a rule's replacement by their kind, where every name in them has a value."""
        if ready.rule.replace is None:
            return {}
        value = names_in(view, ready.let).value
        words = self.wording(ready, view)
        return {
            kind: words(text)
            for kind, text in ready.rule.replace.texts
            if all(_is_one(value(name)) for name in PLACEHOLDER.findall(text))
        }

    def _yardstick(self, rule: Rule, written: str) -> str:
        """The measure in words; a number that a council set is said to be the council's."""
        limits = (name.removeprefix("limit.") for name in rule.reads if name.startswith("limit."))
        setters = dict.fromkeys(self._parameters[name].set_by for name in limits)
        said = "; ".join(setter for setter in setters if setter)
        ours = next((words for words in OURS if words in written), "") if said else ""
        return written.replace(ours, f"({said})") if ours else written

    def wording(self, ready: Ready, view: View) -> Callable[[str], str]:
        """Fills the names in a rule's messages with what they are in a view."""
        names = names_in(view, ready.let)
        local = dict(ready.rule.let)

        def unit(name: str) -> Unit:
            if name in local:
                return local[name].type.unit
            if name.startswith("limit."):
                return self._parameters[name.removeprefix("limit.")].unit
            return FACTS[name].unit

        def write(match: re.Match[str]) -> str:
            value = names.value(match[1])
            return "not stated" if value is None else show(value, unit(match[1]))

        return lambda template: PLACEHOLDER.sub(write, template)

    def _deciding(self, rule: Rule, names: tuple[str, ...], view: View) -> list[Statement]:
        """The statements whose words the finding points at."""
        if rule.points_to:
            pointed = (s for name in rule.points_to for s in view.known(name).deciding)
            return list(dict.fromkeys(pointed))
        for name in names:
            found = list(view.known(name).deciding)
            if found and name not in REGIME_FACTS:
                return found
        return []

    def _primary(
        self, deciding: list[Statement], view: View, lot: str, names: tuple[str, ...]
    ) -> tuple[Evidence, ...]:
        found = [Evidence(said.location, said.verbatim, primary=True) for said in deciding]
        if not found:
            place = self._places.of(lot or view.lot.id, names)
            found = [Evidence(place, "", primary=True)]
        return tuple(dict.fromkeys(found))

    def _authorities(self, ready: Ready, views: Sequence[View]) -> tuple[Authority, ...]:
        found = []
        for basis, holds in zip(ready.rule.basis, ready.holds, strict=True):
            if not basis.in_time(self._law_date):
                continue
            answers = {
                True if holds is None else holds(names_in(view, ready.let)) for view in views
            }
            if answers == {False}:
                continue
            condition = "" if answers == {True} else in_words(basis, views, ready.let)
            found.append(Authority(basis.cite, basis.url, basis.force, condition))
        return tuple(sorted(found, key=lambda x: (bool(x.holds), FORCES.index(x.force))))


def _statements(names: Iterable[str], view: View) -> list[Statement]:
    found = dict.fromkeys(said for name in names for said in view.known(name).statements)
    return list(found)


def _related(
    names: tuple[str, ...], view: View, primary: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    shown = {evidence.location for evidence in primary}
    found = (
        Evidence(said.location, said.verbatim, primary=False)
        for said in _statements(names, view)
        if said.location not in shown
    )
    return tuple(dict.fromkeys(found))


def _confidence(rule: Rule, supporting: list[Statement]) -> Confidence:
    """No surer than the rule, nor than the least sure reading that it rests on."""
    found = [rule.confidence, *(said.confidence for said in supporting)]
    return max(found, key=CONFIDENCES.index)


def _shown(names: tuple[str, ...], view: View) -> tuple[Shown, ...]:
    found = []
    for name in names:
        value = view.value(name)
        if value is not None:
            found.append(Shown(name, value, FACTS[name].unit))
    return tuple(found)


def _identity(rule: Rule, deciding: list[Statement], names: tuple[str, ...]) -> list[str]:
    return [said.verbatim for said in deciding] or list(rule.points_to or names)


def _is_one(value: Value | None) -> bool:
    """Whether it is known to be one value, and no range of them."""
    return value is not None and (not isinstance(value, Range) or value.exact)


def _both(first: Offer | None, second: Offer | None) -> Offer | None:
    """One offer over both findings' places; none where their words differ."""
    if first is None or second is None or first[1:] != second[1:]:
        return None
    return first._replace(places=tuple(dict.fromkeys((*first.places, *second.places))))


def _joined(first: Finding, second: Finding) -> Finding:
    # The lots may stand in any order; the finding is the same.
    identity = min(first.fingerprint, second.fingerprint)
    widened = _widened(first, second.lots, second.evidence)
    return widened._replace(fingerprint=identity, offer=_both(first.offer, second.offer))


def _widened(finding: Finding, lots: Iterable[str], evidence: Iterable[Evidence]) -> Finding:
    """The same finding over more lots, with what it rests on there."""
    every = dict.fromkeys((*finding.evidence, *evidence))
    ordered = sorted(every, key=lambda item: not item.primary)
    return finding._replace(
        lots=tuple(dict.fromkeys((*finding.lots, *lots))), evidence=tuple(ordered)
    )
