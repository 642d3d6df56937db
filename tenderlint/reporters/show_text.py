"""`show --format text`: what was understood, so that a person can say "yes, that is it"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from tenderlint.facts import Limits
from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.quantities.show import show
from tenderlint.report import FileProblem
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.reporters.show_words import (
    DERIVED,
    SECTIONS,
    heading_of,
    label_of,
    place_of,
    short_files,
)
from tenderlint.reporters.wording import listed, where
from tenderlint.resolve import Read
from tenderlint.statements import Confidence, Labelled, Passage, Pointer, Silence

_WORDS: Final = 70
_VALUE: Final = 40
_PLACE: Final = 36
_NAMES: Final = frozenset({"insurance.kind", "standard.name", "criterion.name", "indicator.name"})
"""Fields that name an item; what else is said of it stands below, set in."""

Place = Callable[[Location], str]


class _Line(NamedTuple):
    """One value as it is printed: what it is, the value, the place and the words."""

    label: str
    value: str
    place: str
    words: str


def show_text(
    reads: Iterable[Read], problems: Iterable[FileProblem], limits: Limits, today: int
) -> str:
    """What was read, by subject: each value with its place and its words."""
    lines: list[str] = []
    for read in reads:
        lines += _tender(read, limits, today)
    lines += [f"{problem.file}: {discreet(problem.message)}" for problem in problems]
    return "\n".join(lines) + "\n"


def _tender(read: Read, limits: Limits, today: int) -> list[str]:
    reading = read.reading
    files = short_files(reading.files)

    def place(location: Location) -> str:
        return place_of(location, files)

    named = ", ".join(reading.files) if len(reading.files) > 1 else where(reading.root)
    lines = [discreet(reading.title or reading.id), named]
    every = list(rows(read, limits, today))
    several = len({row.lot for row in every if row.lot is not None}) > 1
    lines += _table(every, place, several=several)
    for conflict in read.resolution.conflicts:
        places = listed(place(said.location) for said in conflict.statements)
        lines.append(f"\nTwo answers for {_named(conflict.pointer, several=several)}: {places}")
    lines += [
        f"\nCould not be used: {discreet(p.message)} ({where(p.location)})"
        for p in reading.problems
    ]
    lines += _near_labels(reading.labels, place)
    lines += _passages("Set aside", reading.ignored, place)
    lines += _passages("Not understood, or stated elsewhere", reading.unread, place)
    return [*lines, ""]


def _table(every: Sequence[Row], place: Place, *, several: bool) -> Iterator[str]:
    """The rows under their headings, in columns that are as wide in every group."""
    groups: dict[str, list[_Line]] = {heading: [] for heading in (*SECTIONS.values(), DERIVED)}
    named = {_item(row) for row in every if row.name in _NAMES}
    for row in _together(every):
        inside = row.name not in _NAMES and row.item is not None and _item(row) in named
        groups[heading_of(row.name)].append(_line(row, place, several=several, inside=inside))
    told = [line for group in groups.values() for line in group]
    first = max((len(line.label) for line in told), default=0)
    second = max((len(line.value) for line in told), default=0)
    third = min(_PLACE, max((len(line.place) for line in told), default=0))
    for heading, group in groups.items():
        if group:
            yield f"\n{heading}"
        for label, value, there, words in group:
            yield f"  {label:{first}}  {value:{second}}  {there:{third}}  {words}".rstrip()


def _item(row: Row) -> tuple[str, str | None, str | None]:
    return row.name.partition(".")[0], row.lot, row.item


def _together(every: Sequence[Row]) -> list[Row]:
    """The rows in their order, but all that is said of one item in one place."""
    first: dict[object, int] = {}
    for place, row in enumerate(every):
        first.setdefault(_item(row) if row.item is not None else place, place)
    keyed = [
        (first[_item(row) if row.item is not None else place], row)
        for place, row in enumerate(every)
    ]
    return [row for _, row in sorted(keyed, key=lambda pair: pair[0])]


def _line(row: Row, place: Place, *, several: bool, inside: bool) -> _Line:
    label = _named(Pointer(row.name, row.lot, row.item), several=several and not inside)
    value = _short(_value(row), _VALUE)
    words = _short(row.statement.verbatim, _WORDS)
    quoted = "" if words in ("", value) else f"“{words}”"
    unsure = " (unsure)" if row.confidence is Confidence.LOW else ""
    return _Line(f"  {label}" if inside else label, value + unsure, place(row.statement.location),
                 quoted)  # fmt: skip


def _named(pointer: Pointer, *, several: bool) -> str:
    lot = f" (lot {pointer.lot})" if several and pointer.lot is not None else ""
    return f"{label_of(pointer.field)}{lot}"


def _value(row: Row) -> str:
    if row.value is None:
        return "contradicted"
    if isinstance(row.value, Silence):
        return {"none": "none", "elsewhere": "stated elsewhere"}[row.value]
    shown = show(row.value, row.unit)
    member = row.name in FIELDS and bool(FIELDS[row.name].members)
    return shown[:1].upper() + shown[1:] if member else shown


def _short(text: str, width: int) -> str:
    words = " ".join(discreet(text).split())
    return words if len(words) <= width else f"{words[: width - 2]} …"


_NEARLY: Final = {
    "near": "nearly the same words",
    "words": "the words that tell",
    "spelling": "a letter put right",
}
"""How a label was matched that is not one word for word."""


def _near_labels(labels: Iterable[Labelled], place: Place) -> list[str]:
    """The labels that were not matched word for word: nothing is taken for another silently."""
    lines = [
        f"  {_short(label.text, _WORDS)} ({place(label.location)}): taken for "
        f"{label_of(label.field)}, by {_NEARLY[label.how]}"
        for label in labels
        if label.how in _NEARLY
    ]
    return ["", "Labels that come near:", *lines] if lines else []


def _passages(heading: str, passages: Iterable[Passage], place: Place) -> list[str]:
    lines = [
        f"  {_short(passage.text, _WORDS)} ({place(passage.location)}, {passage.standing})"
        for passage in passages
    ]
    return ["", f"{heading}:", *lines] if lines else []
