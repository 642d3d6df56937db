"""What is to be said at which cell: the findings numbered, and a remark for each place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tenderlint.readers.workbook.grid import address_of
from tenderlint.readers.workbook.marks import Address, parse_address
from tenderlint.report import SEVERITIES, Finding, TenderReport
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.wording import EFFECTS
from tenderlint.rule import Severity

MOST_PLACES = 30
"""At how many cells one finding is remarked on at most."""


class Numbered(NamedTuple):
    """A finding with its number in the copy."""

    number: int
    finding: Finding


class Block(NamedTuple):
    """A tender with its findings, by principle in the principles' order."""

    tender: TenderReport
    findings: tuple[Numbered, ...]


class Remark(NamedTuple):
    """What one finding says at one place."""

    number: int
    severity: Severity
    sheet: str
    cell: Address | None
    """None: the sheet as a whole."""
    heading: str
    text: str


def blocks_of(tenders: Iterable[TenderReport], principles: Mapping[str, str]) -> tuple[Block, ...]:
    """The tenders with their findings, numbered through in the order in which they are listed."""
    order = {name: place for place, name in enumerate(principles)}
    blocks, number = [], 0
    for tender in tenders:
        # Sorting is stable: within a principle the report's own order stays.
        listed = sorted(tender.findings, key=lambda one: order.get(one.principle, len(order)))
        blocks.append(Block(tender, tuple(map(Numbered, range(number + 1, 1 << 31), listed))))
        number += len(listed)
    return tuple(blocks)


def remarks_of(blocks: Iterable[Block], file: str, own: str = "") -> list[Remark]:
    """Every remark, in the findings' order: whole where a finding stands first, short elsewhere.

    Args:
        blocks: the tenders with their findings.
        file: the workbook's name as locations have it.
        own: the name of our sheet, if the workbook has one; nothing is remarked on it.
    """
    numbered = (one for block in blocks for one in block.findings)
    return [remark for one in numbered for remark in _remarks(one, file, own)]


def _remarks(numbered: Numbered, file: str, own: str) -> list[Remark]:
    places = places_of(numbered.finding, file, own)
    if not places:
        return []
    finding = numbered.finding
    heading = f"{numbered.number}. {finding.title}"
    first = Remark(numbered.number, finding.severity, *places[0], heading, _whole(finding))
    if finding.parts:
        return [first]  # what stands at the other places says it there
    where = "" if places[0][1] is None else f" at {address_of(places[0][1])}"
    sheet = f" on “{places[0][0]}”"
    short = f"{EFFECTS[finding.severity]}\nSee the whole of it{where}{sheet}."
    rest = [first._replace(sheet=s, cell=c, text=short) for s, c in places[1:MOST_PLACES]]
    return [first, *rest]


def places_of(finding: Finding, file: str, own: str = "") -> list[tuple[str, Address | None]]:
    """Sheet and cell of each place in the file that a finding rests on, the first one first."""
    found: dict[tuple[str, Address | None], None] = {}
    first = finding.evidence[0]
    for evidence in finding.evidence:
        place = evidence.location
        here = place.file == file and place.sheet is not None and place.sheet != own
        if here and place.sheet is not None and (evidence.primary or evidence is first):
            found[place.sheet, parse_address(place.cell) if place.cell else None] = None
    return list(found)


def _whole(finding: Finding) -> str:
    lines = [
        EFFECTS[finding.severity],
        f"{finding.asks} {finding.affects}",
        f"Change to: {finding.change_to}" if finding.change_to else "",
        f"Keep if: {finding.keep_if.rstrip('.')}." if finding.keep_if else "",
        f"Rule: {finding.rule}",
    ]
    return discreet("\n".join(line for line in lines if line.strip()))


def gravest(severities: Iterable[Severity]) -> Severity:
    """The gravest of several severities."""
    return min(severities, key=SEVERITIES.index)


def by_cell(remarks: Sequence[Remark]) -> dict[Address | None, list[Remark]]:
    """The remarks of one sheet by their cell."""
    found: dict[Address | None, list[Remark]] = {}
    for remark in remarks:
        found.setdefault(remark.cell, []).append(remark)
    return found
