"""Plain answers: yes or no to one question, by the words that say so and those that spoil it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tenderlint.prose.guards import stands, supposed, taken_back, told_of_another
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.provenance import Span
from tenderlint.statements import Statement

_OPEN: Final = Phrase(("whether",), r"(?<![a-z])whether(?![a-z])")
_GOVERNED: Final = pattern(
    r"(?<![a-z])(?:if|whether|where|when|should|how|that|which|extent|event|once|until)"
    r"(?: [a-z-]{1,12}){0,3}[ (]{1,2}\Z"
)
_ASSERTED: Final = pattern(
    r"(?:note|aware|considers?|believes?|expects?|expected|likely|possible|anticipates?"
    r"|anticipated|advised|thinks?|understands?|view|believed|considered) that (?:the )?\Z"
)
_DEFINED: Final = pattern(
    r"\W{0,6}(?:information about |[^.\n]{1,60}?[^a-z](?:means|(?:shall )?has the meaning"
    r"|shall have the meaning)(?![a-z]))"
)
_BEFORE: Final = 60
_NEGATED: Final = pattern(
    r"(?<![a-z])(?:not|never|neither|nor|cannot|no)(?! (?:more|less|later|longer than|fewer"
    r"|only|least|limited|earlier|charge|cost|cap|limit|deal))(?![a-z])|n't(?![a-z])"
)
_FORM_NO: Final = pattern(r"[:?]\s{0,3}(?:no|none|n/a|not applicable)\W{0,3}\Z")
_TASK: Final = pattern(
    r"\A\W{0,6}(?:please )?(?:describe|explain|outline|demonstrate|detail|tell us|your"
    r" (?:answer|response) should)(?![a-z])"
)
_LOT: Final = Phrase(("lot",), r"(?<![a-z])lots? (?:\d|[a-f](?![a-z]))")
_WEAK: Final = Phrase(
    ("desirabl", "prefer", "ideally", "optional", "advantage"),
    r"(?<![a-z])(?:desirable|preferabl[ey]|preferred|ideally|optional|an advantage"
    r"|advantageous)(?![a-z])",
)


class Saying(NamedTuple):
    """Words that answer yes or no, and what else in their sentence leaves it open."""

    value: bool
    phrase: Phrase
    spoiled: Phrase | None = None
    """What makes the sentence say something else; it is looked for in the whole sentence."""
    law: bool = False
    """Whether the words name a law themselves."""
    governed: bool = False
    """Whether an "if" or "whether" shortly before the words makes them no answer."""
    own_no: bool = False
    """Whether the words hold a "not" of their own, so that one in the sentence denies nothing."""


def words_of(*sayings: Saying) -> tuple[str, ...]:
    """The words of which one occurs wherever one of them matches."""
    return tuple(dict.fromkeys(word for one in sayings for word in one.phrase.words))


def answer(page: Page, field: str, sayings: Iterable[Saying]) -> Iterator[Statement]:
    """The first answer that is meant of this tender, by the first saying that gives one.

    A sentence in which an earlier saying was found, meant or not, is left to it.
    """
    taken: set[int] = set()
    for one in sayings:
        mine: set[int] = set()
        for match in one.phrase.find(page):
            number = page.number(match.start())
            if number in taken:
                continue
            mine.add(number)
            if meant(page, match.span(), one):
                yield page.says(field, one.value, match.span())
                return
        taken |= mine


def meant(page: Page, span: Span, saying: Saying) -> bool:
    """Whether the words at `span` say it of this tender."""
    start, end = page.sentence(span[0])
    if saying.spoiled is not None and saying.spoiled.first(page, start, end) is not None:
        return False
    if unsettled(page, span) or (saying.governed and _is_governed(page, start, span[0])):
        return False
    if saying.value and not saying.own_no:
        if _NEGATED.search(page.lower, max(start, span[0] - 60), span[1]):
            return False
        return stands(page, span, law=saying.law)
    return not (
        told_of_another(page, span, law=saying.law)
        or supposed(page, span)
        or taken_back(page, span)
    )


def unsettled(page: Page, span: Span) -> bool:
    """Whether the sentence asks, wishes, or speaks of one lot in a text on all of them."""
    start, end = page.sentence(span[0])
    end = max(end, span[1])
    if page.lower[start:end].rstrip(" \n\"')").endswith("?"):
        return True
    if page.lot is None and _LOT.first(page, start, end) is not None:
        return True
    if _FORM_NO.search(page.lower[start:end].rstrip()) or _TASK.search(page.lower[start:end]):
        return True
    if _OPEN.first(page, start, span[1]) is not None or _DEFINED.match(page.lower, start):
        return True
    return _WEAK.first(page, start, end) is not None


def _is_governed(page: Page, start: int, place: int) -> bool:
    words = page.lower[max(start, place - _BEFORE) : place]
    found = _GOVERNED.search(words)
    return found is not None and not _ASSERTED.search(words)
