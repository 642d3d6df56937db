"""From a report to a page: what is shown at first, what is folded, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenderlint.report import SEVERITIES, Finding, Judged, Report, TenderReport, Verdict
from tenderlint.reporters.decided import day_of, kept_count, no_longer_found
from tenderlint.reporters.few import Group, by_demand, few_questions
from tenderlint.reporters.page.cards import card, place_of, single
from tenderlint.reporters.page.values import (
    Card,
    Chapter,
    Contradiction,
    Count,
    Lost,
    Page,
    Place,
    Source,
    TenderPage,
    ToDos,
)
from tenderlint.reporters.printable import printable, safe_address, told
from tenderlint.reporters.text import FEW_FINDINGS, FEW_QUESTIONS, said_already
from tenderlint.reporters.wording import (
    EFFECTS,
    answer_words,
    contradiction,
    counted,
    ended,
    judged_sentence,
    lots_judged,
    summary_sentence,
    verdict_sentence,
)
from tenderlint.rule import Changed, Severity, SwitchedOff
from tenderlint.statements import Choice


def page_of(report: Report, principles: Mapping[str, str], *, everything: bool) -> Page:
    """The report as a page.

    Args:
        report: the report.
        principles: the principles' titles by id, in their order.
        everything: each finding stands by itself, and none is folded, nor any question.
    """
    tenders = tuple(_tender(tender, principles, everything=everything) for tender in report.tenders)
    lost = [one for one in report.problems if not said_already(one, report.tenders)]
    return Page(
        title=_title(tenders),
        judged_on=day_of(report.judged_on),
        judged_by=_judged_by(report.by),
        changed=tuple(Changed(*map(told, one)) for one in report.by.changed),
        switched_off=tuple(SwitchedOff(*map(told, one)) for one in report.by.switched_off),
        tenders=tenders,
        lost=tuple(Lost(Place(printable(one.file), ""), told(one.message)) for one in lost),
        summary=summary_sentence(report.tenders) if len(tenders) > 1 else "",
    )


def _title(tenders: Sequence[TenderPage]) -> str:
    if not tenders:
        return "No tender was found"
    return tenders[0].title if len(tenders) == 1 else counted(len(tenders), "tender")


def _judged_by(by: Judged) -> str:
    if by.extends:
        return told(judged_sentence(by))
    return told(f"Judged by {by.name} {by.version}, {counted(by.rules, 'rule')}.")


def _tender(tender: TenderReport, principles: Mapping[str, str], *, everything: bool) -> TenderPage:
    names = _names(tender, principles)
    chapters, legal = _chapters(tender, names, everything=everything)
    questions, more = _questions(tender, everything=everything)
    return TenderPage(
        title=told(tender.title or tender.id),
        buyer=told(tender.buyer),
        files=tuple(map(printable, tender.files)),
        verdict=tender.verdict,
        sentence=verdict_sentence(tender),
        kept_count=kept_count(tender),
        tally=_tally(tender),
        counts=tuple(_counts(tender, names, chapters)),
        chapters=chapters,
        legal=legal,
        first=_first((*chapters, legal)),
        kept=tuple(single(f, lots_judged(tender)) for f in tender.findings if f.waived),
        gone=tuple(
            (printable(one.rule), printable(no_longer_found(one)))
            for one in tender.gone
            if one.choice is not Choice.OPEN
        ),
        contradictions=tuple(_contradictions(tender)),
        lost=tuple(Lost(place_of(one.location), told(one.message)) for one in tender.problems),
        praise=tuple(_praise(tender, names)),
        questions=questions,
        more_questions=more,
        to_do=tuple(_to_do(tender)),
        law=_law(tender),
    )


def _names(tender: TenderReport, principles: Mapping[str, str]) -> dict[str, str]:
    """The titles of the principles that a tender is judged by; one without a title has its id."""
    told_of = (
        *(count.principle for count in tender.principles),
        *(finding.principle for finding in tender.findings),
        *(one.principle for one in tender.praise),
    )
    return {name: told(principles.get(name, name)) for name in (*principles, *told_of)}


def _chapters(
    tender: TenderReport, names: Mapping[str, str], *, everything: bool
) -> tuple[tuple[Chapter, ...], Chapter]:
    """The barriers by principle, and the points for procurement or legal; numbered throughout."""
    left = [finding for finding in tender.findings if finding.waived is None]
    weighs = [finding for finding in left if finding.severity is not Severity.NONE]
    for_lawyers = [finding for finding in left if finding.severity is Severity.NONE]
    barriers = _groups(weighs, tender, everything=everything)
    legal = _groups(for_lawyers, tender, everything=everything)
    few = len(left) if everything else FEW_FINDINGS
    at_first = {id(group) for group in [*barriers, *legal][:few]}
    numbered = _Numbered(lots_judged(tender), at_first)
    by_principle = {
        name: numbered.chapter(title, [one for one in barriers if one.finding.principle == name])
        for name, title in names.items()
    }
    cards = [card for chapter in by_principle.values() for card in chapter.cards]
    complete = (
        chapter._replace(elsewhere=tuple(_inside_others(name, cards)))
        for name, chapter in by_principle.items()
    )
    return (
        tuple(chapter for chapter in complete if chapter.cards or chapter.elsewhere),
        numbered.chapter("For procurement or legal", legal),
    )


def _inside_others(principle: str, cards: Iterable[Card]) -> Iterator[tuple[str, int]]:
    """The findings on a principle that stand inside one on another."""
    for outer in cards:
        for inner in (*outer.parts, *outer.also):
            if inner.principle == principle != outer.principle:
                yield inner.title, outer.number


def _first(chapters: Iterable[Chapter]) -> tuple[Card, ...]:
    """The findings that are shown at first, gravest first."""
    shown = [card for chapter in chapters for card in chapter.shown]
    return tuple(sorted(shown, key=lambda card: SEVERITIES.index(card.severity)))


def _groups(findings: Iterable[Finding], tender: TenderReport, *, everything: bool) -> list[Group]:
    if everything:
        return [Group(finding) for finding in findings]
    return by_demand(findings, tender.findings)


class _Numbered:
    """Makes chapters whose findings are numbered in the order in which they stand on the page."""

    def __init__(self, lots: int, at_first: set[int]) -> None:
        self.lots = lots
        self.at_first = at_first
        self.last = 0

    def chapter(self, title: str, groups: Sequence[Group]) -> Chapter:
        shown = [group for group in groups if id(group) in self.at_first]
        folded = [group for group in groups if id(group) not in self.at_first]
        return Chapter(title, self.cards(shown), self.cards(folded))

    def cards(self, groups: Iterable[Group]) -> tuple[Card, ...]:
        return tuple(card(group, self.next(), self.lots) for group in groups)

    def next(self) -> int:
        self.last += 1
        return self.last


def _law(tender: TenderReport) -> str:
    if tender.verdict is Verdict.NOT_JUDGED:
        return ""
    return f"Judged by the law of {day_of(tender.law_date)}."


def _tally(tender: TenderReport) -> tuple[tuple[Severity, str, int], ...]:
    found = Counter(finding.severity for finding in tender.findings if finding.waived is None)
    return tuple((severity, words, found[severity]) for severity, words in EFFECTS.items())


def _counts(
    tender: TenderReport, names: Mapping[str, str], chapters: Sequence[Chapter]
) -> Iterator[Count]:
    if tender.verdict is Verdict.NOT_JUDGED:
        return
    where = {chapter.title: index for index, chapter in enumerate(chapters)}
    for one in tender.principles:
        title = names[one.principle]
        yield Count(title, *one[1:], chapter=where.get(title))


def _contradictions(tender: TenderReport) -> Iterator[Contradiction]:
    for conflict in tender.conflicts:
        answers = tuple(
            (told(answer_words(said)), place_of(said.location)) for said in conflict.statements
        )
        yield Contradiction(told(contradiction(conflict, lots_judged(tender))), answers)


def _praise(
    tender: TenderReport, names: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, title in names.items():
        said = [ended(told(one.text)) for one in tender.praise if one.principle == name]
        if said:
            yield title, tuple(dict.fromkeys(said))


def _questions(
    tender: TenderReport, *, everything: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The questions that are shown at first, and all others; each with how much it settles."""
    few = list(tender.questions) if everything else few_questions(tender, FEW_QUESTIONS)
    more = [question for question in tender.questions if question not in few]
    first, others = (
        tuple(f"{told(one.question)} ({counted(one.settles, 'check')})" for one in part)
        for part in (few, more)
    )
    return first, others


def _to_do(tender: TenderReport) -> Iterator[ToDos]:
    """What holds anyway first; what depends on an open question stands below that question."""
    conditions = dict.fromkeys(todo.basis.holds for todo in tender.before_you_publish)
    for holds in sorted(conditions, key=bool):
        points = tuple(
            (ended(told(one.says)), Source(told(one.basis.cite), safe_address(one.basis.url)))
            for one in tender.before_you_publish
            if one.basis.holds == holds
        )
        yield ToDos(told(f"{holds[:1].upper()}{holds[1:]}"), points)
