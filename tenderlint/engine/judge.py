"""The judge: from a tender and a ruleset to a report on that tender."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter

from tenderlint.engine.case import PART_OF, Case
from tenderlint.engine.checklist import todo_list
from tenderlint.engine.compound import compounds_in
from tenderlint.engine.findings import FindingWriter, Violation
from tenderlint.engine.judgement import VIOLATED
from tenderlint.engine.law import law_of
from tenderlint.engine.prepare import Ready, prepare
from tenderlint.engine.saying import Said, choruses
from tenderlint.engine.verdict import Tally, questions, verdict
from tenderlint.facts import FACTS, Context, Memory, Recall, View, possible_regimes
from tenderlint.quantities import Range
from tenderlint.report import (
    Evidence,
    Outcome,
    Praise,
    TenderReport,
    Verdict,
    sort_findings,
)
from tenderlint.rule import Rule, Ruleset, Severity, Status
from tenderlint.statements import Stage

_REGIME_NAMES = tuple(sorted(name for name in FACTS if name.startswith("regime.")))
MANY = 3
"""From this many tenders on it pays to remember what facts and rules came to."""

_VISIBLE = (Status.STABLE, Status.ADVISORY)


def judge(ruleset: Ruleset, case: Case, today: int) -> TenderReport:
    """Judges one tender; for many with one ruleset, make one `Judge`.

    Args:
        ruleset: the rules.
        case: the tender.
        today: the day of the judgement, as an ordinal; it stands in for a missing notice date.
    """
    return Judge(ruleset).judge(case, today)


class Judge:
    """A ruleset made ready to judge any number of tenders."""

    def __init__(self, ruleset: Ruleset, *, experimental: bool = False) -> None:
        wanted = (*_VISIBLE, Status.EXPERIMENTAL) if experimental else _VISIBLE
        self.ruleset = ruleset
        ready = [prepare(rule) for rule in ruleset.rules if rule.status in wanted]
        self._choruses = choruses(ready)
        rules = [one.rule for one in ready]
        self._scopes = frozenset(rule.scope for rule in rules)
        self._rules = frozenset(rule.id for rule in rules if rule.status in _VISIBLE)
        stable = [rule for rule in rules if rule.status is Status.STABLE]
        grave = [rule for rule in stable if _keeps_out(rule)] or stable
        self._grave = frozenset(rule.id for rule in grave)
        self._parameters = dict(ruleset.parameters)
        self._principles = tuple(principle.id for principle in ruleset.principles)
        self._limit = cache(ruleset.limit)
        self._judged = 0
        self._memory: Memory = defaultdict(Recall)
        self._law = law_of(ruleset)

    def judge(self, case: Case, today: int) -> TenderReport:
        """Judges one tender on a day (an ordinal)."""
        self._judged += 1
        wholes = self._wholes(case, today)
        law_date = _law_date(wholes[0])
        if case.stage not in (Stage.TENDER, Stage.PLANNING):
            return _not_judged(case, law_date)
        writer = FindingWriter(self._parameters, case.places, law_date)
        outcomes, notable = self._hear(wholes)
        violations: list[Violation] = []
        praise: list[Praise] = []
        for (lot, views), said in notable:
            if said.judgement.outcome is VIOLATED:
                violations.append(Violation(said.ready, said.judgement.level, lot, views))
            else:
                praise.append(_praise(said.ready, views[0], writer))
        single = writer.write(violations)
        joint = compounds_in(self.ruleset.compounds, single, _lot_ids(wholes[0]))
        findings = sort_findings([*single, *joint], self._principles)
        tally = Tally.of(outcomes)
        principles = tally.principles(self._principles)
        decided, may_apply = tally.counts(self._rules)
        return TenderReport(
            id=case.id,
            title=case.title,
            buyer=str(wholes[0].value("buyer.name") or ""),
            files=case.files,
            stage=case.stage,
            verdict=verdict(findings, tally, principles, self._grave, unread=bool(case.problems)),
            decided=decided,
            may_apply=may_apply,
            law_date=law_date,
            regime=_regime(wholes),
            findings=findings,
            outcomes=tuple(chain.from_iterable(outcomes)),
            principles=principles,
            praise=_deserved(praise, violations),
            questions=questions(outcomes),
            before_you_publish=todo_list(self.ruleset.checklist, wholes, today, law_date),
            conflicts=case.conflicts,
            problems=case.problems,
        )

    @property
    def _remembers(self) -> bool:
        return self._judged >= MANY

    def _hear(
        self, wholes: Sequence[View]
    ) -> tuple[list[tuple[Outcome, ...]], list[tuple[Place, Said]]]:
        """The outcomes of each rule over lots and items; and where there is more to say, what."""
        outcomes: list[tuple[Outcome, ...]] = [()] * sum(len(one.rules) for one in self._choruses)
        notable: list[tuple[int, Place, Said]] = []
        places = {scope: _places(scope, wholes) for scope in self._scopes}
        for chorus in self._choruses:
            columns = []
            for place in places[chorus.scope]:
                lot, views = place
                if views:
                    saying = chorus.say(views, remember=self._remembers)
                else:
                    part = PART_OF[chorus.scope]
                    saying = chorus.say_of_nothing(part, wholes[0].value(part))
                columns.append(saying.of(lot))
                if saying.notable:
                    parts = zip(chorus.positions, saying.parts, strict=True)
                    notable.extend((at, place, said) for at, said in parts if said.notable)
            for position, found in zip(chorus.positions, zip(*columns, strict=True), strict=True):
                outcomes[position] = found
        notable.sort(key=itemgetter(0))
        return outcomes, [(place, said) for _, place, said in notable]

    def _wholes(self, case: Case, today: int) -> tuple[View, ...]:
        """The tender as a whole, seen under each regime still possible."""
        context = Context(case.tender, self._limit, today)
        if self._remembers:
            context = context._replace(memory=self._memory, law=self._law)
        base = View(context)
        facts = {
            tuple(regime.facts().items()): regime.facts()
            for regime in possible_regimes(base.reader())
        }
        return tuple(base.under(regime) for regime in facts.values())


def _keeps_out(rule: Rule) -> bool:
    """Whether it can find what keeps some providers out; such rules are stable."""
    return any(level.severity is Severity.ERROR for level in rule.levels)


def _lot_ids(whole: View) -> list[str]:
    return [lot.lot.id for lot in whole.lots]


def _law_date(view: View) -> int:
    """The last day whose law may apply."""
    value = view.value("timetable.law_date")
    assert isinstance(value, Range)  # noqa: S101 - it falls back to today
    return int(value.high)


Place = tuple[str, Sequence[View]]
"""A lot's id ("" for the tender as a whole), and a place in it under each regime."""


def _places(scope: str, wholes: Sequence[View]) -> list[Place]:
    """Everywhere a rule of a scope is judged; a lot without such items has no views."""
    if scope == "tender":
        return [("", wholes)]
    found: list[Place] = []
    for lots in zip(*(whole.lots for whole in wholes), strict=True):
        lot = lots[0].lot.id
        if scope == "lot":
            found.append((lot, lots))
            continue
        items = list(zip(*(view.views_of(scope) for view in lots), strict=True))
        found.extend((lot, views) for views in items)
        if not items:
            found.append((lot, ()))
    return found


def _deserved(praise: Iterable[Praise], violations: Iterable[Violation]) -> tuple[Praise, ...]:
    """Each once; what is found at fault in one lot is not commended in another."""
    at_fault = {violation.ready.rule.id for violation in violations}
    return tuple(one for one in dict.fromkeys(praise) if one.rule not in at_fault)


def _praise(ready: Ready, view: View, writer: FindingWriter) -> Praise:
    rule = ready.rule
    assert rule.praise is not None  # noqa: S101 - only a rule that commends is asked
    said = dict.fromkeys(
        found for name in ready.praise_facts for found in view.known(name).deciding
    )
    evidence = tuple(Evidence(s.location, s.verbatim, primary=True) for s in said)
    return Praise(rule.id, rule.principle, writer.wording(ready, view)(rule.praise.says), evidence)


def _regime(wholes: Sequence[View]) -> dict[str, bool | None]:
    """Every fact on the regime: True or False where all possible regimes agree, else None."""
    found: dict[str, bool | None] = {}
    for name in _REGIME_NAMES:
        answers = {whole.value(name) for whole in wholes}
        found[name] = answers == {True} if answers in ({True}, {False}) else None
    return found


def _not_judged(case: Case, law_date: int) -> TenderReport:
    return TenderReport(
        id=case.id,
        title=case.title,
        buyer="",
        files=case.files,
        stage=case.stage,
        verdict=Verdict.NOT_JUDGED,
        decided=0,
        may_apply=0,
        law_date=law_date,
        regime={},
        problems=case.problems,
    )
