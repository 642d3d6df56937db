"""The certificates, accreditations and registrations that tenders ask for, by name."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from tenderlint.prose.page import Page, Phrase


class Certificate(NamedTuple):
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
CERTIFICATES: Final = (
    Certificate("iso", "ISO", ("iso",), _ISO),
    Certificate("ohsas-18001", "OHSAS 18001", ("ohsas",), r"ohsas ?-?18001"),
    Certificate("ssip", "SSIP", ("ssip", "safety schemes in procurement"),
          r"safety schemes in procurement(?: \(ssip\))?|(?<![a-z])ssip(?![a-z])"),
    Certificate("chas", "CHAS", ("chas",), r"(?<![a-z])chas(?![a-z])", capitals="CHAS"),
    Certificate("constructionline", "Constructionline", ("constructionline",), r"constructionline"),
    Certificate("cyber-essentials-plus", "Cyber Essentials Plus", ("cyber essentials",),
          r"cyber essentials plus(?![a-z])"),
    Certificate("cyber-essentials", "Cyber Essentials", ("cyber essentials",),
          r"cyber essentials(?! plus)"),
    Certificate("investors-in-people", "Investors in People", ("investors in people",),
          r"investors in people"),
    Certificate("trusted-charity", "Trusted Charity", ("pqasso", "trusted charity"),
          r"(?<![a-z])pqasso(?![a-z])|trusted charity(?: mark)?"),
    Certificate("matrix", "Matrix", ("matrix",), (
        r"(?<![a-z])matrix (?:quality )?(?:standard|accredit\w{0,6})"
    )),
    Certificate("aqs", "AQS", ("aqs", "advice quality standard"),
          r"advice quality standard|(?<![a-z])aqs(?![a-z])", capitals="AQS"),
    Certificate("emas", "EMAS", ("emas", "eco-management"),
          r"(?<![a-z])emas(?![a-z])|eco-management and audit scheme", capitals="EMAS"),
    Certificate("niceic", "NICEIC", ("niceic",), r"(?<![a-z])niceic(?![a-z])"),
    Certificate("select", "SELECT", ("select",), r"(?<![a-z])select(?![a-z])", capitals="SELECT"),
    Certificate("napit", "NAPIT", ("napit",), r"(?<![a-z])napit(?![a-z])"),
    Certificate("bafe", "BAFE", ("bafe",), r"(?<![a-z])bafe(?: sp ?-?\d{3}(?:-\d)?)?(?![a-z\d])"),
    Certificate("bafsa", "BAFSA", ("bafsa", "fire sprin"),
          r"(?<![a-z])bafsa(?![a-z])|british automatic fire sprinkl?er association"),
    Certificate("nsi", "NSI", ("nsi ", "nacoss", "security inspectorate"),
          r"(?<![a-z])nsi(?= (?:gold|silver|accredit|approv|certif))|(?<![a-z])nacoss(?![a-z])"
          r"|national security inspectorate"),
    Certificate("ssaib", "SSAIB", ("ssaib",), r"(?<![a-z])ssaib(?![a-z])"),
    Certificate("fensa", "FENSA", ("fensa",), r"(?<![a-z])fensa(?![a-z])"),
    Certificate("trustmark", "TrustMark", ("trustmark", "trust mark"),
                r"(?<![a-z])trust ?mark(?![a-z])"),
    Certificate("mcs", "MCS", ("mcs", "microgeneration certification"),
          r"(?<![a-z])mcs(?= (?:certif|accredit|approv|regist|standard))"
          r"|microgeneration certification scheme"),
    Certificate("pas-2030", "PAS 2030", ("pas 2030", "pas2030"), r"(?<![a-z])pas ?2030(?!\d)"),
    Certificate("fors", "FORS", ("fors",), r"(?<![a-z])fors(?![a-z])", capitals="FORS"),
    Certificate("ukas", "UKAS accreditation", ("ukas",),
          r"(?<![a-z])ukas(?= accreditation(?! body)[^.\n]{0,40}(?:for|to|laborator))"),
    Certificate("bs-7858", "BS 7858", ("7858",), r"(?<![a-z])bs ?7858(?!\d)"),
    Certificate("aphc", "APHC", ("aphc",), r"(?<![a-z])aphc(?![a-z])"),
    Certificate("ciphe", "CIPHE", ("ciphe",), r"(?<![a-z])ciphe(?![a-z])"),
    Certificate("citb", "CITB", ("citb",),
                r"(?<![a-z])citb(?= (?:certif|accredit|card|regist|qualif))"),
    Certificate("cscs", "CSCS", ("cscs",), r"(?<![a-z])cscs(?![a-z])"),
    Certificate("achilles", "Achilles", ("achilles",), r"(?<![a-z])achilles(?: uvdb)?(?![a-z])"),
    Certificate("exor", "Exor", ("exor",), r"(?<![a-z])exor(?![a-z])"),
    Certificate("lexcel", "Lexcel", ("lexcel",), r"(?<![a-z])lexcel(?![a-z])"),
    Certificate("specialist-quality-mark", "Specialist Quality Mark", ("specialist quality mark",),
          r"specialist quality mark"),
    Certificate("living-wage", "Living Wage accreditation", ("living wage",),
          r"(?:accredited |real )?living wage (?:accredit\w{2,5}|employer accredit\w{2,5})"
          r"|accredited living wage employers?"),
    Certificate("disability-confident", "Disability Confident", ("disability confident",),
          r"disability confident"),
    Certificate("ce-marking", "CE marking", ("ce mark", "ce-mark", "ukca"),
          r"(?<![a-z])(?:ce[- ]mark(?:ed|ing)?|ukca(?: mark\w{0,3})?)(?![a-z])", by_law=True),
    Certificate("psv-operator-licence", "PSV operator's licence", ("psv", "public service vehicle"),
          r"(?:psv|public service vehicle)s? operator'?s?'? licen[cs]es?", by_law=True),
    Certificate("operator-licence", "Operator's licence", ("operator",),
          r"(?<!psv )(?<!vehicle )(?<![a-z])(?:goods vehicle |standard |restricted )?operator'?s?'?"
          r" licen[cs]es?(?![a-z])", by_law=True),
    Certificate("private-hire-licence", "Private hire or taxi licence", ("private hire", "taxi"),
          r"(?:taxi|private hire)(?: (?:car|vehicle|operator'?s?'?|driver'?s?'?|and|or|taxi"
          r"|private hire)){0,4} licen[cs]es?", by_law=True),
    Certificate("waste-transfer-licence", "Waste transfer licence", ("waste transfer",),
          r"waste transfer (?:station )?licen[cs]es?", by_law=True),
    Certificate("driver-cpc", "Driver CPC", ("driver cpc",
                "certificate of professional competence"),
          r"driver (?:cpc|certificate of professional competence)", by_law=True),
    Certificate("first-aid", "First aid certificate", ("first aid",),
          r"first aid(?: at work)? (?:qualifications?|certificates?|certification)"),
    Certificate("nfrc", "NFRC", ("nfrc",), r"(?<![a-z])nfrc(?![a-z])"),
    Certificate("roatp", "RoATP", ("roatp", "apprenticeship training providers"),
          r"register of apprenticeship training providers|(?<![a-z])roatp(?![a-z])"),
    Certificate("waste-management-licence", "Waste management licence", ("waste management licen",),
          r"waste management licen[cs]es?", by_law=True),
    Certificate("pas-2035", "PAS 2035", ("pas 2035", "pas2035"), r"(?<![a-z])pas ?2035(?!\d)"),
    Certificate("bs-7671", "BS 7671", ("7671",), r"(?<![a-z])bs ?7671(?!\d)"),
    Certificate("nrswa", "NRSWA", ("nrswa",), r"(?<![a-z])nrswa(?![a-z])", by_law=True),
    Certificate("smsts", "SMSTS", ("smsts",), r"(?<![a-z])smsts(?![a-z])"),
    Certificate("seqohs", "SEQOHS", ("seqohs",), r"(?<![a-z])seqohs(?![a-z])"),
    Certificate("eca", "ECA", ("eca",), r"(?<![a-z])eca(?![a-z])", capitals="ECA"),
    Certificate("iaa", "Immigration Advice Authority", ("immigration advice authority", "oisc"),
          r"immigration advice authority|(?<![a-z])oisc(?![a-z])", by_law=True),
    Certificate("pvg", "PVG", ("pvg", "protecting vulnerable groups"),
          r"(?<![a-z])pvg(?![a-z])|protecting vulnerable groups", by_law=True),
    Certificate("fca", "FCA", ("financial conduct authority", "fca"),
          r"financial conduct authority|(?<![a-z])fca(?= (?:authoris|regulat|regist|approv))",
          by_law=True),
    Certificate("sra", "SRA", ("solicitors regulation authority",),
                r"solicitors regulation authority",
          by_law=True),
    Certificate("safecontractor", "SafeContractor", ("safecontractor", "safe contractor"),
          r"(?<![a-z])(?<!chas )safe ?contractor(?![a-z])"),
    Certificate("cqc", "CQC", ("cqc", "care quality commission"),
          r"(?<![a-z])cqc(?![a-z])|care quality commission", by_law=True),
    Certificate("ofsted", "Ofsted", ("ofsted", "o f s t e d"),
          r"(?<![a-z])(?:ofsted|o f s t e d)(?![a-z])", by_law=True),
    Certificate("care-inspectorate", "Care Inspectorate", ("care inspectorate",),
          r"care inspectorate(?: wales)?", by_law=True),
    Certificate("sia", "SIA", ("sia", "security industry authority"),
          r"security industry authority|(?<![a-z])sia(?![a-z])", by_law=True, capitals="SIA"),
    Certificate("gas-safe", "Gas Safe", ("gas safe",), r"(?<![a-z])gas safe(?![a-z])", by_law=True),
    Certificate("dbs", "DBS", ("dbs", "disclosure and barring"),
          r"disclosure and barring|(?<![a-z])dbs(?![a-z])", by_law=True),
    Certificate("ico", "ICO", ("information commissioner", "ico"),
          r"information commissioner|(?<![a-z])ico(?![a-z])", by_law=True, capitals="ICO"),
    Certificate("waste-carrier", "Waste carrier", ("waste carrier",),
          r"waste carrier'?s?", by_law=True),
    Certificate("nmc", "NMC", ("nursing and midwifery council", "nmc"),
          r"nursing and midwifery council|(?<![a-z])nmc(?![a-z])", by_law=True, capitals="NMC"),
    Certificate("hcpc", "HCPC", ("hcpc", "health and care professions council"),
          r"health and care professions council|(?<![a-z])hcpc(?![a-z])", by_law=True),
    Certificate("social-work-england", "Social Work England", ("social work england",),
          r"social work england", by_law=True),
)  # fmt: skip
WORDS: Final = tuple(word for one in CERTIFICATES for word in one.words)

_PHRASES: Final = tuple((one, Phrase(one.words, one.pattern)) for one in CERTIFICATES)
_MOST: Final = 50
"""Mentions of one standard beyond these add nothing and are not looked at."""


class Mention(NamedTuple):
    """One place that names a certificate."""

    slug: str
    name: str
    by_law: bool
    start: int
    end: int


def mentions_in(page: Page) -> list[Mention]:
    """Every place that names one, in order."""
    found = [
        mention
        for name, phrase in _PHRASES
        for match in islice(phrase.find(page), _MOST)
        if (mention := _mention(page, name, match.start(), match.end())) is not None
    ]
    return sorted(found, key=lambda mention: mention.start)


def _mention(page: Page, name: Certificate, start: int, end: int) -> Mention | None:
    words = page.normal[start:end]
    if name.capitals and words.lower() == name.capitals.lower() and words != name.capitals:
        return None
    if name.slug != "iso":
        return Mention(name.slug, name.name, name.by_law, start, end)
    number = words[-5:].lstrip(" -/cCoO")
    # There never was an ISO 18001; the words mean the British standard of that number.
    full = "OHSAS 18001" if number == "18001" else f"ISO {number}"
    return Mention(full.lower().replace(" ", "-"), full, False, start, end)
