"""The words that every human report shares."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.quantities.show import show
from tenderlint.report import Authority, Evidence, Finding, Judged, TenderReport, Verdict
from tenderlint.reporters.discretion import discreet
from tenderlint.resolve import Conflict
from tenderlint.rule import Force, Severity
from tenderlint.statements import Silence, Stage, Statement

EFFECTS = {
    Severity.ERROR: "keeps some out",
    Severity.WARNING: "makes it harder",
    Severity.INFO: "a missed chance",
    Severity.NONE: "for procurement or legal",
}

VERDICTS = {
    Verdict.KEEPS_OUT: "some local providers could not bid in",
    Verdict.MAKES_HARDER: "bidding is made harder in",
    Verdict.NO_BARRIER_FOUND: "no barrier was found in",
    Verdict.NOT_ENOUGH_HERE: "not enough is there to judge in",
    Verdict.NOT_JUDGED: "not judged:",
}
"""Before the number of tenders of which it is so."""

_SENTENCES = {
    Verdict.KEEPS_OUT: "Some local providers could not bid as drafted.",
    Verdict.MAKES_HARDER: "Local providers could bid, and it is made harder for them.",
    Verdict.NOT_ENOUGH_HERE: "Not enough is here to judge.",
}

_STAGES = {
    Stage.AWARD: "This is an award notice: nothing in it can be changed, so it is not judged.",
    Stage.CANCELLATION: "This procurement was cancelled, so it is not judged.",
    Stage.OTHER: "This is not a tender notice, so it is not judged.",
}

SHORTEST_QUOTATION = 3
"""Words of so many letters or fewer ("Yes", "60") are not quoted."""
LONGEST_QUOTATION = 200
"""The most letters that are quoted."""

DUTIES = (Force.MUST, Force.MUST_BELOW_THRESHOLD)
_FORCES = tuple(Force)
_HOLDS = {
    Force.MUST: "Appears to conflict with",
    Force.MUST_BELOW_THRESHOLD: "Appears to conflict with",
    Force.REGARD: "To be considered under",
    Force.CENTRAL_ONLY: "Binds central government only:",
    Force.GUIDANCE: "Guidance:",
    Force.JUDGEMENT: "Our reading of",
}
_MAY_HOLD = {
    Force.MUST: "this applies:",
    Force.MUST_BELOW_THRESHOLD: "this applies:",
    Force.REGARD: "this is to be considered:",
    Force.CENTRAL_ONLY: "this binds central government:",
    Force.GUIDANCE: "this is guidance:",
    Force.JUDGEMENT: "this is our reading of",
}


_PLANNED = "This notice comes before the tender: it is judged by what it tells already."


def verdict_sentence(tender: TenderReport) -> str:
    """The verdict as a sentence, with its denominator; what is no tender is said to be none."""
    if tender.verdict is Verdict.NOT_JUDGED:
        return _STAGES.get(tender.stage, _STAGES[Stage.OTHER])
    sentence = _verdict_sentence(tender)
    return f"{sentence} {_PLANNED}" if tender.stage is Stage.PLANNING else sentence


def _verdict_sentence(tender: TenderReport) -> str:
    possible = counted(tender.may_apply, "check")
    if tender.verdict is Verdict.NO_BARRIER_FOUND:
        return f"No barrier was found in the {tender.decided} of {possible} that could be made."
    if not tender.may_apply:
        return f"{_SENTENCES[tender.verdict]} No check could be made."
    return f"{_SENTENCES[tender.verdict]} {tender.decided} of {possible} could be made."


def authority_sentences(finding: Finding) -> list[str]:
    """Whose authority stands behind a finding, a sentence for each that is shown."""
    return [authority_sentence(basis) for basis in shown_authorities(finding)]


def shown_authorities(finding: Finding) -> list[Authority]:
    """The strongest authority that holds, then those that may hold and are stronger."""
    holding = [basis for basis in finding.basis if not basis.holds][:1]
    weight = _FORCES.index(holding[0].force) if holding else len(_FORCES)
    stronger = (b for b in finding.basis if b.holds and _FORCES.index(b.force) < weight)
    return [*holding, *stronger]


def authority_sentence(basis: Authority) -> str:
    """How strongly an authority binds, and where it is said."""
    cite = basis.cite.removesuffix(".")
    if not basis.holds and basis.force is Force.JUDGEMENT and cite.startswith("Our "):
        return f"{cite}."
    if not basis.holds:
        return f"{_HOLDS[basis.force]} {cite}."
    return f"{basis.holds[0].upper()}{basis.holds[1:]}, {_MAY_HOLD[basis.force]} {cite}."


def answer_words(statement: Statement) -> str:
    """The answer that a statement gives, in words and figures."""
    if isinstance(statement.value, Silence):
        return str(statement.value)
    return show(statement.value, FIELDS[statement.pointer.field].unit)


def contradiction(conflict: Conflict, lots: int) -> str:
    """That a question has more than one answer; which lot's, if there are several `lots`."""
    field = FIELDS[conflict.pointer.field]
    number = "Two" if len(conflict.statements) == 2 else str(len(conflict.statements))
    lot = f" (lot {conflict.pointer.lot})" if conflict.pointer.lot and lots > 1 else ""
    return f"{number} answers to one question: {field.asks or field.description}{lot}"


def quoted(evidence: Evidence) -> str:
    """The words that stand there, in quotation marks; nothing for a mere figure."""
    words = " ".join(discreet(evidence.text).split())
    if len(words) <= SHORTEST_QUOTATION:
        return ""
    return f"“{words if len(words) <= LONGEST_QUOTATION else f'{words[:LONGEST_QUOTATION]} …'}”"


def lots_judged(tender: TenderReport) -> int:
    """How many lots were judged, each by its own name."""
    return len({outcome.lot for outcome in tender.outcomes} - {""})


def summary_sentence(tenders: Iterable[TenderReport]) -> str:
    """How many tenders there are, and how many got each verdict."""
    found = [tender.verdict for tender in tenders]
    parts = [f"{words} {found.count(v)}" for v, words in VERDICTS.items() if v in found]
    return f"{len(found)} tenders: {'; '.join(parts)}."


def judged_sentence(by: Judged) -> str:
    """Which ruleset judged, and how much it changed in the one that it extends."""
    return (
        f"Judged by {by.name} {by.version}, which extends {by.extends}: "
        f"{counted(len(by.changed), 'number')} changed, "
        f"{counted(len(by.switched_off), 'rule')} switched off."
    )


def ended(words: str) -> str:
    """The words with one full stop at their end; nothing stays nothing."""
    return f"{words.rstrip('.')}." if words else ""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 check", "2 checks"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(parts: Iterable[str]) -> str:
    """Words in a list: "a", "a and b", "a, b and c"."""
    *first, last = list(parts) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def where(location: Location, gap: str = " ") -> str:
    """A file and the place in it; the file alone where it is meant as a whole."""
    place = str(location)
    return location.file if place == "whole file" else f"{location.file}{gap}{place}"
