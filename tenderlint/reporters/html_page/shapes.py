"""Drawings: a shape beside each effect and verdict, and the counts of a principle as a bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tenderlint.report import Verdict
from tenderlint.reporters.html_page.elements import Html, element
from tenderlint.reporters.page.values import COUNTED, Count
from tenderlint.rule import Severity

_OCTAGON: Final = "M5 0h6l5 5v6l-5 5H5l-5-5V5z"
_TRIANGLE: Final = "M8 1l8 14H0z"
_DISC: Final = "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z"
_SQUARE: Final = "M2 2h12v12H2z"
_TICK: Final = "M1.5 8.5l2-2 3 3 6-7 2 2-8 9z"
_RING: Final = f"{_DISC}M8 4a4 4 0 1 1 0 8A4 4 0 1 1 8 4z"
_DASH: Final = "M1 6h14v4H1z"

_EFFECTS: Final = {
    Severity.ERROR: _OCTAGON,
    Severity.WARNING: _TRIANGLE,
    Severity.INFO: _DISC,
    Severity.NONE: _SQUARE,
}
_VERDICTS: Final = {
    Verdict.KEEPS_OUT: (_OCTAGON, "error"),
    Verdict.MAKES_HARDER: (_TRIANGLE, "warning"),
    Verdict.NO_BARRIER_FOUND: (_TICK, "clear"),
    Verdict.NOT_ENOUGH_HERE: (_RING, "none"),
    Verdict.NOT_JUDGED: (_DASH, "none"),
}

KINDS: Final = ("barrier", "clear", "open", "not")
"""The four counts, as the style names them; they differ in height and filling, not only colour."""
_HEIGHTS: Final = ((0, 16), (4, 8), (3, 10), (7, 2))
"""Where each part of a bar begins, and how high it is."""


def effect_shape(severity: Severity) -> Html:
    """The shape of an effect; words stand beside it."""
    return _shape(_EFFECTS[severity], str(severity))


def verdict_shape(verdict: Verdict) -> Html:
    """The shape of a verdict; words stand beside it."""
    return _shape(*_VERDICTS[verdict])


def verdict_kind(verdict: Verdict) -> str:
    """What a verdict's colour is named after."""
    return _VERDICTS[verdict][1]


def _shape(path: str, kind: str) -> Html:
    drawn = element("path", d=path, fill_rule="evenodd")
    return _svg(drawn, class_=f"shape {kind}", viewBox="0 0 16 16", width="16", height="16")


def swatch(kind: int) -> Html:
    """What a part of a bar looks like, for the head of its column."""
    return _svg(_part(kind, 0, 100), class_="swatch", width="16", height="16")


def bar(count: Count, longest: int) -> Html:
    """The counts of a principle as a bar; `longest` is the number that fills the whole width."""
    said = ", ".join(
        f"{number} {words}" for number, words in zip(count.numbers, COUNTED, strict=True)
    )
    parts = _parts(count.numbers, longest)
    return element(
        "svg", *parts, role="img", aria_label=said, class_="bar", width="100%", height="16"
    )


def _parts(numbers: Iterable[int], longest: int) -> Iterator[Html]:
    start = 0
    for kind, number in enumerate(numbers):
        if number:
            yield _part(kind, 100 * start / longest, 100 * number / longest)
        start += number


def _part(kind: int, start: float, width: float) -> Html:
    top, height = _HEIGHTS[kind]
    return element(
        "rect", class_=KINDS[kind], x=f"{start:.2f}%", y=str(top), width=f"{width:.2f}%",
        height=str(height),
    )  # fmt: skip


def _svg(inner: Html, **attributes: str) -> Html:
    """A drawing that says nothing that does not stand beside it in words."""
    return element("svg", inner, aria_hidden="true", focusable="false", **attributes)
