"""Words of law that no longer governs a new tender: the mark of an old template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import told_of_another
from tenderlint.prose.page import Page, Phrase
from tenderlint.statements import Statement

_OLD: Final = Phrase(
    (
        "ojeu", "official journal", "economically advantageous", "espd", "single procurement",
        "selection questionnaire", "ppn 0",
    ),
    r"(?<![a-z])(?:ojeu|official journal of the european union|most economically advantageous"
    r"|espd|(?:european )?single procurement document|standard selection questionnaire"
    r"|ppn 0?(?:3/24|8/16))(?![a-z])",
)  # fmt: skip
WORDS: Final = _OLD.words
FIELDS: Final = ("procedure.superseded_terms",)
"""What is read here tells of the words themselves: a text may still only point elsewhere."""


def read(page: Page) -> Iterator[Statement]:
    """The first such words; whether they are out of place depends on the law of the tender."""
    for match in _OLD.find(page):
        if not told_of_another(page, match.span()):
            first, last = match.span()
            yield page.says("procedure.superseded_terms", page.text[first:last], match.span())
            return
