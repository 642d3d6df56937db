"""The words that labels are made of, and the labels by which fields are known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from tenderlint.model import FIELDS
from tenderlint.model.spoken import OPPOSITE, spoken_labels
from tenderlint.quantities.patterns import lazy

NOTE = lazy(r"[(\[][^()\[\]]{0,60}[)\]]")
"""A note in brackets."""
_WORD = lazy(r"[^\W_]+")


class Named(NamedTuple):
    """A field that a label names."""

    field: str
    opposite: bool
    """Whether the label asks the opposite, so that its yes is the field's no."""


SILENT = frozenset({"the", "a", "an", "of", "for", "this", "our", "your", "to", "and", "y", "yr"})
EMPTY = frozenset(
    {"estimated", "expected", "anticipated", "planned", "proposed", "indicative", "required",
     "please", "requested", "approximate", "approx", "state", "stated", "intended", "est",
     "provisional", "target", "ok"}
)  # fmt: skip
SAME = {
    "yearly": "annual", "bid": "tender", "commencement": "start", "commence": "start",
    "expiry": "end", "finish": "end", "completion": "end", "organisation": "authority",
    "agreement": "contract", "minimal": "minimum", "min": "minimum", "max": "maximum",
    "weightings": "weighting", "length": "duration", "receipt": "return", "ann": "annual",
    "val": "value", "ext": "extension", "ins": "insurance", "pcnt": "percent", "refs": "reference",
    "begin": "start", "contractor": "supplier",
    "organization": "authority", "itt": "tender", "quotation": "quote", "yr": "year",
    "tendr": "tender", "paid": "pay", "payment": "pay", "payable": "pay",
    "opportunity": "tender", "clarifications": "clarification",
}  # fmt: skip
ASKING = frozenset(
    """what is are how much many when will does do which who can may you we it be by in on at with
    there any if give confirm provide tell us must should have has been that they their its shall
    would could over as from during here enter insert following these or s need needed want wanted
    going happen so per""".split()
)
"""Words of questions and requests that say nothing of what is asked."""
HARMLESS = frozenset(
    """contract tender service provider supplier bidder authority council project procurement total
    overall full whole requirement date figure new within including inclusive incl potential lot
    agreed current""".split()
) - {"current", "lot"}
"""Words that may stand beside a label's own without changing what it asks."""
HARMLESS_BESIDE = {
    "lot.value": frozenset(
        {"term", "extension", "period", "duration", "life", "all", "most", "pay"}
    ),
    "lot.stated_annual_value": frozenset({"average"}),
    "timetable.deadline": frozenset({"time", "noon", "all"}),
    "timetable.questions": frozenset({"time", "noon", "all", "clarification", "period"}),
    "timetable.published": frozenset({"time"}),
    "conditions.minimum_turnover": frozenset(
        {"last", "financial", "year", "per", "each", "least", "not", "less", "than"}
    ),
    "terms.payment_days": frozenset({"invoice", "valid", "undisputed", "day"}),
    "terms.notice": frozenset({"month", "early", "without", "cause"}),
}
"""Words that change nothing beside the labels of one field."""
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve there these other".split()
)
"""Words that are no slip of another."""
OF_INSURANCE = frozenset(
    """public employers employer professional indemnity liability product products motor insurance
    compulsory cover atebolrwydd cyhoeddus cyflogwyr indemniad proffesiynol yswiriant""".split()
)


def key_of(text: str) -> str:
    """The words of a text in lower case, without punctuation: what two labels have in common."""
    return " ".join(_WORD.findall(text.replace("'", "").replace("’", "").lower()))


@lru_cache(maxsize=8192)
def loose_key(key: str) -> str:
    """The key without words that change nothing, in the singular, with one word per meaning."""
    words = [SAME.get(word, word) for word in key.split() if word not in EMPTY] or key.split()
    telling = [word for word in words if word not in SILENT]
    # "The lot" and "a place" are phrases; "lot" and "place" are labels.
    kept = telling if len(telling) > 1 else words
    return " ".join(_one(word) for word in kept)


@lru_cache(maxsize=8192)
def _one(word: str) -> str:
    one = singular(word)
    return SAME.get(one, one)


def singular(word: str) -> str:
    """The word without the s of a plural."""
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def telling_words(words: Iterable[str]) -> frozenset[str]:
    """The words of a label that say what it asks, in the singular, one for each meaning."""
    kept = (word for word in words if word not in SILENT and word not in EMPTY)
    return frozenset(word for word in folded_words(kept) if word not in ASKING)


_STEMS = {
    "starting": "start", "starts": "start", "began": "begin", "published": "publish",
    "advertised": "advertise", "issued": "issue", "extended": "extend", "extending": "extend",
    "considered": "consider", "invited": "invite", "engaged": "engage", "divided": "divide",
    "awarded": "award", "awarding": "award", "returned": "return", "submitted": "submit",
    "charged": "charge", "called": "call", "buying": "buy", "reserved": "reserve",
    "reserving": "reserve", "reservation": "reserve", "audited": "audit", "clawed": "claw",
    "limited": "limit", "capped": "cap", "decided": "decide", "confirmed": "confirm",
    "settled": "settle", "referred": "refer", "shortlisted": "shortlist", "shortlisting":
    "shortlist", "transferred": "transfer", "supplied": "supply", "provided": "supply",
    "expired": "expire", "expires": "expire", "lasts": "last", "asked": "ask", "raised": "raise",
    "considering": "consider", "paying": "pay", "invoiced": "invoice", "closes": "close",
    "closing": "close",
    "uplifted": "uplift", "indexed": "index", "indexation": "index", "spoken": "spoke",
    "talked": "talk", "consulted": "consult", "consultation": "consult", "testing": "test",
    "traded": "trade", "excluded": "exclude", "exclusion": "exclude", "policies": "policy",
    "studies": "case", "allowed": "allow", "used": "use", "using": "use", "jointly": "joint",
    "quickly": "quick", "replies": "reply", "replied": "reply", "answered": "answer",
    "responses": "response", "responds": "respond", "queries": "query", "enquiries": "enquiry",
    "expiries": "expiry", "runs": "run", "begins": "begin", "commencing": "commence",
    "deciding": "decide", "decides": "decide", "renewed": "renew", "notified": "notify",
    "announced": "announce", "launched": "launch", "thinking": "thought", "charities": "charity",
    "opens": "open", "handled": "handle",
    "joining": "join", "keeping": "keep", "relying": "rely", "small": "small",
}  # fmt: skip
"""Forms of words that long questions use."""


def folded_words(words: Iterable[str]) -> list[str]:
    """Words in the singular and in one form, one word for each meaning."""
    return [_one(_STEMS.get(word, word)) for word in words]


@cache
def declared() -> dict[str, tuple[Named, ...]]:
    """The labels of the fields' declarations, and the questions they ask."""
    return _index(
        (key_of(NOTE.sub(" ", label)), Named(name, opposite=label is field.asks and field.opposite))
        for name, field in FIELDS.items()
        for label in (*field.labels, field.asks)
        if label
    )


@cache
def spoken() -> dict[str, tuple[Named, ...]]:
    """The further labels."""
    return _index(
        (label.removeprefix(OPPOSITE), Named(name, label.startswith(OPPOSITE)))
        for name, labels in spoken_labels().items()
        for label in map(_folded, labels)
    )


def _folded(label: str) -> str:
    opposite = OPPOSITE if label.startswith(OPPOSITE) else ""
    return opposite + " ".join(_WORD.findall(label))


@cache
def loose() -> dict[str, tuple[Named, ...]]:
    """All labels without the words that change nothing."""
    return _index(
        (loose_key(key), named)
        for index in (declared(), spoken())
        for key, fields in index.items()
        for named in fields
    )


def _index(labels: Iterable[tuple[str, Named]]) -> dict[str, tuple[Named, ...]]:
    index: dict[str, dict[Named, None]] = {}
    for key, named in labels:
        index.setdefault(key, {})[named] = None
    return {key: tuple(named) for key, named in index.items()}


@cache
def vocabulary() -> frozenset[str]:
    """Every word of every label, and the words that may stand beside them."""
    words = {word for index in (declared(), spoken()) for key in index for word in key.split()}
    beside = HARMLESS.union(*HARMLESS_BESIDE.values())
    forms = {*SAME, *_STEMS}
    return frozenset(words | forms) | beside | SILENT | EMPTY | ASKING | OF_INSURANCE | NUMBER_WORDS
