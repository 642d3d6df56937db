"""How invoices are paid, what becomes of the price over the term, and payment by results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands, told_of_another
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.quantities import exactly
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import decimal
from tenderlint.statements import Statement

_PAID: Final = Phrase(
    ("days",),
    r"(?<![a-z])(?:paid|pays?|payments?|invoices?|settled?)(?![a-z])[^.\n\d]{0,100}?"
    rf"(?<![a-z])(?:within|made|(?:is|are|of|:)|in|no later than)(?: a maximum of)?"
    rf" (?P<count>{COUNT})"
    r"(?: calendar)? days'?(?=(?P<from>[^.;\n]{0,80}))",
)
_NET: Final = Phrase(
    ("days",),
    rf"(?<![a-z])payment terms?(?![a-z])[^.\n\d]{{0,20}}?(?P<count>{COUNT})(?: calendar)?"
    rf" days'?(?=(?P<from>[^.;\n]{{0,60}}))",
)
_FROM_INVOICE: Final = lazy(
    r"(?<![a-z])(?:invoices?|receipt|received|valid|undisputed|end of|month|net|eom)(?![a-z])"
)
_MONTH_END: Final = lazy(r"end of (?:the )?(?:calendar )?month|month[- ]end|(?<![a-z])eom(?![a-z])")
_CHAIN: Final = Phrase(
    ("sub-contract", "subcontract", "supply chain", "sub contract"),
    r"sub-? ?contract|supply chain",
)
_BY_BIDDER: Final = Phrase(
    ("pay",),
    r"(?<![a-z])(?:suppliers?|contractors?|providers?)(?: (?:shall|must|will|should|to))? pays?"
    r"(?![a-z])",
)
_MONTH_DAYS: Final = 30
_PRICES: Final = (
    r"(?<![a-z])(?:prices?|rates?|pricing|fees?|charges?|costs?|hourly rates?)(?![a-z])"
)
_WHOLE: Final = (
    r"(?:for|throughout|over|during)(?: the)?(?: whole| entire| full| initial)?(?: duration"
    r"| term| period"
    r"| life| length)?(?: of)?(?: the)?(?: contract| agreement| framework| term| period| life"
    r"| duration)"
)
_FIXED: Final = Phrase(
    ("fixed", "firm", "uplift", "index", "inflation", "increase"),
    rf"{_PRICES}[^.\n]{{0,30}}? (?:be |remain |are |is |held )(?:\w{{1,10}} )?(?:fixed"
    r"|firm)(?: and firm| and fixed)?"
    rf"[^.\n]{{0,20}}?{_WHOLE}"
    rf"|{_PRICES}[^.\n]{{0,30}}? (?:be |remain |are |is |held )(?:fixed|firm) for (?:the |all )?"
    r"(?:[2-9]|two|three|four|five|six|seven|eight|ten) years(?![a-z])"
    rf"|(?<![a-z])(?:one price|{_PRICES})[^.\n]{{0,40}}? (?:will|shall) not be subject to any"
    r" (?:increases?|uplifts?|indexation|rise)(?![a-z])"
    r"|(?<![a-z])no (?:annual |price |inflationary )?(?:uplifts?|indexation"
    r"|inflationary increases?)"
    r"(?= (?:will|shall|is|are|to|during|over|for|applies|on)|[.;,]|\Z)"
    rf"|{_PRICES}[^.\n]{{0,30}}? (?:will|shall) not be (?:uplifted|indexed|increased)"
    r"(?: (?:for|in line with) inflation)?(?: during| over| for|[.;,]|\Z)",
)
_INDEXED: Final = Phrase(
    ("cpi", "rpi", "consumer price", "retail price", "inflation"),
    r"(?<![a-z])(?:uplift\w{0,3}|increas\w{1,3}|adjust\w{0,5}|index\w{0,5})(?![a-z])[^.\n]{0,60}?"
    r"(?<![a-z])(?:cpih?|rpi|consumer prices? index|retail prices? index|rate of inflation"
    r"|in line with inflation)(?![a-z])",
)
_REVIEWED: Final = Phrase(
    ("review", "annual uplift"),
    rf"{_PRICES}[^.\n]{{0,30}}? (?:will|shall|may) be (?:subject to (?:an )?annual review"
    r"|reviewed (?:annually|each year|every year|yearly))"
    r"|(?<![a-z])annual (?:price|fee|rate) reviews?(?![a-z])|(?<![a-z])subject to an annual"
    r" review,?"
    r"[^.\n]{0,30}?(?:price|rate|fee)"
    r"|(?<![a-z])annual uplift (?:will be |is )?(?:considered|reviewed)",
)
_BIDDERS_PRICE: Final = Phrase(
    ("inflation", "uplift"),
    r"(?<![a-z])(?:bidders?|tenderers?|suppliers?|providers?) (?:must|should|shall|are to|may"
    r"|are required to|need to)"
    r" (?:price|include|allow for|build in|account for|factor in)[^.\n]{0,40}?(?:inflation"
    r"|uplifts?)(?![a-z])",
)
_UPLIFTS: Final = (
    ("bidder-prices", _BIDDERS_PRICE), ("fixed", _FIXED), ("indexed", _INDEXED),
    ("reviewed", _REVIEWED),
)  # fmt: skip
_RESULTS: Final = Phrase(
    ("results", "outcome"),
    r"(?<![a-z])(?:payments?[- ]by[- ](?:results|outcomes)|outcomes?[- ]based payments?"
    r"|paid (?:by|on|for) (?:the )?(?:results|outcomes)|outcome payments?)(?![a-z])",
)
_SHARE: Final = Phrase(
    ("results", "outcome"),
    r"(?<![\d.])(?P<share>\d{1,3}(?:\.\d{1,2})?) ?(?:%|per cent) of[^.\n]{0,60}?(?<![a-z])"
    r"(?:paid|payable|payments?|conditional|dependent|linked|tied"
    r"|at risk)(?![a-z])[^.\n]{0,60}?(?:results|outcomes)(?![a-z])",
)
WORDS: Final = tuple(
    word
    for phrase in (_PAID, _NET, _FIXED, _INDEXED, _REVIEWED, _BIDDERS_PRICE, _RESULTS, _SHARE)
    for word in phrase.words
)


def read(page: Page) -> Iterator[Statement]:
    """Days to payment, uplift, and the part that is paid by results."""
    yield from _payment(page)
    yield from _uplift(page)
    yield from _by_results(page)


def _payment(page: Page) -> Iterator[Statement]:
    for match in (*_PAID.find(page), *_NET.find(page)):
        days = counted(match["count"])
        start, end = page.sentence(match.start())
        about_invoices = _FROM_INVOICE.search(match[0][: match.start("count") - match.start()]) or (
            _FROM_INVOICE.search(match["from"])
        )
        chain = _CHAIN.first(page, start, end) is not None
        span = (match.start(), match.end("from"))
        paid_by_bidder = _BY_BIDDER.first(page, start, match.end()) is not None
        if days is None or not about_invoices or chain or paid_by_bidder or not stands(page, span):
            continue
        # From the end of the month, the invoice of its first day waits a month more.
        month_end = _MONTH_END.search(match["from"]) is not None
        value = exactly(days.low + _MONTH_DAYS) if month_end else days
        yield page.says("terms.payment_days", value, span)
        return


def _uplift(page: Page) -> Iterator[Statement]:
    for member, phrase in _UPLIFTS:
        for match in phrase.find(page):
            # What denies a rise is no denial of a fixed price.
            other = told_of_another(page, match.span())
            if not other and (member == "fixed" or stands(page, match.span())):
                yield page.says("terms.uplift", member, match.span())
                return


def _by_results(page: Page) -> Iterator[Statement]:
    share = _SHARE.first(page)
    if (
        share is not None
        and stands(page, share.span())
        and int(share["share"].split(".")[0]) <= 100
    ):
        yield page.says("payment.basis", "results", share.span(), item="results")
        yield page.says(
            "payment.share", exactly(decimal(share["share"])), share.span(), item="results"
        )
        return
    match = _RESULTS.first(page)
    if match is not None and stands(page, match.span()):
        yield page.says("payment.basis", "results", match.span(), item="results")
