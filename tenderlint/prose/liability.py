"""Who bears what: liability, pensions, an early end, and what is left of the money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.quantities import parse_duration
from tenderlint.statements import Statement

_WHO: Final = (
    r"(?:(?:the |its |each |any )?(?:suppliers?|providers?|contractors?|tenderers?|bidders?|party"
    r"|parties)(?:'s?|s')? )?"
)
_CAPPED: Final = Phrase(
    ("liab",),
    rf"(?<![a-z]){_WHO}(?:total |aggregate |overall |maximum |financial )*liabilit(?:y|ies)"
    r"[^.\n;\u00a3]{0,160}?(?:(?:is|are|will be|shall be|be) )?(?:limited to|capped at|cap of"
    r"|limit of|not exceed|no more than)[^.\n;\u00a3]{0,25}?(?=(?:\u00a3|gbp|\d))",
)
_UNCAPPED: Final = Saying(
    True,
    Phrase(
        ("liab",),
        r"(?<![a-z])(?:unlimited|uncapped) liabilit(?:y|ies)(?![a-z])"
        rf"|(?<![a-z]){_WHO}liabilit(?:y|ies)[^.\n;]{{0,60}}? (?:is|are|will be|shall be|be|remain)"
        r" (?:unlimited|uncapped|without limit)(?![a-z])"
        r"|(?<![a-z])no (?:cap|limit) (?:on|to) (?:the )?(?:\w{1,12}'?s? )?liabilit(?:y|ies)"
        r"(?![a-z])",
    ),
    Phrase(
        (
            "death",
            "fraud",
            "insurance",
            "council's",
            "authority's",
            "personal injury",
            "indemnit",
            "breach of",
            "wilful",
            "default",
            "clause",
        ),
        r"(?<![a-z])(?:indemnit\w+|breach of|wilful|default|clause|death|fraud|insurance"
        r"|council's|authority's|personal injury)(?![a-z])",
    ),
    own_no=True,
)
_PENSION: Final = Saying(
    True,
    Phrase(
        ("pension", "lgps"),
        r"(?<![a-z])(?:suppliers?|providers?|contractors?|tenderers?|bidders?)[^.\n;]{0,60}?"
        r" (?:responsible|liable|bears?|meets?|fund|indemnif\w{1,3}) [^.\n;]{0,50}?(?<![a-z])"
        r"(?:pensions?|lgps)(?: \w{1,12}){0,2} (?:deficits?|liabilit(?:y|ies)|shortfalls?|strain)"
        r"(?![a-z])"
        r"|(?<![a-z])pensions? (?:deficits?|shortfalls?|liabilities)[^.\n;]{0,40}?"
        r"(?:rests?|lies?|remains?|stays?|borne|passe?s?|met) (?:with|by|to) the"
        r" (?:supplier|provider|contractor)(?![a-z])",
    ),
)
_NO_PENSION: Final = Saying(
    False,
    Phrase(
        ("pension", "pass-through", "pass through"),
        r"(?<![a-z])(?:pass[- ]through (?:arrangement|agreement|basis|admission)"
        r"|(?:council|authority|trust) (?:will|shall) (?:\w{1,12} ){0,2}(?:retain|bear|meet|keep"
        r"|underwrite)[^.\n;]{0,40}?pensions? (?:deficit|liabilit|risk|shortfall))",
    ),
)
_CLAWED: Final = Saying(
    True,
    Phrase(
        ("clawback", "claw back", "clawed back", "underspen", "surplus", "unspent"),
        r"(?<![a-z])(?:underspends?|under-?spent funds?|underspent|surplus(?:es)?|unspent"
        r" (?:funds?|money|monies|sums?|amounts?))(?![a-z])[^.\n;]{0,60}?(?<![a-z])(?:returned"
        r"|repaid"
        r"|recovered|reclaimed|clawed back|recouped|handed back|deducted|paid back)(?![a-z])"
        r"|(?<![a-z])(?:return|repay|recover|reclaim|claw(?:s|ed)? ?back|recoup)(?:s|ed)?"
        r" (?:any |all |an? |the )?(?:\w{1,12} )?(?:underspends?|unspent|surplus(?:es)?)(?![a-z])"
        r"|(?<![a-z])(?:subject to|operate|apply|right (?:to|of)) (?:an? )?claw-? ?back(?![a-z])",
    ),
    Phrase(
        ("reinvest", "re-invest", "surplus ", "development", "personal budget", "direct payment",
         "grant"),
        r"(?<![a-z])(?:re-?invest\w{0,4}|surplus (?:to|property|food|land|assets?|stock|equipment"
        r"|materials?|medication|places)|development|personal budgets?|direct payments?|grants?)"
        r"(?![a-z])",
    ),
)  # fmt: skip
_KEPT: Final = Saying(
    False,
    Phrase(
        ("underspen", "surplus", "unspent"),
        r"(?<![a-z])(?:provider|supplier|contractor|organisation)s? (?:may|will|can) (?:be able"
        r" to )?"
        r"(?:keep|retain|re-?invest) (?:any |all |an? |the )?(?:underspends?|unspent"
        r"|surplus(?:es)?)"
        r"(?![a-z])",
    ),
)
_OVERHEADS: Final = Saying(
    True,
    Phrase(
        ("overhead", "core cost", "management fee", "management cost"),
        r"(?<![a-z])(?:overheads?|core costs?|management (?:fees?|costs?))(?![a-z])[^.\n;]{0,40}?"
        r"(?:(?:must|shall|may|will|can|should)(?: not|not) (?:be (?:included|charged|claimed"
        r"|funded"
        r"|paid)|exceed)|(?:are|is|will be) (?:not (?:eligible|allowed|permitted|funded)|capped"
        r"|limited to|excluded))(?![a-z])",
    ),
    own_no=True,
)
_NOT_THE_CAP: Final = pattern(
    r"insur|indemn|(?:council|authority|customer|buyer)'?s?'? (?:total |aggregate |own )?liab"
    r"|damage to property|not (?:be )?(?:capped|limited)|greater of"
)
_NOTICE: Final = Phrase(
    ("notice",),
    r"(?<![a-z])(?:terminated?(?! (?:an? |the |any |its |\w+ )?(?:individual |service user's"
    r" )?(?:placements?|tenanc|secondment|membership|licen))|termination|end the (?:contract"
    r"|agreement)|break clause|cancel)"
    r"(?![a-z])[^.\n;]{0,80}?(?<![a-z])(?:giving |by |on |with |upon |of |subject to )(?:the"
    r" (?:provider|supplier|contractor|other(?: party)?) )?(?:with )?"
    r"(?:not less than |at least |a minimum of |minimum |the )?"
    r"(?P<length>(?:\d{1,2}|one|two|three|four|six|nine|twelve)(?: ?\(\d{1,2}\))?"
    r" ?(?:calendar )?(?:months?|weeks?|days?))'?s?'?(?: (?:written|prior|formal|advance)){0,2}"
    r" notice(?![a-z])",
)
_BY_PROVIDER: Final = Phrase(
    ("provider", "supplier", "contractor", "breach", "either"),
    r"(?<![a-z])(?:the )?(?:provider|supplier|contractor)s? (?:may|can|wishes|must|shall|will)"
    r"|breach",
)
_FIELDS: Final = (
    ("terms.liability_uncapped", (_UNCAPPED,)),
    ("terms.pension_risk_on_provider", (_NO_PENSION, _PENSION)),
    ("terms.surplus_clawed_back", (_KEPT, _CLAWED)),
    ("terms.overheads_barred", (_OVERHEADS,)),
)
WORDS: Final = (
    *words_of(*(one for _, sayings in _FIELDS for one in sayings)),
    *_CAPPED.words,
    *_NOTICE.words,
)


def read(page: Page) -> Iterator[Statement]:
    """Liability and its limit, pension risk, a surplus that goes back, and notice to end."""
    for field, sayings in _FIELDS:
        yield from answer(page, field, sayings)
    yield from _cap(page)
    yield from _notice(page)


def _cap(page: Page) -> Iterator[Statement]:
    for match in _CAPPED.find(page):
        end = page.sentence(match.start())[1]
        amount = next(page.money(match.end(), min(end, match.end() + 40)), None)
        lead = page.lower[max(0, match.start() - 24) : match.end()]
        if _NOT_THE_CAP.search(lead) is not None:
            continue
        if amount is None or amount.start - match.end() > 3 or amount.money.per is not None:
            continue
        span = (match.start(), amount.end)
        if stands(page, span):
            yield page.says("terms.liability_cap", amount.money.amount, span)
            return


def _notice(page: Page) -> Iterator[Statement]:
    for match in _NOTICE.find(page):
        length = parse_duration(page.normal[slice(*match.span("length"))])
        start, end = page.sentence(match.start())
        if length is None or _BY_PROVIDER.first(page, start, end) is not None:
            continue
        if stands(page, match.span()):
            yield page.says("terms.notice", length.initial, match.span())
            return
