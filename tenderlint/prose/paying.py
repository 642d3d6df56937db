"""When money comes: in advance or in arrears, how often, and whether the price must fall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.quantities import exactly
from tenderlint.statements import Statement

_PAYMENT: Final = r"(?:payments?|paid|invoiced?|invoices|invoicing|pay|instalments?)"
_EVERY: Final = (
    r"(?:monthly|quarterly|annually|yearly|six-monthly|(?:each|every|per) (?:month|quarter|year))"
)
_ARREARS: Final = Saying(
    False,
    Phrase(
        ("arrears",),
        rf"(?<![a-z]){_PAYMENT}(?![a-z])[^.\n;]{{0,60}}?(?<![a-z])in arrears?(?![a-z])"
        rf"|(?<![a-z])in arrears?(?![a-z])[^.\n;]{{0,30}}?(?<![a-z]){_PAYMENT}(?![a-z])",
    ),
    Phrase(
        (
            "rent",
            "tenant",
            "service users",
            "carers",
            "staff",
            "sub-contractor",
            "subcontractor",
            "resident",
        ),
        r"(?<![a-z])(?:rent(?:al)?|tenants?|service users?|carers?|staff|sub-?contractors?"
        r"|residents?)(?![a-z])",
    ),
    own_no=True,
)
_ADVANCE: Final = Saying(
    True,
    Phrase(
        ("advance", "upfront", "up front", "up-front"),
        rf"(?<![a-z]){_PAYMENT}(?![a-z])[^.\n;]{{0,40}}?(?<![a-z])(?:in advance(?! of (?:the"
        r"|submi|tender))|up-? ?front)(?![a-z])"
        rf"|(?<![a-z])(?:in advance|up-? ?front) payments?(?![a-z])|(?<![a-z])advance payments?"
        r" (?:will|can|may) be (?:made|offered|considered)(?![a-z])",
    ),
    Phrase(
        ("arrears", "notice", "agreed in advance", "approved in advance", "sub"),
        r"(?<![a-z])(?:arrears|notice|(?:agreed|approved) in advance|sub-?contractors?)(?![a-z])",
    ),
)
_INTERVAL: Final = Phrase(
    ("month", "quarter", "annual", "yearly"),
    rf"(?<![a-z])(?:payments?|paid|invoices?|invoiced|invoicing|instalments?)(?![a-z])"
    rf"(?: (?:will|shall|to|is|are|be|made|must|should|submitted|in|equal|on|a|an|basis|for"
    rf"|services"
    rf"|the|provider|supplier|contractor|council|by|paid|raised)){{0,6}}"
    rf" (?P<often>{_EVERY})(?![a-z])"
    rf"|(?<![a-z])(?P<first>monthly|quarterly|annual|yearly) (?:payments?|invoices?|invoicing"
    r"|instalments?)(?![a-z])",
)
_MONTHS: Final = (("month", 1), ("quarter", 3), ("annual", 12), ("year", 12))
_SAVINGS: Final = Saying(
    True,
    Phrase(
        ("saving", "efficienc", "reduc"),
        r"(?<![a-z])(?:year[- ]on[- ]year|annual|yearly) (?:cash(?:able)? )?(?:savings"
        r"|efficienc(?:y"
        r"|ies)(?: savings)?|(?:price|cost) reductions?)(?![a-z])"
        r"|(?<![a-z])(?:savings|efficienc(?:y|ies)|reductions?) (?:of [^.\n]{1,20} )?(?:each|every)"
        r" year(?![a-z])",
    ),
    Phrase(
        ("energy", "carbon", "emission", "estimated"),
        r"(?<![a-z])(?:energy|carbon|emissions?|estimated)(?![a-z])",
    ),
)
WORDS: Final = (*words_of(_ARREARS, _ADVANCE, _SAVINGS), *_INTERVAL.words)


def read(page: Page) -> Iterator[Statement]:
    """Whether the provider is paid in advance, how often, and savings asked year on year."""
    yield from answer(page, "terms.in_advance", (_ARREARS, _ADVANCE))
    yield from answer(page, "terms.yearly_savings", (_SAVINGS,))
    for match in _INTERVAL.find(page):
        words = match["often"] or match["first"]
        months = next(months for word, months in _MONTHS if word in words)
        months = 6 if words.startswith("six") else months
        if stands(page, match.span()):
            yield page.says("terms.payment_interval", exactly(months), match.span())
            return
