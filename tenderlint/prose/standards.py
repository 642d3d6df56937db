"""The certificates, accreditations and registrations that a bidder must hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.provenance import Span
from tenderlint.statements import Statement


class _Name(NamedTuple):
    """One certificate: what it is called, how it is written, and whether the law requires it."""

    slug: str
    name: str
    words: tuple[str, ...]
    pattern: str
    by_law: bool = False
    capitals: str = ""
    """Letters that must stand in capitals, for names that are also words."""


_ISO_NUMBERS: Final = (
    "9001", "14001", "27001", "45001", "18001", "22301", "50001", "20000", "17025", "17020",
    "17021", "17024", "22000", "13485", "55001", "44001",
)  # fmt: skip
_ISO: Final = rf"(?<![a-z])iso ?(?:/ ?iec)? ?-?(?P<iso>{'|'.join(_ISO_NUMBERS)})(?!\d)"
_NAMES: Final = (
    _Name("iso", "ISO", ("iso",), _ISO),
    _Name("ohsas-18001", "OHSAS 18001", ("ohsas",), r"ohsas ?-?18001"),
    _Name("ssip", "SSIP", ("ssip", "safety schemes in procurement"),
          r"safety schemes in procurement(?: \(ssip\))?|(?<![a-z])ssip(?![a-z])"),
    _Name("chas", "CHAS", ("chas",), r"(?<![a-z])chas(?![a-z])", capitals="CHAS"),
    _Name("constructionline", "Constructionline", ("constructionline",), r"constructionline"),
    _Name("cyber-essentials-plus", "Cyber Essentials Plus", ("cyber essentials",),
          r"cyber essentials plus(?![a-z])"),
    _Name("cyber-essentials", "Cyber Essentials", ("cyber essentials",),
          r"cyber essentials(?! plus)"),
    _Name("investors-in-people", "Investors in People", ("investors in people",),
          r"investors in people"),
    _Name("trusted-charity", "Trusted Charity", ("pqasso", "trusted charity"),
          r"(?<![a-z])pqasso(?![a-z])|trusted charity(?: mark)?"),
    _Name("matrix", "Matrix", ("matrix",), (
        r"(?<![a-z])matrix (?:quality )?(?:standard|accredit\w{0,6})"
    )),
    _Name("aqs", "AQS", ("aqs", "advice quality standard"),
          r"advice quality standard|(?<![a-z])aqs(?![a-z])", capitals="AQS"),
    _Name("safecontractor", "SafeContractor", ("safecontractor", "safe contractor"),
          r"(?<![a-z])safe ?contractor(?![a-z])"),
    _Name("cqc", "CQC", ("cqc", "care quality commission"),
          r"(?<![a-z])cqc(?![a-z])|care quality commission", by_law=True),
    _Name("ofsted", "Ofsted", ("ofsted",), r"(?<![a-z])ofsted(?![a-z])", by_law=True),
    _Name("care-inspectorate", "Care Inspectorate", ("care inspectorate",),
          r"care inspectorate(?: wales)?", by_law=True),
    _Name("sia", "SIA", ("sia", "security industry authority"),
          r"security industry authority|(?<![a-z])sia(?![a-z])", by_law=True, capitals="SIA"),
    _Name("gas-safe", "Gas Safe", ("gas safe",), r"(?<![a-z])gas safe(?![a-z])", by_law=True),
    _Name("dbs", "DBS", ("dbs", "disclosure and barring"),
          r"disclosure and barring|(?<![a-z])dbs(?![a-z])", by_law=True),
    _Name("ico", "ICO", ("information commissioner", "ico"),
          r"information commissioner|(?<![a-z])ico(?![a-z])", by_law=True, capitals="ICO"),
    _Name("waste-carrier", "Waste carrier", ("waste carrier",),
          r"waste carrier'?s?", by_law=True),
    _Name("nmc", "NMC", ("nursing and midwifery council", "nmc"),
          r"nursing and midwifery council|(?<![a-z])nmc(?![a-z])", by_law=True, capitals="NMC"),
    _Name("hcpc", "HCPC", ("hcpc", "health and care professions council"),
          r"health and care professions council|(?<![a-z])hcpc(?![a-z])", by_law=True),
    _Name("social-work-england", "Social Work England", ("social work england",),
          r"social work england", by_law=True),
)  # fmt: skip
WORDS: Final = tuple(word for name in _NAMES for word in name.words)

_PHRASES: Final = tuple((name, Phrase(name.words, name.pattern)) for name in _NAMES)
_DEMAND: Final = Phrase(
    ("must", "shall", "requir", "should", "need", "hold", "minimum", "essential", "have", "be"),
    r"(?<![a-z])(?:must|shall|require[ds]?|requirements?|should|needs? to|hold(?:ing)?"
    r"|minimum|essential|(?:will|to) (?:have|be))(?![a-z])",
)
_HELD: Final = Phrase(
    ("hold", "held", "certif", "accredit", "regist", "licen", "approved", "member", "complian",
     "standard", "obtain", "achiev", "check", "badge", "rated", "cleared", "equivalent"),
    r"(?<![a-z])(?:hold(?:s|ing)?|held|certif\w{0,10}|(?:re-?)?accredit\w{0,8}|regist\w{0,10}"
    r"|licen\w{0,6}|approved|member\w{0,5}|complian\w{0,3}|standards?|obtain|achieve\w?|checks?"
    r"|checked|badge\w?|rated|cleared|equivalent)(?![a-z])",
)  # fmt: skip
_TERSE: Final = pattern(
    r"[^.\n]{0,60}?(?:(?<![a-z])certif(?:ied to|icated to)|(?:certification|certificate"
    r"|accreditation)[.;]?\s{0,4}\Z)"
)
_WEAKENED: Final = pattern(
    r"(?<![a-z])(?:may|desirable|advantage|welcome|optional|preferred|if|where|is|are|was|were)"
    r"(?![a-z])"
)
_PASSING: Final = pattern(
    r"(?:release of|introduction of|migrat\w{1,5} to|replaced by|superseded by|transition to"
    r"|defined in|methods? (?:in|of)|working towards|guidance (?:from|of|on))"
    r"(?: the)?(?: new)?(?: standard)?(?: bs)?(?: en)?\s?\Z"
)
_REPORTED: Final = pattern(
    r"\s?(?:reports?|grades?|inspections?|ratings?|guidance|guidelines)(?![a-z])"
)
_LEAD_IN: Final = pattern(r"(?:\bbs ?)?(?:\ben\s{0,3})?\Z")
_SAME_GROUP: Final = pattern(
    r"(?::? ?\(?\d{4}\)?)?[\s,/&]{0,3}(?:and|then|/|&"
    r"|,)?[\s]{0,2}(?:then )?(?:the )?(?:bs ?)?(?:en )?\s?"
)
_EQUIVALENT: Final = Phrase(
    ("equivalent", "or equal"),
    r"(?<![a-z])(?:or (?:(?:an?|its|their|other|any|suitable|similar|recogni[sz]ed) )?"
    r"(?:[a-z-]{1,15} )?equivalents?|or equal)(?![a-z])",
)
_NO_EQUIVALENT: Final = Phrase(
    ("equivalent",),
    r"(?<![a-z])(?:no equivalents?|equivalents? (?:will|are|is) not)(?![a-z])",
)
_POLICY: Final = Phrase(
    (
        "polic",
        "procedure",
        "self-certif",
        "other evidence",
        "alternative evidence",
        "working towards",
    ),
    r"(?:(?<=\s)|(?<=[.,;(]))or:?\s{0,8}(?:\(?[0-9a-z][.)]\s{0,3})?(?:the )?"
    r"(?:(?:bidder|tenderer|supplier|applicant|contractor|provider)s? (?:must|shall|should"
    r"|can|may) "
    r"(?:have|provide|submit|demonstrate)(?: the following)?:?\s{0,8}(?:\(?[0-9a-z][.)]\s{0,3})?)?"
    r"(?:(?:an? |its |their |your )?(?:[a-z&,-]{1,20} ){0,7}polic(?:y|ies)"
    r"|(?:an? )?(?:[a-z&-]{1,20} ){0,4}documented (?:[a-z&-]{1,20} ){0,4}procedures?"
    r"|(?:an? )?self-certif\w{1,8}|(?:provide |submit )?(?:other|alternative) evidence"
    r"|(?:be |are )?working towards)",
)
_INSTEAD: Final = pattern(r"(?<![a-z])or(?![a-z])(?! equivalent)(?! equal)(?! an? equivalent)")
_AFTER: Final = 70
_SHORT: Final = 100
_MOST: Final = 50
"""Mentions of one standard beyond these add nothing and are not looked at."""
_ROUTE: Final = 1200


class _Mention(NamedTuple):
    slug: str
    name: str
    by_law: bool
    start: int
    end: int


def read(page: Page) -> Iterator[Statement]:
    """The standards asked for, each once, with what is accepted in their place."""
    mentions = [mention for mention in _mentions(page) if _asked(page, mention)]
    told: set[tuple[str, str]] = set()
    for index, mention in enumerate(mentions):
        if _is_alternative(page, mentions, index):
            continue
        for statement in _statements(page, mentions, index):
            key = (statement.pointer.field, mention.slug)
            if key not in told:
                told.add(key)
                yield statement


def _mentions(page: Page) -> list[_Mention]:
    found = [
        mention
        for name, phrase in _PHRASES
        for match in islice(phrase.find(page), _MOST)
        if (mention := _mention(page, name, match.start(), match.end())) is not None
    ]
    return sorted(found, key=lambda mention: mention.start)


def _mention(page: Page, name: _Name, start: int, end: int) -> _Mention | None:
    words = page.normal[start:end]
    if name.capitals and words.lower() == name.capitals.lower() and words != name.capitals:
        return None
    if name.slug != "iso":
        return _Mention(name.slug, name.name, name.by_law, start, end)
    number = words[-5:].lstrip(" -/cCoO")
    # There never was an ISO 18001; the words mean the British standard of that number.
    full = "OHSAS 18001" if number == "18001" else f"ISO {number}"
    return _Mention(full.lower().replace(" ", "-"), full, False, start, end)


def _asked(page: Page, mention: _Mention) -> bool:
    """Whether the bidder is asked to hold it: said so in its sentence, or just before it."""
    start, end = page.sentence(mention.start)
    before = max(start, mention.start - 60)
    if _PASSING.search(page.lower, before, _lead_in(page, mention)) is not None:
        return False
    if _REPORTED.match(page.lower, mention.end) is not None:
        return False
    held = _HELD.first(page, start, max(end, mention.end)) is not None
    demanded = _DEMAND.first(page, start, max(end, mention.end)) is not None
    if not demanded and page.section in {"technical", "suitability"}:
        previous = page.sentences[max(0, page.number(mention.start) - 1)]
        demanded = _DEMAND.first(page, *previous) is not None or _terse(page, (start, end))
    return held and demanded and stands(page, (mention.start, mention.end))


def _terse(page: Page, span: Span) -> bool:
    """Whether a short line under a condition does no more than name a certificate."""
    words = page.lower[span[0] : span[1]]
    if len(words) > _SHORT or _WEAKENED.search(words) is not None:
        return False
    return _TERSE.match(words) is not None


def _lead_in(page: Page, mention: _Mention) -> int:
    match = _LEAD_IN.search(page.lower, max(0, mention.start - 12), mention.start)
    return mention.start if match is None else match.start()


def _is_alternative(page: Page, mentions: list[_Mention], index: int) -> bool:
    """Whether it may be held instead of the one named before it in the same sentence."""
    if index == 0:
        return False
    mention, previous = mentions[index], mentions[index - 1]
    if page.number(previous.start) != page.number(mention.start):
        return False
    if mention.slug == previous.slug:
        return False
    return _INSTEAD.search(page.lower, previous.end, mention.start) is not None


def _statements(page: Page, mentions: list[_Mention], index: int) -> Iterator[Statement]:
    mention = mentions[index]
    span = (mention.start, mention.end)
    item = mention.slug
    yield page.says("standard.name", mention.name, span, item=item)
    equivalent = _equivalent(page, mentions, index)
    if equivalent is not None:
        yield page.says(
            "standard.equivalent_accepted", equivalent[0], equivalent[1], item=item,
        )  # fmt: skip
    route = _route(page, mentions, index)
    if route is not None:
        yield page.says("standard.alternative_accepted", True, route, item=item)
    if mention.by_law:
        yield page.says("standard.required_by_law", True, span, item=item)


def _group_end(page: Page, mentions: list[_Mention], index: int) -> int:
    """The number of the last standard named in one breath with this one."""
    while index + 1 < len(mentions) and _SAME_GROUP.fullmatch(
        page.lower, mentions[index].end, mentions[index + 1].start
    ):
        index += 1
    return index


def _equivalent(page: Page, mentions: list[_Mention], index: int) -> tuple[bool, Span] | None:
    last = _group_end(page, mentions, index)
    end = mentions[last].end
    following = mentions[last + 1].start if last + 1 < len(mentions) else len(page.lower)
    limit = min(end + _AFTER, following, page.sentence(mentions[last].start)[1] + 1)
    match = _NO_EQUIVALENT.first(page, end, limit)
    if match is not None:
        return False, match.span()
    match = _EQUIVALENT.first(page, end, limit)
    return None if match is None else (True, match.span())


def _route(page: Page, mentions: list[_Mention], index: int) -> Span | None:
    """The words that accept a policy or other evidence instead, before the next demand."""
    last = _group_end(page, mentions, index)
    while last + 1 < len(mentions) and (
        _is_alternative(page, mentions, last + 1) or mentions[last + 1].slug == mentions[last].slug
    ):
        last += 1
    end = mentions[last].end
    following = mentions[last + 1].start if last + 1 < len(mentions) else len(page.lower)
    match = _POLICY.first(page, mentions[index].end, min(end + _ROUTE, following))
    return None if match is None else match.span()
