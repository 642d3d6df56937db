"""A finding as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tenderlint.reporters.markdown_text import link, place, plain, strong
from tenderlint.reporters.page import Card, Chapter, Place
from tenderlint.reporters.wording import counted


def chapter_lines(chapter: Chapter, level: int, about: str) -> Iterator[str]:
    """The blocks of a chapter's findings; those beyond the few are folded.

    Args:
        chapter: the findings.
        level: the level of their headings.
        about: what they are about, for the summary of those that are folded.
    """
    yield from cards(chapter.shown, level)
    if chapter.folded:
        more = "more " if chapter.shown else ""
        noun = "finding" if len(chapter.folded) == 1 else "findings"
        summary = f"{len(chapter.folded)} {more}{noun} {about}"
        yield from details(summary, cards(chapter.folded, level))


def details(summary: str, blocks: Iterable[str]) -> Iterator[str]:
    """Blocks that are shown when their summary, words of ours alone, is opened."""
    yield f"<details>\n<summary>{summary}</summary>"
    yield from blocks
    yield "</details>"


def cards(entries: Iterable[Card], level: int) -> Iterator[str]:
    """Findings with their headings, as blocks."""
    for one in entries:
        number = f"{one.number}\\. " if one.number else ""
        yield f"{'#' * level} {number}{plain(one.title)}"
        yield from _body(one)


def _body(one: Card) -> Iterator[str]:
    sure = f" · {one.sure}" if one.sure else ""
    where = f" · {place(one.places[0])}" if one.places else ""
    yield f"{strong(one.effect)}{plain(sure)} · {plain(one.rule)}{where}"
    yield from _quotation(one.places[:1])
    yield plain(one.asks)
    if one.parts:
        yield "What comes together:"
        yield from _nested(one.parts)
        yield "All of it:"
    yield "\n".join(_labelled(one))
    if len(one.places) > 1 and not one.parts:
        more = counted(len(one.places) - 1, "other place")
        yield from details(f"It rests on {more}", ["\n".join(_places(one.places))])
    if one.also:
        more = counted(len(one.also), "other finding")
        yield from details(f"Also on this: {more}", _nested(one.also))


def _quotation(places: Iterable[Place]) -> Iterator[str]:
    for one in places:
        if one.quotation:
            yield f"> {plain(one.quotation)}"


def _places(places: tuple[Place, ...]) -> Iterator[str]:
    for one in places[1:]:
        said = f": {plain(one.quotation)}" if one.quotation else ""
        yield f"- {place(one, places[0].file)}{said}"


def _labelled(one: Card) -> Iterator[str]:
    """What stands beside each label; one with nothing beside it is left out."""
    pairs = (
        ("Whom it affects", plain(one.affects)),
        ("Lots", plain(one.lots)),
        ("Change to", plain(one.change_to)),
        ("Keep if", plain(one.keep_if)),
        ("Yardstick", plain(one.yardstick)),
        *(("Authority", link(source)) for source in one.sources),
        ("Decided", plain(one.decided)),
        ("Puts together", plain(one.put_together)),
    )
    for label, words in pairs:
        if words:
            yield f"- **{label}:** {words}"


def _nested(inner: Iterable[Card]) -> Iterator[str]:
    """Findings inside another: one after the other, without headings."""
    for one in inner:
        yield strong(one.title)
        yield from _body(one)
