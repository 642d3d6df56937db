"""The copy of a workbook: suggestions in or beside its cells, everything else byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tenderlint.engine.suggest import Edit
from tenderlint.readers.archive import inflate, open_parts
from tenderlint.readers.markup import MalformedError
from tenderlint.readers.workbook.grid import address_of
from tenderlint.readers.workbook.marks import Address, parse_address
from tenderlint.readers.workbook.package import SheetEntry, open_package
from tenderlint.writers.package import (
    Draft,
    Node,
    Patch,
    RowNode,
    UnpatchableError,
    Worksheet,
    element_text,
    nodes_of,
    read_worksheet,
    related,
)
from tenderlint.writers.suggested.looks import LINE, Looks, height_of
from tenderlint.writers.suggested.references import References, formulas_in, references_of
from tenderlint.writers.suggested.runs import (
    Run,
    edited,
    runs_of,
    suggested,
    written,
)

_LAST_COLUMN = 16_383
_READABLE = 16.0
"""The width in letters from which on text is broken into lines; in less it runs on to the right."""


class Change(NamedTuple):
    """What happens to one cell."""

    sheet: str
    at: Address
    text: str
    """What stands in it now, whole."""
    new: str
    """What would be read there."""
    edits: tuple[Edit, ...]
    beside: bool
    """Whether its kind or its merging forbids a change in the cell itself."""


class Copied(NamedTuple):
    """A copy, and where each change stands in it."""

    draft: Draft
    stands: Mapping[tuple[str, Address], Address]
    """By sheet and cell: the cell itself, or the one beside it. A change that found no place is
    missing."""


def trial(original: bytes, changes: Iterable[Change]) -> bytes:
    """The workbook as if every change were taken up, to be read and judged again.

    Raises:
        UnpatchableError: a part cannot be changed safely.
        UnreadableError: it cannot be read.
    """
    draft = Draft(original)
    for part, here in _by_part(original, changes).items():
        data = draft.read(part)
        patch, sheet = Patch(data), read_worksheet(data, {change.at[0] for change in here})
        for change in here:
            node = _cell(sheet, change.at)
            if node is None:
                raise UnpatchableError("lacks a cell that was read in it")
            text = f'<t xml:space="preserve">{element_text(change.new)}</t>'
            patch.replace(node.start, node.end, _inline(change.at, node.attributes.get("s"), text))
        draft.write(part, patch.result())
    return draft.result()


def copy(original: bytes, changes: Iterable[Change]) -> Copied:
    """The workbook with each change marked, in its cell or in the next free one of its row.

    Raises:
        UnpatchableError: a part cannot be changed safely.
        UnreadableError: it cannot be read.
    """
    draft = Draft(original)
    formulas, looks = _references(original), Looks(draft)
    stands: dict[tuple[str, Address], Address] = {}
    for part, here in _by_part(original, changes).items():
        desk = _Desk(draft, part, here, looks, formulas)
        for change in here:
            at = desk.put(change)
            if at is not None:
                stands[change.sheet, change.at] = at
        draft.write(part, desk.result())
    looks.write()
    return Copied(draft, stands)


def _by_part(original: bytes, changes: Iterable[Change]) -> dict[str, list[Change]]:
    parts = {entry.name: entry.part for entry in _sheets(original)}
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(parts[change.sheet], []).append(change)
    return found


def _sheets(original: bytes) -> tuple[SheetEntry, ...]:
    return open_package(open_parts(original)).sheets


def _references(original: bytes) -> References:
    parts = open_parts(original)
    try:
        return references_of(
            (entry.name, formula)
            for entry in _sheets(original)
            if entry.part in parts
            for formula in formulas_in(inflate(parts[entry.part]))
        )
    except MalformedError as error:
        raise UnpatchableError("holds a formula that cannot be read") from error


def _cell(sheet: Worksheet, at: Address) -> Node | None:
    row = sheet.rows.get(at[0])
    return None if row is None else row.cells.get(at[1])


def _inline(at: Address, style: str | None, inside: str) -> str:
    """A cell of text."""
    styled = f' s="{style}"' if style else ""
    return f'<c r="{address_of(at)}"{styled} t="inlineStr"><is>{inside}</is></c>'


class _Desk:
    """One worksheet part, and what is put into it."""

    def __init__(
        self, draft: Draft, part: str, changes: list[Change], looks: Looks, formulas: References
    ) -> None:
        data = draft.read(part)
        self._patch = Patch(data)
        self._sheet = read_worksheet(data, {change.at[0] for change in changes})
        if self._sheet.root.prefix:
            raise UnpatchableError("is written in a way that Excel does not use")
        self._looks = looks
        self._formulas = formulas
        self._covered = _areas(self._sheet.root.child("mergeCells"))
        self._headings = _table_headings(draft, part)
        self._hidden = _hidden(self._sheet.root.child("cols"))
        self._taken: set[Address] = set()
        self._heights: dict[int, float] = {}

    def result(self) -> bytes:
        """The part with everything that was put into it."""
        self._widen()
        for line, height in self._heights.items():
            self._raise(self._sheet.rows[line].node, height)
        return self._patch.result()

    def put(self, change: Change) -> Address | None:
        """Where the change stands now; None where there is no free cell for it."""
        row, node = self._sheet.rows.get(change.at[0]), _cell(self._sheet, change.at)
        if row is None or node is None:
            raise UnpatchableError("lacks a cell that was read in it")
        runs = None if change.beside or self._bound(change) else self._runs(node, change)
        if runs is None:
            return self._put_beside(row, change)
        shown = edited(runs, change.edits)
        style, width = node.attributes.get("s", "0"), self._width(change.at[1])
        if width >= _READABLE:
            style = self._looks.wrapped(style)
            height = height_of("".join(run.text for run in shown), width)
            self._heights[change.at[0]] = max(height, self._heights.get(change.at[0], 0.0))
        self._patch.replace(node.start, node.end, _inline(change.at, style, written(shown)))
        return change.at

    def _bound(self, change: Change) -> bool:
        """Whether something else in the workbook counts on the cell as it is."""
        held = any(_inside(change.at, area) for area in (*self._covered, *self._headings))
        return held or self._formulas.reach(change.sheet, change.at)

    def _runs(self, node: Node, change: Change) -> list[Run] | None:
        """The cell's runs, if it is a plain cell of text that can be written again."""
        source = self._patch.utf8[node.start : node.end]
        inner = nodes_of(source)
        value, inline, kind = inner.child("v"), inner.child("is"), node.attributes.get("t")
        if inner.child("f") is not None:
            return None
        item: bytes | None = None
        if kind == "s" and value is not None:
            item = self._looks.string(source[value.head : value.tail].decode().strip())
        elif kind == "inlineStr" and inline is not None:
            item = source[inline.start : inline.end]
        if item is None:
            return None
        runs = runs_of(item, self._looks.font(node.attributes.get("s", "0")))
        same = runs is not None and "".join(run.text for run in runs) == change.text
        return runs if same else None

    def _put_beside(self, row: RowNode, change: Change) -> Address | None:
        at = self._free(row, change)
        if at is None:
            return None
        self._taken.add(at)
        node = row.cells.get(at[1])
        style = row.cells[change.at[1]].attributes.get("s", "0")
        runs = suggested(self._looks.font(style), change.new)
        text = _inline(at, node.attributes.get("s") if node else None, written(runs))
        if node is not None:
            self._patch.replace(node.start, node.end, text)
        else:
            before = max(column for column in row.cells if column < at[1])
            self._patch.insert(row.cells[before].end, text)
        return at

    def _free(self, row: RowNode, change: Change) -> Address | None:
        """The next cell to the right that nothing stands in and nothing counts on."""
        line = change.at[0]
        for column in range(change.at[1] + 1, min(change.at[1] + 200, _LAST_COLUMN)):
            at, node = (line, column), row.cells.get(column)
            free = node is None or node.empty
            merged = any(_inside(at, area) for area in self._covered)
            hidden = any(low <= column <= high for low, high in self._hidden)
            counted = self._formulas.reach(change.sheet, at) and not self._formulas.all
            if free and not merged and not hidden and not counted and at not in self._taken:
                return at
        return None

    def _width(self, column: int) -> float:
        """How wide a column is, in letters."""
        columns = self._sheet.root.child("cols")
        return next((wide for low, high, wide in _widths(columns) if low <= column <= high), 8.0)

    def _raise(self, row: Node, height: float) -> None:
        """Makes a row high enough for what now stands in it."""
        try:
            present = float(row.get("ht") or LINE)
        except ValueError:
            present = LINE
        if height > present:
            self._patch.set(row, "ht", f"{height:g}")
            self._patch.set(row, "customHeight", "1")

    def _widen(self) -> None:
        """Keeps what the part says of its own size true."""
        node = self._sheet.root.child("dimension")
        if node is None or not self._taken:
            return
        first, _, last = (node.get("ref") or "").partition(":")
        low = parse_address(first)
        bottom, right = parse_address(last or first)
        right = max(right, *(column for _, column in self._taken))
        self._patch.set(node, "ref", f"{address_of(low)}:{address_of((bottom, right))}")


_Area = tuple[Address, Address]


def _inside(at: Address, area: _Area) -> bool:
    (top, left), (bottom, right) = area
    return top <= at[0] <= bottom and left <= at[1] <= right


def _area(reference: str) -> _Area:
    first, _, last = reference.replace("$", "").partition(":")
    return parse_address(first), parse_address(last or first)


def _areas(merges: Node | None) -> list[_Area]:
    return [_area(node.get("ref") or "A1") for node in merges.children] if merges else []


def _widths(columns: Node | None) -> Iterator[tuple[int, int, float]]:
    """The first and last column of each group, counted from 0, and its width in letters."""
    for node in columns.children if columns else ():
        low, high, width = (node.get(name) or "" for name in ("min", "max", "width"))
        try:
            yield int(low) - 1, int(high) - 1, float(width)
        except ValueError:
            continue


def _hidden(columns: Node | None) -> list[tuple[int, int]]:
    """The first and last column of each hidden group, counted from 0."""
    found = []
    for node in columns.children if columns else ():
        low, high = node.get("min") or "", node.get("max") or ""
        if node.get("hidden") in ("1", "true") and low.isdecimal() and high.isdecimal():
            found.append((int(low) - 1, int(high) - 1))
    return found


def _table_headings(draft: Draft, part: str) -> list[_Area]:
    """The heading rows of a sheet's tables, whose words the tables repeat."""
    found = []
    for relation in related(draft, part):
        if relation.kind == "table" and relation.part:
            reference = nodes_of(draft.read(relation.part), 0).get("ref") or "A1"
            first, last = _area(reference)
            found.append((first, (first[0], last[1])))
    return found
