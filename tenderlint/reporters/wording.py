"""The words that every human report shares."""

from __future__ import annotations

from tenderlint.report import Authority, Finding, TenderReport, Verdict
from tenderlint.rule import Force, Severity
from tenderlint.statements import Stage

EFFECTS = {
    Severity.ERROR: "keeps some out",
    Severity.WARNING: "makes it harder",
    Severity.INFO: "a missed chance",
    Severity.NONE: "for procurement or legal",
}

_VERDICTS = {
    Verdict.KEEPS_OUT: "Some local providers could not bid as drafted.",
    Verdict.MAKES_HARDER: "Local providers could bid, and it is made harder for them.",
    Verdict.NOT_ENOUGH_HERE: "Not enough is here to judge.",
}

_STAGES = {
    Stage.AWARD: "This is an award notice: nothing in it can be changed, so it is not judged.",
    Stage.CANCELLATION: "This procurement was cancelled, so it is not judged.",
    Stage.OTHER: "This is not a tender notice, so it is not judged.",
}


def verdict_sentence(tender: TenderReport) -> str:
    """The verdict as a sentence, with its denominator."""
    if tender.verdict is Verdict.NOT_JUDGED:
        return _STAGES.get(tender.stage, _STAGES[Stage.OTHER])
    checks = f"{tender.decided} of {tender.may_apply} checks could be made"
    if tender.verdict is Verdict.NO_BARRIER_FOUND:
        return f"No barrier was found in the {checks.replace('checks could', 'checks that could')}."
    return f"{_VERDICTS[tender.verdict]} {checks[0].upper()}{checks[1:]}."


def authority_sentences(finding: Finding) -> list[str]:
    """Whose authority stands behind a finding: the strongest that holds, then those that may."""
    holding = [basis for basis in finding.basis if not basis.holds]
    possible = [basis for basis in finding.basis if basis.holds]
    return [_authority(basis) for basis in (*holding[:1], *possible)]


def _authority(basis: Authority) -> str:
    weight = {
        Force.MUST: "appears to conflict with",
        Force.MUST_BELOW_THRESHOLD: "appears to conflict with",
        Force.REGARD: "advice under",
        Force.CENTRAL_ONLY: "binds central government only:",
        Force.GUIDANCE: "guidance:",
        Force.JUDGEMENT: "our reading of",
    }[basis.force]
    if basis.holds:
        condition = f"{basis.holds[0].upper()}{basis.holds[1:]}"
        return f"{condition}: {weight} {basis.cite}."
    return f"{weight[0].upper()}{weight[1:]} {basis.cite}."
