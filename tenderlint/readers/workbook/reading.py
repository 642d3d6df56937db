"""A whole workbook to one reading: sheets read in turn, hidden and superseded ones set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PureWindowsPath

from tenderlint.provenance import Location
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.flattened.signs import is_flattened
from tenderlint.readers.source import NoTenderError, Source
from tenderlint.readers.workbook.extent import extent
from tenderlint.readers.workbook.grid import Grid, RawSheet, build_grid, first_row, hidden_words
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.load import load
from tenderlint.readers.workbook.regions import blocks, regions
from tenderlint.readers.workbook.respondents import without_responses
from tenderlint.readers.workbook.sheet import SheetReading, read_sheet
from tenderlint.readers.workbook.tenders import TenderParts, tenders_of
from tenderlint.statements import Passage, Problem, Reading, Standing, Statement

NO_LABELS = (
    "no labels of a tender were found in it; put a label such as “Contract value” beside "
    "each value, or start from the template"
)
MAXIMUM_UNREAD = 50
MAXIMUM_IGNORED = 1000

_LEAST_HEADINGS = 6
_LONGEST_SHEET_NAME = 100
_SUPERSEDED = lazy(r"\b(?:superseded|obsolete|do not use|withdrawn|deprecated)\b", re.IGNORECASE)
_OLD_AT_END = lazy(
    r"[\s_-]*[(\[]?\s*\b(?:old|previous|archived?|backup)\s*[)\]]?\s*", re.IGNORECASE
)
_GUIDANCE = lazy(
    r"how to (?:complete|fill|use)\b.*|(?:instructions|guidance|guide|notes)(?: notes?)? "
    r"(?:for|on|to) (?:complet\w+|fill\w+|using|officers?|commissioners?|authors?|users?)\b.*"
    r"|(?:worked |template |completed |sample )?examples?(?: \w+)?|sample(?: data)?"
    r"|completion (?:notes|guidance|guide)|read ?me(?: first)?|help|user guide"
    r"|sut i (?:gwblhau|lenwi)\b.*"
)
"""Names of sheets that teach how to fill in the others, or show an example."""
_VERSION = lazy(
    r"(?P<base>.*?)[\s_(-]*(?<![a-z])v(?:er(?:sion)?)?[\s._]?(?P<number>\d{1,3}(?:\.\d{1,3})?)[\s)]*",
    re.IGNORECASE,
)


def read_workbook(source: Source) -> list[Reading | Problem]:
    """The tenders in a workbook: mostly one; of a list of tenders or notices, each of them.

    Raises:
        UnreadableError: it cannot be read; the message says why and what to do next.
        NoTenderError: it was read, and holds no tender.
    """
    loaded = load(source)
    sheets = list(loaded.sheets)
    names = [sheet.raw.name for sheet in sheets if not sheet.raw.hidden]
    old, guidance = superseded_sheets(names), guidance_sheets(names)
    ignored: list[Passage] = []
    parts: list[SheetReading] = []
    listed: list[Reading | Problem] | None = None
    flat: list[tuple[Grid, list[Passage]]] = []
    others: list[Grid] = []
    for raw, notes in sheets:
        standing = _standing(raw, old, guidance)
        if standing is not Standing.LIVE:
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
        grid, responses = without_responses(grid)
        ignored.extend(responses)
        others.append(grid)
        parts.extend(read_sheet(block) for region in regions(grid) for block in blocks(region))
    if flat:
        return _read_flattened(flat, others, ignored, tells_hidden=loaded.tells_hidden)
    if listed is not None and not loaded.tells_hidden:
        listed = [_doubtful(one) for one in listed]
    tenders = tenders_of(source.name, parts)
    if listed is not None and not tenders:
        return _not_empty(listed)
    if not tenders:
        raise NoTenderError(NO_LABELS)
    return [*_readings(source, tenders, ignored, tells_hidden=loaded.tells_hidden), *(listed or ())]


def _standing(raw: RawSheet, old: frozenset[str], guidance: frozenset[str]) -> Standing:
    if raw.hidden:
        return Standing.HIDDEN
    if raw.name in old:
        return Standing.SUPERSEDED
    return Standing.GUIDANCE if raw.name in guidance else Standing.LIVE


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


def guidance_sheets(names: Iterable[str]) -> frozenset[str]:
    """The sheets whose names say that they teach how to fill in the others, or show an example."""
    return frozenset(name for name in names if _GUIDANCE.fullmatch(key_of(name)))


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
