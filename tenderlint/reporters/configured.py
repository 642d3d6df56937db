"""What a configuration, its waivers and a baseline did, in words that every human report shares."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.report import Compared, Judged, WaiverState, WaiverUse
from tenderlint.reporters.decided import day_of, sentence
from tenderlint.reporters.wording import counted, listed, where
from tenderlint.rule import Severity

_GRADES = {
    Severity.ERROR: "an error",
    Severity.WARNING: "a warning",
    Severity.INFO: "a missed chance",
    Severity.NONE: "a point for procurement or legal",
}


def judged_by_sentence(by: Judged) -> str:
    """By which rules a run judged, and how many of them it changed."""
    how = f"which extends {by.extends}" if by.extends else "as configured"
    counts = (
        (len(by.changed), "number", "changed"),
        (len(by.switched_off), "rule", "switched off"),
    )
    told = [f"{counted(number, noun)} {verb}" for number, noun, verb in counts if number]
    return f"Judged by {by.name} {by.version}, {how}{': ' if told else ''}{', '.join(told)}."


def judged_by_points(by: Judged) -> list[str]:
    """Everything that was changed or left out, and every file that says so."""
    own = by.configured
    return [
        *([f"Read beside the tender: {listed(own.files)}."] if own.files else []),
        *([f"The profile is {own.profile}."] if own.profile else []),
        *(f"{one.parameter} is {one.value}: {sentence(one.reason)}" for one in by.changed),
        *(f"{one.rule} is off: {sentence(one.reason)}" for one in by.switched_off),
        *(f"{one.rule} is {_GRADES[one.severity]}: {sentence(one.reason)}" for one in own.regraded),
        *(f"{counted(len(one.rules), 'rule')} left out by {one.by}." for one in own.left_out),
        *([f"Cannot be waived: {listed(own.unwaivable)}."] if own.unwaivable else []),
        *(["Waivers and decisions to keep are ignored."] if own.waivers_ignored else []),
    ]


def waiver_points(uses: Iterable[WaiverUse]) -> list[str]:
    """What is to be said of each waiver that needs a look."""
    said = ((use, _waiver_words(use)) for use in uses)
    return [
        f"{use.waiver.rule} ({where(use.waiver.location, gap=', ')}): {words}"
        for use, words in said
        if words
    ]


def _waiver_words(use: WaiverUse) -> str:
    findings = counted(use.findings, "finding")
    match use.state:
        case WaiverState.EXPIRED:
            assert use.waiver.expires is not None  # noqa: S101 - it could not expire without
            still = f"it kept {findings} until then" if use.findings else "take it out"
            return f"It expired on {day_of(use.waiver.expires)}; {still}."
        case WaiverState.UNUSED:
            return "It is about nothing that was found; take it out."
        case WaiverState.BROAD if use.waiver.fingerprint or use.waiver.quote:
            return f"It is about {findings}; narrow it, so that it hides nothing new."
        case WaiverState.BROAD:
            return f"It names no words, so it keeps whatever the rule finds: {findings}."
        case WaiverState.ELSEWHERE if use.hint:
            return f"No tender here is “{use.waiver.tender}”; did you mean “{use.hint}”?"
        case _:
            return ""


def baseline_sentence(compared: Compared) -> str:
    """How many findings a baseline knows."""
    return (
        f"Baseline {compared.file} of {day_of(compared.recorded)}: "
        f"{counted(compared.known, 'finding')} known, {compared.new} new."
    )


def baseline_points(compared: Compared) -> list[str]:
    """What the baseline holds and is found no longer, and what else is to be known of it."""
    gone = [f"No longer found: {one.rule}, in {title}." for title, one in compared.gone]
    again = ["Record the baseline again, so that what is gone stays gone."] if gone else []
    return [*compared.notices, *gone, *again]
