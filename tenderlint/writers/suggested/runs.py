"""The runs of a cell's text: the old ones struck out, the suggested ones put between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from tenderlint.engine.suggest import Edit
from tenderlint.readers.workbook.marked import SUGGESTION
from tenderlint.writers.package import Node, element_text, nodes_of

GREEN = "FF1B7A3D"
_LOOKS = frozenset({"u", "color", "strike", "vertAlign"})
"""What a suggested run does not take over from the cell's font."""


class Run(NamedTuple):
    """A stretch of a cell's text and how it looks."""

    look: str
    """The XML inside its properties."""
    text: str


def runs_of(item: bytes, font: str) -> list[Run] | None:
    """The runs of a string item (`si` or `is`); None where it holds what cannot be kept.

    Args:
        item: the element, without a prefix.
        font: how text looks that says nothing of its own.
    """
    root = nodes_of(item)
    found: list[Run] = []
    for node in root.children:
        if node.name == "t":
            found.append(Run(font, _text(item, node)))
        elif node.name == "r" and node.child("t") is not None:
            found.append(_run(item, node, font))
        elif node.name != "phoneticPr":
            return None
    return found


def _run(item: bytes, node: Node, font: str) -> Run:
    properties, text = node.child("rPr"), node.child("t")
    look = font
    if properties is not None:
        look = item[properties.head : properties.tail].decode()
    return Run(look, "" if text is None else _text(item, text))


def _text(item: bytes, node: Node) -> str:
    pieces: list[str] = []
    parser = expat.ParserCreate("utf-8")
    parser.CharacterDataHandler = pieces.append
    parser.Parse(item[node.start : node.end], True)
    return "".join(pieces)


def edited(runs: Iterable[Run], edits: Iterable[Edit]) -> list[Run]:
    """The runs with the edits shown: old words struck out, new ones marked, green, underlined."""
    old = list(runs)
    ordered = sorted(edits, key=lambda edit: edit.at)
    struck = [edit.struck for edit in ordered if edit.struck]
    cuts = {edit.at for edit in ordered} | {at for span in struck for at in span}
    found: list[Run] = []
    position = 0
    last = old[-1].look if old else ""
    for run in old:
        for piece in _cut(run, position, cuts):
            found += _new(ordered, position, piece.look)
            gone = any(start <= position < end for start, end in struck)
            found.append(piece._replace(look=_struck(piece.look)) if gone else piece)
            position += len(piece.text)
    found += _new(ordered, position, last)
    return found


def _cut(run: Run, start: int, cuts: Iterable[int]) -> Iterator[Run]:
    """The run in pieces that end where something begins or ends."""
    inside = sorted(at - start for at in cuts if 0 < at - start < len(run.text))
    for first, end in zip([0, *inside], [*inside, len(run.text)], strict=True):
        if run.text[first:end]:
            yield Run(run.look, run.text[first:end])


def _new(edits: Iterable[Edit], at: int, look: str) -> Iterator[Run]:
    for edit in edits:
        if edit.at == at:
            mark, *words = suggested(look, edit.words.lstrip())
            yield from (mark._replace(text=f" {mark.text}"), *words)


def suggested(look: str, words: str) -> list[Run]:
    """Words as they are suggested: after the mark, in the cell's font, green and underlined."""
    green = _plain(look) + f'<color rgb="{GREEN}"/>'
    return [Run(green, f"{SUGGESTION} "), Run(f"{green}<u/>", words)]


def _struck(look: str) -> str:
    kept = "".join(_children(look, without=frozenset({"strike"})))
    return f"{kept}<strike/>"


def _plain(look: str) -> str:
    return "".join(_children(look, without=_LOOKS))


def _children(look: str, without: frozenset[str]) -> Iterator[str]:
    wrapped = f"<x>{look}</x>".encode()
    for node in nodes_of(wrapped).children:
        if node.local not in without:
            yield wrapped[node.start : node.end].decode()


def written(runs: Iterable[Run]) -> str:
    """Runs as the XML inside a string item; `§` stands where a prefix goes."""
    return "".join(_written(run) for run in runs)


def _written(run: Run) -> str:
    look = f"<rPr>{run.look}</rPr>" if run.look else ""
    return f'<r>{look}<t xml:space="preserve">{element_text(run.text)}</t></r>'


def run_look(font: str) -> str:
    """The children of a font of the styles part as the properties of a run."""
    wrapped = f"<x>{font}</x>".encode()
    found = []
    for node in nodes_of(wrapped).children:
        text = wrapped[node.start : node.end].decode()
        found.append(text.replace("<name", "<rFont", 1) if node.name == "name" else text)
    return "".join(found)
