"""The report as a value: findings, outcomes, verdicts, and the order they stand in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.resolve import Conflict
from tenderlint.rule import Changed, Configured, Force, OutcomeKind, Severity, Status, SwitchedOff
from tenderlint.statements import Confidence, Decision, Problem, Stage, Value

FAIL_ON = ("error", "warning", "info", "law", "undecided", "never")
"""What may make a run fail."""


class Verdict(StrEnum):
    """What the run says of a tender as a whole."""

    KEEPS_OUT = "keeps-out"
    MAKES_HARDER = "makes-harder"
    NO_BARRIER_FOUND = "no-barrier-found"
    NOT_ENOUGH_HERE = "not-enough-here"
    NOT_JUDGED = "not-judged"
    """An award, a cancellation: nothing in it can still be changed."""


class Shown(NamedTuple):
    """A fact's value with what is needed to write it."""

    name: str
    value: Value
    unit: str


class Evidence(NamedTuple):
    """Words in a source that a finding rests on."""

    location: Location
    text: str
    """The words at the location; empty where what is missing would stand there."""
    primary: bool


class Authority(NamedTuple):
    """A basis as it applies to one finding."""

    cite: str
    url: str
    force: Force
    holds: str
    """Empty where it holds; else "if …", what would have to be so."""


class Waiver(NamedTuple):
    """That a finding is kept for a reason, and which findings that is said of."""

    rule: str
    reason: str
    by: str
    """Who decided it, as typed; empty where nobody gave a name."""
    on: int | None
    """The day of the decision, as an ordinal."""
    location: Location
    """Where it is said."""
    fingerprint: str = ""
    anchor: str = ""
    """Fingerprint of the rule and of the finding's first quotation alone."""
    expires: int | None = None
    """The last day on which it holds, as an ordinal; None if it holds for good."""
    tender: str = ""
    """The title or reference of the tender that it is about; empty if it is about any."""
    quote: str = ""
    """Verbatim words of the finding, where it gives no fingerprint."""


class Offer(NamedTuple):
    """Words that may safely stand in place of those that a finding rests on, or beside them.

    See `tenderlint.rule.Replace`; the names in them are filled in. A kind is empty where a name
    in it has no one value.
    """

    places: tuple[Evidence, ...]
    """The words that they are about."""
    answer: str = ""
    after_words: str = ""
    after_sentence: str = ""


class Known(NamedTuple):
    """That a finding was there when a baseline was recorded."""

    since: int
    """The day on which it was recorded, as an ordinal."""


class Finding(NamedTuple):
    """One fault of a tender, over all lots that have it."""

    rule: str
    title: str
    principle: str
    severity: Severity
    status: Status
    confidence: Confidence
    level: int
    """Which of the rule's levels, from 1."""
    lots: tuple[str, ...]
    asks: str
    affects: str
    change_to: str
    keep_if: str
    yardstick: str
    why: str
    basis: tuple[Authority, ...]
    """Strongest first, those that hold before those that may."""
    facts: tuple[Shown, ...]
    evidence: tuple[Evidence, ...]
    fingerprint: str
    demand: str = ""
    """What is asked underneath; findings of one demand are shown once in the short view."""
    parts: tuple[str, ...] = ()
    """For barriers that compound: the rules whose findings it puts together."""
    part_fingerprints: tuple[str, ...] = ()
    """The fingerprints of those findings."""
    waived: Waiver | None = None
    """That it is kept for a reason: it stays in every report, and fails no run."""
    to_change: Decision | None = None
    """That it was decided to change this; it is still there."""
    known: Known | None = None
    """That a baseline holds it: it fails no run."""
    offer: Offer | None = None
    """What may be put in place of its words; none where nothing is safe whatever stands around."""

    @property
    def anchor(self) -> str:
        """Its identity by its first quotation alone; empty where it rests on something absent."""
        words = self.evidence[0].text if self.evidence else ""
        return fingerprint(self.rule, [words]) if words.strip() else ""

    @property
    def is_law(self) -> bool:
        """Whether the authority shown is a duty that the tender appears to conflict with."""
        return bool(self.basis) and self.basis[0].force is Force.MUST and not self.basis[0].holds


class Outcome(NamedTuple):
    """What one rule says of one lot (or of one item of it)."""

    rule: str
    principle: str
    status: Status
    lot: str
    outcome: OutcomeKind
    missing: tuple[str, ...] = ()
    demand: str = ""
    """What the rule is about underneath; empty if that is the rule itself."""


class Question(NamedTuple):
    """A field whose answer would settle outcomes, and how many rules that are open wait for it."""

    field: str
    question: str
    settles: int


class Praise(NamedTuple):
    """Something that the tender does well."""

    rule: str
    principle: str
    text: str
    evidence: tuple[Evidence, ...]


class ToDo(NamedTuple):
    """Something to do before publication that no draft can show."""

    id: str
    says: str
    basis: Authority


class PrincipleCount(NamedTuple):
    """How the rules of one principle came out: a rule counts once, by its gravest outcome."""

    principle: str
    violated: int
    satisfied: int
    undetermined: int
    not_applicable: int


class TenderReport(NamedTuple):
    """Everything that a run says of one tender."""

    id: str
    title: str
    buyer: str
    files: tuple[str, ...]
    stage: Stage
    verdict: Verdict
    decided: int
    """How many checks could be made, of those that may apply."""
    may_apply: int
    law_date: int
    regime: Mapping[str, bool | None]
    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    principles: tuple[PrincipleCount, ...] = ()
    praise: tuple[Praise, ...] = ()
    questions: tuple[Question, ...] = ()
    before_you_publish: tuple[ToDo, ...] = ()
    """Empty for what is published already."""
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()
    gone: tuple[Decision, ...] = ()
    """What was decided about findings that are not found any more."""
    refused: tuple[Decision, ...] = ()
    """What was decided to be kept although its rule cannot be waived."""
    unsure_left_out: int = 0
    """How many findings of low confidence the configuration leaves out."""


class FileProblem(NamedTuple):
    """An input that could not be read, or in which there is no tender."""

    file: str
    message: str
    no_tender: bool = False
    """The file was read, and there is no tender in it."""


class WaiverState(StrEnum):
    """What became of a waiver in a run."""

    USED = "used"
    BROAD = "too-broad"
    """Used, for more than one waiver should stand for."""
    UNUSED = "unused"
    EXPIRED = "expired"
    ELSEWHERE = "another-tender"
    """It is about a tender that was not in the run."""


class WaiverUse(NamedTuple):
    """A waiver of a configuration, and what it did in a run."""

    waiver: Waiver
    state: WaiverState
    findings: int
    """How many findings it is about, whether it still waives them or not."""
    hint: str = ""
    """What may be meant instead."""


class KnownTender(NamedTuple):
    """A tender in a baseline: what it was called, and what was found in it."""

    reference: str
    name: str
    title: str
    findings: tuple[KnownFinding, ...]


class KnownFinding(NamedTuple):
    """A finding in a baseline."""

    rule: str
    fingerprint: str
    severity: Severity
    title: str


class Baseline(NamedTuple):
    """Everything that was found on a day."""

    file: str
    recorded: int
    """The day, as an ordinal."""
    ruleset: str
    """The ruleset's name and version."""
    tool: str
    tenders: tuple[KnownTender, ...]


class Compared(NamedTuple):
    """What a baseline came to in a run."""

    file: str
    recorded: int
    known: int
    new: int
    gone: tuple[tuple[str, KnownFinding], ...] = ()
    """What stands in it and is found no longer, each with the title of its tender."""
    notices: tuple[str, ...] = ()


class Judged(NamedTuple):
    """By which rules a run judged."""

    name: str
    version: str
    rules: int
    extends: str = ""
    changed: tuple[Changed, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    configured: Configured = Configured()


class Report(NamedTuple):
    """The result of a run over any number of inputs."""

    by: Judged
    judged_on: int
    tenders: tuple[TenderReport, ...]
    problems: tuple[FileProblem, ...]
    waivers: tuple[WaiverUse, ...] = ()
    """Those of the configuration."""
    baseline: Compared | None = None


SEVERITIES = tuple(Severity)
CONFIDENCES = tuple(Confidence)


def sort_findings(findings: Iterable[Finding], principles: Iterable[str]) -> tuple[Finding, ...]:
    """The order of findings in every output.

    Gravest first; of the same severity what compounds, then the surer, then by principle, rule,
    lots and place.
    """
    order = {name: position for position, name in enumerate(principles)}
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                SEVERITIES.index(finding.severity),
                not finding.parts,
                CONFIDENCES.index(finding.confidence),
                order.get(finding.principle, len(order)),
                finding.rule,
                finding.level,
                finding.lots,
                finding.fingerprint,
            ),
        )
    )


def fingerprint(rule: str, deciding: Iterable[str]) -> str:
    """A finding's identity: 16 hex digits that survive moved rows and changed figures elsewhere.

    Args:
        rule: the rule's id.
        deciding: the verbatim texts that the finding rests on; for absence, the missing fields.
    """
    from hashlib import sha256

    texts = sorted({" ".join(text.casefold().split()) for text in deciding})
    return sha256("\x1f".join([rule, *texts]).encode()).hexdigest()[:16]


def fails(finding: Finding, fail_on: Collection[str]) -> bool:
    """Whether a finding fails a run: not what is unsure, kept for a reason, or known to a baseline.

    Args:
        finding: the finding.
        fail_on: severities, each of which stands for itself and everything graver, and `law` for
            an authority that is a duty; other words are passed over.
    """
    if finding.confidence is Confidence.LOW or finding.waived is not None:
        return False
    if finding.known is not None:
        return False
    asked = [SEVERITIES.index(one) for one in SEVERITIES if one in fail_on]
    grave = SEVERITIES.index(finding.severity) <= max(asked, default=-1)
    return grave or ("law" in fail_on and finding.is_law)
