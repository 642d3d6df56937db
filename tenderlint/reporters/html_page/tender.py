"""One tender in HTML: the verdict first, then what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from tenderlint.reporters.html_page.elements import (
    Html,
    Inner,
    apart,
    block,
    element,
    folded,
    items,
    joined,
    lines,
    link,
    place,
)
from tenderlint.reporters.html_page.finding import chapter_cards, kept
from tenderlint.reporters.html_page.glance import glance
from tenderlint.reporters.html_page.shapes import effect_shape, verdict_kind, verdict_shape
from tenderlint.reporters.page import Card, Chapter, Lost, TenderPage
from tenderlint.reporters.wording import counted


class _Section(NamedTuple):
    name: str
    """What its id ends with."""
    title: str
    inner: Inner


def tender_section(tender: TenderPage, anchor: str, level: int, back: Inner) -> Html:
    """Everything on one tender.

    Args:
        tender: what to say.
        anchor: its id, with which all ids inside it begin.
        level: the level of its heading.
        back: a link to the list of tenders, if there is one.
    """
    sections = [section for section in _sections(tender, anchor, level + 1) if section.inner]
    return block(
        "article",
        _head(tender, anchor, level),
        back,
        _verdict(tender, anchor),
        _contents(sections, anchor),
        *(_section(section, anchor, level + 1) for section in sections),
        class_="tender",
        aria_labelledby=anchor,
    )


def _head(tender: TenderPage, anchor: str, level: int) -> Html:
    title = element(f"h{level}", tender.title, id=anchor, dir="auto")
    files = joined(*_between(map(apart, tender.files), ", "))
    return lines(
        (
            title,
            element("p", apart(tender.buyer), class_="buyer") if tender.buyer else None,
            element("p", files, class_="files"),
            element("p", tender.law, class_="files") if tender.law else None,
        )
    )


def _between(parts: Iterable[Html], gap: str) -> Iterator[Html]:
    for number, part in enumerate(parts):
        yield joined(gap if number else None, part)


def _verdict(tender: TenderPage, anchor: str) -> Html:
    sentence = element(
        "p", verdict_shape(tender.verdict), Html(" "), element("strong", tender.sentence)
    )
    tally = (
        joined(effect_shape(severity), f" {words}: ", element("strong", str(number)))
        for severity, words, number in tender.tally
        if number
    )
    kept_count = element("p", tender.kept_count) if tender.kept_count else None
    return block(
        "div",
        sentence,
        items(tally, class_="tally"),
        kept_count,
        items(map(partial(_pointer, anchor), tender.first), class_="first"),
        class_=f"verdict {verdict_kind(tender.verdict)}",
    )


def _pointer(anchor: str, one: Card) -> Html:
    """A finding's title, as a link to it."""
    title = _to_finding(anchor, one.number, one.title)
    return joined(effect_shape(one.severity), Html(" "), title)


def _to_finding(anchor: str, number: int, words: str) -> Html:
    return element("a", words, href=f"#{anchor}-finding-{number}")


def _contents(sections: Iterable[_Section], anchor: str) -> Html:
    entries = (
        element("a", section.title, href=f"#{anchor}-{section.name}") for section in sections
    )
    return block(
        "nav", items(entries), aria_label=f"{anchor.capitalize().replace('-', ' ')}: contents"
    )


def _section(section: _Section, anchor: str, level: int) -> Html:
    heading = element(f"h{level}", section.title, id=f"{anchor}-{section.name}")
    return block("section", heading, section.inner)


def _sections(tender: TenderPage, anchor: str, level: int) -> Iterator[_Section]:
    """All sections in their order, also those with nothing in them."""
    legal = tender.legal
    yield _Section("principles", "The principles at a glance", glance(tender.counts, anchor))
    yield _Section("findings", "Findings by principle", _chapters(tender.chapters, anchor, level))
    yield _Section(
        "legal",
        legal.title,
        chapter_cards(legal, level + 1, anchor, "for procurement or legal"),
    )
    yield _Section("kept", "Kept with a reason", lines(kept(one, level + 1) for one in tender.kept))
    yield _Section("gone", "Decided before, and gone", items(map(_gone, tender.gone)))
    yield _Section("contradictions", "Answers that contradict each other", _contradictions(tender))
    yield _Section("lost", "Could not be read or used", lost(tender.lost))
    yield _Section("praise", "What it does well", _praise(tender, level + 1))
    yield _Section("questions", "Questions still open", _questions(tender))
    yield _Section("to-do", "Before you publish", _to_do(tender, level + 1))


def _chapters(chapters: Iterable[Chapter], anchor: str, level: int) -> Html:
    return lines(
        block(
            "section",
            element(f"h{level + 1}", chapter.title, id=f"{anchor}-chapter-{number}"),
            chapter_cards(chapter, level + 2, anchor, "on this principle"),
            _elsewhere(chapter, anchor),
            class_="chapter",
        )
        for number, chapter in enumerate(chapters)
    )


def _elsewhere(chapter: Chapter, anchor: str) -> Html | None:
    """Findings on a principle that stand inside one on another."""
    entries = [
        joined(f"{title} (in ", _to_finding(anchor, number, f"finding {number}"), ")")
        for title, number in chapter.elsewhere
    ]
    if not entries:
        return None
    return lines((element("p", "Told with a finding on another principle:"), items(entries)))


def _gone(gone: tuple[str, str]) -> Html:
    rule, words = gone
    return joined(element("code", rule), f": {words}")


def _contradictions(tender: TenderPage) -> Html:
    return lines(
        part
        for one in tender.contradictions
        for part in (
            element("p", one.question),
            items(joined(apart(answer), ", at ", place(where)) for answer, where in one.answers),
        )
    )


def lost(entries: Iterable[Lost]) -> Html | None:
    """What could not be read, each with its place."""
    return items(joined(place(one.place), f": {one.message}") for one in entries)


def _praise(tender: TenderPage, level: int) -> Html:
    return lines(
        part for title, said in tender.praise for part in (element(f"h{level}", title), items(said))
    )


def _questions(tender: TenderPage) -> Html | None:
    if not tender.questions and not tender.more_questions:
        return None
    lead = "Not stated here, with the number of checks that wait for the answer:"
    more = tender.more_questions
    return lines(
        (
            element("p", lead),
            items(tender.questions),
            folded(f"{counted(len(more), 'more question')}", items(more)) if more else None,
        )
    )


def _to_do(tender: TenderPage, level: int) -> Html | None:
    if not tender.to_do:
        return None
    parts: list[Inner] = [element("p", "A draft cannot show these:")]
    for some in tender.to_do:
        if some.condition:
            parts.append(element(f"h{level}", f"{some.condition}:"))
        parts.append(
            items(
                joined(says, " (", link(source.sentence, source.url), ")")
                for says, source in some.points
            )
        )
    return lines(parts)
