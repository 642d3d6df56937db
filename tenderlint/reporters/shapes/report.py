"""The shape of `check --format json`."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from tenderlint.report import Verdict
from tenderlint.reporters.shapes.common import (
    ConflictShape,
    Day,
    FileProblemShape,
    LocationShape,
    Plain,
    ProblemShape,
)
from tenderlint.rule import Force, OutcomeKind, Severity, Status
from tenderlint.statements import Choice, Confidence, Stage


class ToolShape(TypedDict):
    """What made the report."""

    name: Annotated[Literal["tenderlint"], "Always tenderlint."]
    version: Annotated[str, "Its version."]


class ChangedShape(TypedDict):
    """A number that the ruleset changed."""

    parameter: Annotated[str, "The number's name."]
    value: Annotated[str, "What it is now."]
    reason: Annotated[str, "Why."]


class SwitchedOffShape(TypedDict):
    """A rule that the ruleset does not use."""

    rule: Annotated[str, "The rule's id."]
    reason: Annotated[str, "Why."]


class RegradedShape(TypedDict):
    """A rule whose severity the settings changed."""

    rule: Annotated[str, "The rule's id."]
    severity: Annotated[Severity, "What it is now."]
    reason: Annotated[str, "Why."]


class LeftOutShape(TypedDict):
    """Rules that the settings do not select."""

    by: Annotated[str, "The setting."]
    rules: Annotated[list[str], "The rules' ids."]


class ConfiguredShape(TypedDict):
    """What settings made of the rules."""

    files: Annotated[list[str], "Every file and folder that was read beside the tenders."]
    profile: Annotated[str | None, "The profile; null where nobody chose one."]
    severities: Annotated[list[RegradedShape], "Severities that were changed."]
    left_out: Annotated[list[LeftOutShape], "Rules that were left out."]
    unwaivable: Annotated[list[str], "Rules whose findings cannot be kept with a reason."]
    waivers_ignored: Annotated[bool, "Whether no waiver was heeded."]


class RulesetShape(TypedDict):
    """The rules that the run judged by."""

    name: Annotated[str, "The ruleset's name."]
    version: Annotated[str, "The ruleset's version."]
    rules: Annotated[int, "How many rules it has."]
    extends: Annotated[str | None, "The ruleset that it builds on; null if it stands alone."]
    changed: Annotated[list[ChangedShape], "What it changed of that."]
    switched_off: Annotated[list[SwitchedOffShape], "What it does not use of that."]
    configured: Annotated[
        ConfiguredShape | None, "What settings made of the rules; null where there are none."
    ]


class ChecksShape(TypedDict):
    """How much could be judged."""

    decided: Annotated[int, "How many checks could be made."]
    may_apply: Annotated[int, "How many may apply."]


class BasisShape(TypedDict):
    """On whose authority something is said."""

    cite: Annotated[str, "The source."]
    url: Annotated[str, "Where it can be read."]
    force: Annotated[Force, "How strongly it binds."]
    holds: Annotated[Literal[True] | str, "True; else “if …”, what would have to be so."]


class EvidenceShape(LocationShape):
    """Words that something rests on."""

    kind: Annotated[Literal["primary", "related"], "Whether they decide it."]


class SignedShape(TypedDict):
    """Who decided something, and when."""

    by: Annotated[str | None, "The name as it was given; null if none was."]
    on: Annotated[Day | None, "The day; null if none was given."]


class WaivedShape(SignedShape):
    """That a finding is kept for a reason; it fails no run."""

    reason: Annotated[str, "Why."]
    expires: Annotated[Day | None, "The last day on which that holds; null if it holds for good."]


class KnownShape(TypedDict):
    """That a baseline knows a finding."""

    since: Annotated[Day, "The day on which the baseline was recorded."]


class FindingShape(TypedDict):
    """One fault of a tender, over all lots that have it."""

    rule: Annotated[str, "The rule's id."]
    title: Annotated[str, "What is wrong, in a few words."]
    principle: Annotated[str, "The Keep it Local principle that it is measured by."]
    demand: Annotated[str, "What is asked underneath; empty if that is the rule itself."]
    severity: Annotated[Severity, "The effect on a local provider."]
    status: Annotated[Status, "How far the rule can be relied on."]
    confidence: Annotated[Confidence, "How surely it was read and judged."]
    level: Annotated[int, "Which of the rule's levels, from 1."]
    lots: Annotated[list[str], "The lots that have it; empty for the tender as a whole."]
    asks: Annotated[str, "What the tender asks."]
    affects: Annotated[str, "Whom that keeps out, or makes it harder for."]
    change_to: Annotated[str, "What to write instead."]
    keep_if: Annotated[str, "When it may stay."]
    yardstick: Annotated[str, "What it was measured by."]
    why: Annotated[str, "Why that matters."]
    basis: Annotated[list[BasisShape], "On whose authority; the strongest first."]
    facts: Annotated[dict[str, Plain], "The values that decided it, by the names of facts."]
    parts: Annotated[list[str], "For barriers that compound: the rules that it puts together."]
    part_fingerprints: Annotated[list[str], "The fingerprints of their findings."]
    locations: Annotated[list[EvidenceShape], "Where it stands."]
    fingerprint: Annotated[str, "Its identity: the same as long as its words are the same."]
    waived: Annotated[WaivedShape | None, "That it is kept for a reason; null if not."]
    to_change: Annotated[SignedShape | None, "That it was to be changed; null if nothing was said."]
    known: Annotated[KnownShape | None, "That a baseline knows it; null if it does not."]


class OutcomeShape(TypedDict):
    """What one rule says of one lot, or of one item of it."""

    rule: Annotated[str, "The rule's id."]
    lots: Annotated[list[str], "The lot; empty for the tender as a whole."]
    outcome: Annotated[OutcomeKind, "How it came out."]
    missing: Annotated[list[str], "The fields whose answers would settle it."]


class PrincipleShape(TypedDict):
    """How the rules of one principle came out; each counts once, by its gravest outcome."""

    principle: Annotated[str, "The principle's id."]
    violated: Annotated[int, "Rules that found a fault."]
    satisfied: Annotated[int, "Rules that found none."]
    undetermined: Annotated[int, "Rules that could not be decided."]
    not_applicable: Annotated[int, "Rules that do not apply."]


class PraiseShape(TypedDict):
    """Something that the tender does well."""

    rule: Annotated[str, "The rule's id."]
    principle: Annotated[str, "The principle's id."]
    text: Annotated[str, "What it does well."]
    locations: Annotated[list[EvidenceShape], "Where it stands."]


class QuestionShape(TypedDict):
    """A field whose answer would settle checks."""

    field: Annotated[str, "The field, as docs/glossary.md names it."]
    question: Annotated[str, "The question in words."]
    settles: Annotated[int, "How many checks wait for the answer."]


class ToDoShape(TypedDict):
    """Something to do before publication that no draft can show."""

    id: Annotated[str, "Its id."]
    says: Annotated[str, "What to do."]
    basis: Annotated[BasisShape, "On whose authority."]


class GoneShape(SignedShape):
    """What was decided about a finding that is not found any more."""

    rule: Annotated[str, "The rule's id."]
    fingerprint: Annotated[str, "The fingerprint of what was found."]
    choice: Annotated[Choice, "What was decided."]
    reason: Annotated[str, "Why; empty if no reason was given."]
    location: Annotated[LocationShape, "Where the decision stands."]


class TenderShape(TypedDict):
    """Everything that the run says of one tender."""

    id: Annotated[str, "Its id, from the file or the file's name."]
    title: Annotated[str, "Its title."]
    buyer: Annotated[str, "Who buys; empty if that is not said."]
    files: Annotated[list[str], "The files that it was read from."]
    stage: Annotated[Stage, "What kind of notice or draft it is."]
    verdict: Annotated[Verdict, "What the run says of it as a whole."]
    checks: Annotated[ChecksShape, "How much could be judged."]
    law_date: Annotated[Day, "The day whose law it was judged by."]
    regime: Annotated[dict[str, bool | None], "Which law applies; null if that is open."]
    findings: Annotated[list[FindingShape], "Its faults, gravest first."]
    outcomes: Annotated[list[OutcomeShape], "How every rule came out."]
    principles: Annotated[list[PrincipleShape], "The same counted by principle."]
    praise: Annotated[list[PraiseShape], "What it does well."]
    questions: Annotated[list[QuestionShape], "What it does not say, most useful first."]
    before_you_publish: Annotated[list[ToDoShape], "What no draft can show."]
    conflicts: Annotated[list[ConflictShape], "Where it contradicts itself."]
    problems: Annotated[list[ProblemShape], "What of it could not be read or used."]
    gone: Annotated[list[GoneShape], "Decisions about what is not found any more."]
    refused: Annotated[list[GoneShape], "Decisions on rules that cannot be waived."]
    unsure_left_out: Annotated[int, "How many unsure findings the settings leave out."]


class WaiverUseShape(TypedDict):
    """A waiver of the settings, and what became of it."""

    rule: Annotated[str, "The rule's id."]
    tender: Annotated[str | None, "The tender that it names; null for any."]
    fingerprint: Annotated[str | None, "The finding that it names; null if it gives words."]
    quote: Annotated[str | None, "The words that it names; null if it gives a fingerprint."]
    reason: Annotated[str, "Why it is kept."]
    by: Annotated[str, "Who decided."]
    expires: Annotated[Day | None, "The last day on which it holds."]
    location: Annotated[LocationShape, "Where it stands."]
    state: Annotated[str, "What became of it."]
    findings: Annotated[int, "How many findings it keeps."]
    hint: Annotated[str | None, "What may be wrong with it; null if nothing is."]


class BaselineGoneShape(TypedDict):
    """A finding that a baseline knows, and that is not found any more."""

    tender: Annotated[str, "The tender's title."]
    rule: Annotated[str, "The rule's id."]
    fingerprint: Annotated[str, "Its fingerprint."]
    severity: Annotated[Severity, "What it was."]


class BaselineShape(TypedDict):
    """What a baseline came to."""

    file: Annotated[str, "The baseline's file."]
    recorded_on: Annotated[Day, "The day on which it was recorded."]
    known: Annotated[int, "Findings that it knows."]
    new: Annotated[int, "Findings that it does not know."]
    gone: Annotated[list[BaselineGoneShape], "Entries that nothing answers to any more."]
    notices: Annotated[list[str], "What else is to be known of it."]


class SummaryShape(TypedDict):
    """The run in numbers."""

    tenders: Annotated[int, "How many tenders were read."]
    problems: Annotated[int, "How many inputs could not be read or hold no tender."]
    verdicts: Annotated[dict[str, int], "How many tenders have each verdict that occurs."]
    findings: Annotated[dict[str, int], "How many findings have each severity that occurs."]
    waived: Annotated[int, "How many of them are kept for a reason."]


class ReportShape(TypedDict):
    """The result of one run."""

    version: Annotated[Literal[1], "The version of this shape."]
    tool: Annotated[ToolShape, "What made the report."]
    ruleset: Annotated[RulesetShape, "The rules that it judged by."]
    judged_on: Annotated[Day, "The day of the judgement."]
    tenders: Annotated[list[TenderShape], "The tenders, in the order of the inputs."]
    problems: Annotated[list[FileProblemShape], "Inputs without a tender that could be read."]
    waivers: Annotated[list[WaiverUseShape], "Waivers of the settings, and what became of them."]
    baseline: Annotated[BaselineShape | None, "What the baseline came to; null without one."]
    summary: Annotated[SummaryShape, "The run in numbers."]


class LineShape(TypedDict):
    """One line of `--format jsonl`: a tender, or an input that holds none that could be read."""

    version: Annotated[Literal[1], "The version of this shape."]
    judged_on: Annotated[Day, "The day of the judgement."]
    tender: Annotated[TenderShape | None, "The tender; null if the line tells of a problem."]
    problem: Annotated[FileProblemShape | None, "The problem; null if the line holds a tender."]
