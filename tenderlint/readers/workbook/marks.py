"""What a worksheet part says of its cells beyond their values: where they are and how they look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntFlag
from xml.parsers import expat

from tenderlint.readers.markup import local_name
from tenderlint.readers.source import UnreadableError

MAXIMUM_CELLS = 20_000_000
"""How many cells the rectangle around a sheet's cells may hold; the engine allocates them all."""
TOO_SPREAD = (
    "has a sheet whose cells lie so far apart that it cannot be held in memory; "
    "delete the rows and columns beyond the table (Ctrl+End shows them) and save it again"
)
BAD_ADDRESS = "has a cell without a proper address; open it in Excel and save it again"

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_INSIDE_CELLS = frozenset(
    {
        "f", "is", "t", "r", "rPr", "strike", "rPh", "phoneticPr",
        "rFont", "charset", "family", "b", "i", "outline", "shadow", "condense", "extend",
        "color", "sz", "u", "vertAlign", "scheme",
    }
)  # fmt: skip
"""Elements of a cell; some of these names also occur after the rows, with other meanings."""
_DIGITS = "0123456789"

Address = tuple[int, int]
"""Row and column, both counted from 0."""


class Look(IntFlag):
    """What a cell's style does to its meaning."""

    PLAIN = 0
    STRUCK = 1
    PERCENT = 2
    CONCEALED = 4
    """The number format `;;;` shows nothing."""


@dataclass(slots=True)
class SheetMarks:
    """What one worksheet part says, apart from the values."""

    rows: int = 0
    """One more than the last row that has a cell."""
    columns: int = 0
    first: Address = (_LAST_ROW, _LAST_COLUMN)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """First and last column of each hidden group, both included."""
    looks: dict[Address, Look] = field(default_factory=dict)
    formulas: set[Address] = field(default_factory=set)
    errors: set[Address] = field(default_factory=set)
    shared_strings: int = 0
    """How many cells take their text from the shared strings."""
    struck_runs: bool = False
    """Whether words inside a cell are struck out."""

    @property
    def area(self) -> int:
        """How many cells the rectangle around all cells holds."""
        if not self.rows:
            return 0
        return (self.rows - self.first[0]) * (self.columns - self.first[1])

    def hides_column(self, column: int) -> bool:
        """Whether the column is hidden."""
        return any(low <= column <= high for low, high in self.hidden_columns)


class SheetWatcher:
    """Reads a worksheet part into `SheetMarks`, and refuses cells too far apart."""

    def __init__(self, looks: Mapping[str, Look]) -> None:
        self.marks = SheetMarks()
        self.root: str | None = None
        self._looks = looks
        self._columns: dict[str, int] = {}
        self._row = -1
        self._row_text = ""
        self._column = -1
        self._text_formula = False
        self._in_rows = False

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to the elements' starts."""
        parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "v":
            return
        if ":" in name:
            name = local_name(name)
        if name == "c":
            self._cell(attributes)
        elif name == "row":
            self._open_row(attributes)
        elif name in _INSIDE_CELLS:
            self._inner(name)
        elif name == "col":
            self._column_group(attributes)
        elif name == "dimension":
            self._dimension(attributes.get("ref", ""))
        else:
            self._in_rows = False
            self.root = self.root or name

    def _inner(self, name: str) -> None:
        if name == "f" and self._in_rows and not self._text_formula:
            self.marks.formulas.add((self._row, self._column))
        elif name == "strike" and self._in_rows:
            self.marks.struck_runs = True

    def _open_row(self, attributes: dict[str, str]) -> None:
        stated = attributes.get("r")
        self._row = self._row + 1 if stated is None else _row_number(stated) - 1
        self._row_text = str(self._row + 1)
        self._column = -1
        self._in_rows = True
        if _is_true(attributes.get("hidden")) or attributes.get("ht") == "0":
            self.marks.hidden_rows.add(self._row)

    def _cell(self, attributes: dict[str, str]) -> None:
        stated = attributes.get("r")
        if stated is None:
            row, self._column = self._row, self._column + 1
        else:
            row, self._column = self._address(stated)
        self._enclose(row, self._column)
        kind = attributes.get("t")
        self._text_formula = kind == "str"
        if kind == "s":
            self.marks.shared_strings += 1
        elif kind == "e":
            self.marks.errors.add((row, self._column))
        if self._looks:
            look = self._looks.get(attributes.get("s", "0"))
            if look is not None:
                self.marks.looks[row, self._column] = look

    def _address(self, stated: str) -> Address:
        letters = stated.rstrip(_DIGITS)
        digits = stated[len(letters) :]
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_number(letters)
        if digits != self._row_text:
            # The engine goes by the cell's own row, and so must the rectangle.
            self._row = _row_number(digits) - 1
            self._row_text = digits
        return self._row, column

    def _enclose(self, row: int, column: int) -> None:
        marks = self.marks
        top, left = marks.first
        if top <= row < marks.rows and left <= column < marks.columns:
            return
        marks.rows, marks.columns = max(marks.rows, row + 1), max(marks.columns, column + 1)
        marks.first = (min(top, row), min(left, column))
        within = marks.rows <= _LAST_ROW and marks.columns <= _LAST_COLUMN
        if not within or marks.area > MAXIMUM_CELLS:
            raise UnreadableError(TOO_SPREAD)

    def _column_group(self, attributes: dict[str, str]) -> None:
        if not (_is_true(attributes.get("hidden")) or attributes.get("width") == "0"):
            return
        low, high = attributes.get("min", ""), attributes.get("max", "")
        if low.isdecimal() and high.isdecimal():
            self.marks.hidden_columns.append((int(low) - 1, int(high) - 1))

    def _dimension(self, reference: str) -> None:
        first, _, last = reference.replace("$", "").partition(":")
        if not last:
            return
        (top, left), (bottom, right) = parse_address(first), parse_address(last)
        if (bottom - top + 1) * (right - left + 1) > MAXIMUM_CELLS:
            raise UnreadableError(TOO_SPREAD)


def column_number(letters: str) -> int:
    """The column, counted from 0, of its letters ("A" is 0).

    Raises:
        UnreadableError: they are not the letters of a column.
    """
    if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha()):
        raise UnreadableError(BAD_ADDRESS)
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(column: int) -> str:
    """The letters of a column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def parse_address(stated: str) -> Address:
    """Row and column of an address such as "C9".

    Raises:
        UnreadableError: it is not an address.
    """
    letters = stated.rstrip(_DIGITS)
    return _row_number(stated[len(letters) :]) - 1, column_number(letters)


def _row_number(digits: str) -> int:
    if not (1 <= len(digits) <= 7 and digits.isascii() and digits.isdigit() and int(digits)):
        raise UnreadableError(BAD_ADDRESS)
    return int(digits)


def _is_true(flag: str | None) -> bool:
    return flag in ("1", "true")
