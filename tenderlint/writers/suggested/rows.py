"""The rows of the list: every change with its cell, and what has no safe replacement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tenderlint.engine.suggest import Suggestion, Suggestions, Unchanged
from tenderlint.provenance import Location
from tenderlint.readers.workbook.marked import SUGGESTION
from tenderlint.report import Finding
from tenderlint.writers.suggested.listing import Row, Rows, Text, heading

_IN_COPY = (
    f"Each change stands after the old words, which are struck out, or beside them after the mark "
    f"{SUGGESTION}. Nothing counts as changed until you take it up: leave the new words alone in "
    "the cell. Every suggestion is one way to put it; you decide."
)
_ALONE = "Nothing in the tender was changed. Every suggestion is one way to put it; you decide."
_MADE = ("Where", "In the tender", "Suggested", "What was found", "Whom it affects", "Keep it if")
_WHY = "Why no change is suggested"
_LEFT = ("Where", "In the tender", "Change to", "What was found", _WHY, "Keep it if")


def rows_of(
    title: str, found: Suggestions, link: Callable[[Location], str], *, in_copy: bool
) -> Rows:
    """The list as rows of texts.

    Args:
        title: the tender's.
        found: what is suggested, and what is not.
        link: where a place stands in the copy; empty where a click can lead nowhere.
        in_copy: whether the list stands in a copy that holds the changes.
    """
    return [
        [heading(title)],
        [Text(_IN_COPY if in_copy else _ALONE)],
        [],
        *_part("Suggested", _MADE, (_made(one, link) for one in found.made)),
        [],
        *_part("For you to word", _LEFT, (_left(one, link) for one in found.without)),
    ]


def _part(title: str, headings: Iterable[str], rows: Iterable[Row]) -> Iterator[Row]:
    listed = list(rows)
    yield [Text(f"{title}: {len(listed)}", bold=True)]
    if listed:
        yield [Text(words, bold=True) for words in (*headings, "Rule")]
        yield from listed


def _made(one: Suggestion, link: Callable[[Location], str]) -> Row:
    finding = one.finding
    return [
        Text(_where(one.location), link=link(one.location)),
        *map(Text, (one.old, one.new, f"{finding.title}. {finding.asks}", finding.affects)),
        *map(Text, (finding.keep_if, finding.rule)),
    ]


def _left(one: Unchanged, link: Callable[[Location], str]) -> Row:
    finding, place = one.finding, _place(one.finding)
    return [
        Text(_where(place), link=link(place)),
        *map(Text, (_words(finding), finding.change_to)),
        *map(Text, (f"{finding.title}. {finding.asks}", f"{one.why[0].upper()}{one.why[1:]}.")),
        *map(Text, (finding.keep_if, finding.rule)),
    ]


def _where(place: Location) -> str:
    where = str(place)
    return place.file if where == "whole file" else where


def _place(finding: Finding) -> Location:
    return finding.evidence[0].location._replace(span=None)


def _words(finding: Finding) -> str:
    return "; ".join(piece.text for piece in finding.evidence if piece.primary and piece.text)
