"""A finding as it stands on a page."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.provenance import Location
from tenderlint.report import Authority, Finding
from tenderlint.reporters.decided import kept_because, still_there
from tenderlint.reporters.few import Group
from tenderlint.reporters.page.values import Card, Place, Source
from tenderlint.reporters.printable import printable, safe_address, told
from tenderlint.reporters.wording import (
    EFFECTS,
    authority_sentence,
    ended,
    listed,
    quoted,
    shown_authorities,
)
from tenderlint.statements import Confidence


def card(group: Group, number: int, lots: int) -> Card:
    """A finding with what stands inside it.

    Args:
        group: the finding, and the others on the same demand.
        number: its place on the tender's page.
        lots: how many lots were judged.
    """
    finding = group.finding
    alone = single(finding, lots)
    return alone._replace(
        number=number,
        put_together="" if group.parts else alone.put_together,
        parts=tuple(single(part, lots) for part in group.parts),
        also=tuple(single(other, lots) for other in group.also),
    )


def single(finding: Finding, lots: int) -> Card:
    """A finding by itself."""
    return Card(
        number=0,
        title=told(finding.title),
        severity=finding.severity,
        effect=EFFECTS[finding.severity],
        sure=_sure(finding.confidence),
        places=_places(finding),
        asks=told(finding.asks),
        affects=told(finding.affects),
        lots=_lots(finding.lots, lots),
        change_to=told(finding.change_to),
        keep_if=ended(told(finding.keep_if)),
        yardstick=ended(told(finding.yardstick)),
        sources=tuple(source(basis) for basis in shown_authorities(finding)),
        decided=_decided(finding),
        put_together=told(listed(finding.parts)),
        parts=(),
        also=(),
        principle=printable(finding.principle),
        rule=printable(finding.rule),
    )


def place_of(location: Location, quotation: str = "") -> Place:
    """An address, in the words that people look it up by."""
    spot = str(location)
    return Place(
        printable(location.file),
        "" if spot == "whole file" else printable(spot),
        printable(quotation),
    )


def source(basis: Authority) -> Source:
    """An authority, with its address where a page may link to it."""
    return Source(told(authority_sentence(basis)), safe_address(basis.url))


def _places(finding: Finding) -> tuple[Place, ...]:
    """Where it stands, each place once; what compounds is quoted in its parts."""
    found = (
        place_of(evidence.location, "" if finding.parts else quoted(evidence))
        for evidence in finding.evidence
    )
    return tuple(dict.fromkeys(found))


def _sure(confidence: Confidence) -> str:
    return "" if confidence is Confidence.HIGH else f"{confidence} confidence"


def _lots(named: tuple[str, ...], lots: int) -> str:
    if not named or lots < 2:
        return ""
    return f"all {lots}" if len(named) == lots else told(listed(named))


def _decided(finding: Finding) -> str:
    said: Iterable[str] = (
        kept_because(finding.waived) if finding.waived else "",
        still_there(finding.to_change) if finding.to_change else "",
    )
    return printable(" ".join(said))
