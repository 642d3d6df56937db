"""One source through the whole line, whatever it holds: nothing escapes, and every address is true."""

from __future__ import annotations

import csv
import io
import json
import zlib
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

from tenderlint.engine import Judge
from tenderlint.lint import case_of, read_all
from tenderlint.provenance import Location
from tenderlint.readers import Source, UnreadableError
from tenderlint.readers.contracts_finder.headings import begins_as_export
from tenderlint.readers.json_decode import decode, in_utf8
from tenderlint.readers.json_values import text_at
from tenderlint.readers.workbook.grid import build_grid
from tenderlint.readers.workbook.load import load
from tenderlint.report import FileProblem, Judged, Report, TenderReport
from tenderlint.reporters.json_report import json_report
from tenderlint.reporters.show_json import show_json
from tenderlint.reporters.show_text import show_text
from tenderlint.reporters.text import text_report
from tenderlint.resolve import Read
from tenderlint.ruleset import builtin_ruleset

TODAY = date(2026, 11, 22).toordinal()
GZIP = b"\x1f\x8b"
ZIP = (b"PK", b"\xd0\xcf\x11\xe0")

WordsAt = Callable[[Location], str | None]
"""The words at an address; None where there is no such place."""


@cache
def judge() -> Judge:
    return Judge(builtin_ruleset(), experimental=True)


def survive(data: bytes, name: str = "input") -> tuple[list[Read], list[FileProblem]]:
    """Reads, judges and reports a source; whatever it is, nothing escapes."""
    items = list(read_all([Source(name, data=data)]))
    reads = [item for item in items if isinstance(item, Read)]
    problems = [item for item in items if isinstance(item, FileProblem)]
    assert items
    for problem in problems:
        assert "fault in tenderlint" not in problem.message, problem
        assert len(problem.message) < 1500
    reports = [judge().judge(case_of(read), TODAY) for read in reads]
    report_all(reads, reports, problems)
    if reads:
        check_places(reads, reports, words_at(data, name))
    return reads, problems


def report_all(reads: list[Read], reports: list[TenderReport], problems: list[FileProblem]) -> None:
    whole = Report(Judged("x", "0", 1), TODAY, tuple(reports), tuple(problems))
    assert json.loads(json_report(whole))["version"] == 1
    assert text_report(whole, {}, everything=True)
    limits = builtin_ruleset().limit
    assert json.loads(show_json(reads, problems, limits, TODAY))["version"] == 1
    assert show_text(reads, problems, limits, TODAY)


def check_places(reads: list[Read], reports: list[TenderReport], words: WordsAt) -> None:
    """Every word that is quoted stands where it is said to stand."""
    for reading, _ in reads:
        for said in reading.statements:
            check_place(words, said.location, said.verbatim)
        for passage in reading.unread:
            check_place(words, passage.location, passage.text)
        for problem in reading.problems:
            check_place(words, problem.location, "")
    for report in reports:
        for finding in report.findings:
            for evidence in finding.evidence:
                check_place(words, evidence.location, evidence.text)


def check_place(words: WordsAt, location: Location, quoted: str) -> None:
    there = words(location)
    assert there is not None, location
    if quoted:
        assert there == quoted, location


def words_at(data: bytes, name: str) -> WordsAt:
    """What stands where in a source, read apart from its reader as far as that goes."""
    if data.startswith(GZIP):
        data = zlib.decompressobj(31).decompress(data)
    if data.startswith(ZIP):
        return _in_workbook(data, name)
    text = in_utf8(data)
    try:
        return _in_document(decode(text))
    except UnreadableError:
        # A table whose first byte was changed may begin like JSON, and is a table all the same.
        if text.lstrip()[:1] in (b"{", b"[") and not begins_as_export(data):
            return _in_lines(text.split(b"\n"))
        return _in_table(text)


def _in_document(document: object) -> WordsAt:
    def words(location: Location) -> str | None:
        if location.pointer is None:
            return "" if location.line is None else None
        return text_at(document, location)

    return words


def _in_lines(lines: list[bytes]) -> WordsAt:
    return lambda place: text_at(decode(lines[(place.line or 0) - 1]), place)


def _in_table(raw: bytes) -> WordsAt:
    lines = [_line(line) + "\n" for line in raw.split(b"\n")]
    headings = next(cells for cells in csv.reader(lines) if cells)

    def words(location: Location) -> str | None:
        row = next(csv.reader(lines[(location.line or 0) - 1 :]))
        if location.column is None:
            return ""
        return _cut(row[headings.index(location.column)], location)

    return words


def _line(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _in_workbook(data: bytes, name: str) -> WordsAt:
    sheets: dict[str, dict[str, str]] = {}
    for raw, notes in load(Source(name, data=data)).sheets:
        grid, _ = build_grid(name, raw, notes)
        sheets[raw.name] = {cell.address: cell.text for cell in grid.cells.values()}

    def words(location: Location) -> str | None:
        if location.sheet is None:
            return ""
        cells = sheets.get(location.sheet)
        if cells is None:
            return None
        if location.cell is None:
            return location.sheet
        return _cut(cells.get(location.cell, ""), location)

    return words


def _cut(words: str, location: Location) -> str:
    return words if location.span is None else words[slice(*location.span)]


def places_in(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value inside a document."""
    if at:
        yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places_in(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places_in(inner, (*at, index))


def changed(document: Any, place: tuple[str | int, ...], value: object) -> Any:
    """The document with another value at a place."""
    copy = deepcopy(document)
    holder = copy
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    return copy


def damaged(data: bytes, changes: list[tuple[float, int]]) -> bytes:
    """The bytes with some of them replaced; a place is a share of the whole."""
    copy = bytearray(data)
    for share, byte in changes:
        if copy:
            copy[min(int(share * len(copy)), len(copy) - 1)] = byte
    return bytes(copy)


def some_rows(data: bytes, first: int, count: int) -> bytes:
    """A CSV with its headings and some of its rows."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    stream = io.StringIO()
    csv.writer(stream).writerows([rows[0], *rows[1:][first : first + count]])
    return stream.getvalue().encode()
