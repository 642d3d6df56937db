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
    _Name("emas", "EMAS", ("emas", "eco-management"),
          r"(?<![a-z])emas(?![a-z])|eco-management and audit scheme", capitals="EMAS"),
    _Name("niceic", "NICEIC", ("niceic",), r"(?<![a-z])niceic(?![a-z])"),
    _Name("select", "SELECT", ("select",), r"(?<![a-z])select(?![a-z])", capitals="SELECT"),
    _Name("napit", "NAPIT", ("napit",), r"(?<![a-z])napit(?![a-z])"),
    _Name("bafe", "BAFE", ("bafe",), r"(?<![a-z])bafe(?: sp ?-?\d{3}(?:-\d)?)?(?![a-z\d])"),
    _Name("bafsa", "BAFSA", ("bafsa", "fire sprin"),
          r"(?<![a-z])bafsa(?![a-z])|british automatic fire sprinkl?er association"),
    _Name("nsi", "NSI", ("nsi ", "nacoss", "security inspectorate"),
          r"(?<![a-z])nsi(?= (?:gold|silver|accredit|approv|certif))|(?<![a-z])nacoss(?![a-z])"
          r"|national security inspectorate"),
    _Name("ssaib", "SSAIB", ("ssaib",), r"(?<![a-z])ssaib(?![a-z])"),
    _Name("fensa", "FENSA", ("fensa",), r"(?<![a-z])fensa(?![a-z])"),
    _Name("trustmark", "TrustMark", ("trustmark", "trust mark"), r"(?<![a-z])trust ?mark(?![a-z])"),
    _Name("mcs", "MCS", ("mcs", "microgeneration certification"),
          r"(?<![a-z])mcs(?= (?:certif|accredit|approv|regist|standard))"
          r"|microgeneration certification scheme"),
    _Name("pas-2030", "PAS 2030", ("pas 2030", "pas2030"), r"(?<![a-z])pas ?2030(?!\d)",
          by_law=True),
    _Name("fors", "FORS", ("fors",), r"(?<![a-z])fors(?![a-z])", capitals="FORS"),
    _Name("pci-dss", "PCI DSS", ("pci",), r"(?<![a-z])pci[- ]?dss(?![a-z])", by_law=True),
    _Name("dspt", "Data Security and Protection Toolkit", ("data security and protection", "dspt"),
          r"data security (?:and|&) protection toolkit(?: \(dspt\))?|(?<![a-z])dspt(?![a-z])",
          by_law=True),
    _Name("ukas", "UKAS accreditation", ("ukas",),
          r"(?<![a-z])ukas(?= accreditation(?! body)[^.\n]{0,40}(?:for|to|laborator))"),
    _Name("bs-7858", "BS 7858", ("7858",), r"(?<![a-z])bs ?7858(?!\d)"),
    _Name("aphc", "APHC", ("aphc",), r"(?<![a-z])aphc(?![a-z])"),
    _Name("ciphe", "CIPHE", ("ciphe",), r"(?<![a-z])ciphe(?![a-z])"),
    _Name("citb", "CITB", ("citb",), r"(?<![a-z])citb(?= (?:certif|accredit|card|regist|qualif))"),
    _Name("cscs", "CSCS", ("cscs",), r"(?<![a-z])cscs(?![a-z])"),
    _Name("achilles", "Achilles", ("achilles",), r"(?<![a-z])achilles(?: uvdb)?(?![a-z])"),
    _Name("exor", "Exor", ("exor",), r"(?<![a-z])exor(?![a-z])"),
    _Name("lexcel", "Lexcel", ("lexcel",), r"(?<![a-z])lexcel(?![a-z])"),
    _Name("specialist-quality-mark", "Specialist Quality Mark", ("specialist quality mark",),
          r"specialist quality mark"),
    _Name("living-wage", "Living Wage accreditation", ("living wage",),
          r"(?:accredited |real )?living wage (?:accredit\w{2,5}|employer accredit\w{2,5})"
          r"|accredited living wage employers?"),
    _Name("disability-confident", "Disability Confident", ("disability confident",),
          r"disability confident"),
    _Name("ce-marking", "CE marking", ("ce mark", "ce-mark", "ukca"),
          r"(?<![a-z])(?:ce[- ]mark(?:ed|ing)?|ukca(?: mark\w{0,3})?)(?![a-z])", by_law=True),
    _Name("psv-operator-licence", "PSV operator's licence", ("psv", "public service vehicle"),
          r"(?:psv|public service vehicle)s? operator'?s?'? licen[cs]es?", by_law=True),
    _Name("operator-licence", "Operator's licence", ("operator",),
          r"(?<!psv )(?<!vehicle )(?<![a-z])(?:goods vehicle |standard |restricted )?operator'?s?'?"
          r" licen[cs]es?(?![a-z])", by_law=True),
    _Name("private-hire-licence", "Private hire or taxi licence", ("private hire", "taxi"),
          r"(?:taxi|private hire)(?: (?:car|vehicle|operator'?s?'?|driver'?s?'?|and|or|taxi"
          r"|private hire)){0,4} licen[cs]es?", by_law=True),
    _Name("waste-transfer-licence", "Waste transfer licence", ("waste transfer",),
          r"waste transfer (?:station )?licen[cs]es?", by_law=True),
    _Name("driver-cpc", "Driver CPC", ("driver cpc", "certificate of professional competence"),
          r"driver (?:cpc|certificate of professional competence)", by_law=True),
    _Name("first-aid", "First aid certificate", ("first aid",),
          r"first aid(?: at work)? (?:qualifications?|certificates?|certification)"),
    _Name("nfrc", "NFRC", ("nfrc",), r"(?<![a-z])nfrc(?![a-z])"),
    _Name("roatp", "RoATP", ("roatp", "apprenticeship training providers"),
          r"register of apprenticeship training providers|(?<![a-z])roatp(?![a-z])"),
    _Name("waste-management-licence", "Waste management licence", ("waste management licen",),
          r"waste management licen[cs]es?", by_law=True),
    _Name("pas-2035", "PAS 2035", ("pas 2035", "pas2035"), r"(?<![a-z])pas ?2035(?!\d)",
          by_law=True),
    _Name("bs-7671", "BS 7671", ("7671",), r"(?<![a-z])bs ?7671(?!\d)", by_law=True),
    _Name("nrswa", "NRSWA", ("nrswa",), r"(?<![a-z])nrswa(?![a-z])", by_law=True),
    _Name("smsts", "SMSTS", ("smsts",), r"(?<![a-z])smsts(?![a-z])"),
    _Name("seqohs", "SEQOHS", ("seqohs",), r"(?<![a-z])seqohs(?![a-z])"),
    _Name("eca", "ECA", ("eca",), r"(?<![a-z])eca(?![a-z])", capitals="ECA"),
    _Name("iaa", "Immigration Advice Authority", ("immigration advice authority", "oisc"),
          r"immigration advice authority|(?<![a-z])oisc(?![a-z])", by_law=True),
    _Name("pvg", "PVG", ("pvg", "protecting vulnerable groups"),
          r"(?<![a-z])pvg(?![a-z])|protecting vulnerable groups", by_law=True),
    _Name("fca", "FCA", ("financial conduct authority", "fca"),
          r"financial conduct authority|(?<![a-z])fca(?= (?:authoris|regulat|regist|approv))",
          by_law=True),
    _Name("sra", "SRA", ("solicitors regulation authority",), r"solicitors regulation authority",
          by_law=True),
    _Name("safecontractor", "SafeContractor", ("safecontractor", "safe contractor"),
          r"(?<![a-z])(?<!chas )safe ?contractor(?![a-z])"),
    _Name("cqc", "CQC", ("cqc", "care quality commission"),
          r"(?<![a-z])cqc(?![a-z])|care quality commission", by_law=True),
    _Name("ofsted", "Ofsted", ("ofsted", "o f s t e d"),
          r"(?<![a-z])(?:ofsted|o f s t e d)(?![a-z])", by_law=True),
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
     "mark",
     "standard", "obtain", "achiev", "check", "badge", "rated", "cleared", "equivalent"),
    r"(?<![a-z])(?:hold(?:s|ing)?|held|certif\w{0,10}|(?:re-?)?accredit\w{0,8}|regist\w{0,10}"
    r"|licen\w{0,6}|approved|member\w{0,5}|complian\w{0,3}|standards?|marked|obtain|achieve\w?|checks?"
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
    r"(?::? ?\(?\d{4}\)?| ?\([^()\n]{0,80}\))?[\s,/&;]{0,3}(?:and/or|and|then|/|&"
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
        "means of proof",
        "provide responses",
    ),
    r"(?:(?<=\s)|(?<=[.,;(]))or:?\s{0,8}(?:\(?[0-9a-z][.)]\s{0,3})?(?:the )?"
    r"(?:(?:bidder|tenderer|supplier|applicant|contractor|provider)s? (?:must|shall|should"
    r"|can|may) "
    r"(?:have|provide|submit|demonstrate)(?: the following)?:?\s{0,8}(?:\(?[0-9a-z][.)]\s{0,3})?)?"
    r"(?:(?:an? |its |their |your )?(?:[a-z&,-]{1,20} ){0,7}polic(?:y|ies)"
    r"|(?:an? )?(?:[a-z&-]{1,20} ){0,4}documented (?:[a-z&-]{1,20} ){0,4}procedures?"
    r"|provide responses|(?:an? )?self-certif\w{1,8}|(?:provide |submit )?(?:other|alternative)"
    r" evidence"
    r"|(?:be |are )?working towards)"
    r"|(?<![a-z])(?:specify|provide|submit) (?:which )?other means of proof",
)
_INSTEAD: Final = pattern(r"(?<![a-z/])or(?![a-z])(?! equivalent)(?! equal)(?! an? equivalent)")
_NOT_ASKED: Final = Phrase(
    ("whether", "where ", "council hold", "authority hold", "notify", "inform ", "referred to"),
    r"(?<![a-z])(?:(?:state|confirm|indicate|say) whether|where (?:the )?(?:bidders?|tenderers?"
    r"|suppliers?|providers?|you) holds?|(?:council|authority|trust) holds|notify|inform"
    r"|referred to)"
    r"(?![a-z])",
)
_CONDITIONS: Final = frozenset({"technical", "suitability", "selection"})
"""Under these headings what is named is asked for, though no word of demand stands by it."""
_LIST: Final = 15
_HEADING: Final = Phrase(
    ("accredit", "certif", "qualif", "standard", "licen"),
    r"(?<![a-z])(?:required|mandatory|essential|must|minimum|following)(?![a-z])[^.\n]{0,60}?"
    r"(?:accredit|certif|qualif|standard|licen)|(?:accreditation|certification|qualification"
    r"|standard|licen[cs]e)s?[^.\n]{0,40}?(?:required|mandatory|essential|needed)",
)
_ANY_OF: Final = Phrase(
    ("any of", "one of", "either of"),
    r"(?<![a-z])(?:any|(?:at least )?one|either) of the following",
)
_AFTER: Final = 70
_JOINED: Final = 6
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
    start, end = _clause(page, mention.start)
    before = max(start, mention.start - 60)
    if _PASSING.search(page.lower, before, _lead_in(page, mention)) is not None:
        return False
    if _REPORTED.match(page.lower, mention.end) is not None:
        return False
    if _NOT_ASKED.first(page, start, mention.start) is not None:
        return False
    held = _HELD.first(page, start, max(end, mention.end)) is not None
    demanded = _DEMAND.first(page, start, max(end, mention.end)) is not None
    if not demanded and held and _in_list(page, mention):
        demanded = True
    if not demanded and held and page.section in _CONDITIONS:
        demanded = _WEAKENED.search(page.lower, start, end) is None
    if not demanded and page.section in {"technical", "suitability"}:
        previous = page.sentences[max(0, page.number(mention.start) - 1)]
        demanded = _DEMAND.first(page, *previous) is not None or _terse(page, (start, end))
    return held and demanded and stands(page, (mention.start, mention.end))


def _clause(page: Page, position: int) -> Span:
    """Its sentence, with those before it that a semicolon joins to it."""
    number = page.number(position)
    end = page.sentences[number][1]
    first = number
    while first > max(0, number - _JOINED) and _semicolon(page, page.sentences[first][0]):
        first -= 1
    return page.sentences[first][0], end


def _semicolon(page: Page, position: int) -> bool:
    return page.lower[max(0, position - 4) : position].rstrip().endswith(";")


def _in_list(page: Page, mention: _Mention) -> bool:
    """Whether a short line stands in a list whose heading asks for certificates."""
    number = page.number(mention.start)
    start, end = page.sentences[number]
    if end - start > _SHORT or _WEAKENED.search(page.lower, start, end) is not None:
        return False
    for first, last in reversed(page.sentences[max(0, number - _LIST) : number]):
        if page.lower[first:last].rstrip().endswith(":"):
            return _HEADING.first(page, first, last) is not None
    return False


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
    return _instead(page, mentions, index) is not None


def _instead(page: Page, mentions: list[_Mention], index: int) -> Span | None:
    """The words by which it may be held instead of the one named before it in its sentence.

    What may be held instead has another accepted in its place; so the one before it does too,
    but for that it is enough to be told once.
    """
    if index == 0:
        return None
    mention, previous = mentions[index], mentions[index - 1]
    if page.number(previous.start) != page.number(mention.start) or mention.slug == previous.slug:
        return None
    match = _INSTEAD.search(page.lower, previous.end, mention.start)
    if match is None and _ANY_OF.first(page, page.sentence(mention.start)[0], mention.start):
        return mention.start, mention.end
    return None if match is None else match.span()


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
    route = _route(page, mentions, index) or _instead(page, mentions, index)
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
    limit = min(end + _AFTER, following, page.sentence(end - 1)[1] + 1)
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
