"""What people decided about findings, in words that every human report shares."""

from __future__ import annotations

from datetime import date

from tenderlint.report import Known, TenderReport, Waiver
from tenderlint.reporters.discretion import discreet, discreet_name
from tenderlint.reporters.wording import counted
from tenderlint.statements import Choice, Decision


def day_of(ordinal: int) -> str:
    """A day as people write it: "22 November 2026"."""
    day = date.fromordinal(ordinal)
    return f"{day.day} {day:%B %Y}"


def signature(said: Waiver | Decision) -> str:
    """Who decided and when, in brackets: " (Jo Marsh, 22 November 2026)"; empty if unsigned."""
    on = "" if said.on is None else day_of(said.on)
    parts = ", ".join(part for part in (discreet_name(said.by), on) if part)
    return f" ({parts})" if parts else ""


def kept_because(waiver: Waiver) -> str:
    """That a finding is kept, why, by whom and since when."""
    until = "" if waiver.expires is None else f" Until {day_of(waiver.expires)}."
    return f"Kept, because: {sentence(discreet(waiver.reason))}{until}{signature(waiver)}"


def still_there(decision: Decision) -> str:
    """That what was to be changed is found all the same."""
    return f"You chose to change this; it is still there.{signature(decision)}"


def not_kept(decision: Decision) -> str:
    """That a finding was to be kept whose rule cannot be waived."""
    reason = sentence(discreet(decision.reason)) or "no reason was given."
    return f"This rule cannot be waived, so the decision to keep does not count: {reason}" + (
        signature(decision)
    )


def known_since(known: Known) -> str:
    """That a baseline holds a finding."""
    return f"since {day_of(known.since)}, so it fails no run."


def no_longer_found(decision: Decision) -> str:
    """What was decided about a finding that is gone."""
    if decision.choice is Choice.KEEP:
        reason = sentence(discreet(decision.reason))
        return f"Kept for something that is no longer found: {reason}{signature(decision)}"
    return f"To be changed, and no longer found.{signature(decision)}"


def kept_count(tender: TenderReport) -> str:
    """How many findings are kept with a reason, as a sentence; empty if none is."""
    kept = sum(finding.waived is not None for finding in tender.findings)
    verb = "is" if kept == 1 else "are"
    return f"{counted(kept, 'finding')} {verb} kept with a reason." if kept else ""


def unsure_sentence(tender: TenderReport) -> str:
    """How many findings of low confidence are left out, as a sentence; empty if none is."""
    left_out = tender.unsure_left_out
    verb = "is" if left_out == 1 else "are"
    return f"{counted(left_out, 'finding')} of low confidence {verb} left out." if left_out else ""


def sentence(words: str) -> str:
    """The words with a full stop, if they have no sign of their own at the end."""
    return words if not words or words.rstrip("”’\"')")[-1:] in (*".!?…",) else f"{words}."
