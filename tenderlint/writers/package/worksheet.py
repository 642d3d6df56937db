"""Where the parts of a worksheet stand: its sections, and the rows and cells that are asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from tenderlint.readers.markup import local_name
from tenderlint.readers.workbook.marks import Address, column_number, parse_address
from tenderlint.writers.package.nodes import (
    Node,
    UnpatchableError,
    close_node,
    parse_utf8,
    tag_end,
    utf8_of,
)

_ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
"""The order in which the standard (CT_Worksheet) lets a worksheet's sections stand."""
_LOOKED_INTO = frozenset({"cols", "mergeCells", "sheetViews", "AlternateContent", "Choice"})


@dataclass(slots=True)
class RowNode:
    """A row that was asked for, with the cells that it holds by column, counted from 0."""

    node: Node
    cells: dict[int, Node] = field(default_factory=dict)


@dataclass(slots=True)
class Worksheet:
    """A worksheet part: its sections, the rows asked for, and where its cells begin and end."""

    root: Node
    rows: dict[int, RowNode]
    """By row, counted from 0; only rows that the part has."""
    before: dict[int, int]
    """Of each row asked for that the part lacks, the offset at which it would stand."""
    first_column: int | None
    """The leftmost column that holds a value, counted from 0."""
    first_cell: Address | None
    """The first cell, by row, that holds a value."""
    heights: dict[int, int]
    """Pixels of the rows that have a height of their own."""

    @property
    def data(self) -> Node:
        """The section that holds the rows."""
        return next(child for child in self.root.children if child.local == "sheetData")

    def place_for(self, section: str) -> int:
        """The offset at which a section that the part lacks has to stand."""
        allowed = _ORDER.index(section)
        after = [node.end for node in self.root.children if _rank(node) < allowed]
        return max(after, default=self.root.head)


def _rank(node: Node) -> int:
    """Where a section stands in the order; what the standard does not know counts as last."""
    name = node.local
    if name == "AlternateContent":
        inner = node.child("Choice")
        name = inner.children[0].local if inner is not None and inner.children else name
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def read_worksheet(data: bytes, wanted: Collection[int] | None) -> Worksheet:
    """The places in a worksheet part.

    Args:
        data: the part.
        wanted: rows, counted from 0, whose cells are asked for; None for all of them.

    Raises:
        UnpatchableError: it is not well-formed, or is no worksheet with a section of rows.
    """
    watcher = _SheetWatcher(utf8_of(data), None if wanted is None else frozenset(wanted))
    parse_utf8(watcher.data, watcher.start, watcher.stop)
    root = watcher.root
    if root is None or root.local != "worksheet" or root.child("sheetData") is None:
        raise UnpatchableError("is no worksheet")
    rows = root.child("sheetData")
    end = rows.tail if rows is not None else 0
    absent = (row for row in wanted or () if row not in watcher.rows)
    before = {row: watcher.before.get(row, end) for row in absent}
    first = (watcher.first_column, watcher.first_cell)
    return Worksheet(root, watcher.rows, before, *first, watcher.heights)


class _SheetWatcher:
    def __init__(self, data: bytes, wanted: frozenset[int] | None) -> None:
        self.data = data
        self.root: Node | None = None
        self.rows: dict[int, RowNode] = {}
        self.before: dict[int, int] = {}
        self.first_column: int | None = None
        self.first_cell: Address | None = None
        self.heights: dict[int, int] = {}
        self._wanted = wanted
        self._waiting = sorted(wanted or ())
        self._path: list[str] = []
        self._open: list[Node] = []
        self._row = self._column = -1
        self._held: RowNode | None = None
        self._known: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        local = local_name(name) if ":" in name else name
        path = self._path
        path.append(local)
        depth = len(path)
        if depth <= 2:
            self._open_node(name, attributes, at)
        elif path[1] == "sheetData":
            self._in_rows(local, name, attributes, at, depth)
        elif path[-2] in _LOOKED_INTO:
            self._open_node(name, attributes, at)

    def _in_rows(
        self, local: str, name: str, attributes: dict[str, str], at: int, depth: int
    ) -> None:
        if depth == 3 and local == "row":
            self._open_row(name, attributes, at)
        elif depth == 4 and local == "c":
            self._open_cell(name, attributes, at)
        elif depth == 5 and local in ("v", "is", "f"):
            self._filled()

    def stop(self, _name: str, at: int) -> None:
        path = self._path
        depth = len(path)
        local = path.pop()
        tracked = depth <= 2 or (path[1] != "sheetData" and path[-1] in _LOOKED_INTO)
        held = self._held is not None and depth in (3, 4) and local in ("row", "c")
        if tracked or (held and path[1] == "sheetData"):
            close_node(self.data, self._open.pop(), at)
        if depth == 3 and local == "row":
            self._held = None

    def _open_node(self, name: str, attributes: dict[str, str], at: int) -> Node:
        node = Node(name, attributes, at, tag_end(self.data, at))
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        return node

    def _open_row(self, name: str, attributes: dict[str, str], at: int) -> None:
        stated = attributes.get("r")
        row = self._row + 1 if stated is None else int(stated) - 1
        if row <= self._row:
            raise UnpatchableError("has rows out of order")
        self._row, self._column = row, -1
        while self._waiting and self._waiting[0] <= row:
            passed = self._waiting.pop(0)
            if passed < row:
                self.before[passed] = at
        if "ht" in attributes:
            self.heights[row] = round(float(attributes["ht"]) * 4 / 3)
        if self._wanted is None or row in self._wanted:
            self._held = self.rows[row] = RowNode(
                Node(name, attributes, at, tag_end(self.data, at))
            )
            self._open.append(self._held.node)

    def _open_cell(self, name: str, attributes: dict[str, str], at: int) -> None:
        stated = attributes.get("r")
        self._column = self._column + 1 if stated is None else self._stated(stated)
        if self._held is not None:
            node = Node(name, attributes, at, tag_end(self.data, at))
            self._held.cells[self._column] = node
            self._open.append(node)

    def _stated(self, stated: str) -> int:
        letters = stated.rstrip("0123456789")
        column = self._known.get(letters)
        if column is None:
            column = self._known[letters] = column_number(letters)
        if self._held is not None and parse_address(stated)[0] != self._row:
            raise UnpatchableError("has a cell that says it is in another row")
        return column

    def _filled(self) -> None:
        column = self._column
        if self.first_cell is None:
            self.first_cell = (self._row, column)
        if self.first_column is None or column < self.first_column:
            self.first_column = column
