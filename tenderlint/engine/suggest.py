"""From findings to suggestions: where a safe replacement goes, and what has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from tenderlint.prose.page import sentences_of
from tenderlint.prose.plain import lowered, readable
from tenderlint.provenance import Location, Span
from tenderlint.report import Evidence, Finding, Offer, TenderReport
from tenderlint.rule import Ruleset


class Kind(StrEnum):
    """Where the new words stand."""

    ANSWER = "in place of the answer"
    AFTER_WORDS = "after the words"
    AFTER_SENTENCE = "after the sentence"


class Words(NamedTuple):
    """What stands at a place as a whole."""

    text: str
    live: str
    """The same, of the same length, with words that are not live as spaces."""
    labelled: bool
    """Whether live words stand before it in its row: it may be their answer."""


class Edit(NamedTuple):
    """A change to the text of one place."""

    at: int
    """Before which character the new words stand."""
    words: str
    struck: Span | None = None
    """The stretch that they replace; none where everything stays."""


class Suggestion(NamedTuple):
    """One change that settles a finding at one place."""

    finding: Finding
    location: Location
    """The place as a whole."""
    kind: Kind
    old: str
    """The live words of the place, or those that are known of it."""
    new: str
    """What would be read there with this change."""
    edit: Edit | None
    """None where the place's text is not known as a whole."""


class Unchanged(NamedTuple):
    """A finding for which no change is suggested, and why."""

    finding: Finding
    why: str


class Suggestions(NamedTuple):
    """What is suggested for one tender, and what is not."""

    made: tuple[Suggestion, ...]
    without: tuple[Unchanged, ...]


KEPT = "it is kept for a reason"
NOT_SAFE = "no wording is right for every tender; this one is yours to choose"
NO_FIGURE = "the wording would name a figure that is not stated, or differs from lot to lot"
NO_PLACE = "the words stand in a sentence with others, where no wording is sure to fit"
OVERLAPS = "another change is suggested at the same place; check again once that is settled"


def suggestions(
    tender: TenderReport, ruleset: Ruleset, words: Mapping[Location, Words]
) -> Suggestions:
    """What may safely be written in place of what the findings found, the gravest first.

    Args:
        tender: the judged tender; what is suggested for barriers that compound is said of each
            finding that they put together.
        ruleset: the rules by which it was judged.
        words: what stands at each place, by its location without a span; where a place is
            missing, only the quoted words are known of it.
    """
    offering = {rule.id for rule in ruleset.rules if rule.replace}
    made: list[Suggestion] = []
    without: list[Unchanged] = []
    for finding in tender.findings:
        if finding.parts:
            continue
        if finding.waived is not None:
            without.append(Unchanged(finding, KEPT))
            continue
        if finding.offer is None:
            why = NO_FIGURE if finding.rule in offering else NOT_SAFE
            without.append(Unchanged(finding, why))
            continue
        found = _for(finding, finding.offer, words)
        if found is None:
            without.append(Unchanged(finding, NO_PLACE))
        elif any(_overlap(one, other) for one in found for other in made):
            without.append(Unchanged(finding, OVERLAPS))
        else:
            made += found
    return Suggestions(tuple(made), tuple(without))


def at_place(made: Iterable[Suggestion]) -> dict[Location, list[Suggestion]]:
    """Suggestions by their place; those that ask for the very same change stand there once."""
    found: dict[Location, list[Suggestion]] = {}
    for one in made:
        here = found.setdefault(one.location, [])
        if one.edit is None or one.edit not in [other.edit for other in here]:
            here.append(one)
    return found


def rewritten(live: str, edits: Iterable[Edit]) -> str:
    """The live words with all edits made: what would be read there."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.at):
        start, end = edit.struck or (edit.at, edit.at)
        pieces += live[position:start], edit.words
        position = end
    return "".join((*pieces, live[position:])).strip()


def _for(
    finding: Finding, offer: Offer, words: Mapping[Location, Words]
) -> list[Suggestion] | None:
    """A change at each place of a finding; None if one of them allows none."""
    found = []
    for place in offer.places:
        whole = place.location._replace(span=None)
        known = words.get(whole)
        one = _quoted(finding, offer, place) if known is None else _at(finding, offer, place, known)
        if one is None:
            return None
        found.append(one)
    return found


def _quoted(finding: Finding, offer: Offer, place: Evidence) -> Suggestion | None:
    """What is suggested where only the quoted words are known."""
    old, whole = place.text, place.location._replace(span=None)
    if place.location.span is None:
        choices = [(Kind.ANSWER, offer.answer), (Kind.AFTER_WORDS, offer.after_words)]
    else:
        choices = [
            (Kind.AFTER_WORDS, offer.after_words),
            (Kind.AFTER_SENTENCE, offer.after_sentence),
        ]
    for kind, new in choices:
        if new:
            return Suggestion(finding, whole, kind, old, _read(kind, old, new), None)
    return None


def _read(kind: Kind, old: str, new: str) -> str:
    """What would be read in place of quoted words, as far as it is known."""
    match kind:
        case Kind.AFTER_WORDS:
            return old + _following(new)
        case Kind.AFTER_SENTENCE:
            return f"{old} […] {new}"
        case _:
            return new


def _at(finding: Finding, offer: Offer, place: Evidence, known: Words) -> Suggestion | None:
    edit = _edit(offer, place, known)
    if edit is None:
        return None
    kind, change = edit
    new = rewritten(known.live, [change])
    location = place.location._replace(span=None)
    return Suggestion(finding, location, kind, known.live.strip(), new, change)


def _edit(offer: Offer, place: Evidence, known: Words) -> tuple[Kind, Edit] | None:
    whole = _trimmed(known.live)
    span = place.location.span or whole
    if not known.live[span[0] : span[1]].strip():
        return None
    answers = span == whole and (place.location.span is None or known.labelled)
    if answers and offer.answer:
        return Kind.ANSWER, Edit(whole[1], offer.answer, whole)
    if offer.after_words:
        return Kind.AFTER_WORDS, Edit(span[1], _following(offer.after_words))
    if offer.after_sentence and place.location.span is not None:
        return Kind.AFTER_SENTENCE, _after_sentence(known.live, span, offer.after_sentence)
    return None


def _after_sentence(live: str, span: Span, sentence: str) -> Edit:
    """The sentence behind the one in which the span ends, which gets a full stop if it has none."""
    normal = readable(live)
    ends = (end for _, end in sentences_of(normal, lowered(normal)) if end >= span[1])
    at = len(live[: next(ends, len(live))].rstrip())
    between = " " if live[at - 1] in ".!?" else ". "
    return Edit(at, between + sentence)


def _following(words: str) -> str:
    """Words as they follow others: after a space, if they do not begin with a mark."""
    return words if words[0] in ",;:.)" else f" {words}"


def _trimmed(live: str) -> Span:
    start = len(live) - len(live.lstrip())
    return start, max(start, len(live.rstrip()))


def _overlap(one: Suggestion, other: Suggestion) -> bool:
    """Whether two changes cannot stand together: they meet, and are not the very same."""
    if one.location != other.location:
        return False
    if one.edit is None or other.edit is None:
        whole = Kind.ANSWER in (one.kind, other.kind)
        return (whole or one.old == other.old) and one.new != other.new
    if one.edit == other.edit:
        return False
    return one.edit.at == other.edit.at or bool(one.edit.struck or other.edit.struck)


def without(every: Suggestions, dropped: Mapping[str, str]) -> Suggestions:
    """The same without what was suggested for some findings, by fingerprint and reason."""
    kept = tuple(one for one in every.made if one.finding.fingerprint not in dropped)
    lost = {one.finding.fingerprint: one.finding for one in every.made}
    moved = (Unchanged(lost[mark], why) for mark, why in dropped.items() if mark in lost)
    return Suggestions(kept, (*every.without, *moved))


def settled(made: Iterable[Suggestion]) -> Iterator[Finding]:
    """The findings that the suggestions are for, each once."""
    yield from dict.fromkeys(one.finding for one in made)
