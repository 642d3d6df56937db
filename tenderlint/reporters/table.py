"""Findings as rows, for the formats that are tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tenderlint.report import Finding, Report, TenderReport
from tenderlint.reporters.discretion import discreet, discreet_name


class FindingRow(NamedTuple):
    """One finding; its place is that of the first words that decide it."""

    tender: str
    buyer: str
    verdict: str
    rule: str
    title: str
    principle: str
    severity: str
    force: str
    """How strongly the authority binds that stands first."""
    confidence: str
    lots: str
    waived: str
    """Why it is kept; empty if it is not."""
    waived_by: str
    waived_on: date | None
    file: str
    sheet: str | None
    cell: str | None
    pointer: str | None
    line: int | None
    column: str | None
    page: int | None
    paragraph: int | None
    quotation: str
    asks: str
    affects: str
    change_to: str
    keep_if: str
    cite: str
    url: str
    fingerprint: str


def finding_rows(report: Report) -> Iterator[FindingRow]:
    """Every finding of every tender, in the order of the report."""
    for tender in report.tenders:
        for finding in tender.findings:
            yield _row(tender, finding)


def name_of(tender: TenderReport) -> str:
    """What a tender is called in a table."""
    return discreet(tender.title or tender.id)


def _row(tender: TenderReport, finding: Finding) -> FindingRow:
    evidence, waived = finding.evidence[0], finding.waived
    place = evidence.location
    basis = finding.basis[0] if finding.basis else None
    return FindingRow(
        tender=name_of(tender),
        buyer=discreet(tender.buyer),
        verdict=tender.verdict,
        rule=finding.rule,
        title=finding.title,
        principle=finding.principle,
        severity=finding.severity,
        force=basis.force if basis else "",
        confidence=finding.confidence,
        lots=", ".join(finding.lots),
        waived=discreet(waived.reason) if waived else "",
        waived_by=discreet_name(waived.by) if waived else "",
        waived_on=date.fromordinal(waived.on) if waived and waived.on else None,
        file=place.file,
        sheet=place.sheet,
        cell=place.cell,
        pointer=place.pointer,
        line=place.line,
        column=place.column,
        page=place.page,
        paragraph=place.paragraph,
        quotation=discreet(evidence.text),
        asks=discreet(finding.asks),
        affects=discreet(finding.affects),
        change_to=discreet(finding.change_to),
        keep_if=discreet(finding.keep_if),
        cite=basis.cite if basis else "",
        url=basis.url if basis else "",
        fingerprint=finding.fingerprint,
    )
