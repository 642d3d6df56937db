"""Suggestions for one tender: each is read again in place of the old words before it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from tenderlint.engine import Judge
from tenderlint.engine.suggest import (
    Suggestion,
    Suggestions,
    Words,
    at_place,
    rewritten,
    suggestions,
    without,
)
from tenderlint.lint import case_of, read_all
from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.readers import Source, UnreadableError
from tenderlint.readers.archive import open_parts
from tenderlint.readers.workbook.cells import LiveCell, live_cells
from tenderlint.readers.workbook.grid import CellKind, address_of
from tenderlint.readers.workbook.kinds import Kind, is_zip, kind_of_parts
from tenderlint.readers.workbook.marks import Address, parse_address
from tenderlint.report import FileProblem, TenderReport, Verdict
from tenderlint.resolve import Read
from tenderlint.rule import Ruleset
from tenderlint.writers.package import UnpatchableError
from tenderlint.writers.suggested.copy import Change, copy, trial
from tenderlint.writers.suggested.listing import add_list, link_to, list_alone
from tenderlint.writers.suggested.rows import rows_of

STILL_FOUND = "read again with the change, the tender still had this finding"
MORE_FOUND = "read again with the change, the tender had another finding: {rule}"
CONTRADICTS = "with the change, this place and another would say different things"
LESS_READ = "the change would leave out something else that the cell says"
NO_CELL = "no cell beside it is free"


_SUPPLIED = frozenset(field for field in FIELDS if field.startswith("document."))
"""Which parts a tender has; each points at the first words found in that part."""


class Suggested(NamedTuple):
    """What came of one file."""

    report: TenderReport
    found: Suggestions
    content: bytes
    """The file to write."""
    in_copy: bool
    """Whether it is a copy that holds the changes; else a list of them alone."""
    why_alone: str
    """Why it is a list alone; empty if it is a copy."""
    beside: Mapping[Location, str]
    """Of changes that stand beside their cell, the address where they do."""


class NothingToReadError(Exception):
    """There is no one tender to make suggestions for; what is wrong, as the run would say it."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Judged(NamedTuple):
    read: Read
    report: TenderReport


def suggest(source: Source, ruleset: Ruleset, today: date) -> Suggested:
    """What may safely be written instead in one tender, as a copy or as a list.

    Raises:
        NothingToReadError: the source cannot be read, or holds no tender, or several.
    """
    judge = Judge(ruleset)
    before = _judged(source, judge, today)
    reason = _no_copy(source)
    if reason:
        return _listed(before, ruleset, reason)
    data = source.read()
    cells = live_cells(source)
    found = suggestions(before.report, ruleset, _words(cells))
    try:
        checker = _Checker(Source(source.name, data=data), cells, before, judge, today)
        found = checker.checked(found)
        return _copied(before.report, found, data, cells)
    except (UnpatchableError, UnreadableError) as error:
        return _listed(before, ruleset, f"the workbook {error}")


def _judged(source: Source, judge: Judge, today: date) -> _Judged:
    found = list(read_all([source]))
    problem = next((one for one in found if isinstance(one, FileProblem)), None)
    reads = [one for one in found if isinstance(one, Read)]
    if problem is not None or len(reads) != 1:
        several = "holds several tenders; give each in a file of its own"
        raise NothingToReadError(problem or FileProblem(source.name, several))
    report = judge.judge(case_of(reads[0]), today.toordinal())
    if report.verdict is Verdict.NOT_JUDGED:
        message = "is no tender that can still be changed; nothing is suggested"
        raise NothingToReadError(FileProblem(source.name, message, no_tender=True))
    return _Judged(reads[0], report)


def _no_copy(source: Source) -> str:
    """Why no copy of the source can be written; empty if one can."""
    if not is_zip(source.head(4)):
        return "only a copy of an .xlsx or .xlsm can be written"
    try:
        kind = kind_of_parts(open_parts(source.read()))
    except UnreadableError:
        kind = None
    return "" if kind is Kind.XLSX else "only a copy of an .xlsx or .xlsm can be written"


def _words(cells: Mapping[Location, LiveCell]) -> dict[Location, Words]:
    return {
        place: Words(live.cell.text, live.cell.live, live.labelled) for place, live in cells.items()
    }


def _listed(before: _Judged, ruleset: Ruleset, reason: str) -> Suggested:
    found = suggestions(before.report, ruleset, {})
    rows = rows_of(before.report.title, found, lambda _: "", in_copy=False)
    return Suggested(
        before.report, found, list_alone(rows), in_copy=False, why_alone=reason, beside={}
    )


def _changes(made: Iterable[Suggestion], cells: Mapping[Location, LiveCell]) -> list[Change]:
    return [_change(place, here, cells[place]) for place, here in at_place(made).items()]


def _change(place: Location, here: list[Suggestion], live: LiveCell) -> Change:
    edits = tuple(one.edit for one in here if one.edit is not None)
    cell = live.cell
    return Change(
        sheet=place.sheet or "",
        at=(cell.row, cell.column),
        text=cell.text,
        new=rewritten(cell.live, edits),
        edits=edits,
        beside=live.merged or cell.kind is not CellKind.TEXT,
    )


class _Checker:
    """Reads the tender again with suggestions taken up, and drops those that do not hold."""

    def __init__(
        self,
        source: Source,
        cells: Mapping[Location, LiveCell],
        before: _Judged,
        judge: Judge,
        today: date,
    ) -> None:
        self._source = source
        self._cells = cells
        self._before = before
        self._judge = judge
        self._today = today

    def checked(self, found: Suggestions) -> Suggestions:
        """The suggestions that settle their finding, bring no other and lose nothing else."""
        if not self._wrong(found.made):
            return found
        for mark in dict.fromkeys(one.finding.fingerprint for one in found.made):
            alone = [one for one in found.made if one.finding.fingerprint == mark]
            why = self._wrong(alone)
            if why:
                found = without(found, {mark: why})
        while found.made and (why := self._wrong(found.made)):
            # Each holds alone and not with the others: the least grave one gives way.
            found = without(found, {found.made[-1].finding.fingerprint: why})
        return found

    def _wrong(self, made: Iterable[Suggestion]) -> str:
        """Why these suggestions do not hold together; empty if they do."""
        taken = tuple(made)
        if not taken:
            return ""
        data = trial(self._source.data, _changes(taken, self._cells))
        try:
            after = _judged(Source(self._source.name, data=data), self._judge, self._today)
        except NothingToReadError:
            return LESS_READ
        return _difference(self._before, after, taken)


def _difference(before: _Judged, after: _Judged, taken: tuple[Suggestion, ...]) -> str:
    settled = {one.finding.fingerprint: one.finding for one in taken}
    places = {one.location for one in taken}
    had = Counter(found.rule for found in before.report.findings if not found.parts)
    has = Counter(found.rule for found in after.report.findings if not found.parts)
    more = has - had
    if more:
        return MORE_FOUND.format(rule=next(iter(more)))
    for rule, count in Counter(finding.rule for finding in settled.values()).items():
        if has[rule] > had[rule] - count:
            return STILL_FOUND
    lost = _said(before.read, places) - _said(after.read, places)
    problems = len(after.read.reading.problems) > len(before.read.reading.problems)
    conflicts = len(after.report.conflicts) > len(before.report.conflicts)
    if conflicts:
        return CONTRADICTS
    return LESS_READ if lost or problems else ""


def _said(read: Read, places: set[Location]) -> set[tuple[str, str | None]]:
    """The fields of each lot that places speak of."""
    return {
        (said.pointer.field, said.pointer.lot)
        for said in read.reading.statements
        if said.location._replace(span=None) in places and said.pointer.field not in _SUPPLIED
    }


def _copied(
    report: TenderReport, found: Suggestions, data: bytes, cells: Mapping[Location, LiveCell]
) -> Suggested:
    copied = copy(data, _changes(found.made, cells))
    stands = {one.location: copied.stands.get(_key(one.location)) for one in found.made}
    lost = {one.finding.fingerprint: NO_CELL for one in found.made if stands[one.location] is None}
    if lost:
        return _copied(report, without(found, lost), data, cells)
    beside = {
        place: address_of(at)
        for place, at in stands.items()
        if at is not None and at != _key(place)[1]
    }

    def link(place: Location) -> str:
        cell = beside.get(place, place.cell or "A1")
        return link_to(place.sheet, cell) if place.sheet else ""

    add_list(copied.draft, rows_of(report.title, found, link, in_copy=True))
    content = copied.draft.result()
    return Suggested(report, found, content, in_copy=True, why_alone="", beside=beside)


def _key(place: Location) -> tuple[str, Address]:
    return place.sheet or "", parse_address(place.cell or "A1")
