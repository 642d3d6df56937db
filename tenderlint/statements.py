"""Statements: what a source says, where it says it, and how sure the reading is.

Readers and prose produce statements; `tenderlint.resolve` turns them into one tender.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tenderlint.provenance import Location
from tenderlint.quantities import Range


class How(StrEnum):
    """How a value was come by."""

    STATED = "stated"
    """It stands in a field, a labelled cell or a table made for it."""
    PROSE = "prose"
    """It was read from a sentence."""
    DERIVED = "derived"
    """It was worked out from other statements."""


class Confidence(StrEnum):
    """How sure the reading is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Standing(StrEnum):
    """Whether the words are part of the tender as it would be published."""

    LIVE = "live"
    HIDDEN = "hidden"
    STRUCK = "struck"
    COMMENT = "comment"
    SUPERSEDED = "superseded"
    GUIDANCE = "guidance"
    """Instructions and examples for whoever fills the document in."""
    RESPONSE = "response"
    """What bidders are to write, or have written."""
    SUGGESTED = "suggested"
    """Suggested by tenderlint, and not taken up yet."""


class Silence(StrEnum):
    """Two ways of answering without a value; a field that nobody mentions has neither."""

    NONE = "none"
    """Stated none: "no minimum turnover", £0, "not required"."""
    ELSEWHERE = "elsewhere"
    """Stated elsewhere: "see the invitation to tender"."""


Value = Range | bool | str
"""A number is a `Range`, a yes or no a `bool`, a word of an enumeration or a text a `str`."""


class Pointer(NamedTuple):
    """Which field of which thing a statement is about.

    `field` is the dotted name of a declared field ("conditions.minimum_turnover").
    `lot` is a lot's id, or None for what is said of the whole tender.
    `item` tells apart the items of a collection ("insurance.amount" of item "public-liability").
    """

    field: str
    lot: str | None = None
    item: str | None = None


class Statement(NamedTuple):
    """One thing that one place in a source says."""

    pointer: Pointer
    value: Value | Silence
    location: Location
    verbatim: str
    """The words at `location`, exactly; empty where the location is that of something absent."""
    how: How = How.STATED
    confidence: Confidence = Confidence.HIGH
    standing: Standing = Standing.LIVE


class Problem(NamedTuple):
    """Something that could not be read: a sentence for the user, and the place."""

    message: str
    location: Location


class Passage(NamedTuple):
    """Words that were seen but not used: hidden, struck out, or not understood."""

    text: str
    location: Location
    standing: Standing = Standing.LIVE


class Labelled(NamedTuple):
    """A label of a workbook, and the field that it was taken to ask for."""

    text: str
    location: Location
    field: str
    how: str
    """"exact", "near" (but for idle words), "words" (by its telling words) or "spelling"."""
    read: bool = True
    """Whether the cell that answers it was understood."""


class Choice(StrEnum):
    """What was decided beside a finding."""

    CHANGE = "change"
    KEEP = "keep"
    OPEN = "open"
    """Nothing yet, or nothing that counts."""


class Decision(NamedTuple):
    """What someone decided about a finding of an earlier run."""

    rule: str
    fingerprint: str
    anchor: str
    """Fingerprint of the rule and of the finding's first quotation alone."""
    choice: Choice
    reason: str
    by: str
    """As typed; empty where nobody gave a name."""
    on: int | None
    """The day, as an ordinal."""
    tender: str
    """The id of the tender as it was judged then."""
    location: Location


class Note(NamedTuple):
    """What was added to the answer to a question: the reason for a yes or a no."""

    pointer: Pointer
    text: str
    location: Location


class Answers(NamedTuple):
    """What a sheet of answers says beside its decisions and the fields that it fills."""

    by: str
    on: int | None
    location: Location
    unanswered: tuple[Pointer, ...] = ()
    """The questions on it that nobody answered."""
    notes: tuple[Note, ...] = ()


class Stage(StrEnum):
    """What a document is in the life of a procurement."""

    TENDER = "tender"
    PLANNING = "planning"
    AWARD = "award"
    CANCELLATION = "cancellation"
    OTHER = "other"


class Form(StrEnum):
    """In what form a document says it; where there are several, the first form ranks first."""

    FIELDS = "fields"
    """In fields made for it: JSON, a table of notices, a workbook."""
    WORD = "word"
    PDF = "pdf"


class Reading(NamedTuple):
    """Everything that one document says of one tender."""

    id: str
    title: str
    stage: Stage
    root: Location
    """Where the tender stands in its file: the address of whatever is absent."""
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Passage, ...] = ()
    """Words set aside because they are not part of the tender: hidden, struck out, comments."""
    unread: tuple[Passage, ...] = ()
    """Live words that were looked at and not understood, or that point elsewhere."""
    others: tuple[Location, ...] = ()
    """Where the other documents of the tender stand, if it was put together from several."""
    form: Form = Form.FIELDS
    labels: tuple[Labelled, ...] = ()
    """The labels of a workbook that were matched, in the order in which they stand."""
    stands_alone: bool = True
    """Whether it says enough to be a tender; if not, it only counts beside other documents."""
    decisions: tuple[Decision, ...] = ()
    """What was decided about findings of an earlier run."""
    answers: tuple[Answers, ...] = ()
    """The sheets of answers that were read."""

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that speaks of the tender, the best source first."""
        return tuple(dict.fromkeys(place.file for place in (self.root, *self.others)))
