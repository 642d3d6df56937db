"""`check --format html`: one page that loads nothing and runs nothing, for screen and paper."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256

from tenderlint.report import Report
from tenderlint.reporters.html_page.elements import (
    Html,
    Inner,
    block,
    element,
    items,
    joined,
)
from tenderlint.reporters.html_page.glance import summary_table
from tenderlint.reporters.html_page.style import STYLE
from tenderlint.reporters.html_page.tender import lost, tender_section
from tenderlint.reporters.page import Page, page_of
from tenderlint.reporters.page.values import DISCLAIMER
from tenderlint.reporters.wording import ended
from tenderlint.rule import Ruleset


def html_report(report: Report, principles: Mapping[str, str], *, everything: bool = False) -> str:
    """The report as one HTML page.

    Args:
        report: the report.
        principles: the principles' titles by id, in their order.
        everything: each finding stands by itself, and none is folded, nor any question.
    """
    page = page_of(report, principles, everything=everything)
    html = block("html", _head(page), _body(page), lang="en-GB")
    return f"<!DOCTYPE html>\n{html}\n"


def _head(page: Page) -> Html:
    return block(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{page.title} · tenderlint"),
        element("style", Html(STYLE)),
    )


def _policy() -> str:
    """Nothing is loaded, sent or run; the one style is known by its hash."""
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _body(page: Page) -> Html:
    several = len(page.tenders) != 1
    name = element("p", element("strong", "tenderlint"), f" · Report of {page.judged_on}")
    return block(
        "body",
        element("a", "Skip to the report", href="#report", class_="skip"),
        block("header", name),
        block("main", *(_several(page) if several else _one(page)), id="report", tabindex="-1"),
        block("footer", element("p", DISCLAIMER)),
    )


def _one(page: Page) -> Sequence[Inner]:
    return (tender_section(page.tenders[0], "tender-1", 1, None), _lost(page), _judged(page))


def _several(page: Page) -> Sequence[Inner]:
    anchors = [f"tender-{number}" for number, _ in enumerate(page.tenders, 1)]
    back = element("p", element("a", "Back to the list of tenders", href="#report"), class_="back")
    return (
        element("h1", page.title),
        element("p", page.summary) if page.summary else None,
        summary_table(page.tenders, anchors) if anchors else None,
        _lost(page),
        *(
            tender_section(tender, anchor, 2, back)
            for tender, anchor in zip(page.tenders, anchors, strict=True)
        ),
        _judged(page),
    )


def _lost(page: Page) -> Html | None:
    if not page.lost:
        return None
    return block("section", element("h2", "Files that could not be judged"), lost(page.lost))


def _judged(page: Page) -> Html:
    """What judged, and what was changed in it: nothing is left out silently."""
    changed = (
        joined(element("code", one.parameter), f" is {one.value}: {ended(one.reason)}")
        for one in page.changed
    )
    off = (
        joined(element("code", one.rule), f" is off: {ended(one.reason)}")
        for one in page.switched_off
    )
    return block(
        "section",
        element("h2", "How it was judged"),
        element("p", page.judged_by),
        items((*changed, *off)),
        class_="judged",
    )


def html_format(report: Report, ruleset: Ruleset, *, everything: bool) -> bytes:
    """The same for the list of formats: UTF-8, whatever a terminal can show."""
    return html_report(report, ruleset.titles, everything=everything).encode()
