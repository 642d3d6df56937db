"""One pass over the body, the notes or the comments of a Word document."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from tenderlint.readers.markup import local_name
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.word.builders import Flow, OpenCell, OpenParagraph, OpenRow, OpenTable
from tenderlint.readers.word.characters import CHARACTERS, symbol
from tenderlint.readers.word.pen import Pen, Run
from tenderlint.readers.word.styles import StylesWatcher, attribute, is_on, number_of, value_of
from tenderlint.statements import Standing

MAXIMUM_NESTING = 40
"""Tables in tables, text boxes in text boxes."""
MAXIMUM_COLUMNS = 100

_PASSED_OVER = frozenset({"Fallback", "rt", "sectPr", "tblGrid", "numberingChange"})
_OLD_PROPERTIES = "PrChange"
"""Elements that end so hold what was in force before a tracked change."""
_PROPERTIES = frozenset({"rPr", "pPr", "trPr", "tcPr", "numPr", "sdtPr", "docPartObj"})
_FLOWS = frozenset({"body", "footnote", "endnote", "comment"})
_FOREIGN = frozenset({"altChunk", "subDoc"})

_Attributes = dict[str, str]


class BodyWatcher:
    """Collects paragraphs and tables by the part of the document in which they stand."""

    def __init__(self, styles: StylesWatcher) -> None:
        self.flows: dict[tuple[str, str], Flow] = {}
        """By the name and id of what holds them: ("body", ""), ("footnote", "2")."""
        self.holds_others = False
        """Whether parts of the document stand in files of their own."""
        self._pen = Pen(styles)
        self._path: list[str] = []
        self._passing = 0
        """How many elements are open since one whose content is passed over."""
        self._flow: Flow = []
        self._paragraph: OpenParagraph | None = None
        self._tables: list[OpenTable] = []
        self._outer: list[tuple[Flow, OpenParagraph | None, Run]] = []

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to a parser."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: _Attributes) -> None:
        name = local_name(name)
        if self._passing or name in _PASSED_OVER or name.endswith(_OLD_PROPERTIES):
            self._passing += 1
            return
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if parent in _PROPERTIES:
            self._set(parent, name, attributes)
        elif (opens := _OPENS.get(name)) is not None:
            opens(self, attributes)
        elif name in CHARACTERS and parent == "r":
            self._write(CHARACTERS[name])
        elif name in _FLOWS:
            self._flow = self.flows.setdefault((name, attribute(attributes, "id")), [])
        elif name in _FOREIGN:
            self.holds_others = True

    def _end(self, _: str) -> None:
        if self._passing:
            self._passing -= 1
            return
        closes = _CLOSES.get(self._path.pop())
        if closes is not None and (not self._path or self._path[-1] not in _PROPERTIES):
            closes(self)

    def _characters(self, text: str) -> None:
        if self._passing or not self._path:
            return
        if self._path[-1] in ("t", "delText"):
            self._write(text)
        elif self._path[-1] == "instrText":
            self._pen.instruct(text)

    def _write(self, text: str) -> None:
        if self._paragraph is not None:
            standings = (table.standing for table in self._tables)
            holder = next((one for one in standings if one is not Standing.LIVE), Standing.LIVE)
            self._pen.write(self._paragraph, text, holder)

    def _set(self, holder: str, name: str, attributes: _Attributes) -> None:
        """A property of a run, a paragraph, a row, a cell or a content control."""
        value = value_of(attributes)
        if holder == "rPr":
            # Those of a paragraph's mark are no run's.
            if self._path[-3:-2] == ["r"]:
                self._pen.run.note(name, attributes)
        elif holder in ("sdtPr", "docPartObj"):
            placeholder = name == "showingPlcHdr" and is_on(attributes)
            contents = name == "docPartGallery" and value.lower().startswith("table of")
            if placeholder or contents:
                self._pen.silence()
        elif holder in ("pPr", "numPr"):
            if self._paragraph is not None:
                _set_paragraph(self._paragraph, name, value)
        elif self._tables and self._tables[-1].rows:
            _set_row_or_cell(self._tables[-1].rows[-1], name, attributes)

    def _open_paragraph(self, _: _Attributes) -> None:
        self._paragraph = OpenParagraph()
        self._pen.run = Run()
        self._flow.append(self._paragraph)

    def _close_paragraph(self) -> None:
        self._paragraph = None

    def _open_run(self, _: _Attributes) -> None:
        self._pen.run = Run()

    def _enter(self, flow: Flow) -> None:
        if len(self._outer) >= MAXIMUM_NESTING:
            raise UnreadableError(
                "nests tables or text boxes deeper than any document needs; save it again in Word"
            )
        self._outer.append((self._flow, self._paragraph, self._pen.run))
        self._flow, self._paragraph = flow, None

    def _leave(self) -> None:
        if self._outer:
            self._flow, self._paragraph, self._pen.run = self._outer.pop()

    def _open_box(self, _: _Attributes) -> None:
        self._enter(self._flow if self._paragraph is None else self._paragraph.after)

    def _open_table(self, _: _Attributes) -> None:
        self._tables.append(OpenTable())
        self._flow.append(self._tables[-1])

    def _close_table(self) -> None:
        if self._tables:
            self._tables.pop()

    def _open_row(self, _: _Attributes) -> None:
        if self._tables:
            self._tables[-1].rows.append(OpenRow())

    def _open_cell(self, _: _Attributes) -> None:
        cell = OpenCell()
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].cells.append(cell)
        self._enter(cell.flow)

    def _open_control(self, _: _Attributes) -> None:
        self._pen.open_control()

    def _close_control(self) -> None:
        self._pen.close_control()

    def _deleted(self, _: _Attributes) -> None:
        self._pen.deleted += 1

    def _no_longer_deleted(self) -> None:
        self._pen.deleted -= 1

    def _moved(self, _: _Attributes) -> None:
        self._pen.moved += 1

    def _no_longer_moved(self) -> None:
        self._pen.moved -= 1

    def _field_mark(self, attributes: _Attributes) -> None:
        kind = attribute(attributes, "fldCharType")
        if kind == "begin":
            self._pen.open_field()
        elif kind == "end":
            self._pen.close_field()

    def _open_field(self, attributes: _Attributes) -> None:
        self._pen.open_field(attribute(attributes, "instr"))

    def _close_field(self) -> None:
        self._pen.close_field()

    def _symbol(self, attributes: _Attributes) -> None:
        self._write(symbol(attribute(attributes, "font"), attribute(attributes, "char")))

    def _note(self, attributes: _Attributes) -> None:
        if self._paragraph is not None:
            kind = self._path[-1].removesuffix("Reference")
            self._paragraph.notes.append((kind, attribute(attributes, "id")))

    def _comment(self, attributes: _Attributes) -> None:
        if self._paragraph is not None:
            self._paragraph.comments.append(attribute(attributes, "id"))


def _set_paragraph(paragraph: OpenParagraph, name: str, value: str) -> None:
    match name:
        case "pStyle":
            paragraph.style = value
        case "outlineLvl":
            paragraph.level = number_of(value)
        case "numId":
            paragraph.numbering = value
        case "ilvl":
            paragraph.depth = number_of(value)
        case _:
            pass


def _set_row_or_cell(row: OpenRow, name: str, attributes: _Attributes) -> None:
    cell = row.cells[-1] if row.cells else OpenCell()
    match name:
        case "gridBefore":
            row.before = min(number_of(value_of(attributes)) or 0, MAXIMUM_COLUMNS)
        case "hidden" if is_on(attributes):
            row.standing = Standing.HIDDEN
        case "del":
            row.standing = Standing.STRUCK
        case "gridSpan":
            cell.width = max(1, number_of(value_of(attributes)) or 1)
        case "vMerge":
            cell.goes_on = value_of(attributes, "continue") == "continue"
        case "cellDel":
            cell.deleted = True
        case _:
            pass


_OPENS: dict[str, Callable[[BodyWatcher, _Attributes], None]] = {
    "p": BodyWatcher._open_paragraph,
    "r": BodyWatcher._open_run,
    "txbxContent": BodyWatcher._open_box,
    "txBody": BodyWatcher._open_box,
    "tbl": BodyWatcher._open_table,
    "tr": BodyWatcher._open_row,
    "tc": BodyWatcher._open_cell,
    "sdt": BodyWatcher._open_control,
    "del": BodyWatcher._deleted,
    "moveFrom": BodyWatcher._moved,
    "fldChar": BodyWatcher._field_mark,
    "fldSimple": BodyWatcher._open_field,
    "sym": BodyWatcher._symbol,
    "footnoteReference": BodyWatcher._note,
    "endnoteReference": BodyWatcher._note,
    "commentReference": BodyWatcher._comment,
}
_CLOSES: dict[str, Callable[[BodyWatcher], None]] = {
    "p": BodyWatcher._close_paragraph,
    "txbxContent": BodyWatcher._leave,
    "txBody": BodyWatcher._leave,
    "tbl": BodyWatcher._close_table,
    "tc": BodyWatcher._leave,
    "sdt": BodyWatcher._close_control,
    "del": BodyWatcher._no_longer_deleted,
    "moveFrom": BodyWatcher._no_longer_moved,
    "fldSimple": BodyWatcher._close_field,
}
