"""`check --format text`: what a commissioner reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from textwrap import wrap

from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.quantities.show import show
from tenderlint.report import Finding, Report, TenderReport, Verdict
from tenderlint.reporters.wording import EFFECTS, authority_sentences, verdict_sentence
from tenderlint.rule import Severity
from tenderlint.statements import Silence, Statement

FEW_FINDINGS = 8
FEW_QUESTIONS = 5
WIDTH = 100
_INDENT = "   "
_COUNTS_HEADING = "  barrier  clear  open  does not apply"
_LABEL = 12


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
        everything: all findings and questions, not the most telling few.
        width: the number of columns.
        bold: makes a line stand out on a terminal.
    """
    page = _Page(width, bold, everything=everything, principles=principles)
    for tender in report.tenders:
        page.tender(tender)
    for problem in report.problems:
        page.lines.append(f"{problem.file}: {problem.message}")
    if len(report.tenders) > 1:
        page.summary(report.tenders)
    return "\n".join(page.lines).rstrip() + "\n"


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
        self.gap()
        barriers = [f for f in tender.findings if f.severity is not Severity.NONE]
        legal = [f for f in tender.findings if f.severity is Severity.NONE]
        self.findings(barriers)
        if legal:
            self.paragraph("For procurement or legal:")
            self.gap()
            self.findings(legal)
        self.conflicts(tender)
        self.problems(tender)
        self.questions(tender)
        self.counts(tender)

    def findings(self, findings: list[Finding]) -> None:
        shown = findings if self.everything else findings[:FEW_FINDINGS]
        for number, finding in enumerate(shown, 1):
            self.finding(number, finding)
        if len(shown) < len(findings):
            self.paragraph(f"{len(findings) - len(shown)} more: see them with --all.")
            self.gap()

    def finding(self, number: int, finding: Finding) -> None:
        place = finding.evidence[0].location
        self.heading(f"{number}. {finding.title}", f"{place.file}  {place}")
        self.quotation(finding)
        lots = f" (lots {', '.join(finding.lots)})" if len(finding.lots) > 1 else ""
        self.block("", f"{finding.asks}{lots} {finding.affects}")
        self.block("Change to:", finding.change_to)
        self.block("Keep if:", f"{finding.keep_if}.")
        self.block("Yardstick:", f"{finding.yardstick}.")
        for sentence in authority_sentences(finding):
            self.block("Authority:", sentence)
        sure = "" if finding.confidence == "high" else f" · {finding.confidence} confidence"
        effect = EFFECTS[finding.severity]
        self.block("", f"{finding.principle} · {finding.rule} · {effect}{sure}")
        self.gap()

    def quotation(self, finding: Finding) -> None:
        words = " ".join(finding.evidence[0].text.split())
        if len(words) > 3:
            short = words if len(words) <= 200 else f"{words[:200]} …"
            self.block("", f"“{short}”")

    def conflicts(self, tender: TenderReport) -> None:
        for conflict in tender.conflicts:
            field = FIELDS[conflict.pointer.field]
            self.paragraph(f"Two answers to one question: {field.description}")
            for said in conflict.statements:
                self.block("", f"{_said(said)}, at {_where(said.location)}")
            self.gap()

    def problems(self, tender: TenderReport) -> None:
        for problem in tender.problems:
            self.paragraph(f"Could not be read: {problem.message} ({_where(problem.location)})")
        if tender.problems:
            self.gap()

    def questions(self, tender: TenderReport) -> None:
        asked = tender.questions if self.everything else tender.questions[:FEW_QUESTIONS]
        if not asked:
            return
        self.paragraph("What we could not see, and would like to know:")
        for question in asked:
            checks = "1 check" if question.settles == 1 else f"{question.settles} checks"
            self.block("-", f"{question.question} ({checks})")
        self.gap()

    def counts(self, tender: TenderReport) -> None:
        if tender.verdict is Verdict.NOT_JUDGED:
            return
        names = [self.principles.get(c.principle, c.principle) for c in tender.principles]
        room = self.width - len(_COUNTS_HEADING)
        names = [n if len(n) <= room else f"{n[: room - 2]} …" for n in names]
        longest = max((len(name) for name in names), default=0)
        self.lines.append(" " * longest + _COUNTS_HEADING)
        for name, count in zip(names, tender.principles, strict=True):
            self.lines.append(
                f"{name:{longest}}  {count.violated:7}  {count.satisfied:5}"
                f"  {count.undetermined:4}  {count.not_applicable:14}"
            )
        self.gap()

    def summary(self, tenders: Iterable[TenderReport]) -> None:
        found = [tender.verdict for tender in tenders]
        parts = [f"{found.count(v)} {v}" for v in Verdict if v in found]
        self.paragraph(f"{len(found)} tenders: {', '.join(parts)}.")

    def heading(self, left: str, right: str) -> None:
        space = self.width - len(left) - len(right)
        if space >= 2:
            self.lines.append(f"{self.bold(left)}{' ' * space}{right}")
        else:
            self.strong(left)
            self.block("", right)

    def strong(self, text: str) -> None:
        lines = wrap(text, self.width, break_on_hyphens=False)
        self.lines.extend(self.bold(line) for line in lines)

    def paragraph(self, text: str) -> None:
        self.lines.extend(wrap(text, self.width, break_on_hyphens=False) or [""])

    def block(self, label: str, text: str) -> None:
        width = _LABEL if len(label) > 1 else 2 if label else 0
        first = f"{_INDENT}{label:{width}}"
        self.lines.extend(
            wrap(
                text,
                self.width,
                initial_indent=first,
                subsequent_indent=" " * len(first),
                break_on_hyphens=False,
            )
        )

    def gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")


def _said(statement: Statement) -> str:
    if isinstance(statement.value, Silence):
        return str(statement.value)
    return show(statement.value, FIELDS[statement.pointer.field].unit)


def _where(location: Location) -> str:
    return f"{location.file} {location}"
