"""The styles and lists of a Word document: which paragraphs are headings, items, or hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar
from xml.parsers import expat

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.markup import local_name

_HEADING_NAME = lazy(r"heading ?([1-9])", re.IGNORECASE)
_CONTENTS_NAME = lazy(r"toc ?(?:[1-9]|heading)|table of (?:figures|authorities)|index ?\d", 2)
_LIST_NAME = lazy(r"list (?:bullet|number|paragraph bullet)s?(?: ([2-5]))?", re.IGNORECASE)
_LONGEST_CHAIN = 30
_BODY_LEVEL = 9

_Value = TypeVar("_Value")


@dataclass(slots=True)
class Style:
    """What a style says itself; None where it says nothing."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    numbering: str | None = None
    depth: int | None = None
    struck: bool | None = None
    hidden: bool | None = None
    bold: bool | None = None


class Look(NamedTuple):
    """What a style and those it is based on say together."""

    level: int | None = None
    title: bool = False
    contents: bool = False
    numbering: str | None = None
    depth: int | None = None
    bullet: bool = False
    """Whether its name says that it is a list with bullets."""
    struck: bool = False
    hidden: bool = False
    bold: bool = False


PLAIN = Look()


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a switch such as `<w:strike/>` is on."""
    return value_of(attributes, "on").lower() not in ("0", "false", "off", "none")


def value_of(attributes: dict[str, str], default: str = "") -> str:
    """The attribute `val` of an element, whatever its prefix."""
    return attribute(attributes, "val", default)


def attribute(attributes: dict[str, str], wanted: str, default: str = "") -> str:
    """The attribute of that local name."""
    return next((v for name, v in attributes.items() if local_name(name) == wanted), default)


def number_of(text: str) -> int | None:
    """A small whole number, or None."""
    return int(text) if text.isdecimal() and len(text) <= 2 else None


class StylesWatcher:
    """Reads styles.xml."""

    def __init__(self) -> None:
        self.styles: dict[str, Style] = {}
        self.default = ""
        self._open: Style | None = None
        self._looks: dict[str, Look] = {}

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to a parser."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = local_name(name)
        if name == "style":
            identity = attribute(attributes, "styleId")
            self._open = self.styles[identity] = Style()
            paragraphs = attribute(attributes, "type", "paragraph") == "paragraph"
            if paragraphs and attribute(attributes, "default") in ("1", "true", "on"):
                self.default = identity
        elif self._open is not None:
            _note(self._open, name, attributes)

    def _end(self, name: str) -> None:
        if local_name(name) == "style":
            self._open = None

    def look(self, identity: str) -> Look:
        """What the style `identity` says, with what it is based on."""
        if identity not in self._looks:
            self._looks[identity] = self._look(identity)
        return self._looks[identity]

    def _look(self, identity: str) -> Look:
        chain: list[Style] = []
        while identity in self.styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self.styles[identity])
            identity = chain[-1].based_on
        # A file without styles still names them by their usual ids.
        names = [style.name.lower() for style in chain] or [_usual_name(identity)]
        lists = next((m for name in names if (m := _LIST_NAME.match(name))), None)
        depth = _first(style.depth for style in chain)
        if lists is not None and depth is None:
            depth = int(lists[1] or 1) - 1
        return Look(
            level=_level(chain, names),
            title=names[0] == "title",
            contents=any(_CONTENTS_NAME.fullmatch(name) for name in names),
            numbering=_first(style.numbering for style in chain),
            depth=depth,
            bullet=lists is not None and "bullet" in lists[0],
            struck=bool(_first(style.struck for style in chain)),
            hidden=bool(_first(style.hidden for style in chain)),
            bold=bool(_first(style.bold for style in chain)),
        )


def _note(style: Style, name: str, attributes: dict[str, str]) -> None:
    match name:
        case "name":
            style.name = value_of(attributes)
        case "basedOn":
            style.based_on = value_of(attributes)
        case "outlineLvl":
            style.outline = number_of(value_of(attributes))
        case "numId":
            style.numbering = value_of(attributes)
        case "ilvl":
            style.depth = number_of(value_of(attributes))
        case "strike" | "dstrike":
            style.struck = style.struck or is_on(attributes)
        case "vanish":
            style.hidden = is_on(attributes)
        case "b":
            style.bold = is_on(attributes)
        case _:
            pass


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)


def _usual_name(identity: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", identity[:40]).lower()


def _level(chain: list[Style], names: list[str]) -> int | None:
    outline = _first(style.outline for style in chain)
    if outline is not None:
        return outline + 1 if 0 <= outline < _BODY_LEVEL else None
    named = (_HEADING_NAME.fullmatch(name) for name in names)
    return next((int(match[1]) for match in named if match is not None), None)


class NumberingWatcher:
    """Reads numbering.xml: which lists have bullets."""

    def __init__(self) -> None:
        self._formats: dict[tuple[str, int], str] = {}
        """By abstract list and level."""
        self._lists: dict[str, str] = {}
        self._abstract = self._list = ""
        self._depth = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to a parser."""
        parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match local_name(name):
            case "abstractNum":
                self._abstract = attribute(attributes, "abstractNumId")
            case "num":
                self._list = attribute(attributes, "numId")
            case "abstractNumId":
                self._lists[self._list] = value_of(attributes)
            case "lvl":
                self._depth = number_of(attribute(attributes, "ilvl")) or 0
            case "numFmt":
                self._formats.setdefault((self._abstract, self._depth), value_of(attributes))
            case _:
                pass

    def has_bullets(self, numbering: str, depth: int) -> bool:
        """Whether the items of a list at that level have bullets."""
        abstract = self._lists.get(numbering, "")
        return self._formats.get((abstract, depth)) == "bullet"
