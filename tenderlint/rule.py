"""Rules as values: what a ruleset holds once it has been read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from tenderlint.condition import Condition
from tenderlint.quantities import Range, Unit
from tenderlint.statements import Confidence, Silence, Value

OURS = ("(ours; your council may change it)", "(ours; your council may change them)")
"""How a yardstick says that its numbers are judgements, and may be changed."""


class Severity(StrEnum):
    """The effect on a local provider, strongest first."""

    ERROR = "error"
    """Some cannot bid as drafted."""
    WARNING = "warning"
    """It makes bidding harder."""
    INFO = "info"
    """A missed chance."""
    NONE = "none"
    """No effect on them: a point for procurement or legal only."""


class Status(StrEnum):
    """How far a rule can be relied on."""

    STABLE = "stable"
    ADVISORY = "advisory"
    """Its yardstick is ours: no source sets it."""
    EXPERIMENTAL = "experimental"
    """Hidden by default."""


class Force(StrEnum):
    """How strongly a basis binds, strongest first."""

    MUST = "must"
    MUST_BELOW_THRESHOLD = "must-below-threshold"
    REGARD = "regard"
    CENTRAL_ONLY = "central-only"
    GUIDANCE = "guidance"
    JUDGEMENT = "judgement"


class OutcomeKind(StrEnum):
    """What a rule says of one lot or item."""

    VIOLATED = "violated"
    SATISFIED = "satisfied"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not-applicable"


class Principle(NamedTuple):
    """One of Locality's six Keep it Local principles."""

    id: str
    title: str
    source: str


class Dated(NamedTuple):
    """A parameter's value from a day on (an ordinal, included) until a day (included)."""

    value: Range
    first: int | None = None
    last: int | None = None
    source: str = ""
    url: str = ""


class Parameter(NamedTuple):
    """A named number that rules compare with: its unit, its values by date, who set them."""

    name: str
    unit: Unit
    description: str
    judgement: bool
    """Whether the number is ours, and may be changed in configuration with a reason."""
    values: tuple[Dated, ...]
    set_by: str = ""
    """Who changed it and why, in words; empty if it is as it came."""

    def at(self, day: int) -> Range | None:
        """The value on a day (an ordinal), or None if it has none then."""
        for dated in self.values:
            if (dated.first is None or dated.first <= day) and (
                dated.last is None or day <= dated.last
            ):
                return dated.value
        return None


class Basis(NamedTuple):
    """On whose authority a rule speaks, and when that authority applies."""

    cite: str
    url: str
    force: Force
    holds: Condition | None = None
    """None: it always holds."""
    first: int | None = None
    """The first day (an ordinal) of `timetable.law_date` on which it applies."""
    last: int | None = None

    def in_time(self, day: int) -> bool:
        """Whether it is in force on a day (an ordinal)."""
        started = self.first is None or self.first <= day
        return started and (self.last is None or day <= self.last)


class Level(NamedTuple):
    """One severity of a rule and the condition that brings it about."""

    severity: Severity
    flag: Condition


class Replace(NamedTuple):
    """Words that may safely stand in place of those that a rule found, or beside them.

    Each is a template like a message; empty where no safe words of that kind are known.
    """

    of: str
    """The stated field whose words they are about."""
    answer: str = ""
    """Stands in place of a whole answer beside its label."""
    after_words: str = ""
    """Stands right after the words that decide, which stay."""
    after_sentence: str = ""
    """A sentence of its own after the one that decides, which stays."""

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The kinds that are given, each with its words."""
        every = zip(REPLACEMENTS, self[1:], strict=True)
        return tuple((kind, words) for kind, words in every if words)


REPLACEMENTS = Replace._fields[1:]
"""The kinds of replacement, as a rule file names them."""


class Praise(NamedTuple):
    """What a rule commends: said where its flag is true and the rule finds no fault."""

    flag: Condition
    says: str


class Example(NamedTuple):
    """A rule's own test: facts laid down, and what the rule must say of them."""

    name: str
    given: Mapping[str, Value | Silence]
    on: int
    """The day of the judgement, as an ordinal."""
    expect: OutcomeKind
    severity: Severity | None = None
    force: Force | None = None
    missing: tuple[str, ...] = ()


class Rule(NamedTuple):
    """One rule, as its file states it; see DESIGN in ARCHITECTURE.md and rules/README.md."""

    id: str
    title: str
    principle: str
    status: Status
    since: str
    confidence: Confidence
    scope: str
    when: Condition | None
    let: tuple[tuple[str, Condition], ...]
    levels: tuple[Level, ...]
    points_to: tuple[str, ...]
    """The facts whose words the finding points at; for absence, where they would stand."""
    basis: tuple[Basis, ...]
    asks: str
    affects: str
    change_to: str
    keep_if: str
    yardstick: str
    why: str
    mistaken_when: str
    praise: Praise | None = None
    examples: tuple[Example, ...] = ()
    demand: str = ""
    """What is asked underneath; rules of one demand are shown once in the short view."""
    reviewed: int | None = None
    """The day (an ordinal) on which someone other than its author read it against its sources."""
    replace: Replace | None = None
    """What may be put in place of the words found, where that is safe whatever stands around."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition that decides the outcome."""
        when = (self.when,) if self.when else ()
        return (*when, *(condition for _, condition in self.let), *(x.flag for x in self.levels))

    @property
    def reads(self) -> tuple[str, ...]:
        """Every fact and limit that decides the outcome, in order of first appearance."""
        local = {name for name, _ in self.let}
        names = dict.fromkeys(name for part in self.conditions for name in part.names)
        return tuple(name for name in names if name not in local)


class CompoundExample(NamedTuple):
    """A compound's own test: facts laid down, and which parts come together on them."""

    name: str
    given: Mapping[str, Value | Silence]
    on: int
    parts: tuple[str, ...]
    """The rules that it names; none where it says nothing."""


class Compound(NamedTuple):
    """Barriers that weigh more together than each alone, said as one finding.

    It has no condition of its own: it is found in a lot where at least one rule of each group in
    `parts` is violated, and it is as grave and as sure as they are.
    """

    id: str
    title: str
    principle: str
    since: str
    parts: tuple[tuple[str, ...], ...]
    """Groups of rule ids; one of each group has to be violated."""
    basis: tuple[Basis, ...]
    asks: str
    affects: str
    change_to: str
    keep_if: str
    yardstick: str
    why: str
    mistaken_when: str
    examples: tuple[CompoundExample, ...] = ()
    reviewed: int | None = None


class Point(NamedTuple):
    """Something to do before publication that no draft can show."""

    id: str
    says: str
    basis: Basis


class Changed(NamedTuple):
    """A number of a base ruleset to which an extending ruleset gave another value."""

    parameter: str
    value: str
    """As the extending ruleset writes it."""
    reason: str


class SwitchedOff(NamedTuple):
    """A rule of a base ruleset that an extending ruleset does not use."""

    rule: str
    reason: str


class Regraded(NamedTuple):
    """A rule to which a configuration gave another severity."""

    rule: str
    severity: Severity
    reason: str


class LeftOut(NamedTuple):
    """Rules that a configuration did not choose."""

    by: str
    """What left them out: "profile commissioner", "select"."""
    rules: tuple[str, ...]


class Configured(NamedTuple):
    """What a configuration made of a ruleset, beside numbers changed and rules switched off."""

    files: tuple[str, ...] = ()
    """Every file and folder that was read beside the tender."""
    profile: str = ""
    """Empty where nobody chose one."""
    regraded: tuple[Regraded, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    unwaivable: tuple[str, ...] = ()
    """The rules whose findings cannot be kept with a reason."""
    unsure_left_out: bool = False
    """Whether findings of low confidence are left out of the report."""
    waivers_ignored: bool = False
    """Whether no finding is kept with a reason, whatever was decided."""

    @property
    def is_worth_a_word(self) -> bool:
        """Whether a report says anything else than without it."""
        return self != Configured()


class Ruleset(NamedTuple):
    """Rules, parameters and principles that belong together."""

    name: str
    version: str
    principles: tuple[Principle, ...]
    parameters: Mapping[str, Parameter]
    rules: tuple[Rule, ...]
    compounds: tuple[Compound, ...] = ()
    checklist: tuple[Point, ...] = ()
    """What to do before publication, in the order in which it is shown."""
    extends: str = ""
    """The ruleset that it builds on, with its version; empty if it stands alone."""
    changed: tuple[Changed, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    configured: Configured = Configured()

    @property
    def titles(self) -> dict[str, str]:
        """The principles' titles by id, in their order."""
        return {principle.id: principle.title for principle in self.principles}

    def limit(self, name: str, day: int) -> Range | None:
        """The value of a parameter on a day (an ordinal); None if it has none then."""
        parameter = self.parameters.get(name)
        return None if parameter is None else parameter.at(day)
