"""A whole workbook to one reading: sheets read in turn, hidden and superseded ones set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PureWindowsPath

from tenderlint.provenance import Location
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.flattened.signs import is_flattened
from tenderlint.readers.source import NoTenderError, Source
from tenderlint.readers.workbook.extent import NamedSection, extent
from tenderlint.readers.workbook.form import is_form, is_lists
from tenderlint.readers.workbook.found import Found, together
from tenderlint.readers.workbook.grid import Grid, build_grid, first_row, hidden_words
from tenderlint.readers.workbook.labels import key_of
from tenderlint.readers.workbook.load import load
from tenderlint.readers.workbook.sheet import SheetReading, read_sheet
from tenderlint.statements import Passage, Problem, Reading, Stage, Standing, Statement

LEAST_FIELDS = 2
"""A workbook with fewer understood fields is no tender."""
MAXIMUM_UNREAD = 50
MAXIMUM_IGNORED = 1000

_UNANSWERED = (
    "is the template with hardly a question answered; fill in the answers beside the questions, "
    "save it and check it again"
)
_LEAST_HEADINGS = 6
_LONGEST_SHEET_NAME = 100
_SUPERSEDED = lazy(r"\b(?:superseded|obsolete|do not use|withdrawn|deprecated)\b", re.IGNORECASE)
_OLD_AT_END = lazy(
    r"[\s_-]*[(\[]?\s*\b(?:old|previous|archived?|backup)\s*[)\]]?\s*", re.IGNORECASE
)
_VERSION = lazy(
    r"(?P<base>.*?)[\s_(-]*(?<![a-z])v(?:er(?:sion)?)?[\s._]?(?P<number>\d{1,3}(?:\.\d{1,3})?)[\s)]*",
    re.IGNORECASE,
)


def read_workbook(source: Source) -> list[Reading | Problem]:
    """The tender in a workbook; of a sheet that lists notices of Contracts Finder, each of them.

    Raises:
        UnreadableError: it cannot be read; the message says why and what to do next.
        NoTenderError: it was read, and holds no tender.
    """
    loaded = load(source)
    sheets = [sheet for sheet in loaded.sheets if not is_lists(sheet.raw)]
    superseded = superseded_sheets([sheet.raw.name for sheet in sheets if not sheet.raw.hidden])
    ignored: list[Passage] = []
    readings: list[SheetReading] = []
    listed: list[Reading | Problem] | None = None
    flat: list[tuple[Grid, list[Passage]]] = []
    others: list[Grid] = []
    for raw, notes in sheets:
        if raw.hidden or raw.name in superseded:
            standing = Standing.HIDDEN if raw.hidden else Standing.SUPERSEDED
            ignored.extend(hidden_words(source.name, raw, standing))
            continue
        grid, set_aside = build_grid(source.name, raw, notes)
        if _lists_notices(grid):
            listed = [*(listed or ()), *_read_listed(grid, set_aside)]
            continue
        if is_flattened(grid):
            flat.append((grid, set_aside))
            continue
        ignored.extend(set_aside)
        others.append(grid)
        readings.append(_read_form(grid) if is_form(grid) else read_sheet(grid))
    if flat:
        return _read_flattened(flat, others, ignored, tells_hidden=loaded.tells_hidden)
    found = together(reading.found for reading in readings)
    if listed is not None and not loaded.tells_hidden:
        listed = [_doubtful(one) for one in listed]
    if listed is not None and not _is_tender(found.statements):
        return _not_empty(listed)
    _require_tender(found.statements, readings, form=any(map(is_form, others)))
    sections = [section for reading in readings for section in reading.sections]
    whole = _reading(source, found, sections, ignored, tells_hidden=loaded.tells_hidden)
    return [whole, *(listed or ())]


def _read_form(grid: Grid) -> SheetReading:
    from tenderlint.readers.workbook.form.reading import read_form

    return read_form(grid)


def _lists_notices(grid: Grid) -> bool:
    """Whether a sheet is a list of notices that Contracts Finder exported."""
    header = [cell.words for cell in first_row(grid)]
    if len(header) < _LEAST_HEADINGS:
        return False
    from tenderlint.readers.contracts_finder.columns import is_export

    return is_export(header)


def _not_empty(listed: list[Reading | Problem]) -> list[Reading | Problem]:
    if any(isinstance(one, Reading) for one in listed):
        return listed
    raise NoTenderError(
        "holds the headings of a Contracts Finder export, and no notice under them; export it again"
    )


def _doubtful(one: Reading | Problem) -> Reading | Problem:
    """The same, with the problem that hidden rows cannot be told from live ones."""
    if isinstance(one, Problem):
        return one
    return one._replace(problems=(*one.problems, _cannot_tell(one.root)))


def _read_listed(grid: Grid, set_aside: list[Passage]) -> Iterable[Reading | Problem]:
    from tenderlint.readers.contracts_finder import sheet

    return sheet.read_sheet(grid, set_aside)


def _read_flattened(
    flat: list[tuple[Grid, list[Passage]]],
    others: list[Grid],
    ignored: list[Passage],
    *,
    tells_hidden: bool,
) -> list[Reading | Problem]:
    from tenderlint.readers.flattened.reading import Sheet, read_flattened

    found = read_flattened([Sheet(*sheet) for sheet in flat], others, ignored)
    return found if tells_hidden else [_doubtful(one) for one in found]


def _reading(
    source: Source,
    found: Found,
    sections: Iterable[NamedSection],
    ignored: list[Passage],
    *,
    tells_hidden: bool,
) -> Reading:
    stem = PureWindowsPath(source.name).stem
    root = Location(source.name)
    problems = found.problems if tells_hidden else (*found.problems, _cannot_tell(root))
    return Reading(
        id=stem,
        title=_title(found.statements) or stem,
        stage=Stage.TENDER,
        root=root,
        statements=found.statements + extent(sections, found.statements),
        problems=problems,
        ignored=tuple(ignored[:MAXIMUM_IGNORED]),
        unread=found.unread[:MAXIMUM_UNREAD],
    )


def _title(statements: Iterable[Statement]) -> str | None:
    titles = (s.value for s in statements if s.pointer.field == "tender.title")
    return next((value for value in titles if isinstance(value, str)), None)


def _cannot_tell(root: Location) -> Problem:
    return Problem(
        "In this format hidden rows and struck-out words cannot be told from live ones; "
        "save the workbook as .xlsx and check that",
        root,
    )


def _require_tender(
    statements: Iterable[Statement], readings: list[SheetReading], *, form: bool
) -> None:
    listed = sum(reading.listed for reading in readings)
    if _is_tender(statements):
        return
    if form:
        raise NoTenderError(_UNANSWERED)
    if listed:
        raise NoTenderError(
            f"lists {listed} contracts, one in each row, and not one tender; "
            "give each tender in a workbook of its own"
        )
    raise NoTenderError(
        "no labels of a tender were found in it; put a label such as “Contract value” beside "
        "each value, or start from the template: tenderlint init tender.xlsx"
    )


def _is_tender(statements: Iterable[Statement]) -> bool:
    return len({said.pointer.field for said in statements}) >= LEAST_FIELDS


def superseded_sheets(names: Iterable[str]) -> frozenset[str]:
    """The sheets whose names say that another one holds now."""
    names = tuple(name for name in names if len(name) <= _LONGEST_SHEET_NAME)
    old = {name for name in names if _SUPERSEDED.search(name) or _says_old(name, names)}
    return frozenset(old | _lower_versions(names))


def _says_old(name: str, names: tuple[str, ...]) -> bool:
    """Whether "old" marks the sheet and is not part of what it is about ("Old people")."""
    for match in _OLD_AT_END.finditer(name):
        before, after = name[: match.start()], name[match.end() :]
        if not before.strip() and not after.strip():
            return True
        if not after.strip() and not re.search(r"\byears?$", before.rstrip(" -"), re.IGNORECASE):
            return True
        if not before.strip() and any(key_of(after) == key_of(other) for other in names):
            return True
    return False


def _lower_versions(names: tuple[str, ...]) -> set[str]:
    latest: dict[str, tuple[int, ...]] = {}
    versions: dict[str, tuple[str, tuple[int, ...]]] = {}
    for name in names:
        match = _VERSION.fullmatch(name)
        if match is not None:
            number = tuple(int(part) for part in match["number"].split("."))
            base = key_of(match["base"])
            versions[name] = (base, number)
            latest[base] = max(latest.get(base, number), number)
    return {name for name, (base, number) in versions.items() if number < latest[base]}
