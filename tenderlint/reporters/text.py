"""`check --format text`: what a commissioner reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from textwrap import wrap

from tenderlint.report import FileProblem, Finding, Report, TenderReport, Verdict
from tenderlint.reporters.configured import (
    baseline_points,
    baseline_sentence,
    judged_by_points,
    judged_by_sentence,
    waiver_points,
)
from tenderlint.reporters.decided import (
    kept_because,
    kept_count,
    known_since,
    no_longer_found,
    not_kept,
    still_there,
    unsure_sentence,
)
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.few import Group, by_demand, few_questions
from tenderlint.reporters.wording import (
    DUTIES,
    EFFECTS,
    answer_words,
    authority_sentences,
    contradiction,
    counted,
    ended,
    listed,
    lots_judged,
    quoted,
    summary_sentence,
    verdict_sentence,
    where,
)
from tenderlint.rule import Ruleset, Severity
from tenderlint.statements import Choice

FEW_FINDINGS = 8
FEW_QUESTIONS = 5
WIDTH = 100
_INDENT = "   "
_COUNTS_HEADING = "  barrier  clear  open  does not apply"
_LABEL = 12


def text_format(report: Report, ruleset: Ruleset, *, everything: bool) -> str:
    """The report as text for a file: nothing stands out."""
    return text_report(report, ruleset.titles, everything=everything)


def text_report(
    report: Report,
    principles: Mapping[str, str],
    *,
    everything: bool = False,
    width: int = WIDTH,
    bold: Callable[[str], str] = str,
) -> str:
    """The report as text.

    Args:
        report: the report.
        principles: the principles' titles by id, in their order.
        everything: all findings and questions, not one for each underlying demand.
        width: the number of columns.
        bold: makes a line stand out on a terminal.
    """
    page = _Page(width, bold, everything=everything, principles=principles)
    for tender in report.tenders:
        page.tender(tender)
    for problem in report.problems:
        if not said_already(problem, report.tenders):
            page.lines.append(f"{problem.file}: {discreet(problem.message)}")
    if len(report.tenders) > 1:
        page.gap()
        page.summary(report.tenders)
    page.points("Waivers that need a look:", waiver_points(report.waivers))
    if report.baseline is not None:
        page.points(baseline_sentence(report.baseline), baseline_points(report.baseline))
    if report.by.extends or report.by.configured.is_worth_a_word:
        page.points(judged_by_sentence(report.by), judged_by_points(report.by))
    return "\n".join(page.lines).rstrip() + "\n"


def verdict_lines(report: Report) -> str:
    """A line for each tender with its verdict, and one for each input that was not judged."""
    lines = [f"{', '.join(t.files)}: {verdict_sentence(t)}" for t in report.tenders]
    lines += [f"{problem.file}: {discreet(problem.message)}" for problem in report.problems]
    return "".join(f"{line}\n" for line in lines)


def said_already(problem: FileProblem, tenders: Iterable[TenderReport]) -> bool:
    """Whether a file's problem stands among those of the tender that the file is a part of."""
    return any(
        problem.file == lost.location.file and problem.message in lost.message
        for tender in tenders
        for lost in tender.problems
    )


class _Page:
    def __init__(
        self,
        width: int,
        bold: Callable[[str], str],
        *,
        everything: bool,
        principles: Mapping[str, str],
    ) -> None:
        self.width = width
        self.bold = bold
        self.everything = everything
        self.principles = principles
        self.lines: list[str] = []

    def tender(self, tender: TenderReport) -> None:
        heading = tender.title or tender.id
        self.strong(f"{heading} · {tender.buyer}" if tender.buyer else heading)
        self.paragraph(", ".join(tender.files))
        self.gap()
        self.strong(verdict_sentence(tender))
        for sentence in (kept_count(tender), unsure_sentence(tender)):
            if sentence:
                self.paragraph(sentence)
        self.gap()
        self.findings(tender)
        self.decided(tender)
        self.conflicts(tender)
        self.problems(tender)
        self.praise(tender)
        self.questions(tender)
        self.to_do(tender)
        self.counts(tender)

    def findings(self, tender: TenderReport) -> None:
        left = [finding for finding in tender.findings if finding.waived is None]
        barriers = self.groups((f for f in left if f.severity is not Severity.NONE), tender)
        legal = self.groups((f for f in left if f.severity is Severity.NONE), tender)
        most = len(tender.findings) if self.everything else FEW_FINDINGS
        lots = lots_judged(tender)
        for number, group in enumerate(barriers[:most], 1):
            self.finding(number, group, lots)
        shown = min(len(barriers), most)
        if legal[: most - shown]:
            self.paragraph("For procurement or legal:")
            self.gap()
        for number, group in enumerate(legal[: most - shown], shown + 1):
            self.finding(number, group, lots)
        hidden = len(barriers) + len(legal) - most
        if hidden > 0:
            self.paragraph(f"{hidden} more: see them with --all.")
            self.gap()

    def groups(self, findings: Iterable[Finding], tender: TenderReport) -> list[Group]:
        if self.everything:
            return [Group(finding) for finding in findings]
        return by_demand(findings, tender.findings)

    def decided(self, tender: TenderReport) -> None:
        """What is kept for a reason, and what was decided about findings that are gone."""
        kept = [finding for finding in tender.findings if finding.waived is not None]
        if kept:
            self.paragraph("Kept with a reason:")
        for finding in kept:
            words = quoted(finding.evidence[0])
            place = where(finding.evidence[0].location)
            self.block("-", f"{finding.title} ({place}{f': {words}' if words else ''}).")
            self.kept(finding)
            self.block(" ", f"{finding.rule} · {EFFECTS[finding.severity]}")
        self.gap()
        if tender.refused:
            self.paragraph("Cannot be kept with a reason here:")
        for one in tender.refused:
            self.block("-", f"{one.rule}: {not_kept(one)}")
        self.gap()
        gone = [one for one in tender.gone if one.choice is not Choice.OPEN]
        if gone:
            self.paragraph("Decided before, and gone:")
        for one in gone:
            self.block("-", f"{one.rule}: {no_longer_found(one)}")
        self.gap()

    def kept(self, finding: Finding) -> None:
        if finding.waived is not None:
            self.block(" ", kept_because(finding.waived))
        if finding.to_change is not None:
            self.block(" ", still_there(finding.to_change))

    def finding(self, number: int, group: Group, lots: int) -> None:
        finding = group.finding
        place = finding.evidence[0].location
        self.heading(f"{number}. {finding.title}", where(place, gap="  "))
        if not finding.parts:
            self.quotation(finding)
        self.block("", f"{finding.asks} {finding.affects}")
        for part in group.parts:
            self.part(part, place.file)
        if finding.lots and lots > 1:
            every = len(finding.lots) == lots
            self.block("Lots:", f"all {lots}" if every else listed(finding.lots))
        self.block("Change to:", finding.change_to)
        self.block("Keep if:", ended(finding.keep_if))
        self.block("Yardstick:", ended(finding.yardstick))
        for sentence in authority_sentences(finding):
            self.block("Authority:", sentence)
        if finding.to_change is not None:
            self.block("Decided:", still_there(finding.to_change))
        if finding.known is not None:
            self.block("Known:", known_since(finding.known))
        if group.also:
            self.block("Also:", _also(group.also))
        if finding.parts and not group.parts:
            self.block("Parts:", listed(finding.parts))
        sure = "" if finding.confidence == "high" else f" · {finding.confidence} confidence"
        effect = EFFECTS[finding.severity]
        mark = f" · {finding.fingerprint}" if self.everything else ""
        self.block("", f"{finding.principle} · {finding.rule} · {effect}{sure}{mark}")
        self.gap()

    def part(self, finding: Finding, file: str) -> None:
        """A finding inside another: where it is, what it asks, what to change, and any duty."""
        words = quoted(finding.evidence[0])
        location = finding.evidence[0].location
        place = str(location) if location.file == file else where(location)
        self.block("-", f"{finding.title} ({place}{f': {words}' if words else ''}). {finding.asks}")
        self.block(" ", f"Change to: {finding.change_to}")
        if finding.basis and finding.basis[0].force in DUTIES:
            for sentence in authority_sentences(finding):
                self.block(" ", sentence)
        self.kept(finding)
        self.block(" ", f"{finding.rule} · {EFFECTS[finding.severity]}")

    def quotation(self, finding: Finding) -> None:
        if words := quoted(finding.evidence[0]):
            self.block("", words)

    def conflicts(self, tender: TenderReport) -> None:
        lots = lots_judged(tender)
        for conflict in tender.conflicts:
            self.paragraph(contradiction(conflict, lots))
            for said in conflict.statements:
                self.block("-", f"{answer_words(said)}, at {where(said.location)}")
            self.gap()

    def problems(self, tender: TenderReport) -> None:
        if tender.problems:
            self.paragraph("Could not be read or used:")
        for problem in tender.problems:
            self.block("-", f"{where(problem.location)}: {problem.message}")
        self.gap()

    def praise(self, tender: TenderReport) -> None:
        if not tender.praise:
            return
        self.paragraph("What it does well:")
        for principle in dict.fromkeys((*self.principles, *(p.principle for p in tender.praise))):
            said = [one.text for one in tender.praise if one.principle == principle]
            if said:
                self.block("", self.principles.get(principle, principle))
            for words in dict.fromkeys(said):
                self.block("-", ended(words))
        self.gap()

    def to_do(self, tender: TenderReport) -> None:
        """What no draft can show; what depends on an open question stands below that question."""
        if tender.before_you_publish:
            self.paragraph("Before you publish (a draft cannot show these):")
        conditions = dict.fromkeys(todo.basis.holds for todo in tender.before_you_publish)
        for holds in sorted(conditions, key=bool):
            if holds:
                self.block("", f"{holds[0].upper()}{holds[1:]}:")
            for todo in tender.before_you_publish:
                if todo.basis.holds == holds:
                    self.block("-", f"{ended(todo.says)} ({todo.basis.cite})")
        self.gap()

    def questions(self, tender: TenderReport) -> None:
        asked: Sequence[tuple[str, int]] = [
            (question.question, question.settles)
            for question in (
                tender.questions if self.everything else few_questions(tender, FEW_QUESTIONS)
            )
        ]
        if asked:
            self.paragraph("Not stated here, with the number of checks that wait for the answer:")
        for question, settles in asked:
            self.block("-", f"{question} ({counted(settles, 'check')})")
        self.gap()

    def counts(self, tender: TenderReport) -> None:
        if tender.verdict is Verdict.NOT_JUDGED:
            return
        titles = [self.principles.get(c.principle, c.principle) for c in tender.principles]
        room = self.width - len(_COUNTS_HEADING)
        names = [wrap(t, room, subsequent_indent="  ", break_on_hyphens=False) for t in titles]
        longest = max((len(line) for name in names for line in name), default=0)
        self.lines.append(" " * longest + _COUNTS_HEADING)
        for (first, *rest), count in zip(names, tender.principles, strict=True):
            self.lines.append(
                f"{first:{longest}}  {count.violated:7}  {count.satisfied:5}"
                f"  {count.undetermined:4}  {count.not_applicable:14}"
            )
            self.lines.extend(rest)
        self.gap()

    def summary(self, tenders: Iterable[TenderReport]) -> None:
        self.paragraph(summary_sentence(tenders))

    def points(self, heading: str, points: Sequence[str]) -> None:
        """A heading and what belongs to it; of waivers nothing where none needs a look."""
        if not points and heading.endswith(":"):
            return
        self.gap()
        self.paragraph(discreet(heading))
        for point in points:
            self.block("-", point)

    def heading(self, left: str, right: str) -> None:
        space = self.width - len(left) - len(right)
        if space >= 2:
            self.lines.append(f"{self.bold(left)}{' ' * space}{right}")
        else:
            self.strong(left)
            self.block("", right)

    def strong(self, text: str) -> None:
        lines = wrap(discreet(text), self.width, break_on_hyphens=False)
        self.lines.extend(self.bold(line) for line in lines)

    def paragraph(self, text: str) -> None:
        self.lines.extend(wrap(text, self.width, break_on_hyphens=False) or [""])

    def block(self, label: str, text: str) -> None:
        width = _LABEL if len(label) > 1 else 2 if label else 0
        first = f"{_INDENT}{label:{width}}"
        self.lines.extend(
            wrap(
                discreet(text),
                self.width,
                initial_indent=first,
                subsequent_indent=" " * len(first),
                break_on_hyphens=False,
            )
        )

    def gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")


def _also(findings: Iterable[Finding]) -> str:
    """The rules of the other findings on the same demand, with the lots where they stand."""
    lots: dict[str, dict[str, None]] = {}
    for finding in findings:
        lots.setdefault(finding.rule, {}).update(dict.fromkeys(finding.lots))
    return listed(
        f"{rule} ({'lot' if len(found) == 1 else 'lots'} {listed(found)})" if found else rule
        for rule, found in lots.items()
    )
