"""`config`: which settings are in force, and where each of them is set."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import date

from tenderlint.config.settings import Entry, Origin, Settings
from tenderlint.config.toml_file import shown
from tenderlint.engine.identity import reference_of
from tenderlint.report import Finding, TenderReport, Waiver
from tenderlint.reporters.wording import counted, where
from tenderlint.rule import Ruleset

VERSION = 0
Line = tuple[str, str, Origin]
"""What is set, to what, and where."""


def settings_text(settings: Settings, ruleset: Ruleset) -> str:
    """The settings as text."""
    files = ", ".join(settings.files) or "none was found; everything is as built in"
    lines = [f"Files of settings: {files}."]
    for heading, found in _sections(settings):
        if not found:
            continue
        lines += ["", heading]
        first, second = (max(len(line[at]) for line in found) for at in (0, 1))
        second = min(second, 60)
        lines += [f"  {name:{first}}  {value:{second}}  {origin}" for name, value, origin in found]
    count = counted(len(ruleset.rules), "rule")
    lines += ["", f"{count} in force, of {ruleset.name} {ruleset.version}."]
    lines += [
        f"{counted(len(one.rules), 'rule')} left out by {one.by}."
        for one in ruleset.configured.left_out
    ]
    return "\n".join(lines) + "\n"


def _sections(settings: Settings) -> Iterator[tuple[str, list[Line]]]:
    yield "Settings", [(n, _said(e.value), e.origin) for n, e in settings.values.items()]
    yield "Folders of rules", [(shown(one.value), "", one.origin) for one in settings.rules]
    yield "Ignored", [(n, e.value, e.origin) for n, e in settings.ignore.items()]
    yield (
        "Severities",
        [
            (n, f"{e.value.severity}: {e.value.reason}", e.origin)
            for n, e in settings.severity.items()
        ],
    )
    yield (
        "Numbers",
        [
            (n, f"{e.value.value}: {e.value.reason}", e.origin)
            for n, e in settings.parameters.items()
        ],
    )
    yield "Cannot be waived", [(one.value, "", one.origin) for one in settings.unwaivable]
    yield "Waivers", [(w.rule, _about(w), origin) for w, origin in settings.waivers]


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "everything"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _about(waiver: Waiver) -> str:
    what = waiver.fingerprint or (f"“{waiver.quote}”" if waiver.quote else "any words")
    until = date.fromordinal(waiver.expires).isoformat() if waiver.expires else "for good"
    return f"{waiver.tender or 'any tender'}, {what}, until {until}"


def settings_json(settings: Settings, ruleset: Ruleset, *, ascii_only: bool = False) -> str:
    """The settings as JSON."""
    shape = {
        "version": VERSION,
        "files": list(settings.files),
        "settings": {name: _plain(entry) for name, entry in settings.values.items()},
        "rules": [_plain(Entry(shown(one.value), one.origin)) for one in settings.rules],
        "ignore": {name: _plain(entry) for name, entry in settings.ignore.items()},
        "severity": {
            name: {**entry.value._asdict(), "source": _source(entry.origin)}
            for name, entry in settings.severity.items()
        },
        "parameters": {
            name: {**entry.value._asdict(), "source": _source(entry.origin)}
            for name, entry in settings.parameters.items()
        },
        "unwaivable": [_plain(one) for one in settings.unwaivable],
        "waivers": [_waiver(waiver, origin) for waiver, origin in settings.waivers],
        "in_force": len(ruleset.rules),
        "left_out": [
            {"by": one.by, "rules": list(one.rules)} for one in ruleset.configured.left_out
        ],
    }
    return json.dumps(shape, ensure_ascii=ascii_only, indent=2) + "\n"


def _plain(entry: Entry[object] | Entry[str]) -> dict[str, object]:
    value = list(entry.value) if isinstance(entry.value, tuple) else entry.value
    return {"value": value, "source": _source(entry.origin)}


def _source(origin: Origin) -> dict[str, object]:
    return {"file": origin.file, "line": origin.line or None}


def _waiver(waiver: Waiver, origin: Origin) -> dict[str, object]:
    return {
        "rule": waiver.rule,
        "tender": waiver.tender or None,
        "fingerprint": waiver.fingerprint or None,
        "quote": waiver.quote or None,
        "reason": waiver.reason,
        "by": waiver.by,
        "expires": date.fromordinal(waiver.expires).isoformat() if waiver.expires else None,
        "source": _source(origin),
    }


def stanzas(tender: TenderReport, unwaivable: Collection[str] = ()) -> str:
    """A stanza `[[waivers]]` for each finding that can be kept and is not; who and why are open."""
    name = reference_of(tender) or tender.title or tender.id
    made = [
        _stanza(name, finding)
        for finding in tender.findings
        if finding.waived is None and finding.rule not in unwaivable
    ]
    return "\n".join(made)


def _stanza(tender: str, finding: Finding) -> str:
    about = " ".join(f"{finding.title} ({where(finding.evidence[0].location)})".split())
    return (
        f"# {about}\n[[waivers]]\nrule = {_quoted(finding.rule)}\ntender = {_quoted(tender)}\n"
        f"fingerprint = {_quoted(finding.fingerprint)}\n"
        'reason = ""\nby = ""\nexpires = ""  # the last day, like 2027-03-31\n'
    )


def _quoted(words: str) -> str:
    """A text as TOML writes it; JSON writes it so too, but for one control character."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
