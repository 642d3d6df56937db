"""`check --format junit`: a suite for each tender and a case for each rule, for build servers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html import escape
from typing import NamedTuple

from tenderlint.quantities.patterns import lazy
from tenderlint.report import Finding, Outcome, Report, TenderReport, Verdict, fails
from tenderlint.reporters.decided import kept_because
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.wording import authority_sentences, verdict_sentence, where
from tenderlint.rule import OutcomeKind, Ruleset

_UNWRITABLE = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold."""
_SKIPPED = (OutcomeKind.UNDETERMINED, OutcomeKind.NOT_APPLICABLE)
"""The outcomes of a rule that was not put to the test; the first that a rule has is said."""


class Case(NamedTuple):
    """One test case."""

    group: str
    name: str
    said: str = ""
    """What is printed with it."""
    kind: str = ""
    """Empty if it passed; else failure, error or skipped."""
    because: str = ""
    grade: str = ""
    """How grave a failure is."""


def junit(
    report: Report,
    ruleset: Ruleset,  # noqa: ARG001 - every format takes it
    *,
    everything: bool,  # noqa: ARG001 - it always holds everything
    fail_on: tuple[str, ...],
) -> str:
    """The report as JUnit XML.

    What fails the run is a failure, what could not be decided or does not apply is skipped, and an
    input that cannot be read is an error.
    """
    suites = [(_title(tender), list(_cases(tender, fail_on))) for tender in report.tenders]
    for problem in report.problems:
        kind = "skipped" if problem.no_tender else "error"
        case = Case("tenderlint", "input", kind=kind, because=discreet(problem.message))
        suites.append((problem.file, [case]))
    every = [case for _, cases in suites for case in cases]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="tenderlint" {_counts(every)}>')
    for name, cases in suites:
        lines.append(f'  <testsuite name="{_attribute(name)}" {_counts(cases)}>')
        lines += [line for case in cases for line in _written(case)]
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _title(tender: TenderReport) -> str:
    title = discreet(tender.title or tender.id)
    return f"{title} ({', '.join(tender.files)})"


def _cases(tender: TenderReport, fail_on: Collection[str]) -> Iterator[Case]:
    """The verdict, then every rule: those with findings first, in the order of the report."""
    yield _verdict(tender, fail_on)
    found: dict[str, list[Finding]] = {}
    for finding in tender.findings:
        found.setdefault(finding.rule, []).append(finding)
    for rule, findings in found.items():
        yield _found(rule, findings, fail_on)
    came_out: dict[str, list[Outcome]] = {}
    for outcome in tender.outcomes:
        if outcome.rule not in found:
            came_out.setdefault(outcome.rule, []).append(outcome)
    for rule, outcomes in came_out.items():
        yield _not_found(rule, outcomes)


def _verdict(tender: TenderReport, fail_on: Collection[str]) -> Case:
    sentence = verdict_sentence(tender)
    lost = "".join(f"\n{where(p.location)}: {discreet(p.message)}" for p in tender.problems)
    if tender.verdict is Verdict.NOT_JUDGED:
        return Case("tenderlint", "verdict", kind="skipped", because=sentence)
    undecided = tender.verdict is Verdict.NOT_ENOUGH_HERE and "undecided" in fail_on
    kind, grade = ("failure", "undecided") if undecided else ("", "")
    return Case("tenderlint", "verdict", sentence + lost, kind, sentence if kind else "", grade)


def _found(rule: str, findings: list[Finding], fail_on: Collection[str]) -> Case:
    said = "\n\n".join(_said(finding) for finding in findings)
    failing = [finding for finding in findings if fails(finding, fail_on)]
    group = findings[0].principle
    if not failing:
        return Case(group, rule, said)
    because = discreet(" ".join(finding.asks for finding in failing))
    return Case(group, rule, said, "failure", because, failing[0].severity)


def _said(finding: Finding) -> str:
    lines = [f"{finding.title} [{finding.severity}]"]
    lines += [
        f"{where(one.location)}{f': “{_line(one.text)}”' if one.text.strip() else ''}"
        for one in finding.evidence
        if one.primary
    ]
    lines += [f"{finding.asks} {finding.affects}", f"Change to: {finding.change_to}"]
    lines += authority_sentences(finding)
    if finding.waived is not None:
        lines.append(kept_because(finding.waived))
    return discreet("\n".join(lines))


def _not_found(rule: str, outcomes: Iterable[Outcome]) -> Case:
    outcomes = list(outcomes)
    group = outcomes[0].principle
    for kind in _SKIPPED:
        missing = [outcome.missing for outcome in outcomes if outcome.outcome is kind]
        if missing and (kind is OutcomeKind.UNDETERMINED or len(missing) == len(outcomes)):
            fields = dict.fromkeys(field for fields in missing for field in fields)
            asked = f"not stated: {', '.join(fields)}" if fields else "does not apply"
            return Case(group, rule, kind="skipped", because=asked)
    return Case(group, rule)


def _written(case: Case) -> Iterator[str]:
    opening = f'    <testcase classname="{_attribute(case.group)}" name="{_attribute(case.name)}"'
    if not (case.kind or case.said):
        yield f'{opening} time="0"/>'
        return
    yield f'{opening} time="0">'
    if case.kind:
        grade = f' type="{_attribute(case.grade)}"' if case.grade else ""
        because = f'message="{_attribute(case.because)}"'
        yield f"      <{case.kind} {because}{grade}/>"
    if case.said:
        yield f"      <system-out>{_text(case.said)}</system-out>"
    yield "    </testcase>"


def _counts(cases: Collection[Case]) -> str:
    kinds = [case.kind for case in cases]
    return (
        f'tests="{len(kinds)}" failures="{kinds.count("failure")}" '
        f'errors="{kinds.count("error")}" skipped="{kinds.count("skipped")}" time="0"'
    )


def _line(words: str) -> str:
    return " ".join(words.split())


def _attribute(text: str) -> str:
    return _text(_line(text))


def _text(text: str) -> str:
    return escape(_UNWRITABLE.sub("\ufffd", text))
