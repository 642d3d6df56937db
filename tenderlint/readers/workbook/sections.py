"""Sections of a workbook: what a sheet's name or a heading says of the cells below it."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of


class Section(StrEnum):
    """The parts that tenders are made of."""

    SPECIFICATION = "specification"
    CONDITIONS = "conditions"
    INSURANCE = "insurance"
    STANDARDS = "standards"
    CRITERIA = "criteria"
    TERMS = "terms"
    PAYMENTS = "payments"
    TIMETABLE = "timetable"
    LOTS = "lots"
    INDICATORS = "indicators"


_PHRASES: dict[Section, str] = {
    Section.INSURANCE: "insurance, insurances, insurance requirements",
    Section.STANDARDS: "standards, accreditations, accreditation, certificates, quality standards, "
    "registrations",
    Section.TIMETABLE: "timetable, procurement timetable, timeline, key dates, programme, "
    "tender timetable, dates, timescales, timescale",
    Section.INDICATORS: "kpi, kpis, key performance indicators, performance indicators, "
    "indicators, performance measures, performance, outcomes",
    Section.PAYMENTS: "payment, payments, payment mechanism, payment model, payment parts, "
    "pricing, price schedule",
    Section.TERMS: "terms, contract terms, terms and conditions, terms of contract, payment terms, "
    "conditions of contract, contract conditions, key terms, contract, commercial terms",
    Section.CONDITIONS: "conditions, conditions of participation, selection criteria, selection, "
    "minimum requirements, eligibility, selection questionnaire, financial standing, "
    "economic and financial standing, sq, supplier requirements, bidder requirements, "
    "participation conditions, technical and professional ability",
    Section.CRITERIA: "criteria, award criteria, evaluation criteria, evaluation, award, scoring, "
    "tender evaluation, evaluation model, weightings, weighting, scoring criteria",
    Section.LOTS: "lots, lot details, lot list, lotting, list of lots, lot",
    Section.SPECIFICATION: "specification, service specification, spec, requirements, "
    "description of service, service description, scope, scope of service, scope of the service, "
    "statement of requirements, background, service requirements, the service, "
    "about the service, description, service model, delivery, introduction",
}
"""Names that sections go by."""

PROSE_HINTS = {
    Section.SPECIFICATION: "description",
    Section.CONDITIONS: "economic",
    Section.INSURANCE: "economic",
    Section.STANDARDS: "technical",
    Section.CRITERIA: "criteria",
    Section.TERMS: "terms",
    Section.PAYMENTS: "terms",
}
"""The name under which the prose room knows a section."""

_LOT = lazy(
    r"\s*lot\s*(?:no\.?|number|id|#)?\s*(?P<id>\d{1,3}[a-z]?|(?<=[\s#.])[a-z]\d{0,2})(?![a-z0-9])\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALL_LOTS = frozenset({"all lots", "every lot", "whole contract", "general"})
_JOINERS = " \t\r\n:–—-.,()"
_HEADING_NUMBER = lazy(r"^(?:(?:part|section|schedule|appendix|annex) \w{1,2} )?(?:\d+ )*")
_MAXIMUM_HEADING = 60
_MAXIMUM_LOT_NAME = 200


class LotName(NamedTuple):
    """A lot as a text names it."""

    id: str
    """Its number or letter: "Lot 1a" is "1a"."""
    title: str
    """What follows ("Lot 1: North" says "North"); may be empty."""


def lot_name(text: str) -> LotName | None:
    """The lot that `text` begins with, or None."""
    match = _LOT.fullmatch(text) if len(text) <= _MAXIMUM_LOT_NAME else None
    if match is None:
        return None
    return LotName(match["id"].lower(), match["rest"].strip(_JOINERS))


@cache
def _headings() -> dict[str, Section]:
    return {
        phrase: section for section, phrases in _PHRASES.items() for phrase in phrases.split(", ")
    }


def section_of_heading(text: str) -> Section | None:
    """The section that a heading opens, or None; a lot's name before it is passed over."""
    if len(text) > _MAXIMUM_HEADING:
        return None
    lot = lot_name(text)
    key = _HEADING_NUMBER.sub("", key_of(text.replace("&", " and ")))
    if lot is not None:
        key = key_of(lot.title)
    return _headings().get(key)


def section_of_sheet(name: str) -> Section | None:
    """The section that a sheet's name opens: the longest phrase that stands in it."""
    exact = section_of_heading(name)
    if exact is not None:
        return exact
    words = f" {key_of(name[:_MAXIMUM_LOT_NAME].replace('&', ' and '))} "
    found = [
        phrase for phrase in _headings() if f" {phrase} " in words and phrase not in _ONLY_ALONE
    ]
    return _headings()[max(found, key=len)] if found else None


_ONLY_ALONE = frozenset(
    {"contract", "award", "lot", "dates", "delivery", "sq", "introduction", "the service",
     "performance", "description", "programme", "payment", "outcomes", "background", "standards"}
)  # fmt: skip
"""Words that make a section's name alone, but say too little within a longer one."""


class Heading(NamedTuple):
    """A cell that opens a section, or a lot's part of the sheet."""

    cell: Cell
    section: Section | None
    lot: LotName | None


class Context(NamedTuple):
    """Where in a tender a row stands."""

    section: Section | None
    lot: str | None


class Outline(NamedTuple):
    """A sheet's headings, and what its name says."""

    section: Section | None
    lot: str | None
    headings: tuple[Heading, ...]
    contexts: tuple[Context, ...]
    """Where the rows after each heading stand."""

    def at(self, row: int) -> Context:
        """The section and the lot that a row belongs to."""
        position = bisect_right(self.headings, row, key=lambda heading: heading.cell.row)
        return self.contexts[position - 1] if position else Context(self.section, self.lot)

    @property
    def sections(self) -> tuple[tuple[Section, Cell | None], ...]:
        """Each section that is opened, with the heading's cell (None for the sheet's name)."""
        named = ((self.section, None),) if self.section is not None else ()
        return named + tuple((h.section, h.cell) for h in self.headings if h.section is not None)


def outline_of(grid: Grid, start: Context | None = None) -> Outline:
    """The outline of a sheet, whose name says where its first row stands if `start` does not."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells.values():
        rows.setdefault(cell.row, []).append(cell)
    headings = tuple(
        heading
        for _, cells in sorted(rows.items())
        if (heading := _heading(min(cells, key=lambda cell: cell.column), len(cells))) is not None
    )
    start = start or _context_of_name(grid.name)
    contexts = tuple(accumulate(headings, _entered, initial=start))
    return Outline(start.section, start.lot, headings, contexts[1:])


def _context_of_name(name: str) -> Context:
    lot = lot_name(name)
    return Context(section_of_sheet(name), lot.id if lot is not None else None)


def _entered(context: Context, heading: Heading) -> Context:
    lot = context.lot if heading.lot is None else heading.lot.id or None
    return Context(heading.section or context.section, lot)


def _heading(cell: Cell, cells_in_row: int) -> Heading | None:
    if cell.kind is not CellKind.TEXT or len(cell.words) > _MAXIMUM_HEADING or cells_in_row > 1:
        return None
    section = section_of_heading(cell.words)
    lot = _lot_of_heading(cell.words, section)
    return Heading(cell, section, lot) if section is not None or lot is not None else None


def _lot_of_heading(words: str, section: Section | None) -> LotName | None:
    if key_of(words) in _ALL_LOTS:
        return LotName("", "")
    lot = lot_name(words)
    if lot is None:
        return None
    # "Lot 1 serves the north" is a sentence; "Lot 1 - North" is a heading.
    following = words[words.lower().find(lot.id, 3) + len(lot.id) :].lstrip()[:1]
    return lot if section is not None or following in _JOINERS else None


def heading_place(grid: Grid, cell: Cell | None) -> tuple[Location, str]:
    """Where a section is named, and the words that name it."""
    if cell is None:
        return grid.root, grid.name
    return grid.at(cell), cell.text
