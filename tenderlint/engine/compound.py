"""Barriers that compound: several findings on one lot, said as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenderlint.report import (
    CONFIDENCES,
    SEVERITIES,
    Authority,
    Evidence,
    Finding,
    fingerprint,
)
from tenderlint.rule import Compound, Status


def compounds_in(
    compounds: Iterable[Compound], findings: Sequence[Finding], lots: Sequence[str]
) -> list[Finding]:
    """The findings that put others together.

    A finding is a part of one compound only. Those that need most parts come first, so that the
    most particular one takes it.

    Args:
        compounds: the compounds.
        findings: the findings of all rules.
        lots: every lot of the tender; a finding that names none is of all of them.
    """
    free = list(findings)
    found = []
    for compound in sorted(compounds, key=lambda one: -len(one.parts)):
        shared, parts = _parts(compound, free, lots)
        if shared:
            found.append(_together(compound, parts, shared))
            free = [finding for finding in free if finding not in parts]
    return found


def _parts(
    compound: Compound, free: Sequence[Finding], lots: Sequence[str]
) -> tuple[list[str], list[Finding]]:
    """The lots in which every group has a finding, and the findings that come together there."""
    groups = [[finding for finding in free if finding.rule in group] for group in compound.parts]
    shared = set(lots)
    for group in groups:
        shared &= {lot for finding in group for lot in _lots(finding, lots)}
    parts = [one for group in groups for one in group if shared.intersection(_lots(one, lots))]
    return [lot for lot in lots if lot in shared], parts


def _lots(finding: Finding, lots: Sequence[str]) -> Sequence[str]:
    return finding.lots or lots


def _together(compound: Compound, parts: Sequence[Finding], shared: Sequence[str]) -> Finding:
    severity = min((part.severity for part in parts), key=SEVERITIES.index)
    gravest = [part for part in parts if part.severity is severity]
    stable = any(part.status is Status.STABLE for part in gravest)
    named = tuple(shared) if any(part.lots for part in parts) else ()
    return Finding(
        rule=compound.id,
        title=compound.title,
        principle=compound.principle,
        severity=severity,
        status=Status.STABLE if stable else Status.ADVISORY,
        confidence=max((part.confidence for part in parts), key=CONFIDENCES.index),
        level=1,
        lots=named,
        asks=compound.asks,
        affects=compound.affects,
        change_to=compound.change_to,
        keep_if=compound.keep_if,
        yardstick=compound.yardstick,
        why=compound.why,
        basis=tuple(Authority(b.cite, b.url, b.force, "") for b in compound.basis),
        facts=tuple(dict.fromkeys(shown for part in parts for shown in part.facts)),
        evidence=_evidence(parts),
        fingerprint=fingerprint(compound.id, [part.fingerprint for part in parts]),
        parts=tuple(dict.fromkeys(part.rule for part in parts)),
        part_fingerprints=tuple(dict.fromkeys(part.fingerprint for part in parts)),
    )


def _evidence(parts: Iterable[Finding]) -> tuple[Evidence, ...]:
    """What each part rests on; the gravest part's words stand first."""
    gravest_first = sorted(parts, key=lambda part: SEVERITIES.index(part.severity))
    return tuple(
        dict.fromkeys(said for part in gravest_first for said in part.evidence if said.primary)
    )
