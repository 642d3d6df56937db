"""`diff`: what became of a tender from one draft to the next, as text and as Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final, NamedTuple

from tenderlint.engine.comparing import Change, Pair
from tenderlint.quantities.show import show
from tenderlint.report import Finding, Judged, TenderReport
from tenderlint.reporters.configured import judged_by_points, judged_by_sentence
from tenderlint.reporters.decided import kept_because
from tenderlint.reporters.discretion import discreet
from tenderlint.reporters.fact_changes import FactChange
from tenderlint.reporters.show_rows import Row
from tenderlint.reporters.show_words import label_of
from tenderlint.reporters.wording import EFFECTS, listed, verdict_sentence, where
from tenderlint.statements import Silence

WIDTH: Final = 100
_LONGEST: Final = 80
_HEADINGS: Final = {
    Change.NEW: "New",
    Change.WORSE: "Worse",
    Change.CHANGED: "Changed, as grave as before",
    Change.BETTER: "Better",
    Change.FIXED: "Fixed",
    Change.UNCHANGED: "As before",
}
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


class Comparison(NamedTuple):
    """Two drafts of a tender, and what changed between them."""

    old: TenderReport
    new: TenderReport
    pairs: tuple[Pair, ...]
    facts: tuple[FactChange, ...]
    by: Judged


class _Part(NamedTuple):
    heading: str
    points: tuple[tuple[str, ...], ...]
    """Each point is a line, and what stands below it."""


def diff_text(compared: Comparison, *, everything: bool = False) -> str:
    """The comparison as text; what is as before is counted, and listed with `everything`."""
    lines: list[str] = []
    for words in _opening(compared):
        lines += wrap(discreet(words), WIDTH, break_on_hyphens=False)
    for part in _parts(compared, everything=everything):
        lines += ["", *wrap(part.heading, WIDTH)]
        for first, *below in part.points:
            lines += _set_in(first, "   - ")
            for words in below:
                lines += _set_in(words, "     ")
    return "\n".join(lines) + "\n"


def _set_in(words: str, lead: str) -> list[str]:
    under = " " * len(lead)
    return wrap(
        discreet(words), WIDTH, initial_indent=lead, subsequent_indent=under, break_on_hyphens=False
    )


def diff_markdown(compared: Comparison, *, everything: bool = False) -> str:
    """The comparison as Markdown, for a comment on a change; the tender's words are escaped."""
    title, *opening = _opening(compared)
    lines = [f"# {_escaped(title)}"]
    for words in opening:
        lines += ["", _escaped(words)]
    for part in _parts(compared, everything=everything):
        lines += ["", f"## {_escaped(part.heading)}", ""]
        for first, *below in part.points:
            told = [_escaped(words) for words in (first, *below)]
            lines.append("- " + "  \n  ".join(told))  # two spaces break the line
    return "\n".join(lines) + "\n"


def _escaped(words: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(discreet(words).split()))


def _opening(compared: Comparison) -> Iterator[str]:
    old, new = compared.old, compared.new
    yield new.title or new.id
    yield f"{', '.join(old.files)} -> {', '.join(new.files)}"
    if old.verdict is new.verdict:
        yield f"The verdict is the same: {verdict_sentence(new)}"
    else:
        yield f"Then: {verdict_sentence(old)}"
        yield f"Now: {verdict_sentence(new)}"
    counts = Counter(pair.change for pair in compared.pairs)
    told = listed(f"{counts[c]} {_counted(c)}" for c in Change if counts[c])
    yield f"Findings: {told}." if told else "There are no findings in either."


def _counted(change: Change) -> str:
    return "as before" if change is Change.UNCHANGED else str(change)


def _parts(compared: Comparison, *, everything: bool) -> Iterator[_Part]:
    for change, heading in _HEADINGS.items():
        found = tuple(_points(p) for p in compared.pairs if p.change is change)
        if found and (everything or change is not Change.UNCHANGED):
            yield _Part(f"{heading}:", found)
    if compared.facts:
        points = tuple(_fact(one, compared) for one in compared.facts)
        yield _Part("What the tender says otherwise:", points)
    if compared.by.extends or compared.by.configured.is_worth_a_word:
        own = tuple((point,) for point in judged_by_points(compared.by))
        yield _Part(judged_by_sentence(compared.by), own)


def _points(pair: Pair) -> tuple[str, ...]:
    old, new = pair.old, pair.new
    if old is not None and new is not None and pair.change is not Change.UNCHANGED:
        effects = dict.fromkeys((EFFECTS[old.severity], EFFECTS[new.severity]))
        places = dict.fromkeys((_place(old), _place(new)))
        asks = (f"Then: {old.asks}", f"Now: {new.asks}") if old.asks != new.asks else (new.asks,)
        return (
            f"{new.title} ({' -> '.join(places)})",
            *asks,
            *_kept(new),
            f"{new.rule} · {' -> '.join(effects)}",
        )
    one = new or old
    assert one is not None  # noqa: S101 - a pair holds at least one
    said = f"Then: {one.asks}" if pair.change is Change.FIXED else one.asks
    return (
        f"{one.title} ({_place(one)})",
        said,
        *_kept(one),
        f"{one.rule} · {EFFECTS[one.severity]}",
    )


def _place(finding: Finding) -> str:
    return where(finding.evidence[0].location)


def _kept(finding: Finding) -> Iterable[str]:
    return () if finding.waived is None else (kept_because(finding.waived),)


def _fact(one: FactChange, compared: Comparison) -> tuple[str, ...]:
    several = len({outcome.lot for outcome in compared.new.outcomes} - {""}) > 1
    lot = f" (lot {one.lot})" if one.lot is not None and several else ""
    either = one.new or one.old
    names_itself = either is not None and either.value == one.item
    item = f" of {_short(one.item)}" if one.item and not names_itself else ""
    return (f"{label_of(one.name)}{item}{lot}: {_said(one.old)} -> {_said(one.new)}",)


def _said(row: Row | None) -> str:
    if row is None:
        return "not stated"
    return f"{_shown(row)} ({where(row.statement.location)})"


def _shown(row: Row) -> str:
    if row.value is None:
        return "contradicted"
    if isinstance(row.value, Silence):
        return str(row.value)
    return _short(show(row.value, row.unit))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
