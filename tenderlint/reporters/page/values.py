"""What stands on a page. Every text is one printable line without ways to reach a person."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.report import Verdict
from tenderlint.rule import Changed, Severity, SwitchedOff


class Place(NamedTuple):
    """Where something stands, and the words that stand there."""

    file: str
    spot: str
    """The place in the file; empty where the file is meant as a whole."""
    quotation: str = ""
    """In quotation marks; empty where no words are worth quoting."""


class Source(NamedTuple):
    """A sentence on an authority, and where it can be read."""

    sentence: str
    url: str
    """An https address; empty where there is none that a page may link to."""


class Card(NamedTuple):
    """One finding."""

    number: int
    """Its place on the tender's page, from 1; 0 for one that stands inside another."""
    title: str
    severity: Severity
    effect: str
    """What the severity means, in words."""
    sure: str
    """How sure it is; empty if it is as sure as can be."""
    places: tuple[Place, ...]
    """The first is the place of the finding, the others support it."""
    asks: str
    affects: str
    lots: str
    """Which lots have it; empty where there are not several."""
    change_to: str
    keep_if: str
    yardstick: str
    sources: tuple[Source, ...]
    decided: str
    """That it was to be changed and is still there, or that it is kept, why and by whom."""
    put_together: str
    """Which rules a compound puts together, where their findings do not stand inside it."""
    parts: tuple[Card, ...]
    """For a compound: the findings that it puts together."""
    also: tuple[Card, ...]
    """The other findings on the same underlying demand."""
    principle: str
    """The principle's id."""
    rule: str


class Chapter(NamedTuple):
    """Findings that belong together, gravest first."""

    title: str
    shown: tuple[Card, ...]
    folded: tuple[Card, ...]
    """Those beyond the few that are shown at first."""
    elsewhere: tuple[tuple[str, int], ...] = ()
    """Titles of findings that stand inside one of another chapter, and the number of that one."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """Shown and folded."""
        return (*self.shown, *self.folded)


class Count(NamedTuple):
    """How the rules of one principle came out."""

    title: str
    barrier: int
    clear: int
    undecided: int
    not_applicable: int
    chapter: int | None
    """The index of the chapter that holds its findings, if it has any."""

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """The four counts, in the order of `COUNTED`."""
        return self[1:5]

    @property
    def total(self) -> int:
        """How many rules the principle has."""
        return sum(self.numbers)


DISCLAIMER = (
    "What a tender does not say is a question, not a breach. Yardsticks marked as ours are"
    " judgements, and a council may change them. This report is not legal advice."
)
"""What stands at the end of every report."""

COUNTED = ("barrier", "clear", "open", "does not apply")
"""What the four counts of a principle are called."""


class Contradiction(NamedTuple):
    """A question with several answers, each with its place."""

    question: str
    answers: tuple[tuple[str, Place], ...]


class Lost(NamedTuple):
    """What could not be read or used, and why."""

    place: Place
    message: str


class ToDos(NamedTuple):
    """What to do before publication."""

    condition: str
    """What would have to be so; empty for what holds anyway."""
    points: tuple[tuple[str, Source], ...]


class TenderPage(NamedTuple):
    """Everything that is said of one tender."""

    title: str
    buyer: str
    files: tuple[str, ...]
    verdict: Verdict
    sentence: str
    """The verdict in words, with the checks that could be made."""
    kept_count: str
    tally: tuple[tuple[Severity, str, int], ...]
    """How many findings have each effect, other than those that are kept; none left out."""
    counts: tuple[Count, ...]
    """Empty where the tender was not judged."""
    chapters: tuple[Chapter, ...]
    """Barriers by principle."""
    legal: Chapter
    """Points for procurement or legal."""
    first: tuple[Card, ...]
    """The few that are shown at first, gravest first."""
    kept: tuple[Card, ...]
    gone: tuple[tuple[str, str], ...]
    """A rule, and what was decided about a finding of it that is gone."""
    contradictions: tuple[Contradiction, ...]
    lost: tuple[Lost, ...]
    praise: tuple[tuple[str, tuple[str, ...]], ...]
    """What it does well, by the principle's title."""
    questions: tuple[str, ...]
    more_questions: tuple[str, ...]
    """Those beyond the few that are shown at first."""
    to_do: tuple[ToDos, ...]
    law: str
    """The day whose law holds for it, as a sentence; empty where it was not judged."""


class Page(NamedTuple):
    """Everything that a run says."""

    title: str
    judged_on: str
    """The day, in words."""
    judged_by: str
    """Which ruleset judged, as a sentence."""
    changed: tuple[Changed, ...]
    switched_off: tuple[SwitchedOff, ...]
    tenders: tuple[TenderPage, ...]
    lost: tuple[Lost, ...]
    """Files that could not be read, and that no tender speaks of."""
    summary: str
    """How many tenders got each verdict; empty where there are not several."""
