"""What a bidder has to write: how many questions and words, and what the answers are scored on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.quantities import exactly
from tenderlint.statements import Statement

_QUESTIONS: Final = Phrase(
    ("question",),
    r"(?<![a-z])(?:answer|respond to|complete|responses? to|answers? to|consists? of|comprises?"
    r"|comprising|contains?|there (?:are|will be)|following)(?![a-z])[^.\n\d]{0,30}?(?<![a-z\d.])"
    rf"(?P<count>{COUNT}) (?:\(?(?:scored|weighted|quality|method statement|written|technical"
    r"|evaluated|award|service|separate|qualitative)\)? ){0,3}questions(?![a-z])",
)
_WORDS_IN_ALL: Final = Phrase(
    ("words",),
    r"(?<![a-z])(?:total|overall|combined|in all|altogether|whole)(?![a-z])[^.\n\d]{0,50}?"
    r"(?<![\d.])(?P<words>\d{1,3}(?:,\d{3})|\d{3,6}) words(?![a-z])",
)
_FORMULA: Final = Saying(
    True,
    Phrase(
        ("lowest",),
        r"(?<![a-z])lowest (?:\w{1,12} ){0,2}(?:price|cost|bid|tender|total|priced \w{1,12})"
        r"[^.\n]{0,80}?(?:(?:will|shall) (?:receive|be (?:awarded|given|scored|allocated)|score"
        r"|get)"
        r"|receives|scores|is (?:awarded|given)) (?:the )?(?:maximum|full|100 ?%|\d{1,3}"
        r"|highest|all)(?![a-z])"
        r"|(?<![a-z])lowest (?:\w{1,12} ){0,3}(?:divided by|/|\u00f7) ?(?:the )?(?:tender|bid|price"
        r"|your|supplier|this)",
    ),
)
_LOCAL_VALUE: Final = Saying(
    True,
    Phrase(
        ("social value", "community benefit"),
        r"(?<![a-z])(?:social value|community benefits?)(?![a-z])[^.\n]{0,120}?(?<![a-z])(?:local"
        r" (?:people|residents?|jobs?|employment|communit(?:y|ies)|economy|suppliers?|businesses"
        r"|labour|schools?|organisations|supply chains?|area)|residents? of|within the (?:borough"
        r"|county|district|city|local area|region))(?![a-z])",
    ),
    Phrase(("act 2012",), r"(?<![a-z])act 2012(?![a-z])"),
)
_REPORTS: Final = Phrase(
    ("report", "monitoring information", "management information", "monitoring returns"),
    r"(?<![a-z])(?P<before>monthly|quarterly|six[- ]monthly|annual|yearly) (?:(?:performance"
    r"|monitoring|progress|written|contract|management|activity|outcome|information|and) ){0,3}"
    r"(?:reports?|monitoring returns?|management information)(?! on (?:the )?(?:accounts|budget))"
    r"(?![a-z])|(?<![a-z])(?:(?:performance|monitoring|progress|management|activity|written) ?)"
    r"(?:reports?|information|monitoring returns?)[^.\n;]{0,60}?(?:on a |each |every |submitted )"
    r"(?P<after>monthly|quarterly|six[- ]monthly|annual|yearly|month|quarter|year)(?: basis)?"
    r"(?![a-z])",
)
_OTHERS_REPORT: Final = Phrase(
    ("council", "authority", "carer", "and accounts", "annual report of", "visit", "charity",
     "trust ", "board", "publish"),
    r"(?<![a-z])(?:council|authority|trust|carers?|board)(?: \w{1,12})? (?:will|shall|must)"
    r" (?:provide|publish|send|produce|submit|prepare)|and accounts|annual report of"
    r"|(?<![a-z])visits?(?![a-z])|charity commission|publish",
)  # fmt: skip
_A_YEAR: Final = {"m": 12, "q": 4, "s": 2, "a": 1, "y": 1}
_SENT: Final = Phrase(
    (
        "provide",
        "submit",
        "produce",
        "supply",
        "send",
        "requir",
        "must",
        "shall",
        "will",
        "deliver",
    ),
    r"(?<![a-z])(?:provide|submit(?:ted)?|produc\w{1,3}|supply|send|require[ds]?|must|shall|will"
    r"|deliver)(?![a-z])",
)
WORDS: Final = (
    *_REPORTS.words,
    *_QUESTIONS.words,
    *_WORDS_IN_ALL.words,
    *words_of(_FORMULA, _LOCAL_VALUE),
)


def read(page: Page) -> Iterator[Statement]:
    """How many questions and words, and how price and social value answers are scored."""
    for match in _QUESTIONS.find(page):
        count = counted(match["count"])
        if count is not None and 1 < count.low <= 200 and stands(page, match.span()):
            yield page.says("award.questions", count, match.span())
            break
    for match in _WORDS_IN_ALL.find(page):
        if stands(page, match.span()):
            number = int(match["words"].replace(",", ""))
            yield page.says("award.words", exactly(number), match.span())
            break
    for match in _REPORTS.find(page):
        start, end = page.sentence(match.start())
        sent = _SENT.first(page, start, end) is not None
        sent = sent and _OTHERS_REPORT.first(page, start, end) is None
        if sent and stands(page, match.span()):
            number = _A_YEAR[(match["before"] or match["after"])[0]]
            yield page.says("terms.reports_a_year", exactly(number), match.span())
            break
    yield from answer(page, "award.lowest_price_formula", (_FORMULA,))
    yield from answer(page, "award.social_value_local", (_LOCAL_VALUE,))
