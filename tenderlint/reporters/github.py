"""`check --format github`: workflow commands, which GitHub shows beside the files of a change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from tenderlint.provenance import Location
from tenderlint.report import Finding, Report
from tenderlint.reporters.decided import kept_because
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.sarif.places import STANDARD_INPUT, has_lines
from tenderlint.reporters.wording import counted, where
from tenderlint.rule import Ruleset, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_ASIDE = "notice"


def github(report: Report, ruleset: Ruleset, *, everything: bool) -> str:  # noqa: ARG001
    """A command for each finding and for each input that could not be read; a summary at the end.

    GitHub shows the first ten of each kind of a step; the gravest come first.
    """
    lines = [_lost(problem.file, problem.message) for problem in report.problems]
    lines += [
        _command(_COMMANDS.get(finding.severity, _ASIDE), finding)
        for tender in report.tenders
        for finding in tender.findings
        if finding.waived is None
    ]
    lines += _kept(report)
    return "\n".join([*lines, _summary(report)]) + "\n"


def _kept(report: Report) -> Iterator[str]:
    for tender in report.tenders:
        for finding in tender.findings:
            if finding.waived is not None:
                yield _command(_ASIDE, finding, kept_because(finding.waived))


def _command(command: str, finding: Finding, more: str = "") -> str:
    location = finding.evidence[0].location
    parts = [
        where(location) + ":",
        finding.asks,
        finding.affects,
        f"Change to: {finding.change_to}" if finding.change_to and not more else "",
        more,
        f"({finding.rule})",
    ]
    message = discreet(" ".join(part for part in parts if part))
    return _written(command, _properties(location), finding.title, message)


def _properties(location: Location) -> dict[str, str]:
    """The file and the line, each only where there is one."""
    found: dict[str, str] = {}
    if location.file != STANDARD_INPUT:
        found["file"] = PurePath(location.file).as_posix()
        if has_lines(location):
            found["line"] = str(location.line)
    return found


def _lost(file: str, message: str) -> str:
    return _written("error", _properties(Location(file)), "Not read", f"{file} {discreet(message)}")


def _written(command: str, properties: dict[str, str], title: str, message: str) -> str:
    named = {**properties, "title": title}
    listed = ",".join(f"{name}={_property(value)}" for name, value in named.items())
    return f"::{command} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(report: Report) -> str:
    findings = [finding for tender in report.tenders for finding in tender.findings]
    kept = sum(finding.waived is not None for finding in findings)
    parts = [counted(len(report.tenders), "tender")]
    for severity, words in _COUNTED.items():
        number = sum(f.severity is severity and f.waived is None for f in findings)
        if number:
            parts.append(f"{number} {words}")
    if kept:
        parts.append(f"{kept} kept with a reason")
    if report.problems:
        parts.append(f"{counted(len(report.problems), 'input')} not judged")
    return f"tenderlint: {', '.join(parts)}."


_COUNTED = {
    Severity.ERROR: "keep some out",
    Severity.WARNING: "make it harder",
    Severity.INFO: "missed chances",
    Severity.NONE: "for procurement or legal",
}
