"""Running text to statements: every topic in turn, and what none of them understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from tenderlint.prose import (
    accounts,
    answering,
    credit,
    days,
    engagement,
    entry,
    guarantees,
    history,
    insurance,
    joint,
    legal_form,
    liability,
    lots,
    market,
    partners,
    paying,
    places,
    procedure,
    providers,
    references,
    reserving,
    standards,
    subcontracting,
    superseded,
    term,
    terms,
    transfer,
    turnover,
    value,
    weights,
)
from tenderlint.prose.page import Page, Phrase, sentences_of
from tenderlint.prose.plain import lowered, readable
from tenderlint.provenance import Location
from tenderlint.statements import Passage, Statement


class ProseReading(NamedTuple):
    """What a text says, and the parts of it that were looked at and not understood."""

    statements: tuple[Statement, ...]
    unread: tuple[Passage, ...]

    @property
    def tells(self) -> bool:
        """Whether it says anything of the tender; that its words are old is not enough."""
        return tells(self.statements)


class _Topic(NamedTuple):
    """One thing that text may speak of; without any of `words` it does not."""

    words: tuple[str, ...]
    read: Callable[[Page], Iterator[Statement]]


_TOPICS: Final = tuple(
    _Topic(module.WORDS, module.read)
    for module in (
        turnover, insurance, standards, weights, partners, references, terms, procedure, term,
        value, entry, superseded, providers, lots, accounts, subcontracting, transfer, guarantees,
        history, legal_form, credit, days, market, engagement, liability, paying, answering, joint,
        places, reserving,
    )
)  # fmt: skip
_ELSEWHERE: Final = Phrase(
    ("see ", "refer to", "as stated in", "as set out in", "as detailed in"),
    r"\A[^.\n]{0,80}(?<![a-z])(?:see|(?:please )?refer to|as (?:stated|set out|detailed"
    r"|described) in)(?![a-z])"
    r"[^.\n]{0,80}(?:tender|procurement|itt|contract|documents?|documentation|notice"
    r"|specification)",
)
_CONCERNS: Final = Phrase(
    ("turnover", "insurance", "indemnity"), r"(?<![a-z])(?:turnover|insurance|indemnity)(?![a-z])"
)
_FIGURE: Final = Phrase(tuple("0123456789"), r"\d{2}")
_ELSEWHERE_LIMIT: Final = 400


class Lead(NamedTuple):
    """A text that leads to another, which cannot be understood without it."""

    text: str
    location: Location


def read_prose(
    text: str,
    location: Location,
    *,
    lot: str | None = None,
    section: str | None = None,
    lead: Lead | None = None,
) -> ProseReading:
    """What `text` says, as statements with the exact words that say it.

    `section` hints at where the text stands ("economic", "technical", "criteria", "terms", …).
    `lead` is the text that leads to this one, if that stands elsewhere. Statements carry
    `How.PROSE`; `lot` becomes the lot of their pointers. Sentences about turnover or insurance
    with a figure that was not understood, and texts that only point elsewhere, come back as
    unread. Any text is accepted, and time is linear in its length.
    """
    before = None
    if lead is not None:
        before = _page(lead.text, lead.location, lot, section)
    return _reading(_page(text, location, lot, section)._replace(lead=before))


def read_without_skipping(
    text: str, location: Location, *, lot: str | None = None, section: str | None = None
) -> ProseReading:
    """The same as `read_prose` with every pattern tried: slow, and the measure of its skipping."""
    return _reading(_page(text, location, lot, section)._replace(skipping=False))


def _page(text: str, location: Location, lot: str | None, section: str | None) -> Page:
    normal = readable(text)
    return Page(text, normal, lowered(normal), (), location, lot, section)


def _reading(page: Page) -> ProseReading:
    topics = _TOPICS if not page.skipping else _touched(page.lower)
    if not topics and len(page.text) > _ELSEWHERE_LIMIT:
        return ProseReading((), ())
    page = page._replace(sentences=sentences_of(page.normal, page.lower))
    if page.lead is not None:
        lead = page.lead
        page = page._replace(lead=lead._replace(sentences=sentences_of(lead.normal, lead.lower)))
    statements = tuple(statement for topic in topics for statement in topic.read(page))
    return ProseReading(statements, tuple(_unread(page, statements)))


def _touched(lower: str) -> tuple[_Topic, ...]:
    """The topics of which at least one word occurs."""
    return tuple(topic for topic in _TOPICS if any(map(lower.__contains__, topic.words)))


def tells(statements: Iterable[Statement]) -> bool:
    """Whether one of the statements is about more than the words themselves."""
    return any(said.pointer.field not in superseded.FIELDS for said in statements)


def _unread(page: Page, statements: tuple[Statement, ...]) -> Iterator[Passage]:
    """Sentences with a figure on turnover or insurance that no statement rests on."""
    if not tells(statements) and len(page.text) <= _ELSEWHERE_LIMIT:
        match = _ELSEWHERE.first(page)
        if match is not None:
            yield _passage(page, 0, len(page.text))
            return
    if not _CONCERNS.occurs(page):
        return
    used = [
        span
        for statement in statements
        if (span := statement.location.span) is not None
        and statement.pointer.field != "conditions.turnover_years"
    ]
    for start, end in page.sentences:
        if _CONCERNS.first(page, start, end) is None or _FIGURE.first(page, start, end) is None:
            continue
        if not any(low < end and start < high for low, high in used):
            yield _passage(page, start, end)


def _passage(page: Page, start: int, end: int) -> Passage:
    first, last = page.trimmed((start, end))
    return Passage(page.text[first:last], page.location.within(first, last))
