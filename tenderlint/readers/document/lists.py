"""Which paragraphs are read as one text: an item of a list with the words that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tenderlint.readers.document.blocks import Paragraph, Piece, whole
from tenderlint.readers.document.stretch import Stretch, join

_LEADING = (":", ":-", "–", "—", ",", ";", "-")
_ENDINGS = (".", "!", "?", ";")
_LONGEST_LEAD = 600
_LONGEST_LIST = 6_000
"""Characters; a longer list is read item by item only."""
_MOST_LEADS = 3
LONGEST_TEXT = 20_000
"""Characters; no paragraph is longer unless it is meant to keep its reader busy."""


class Text(NamedTuple):
    """Words that are read as one text."""

    stretch: Stretch
    leads: int = 0
    """How many of its pieces only lead to the last one and are read elsewhere themselves."""
    again: bool = False
    """Whether it is a whole list, whose items were read before it."""


def texts_of(paragraphs: Sequence[Paragraph]) -> Iterator[Text]:
    """Every text of a part of the document, each paragraph at least once.

    A list is read twice: as a whole, with what introduces it, and item by item, each begun by the
    sentence that leads to it ("Bidders must hold:").
    """
    position = 0
    while position < len(paragraphs):
        end = _end_of_list(paragraphs, position)
        group = paragraphs[position:end]
        if len(group) == 1 or all(one.goes_on for one in group[1:]):
            yield from _read_on(group)
        else:
            yield from _items(group)
            if sum(len(one.text) for one in group) <= _LONGEST_LIST:
                yield Text(join(map(whole, group)), again=True)
        position = end


def _read_on(group: Sequence[Paragraph]) -> Iterator[Text]:
    """A paragraph, over the page's end if it goes on there; a huge one in parts."""
    if sum(len(one.text) for one in group) <= LONGEST_TEXT:
        yield Text(join(map(whole, group), " "))
        return
    for paragraph in group:
        start = 0
        while start < len(paragraph.text):
            end = start + LONGEST_TEXT
            stop = paragraph.text.rfind(". ", start + 1, end) if end < len(paragraph.text) else -1
            end = stop + 1 if stop >= 0 else min(end, len(paragraph.text))
            yield Text(join([Piece(paragraph, start, end)]))
            start = end


def _end_of_list(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where the list ends that the paragraph at `start` introduces or begins."""
    first = paragraphs[start]
    end = start + 1
    while end < len(paragraphs) and (paragraphs[end].goes_on or _belongs(first, paragraphs[end])):
        end += 1
    return end


def _belongs(first: Paragraph, item: Paragraph) -> bool:
    """Whether a list's item stands under `first`, or beside it in the same list."""
    if item.depth is None or len(first.text) > _LONGEST_LEAD:
        return False
    if first.depth is None:
        return item.bullet or _leads(first)
    if item.bullet and first.bullet:
        return item.depth >= first.depth
    return _leads(first) and (item.bullet or item.depth > first.depth)


def _leads(paragraph: Paragraph) -> bool:
    """Whether the paragraph breaks off before what it speaks of."""
    return paragraph.words.endswith(_LEADING) or not paragraph.words.endswith(_ENDINGS)


def _items(group: Sequence[Paragraph]) -> Iterator[Text]:
    """Each paragraph by itself, begun by those that lead to it."""
    above: list[Paragraph] = []
    for paragraph in group:
        while above and above[-1] is not group[0] and _depth(above[-1]) >= _depth(paragraph):
            above.pop()
        if above and above[0] is group[0] and _depth(group[0]) >= _depth(paragraph):
            above.clear()
        leads = [one for one in above if one is not paragraph][-_MOST_LEADS:]
        yield Text(join(map(whole, (*leads, paragraph)), " "), len(leads))
        if _leads_in_words(paragraph):
            above.append(paragraph)


def _leads_in_words(paragraph: Paragraph) -> bool:
    return (
        paragraph.words.endswith((":", ":-", "–", "—", "-"))
        and len(paragraph.text) <= _LONGEST_LEAD
    )


def _depth(paragraph: Paragraph) -> int:
    return -1 if paragraph.depth is None else paragraph.depth
