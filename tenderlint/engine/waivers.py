"""Waivers of a configuration, laid over a report: what they keep, and which of them need a look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from tenderlint.engine.identity import key_of, name_of
from tenderlint.engine.waiving import with_parts
from tenderlint.report import (
    Finding,
    Report,
    TenderReport,
    Waiver,
    WaiverState,
    WaiverUse,
)

MOST: Final = 3
"""A waiver that is about more findings than this is too broad."""


def with_waivers(report: Report, waivers: Sequence[Waiver]) -> Report:
    """The report with what a configuration keeps, and with what became of each waiver.

    What was decided on a sheet of answers about a finding ranks over the configuration. The last
    day of a waiver is the last on which it holds.
    """
    if not waivers:
        return report
    day = report.judged_on
    live = [waiver for waiver in waivers if waiver.expires is None or waiver.expires >= day]
    uses = tuple(_use(waiver, report, expired=waiver not in live) for waiver in waivers)
    tenders = tuple(_laid_over(tender, live) for tender in report.tenders)
    return report._replace(tenders=tenders, waivers=uses)


def _laid_over(tender: TenderReport, waivers: Iterable[Waiver]) -> TenderReport:
    about = [waiver for waiver in waivers if is_about(waiver, tender)]
    if not about:
        return tender
    found = (_waived(finding, about) for finding in tender.findings)
    return tender._replace(findings=with_parts(found))


def _waived(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    if finding.waived is not None or finding.to_change is not None:
        return finding
    return finding._replace(waived=next((w for w in waivers if holds_for(w, finding)), None))


def is_about(waiver: Waiver, tender: TenderReport) -> bool:
    """Whether a waiver is about a tender: it names its title, its reference, its key, or none."""
    names = {_plain(name) for name in _names(tender)}
    return not waiver.tender or _plain(waiver.tender) in names


def holds_for(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is about a finding, of a tender that it is about."""
    if waiver.rule != finding.rule:
        return False
    if waiver.fingerprint:
        return waiver.fingerprint == finding.fingerprint
    quote = _plain(waiver.quote)
    return not quote or any(quote in _plain(one.text) for one in finding.evidence if one.primary)


def _use(waiver: Waiver, report: Report, *, expired: bool) -> WaiverUse:
    tenders = [tender for tender in report.tenders if is_about(waiver, tender)]
    about = sum(holds_for(waiver, finding) for one in tenders for finding in one.findings)
    if expired:
        return WaiverUse(waiver, WaiverState.EXPIRED, about)
    if not tenders:
        hint = _meant(waiver, report.tenders)
        return WaiverUse(waiver, WaiverState.ELSEWHERE, 0, hint)
    if not about:
        return WaiverUse(waiver, WaiverState.UNUSED, 0)
    loose = not (waiver.fingerprint or waiver.quote)
    state = WaiverState.BROAD if loose or about > MOST else WaiverState.USED
    return WaiverUse(waiver, state, about)


def _meant(waiver: Waiver, tenders: Iterable[TenderReport]) -> str:
    """The title of a tender of the run that is spelt almost as the one that was meant."""
    from difflib import get_close_matches

    titles = {_plain(name): name for one in tenders for name in (one.title, one.id) if name}
    close = get_close_matches(_plain(waiver.tender), list(titles), n=1, cutoff=0.8)
    return titles[close[0]] if close else ""


def _names(tender: TenderReport) -> tuple[str, ...]:
    return tender.title, tender.id, key_of(tender), name_of(tender)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
