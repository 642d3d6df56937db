"""The suggestions for one tender in plain text: what was changed, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import fill

from tenderlint.engine.suggest import Suggestion, Suggestions, Unchanged
from tenderlint.provenance import Location
from tenderlint.reporters.wording import counted, where

_WIDTH = 96


def suggest_text(
    title: str, found: Suggestions, beside: Mapping[Location, str], note: str = ""
) -> str:
    """The suggestions as text.

    Args:
        title: the tender's.
        found: what is suggested, and what is not.
        beside: of suggestions that stand beside their cell, the address where they do.
        note: what became of the file that was written, or why none could be.
    """
    return "\n".join(_lines(title, found, beside, note)) + "\n"


def _lines(
    title: str, found: Suggestions, beside: Mapping[Location, str], note: str
) -> Iterator[str]:
    yield title
    yield ""
    yield f"{counted(len(found.made), 'change')} suggested"
    for one in found.made:
        yield from _made(one, beside.get(one.location, ""))
    yield ""
    yield f"{counted(len(found.without), 'finding')} for you to word"
    for other in found.without:
        yield from _left(other)
    if note:
        yield ""
        yield note


def _made(one: Suggestion, beside: str) -> Iterator[str]:
    yield ""
    yield f"{where(one.location, '  ')}  {one.finding.rule}"
    yield _block("old:", one.old)
    yield _block("new:", one.new)
    if beside:
        yield f"   stands beside it, in {beside}"


def _left(one: Unchanged) -> Iterator[str]:
    finding = one.finding
    place = finding.evidence[0].location._replace(span=None)
    yield ""
    yield f"{where(place, '  ')}  {finding.rule}"
    yield _block("change to:", finding.change_to)
    yield _block("why not:", f"{one.why}.")


def _block(label: str, words: str) -> str:
    return fill(
        " ".join(words.split()),
        _WIDTH,
        initial_indent=f"   {label:<11}",
        subsequent_indent=" " * 14,
        break_on_hyphens=False,
    )
