"""`show --format text`: what was understood, so that a person can say "yes, that is it"."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.facts import Limits
from tenderlint.quantities.show import show
from tenderlint.report import FileProblem
from tenderlint.reporters.show_rows import Row, rows
from tenderlint.resolve import Read
from tenderlint.statements import Passage, Silence

_WORDS = 70
_PLACE = 24


def show_text(
    reads: Iterable[Read], problems: Iterable[FileProblem], limits: Limits, today: int
) -> str:
    """What was read, as a table of fact, value, place and words."""
    lines: list[str] = []
    for read in reads:
        lines += _tender(read, limits, today)
    lines += [f"{problem.file}: {problem.message}" for problem in problems]
    return "\n".join(lines) + "\n"


def _tender(read: Read, limits: Limits, today: int) -> list[str]:
    reading = read.reading
    lines = [f"{reading.title or reading.id}", f"{reading.root.file} {reading.root}", ""]
    table = [_cells(row) for row in rows(read, limits, today)]
    widths = [max((len(cells[i]) for cells in table), default=0) for i in range(3)]
    widths[2] = min(widths[2], _PLACE)
    for name, value, place, words in table:
        quoted = "" if words == value else f"“{words}”"
        line = f"{name:{widths[0]}}  {value:{widths[1]}}  {place:{widths[2]}}  {quoted}"
        lines.append(line.rstrip())
    for conflict in read.resolution.conflicts:
        places = " and ".join(str(said.location) for said in conflict.statements)
        lines.append(f"\nTwo answers for {conflict.pointer.field}: at {places}")
    lines += [f"\nCould not be read: {p.message} ({p.location})" for p in reading.problems]
    lines += _passages("Set aside", reading.ignored)
    lines += _passages("Not understood, or stated elsewhere", reading.unread)
    return [*lines, ""]


def _cells(row: Row) -> tuple[str, str, str, str]:
    name = row.name
    if row.item is not None:
        name += f" [{row.item}]"
    if row.lot is not None:
        name += f" (lot {row.lot})"
    value = _value(row)
    place = str(row.statement.location)
    return name, _short(value, 40), place, _short(row.statement.verbatim, _WORDS)


def _value(row: Row) -> str:
    if row.value is None:
        return "contradicted"
    if isinstance(row.value, Silence):
        return {"none": "none", "elsewhere": "stated elsewhere"}[row.value]
    return show(row.value, row.unit)


def _short(text: str, width: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= width else f"{words[: width - 2]} …"


def _passages(heading: str, passages: Iterable[Passage]) -> list[str]:
    lines = [
        f"  {_short(passage.text, _WORDS)} ({passage.location}, {passage.standing})"
        for passage in passages
    ]
    return ["", f"{heading}:", *lines] if lines else []
