"""Whether several providers will share the work otherwise than by a framework or market."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.statements import Statement

_ALLIANCE: Final = Saying(
    True,
    Phrase(
        ("alliance",),
        r"(?<![a-z])(?:establish(?:ing|ment of|ed)?|set(?:ting)? up|creat(?:e|ing|ion of)"
        r"|form(?:ing|ation of)?|(?:invited?|wish|opportunity|seeking|apply|providers?) to join"
        r"|appoint\w{0,4} to)(?! alliances) (?:[a-z0-9,'()-]{1,20} ){0,6}?alliance(?: contract)?"
        r"(?![a-z])|(?<![a-z])the alliance (?:can|will|is|shall)(?![a-z])",
    ),
)
_FUND: Final = Saying(
    True,
    Phrase(
        ("fund bid", "the fund", "bid value", "grant value"),
        r"(?<![a-z])(?:fund bids?|bids? (?:to|into) the fund|maximum (?:bid|grant) value)",
    ),
)
_SAYINGS: Final = (_ALLIANCE, _FUND)
WORDS: Final = words_of(*_SAYINGS)


def read(page: Page) -> Iterator[Statement]:
    """That several providers share the work, where the text says that they are brought together."""
    yield from answer(page, "procedure.many_providers", _SAYINGS)
