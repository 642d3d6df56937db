"""`show --format text`: what was understood, so that a person can say "yes, that is it"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tenderlint.facts import Limits
from tenderlint.provenance import Location
from tenderlint.quantities.show import show
from tenderlint.report import FileProblem
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.reporters.wording import listed, where
from tenderlint.resolve import Read
from tenderlint.statements import Passage, Pointer, Silence

_WORDS = 70
_PLACE = 24


def show_text(
    reads: Iterable[Read], problems: Iterable[FileProblem], limits: Limits, today: int
) -> str:
    """What was read, as a table of fact, value, place and words."""
    lines: list[str] = []
    for read in reads:
        lines += _tender(read, limits, today)
    lines += [f"{problem.file}: {discreet(problem.message)}" for problem in problems]
    return "\n".join(lines) + "\n"


def _tender(read: Read, limits: Limits, today: int) -> list[str]:
    reading = read.reading
    several = len(reading.files) > 1
    place = where if several else str
    files = ", ".join(reading.files) if several else where(reading.root)
    lines = [discreet(reading.title or reading.id), files, ""]
    table = [_cells(row, place) for row in rows(read, limits, today)]
    widths = [max((len(cells[i]) for cells in table), default=0) for i in range(3)]
    widths[2] = min(widths[2], _PLACE)
    for name, value, there, words in table:
        quoted = "" if words in ("", value) else f"“{words}”"
        line = f"{name:{widths[0]}}  {value:{widths[1]}}  {there:{widths[2]}}  {quoted}"
        lines.append(line.rstrip())
    for conflict in read.resolution.conflicts:
        places = listed(place(said.location) for said in conflict.statements)
        lines.append(f"\nTwo answers for {_named(conflict.pointer)}: at {places}")
    lines += [
        f"\nCould not be used: {discreet(p.message)} ({where(p.location)})"
        for p in reading.problems
    ]
    lines += _passages("Set aside", reading.ignored, place)
    lines += _passages("Not understood, or stated elsewhere", reading.unread, place)
    return [*lines, ""]


def _cells(row: Row, place: Callable[[Location], str]) -> tuple[str, str, str, str]:
    name = _named(Pointer(row.name, row.lot, row.item))
    words = _short(row.statement.verbatim, _WORDS)
    return name, _short(_value(row), 40), place(row.statement.location), words


def _named(pointer: Pointer) -> str:
    item = "" if pointer.item is None else f" [{pointer.item}]"
    lot = "" if pointer.lot is None else f" (lot {pointer.lot})"
    return f"{pointer.field}{item}{lot}"


def _value(row: Row) -> str:
    if row.value is None:
        return "contradicted"
    if isinstance(row.value, Silence):
        return {"none": "none", "elsewhere": "stated elsewhere"}[row.value]
    return show(row.value, row.unit)


def _short(text: str, width: int) -> str:
    words = " ".join(discreet(text).split())
    return words if len(words) <= width else f"{words[: width - 2]} …"


def _passages(
    heading: str, passages: Iterable[Passage], place: Callable[[Location], str]
) -> list[str]:
    lines = [
        f"  {_short(passage.text, _WORDS)} ({place(passage.location)}, {passage.standing})"
        for passage in passages
    ]
    return ["", f"{heading}:", *lines] if lines else []
