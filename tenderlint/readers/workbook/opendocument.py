"""What an .ods says of its cells beyond their values: hidden, struck out, percent, comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from tenderlint.provenance import Span
from tenderlint.readers.archive import CUT_SHORT, Part, inflate
from tenderlint.readers.markup import MalformedError, parse
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook.grid import Annotations, address_of
from tenderlint.readers.workbook.marked import AUTHOR
from tenderlint.readers.workbook.marks import (
    MAXIMUM_CELLS,
    TOO_SPREAD,
    Address,
    Look,
    SheetMarks,
)
from tenderlint.readers.workbook.words import RichText

_MAXIMUM_MARKED_CELLS = 1_000_000


@dataclass(slots=True)
class Table:
    """One sheet of an .ods."""

    hidden: bool
    marks: SheetMarks = field(default_factory=SheetMarks)
    struck: dict[Address, RichText] = field(default_factory=dict)
    comments: list[tuple[str, str]] = field(default_factory=list)
    spans: list[tuple[Address, Address]] = field(default_factory=list)
    column_styles: list[tuple[int, str]] = field(default_factory=list)
    """The last column of each group, and its cells' default style."""

    @property
    def annotations(self) -> Annotations:
        """What the sheet says beyond its values."""
        return Annotations(self.marks, self.struck, tuple(self.comments))

    @property
    def merges(self) -> tuple[tuple[Address, Address], ...]:
        """First and last cell of each merged range."""
        return tuple(self.spans)

    def default_style(self, column: int) -> str:
        """The style of a cell in `column` that names none."""
        return next((style for last, style in self.column_styles if column <= last), "")


def scan_content(parts: dict[str, Part]) -> dict[str, Table]:
    """The sheets of an .ods by name.

    Raises:
        UnreadableError: it is damaged, or its cells lie too far apart.
    """
    watcher = ContentWatcher()
    try:
        for name in ("styles.xml", "content.xml"):
            if part := parts.get(name):
                parse(inflate(part), watcher)
    except MalformedError as error:
        raise UnreadableError(CUT_SHORT) from error
    return watcher.tables


class ContentWatcher:
    """Reads styles.xml and content.xml; names are taken with the prefixes that all writers use."""

    def __init__(self) -> None:
        self.tables: dict[str, Table] = {}
        self._struck_styles: set[str] = set()
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._table = Table(hidden=False)
        self._depth = 0
        self._row = self._column = -1
        self._next_row = self._next_column = self._next_group = 0
        self._row_hidden = False
        self._hidden_groups: list[bool] = []
        self._in_changes = False
        self._in_metadata = False
        self._in_creator = False
        self._creator = ""
        self._note: list[str] | None = None
        self._pieces: list[str] = []
        self._spans: list[bool] = []
        self._struck: list[Span] = []
        self._length = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to elements and text."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        prefix, _, local = name.partition(":")
        if prefix == "style":
            self._open_style(local, attributes)
        elif name == "table:tracked-changes":
            self._in_changes = True
        elif prefix == "table" and not self._in_changes:
            self._open_table_part(local, attributes)
        elif name == "office:annotation":
            self._note, self._creator = [], ""
        elif prefix in ("dc", "meta"):
            self._in_metadata, self._in_creator = True, name == "dc:creator"
        elif prefix == "text":
            self._open_text(local, attributes)

    def _open_style(self, local: str, attributes: dict[str, str]) -> None:
        if local in ("style", "default-style"):
            self._style = attributes.get("style:name", "")
            if attributes.get("style:parent-style-name") in self._struck_styles:
                self._struck_styles.add(self._style)
        elif local == "text-properties" and _strikes(attributes) is not None:
            change = (
                self._struck_styles.add if _strikes(attributes) else self._struck_styles.discard
            )
            change(self._style)
        elif local == "table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def _open_table_part(self, local: str, attributes: dict[str, str]) -> None:
        if local == "table":
            self._depth += 1
            if self._depth == 1:
                self._open_table(attributes)
        elif local == "table-column":
            self._columns(attributes)
        elif local == "table-row-group":
            self._hidden_groups.append(attributes.get("table:display") == "false")
        elif local == "table-row":
            self._open_row(attributes)
        elif local in ("table-cell", "covered-table-cell"):
            self._open_cell(attributes)

    def _open_table(self, attributes: dict[str, str]) -> None:
        hidden = attributes.get("table:style-name") in self._hidden_styles
        self._table = Table(hidden=hidden)
        self.tables[attributes.get("table:name", "")] = self._table
        self._next_row = self._next_group = 0
        self._hidden_groups = []

    def _columns(self, attributes: dict[str, str]) -> None:
        first, count = self._next_group, _count(attributes, "columns")
        self._next_group = first + count
        if _is_hidden(attributes):
            self._table.marks.hidden_columns.append((first, self._next_group - 1))
        style = attributes.get("table:default-cell-style-name", "")
        self._table.column_styles.append((self._next_group - 1, style))

    def _open_row(self, attributes: dict[str, str]) -> None:
        self._row = self._next_row
        self._next_row += _count(attributes, "rows")
        self._next_column = 0
        self._row_hidden = _is_hidden(attributes) or any(self._hidden_groups)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self._column = self._next_column
        self._next_column += _count(attributes, "columns")
        self._pieces, self._spans, self._struck, self._length = [], [], [], 0
        if "office:value-type" not in attributes:
            return
        look = Look.PERCENT if attributes["office:value-type"] == "percentage" else Look.PLAIN
        named = attributes.get("table:style-name") or self._table.default_style(self._column)
        if named in self._struck_styles:
            look |= Look.STRUCK
        self._mark(look, is_error=attributes.get("calcext:value-type") == "error")
        self._span(attributes)

    def _mark(self, look: Look, *, is_error: bool) -> None:
        marks = self._table.marks
        marks.rows, marks.columns = (
            max(marks.rows, self._next_row),
            max(marks.columns, self._next_column),
        )
        marks.first = (min(marks.first[0], self._row), min(marks.first[1], self._column))
        repeated = (self._next_row - self._row) * (self._next_column - self._column)
        if marks.area > MAXIMUM_CELLS or repeated > _MAXIMUM_MARKED_CELLS:
            raise UnreadableError(TOO_SPREAD)
        if self._row_hidden:
            marks.hidden_rows.update(range(self._row, self._next_row))
        for row in range(self._row, self._next_row) if look or is_error else ():
            for column in range(self._column, self._next_column):
                marks.looks[row, column] = look
                if is_error:
                    marks.errors.add((row, column))

    def _span(self, attributes: dict[str, str]) -> None:
        wide = _number(attributes.get("table:number-columns-spanned"))
        high = _number(attributes.get("table:number-rows-spanned"))
        if wide * high > 1:
            last = (self._row + high - 1, self._column + wide - 1)
            self._table.spans.append(((self._row, self._column), last))

    def _open_text(self, local: str, attributes: dict[str, str]) -> None:
        if local == "p" and self._pieces:
            self._characters("\n")
        elif local == "span":
            self._spans.append(attributes.get("text:style-name") in self._struck_styles)
        elif local == "s":
            self._characters(" " * _number(attributes.get("text:c")))
        elif local in ("tab", "line-break"):
            self._characters("\t" if local == "tab" else "\n")

    def _characters(self, text: str) -> None:
        if self._note is not None:
            if not self._in_metadata:
                self._note.append(text)
            elif self._in_creator:
                self._creator += text
            return
        if any(self._spans):
            self._struck.append((self._length, self._length + len(text)))
        self._pieces.append(text)
        self._length += len(text)

    def _end(self, name: str) -> None:
        if name.startswith(("dc:", "meta:")):
            self._in_metadata = self._in_creator = False
        elif name == "text:span" and self._spans:
            self._spans.pop()
        elif name == "office:annotation":
            self._close_note()
        elif name == "table:table-cell" and self._struck:
            rich = RichText("".join(self._pieces), tuple(self._struck))
            self._table.struck[self._row, self._column] = rich
        elif name == "table:table-row-group" and self._hidden_groups:
            self._hidden_groups.pop()
        elif name == "table:tracked-changes":
            self._in_changes = False
        elif name == "table:table" and not self._in_changes:
            self._depth -= 1

    def _close_note(self) -> None:
        text = "".join(self._note or ()).strip()
        self._note = None
        ours = self._creator.strip() == AUTHOR
        if text and self._row >= 0 and not ours:
            self._table.comments.append((address_of((self._row, self._column)), text))


def _strikes(attributes: dict[str, str]) -> bool | None:
    lines = [
        attributes[name]
        for name in ("style:text-line-through-style", "style:text-line-through-type")
        if name in attributes
    ]
    return any(line != "none" for line in lines) if lines else None


def _is_hidden(attributes: dict[str, str]) -> bool:
    return attributes.get("table:visibility") in ("collapse", "filter")


def _count(attributes: dict[str, str], of: str) -> int:
    return _number(attributes.get(f"table:number-{of}-repeated"))


def _number(stated: str | None) -> int:
    return int(stated) if stated and stated.isdecimal() and len(stated) <= 9 else 1
