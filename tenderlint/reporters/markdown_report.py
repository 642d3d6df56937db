"""`check --format markdown`: the report for a pull request or a wiki."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tenderlint.report import Report
from tenderlint.reporters.markdown_card import cards, chapter_lines, details
from tenderlint.reporters.markdown_text import link, place, plain, row, strong
from tenderlint.reporters.page import Count, Lost, Page, TenderPage, page_of
from tenderlint.reporters.page.values import COUNTED, DISCLAIMER
from tenderlint.reporters.wording import EFFECTS, counted, ended
from tenderlint.rule import Ruleset


def markdown_report(
    report: Report, principles: Mapping[str, str], *, everything: bool = False
) -> str:
    """The report as GitHub's Markdown.

    Args:
        report: the report.
        principles: the principles' titles by id, in their order.
        everything: each finding stands by itself, and none is folded, nor any question.
    """
    page = page_of(report, principles, everything=everything)
    blocks = [block for block in _blocks(page) if block]
    return "\n\n".join(blocks) + "\n"


def _blocks(page: Page) -> Iterator[str]:
    several = len(page.tenders) != 1
    if several:
        yield f"# {plain(page.title)}"
        yield plain(page.summary)
        yield _summary(page.tenders)
        yield from _lost("## Files that could not be judged", page.lost)
    for tender in page.tenders:
        yield from _tender(tender, 2 if several else 1)
    if not several:
        yield from _lost("## Files that could not be judged", page.lost)
    yield "## How it was judged"
    yield plain(f"{page.judged_by} Report of {page.judged_on}.")
    yield _changes(page)
    yield plain(DISCLAIMER)


def _summary(tenders: tuple[TenderPage, ...]) -> str:
    if not tenders:
        return ""
    effects = [words.capitalize() for words in EFFECTS.values()]
    head = ("Tender", "Buyer", "Verdict", *effects, "Kept")
    lines = [row(*head), row(*("---",) * 3, *("--:",) * (len(effects) + 1))]
    for one in tenders:
        numbers = (*(number for _, _, number in one.tally), len(one.kept))
        words = (one.title, one.buyer, one.sentence)
        lines.append(row(*map(plain, words), *map(str, numbers)))
    return "\n".join(lines)


def _changes(page: Page) -> str:
    changed = (f"{one.parameter} is {one.value}: {ended(one.reason)}" for one in page.changed)
    off = (f"{one.rule} is off: {ended(one.reason)}" for one in page.switched_off)
    return _items(plain(words) for words in (*changed, *off))


def _tender(tender: TenderPage, level: int) -> Iterator[str]:
    deeper = "#" * (level + 1)
    yield f"{'#' * level} {plain(tender.title)}"
    about = (strong(tender.buyer), plain(", ".join(tender.files)), plain(tender.law))
    yield " · ".join(part for part in about if part)
    yield strong(tender.sentence)
    tally = (f"{words}: {number}" for _, words, number in tender.tally if number)
    yield plain(" · ".join((*tally, *filter(None, (tender.kept_count,)))))
    yield from _counts(tender.counts, deeper)
    yield from _findings(tender, level + 1)
    yield from _decided(tender, deeper)
    yield from _contradictions(tender, deeper)
    yield from _lost(f"{deeper} Could not be read or used", tender.lost)
    yield from _praise(tender, deeper)
    yield from _questions(tender, deeper)
    yield from _to_do(tender, deeper)


def _counts(counts: tuple[Count, ...], deeper: str) -> Iterator[str]:
    if not counts:
        return
    yield f"{deeper} The principles at a glance"
    lines = [row("Principle", *COUNTED), row("---", *("--:",) * len(COUNTED))]
    lines += [row(plain(one.title), *map(str, one.numbers)) for one in counts]
    yield "\n".join(lines)


def _findings(tender: TenderPage, level: int) -> Iterator[str]:
    if tender.chapters:
        yield f"{'#' * level} Findings by principle"
    for chapter in tender.chapters:
        yield f"{'#' * (level + 1)} {plain(chapter.title)}"
        yield from chapter_lines(chapter, level + 2, "on this principle")
        told = (f"{title} (in finding {number})" for title, number in chapter.elsewhere)
        if chapter.elsewhere:
            yield "Told with a finding on another principle:"
            yield _items(map(plain, told))
    if tender.legal.cards:
        yield f"{'#' * level} {plain(tender.legal.title)}"
        yield from chapter_lines(tender.legal, level + 1, "for procurement or legal")


def _decided(tender: TenderPage, deeper: str) -> Iterator[str]:
    if tender.kept:
        yield f"{deeper} Kept with a reason"
        yield from cards(tender.kept, len(deeper) + 1)
    if tender.gone:
        yield f"{deeper} Decided before, and gone"
        yield _items(plain(f"{rule}: {words}") for rule, words in tender.gone)


def _contradictions(tender: TenderPage, deeper: str) -> Iterator[str]:
    if tender.contradictions:
        yield f"{deeper} Answers that contradict each other"
    for one in tender.contradictions:
        yield plain(one.question)
        yield _items(f"{plain(answer)}, at {place(where)}" for answer, where in one.answers)


def _lost(heading: str, lost: Iterable[Lost]) -> Iterator[str]:
    entries = _items(f"{place(one.place)}: {plain(one.message)}" for one in lost)
    if entries:
        yield heading
        yield entries


def _praise(tender: TenderPage, deeper: str) -> Iterator[str]:
    if tender.praise:
        yield f"{deeper} What it does well"
    for title, said in tender.praise:
        yield strong(title)
        yield _items(map(plain, said))


def _questions(tender: TenderPage, deeper: str) -> Iterator[str]:
    if tender.questions or tender.more_questions:
        yield f"{deeper} Questions still open"
        yield "Not stated here, with the number of checks that wait for the answer:"
        yield _items(map(plain, tender.questions))
    if more := tender.more_questions:
        yield from details(counted(len(more), "more question"), [_items(map(plain, more))])


def _to_do(tender: TenderPage, deeper: str) -> Iterator[str]:
    if tender.to_do:
        yield f"{deeper} Before you publish"
        yield "A draft cannot show these:"
    for some in tender.to_do:
        yield strong(f"{some.condition}:" if some.condition else "")
        yield _items(f"{plain(says)} ({link(source)})" for says, source in some.points)


def _items(entries: Iterable[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def markdown_format(report: Report, ruleset: Ruleset, *, everything: bool) -> bytes:
    """The same for the list of formats: UTF-8, whatever a terminal can show."""
    return markdown_report(report, ruleset.titles, everything=everything).encode()
