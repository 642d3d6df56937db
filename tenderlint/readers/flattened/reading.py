"""Flattened sheets to readings: put back into releases, read as such, with the cells' addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from tenderlint.readers.flattened.build import Building, Entry, typed
from tenderlint.readers.flattened.headings import IDENTITY, Heading, heading_of
from tenderlint.readers.flattened.signs import OCID, is_about, without_comments
from tenderlint.readers.ocds.containers import looks_like_notices
from tenderlint.readers.ocds.nodes import Leaf, Node
from tenderlint.readers.ocds.release import read_release
from tenderlint.readers.ocds.shapes import Kind
from tenderlint.readers.readdress import readdressed
from tenderlint.readers.source import NoTenderError
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.marks import parse_address
from tenderlint.statements import Passage, Problem, Reading

MAXIMUM_IGNORED: Final = 1000

_CONTACT: Final = "contactPoint"
_NO_ROW: Final = (
    "holds the headings of OCDS data flattened into sheets, and no notice under them; "
    "export it again"
)


class Sheet(NamedTuple):
    """A sheet of a workbook, and the words on it that are not live."""

    grid: Grid
    set_aside: Sequence[Passage]


class _Columns(NamedTuple):
    """A flattened sheet with its headings."""

    grid: Grid
    headings: dict[int, Heading]
    rows: tuple[tuple[Cell, ...], ...]


def read_flattened(
    sheets: Sequence[Sheet], others: Iterable[Grid], hidden: Sequence[Passage]
) -> list[Reading | Problem]:
    """Every notice of a workbook's flattened sheets, and every row that belongs to none.

    Args:
        sheets: the sheets that are flattened.
        others: all other visible sheets; one that holds anything is said not to be read.
        hidden: the words of hidden sheets.

    Raises:
        NoTenderError: there are headings and no notice.
    """
    buildings: dict[tuple[str, str], Building] = {}
    lost: list[Problem] = []
    for columns in [_columns(sheet.grid) for sheet in sheets]:
        for cells in columns.rows:
            problem = _add(buildings, columns, cells)
            if problem is not None:
                lost.append(problem)
    found = [_read(building) for building in buildings.values()]
    readings = [one for one in found if isinstance(one, Reading)]
    if not readings:
        raise NoTenderError(_NO_ROW)
    beside = (*readings[0].problems, *_not_read(others))
    ignored = tuple(islice(_ignored(sheets, hidden), MAXIMUM_IGNORED))
    first = readings[0]._replace(problems=beside, ignored=ignored)
    return [first if one is readings[0] else one for one in found] + lost


def _add(
    buildings: dict[tuple[str, str], Building], columns: _Columns, cells: tuple[Cell, ...]
) -> Problem | None:
    """Adds a row to the release that it names; a problem where it names none."""
    entries = [
        _entry(columns, cell, columns.headings[cell.column])
        for cell in cells
        if cell.column in columns.headings
    ]
    own = {entry.heading.steps: entry for entry in entries}
    ocid, identity = own.get((OCID,)), own.get((IDENTITY,))
    if ocid is None and identity is None:
        message = "This row names no notice (ocid); it was not read."
        return Problem(message, columns.grid.at(cells[0]))
    key = tuple("" if one is None else one.leaf.value.strip() for one in (ocid, identity))
    named = ocid or identity
    building = _of(buildings, key[0], key[1])
    if building is None and named is not None:
        building = buildings[key[0], key[1]] = Building(named.leaf.location)
    if building is not None:
        building.add(entries, (columns.grid.name, cells[0].row))
    return None


def _of(buildings: dict[tuple[str, str], Building], ocid: str, identity: str) -> Building | None:
    """The release of both ids; where a row gives one of them, the first that has it."""
    if ocid and identity:
        return buildings.get((ocid, identity))
    known = (key for key in buildings if key[0] == ocid or (not ocid and key[1] == identity))
    return next((buildings[key] for key in known), None)


def _read(building: Building) -> Reading | Problem:
    node = Node(building.members, building.root.file)
    if not looks_like_notices(building.members):
        return Problem("This is not an OCDS release; it was not read.", building.root)
    reading = readdressed(read_release(node), building.place)
    return reading._replace(problems=(*building.problems, *reading.problems))


def _columns(grid: Grid) -> _Columns:
    header, *rows = without_comments(grid)
    headings = {cell.column: heading_of(cell.words) for cell in header}
    known = {column: heading for column, heading in headings.items() if heading is not None}
    return _Columns(grid, known, tuple(rows))


def _entry(columns: _Columns, cell: Cell, heading: Heading) -> Entry:
    leaf = Leaf(cell.live, columns.grid.at(cell), cell.text)
    return Entry(heading, _value(cell, heading.kind), leaf)


def _value(cell: Cell, kind: Kind | None) -> str | int | float | bool:
    """A cell's value as the release would have it: a number that names something is its text."""
    if kind is Kind.TEXT:
        return cell.live
    if cell.kind is CellKind.BOOL:
        return cell.words == "TRUE"
    if cell.kind in (CellKind.NUMBER, CellKind.PERCENT):
        return typed(cell.words.removesuffix("%"), Kind.NUMBER)
    return typed(cell.live, kind)


def _ignored(sheets: Sequence[Sheet], hidden: Sequence[Passage]) -> Iterator[Passage]:
    """The words that are not live, without those that say whom to call."""
    for sheet in sheets:
        headings = _columns(sheet.grid).headings
        contacts = {column for column, named in headings.items() if _CONTACT in named.steps}
        yield from _without_contacts(sheet.set_aside, contacts)
    for name in dict.fromkeys(passage.location.sheet for passage in hidden):
        yield from _without_contacts([one for one in hidden if one.location.sheet == name], set())


def _without_contacts(passages: Sequence[Passage], columns: set[int]) -> Iterator[Passage]:
    """The passages of a sheet but those of the columns, and of columns with a hidden heading."""
    placed = [(parse_address(one.location.cell or "A1")[1], one) for one in passages]
    columns = columns | {column for column, one in placed if f"{_CONTACT}/" in one.text}
    return (one for column, one in placed if column not in columns)


def _not_read(others: Iterable[Grid]) -> Iterator[Problem]:
    """That a sheet beside the flattened ones was not read, if it says anything of the tender."""
    for grid in others:
        if grid.cells and not is_about(grid):
            message = "This sheet is no part of the flattened OCDS data beside it; it was not read."
            yield Problem(message, grid.root)
