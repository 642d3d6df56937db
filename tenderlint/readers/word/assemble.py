"""Finished paragraphs and tables from open ones, each paragraph with its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from tenderlint.provenance import Location
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.document.blocks import (
    GUESSED_LEVEL,
    Block,
    Paragraph,
    Table,
    TableCell,
    whole,
)
from tenderlint.readers.word.body import MAXIMUM_COLUMNS
from tenderlint.readers.word.builders import Flow, OpenParagraph, OpenRow, OpenTable, Words
from tenderlint.readers.word.styles import Look, NumberingWatcher, StylesWatcher
from tenderlint.statements import Passage, Standing

_LONGEST_GUESS = 80
_SENTENCE_ENDS = (".", ";", ",", ":", "?", "!")
_BULLET = lazy(r"\s*(?:[•●▪◦·‣–—*-]|o(?=\t))\s+(?=\S)")
_LETTER = lazy(r"\s*\(?(?:[a-z]|[ivx]{1,5})\)\s+(?=\S)")


class Assembler:
    """Gives every paragraph that shows words its number, in reading order."""

    def __init__(
        self,
        file: str,
        styles: StylesWatcher,
        lists: NumberingWatcher,
        notes: Mapping[tuple[str, str], Flow],
        comments: Mapping[str, str],
    ) -> None:
        self.ignored: list[Passage] = []
        self.titles: list[str] = []
        self._file = file
        self._styles = styles
        self._lists = lists
        self._notes = notes
        self._comments = comments
        self._count = 0
        self._noted: set[tuple[str, str]] = set()

    def blocks(self, flow: Flow) -> list[Block]:
        """The paragraphs and tables of a flow; notes stand after what refers to them."""
        found: list[Block] = []
        for item in flow:
            if isinstance(item, OpenTable):
                found.extend(self._table(item))
            else:
                found.extend(self._paragraph(item))
        return found

    def _paragraph(self, item: OpenParagraph) -> Iterator[Block]:
        words = [w for w in item.words if w.contents is None or not w.contents.closed]
        look = self._styles.look(item.style or self._styles.default)
        if not look.contents and any(word.text.strip() for word in words):
            self._count += 1
            text = "".join(word.text for word in words if word.standing is Standing.LIVE)
            place = Location(self._file, paragraph=self._count)
            self._set_aside(words, item, place)
            if text.strip():
                if look.title:
                    self.titles.append(text)
                yield self._finished(item, text, look)
        yield from self.blocks(item.after)
        for note in item.notes:
            if note not in self._noted:
                self._noted.add(note)
                yield from self.blocks(self._notes.get(note, []))

    def _set_aside(self, words: Iterable[Words], item: OpenParagraph, place: Location) -> None:
        for standing, group in groupby(words, key=lambda word: word.standing):
            text = "".join(word.text for word in group).strip()
            if standing is not Standing.LIVE and text:
                self.ignored.append(Passage(text, place, standing))
        for comment in dict.fromkeys(item.comments):
            if text := self._comments.get(comment, ""):
                self.ignored.append(Passage(text, place, Standing.COMMENT))

    def _finished(self, item: OpenParagraph, text: str, look: Look) -> Paragraph:
        depth, bullet = self._list(item, text, look)
        level = look.level if item.level is None else item.level + 1
        level = level if level is not None and level <= GUESSED_LEVEL else None
        if level is None and depth is None and _looks_like_heading(item, text):
            level = GUESSED_LEVEL
        return Paragraph(self._count, text, level=level, depth=depth, bullet=bullet)

    def _list(self, item: OpenParagraph, text: str, look: Look) -> tuple[int | None, bool]:
        """The level of a list's item, and whether it has a bullet."""
        numbering = item.numbering or look.numbering
        depth = item.depth if item.depth is not None else look.depth
        if numbering not in (None, "", "0"):
            bullet = self._lists.has_bullets(numbering or "", depth or 0)
            return depth or 0, bullet or look.bullet
        if look.bullet and item.numbering is None:
            return depth or 0, True
        if _BULLET.match(text):
            return 0, True
        return (1, False) if _LETTER.match(text) else (None, False)

    def _table(self, table: OpenTable) -> Iterator[Block]:
        if all(row.before + len(row.cells) <= 1 for row in table.rows):
            # A frame around paragraphs.
            for row in table.rows:
                for cell in row.cells:
                    yield from self.blocks(cell.flow)
            return
        cells: list[TableCell] = []
        later: list[Block] = []
        above: dict[int, int] = {}
        for number, row in enumerate(table.rows):
            self._row(number, row, cells, above, later)
        if cells:
            yield Table(tuple(cells))
        yield from later

    def _row(
        self,
        number: int,
        row: OpenRow,
        cells: list[TableCell],
        above: dict[int, int],
        later: list[Block],
    ) -> None:
        """The cells of a row; `above` says which cell may go on downwards in each column."""
        column = row.before
        for cell in row.cells[:MAXIMUM_COLUMNS]:
            taken = tuple((number, c) for c in range(column, column + cell.width))
            found = self.blocks(cell.flow)
            paragraphs = [block for block in found if isinstance(block, Paragraph)]
            later.extend(block for block in found if isinstance(block, Table))
            if cell.goes_on and column in above:
                upper = cells[above[column]]
                pieces = (*upper.pieces, *map(whole, paragraphs))
                cells[above[column]] = upper._replace(pieces=pieces, covers=(*upper.covers, *taken))
            else:
                above.pop(column, None)
                if paragraphs:
                    above[column] = len(cells)
                    pieces = tuple(map(whole, paragraphs))
                    cells.append(TableCell(number, column, pieces, taken[1:]))
            column += cell.width


def _looks_like_heading(item: OpenParagraph, text: str) -> bool:
    """Whether a paragraph is set as a heading without being marked as one: short and bold."""
    words = text.strip()
    return (
        not item.plain
        and len(words) <= _LONGEST_GUESS
        and not words.endswith(_SENTENCE_ENDS)
        and "\n" not in words
        and any(letter.isalpha() for letter in words)
    )
