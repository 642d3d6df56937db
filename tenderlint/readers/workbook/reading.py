"""A whole workbook to one reading: sheets read in turn, hidden and superseded ones set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PureWindowsPath

from tenderlint.provenance import Location
from tenderlint.readers.flattened.signs import is_flattened
from tenderlint.readers.source import NoTenderError, Source
from tenderlint.readers.workbook.apart import without_others
from tenderlint.readers.workbook.bulk import without_bulk
from tenderlint.readers.workbook.extent import extent
from tenderlint.readers.workbook.form import is_form, is_lists
from tenderlint.readers.workbook.grid import (
    Grid,
    RawSheet,
    build_grid,
    first_row,
    hidden_words,
    lists_suggestions,
)
from tenderlint.readers.workbook.load import LoadedSheet, load
from tenderlint.readers.workbook.marked_answers import with_answers
from tenderlint.readers.workbook.marked_sheet import MarkedSheet, marked_sheet, reference_column
from tenderlint.readers.workbook.regions import blocks, regions
from tenderlint.readers.workbook.respondents import without_responses
from tenderlint.readers.workbook.sheet import SheetReading, read_sheet
from tenderlint.readers.workbook.sheet_names import (
    for_bidders,
    guidance_sheets,
    says_superseded,
    superseded_sheets,
)
from tenderlint.readers.workbook.tenders import TenderParts, tenders_of
from tenderlint.statements import Passage, Problem, Reading, Stage, Standing, Statement

NO_LABELS = (
    "no labels of a tender were found in it; put a label such as “Contract value” beside "
    "each value, or start from the template: tenderlint init tender.xlsx"
)
MAXIMUM_UNREAD = 50
MAXIMUM_IGNORED = 1000

_UNANSWERED = (
    "is the template with hardly a question answered; fill in the answers beside the questions, "
    "save it and check it again"
)
_LEAST_HEADINGS = 6


def read_workbook(source: Source) -> list[Reading | Problem]:
    """The tenders in a workbook: mostly one; of a list of tenders or notices, each of them.

    Raises:
        UnreadableError: it cannot be read; the message says why and what to do next.
        NoTenderError: it was read, and holds no tender.
    """
    loaded = load(source)
    sheets: list[LoadedSheet] = []
    answers: list[MarkedSheet] = []
    hidden: list[Problem] = []
    for sheet in loaded.sheets:
        if is_lists(sheet.raw):
            continue
        column = reference_column(sheet.raw)
        if column is None:
            sheets.append(sheet)
        elif sheet.raw.hidden:
            hidden.append(_hidden_answers(source.name, sheet.raw.name))
        else:
            answers.append(marked_sheet(source.name, *sheet, column))
    found: list[Reading | Problem]
    try:
        found = _read_sheets(source, sheets, tells_hidden=loaded.tells_hidden)
    except NoTenderError:
        if not answers:
            raise
        found = [_only_answers(source.name)]
    return with_answers(found, answers, hidden)


def _only_answers(file: str) -> Reading:
    """Of a workbook that holds answers about a tender in another file."""
    stem = PureWindowsPath(file).stem
    return Reading(stem, "", Stage.TENDER, Location(file), (), stands_alone=False)


def _hidden_answers(file: str, sheet: str) -> Problem:
    message = "This sheet of answers is hidden, so nothing on it counts; show it, or delete it"
    return Problem(message, Location(file, sheet=sheet))


def _read_sheets(
    source: Source, sheets: list[LoadedSheet], *, tells_hidden: bool
) -> list[Reading | Problem]:
    """The tenders on sheets that are no sheets of answers."""
    names = [sheet.raw.name for sheet in sheets if not sheet.raw.hidden]
    old, guidance = superseded_sheets(names), guidance_sheets(names)
    ignored: list[Passage] = []
    parts: list[SheetReading] = []
    listed: list[Reading | Problem] | None = None
    flat: list[tuple[Grid, list[Passage]]] = []
    others: list[Grid] = []
    long_tables: list[Passage] = []
    for raw, notes in sheets:
        grid, set_aside = build_grid(source.name, raw, notes)
        standing = _standing(raw, old, guidance) or _by_heading(grid)
        if standing is not None:
            ignored.extend(hidden_words(source.name, raw, standing))
            continue
        if _lists_notices(grid):
            listed = [*(listed or ()), *_read_listed(grid, set_aside)]
            continue
        if is_flattened(grid):
            flat.append((grid, set_aside))
            continue
        ignored.extend(set_aside)
        others.append(grid)
        if is_form(grid):
            parts.append(_read_form(grid))
            continue
        grid, passed_over = without_bulk(grid)
        long_tables.extend(passed_over)
        found, not_ours = _parts(grid)
        parts.extend(found)
        ignored.extend(not_ours)
    if flat:
        return _read_flattened(flat, others, ignored, tells_hidden=tells_hidden)
    if listed is not None and not tells_hidden:
        listed = [_doubtful(one) for one in listed]
    tenders = tenders_of(source.name, parts)
    if not tenders:
        if listed is not None:
            return _not_empty(listed)
        raise NoTenderError(_UNANSWERED if any(map(is_form, others)) else NO_LABELS)
    read = _readings(source, tenders, ignored, tells_hidden=tells_hidden)
    return [*_with_unread(read, long_tables), *(listed or ())]


def _with_unread(readings: Iterator[Reading], passages: list[Passage]) -> Iterator[Reading]:
    """The readings, the first of which says which long tables were passed over."""
    for number, reading in enumerate(readings):
        more = tuple(passages) if number == 0 else ()
        yield reading._replace(unread=(*reading.unread, *more)) if more else reading


def _standing(raw: RawSheet, old: frozenset[str], guidance: frozenset[str]) -> Standing | None:
    """Why a sheet as a whole is not the tender's; None where it may be."""
    if raw.hidden:
        return Standing.HIDDEN
    if raw.name in old:
        return Standing.SUPERSEDED
    return Standing.GUIDANCE if raw.name in guidance else None


def _parts(grid: Grid) -> tuple[list[SheetReading], list[Passage]]:
    """What a sheet says, part by part, and what on it is not the tender's."""
    found: list[SheetReading] = []
    grid, set_aside = without_responses(grid)
    for region in regions(grid):
        own, others = without_others(region)
        set_aside.extend(others)
        found.extend(map(read_sheet, blocks(own)))
    return found, set_aside


def _read_form(grid: Grid) -> SheetReading:
    from tenderlint.readers.workbook.form.reading import read_form

    return read_form(grid)


def _by_heading(grid: Grid) -> Standing | None:
    """Why a sheet is not the tender's by its first words."""
    if lists_suggestions(grid):
        return Standing.SUGGESTED
    words = next((cell.words for cell in first_row(grid)), "")
    if says_superseded(words):
        return Standing.SUPERSEDED
    return Standing.RESPONSE if for_bidders(words) else None


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


def _readings(
    source: Source, tenders: list[TenderParts], ignored: list[Passage], *, tells_hidden: bool
) -> Iterator[Reading]:
    """Each tender as a reading; the words set aside are those of the workbook, and told once."""
    stem = PureWindowsPath(source.name).stem
    for number, parts in enumerate(tenders, 1):
        found = parts.found
        name = f"{stem}#{number}" if parts.one_of_many else stem
        doubts = () if tells_hidden else (_cannot_tell(parts.root),)
        yield Reading(
            id=name,
            title=_title(found.statements) or name,
            stage=parts.stage,
            root=parts.root,
            statements=found.statements + extent(parts.sections, found.statements),
            problems=(*found.problems, *doubts),
            ignored=tuple(ignored[:MAXIMUM_IGNORED]) if number == 1 else (),
            unread=found.unread[:MAXIMUM_UNREAD],
            labels=found.labels,
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
