"""What stands in the sheet of findings, row by row; how it looks is said elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.quantities.show import show
from tenderlint.readers.workbook.marked import CHANGE, KEEP, Reference
from tenderlint.readers.workbook.marks import Address
from tenderlint.report import Finding, Question, Report, TenderReport, fingerprint
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.wording import (
    EFFECTS,
    VERDICTS,
    answer_words,
    authority_sentences,
    counted,
    listed,
    verdict_sentence,
    where,
)
from tenderlint.rule import Severity
from tenderlint.writers.marked.remarks import Block, Numbered, places_of

MOST_NAMED_PLACES = 6
NUMBER, FINDING, PLACE, CHANGE_TO, KEEP_IF, AUTHORITY, SOURCE = range(7)
"""The columns before the decision, counted from 0."""
HEADINGS = (
    "No.", "Finding", "Where", "Change to", "Keep if", "Authority", "Source", "Decision", "Reason",
)  # fmt: skip
YES_NO = ("Yes", "No")


class Look(StrEnum):
    """How a cell looks."""

    TITLE = "title"
    VERDICT = "verdict"
    HEADING = "heading"
    BAND = "band"
    """The line above a group of rows."""
    TEXT = "text"
    STRONG = "strong"
    QUIET = "quiet"
    LINK = "link"
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NONE = "none"
    ANSWER = "answer"
    DAY = "day"
    NUMBER = "number"
    HIDDEN = "hidden"


class Jump(NamedTuple):
    """A cell, or a sheet as a whole, that a link leads to."""

    sheet: str
    cell: Address | None


class Cell(NamedTuple):
    """One cell of the sheet."""

    value: str | float | dt.date
    look: Look = Look.TEXT
    link: Jump | str = ""
    """A place in the workbook, or an https address."""
    heading: str = ""
    """Words in bold on a line above the text."""


class Input(StrEnum):
    """What may be put into the answer of a row."""

    WORDS = "words"
    DAY = "day"
    NUMBER = "number"


class Row(NamedTuple):
    """One row: its cells by column, and what may be answered in it."""

    cells: Mapping[int, Cell] = {}
    reference: Reference | None = None
    choices: tuple[str, ...] = ()
    """What may be chosen as its answer."""
    takes: Input = Input.WORDS
    prompt: str = ""
    """What is shown while the answer is being written."""
    wide: bool = False
    """Whether its first text runs over all columns."""


class Listing(NamedTuple):
    """Everything that the sheet's rows are made from."""

    file: str
    report: Report
    blocks: tuple[Block, ...]
    principles: Mapping[str, str]
    links: bool
    """Whether the cells that findings rest on are in the same workbook."""
    own: str
    """The name of our sheet if the workbook has one: what rests on it leads nowhere else."""
    remarks: Mapping[int, str]
    """What has to be said of where a finding's comment is, by the finding's number."""


def rows_of(listing: Listing) -> list[Row]:
    """The rows from the first one on; the third holds the columns' headings."""
    tenders = [block.tender for block in listing.blocks]
    one = tenders[0] if len(tenders) == 1 else None
    first = _name(one) if one else f"tenderlint: {listing.file}"
    second = _verdict(one) if one else _summary(tenders)
    rows = [
        _wide(first, Look.TITLE),
        _wide(second, Look.VERDICT),
        Row({column: Cell(name, Look.HEADING) for column, name in enumerate(HEADINGS)}),
    ]
    for block in listing.blocks:
        if one is None:
            rows += [_wide(_name(block.tender), Look.TITLE), _wide(_verdict(block.tender))]
        rows += _block(listing, block)
    for problem in listing.report.problems:
        rows.append(_wide(discreet(f"{problem.file}: {problem.message}")))
    rows += _judged_by(listing.report)
    return rows


def _wide(text: str, look: Look = Look.TEXT) -> Row:
    return Row({NUMBER: Cell(text, look)}, wide=True)


def _band(text: str) -> Row:
    return Row({column: Cell(text if not column else "", Look.BAND) for column in range(9)})


def _name(tender: TenderReport) -> str:
    heading = tender.title or tender.id
    return discreet(f"{heading} · {tender.buyer}" if tender.buyer else heading)


def _verdict(tender: TenderReport) -> str:
    found = [one.severity for one in tender.findings]
    counts = [f"{EFFECTS[one]} {found.count(one)}" for one in Severity if one in found]
    number = f" {counted(len(found), 'finding')}: {'; '.join(counts)}." if found else ""
    return f"{verdict_sentence(tender)}{number}"


def _summary(tenders: Iterable[TenderReport]) -> str:
    found = [tender.verdict for tender in tenders]
    parts = [f"{words} {found.count(v)}" for v, words in VERDICTS.items() if v in found]
    return f"{counted(len(found), 'tender')}: {'; '.join(parts)}."


def _block(listing: Listing, block: Block) -> Iterator[Row]:
    tender = block.tender
    if block.findings:
        yield _wide(
            f"Beside each finding choose “{CHANGE}” or “{KEEP}” in column H; write the reason in "
            "column I. Comments and a mark at the left edge of the row show where it stands: red "
            "keeps some out, amber makes it harder, blue is a missed chance, grey is for "
            "procurement or legal.",
            Look.QUIET,
        )
    yield from _signed(tender)
    yield from _findings(listing, block)
    yield from _questions(tender)
    yield from _to_do(tender)
    yield from _praise(listing, tender)
    yield from _unread(tender)


def _signed(tender: TenderReport) -> Iterator[Row]:
    yield _ask("Decided by: your name", Reference("by", tender.id))
    yield _ask("Decided on: the day", Reference("on", tender.id), takes=Input.DAY)


def _ask(
    text: str,
    reference: Reference,
    *,
    choices: tuple[str, ...] = (),
    takes: Input = Input.WORDS,
    prompt: str = "",
    note: str = "",
) -> Row:
    cells = {FINDING: Cell(text, Look.STRONG)}
    if note:
        cells[AUTHORITY] = Cell(note)
    return Row(cells, reference, choices, takes, prompt)


def _findings(listing: Listing, block: Block) -> Iterator[Row]:
    shown = dict.fromkeys((*listing.principles, *(n.finding.principle for n in block.findings)))
    for principle in shown:
        held = [one for one in block.findings if one.finding.principle == principle]
        if held:
            title = listing.principles.get(principle, principle)
            yield _band(f"{title} · {counted(len(held), 'finding')}")
        for one in held:
            yield _finding(listing, block, one)


def _finding(listing: Listing, block: Block, numbered: Numbered) -> Row:
    number, finding = numbered
    links = places_of(finding, listing.file, listing.own)
    jump = Jump(*links[0]) if listing.links and links else ""
    address = next((one.url for one in finding.basis if not one.holds), "")
    cells = {
        NUMBER: Cell(number, Look(str(finding.severity))),
        FINDING: Cell(_said(listing, block, numbered), heading=discreet(finding.title)),
        PLACE: Cell(discreet(_place(listing, finding)), Look.LINK if jump else Look.TEXT, jump),
        CHANGE_TO: Cell(discreet(finding.change_to)),
        KEEP_IF: Cell(discreet(finding.keep_if)),
        AUTHORITY: Cell(_authority(finding)),
        SOURCE: _source(address),
    }
    return Row(cells, _reference(block.tender, finding), (CHANGE, KEEP))


def _reference(tender: TenderReport, finding: Finding) -> Reference:
    quotation = finding.evidence[0].text
    anchor = fingerprint(finding.rule, [quotation]) if quotation else ""
    return Reference("finding", tender.id, finding.rule, finding.fingerprint, anchor)


def _text(parts: Iterable[str]) -> str:
    return discreet("\n".join(part.strip() for part in parts if part.strip()))


def _together(block: Block, finding: Finding) -> str:
    """For barriers that compound: the numbers of the findings in it."""
    inside = [
        str(one.number)
        for one in block.findings
        if one.finding.fingerprint in finding.part_fingerprints
    ]
    return f"It puts Nos. {listed(inside)} together." if finding.parts and inside else ""


def _said(listing: Listing, block: Block, numbered: Numbered) -> str:
    """What a finding says: effect, what is asked and of whom, the other places, the rule."""
    finding = numbered.finding
    sure = "" if finding.confidence == "high" else f" · {finding.confidence} confidence"
    lots = f"Lots: {listed(finding.lots)}." if len(finding.lots) > 1 else ""
    return _text(
        (
            f"{EFFECTS[finding.severity]}{sure}",
            f"{finding.asks} {finding.affects}",
            _together(block, finding),
            lots,
            _other_places(listing, finding),
            listing.remarks.get(numbered.number, ""),
            finding.rule,
        )
    )


def _place(listing: Listing, finding: Finding) -> str:
    """The first place of a finding; one line, because linked text is not wrapped everywhere."""
    return next(iter(_places(listing, finding)), "an answer on this sheet")


def _places(listing: Listing, finding: Finding) -> list[str]:
    """The first place of a finding and the others that it rests on, but those on our sheet."""
    own, first = listing.own, finding.evidence[0]
    resting = [one.location for one in finding.evidence if one.primary or one is first]
    return list(dict.fromkeys(str(one) for one in resting if not own or one.sheet != own))


def _other_places(listing: Listing, finding: Finding) -> str:
    others = _places(listing, finding)[1:]
    more = len(others) - MOST_NAMED_PLACES
    shown = [*others[:MOST_NAMED_PLACES], *([f"{more} more"] if more > 0 else [])]
    return f"Also at {listed(shown)}." if others else ""


def _authority(finding: Finding) -> str:
    yardstick = finding.yardstick.rstrip(".")
    measured = (f"Yardstick: {yardstick}.",) if yardstick else ()
    return _text((*authority_sentences(finding), *measured))


def _source(address: str) -> Cell:
    """A short link to where an authority is published, if the address is safe."""
    if not is_safe_address(address):
        return Cell("")
    host = address.removeprefix("https://").partition("/")[0]
    return Cell(host.removeprefix("www."), Look.LINK, address)


def is_safe_address(address: str) -> bool:
    """Whether an address leads to the web over https and holds nothing but an address."""
    good = address.isascii() and address.isprintable() and len(address) <= 2_000
    return good and address.startswith("https://") and not set(address) & set(' "<>\\^`{|}')


def _questions(tender: TenderReport) -> Iterator[Row]:
    if tender.questions:
        yield _band("Open questions: an answer in column H lets more be checked")
    for question in tender.questions:
        yield _question(tender, question)


def _question(tender: TenderReport, question: Question) -> Row:
    field = FIELDS.get(question.field)
    unit = field.unit if field else Unit.TEXT
    choices: tuple[str, ...] = YES_NO if unit is Unit.BOOL else ()
    if field and unit is Unit.ENUM:
        choices = tuple(show(member, unit) for member in field.members)
    takes = Input.DAY if unit is Unit.DATE else Input.WORDS
    if unit in _PROMPTS and unit is not Unit.DATE:
        takes = Input.NUMBER
    return _ask(
        question.question,
        Reference("question", tender.id, question.field),
        choices=choices,
        takes=takes,
        prompt=_PROMPTS.get(unit, ""),
        note=f"settles {counted(question.settles, 'check')}",
    )


_PROMPTS = {
    Unit.MONEY: "In pounds, such as 25000",
    Unit.MONTHS: "In months, such as 36; or in words, such as 3 years",
    Unit.DAYS: "In days, such as 30; or in words, such as 6 weeks",
    Unit.PERCENT: "In per cent, such as 60",
    Unit.COUNT: "A number, such as 3",
    Unit.NUMBER: "A number, such as 1.5",
    Unit.DATE: "A day, such as 22/11/2026",
}


def _to_do(tender: TenderReport) -> Iterator[Row]:
    if tender.before_you_publish:
        yield _band("Before you publish (a draft cannot show these)")
    for todo in tender.before_you_publish:
        holds = f"{todo.basis.holds[0].upper()}{todo.basis.holds[1:]}: " if todo.basis.holds else ""
        yield Row({
            FINDING: Cell(discreet(f"{holds}{todo.says.rstrip('.')}.")),
            AUTHORITY: Cell(discreet(todo.basis.cite)),
            SOURCE: _source(todo.basis.url),
        })  # fmt: skip


def _praise(listing: Listing, tender: TenderReport) -> Iterator[Row]:
    if tender.praise:
        yield _band("What it does well")
    order = dict.fromkeys((*listing.principles, *(one.principle for one in tender.praise)))
    for principle in order:
        said = dict.fromkeys(p.text for p in tender.praise if p.principle == principle)
        for text in said:
            title = listing.principles.get(principle, principle)
            yield Row({
                FINDING: Cell(discreet(f"{text.rstrip('.')}.")),
                CHANGE_TO: Cell(title, Look.QUIET),
            })  # fmt: skip


def _unread(tender: TenderReport) -> Iterator[Row]:
    if tender.problems or tender.conflicts:
        yield _band("Could not be read or used")
    for problem in tender.problems:
        yield Row({
            FINDING: Cell(discreet(problem.message)),
            PLACE: Cell(where(problem.location)),
        })  # fmt: skip
    for conflict in tender.conflicts:
        field = FIELDS[conflict.pointer.field]
        answers = (f"{answer_words(one)}, at {one.location}" for one in conflict.statements)
        asked = f"Different answers to one question: {field.asks or field.description}"
        yield Row({FINDING: Cell(_text((asked, *answers)))})


def _judged_by(report: Report) -> Iterator[Row]:
    by = report.by
    day = dt.date.fromordinal(report.judged_on)
    extends = (
        f", which extends {by.extends}: {counted(len(by.changed), 'number')} changed, "
        f"{counted(len(by.switched_off), 'rule')} switched off"
        if by.extends
        else ""
    )
    text = f"Judged as on {day.day} {day:%B %Y} by {by.name} {by.version}{extends}."
    yield _wide(f"{text} tenderlint is not legal advice.", Look.QUIET)
    for changed in by.changed:
        text = f"{changed.parameter} is {changed.value}: {changed.reason}"
        yield _wide(discreet(text), Look.QUIET)
    for off in by.switched_off:
        yield _wide(discreet(f"{off.rule} is off: {off.reason}"), Look.QUIET)
