"""How words are set where they are written: struck out, hidden, deleted, in a field."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.readers.archive import TOO_LARGE
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.word.builders import Field, OpenParagraph, Words
from tenderlint.readers.word.styles import PLAIN, Look, StylesWatcher, is_on, value_of
from tenderlint.statements import Standing

MAXIMUM_CHARACTERS = 20_000_000
_DEEPEST_FIELD = 100
_LONGEST_INSTRUCTION = 1_000
_SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Run:
    """How a run of words is set; None where it says nothing itself."""

    style: str = ""
    struck: bool | None = None
    hidden: bool | None = None
    bold: bool | None = None

    def note(self, name: str, attributes: dict[str, str]) -> None:
        """One of the run's properties."""
        match name:
            case "rStyle":
                self.style = value_of(attributes)
            case "strike" | "dstrike":
                self.struck = bool(self.struck) or is_on(attributes)
            case "vanish":
                self.hidden = is_on(attributes)
            case "b":
                self.bold = is_on(attributes)
            case _:
                pass


class Pen:
    """Writes words into paragraphs, each with its standing."""

    def __init__(self, styles: StylesWatcher) -> None:
        self.run = Run()
        self.fields: list[Field] = []
        self._controls: list[bool] = []
        """For each open content control, whether it shows what is no text of the document."""
        self._silent = 0
        self.deleted = self.moved = 0
        """How many open elements say that their words were deleted, or moved elsewhere."""
        self._styles = styles
        self._length = 0

    def write(self, paragraph: OpenParagraph, text: str, holder: Standing) -> None:
        """Words into a paragraph; `holder` is the standing of the table's cell, if there is one."""
        if self._silent:
            return
        self._length += len(text)
        if self._length > MAXIMUM_CHARACTERS:
            raise UnreadableError(TOO_LARGE)
        own, around = self._looks(paragraph)
        standing = self._standing(own, around) if holder is Standing.LIVE else holder
        contents = next((one for one in self.fields if one.is_contents), None)
        paragraph.words.append(Words(text.replace(_SOFT_HYPHEN, ""), standing, contents))
        bold = own.bold or around.bold if self.run.bold is None else self.run.bold
        if standing is Standing.LIVE and text.strip() and not bold:
            paragraph.plain = True

    def _looks(self, paragraph: OpenParagraph) -> tuple[Look, Look]:
        """How the styles of the run and of the paragraph set the words."""
        own = self._styles.look(self.run.style) if self.run.style else PLAIN
        return own, self._styles.look(paragraph.style or self._styles.default)

    def _standing(self, own: Look, around: Look) -> Standing:
        if self.deleted:
            return Standing.STRUCK
        if self.moved:
            return Standing.SUPERSEDED
        hidden, struck = self.run.hidden, self.run.struck
        if own.hidden or around.hidden if hidden is None else hidden:
            return Standing.HIDDEN
        if own.struck or around.struck if struck is None else struck:
            return Standing.STRUCK
        return Standing.LIVE

    def instruct(self, text: str) -> None:
        """A part of the innermost field's instruction."""
        if self.fields and len(self.fields[-1].instruction) < _LONGEST_INSTRUCTION:
            self.fields[-1].instruction += text[:_LONGEST_INSTRUCTION]

    def open_field(self, instruction: str = "") -> None:
        """A field begins."""
        if len(self.fields) >= _DEEPEST_FIELD:
            raise UnreadableError("nests fields deeper than any document needs; save it in Word")
        self.fields.append(Field(instruction))

    def close_field(self) -> None:
        """The innermost field ends."""
        if self.fields:
            self.fields.pop().closed = True

    def open_control(self) -> None:
        """A content control begins."""
        self._controls.append(False)

    def silence(self) -> None:
        """The innermost control shows a hint to its user, or a table of contents."""
        if self._controls and not self._controls[-1]:
            self._controls[-1] = True
            self._silent += 1

    def close_control(self) -> None:
        """The innermost control ends."""
        self._silent -= self._controls.pop()
