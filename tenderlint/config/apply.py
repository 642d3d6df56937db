"""What settings make of a ruleset: rules left out, numbers and severities changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Final, NamedTuple

from tenderlint.condition.types import did_you_mean
from tenderlint.config.settings import BUILT_IN, DEFAULTS, Entry, Grade, Origin, Settings
from tenderlint.report import CONFIDENCES, SEVERITIES
from tenderlint.rule import (
    Changed,
    Compound,
    Configured,
    LeftOut,
    Parameter,
    Regraded,
    Rule,
    Ruleset,
    Severity,
    Status,
    SwitchedOff,
)
from tenderlint.ruleset import RulesetMistake
from tenderlint.statements import Confidence

_MAXIMUM_PATTERN: Final = 100
_MAXIMUM_STARS: Final = 5


class Applied(NamedTuple):
    """The ruleset in force, and every setting that does not fit the rules."""

    ruleset: Ruleset
    mistakes: tuple[RulesetMistake, ...]


def applied(settings: Settings, ruleset: Ruleset, files: Iterable[str] = ()) -> Applied:
    """The ruleset as the settings have it.

    Args:
        settings: what is in force.
        ruleset: the built-in rules, with those of rule folders.
        files: every file and folder that was read for it.
    """
    return _Application(settings, ruleset).apply(tuple(files))


class _Application:
    def __init__(self, settings: Settings, ruleset: Ruleset) -> None:
        self.settings = settings
        self.ruleset = ruleset
        self.mistakes: list[RulesetMistake] = []
        self._every: tuple[Rule | Compound, ...] = (*ruleset.rules, *ruleset.compounds)
        self.ids = tuple(one.id for one in self._every)
        self._known = (*self.ids, *(one.id for one in ruleset.principles))

    def apply(self, files: tuple[str, ...]) -> Applied:
        unwaivable = tuple(dict.fromkeys(self._unwaivable()))
        self._check_waivers(unwaivable)
        ignored = dict(self._ignored(unwaivable))
        left_out = tuple(one for one in self._left_out(ignored) if one.rules)
        parameters, changed = self._parameters()
        rules, regraded = self._rules(unwaivable)
        off = {*ignored, *(rule for one in left_out for rule in one.rules)}
        rules = tuple(rule for rule in rules if rule.id not in off)
        if not rules:
            self._note(self._culprit(), "no rule is left to judge by")
        ruleset = self.ruleset._replace(
            parameters=parameters,
            rules=rules,
            compounds=tuple(self._compounds(rules, off)),
            changed=(*self.ruleset.changed, *changed),
            switched_off=(
                *self.ruleset.switched_off,
                *(SwitchedOff(name, reason) for name, reason in ignored.items()),
            ),
            configured=self._configured(files, regraded, left_out, unwaivable),
        )
        return Applied(ruleset, tuple(self.mistakes))

    def _configured(
        self,
        files: tuple[str, ...],
        regraded: tuple[Regraded, ...],
        left_out: tuple[LeftOut, ...],
        unwaivable: tuple[str, ...],
    ) -> Configured:
        profile = self.settings.values["profile"]
        return Configured(
            files=files,
            profile="" if profile.origin == BUILT_IN else str(profile.value),
            regraded=regraded,
            left_out=left_out,
            unwaivable=unwaivable,
            unsure_left_out=self.settings.word("confidence") != Confidence.LOW,
            waivers_ignored=not self.settings.flag("honour_waivers"),
        )

    def _note(self, origin: Origin, message: str) -> None:
        self.mistakes.append(RulesetMistake(origin.file, origin.line, message, origin.excerpt))

    def _matching(self, pattern: Entry[str]) -> list[str]:
        """The rules that a pattern stands for; one that stands for none is a mistake."""
        text = pattern.value
        if len(text) > _MAXIMUM_PATTERN or text.count("*") > _MAXIMUM_STARS:
            self._note(pattern.origin, f"“{text[:_MAXIMUM_PATTERN]}” is too long for a pattern")
            return []
        found = [
            one.id
            for one in self._every
            if one.principle == text
            or fnmatchcase(one.id, text)
            or fnmatchcase(f"{one.principle}/{one.id}", text)
        ]
        if not found:
            hint = did_you_mean(text.rpartition("/")[2], self._known)
            self._note(pattern.origin, f"“{text}” is no rule, principle or pattern of them{hint}")
        return found

    def _unwaivable(self) -> Iterator[str]:
        for entry in self.settings.unwaivable:
            yield from self._matching(entry)

    def _check_waivers(self, unwaivable: tuple[str, ...]) -> None:
        for waiver, origin in self.settings.waivers:
            if waiver.rule not in self.ids:
                hint = did_you_mean(waiver.rule, self.ids)
                self._note(origin, f"“{waiver.rule}” is not a rule{hint}")
            elif waiver.rule in unwaivable:
                message = f"“{waiver.rule}” cannot be waived: this configuration says so"
                self._note(origin, f"{message} under “unwaivable”")

    def _ignored(self, unwaivable: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for pattern, entry in self.settings.ignore.items():
            for rule in self._matching(Entry(pattern, entry.origin)):
                if rule in unwaivable:
                    self._note(entry.origin, f"“{rule}” cannot be waived, and so not ignored")
                yield rule, entry.value

    def _left_out(self, ignored: Iterable[str]) -> Iterator[LeftOut]:
        """What each setting leaves out of what the ones before it left."""
        rules = [rule for rule in self.ruleset.rules if rule.id not in set(ignored)]
        patterns = self.settings.words("select")
        if patterns:
            origin = self.settings.values["select"].origin
            chosen = {one for p in patterns for one in self._matching(Entry(p, origin))}
            yield LeftOut(self._by("select"), tuple(r.id for r in rules if r.id not in chosen))
            rules = [rule for rule in rules if rule.id in chosen]
        of: dict[str, list[str]] = {}
        for rule in rules:
            setting = self._unwanted(rule)
            if setting:
                of.setdefault(self._by(setting), []).append(rule.id)
        for by, names in of.items():
            yield LeftOut(by, tuple(names))

    def _unwanted(self, rule: Rule) -> str:
        """The setting that leaves a rule out; empty if none does."""
        if rule.status not in self.settings.words("status"):
            # Nobody has asked for rules on trial, so that nothing is missed.
            trial = rule.status is Status.EXPERIMENTAL
            default = self.settings.words("status") == DEFAULTS["status"]
            return "" if trial and default else "status"
        least = Confidence(self.settings.word("confidence"))
        if CONFIDENCES.index(rule.confidence) > CONFIDENCES.index(least):
            return "confidence"
        legal = all(level.severity is Severity.NONE for level in rule.levels)
        return "legal_points" if legal and not self.settings.flag("legal_points") else ""

    def _by(self, setting: str) -> str:
        origin = self.settings.values[setting].origin
        return f"{setting} in {origin.file}" if origin.line else f"the {origin.file}"

    def _culprit(self) -> Origin:
        return self.settings.values["select"].origin

    def _parameters(self) -> tuple[dict[str, Parameter], tuple[Changed, ...]]:
        found, changed = dict(self.ruleset.parameters), []
        for name, (new, origin) in self.settings.parameters.items():
            known = found.get(name)
            if known is None:
                hint = did_you_mean(name, tuple(found))
                self._note(origin, f"“{name}” is not a number of {self.ruleset.name}{hint}")
                continue
            from tenderlint.ruleset.values import changed_parameter

            made = changed_parameter(known, new.value, origin.file, new.reason)
            if isinstance(made, str):
                self._note(origin, made)
                continue
            found[name] = made
            changed.append(Changed(name, str(new.value), new.reason))
        return found, tuple(changed)

    def _rules(self, unwaivable: tuple[str, ...]) -> tuple[tuple[Rule, ...], tuple[Regraded, ...]]:
        rules = {rule.id: rule for rule in self.ruleset.rules}
        regraded = []
        for name, entry in self.settings.severity.items():
            wrong = self._wrong_grade(rules.get(name), name, entry.value, unwaivable)
            if wrong:
                self._note(entry.origin, wrong)
                continue
            rule, (severity, reason) = rules[name], entry.value
            levels = tuple(level._replace(severity=severity) for level in rule.levels)
            rules[name] = rule._replace(levels=levels)
            regraded.append(Regraded(name, severity, reason))
        return tuple(rules.values()), tuple(regraded)

    def _wrong_grade(
        self, rule: Rule | None, name: str, grade: Grade, unwaivable: tuple[str, ...]
    ) -> str:
        """Why a rule cannot have a severity; empty if it can."""
        if rule is None:
            if name in self.ids:
                return f"“{name}” is as grave as its parts: change those"
            return f"“{name}” is not a rule{did_you_mean(name, self.ids)}"
        if grade.severity is Severity.ERROR and rule.status is not Status.STABLE:
            return (
                f"“{name}” is {rule.status}, so it cannot be an error: no source sets its measure"
            )
        if grade.severity is Severity.ERROR and rule.confidence is Confidence.LOW:
            return f"“{name}” is of low confidence, so it cannot be an error"
        rank = SEVERITIES.index(grade.severity)
        lowered = any(rank > SEVERITIES.index(level.severity) for level in rule.levels)
        if lowered and name in unwaivable:
            return f"“{name}” cannot be waived, and so not lowered"
        return ""

    def _compounds(self, rules: Iterable[Rule], off: set[str]) -> Iterator[Compound]:
        left = {rule.id for rule in rules}
        for compound in self.ruleset.compounds:
            if compound.id not in off and all(left.intersection(part) for part in compound.parts):
                yield compound
