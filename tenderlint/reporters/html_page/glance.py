"""Tables that answer at a glance: the principles of one tender, and the tenders of one run.

On a narrow screen their rows are laid out anew, so that every part says its role.
"""

from __future__ import annotations

from collections.abc import Sequence

from tenderlint.reporters.html_page.elements import Html, apart, block, element, joined
from tenderlint.reporters.html_page.shapes import (
    bar,
    swatch,
    verdict_shape,
)
from tenderlint.reporters.page import Count, TenderPage
from tenderlint.reporters.page.values import COUNTED
from tenderlint.reporters.wording import EFFECTS


def glance(counts: Sequence[Count], anchor: str) -> Html | None:
    """How the rules of each principle came out: bars to see, numbers to read."""
    if not counts:
        return None
    longest = max(1, *(count.total for count in counts))
    numbers = (_head(joined(swatch(kind), Html(" "), words)) for kind, words in enumerate(COUNTED))
    head = _row(_head("Principle"), _head("Picture", class_="unseen"), *numbers)
    rows = (_principle(count, longest, anchor) for count in counts)
    return _table("How many checks of each principle came out how", "glance", head, *rows)


def _principle(count: Count, longest: int, anchor: str) -> Html:
    title: str = count.title
    if count.chapter is not None:
        title = element("a", count.title, href=f"#{anchor}-chapter-{count.chapter}")
    numbers = (_cell(str(number), class_="number") for number in count.numbers)
    picture = _cell(bar(count, longest), class_="picture")
    return _row(element("th", title, scope="row", role="rowheader"), picture, *numbers)


def summary_table(tenders: Sequence[TenderPage], anchors: Sequence[str]) -> Html:
    """Every tender of a run: whose it is, its verdict and how many findings have each effect."""
    named = ("Tender", "Buyer", "Verdict", *map(str.capitalize, EFFECTS.values()), "Kept")
    head = _row(*map(_head, named))
    rows = (_tender(tender, anchor, named) for tender, anchor in zip(tenders, anchors, strict=True))
    return _table("The tenders of this run", "tenders", head, *rows)


def _tender(tender: TenderPage, anchor: str, named: Sequence[str]) -> Html:
    title = element("a", tender.title, href=f"#{anchor}", dir="auto")
    verdict = joined(verdict_shape(tender.verdict), Html(" "), tender.sentence)
    numbers = (*(number for _, _, number in tender.tally), len(tender.kept))
    return _row(
        element("th", title, scope="row", role="rowheader"),
        _cell(apart(tender.buyer)),
        _cell(verdict),
        *(
            _cell(str(number), class_="number" if number else "number nought", data_label=label)
            for number, label in zip(numbers, named[3:], strict=True)
        ),
    )


def _table(caption: str, kind: str, head: Html, *rows: Html) -> Html:
    return block(
        "table",
        element("caption", caption),
        block("thead", head, role="rowgroup"),
        block("tbody", *rows, role="rowgroup"),
        class_=kind,
        role="table",
    )


def _row(*cells: Html) -> Html:
    return element("tr", *cells, role="row")


def _head(text: str, **attributes: str) -> Html:
    return element("th", text, scope="col", role="columnheader", **attributes)


def _cell(text: str, **attributes: str) -> Html:
    return element("td", text, role="cell", **attributes)
