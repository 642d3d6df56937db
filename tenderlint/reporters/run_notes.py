"""`check --verbose`: which files were read, and which rules did not run and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from tenderlint.report import Outcome, Report, TenderReport, Verdict
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.wording import counted, verdict_sentence
from tenderlint.rule import OutcomeKind, Ruleset, Status

_WIDTH = 100
_INDENT = "  "


def run_notes(report: Report, ruleset: Ruleset, *, experimental: bool) -> str:
    """What a run did and did not do, in words.

    Args:
        report: its report.
        ruleset: the rules that it judged by.
        experimental: whether it judged by experimental rules too.
    """
    lines = [f"Judged by {report.by.name} {report.by.version}, {counted(report.by.rules, 'rule')}."]
    for off in ruleset.switched_off:
        lines += _block(f"{off.rule} is switched off by {ruleset.name}:", [off.reason])
    hidden = [rule.id for rule in ruleset.rules if rule.status is Status.EXPERIMENTAL]
    if hidden and not experimental:
        lines += _block("Experimental, used only with --experimental:", [", ".join(hidden)])
    for tender in report.tenders:
        lines += _tender(tender)
    for problem in report.problems:
        lines += _block(f"Not judged: {problem.file}", [discreet(problem.message)])
    return "\n".join(lines) + "\n"


def _tender(tender: TenderReport) -> Iterator[str]:
    yield from _block(f"{discreet(tender.title or tender.id)} was read from:", tender.files)
    if tender.verdict is Verdict.NOT_JUDGED:
        yield f"{_INDENT}{verdict_sentence(tender)}"
        return
    open_rules = _rules(tender.outcomes, OutcomeKind.UNDETERMINED)
    if open_rules:
        yield f"{_INDENT}Could not be decided, and what is not stated:"
        for rule, missing in open_rules.items():
            yield from _wrapped(f"{rule}: {', '.join(missing)}" if missing else rule, _INDENT * 2)
    aside = _rules(tender.outcomes, OutcomeKind.NOT_APPLICABLE)
    aside = {rule: () for rule in aside if rule not in open_rules}
    if aside:
        yield f"{_INDENT}Do not apply to any part of it:"
        yield from _wrapped(", ".join(aside), _INDENT * 2)


def _rules(outcomes: Iterable[Outcome], kind: OutcomeKind) -> dict[str, tuple[str, ...]]:
    """The rules that were decided nowhere, with the fields that they wait for."""
    outcomes = list(outcomes)
    ran = (OutcomeKind.SATISFIED, OutcomeKind.VIOLATED)
    decided = {outcome.rule for outcome in outcomes if outcome.outcome in ran}
    found: dict[str, dict[str, None]] = {}
    for outcome in outcomes:
        if outcome.outcome is kind and outcome.rule not in decided:
            found.setdefault(outcome.rule, {}).update(dict.fromkeys(outcome.missing))
    return {rule: tuple(fields) for rule, fields in found.items()}


def _block(heading: str, texts: Iterable[str]) -> Iterator[str]:
    yield heading
    for text in texts:
        yield from _wrapped(text, _INDENT)


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}{_INDENT}",
        break_on_hyphens=False,
        break_long_words=False,
    )
