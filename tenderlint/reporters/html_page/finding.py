"""A finding in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tenderlint.reporters.html_page.elements import (
    Html,
    Inner,
    authority,
    block,
    element,
    folded,
    items,
    joined,
    lines,
    place,
)
from tenderlint.reporters.html_page.shapes import effect_shape
from tenderlint.reporters.page import Card, Chapter, Place
from tenderlint.reporters.wording import counted


def chapter_cards(chapter: Chapter, level: int, anchor: str, about: str) -> Html:
    """The findings of a chapter; those beyond the few are folded.

    Args:
        chapter: the findings.
        level: the level of their headings.
        anchor: what their ids begin with.
        about: what they are about, for the summary of those that are folded.
    """
    shown = (card(one, level, anchor) for one in chapter.shown)
    if not chapter.folded:
        return lines(shown)
    more = "more " if chapter.shown else ""
    noun = "finding" if len(chapter.folded) == 1 else "findings"
    summary = f"{len(chapter.folded)} {more}{noun} {about}"
    return lines((*shown, folded(summary, *(card(one, level, anchor) for one in chapter.folded))))


def card(one: Card, level: int, anchor: str) -> Html:
    """A finding with its heading; what stands inside it has none."""
    name = f"{anchor}-finding-{one.number}"
    title = element(f"h{level}", f"{one.number}. {one.title}", id=name)
    return block("article", title, *_body(one), class_="finding",
                 aria_labelledby=name)  # fmt: skip


def kept(one: Card, level: int) -> Html:
    """A finding that is kept: the decision stands first."""
    return block(
        "article",
        element(f"h{level}", one.title),
        element("p", one.decided, class_="decided"),
        *_body(one._replace(decided="")),
        class_="finding",
    )


def _body(one: Card) -> Iterator[Inner]:
    yield _effect(one)
    yield _first_place(one)
    yield element("p", one.asks)
    yield _nested(one.parts)
    yield _answers(_labelled(one))
    if not one.parts:
        yield _elsewhere(one.places)
    if one.also:
        summary = f"Also on this: {counted(len(one.also), 'other finding')}"
        yield folded(summary, _nested(one.also))


def _effect(one: Card) -> Html:
    sure = f" · {one.sure}" if one.sure else ""
    return element(
        "p",
        effect_shape(one.severity),
        Html(" "),
        element("strong", _capital(one.effect)),
        sure,
        Html(" · "),
        element("code", one.rule),
        class_=f"effect {one.severity}",
    )


def _first_place(one: Card) -> Html | None:
    if not one.places:
        return None
    first = one.places[0]
    where = element("p", place(first), class_="place")
    return lines((where, _quotation(first)))


def _quotation(where: Place) -> Html | None:
    if not where.quotation:
        return None
    return element("blockquote", element("p", where.quotation, dir="auto"))


def _labelled(one: Card) -> Iterator[tuple[str, Inner]]:
    yield "Whom it affects", one.affects
    yield "Lots", one.lots
    yield "Change to", one.change_to
    yield "Keep if", one.keep_if
    yield "Yardstick", one.yardstick
    yield "Authority", _authorities(one)
    yield "Decided", one.decided
    yield "Puts together", one.put_together


def _authorities(one: Card) -> Html:
    sources = [authority(source) for source in one.sources]
    return sources[0] if len(sources) == 1 else joined(items(sources))


def _answers(pairs: Iterable[tuple[str, Inner]]) -> Html:
    """Labels with what stands beside each; one with nothing beside it is left out."""
    return block(
        "dl",
        *(
            element("div", element("dt", label), element("dd", words), class_=_named(label))
            for label, words in pairs
            if words
        ),
    )


def _named(label: str) -> str:
    return label.lower().replace(" ", "-")


def _elsewhere(places: tuple[Place, ...]) -> Html | None:
    """The places other than the first that the finding rests on."""
    if len(places) < 2:
        return None
    told = (
        joined(place(one, places[0].file), f": {one.quotation}" if one.quotation else None)
        for one in places[1:]
    )
    return folded(f"It rests on {counted(len(places) - 1, 'other place')}", items(told))


def _nested(cards: tuple[Card, ...]) -> Html | None:
    """Findings inside another, as a list."""
    entries = (lines((element("p", element("strong", one.title)), *_body(one))) for one in cards)
    return items(entries, class_="inside") if cards else None


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
