"""From a judged tender and the decisions about it to a decision record, as a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tenderlint.model import FIELDS
from tenderlint.quantities.show import show
from tenderlint.report import Finding, Judged, TenderReport
from tenderlint.reporters.decided import day_of, sentence
from tenderlint.reporters.discretion import discreet, discreet_name
from tenderlint.reporters.wording import counted, listed, verdict_sentence
from tenderlint.resolve import Read
from tenderlint.rule import OutcomeKind, Ruleset
from tenderlint.statements import Choice, Decision, Silence, Value
from tenderlint.writers.record.authorities import authorities
from tenderlint.writers.record.considered import (
    NOT_STATED,
    Answer,
    Section,
    always_asked,
    barriers_considered,
    place_of,
    sections,
)

_SHORTEST_QUOTATION = 3
"""Words of so many letters or fewer ("Yes", "60") are not quoted."""
_CHANGED = "Changed"
_VALUES = (
    ("lot.value", "without VAT"),
    ("lot.value_including_vat", "with VAT"),
    ("lot.stated_annual_value", "a year"),
)
_DATES = (
    ("timetable.published", "published"),
    ("timetable.deadline", "tenders due"),
    ("timetable.award", "award decided"),
    ("term.start", "contract starts"),
)


class Barrier(NamedTuple):
    """One finding that was decided about."""

    title: str
    asked: str
    """What the tender asks, in its own words and ours; empty where it is not found any more."""
    place: str
    decision: str
    """"Kept", "To be changed", "Changed"."""
    words: str
    """Why it is kept, or what it is changed to."""


class Signature(NamedTuple):
    """Who decided, as typed, and when; either may be empty."""

    by: str
    on: str


class DecisionRecord(NamedTuple):
    """What was considered before a tender, decided by whom and when: one page of it."""

    title: str
    about: tuple[tuple[str, str], ...]
    """Labels and what stands beside them: the buyer, the value, the dates."""
    barriers_considered: Answer
    barriers: tuple[Barrier, ...]
    changed: tuple[str, ...]
    """What stood on the marked sheet and is not found any more."""
    sections: tuple[Section, ...]
    undecided: tuple[str, ...]
    """The findings that nobody decided about."""
    unanswered: tuple[str, ...]
    problems: tuple[str, ...]
    """What on the sheet of answers, or in the tender, could not be used."""
    signatures: tuple[Signature, ...]
    authorities: tuple[str, ...]


def decision_record(
    report: TenderReport, read: Read, by: Judged, judged_on: int, ruleset: Ruleset
) -> DecisionRecord:
    """The record of one tender.

    Args:
        report: the judgement, with the decisions laid over it.
        read: what was read, with the answers.
        by: which rules judged.
        judged_on: the day of the judgement, as an ordinal.
        ruleset: the rules, for the titles of what is no longer found.
    """
    decided = [one for one in report.findings if one.waived or one.to_change]
    own = {one.fingerprint for one in read.reading.decisions}
    gone = [_gone(one, report, ruleset) for one in report.gone]
    barriers = [
        *(_decided(one, read) for one in decided if not one.parts or one.fingerprint in own),
        *(one for one in gone if one.decision != _CHANGED),
    ]
    return DecisionRecord(
        title=discreet(report.title or report.id),
        about=tuple(_about(report, read, by, judged_on)),
        barriers_considered=barriers_considered(read),
        barriers=tuple(barriers),
        changed=tuple(
            f"{one.title} {one.words}".strip() for one in gone if one.decision == _CHANGED
        ),
        sections=sections(read),
        undecided=tuple(_undecided(report, read)),
        unanswered=tuple(_unanswered(report, read)),
        problems=tuple(_problem(place_of(p.location, read), p.message) for p in report.problems),
        signatures=tuple(_signatures(read)),
        authorities=authorities(report.regime, report.law_date),
    )


def _about(
    report: TenderReport, read: Read, by: Judged, judged_on: int
) -> Iterator[tuple[str, str]]:
    yield "Buyer", discreet(report.buyer) or NOT_STATED
    yield "Value", _values(read) or NOT_STATED
    yield "Dates", _dates(read) or NOT_STATED
    files = listed(map(_name, report.files))
    yield "Judged", f"{verdict_sentence(report)} {_judged(by, judged_on)} From: {files}."


def _name(file: str) -> str:
    """A file without its folders, which are those of one computer."""
    return file.replace("\\", "/").rpartition("/")[2]


def _judged(by: Judged, day: int) -> str:
    changed = ""
    if by.extends:
        changed = (
            f", which extends {by.extends}: {counted(len(by.changed), 'number')} changed, "
            f"{counted(len(by.switched_off), 'rule')} switched off"
        )
    return f"Judged on {day_of(day)} by the rules “{by.name}” {by.version}{changed}."


def _values(read: Read) -> str:
    return "; ".join(
        f"{shown} {words}" for field, words in _VALUES for shown in _shown(field, read)
    )


def _dates(read: Read) -> str:
    said = "; ".join(f"{words} {shown}" for field, words in _DATES for shown in _shown(field, read))
    return f"{said[:1].upper()}{said[1:]}"


def _shown(field: str, read: Read) -> Iterator[str]:
    """What is known of a field, each value once, with the lots where it is theirs alone."""
    lots: dict[Value, list[str]] = {}
    for pointer, entry in read.resolution.entries.items():
        value = entry.value
        if pointer.field == field and value is not None and not isinstance(value, Silence):
            lots.setdefault(value, []).append(pointer.lot or "")
    for value, names in lots.items():
        named = [name for name in names if name]
        of = f" (lot{'s' if len(named) > 1 else ''} {listed(named)})" if named else ""
        yield discreet(f"{show(value, FIELDS[field].unit)}{of}")


def _decided(finding: Finding, read: Read) -> Barrier:
    kept = finding.waived
    if kept is not None:
        decision, words = "Kept", f"Because: {sentence(kept.reason)}"
    else:
        decision = "To be changed"
        words = f"Not changed yet. Change to: {sentence(finding.change_to)}"
        note = finding.to_change.reason if finding.to_change else ""
        words = f"{words} Note: {sentence(note)}" if note else words
    asked = " ".join(part for part in (_quotation(finding), finding.asks, _lots(finding)) if part)
    return Barrier(
        finding.title,
        discreet(asked),
        place_of(finding.evidence[0].location, read),
        decision,
        discreet(words),
    )


def _quotation(finding: Finding) -> str:
    words = " ".join(finding.evidence[0].text.split())
    said_again = len(words) <= _SHORTEST_QUOTATION or words in finding.asks
    return "" if said_again or finding.parts else sentence(f"“{words}”")


def _lots(finding: Finding) -> str:
    if not finding.lots:
        return ""
    return f"{'Lot' if len(finding.lots) == 1 else 'Lots'} {listed(finding.lots)}."


def _gone(decision: Decision, report: TenderReport, ruleset: Ruleset) -> Barrier:
    """A finding of the marked sheet that does not hold any more."""
    titles = {rule.id: rule.title for rule in ruleset.rules}
    titles |= {compound.id: compound.title for compound in ruleset.compounds}
    title = titles.get(decision.rule, decision.rule)
    reason = discreet(sentence(decision.reason))
    if decision.choice is Choice.KEEP:
        return Barrier(title, "", "", "Kept, and gone", f"No longer found. Because: {reason}")
    note = f"Note: {reason}" if reason else ""
    decided, words = _what_became(decision.rule, report, titles)
    return Barrier(title, "", "", decided, " ".join(part for part in (words, note) if part))


def _what_became(rule: str, report: TenderReport, titles: Mapping[str, str]) -> tuple[str, str]:
    """What can be said of a finding that is gone: no more than what the judgement shows."""
    if any(finding.rule == rule for finding in report.findings):
        return "Changed in words", "The words are others, and the same is still found in them."
    if rule not in titles:
        return "Not checked", "The rules have no such check any more."
    outcomes = {one.outcome for one in report.outcomes if one.rule == rule}
    if outcomes == {OutcomeKind.UNDETERMINED}:
        return _CHANGED, "(what the tender says now does not settle it)"
    return _CHANGED, ""


def _undecided(report: TenderReport, read: Read) -> Iterator[str]:
    for finding in report.findings:
        if finding.waived is None and finding.to_change is None:
            place = place_of(finding.evidence[0].location, read)
            yield f"{finding.title} ({place})" if place else finding.title


def _unanswered(report: TenderReport, read: Read) -> Iterator[str]:
    """The questions of the sheet that nobody answered, where an answer still matters.

    Those that the record shows as not stated are not told twice.
    """
    waiting = {question.field for question in report.questions} - always_asked()
    asked = (pointer for sheet in read.reading.answers for pointer in sheet.unanswered)
    for pointer in dict.fromkeys(asked):
        if pointer.field in waiting:
            lot = f" (lot {pointer.lot})" if pointer.lot else ""
            yield f"{FIELDS[pointer.field].asks}{lot}"


def _problem(place: str, message: str) -> str:
    return discreet(f"{place}: {sentence(message)}" if place else sentence(message))


def _signatures(read: Read) -> Iterable[Signature]:
    said = [
        *((one.by, one.on) for one in read.reading.answers),
        *((one.by, one.on) for one in read.reading.decisions if one.choice is not Choice.OPEN),
    ]
    return dict.fromkeys(
        Signature(discreet_name(by), "" if on is None else day_of(on))
        for by, on in said
        if by or on is not None
    )
